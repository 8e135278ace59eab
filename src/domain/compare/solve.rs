//! The ladder read backwards: the salary that brings an offer to an amount at a rung.

use super::super::facts::Facts;
use super::super::offer::{Offer, Pay};
use super::super::scenario::Scenario;
use super::case::local_amount;
use super::plan::Plan;
use super::reading::{Anchor, units};
use super::walk::{Found, MOST_RISE, walk};

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

/// What goes beyond the amount by more than this part of it is no rounding.
const STEP: f64 = 0.001;

/// The smallest salary of `offer` that brings `goal` to `amount`, all else unchanged; `None` where
/// no law or no parity is known.
///
/// It is found by a [`walk`], through every step of the law.
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
    let Found {
        at: pay,
        value,
        below,
    } = walk(&mut |pay| way.value(pay), target, rise, Pay::MAX_MINOR)?;
    if value < target {
        return Some(Answer::TooMuch { most: below });
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
