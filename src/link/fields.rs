//! Single values of a link, in both directions.

use chrono::NaiveDate;

use super::MAX_NAME;
use super::decimal::{decode, encode, read_decimal, write_decimal};
use crate::catalog;
use crate::domain::details::{Detail, Unit};
use crate::domain::money::Currency;
use crate::domain::offer::{Extra, Offer, Pay, Severance, Term, WeeklyHours};
use crate::domain::rate::Rate;
use crate::domain::scenario::Period;
use crate::domain::tax::{Children, Household, Regime};
use crate::domain::vesting::YearlyParts;

/// Decimal places of a percentage: a rate is exact to a billionth.
const PERCENT_PLACES: usize = 7;
/// Decimal places of a market rate, won for a unit.
pub(super) const WON_PLACES: usize = 4;
pub(super) const TEN_THOUSANDTHS: f64 = 1e4;
const NO_RELIEF: &str = "none";

/// What a link says of an offer, in the order in which it is written and read: the place before
/// the relief, which depends on it, and the currency before the pay.
pub(super) const OFFER_FIELDS: [&str; 41] = [
    "name",
    "currency",
    "pay",
    "place",
    "household",
    "law",
    "relief",
    "hours",
    "saving",
    "growth",
    "children",
    "bonus",
    "signon",
    "equity",
    "untaxed",
    "pension",
    "severance",
    "shares.in",
    "grant",
    "refresher",
    "benefits",
    "health",
    "moving",
    "visa",
    "after",
    "bonus.chance",
    "clawback",
    "probation",
    "probation.pay",
    "vest.years",
    "vest.cliff",
    "vest.every",
    "vest.parts",
    "shares.growth",
    "shares.nothing",
    "shares.sale",
    "overtime",
    "leave",
    "start",
    "end",
    "schemes",
];

/// The years whose days are read.
const DAYS: std::ops::RangeInclusive<i32> = 1950..=2149;
/// What a list of ids or numbers is parted by.
const BETWEEN: char = '.';

/// The value of a field as a link writes it.
pub(super) fn offer_value(offer: &Offer, field: &str) -> String {
    match field {
        "name" => encode(offer.name.as_deref().unwrap_or_default()),
        "currency" => offer.pay.currency.code().to_owned(),
        "pay" => write_decimal(offer.pay.minor, places(offer.pay.currency)),
        "place" => offer.place.id.to_owned(),
        "household" => household_id(offer.household).to_owned(),
        "law" => offer.tax_year.to_string(),
        "relief" if offer.regime == Regime::ORDINARY => NO_RELIEF.to_owned(),
        "relief" => offer.regime.0.to_owned(),
        "hours" => write_decimal(i64::from(offer.hours.tenths()), 1),
        "saving" => percent(offer.saving),
        "growth" => percent(offer.growth),
        "children" => ages(offer.household),
        "severance" => severance_id(offer.extras.severance).to_owned(),
        "shares.in" => offer.shares_in.code().to_owned(),
        "vest.parts" => joined(offer.parts.list().iter().map(u8::to_string)),
        "start" => day(offer.term.start),
        "end" => day(offer.term.end),
        "schemes" => joined(offer.schemes.iter().map(|scheme| scheme.id.to_owned())),
        other => match (extra(other), detail(other)) {
            (Some(extra), _) => {
                let currency = offer.currency_of(extra);
                write_decimal(offer.extras.amount(extra), places(currency))
            }
            (_, Some(detail)) => {
                let value = i64::from(offer.details.get(detail));
                write_decimal(value, detail_places(detail))
            }
            _ => String::new(),
        },
    }
}

