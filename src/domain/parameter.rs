//! A figure of law as it stood at each date.

use chrono::NaiveDate;

/// Where a text or a figure was read: an index into the catalogue's table of sources.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct SourceId(pub u16);

/// A text in the two languages of the product: its place in the catalogue's lists of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Words(pub u16);

/// A text that is the same in both languages: its place in the catalogue's list of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Text(pub u16);

/// One value and the day from which it holds.
#[derive(Clone, Copy, Debug)]
pub struct Dated<T: 'static> {
    pub from: NaiveDate,
    pub value: T,
    pub source: SourceId,
    /// Article of the law, form or notice.
    pub article: Text,
}

/// A figure of law by date. Outside the years in which it was read it has no value.
#[derive(Clone, Copy, Debug)]
pub struct Parameter<T: 'static> {
    pub name: Words,
    /// In rising order of date; never empty.
    pub values: &'static [Dated<T>],
    /// The last day for which the law has been read.
    pub known_until: NaiveDate,
    /// The day on which the values were last held against their sources.
    pub verified: NaiveDate,
}

/// No value of `parameter` is known for `day`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NoValue {
    /// Its name.
    pub parameter: Words,
    pub day: NaiveDate,
}

impl<T: Copy> Parameter<T> {
    /// The value in force on `day`.
    ///
    /// # Errors
    /// [`NoValue`] before the first known date and after the last: nothing is extrapolated.
    pub fn at(&self, day: NaiveDate) -> Result<T, NoValue> {
        self.dated_at(day).map(|dated| dated.value)
    }

    /// The same with its source and article.
    ///
    /// # Errors
    /// As [`Parameter::at`].
    pub fn dated_at(&self, day: NaiveDate) -> Result<&'static Dated<T>, NoValue> {
        self.values
            .iter()
            .rev()
            .find(|dated| dated.from <= day && day <= self.known_until)
            .ok_or(NoValue {
                parameter: self.name,
                day,
            })
    }
}
