//! Contributions to the social insurances and to a pension fund.

use super::super::super::money::{Chf, Money};
use super::super::super::rate::Rate;
use super::super::Slip;
use super::TO_FRANC;

/// Rates are of each side.
#[derive(Clone, Copy, Debug)]
pub struct SocialLaw {
    /// AHV, IV and EO.
    pub old_age_rate: Rate,
    /// ALV
    pub unemployment_rate: Rate,
    /// NBU, borne by the employee; insurers set it, so this one is a convention.
    pub accident_rate: Rate,
    /// Of unemployment and accident insurance.
    pub ceiling: Money<Chf>,
    pub pension: OccupationalPension,
    /// FAK, borne by the employer.
    pub family_rate: Rate,
}

/// The least that the BVG asks for at 35.
#[derive(Clone, Copy, Debug)]
pub struct OccupationalPension {
    /// Art. 7: insured is who earns more.
    pub entry: Money<Chf>,
    /// Art. 8: what is insured lies between these, and is at least `least`.
    pub coordination: Money<Chf>,
    pub most: Money<Chf>,
    pub least: Money<Chf>,
    /// Art. 16, of both sides together.
    pub credit: Rate,
}

impl OccupationalPension {
    /// The insured salary.
    fn base(&self, wage: Money<Chf>) -> Money<Chf> {
        if wage <= self.entry {
            return Money::ZERO;
        }
        wage.min(self.most)
            .excess_over(self.coordination)
            .max(self.least)
    }
}

impl SocialLaw {
    /// The employee's part of the year.
    pub(super) fn work(&self, wage: Money<Chf>, pension: bool, slip: &mut Slip) -> Money<Chf> {
        let capped = wage.min(self.ceiling);
        let insured = if pension {
            self.pension.base(wage)
        } else {
            Money::ZERO
        };
        let half = Rate::from_ppb(self.pension.credit.ppb() / 2);
        let branches = [
            ("ch-old-age", "ch-employer-old-age", wage, self.old_age_rate),
            (
                "ch-unemployment",
                "ch-employer-unemployment",
                capped,
                self.unemployment_rate,
            ),
            ("ch-accident", "", capped, self.accident_rate),
            ("ch-pension", "ch-employer-pension", insured, half),
            ("", "ch-employer-family", wage, self.family_rate),
        ];
        let mut total = Money::ZERO;
        for (item, employer, base, rate) in branches {
            let amount = base.times(rate, TO_FRANC);
            if !item.is_empty() {
                slip.contribution_at(item, amount, base, rate);
                total += amount;
            }
            if !employer.is_empty() {
                slip.employer_at(employer, amount, base, rate);
            }
        }
        total
    }
}
