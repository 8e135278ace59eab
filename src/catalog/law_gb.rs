//! The law of the United Kingdom from the tables of `data/tax/gb`.

use super::tables::gb as table;
use super::years::years;
use crate::domain::tax::gb::{BritishLaw, MarriageAllowance, PersonalAllowance, YearLaw};

/// The law of every year that the tables know, as of 6 April.
pub fn law() -> BritishLaw {
    BritishLaw::new(years(&table::ENGLAND_BANDS, (4, 6), |on| YearLaw {
        personal_allowance: PersonalAllowance {
            amount: on.read(&table::PERSONAL_ALLOWANCE),
            limit: on.read(&table::ALLOWANCE_LIMIT),
            reduction: on.read(&table::ALLOWANCE_REDUCTION),
        },
        england: on.read(&table::ENGLAND_BANDS),
        scotland: on.read(&table::SCOTLAND_BANDS),
        marriage_allowance: MarriageAllowance {
            share: on.read(&table::MARRIAGE_SHARE),
            rate: on.read(&table::MARRIAGE_RATE),
            highest_rate: on.read(&table::MARRIAGE_HIGHEST_RATE),
        },
        employee_contributions: on.read(&table::EMPLOYEE_CONTRIBUTIONS),
        employer_contributions: on.read(&table::EMPLOYER_CONTRIBUTIONS),
    }))
}
