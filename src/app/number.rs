//! Numbers and money as people read them. Money arrives in minor units; halves round away from zero.
//!
//! Inside an amount the space is one at which a line does not break ([`GLUE`]), and the minus is a
//! minus sign, not a hyphen.

mod money;

use super::lang::Lang;
use super::text::{Key, fill};
use crate::domain::money::Currency;
use crate::domain::rate::Rate;

pub use money::{currency_name, exact, exact_with_cents, field, short, symbol, words};

/// The space inside an amount, at which a line does not break.
pub const GLUE: char = '\u{a0}';

const MINUS: char = '−';

/// A number with its unit, to be written in a language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Quantity {
    /// As in a sentence: [`words`].
    Money(Currency, i64),
    /// To the last whole unit: [`exact`].
    Exact(Currency, i64),
    /// Tenths of a percent.
    Percent(i64),
    /// Tenths of an hour.
    Hours(i64),
    Years(i64),
    /// A year of the calendar.
    Year(i64),
    Count(i64),
    /// Tenths.
    Times(i64),
}

impl Quantity {
    pub fn text(self, lang: Lang) -> String {
        let unit = |key, n: String| fill(lang, key, &[("n", (&n).into())]);
        match self {
            Self::Money(currency, minor) => words(lang, currency, minor),
            Self::Exact(currency, minor) => exact(lang, currency, minor),
            Self::Percent(tenths) => percent(tenths),
            Self::Hours(tenths) => unit(Key::UnitHours, trimmed(tenths, 1)),
            Self::Years(years) => unit(Key::UnitYears, grouped(years)),
            Self::Year(year) => unit(Key::UnitYear, year.to_string()),
            Self::Count(count) => grouped(count),
            Self::Times(tenths) => trimmed(tenths, 1),
        }
    }
}

/// One unit of a currency: `1달러`, `$1`.
pub fn one(lang: Lang, currency: Currency) -> String {
    words(lang, currency, currency.minor_per_unit())
}

/// `12,800`.
pub fn grouped(n: i64) -> String {
    signed(n < 0, &grouped_size(n.unsigned_abs()))
}

/// `n / 10^places` with every place: `fixed(−3, 1)` is `−0.3`, `fixed(540, 2)` is `5.40`.
pub fn fixed(n: i64, places: u32) -> String {
    let unit = 10_u64.pow(places.min(18));
    let size = n.unsigned_abs();
    let mut text = grouped_size(size / unit);
    if places > 0 {
        let fraction = (size % unit).to_string();
        text.push('.');
        text.extend(std::iter::repeat_n(
            '0',
            places.min(18) as usize - fraction.len(),
        ));
        text.push_str(&fraction);
    }
    signed(n < 0, &text)
}

/// As [`fixed`], without the zeros at the end: `trimmed(520, 1)` is `52`.
pub fn trimmed(n: i64, places: u32) -> String {
    let text = fixed(n, places);
    if places == 0 {
        return text;
    }
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A measured number with exactly so many places. None for what is not a number, or beyond 10^15.
pub fn decimal(value: f64, places: u32) -> Option<String> {
    Some(fixed(scaled(value, places)?, places))
}

/// How many times: two places below 1, one below 10, none from 10 on, no zeros at the end.
/// None for what is not a number, or beyond 10^15.
pub fn ratio(value: f64) -> Option<String> {
    // The place is that of the rounded number: 9.96 is 10, not 10.0.
    let size = value.abs();
    let places = if size < 0.995 {
        2
    } else if size < 9.95 {
        1
    } else {
        0
    };
    Some(trimmed(scaled(value, places)?, places))
}

/// Tenths of a percent: `475` is `47.5%`.
pub fn percent(tenths: i64) -> String {
    trimmed(tenths, 1) + "%"
}

/// A rate of law with every place that it has: `4.75%`.
pub fn rate(rate: Rate) -> String {
    trimmed(rate.ppb(), 7) + "%"
}

fn signed(negative: bool, size: &str) -> String {
    let mut text = String::with_capacity(size.len() + 3);
    if negative {
        text.push(MINUS);
    }
    text.push_str(size);
    text
}

fn grouped_size(n: u64) -> String {
    let digits = n.to_string();
    let mut text = String::with_capacity(digits.len() + 6);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// `value × 10^places` as an integer.
fn scaled(value: f64, places: u32) -> Option<i64> {
    let scaled = value * 10_u64.pow(places.min(18)) as f64;
    let fits = value.abs() <= 1e15 && scaled.abs() < i64::MAX as f64;
    fits.then(|| scaled.round() as i64)
}

#[cfg(test)]
mod tests;
