//! How far a lever can be moved.

use super::super::details::Detail;
use super::super::facts::Facts;
use super::super::money::Currency;
use super::super::offer::{Offer, Pay};
use super::super::scenario::Scenario;
use super::Rung;
use super::case::local_amount;
use super::curve::ROUND;
use super::lever::{Lever, foreign};
use super::reading::{Anchor, Market, nearest, rung};
use super::support::basis;

/// From the least to the most of a lever, and the step by which a hand moves it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Range {
    pub min: i64,
    pub max: i64,
    pub step: i64,
}

/// A won, in hundredths.
const WON: i64 = 100;
/// A strip has about so many steps.
const STEPS: i64 = 200;
/// The most stops that are told.
const MOST_STOPS: usize = 1_000;

impl Range {
    const fn new(min: i64, max: i64, step: i64) -> Self {
        Self { min, max, step }
    }

    /// From nothing to a round amount that is no less.
    fn up_to(most: i64) -> Self {
        let max = round_above(most);
        Self::new(0, max, round_step(max / STEPS))
    }

    fn with(self, value: i64) -> Self {
        Self {
            min: self.min.min(value),
            max: self.max.max(value),
            ..self
        }
    }

    /// So many values at equal distances, both ends among them, in rising order; fewer where there
    /// are no more.
    pub fn stops(&self, points: usize) -> Vec<i64> {
        let last = points.clamp(2, MOST_STOPS) as i64 - 1;
        let width = self.max - self.min;
        let part = |at: i64| width / last * at + width % last * at / last;
        let mut all: Vec<i64> = (0..=last).map(|at| self.min + part(at)).collect();
        all.dedup();
        all
    }
}

/// The next round amount that is no less, as axes have them.
fn round_above(amount: i64) -> i64 {
    let amount = amount.clamp(WON, Pay::MAX_MINOR);
    let mut tenth = 1;
    loop {
        let round = ROUND.into_iter().map(|tenths| tenths * tenth);
        if let Some(found) = round.into_iter().find(|round| *round >= amount) {
            return found;
        }
        tenth *= 10;
    }
}

/// The next of 1, 2, 5, 10, 20, … that is no less.
fn round_step(step: i64) -> i64 {
    let mut decade = 1;
    while decade * 10 <= step {
        decade *= 10;
    }
    let times = [1, 2, 5, 10].into_iter().map(|times| times * decade);
    times.into_iter().find(|round| *round >= step).unwrap_or(1)
}

/// All that an offer promises in its first year, in minor units of a currency.
fn promised(facts: &Facts, scenario: &Scenario, index: usize, to: Currency) -> Option<i64> {
    let paid = rung(facts, scenario, index, Rung::Headline)?;
    let factor = Market::of(&scenario.exchange).factor(scenario.anchor, to)?;
    Some(nearest(paid * factor * to.minor_per_unit() as f64))
}

impl Lever {
    /// How far it can be moved; where it stands lies within. `None` where the scenario has nothing
    /// that it moves. A cap has a range even where there is none: at the end nothing is capped.
    pub fn range(self, facts: &Facts, scenario: &Scenario) -> Option<Range> {
        let closing = &scenario.closing;
        let other = |currency| promised(facts, scenario, scenario.against, currency);
        let value = match self {
            Self::Cap => closing.cap.unwrap_or_default(),
            _ => self.value(scenario)?,
        };
        let range = match self {
            Self::Share => Range::new(0, 10_000, 50),
            Self::Years => Range::new(0, i64::from(scenario.horizon), 1),
            Self::Amount => Range::up_to(other(closing.currency)?),
            Self::Cap => Range::up_to(other(closing.currency)?.max(uncapped(facts, scenario)?)),
            Self::Pay => {
                let first = scenario.offers.first()?.pay;
                let larger = other(first.currency)?.max(first.minor);
                Range::up_to(larger.saturating_add(larger / 2))
            }
            Self::Saving | Self::Worthless => Range::new(0, 1_000, 10),
            Self::ShareGrowth => growths(scenario.offers.get(scenario.against)?),
            Self::Hours => Range::new(200, 800, 5),
            Self::Exchange => {
                let published = scenario.exchange.period.rate(foreign(scenario)?);
                let rate = published.map_or(value, |rate| nearest(rate.won * WON as f64));
                let step = round_step(rate / STEPS).min(WON);
                let whole = |won: i64| (won / step * step).max(1);
                Range::new(whole(rate / 2), whole(rate + rate / 2), step)
            }
        };
        Some(range.with(value))
    }
}

/// How much the shares of an offer may grow a year, in tenths of a percent.
pub(super) fn growths(offer: &Offer) -> Range {
    let now = offer.details.get(Detail::ShareGrowth);
    Range::new(-500, 1_000, 10).with(i64::from(now))
}

/// What the share of the match comes to in a year before any cap, in minor units of the match's
/// currency, rounded up.
pub(super) fn uncapped(facts: &Facts, scenario: &Scenario) -> Option<i64> {
    let offer = scenario.offers.first()?;
    let anchor = Anchor::of(facts, scenario);
    let whole = basis(&anchor.market, scenario, offer) as f64;
    let pay = Pay {
        minor: nearest(whole * scenario.closing.share.to_f64()),
        currency: offer.place.country.currency,
    };
    // What one minor unit of the one is in the other may be lost in rounding.
    let to = scenario.closing.currency;
    let one = local_amount(&anchor.market, Pay { minor: 1, ..pay }, to);
    Some((local_amount(&anchor.market, pay, to) + one + 1).min(Pay::MAX_MINOR))
}
