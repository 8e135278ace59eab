//! The years over which offers are compared, and which part of each is worked.
//!
//! Where no offer has a date the years are years of work, the same for all. Where one has, they
//! are calendar years, as tax law counts them, from the first day on which anybody begins; the
//! first and the last may be parts of a year.

use chrono::{Datelike, Months, NaiveDate};

use super::super::offer::{Offer, Term};
use super::super::scenario::Scenario;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Window {
    /// So many years of work.
    Work(u8),
    /// From a day to another, both counted.
    Days(NaiveDate, NaiveDate),
}

const MONTHS: u32 = 12;

/// The day on which an offer says to begin; one that only ends begins with the year of its law, or
/// with that of its end if this is earlier.
fn said_start(offer: &Offer) -> Option<NaiveDate> {
    let Term { start, end } = offer.term;
    let first = |end: NaiveDate| NaiveDate::from_ymd_opt(offer.tax_year.min(end.year()), 1, 1);
    start.or_else(|| end.and_then(first))
}

/// The last day of so many months from a day on: the one before the same day of the month or,
/// where that month lacks it, its last (민법 제160조).
fn last_day(from: NaiveDate, months: u32) -> Option<NaiveDate> {
    let same = from.checked_add_months(Months::new(months))?;
    if same.day() < from.day() {
        return Some(same);
    }
    same.pred_opt()
}

fn power(growth: f64, years: u32) -> f64 {
    (0..years).fold(1.0, |level, _| level * growth)
}

impl Window {
    pub fn of(scenario: &Scenario) -> Self {
        let start = scenario.offers.iter().filter_map(said_start).min();
        let days = start.and_then(|start| {
            let end = last_day(start, MONTHS * u32::from(scenario.horizon))?;
            Some(Self::Days(start, end))
        });
        days.unwrap_or(Self::Work(scenario.horizon))
    }

    /// How many years it touches.
    pub fn years(&self) -> u32 {
        match self {
            Self::Work(years) => u32::from(*years),
            Self::Days(start, end) => (end.year() - start.year() + 1).unsigned_abs(),
        }
    }

    pub fn stay(self, offer: &Offer) -> Stay {
        let start = match self {
            Self::Work(_) => None,
            Self::Days(first, _) => Some(said_start(offer).unwrap_or(first)),
        };
        Stay {
            window: self,
            start,
            end: offer.term.end,
            law: offer.tax_year,
        }
    }
}

/// An offer's work within the window.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stay {
    window: Window,
    /// The first day of work where days are counted.
    start: Option<NaiveDate>,
    end: Option<NaiveDate>,
    /// The year of the offer's law: that of the first year of work where no days are counted.
    law: i32,
}

impl Stay {
    /// The calendar year of a place in the window, where days are counted.
    pub fn calendar(&self, year: u32) -> Option<i32> {
        match self.window {
            Window::Work(_) => None,
            Window::Days(first, _) => first.year().checked_add_unsigned(year),
        }
    }

    /// Whether days are counted.
    pub const fn has_days(&self) -> bool {
        self.start.is_some()
    }

    /// Which part of a year is worked.
    pub fn worked(&self, year: u32) -> f64 {
        self.paid(year, 1.0)
    }

    /// The same where each year of the work counts `growth` times the one before: pay rises on
    /// the anniversaries of the beginning.
    pub fn paid(&self, year: u32, growth: f64) -> f64 {
        self.part(year, self.start, self.end, growth)
    }

    /// Which part of a year lies behind the end of the work, grown likewise.
    pub fn after(&self, year: u32, growth: f64) -> f64 {
        match self.end.and_then(|end| end.succ_opt()) {
            Some(next) if self.has_days() => self.part(year, Some(next), None, growth),
            _ => 0.0,
        }
    }

    /// Which part of a year is worked within the first so many years of the work and no later
    /// than `ends`.
    pub fn within(&self, year: u32, years: u32, ends: Option<NaiveDate>) -> f64 {
        match self.start {
            None => {
                let is_over =
                    |ends: NaiveDate| ends.year() < self.law.saturating_add_unsigned(year);
                f64::from(u8::from(year < years && !ends.is_some_and(is_over)))
            }
            Some(_) => self.first_months(year, years.saturating_mul(MONTHS), ends),
        }
    }

