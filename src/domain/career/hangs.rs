//! What the answer hangs on.

use super::super::rate::{NANO, Rate};
use super::model::Model;
use super::tie::{ROUNDINGS, lead};
use super::{Grade, Stage};

/// An assumption.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum What {
    /// The odds of a branch: its stage, and its place among those that may follow.
    Odds(usize, usize),
    /// The pay of a stage.
    Pay(usize),
}

/// The values of an assumption that are held against each other, the low one first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Varied {
    /// Ten points to each side; from nothing to one where the odds are the reader's own assumption.
    Odds([Rate; 2]),
    /// The range of the pay, in minor units of its currency.
    Pay([i64; 2]),
}

/// What the second choice is expected to bring beyond the first at two values of an assumption.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Hang {
    pub what: What,
    pub varied: Varied,
    /// At the low value.
    pub low: f64,
    /// At the high one.
    pub high: f64,
}

impl Hang {
    fn width(&self) -> f64 {
        (self.high - self.low).abs()
    }
}

/// How far odds are moved each way.
const TEN_POINTS: i64 = NANO / 10;

/// Each assumption on its own, that on which most hangs first; those on which nothing does are left out.
/// `stages` are those of the model.
pub fn hangs(model: &Model, stages: &[Stage], starts: (usize, usize)) -> Vec<Hang> {
    let mut found = Vec::new();
    for (at, stage) in stages.iter().enumerate() {
        for what in asked(stage, at) {
            put(&mut found, hang(model, stage, starts, (what, &[at])));
        }
    }
    found
}

/// What can be asked of a stage, by its place.
pub(super) fn asked(stage: &Stage, at: usize) -> impl Iterator<Item = What> {
    let branches = 0..stage.next.len();
    (branches.map(move |branch| What::Odds(at, branch))).chain([What::Pay(at)])
}

/// What hangs on an assumption that is made of some stages alike; nothing where it cannot be another.
pub(super) fn hang(
    model: &Model,
    stage: &Stage,
    (a, b): (usize, usize),
    (what, alike): (What, &[usize]),
) -> Option<Hang> {
    let mut trial = model.clone();
    let (varied, low, high) = match what {
        What::Odds(at, branch) => {
            let odds = model.odds(at);
            let own = odds.get(branch)?.ppb();
            let ends = match stage.next.get(branch)?.grade {
                Grade::Own => [0, NANO],
                _ => [(own - TEN_POINTS).max(0), (own + TEN_POINTS).min(NANO)],
            };
            let ends = ends.map(Rate::from_ppb);
            let mut lead_at = |to: Rate| {
                for at in alike {
                    let moved = model.moved(*at, &odds, branch, to)?;
                    trial.set_odds(*at, &moved);
                }
                Some(lead(&trial, a, b))
            };
            (Varied::Odds(ends), lead_at(ends[0])?, lead_at(ends[1])?)
        }
        What::Pay(_) => {
            let level = stage.pay;
            if level.middle <= 0 || level.low == level.high {
                return None;
            }
            let lead_at = |pay: i64| {
                let mut trial = model.clone();
                for at in alike {
                    trial.scale_pay(*at, pay.max(0) as f64 / level.middle as f64);
                }
                lead(&trial, a, b)
            };
            let ends = [level.low, level.high];
            (Varied::Pay(ends), lead_at(ends[0]), lead_at(ends[1]))
        }
    };
    let found = Hang {
        what,
        varied,
        low,
        high,
    };
    let least = (low.abs() + high.abs() + model.total(a).abs()) * ROUNDINGS;
    (found.width() > least).then_some(found)
}

/// Puts what was found among the others, that on which most hangs first.
pub(super) fn put(hangs: &mut Vec<Hang>, found: Option<Hang>) {
    if let Some(found) = found {
        let at = hangs.partition_point(|known| known.width() >= found.width());
        hangs.insert(at, found);
    }
}