/// Sets a field; `None` where the value cannot be used, and the offer is as it was.
pub(super) fn set_offer(offer: &mut Offer, field: &str, value: &str) -> Option<()> {
    match field {
        "name" => {
            let name = decode(value)?;
            let name = name.trim();
            let fits = name.chars().count() <= MAX_NAME && !name.chars().any(char::is_control);
            offer.name = fits.then(|| (!name.is_empty()).then(|| name.to_owned()))?;
        }
        "currency" => {
            let currency = Currency::of_code(value)?;
            let (from, to) = (
                offer.pay.currency.minor_per_unit(),
                currency.minor_per_unit(),
            );
            let same_digits = |minor: i64| {
                let minor = match from == to {
                    true => minor,
                    false => (minor / from).saturating_mul(to),
                };
                minor.min(Pay::MAX_MINOR)
            };
            // Shares in the money of the pay go with it.
            if offer.shares_in == offer.pay.currency {
                for extra in Extra::ALL.into_iter().filter(|extra| extra.is_shares()) {
                    let shares = offer.extras.amount_mut(extra);
                    *shares = same_digits(*shares);
                }
                offer.shares_in = currency;
            }
            offer.pay = Pay {
                minor: same_digits(offer.pay.minor),
                currency,
            };
        }
        "pay" => {
            let minor = read_decimal(value, places(offer.pay.currency))?;
            offer.pay.minor = within(minor, 0, Pay::MAX_MINOR)?;
        }
        "place" => {
            let place = catalog::place(value)?;
            offer.move_to(place, |regime| catalog::is_relief_at(regime, place));
        }
        "household" => offer.household = household(value)?,
        "law" => {
            let year = value.parse().ok()?;
            offer.tax_year = catalog::LAW_YEARS.contains(&year).then_some(year)?;
        }
        "relief" if value == NO_RELIEF => offer.regime = Regime::ORDINARY,
        "relief" => {
            let mut there = catalog::reliefs_at(offer.place);
            let relief = there.find(|relief| relief.id == value)?;
            offer.regime = Regime(relief.id);
        }
        "hours" => {
            let tenths = u16::try_from(read_decimal(value, 1)?).ok()?;
            let fits = (1..=WeeklyHours::MAX_TENTHS).contains(&tenths);
            offer.hours = fits.then_some(WeeklyHours::from_tenths(tenths))?;
        }
        "saving" => offer.saving = read_percent(value, 0, 100)?,
        "growth" => offer.growth = read_percent(value, -50, 50)?,
        "children" => offer.household.children = read_ages(value)?,
        "severance" => {
            let severance = [Severance::OnTop, Severance::Inside]
                .into_iter()
                .find(|known| severance_id(*known) == value)?;
            offer.extras.severance = severance;
        }
        "shares.in" => offer.shares_in = Currency::of_code(value)?,
        "vest.parts" => {
            let list: Option<Vec<u8>> = parts(value).map(|part| part.parse().ok()).collect();
            offer.parts = YearlyParts::of(&list?)?;
        }
        "start" => {
            offer.term.start = some_day(value)?;
            // A beginning after the situation's end goes without it, unless the link has another.
            if !offer.term.is_sound() {
                offer.term.end = None;
            }
        }
        "end" => {
            let end = some_day(value)?;
            let term = Term { end, ..offer.term };
            offer.term = term.is_sound().then_some(term)?;
        }
        "schemes" => {
            let mut with = Offer {
                schemes: Vec::new(),
                ..offer.clone()
            };
            for id in parts(value) {
                let row = catalog::schemes_for(offer.place).find(|row| row.scheme.id == id)?;
                let is_free = catalog::refused(id, &with).is_none();
                let is_new = with.schemes.iter().all(|on| on.id != id);
                (is_free && is_new).then(|| with.schemes.push(&row.scheme))?;
            }
            offer.schemes = with.schemes;
        }
        other => match (extra(other), detail(other)) {
            (Some(extra), _) => {
                let minor = read_decimal(value, places(offer.currency_of(extra)))?;
                *offer.extras.amount_mut(extra) = within(minor, 0, Pay::MAX_MINOR)?;
            }
            (_, Some(detail)) => {
                let measure = detail.measure();
                let value = read_decimal(value, detail_places(detail))?;
                let value = within(value, measure.min.into(), measure.max.into())?;
                offer.details.set(detail, i32::try_from(value).ok()?);
            }
            _ => return None,
        },
    }
    Some(())
}

const HOUSEHOLDS: [(&str, Household); 3] = [
    ("single", Household::SINGLE),
    ("married", Household::MARRIED),
    ("married2kids", Household::MARRIED_TWO_CHILDREN),
];

/// The household, or the same without children where a link must list those.
fn household_id(household: Household) -> &'static str {
    let alone = Household {
        children: Children::NONE,
        ..household
    };
    let id_of = |of| HOUSEHOLDS.iter().find(|(_, known)| *known == of);
    (id_of(household).or_else(|| id_of(alone))).map_or(HOUSEHOLDS[0].0, |(id, _)| id)
}

/// `3.10`: the children's ages; nothing where the household says all.
fn ages(household: Household) -> String {
    if HOUSEHOLDS.iter().any(|(_, known)| *known == household) {
        return String::new();
    }
    joined(household.children.ages().iter().map(u8::to_string))
}

