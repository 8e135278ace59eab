//! The embedded tables themselves, and the types of their rows.

use chrono::NaiveDate;

use super::offers::{OfferTemplate, Situation};
use super::rows::*;
use crate::domain::money::*;
use crate::domain::offer::{Pay, WeeklyHours};
use crate::domain::parameter::{Dated, Parameter, SourceId, Text, Words};
use crate::domain::place::{Country, ExchangePeriod, Hours, Parity, Place, PublishedRate};
use crate::domain::rate::{Rate, Ratio};
use crate::domain::scenario::Period;
use crate::domain::schedule::{Band, Schedule};
use crate::domain::steps::{Step, Steps};
use crate::domain::tax::{Household, Regime, Region};

/// A line of a pay slip: its name, its rule in a sentence, the figures of law it rests on.
#[derive(Clone, Copy, Debug)]
pub struct LawItem {
    pub id: &'static str,
    pub name: Words,
    pub rule: Words,
    pub parameters: &'static [AnyParameter],
}

/// Where a law takes unusually much of more pay: at the edges of one of its figures.
#[derive(Clone, Copy, Debug)]
pub struct CliffRow {
    pub country: &'static str,
    pub name: Words,
    /// An amount, or bands or steps.
    pub parameter: AnyParameter,
}

macro_rules! any_parameter {
    ($($unit:ident),+) => {
        /// A figure of law of any kind.
        #[derive(Clone, Copy, Debug)]
        pub enum AnyParameter {
            $($unit(&'static Parameter<Money<$unit>>),)+
            Rate(&'static Parameter<Rate>),
            Ratio(&'static Parameter<Ratio>),
            Count(&'static Parameter<i64>),
            Schedule(&'static Parameter<Schedule>),
            Steps(&'static Parameter<Steps>),
        }

        impl AnyParameter {
            /// Its values in rising order of date.
            pub fn values(&self) -> Vec<Dated<AnyValue>> {
                match self {
                    $(Self::$unit(p) => any(p, |v| AnyValue::Money(Currency::$unit, v.minor())),)+
                    Self::Rate(p) => any(p, AnyValue::Rate),
                    Self::Ratio(p) => any(p, AnyValue::Ratio),
                    Self::Count(p) => any(p, AnyValue::Count),
                    Self::Schedule(p) => any(p, AnyValue::Schedule),
                    Self::Steps(p) => any(p, AnyValue::Steps),
                }
            }

            pub const fn name(&self) -> Words {
                match self {
                    $(Self::$unit(p) => p.name,)+
                    Self::Rate(p) => p.name,
                    Self::Ratio(p) => p.name,
                    Self::Count(p) => p.name,
                    Self::Schedule(p) => p.name,
                    Self::Steps(p) => p.name,
                }
            }
        }
    };
}

any_parameter!(Krw, Usd, Gbp, Eur, Jpy, Chf, Cad, Sgd, Cny, Hkd);

/// A value of law of any kind.
#[derive(Clone, Copy, Debug)]
pub enum AnyValue {
    /// In minor units.
    Money(Currency, i64),
    Rate(Rate),
    Ratio(Ratio),
    Count(i64),
    Schedule(Schedule),
    Steps(Steps),
}

fn any<T: Copy>(p: &Parameter<T>, wrap: fn(T) -> AnyValue) -> Vec<Dated<AnyValue>> {
    p.values()
        .map(|dated| Dated {
            from: dated.from,
            value: wrap(dated.value),
            source: dated.source,
            article: dated.article,
        })
        .collect()
}

/// A day that the check of `data/` has found in the calendar.
const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => NaiveDate::MIN,
    }
}

include!(concat!(env!("OUT_DIR"), "/tables.rs"));
