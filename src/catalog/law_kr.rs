//! Korean law from the tables of `data/tax/kr`.

use super::tables::kr as table;
use super::years::{months, years};
use crate::domain::parameter::Reader;
use crate::domain::tax::kr::{
    Allowances, ChildCredit, CreditCap, EmployerRates, IncomeLaw, KoreanLaw, MonthlyContributions,
    PersonalDeductions, SeveranceLaw, YearLaw,
};

/// The law of every year that the tables know, income tax as of its first day.
pub fn law() -> KoreanLaw {
    KoreanLaw::new(years(&table::BRACKETS, (1, 1), |on| YearLaw {
        months: months(on, contributions),
        allowances: Allowances {
            research: on.read(&table::RESEARCH_ALLOWANCE),
            meals: on.read(&table::MEAL_ALLOWANCE),
        },
        income: income(on),
        employer: EmployerRates {
            stability: on.read(&table::EMPLOYMENT_STABILITY_RATE),
            accidents: on.read(&table::ACCIDENT_RATE),
        },
        severance_share: on.read(&table::SEVERANCE_SHARE),
        severance: SeveranceLaw {
            year: on.read(&table::SEVERANCE_YEAR),
            years: on.read(&table::SEVERANCE_YEARS_DEDUCTION),
            pay: on.read(&table::SEVERANCE_PAY_DEDUCTION),
        },
    }))
}

fn contributions(on: &mut Reader) -> MonthlyContributions {
    MonthlyContributions {
        pension_rate: on.read(&table::PENSION_RATE),
        pension_base_floor: on.read(&table::PENSION_BASE_FLOOR),
        pension_base_ceiling: on.read(&table::PENSION_BASE_CEILING),
        health_rate: on.read(&table::HEALTH_RATE),
        health_floor: on.read(&table::HEALTH_FLOOR),
        health_cap: on.read(&table::HEALTH_CAP),
        care_ratio: on.read(&table::CARE_RATIO),
        employment_rate: on.read(&table::EMPLOYMENT_RATE),
    }
}

fn income(on: &mut Reader) -> IncomeLaw {
    IncomeLaw {
        earned_income_deduction: on.read(&table::EARNED_INCOME_DEDUCTION),
        earned_income_deduction_cap: on.read(&table::EARNED_INCOME_DEDUCTION_CAP),
        personal: PersonalDeductions {
            each: on.read(&table::PERSONAL_DEDUCTION),
            oldest_child: on.read(&table::DEPENDENT_CHILD_AGE),
            single_parent: on.read(&table::SINGLE_PARENT_DEDUCTION),
        },
        brackets: on.read(&table::BRACKETS),
        earned_income_credit: on.read(&table::EARNED_INCOME_CREDIT),
        credit_cap: CreditCap {
            taper: on.read(&table::EARNED_INCOME_CREDIT_TAPER),
            caps: [
                on.read(&table::EARNED_INCOME_CREDIT_CAP),
                on.read(&table::EARNED_INCOME_CREDIT_CAP_MIDDLE),
                on.read(&table::EARNED_INCOME_CREDIT_CAP_UPPER),
                on.read(&table::EARNED_INCOME_CREDIT_CAP_TOP),
            ],
        },
        child_credit: ChildCredit {
            youngest: on.read(&table::CHILD_CREDIT_AGE),
            one: on.read(&table::CHILD_CREDIT_FIRST),
            two: on.read(&table::CHILD_CREDIT_TWO),
            each_further: on.read(&table::CHILD_CREDIT_FURTHER),
        },
        standard_credit: on.read(&table::STANDARD_CREDIT),
        local_share: on.read(&table::LOCAL_SHARE),
        talent_reduction: on.read(&table::RETURNING_TALENT_REDUCTION),
        flat_rate: on.read(&table::FOREIGN_FLAT_RATE),
    }
}
