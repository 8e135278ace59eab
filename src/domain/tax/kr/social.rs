//! The employee's share of the four social insurances (사회보험).

use super::super::super::money::{Krw, Money, Rounding};
use super::super::super::rate::{Rate, Ratio};
use super::TO_TEN_WON;

/// 국민연금법 시행령 제5조: the base of the pension drops what is below a thousand won.
const TO_A_THOUSAND_WON: Rounding = Rounding::down_to(1_000);
/// A month's wage is an exact twelfth of the year's; only premiums and the pension's base are cut.
const MONTHS: i64 = 12;
const TWELFTH: Ratio = Ratio::new(1, MONTHS);

/// What holds in one month.
#[derive(Clone, Copy, Debug)]
pub struct MonthlyContributions {
    pub pension_rate: Rate,
    pub pension_base_floor: Money<Krw>,
    pub pension_base_ceiling: Money<Krw>,
    pub health_rate: Rate,
    pub health_floor: Money<Krw>,
    pub health_cap: Money<Krw>,
    /// Long-term care premium for each won of health premium.
    pub care_ratio: Ratio,
    pub employment_rate: Rate,
}

/// Rates of the insurances of work that the employer alone pays (고용산재보험료징수법 제13조).
#[derive(Clone, Copy, Debug)]
pub struct EmployerRates {
    /// 고용안정·직업능력개발사업, of the smallest class of firms
    pub stability: Rate,
    /// 산재보험, of education and research, accidents on the way to work included
    pub accidents: Rate,
}

impl EmployerRates {
    /// A year's premiums, twelve times those of a month.
    pub(super) fn on(&self, wage: Money<Krw>) -> Money<Krw> {
        let month = |rate| wage.part_times(MONTHS, rate, TO_TEN_WON);
        (month(self.stability) + month(self.accidents)).times_count(MONTHS)
    }
}

/// A year's contributions of the employee.
#[derive(Clone, Copy, Debug)]
pub(super) struct Contributions {
    /// 국민연금
    pub pension: Money<Krw>,
    /// 건강보험
    pub health: Money<Krw>,
    /// 장기요양보험
    pub care: Money<Krw>,
    /// 고용보험
    pub employment: Money<Krw>,
}

impl Contributions {
    /// Those that are deducted on application (소득세법 제52조 제1항, 제8항): all but the pension.
    pub fn premiums(&self) -> Money<Krw> {
        self.health + self.care + self.employment
    }
}

/// Twelve months of contributions on a twelfth of the year's wage each.
pub(super) fn contributions(
    wage: Money<Krw>,
    months: &[MonthlyContributions; 12],
) -> Contributions {
    let mut year = Contributions {
        pension: Money::ZERO,
        health: Money::ZERO,
        care: Money::ZERO,
        employment: Money::ZERO,
    };
    if !wage.is_positive() {
        return year;
    }
    for month in months {
        let health = month.health(wage);
        year.pension += month.pension(wage);
        year.health += health;
        year.care += health.times_ratio(month.care_ratio, TO_TEN_WON);
        year.employment += wage.part_times(MONTHS, month.employment_rate, TO_TEN_WON);
    }
    year
}

impl MonthlyContributions {
    fn pension(&self, year: Money<Krw>) -> Money<Krw> {
        year.times_ratio(TWELFTH, TO_A_THOUSAND_WON)
            .max(self.pension_base_floor)
            .min(self.pension_base_ceiling)
            .times(self.pension_rate, TO_TEN_WON)
    }

    fn health(&self, year: Money<Krw>) -> Money<Krw> {
        year.part_times(MONTHS, self.health_rate, TO_TEN_WON)
            .max(self.health_floor)
            .min(self.health_cap)
    }
}
