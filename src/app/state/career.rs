//! Changes of what comes after.

use std::mem::Discriminant;

use super::{State, Touched};
use crate::catalog;
use crate::domain::career::{Career, StageEdit, StageFact, Term, University, offers};
use crate::domain::offer::Pay;
use crate::domain::rate::Rate;

/// A change of [`Career`]. Stages go by their ids, choices are 0 and 1. What is out of bounds is
/// kept within them.
#[derive(Clone, PartialEq, Debug)]
pub enum CareerEdit {
    /// The stage with which a choice begins; none where the offer says it.
    Start(usize, Option<&'static str>),
    From(u8),
    Until(u8),
    Since(u8),
    University(University),
    /// Years of military service before a choice.
    Service(usize, u8),
    /// In won a year.
    ServicePay(i64),
    Yearly(Rate),
    Seed(u32),
    /// In minor units of the place's currency. None, as of the next three, is what is known.
    Pay(&'static str, Option<i64>),
    Growth(&'static str, Option<Rate>),
    Spread(&'static str, Option<Rate>),
    Term(&'static str, Option<Term>),
    /// Moves the odds of a branch, by its place; the others in proportion to those that stood when
    /// the moving began, see [`Drag`].
    Odds {
        stage: &'static str,
        branch: usize,
        to: Rate,
    },
    /// Takes back every change of a stage.
    AsKnown(&'static str),
}

/// What of a career is changed, whatever its value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CareerField {
    edit: Discriminant<CareerEdit>,
    /// Of which stage, ...
    stage: &'static str,
    /// ... choice or branch.
    place: usize,
}

/// A branch whose odds are being moved: several changes of it in a row, whether by a drag, keys or
/// typing.
#[derive(Clone, PartialEq, Debug)]
pub struct Drag {
    field: CareerField,
    /// The odds of its stage when the moving began, in which the others' proportion is still whole.
    held: Vec<Rate>,
}

impl CareerEdit {
    fn field(&self) -> CareerField {
        let (stage, place) = match self {
            Self::Pay(stage, _)
            | Self::Growth(stage, _)
            | Self::Spread(stage, _)
            | Self::Term(stage, _)
            | Self::AsKnown(stage) => (*stage, 0),
            Self::Odds { stage, branch, .. } => (*stage, *branch),
            Self::Start(choice, _) | Self::Service(choice, _) => ("", *choice),
            _ => ("", 0),
        };
        CareerField {
            edit: std::mem::discriminant(self),
            stage,
            place,
        }
    }
}

/// Changes what is set and says what was touched; `None` where nothing was. `drag` is what goes on of
/// the change before.
pub(super) fn edit(
    career: &mut Career,
    edit: CareerEdit,
    stages: &'static [StageFact],
    drag: &mut Option<Drag>,
) -> Option<Touched> {
    let field = edit.field();
    let touched = Touched::Career(field);
    let going_on = drag.take().filter(|drag| drag.field == field);
    let fact = |id: &str| stages.iter().find(|stage| stage.id == id);
    let mut change = |id: &str, change: &dyn Fn(&mut StageEdit)| {
        career.change(fact(id)?, change);
        Some(())
    };
    match edit {
        CareerEdit::Pay(id, pay) => {
            let pay = pay.map(|pay| pay.clamp(0, Pay::MAX_MINOR));
            change(id, &|edit| edit.pay = pay)?;
        }
        CareerEdit::Growth(id, growth) => {
            let growth = growth.map(|growth| within(growth, Career::GROWTH));
            change(id, &|edit| edit.growth = growth)?;
        }
        CareerEdit::Spread(id, spread) => {
            let spread = spread.map(|spread| within(spread, (0, Career::MAX_SPREAD)));
            change(id, &|edit| edit.spread = spread)?;
        }
        CareerEdit::Term(id, term) => {
            let term = term.map(|term| match term {
                Term::Years(years) => Term::Years(years.clamp(1, Career::MAX_TERM)),
                Term::Leaving(odds) => Term::Leaving(within(odds, (0, 100))),
            });
            change(id, &|edit| edit.term = term)?;
        }
        CareerEdit::Odds { stage, branch, to } => {
            let fact = fact(stage)?;
            let held = going_on.map_or_else(|| career.odds(fact, stages), |drag| drag.held);
            (branch < held.len()).then(|| career.move_odds((fact, stages), &held, branch, to))?;
            *drag = Some(Drag { field, held });
        }
        CareerEdit::AsKnown(id) => {
            let before = career.edits.len();
            career.edits.retain(|edit| edit.stage != id);
            return (career.edits.len() < before).then_some(Touched::Whole);
        }
        CareerEdit::Start(choice, id) => {
            let begins = |id: &'static str| fact(id).filter(|stage| stage.begins);
            let start = match id {
                Some(id) => Some(begins(id)?.id),
                None => None,
            };
            *career.starts.get_mut(choice)? = start;
        }
        CareerEdit::Service(choice, years) => {
            *career.service.get_mut(choice)? = years.min(Career::MAX_SERVICE);
        }
        CareerEdit::From(age) => career.begin_at(age.clamp(Career::AGES.0, Career::AGES.1)),
        CareerEdit::Until(age) => career.until = age.clamp(Career::AGES.0, career.latest()),
        CareerEdit::Since(years) => career.since = years.min(Career::MAX_SINCE),
        CareerEdit::University(university) => career.teach_at(university, stages),
        CareerEdit::ServicePay(won) => career.service_pay = won.clamp(0, Pay::MAX_MINOR),
        CareerEdit::Yearly(rate) => career.yearly = within(rate, (0, Career::MAX_SPREAD)),
        CareerEdit::Seed(seed) => career.seed = seed,
    }
    Some(touched)
}

impl State {
    /// Changes what comes after. Moving of odds goes on while nothing else is touched.
    pub(super) fn edit_career(&mut self, edit: CareerEdit) -> Option<Touched> {
        let goes_on = |drag: &Drag| self.last == Some(Touched::Career(drag.field));
        let mut drag = self.drag.take().filter(goes_on);
        let career = &mut self.scenario.career;
        let touched = self::edit(career, edit, catalog::stages(), &mut drag);
        self.drag = drag;
        touched
    }

    /// The keys of the offers that the two choices begin with.
    fn chosen(&self) -> [Option<u32>; 2] {
        offers(&self.scenario).map(|at| self.keys.get(at).copied())
    }

    /// Where the choices begin with other offers than before, what was set of an offer's beginning goes
    /// with it, and one that was no choice says itself how it begins.
    pub(super) fn follow(&mut self, before: &Self) {
        let (was, is) = (before.chosen(), self.chosen());
        if was == is {
            return;
        }
        let known = &before.scenario.career;
        let career = &mut self.scenario.career;
        let places = career.starts.iter_mut().zip(&mut career.service);
        for (key, (start, service)) in is.iter().zip(places) {
            let old = was.iter().position(|old| old == key);
            *start = old.and_then(|old| *known.starts.get(old)?);
            if let Some(years) = old.and_then(|old| known.service.get(old)) {
                *service = *years;
            }
        }
    }
}

/// The rate or the nearest within two percentages.
fn within(rate: Rate, (low, high): (i64, i64)) -> Rate {
    rate.max(Rate::percent(low)).min(Rate::percent(high))
}
