//! What would close the gap, as a link says it.

use super::decimal::{read_decimal, write_decimal};
use super::fields::{day, percent, places, read_day, read_percent, within};
use crate::domain::closing::{Closing, Group, Taxing};
use crate::domain::compare::Rung;
use crate::domain::money::Currency;
use crate::domain::offer::Pay;
use crate::domain::scenario::Scenario;
use crate::domain::scheme::{Basis, Payer};

/// In the order in which they are written and read: the currency before the amounts.
pub(super) const FIELDS: [&str; 15] = [
    "match.in",
    "match",
    "match.of",
    "match.cap",
    "match.amount",
    "match.once",
    "match.years",
    "match.tax",
    "match.charges",
    "rung",
    "on",
    "fellows",
    "budget",
    "response",
    "gpus",
];

const NONE: &str = "none";

/// The words of a choice, in the order of its values.
fn word<T: PartialEq + Copy, const N: usize>(
    words: [(T, &'static str); N],
    value: T,
) -> &'static str {
    (words.iter())
        .find(|(known, _)| *known == value)
        .map_or("", |(_, word)| word)
}

fn of_word<T: Copy, const N: usize>(words: [(T, &'static str); N], text: &str) -> Option<T> {
    (words.iter())
        .find(|(_, word)| *word == text)
        .map(|(value, _)| *value)
}

const BASES: [(Basis, &str); 3] = [
    (Basis::Gap, "gap"),
    (Basis::Salary, "salary"),
    (Basis::Package, "package"),
];
const TAXING: [(Taxing, &str); 2] = [(Taxing::Taxed, "before"), (Taxing::Free, "after")];
const CHARGES: [(Payer, &str); 2] = [(Payer::Employer, "employer"), (Payer::State, "state")];
const RUNGS: [(Rung, &str); 5] = [
    (Rung::Headline, "paper"),
    (Rung::TakeHome, "net"),
    (Rung::Purchasing, "power"),
    (Rung::Hour, "hour"),
    (Rung::Years, "years"),
];
const GROUPS: [(Option<Group>, &str); 4] = [
    (None, NONE),
    (Some(Group::Foreign), "foreign"),
    (Some(Group::ForeignScheme), "foreign-scheme"),
    (Some(Group::Nationals), "nationals"),
];

/// The value of a field as a link writes it.
pub(super) fn value(closing: &Closing, field: &str) -> String {
    let amount = |minor| write_decimal(minor, places(closing.currency));
    match field {
        "match.in" => closing.currency.code().to_owned(),
        "match" => percent(closing.share),
        "match.of" => word(BASES, closing.of).to_owned(),
        "match.cap" => closing.cap.map_or_else(|| NONE.to_owned(), amount),
        "match.amount" => amount(closing.amount),
        "match.once" => amount(closing.once),
        "match.years" => closing.years.to_string(),
        "match.tax" => word(TAXING, closing.taxing).to_owned(),
        "match.charges" => word(CHARGES, closing.charges).to_owned(),
        "rung" => word(RUNGS, closing.rung).to_owned(),
        "on" => day(Some(closing.on)),
        "fellows" => closing.fellows.to_string(),
        "budget" => amount(closing.budget),
        "response" => word(GROUPS, closing.response).to_owned(),
        "gpus" => closing.gpus.to_string(),
        _ => String::new(),
    }
}

/// Sets a field; `None` where the value cannot be used, and all is as it was.
pub(super) fn set(closing: &mut Closing, field: &str, value: &str) -> Option<()> {
    let currency = closing.currency;
    let amount = || within(read_decimal(value, places(currency))?, 0, Pay::MAX_MINOR);
    match field {
        "match.in" => closing.currency = Currency::of_code(value)?,
        "match" => closing.share = read_percent(value, 0, 100)?,
        "match.of" => closing.of = of_word(BASES, value)?,
        "match.cap" if value == NONE => closing.cap = None,
        "match.cap" => closing.cap = Some(amount()?),
        "match.amount" => closing.amount = amount()?,
        "match.once" => closing.once = amount()?,
        "match.years" => {
            let years = value.parse().ok()?;
            closing.years = (years <= Scenario::MAX_HORIZON).then_some(years)?;
        }
        "match.tax" => closing.taxing = of_word(TAXING, value)?,
        "match.charges" => closing.charges = of_word(CHARGES, value)?,
        "rung" => closing.rung = of_word(RUNGS, value)?,
        "on" => closing.on = read_day(value)?,
        "fellows" => {
            let fellows = value.parse().ok()?;
            closing.fellows = (1..=Closing::MAX_FELLOWS)
                .contains(&fellows)
                .then_some(fellows)?;
        }
        "budget" => {
            closing.budget = within(
                read_decimal(value, places(currency))?,
                0,
                Closing::MAX_BUDGET,
            )?
        }
        "response" => closing.response = of_word(GROUPS, value)?,
        "gpus" => {
            let gpus = value.parse().ok()?;
            closing.gpus = (gpus <= Closing::MAX_GPUS).then_some(gpus)?;
        }
        _ => return None,
    }
    Some(())
}
