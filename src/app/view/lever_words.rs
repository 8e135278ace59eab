//! What levers are called and how their values are written.

use super::{Sight, minor};
use crate::app::number::{self, Quantity};
use crate::app::text::{self, Key};
use crate::domain::compare::{Lever, Rung};
use crate::domain::money::Currency;
use crate::domain::offer::Pay;
use crate::domain::scenario::Period;

pub fn name(sight: &Sight<'_>, lever: Lever) -> String {
    let (a, b) = (
        sight.short_name(0),
        sight.short_name(sight.comparison.against),
    );
    let unit = number::one(sight.lang, sight.foreign());
    let put_in = [("a", a.into()), ("b", b.into()), ("unit", (&unit).into())];
    text::fill(sight.lang, key(lever), &put_in)
}

const fn key(lever: Lever) -> Key {
    match lever {
        Lever::Share => Key::LeverShare,
        Lever::Amount => Key::LeverAmount,
        Lever::Cap => Key::LeverCap,
        Lever::Years => Key::LeverYears,
        Lever::Pay => Key::LeverPay,
        Lever::Saving => Key::LeverSaving,
        Lever::Exchange => Key::LeverExchange,
        Lever::ShareGrowth => Key::LeverShareGrowth,
        Lever::Worthless => Key::LeverWorthless,
        Lever::Hours => Key::LeverHours,
    }
}

/// The id of a lever on the page.
pub const fn id(lever: Lever) -> &'static str {
    match lever {
        Lever::Share => "share",
        Lever::Amount => "amount",
        Lever::Cap => "cap",
        Lever::Years => "years",
        Lever::Pay => "pay",
        Lever::Saving => "saving",
        Lever::Exchange => "exchange",
        Lever::ShareGrowth => "growth",
        Lever::Worthless => "worthless",
        Lever::Hours => "hours",
    }
}

/// The currency of a lever that is money.
pub fn currency(sight: &Sight<'_>, lever: Lever) -> Option<Currency> {
    match lever {
        Lever::Amount | Lever::Cap => Some(sight.scenario.closing.currency),
        Lever::Pay => Some(sight.scenario.offers.first()?.pay.currency),
        _ => None,
    }
}

/// A value of a lever with its unit.
pub fn value(sight: &Sight<'_>, lever: Lever, value: i64) -> String {
    let lang = sight.lang;
    if let Some(currency) = currency(sight, lever) {
        let minor = value;
        return super::said_pay(lang, Pay { minor, currency });
    }
    match lever {
        Lever::Share => number::trimmed(value, 2) + "%",
        Lever::Saving | Lever::ShareGrowth | Lever::Worthless => number::percent(value),
        Lever::Years => Quantity::Years(value).text(lang),
        Lever::Hours => Quantity::Hours(value).text(lang),
        _ => number::words(lang, Currency::Krw, (value + 50) / 100),
    }
}

/// How many times the other offer is worth the first.
pub fn times(sight: &Sight<'_>, ratio: f64) -> String {
    let times = number::ratio(ratio).unwrap_or_default();
    text::fill(sight.lang, Key::LadderTimes, &[("times", (&times).into())])
}

/// How many times the leader has what the other has, and who leads.
pub fn gap(sight: &Sight<'_>, ratio: f64) -> String {
    let times = if ratio < 1.0 { 1.0 / ratio } else { ratio };
    let times = number::ratio(times).unwrap_or_default();
    if times == "1" {
        return text::plain(sight.lang, Key::LadderEven).to_owned();
    }
    let leads = if ratio < 1.0 {
        0
    } else {
        sight.comparison.against
    };
    let put_in = [
        ("times", (&times).into()),
        ("lead", sight.short_name(leads).into()),
    ];
    text::fill(sight.lang, Key::CloseGap, &put_in)
}

/// An amount at the rung that is to close, as shown there, with what it is an amount of: a year, a
/// month, an hour or all years.
pub fn amount(sight: &Sight<'_>, rung: Rung, units: f64) -> String {
    let units = match rung {
        Rung::Headline | Rung::TakeHome | Rung::Purchasing => sight.by_period(units),
        Rung::Hour | Rung::Years => units,
    };
    let anchor = sight.scenario.anchor;
    let words = number::words(sight.lang, anchor, minor(anchor, units));
    let key = match (rung, sight.scenario.period) {
        (Rung::Hour, _) => Key::LeverAnHour,
        (Rung::Years, _) => Key::LeverInAll,
        (_, Period::Year) => Key::LeverAYear,
        (_, Period::Month) => Key::LeverAMonth,
    };
    text::fill(sight.lang, key, &[("amount", (&words).into())])
}
