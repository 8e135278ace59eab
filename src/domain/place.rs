//! Where one works: whose law, whose prices, whose money; and what money is worth between places.

use super::money::Currency;
use super::parameter::{SourceId, Words};
use super::tax::Region;

/// A country and what its prices are.
#[derive(Clone, Copy, Debug)]
pub struct Country {
    /// ISO 3166 alpha-2, lower case.
    pub id: &'static str,
    pub name: Words,
    pub currency: Currency,
    pub parity: Parity,
    pub hours: Option<Hours>,
}

/// By the id, which names one row of the catalogue.
impl PartialEq for Country {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// A place of work that a reader can choose, for instance Daejeon or California.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// As links write it, for instance `us-ca`.
    pub id: &'static str,
    pub name: Words,
    pub country: &'static Country,
    /// The region by which the country's tax law knows the place.
    pub region: Region,
}

/// By the id, which names one row of the catalogue.
impl PartialEq for Place {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// Purchasing-power parity of household consumption: local units that buy what one
/// international dollar buys. For money that is spent; never for money that is saved.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Parity {
    pub units_per_international_dollar: f64,
    pub year: i32,
    pub source: SourceId,
}

/// Hours that a worker of the country works in a year, all jobs, part-time included.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Hours {
    pub hours_per_year: f64,
    pub year: i32,
    pub source: SourceId,
}

/// Market exchange rates of one period.
#[derive(Clone, Copy, Debug)]
pub struct ExchangePeriod {
    /// As links write it, for instance `2025` or `2026h1`.
    pub id: &'static str,
    pub name: Words,
    pub rates: &'static [PublishedRate],
    pub source: SourceId,
}

/// By the id, which names one row of the catalogue.
impl PartialEq for ExchangePeriod {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// A rate as it is published: in ten-thousandths of a won for one unit, so that it is exact.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PublishedRate {
    pub currency: Currency,
    /// Mean of the period, lowest and highest monthly mean.
    pub ten_thousandths: [u32; 3],
}

/// Won for one unit of a currency: mean of the period, lowest and highest monthly mean.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct MarketRate {
    pub currency: Currency,
    pub won: f64,
    pub won_low: f64,
    pub won_high: f64,
}

impl ExchangePeriod {
    pub fn rate(&self, currency: Currency) -> Option<MarketRate> {
        let published = self.rates.iter().find(|rate| rate.currency == currency)?;
        let [won, won_low, won_high] = published.ten_thousandths.map(|n| f64::from(n) / 1e4);
        Some(MarketRate {
            currency,
            won,
            won_low,
            won_high,
        })
    }
}
