//! The law of the states and of New York City.

use crate::catalog::tables::us;
use crate::domain::parameter::Reader;
use crate::domain::tax::us::{
    ByChildren, ByFiling, California, CaliforniaEarnedIncomeCredit, CityEarnedIncomeCredit,
    Contribution, EliminationCredit, EmpireStateChildCredit, ExemptionCredits, HouseholdCredit,
    LeaveContribution, Massachusetts, NewYork, NewYorkCity, Recapture, SchoolCredit, Washington,
    WorkingFamiliesCredit,
};

pub fn california(on: &mut Reader) -> California {
    California {
        brackets: ByFiling {
            single: on.read(&us::CA_BRACKETS_SINGLE),
            married: on.read(&us::CA_BRACKETS_MARRIED),
        },
        standard_deduction: ByFiling {
            single: on.read(&us::CA_STANDARD_DEDUCTION_SINGLE),
            married: on.read(&us::CA_STANDARD_DEDUCTION_MARRIED),
        },
        exemption_credits: ExemptionCredits {
            personal: on.read(&us::CA_PERSONAL_EXEMPTION_CREDIT),
            dependent: on.read(&us::CA_DEPENDENT_EXEMPTION_CREDIT),
            threshold: ByFiling {
                single: on.read(&us::CA_EXEMPTION_THRESHOLD_SINGLE),
                married: on.read(&us::CA_EXEMPTION_THRESHOLD_MARRIED),
            },
            step: on.read(&us::CA_EXEMPTION_STEP),
            reduction_per_step: on.read(&us::CA_EXEMPTION_REDUCTION),
        },
        behavioral_health_threshold: on.read(&us::CA_BEHAVIORAL_HEALTH_THRESHOLD),
        behavioral_health_rate: on.read(&us::CA_BEHAVIORAL_HEALTH_RATE),
        earned_income_credit: california_earned_income_credit(on),
        disability_insurance_rate: on.read(&us::CA_SDI_RATE),
        training_rate: on.read(&us::CA_ETT_RATE),
        training_wage_base: on.read(&us::CA_ETT_WAGE_BASE),
        unemployment_credit_reduction: on.read(&us::CA_FUTA_REDUCTION),
    }
}

fn california_earned_income_credit(on: &mut Reader) -> CaliforniaEarnedIncomeCredit {
    let with_two_or_more = on.read(&us::CA_EIC_EARNED_INCOME_TWO_OR_MORE_CHILDREN);
    let final_with_children = on.read(&us::CA_EIC_FINAL_CREDIT_WITH_CHILDREN);
    CaliforniaEarnedIncomeCredit {
        credit_rate: ByChildren {
            none: on.read(&us::CA_EIC_RATE_NO_CHILD),
            one: on.read(&us::CA_EIC_RATE_ONE_CHILD),
            two: on.read(&us::CA_EIC_RATE_TWO_CHILDREN),
            three_or_more: on.read(&us::CA_EIC_RATE_THREE_CHILDREN),
        },
        adjustment_factor: on.read(&us::CA_EIC_ADJUSTMENT_FACTOR),
        earned_income_amount: ByChildren {
            none: on.read(&us::CA_EIC_EARNED_INCOME_NO_CHILD),
            one: on.read(&us::CA_EIC_EARNED_INCOME_ONE_CHILD),
            two: with_two_or_more,
            three_or_more: with_two_or_more,
        },
        final_credit: ByChildren {
            none: on.read(&us::CA_EIC_FINAL_CREDIT_NO_CHILD),
            one: final_with_children,
            two: final_with_children,
            three_or_more: final_with_children,
        },
        income_limit: on.read(&us::CA_EIC_INCOME_LIMIT),
    }
}

