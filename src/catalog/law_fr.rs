//! French law from the tables of `data/tax/fr`.

use super::tables::fr as table;
use super::years::{months, years};
use crate::domain::parameter::Reader;
use crate::domain::tax::fr::{
    Ceilings, EmployerLaw, FrenchLaw, IncomeLaw, Pair, Reduced, Share, SocialLevies, Tiers, YearLaw,
};

/// The law of every year that the tables know, contributions as of its first day.
pub fn law() -> FrenchLaw {
    FrenchLaw::new(years(&table::BRACKETS, (1, 1), |on| YearLaw {
        income: income(on),
        ceilings: Ceilings {
            month: on.read(&table::CEILING),
            second_tier: on.read(&table::SECOND_TIER_LIMIT),
            csg: on.read(&table::CSG_LIMIT),
        },
        employee: employee(on),
        levies: SocialLevies {
            base: on.read(&table::CSG_BASE),
            deductible: on.read(&table::CSG_DEDUCTIBLE),
            other: on.read(&table::CSG_OTHER),
            crds: on.read(&table::CRDS),
        },
        employer: employer(on),
    }))
}

fn income(on: &mut Reader) -> IncomeLaw {
    IncomeLaw {
        brackets: on.read(&table::BRACKETS),
        half_part_cap: on.read(&table::HALF_PART_CAP),
        single_parent_cap: on.read(&table::SINGLE_PARENT_CAP),
        decote: Pair {
            single: on.read(&table::DECOTE_SINGLE),
            couple: on.read(&table::DECOTE_COUPLE),
        },
        decote_rate: on.read(&table::DECOTE_RATE),
        expenses: on.read(&table::EXPENSES),
        expenses_least: on.read(&table::EXPENSES_LEAST),
        expenses_most: on.read(&table::EXPENSES_MOST),
        least_tax: on.read(&table::LEAST_TAX),
        child_age: on.read(&table::CHILD_AGE),
        high_income: Pair {
            single: on.read(&table::HIGH_INCOME_SINGLE),
            couple: on.read(&table::HIGH_INCOME_COUPLE),
        },
        impatriate_share: on.read(&table::IMPATRIATE_SHARE),
    }
}

fn employee(on: &mut Reader) -> Share {
    Share {
        old_age_capped: on.read(&table::OLD_AGE_CAPPED),
        old_age: on.read(&table::OLD_AGE),
        pension: Tiers {
            first: on.read(&table::PENSION_FIRST),
            second: on.read(&table::PENSION_SECOND),
        },
        balance: Tiers {
            first: on.read(&table::BALANCE_FIRST),
            second: on.read(&table::BALANCE_SECOND),
        },
        technical: on.read(&table::TECHNICAL),
        executives: on.read(&table::EXECUTIVES),
    }
}

fn employer(on: &mut Reader) -> EmployerLaw {
    EmployerLaw {
        share: Share {
            old_age_capped: on.read(&table::OLD_AGE_CAPPED_EMPLOYER),
            old_age: on.read(&table::OLD_AGE_EMPLOYER),
            pension: Tiers {
                first: on.read(&table::PENSION_FIRST_EMPLOYER),
                second: on.read(&table::PENSION_SECOND_EMPLOYER),
            },
            balance: Tiers {
                first: on.read(&table::BALANCE_FIRST_EMPLOYER),
                second: on.read(&table::BALANCE_SECOND_EMPLOYER),
            },
            technical: on.read(&table::TECHNICAL_EMPLOYER),
            executives: on.read(&table::EXECUTIVES_EMPLOYER),
        },
        health: Reduced {
            full: on.read(&table::HEALTH),
            reduced: on.read(&table::HEALTH_REDUCED),
            limit: on.read(&table::HEALTH_REDUCED_LIMIT),
        },
        solidarity: on.read(&table::SOLIDARITY),
        family: Reduced {
            full: on.read(&table::FAMILY),
            reduced: on.read(&table::FAMILY_REDUCED),
            limit: on.read(&table::FAMILY_REDUCED_LIMIT),
        },
        unemployment: months(on, |on| on.read(&table::UNEMPLOYMENT)),
        wage_guarantee: on.read(&table::WAGE_GUARANTEE),
        housing: on.read(&table::HOUSING),
        training: on.read(&table::TRAINING),
        apprenticeship: on.read(&table::APPRENTICESHIP),
        dialogue: on.read(&table::DIALOGUE),
    }
}
