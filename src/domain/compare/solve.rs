//! The ladder read backwards: the salary that brings an offer to an amount at a rung.

use super::super::facts::Facts;
use super::super::offer::{Offer, Pay};
use super::super::scenario::Scenario;
use super::case::local_amount;
use super::plan::Plan;
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
    index: usize,
    goal: Goal,
    amount: Pay,
) -> Option<Answer> {
    let mut way = Way::of(facts, scenario, index, goal, amount)?;
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
    facts: &'a Facts,
    scenario: &'a Scenario,
    anchor: Anchor<'a>,
    index: usize,
    offer: Offer,
    goal: Goal,
}

impl<'a> Way<'a> {
    fn of(
        facts: &'a Facts,
        scenario: &'a Scenario,
        index: usize,
        goal: Goal,
        amount: Pay,
    ) -> Option<Self> {
        Some(Self {
            facts,
            scenario,
            anchor: Anchor::in_currency(facts, scenario, amount.currency),
            index,
            offer: scenario.offers.get(index)?.clone(),
            goal,
        })
    }

    /// The figure for one minor unit of salary, were nothing taken off.
    fn rise(&self) -> Option<f64> {
        let (pay, local) = (self.offer.pay.currency, self.offer.place.country.currency);
        let amount = self.anchor.amount(local.minor_per_unit(), local)?;
        let power = || Some(self.anchor.purchasing(1.0, 0.0, &self.offer)?.total());
        let unit = match self.goal {
            Goal::TakeHome | Goal::EmployerCost => amount,
            Goal::Purchasing => power()?,
            Goal::Hour => power()? / self.offer.hours_a_year(),
        };
        Some(unit * self.anchor.market.factor(pay, local)? / pay.minor_per_unit() as f64)
    }

    fn value(&mut self, pay: i64) -> Option<f64> {
        self.offer.pay.minor = pay;
        let plan = Plan::of(
            self.facts,
            self.scenario,
            &self.anchor,
            self.index,
            &self.offer,
        );
        let (law, case) = plan.law.ok()?;
        let local = self.offer.place.country.currency;
        let net = || Some(law.take_home(&case).ok()?.net());
        match self.goal {
            Goal::TakeHome => self.anchor.amount(net()?, local),
            Goal::Purchasing => Some(plan.purchasing(net()?)?.total()),
            Goal::Hour => Some(plan.purchasing(net()?)?.total() / self.offer.hours_a_year()),
            Goal::EmployerCost => {
                let pension = Pay {
                    minor: self.offer.extras.pension,
                    ..self.offer.pay
                };
                let pension = local_amount(&self.anchor.market, pension, local);
                let cost = law.assess(&case).ok()?.employer_cost();
                self.anchor.amount(cost.saturating_add(pension), local)
            }
        }
    }
}
