//! A figure of law as it stood at each date.

use std::marker::PhantomData;

use chrono::NaiveDate;

use super::money::{Currency, Money, Unit};
use super::rate::{Rate, Ratio};
use super::schedule::Schedule;
use super::steps::Steps;

/// Where a text or a figure was read: an index into the catalogue's table of sources.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct SourceId(pub u16);

/// A text in the two languages of the product: its place in the catalogue's lists of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Words(pub u16);

/// A text that is the same in both languages: its place in the catalogue's list of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Text(pub u16);

/// A value of law of any kind.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Value {
    /// In minor units.
    Money(Currency, i64),
    Rate(Rate),
    Ratio(Ratio),
    Count(i64),
    Schedule(Schedule),
    Steps(Steps),
}

/// One value and the day from which it holds.
#[derive(Clone, Copy, Debug)]
pub struct Dated {
    pub from: NaiveDate,
    pub value: Value,
    pub origin: Origin,
}

/// Where a value of law was read, by its place in the catalogue's list: source and article.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Origin(pub u16);

/// A figure of law by date. Outside the years in which it was read it has no value.
#[derive(Clone, Debug)]
pub struct Figure {
    pub name: Words,
    /// The last day for which the law has been read.
    pub known_until: NaiveDate,
    /// In rising order of date; never empty.
    pub values: Vec<Dated>,
}

/// The place of a figure of law in the catalogue's list, and the type of its values.
#[derive(Debug)]
pub struct Parameter<T> {
    place: u16,
    value: PhantomData<fn() -> T>,
}

impl<T> Parameter<T> {
    /// The catalogue's check sees to it that the figure at this place has values of this type.
    pub const fn new(place: u16) -> Self {
        Self {
            place,
            value: PhantomData,
        }
    }

    pub const fn place(&self) -> u16 {
        self.place
    }
}

/// A type of values that figures have.
pub trait Figured: Copy {
    /// What stands in for a value that there is not; it never leaves [`Reader::law`].
    const NOTHING: Self;

    fn of(value: Value) -> Option<Self>;
}

impl<C: Unit> Figured for Money<C> {
    const NOTHING: Self = Self::ZERO;

    fn of(value: Value) -> Option<Self> {
        match value {
            Value::Money(_, minor) => Some(Self::of_minor(minor)),
            _ => None,
        }
    }
}

macro_rules! figured {
    ($($kind:ident: $type:ty = $nothing:expr),+ $(,)?) => {$(
        impl Figured for $type {
            const NOTHING: Self = $nothing;

            fn of(value: Value) -> Option<Self> {
                match value {
                    Value::$kind(value) => Some(value),
                    _ => None,
                }
            }
        }
    )+};
}

figured! {
    Rate: Rate = Rate::ZERO,
    Ratio: Ratio = Ratio::ONE,
    Count: i64 = 0,
    Schedule: Schedule = Schedule::new(&[]),
    Steps: Steps = Steps::new(&[]),
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

/// A law, and the first of its figures that is not made for the day for which it was read.
#[derive(Clone, Copy, Debug)]
pub struct Known<L> {
    pub law: L,
    pub missing: Option<NoValue>,
}

/// Reads many figures as they stood on one day, and keeps the first that it does not find.
#[derive(Debug)]
pub struct Reader {
    figures: &'static [Figure],
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
    pub fn law<L>(
        figures: &'static [Figure],
        day: NaiveDate,
        fill: impl FnOnce(&mut Self) -> L,
    ) -> Result<L, NoValue> {
        let known = Self::known(figures, day, fill)?;
        known.missing.map_or(Ok(known.law), Err)
    }

    /// The same where figures whose last known day is past are taken as they were last made.
    ///
    /// # Errors
    /// [`NoValue`] where a figure has no value as early as `day`.
    pub fn known<L>(
        figures: &'static [Figure],
        day: NaiveDate,
        fill: impl FnOnce(&mut Self) -> L,
    ) -> Result<Known<L>, NoValue> {
        let mut reader = Self {
            figures,
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
    pub fn read<T: Figured>(&mut self, figure: &Parameter<T>) -> T {
        self.value(figure.place)
            .and_then(T::of)
            .unwrap_or(T::NOTHING)
    }

    #[inline(never)] // for size: there is a call for each figure of law
    fn value(&mut self, place: u16) -> Option<Value> {
        let figure = self.figures.get(usize::from(place))?;
        let first = figure.values.first()?;
        let before = |dated: &&Dated| dated.from <= self.day;
        let now = figure.values.iter().rev().find(before);
        self.too_early |= now.is_none();
        if (now.is_none() || self.day > figure.known_until) && self.missing.is_none() {
            self.missing = Some(NoValue {
                parameter: figure.name,
                day: self.day,
                known_until: figure.known_until,
            });
        }
        Some(now.unwrap_or(first).value)
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
