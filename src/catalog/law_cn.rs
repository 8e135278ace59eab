//! Chinese law from the tables of `data/tax/cn`.

use super::tables::cn as table;
use super::years::{months, years};
use crate::domain::tax::cn::{ChineseLaw, MonthlyBases, Shares, Subsidy, YearLaw};

/// The law of every year that the tables know, as of its first day.
pub fn law() -> ChineseLaw {
    ChineseLaw::new(years(&table::SCHEDULE, (1, 1), |on| YearLaw {
        months: months(on, |on| MonthlyBases {
            floor: on.read(&table::BASE_FLOOR),
            ceiling: on.read(&table::BASE_CEILING),
            fund_floor: on.read(&table::FUND_FLOOR),
            fund_ceiling: on.read(&table::FUND_CEILING),
        }),
        pension: Shares {
            own: on.read(&table::PENSION_RATE),
            employer: on.read(&table::EMPLOYER_PENSION_RATE),
        },
        medical: Shares {
            own: on.read(&table::MEDICAL_RATE),
            employer: on.read(&table::EMPLOYER_MEDICAL_RATE),
        },
        medical_extra: on.read(&table::MEDICAL_EXTRA),
        unemployment: Shares {
            own: on.read(&table::UNEMPLOYMENT_RATE),
            employer: on.read(&table::EMPLOYER_UNEMPLOYMENT_RATE),
        },
        fund: on.read(&table::FUND_RATE),
        least_fund: on.read(&table::LEAST_FUND_RATE),
        schedule: on.read(&table::SCHEDULE),
        basic_deduction: on.read(&table::BASIC_DEDUCTION),
        child_deduction: on.read(&table::CHILD_DEDUCTION),
        subsidy: Subsidy {
            rate: on.read(&table::GBA_RATE),
            most: on.read(&table::GBA_MOST),
        },
    }))
}
