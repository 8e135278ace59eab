//! The embedded tables themselves, and the types of their rows.

use chrono::NaiveDate;

use super::offers::{OfferTemplate, Situation};
use super::rows::*;
use crate::domain::money::*;
use crate::domain::offer::{Pay, WeeklyHours};
use crate::domain::parameter::{Parameter, SourceId, Text, Words};
use crate::domain::place::{Country, ExchangePeriod, Hours, Parity, Place, PublishedRate};
use crate::domain::rate::{Rate, Ratio};
use crate::domain::scenario::Period;
use crate::domain::schedule::Schedule;
use crate::domain::steps::Steps;
use crate::domain::tax::{Household, Regime, Region};

/// A day that the check of `data/` has found in the calendar.
const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => NaiveDate::MIN,
    }
}

include!(concat!(env!("OUT_DIR"), "/tables.rs"));