pub fn new_york(on: &mut Reader) -> NewYork {
    NewYork {
        brackets: ByFiling {
            single: on.read(&us::NY_BRACKETS_SINGLE),
            married: on.read(&us::NY_BRACKETS_MARRIED),
        },
        standard_deduction: ByFiling {
            single: on.read(&us::NY_STANDARD_DEDUCTION_SINGLE),
            married: on.read(&us::NY_STANDARD_DEDUCTION_MARRIED),
        },
        dependent_exemption: on.read(&us::NY_DEPENDENT_EXEMPTION),
        recapture: Recapture {
            threshold: on.read(&us::NY_RECAPTURE_THRESHOLD),
            phase_in: on.read(&us::NY_RECAPTURE_PHASE_IN),
            base: ByFiling {
                single: on.read(&us::NY_RECAPTURE_BASE_SINGLE),
                married: on.read(&us::NY_RECAPTURE_BASE_MARRIED),
            },
            benefit: ByFiling {
                single: on.read(&us::NY_RECAPTURE_BENEFIT_SINGLE),
                married: on.read(&us::NY_RECAPTURE_BENEFIT_MARRIED),
            },
            flat_above: on.read(&us::NY_RECAPTURE_FLAT_ABOVE),
        },
        household_credit: HouseholdCredit {
            single: on.read(&us::NY_HOUSEHOLD_CREDIT_SINGLE),
            married: on.read(&us::NY_HOUSEHOLD_CREDIT_MARRIED),
            each_further: on.read(&us::NY_HOUSEHOLD_CREDIT_EACH_FURTHER),
        },
        earned_income_rate: on.read(&us::NY_EIC_RATE),
        child_credit: EmpireStateChildCredit {
            per_child: on.read(&us::NY_CHILD_CREDIT),
            child_age: on.read(&us::NY_CHILD_CREDIT_AGE),
            per_young_child: on.read(&us::NY_YOUNG_CHILD_CREDIT),
            young_child_age: on.read(&us::NY_YOUNG_CHILD_CREDIT_AGE),
            threshold_married: on.read(&us::NY_CHILD_CREDIT_THRESHOLD_MARRIED),
            step: on.read(&us::NY_CHILD_CREDIT_STEP),
            reduction_per_step: on.read(&us::NY_CHILD_CREDIT_REDUCTION),
        },
        paid_family_leave: Contribution {
            rate: on.read(&us::NY_PFL_RATE),
            maximum: on.read(&us::NY_PFL_MAXIMUM),
        },
        disability_benefits: Contribution {
            rate: on.read(&us::NY_DBL_RATE),
            maximum: on.read(&us::NY_DBL_MAXIMUM),
        },
    }
}

pub fn new_york_city(on: &mut Reader) -> NewYorkCity {
    NewYorkCity {
        brackets: ByFiling {
            single: on.read(&us::NYC_BRACKETS_SINGLE),
            married: on.read(&us::NYC_BRACKETS_MARRIED),
        },
        household_credit_single: on.read(&us::NYC_HOUSEHOLD_CREDIT_SINGLE),
        household_credit_each: on.read(&us::NYC_HOUSEHOLD_CREDIT_EACH),
        earned_income_credit: CityEarnedIncomeCredit {
            highest_share: on.read(&us::NYC_EIC_RATE),
            sliding_income: on.read(&us::NYC_EIC_SLIDING_INCOME),
            slide_per_dollar: on.read(&us::NYC_EIC_SLIDE),
        },
        school_credit: SchoolCredit {
            fixed: ByFiling {
                single: on.read(&us::NYC_SCHOOL_CREDIT_SINGLE),
                married: on.read(&us::NYC_SCHOOL_CREDIT_MARRIED),
            },
            fixed_income_limit: on.read(&us::NYC_SCHOOL_CREDIT_INCOME_LIMIT),
            rate_reduction: ByFiling {
                single: on.read(&us::NYC_SCHOOL_RATE_REDUCTION_SINGLE),
                married: on.read(&us::NYC_SCHOOL_RATE_REDUCTION_MARRIED),
            },
            rate_reduction_limit: on.read(&us::NYC_SCHOOL_RATE_REDUCTION_LIMIT),
        },
        elimination: EliminationCredit {
            threshold_by_children: [
                on.read(&us::NYC_ELIMINATION_THRESHOLD_ONE_CHILD),
                on.read(&us::NYC_ELIMINATION_THRESHOLD_TWO_CHILDREN),
                on.read(&us::NYC_ELIMINATION_THRESHOLD_THREE_CHILDREN),
                on.read(&us::NYC_ELIMINATION_THRESHOLD_FOUR_CHILDREN),
                on.read(&us::NYC_ELIMINATION_THRESHOLD_FIVE_CHILDREN),
                on.read(&us::NYC_ELIMINATION_THRESHOLD_SIX_CHILDREN),
                on.read(&us::NYC_ELIMINATION_THRESHOLD_SEVEN_CHILDREN),
            ],
            width: on.read(&us::NYC_ELIMINATION_WIDTH),
            fraction_parts: on.read(&us::NYC_ELIMINATION_FRACTION_STEPS),
        },
    }
}

