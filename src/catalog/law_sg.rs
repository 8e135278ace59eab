//! Singapore's law from the tables of `data/tax/sg`.

use super::tables::sg as table;
use super::years::years;
use crate::domain::tax::sg::{ProvidentFund, SingaporeLaw, SkillsLevy, YearLaw};

/// The law of every year of income that the tables know.
pub fn law() -> SingaporeLaw {
    SingaporeLaw::new(years(&table::BRACKETS, (1, 1), |on| YearLaw {
        brackets: on.read(&table::BRACKETS),
        earned_relief: on.read(&table::EARNED_RELIEF),
        spouse_relief: on.read(&table::SPOUSE_RELIEF),
        child_relief: on.read(&table::CHILD_RELIEF),
        child_age: on.read(&table::CHILD_AGE),
        relief_cap: on.read(&table::RELIEF_CAP),
        fund: ProvidentFund {
            employee: on.read(&table::CPF_EMPLOYEE),
            total: on.read(&table::CPF_TOTAL),
            least_wage: on.read(&table::CPF_LEAST_WAGE),
            ordinary_ceiling: on.read(&table::CPF_ORDINARY_CEILING),
            annual_ceiling: on.read(&table::CPF_ANNUAL_CEILING),
        },
        levy: SkillsLevy {
            rate: on.read(&table::SKILLS_LEVY),
            least: on.read(&table::SKILLS_LEVY_LEAST),
            ceiling: on.read(&table::SKILLS_LEVY_CEILING),
        },
    }))
}
