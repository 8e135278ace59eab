//! The four figures of a first post's end, each with the arithmetic into which it opens.

use super::super::Table;
use super::super::notes::{Note, own, source_view};
use super::cliff::{Edge, KEPT, PAY, POWER};
use super::wording::{exact, fill, is_even, node, odds, signed, signed_exact};
use crate::app::number;
use crate::app::text::{self, Key, Value};
use crate::catalog::{self, rows::Size};
use crate::domain::career::Branching;
use crate::domain::money::Currency;

/// A figure that opens into its arithmetic.
#[derive(Clone, PartialEq, Debug)]
pub struct Card {
    pub name: String,
    pub value: String,
    /// What stands below the figure at once.
    pub beside: Option<String>,
    pub rule: String,
    pub arithmetic: Table,
    pub notes: Vec<Note>,
}

/// The stage whose intake is known, and the programme that says it.
pub const INTAKE: (&str, &str) = ("innocore", "innocore-400");

impl Edge<'_> {
    pub(super) fn cards(&self) -> Vec<Card> {
        let average = &self.cliff.average;
        let step = |key, by, rule| {
            let step = self.step(average, by);
            let shown = signed(self.outlook, step);
            Card {
                name: self.say(key),
                value: self.sized(step, by, shown),
                beside: None,
                rule: self.say(rule),
                arithmetic: self.weighed(key, by),
                notes: Vec::new(),
            }
        };
        vec![
            step(Key::StepCardPay, PAY, Key::StepRulePay),
            step(Key::StepCardKept, KEPT, Key::StepRuleKept),
            self.recovery(),
            self.bridge(),
        ]
    }

    fn two_columns(&self, caption: Key, head: [Key; 2], rows: Vec<Vec<String>>) -> Table {
        Table {
            caption: self.say(caption),
            head: head.map(|key| self.say(key)).to_vec(),
            rows,
        }
    }

    /// The ways on that anyone goes, each with its odds times an amount.
    fn products(&self, of: impl Fn(&Branching) -> f64) -> Vec<Vec<String>> {
        let all = self.cliff.branches.iter().enumerate();
        let gone = all.filter(|(_, branch)| branch.odds > 0.0);
        gone.map(|(at, branch)| {
            let amount = of(branch);
            let (stage, odds) = (self.stage(at), odds(branch.odds));
            let shown = exact(self.outlook, amount);
            let put_in = [
                ("stage", stage.as_str()),
                ("odds", odds.as_str()),
                ("amount", shown.as_str()),
            ];
            vec![
                fill(self.outlook, Key::StepWeighed, &put_in),
                exact(self.outlook, amount * branch.odds),
            ]
        })
        .collect()
    }

    fn weighed(&self, caption: Key, by: usize) -> Table {
        let at = |amounts: &[f64; 3]| amounts.get(by).copied().unwrap_or_default();
        let average = &self.cliff.average;
        let mut rows = self.products(|branch| at(&branch.after));
        rows.push(vec![
            self.say(Key::StepAverage),
            exact(self.outlook, at(&average.after)),
        ]);
        rows.push(vec![
            self.say(Key::StepLastYear),
            exact(self.outlook, at(&self.cliff.before)),
        ]);
        rows.push(vec![
            self.say(Key::StepChange),
            signed_exact(self.outlook, self.step(average, by)),
        ]);
        self.two_columns(caption, [Key::StepItem, Key::StepAYear], rows)
    }

    fn recovery(&self) -> Card {
        let recovers = self.cliff.average.recovers;
        let shown = recovers.map_or(self.cliff.course.len(), |n| n + 1);
        let course = self.cliff.course.iter().take(shown).enumerate();
        let mut rows = vec![vec![
            self.say(Key::StepLastYear),
            exact(self.outlook, self.cliff.before[POWER]),
        ]];
        rows.extend(course.map(|(at, power)| {
            let year = (at + 1).to_string();
            vec![
                fill(self.outlook, Key::StepYearAfter, &[("n", &year)]),
                exact(self.outlook, *power),
            ]
        }));
        Card {
            name: self.say(Key::StepCardYears),
            value: self.after(recovers),
            beside: None,
            rule: self.say(Key::StepRuleYears),
            arithmetic: self.two_columns(Key::StepCardYears, [Key::StepItem, Key::StepPower], rows),
            notes: Vec::new(),
        }
    }

    fn bridge(&self) -> Card {
        let bridge = self.cliff.average.bridge;
        let needed = bridge.filter(|bridge| !is_even(self.outlook, *bridge));
        let mut rows = self.products(|branch| branch.bridge.unwrap_or_default());
        // Nothing is added up where nothing is needed, or where no pay does.
        if needed.is_none() {
            rows.clear();
        }
        if let Some(bridge) = bridge {
            rows.push(vec![
                self.say(Key::StepAPerson),
                exact(self.outlook, bridge),
            ]);
        }
        let mut card = Card {
            name: self.say(Key::StepCardBridge),
            value: self.bridged(bridge),
            beside: None,
            rule: self.say(Key::StepRuleBridge),
            arithmetic: self.two_columns(
                Key::StepCardBridge,
                [Key::StepItem, Key::StepAYear],
                rows,
            ),
            notes: Vec::new(),
        };
        if let (Some(bridge), Some((people, note))) = (needed, self.intake()) {
            // As it is shown, so that the sum is that of what is shown.
            let all = bridge.round() * f64::from(people);
            let people = number::grouped(i64::from(people));
            let cost = self.outlook.amount(all);
            let put_in = [("people", people.as_str()), ("cost", cost.as_str())];
            card.beside = Some(fill(self.outlook, Key::StepForAll, &put_in));
            let name = fill(self.outlook, Key::StepAllPeople, &[("people", &people)]);
            card.arithmetic
                .rows
                .push(vec![name, exact(self.outlook, all)]);
            card.notes.extend(note);
            card.notes.push(own(self.say(Key::StepGross)));
        }
        card
    }

    /// How many people a bridge would be for: the reader's number, else the known intake of the
    /// stage with where it stands. Only where the post is in Korea, whose state would pay.
    fn intake(&self) -> Option<(u32, Option<Note>)> {
        let node = node(self.outlook, self.post)?;
        if node.currency != Currency::Krw {
            return None;
        }
        let own = self.outlook.sight.scenario.closing.fellows;
        if own > 1 {
            return Some((own, None));
        }
        node.fact.filter(|fact| fact.id == INTAKE.0)?;
        let lang = self.outlook.sight.lang;
        let mut all = catalog::programmes().iter();
        let known = all.find(|programme| programme.id == INTAKE.1)?;
        let Size::People(people) = known.size else {
            return None;
        };
        let size = number::grouped(i64::from(people));
        let put_in: [(&str, Value<'_>); 2] = [
            ("size", (&size).into()),
            ("what", lang.of(known.name).into()),
        ];
        let sources = known.sources.iter().filter_map(|id| catalog::source(*id));
        let note = Note {
            text: text::fill(lang, Key::TreasuryProgramme, &put_in),
            article: "",
            sources: sources.map(|source| source_view(lang, source)).collect(),
        };
        Some((people, Some(note)))
    }
}
