//! What the page says, ready to show: formatted, translated, in order. Plain values.

pub mod career;
pub mod closing;
pub mod evidence;
pub mod guess;
pub mod headline;
pub mod ladder;
pub mod ledger;
pub mod lever_words;
pub mod levers;
pub mod map;
pub mod notes;
pub mod payers;
pub mod provenance;
pub mod ranking;
pub mod rates;
pub mod schemes;
pub mod slip;
pub mod solve;
pub mod story;
pub mod treasury;
pub mod waterfall;
pub mod years;

use super::lang::Lang;
use super::names::OfferName;
use super::number;
use super::reader;
use super::state::State;
use crate::catalog;
use crate::chart::At;
use crate::domain::compare::{Comparison, Lever, foreign};
use crate::domain::money::Currency;
use crate::domain::offer::Pay;
use crate::domain::scenario::{Period, Scenario};

/// What every part of the page is made from.
#[derive(Clone, Copy)]
pub struct Sight<'a> {
    pub lang: Lang,
    pub scenario: &'a Scenario,
    pub comparison: &'a Comparison,
    pub names: &'a [OfferName],
    state: &'a State,
}

impl<'a> Sight<'a> {
    pub fn of(state: &'a State, comparison: &'a Comparison, names: &'a [OfferName]) -> Self {
        Self {
            lang: state.lang,
            scenario: &state.scenario,
            comparison,
            names,
            state,
        }
    }

    /// The levers of the map, across and upwards. Where the scenario has not what one of them moves,
    /// such as a foreign currency, another stands in.
    pub fn map_levers(&self) -> [Lever; 2] {
        let is_there = |lever: &Lever| *lever == Lever::Cap || lever.value(self.scenario).is_some();
        let stands_in = |lever: Lever, beside: Lever| {
            let mut all = Lever::ALL.into_iter();
            let found = all.find(|other| *other != beside && is_there(other));
            found.filter(|_| !is_there(&lever)).unwrap_or(lever)
        };
        let [x, y] = self.state.map;
        let x = stands_in(x, y);
        [x, stands_in(y, x)]
    }

    /// The foreign currency on which the gap turns.
    pub fn foreign(&self) -> Currency {
        foreign(self.scenario).unwrap_or(Currency::Usd)
    }

    /// How many conditions of its relief an offer has, and how many of them the reader ticked.
    pub fn conditions(&self, index: usize) -> Option<(usize, usize)> {
        let offer = self.scenario.offers.get(index)?;
        let key = *self.state.keys.get(index)?;
        let relief = catalog::relief(offer.regime)?;
        let ticked = self.state.ticked(key, relief.id).count();
        Some((relief.conditions.len(), ticked))
    }

    /// An offer's name in a sentence.
    pub fn short_name(&self, index: usize) -> &'a str {
        self.names.get(index).map_or("", |name| name.short.as_str())
    }

    pub fn full_name(&self, index: usize) -> &'a str {
        self.names.get(index).map_or("", |name| name.full.as_str())
    }

    pub fn tone(&self, index: usize) -> Tone {
        match index {
            0 => Tone::First,
            i if i == self.comparison.against => Tone::Other,
            _ => Tone::More,
        }
    }

    /// A year's amount as shown: by the year or a month's average of it.
    pub fn by_period(&self, year: f64) -> f64 {
        match self.scenario.period {
            Period::Year => year,
            Period::Month => year / 12.0,
        }
    }
}

/// Which offer something belongs to; each tone has a hue and a shape of its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tone {
    First,
    Other,
    More,
}

impl Tone {
    pub const fn class(self) -> &'static str {
        match self {
            Self::First => "tone-first",
            Self::Other => "tone-other",
            Self::More => "tone-more",
        }
    }
}

/// A plain table: what a chart shows, in numbers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Table {
    pub caption: String,
    pub head: Vec<String>,
    /// The first cell of each row is its heading.
    pub rows: Vec<Vec<String>>,
}

/// An amount in units of a currency as minor units, for the formatters.
pub(super) fn minor(currency: Currency, units: f64) -> i64 {
    (units * currency.minor_per_unit() as f64).round() as i64
}

/// A pay as one reads it, if nothing is lost by it; else every digit.
pub fn said_pay(lang: Lang, pay: Pay) -> String {
    let words = number::words(lang, pay.currency, pay.minor);
    let same = reader::money(&words, pay.currency).is_ok_and(|typed| {
        typed.minor == pay.minor && typed.currency.is_none_or(|c| c == pay.currency)
    });
    if same {
        words
    } else if pay.minor % pay.currency.minor_per_unit() == 0 {
        number::exact(lang, pay.currency, pay.minor)
    } else {
        number::exact_with_cents(lang, pay.currency, pay.minor)
    }
}

/// A part of a whole as SVG writes it; its minus is a hyphen.
pub fn percent(part: f64) -> String {
    let said = number::decimal(part * 100.0, 2).unwrap_or_default();
    format!("{}%", said.replace('−', "-"))
}

/// A line through positions as SVG writes it, in thousandths of the picture.
pub fn path(line: &[At]) -> String {
    let mut path = String::new();
    for (x, y) in line {
        path.push(if path.is_empty() { 'M' } else { 'L' });
        for part in [x, y] {
            path.push_str(&((part * 1000.0).round() as i64).to_string());
            path.push(' ');
        }
    }
    path
}

/// Several lines, or the outlines of several areas, as one.
pub fn paths(lines: &[Vec<At>]) -> String {
    lines.iter().map(|line| path(line)).collect()
}
