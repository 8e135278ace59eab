//! The numbers of an offer beyond its pay: chances, months, days, the schedule of its shares.

/// A number of an offer, by name. Percentages count tenths of a percent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Detail {
    /// The chance that the bonus is paid.
    BonusChance,
    /// Months within which a leaver pays the sign-on back, in proportion to what is left of them.
    ClawBack,
    /// Months at the beginning for which a part of the salary is paid, ...
    Probation,
    /// ... and which part.
    ProbationPay,
    /// Years over which granted shares vest.
    VestingYears,
    /// Months before which nothing vests; then all at once that had been due.
    VestingCliff,
    /// Months between two vestings.
    VestingEvery,
    /// Growth of the shares' price a year beyond prices.
    ShareGrowth,
    /// The chance that the shares come to nothing.
    Worthless,
    /// Years from the beginning before which no share can be sold.
    SaleAfter,
    /// Hours a week beyond those agreed, in tenths of an hour.
    Overtime,
    /// Working days off a year.
    Leave,
}

/// What a detail counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unit {
    /// Tenths of a percent.
    Percent,
    Months,
    Years,
    Days,
    /// Tenths of an hour.
    Hours,
}

/// What a detail counts, its bounds, and what it is until the reader says otherwise: a convention.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Measure {
    pub unit: Unit,
    pub min: i32,
    pub max: i32,
    pub usual: i32,
}

impl Detail {
    pub const ALL: [Self; 12] = [
        Self::BonusChance,
        Self::ClawBack,
        Self::Probation,
        Self::ProbationPay,
        Self::VestingYears,
        Self::VestingCliff,
        Self::VestingEvery,
        Self::ShareGrowth,
        Self::Worthless,
        Self::SaleAfter,
        Self::Overtime,
        Self::Leave,
    ];

    pub const fn measure(self) -> Measure {
        use Unit::{Days, Hours, Months, Percent, Years};
        let (unit, min, max, usual) = match self {
            Self::BonusChance | Self::ProbationPay => (Percent, 0, 1_000, 1_000),
            Self::ClawBack => (Months, 0, 120, 0),
            Self::Probation => (Months, 0, 12, 0),
            Self::VestingYears => (Years, 1, 10, 4),
            Self::VestingCliff => (Months, 0, 60, 12),
            Self::VestingEvery => (Months, 1, 12, 1),
            Self::ShareGrowth => (Percent, -900, 9_000, 0),
            Self::Worthless => (Percent, 0, 1_000, 0),
            Self::SaleAfter => (Years, 0, 20, 0),
            Self::Overtime => (Hours, 0, 1_000, 0),
            Self::Leave => (Days, 0, 250, 0),
        };
        Measure {
            unit,
            min,
            max,
            usual,
        }
    }
}

/// All details of an offer; none outside its bounds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Details([i32; Detail::ALL.len()]);

impl Details {
    pub const USUAL: Self = {
        let mut all = [0; Detail::ALL.len()];
        let mut at = 0;
        while at < all.len() {
            all[at] = Detail::ALL[at].measure().usual;
            at += 1;
        }
        Self(all)
    };

    pub const fn get(&self, detail: Detail) -> i32 {
        self.0[detail as usize]
    }

    /// What lies outside the bounds is kept at the nearer end.
    pub const fn set(&mut self, detail: Detail, value: i32) {
        let Measure { min, max, .. } = detail.measure();
        self.0[detail as usize] = if value < min {
            min
        } else if value > max {
            max
        } else {
            value
        };
    }

    /// A percentage as a part of the whole.
    pub fn part(&self, detail: Detail) -> f64 {
        f64::from(self.get(detail)) / 1_000.0
    }

    /// A count that is not negative.
    pub const fn count(&self, detail: Detail) -> u32 {
        self.get(detail).unsigned_abs()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_detail_has_a_place_of_its_own_and_begins_within_its_bounds() {
        for (at, detail) in Detail::ALL.into_iter().enumerate() {
            assert_eq!(detail as usize, at);
            let Measure {
                min, max, usual, ..
            } = detail.measure();
            assert!(min <= usual && usual <= max, "{detail:?}");
            assert_eq!(Details::USUAL.get(detail), usual);
        }
    }

    #[test]
    fn what_lies_outside_stays_at_the_nearer_end() {
        let mut details = Details::USUAL;
        details.set(Detail::Worthless, 1_200);
        details.set(Detail::ShareGrowth, -2_000);
        assert_eq!(details.part(Detail::Worthless), 1.0);
        assert_eq!(details.part(Detail::ShareGrowth), -0.9);
    }
}
