//! Federal income tax of a resident (IRC §§ 1, 63, 164).

use super::credits::{ChildTaxCredit, ChildTaxCreditBase, ChildTaxCredits, EarnedIncomeCredit};
use super::filing::{ByFiling, CENT, Dollars, Filer};
use super::payroll::FicaTaxes;
use crate::domain::rate::{Rate, Ratio};
use crate::domain::schedule::Schedule;

/// Federal income tax law of a year.
///
/// Absent, since neither touches wages alone: the alternative minimum tax, and the limit on
/// itemised deductions of IRC § 68, which begins where the limit on state taxes has already
/// fallen below the standard deduction.
#[derive(Clone, Copy, Debug)]
pub struct FederalIncomeTax {
    pub brackets: ByFiling<Schedule>,
    /// Of a married person who files separately.
    pub brackets_separate: Schedule,
    pub standard_deduction: ByFiling<Dollars>,
    pub state_and_local_limit: StateAndLocalLimit,
    pub child_tax_credit: ChildTaxCredit,
    pub earned_income_credit: EarnedIncomeCredit,
}

/// The limit on the deduction of state and local taxes (IRC § 164(b)(6), (7)).
#[derive(Clone, Copy, Debug)]
pub struct StateAndLocalLimit {
    pub amount: Dollars,
    pub phase_down_threshold: Dollars,
    pub phase_down_rate: Rate,
    pub floor: Dollars,
}

impl StateAndLocalLimit {
    /// The limit at an income: it falls above the threshold, but not below its floor.
    pub fn at(&self, income: Dollars) -> Dollars {
        let fall = income
            .excess_over(self.phase_down_threshold)
            .times(self.phase_down_rate, CENT);
        (self.amount - fall).max(self.floor)
    }

    /// Of a married person who files separately: half of each amount (IRC § 164(b)(6), (7)).
    pub fn at_separate(&self, income: Dollars) -> Dollars {
        const HALF: Ratio = Ratio::new(1, 2);
        self.at(income + income).times_ratio(HALF, CENT)
    }
}

/// Which deduction the return takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Choice {
    /// Whichever is larger: the taxpayer's election under IRC § 63(e).
    Larger,
    Standard,
}

/// The deduction taken from adjusted gross income.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Deduction {
    Standard(Dollars),
    /// Itemised, with state and local income taxes as the only item.
    StateAndLocalTaxes(Dollars),
}

impl Deduction {
    pub const fn amount(self) -> Dollars {
        match self {
            Self::Standard(amount) | Self::StateAndLocalTaxes(amount) => amount,
        }
    }
}

/// What comes to the federal return from elsewhere.
#[derive(Clone, Copy, Debug)]
pub struct FederalBase {
    pub wages: Dollars,
    pub payroll_taxes: FicaTaxes,
    /// State and city income tax paid in the year (IRC § 164(a)(3)).
    pub state_and_local_tax: Dollars,
    pub earned_income_credit: Dollars,
}

/// The federal return of a year.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FederalReturn {
    pub deduction: Deduction,
    pub taxable_income: Dollars,
    pub tax_before_credits: Dollars,
    pub child_tax_credits: ChildTaxCredits,
    pub earned_income_credit: Dollars,
    /// After credits; negative where they are paid out.
    pub income_tax: Dollars,
}

impl FederalIncomeTax {
    pub fn assess(&self, base: &FederalBase, filer: Filer, choice: Choice) -> FederalReturn {
        let deduction = self.deduction(base, filer, choice);
        let taxable_income = base.wages.excess_over(deduction.amount());
        let tax_before_credits = self.brackets.of(filer.filing).on(taxable_income, CENT);
        let child_tax_credits = self.child_tax_credit.credits(
            filer,
            &ChildTaxCreditBase {
                wages: base.wages,
                tax_before_credits,
                payroll_taxes: base.payroll_taxes,
                earned_income_credit: base.earned_income_credit,
            },
        );
        FederalReturn {
            deduction,
            taxable_income,
            tax_before_credits,
            child_tax_credits,
            earned_income_credit: base.earned_income_credit,
            income_tax: tax_before_credits
                - child_tax_credits.against_tax
                - child_tax_credits.refundable
                - base.earned_income_credit,
        }
    }

    fn deduction(&self, base: &FederalBase, filer: Filer, choice: Choice) -> Deduction {
        let standard = self.standard_deduction.of(filer.filing);
        let itemised = (base.state_and_local_tax).min(self.state_and_local_limit.at(base.wages));
        match choice {
            Choice::Larger if itemised > standard => Deduction::StateAndLocalTaxes(itemised),
            Choice::Larger | Choice::Standard => Deduction::Standard(standard),
        }
    }
}
