//! One tax year, one household: all its returns, in the order in which they feed each other.
//!
//! FICA and the federal earned income credit look at wages alone; the states build on them; the
//! federal return comes last, since it deducts what the state and the city take.

use super::california::{California, CaliforniaReturn};
use super::federal::{Choice, FederalBase, FederalIncomeTax, FederalReturn};
use super::filing::{Dollars, Filer};
use super::massachusetts::{Massachusetts, MassachusettsReturn};
use super::new_york::{NewYork, NewYorkReturn};
use super::new_york_city::{NewYorkCity, NewYorkCityReturn};
use super::payroll::{Fica, FicaTaxes, UnemploymentTax};
use super::washington::{Washington, WashingtonReturn};
use crate::domain::parameter::{Known, NoValue};
use crate::domain::tax::{Refusal, Region, TakeHome, Unmade};

/// Where the wage is earned and its earner lives.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    California,
    /// The State outside New York City.
    NewYork,
    NewYorkCity,
    Massachusetts,
    Washington,
    /// No income tax and no contributions of the employee.
    Texas,
}

impl Place {
    /// # Errors
    /// [`Refusal::UnknownRegion`]
    pub fn of(region: Region) -> Result<Self, Refusal> {
        match region.0 {
            "CA" => Ok(Self::California),
            "NY" => Ok(Self::NewYork),
            "NYC" => Ok(Self::NewYorkCity),
            "MA" => Ok(Self::Massachusetts),
            "WA" => Ok(Self::Washington),
            "TX" => Ok(Self::Texas),
            _ => Err(Refusal::UnknownRegion),
        }
    }
}

/// The law of one tax year. A state whose law of the year is not known holds what is missing.
#[derive(Clone, Copy, Debug)]
pub struct UsYear {
    pub fica: Fica,
    pub unemployment: UnemploymentTax,
    pub federal: FederalIncomeTax,
    pub california: Known<California>,
    pub new_york: Known<NewYork>,
    pub new_york_city: Known<NewYorkCity>,
    pub massachusetts: Known<Massachusetts>,
    pub washington: Known<Washington>,
}

/// A household's returns of a year, all levels.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Returns {
    /// Pay less what is exempt.
    pub wages: Dollars,
    /// Whether the earner is a resident for federal tax.
    pub is_resident: bool,
    /// What a treaty keeps out of income.
    pub treaty_exempt: Dollars,
    pub fica: FicaTaxes,
    pub federal: FederalReturn,
    pub state: StateReturn,
}

/// What the place of residence takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StateReturn {
    California(CaliforniaReturn),
    NewYork(NewYorkReturn),
    NewYorkCity(NewYorkReturn, NewYorkCityReturn),
    Massachusetts(MassachusettsReturn),
    Washington(WashingtonReturn),
    Texas,
}

impl StateReturn {
    /// State and city income tax after credits.
    pub fn income_tax(&self) -> Dollars {
        match self {
            Self::California(state) => state.income_tax,
            Self::NewYork(state) => state.income_tax,
            Self::NewYorkCity(state, city) => state.income_tax + city.income_tax,
            Self::Massachusetts(state) => state.income_tax,
            Self::Washington(state) => -state.working_families_credit,
            Self::Texas => Dollars::ZERO,
        }
    }

    /// Contributions of the employee to the state's own schemes.
    pub fn contributions(&self) -> Dollars {
        match self {
            Self::California(state) => state.disability_insurance,
            Self::NewYork(state) | Self::NewYorkCity(state, _) => {
                state.paid_family_leave + state.disability_benefits
            }
            Self::Massachusetts(state) => state.leave,
            Self::Washington(state) => state.leave + state.cares,
            Self::Texas => Dollars::ZERO,
        }
    }

    /// State and city income tax paid in the year, for the federal deduction: what is withheld
    /// by the rate schedule, before the credits that only a return brings, and the city's tax.
    pub(super) fn tax_paid(&self) -> Dollars {
        match self {
            Self::California(state) => state.tax_by_schedule,
            Self::NewYork(state) => state.tax_by_schedule,
            Self::NewYorkCity(state, city) => state.tax_by_schedule + city.income_tax,
            Self::Massachusetts(state) => state.tax_withheld,
            Self::Washington(_) | Self::Texas => Dollars::ZERO,
        }
    }
}

/// What the states take from the household and from federal law.
#[derive(Clone, Copy, Debug)]
pub struct StateBase {
    /// What contributions are reckoned on.
    pub wages: Dollars,
    /// Federal adjusted gross income.
    pub income: Dollars,
    pub filer: Filer,
    pub fica: FicaTaxes,
    /// Whether the earner is a resident for federal tax.
    pub is_resident: bool,
    pub federal_eic: Dollars,
    /// Children for the earned income credits.
    pub eic_children: i64,
}

impl UsYear {
    /// The returns of residents.
    ///
    /// # Errors
    /// [`Refusal::NoLaw`] where the state's law of this year is not known.
    pub fn returns(
        &self,
        wages: Dollars,
        place: Place,
        filer: Filer,
        choice: Choice,
        unmade: Unmade,
    ) -> Result<Returns, Refusal> {
        let fica = self.fica.taxes(wages, filer.filing);
        let credit = &self.federal.earned_income_credit;
        let earned_income_credit = credit.credit(wages, filer);
        let of_state = StateBase {
            wages,
            income: wages,
            filer,
            fica,
            is_resident: true,
            federal_eic: earned_income_credit,
            eic_children: credit.children(filer),
        };
        let state = self
            .state(place, &of_state, unmade)
            .map_err(Refusal::NoLaw)?;
        let base = FederalBase {
            wages,
            payroll_taxes: fica,
            state_and_local_tax: state.tax_paid(),
            earned_income_credit,
        };
        Ok(Returns {
            wages,
            is_resident: true,
            treaty_exempt: Dollars::ZERO,
            fica,
            federal: self.federal.assess(&base, filer, choice),
            state,
        })
    }

    pub(super) fn state(
        &self,
        place: Place,
        base: &StateBase,
        unmade: Unmade,
    ) -> Result<StateReturn, NoValue> {
        Ok(match place {
            Place::California => StateReturn::California(self.california.law(unmade)?.assess(base)),
            Place::NewYork => StateReturn::NewYork(self.new_york.law(unmade)?.assess(base)),
            Place::NewYorkCity => {
                let state = self.new_york.law(unmade)?.assess(base);
                let city = self.new_york_city.law(unmade)?;
                StateReturn::NewYorkCity(state, city.assess(base, state.taxable_income))
            }
            Place::Massachusetts => {
                StateReturn::Massachusetts(self.massachusetts.law(unmade)?.assess(base))
            }
            Place::Washington => {
                let credit = &self.federal.earned_income_credit;
                StateReturn::Washington(self.washington.law(unmade)?.assess(base, credit))
            }
            Place::Texas => StateReturn::Texas,
        })
    }
}

impl Returns {
    pub fn take_home(&self, gross: i64) -> TakeHome {
        TakeHome {
            gross,
            income_tax: (self.federal.income_tax + self.state.income_tax()).minor(),
            social: (self.fica.total() + self.state.contributions()).minor(),
            deferred: 0,
        }
    }
}
