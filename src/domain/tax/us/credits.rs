//! Federal credits of a household with a wage: earned income credit, child tax credit.

use super::filing::{
    ByChildren, ByFiling, CENT, Dollars, Filer, Filing, income_over, steps_or_fraction,
};
use super::payroll::FicaTaxes;
use crate::domain::rate::Rate;

/// Earned income credit (IRC § 32). Wages are both earned income and adjusted gross income here,
/// and the filer is between 25 and 64 years old.
#[derive(Clone, Copy, Debug)]
pub struct EarnedIncomeCredit {
    pub credit_rate: ByChildren<Rate>,
    /// Credit rate times earned income amount, as the Revenue Procedure prints it.
    pub maximum: ByChildren<Dollars>,
    pub phase_out_rate: ByChildren<Rate>,
    pub threshold_single: Dollars,
    pub threshold_married: Dollars,
    pub threshold_married_with_children: Dollars,
    /// Qualifying children are younger (IRC § 32(c)(3)).
    pub child_age: i64,
}

impl EarnedIncomeCredit {
    /// IRC § 32(a): the credit rate on earned income, within the maximum less the phase-out.
    pub fn credit(&self, wages: Dollars, filer: Filer) -> Dollars {
        let children = self.children(filer);
        let maximum = self.maximum.of(children);
        let phase_out = (wages.excess_over(self.threshold(filer)))
            .times(self.phase_out_rate.of(children), CENT);
        let limit = maximum.excess_over(phase_out);
        if limit == Dollars::ZERO {
            return limit;
        }
        (wages.times(self.credit_rate.of(children), CENT)).min(limit)
    }

    /// The income at which nothing is left of the credit.
    pub fn end(&self, filer: Filer) -> Dollars {
        let children = self.children(filer);
        let rate = self.phase_out_rate.of(children);
        self.threshold(filer) + income_over(self.maximum.of(children), rate)
    }

    /// The number of qualifying children.
    pub fn children(&self, filer: Filer) -> i64 {
        filer.children.under(self.child_age)
    }

    fn threshold(&self, filer: Filer) -> Dollars {
        match (filer.filing, self.children(filer)) {
            (Filing::Single, _) => self.threshold_single,
            (Filing::Married, 0) => self.threshold_married,
            (Filing::Married, _) => self.threshold_married_with_children,
        }
    }
}

/// Child tax credit (IRC § 24).
#[derive(Clone, Copy, Debug)]
pub struct ChildTaxCredit {
    pub per_child: Dollars,
    /// Qualifying children are younger (IRC § 24(c)(1)).
    pub child_age: i64,
    /// For every dependant who is no qualifying child (IRC § 24(h)(4)).
    pub per_other_dependant: Dollars,
    pub refundable_per_child: Dollars,
    pub earned_income_threshold: Dollars,
    pub earned_income_rate: Rate,
    pub threshold: ByFiling<Dollars>,
    pub step: Dollars,
    pub reduction_per_step: Dollars,
    /// The number of children from which payroll taxes may give the larger refund.
    pub large_family: i64,
}

/// The two parts of the child tax credit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ChildTaxCredits {
    pub against_tax: Dollars,
    pub refundable: Dollars,
}

impl ChildTaxCredits {
    pub const NONE: Self = Self {
        against_tax: Dollars::ZERO,
        refundable: Dollars::ZERO,
    };
}

/// What the child tax credit looks at besides the household.
#[derive(Clone, Copy, Debug)]
pub struct ChildTaxCreditBase {
    pub wages: Dollars,
    pub tax_before_credits: Dollars,
    pub payroll_taxes: FicaTaxes,
    pub earned_income_credit: Dollars,
}

impl ChildTaxCredit {
    pub fn credits(&self, filer: Filer, base: &ChildTaxCreditBase) -> ChildTaxCredits {
        if filer.dependants() == 0 {
            return ChildTaxCredits::NONE;
        }
        let children = filer.children.under(self.child_age);
        let credit = self.after_phase_out(base.wages, filer, children);
        let against_tax = credit.min(base.tax_before_credits);
        let unused = credit - against_tax;
        let refundable = unused
            .min(self.refundable_per_child.times_count(children))
            .min(self.refund_limit(children, base));
        ChildTaxCredits {
            against_tax,
            refundable,
        }
    }

    /// IRC § 24(b)(1): reduced "for each $1,000 (or fraction thereof)" above the threshold.
    fn after_phase_out(&self, wages: Dollars, filer: Filer, children: i64) -> Dollars {
        let excess = wages.excess_over(self.threshold.of(filer.filing));
        let reduction = self
            .reduction_per_step
            .times_count(steps_or_fraction(excess, self.step));
        let others = self
            .per_other_dependant
            .times_count(filer.dependants() - children);
        (self.per_child.times_count(children) + others).excess_over(reduction)
    }

    /// IRC § 24(d)(1)(B): a share of earned income above the threshold or, for large families,
    /// payroll taxes above the earned income credit where that is more.
    fn refund_limit(&self, children: i64, base: &ChildTaxCreditBase) -> Dollars {
        let by_earnings = base
            .wages
            .excess_over(self.earned_income_threshold)
            .times(self.earned_income_rate, CENT);
        if children < self.large_family {
            return by_earnings;
        }
        by_earnings.max(
            base.payroll_taxes
                .total()
                .excess_over(base.earned_income_credit),
        )
    }
}
