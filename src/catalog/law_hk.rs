//! The law of Hong Kong from the tables of `data/tax/hk`.

use super::tables::hk as table;
use super::years::years;
use crate::domain::tax::hk::{Allowances, HongKongLaw, ProvidentFund, YearLaw};

/// The law of every year that the tables know, as of 1 April.
pub fn law() -> HongKongLaw {
    HongKongLaw::new(years(&table::BANDS, (4, 1), |on| YearLaw {
        provident_fund: ProvidentFund {
            rate: on.read(&table::CONTRIBUTION_RATE),
            minimum: on.read(&table::MINIMUM_INCOME),
            maximum: on.read(&table::MAXIMUM_INCOME),
        },
        allowances: Allowances {
            basic: on.read(&table::BASIC_ALLOWANCE),
            married: on.read(&table::MARRIED_ALLOWANCE),
            single_parent: on.read(&table::SINGLE_PARENT_ALLOWANCE),
            child: on.read(&table::CHILD_ALLOWANCE),
            child_age: on.read(&table::CHILD_AGE),
            newborn_age: on.read(&table::NEWBORN_AGE),
        },
        progressive: on.read(&table::BANDS),
        standard: on.read(&table::STANDARD_RATES),
        reduction: on.read(&table::TAX_REDUCTION),
    }))
}
