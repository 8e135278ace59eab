//! The years of each offer, one by one: never an average that hides a cliff.

use chrono::Datelike;

use super::{Sight, Table, minor};
use crate::app::number::{self, Quantity};
use crate::app::text::{self, Key};
use crate::chart::bars::{self as chart, Upright};
use crate::domain::compare::{Closes, Year, required_growth};
use crate::domain::facts::Facts;

#[derive(Clone, PartialEq, Debug)]
pub struct YearsView {
    pub lead: String,
    /// In the order of the offers; `None` where no law is known.
    pub offers: Vec<Option<OfferYears>>,
    /// Where nothing lies, from the top.
    pub zero: f64,
}

#[derive(Clone, PartialEq, Debug)]
pub struct OfferYears {
    pub summary: String,
    pub bars: Vec<Upright>,
    /// What stands below a bar; empty below most where there are many.
    pub labels: Vec<String>,
    /// How its shares must grow for it to be worth as much as the one that it is held against.
    pub growth: Option<String>,
    pub table: Table,
}

/// Years that have room for their label.
const MOST_LABELS: usize = 6;

/// A column: what it is called, and what of a year stands in it.
type Column = (Key, fn(&Year) -> f64);

const PRESENT: Column = (Key::YearsPresent, |year| year.power * year.weight);

const COLUMNS: [Column; 6] = [
    (Key::YearsPaid, |year| year.paid),
    (Key::YearsShares, |year| year.shares),
    (Key::YearsSupport, |year| year.support),
    (Key::YearsKept, |year| year.kept),
    (Key::LadderPurchasing, |year| year.power),
    PRESENT,
];

/// Columns that are left out where they are empty.
const OPTIONAL: std::ops::RangeInclusive<usize> = 1..=2;

pub fn view(sight: &Sight<'_>, facts: &Facts) -> YearsView {
    let readings = &sight.comparison.offers;
    let powers = (readings.iter()).map(|reading| {
        let powers = reading.years.iter().map(|year| year.power);
        powers.collect()
    });
    let (zero, pictures) = chart::layout(&powers.collect::<Vec<Vec<f64>>>());
    let anchor = number::currency_name(sight.lang, sight.scenario.anchor);
    let offers = pictures.into_iter().enumerate();
    YearsView {
        lead: text::fill(sight.lang, Key::YearsLead, &[("anchor", anchor.into())]),
        offers: offers
            .map(|(index, bars)| one(sight, facts, index, bars))
            .collect(),
        zero,
    }
}

fn one(sight: &Sight<'_>, facts: &Facts, index: usize, bars: Vec<Upright>) -> Option<OfferYears> {
    let years = &sight.comparison.offers.get(index)?.years;
    let (lang, anchor) = (sight.lang, sight.scenario.anchor);
    let by_power = |a: &usize, b: &usize| {
        let power = |at: usize| years.get(at).map_or(0.0, |year| year.power);
        power(*a).total_cmp(&power(*b))
    };
    let best = (0..years.len()).max_by(by_power)?;
    let worst = (0..years.len()).min_by(by_power)?;
    let said = |at: usize| {
        let power = years.get(at).map_or(0.0, |year| year.power);
        Quantity::Money(anchor, minor(anchor, power))
    };
    // To the unit that is shown, no year is the best where all are alike.
    let shown = |at: usize| years.get(at).map(|year| minor(anchor, year.power));
    let key = if shown(best) == shown(worst) {
        Key::YearsLevel
    } else {
        Key::YearsSummary
    };
    let names = [name(sight, years, best), name(sight, years, worst)];
    let put_in = [
        ("most", said(best).into()),
        ("best", (&names[0]).into()),
        ("least", said(worst).into()),
        ("worst", (&names[1]).into()),
    ];
    let step = years.len().div_ceil(MOST_LABELS);
    let labels = years
        .iter()
        .enumerate()
        .map(|(at, year)| match year.calendar {
            _ if at % step != 0 => String::new(),
            Some(number) => number.to_string(),
            None => (at + 1).to_string(),
        });
    Some(OfferYears {
        summary: text::fill(lang, key, &put_in),
        bars,
        labels: labels.collect(),
        growth: growth(sight, facts, index),
        table: table(sight, index, years),
    })
}

fn growth(sight: &Sight<'_>, facts: &Facts, index: usize) -> Option<String> {
    let rival = if index == 0 {
        sight.comparison.against
    } else {
        0
    };
    let (key, rate) = match required_growth(facts, sight.scenario, index)? {
        Closes::Already => (Key::YearsGrowthAny, 0),
        Closes::At { value, .. } => (Key::YearsGrowth, value),
        Closes::Never { value, .. } => (Key::YearsGrowthNone, value),
    };
    let put_in = [
        ("name", sight.short_name(index).into()),
        ("rival", sight.short_name(rival).into()),
        ("rate", Quantity::Percent(rate).into()),
        ("n", Quantity::Count(sight.scenario.horizon.into()).into()),
    ];
    Some(text::fill(sight.lang, key, &put_in))
}

/// `2027`, or `Year 2` where no day is known.
fn name(sight: &Sight<'_>, years: &[Year], at: usize) -> String {
    match years.get(at).and_then(|year| year.calendar) {
        Some(number) => Quantity::Year(number.into()).text(sight.lang),
        None => {
            let n = Quantity::Count(at as i64 + 1);
            text::fill(sight.lang, Key::YearsNth, &[("n", n.into())])
        }
    }
}

/// The name and what ends in that year.
fn heading(sight: &Sight<'_>, index: usize, years: &[Year], at: usize) -> String {
    let name = name(sight, years, at);
    let year = years.get(at);
    let before = at.checked_sub(1).and_then(|before| years.get(before));
    let end = (sight.scenario.offers.get(index)).and_then(|offer| offer.term.end);
    let term_ends = end
        .zip(year)
        .is_some_and(|(end, year)| year.calendar == Some(end.year()));
    let support_ends = (before.zip(year))
        .is_some_and(|(before, year)| before.support > 0.0 && year.support <= 0.0);
    let key = match (term_ends, support_ends) {
        (true, _) => Key::YearsTermEnds,
        (_, true) => Key::YearsSupportEnds,
        _ => return name,
    };
    text::fill(sight.lang, key, &[("year", (&name).into())])
}

fn table(sight: &Sight<'_>, index: usize, years: &[Year]) -> Table {
    let (lang, anchor) = (sight.lang, sight.scenario.anchor);
    let plain = |key| text::plain(lang, key).to_owned();
    let exact = |units: f64| number::exact(lang, anchor, minor(anchor, units));
    let columns: Vec<Column> = (COLUMNS.iter().enumerate())
        .filter(|(at, (_, of))| !OPTIONAL.contains(at) || years.iter().any(|y| of(y) > 0.0))
        .map(|(_, column)| *column)
        .collect();
    let mut rows: Vec<Vec<String>> = Vec::new();
    for (at, year) in years.iter().enumerate() {
        let mut row = vec![heading(sight, index, years, at)];
        row.extend(columns.iter().map(|(_, of)| exact(of(year))));
        rows.push(row);
    }
    let mut sum = vec![plain(Key::YearsSum)];
    sum.extend((columns.iter()).map(|(_, of)| exact(years.iter().map(of).sum())));
    rows.push(sum);
    let mut head = vec![plain(Key::YearsYear)];
    head.extend(columns.iter().map(|(key, _)| plain(*key)));
    let full = sight.full_name(index);
    Table {
        caption: text::fill(lang, Key::YearsTable, &[("name", full.into())]),
        head,
        rows,
    }
}
