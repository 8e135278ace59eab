//! Rust source of single values.

use chrono::{Datelike, NaiveDate};

/// A string literal.
pub(crate) fn text(text: &str) -> String {
    format!("{text:?}")
}

/// A constant date; the date was read from a calendar, so it exists.
pub(crate) fn date(date: NaiveDate) -> String {
    format!("day({}, {}, {})", date.year(), date.month(), date.day())
}

/// `Words { ko, en }`.
pub(crate) fn words(ko: &str, en: &str) -> String {
    format!("Words {{ ko: {}, en: {} }}", text(ko), text(en))
}

/// `earned-income-deduction` as `EARNED_INCOME_DEDUCTION`.
pub(crate) fn constant(id: &str) -> String {
    id.replace(['-', '.'], "_").to_uppercase()
}
