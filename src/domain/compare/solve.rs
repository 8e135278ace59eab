//! The ladder read backwards: the salary that brings an offer to an amount at a rung.

use super::super::facts::Facts;
use super::super::offer::{Offer, Pay};
use super::super::scenario::Scenario;
use super::super::tax::{Case, CountryLaw};
use super::case::{Which, case_of, last_known, local_amount};
use super::reading::{Anchor, units};

/// A figure besides the salary that a reader can start from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Goal {
    /// What is left after income tax and contributions, a year, at the market rate.
    TakeHome,
    /// The same in the prices of the country whose currency the amount is in.
    Purchasing,
    /// The goal before by the hour worked.
    Hour,
    /// What the employer pays in a year, contributions and pension included.
    EmployerCost,
}

impl Goal {
    pub const ALL: [Self; 4] = [
        Self::TakeHome,
        Self::Purchasing,
        Self::Hour,
        Self::EmployerCost,
    ];
}

/// The smallest salary that reaches an amount, in minor units of the offer's own currency. Values
/// are in units of the amount's currency.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Answer {
    /// It gives the amount, or the next above it that the law's roundings leave.
    Pay { pay: i64, value: f64 },
    /// The law has a step here: every smaller salary gives `below` or less, this one `value`.
    Between { pay: i64, below: f64, value: f64 },
    /// Even the largest salary that is computed gives less.
    TooMuch { most: f64 },
}

/// The most by which a figure rises with each unit of pay: credits that grow with earnings can
/// give as much again (United States, three children: 45 % federal, as much again from a state,
/// 15 % for the children), and no employer is known to pay more than that on top.
const MOST_RISE: f64 = 2.5;
/// Steps after which strides are no longer than is safe but long enough to end.
const PATIENCE: u32 = 1_000;
/// What goes beyond the amount by more than this part of it is no rounding.
const STEP: f64 = 0.001;

/// The smallest salary of `offer` that brings `goal` to `amount`, all else unchanged; `None` where
/// no law or no parity is known.
///
/// Walks up from nothing. From a salary that falls short the next that can reach the amount is at
/// least the shortfall divided by [`MOST_RISE`] away, so nothing is passed over, however the
/// figure falls in between; a jump within a stride is bracketed by it and found by halving. Two
/// limits: a rise steeper than [`MOST_RISE`] that is undone within one stride can be missed, and
/// after [`PATIENCE`] steps (only where nearly nothing is kept of more pay over a long way) a
/// stride is at least a hundredth of the salary, so that an earlier salary may reach the amount
/// for less than that.
pub fn solve(
    facts: &Facts,
    scenario: &Scenario,
    offer: &Offer,
    goal: Goal,
    amount: Pay,
) -> Option<Answer> {
    let mut way = Way::of(facts, scenario, offer, goal, amount)?;
    let target = units(amount.minor, amount.currency);
    let rise = way.rise()? * MOST_RISE;
    let mut below = f64::NEG_INFINITY;
    // The last salary that falls short, and the one looked at.
    let (mut short, mut pay) = (-1, 0);
    let mut value = way.value(pay)?;
    let mut steps = 0;
    while value < target {
        below = below.max(value);
        if pay >= Pay::MAX_MINOR {
            return Some(Answer::TooMuch { most: below });
        }
        steps += 1;
        let least = if steps < PATIENCE { 0 } else { pay >> 7 };
        let stride = (((target - value) / rise) as i64).max(least).max(1);
        short = pay;
        pay = pay.saturating_add(stride).min(Pay::MAX_MINOR);
        value = way.value(pay)?;
    }
    while pay - short > 1 {
        let middle = short + (pay - short) / 2;
        let there = way.value(middle)?;
        if there < target {
            short = middle;
            below = below.max(there);
        } else {
            pay = middle;
            value = there;
        }
    }
    Some(if pay > 0 && value - target > STEP * target {
        Answer::Between { pay, below, value }
    } else {
        Answer::Pay { pay, value }
    })
}

/// From a salary to the figure.
struct Way<'a> {
    law: &'a dyn CountryLaw,
    anchor: Anchor<'a>,
    offer: Offer,
    goal: Goal,
    /// The case of the offer as it stands, for the year whose law is applied.
    case: Case,
}

impl<'a> Way<'a> {
    fn of(
        facts: &'a Facts,
        scenario: &'a Scenario,
        offer: &Offer,
        goal: Goal,
        amount: Pay,
    ) -> Option<Self> {
        let anchor = Anchor::in_currency(facts, scenario, amount.currency);
        let law = facts.law(offer.place.country.id)?;
        let case = last_known(law, case_of(&anchor.market, offer, Which::First)).ok()?;
        Some(Self {
            law,
            anchor,
            offer: offer.clone(),
            goal,
            case,
        })
    }

    /// The figure for an amount of the place's money, in its minor units.
    fn worth(&self, minor: i64) -> Option<f64> {
        let local = self.offer.place.country.currency;
        if matches!(self.goal, Goal::TakeHome | Goal::EmployerCost) {
            return self.anchor.amount(minor, local);
        }
        let power = self
            .anchor
            .purchasing(units(minor, local), &self.offer)?
            .total();
        Some(if self.goal == Goal::Hour {
            power / self.offer.hours.per_year()
        } else {
            power
        })
    }

    /// The figure for one minor unit of salary, were nothing taken off.
    fn rise(&self) -> Option<f64> {
        let (pay, local) = (self.offer.pay.currency, self.offer.place.country.currency);
        let unit = self.worth(local.minor_per_unit())?;
        Some(unit * self.anchor.market.factor(pay, local)? / pay.minor_per_unit() as f64)
    }

    fn value(&mut self, pay: i64) -> Option<f64> {
        self.offer.pay.minor = pay;
        let market = &self.anchor.market;
        let case = Case {
            year: self.case.year,
            unmade: self.case.unmade,
            ..case_of(market, &self.offer, Which::First)
        };
        let minor = if self.goal == Goal::EmployerCost {
            let pension = local_amount(market, &self.offer, self.offer.extras.pension);
            (self.law.assess(&case).ok()?.employer_cost()).saturating_add(pension)
        } else {
            self.law.take_home(&case).ok()?.net()
        };
        self.worth(minor)
    }
}
