//! Numbers that are not money: shares, hours, years.

use super::decimal::{Decimal, Point};
use super::{Fault, Flaw, fold, unsigned};
use chrono::NaiveDate;

use crate::app::number::Quantity;
use crate::domain::details::{Detail, Measure, Unit};
use crate::domain::offer::Term;
use crate::domain::tax::Children;
use crate::domain::vesting::YearlyParts;
use crate::link;

const HOURS: [&str; 5] = ["시간", "hours", "hour", "hrs", "h"];
/// The hours of a week, in tenths.
const WEEK: i64 = 1_680;

/// A share in tenths of a percent, from `min` to `max`: `47.5`, `47.5 %`, `-3퍼센트`.
///
/// # Errors
/// A [`Fault`] for whatever is not one number within the bounds.
pub fn percent(text: &str, min: i64, max: i64) -> Result<i64, Fault> {
    let units = ["%", "퍼센트", "프로", "percent"];
    number(text, &units, 1, min, max, Quantity::Percent)
}

/// Hours worked in a week, in tenths, more than 0 and up to 168: `52`, `37.5시간`, `40 h`.
///
/// # Errors
/// As [`percent`].
pub fn hours(text: &str) -> Result<i64, Fault> {
    number(text, &HOURS, 1, 1, WEEK, Quantity::Hours)
}

/// How many times, in tenths: `3.2`, `10배`, `1.8 times`.
///
/// # Errors
/// As [`percent`].
pub fn times(text: &str, max: i64) -> Result<i64, Fault> {
    number(text, &["배", "times", "×", "x"], 1, 1, max, Quantity::Times)
}

/// A number of whole years: `3`, `3년`, `3 years`.
///
/// # Errors
/// As [`percent`].
pub fn years(text: &str, min: i64, max: i64) -> Result<i64, Fault> {
    let units = ["년간", "년", "years", "year", "yrs", "y"];
    number(text, &units, 0, min, max, Quantity::Years)
}

/// A year of the calendar: `2026`, `2026년`.
///
/// # Errors
/// As [`percent`].
pub fn year(text: &str, min: i64, max: i64) -> Result<i64, Fault> {
    number(text, &["년"], 0, min, max, Quantity::Year)
}

/// A number of people or things: `400`, `12,800명`.
///
/// # Errors
/// As [`percent`].
pub fn count(text: &str, min: i64, max: i64) -> Result<i64, Fault> {
    number(text, &["명", "개", "people"], 0, min, max, Quantity::Count)
}

/// The ages of children, apart by commas or spaces: `3, 10`, `10살`; nothing or `없음` for none.
///
/// # Errors
/// As [`percent`], and [`Fault::TooLarge`] for more children than are told apart.
pub fn ages(text: &str) -> Result<Children, Fault> {
    let folded = fold(text);
    if ["", "없음", "none", "-"].contains(&folded.as_str()) {
        return Ok(Children::NONE);
    }
    let oldest = i64::from(Children::OLDEST);
    let parts = folded
        .split([',', ' ', ';'])
        .filter(|part| !part.is_empty());
    let ages: Result<Vec<u8>, Fault> = parts
        .map(|part| {
            let units = ["살", "세"];
            number(part, &units, 0, 0, oldest, Quantity::Count).map(|age| age as u8)
        })
        .collect();
    Children::of_ages(&ages?).ok_or(Fault::TooLarge {
        max: Quantity::Count(Children::MOST as i64),
    })
}

/// A number of an offer, within its bounds: `12`, `12개월`, `-3 %`.
///
/// # Errors
/// As [`percent`].
pub fn detail(text: &str, detail: Detail) -> Result<i64, Fault> {
    let Measure { unit, min, max, .. } = detail.measure();
    let (min, max) = (min.into(), max.into());
    let units: &[&str] = match unit {
        Unit::Percent => return percent(text, min, max),
        Unit::Years => return years(text, min, max),
        Unit::Hours => return number(text, &HOURS, 1, min, max, Quantity::Hours),
        Unit::Months => &["개월", "달", "months", "month"],
        Unit::Days => &["일", "days", "day"],
    };
    number(text, units, 0, min, max, Quantity::Count)
}

