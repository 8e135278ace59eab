//! `context/compute.toml`: what an hour of a processor costs to rent.

use std::fmt::Write;
use std::path::Path;

use serde::Deserialize;

use crate::currency::{self, Currency};
use crate::fault::Faults;
use crate::reader;
use crate::rows;
use crate::source::Sources;
use crate::texts::Texts;
use crate::value;

const FILE: &str = "context/compute.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    /// When, and who asked it.
    ko: String,
    en: String,
    /// Of an hour of one processor, in units of the currency.
    low: toml::Value,
    high: toml::Value,
    currency: String,
    /// Whether it is the one that is reckoned with; one is.
    #[serde(default)]
    now: bool,
    grade: String,
    sources: Vec<String>,
}

pub(crate) struct Price {
    row: Row,
    low: i128,
    high: i128,
    currency: Currency,
    sources: String,
}

pub(crate) fn read(data: &Path, sources: &Sources, faults: &mut Faults) -> Vec<Price> {
    let mut prices = Vec::new();
    for entry in reader::entries(data, FILE, faults) {
        let Some(row) = entry.row::<Row>(faults) else {
            continue;
        };
        let key = entry.key.as_str();
        let words = [("ko", row.ko.as_str()), ("en", &row.en)];
        rows::filled(FILE, key, &words, faults);
        if !matches!(row.grade.as_str(), "A" | "B" | "C") {
            let reason = format!("{:?} is not a grade that is shown: A, B or C", row.grade);
            faults.add(FILE, key, reason);
        }
        let sources = rows::sources(FILE, key, &row.sources, sources, faults);
        let band = band(&row);
        if let Some((low, high, currency)) = faults.keep(FILE, key, band) {
            prices.push(Price {
                row,
                low,
                high,
                currency,
                sources,
            });
        }
    }
    let now = prices.iter().filter(|price| price.row.now).count();
    if now != 1 {
        let reason = format!("one price is the one reckoned with, not {now}");
        faults.add(FILE, "now", reason);
    }
    prices
}

/// The ends of the price in minor units, and their currency.
fn band(row: &Row) -> Result<(i128, i128, Currency), String> {
    let currency = currency::of_code(&row.currency)?;
    let minor = |amount| value::decimal(&value::number(amount)?, currency.per_unit);
    let (low, high) = (minor(&row.low)?, minor(&row.high)?);
    if low < 1 || high < low {
        return Err(format!("from {} to {} is no price", row.low, row.high));
    }
    Ok((low, high, currency))
}

pub(crate) fn emit(prices: &[Price], texts: &Texts, out: &mut String) {
    out.push_str("pub static COMPUTE: &[ComputePrice] = &[\n");
    for price in prices {
        let row = &price.row;
        let _ = writeln!(
            out,
            "ComputePrice {{ name: {}, low: {}, high: {}, currency: Currency::{}, now: {}, grade: Grade::{}, sources: {} }},",
            texts.evidence(&row.ko, &row.en),
            price.low,
            price.high,
            price.currency.variant,
            row.now,
            row.grade,
            price.sources,
        );
    }
    out.push_str("];\n");
}
