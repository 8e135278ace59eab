//! What is not money, in money.

use super::headline::leader;
use super::provenance::{Evidence, Provenance, source_views};
use super::{Sight, minor};
use crate::app::number::{self, Quantity};
use crate::app::text::{self, Key};
use crate::catalog;
use crate::catalog::rows::ComputePrice;
use crate::domain::compare::{Ledger, Rung, Verdict, ledger};

#[derive(Clone, PartialEq, Debug)]
pub struct LedgerView {
    /// What all that is not money must be worth, and an hour less of work.
    pub said: Vec<String>,
    /// What processors cost and what they leave; empty where the reader has set none.
    pub rent: Vec<String>,
    pub prices: Evidence,
}

/// `None` where there is no purchasing power to reckon with.
pub fn view(sight: &Sight<'_>) -> Option<LedgerView> {
    let prices = catalog::compute_prices();
    let price = prices.iter().find(|price| price.now)?;
    let band = (price.low, price.high, price.currency);
    let found = ledger(sight.scenario, sight.comparison, band)?;
    Some(LedgerView {
        said: said(sight, &found),
        rent: rent(sight, &found, price),
        prices: evidence(sight, prices),
    })
}

fn amount(sight: &Sight<'_>, units: f64) -> String {
    let anchor = sight.scenario.anchor;
    number::words(sight.lang, anchor, minor(anchor, units.abs()))
}

fn said(sight: &Sight<'_>, found: &Ledger) -> Vec<String> {
    let lang = sight.lang;
    let against = sight.comparison.against;
    let (a, b) = (sight.short_name(0), sight.short_name(against));
    let horizon = Quantity::Count(i64::from(sight.scenario.horizon));
    let mut all = Vec::new();
    for (rung, units, key, even) in [
        (
            Rung::Purchasing,
            Some(found.year),
            Key::LedgerYear,
            Key::LedgerEven,
        ),
        (
            Rung::Years,
            found.spread,
            Key::LedgerYears,
            Key::LedgerYearsEven,
        ),
    ] {
        let Some((units, gap)) = units.zip(sight.comparison.gap(rung)) else {
            continue;
        };
        let is_even = gap.verdict == Verdict::Even;
        let lead = leader(sight, gap);
        let behind = if lead == a { b } else { a };
        let amount = amount(sight, units);
        let put_in = [
            ("lead", lead.into()),
            ("behind", behind.into()),
            ("amount", (&amount).into()),
            ("n", horizon.into()),
        ];
        all.push(text::fill(lang, if is_even { even } else { key }, &put_in));
    }
    if let Some(hour) = found.hour {
        let amount = amount(sight, hour);
        let put_in = [("a", a.into()), ("amount", (&amount).into())];
        all.push(text::fill(lang, Key::LedgerHour, &put_in));
    }
    all
}

fn rent(sight: &Sight<'_>, found: &Ledger, price: &ComputePrice) -> Vec<String> {
    let Some((low, high)) = found.processors else {
        return Vec::new();
    };
    let (rest_low, rest_high) = found.rest();
    let key = if found.year <= 0.0 {
        Key::LedgerOnTop
    } else if rest_high <= 0.0 {
        Key::LedgerEnough
    } else if rest_low <= 0.0 {
        Key::LedgerPerhaps
    } else {
        Key::LedgerRest
    };
    let price_said = band(sight, price);
    let said = |key, low, high| {
        let (low, high) = (amount(sight, low), amount(sight, high));
        let put_in = [
            ("a", sight.short_name(0).into()),
            ("low", (&low).into()),
            ("high", (&high).into()),
            ("price", (&price_said).into()),
            ("when", sight.lang.of(price.name).into()),
        ];
        text::fill(sight.lang, key, &put_in)
    };
    vec![
        said(Key::LedgerRent, low, high),
        said(key, rest_low, rest_high),
    ]
}

/// The price of an hour, low to high.
fn band(sight: &Sight<'_>, price: &ComputePrice) -> String {
    let money = |minor| number::exact_with_cents(sight.lang, price.currency, minor);
    if price.low == price.high {
        money(price.low)
    } else {
        format!("{}–{}", money(price.low), money(price.high))
    }
}

fn evidence(sight: &Sight<'_>, prices: &[ComputePrice]) -> Evidence {
    let line = |price: &ComputePrice| {
        let band = band(sight, price);
        let put_in = [
            ("when", sight.lang.of(price.name).into()),
            ("price", (&band).into()),
        ];
        text::fill(sight.lang, Key::LedgerPrice, &put_in)
    };
    let mut sources = Vec::new();
    for id in prices.iter().flat_map(|price| price.sources) {
        if !sources.contains(id) {
            sources.push(*id);
        }
    }
    Evidence {
        provenance: Provenance::Reported,
        lines: prices.iter().map(line).collect(),
        sources: source_views(sight.lang, &sources),
    }
}