    /// Which part of a year is worked within the first so many months of the work, where days are
    /// counted.
    pub fn first_months(&self, year: u32, months: u32, ends: Option<NaiveDate>) -> f64 {
        let last = self.start.and_then(|start| last_day(start, months));
        match last {
            Some(last) if months > 0 => {
                let all = [Some(last), self.end, ends];
                self.part(year, self.start, all.into_iter().flatten().min(), 1.0)
            }
            _ => 0.0,
        }
    }

    /// The days from `from` to `to` (both counted) that lie in the window and in a year of it, as
    /// a part of that year's 365 or 366, grown at each anniversary.
    fn part(&self, year: u32, from: Option<NaiveDate>, to: Option<NaiveDate>, growth: f64) -> f64 {
        let Window::Days(first, last) = self.window else {
            return power(growth, year);
        };
        let start = self.start.unwrap_or(first);
        let Some(number) = self.calendar(year) else {
            return 0.0;
        };
        let day = |month, day| NaiveDate::from_ymd_opt(number, month, day);
        let behind = (number - start.year()).max(0).unsigned_abs();
        let anniversary = start.checked_add_months(Months::new(MONTHS * behind));
        let (Some(opens), Some(closes), Some(anniversary)) = (day(1, 1), day(12, 31), anniversary)
        else {
            return 0.0;
        };
        let from = opens.max(first).max(from.unwrap_or(first));
        let to = closes.min(last).min(to.unwrap_or(last));
        let days = |from: NaiveDate, to: NaiveDate| ((to - from).num_days() + 1).max(0) as f64;
        let all = days(from, to);
        let risen = days(from.max(anniversary), to);
        let counted =
            (all - risen) * power(growth, behind.saturating_sub(1)) + risen * power(growth, behind);
        counted / f64::from(closes.ordinal())
    }

    /// Whether work begins in a year of the window: then it is that in which one-off pay falls.
    pub fn begins(&self, year: u32) -> bool {
        match (self.start, self.calendar(year)) {
            (Some(start), Some(number)) => start.year() == number && self.worked(year) > 0.0,
            _ => year == 0,
        }
    }

    /// The place in the window of the year in which a month of work ends; `None` where it lies
    /// outside or the work has ended before.
    pub fn year_of_month(&self, month: u32) -> Option<u32> {
        let place = match self.start {
            None => month.saturating_sub(1) / MONTHS,
            Some(start) => {
                let day = start.checked_add_months(Months::new(month))?;
                let Window::Days(first, last) = self.window else {
                    return None;
                };
                // What falls due on the morning after the last day is still the leaver's.
                let gone = self.end.is_some_and(|end| end.succ_opt() < Some(day));
                if gone || day > last.succ_opt()? || day < first {
                    return None;
                }
                let day = day.min(last);
                (day.year() - first.year()).unsigned_abs()
            }
        };
        (place < self.window.years()).then_some(place)
    }

    /// The place in the window of a month after the beginning, whether or not one still works.
    pub fn sale(&self, month: u32) -> Option<u32> {
        Self { end: None, ..*self }.year_of_month(month)
    }

    /// The year in which the work ends within the window, and how many whole months were worked.
    pub fn end(&self) -> Option<(u32, u32)> {
        let (start, end) = (self.start?, self.end?.succ_opt()?);
        let months = (end.year() - start.year()) * 12 + end.month() as i32 - start.month() as i32;
        let whole = months - i32::from(end.day() < start.day());
        let Window::Days(first, last) = self.window else {
            return None;
        };
        let day = self.end?;
        (day <= last && day >= first).then(|| {
            let place = (day.year() - first.year()).unsigned_abs();
            (place, whole.max(0).unsigned_abs())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_no_day_is_set_what_ends_ends_with_its_year() {
        let stay = Stay {
            window: Window::Work(10),
            start: None,
            end: None,
            law: 2026,
        };
        let within = |ends| (0..10).map(|year| stay.within(year, 5, ends)).sum::<f64>();
        assert_eq!(within(None), 5.0);
        assert_eq!(within(NaiveDate::from_ymd_opt(2028, 6, 30)), 3.0);
        assert_eq!(within(NaiveDate::from_ymd_opt(2025, 12, 31)), 0.0);
    }
}
