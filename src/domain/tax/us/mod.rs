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

use super::{Case, CountryLaw, Refusal, Regime, Slip, TakeHome, Years};
use crate::domain::money::Currency;

/// The standard deduction even where state and local taxes come to more.
const STANDARD_DEDUCTION: Regime = Regime("us-standard-deduction");

/// The ordinary case takes the larger deduction; `us-standard-deduction` always the standard one.
fn choice(regime: Regime) -> Result<Choice, Refusal> {
    match regime {
        Regime::ORDINARY => Ok(Choice::Larger),
        STANDARD_DEDUCTION => Ok(Choice::Standard),
        _ => Err(Refusal::UnknownRegime),
    }
}

/// The law of the United States for the years that are known.
#[derive(Clone, Debug)]
pub struct UsLaw {
    years: Years<UsYear>,
}

impl UsLaw {
    pub const fn new(years: Years<UsYear>) -> Self {
        Self { years }
    }

    /// # Errors
    /// [`Refusal`] where the case lies outside what is known.
    pub fn returns(&self, case: &Case) -> Result<(&UsYear, Returns), Refusal> {
        let place = Place::of(case.region)?;
        let choice = choice(case.regime)?;
        let filer = Filer::of(case.household)?;
        let year = self.years.law(case)?;
        let wages = Dollars::of_minor(case.gross);
        Ok((
            year,
            year.returns(wages, place, filer, choice, case.unmade)?,
        ))
    }
}

impl CountryLaw for UsLaw {
    fn currency(&self) -> Currency {
        Currency::Usd
    }

    fn regimes(&self) -> &'static [Regime] {
        &[STANDARD_DEDUCTION]
    }

    fn work(&self, case: &Case, slip: &mut Slip) -> Result<(), Refusal> {
        let (year, returns) = self.returns(case)?;
        slip::write(year, &returns, slip);
        Ok(())
    }

    fn take_home(&self, case: &Case) -> Result<TakeHome, Refusal> {
        Ok(self.returns(case)?.1.take_home())
    }
}
