//! Contributions on the pay of an executive, of both sides.

use super::{Euros, MONTHS, TO_A_CENT};
use crate::domain::rate::{Rate, Ratio};

const TWELFTH: Ratio = Ratio::new(1, MONTHS);

/// A rate on pay up to the ceiling, and one on pay from there to the end of the second tier.
#[derive(Clone, Copy, Debug)]
pub struct Tiers {
    pub first: Rate,
    pub second: Rate,
}

/// What each side pays at rates of its own.
#[derive(Clone, Copy, Debug)]
pub struct Share {
    pub old_age_capped: Rate,
    pub old_age: Rate,
    /// AGIRC-ARRCO
    pub pension: Tiers,
    /// CEG
    pub balance: Tiers,
    /// CET: on both tiers, by those alone whose pay exceeds the ceiling.
    pub technical: Rate,
    /// APEC
    pub executives: Rate,
}

/// The ceiling of social security and its multiples.
#[derive(Clone, Copy, Debug)]
pub struct Ceilings {
    pub month: Euros,
    /// Where the second tier ends, in ceilings.
    pub second_tier: i64,
    /// Where APEC, unemployment insurance and the allowance of the CSG end, in ceilings.
    pub csg: i64,
}

/// CSG and CRDS.
#[derive(Clone, Copy, Debug)]
pub struct SocialLevies {
    /// The share of pay on which they are levied up to the limit; above it the whole.
    pub base: Rate,
    pub deductible: Rate,
    pub other: Rate,
    pub crds: Rate,
}

/// A month's pay in the parts that bear contributions.
#[derive(Clone, Copy, Debug)]
pub(super) struct Month {
    /// Up to the ceiling.
    pub first: Euros,
    /// From there to the end of the second tier.
    pub second: Euros,
    /// The part of that below the limit of APEC.
    pub second_low: Euros,
    pub all: Euros,
    exceeds: bool,
}

/// A share of the year, in euros.
pub(super) struct Amounts {
    pub old_age_capped: Euros,
    pub old_age: Euros,
    pub pension: Euros,
    pub balance: Euros,
    pub technical: Euros,
    pub executives: Euros,
}

/// Twelve equal months of a rate.
pub(super) fn year(base: Euros, rate: Rate) -> Euros {
    base.times(rate, TO_A_CENT).times_count(MONTHS)
}

impl Month {
    /// The ceiling is settled over the year (CSS art. R. 242-2), so that pay counts as if it came
    /// in twelve equal months.
    pub fn of(pay: Euros, ceilings: &Ceilings) -> Self {
        let all = pay.times_ratio(TWELFTH, TO_A_CENT);
        let ceiling = ceilings.month;
        let above = |end: i64| all.min(ceiling.times_count(end)).excess_over(ceiling);
        Self {
            first: all.min(ceiling),
            second: above(ceilings.second_tier),
            second_low: above(ceilings.csg),
            all,
            exceeds: all > ceiling,
        }
    }

    /// Pay up to the limit of APEC and unemployment insurance.
    pub fn low(&self) -> Euros {
        self.first + self.second_low
    }

    pub fn share(&self, share: &Share) -> Amounts {
        let tiers = |rates: Tiers| year(self.first, rates.first) + year(self.second, rates.second);
        let technical = if self.exceeds {
            year(self.first + self.second, share.technical)
        } else {
            Euros::ZERO
        };
        let executives = share.executives;
        Amounts {
            old_age_capped: year(self.first, share.old_age_capped),
            old_age: year(self.all, share.old_age),
            pension: tiers(share.pension),
            balance: tiers(share.balance),
            technical,
            executives: year(self.first, executives) + year(self.second_low, executives),
        }
    }
}

impl SocialLevies {
    /// The year's pay that bears CSG and CRDS (CSS art. L. 136-2).
    pub fn base(&self, pay: Euros, ceilings: &Ceilings) -> Euros {
        let limit = (ceilings.month.times_count(MONTHS)).times_count(ceilings.csg);
        pay.min(limit).times(self.base, TO_A_CENT) + pay.excess_over(limit)
    }
}
