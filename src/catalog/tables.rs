//! The embedded tables themselves, and the types of their rows.

use chrono::NaiveDate;

use crate::domain::money::{Krw, Money, Usd};
use crate::domain::parameter::{Dated, Parameter, SourceId, Words};
use crate::domain::rate::{Rate, Ratio};
use crate::domain::schedule::{Band, Schedule};
use crate::domain::steps::{Step, Steps};

/// Where facts were read.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    pub id: &'static str,
    pub publisher: &'static str,
    /// Empty where the page was read without its title.
    pub title: &'static str,
    pub url: &'static str,
    /// As the source dates itself; may be empty.
    pub published: &'static str,
    pub retrieved: NaiveDate,
    pub licence: &'static str,
}

/// A line of a pay slip: its name, its rule in a sentence, the figures of law it rests on.
#[derive(Clone, Copy, Debug)]
pub struct LawItem {
    pub id: &'static str,
    pub name: Words,
    pub rule: Words,
    pub parameters: &'static [AnyParameter],
}

/// A figure of law of any kind.
#[derive(Clone, Copy, Debug)]
pub enum AnyParameter {
    Krw(&'static Parameter<Money<Krw>>),
    Usd(&'static Parameter<Money<Usd>>),
    Rate(&'static Parameter<Rate>),
    Ratio(&'static Parameter<Ratio>),
    Count(&'static Parameter<i64>),
    Schedule(&'static Parameter<Schedule>),
    Steps(&'static Parameter<Steps>),
}

/// A day that the check of `data/` has found in the calendar.
const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => NaiveDate::MIN,
    }
}

include!(concat!(env!("OUT_DIR"), "/tables.rs"));
