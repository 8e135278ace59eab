//! The pay slip of a Korean year: every step as a line.

use super::super::Slip;
use super::Working;
use super::income::{Choice, Relief, Steps};
use crate::domain::money::Money;

pub(super) fn write(working: &Working, slip: &mut Slip) {
    let social = &working.social;
    slip.contribution("kr-national-pension", social.pension);
    slip.contribution("kr-health-insurance", social.health);
    slip.contribution("kr-long-term-care", social.care);
    slip.contribution("kr-employment-insurance", social.employment);
    let income = &working.income;
    match &income.relief {
        Relief::Flat { rate } => {
            slip.tax_at("kr-flat-income-tax", income.tax, working.gross, *rate);
        }
        Relief::Steps(taken) => {
            steps(taken, slip);
            slip.tax("kr-income-tax", income.tax);
        }
    }
    let (tax, share) = (income.tax, income.local_share);
    slip.tax_at("kr-local-income-tax", income.local_tax, tax, share);
}

/// The steps between salary and tax.
fn steps(taken: &Steps, slip: &mut Slip) {
    let (premiums, standard) = match taken.choice {
        Choice::PremiumDeduction(premiums) => (premiums, Money::ZERO),
        Choice::StandardCredit(credit) => (Money::ZERO, credit),
    };
    slip.working("kr-earned-income-deduction", taken.earned_income_deduction);
    slip.working("kr-personal-deductions", taken.personal_deductions);
    slip.working("kr-pension-deduction", taken.pension_deduction);
    slip.working("kr-premium-deduction", premiums);
    slip.working("kr-tax-base", taken.tax_base);
    slip.working("kr-computed-tax", taken.computed_tax);
    slip.working("kr-talent-reduction", taken.reduction);
    slip.working("kr-earned-income-credit", taken.earned_income_credit);
    slip.working("kr-child-credit", taken.child_credit);
    slip.working("kr-standard-credit", standard);
}
