//! The ladder: five rungs, each offer at each, and the gap.

use super::headline::{leader, times};
use super::notes::{self, Note};
use super::{Sight, Table, Tone, minor};
use crate::app::number::{self, Quantity};
use crate::app::text::{self, Key};
use crate::chart::ladder as chart;
use crate::domain::compare::{Market, Rung, Verdict};
use crate::domain::money::Currency;
use crate::domain::offer::{Offer, Pay};
use crate::domain::scenario::Period;

#[derive(Clone, PartialEq, Debug)]
pub struct LadderView {
    pub rows: Vec<RowView>,
    /// Position and amount.
    pub ticks: Vec<(f64, String)>,
    pub table: Table,
}

#[derive(Clone, PartialEq, Debug)]
pub struct RowView {
    pub rung: Rung,
    pub name: String,
    /// What the amounts are: period, rate, what is taken off.
    pub unit: String,
    pub marks: Vec<MarkView>,
    /// From the first offer's mark to that of the headline's other.
    pub span: Option<(f64, f64)>,
    /// How many times the leader has what the other has, or that both are even.
    pub ratio: String,
    /// Who is ahead.
    pub ahead: String,
    /// The row as a sentence, for those who do not see it.
    pub summary: String,
    pub notes: Vec<Note>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct MarkView {
    /// The key of the offer.
    pub key: u32,
    pub at: f64,
    pub tone: Tone,
    /// The amount where the headline speaks of the offer, else the offer's number; empty where
    /// another's label tells it too.
    pub label: String,
    /// Name and amount to the last unit.
    pub title: String,
}

pub fn view(sight: &Sight<'_>, keys: &[u32]) -> LadderView {
    let picture = chart::layout(&rows(sight));
    LadderView {
        rows: (Rung::ALL.iter().zip(&picture.rows))
            .map(|(rung, positions)| row(sight, keys, *rung, positions))
            .collect(),
        ticks: (picture.ticks.iter())
            .map(|(at, value)| (*at, amount(sight, *value, number::short)))
            .collect(),
        table: table(sight),
    }
}

/// How far apart two numbers must stand to be read, as a part of the width.
const NUMBERS_APART: f64 = 0.04;

type Format = fn(crate::app::lang::Lang, Currency, i64) -> String;

fn amount(sight: &Sight<'_>, units: f64, format: Format) -> String {
    let anchor = sight.scenario.anchor;
    format(sight.lang, anchor, minor(anchor, units))
}

/// The value of an offer at a rung as shown, in units of the anchor currency.
fn value(sight: &Sight<'_>, rung: Rung, index: usize) -> Option<f64> {
    let value = sight.comparison.offers.get(index)?.rungs[rung.index()]?;
    Some(match rung {
        Rung::Headline | Rung::TakeHome | Rung::Purchasing => sight.by_period(value),
        Rung::Hour | Rung::Years => value,
    })
}

fn rows(sight: &Sight<'_>) -> Vec<chart::Row> {
    (Rung::ALL.iter())
        .map(|rung| chart::Row {
            values: (0..sight.scenario.offers.len())
                .map(|index| value(sight, *rung, index))
                .collect(),
            shares_axis: !matches!(rung, Rung::Hour | Rung::Years),
        })
        .collect()
}

fn row(sight: &Sight<'_>, keys: &[u32], rung: Rung, positions: &[Option<f64>]) -> RowView {
    let lang = sight.lang;
    let against = sight.comparison.against;
    let mut marks: Vec<MarkView> = (keys.iter().zip(positions).enumerate())
        .filter_map(|(index, (key, at))| mark(sight, rung, index, *key, (*at)?))
        .collect();
    join_numbers(&mut marks);
    let values: Vec<String> = marks.iter().map(|mark| mark.title.clone()).collect();
    let at = |index: usize| positions.get(index).copied().flatten();
    let (ratio, ahead) = verdict(sight, rung);
    let name = name(sight, rung);
    RowView {
        rung,
        summary: text::fill(
            lang,
            Key::LadderPicture,
            &[
                ("rung", (&name).into()),
                ("values", (&values.join(", ")).into()),
            ],
        ),
        name,
        unit: text::plain(lang, unit(sight, rung)).to_owned(),
        marks,
        span: at(0).zip(at(against)),
        ratio,
        ahead,
        notes: notes::beside(sight, rung),
    }
}

/// Numbers that would stand on each other are told together, by the first of them.
fn join_numbers(marks: &mut [MarkView]) {
    for later in 1..marks.len() {
        let (before, rest) = marks.split_at_mut(later);
        let Some(mark) = rest.first_mut().filter(|mark| mark.tone == Tone::More) else {
            continue;
        };
        let near = (before.iter_mut()).find(|other| {
            other.tone == Tone::More
                && !other.label.is_empty()
                && (other.at - mark.at).abs() < NUMBERS_APART
        });
        if let Some(near) = near {
            near.label = format!("{},{}", near.label, mark.label);
            mark.label.clear();
        }
    }
}

fn mark(sight: &Sight<'_>, rung: Rung, index: usize, key: u32, at: f64) -> Option<MarkView> {
    let lang = sight.lang;
    let shown = value(sight, rung, index)?;
    let tone = sight.tone(index);
    let exact = text::fill(
        lang,
        Key::LadderPictureValue,
        &[
            ("name", sight.full_name(index).into()),
            (
                "value",
                (&said(sight, rung, index, shown, exact_at(rung))).into(),
            ),
        ],
    );
    let label = match tone {
        Tone::First | Tone::Other => said(sight, rung, index, shown, number::short),
        Tone::More => (index + 1).to_string(),
    };
    Some(MarkView {
        key,
        at,
        tone,
        label,
        title: exact,
    })
}

/// An hour's pay is told with its cents where the currency has them.
fn exact_at(rung: Rung) -> Format {
    if rung == Rung::Hour {
        number::exact_with_cents
    } else {
        number::exact
    }
}

/// An amount as it is labelled: the contract in its own currency; what was converted with "≈".
fn said(sight: &Sight<'_>, rung: Rung, index: usize, shown: f64, format: Format) -> String {
    let lang = sight.lang;
    let Some(offer) = sight.scenario.offers.get(index) else {
        return String::new();
    };
    if rung == Rung::Headline {
        let paid = on_paper(sight, offer, index);
        let units = paid.minor as f64 / paid.currency.minor_per_unit() as f64;
        let own = minor(paid.currency, sight.by_period(units));
        return format(lang, paid.currency, own);
    }
    let text = amount(sight, shown, format);
    if offer.place.country.currency == sight.scenario.anchor {
        text
    } else {
        text::fill(lang, Key::LadderApprox, &[("value", (&text).into())])
    }
}

/// All that the first rung counts, a year, in the currency of the contract.
fn on_paper(sight: &Sight<'_>, offer: &Offer, index: usize) -> Pay {
    let mut paid = offer.first_year();
    let reading = sight.comparison.offers.get(index);
    let minor = reading.map_or(0, |read| read.shares.saturating_add(read.support.added()));
    if minor > 0 {
        let currency = offer.place.country.currency;
        let market = Market::of(&sight.scenario.exchange);
        let more = market.convert(Pay { minor, currency }, paid.currency);
        paid.minor = paid.minor.saturating_add(more.minor);
    }
    paid
}

pub(super) fn name(sight: &Sight<'_>, rung: Rung) -> String {
    let key = match rung {
        Rung::Headline => Key::LadderHeadline,
        Rung::TakeHome => Key::LadderTakeHome,
        Rung::Purchasing => Key::LadderPurchasing,
        Rung::Hour => Key::LadderHour,
        Rung::Years => Key::LadderYears,
    };
    let years = Quantity::Count(i64::from(sight.scenario.horizon));
    text::fill(sight.lang, key, &[("n", years.into())])
}

pub(super) fn unit(sight: &Sight<'_>, rung: Rung) -> Key {
    match (rung, sight.scenario.period) {
        (Rung::Headline, Period::Year) => Key::LadderHeadlineUnitYear,
        (Rung::Headline, Period::Month) => Key::LadderHeadlineUnitMonth,
        (Rung::TakeHome, Period::Year) => Key::LadderTakeHomeUnitYear,
        (Rung::TakeHome, Period::Month) => Key::LadderTakeHomeUnitMonth,
        (Rung::Purchasing, Period::Year) => Key::LadderPurchasingUnitYear,
        (Rung::Purchasing, Period::Month) => Key::LadderPurchasingUnitMonth,
        (Rung::Hour, _) => Key::LadderHourUnit,
        (Rung::Years, _) => Key::LadderYearsUnit,
    }
}

/// The gap of the headline's pair: how many times, and who is ahead.
fn verdict(sight: &Sight<'_>, rung: Rung) -> (String, String) {
    let lang = sight.lang;
    let Some(gap) = sight.comparison.gap(rung) else {
        return (
            "–".to_owned(),
            text::plain(lang, Key::LadderNone).to_owned(),
        );
    };
    let ratio = text::fill(lang, Key::LadderTimes, &[("times", (&times(gap)).into())]);
    if gap.verdict == Verdict::Even {
        return (text::plain(lang, Key::LadderEven).to_owned(), ratio);
    }
    let lead = [("lead", leader(sight, gap).into())];
    (ratio, text::fill(lang, Key::LadderAhead, &lead))
}

fn table(sight: &Sight<'_>) -> Table {
    let lang = sight.lang;
    let offers = 0..sight.scenario.offers.len();
    let mut head = vec![text::plain(lang, Key::LadderTableRung).to_owned()];
    for index in offers.clone() {
        head.push(sight.full_name(index).to_owned());
        if index > 0 {
            head.push(text::plain(lang, Key::LadderTableRatio).to_owned());
        }
    }
    let rows = (Rung::ALL.iter())
        .map(|rung| {
            let unit = text::plain(lang, unit(sight, *rung));
            let mut cells = vec![format!("{} ({unit})", name(sight, *rung))];
            for index in offers.clone() {
                cells.push(value(sight, *rung, index).map_or_else(
                    || "–".to_owned(),
                    |shown| said(sight, *rung, index, shown, exact_at(*rung)),
                ));
                if index > 0 {
                    let gap = sight
                        .comparison
                        .gaps
                        .get(index)
                        .and_then(|g| g[rung.index()]);
                    cells.push(
                        gap.and_then(|gap| number::ratio(gap.ratio))
                            .unwrap_or_else(|| "–".to_owned()),
                    );
                }
            }
            cells
        })
        .collect();
    Table {
        caption: text::plain(lang, Key::LadderTitle).to_owned(),
        head,
        rows,
    }
}
