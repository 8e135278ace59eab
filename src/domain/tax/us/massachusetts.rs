//! Massachusetts: personal income tax (G.L. c. 62) and Paid Family and Medical Leave (c. 175M).

use super::filing::{ByFiling, CENT, Dollars, Filer, Filing, share_of};
use super::year::StateBase;
use crate::domain::rate::{Rate, Ratio};

/// Massachusetts law of a year.
#[derive(Clone, Copy, Debug)]
pub struct Massachusetts {
    pub rate: Rate,
    pub surtax_rate: Rate,
    pub surtax_threshold: Dollars,
    pub personal_exemption: ByFiling<Dollars>,
    pub dependent_exemption: Dollars,
    pub fica_deduction_maximum: Dollars,
    /// Before the dependent exemptions, which a married couple adds.
    pub no_tax_income: ByFiling<Dollars>,
    pub limited_income_ratio: Ratio,
    pub limited_income_rate: Rate,
    /// Share of the federal earned income credit.
    pub earned_income_rate: Rate,
    pub child_credit: Dollars,
    pub child_age: i64,
    pub leave: LeaveContribution,
}

/// The employee's contribution to Paid Family and Medical Leave, where the employer passes on
/// all that the law allows (c. 175M § 6).
#[derive(Clone, Copy, Debug)]
pub struct LeaveContribution {
    pub family_rate: Rate,
    pub medical_rate: Rate,
    pub medical_employee_share: Rate,
}

impl LeaveContribution {
    /// The employee's rate on wages up to the Social Security base.
    pub fn rate(&self) -> Rate {
        let medical = share_of(self.medical_rate, self.medical_employee_share);
        Rate::from_ppb(self.family_rate.ppb() + medical.ppb())
    }

    /// What is left of the medical rate to an employer of 25 or more.
    pub fn employer_rate(&self) -> Rate {
        share_of(self.medical_rate, self.medical_employee_share.complement())
    }
}

/// Massachusetts taxes of a year, with the working.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MassachusettsReturn {
    pub fica_deduction: Dollars,
    pub exemptions: Dollars,
    pub taxable_income: Dollars,
    pub surtax: Dollars,
    pub limited_income_credit: Dollars,
    pub earned_income_credit: Dollars,
    pub child_credit: Dollars,
    pub income_tax: Dollars,
    /// What counts as withheld, for the federal deduction: the rate on the wage less the
    /// personal exemption.
    pub tax_withheld: Dollars,
    pub leave: Dollars,
}

impl Massachusetts {
    pub fn assess(&self, base: &StateBase) -> MassachusettsReturn {
        let (wages, filer, fica) = (base.income, base.filer, &base.fica);
        let personal_exemption = self.personal_exemption.of(filer.filing);
        let dependent_exemptions = self.dependent_exemption.times_count(filer.dependants());
        let exemptions = personal_exemption + dependent_exemptions;
        let fica_deduction =
            (fica.social_security + fica.medicare).min(self.fica_deduction_maximum);
        let taxable_income = wages.excess_over(fica_deduction + exemptions);
        let surtax = taxable_income
            .excess_over(self.surtax_threshold)
            .times(self.surtax_rate, CENT);
        let tax = taxable_income.times(self.rate, CENT) + surtax;
        let limited_income_credit =
            self.limited_income_credit(wages, filer, dependent_exemptions, tax);
        let earned_income_credit = base.federal_eic.times(self.earned_income_rate, CENT);
        let children = filer.children.under(self.child_age);
        let child_credit = self.child_credit.times_count(children);
        MassachusettsReturn {
            fica_deduction,
            exemptions,
            taxable_income,
            surtax,
            limited_income_credit,
            earned_income_credit,
            child_credit,
            income_tax: tax - limited_income_credit - earned_income_credit - child_credit,
            tax_withheld: wages.excess_over(personal_exemption).times(self.rate, CENT),
            leave: fica.social_security_wages.times(self.leave.rate(), CENT),
        }
    }

    /// No tax up to an income (c. 62 § 5(a)); a little above it, tax only on the excess.
    fn limited_income_credit(
        &self,
        income: Dollars,
        filer: Filer,
        dependent_exemptions: Dollars,
        tax: Dollars,
    ) -> Dollars {
        let no_tax_income = match filer.filing {
            Filing::Single => self.no_tax_income.single,
            Filing::Married => self.no_tax_income.married + dependent_exemptions,
        };
        if income <= no_tax_income {
            return tax;
        }
        if income > no_tax_income.times_ratio(self.limited_income_ratio, CENT) {
            return Dollars::ZERO;
        }
        let ceiling = (income - no_tax_income).times(self.limited_income_rate, CENT);
        tax.excess_over(ceiling)
    }
}
