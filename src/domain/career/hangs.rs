//! What the answer hangs on.

use super::super::rate::{NANO, Rate};
use super::Stage;
use super::model::Model;
use super::odds::moved;
use super::tie::lead;

/// An assumption.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum What {
    /// The odds of a branch: its stage, and its place among those that may follow.
    Odds(usize, usize),
    /// The pay of a stage.
    Pay(usize),
}

/// What the second choice is expected to bring beyond the first at two values of an assumption.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Hang {
    pub what: What,
    /// At odds ten points lower, or at the low end of the pay's range.
    pub low: f64,
    /// At odds ten points higher, or at its high end.
    pub high: f64,
}

/// How far odds are moved each way.
const TEN_POINTS: i64 = NANO / 10;

/// Each assumption on its own, that on which most hangs first; those on which nothing does are left out.
/// `stages` are those of the model.
pub fn hangs(model: &Model, stages: &[Stage], (a, b): (usize, usize)) -> Vec<Hang> {
    let mut found = Vec::new();
    for (at, stage) in stages.iter().enumerate() {
        let odds = model.odds(at);
        for branch in 0..odds.len() {
            let lead_at = |by: i64| {
                let own = odds.get(branch).map_or(0, |odds| odds.ppb());
                let to = (own + by).clamp(0, NANO);
                let mut trial = model.clone();
                trial.set_odds(at, &moved(&odds, branch, Rate::from_ppb(to)));
                lead(&trial, a, b)
            };
            if odds.len() > 1 {
                found.push(Hang {
                    what: What::Odds(at, branch),
                    low: lead_at(-TEN_POINTS),
                    high: lead_at(TEN_POINTS),
                });
            }
        }
        let middle = stage.pay.middle.max(0) as f64;
        if middle > 0.0 && (stage.pay.low, stage.pay.high) != (stage.pay.middle, stage.pay.middle) {
            let lead_at = |pay: i64| {
                let mut trial = model.clone();
                trial.scale_pay(at, pay.max(0) as f64 / middle);
                lead(&trial, a, b)
            };
            found.push(Hang {
                what: What::Pay(at),
                low: lead_at(stage.pay.low),
                high: lead_at(stage.pay.high),
            });
        }
    }
    let width = |hang: &Hang| (hang.high - hang.low).abs();
    found.retain(|hang| width(hang) > 0.0);
    found.sort_unstable_by(|a, b| width(b).total_cmp(&width(a)));
    found
}
