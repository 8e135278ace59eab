//! The law of the United States, filled from the embedded tables.

mod states;

use super::tables::us;
use super::years::years;
use crate::domain::parameter::Reader;
use crate::domain::tax::us::{
    ByChildren, ByFiling, ChildTaxCredit, EarnedIncomeCredit, FederalIncomeTax, Fica,
    StateAndLocalLimit, UnemploymentTax, UsLaw, UsYear,
};

/// Every tax year for which federal law is known.
pub fn us() -> UsLaw {
    UsLaw::new(years(&us::FEDERAL_BRACKETS_SINGLE, (12, 31), |on| UsYear {
        fica: fica(on),
        unemployment: UnemploymentTax {
            rate: on.read(&us::FUTA_RATE),
            wage_base: on.read(&us::FUTA_WAGE_BASE),
        },
        federal: federal(on),
        california: on.part(states::california),
        new_york: on.part(states::new_york),
        new_york_city: on.part(states::new_york_city),
        massachusetts: on.part(states::massachusetts),
        washington: on.part(states::washington),
    }))
}

fn fica(on: &mut Reader) -> Fica {
    Fica {
        social_security_rate: on.read(&us::SOCIAL_SECURITY_RATE),
        wage_base: on.read(&us::SOCIAL_SECURITY_WAGE_BASE),
        medicare_rate: on.read(&us::MEDICARE_RATE),
        additional_medicare_rate: on.read(&us::ADDITIONAL_MEDICARE_RATE),
        additional_medicare_threshold: ByFiling {
            single: on.read(&us::ADDITIONAL_MEDICARE_THRESHOLD_SINGLE),
            married: on.read(&us::ADDITIONAL_MEDICARE_THRESHOLD_MARRIED),
        },
    }
}

fn federal(on: &mut Reader) -> FederalIncomeTax {
    FederalIncomeTax {
        brackets: ByFiling {
            single: on.read(&us::FEDERAL_BRACKETS_SINGLE),
            married: on.read(&us::FEDERAL_BRACKETS_MARRIED),
        },
        brackets_separate: on.read(&us::FEDERAL_BRACKETS_SEPARATE),
        standard_deduction: ByFiling {
            single: on.read(&us::FEDERAL_STANDARD_DEDUCTION_SINGLE),
            married: on.read(&us::FEDERAL_STANDARD_DEDUCTION_MARRIED),
        },
        state_and_local_limit: StateAndLocalLimit {
            amount: on.read(&us::SALT_LIMIT),
            phase_down_threshold: on.read(&us::SALT_PHASE_DOWN_THRESHOLD),
            phase_down_rate: on.read(&us::SALT_PHASE_DOWN_RATE),
            floor: on.read(&us::SALT_FLOOR),
        },
        child_tax_credit: child_tax_credit(on),
        earned_income_credit: earned_income_credit(on),
    }
}

fn child_tax_credit(on: &mut Reader) -> ChildTaxCredit {
    ChildTaxCredit {
        per_child: on.read(&us::CHILD_TAX_CREDIT),
        child_age: on.read(&us::CHILD_TAX_CREDIT_AGE),
        per_other_dependant: on.read(&us::OTHER_DEPENDENT_CREDIT),
        refundable_per_child: on.read(&us::CHILD_TAX_CREDIT_REFUNDABLE),
        earned_income_threshold: on.read(&us::CHILD_TAX_CREDIT_EARNED_INCOME_THRESHOLD),
        earned_income_rate: on.read(&us::CHILD_TAX_CREDIT_EARNED_INCOME_RATE),
        threshold: ByFiling {
            single: on.read(&us::CHILD_TAX_CREDIT_THRESHOLD_SINGLE),
            married: on.read(&us::CHILD_TAX_CREDIT_THRESHOLD_MARRIED),
        },
        step: on.read(&us::CHILD_TAX_CREDIT_STEP),
        reduction_per_step: on.read(&us::CHILD_TAX_CREDIT_REDUCTION),
        large_family: on.read(&us::CHILD_TAX_CREDIT_LARGE_FAMILY),
    }
}

fn earned_income_credit(on: &mut Reader) -> EarnedIncomeCredit {
    EarnedIncomeCredit {
        credit_rate: ByChildren {
            none: on.read(&us::EIC_RATE_NO_CHILD),
            one: on.read(&us::EIC_RATE_ONE_CHILD),
            two: on.read(&us::EIC_RATE_TWO_CHILDREN),
            three_or_more: on.read(&us::EIC_RATE_THREE_CHILDREN),
        },
        maximum: ByChildren {
            none: on.read(&us::EIC_MAXIMUM_NO_CHILD),
            one: on.read(&us::EIC_MAXIMUM_ONE_CHILD),
            two: on.read(&us::EIC_MAXIMUM_TWO_CHILDREN),
            three_or_more: on.read(&us::EIC_MAXIMUM_THREE_CHILDREN),
        },
        phase_out_rate: ByChildren {
            none: on.read(&us::EIC_PHASE_OUT_RATE_NO_CHILD),
            one: on.read(&us::EIC_PHASE_OUT_RATE_ONE_CHILD),
            two: on.read(&us::EIC_PHASE_OUT_RATE_TWO_CHILDREN),
            three_or_more: on.read(&us::EIC_PHASE_OUT_RATE_THREE_CHILDREN),
        },
        threshold_single: on.read(&us::EIC_PHASE_OUT_THRESHOLD_SINGLE_NO_CHILD),
        threshold_married: on.read(&us::EIC_PHASE_OUT_THRESHOLD_MARRIED_NO_CHILD),
        threshold_married_with_children: on
            .read(&us::EIC_PHASE_OUT_THRESHOLD_MARRIED_WITH_CHILDREN),
        child_age: on.read(&us::EIC_CHILD_AGE),
    }
}
