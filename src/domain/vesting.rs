//! When granted shares become the holder's: a schedule by months, yearly parts, a cliff.

use super::details::{Detail, Details};

/// Parts of a grant by year of its schedule, in percent, where they are not equal: 40, 30, 20, 10.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct YearlyParts {
    parts: [u8; Self::MOST],
    years: u8,
}

impl YearlyParts {
    const MOST: usize = 10;
    /// All years alike.
    pub const EVEN: Self = Self {
        parts: [0; Self::MOST],
        years: 0,
    };

    /// `None` unless there are at most ten and they make 100 together; none at all is
    /// [`Self::EVEN`].
    pub fn of(list: &[u8]) -> Option<Self> {
        if list.is_empty() {
            return Some(Self::EVEN);
        }
        let sum: u32 = list.iter().map(|part| u32::from(*part)).sum();
        let mut parts = [0; Self::MOST];
        parts.get_mut(..list.len())?.copy_from_slice(list);
        let years = u8::try_from(list.len()).ok()?;
        (sum == 100).then_some(Self { parts, years })
    }

    pub fn list(&self) -> &[u8] {
        self.parts
            .get(..usize::from(self.years))
            .unwrap_or_default()
    }
}

/// A schedule of vesting, in months from the grant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Vesting {
    pub months: u32,
    pub cliff: u32,
    pub every: u32,
    pub parts: YearlyParts,
}

const MONTHS: u32 = 12;

impl Vesting {
    pub fn of(details: &Details, parts: YearlyParts) -> Self {
        let years = match parts.list().len() {
            0 => details.count(Detail::VestingYears),
            years => years as u32,
        };
        Self {
            months: years * MONTHS,
            cliff: details.count(Detail::VestingCliff),
            every: details.count(Detail::VestingEvery).max(1),
            parts,
        }
    }

    /// The same for a refresher: no cliff, all years alike, over as many years.
    pub const fn refresher(self) -> Self {
        Self {
            cliff: 0,
            parts: YearlyParts::EVEN,
            ..self
        }
    }

    /// Which part of the grant is the holder's so many months after it; 1 is all.
    pub fn vested(&self, month: u32) -> f64 {
        if month >= self.months.max(self.cliff) {
            return 1.0;
        }
        if month < self.cliff {
            return 0.0;
        }
        self.due(month / self.every * self.every)
    }

    /// Which part becomes the holder's in that very month.
    pub fn vests(&self, month: u32) -> f64 {
        match month {
            0 => self.vested(0),
            month => self.vested(month) - self.vested(month - 1),
        }
    }

    /// The last month in which anything vests.
    pub fn last(&self) -> u32 {
        self.months.max(self.cliff)
    }

    fn due(&self, month: u32) -> f64 {
        let list = self.parts.list();
        if list.is_empty() {
            return f64::from(month.min(self.months)) / f64::from(self.months.max(1));
        }
        let (year, rest) = ((month / MONTHS) as usize, month % MONTHS);
        let whole: u32 = list.iter().take(year).map(|part| u32::from(*part)).sum();
        let part = list.get(year).copied().unwrap_or_default();
        (f64::from(whole) + f64::from(part) * f64::from(rest) / f64::from(MONTHS)) / 100.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vesting(years: u32, cliff: u32, every: u32, parts: &[u8]) -> Vesting {
        Vesting {
            months: years * MONTHS,
            cliff,
            every,
            parts: YearlyParts::of(parts).expect("parts of 100"),
        }
    }

    #[test]
    fn a_year_of_cliff_then_months() {
        let usual = vesting(4, 12, 1, &[]);
        assert_eq!((usual.vested(11), usual.vested(12)), (0.0, 0.25));
        assert_eq!(usual.vests(12), 0.25);
        assert!((usual.vests(13) - 1.0 / 48.0).abs() < 1e-12);
        assert_eq!((usual.vested(48), usual.vested(400)), (1.0, 1.0));
    }

    #[test]
    fn quarters_wait_for_their_last_month() {
        let quarters = vesting(4, 0, 3, &[]);
        assert_eq!((quarters.vested(2), quarters.vested(3)), (0.0, 0.0625));
        assert_eq!(quarters.vested(5), 0.0625);
    }

    #[test]
    fn the_first_year_may_hold_most() {
        let front = vesting(4, 12, 3, &[40, 30, 20, 10]);
        let years: Vec<f64> = (0..=4).map(|year| front.vested(12 * year)).collect();
        assert_eq!(years, [0.0, 0.4, 0.7, 0.9, 1.0]);
        assert!((front.vests(15) - 0.075).abs() < 1e-12);
    }

    #[test]
    fn a_cliff_beyond_the_schedule_holds_all_back() {
        let late = vesting(1, 18, 1, &[]);
        assert_eq!((late.vested(17), late.vested(18)), (0.0, 1.0));
        assert_eq!(late.last(), 18);
    }

    #[test]
    fn parts_that_are_no_whole_are_refused() {
        assert_eq!(YearlyParts::of(&[40, 30, 20]), None);
        assert_eq!(YearlyParts::of(&[10; 11]), None);
        assert_eq!(YearlyParts::of(&[]), Some(YearlyParts::EVEN));
    }

    proptest::proptest! {
        #[test]
        fn every_schedule_gives_all_and_never_takes_back(
            years in 1u32..=10, cliff in 0u32..=60, every in 1u32..=12
        ) {
            let some = vesting(years, cliff, every, &[]);
            let sum: f64 = (0..=some.last()).map(|month| some.vests(month)).sum();
            proptest::prop_assert!((sum - 1.0).abs() < 1e-9);
            proptest::prop_assert!((0..=some.last()).all(|month| some.vests(month) >= 0.0));
        }
    }
}
