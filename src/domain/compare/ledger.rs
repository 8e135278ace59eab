//! What is not money, in money: what it must be worth for two offers to tie.

use super::super::money::Currency;
use super::super::scenario::Scenario;
use super::reading::{Market, Reading};
use super::{Comparison, Rung};

/// Days of a year times hours of a day: a processor works them all.
const HOURS_A_YEAR: f64 = 8_760.0;

/// All amounts are of a year, in units of the anchor currency.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Ledger {
    /// The other offer's purchasing power less the first one's.
    pub year: f64,
    /// The same of the last rung, spread over its years by what each counts for.
    pub spread: Option<f64>,
    /// What the processors of the first offer would cost to rent, from and to.
    pub processors: Option<(f64, f64)>,
    /// What an hour a week less would be worth with the first offer: so many hours of a year at its
    /// purchasing power by the hour.
    pub hour: Option<f64>,
}

impl Ledger {
    /// What all else with the first offer must be worth, once its processors are counted at their
    /// dearest and at their cheapest; below zero where it is ahead without.
    pub fn rest(&self) -> (f64, f64) {
        let (low, high) = self.processors.unwrap_or_default();
        (self.year - high, self.year - low)
    }
}

/// The ledger of the headline's pair; an hour of a processor costs `price`, from and to, in minor
/// units. `None` where there is no purchasing power to hold against the other.
pub fn ledger(
    scenario: &Scenario,
    comparison: &Comparison,
    price: (i64, i64, Currency),
) -> Option<Ledger> {
    let first = comparison.offers.first()?;
    let other = comparison.offers.get(comparison.against)?;
    let by = |reading: &Reading, rung: Rung| reading.rungs[rung.index()];
    let year = by(other, Rung::Purchasing)? - by(first, Rung::Purchasing)?;
    let years: f64 = first.years.iter().map(|year| year.weight).sum();
    let spread = (by(other, Rung::Years).zip(by(first, Rung::Years)))
        .filter(|_| years > 0.0)
        .map(|(other, first)| (other - first) / years);
    let (low, high, currency) = price;
    let gpus = scenario.closing.gpus;
    let rate = Market::of(&scenario.exchange).factor(currency, scenario.anchor);
    let cost = |minor: i64, rate: f64| {
        let hour = minor as f64 / currency.minor_per_unit() as f64 * rate;
        f64::from(gpus) * HOURS_A_YEAR * hour
    };
    Some(Ledger {
        year,
        spread,
        processors: rate
            .filter(|_| gpus > 0)
            .map(|rate| (cost(low, rate), cost(high, rate))),
        hour: (by(first, Rung::Hour).zip(scenario.offers.first()))
            .map(|(hour, offer)| hour * offer.weeks_a_year()),
    })
}
