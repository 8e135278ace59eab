//! Social insurance (社会保険, 労働保険): what the employee pays and what the employer adds.

use super::super::super::money::{Jpy, Money, Rounding};
use super::super::super::rate::{Rate, Ratio};
use super::super::super::steps::Steps;
use super::super::Slip;

/// 通貨の単位及び貨幣の発行等に関する法律 第3条, as premiums are withheld from pay: half a yen
/// is dropped, more than half is a yen.
const TO_HALF_YEN_DROPPED: Rounding = Rounding::nearest_half_down(1);
/// 国等の債権債務等の金額の端数計算に関する法律 第2条: what is due drops what is below one yen.
const TO_ONE_YEN: Rounding = Rounding::down_to(1);
/// 健康保険法 第45条, 厚生年金保険法 第24条の4: the standard bonus drops what is below 1,000 yen.
const TO_A_THOUSAND_YEN: Rounding = Rounding::down_to(1_000);
const MONTHS: i64 = 12;

/// What holds in a fiscal year; rates are the whole, of which the employee pays half, but for
/// employment insurance.
#[derive(Clone, Copy, Debug)]
pub struct SocialLaw {
    /// 標準報酬月額 by monthly pay (健康保険法 第40条)
    pub grades: Steps,
    pub health_rate: Rate,
    pub health_bonus_cap: Money<Jpy>,
    pub child_support_rate: Rate,
    pub pension_rate: Rate,
    pub pension_floor: Money<Jpy>,
    pub pension_ceiling: Money<Jpy>,
    pub pension_bonus_cap: Money<Jpy>,
    pub employment_rate: Rate,
    pub employer_employment_rate: Rate,
    pub accident_rate: Rate,
    /// 子ども・子育て拠出金, the employer's alone
    pub child_levy_rate: Rate,
}

/// What a premium is reckoned on.
#[derive(Clone, Copy)]
struct Base {
    /// Of one month.
    month: Money<Jpy>,
    bonus: Money<Jpy>,
}

impl Base {
    fn year(self) -> Money<Jpy> {
        self.month.times_count(MONTHS) + self.bonus
    }

    /// What `premium` makes of twelve months and the bonus.
    fn each(self, premium: impl Fn(Money<Jpy>) -> Money<Jpy>) -> Money<Jpy> {
        premium(self.month).times_count(MONTHS) + premium(self.bonus)
    }

    /// The employee's half, written; and the employer's.
    fn halves(self, item: &'static str, rate: Rate, slip: &mut Slip) -> [Money<Jpy>; 2] {
        let half = Rate::from_ppb(rate.ppb() / 2);
        let own = self.each(|base| base.times(half, TO_HALF_YEN_DROPPED));
        slip.contribution_at(item, own, self.year(), half);
        [own, self.each(|base| base.times(rate, TO_ONE_YEN)) - own]
    }
}

impl SocialLaw {
    /// Writes the year's premiums and returns those of the employee.
    pub(super) fn work(
        &self,
        salary: Money<Jpy>,
        bonus: Money<Jpy>,
        slip: &mut Slip,
    ) -> Money<Jpy> {
        let month = salary.times_ratio(Ratio::new(1, MONTHS), TO_ONE_YEN);
        let pay = Base { month, bonus };
        let standard_bonus = bonus.rounded(TO_A_THOUSAND_YEN);
        let (standard, pension) = if salary.is_positive() {
            let standard = self.grades.from(month);
            let pension = standard.max(self.pension_floor).min(self.pension_ceiling);
            (standard, pension)
        } else {
            (Money::ZERO, Money::ZERO)
        };
        let health = Base {
            month: standard,
            bonus: standard_bonus.min(self.health_bonus_cap),
        };
        let pension = Base {
            month: pension,
            bonus: standard_bonus.min(self.pension_bonus_cap),
        };
        let [own_health, health_on_top] = health.halves("jp-health", self.health_rate, slip);
        let [own_support, support_on_top] =
            health.halves("jp-child-support", self.child_support_rate, slip);
        let [own_pension, pension_on_top] = pension.halves("jp-pension", self.pension_rate, slip);
        let rate = self.employment_rate;
        let employment = pay.each(|base| base.times(rate, TO_HALF_YEN_DROPPED));
        slip.contribution_at("jp-employment", employment, pay.year(), rate);

        slip.employer("jp-employer-health", health_on_top + support_on_top);
        slip.employer("jp-employer-pension", pension_on_top);
        let levy = pension.each(|base| base.times(self.child_levy_rate, TO_ONE_YEN));
        slip.employer_at(
            "jp-employer-child-levy",
            levy,
            pension.year(),
            self.child_levy_rate,
        );
        let labour = [self.employer_employment_rate, self.accident_rate];
        let labour = labour.map(|rate| pay.each(|base| base.times(rate, TO_ONE_YEN)));
        slip.employer("jp-employer-labour", labour.into_iter().sum());
        own_health + own_support + own_pension + employment
    }
}
