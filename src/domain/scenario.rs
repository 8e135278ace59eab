//! Everything that a reader can set.

use super::career::Career;
use super::closing::Closing;
use super::money::Currency;
use super::offer::Offer;
use super::place::ExchangePeriod;
use super::rate::Rate;

/// Two to six offers and how to compare them.
#[derive(Clone, PartialEq, Debug)]
pub struct Scenario {
    /// The first is the one that the others are held against. Never fewer than two.
    pub offers: Vec<Offer>,
    /// The place in `offers` of the one that the headline holds against the first.
    pub against: usize,
    pub exchange: Exchange,
    /// The currency in which results are shown.
    pub anchor: Currency,
    /// Years of the fifth rung.
    pub horizon: u8,
    /// Real discount rate a year of the fifth rung.
    pub discount: Rate,
    pub period: Period,
    /// What would close the gap between the first offer and `against`.
    pub closing: Closing,
    /// What comes after the two.
    pub career: Career,
}

impl Scenario {
    pub const MIN_OFFERS: usize = 2;
    pub const MAX_OFFERS: usize = 6;
    pub const MAX_HORIZON: u8 = 60;
}

/// Whether amounts are shown a year or a month; nothing is computed by the month.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Period {
    Year,
    Month,
}

/// Market rates: those of a period, some replaced by the reader's own.
#[derive(Clone, PartialEq, Debug)]
pub struct Exchange {
    pub period: &'static ExchangePeriod,
    pub own: Vec<OwnRate>,
}

/// Won for one unit of `currency`, as the reader sets it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct OwnRate {
    pub currency: Currency,
    pub won: f64,
}
