//! The embedded tables themselves, and the types of their rows.

use chrono::NaiveDate;

use super::careers::{About, Measured, Outcome, StageNote, StageRow};
use super::offers::{Beginning, OfferTemplate, Situation, Step};
use super::rows::*;
use super::schemes::{Exclusion, SchemeRow};
use crate::domain::career::{self, Leads, Paid, StageFact, University};
use crate::domain::closing::{Closing, Group, Taxing};
use crate::domain::compare::Rung;
use crate::domain::money::*;
use crate::domain::offer::{Pay, Term, WeeklyHours};
use crate::domain::parameter::{Parameter, SourceId, Text, Words};
use crate::domain::place::{Country, ExchangePeriod, Hours, Parity, Place, PublishedRate};
use crate::domain::rate::{Rate, Ratio};
use crate::domain::scenario::Period;
use crate::domain::schedule::Schedule;
use crate::domain::scheme::{Basis, Payer, Reach, Rule, Scheme};
use crate::domain::steps::Steps;
use crate::domain::tax::{Household, Regime, Region};

/// Where a law takes unusually much of more pay: at the edges of one of its figures.
#[derive(Clone, Copy, Debug)]
pub struct CliffRow {
    pub country: &'static str,
    pub name: Words,
    /// The figure's place: an amount, or bands or steps.
    pub figure: usize,
}

/// A day that the check of `data/` has found in the calendar.
const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => NaiveDate::MIN,
    }
}

include!(concat!(env!("OUT_DIR"), "/tables.rs"));
