//! The step at the end of each first post: a sentence, four figures with their arithmetic, and the
//! ways on, one by one.

use super::super::{Table, Tone};
use super::Outlook;
pub use super::figures::{Card, INTAKE};
use super::wording::{
    age_at, exact, fill, first_post, is_even, leads_to, name, node, part, say, signed_exact, years,
};
use crate::app::text::Key;
use crate::domain::career::{Branching, Cliff, PaidBy};
use crate::domain::order::order;

/// The end of a choice's first post.
#[derive(Clone, PartialEq, Debug)]
pub struct CliffView {
    pub tone: Tone,
    pub name: String,
    /// The step in gross pay and after tax.
    pub said: String,
    /// Years and bridge on average, and the ways on that take or give most.
    pub besides: String,
    /// Step, take-home pay, years, bridge; none where the post is not left.
    pub cards: Vec<Card>,
    /// The ways on; nothing where the post is not left.
    pub table: Option<Table>,
}

/// Pay, take-home pay and purchasing power by their places in a cliff.
pub(super) const PAY: usize = 0;
pub(super) const KEPT: usize = 1;
pub(super) const POWER: usize = 2;

/// Both choices, the first first.
pub fn view(outlook: &Outlook<'_>) -> Vec<CliffView> {
    let tones = [Tone::First, Tone::Other].into_iter();
    (tones.enumerate())
        .map(|(choice, tone)| {
            let found = outlook.found.cliffs.get(choice).and_then(Option::as_ref);
            let post = first_post(outlook, choice);
            let ([said, besides], cards, table) = match (found, post) {
                (Some(cliff), Some(post)) => {
                    let edge = Edge {
                        outlook,
                        cliff,
                        choice,
                        post,
                    };
                    (edge.sentences(), edge.cards(), Some(edge.table()))
                }
                _ => ([unleft(outlook, choice), String::new()], Vec::new(), None),
            };
            CliffView {
                tone,
                name: outlook.choice(choice).to_owned(),
                said,
                besides,
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

/// The end of a choice's first post.
pub(super) struct Edge<'a> {
    pub outlook: &'a Outlook<'a>,
    pub cliff: &'a Cliff,
    pub choice: usize,
    /// By its place among the plan's nodes.
    pub post: usize,
}

impl Edge<'_> {
    pub(super) fn say(&self, key: Key) -> String {
        say(self.outlook, key)
    }

    /// From the last year of the post to the first after it.
    pub(super) fn step(&self, branch: &Branching, by: usize) -> f64 {
        let at = |amounts: &[f64; 3]| amounts.get(by).copied().unwrap_or_default();
        at(&branch.after) - at(&self.cliff.before)
    }

    /// The size of a step, and what part it is of what was had.
    pub(super) fn sized(&self, step: f64, by: usize, shown: String) -> String {
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

    pub(super) fn stage(&self, branch: usize) -> String {
        let to = leads_to(self.outlook, self.post, branch);
        to.map_or("", |to| name(self.outlook, to)).to_owned()
    }

    fn sentences(&self) -> [String; 2] {
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
        let steps = [
            told(PAY, [Key::StepDown, Key::StepLevel, Key::StepUp]),
            told(
                KEPT,
                [Key::StepKeptDown, Key::StepKeptLevel, Key::StepKeptUp],
            ),
        ];
        let mut said = vec![match average.recovers {
            Some(0) => self.say(Key::StepNoLoss),
            Some(n) => fill(self.outlook, Key::StepRecovers, &[("n", &n.to_string())]),
            None => {
                let looked_at = self.cliff.course.len().to_string();
                fill(self.outlook, Key::StepNever, &[("years", &looked_at)])
            }
        }];
        match average.bridge {
            None => said.push(self.say(Key::StepNoBridge)),
            Some(bridge) if is_even(self.outlook, bridge) => {}
            Some(bridge) => {
                let bridge = self.outlook.amount(bridge);
                said.push(fill(self.outlook, Key::StepBridge, &[("bridge", &bridge)]));
            }
        }
        said.extend(self.extremes());
        [steps.join(" "), said.join(" ")]
    }

    /// The way on that takes most and the one that gives most, among those that anyone goes.
    fn extremes(&self) -> Vec<String> {
        let mut steps: Vec<(usize, f64)> = (self.cliff.branches.iter().enumerate())
            .filter(|(_, branch)| branch.odds > 0.0)
            .map(|(at, branch)| (at, self.step(branch, PAY)))
            .collect();
        order(&mut steps, |a, b| a.1.total_cmp(&b.1));
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

    /// After how many years, in a few words.
    pub(super) fn after(&self, recovers: Option<usize>) -> String {
        match recovers {
            Some(0) => self.say(Key::StepAtOnce),
            Some(n) => years(self.outlook, n),
            None => {
                let looked_at = self.cliff.course.len().to_string();
                fill(self.outlook, Key::StepNotWithin, &[("years", &looked_at)])
            }
        }
    }

    /// What a bridge costs, in a few words.
    pub(super) fn bridged(&self, bridge: Option<f64>) -> String {
        match bridge {
            None => self.say(Key::StepImpossible),
            Some(bridge) if is_even(self.outlook, bridge) => self.say(Key::StepNotNeeded),
            Some(bridge) => self.outlook.amount(bridge),
        }
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
