//! The law of the United States, filled from the embedded tables.

use chrono::{Datelike, NaiveDate};

use super::tables::us;
use crate::domain::parameter::NoValue;
use crate::domain::tax::us::{
    ByChildren, ByFiling, California, CaliforniaEarnedIncomeCredit, ChildTaxCredit,
    CityEarnedIncomeCredit, Contribution, EarnedIncomeCredit, EliminationCredit,
    EmpireStateChildCredit, ExemptionCredits, FederalIncomeTax, Fica, HouseholdCredit,
    LeaveContribution, Massachusetts, NewYork, NewYorkCity, Recapture, SchoolCredit,
    StateAndLocalLimit, UsLaw, UsYear, Washington, WorkingFamiliesCredit, last_day,
};

/// Every tax year for which federal law is known.
pub fn us() -> UsLaw {
    let first = &us::FEDERAL_BRACKETS_SINGLE;
    let begins = first.values.iter().map(|dated| dated.from.year()).min();
    let years = begins
        .into_iter()
        .flat_map(|year| year..=first.known_until.year())
        .filter_map(|year| tax_year(year).ok())
        .collect();
    UsLaw::new(years, first.name)
}

fn tax_year(year: i32) -> Result<UsYear, NoValue> {
    let day = last_day(year);
    Ok(UsYear {
        year,
        fica: fica(day)?,
        federal: federal(day)?,
        california: california(day),
        new_york: new_york(day),
        new_york_city: new_york_city(day),
        massachusetts: massachusetts(day),
        washington: washington(day),
    })
}

fn fica(day: NaiveDate) -> Result<Fica, NoValue> {
    Ok(Fica {
        social_security_rate: us::SOCIAL_SECURITY_RATE.at(day)?,
        wage_base: us::SOCIAL_SECURITY_WAGE_BASE.at(day)?,
        medicare_rate: us::MEDICARE_RATE.at(day)?,
        additional_medicare_rate: us::ADDITIONAL_MEDICARE_RATE.at(day)?,
        additional_medicare_threshold: ByFiling {
            single: us::ADDITIONAL_MEDICARE_THRESHOLD_SINGLE.at(day)?,
            married: us::ADDITIONAL_MEDICARE_THRESHOLD_MARRIED.at(day)?,
        },
    })
}

fn federal(day: NaiveDate) -> Result<FederalIncomeTax, NoValue> {
    Ok(FederalIncomeTax {
        brackets: ByFiling {
            single: us::FEDERAL_BRACKETS_SINGLE.at(day)?,
            married: us::FEDERAL_BRACKETS_MARRIED.at(day)?,
        },
        standard_deduction: ByFiling {
            single: us::FEDERAL_STANDARD_DEDUCTION_SINGLE.at(day)?,
            married: us::FEDERAL_STANDARD_DEDUCTION_MARRIED.at(day)?,
        },
        state_and_local_limit: StateAndLocalLimit {
            amount: us::SALT_LIMIT.at(day)?,
            phase_down_threshold: us::SALT_PHASE_DOWN_THRESHOLD.at(day)?,
            phase_down_rate: us::SALT_PHASE_DOWN_RATE.at(day)?,
            floor: us::SALT_FLOOR.at(day)?,
        },
        child_tax_credit: child_tax_credit(day)?,
        earned_income_credit: earned_income_credit(day)?,
    })
}

fn child_tax_credit(day: NaiveDate) -> Result<ChildTaxCredit, NoValue> {
    Ok(ChildTaxCredit {
        per_child: us::CHILD_TAX_CREDIT.at(day)?,
        refundable_per_child: us::CHILD_TAX_CREDIT_REFUNDABLE.at(day)?,
        earned_income_threshold: us::CHILD_TAX_CREDIT_EARNED_INCOME_THRESHOLD.at(day)?,
        earned_income_rate: us::CHILD_TAX_CREDIT_EARNED_INCOME_RATE.at(day)?,
        threshold: ByFiling {
            single: us::CHILD_TAX_CREDIT_THRESHOLD_SINGLE.at(day)?,
            married: us::CHILD_TAX_CREDIT_THRESHOLD_MARRIED.at(day)?,
        },
        step: us::CHILD_TAX_CREDIT_STEP.at(day)?,
        reduction_per_step: us::CHILD_TAX_CREDIT_REDUCTION.at(day)?,
        large_family: us::CHILD_TAX_CREDIT_LARGE_FAMILY.at(day)?,
    })
}

