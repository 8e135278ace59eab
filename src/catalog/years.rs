//! The law of a country by year, read from its tables.

use chrono::{Datelike, NaiveDate};

use super::LAW_YEARS;
use super::figures::figures;
use crate::domain::parameter::{Figured, NoValue, Parameter, Reader, Words};
use crate::domain::tax::Years;

/// The law of every tax year that a reader can choose, as it stood on that day of it (month and
/// day). `main` is the figure that is named for any other year.
pub fn years<L, T: Figured>(
    main: &Parameter<T>,
    (month, day): (u32, u32),
    fill: impl Fn(&mut Reader) -> L,
) -> Years<L> {
    let figures = figures();
    let main = figures.get(usize::from(main.place()));
    let known_until = main.map_or(NaiveDate::MIN, |figure| figure.known_until);
    let outside = NoValue {
        parameter: main.map_or(Words(0), |figure| figure.name),
        day: known_until,
        known_until,
    };
    let of_year = |year| {
        let day = NaiveDate::from_ymd_opt(year, month, day)?;
        let known = Reader::known(figures, day, &fill).ok()?;
        Some((year, known))
    };
    Years::new(LAW_YEARS.filter_map(of_year).collect(), outside)
}

/// The first of each month of the reader's year, read one after the other.
pub fn months<L: Copy>(on: &mut Reader, fill: impl Fn(&mut Reader) -> L) -> [L; 12] {
    let mut months = [fill(on); 12];
    for (month, slot) in (1..).zip(months.iter_mut()) {
        let first = on.day().with_day(1).and_then(|day| day.with_month(month));
        *slot = on.on(first.unwrap_or(on.day()), &fill);
    }
    months
}
