//! United States: federal tax, and six places to live.
//!
//! Read in this order: `filing` (who), `payroll` and `credits`, `federal`, the states, then
//! `year`, which brings them together. `slip` turns the working into lines.

mod california;
mod credits;
mod federal;
mod filing;
mod massachusetts;
mod new_york;
mod new_york_city;
mod payroll;
mod slip;
mod washington;
mod year;

pub use california::{
    California, CaliforniaEarnedIncomeCredit, CaliforniaReturn, ExemptionCredits,
};
pub use credits::{ChildTaxCredit, ChildTaxCreditBase, ChildTaxCredits, EarnedIncomeCredit};
pub use federal::{
    Choice, Deduction, FederalBase, FederalIncomeTax, FederalReturn, StateAndLocalLimit,
};
pub use filing::{ByChildren, ByFiling, CENT, Dollars, Filer, Filing};
pub use massachusetts::{LeaveContribution, Massachusetts, MassachusettsReturn};
pub use new_york::{
    Contribution, EmpireStateChildCredit, HouseholdCredit, NewYork, NewYorkReturn, Recapture,
};
pub use new_york_city::{
    CityBase, CityEarnedIncomeCredit, EliminationCredit, NewYorkCity, NewYorkCityReturn,
    SchoolCredit,
};
pub use payroll::{Fica, FicaTaxes};
pub use washington::{Washington, WashingtonReturn, WorkingFamiliesCredit};
pub use year::{Place, Returns, StateReturn, UsYear};

use chrono::NaiveDate;

use super::{Assessment, Case, CountryLaw, Refusal, Regime, TakeHome};
use crate::domain::money::Currency;
use crate::domain::parameter::{NoValue, Words};

/// The ordinary case takes the larger deduction; `us-standard-deduction` always the standard one.
fn choice(regime: Regime) -> Result<Choice, Refusal> {
    match regime.0 {
        "" => Ok(Choice::Larger),
        "us-standard-deduction" => Ok(Choice::Standard),
        _ => Err(Refusal::UnknownRegime),
    }
}

/// The law of the United States for the years that are known.
#[derive(Clone, Debug)]
pub struct UsLaw {
    years: Vec<UsYear>,
    /// What is said to be missing in any other year.
    first_parameter: Words,
}

impl UsLaw {
    pub const fn new(years: Vec<UsYear>, first_parameter: Words) -> Self {
        Self {
            years,
            first_parameter,
        }
    }

    pub fn years(&self) -> &[UsYear] {
        &self.years
    }

    /// # Errors
    /// [`Refusal`] where the case lies outside what is known.
    pub fn returns(&self, case: &Case) -> Result<Returns, Refusal> {
        let place = Place::of(case.region)?;
        let choice = choice(case.regime)?;
        let filer = Filer::of(case.household)?;
        let year = self.year(case.year)?;
        year.returns(Dollars::of_minor(case.gross), place, filer, choice)
    }

    fn year(&self, year: i32) -> Result<&UsYear, Refusal> {
        let found = self.years.iter().find(|law| law.year == year);
        found.ok_or_else(|| {
            Refusal::NoLaw(NoValue {
                parameter: self.first_parameter,
                day: last_day(year),
            })
        })
    }
}

/// The day on which the law of a tax year is read: its last.
pub fn last_day(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(NaiveDate::MAX)
}

impl CountryLaw for UsLaw {
    fn currency(&self) -> Currency {
        Currency::Usd
    }

    fn take_home(&self, case: &Case) -> Result<TakeHome, Refusal> {
        Ok(self.returns(case)?.take_home())
    }

    fn assess(&self, case: &Case) -> Result<Assessment, Refusal> {
        let place = Place::of(case.region)?;
        let choice = choice(case.regime)?;
        let filer = Filer::of(case.household)?;
        let year = self.year(case.year)?;
        let returns = year.returns(Dollars::of_minor(case.gross), place, filer, choice)?;
        Ok(Assessment {
            currency: Currency::Usd,
            take_home: returns.take_home(),
            lines: slip::lines(year, &returns),
        })
    }
}
