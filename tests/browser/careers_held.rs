//! Careers reckoned by this machine, for the browser's to be held against.

use salary_gap::app::lang::Lang;
use salary_gap::app::state::{CareerEdit, State, Theme};
use salary_gap::app::view::Sight;
use salary_gap::app::view::career::{Outlook, answer, ties};
use salary_gap::catalog;
use salary_gap::domain::career::{Reckoning, total};
use salary_gap::domain::compare::{Comparison, compare};
use salary_gap::domain::facts::Facts;
use std::rc::Rc;

/// All that is found of a fragment's careers.
pub struct Natively {
    facts: Rc<Facts>,
    state: State,
    comparison: Comparison,
    reckoning: Reckoning,
}

/// Odds that make the two even: of which stage, to which, and their place in the list.
pub struct Tied {
    pub stage: &'static str,
    pub to: &'static str,
    pub place: usize,
}

pub fn opened(fragment: &str, lang: Lang) -> State {
    State::open(fragment, lang, Theme::Auto).unwrap_or_else(|| panic!("the catalogue is empty"))
}

impl Natively {
    pub fn of(fragment: &str, lang: Lang) -> Self {
        let mut known = Self::at_once(&Rc::new(catalog::all_facts()), opened(fragment, lang));
        while known.reckoning.step() {}
        known
    }

    /// Before anything is drawn.
    pub fn at_once(facts: &Rc<Facts>, state: State) -> Self {
        let facts = Rc::clone(facts);
        let comparison = compare(&facts, &state.scenario);
        let reckoning = Reckoning::of(&facts, &state.scenario, None)
            .unwrap_or_else(|why| panic!("{}: {why:?}", state.fragment()));
        Self {
            facts,
            state,
            comparison,
            reckoning,
        }
    }

    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// The mark as the page shows it.
    pub fn mark(&self) -> String {
        let mark = self.reckoning.mark();
        format!(
            "{:016x}",
            mark.unwrap_or_else(|| panic!("nothing is drawn"))
        )
    }

    /// What both come to, in units of the anchor currency.
    pub fn expected(&self) -> [f64; 2] {
        (self.reckoning.found().expected.each_ref()).map(|years| total(years))
    }

    /// What a view makes of it.
    pub fn see<T>(&self, view: impl FnOnce(&Outlook<'_>) -> T) -> T {
        let names = self.state.names();
        view(&Outlook {
            sight: &Sight::of(&self.state, &self.comparison, &names),
            found: self.reckoning.found(),
            mark: self.reckoning.mark(),
        })
    }

    /// What the two come to, as the page says it.
    pub fn said(&self) -> Vec<String> {
        self.see(|outlook| answer::view(outlook, &self.facts))
    }

    pub fn tied(&self) -> Vec<Tied> {
        let odds = self.see(ties::view).odds.into_iter().enumerate();
        odds.filter_map(|(place, tie)| {
            let CareerEdit::Odds { stage, branch, .. } = tie.edit else {
                return None;
            };
            let to = catalog::stage(stage)?.next.get(branch)?.to;
            Some(Tied { stage, to, place })
        })
        .collect()
    }
}
