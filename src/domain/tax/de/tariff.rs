//! The income-tax formula of § 32a EStG: a polynomial for each zone, exact.

use super::super::super::money::{Eur, Money};
use super::super::super::rate::NANO;
use super::super::super::schedule::Schedule;
use super::super::super::steps::Steps;
use super::TO_EURO;

/// In each zone the tax is (square × y + rate) × y + constant, where y is the income above the
/// zone's edge in units; a zone without a square counts the whole income.
#[derive(Clone, Copy, Debug)]
pub struct Tariff {
    /// Edges of the zones and the rate with which each begins.
    pub rates: Schedule,
    /// By the same edges: tax for each square of a unit.
    pub squares: Steps,
    /// What is added in the zone, negative where the rate is of the whole income.
    pub constants: Steps,
    /// The unit in which the law squares.
    pub unit: Money<Eur>,
}

impl Tariff {
    /// § 32a Abs. 1 EStG on an income in whole euros.
    pub fn on(&self, income: Money<Eur>) -> Money<Eur> {
        let Some(zone) = self.rates.band(income) else {
            return Money::ZERO;
        };
        let [square, constant] =
            [self.squares, self.constants].map(|steps| i128::from(steps.at(income).minor()));
        let from = if square == 0 { 0 } else { zone.above };
        let part = i128::from(income.minor() - from);
        let unit = i128::from(self.unit.minor());
        // Over one denominator, exact: the greatest income is below 10^12 cents, its product with
        // the rate and the squared unit below 10^33.
        let linear = part * i128::from(zone.rate.ppb()) + constant * i128::from(NANO);
        let exact = linear * unit * unit + square * part * part * i128::from(NANO);
        Money::of_minor(TO_EURO.wide(exact, unit * unit * i128::from(NANO)))
    }
}
