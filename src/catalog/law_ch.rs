//! Swiss law from the tables of `data/tax/ch`.

use super::tables::ch as table;
use super::years::years;
use crate::domain::parameter::Reader;
use crate::domain::tax::ch::{
    Costs, Federal, Insurance, Level, OccupationalPension, SocialLaw, SwissLaw, YearLaw, Zurich,
};

/// The law of every year that the tables know, as of its first day.
pub fn law() -> SwissLaw {
    SwissLaw::new(years(&table::FEDERAL_TARIFF_SINGLE, (1, 1), |on| YearLaw {
        social: social(on),
        costs: Costs {
            rate: on.read(&table::PROFESSIONAL_COSTS_RATE),
            least: on.read(&table::PROFESSIONAL_COSTS_LEAST),
            most: on.read(&table::PROFESSIONAL_COSTS_MOST),
            expatriate: on.read(&table::EXPATRIATE_DEDUCTION),
        },
        child_age: on.read(&table::CHILD_AGE),
        federal: federal(on),
        zurich: zurich(on),
    }))
}

fn social(on: &mut Reader) -> SocialLaw {
    SocialLaw {
        old_age_rate: on.read(&table::OLD_AGE_RATE),
        unemployment_rate: on.read(&table::UNEMPLOYMENT_RATE),
        accident_rate: on.read(&table::ACCIDENT_RATE),
        ceiling: on.read(&table::INSURED_CEILING),
        pension: OccupationalPension {
            entry: on.read(&table::PENSION_ENTRY),
            coordination: on.read(&table::PENSION_COORDINATION),
            most: on.read(&table::PENSION_SALARY_MOST),
            least: on.read(&table::PENSION_SALARY_LEAST),
            credit: on.read(&table::PENSION_CREDIT),
        },
        family_rate: on.read(&table::FAMILY_RATE),
    }
}

fn federal(on: &mut Reader) -> Federal {
    Federal {
        level: Level {
            single: on.read(&table::FEDERAL_TARIFF_SINGLE),
            family: on.read(&table::FEDERAL_TARIFF_FAMILY),
            insurance: Insurance {
                single: on.read(&table::FEDERAL_INSURANCE_SINGLE),
                married: on.read(&table::FEDERAL_INSURANCE_MARRIED),
                child: on.read(&table::FEDERAL_INSURANCE_CHILD),
            },
            child: on.read(&table::FEDERAL_CHILD_DEDUCTION),
        },
        married: on.read(&table::FEDERAL_MARRIED_DEDUCTION),
        ceiling: on.read(&table::FEDERAL_CEILING),
        child_credit: on.read(&table::FEDERAL_CHILD_CREDIT),
        least: on.read(&table::FEDERAL_LEAST_TAX),
    }
}

fn zurich(on: &mut Reader) -> Zurich {
    Zurich {
        level: Level {
            single: on.read(&table::ZURICH_TARIFF_SINGLE),
            family: on.read(&table::ZURICH_TARIFF_FAMILY),
            insurance: Insurance {
                single: on.read(&table::ZURICH_INSURANCE_SINGLE),
                married: on.read(&table::ZURICH_INSURANCE_MARRIED),
                child: on.read(&table::ZURICH_INSURANCE_CHILD),
            },
            child: on.read(&table::ZURICH_CHILD_DEDUCTION),
        },
        canton_factor: on.read(&table::ZURICH_CANTON_FACTOR),
        city_factor: on.read(&table::ZURICH_CITY_FACTOR),
        personal_tax: on.read(&table::ZURICH_PERSONAL_TAX),
    }
}
