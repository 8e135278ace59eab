//! Who pays, a bar for each year, term or offer.

use super::{Sight, Table, ladder, minor};
use crate::app::number;
use crate::app::text::{self, Key};
use crate::chart::split::{self, Part};
use crate::domain::compare::{Bill, Payers, payers};
use crate::domain::facts::Facts;
use crate::domain::scheme;

/// Each payer has a hue and a pattern of its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Payer {
    Employer,
    State,
    OtherState,
    /// What the fellow forgoes: a part of the whole that nobody pays.
    Fellow,
}

impl Payer {
    /// In the order of the amounts from which a bar is laid out.
    pub const ALL: [Self; 4] = [Self::Employer, Self::State, Self::OtherState, Self::Fellow];

    pub const fn class(self) -> &'static str {
        match self {
            Self::Employer => "payer payer-employer",
            Self::State => "payer payer-state",
            Self::OtherState => "payer payer-other",
            Self::Fellow => "payer payer-fellow",
        }
    }
}

#[derive(Clone, PartialEq, Debug)]
pub struct PayersView {
    pub rows: Vec<PayerRow>,
    /// The years that the legend adds up.
    pub term: String,
    /// The payers that pay something, and how much in all.
    pub legend: Vec<LegendView>,
    /// Every amount, those below zero too, which no bar can show.
    pub table: Table,
}

#[derive(Clone, PartialEq, Debug)]
pub struct PayerRow {
    pub name: String,
    /// The parts by their place in [`Payer::ALL`].
    pub parts: Vec<Part>,
    /// What the row adds up to.
    pub whole: String,
    /// Who pays how much, in a sentence.
    pub said: String,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LegendView {
    pub payer: Payer,
    pub name: String,
    pub amount: String,
}

/// Years beyond which only the whole term is drawn; the table has each.
const MOST_ROWS: usize = 10;

/// What the first offer costs, in the anchor currency at the market rate, and what its fellow
/// forgoes at the rung asked for; `None` where no law or no rate is known.
pub fn view(sight: &Sight<'_>, facts: &Facts) -> Option<PayersView> {
    let found = payers(facts, sight.scenario, 0)?;
    let drawing = Drawing {
        sight,
        rate: found.rate? / found.currency.minor_per_unit() as f64,
    };
    let drawn = if found.years.len() > MOST_ROWS {
        vec![(drawing.term(&found), found.term)]
    } else {
        let years = found.years.iter().enumerate();
        years
            .map(|(at, bill)| (drawing.year(at, bill), *bill))
            .collect()
    };
    let amounts: Vec<Vec<f64>> = (drawn.iter())
        .map(|(_, bill)| drawing.amounts(bill).to_vec())
        .collect();
    let rows = (drawn.into_iter().zip(split::layout(&amounts)).zip(&amounts))
        .map(|(((name, _), parts), amounts)| drawing.row(name, parts, amounts))
        .collect();
    let all = drawing.amounts(&found.term);
    Some(PayersView {
        rows,
        term: drawing.term(&found),
        legend: drawing.legend(&all),
        table: drawing.table(&found),
    })
}

/// What the bars show, before them.
pub fn lead(sight: &Sight<'_>) -> String {
    let rung = ladder::name(sight, sight.scenario.closing.rung);
    let put_in = [
        ("name", sight.full_name(0).into()),
        ("rung", (&rung).into()),
    ];
    text::fill(sight.lang, Key::PayersLead, &put_in)
}

struct Drawing<'a> {
    sight: &'a Sight<'a>,
    /// Units of the anchor currency for a minor unit of the place's.
    rate: f64,
}

const fn key(payer: Payer) -> Key {
    match payer {
        Payer::Employer => Key::PayersEmployer,
        Payer::State => Key::PayersState,
        Payer::OtherState => Key::PayersOther,
        Payer::Fellow => Key::PayersForgone,
    }
}

impl Drawing<'_> {
    fn say(&self, key: Key) -> String {
        text::plain(self.sight.lang, key).to_owned()
    }

    fn paid(&self, bill: &Bill, payer: scheme::Payer) -> f64 {
        bill.paid_by(payer) as f64 * self.rate
    }

    /// In the order of [`Payer::ALL`]: what a fellow pays lowers what is kept, so that it is in what
    /// is forgone already.
    fn amounts(&self, bill: &Bill) -> [f64; 4] {
        [
            self.paid(bill, scheme::Payer::Employer),
            self.paid(bill, scheme::Payer::State),
            self.paid(bill, scheme::Payer::OtherState),
            bill.ahead.unwrap_or_default(),
        ]
    }

    fn words(&self, units: f64) -> String {
        let anchor = self.sight.scenario.anchor;
        number::words(self.sight.lang, anchor, minor(anchor, units))
    }

    fn exact(&self, units: f64) -> String {
        let anchor = self.sight.scenario.anchor;
        number::exact(self.sight.lang, anchor, minor(anchor, units))
    }

    fn year(&self, at: usize, bill: &Bill) -> String {
        let (key, number) = match bill.calendar {
            Some(year) => (Key::UnitYear, year.to_string()),
            None => (Key::PayersYear, (at + 1).to_string()),
        };
        text::fill(self.sight.lang, key, &[("n", (&number).into())])
    }

    fn term(&self, found: &Payers) -> String {
        let years = found.years.len().to_string();
        text::fill(self.sight.lang, Key::PayersTerm, &[("n", (&years).into())])
    }

    fn row(&self, name: String, parts: Vec<Part>, amounts: &[f64]) -> PayerRow {
        let shown = amounts.iter().map(|amount| amount.max(0.0));
        let whole = self.words(shown.sum());
        let said: Vec<String> = (self.legend(amounts).iter())
            .map(|item| format!("{} {}", item.name, item.amount))
            .collect();
        PayerRow {
            said: format!("{name}: {}", said.join(", ")),
            name,
            parts,
            whole,
        }
    }

    fn legend(&self, amounts: &[f64]) -> Vec<LegendView> {
        (Payer::ALL.into_iter().zip(amounts))
            .filter(|(_, amount)| **amount > 0.0)
            .map(|(payer, amount)| LegendView {
                payer,
                name: self.say(key(payer)),
                amount: self.words(*amount),
            })
            .collect()
    }

    fn table(&self, found: &Payers) -> Table {
        let mut head = vec![Key::PayersWhen];
        head.extend(Payer::ALL.map(key));
        head.extend([Key::PayersCosts, Key::PayersWhole]);
        let row = |name: String, bill: &Bill| {
            let mut cells = vec![name];
            cells.extend(self.amounts(bill).map(|amount| self.exact(amount)));
            cells.push(self.exact(self.paid(bill, scheme::Payer::Fellow)));
            cells.push(self.exact(bill.whole() as f64 * self.rate));
            cells
        };
        let years = found.years.iter().enumerate();
        let mut rows: Vec<Vec<String>> = years
            .map(|(at, bill)| row(self.year(at, bill), bill))
            .collect();
        rows.push(row(self.term(found), &found.term));
        Table {
            caption: self.say(Key::ClosePayers),
            head: head.into_iter().map(|key| self.say(key)).collect(),
            rows,
        }
    }
}