pub fn massachusetts(on: &mut Reader) -> Massachusetts {
    Massachusetts {
        rate: on.read(&us::MA_RATE),
        surtax_rate: on.read(&us::MA_SURTAX_RATE),
        surtax_threshold: on.read(&us::MA_SURTAX_THRESHOLD),
        personal_exemption: ByFiling {
            single: on.read(&us::MA_PERSONAL_EXEMPTION_SINGLE),
            married: on.read(&us::MA_PERSONAL_EXEMPTION_MARRIED),
        },
        dependent_exemption: on.read(&us::MA_DEPENDENT_EXEMPTION),
        fica_deduction_maximum: on.read(&us::MA_FICA_DEDUCTION_MAXIMUM),
        no_tax_income: ByFiling {
            single: on.read(&us::MA_NO_TAX_INCOME_SINGLE),
            married: on.read(&us::MA_NO_TAX_INCOME_MARRIED),
        },
        limited_income_ratio: on.read(&us::MA_LIMITED_INCOME_RATIO),
        limited_income_rate: on.read(&us::MA_LIMITED_INCOME_RATE),
        earned_income_rate: on.read(&us::MA_EIC_RATE),
        child_credit: on.read(&us::MA_CHILD_CREDIT),
        child_age: on.read(&us::MA_CHILD_CREDIT_AGE),
        leave: LeaveContribution {
            family_rate: on.read(&us::MA_PFML_FAMILY_RATE),
            medical_rate: on.read(&us::MA_PFML_MEDICAL_RATE),
            medical_employee_share: on.read(&us::MA_PFML_MEDICAL_EMPLOYEE_SHARE),
        },
    }
}

pub fn washington(on: &mut Reader) -> Washington {
    let width_with_children = on.read(&us::WA_WFTC_WIDTH_WITH_CHILDREN);
    Washington {
        leave_rate: on.read(&us::WA_PFML_RATE),
        leave_employee_share: on.read(&us::WA_PFML_EMPLOYEE_SHARE),
        cares_rate: on.read(&us::WA_CARES_RATE),
        working_families: WorkingFamiliesCredit {
            maximum: ByChildren {
                none: on.read(&us::WA_WFTC_MAXIMUM_NO_CHILD),
                one: on.read(&us::WA_WFTC_MAXIMUM_ONE_CHILD),
                two: on.read(&us::WA_WFTC_MAXIMUM_TWO_CHILDREN),
                three_or_more: on.read(&us::WA_WFTC_MAXIMUM_THREE_CHILDREN),
            },
            width: ByChildren {
                none: on.read(&us::WA_WFTC_WIDTH_NO_CHILD),
                one: width_with_children,
                two: width_with_children,
                three_or_more: width_with_children,
            },
            minimum: on.read(&us::WA_WFTC_MINIMUM),
        },
    }
}
