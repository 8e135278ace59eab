//! New York State: personal income tax (Tax Law, Article 22), Paid Family Leave and disability
//! benefits (Workers' Compensation Law § 209).

use super::filing::{ByFiling, CENT, Dollars, Filer, Filing, full_steps};
use super::year::StateBase;
use crate::domain::rate::{Rate, Ratio};
use crate::domain::schedule::Schedule;
use crate::domain::steps::Steps;

/// New York State law of a year.
///
/// The statute prints the tax below each bracket in whole dollars; here the rates apply exactly,
/// which differs by less than a dollar.
#[derive(Clone, Copy, Debug)]
pub struct NewYork {
    pub brackets: ByFiling<Schedule>,
    pub standard_deduction: ByFiling<Dollars>,
    pub dependent_exemption: Dollars,
    pub recapture: Recapture,
    pub household_credit: HouseholdCredit,
    /// Share of the federal earned income credit.
    pub earned_income_rate: Rate,
    pub child_credit: EmpireStateChildCredit,
    pub paid_family_leave: Contribution,
    pub disability_benefits: Contribution,
}

/// The supplemental tax that takes back the benefit of the lower brackets (Tax Law § 601(d-4)).
#[derive(Clone, Copy, Debug)]
pub struct Recapture {
    pub threshold: Dollars,
    pub phase_in: Dollars,
    /// By taxable income: what earlier steps have taken back.
    pub base: ByFiling<Steps>,
    /// By taxable income: what this step takes back once phased in.
    pub benefit: ByFiling<Steps>,
    /// Above this income all taxable income bears the top rate.
    pub flat_above: Dollars,
}

/// Household credit (Tax Law § 606(b)).
#[derive(Clone, Copy, Debug)]
pub struct HouseholdCredit {
    pub single: Steps,
    pub married: Steps,
    /// For each member of the household after the first.
    pub each_further: Steps,
}

/// Empire State child credit (Tax Law § 606(c-1)), more for the youngest.
#[derive(Clone, Copy, Debug)]
pub struct EmpireStateChildCredit {
    pub per_child: Dollars,
    pub child_age: i64,
    pub per_young_child: Dollars,
    pub young_child_age: i64,
    pub threshold_married: Dollars,
    pub step: Dollars,
    pub reduction_per_step: Dollars,
}

/// A contribution at a rate up to a yearly maximum.
#[derive(Clone, Copy, Debug)]
pub struct Contribution {
    pub rate: Rate,
    pub maximum: Dollars,
}

impl Contribution {
    pub fn on(&self, wages: Dollars) -> Dollars {
        wages.times(self.rate, CENT).min(self.maximum)
    }
}

impl HouseholdCredit {
    fn credit(&self, income: Dollars, filer: Filer) -> Dollars {
        match filer.filing {
            Filing::Single => self.single.at(income),
            Filing::Married => {
                let each = self.each_further.at(income);
                self.married.at(income) + each.times_count(filer.members() - 1)
            }
        }
    }
}

impl EmpireStateChildCredit {
    /// Reduced for each full step of income above the threshold (form IT-213 rounds down).
    fn credit(&self, income: Dollars, filer: Filer) -> Dollars {
        if filer.dependants() == 0 {
            return Dollars::ZERO;
        }
        let young = filer.children.under(self.young_child_age);
        let others = filer.children.between(self.young_child_age, self.child_age);
        let steps = full_steps(income.excess_over(self.threshold_married), self.step);
        (self.per_young_child.times_count(young) + self.per_child.times_count(others))
            .excess_over(self.reduction_per_step.times_count(steps))
    }
}

/// New York State taxes of a year, with the working.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NewYorkReturn {
    pub standard_deduction: Dollars,
    pub dependent_exemption: Dollars,
    pub taxable_income: Dollars,
    /// By the rate schedule alone; also what counts as withheld, for the federal deduction.
    pub tax_by_schedule: Dollars,
    pub recapture: Dollars,
    pub household_credit: Dollars,
    pub earned_income_credit: Dollars,
    pub child_credit: Dollars,
    pub income_tax: Dollars,
    pub paid_family_leave: Dollars,
    pub disability_benefits: Dollars,
}

impl NewYork {
    pub fn assess(&self, base: &StateBase) -> NewYorkReturn {
        let (income, filer) = (base.income, base.filer);
        let standard_deduction = self.standard_deduction.of(filer.filing);
        let dependent_exemption = self.dependent_exemption.times_count(filer.dependants());
        let taxable_income = income.excess_over(standard_deduction + dependent_exemption);
        let schedule = self.brackets.of(filer.filing);
        let tax_by_schedule = schedule.on(taxable_income, CENT);
        let recapture = self.recapture(income, taxable_income, filer.filing, tax_by_schedule);
        let tax_before_credits = tax_by_schedule + recapture;
        let household_credit =
            (self.household_credit.credit(income, filer)).min(tax_before_credits);
        let earned_income_credit = base
            .federal_eic
            .times(self.earned_income_rate, CENT)
            .excess_over(household_credit);
        let child_credit = self.child_credit.credit(income, filer);
        NewYorkReturn {
            standard_deduction,
            dependent_exemption,
            taxable_income,
            tax_by_schedule,
            recapture,
            household_credit,
            earned_income_credit,
            child_credit,
            income_tax: tax_before_credits - household_credit - earned_income_credit - child_credit,
            paid_family_leave: self.paid_family_leave.on(base.wages),
            disability_benefits: self.disability_benefits.on(base.wages),
        }
    }

    /// Recapture base, and the incremental benefit as far as income has passed the edge of the
    /// bracket (or the general threshold) on its way through the phase-in.
    fn recapture(
        &self,
        income: Dollars,
        taxable_income: Dollars,
        filing: Filing,
        tax_by_schedule: Dollars,
    ) -> Dollars {
        let law = &self.recapture;
        if income <= law.threshold {
            return Dollars::ZERO;
        }
        if income > law.flat_above {
            let top = self.brackets.of(filing).bands().last();
            return top.map_or(Dollars::ZERO, |band| {
                taxable_income.times(band.rate, CENT) - tax_by_schedule
            });
        }
        let Some(step) = law.benefit.of(filing).step(taxable_income) else {
            return Dollars::ZERO;
        };
        let edge = Dollars::of_minor(step.above).max(law.threshold);
        let passed = income.excess_over(edge).min(law.phase_in);
        let phased_in = Ratio::new(passed.minor(), law.phase_in.minor());
        law.base.of(filing).at(taxable_income)
            + Dollars::of_minor(step.amount).times_ratio(phased_in, CENT)
    }
}
