//! The pay slip of a Korean year: every step as a line.

use super::super::Slip;
use super::income::{Choice, Relief, Steps, Working};
use super::social::Contributions;
use super::wage::Wage;
use crate::domain::money::{Krw, Money};

pub(super) fn contributions(social: &Contributions, slip: &mut Slip) {
    slip.contribution("kr-national-pension", social.pension);
    slip.contribution("kr-health-insurance", social.health);
    slip.contribution("kr-long-term-care", social.care);
    slip.contribution("kr-employment-insurance", social.employment);
}

pub(super) fn taxes(income: &Working, wage: &Wage, slip: &mut Slip) {
    match &income.relief {
        Relief::Flat { rate } => {
            slip.tax_at("kr-flat-income-tax", income.tax, wage.paid, *rate);
        }
        Relief::Steps(taken) => {
            slip.working("kr-exempt-allowances", wage.exempt);
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

/// The employer pays the employee's pension, health and unemployment premiums once more
/// (국민연금법 제88조, 국민건강보험법 제76조, 고용산재보험료징수법 제13조), and `work` alone.
pub(super) fn employer(social: &Contributions, work: Money<Krw>, slip: &mut Slip) {
    slip.employer("kr-employer-pension", social.pension);
    slip.employer("kr-employer-health", social.health + social.care);
    slip.employer("kr-employer-work", social.employment + work);
}
