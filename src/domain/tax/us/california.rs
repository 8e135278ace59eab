//! California: personal income tax (Revenue and Taxation Code) and State Disability Insurance.

use super::filing::{
    ByChildren, ByFiling, CENT, Dollars, Filer, income_over, share_of, steps_or_fraction,
};
use super::year::StateBase;
use crate::domain::rate::{Rate, Ratio};
use crate::domain::schedule::Schedule;

/// California law of a year. The alternative minimum tax is absent: on wages alone it stays
/// below the regular tax.
#[derive(Clone, Copy, Debug)]
pub struct California {
    pub brackets: ByFiling<Schedule>,
    pub standard_deduction: ByFiling<Dollars>,
    pub exemption_credits: ExemptionCredits,
    pub behavioral_health_threshold: Dollars,
    pub behavioral_health_rate: Rate,
    pub earned_income_credit: CaliforniaEarnedIncomeCredit,
    pub disability_insurance_rate: Rate,
    pub training_rate: Rate,
    pub training_wage_base: Dollars,
    /// By this the state's debt lowers the employer's credit against federal unemployment tax.
    pub unemployment_credit_reduction: Rate,
}

/// Personal and dependent exemption credits (R&TC §§ 17054, 17054.1).
#[derive(Clone, Copy, Debug)]
pub struct ExemptionCredits {
    pub personal: Dollars,
    pub dependent: Dollars,
    pub threshold: ByFiling<Dollars>,
    pub step: Dollars,
    pub reduction_per_step: Dollars,
}

impl ExemptionCredits {
    /// Each credit falls by the reduction for every step of income, or part of one.
    fn total(&self, wages: Dollars, filer: Filer) -> Dollars {
        let excess = wages.excess_over(self.threshold.of(filer.filing));
        let reduction = self
            .reduction_per_step
            .times_count(steps_or_fraction(excess, self.step));
        (self.personal.excess_over(reduction)).times_count(filer.adults())
            + (self.dependent.excess_over(reduction)).times_count(filer.dependants())
    }
}

/// California earned income tax credit (R&TC § 17052): rises with earned income, falls at the
/// same rate, and from a small amount on falls slowly to nothing at the income limit.
/// Absent: the young child tax credit that goes with it (R&TC § 17052.1).
#[derive(Clone, Copy, Debug)]
pub struct CaliforniaEarnedIncomeCredit {
    pub credit_rate: ByChildren<Rate>,
    /// The rates above apply at this share, which the Budget Act sets.
    pub adjustment_factor: Rate,
    pub earned_income_amount: ByChildren<Dollars>,
    pub final_credit: ByChildren<Dollars>,
    pub income_limit: Dollars,
}

impl CaliforniaEarnedIncomeCredit {
    pub fn credit(&self, wages: Dollars, children: i64) -> Dollars {
        if wages >= self.income_limit {
            return Dollars::ZERO;
        }
        let rate = share_of(self.credit_rate.of(children), self.adjustment_factor);
        let earned_income_amount = self.earned_income_amount.of(children);
        let final_credit = self.final_credit.of(children);
        let maximum = earned_income_amount.times(rate, CENT);
        let slow_from = earned_income_amount + income_over(maximum.excess_over(final_credit), rate);
        if wages <= slow_from {
            let rising = wages.min(earned_income_amount).times(rate, CENT);
            let fall = wages.excess_over(earned_income_amount).times(rate, CENT);
            return rising - fall;
        }
        let left = Ratio::new(
            (self.income_limit - wages).minor(),
            (self.income_limit - slow_from).minor(),
        );
        final_credit.times_ratio(left, CENT)
    }
}

/// California taxes of a year, with the working.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CaliforniaReturn {
    pub standard_deduction: Dollars,
    pub taxable_income: Dollars,
    /// By the rate schedule alone; also what counts as withheld, for the federal deduction.
    pub tax_by_schedule: Dollars,
    pub exemption_credits: Dollars,
    pub behavioral_health_tax: Dollars,
    pub earned_income_credit: Dollars,
    pub income_tax: Dollars,
    pub disability_insurance: Dollars,
}

impl California {
    /// Treaties exempt nothing here, so that income is the wage whatever federal law takes.
    pub fn assess(&self, base: &StateBase) -> CaliforniaReturn {
        let (wages, filer) = (base.wages, base.filer);
        let standard_deduction = self.standard_deduction.of(filer.filing);
        let taxable_income = wages.excess_over(standard_deduction);
        let tax_by_schedule = self.brackets.of(filer.filing).on(taxable_income, CENT);
        let exemption_credits = self.exemption_credits.total(wages, filer);
        let behavioral_health_tax = taxable_income
            .excess_over(self.behavioral_health_threshold)
            .times(self.behavioral_health_rate, CENT);
        let (earned_income_credit, disability_insurance) = if base.is_resident {
            (
                self.earned_income_credit.credit(wages, base.eic_children),
                wages.times(self.disability_insurance_rate, CENT),
            )
        } else {
            (Dollars::ZERO, Dollars::ZERO)
        };
        CaliforniaReturn {
            standard_deduction,
            taxable_income,
            tax_by_schedule,
            exemption_credits,
            behavioral_health_tax,
            earned_income_credit,
            income_tax: tax_by_schedule.excess_over(exemption_credits) + behavioral_health_tax
                - earned_income_credit,
            disability_insurance,
        }
    }
}
