//! From gross to net: the law of each country as functions that return their working.
//!
//! A country is one folder here (or one file), its figures one folder under `data/tax`.
//! Adding a country: implement [`CountryLaw`], fill it in `catalog`, list it there.

pub mod kr;
pub mod us;

use super::money::Currency;
use super::parameter::NoValue;
use super::rate::Rate;

/// Who lives from the pay. The partner has no income of their own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Household {
    pub partner: Partner,
    /// Children of 9 to 12 years, for whom every country and state covered grants what it grants per child.
    pub children: u8,
}

/// Married to a partner without income, or not.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Partner {
    None,
    WithoutIncome,
}

impl Household {
    pub const SINGLE: Self = Self {
        partner: Partner::None,
        children: 0,
    };
    pub const MARRIED: Self = Self {
        partner: Partner::WithoutIncome,
        children: 0,
    };
    pub const MARRIED_TWO_CHILDREN: Self = Self {
        partner: Partner::WithoutIncome,
        children: 2,
    };
}

/// State, province or city whose law differs, for instance `CA`; empty where the country is one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Region(pub &'static str);

/// A relief or choice that the law leaves to the taxpayer, for instance `kr-foreign-flat-19`;
/// empty for the ordinary case.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Regime(pub &'static str);

impl Regime {
    pub const ORDINARY: Self = Self("");
}

/// A year's wage and what the law asks about it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Case {
    /// The tax year, by the calendar year in which it begins.
    pub year: i32,
    pub region: Region,
    pub regime: Regime,
    pub household: Household,
    /// The year's gross wage in minor units of the country's currency.
    pub gross: i64,
}

/// What is taken from a wage in a year, in minor units of the country's currency.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TakeHome {
    pub gross: i64,
    /// Every level of income tax and surcharge, after credits; negative where a credit is paid out.
    pub income_tax: i64,
    /// Every contribution of the employee.
    pub social: i64,
}

impl TakeHome {
    pub const fn net(self) -> i64 {
        self.gross - self.income_tax - self.social
    }
}

/// A line of a pay slip; its name, rule and articles stand in the catalogue under this id.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Item(pub &'static str);

/// What a line does to the pay.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LineKind {
    /// A contribution of the employee: taken off.
    Contribution,
    /// Income tax of some level: taken off.
    IncomeTax,
    /// A step on the way to a tax, taken from nobody: a deduction, a base, a credit.
    Working,
}

/// One line, in minor units of the country's currency.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Line {
    pub item: Item,
    pub kind: LineKind,
    /// Positive where it is taken off (contributions, taxes); as named for a step of the working.
    pub amount: i64,
    /// What the rate applies to, where there is one such amount.
    pub base: Option<i64>,
    pub rate: Option<Rate>,
}

impl Line {
    pub const fn new(item: Item, kind: LineKind, amount: i64) -> Self {
        Self {
            item,
            kind,
            amount,
            base: None,
            rate: None,
        }
    }

    pub const fn of_base(self, base: i64, rate: Rate) -> Self {
        Self {
            base: Some(base),
            rate: Some(rate),
            ..self
        }
    }
}

/// A year's wage under a law, with the working.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Assessment {
    pub currency: Currency,
    pub take_home: TakeHome,
    pub lines: Vec<Line>,
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

    /// Net pay alone: the quick way, for solvers, curves and the batch door.
    ///
    /// # Errors
    /// [`Refusal`] where the law of the year, region or regime is not known.
    fn take_home(&self, case: &Case) -> Result<TakeHome, Refusal>;

    /// The same with every line.
    ///
    /// # Errors
    /// As [`CountryLaw::take_home`].
    fn assess(&self, case: &Case) -> Result<Assessment, Refusal>;
}
