//! The step at the end of each first post: a sentence, four figures with their arithmetic, and the
//! ways on, one by one.

use super::super::notes::{Note, own, source_view};
use super::super::{Table, Tone};
use super::Outlook;
use super::wording::{
    age_at, exact, fill, first_post, is_even, leads_to, name, node, odds, part, say, signed,
    signed_exact, years,
};
use crate::app::number;
use crate::app::text::{self, Key, Value};
use crate::catalog::{self, rows::Size};
use crate::domain::career::{Branching, Cliff, PaidBy};
use crate::domain::money::Currency;

/// The end of a choice's first post.
#[derive(Clone, PartialEq, Debug)]
pub struct CliffView {
    pub tone: Tone,
    pub name: String,
    pub said: String,
    /// Step, take-home pay, years, bridge; none where the post is not left.
    pub cards: Vec<Card>,
    /// The ways on; nothing where the post is not left.
    pub table: Option<Table>,
}

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

/// Pay, take-home pay and purchasing power by their places in a cliff.
const PAY: usize = 0;
const KEPT: usize = 1;
const POWER: usize = 2;

/// The stage whose intake is known, and the programme that says it.
pub const INTAKE: (&str, &str) = ("innocore", "innocore-400");

/// Both choices, the first first.
pub fn view(outlook: &Outlook<'_>) -> Vec<CliffView> {
    let tones = [Tone::First, Tone::Other].into_iter();
    (tones.enumerate())
        .map(|(choice, tone)| {
            let found = outlook.found.cliffs.get(choice).and_then(Option::as_ref);
            let post = first_post(outlook, choice);
            let (said, cards, table) = match (found, post) {
                (Some(cliff), Some(post)) => {
                    let edge = Edge {
                        outlook,
                        cliff,
                        choice,
                        post,
                    };
                    (edge.sentence(), edge.cards(), Some(edge.table()))
                }
                _ => (unleft(outlook, choice), Vec::new(), None),
            };
            CliffView {
                tone,
                name: outlook.choice(choice).to_owned(),
                said,
                cards,
                table,
            }
        })
        .collect()
}

fn unleft(outlook: &Outlook<'_>, choice: usize) -> String {
    if outlook.sight.scenario.career.years() == 0 {
        return say(outlook, Key::StepNoYears);
    }
    let put_in = [("name", outlook.choice(choice))];
    fill(outlook, Key::StepUnleft, &put_in)
}

struct Edge<'a> {
    outlook: &'a Outlook<'a>,
    cliff: &'a Cliff,
    choice: usize,
    post: usize,
}