/// The parts of a grant by year, in percent, apart by commas or spaces: `40, 30, 20, 10`; nothing,
/// `같게` or `even` for parts all alike.
///
/// # Errors
/// As [`percent`], and [`Fault::NotAWhole`] where they do not make 100.
pub fn parts(text: &str) -> Result<YearlyParts, Fault> {
    let folded = fold(text);
    if ["", "같게", "even", "-"].contains(&folded.as_str()) {
        return Ok(YearlyParts::EVEN);
    }
    let parts = folded
        .split([',', ' ', ';', '/'])
        .filter(|part| !part.is_empty());
    let parts: Result<Vec<u8>, Fault> = parts
        .map(|part| number(part, &["%"], 0, 0, 100, Quantity::Count).map(|part| part as u8))
        .collect();
    YearlyParts::of(&parts?).ok_or(Fault::NotAWhole)
}

/// The first day of a term as a calendar of the browser writes it; nothing for none.
///
/// # Errors
/// [`Fault::NotADay`], and [`Fault::Order`] for a term that would end before it begins.
pub fn start(text: &str, term: Term) -> Result<Term, Fault> {
    let start = day(text)?;
    sound(Term { start, ..term })
}

/// The last day of a term, likewise.
///
/// # Errors
/// As [`start`].
pub fn end(text: &str, term: Term) -> Result<Term, Fault> {
    let end = day(text)?;
    sound(Term { end, ..term })
}

fn day(text: &str) -> Result<Option<NaiveDate>, Fault> {
    if text.is_empty() {
        return Ok(None);
    }
    link::read_day(text).map(Some).ok_or(Fault::NotADay)
}

fn sound(term: Term) -> Result<Term, Fault> {
    term.is_sound().then_some(term).ok_or(Fault::Order)
}

fn number(
    text: &str,
    units: &[&str],
    places: i32,
    min: i64,
    max: i64,
    quantity: fn(i64) -> Quantity,
) -> Result<i64, Fault> {
    let folded = fold(text);
    if folded.is_empty() {
        return Err(Fault::Empty);
    }
    let (rest, negative) = unsigned(&folded);
    let bare = units.iter().find_map(|unit| rest.strip_suffix(unit));
    let digits = bare.unwrap_or(rest).trim_end();
    let known = digits.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && (digits.bytes()).all(|b| b.is_ascii_digit() || b",.' e+-".contains(&b));
    if !known {
        return Err(Fault::NotANumber);
    }
    let size = Decimal::read(digits, Point::Decimal).and_then(|n| n.times_ten_to(places));
    match size {
        Err(Flaw::NotANumber) => Err(Fault::NotANumber),
        Err(Flaw::Ambiguous) => Err(Fault::Ambiguous),
        Ok(size) if negative && size > 0 && min >= 0 => Err(Fault::Negative),
        Err(Flaw::TooPrecise) => Err(Fault::TooPrecise { step: quantity(1) }),
        Err(Flaw::TooLarge) => Err(outside(negative, min, max, quantity)),
        Ok(size) => match i64::try_from(size).map(|n| if negative { -n } else { n }) {
            Ok(n) if (min..=max).contains(&n) => Ok(n),
            Ok(n) => Err(outside(n < min, min, max, quantity)),
            Err(_) => Err(outside(negative, min, max, quantity)),
        },
    }
}

fn outside(below: bool, min: i64, max: i64, quantity: fn(i64) -> Quantity) -> Fault {
    if below {
        Fault::TooSmall { min: quantity(min) }
    } else {
        Fault::TooLarge { max: quantity(max) }
    }
}
