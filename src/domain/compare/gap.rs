//! How far an offer is from the first, and whether the difference says anything.

use super::super::facts::Facts;
use super::super::money::Currency;
use super::super::offer::Offer;
use super::Rung;
use super::reading::{Market, Reading};

/// The leader ahead by less than this part no reader would call ahead, whichever offer is first.
const ROUNDS_TO_ONE: f64 = 0.005;

/// The gap at one rung.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Gap {
    /// The other offer over the first.
    pub ratio: f64,
    /// The same with what is uncertain (month of the exchange rate, margin of the parities)
    /// at its lowest and highest.
    pub low: f64,
    pub high: f64,
    pub verdict: Verdict,
    /// Where the verdict would turn, if a market rate decides it.
    pub flip: Option<Flip>,
}

impl Gap {
    /// The leader over the follower: never below one.
    pub fn times(&self) -> f64 {
        if self.ratio < 1.0 {
            1.0 / self.ratio
        } else {
            self.ratio
        }
    }
}

/// Who is ahead.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    First,
    Other,
    /// The difference lies within what is uncertain.
    Even,
}

/// The market rate at which both are even.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Flip {
    pub currency: Currency,
    /// Won for one unit of `currency`.
    pub won: f64,
}

/// The gaps of `other` to `first`, by rung.
pub(super) fn gaps(
    facts: &Facts,
    market: &Market,
    (first_offer, first): (&Offer, &Reading),
    (offer, other): (&Offer, &Reading),
) -> [Option<Gap>; 5] {
    Rung::ALL.map(|rung| gap(facts, market, rung, (first_offer, first), (offer, other)))
}

/// The gap of `other` to `first` at a rung.
pub(super) fn gap(
    facts: &Facts,
    market: &Market,
    rung: Rung,
    (first_offer, first): (&Offer, &Reading),
    (offer, other): (&Offer, &Reading),
) -> Option<Gap> {
    let from = first.rungs[rung.index()]?;
    let to = other.rungs[rung.index()]?;
    // Nothing over nothing, or anything over nothing, is no ratio.
    if from <= 0.0 || to <= 0.0 {
        return None;
    }
    let ratio = to / from;
    let (down, up) = uncertainty(facts, market, rung, (first_offer, offer), other);
    let (low, high) = (ratio * down, ratio * up);
    let even = (low <= 1.0 && high >= 1.0) || ratio.max(1.0 / ratio) - 1.0 < ROUNDS_TO_ONE;
    let verdict = match (even, ratio < 1.0) {
        (true, _) => Verdict::Even,
        (false, true) => Verdict::First,
        (false, false) => Verdict::Other,
    };
    Some(Gap {
        ratio,
        low,
        high,
        verdict,
        flip: flip(market, rung, first_offer, offer, ratio),
    })
}

/// Factors by which the ratio may be too high or too low.
fn uncertainty(
    facts: &Facts,
    market: &Market,
    rung: Rung,
    (first, offer): (&Offer, &Offer),
    other: &Reading,
) -> (f64, f64) {
    let exchange = match rung {
        Rung::Headline => spread(market, first.pay.currency, offer.pay.currency),
        _ => spread(
            market,
            first.place.country.currency,
            offer.place.country.currency,
        ),
    };
    match rung {
        Rung::Headline | Rung::TakeHome => exchange,
        Rung::Purchasing | Rung::Hour | Rung::Years => {
            if first.place.country.id == offer.place.country.id {
                return (1.0, 1.0);
            }
            let Some(power) = other.purchasing else {
                return (1.0, 1.0);
            };
            let total = power.total();
            // Where least premiums leave nothing of the first year, later years may leave something.
            let (spent, saved) = if total > 0.0 {
                (power.spent / total, power.saved / total)
            } else {
                (1.0, 0.0)
            };
            // The leader is ahead by more than the margin or not at all, whichever offer is first.
            let margin = 1.0 + facts.parity_margin;
            (
                spent / margin + saved * exchange.0,
                spent * margin + saved * exchange.1,
            )
        }
    }
}

/// Lowest and highest month of the rate between two currencies, over its mean.
fn spread(market: &Market, first: Currency, other: Currency) -> (f64, f64) {
    if first == other {
        return (1.0, 1.0);
    }
    match (market.rate(first), market.rate(other)) {
        (Some(from), Some(to)) => (
            (to.won_low / to.won) / (from.won_high / from.won),
            (to.won_high / to.won) / (from.won_low / from.won),
        ),
        _ => (1.0, 1.0),
    }
}

/// The first two rungs are in proportion to the market rate, as long as nothing was converted
/// before tax.
fn flip(market: &Market, rung: Rung, first: &Offer, offer: &Offer, ratio: f64) -> Option<Flip> {
    if !matches!(rung, Rung::Headline | Rung::TakeHome) {
        return None;
    }
    let plain = |offer: &Offer| offer.pay.currency == offer.place.country.currency;
    if !plain(first) || !plain(offer) || first.pay.currency == offer.pay.currency {
        return None;
    }
    if offer.pay.currency == Currency::Krw {
        let rate = market.rate(first.pay.currency)?;
        return Some(Flip {
            currency: first.pay.currency,
            won: rate.won * ratio,
        });
    }
    let rate = market.rate(offer.pay.currency)?;
    Some(Flip {
        currency: offer.pay.currency,
        won: rate.won / ratio,
    })
}
