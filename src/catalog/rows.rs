//! Rows of the embedded tables that are not law: pay, reliefs, caveats, coverage.

use chrono::NaiveDate;

use crate::domain::closing::Group;
use crate::domain::money::Currency;
use crate::domain::offer::Pay;
use crate::domain::parameter::{SourceId, Text, Words};
use crate::domain::rate::Rate;

/// What some work is paid, gross a year.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct PayFigure {
    pub id: &'static str,
    pub name: Words,
    pub pay: Pay,
    /// Lower and upper end of the range, where there is one, in minor units of `pay`'s currency.
    pub low: Option<i64>,
    pub high: Option<i64>,
    /// The year that the figure is of.
    pub year: i32,
    pub kind: Kind,
    pub grade: Grade,
    pub meaning: Meaning,
    /// How many observations it rests on, where the source says so.
    pub observations: Option<u32>,
    /// In one sentence, what it measures.
    pub measures: Words,
    /// How an estimate was reckoned.
    pub rule: Option<Words>,
    /// Never empty.
    pub sources: &'static [SourceId],
}

/// Who vouches for a figure.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A law, an office or the institution that pays.
    Official,
    /// The press or a survey.
    Reported,
    /// Reckoned from other figures; the rule is given.
    Estimate,
}

/// How good the source is; what is worse than C is not in the catalogue.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Grade {
    /// Law, ministry, statistics office or institution.
    A,
    /// Newspaper reporting such.
    B,
    /// Platform, private survey or secondary page.
    C,
}

/// The six things that are called pay. They share no axis without a label.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Meaning {
    /// The lowest pay of a stipend or pay table.
    Floor,
    /// Mean or median of what staff are paid.
    StaffAverage,
    /// Base pay in advertisements.
    Advertised,
    /// Pay, bonus and equity together.
    Package,
    /// A company's whole cost of equity a head.
    EquityPerHead,
    /// What a scheme sets or gives to a host.
    SchemeMoney,
}

/// A relief that the law leaves to the taxpayer.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Relief {
    /// The id of the regime, as offers name it.
    pub id: &'static str,
    pub country: &'static str,
    /// The region of the country in which alone it is.
    pub region: Option<&'static str>,
    pub name: Words,
    pub article: Text,
    pub effect: Words,
    /// Who qualifies: every one of these must hold.
    pub conditions: &'static [Words],
    /// The last day on which the work must begin.
    pub start_by: Option<NaiveDate>,
    /// Years for which it lasts.
    pub years: Option<u8>,
    /// The day on which it was last held against its sources.
    pub verified: NaiveDate,
    pub sources: &'static [SourceId],
}

/// What a result leaves out.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct CaveatRow {
    pub id: &'static str,
    pub beside: Beside,
    pub text: Words,
    /// Said of every comparison.
    pub always: bool,
    /// Said where any of these is compared; empty where it is always said.
    pub concerns: &'static [Concern],
    /// May be empty where it says what the program does.
    pub sources: &'static [SourceId],
}

/// The rung beside which a caveat stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Beside {
    Headline,
    TakeHome,
    Purchasing,
    Hour,
    Years,
}

/// What a caveat is about, by id.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Concern {
    Country(&'static str),
    Place(&'static str),
    Regime(&'static str),
    Figure(&'static str),
    /// A first or a last day.
    Term,
    /// A last day.
    End,
    /// Shares granted.
    Shares,
    /// A sign-on that a leaver pays back.
    ClawBack,
    Benefits,
}

/// A line of the register of what is computed.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct CoverageRow {
    pub country: &'static str,
    pub rule: Words,
    pub status: Status,
    /// Tax years that are computed, in rising order.
    pub years: &'static [i32],
    /// Against what it was checked, once it was.
    pub checked: Option<Words>,
    /// The largest difference known.
    pub difference: Option<Words>,
    pub left_out: Option<Words>,
}

/// How much of a rule is computed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Status {
    Covered,
    Partly,
    LeftOut,
}

/// What an hour of one processor (an H100) costs to rent.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct ComputePrice {
    /// When, and by whom it was gathered.
    pub name: Words,
    /// Lowest and highest, in minor units of `currency`.
    pub low: i64,
    pub high: i64,
    pub currency: Currency,
    /// Whether it is the one that is reckoned with; one is.
    pub now: bool,
    pub grade: Grade,
    /// Never empty.
    pub sources: &'static [SourceId],
}

/// How small a difference in purchasing power says nothing.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Margin {
    /// The part of the whole below which two offers are called about even.
    pub share: Rate,
    /// Why parities are estimates; the threshold is the project's own choice.
    pub source: SourceId,
}

/// How the number of people answers to what is kept of pay.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Response {
    pub group: Group,
    pub name: Words,
    /// In a sentence, what was measured.
    pub measures: Words,
    /// The elasticity of the number to the net-of-tax rate, at the least and the most, in hundredths.
    pub low: u16,
    pub high: u16,
    pub sources: &'static [SourceId],
}

/// A programme's size, against which a treasury's account can be held.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Programme {
    pub id: &'static str,
    pub name: Words,
    pub size: Size,
    pub sources: &'static [SourceId],
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Size {
    People(u32),
    /// Over all of its years.
    Budget(Pay),
}
