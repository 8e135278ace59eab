//! Nonresident aliens on F-1 and J-1 visas (form 1040-NR).
//!
//! Service is no employment under FICA; there is no standard deduction and no credit for children
//! or earnings; a married person files separately. The states' figures for married people who
//! file separately are those of single ones, except in New York's household credits, which end
//! at 32,000 dollars: there and everywhere the state return is that of a single person.

use super::credits::ChildTaxCredits;
use super::federal::{Deduction, FederalIncomeTax, FederalReturn};
use super::filing::{CENT, Dollars, Filer};
use super::payroll::FicaTaxes;
use super::year::{Place, Returns, StateBase, UsYear};
use crate::domain::tax::{Refusal, Unmade};

/// A nonresident alien's year.
#[derive(Clone, Copy, Debug)]
pub struct Nonresident {
    pub wages: Dollars,
    pub is_married: bool,
    /// Whether article 20 of the treaty with Korea exempts the wages from federal tax.
    pub is_treaty_exempt: bool,
}

impl UsYear {
    /// # Errors
    /// [`Refusal::NoLaw`] where the state's law of this year is not known.
    #[cold] // so that the way of residents stays short
    pub fn nonresident(
        &self,
        of: Nonresident,
        place: Place,
        unmade: Unmade,
    ) -> Result<Returns, Refusal> {
        let treaty_exempt = if of.is_treaty_exempt {
            of.wages
        } else {
            Dollars::ZERO
        };
        let income = of.wages - treaty_exempt;
        let fica = FicaTaxes::exempt(of.wages.min(self.fica.wage_base));
        let base = StateBase {
            wages: of.wages,
            income,
            filer: Filer::ALONE,
            fica,
            is_resident: false,
            federal_eic: Dollars::ZERO,
            eic_children: 0,
        };
        let state = self.state(place, &base, unmade).map_err(Refusal::NoLaw)?;
        Ok(Returns {
            wages: of.wages,
            is_resident: false,
            treaty_exempt,
            fica,
            federal: (self.federal).nonresident(income, of.is_married, state.tax_paid()),
            state,
        })
    }
}

impl FederalIncomeTax {
    /// Graduated rates on wages less state and city income tax (IRC §§ 871(b), 873(a)).
    fn nonresident(&self, income: Dollars, is_married: bool, state_tax: Dollars) -> FederalReturn {
        let limit = &self.state_and_local_limit;
        let (brackets, limit) = if is_married {
            (self.brackets_separate, limit.at_separate(income))
        } else {
            (self.brackets.single, limit.at(income))
        };
        let deduction = state_tax.min(limit).min(income);
        let taxable_income = income - deduction;
        let tax = brackets.on(taxable_income, CENT);
        FederalReturn {
            deduction: Deduction::StateAndLocalTaxes(deduction),
            taxable_income,
            tax_before_credits: tax,
            child_tax_credits: ChildTaxCredits::NONE,
            earned_income_credit: Dollars::ZERO,
            income_tax: tax,
        }
    }
}
