//! The way from the first offer to another, step by step, in units of the anchor currency a year.

use super::super::offer::Offer;
use super::Rung;
use super::reading::Reading;

/// From the first offer's purchasing power to the other's, as the first would feel it:
/// at the first offer's hours. The steps add up to the difference of the ends.
#[derive(Clone, PartialEq, Debug)]
pub struct Waterfall {
    /// Purchasing power of the first offer.
    pub start: f64,
    pub steps: Vec<Step>,
    /// Purchasing power of the other for the hours of the first.
    pub end: f64,
}

#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Step {
    pub kind: StepKind,
    pub change: f64,
}

/// What makes the difference.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StepKind {
    /// Difference of gross pay at the market rate, without what supports it.
    Pay,
    /// Difference of what schemes and the match add.
    Support,
    /// Difference of contributions.
    Social,
    /// Difference of income tax.
    IncomeTax,
    /// Difference of benefits less yearly costs of one's own.
    Aside,
    /// What parity instead of the market rate makes of what is spent.
    Prices,
    /// More or fewer hours for it.
    Hours,
}

pub(super) fn between(
    (from_offer, from): (&Offer, &Reading),
    (to_offer, to): (&Offer, &Reading),
) -> Option<Waterfall> {
    let a = Parts::of(from)?;
    let b = Parts::of(to)?;
    let hours = from_offer.hours_a_year() / to_offer.hours_a_year();
    let end = b.power * hours;
    let support = b.support - a.support;
    let aside = b.aside - a.aside;
    let prices = |parts: &Parts| parts.power - parts.net - parts.aside;
    let steps = [
        (StepKind::Pay, b.headline - a.headline - support),
        (StepKind::Support, support),
        (StepKind::Social, a.social - b.social),
        (StepKind::IncomeTax, a.income_tax - b.income_tax),
        (StepKind::Aside, aside),
        (StepKind::Prices, prices(&b) - prices(&a)),
        (StepKind::Hours, end - b.power),
    ];
    // Most offers have neither support nor costs of their own; nothing is said of them then.
    let is_told = |(kind, change): &(StepKind, f64)| {
        *change != 0.0 || !matches!(kind, StepKind::Support | StepKind::Aside)
    };
    let steps = steps.into_iter().filter(is_told);
    Some(Waterfall {
        start: a.power,
        steps: steps.map(|(kind, change)| Step { kind, change }).collect(),
        end,
    })
}

/// A reading taken apart, all at the market rate but the last.
struct Parts {
    headline: f64,
    social: f64,
    income_tax: f64,
    net: f64,
    support: f64,
    aside: f64,
    power: f64,
}

impl Parts {
    fn of(reading: &Reading) -> Option<Self> {
        let taken = reading.slip.as_ref().ok()?.take_home;
        let gross = taken.gross.max(1) as f64;
        // What is kept until later is not paid in the year.
        let headline = reading.rungs[Rung::Headline.index()]?
            * ((taken.gross - taken.deferred) as f64 / gross);
        let net = reading.rungs[Rung::TakeHome.index()]?;
        let withheld = headline - net;
        let minor = (taken.income_tax + taken.social) as f64;
        // The two parts of what is withheld, in proportion, so that all adds up to the last bit
        // even where the pay was converted before tax.
        let social = if minor == 0.0 {
            0.0
        } else {
            withheld * (taken.social as f64 / minor)
        };
        Some(Self {
            headline,
            social,
            income_tax: withheld - social,
            net,
            support: headline * (reading.support.added() as f64 / gross),
            aside: reading.aside,
            power: reading.rungs[Rung::Purchasing.index()]?,
        })
    }
}
