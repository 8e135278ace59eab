//! Korean law from the tables of `data/tax/kr`.

use chrono::NaiveDate;

use super::tables::kr as table;
use crate::domain::parameter::NoValue;
use crate::domain::tax::kr::{
    ChildCredit, CreditCap, IncomeLaw, KoreanLaw, MonthlyContributions, YearLaw,
};

/// The years whose law has been read.
const YEARS: std::ops::RangeInclusive<i32> = 2025..=2026;

/// The law of every year that the tables know.
pub fn law() -> KoreanLaw {
    let unknown = NoValue {
        parameter: table::BRACKETS.name,
        day: table::BRACKETS.known_until,
    };
    KoreanLaw::new(
        YEARS.filter_map(|year| of_year(year).ok()).collect(),
        unknown,
    )
}

fn of_year(year: i32) -> Result<YearLaw, NoValue> {
    let start = first_of(year, 1)?;
    let january = contributions(start)?;
    let mut months = [january; 12];
    for (month, slot) in (1..).zip(months.iter_mut()) {
        *slot = contributions(first_of(year, month)?)?;
    }
    Ok(YearLaw {
        year,
        months,
        income: income(start)?,
    })
}

fn first_of(year: i32, month: u32) -> Result<NaiveDate, NoValue> {
    NaiveDate::from_ymd_opt(year, month, 1).ok_or(NoValue {
        parameter: table::BRACKETS.name,
        day: NaiveDate::MIN,
    })
}

fn contributions(day: NaiveDate) -> Result<MonthlyContributions, NoValue> {
    Ok(MonthlyContributions {
        pension_rate: table::PENSION_RATE.at(day)?,
        pension_base_floor: table::PENSION_BASE_FLOOR.at(day)?,
        pension_base_ceiling: table::PENSION_BASE_CEILING.at(day)?,
        health_rate: table::HEALTH_RATE.at(day)?,
        health_floor: table::HEALTH_FLOOR.at(day)?,
        health_cap: table::HEALTH_CAP.at(day)?,
        care_ratio: table::CARE_RATIO.at(day)?,
        employment_rate: table::EMPLOYMENT_RATE.at(day)?,
    })
}

fn income(day: NaiveDate) -> Result<IncomeLaw, NoValue> {
    Ok(IncomeLaw {
        earned_income_deduction: table::EARNED_INCOME_DEDUCTION.at(day)?,
        earned_income_deduction_cap: table::EARNED_INCOME_DEDUCTION_CAP.at(day)?,
        personal_deduction: table::PERSONAL_DEDUCTION.at(day)?,
        brackets: table::BRACKETS.at(day)?,
        earned_income_credit: table::EARNED_INCOME_CREDIT.at(day)?,
        credit_cap: CreditCap {
            taper: table::EARNED_INCOME_CREDIT_TAPER.at(day)?,
            caps: [
                table::EARNED_INCOME_CREDIT_CAP.at(day)?,
                table::EARNED_INCOME_CREDIT_CAP_MIDDLE.at(day)?,
                table::EARNED_INCOME_CREDIT_CAP_UPPER.at(day)?,
                table::EARNED_INCOME_CREDIT_CAP_TOP.at(day)?,
            ],
        },
        child_credit: ChildCredit {
            one: table::CHILD_CREDIT_FIRST.at(day)?,
            two: table::CHILD_CREDIT_TWO.at(day)?,
            each_further: table::CHILD_CREDIT_FURTHER.at(day)?,
        },
        standard_credit: table::STANDARD_CREDIT.at(day)?,
        local_share: table::LOCAL_SHARE.at(day)?,
        talent_reduction: table::RETURNING_TALENT_REDUCTION.at(day)?,
        flat_rate: table::FOREIGN_FLAT_RATE.at(day)?,
    })
}
