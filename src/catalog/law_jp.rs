//! Japanese law from the tables of `data/tax/jp`.

use super::tables::jp as table;
use super::years::years;
use crate::domain::money::{Jpy, Money};
use crate::domain::parameter::{Parameter, Reader};
use crate::domain::steps::Steps;
use crate::domain::tax::jp::{
    Ages, Allowances, EmploymentIncome, IncomeLaw, JapaneseLaw, ResidentLaw, SocialLaw, YearLaw,
};

/// The law of every year that the tables know, as it stands when the fiscal year begins.
pub fn law() -> JapaneseLaw {
    JapaneseLaw::new(years(&table::BRACKETS, (4, 1), |on| YearLaw {
        social: social(on),
        employment: employment(on),
        income: IncomeLaw {
            allowances: allowances(
                on,
                [&table::BASIC_DEDUCTION, &table::SPOUSE_DEDUCTION],
                [&table::DEPENDANT_DEDUCTION, &table::STUDENT_DEDUCTION],
            ),
            brackets: on.read(&table::BRACKETS),
            surtax: on.read(&table::SURTAX),
        },
        resident: resident(on),
    }))
}

fn social(on: &mut Reader) -> SocialLaw {
    SocialLaw {
        grades: on.read(&table::GRADES),
        health_rate: on.read(&table::HEALTH_RATE),
        health_bonus_cap: on.read(&table::HEALTH_BONUS_CAP),
        child_support_rate: on.read(&table::CHILD_SUPPORT_RATE),
        pension_rate: on.read(&table::PENSION_RATE),
        pension_floor: on.read(&table::PENSION_FLOOR),
        pension_ceiling: on.read(&table::PENSION_CEILING),
        pension_bonus_cap: on.read(&table::PENSION_BONUS_CAP),
        employment_rate: on.read(&table::EMPLOYMENT_RATE),
        employer_employment_rate: on.read(&table::EMPLOYER_EMPLOYMENT_RATE),
        accident_rate: on.read(&table::ACCIDENT_RATE),
        child_levy_rate: on.read(&table::CHILD_LEVY_RATE),
    }
}

fn employment(on: &mut Reader) -> EmploymentIncome {
    EmploymentIncome {
        least_deduction: on.read(&table::LEAST_EMPLOYMENT_DEDUCTION),
        deduction: on.read(&table::EMPLOYMENT_DEDUCTION),
        table_until: on.read(&table::EMPLOYMENT_TABLE_UNTIL),
        adjustment_rate: on.read(&table::ADJUSTMENT_RATE),
        adjustment_above: on.read(&table::ADJUSTMENT_ABOVE),
        adjustment_until: on.read(&table::ADJUSTMENT_UNTIL),
        adjustment_age: on.read(&table::GROWN_AGE),
    }
}

fn allowances(
    on: &mut Reader,
    [basic, spouse]: [&Parameter<Steps>; 2],
    [dependant, student]: [&Parameter<Money<Jpy>>; 2],
) -> Allowances {
    Allowances {
        basic: on.read(basic),
        spouse: on.read(spouse),
        dependant: on.read(dependant),
        student: on.read(student),
        ages: Ages {
            dependant: on.read(&table::DEPENDANT_AGE),
            student: on.read(&table::STUDENT_AGE),
            grown: on.read(&table::GROWN_AGE),
        },
    }
}

fn resident(on: &mut Reader) -> ResidentLaw {
    ResidentLaw {
        allowances: allowances(
            on,
            [&table::RESIDENT_BASIC, &table::RESIDENT_SPOUSE],
            [&table::RESIDENT_DEPENDANT, &table::RESIDENT_STUDENT],
        ),
        differences: allowances(
            on,
            [&table::DIFFERENCE_BASIC, &table::DIFFERENCE_SPOUSE],
            [&table::DIFFERENCE_DEPENDANT, &table::DIFFERENCE_STUDENT],
        ),
        levies: [
            [
                on.read(&table::METROPOLITAN_RATE),
                on.read(&table::METROPOLITAN_CREDIT),
            ],
            [on.read(&table::WARD_RATE), on.read(&table::WARD_CREDIT)],
        ],
        credit_full_until: on.read(&table::CREDIT_FULL_UNTIL),
        credit_least_base: on.read(&table::CREDIT_LEAST_BASE),
        flat: on.read(&table::RESIDENT_FLAT),
        free_each: on.read(&table::FREE_EACH),
        free_base: on.read(&table::FREE_BASE),
        free_family_flat: on.read(&table::FREE_FAMILY_FLAT),
        free_family: on.read(&table::FREE_FAMILY),
    }
}
