//! What would close the gap: the reader's own match for the first offer, and what it is asked for.

use chrono::NaiveDate;

use super::compare::Rung;
use super::money::Currency;
use super::offer::Pay;
use super::rate::Rate;
use super::scheme::{Basis, Payer};

/// A match by the state for the first offer, and the questions asked of it.
#[derive(Clone, PartialEq, Debug)]
pub struct Closing {
    /// The currency of every amount here.
    pub currency: Currency,
    pub share: Rate,
    pub of: Basis,
    /// The most that the share comes to in a year, in minor units.
    pub cap: Option<i64>,
    /// So much a year besides the share, in minor units.
    pub amount: i64,
    /// Paid once, with the first year, in minor units.
    pub once: i64,
    /// Years for which the match is paid.
    pub years: u8,
    pub taxing: Taxing,
    /// Who pays the employer's contributions on what the match adds.
    pub charges: Payer,
    /// The rung at which the gap is to close.
    pub rung: Rung,
    /// The day whose rules decide which schemes are open.
    pub on: NaiveDate,
    /// How many fellows the treasury reckons with.
    pub fellows: u32,
    /// What the programme may cost over its years, in minor units; nothing where it is not known.
    pub budget: i64,
    /// Whether more come when more is kept, as a model.
    pub response: Option<Group>,
    /// Processors of the first offer's work that the other lacks, for what is not money.
    pub gpus: u16,
}

/// Whether income tax and contributions are due on the match.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Taxing {
    Taxed,
    /// It comes after tax: the fellow keeps all of it.
    Free,
}

/// Whose numbers answer to what is kept of pay; the elasticities are in `data/`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Group {
    /// Foreigners of the highest standing.
    Foreign,
    /// Foreigners under a scheme of a small country.
    ForeignScheme,
    /// The country's own.
    Nationals,
}

impl Closing {
    pub const MAX_FELLOWS: u32 = 1_000_000;
    /// A thousand times what one person's pay may be.
    pub const MAX_BUDGET: i64 = Pay::MAX_MINOR * 1_000;
    pub const MAX_GPUS: u16 = 10_000;

    /// What is reckoned with until the reader says otherwise: no match at all.
    pub const fn none(currency: Currency, years: u8, on: NaiveDate) -> Self {
        Self {
            currency,
            share: Rate::ZERO,
            of: Basis::Package,
            cap: None,
            amount: 0,
            once: 0,
            years,
            taxing: Taxing::Taxed,
            charges: Payer::Employer,
            rung: Rung::Purchasing,
            on,
            fellows: 1,
            budget: 0,
            response: None,
            gpus: 0,
        }
    }

    pub const fn pay(&self, minor: i64) -> Pay {
        Pay {
            minor,
            currency: self.currency,
        }
    }
}
