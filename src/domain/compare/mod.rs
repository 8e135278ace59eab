//! The comparison: each offer at five rungs, the gap at each, the way from one offer to another.
//!
//! [`compare`] is pure, total and deterministic; the page, the embed, the tests and the
//! benchmarks all call it. Money of the law is exact; what is converted at a market rate or at
//! parity is a plain number in units of the anchor currency, made with the four basic
//! operations only, which every machine rounds alike.

mod case;
mod closes;
mod curve;
mod footing;
mod gap;
mod ledger;
mod lever;
mod payers;
mod plan;
mod range;
mod ranking;
mod reading;
mod shares;
mod solve;
mod support;
mod sweep;
mod treasury;
mod trial;
mod walk;
mod waterfall;
mod window;

pub use closes::{Closes, closes, reliefs, required_growth};
pub use curve::{Cliff, Point, cliffs, curve};
pub use footing::{Footing, footing};
pub use gap::{Flip, Gap, Verdict};
pub use ledger::{Ledger, ledger};
pub use lever::{Lever, foreign};
pub use payers::{Bill, Payers, payers};
pub use plan::Year;
pub use range::Range;
pub use ranking::{Rank, pair, rank};
pub use reading::{Caveat, Marginal, Market, Purchasing, Reading, marginal_step, rung};
pub use solve::{Answer, Goal, solve};
pub use support::Support;
pub use sweep::{Map, Sensitivity, map, sensitivities, sweep};
pub use treasury::{Account, Budget, Returns, Treasury, responds, treasury};
pub use waterfall::{Step, StepKind, Waterfall};

use super::facts::Facts;
use super::scenario::Scenario;

/// The rungs of the ladder, from rawest to truest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Rung {
    /// What the contract says, a year, at the market rate.
    Headline,
    /// What is left after income tax and contributions, a year, at the market rate.
    TakeHome,
    /// The same where spending counts at purchasing-power parity and saving at the market rate.
    Purchasing,
    /// The rung before by the hour worked.
    Hour,
    /// The same over the horizon: present value with real growth.
    Years,
}

impl Rung {
    pub const ALL: [Self; 5] = [
        Self::Headline,
        Self::TakeHome,
        Self::Purchasing,
        Self::Hour,
        Self::Years,
    ];

    pub const fn index(self) -> usize {
        self as usize
    }
}

/// What [`compare`] finds.
#[derive(Clone, PartialEq, Debug)]
pub struct Comparison {
    /// In the order of the scenario's offers.
    pub offers: Vec<Reading>,
    /// For each offer the gap to the first, by rung; `None` where a rung could not be computed.
    pub gaps: Vec<[Option<Gap>; 5]>,
    /// The offer that the headline holds against the first.
    pub against: usize,
    /// From the first offer to `against`.
    pub waterfall: Option<Waterfall>,
}

impl Comparison {
    /// The gap of the headline's pair at a rung.
    pub fn gap(&self, rung: Rung) -> Option<&Gap> {
        self.gaps.get(self.against)?.get(rung.index())?.as_ref()
    }
}

/// Compares the offers of a scenario.
pub fn compare(facts: &Facts, scenario: &Scenario) -> Comparison {
    let anchor = reading::Anchor::of(facts, scenario);
    let offers: Vec<Reading> = (0..scenario.offers.len())
        .map(|index| reading::read(facts, scenario, &anchor, index))
        .collect();
    let last = offers.len().saturating_sub(1);
    let against = scenario.against.clamp(1.min(last), last);
    let gaps = match (offers.first(), scenario.offers.first()) {
        (Some(first), Some(first_offer)) => (offers.iter().zip(&scenario.offers))
            .map(|(other, offer)| {
                gap::gaps(facts, &anchor.market, (first_offer, first), (offer, other))
            })
            .collect(),
        _ => Vec::new(),
    };
    let waterfall = match (scenario.offers.first(), scenario.offers.get(against)) {
        (Some(from), Some(to)) => waterfall::between((from, &offers[0]), (to, &offers[against])),
        _ => None,
    };
    Comparison {
        offers,
        gaps,
        against,
        waterfall,
    }
}
