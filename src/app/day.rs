//! Days as a reader sets them: typed, or by the month on a slider.

use chrono::{Datelike, NaiveDate};

pub use crate::link::read_day as read;

/// The year with whose January the months of a slider begin, and how many they are.
const FIRST: i32 = 2020;
pub const MONTHS: i32 = 12 * 12;

/// Which month of the slider a day lies in; what lies outside is at the nearer end.
pub fn month(day: NaiveDate) -> i32 {
    let month = (day.year() - FIRST) * 12 + day.month0() as i32;
    month.clamp(0, MONTHS - 1)
}

/// The first day of a month of the slider.
pub fn of_month(month: i32) -> Option<NaiveDate> {
    let in_year = u32::try_from(month.rem_euclid(12)).ok()?;
    NaiveDate::from_ymd_opt(FIRST + month.div_euclid(12), in_year + 1, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_month_of_the_slider_has_a_first_day_that_lies_in_it() {
        for at in 0..MONTHS {
            let first = of_month(at).expect("a day");
            assert_eq!((month(first), first.day()), (at, 1));
        }
        assert_eq!(
            of_month(83).map(|day| day.to_string()).as_deref(),
            Some("2026-12-01")
        );
    }
}
