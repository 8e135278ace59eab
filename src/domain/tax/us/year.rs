//! One tax year, one household: all its returns, in the order in which they feed each other.
//!
//! FICA and the federal earned income credit look at wages alone; the states build on them; the
//! federal return comes last, since it deducts what the state and the city take.

use super::california::{California, CaliforniaReturn};
use super::federal::{Choice, FederalBase, FederalIncomeTax, FederalReturn};
use super::filing::{Dollars, Filer};
use super::massachusetts::{Massachusetts, MassachusettsReturn};
use super::new_york::{NewYork, NewYorkReturn};
use super::new_york_city::{CityBase, NewYorkCity, NewYorkCityReturn};
use super::payroll::{Fica, FicaTaxes};
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
    pub wages: Dollars,
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
    fn tax_paid(&self) -> Dollars {
        match self {
            Self::California(state) => state.tax_by_schedule,
            Self::NewYork(state) => state.tax_by_schedule,
            Self::NewYorkCity(state, city) => state.tax_by_schedule + city.income_tax,
            Self::Massachusetts(state) => state.tax_withheld,
            Self::Washington(_) | Self::Texas => Dollars::ZERO,
        }
    }
}

impl UsYear {
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
        let earned_income_credit = self.federal.earned_income_credit.credit(wages, filer);
        let state = self
            .state(wages, place, filer, &fica, earned_income_credit, unmade)
            .map_err(Refusal::NoLaw)?;
        let base = FederalBase {
            wages,
            payroll_taxes: fica,
            state_and_local_tax: state.tax_paid(),
            earned_income_credit,
        };
        Ok(Returns {
            wages,
            fica,
            federal: self.federal.assess(&base, filer, choice),
            state,
        })
    }

    fn state(
        &self,
        wages: Dollars,
        place: Place,
        filer: Filer,
        fica: &FicaTaxes,
        federal_eic: Dollars,
        unmade: Unmade,
    ) -> Result<StateReturn, NoValue> {
        Ok(match place {
            Place::California => {
                StateReturn::California(self.california.law(unmade)?.assess(wages, filer))
            }
            Place::NewYork => {
                StateReturn::NewYork(self.new_york.law(unmade)?.assess(wages, filer, federal_eic))
            }
            Place::NewYorkCity => {
                let state = self.new_york.law(unmade)?.assess(wages, filer, federal_eic);
                let base = CityBase {
                    wages,
                    taxable_income: state.taxable_income,
                    federal_eic,
                };
                StateReturn::NewYorkCity(
                    state,
                    self.new_york_city.law(unmade)?.assess(&base, filer),
                )
            }
            Place::Massachusetts => StateReturn::Massachusetts(
                self.massachusetts
                    .law(unmade)?
                    .assess(wages, filer, fica, federal_eic),
            ),
            Place::Washington => StateReturn::Washington(self.washington.law(unmade)?.assess(
                wages,
                filer,
                fica,
                &self.federal.earned_income_credit,
            )),
            Place::Texas => StateReturn::Texas,
        })
    }
}

impl Returns {
    pub fn take_home(&self) -> TakeHome {
        TakeHome {
            gross: self.wages.minor(),
            income_tax: (self.federal.income_tax + self.state.income_tax()).minor(),
            social: (self.fica.total() + self.state.contributions()).minor(),
            deferred: 0,
        }
    }
}