fn earned_income_credit(day: NaiveDate) -> Result<EarnedIncomeCredit, NoValue> {
    Ok(EarnedIncomeCredit {
        credit_rate: ByChildren {
            none: us::EIC_RATE_NO_CHILD.at(day)?,
            one: us::EIC_RATE_ONE_CHILD.at(day)?,
            two: us::EIC_RATE_TWO_CHILDREN.at(day)?,
            three_or_more: us::EIC_RATE_THREE_CHILDREN.at(day)?,
        },
        maximum: ByChildren {
            none: us::EIC_MAXIMUM_NO_CHILD.at(day)?,
            one: us::EIC_MAXIMUM_ONE_CHILD.at(day)?,
            two: us::EIC_MAXIMUM_TWO_CHILDREN.at(day)?,
            three_or_more: us::EIC_MAXIMUM_THREE_CHILDREN.at(day)?,
        },
        phase_out_rate: ByChildren {
            none: us::EIC_PHASE_OUT_RATE_NO_CHILD.at(day)?,
            one: us::EIC_PHASE_OUT_RATE_ONE_CHILD.at(day)?,
            two: us::EIC_PHASE_OUT_RATE_TWO_CHILDREN.at(day)?,
            three_or_more: us::EIC_PHASE_OUT_RATE_THREE_CHILDREN.at(day)?,
        },
        threshold_single: us::EIC_PHASE_OUT_THRESHOLD_SINGLE_NO_CHILD.at(day)?,
        threshold_married: us::EIC_PHASE_OUT_THRESHOLD_MARRIED_NO_CHILD.at(day)?,
        threshold_married_with_children: us::EIC_PHASE_OUT_THRESHOLD_MARRIED_WITH_CHILDREN
            .at(day)?,
    })
}

fn california(day: NaiveDate) -> Result<California, NoValue> {
    Ok(California {
        brackets: ByFiling {
            single: us::CA_BRACKETS_SINGLE.at(day)?,
            married: us::CA_BRACKETS_MARRIED.at(day)?,
        },
        standard_deduction: ByFiling {
            single: us::CA_STANDARD_DEDUCTION_SINGLE.at(day)?,
            married: us::CA_STANDARD_DEDUCTION_MARRIED.at(day)?,
        },
        exemption_credits: ExemptionCredits {
            personal: us::CA_PERSONAL_EXEMPTION_CREDIT.at(day)?,
            dependent: us::CA_DEPENDENT_EXEMPTION_CREDIT.at(day)?,
            threshold: ByFiling {
                single: us::CA_EXEMPTION_THRESHOLD_SINGLE.at(day)?,
                married: us::CA_EXEMPTION_THRESHOLD_MARRIED.at(day)?,
            },
            step: us::CA_EXEMPTION_STEP.at(day)?,
            reduction_per_step: us::CA_EXEMPTION_REDUCTION.at(day)?,
        },
        behavioral_health_threshold: us::CA_BEHAVIORAL_HEALTH_THRESHOLD.at(day)?,
        behavioral_health_rate: us::CA_BEHAVIORAL_HEALTH_RATE.at(day)?,
        earned_income_credit: california_earned_income_credit(day)?,
        disability_insurance_rate: us::CA_SDI_RATE.at(day)?,
    })
}

fn california_earned_income_credit(
    day: NaiveDate,
) -> Result<CaliforniaEarnedIncomeCredit, NoValue> {
    let with_two_or_more = us::CA_EIC_EARNED_INCOME_TWO_OR_MORE_CHILDREN.at(day)?;
    let final_with_children = us::CA_EIC_FINAL_CREDIT_WITH_CHILDREN.at(day)?;
    Ok(CaliforniaEarnedIncomeCredit {
        credit_rate: ByChildren {
            none: us::CA_EIC_RATE_NO_CHILD.at(day)?,
            one: us::CA_EIC_RATE_ONE_CHILD.at(day)?,
            two: us::CA_EIC_RATE_TWO_CHILDREN.at(day)?,
            three_or_more: us::CA_EIC_RATE_THREE_CHILDREN.at(day)?,
        },
        adjustment_factor: us::CA_EIC_ADJUSTMENT_FACTOR.at(day)?,
        earned_income_amount: ByChildren {
            none: us::CA_EIC_EARNED_INCOME_NO_CHILD.at(day)?,
            one: us::CA_EIC_EARNED_INCOME_ONE_CHILD.at(day)?,
            two: with_two_or_more,
            three_or_more: with_two_or_more,
        },
        final_credit: ByChildren {
            none: us::CA_EIC_FINAL_CREDIT_NO_CHILD.at(day)?,
            one: final_with_children,
            two: final_with_children,
            three_or_more: final_with_children,
        },
        income_limit: us::CA_EIC_INCOME_LIMIT.at(day)?,
    })
}

