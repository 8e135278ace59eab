//! What is offered.

use super::money::Currency;
use super::place::Place;
use super::rate::Rate;
use super::tax::{Household, Regime};

/// An offer as the reader has it before them.
#[derive(Clone, PartialEq, Debug)]
pub struct Offer {
    /// The catalogue's offer that this one began as; what differs from it is the reader's own.
    pub template: &'static str,
    /// A name of the reader's own.
    pub name: Option<String>,
    pub place: &'static Place,
    /// The year whose tax law is applied.
    pub tax_year: i32,
    pub pay: Pay,
    pub household: Household,
    pub regime: Regime,
    pub hours: WeeklyHours,
    /// The part of take-home pay that is saved, not spent.
    pub saving: Rate,
    /// Growth of pay a year beyond prices; may be negative.
    pub growth: Rate,
}

/// Gross pay a year, in minor units of its currency, which need not be the place's.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pay {
    pub minor: i64,
    pub currency: Currency,
}

impl Pay {
    /// The largest pay that is computed, in minor units: ten billion dollars, a trillion won.
    pub const MAX_MINOR: i64 = 1_000_000_000_000;
}

/// Hours worked in a week, in tenths of an hour: 0.1 to 168.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct WeeklyHours(u16);

impl WeeklyHours {
    pub const MAX_TENTHS: u16 = 1_680;

    /// Keeps what lies outside 0.1 to 168 hours at the nearer end.
    pub const fn from_tenths(tenths: u16) -> Self {
        if tenths == 0 {
            Self(1)
        } else if tenths > Self::MAX_TENTHS {
            Self(Self::MAX_TENTHS)
        } else {
            Self(tenths)
        }
    }

    pub const fn tenths(self) -> u16 {
        self.0
    }

    /// Hours a year: fifty-two such weeks, leave not taken off.
    pub fn per_year(self) -> f64 {
        f64::from(self.0) / 10.0 * 52.0
    }
}
