//! Amounts of money: to the last digit, in a sentence, on a chart.

use super::{GLUE, grouped, grouped_size, signed, trimmed};
use crate::app::lang::Lang;
use crate::app::text::{Key, plain};
use crate::domain::money::Currency;

/// Every digit of the whole units: `90,000,000원`, `₩90,000,000`, `$340,000`.
pub fn exact(lang: Lang, currency: Currency, minor: i64) -> String {
    let (negative, units) = whole(currency, minor);
    signed(negative, &with_unit(lang, currency, &grouped_size(units)))
}

/// As [`exact`], with the cents of currencies that have them: `$7,083.33`.
pub fn exact_with_cents(lang: Lang, currency: Currency, minor: i64) -> String {
    let size = cents(currency, minor);
    signed(minor < 0, &with_unit(lang, currency, &size))
}

/// As an input shows it, without currency: `90,000,000`, `120,000.50`; cents only if there are any.
pub fn field(currency: Currency, minor: i64) -> String {
    let per_unit = currency.minor_per_unit();
    if minor % per_unit == 0 {
        grouped(minor / per_unit)
    } else {
        signed(minor < 0, &cents(currency, minor))
    }
}

/// For sentences: `1억 2,346만 원`, `6만 3,480달러`; `₩123 million`, `$63,480`.
///
/// Korean keeps two groups of four digits, won and yen from a million on only whole 만; English
/// counts in millions with three significant digits from a million on. Cents are told below a
/// hundred units.
pub fn words(lang: Lang, currency: Currency, minor: i64) -> String {
    if let Some(small) = small(currency, minor) {
        return signed(minor < 0, &spoken(lang, currency, &small));
    }
    let (negative, units) = whole(currency, minor);
    let text = match lang {
        Lang::Ko => spoken(lang, currency, &myriads(two_myriads(currency, units))),
        Lang::En => spoken(lang, currency, &millions(units)),
    };
    signed(negative, &text)
}

/// For charts, three significant digits: `1억 2,300만` (won go without saying), `34만 달러`;
/// `₩123M`, `$340k`. Cents are told below a hundred units.
pub fn short(lang: Lang, currency: Currency, minor: i64) -> String {
    let (negative, units) = whole(currency, minor);
    let text = match (lang, small(currency, minor)) {
        (Lang::Ko, small) => short_korean(
            currency,
            &small.unwrap_or_else(|| myriads(three_digits(units))),
        ),
        (Lang::En, Some(small)) => spoken(lang, currency, &small),
        (Lang::En, None) => spoken(lang, currency, &letters(units)),
    };
    signed(negative, &text)
}

/// Whether an amount is below zero, and its size in whole units.
fn whole(currency: Currency, minor: i64) -> (bool, u64) {
    let per_unit = currency.minor_per_unit().unsigned_abs();
    let units = (minor.unsigned_abs() + per_unit / 2) / per_unit;
    (minor < 0 && units > 0, units)
}

/// The size of an amount with its cents.
fn cents(currency: Currency, minor: i64) -> String {
    let per_unit = currency.minor_per_unit().unsigned_abs();
    let size = minor.unsigned_abs();
    let mut text = grouped_size(size / per_unit);
    if per_unit > 1 {
        let rest = size % per_unit;
        text.push('.');
        if rest < 10 {
            text.push('0');
        }
        text.push_str(&rest.to_string());
    }
    text
}

/// The size of an amount below a hundred units that has cents.
fn small(currency: Currency, minor: i64) -> Option<String> {
    let per_unit = currency.minor_per_unit().unsigned_abs();
    let size = minor.unsigned_abs();
    let has = size < 100 * per_unit && !size.is_multiple_of(per_unit);
    has.then(|| cents(currency, minor))
}

/// The mark before an amount.
pub fn symbol(currency: Currency) -> &'static str {
    match currency {
        Currency::Krw => "₩",
        Currency::Usd => "$",
        Currency::Gbp => "£",
        Currency::Eur => "€",
        Currency::Jpy => "¥",
        Currency::Chf => "CHF\u{a0}",
        Currency::Cad => "C$",
        Currency::Sgd => "S$",
        Currency::Cny => "CN¥",
        Currency::Hkd => "HK$",
        Currency::Twd => "NT$",
    }
}

/// The name of a currency: `달러`, `US dollars`.
pub fn currency_name(lang: Lang, currency: Currency) -> &'static str {
    let key = match currency {
        Currency::Krw => Key::CurrencyKrw,
        Currency::Usd => Key::CurrencyUsd,
        Currency::Gbp => Key::CurrencyGbp,
        Currency::Eur => Key::CurrencyEur,
        Currency::Jpy => Key::CurrencyJpy,
        Currency::Chf => Key::CurrencyChf,
        Currency::Cad => Key::CurrencyCad,
        Currency::Sgd => Key::CurrencySgd,
        Currency::Cny => Key::CurrencyCny,
        Currency::Hkd => Key::CurrencyHkd,
        Currency::Twd => Key::CurrencyTwd,
    };
    plain(lang, key)
}