impl Edge<'_> {
    fn say(&self, key: Key) -> String {
        say(self.outlook, key)
    }

    /// From the last year of the post to the first after it.
    fn step(&self, branch: &Branching, by: usize) -> f64 {
        let at = |amounts: &[f64; 3]| amounts.get(by).copied().unwrap_or_default();
        at(&branch.after) - at(&self.cliff.before)
    }

    /// The size of a step, and what part it is of what was had.
    fn sized(&self, step: f64, by: usize, shown: String) -> String {
        let before = self.cliff.before.get(by).copied().unwrap_or_default();
        if before <= 0.0 || is_even(self.outlook, step) {
            return shown;
        }
        let part = part(step.abs() / before);
        let put_in = [("amount", shown.as_str()), ("part", part.as_str())];
        fill(self.outlook, Key::StepAmount, &put_in)
    }

    fn unsigned(&self, step: f64, by: usize) -> String {
        self.sized(step, by, self.outlook.amount(step.abs()))
    }

    fn stage(&self, branch: usize) -> String {
        let to = leads_to(self.outlook, self.post, branch);
        to.map_or("", |to| name(self.outlook, to)).to_owned()
    }

    fn sentence(&self) -> String {
        let name = self.outlook.choice(self.choice);
        let average = &self.cliff.average;
        let told = |by: usize, [down, level, up]: [Key; 3]| {
            let step = self.step(average, by);
            let key = match step {
                step if is_even(self.outlook, step) => level,
                step if step < 0.0 => down,
                _ => up,
            };
            let step = self.unsigned(step, by);
            fill(self.outlook, key, &[("name", name), ("step", &step)])
        };
        let mut said = vec![
            told(PAY, [Key::StepDown, Key::StepLevel, Key::StepUp]),
            told(
                KEPT,
                [Key::StepKeptDown, Key::StepKeptLevel, Key::StepKeptUp],
            ),
            match average.recovers {
                Some(0) => self.say(Key::StepNoLoss),
                Some(n) => fill(self.outlook, Key::StepRecovers, &[("n", &n.to_string())]),
                None => {
                    let looked_at = self.cliff.course.len().to_string();
                    fill(self.outlook, Key::StepNever, &[("years", &looked_at)])
                }
            },
        ];
        match average.bridge {
            None => said.push(self.say(Key::StepNoBridge)),
            Some(bridge) if is_even(self.outlook, bridge) => {}
            Some(bridge) => {
                let bridge = self.outlook.amount(bridge);
                said.push(fill(self.outlook, Key::StepBridge, &[("bridge", &bridge)]));
            }
        }
        said.extend(self.extremes());
        said.join(" ")
    }

    /// The way on that takes most and the one that gives most, among those that anyone goes.
    fn extremes(&self) -> Vec<String> {
        let mut steps: Vec<(usize, f64)> = (self.cliff.branches.iter().enumerate())
            .filter(|(_, branch)| branch.odds > 0.0)
            .map(|(at, branch)| (at, self.step(branch, PAY)))
            .collect();
        steps.sort_unstable_by(|a, b| a.1.total_cmp(&b.1));
        let (Some(low), Some(high)) = (steps.first(), steps.last()) else {
            return Vec::new();
        };
        if steps.len() < 2 || is_even(self.outlook, high.1 - low.1) {
            return Vec::new();
        }
        let one = |key, (at, step): (usize, f64)| {
            let (stage, step) = (self.stage(at), self.unsigned(step, PAY));
            fill(self.outlook, key, &[("stage", &stage), ("step", &step)])
        };
        let mut said = Vec::new();
        if low.1 < 0.0 && !is_even(self.outlook, low.1) {
            said.push(one(Key::StepLowest, *low));
        }
        if high.1 > 0.0 && !is_even(self.outlook, high.1) {
            said.push(one(Key::StepHighest, *high));
        }
        said
    }

    fn cards(&self) -> Vec<Card> {
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

    /// After how many years, in a few words.
    fn after(&self, recovers: Option<usize>) -> String {
        match recovers {
            Some(0) => self.say(Key::StepAtOnce),
            Some(n) => years(self.outlook, n),
            None => {
                let looked_at = self.cliff.course.len().to_string();
                fill(self.outlook, Key::StepNotWithin, &[("years", &looked_at)])
            }
        }
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

    /// What a bridge costs, in a few words.
    fn bridged(&self, bridge: Option<f64>) -> String {
        match bridge {
            None => self.say(Key::StepImpossible),
            Some(bridge) if is_even(self.outlook, bridge) => self.say(Key::StepNotNeeded),
            Some(bridge) => self.outlook.amount(bridge),
        }
    }

    fn bridge(&self) -> Card {
        let bridge = self.cliff.average.bridge;
        let needed = bridge.filter(|bridge| !is_even(self.outlook, *bridge));
        let mut rows = self.products(|branch| branch.bridge.unwrap_or_default());
        if bridge.is_none() {
            // The sum of what cannot be bridged is none.
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

    /// The ways on: those that nobody goes only where the reader could send someone.
    fn table(&self) -> Table {
        let can_be_gone = |at: usize| {
            let to = leads_to(self.outlook, self.post, at);
            to.and_then(|to| node(self.outlook, to))
                .is_some_and(|node| node.paid != PaidBy::Nobody)
        };
        let all = self.cliff.branches.iter().enumerate();
        let rows = (all.filter(|(at, branch)| branch.odds > 0.0 || can_be_gone(*at)))
            .map(|(at, branch)| self.row(self.stage(at), branch));
        let mut rows: Vec<Vec<String>> = rows.collect();
        rows.push(self.row(self.say(Key::StepMean), &self.cliff.average));
        let head = [
            Key::StepBranch,
            Key::StepOdds,
            Key::StepAfter,
            Key::StepChange,
            Key::StepKeptChange,
            Key::StepCardYears,
            Key::StepCardBridge,
        ];
        Table {
            caption: fill(
                self.outlook,
                Key::StepWays,
                &[("name", self.outlook.choice(self.choice))],
            ),
            head: head.map(|key| self.say(key)).to_vec(),
            rows,
        }
    }

    fn row(&self, name: String, branch: &Branching) -> Vec<String> {
        let step = self.step(branch, PAY);
        vec![
            name,
            part(branch.odds),
            exact(self.outlook, branch.after[PAY]),
            self.sized(step, PAY, signed_exact(self.outlook, step)),
            signed_exact(self.outlook, self.step(branch, KEPT)),
            self.after(branch.recovers),
            self.bridged(branch.bridge),
        ]
    }
}

/// The age at which the years that are looked at end.
pub(super) fn last_age(outlook: &Outlook<'_>) -> String {
    age_at(outlook, usize::from(outlook.sight.scenario.career.years()))
}
