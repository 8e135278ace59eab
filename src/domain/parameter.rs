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
    pub first: Dated<T>,
    /// The values that followed, in rising order of date.
    pub later: &'static [Dated<T>],
    /// The last day for which the law has been read.
    pub known_until: NaiveDate,
}

/// No value of `parameter` is known for `day`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NoValue {
    /// Its name.
    pub parameter: Words,
    pub day: NaiveDate,
    /// The last day for which it is known.
    pub known_until: NaiveDate,
}

impl<T: Copy> Parameter<T> {
    /// The value in force on `day`.
    ///
    /// # Errors
    /// [`NoValue`] before the first known date and after the last: nothing is extrapolated.
    pub fn at(&self, day: NaiveDate) -> Result<T, NoValue> {
        Reader::law(day, |on| on.read(self))
    }

    /// Every value in rising order of date.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &Dated<T>> {
        std::iter::once(&self.first).chain(self.later)
    }
}

/// A law, and the first of its figures that is not made for the day for which it was read.
#[derive(Clone, Copy, Debug)]
pub struct Known<L> {
    pub law: L,
    pub missing: Option<NoValue>,
}

/// Reads many figures as they stood on one day, and keeps the first that it does not find.
#[derive(Debug)]
pub struct Reader {
    day: NaiveDate,
    missing: Option<NoValue>,
    /// Whether a figure was asked for a day before its first date: then nothing stands in for it.
    too_early: bool,
}

impl Reader {
    /// The law that `fill` reads as of `day`.
    ///
    /// # Errors
    /// [`NoValue`] of the first figure that has none on that day.
    pub fn law<L>(day: NaiveDate, fill: impl FnOnce(&mut Self) -> L) -> Result<L, NoValue> {
        let known = Self::known(day, fill)?;
        known.missing.map_or(Ok(known.law), Err)
    }

    /// The same where figures whose last known day is past are taken as they were last made.
    ///
    /// # Errors
    /// [`NoValue`] where a figure has no value as early as `day`.
    pub fn known<L>(
        day: NaiveDate,
        fill: impl FnOnce(&mut Self) -> L,
    ) -> Result<Known<L>, NoValue> {
        let mut reader = Self {
            day,
            missing: None,
            too_early: false,
        };
        let law = fill(&mut reader);
        match reader.missing {
            Some(missing) if reader.too_early => Err(missing),
            missing => Ok(Known { law, missing }),
        }
    }

    /// The value in force on the day; of a figure that has none, one that never leaves
    /// [`Reader::law`].
    #[inline(never)] // for size: there is a call for each figure of law
    pub fn read<T: Copy>(&mut self, figure: &Parameter<T>) -> T {
        let before = |dated: &&Dated<T>| dated.from <= self.day;
        self.too_early |= figure.first.from > self.day;
        let known = figure.first.from <= self.day && self.day <= figure.known_until;
        if !known && self.missing.is_none() {
            self.missing = Some(NoValue {
                parameter: figure.name,
                day: self.day,
                known_until: figure.known_until,
            });
        }
        let later = figure.later.iter().rev().find(before);
        later.unwrap_or(&figure.first).value
    }

    /// The same reading as of another day: what changes within a year.
    pub fn on<L>(&mut self, day: NaiveDate, fill: impl FnOnce(&mut Self) -> L) -> L {
        let home = std::mem::replace(&mut self.day, day);
        let law = fill(self);
        self.day = home;
        law
    }

    /// A part of the law that may not be made while the rest is, for instance one state's.
    pub fn part<L>(&mut self, fill: impl FnOnce(&mut Self) -> L) -> Known<L> {
        let before = self.missing.take();
        let law = fill(self);
        let missing = std::mem::replace(&mut self.missing, before);
        Known { law, missing }
    }

    pub const fn day(&self) -> NaiveDate {
        self.day
    }
}