fn read_ages(text: &str) -> Option<Children> {
    let age = |text: &str| {
        let age: u8 = text.parse().ok()?;
        (age <= Children::OLDEST).then_some(age)
    };
    let ages: Option<Vec<u8>> = text.split(BETWEEN).map(age).collect();
    Children::of_ages(&ages?)
}

fn severance_id(severance: Severance) -> &'static str {
    match severance {
        Severance::OnTop => "top",
        Severance::Inside => "inside",
    }
}

fn extra(field: &str) -> Option<Extra> {
    Some(match field {
        "bonus" => Extra::Bonus,
        "signon" => Extra::SignOn,
        "equity" => Extra::Equity,
        "untaxed" => Extra::Untaxed,
        "pension" => Extra::Pension,
        "grant" => Extra::Grant,
        "refresher" => Extra::Refresher,
        "benefits" => Extra::Benefits,
        "health" => Extra::Health,
        "moving" => Extra::Moving,
        "visa" => Extra::Visa,
        "after" => Extra::After,
        _ => return None,
    })
}

fn detail(field: &str) -> Option<Detail> {
    Some(match field {
        "bonus.chance" => Detail::BonusChance,
        "clawback" => Detail::ClawBack,
        "probation" => Detail::Probation,
        "probation.pay" => Detail::ProbationPay,
        "vest.years" => Detail::VestingYears,
        "vest.cliff" => Detail::VestingCliff,
        "vest.every" => Detail::VestingEvery,
        "shares.growth" => Detail::ShareGrowth,
        "shares.nothing" => Detail::Worthless,
        "shares.sale" => Detail::SaleAfter,
        "overtime" => Detail::Overtime,
        "leave" => Detail::Leave,
        _ => return None,
    })
}

fn detail_places(detail: Detail) -> usize {
    match detail.measure().unit {
        Unit::Percent | Unit::Hours => 1,
        Unit::Months | Unit::Years | Unit::Days => 0,
    }
}

fn joined(all: impl Iterator<Item = String>) -> String {
    all.collect::<Vec<_>>().join(".")
}

/// The pieces of a list; nothing is no piece.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(BETWEEN).filter(|part| !part.is_empty())
}

/// A day as `2026-09-01`; nothing where there is none.
pub(super) fn day(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// A day or none; `None` where neither is said.
fn some_day(text: &str) -> Option<Option<NaiveDate>> {
    if text.is_empty() {
        return Some(None);
    }
    read_day(text).map(Some)
}

/// The days that are read: no shorter way of writing them, no others than anybody works on.
pub fn read_day(text: &str) -> Option<NaiveDate> {
    let mut pieces = text.splitn(3, '-');
    let mut next = |digits: usize| {
        let piece = pieces.next().filter(|piece| piece.len() == digits)?;
        let plain = piece.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| piece.parse::<u32>().ok())?
    };
    let (year, month, day) = (next(4)?, next(2)?, next(2)?);
    let year = i32::try_from(year)
        .ok()
        .filter(|year| DAYS.contains(year))?;
    NaiveDate::from_ymd_opt(year, month, day)
}

fn household(id: &str) -> Option<Household> {
    (HOUSEHOLDS.iter())
        .find(|(known, _)| *known == id)
        .map(|(_, household)| *household)
}

pub(super) fn period_id(period: Period) -> &'static str {
    match period {
        Period::Year => "year",
        Period::Month => "month",
    }
}

pub(super) fn period(id: &str) -> Option<Period> {
    [Period::Year, Period::Month]
        .into_iter()
        .find(|period| period_id(*period) == id)
}

pub(super) fn percent(rate: Rate) -> String {
    write_decimal(rate.ppb(), PERCENT_PLACES)
}

/// A percentage from `low` to `high` inclusive.
pub(super) fn read_percent(text: &str, low: i64, high: i64) -> Option<Rate> {
    let ppb = read_decimal(text, PERCENT_PLACES)?;
    let bounds = (Rate::percent(low).ppb(), Rate::percent(high).ppb());
    within(ppb, bounds.0, bounds.1).map(Rate::from_ppb)
}

pub(super) fn within(n: i64, low: i64, high: i64) -> Option<i64> {
    (low..=high).contains(&n).then_some(n)
}

pub(super) fn places(currency: Currency) -> usize {
    if currency.minor_per_unit() == 1 { 0 } else { 2 }
}
