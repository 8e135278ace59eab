//! Income tax (所得税) with the reconstruction surtax, and resident tax (住民税) on the same income.

use super::super::super::money::{Jpy, Money, Rounding};
use super::super::super::rate::Rate;
use super::super::super::schedule::Schedule;
use super::super::super::steps::Steps;
use super::super::{Household, Slip};

/// 所得税法 別表第五: below its end wages count in steps of 4,000 yen.
const TO_TABLE_STEP: Rounding = Rounding::down_to(4_000);
/// 租税特別措置法 第41条の3の11: what is below one yen is deducted as one.
const TO_ONE_YEN_UP: Rounding = Rounding::up_to(1);
/// 国税通則法 第118条, 地方税法 第20条の4の2: tax bases drop what is below 1,000 yen.
const TO_A_THOUSAND_YEN: Rounding = Rounding::down_to(1_000);
/// 国税通則法 第119条, 地方税法 第20条の4の2: taxes drop what is below 100 yen.
const TO_A_HUNDRED_YEN: Rounding = Rounding::down_to(100);
/// On bases of whole thousands: exact.
const TO_ONE_YEN: Rounding = Rounding::down_to(1);

/// From wage to employment income (所得税法 第28条).
#[derive(Clone, Copy, Debug)]
pub struct EmploymentIncome {
    pub least_deduction: Money<Jpy>,
    /// What is deducted beyond the least.
    pub deduction: Schedule,
    /// Where 別表第五 ends.
    pub table_until: Money<Jpy>,
    /// 所得金額調整控除: the rate on what is between the two wages, with a child under the age.
    pub adjustment_rate: Rate,
    pub adjustment_above: Money<Jpy>,
    pub adjustment_until: Money<Jpy>,
    pub adjustment_age: i64,
}

impl EmploymentIncome {
    pub(super) fn of(&self, wage: Money<Jpy>, household: &Household) -> Money<Jpy> {
        let deduction = |wage| self.deduction.on(wage, TO_ONE_YEN_UP);
        // 別表第五 begins where more than the least is deducted.
        let in_table = wage < self.table_until && deduction(wage).is_positive();
        let counted = if in_table {
            wage.rounded(TO_TABLE_STEP)
        } else {
            wage
        };
        let income = (counted - self.least_deduction - deduction(counted)).at_least_zero();
        if household.children.under(self.adjustment_age) == 0 {
            return income;
        }
        let above = (wage.min(self.adjustment_until)).excess_over(self.adjustment_above);
        income - above.times(self.adjustment_rate, TO_ONE_YEN_UP)
    }
}

/// What is deducted for persons; a spouse and children have no income of their own.
#[derive(Clone, Copy, Debug)]
pub struct Allowances {
    /// 基礎控除 by total income
    pub basic: Steps,
    /// 配偶者控除 by the earner's total income
    pub spouse: Steps,
    /// 扶養控除
    pub dependant: Money<Jpy>,
    /// 特定扶養控除
    pub student: Money<Jpy>,
    pub ages: Ages,
}

/// From which age a child is a dependant, and between which a specific one.
#[derive(Clone, Copy, Debug)]
pub struct Ages {
    pub dependant: i64,
    pub student: i64,
    pub grown: i64,
}

impl Allowances {
    fn of(&self, income: Money<Jpy>, household: &Household) -> Money<Jpy> {
        let spouse = if household.is_married() {
            self.spouse.at(income)
        } else {
            Money::ZERO
        };
        let (ages, children) = (self.ages, household.children);
        let students = children.between(ages.student, ages.grown);
        let others = children.count() - children.under(ages.dependant) - students;
        self.basic.at(income)
            + spouse
            + self.student.times_count(students)
            + self.dependant.times_count(others)
    }
}

/// 所得税
#[derive(Clone, Copy, Debug)]
pub struct IncomeLaw {
    pub allowances: Allowances,
    pub brackets: Schedule,
    /// 復興特別所得税
    pub surtax: Rate,
}

impl IncomeLaw {
    pub(super) fn work(
        &self,
        income: Money<Jpy>,
        premiums: Money<Jpy>,
        household: &Household,
        slip: &mut Slip,
    ) {
        let allowances = self.allowances.of(income, household);
        slip.working("jp-personal-deductions", allowances);
        let base = base(income, premiums + allowances);
        let tax = self.brackets.on(base, TO_ONE_YEN);
        let with_surtax = tax + tax.times(self.surtax, TO_ONE_YEN);
        slip.tax_on("jp-income-tax", with_surtax.rounded(TO_A_HUNDRED_YEN), base);
    }
}

fn base(income: Money<Jpy>, deductions: Money<Jpy>) -> Money<Jpy> {
    income.excess_over(deductions).rounded(TO_A_THOUSAND_YEN)
}

/// 都民税 and 特別区民税
#[derive(Clone, Copy, Debug)]
pub struct ResidentLaw {
    pub allowances: Allowances,
    /// By how much the income tax deducts more for persons (地方税法 第37条, 第314条の6).
    pub differences: Allowances,
    /// Of the metropolis and of the ward: the rate, and that of the adjustment credit.
    pub levies: [[Rate; 2]; 2],
    /// Above this base the credit's base shrinks, but not below the least.
    pub credit_full_until: Money<Jpy>,
    pub credit_least_base: Money<Jpy>,
    /// 均等割 with the forest tax
    pub flat: Money<Jpy>,
    /// Income up to which there is no tax: for each person, for all, and what a family adds for the
    /// flat amount and for the rest.
    pub free_each: Money<Jpy>,
    pub free_base: Money<Jpy>,
    pub free_family_flat: Money<Jpy>,
    pub free_family: Money<Jpy>,
}

impl ResidentLaw {
    pub(super) fn work(
        &self,
        income: Money<Jpy>,
        premiums: Money<Jpy>,
        household: &Household,
        slip: &mut Slip,
    ) {
        let base = base(income, premiums + self.allowances.of(income, household));
        let credited = self.credited(income, base, household);
        let levy = |[rate, credit]: [Rate; 2]| {
            let tax = base.times(rate, TO_ONE_YEN);
            (tax.excess_over(credited.times(credit, TO_ONE_YEN_UP))).rounded(TO_A_HUNDRED_YEN)
        };
        let levies: Money<Jpy> = self.levies.into_iter().map(levy).sum();
        // 附則 第3条の3: the levy leaves at least the income that is free of it.
        let above = income.excess_over(self.free(household, self.free_family));
        let mut tax = levies.min(above.rounded(TO_A_HUNDRED_YEN));
        if income > self.free(household, self.free_family_flat) {
            tax += self.flat;
        }
        slip.tax_on("jp-resident-tax", tax, base);
    }

    /// What the adjustment credit (調整控除) is a share of.
    fn credited(&self, income: Money<Jpy>, base: Money<Jpy>, household: &Household) -> Money<Jpy> {
        if !self.differences.basic.at(income).is_positive() {
            return Money::ZERO;
        }
        let differences = self.differences.of(income, household);
        let above = base.excess_over(self.credit_full_until);
        if above.is_positive() {
            (differences - above).max(self.credit_least_base)
        } else {
            differences.min(base)
        }
    }

    /// Up to which income there is no tax (地方税法 第295条 第3項, 附則 第3条の3).
    fn free(&self, household: &Household, family: Money<Jpy>) -> Money<Jpy> {
        let others = household.children.count() + i64::from(household.is_married());
        let family = if others > 0 { family } else { Money::ZERO };
        self.free_each.times_count(1 + others) + self.free_base + family
    }
}
