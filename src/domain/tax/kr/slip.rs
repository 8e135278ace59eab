//! The pay slip of a Korean year: every step as a line.

use super::super::{Item, Line, LineKind};
use super::Working;
use super::income::{Choice, Relief, Steps};

const PENSION: Item = Item("kr-national-pension");
const HEALTH: Item = Item("kr-health-insurance");
const CARE: Item = Item("kr-long-term-care");
const EMPLOYMENT: Item = Item("kr-employment-insurance");
const EARNED_INCOME_DEDUCTION: Item = Item("kr-earned-income-deduction");
const PERSONAL_DEDUCTIONS: Item = Item("kr-personal-deductions");
const PENSION_DEDUCTION: Item = Item("kr-pension-deduction");
const PREMIUM_DEDUCTION: Item = Item("kr-premium-deduction");
const TAX_BASE: Item = Item("kr-tax-base");
const COMPUTED_TAX: Item = Item("kr-computed-tax");
const REDUCTION: Item = Item("kr-talent-reduction");
const EARNED_INCOME_CREDIT: Item = Item("kr-earned-income-credit");
const CHILD_CREDIT: Item = Item("kr-child-credit");
const STANDARD_CREDIT: Item = Item("kr-standard-credit");
const INCOME_TAX: Item = Item("kr-income-tax");
const FLAT_INCOME_TAX: Item = Item("kr-flat-income-tax");
const LOCAL_INCOME_TAX: Item = Item("kr-local-income-tax");

pub(super) fn lines(working: &Working) -> Vec<Line> {
    let social = &working.social;
    let contribution = |item, amount| Line::new(item, LineKind::Contribution, amount);
    let mut lines = vec![
        contribution(PENSION, social.pension.minor()),
        contribution(HEALTH, social.health.minor()),
        contribution(CARE, social.care.minor()),
        contribution(EMPLOYMENT, social.employment.minor()),
    ];
    let income = &working.income;
    let tax = income.tax.minor();
    match &income.relief {
        Relief::Flat { rate } => lines.push(
            Line::new(FLAT_INCOME_TAX, LineKind::IncomeTax, tax)
                .of_base(working.gross.minor(), *rate),
        ),
        Relief::Steps(taken) => {
            steps(taken, &mut lines);
            lines.push(Line::new(INCOME_TAX, LineKind::IncomeTax, tax));
        }
    }
    lines.push(
        Line::new(
            LOCAL_INCOME_TAX,
            LineKind::IncomeTax,
            income.local_tax.minor(),
        )
        .of_base(tax, income.local_share),
    );
    lines
}

/// The steps between salary and tax; those that come to nothing are left out.
fn steps(taken: &Steps, lines: &mut Vec<Line>) {
    let (premiums, standard) = match taken.choice {
        Choice::PremiumDeduction(premiums) => (premiums.minor(), 0),
        Choice::StandardCredit(credit) => (0, credit.minor()),
    };
    let step = |item, amount| Line::new(item, LineKind::Working, amount);
    let reduction = step(REDUCTION, taken.reduction.minor())
        .of_base(taken.computed_tax.minor(), taken.reduction_rate);
    let all = [
        step(
            EARNED_INCOME_DEDUCTION,
            taken.earned_income_deduction.minor(),
        ),
        step(PERSONAL_DEDUCTIONS, taken.personal_deductions.minor()),
        step(PENSION_DEDUCTION, taken.pension_deduction.minor()),
        step(PREMIUM_DEDUCTION, premiums),
        step(TAX_BASE, taken.tax_base.minor()),
        step(COMPUTED_TAX, taken.computed_tax.minor()),
        reduction,
        step(EARNED_INCOME_CREDIT, taken.earned_income_credit.minor()),
        step(CHILD_CREDIT, taken.child_credit.minor()),
        step(STANDARD_CREDIT, standard),
    ];
    lines.extend(all.into_iter().filter(|line| line.amount != 0));
}
