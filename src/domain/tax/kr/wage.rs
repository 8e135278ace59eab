//! What of a year's pay is wage, and what of the wage is exempt.

use super::super::super::money::{Krw, Money};
use super::super::super::rate::Ratio;
use super::super::Parts;
use super::TO_ONE_WON;

/// Allowances that are exempt from income tax, and with it from the bases of the insurances
/// (국민연금법 시행령 제3조, 국민건강보험법 시행령 제33조, 고용산재보험료징수법 시행령 제2조의2).
#[derive(Clone, Copy, Debug)]
pub struct Allowances {
    /// 소득세법 시행령 제12조 제12호: 연구보조비, a month
    pub research: Money<Krw>,
    /// 소득세법 제12조 제3호 러목: 식대, a month
    pub meals: Money<Krw>,
}

/// A year's pay as the laws see it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wage {
    /// 소득세법 제20조: all that is paid for work, shares at vesting included. Severance is none.
    pub paid: Money<Krw>,
    /// What of it is exempt.
    pub exempt: Money<Krw>,
    /// What the figure holds of severance, which the employer keeps until the work ends.
    pub severance: Money<Krw>,
    /// 근로기준법 제43조: the wage in money, on which severance accrues.
    pub cash: Money<Krw>,
}

impl Wage {
    /// Of the allowances that the reader names, what the law exempts; the full research
    /// allowance at the least where it is `claimed`.
    pub fn of(gross: i64, parts: &Parts, law: &Allowances, claimed: bool) -> Self {
        let gross = Money::of_minor(gross).at_least_zero();
        let severance = Money::of_minor(parts.severance).at_least_zero().min(gross);
        let paid = gross - severance;
        let least = if claimed {
            a_year(law.research)
        } else {
            Money::ZERO
        };
        let exempt = Money::of_minor(parts.untaxed)
            .min(a_year(law.research + law.meals))
            .max(least)
            .min(paid);
        Self {
            paid,
            exempt,
            severance,
            cash: paid.excess_over(Money::of_minor(parts.equity)),
        }
    }

    /// 총급여, and the base of the insurances.
    pub fn taxable(&self) -> Money<Krw> {
        self.paid - self.exempt
    }

    /// What the employer owes for the year besides the wage (근로자퇴직급여 보장법 제8조, 제20조);
    /// nothing where the figure holds it.
    pub fn severance_on_top(&self, share: Ratio) -> Money<Krw> {
        if self.severance.is_positive() {
            return Money::ZERO;
        }
        self.cash.times_ratio(share, TO_ONE_WON)
    }
}

fn a_year(month: Money<Krw>) -> Money<Krw> {
    month.times_count(12)
}