/// In tables Korean names only the won; other currencies keep their symbol.
fn with_unit(lang: Lang, currency: Currency, size: &str) -> String {
    match (lang, currency) {
        (Lang::Ko, Currency::Krw) => named(size, currency_name(lang, currency)),
        _ => symbol(currency).to_owned() + size,
    }
}

/// In sentences Korean names every currency.
fn spoken(lang: Lang, currency: Currency, size: &str) -> String {
    match lang {
        Lang::Ko => named(size, currency_name(lang, currency)),
        Lang::En => symbol(currency).to_owned() + size,
    }
}

/// A name is written on to digits, and apart from 만 and 억.
fn named(size: &str, name: &str) -> String {
    let mut text = String::with_capacity(size.len() + name.len() + 2);
    text.push_str(size);
    if !size.ends_with(|c: char| c.is_ascii_digit()) {
        text.push(GLUE);
    }
    text.push_str(name);
    text
}

fn short_korean(currency: Currency, size: &str) -> String {
    let counted = !size.ends_with(|c: char| c.is_ascii_digit());
    match currency {
        Currency::Krw if counted => size.to_owned(),
        // Their names are too long for a chart.
        Currency::Gbp | Currency::Cad | Currency::Sgd | Currency::Hkd | Currency::Twd => {
            symbol(currency).to_owned() + size
        }
        Currency::Chf => named(size, "프랑"),
        _ => named(size, currency_name(Lang::Ko, currency)),
    }
}

const MYRIADS: [(u64, char); 4] = [
    (10_000_000_000_000_000, '경'),
    (1_000_000_000_000, '조'),
    (100_000_000, '억'),
    (10_000, '만'),
];

/// `1억 2,346만`, `6만 3,480`.
fn myriads(n: u64) -> String {
    let mut text = String::new();
    let mut rest = n;
    let mut part = |count: u64, unit: Option<char>| {
        if !text.is_empty() {
            text.push(GLUE);
        }
        text.push_str(&grouped_size(count));
        text.extend(unit);
    };
    for (size, unit) in MYRIADS {
        if rest >= size {
            part(rest / size, Some(unit));
            rest %= size;
        }
    }
    if rest > 0 || n == 0 {
        part(rest, None);
    }
    text
}

/// Rounded to the second of its groups of four digits.
fn two_myriads(currency: Currency, units: u64) -> u64 {
    // A single won or yen is worth too little to be told beside a million of them.
    let coarse = currency.minor_per_unit() == 1 && units >= 1_000_000;
    let step = largest(units, &MYRIADS).map_or(1, |(size, _)| size / 10_000);
    nearest(units, if coarse { step.max(10_000) } else { step })
}

fn nearest(n: u64, step: u64) -> u64 {
    (n / step + u64::from(n % step >= step.div_ceil(2))) * step
}

/// Rounded to three significant digits.
fn three_digits(n: u64) -> u64 {
    nearest(
        n,
        10_u64.pow(n.checked_ilog10().unwrap_or(0).saturating_sub(2)),
    )
}

/// `units ÷ unit` to two places at most; three significant digits leave no more.
fn in_units_of(units: u64, unit: u64) -> String {
    trimmed(i64::try_from(units / (unit / 100)).unwrap_or(i64::MAX), 2)
}

/// `340,000`, `1.2 million`.
fn millions(units: u64) -> String {
    if units < 1_000_000 {
        return grouped_size(units);
    }
    let rounded = three_digits(units);
    let (unit, name) = largest(rounded, &[(TRILLION, "trillion"), (BILLION, "billion")])
        .unwrap_or((MILLION, "million"));
    let mut text = in_units_of(rounded, unit);
    text.push(GLUE);
    text.push_str(name);
    text
}

/// `850`, `340k`, `1.2M`.
fn letters(units: u64) -> String {
    let rounded = three_digits(units);
    let letters = [
        (TRILLION, "T"),
        (BILLION, "B"),
        (MILLION, "M"),
        (1_000, "k"),
    ];
    match largest(rounded, &letters) {
        Some((unit, letter)) => in_units_of(rounded, unit) + letter,
        None => grouped_size(rounded),
    }
}

const MILLION: u64 = 1_000_000;
const BILLION: u64 = 1_000_000_000;
const TRILLION: u64 = 1_000_000_000_000;

/// The first unit, of falling size, that `n` reaches.
fn largest<T: Copy>(n: u64, units: &[(u64, T)]) -> Option<(u64, T)> {
    units.iter().copied().find(|(size, _)| n >= *size)
}
