//! An offer read backwards: from another figure to the pay that it takes.

use super::{Sight, ladder, minor, said_pay};
use crate::app::state::Asked;
use crate::app::text::{self, Key};
use crate::domain::compare::{Answer, Goal, Rung, solve};
use crate::domain::facts::Facts;
use crate::domain::offer::Pay;
use crate::domain::scenario::Period;

#[derive(Clone, PartialEq, Debug)]
pub struct SolveView {
    pub goal: Goal,
    /// A year's, a month's or an hour's: what the offer gives now, or what was typed.
    pub amount: Pay,
    /// How often it counts.
    pub times: i64,
    /// What the amount is.
    pub unit: &'static str,
    /// Empty until an amount is typed.
    pub answer: String,
    /// What the offer's pay would have to be, a year, where that is another than it is.
    pub pay: Option<Pay>,
}

const MONTHS: i64 = 12;

/// `None` where nothing can be reckoned after the first rung.
pub fn view(sight: &Sight<'_>, facts: &Facts, index: usize, asked: &Asked) -> Option<SolveView> {
    let offer = sight.scenario.offers.get(index)?;
    let (months, what) = match sight.scenario.period {
        Period::Year => (1, Key::OfferPayYear),
        Period::Month => (MONTHS, Key::OfferPayMonth),
    };
    let times = if asked.goal == Goal::Hour { 1 } else { months };
    let (amount, answer) = match asked.amount {
        Some(amount) => {
            let answer = solve(facts, sight.scenario, index, asked.goal, amount)?;
            (amount, Some(answer))
        }
        None => (now(sight, index, asked.goal)?, None),
    };
    let exact = |value: f64| {
        let currency = amount.currency;
        let minor = minor(currency, value / times as f64);
        said_pay(sight.lang, Pay { minor, currency })
    };
    let said = |key, pay: Pay, below: f64, value: f64| {
        let pay = said_pay(sight.lang, part(pay, months));
        let (below, value) = (exact(below), exact(value));
        let put_in = [
            ("what", text::plain(sight.lang, what).into()),
            ("pay", (&pay).into()),
            ("below", (&below).into()),
            ("value", (&value).into()),
        ];
        text::fill(sight.lang, key, &put_in)
    };
    let of = |minor| Pay { minor, ..offer.pay };
    let (answer, pay) = match answer {
        None => (String::new(), offer.pay),
        Some(Answer::Pay { pay, value }) => {
            (said(Key::SolveAnswer, of(pay), value, value), of(pay))
        }
        Some(Answer::Between { pay, below, value }) => {
            (said(Key::SolveBetween, of(pay), below, value), of(pay))
        }
        Some(Answer::TooMuch { most }) => {
            (said(Key::SolveTooMuch, offer.pay, most, most), offer.pay)
        }
    };
    Some(SolveView {
        goal: asked.goal,
        amount: part(amount, times),
        times,
        unit: text::plain(sight.lang, unit(sight, asked.goal)),
        answer,
        pay: (pay != offer.pay).then_some(pay),
    })
}

/// One of so many parts, to the nearest minor unit.
fn part(whole: Pay, parts: i64) -> Pay {
    Pay {
        minor: (whole.minor + parts / 2) / parts,
        ..whole
    }
}

/// How the figures are called that one can start from.
pub const fn name(goal: Goal) -> Key {
    match goal {
        Goal::TakeHome => Key::LadderTakeHome,
        Goal::Purchasing => Key::LadderPurchasing,
        Goal::Hour => Key::LadderHour,
        Goal::EmployerCost => Key::SlipCost,
    }
}

fn unit(sight: &Sight<'_>, goal: Goal) -> Key {
    let rung = match (goal, sight.scenario.period) {
        (Goal::TakeHome, _) => Rung::TakeHome,
        (Goal::Purchasing, _) => Rung::Purchasing,
        (Goal::Hour, _) => Rung::Hour,
        (Goal::EmployerCost, Period::Year) => return Key::SolveCostUnitYear,
        (Goal::EmployerCost, Period::Month) => return Key::SolveCostUnitMonth,
    };
    ladder::unit(sight, rung)
}

/// What the offer gives now: in the place's money where that is what one is paid or costs, else in
/// the anchor's, a year or an hour.
fn now(sight: &Sight<'_>, index: usize, goal: Goal) -> Option<Pay> {
    let reading = sight.comparison.offers.get(index)?;
    let slip = reading.slip.as_ref().ok()?;
    let anchor = sight.scenario.anchor;
    let rung = |rung: Rung| Some((anchor, minor(anchor, reading.rungs[rung.index()]?)));
    let (currency, minor) = match goal {
        Goal::TakeHome => (slip.currency, slip.take_home.net()),
        Goal::EmployerCost => (slip.currency, reading.employer_cost?),
        Goal::Purchasing => rung(Rung::Purchasing)?,
        Goal::Hour => rung(Rung::Hour)?,
    };
    let minor = minor.clamp(0, Pay::MAX_MINOR);
    Some(Pay { minor, currency })
}