fn new_york(day: NaiveDate) -> Result<NewYork, NoValue> {
    Ok(NewYork {
        brackets: ByFiling {
            single: us::NY_BRACKETS_SINGLE.at(day)?,
            married: us::NY_BRACKETS_MARRIED.at(day)?,
        },
        standard_deduction: ByFiling {
            single: us::NY_STANDARD_DEDUCTION_SINGLE.at(day)?,
            married: us::NY_STANDARD_DEDUCTION_MARRIED.at(day)?,
        },
        dependent_exemption: us::NY_DEPENDENT_EXEMPTION.at(day)?,
        recapture: Recapture {
            threshold: us::NY_RECAPTURE_THRESHOLD.at(day)?,
            phase_in: us::NY_RECAPTURE_PHASE_IN.at(day)?,
            base: ByFiling {
                single: us::NY_RECAPTURE_BASE_SINGLE.at(day)?,
                married: us::NY_RECAPTURE_BASE_MARRIED.at(day)?,
            },
            benefit: ByFiling {
                single: us::NY_RECAPTURE_BENEFIT_SINGLE.at(day)?,
                married: us::NY_RECAPTURE_BENEFIT_MARRIED.at(day)?,
            },
            flat_above: us::NY_RECAPTURE_FLAT_ABOVE.at(day)?,
        },
        household_credit: HouseholdCredit {
            single: us::NY_HOUSEHOLD_CREDIT_SINGLE.at(day)?,
            married: us::NY_HOUSEHOLD_CREDIT_MARRIED.at(day)?,
            each_further: us::NY_HOUSEHOLD_CREDIT_EACH_FURTHER.at(day)?,
        },
        earned_income_rate: us::NY_EIC_RATE.at(day)?,
        child_credit: EmpireStateChildCredit {
            per_child: us::NY_CHILD_CREDIT.at(day)?,
            threshold_married: us::NY_CHILD_CREDIT_THRESHOLD_MARRIED.at(day)?,
            step: us::NY_CHILD_CREDIT_STEP.at(day)?,
            reduction_per_step: us::NY_CHILD_CREDIT_REDUCTION.at(day)?,
        },
        paid_family_leave: Contribution {
            rate: us::NY_PFL_RATE.at(day)?,
            maximum: us::NY_PFL_MAXIMUM.at(day)?,
        },
        disability_benefits: Contribution {
            rate: us::NY_DBL_RATE.at(day)?,
            maximum: us::NY_DBL_MAXIMUM.at(day)?,
        },
    })
}

