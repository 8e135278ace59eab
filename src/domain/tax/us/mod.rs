//! United States: federal tax, and six places to live.
//!
//! Read in this order: `filing` (who), `payroll` and `credits`, `federal`, the states, then
//! `year`, which brings them together, and `nonresident`. `slip` turns the working into lines.

mod california;
mod credits;
mod federal;
mod filing;
mod massachusetts;
mod new_york;
mod new_york_city;
mod nonresident;
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
    CityEarnedIncomeCredit, EliminationCredit, NewYorkCity, NewYorkCityReturn, SchoolCredit,
};
pub use nonresident::Nonresident;
pub use payroll::{Fica, FicaTaxes, UnemploymentTax};
pub use washington::{Washington, WashingtonReturn, WorkingFamiliesCredit};
pub use year::{Place, Returns, StateBase, StateReturn, UsYear};

use super::{Case, CountryLaw, Refusal, Regime, Slip, TakeHome, Years};
use crate::domain::money::Currency;

/// The standard deduction even where state and local taxes come to more.
const STANDARD_DEDUCTION: Regime = Regime("us-standard-deduction");

/// Nonresident aliens on F-1 and J-1 visas: no FICA (IRC § 3121(b)(19)).
const FICA_EXEMPT: Regime = Regime("us-fica-exempt");
/// The same, with federal tax exempt for teachers and researchers from Korea (treaty, article 20).
const TREATY_KOREA: Regime = Regime("us-treaty-korea");

/// How the earner files.
#[derive(Clone, Copy)]
enum Standing {
    Resident(Choice),
    Nonresident { is_treaty_exempt: bool },
}

impl Standing {
    /// The ordinary case takes the larger deduction; `us-standard-deduction` always the standard
    /// one.
    fn of(regime: Regime) -> Result<Self, Refusal> {
        Ok(match regime {
            Regime::ORDINARY => Self::Resident(Choice::Larger),
            STANDARD_DEDUCTION => Self::Resident(Choice::Standard),
            FICA_EXEMPT | TREATY_KOREA => Self::Nonresident {
                is_treaty_exempt: regime == TREATY_KOREA,
            },
            _ => return Err(Refusal::UnknownRegime),
        })
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
        let standing = Standing::of(case.regime)?;
        let wages = Dollars::of_minor(case.taxable()).at_least_zero();
        let year = self.years.law(case)?;
        let returns = match standing {
            Standing::Resident(choice) => {
                let filer = Filer::of(case.household)?;
                year.returns(wages, place, filer, choice, case.unmade)?
            }
            Standing::Nonresident { is_treaty_exempt } => {
                let of = Nonresident {
                    wages,
                    is_married: case.household.is_married(),
                    is_treaty_exempt,
                };
                year.nonresident(of, place, case.unmade)?
            }
        };
        Ok((year, returns))
    }
}

impl CountryLaw for UsLaw {
    fn currency(&self) -> Currency {
        Currency::Usd
    }

    fn regimes(&self) -> &'static [Regime] {
        &[STANDARD_DEDUCTION, FICA_EXEMPT, TREATY_KOREA]
    }

    fn work(&self, case: &Case, slip: &mut Slip) -> Result<(), Refusal> {
        let (year, returns) = self.returns(case)?;
        slip::write(year, &returns, slip);
        Ok(())
    }

    fn take_home(&self, case: &Case) -> Result<TakeHome, Refusal> {
        Ok(self.returns(&case.under_law())?.1.take_home(case.gross))
    }
}
