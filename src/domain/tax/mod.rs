//! From gross to net: the law of each country as functions that return their working.
//!
//! A country is one folder here (or one file), its figures one folder under `data/tax`.
//! Adding a country: implement [`CountryLaw`], fill it in `catalog`, list it there.

pub mod ca;
pub mod ch;
pub mod cn;
pub mod de;
pub mod fr;
pub mod gb;
pub mod hk;
mod household;
pub mod jp;
pub mod kr;
pub mod sg;
mod slip;
pub mod us;
mod years;

pub use household::{Children, Household, Partner};
pub use slip::{Assessment, Item, Line, LineKind, Slip, TakeHome};
pub use years::Years;

use super::money::Currency;
use super::parameter::NoValue;

/// State, province or city whose law differs, for instance `CA`; empty where the country is one.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Region(pub &'static str);

/// A relief or choice that the law leaves to the taxpayer, for instance `kr-foreign-flat-19`;
/// empty for the ordinary case.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Regime(pub &'static str);

impl Regime {
    pub const ORDINARY: Self = Self("");
}

/// A year's wage and what the law asks about it.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Case {
    /// The tax year, by the calendar year in which it begins.
    pub year: i32,
    pub region: Region,
    pub regime: Regime,
    pub household: Household,
    /// The year's gross pay of every kind, in minor units of the country's currency.
    pub gross: i64,
    /// What of it is not salary in equal months.
    pub parts: Parts,
    pub unmade: Unmade,
}

impl Case {
    /// What is paid and not exempt: the wage that income tax begins with.
    pub const fn taxable(&self) -> i64 {
        self.gross - self.parts.untaxed
    }

    /// The same as the law sees it: without what is paid after tax.
    pub const fn under_law(&self) -> Self {
        Self {
            gross: self.gross - self.parts.after_tax,
            parts: Parts {
                after_tax: 0,
                ..self.parts
            },
            ..*self
        }
    }
}

/// Parts of a year's gross pay that a law may treat apart, in minor units of the country's
/// currency; together never more than the gross.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Parts {
    /// Cash paid at one time: bonus, sign-on.
    pub bonus: i64,
    /// Shares, at their value on the day on which they vest.
    pub equity: i64,
    /// Allowances that the law exempts from tax and contributions.
    pub untaxed: i64,
    /// Severance that the figure contains: kept by the employer until the work ends.
    pub severance: i64,
    /// What others pay after tax: no law takes anything from it.
    pub after_tax: i64,
}

/// What to do where a figure of the year is not yet law.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Unmade {
    /// Refuse the case.
    #[default]
    Refuse,
    /// Take the figure as it was last made.
    AsLastMade,
}

/// Why a law says nothing about a case.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// The law of that year has not been read, or not been made.
    NoLaw(NoValue),
    UnknownRegion,
    UnknownRegime,
    /// The law knows such a household, this engine does not.
    UnknownHousehold,
}

/// The law of one country.
pub trait CountryLaw {
    fn currency(&self) -> Currency;

    /// Every relief or choice that this law knows, besides the ordinary case.
    fn regimes(&self) -> &'static [Regime];

    /// Works a case out, line by line, into `slip`; the case as the law sees it.
    ///
    /// # Errors
    /// [`Refusal`] where the law of the year, region or regime is not known.
    fn work(&self, case: &Case, slip: &mut Slip) -> Result<(), Refusal>;

    /// Net pay alone: the quick way, for solvers, curves and the batch door.
    ///
    /// # Errors
    /// As [`CountryLaw::work`].
    fn take_home(&self, case: &Case) -> Result<TakeHome, Refusal> {
        let mut slip = Slip::of_totals(case.gross);
        self.work(&case.under_law(), &mut slip)?;
        Ok(slip.take_home())
    }

    /// The same with every line, and with what the employer pays on top.
    ///
    /// # Errors
    /// As [`CountryLaw::work`].
    fn assess(&self, case: &Case) -> Result<Assessment, Refusal> {
        let mut slip = Slip::of_lines(case.gross);
        self.work(&case.under_law(), &mut slip)?;
        Ok(slip.assessment(self.currency()))
    }
}