fn new_york_city(day: NaiveDate) -> Result<NewYorkCity, NoValue> {
    Ok(NewYorkCity {
        brackets: ByFiling {
            single: us::NYC_BRACKETS_SINGLE.at(day)?,
            married: us::NYC_BRACKETS_MARRIED.at(day)?,
        },
        household_credit_single: us::NYC_HOUSEHOLD_CREDIT_SINGLE.at(day)?,
        household_credit_each: us::NYC_HOUSEHOLD_CREDIT_EACH.at(day)?,
        earned_income_credit: CityEarnedIncomeCredit {
            highest_share: us::NYC_EIC_RATE.at(day)?,
            sliding_income: us::NYC_EIC_SLIDING_INCOME.at(day)?,
            slide_per_dollar: us::NYC_EIC_SLIDE.at(day)?,
        },
        school_credit: SchoolCredit {
            fixed: ByFiling {
                single: us::NYC_SCHOOL_CREDIT_SINGLE.at(day)?,
                married: us::NYC_SCHOOL_CREDIT_MARRIED.at(day)?,
            },
            fixed_income_limit: us::NYC_SCHOOL_CREDIT_INCOME_LIMIT.at(day)?,
            rate_reduction: ByFiling {
                single: us::NYC_SCHOOL_RATE_REDUCTION_SINGLE.at(day)?,
                married: us::NYC_SCHOOL_RATE_REDUCTION_MARRIED.at(day)?,
            },
            rate_reduction_limit: us::NYC_SCHOOL_RATE_REDUCTION_LIMIT.at(day)?,
        },
        elimination: EliminationCredit {
            threshold_by_children: [
                us::NYC_ELIMINATION_THRESHOLD_ONE_CHILD.at(day)?,
                us::NYC_ELIMINATION_THRESHOLD_TWO_CHILDREN.at(day)?,
                us::NYC_ELIMINATION_THRESHOLD_THREE_CHILDREN.at(day)?,
                us::NYC_ELIMINATION_THRESHOLD_FOUR_CHILDREN.at(day)?,
                us::NYC_ELIMINATION_THRESHOLD_FIVE_CHILDREN.at(day)?,
                us::NYC_ELIMINATION_THRESHOLD_SIX_CHILDREN.at(day)?,
                us::NYC_ELIMINATION_THRESHOLD_SEVEN_CHILDREN.at(day)?,
            ],
            width: us::NYC_ELIMINATION_WIDTH.at(day)?,
            fraction_parts: us::NYC_ELIMINATION_FRACTION_STEPS.at(day)?,
        },
    })
}

fn massachusetts(day: NaiveDate) -> Result<Massachusetts, NoValue> {
    Ok(Massachusetts {
        rate: us::MA_RATE.at(day)?,
        surtax_rate: us::MA_SURTAX_RATE.at(day)?,
        surtax_threshold: us::MA_SURTAX_THRESHOLD.at(day)?,
        personal_exemption: ByFiling {
            single: us::MA_PERSONAL_EXEMPTION_SINGLE.at(day)?,
            married: us::MA_PERSONAL_EXEMPTION_MARRIED.at(day)?,
        },
        dependent_exemption: us::MA_DEPENDENT_EXEMPTION.at(day)?,
        fica_deduction_maximum: us::MA_FICA_DEDUCTION_MAXIMUM.at(day)?,
        no_tax_income: ByFiling {
            single: us::MA_NO_TAX_INCOME_SINGLE.at(day)?,
            married: us::MA_NO_TAX_INCOME_MARRIED.at(day)?,
        },
        limited_income_ratio: us::MA_LIMITED_INCOME_RATIO.at(day)?,
        limited_income_rate: us::MA_LIMITED_INCOME_RATE.at(day)?,
        earned_income_rate: us::MA_EIC_RATE.at(day)?,
        child_credit: us::MA_CHILD_CREDIT.at(day)?,
        leave: LeaveContribution {
            family_rate: us::MA_PFML_FAMILY_RATE.at(day)?,
            medical_rate: us::MA_PFML_MEDICAL_RATE.at(day)?,
            medical_employee_share: us::MA_PFML_MEDICAL_EMPLOYEE_SHARE.at(day)?,
        },
    })
}

fn washington(day: NaiveDate) -> Result<Washington, NoValue> {
    let width_with_children = us::WA_WFTC_WIDTH_WITH_CHILDREN.at(day)?;
    Ok(Washington {
        leave_rate: us::WA_PFML_RATE.at(day)?,
        leave_employee_share: us::WA_PFML_EMPLOYEE_SHARE.at(day)?,
        cares_rate: us::WA_CARES_RATE.at(day)?,
        working_families: WorkingFamiliesCredit {
            maximum: ByChildren {
                none: us::WA_WFTC_MAXIMUM_NO_CHILD.at(day)?,
                one: us::WA_WFTC_MAXIMUM_ONE_CHILD.at(day)?,
                two: us::WA_WFTC_MAXIMUM_TWO_CHILDREN.at(day)?,
                three_or_more: us::WA_WFTC_MAXIMUM_THREE_CHILDREN.at(day)?,
            },
            width: ByChildren {
                none: us::WA_WFTC_WIDTH_NO_CHILD.at(day)?,
                one: width_with_children,
                two: width_with_children,
                three_or_more: width_with_children,
            },
            minimum: us::WA_WFTC_MINIMUM.at(day)?,
        },
    })
}
