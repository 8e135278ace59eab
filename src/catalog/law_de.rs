//! German law from the tables of `data/tax/de`.

use super::tables::de as table;
use super::years::years;
use crate::domain::parameter::Reader;
use crate::domain::tax::de::{
    CareRates, ChildLaw, GermanLaw, IncomeLaw, SocialLaw, Solidarity, Tariff, Transition, YearLaw,
};

/// The law of every year that the tables know, as of its first day.
pub fn law() -> GermanLaw {
    GermanLaw::new(years(&table::TARIFF_RATES, (1, 1), |on| YearLaw {
        social: social(on),
        income: income(on),
    }))
}

fn social(on: &mut Reader) -> SocialLaw {
    SocialLaw {
        pension_rate: on.read(&table::PENSION_RATE),
        unemployment_rate: on.read(&table::UNEMPLOYMENT_RATE),
        health_rate: on.read(&table::HEALTH_RATE),
        additional_rate: on.read(&table::HEALTH_ADDITIONAL_RATE),
        care: CareRates {
            rate: on.read(&table::CARE_RATE),
            childless: on.read(&table::CARE_CHILDLESS_RATE),
            reduction: on.read(&table::CARE_CHILD_REDUCTION),
            child_age: on.read(&table::CARE_CHILD_AGE),
            children_most: on.read(&table::CARE_CHILDREN_MOST),
        },
        pension_ceiling: on.read(&table::PENSION_CEILING),
        health_ceiling: on.read(&table::HEALTH_CEILING),
        transition: Transition {
            from: on.read(&table::MINOR_JOB_LIMIT),
            to: on.read(&table::TRANSITION_END),
            factor: on.read(&table::TRANSITION_FACTOR),
        },
        insolvency_levy: on.read(&table::INSOLVENCY_LEVY),
    }
}

fn income(on: &mut Reader) -> IncomeLaw {
    IncomeLaw {
        tariff: Tariff {
            rates: on.read(&table::TARIFF_RATES),
            squares: on.read(&table::TARIFF_SQUARES),
            constants: on.read(&table::TARIFF_CONSTANTS),
            unit: on.read(&table::TARIFF_UNIT),
        },
        employee_allowance: on.read(&table::EMPLOYEE_ALLOWANCE),
        special_allowance: on.read(&table::SPECIAL_ALLOWANCE),
        health_deductible: on.read(&table::HEALTH_DEDUCTIBLE),
        insurance_limit: on.read(&table::INSURANCE_DEDUCTION_LIMIT),
        single_parent: on.read(&table::SINGLE_PARENT_RELIEF),
        single_parent_further: on.read(&table::SINGLE_PARENT_RELIEF_FURTHER),
        child: ChildLaw {
            allowance: on.read(&table::CHILD_ALLOWANCE),
            care_allowance: on.read(&table::CHILD_CARE_ALLOWANCE),
            benefit: on.read(&table::CHILD_BENEFIT),
            age: on.read(&table::CHILD_AGE),
        },
        solidarity: Solidarity {
            rate: on.read(&table::SOLIDARITY_RATE),
            free: on.read(&table::SOLIDARITY_FREE),
            phase_in: on.read(&table::SOLIDARITY_PHASE_IN),
        },
    }
}
