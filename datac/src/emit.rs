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

/// `earned-income-deduction` as `EARNED_INCOME_DEDUCTION`.
pub(crate) fn constant(id: &str) -> String {
    id.replace(['-', '.'], "_").to_uppercase()
}

/// `SourceId(3)`.
pub(crate) fn source(index: usize) -> String {
    format!("SourceId({index})")
}

/// `Some(..)` or `None`.
pub(crate) fn option(rust: Option<String>) -> String {
    rust.map_or_else(|| "None".to_owned(), |rust| format!("Some({rust})"))
}

/// A decimal, already found to be one, as a literal of a binary fraction.
pub(crate) fn float(text: &str) -> String {
    let plain: String = text.chars().filter(|c| *c != '_').collect();
    if plain.contains('.') {
        plain
    } else {
        plain + ".0"
    }
}
