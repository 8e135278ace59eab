//! Figures of law and the lines of pay slips, unpacked when they are first asked for.
//!
//! Each stands as a line of numbers: as a table of Rust they would make twice the download.
//! The writer of the lines is `datac`, in `law/packed.rs`.

use std::sync::LazyLock;

use chrono::NaiveDate;

use super::tables::{ITEMS, LAW};
use super::texts::EVIDENCE;
use crate::domain::money::Currency;
use crate::domain::parameter::{Dated, Figure, Origin, Value, Words};
use crate::domain::rate::{Rate, Ratio};
use crate::domain::schedule::{Band, Schedule};
use crate::domain::steps::{Step, Steps};

/// A line of a pay slip: its name, its rule in a sentence, the figures of law it rests on.
#[derive(Clone, Debug)]
pub struct LawItem {
    pub id: &'static str,
    pub name: Words,
    pub rule: Words,
    /// Their places among the figures.
    figures: Vec<usize>,
}

impl LawItem {
    pub fn figures(&self) -> impl Iterator<Item = &'static Figure> {
        let all = figures();
        self.figures.iter().filter_map(|place| all.get(*place))
    }
}

/// Every figure of law of every country.
pub fn figures() -> &'static [Figure] {
    static ALL: LazyLock<Vec<Figure>> = LazyLock::new(|| {
        let mut lines = LAW.lines();
        let mut days = Numbers(lines.next().unwrap_or_default());
        let days: Vec<NaiveDate> = std::iter::from_fn(|| days.day()).collect();
        let (mut name, mut origin) = (EVIDENCE, 0);
        lines
            .filter_map(|line| figure(line, &days, &mut name, &mut origin))
            .collect()
    });
    &ALL
}

/// Every line of a pay slip, by rising id.
pub fn items() -> &'static [LawItem] {
    static ALL: LazyLock<Vec<LawItem>> = LazyLock::new(|| {
        let (mut last_name, mut last_rule) = (EVIDENCE, EVIDENCE);
        ITEMS
            .lines()
            .filter_map(|line| {
                let (id, numbers) = line.split_once(' ')?;
                let mut numbers = Numbers(numbers);
                Some(LawItem {
                    id,
                    name: numbers.words(&mut last_name)?,
                    rule: numbers.words(&mut last_rule)?,
                    figures: std::iter::from_fn(|| numbers.count()).collect(),
                })
            })
            .collect()
    });
    &ALL
}

fn figure(
    line: &'static str,
    days: &[NaiveDate],
    name: &mut i64,
    origin: &mut u16,
) -> Option<Figure> {
    let (kind, numbers) = line.split_at_checked(1)?;
    let mut numbers = Numbers(numbers);
    let name = numbers.words(name)?;
    let known_until = *days.get(numbers.count()?)?;
    let mut values = Vec::new();
    while let Some(from) = numbers.count() {
        values.push(Dated {
            from: *days.get(from)?,
            origin: Origin(*origin),
            value: value(kind, &mut numbers)?,
        });
        *origin += 1;
    }
    Some(Figure {
        name,
        known_until,
        values,
    })
}

fn value(kind: &str, numbers: &mut Numbers) -> Option<Value> {
    Some(match kind {
        "r" => Value::Rate(Rate::from_ppb(numbers.next()?)),
        "q" => Value::Ratio(Ratio::new(numbers.next()?, numbers.next()?)),
        "c" => Value::Count(numbers.next()?),
        "s" => Value::Schedule(Schedule::new(numbers.list(|above, ppb| Band {
            above,
            rate: Rate::from_ppb(ppb),
        })?)),
        "t" => Value::Steps(Steps::new(
            numbers.list(|above, amount| Step { above, amount })?,
        )),
        // The currencies from `A`, in their order.
        currency => {
            let place = currency.bytes().next()?.checked_sub(b'A')?;
            let currency = *Currency::ALL.get(usize::from(place))?;
            Value::Money(currency, numbers.next()?)
        }
    })
}

/// The numbers of a line, a space before each: digits, and after an `e` how many zeros follow.
struct Numbers(&'static str);

impl Numbers {
    fn next(&mut self) -> Option<i64> {
        let text = self.0.trim_start();
        let (number, rest) = text.split_at(text.find(' ').unwrap_or(text.len()));
        self.0 = rest;
        let (digits, zeros) = number.split_once('e').unwrap_or((number, "0"));
        let zeros = 10_i64.checked_pow(zeros.parse().ok()?)?;
        digits.parse::<i64>().ok()?.checked_mul(zeros)
    }

    fn count(&mut self) -> Option<usize> {
        usize::try_from(self.next()?).ok()
    }

    /// A place among the words, written as its distance from the last one.
    fn words(&mut self, last: &mut i64) -> Option<Words> {
        *last += self.next()?;
        Some(Words(*last as u16))
    }

    fn day(&mut self) -> Option<NaiveDate> {
        let [year, month, day] = [self.next()?, self.next()?, self.next()?];
        NaiveDate::from_ymd_opt(year as i32, month as u32, day as u32)
    }

    /// A count, and so many pairs; they stay as long as the program runs.
    fn list<T>(&mut self, pair: impl Fn(i64, i64) -> T) -> Option<&'static [T]> {
        let count = self.count()?;
        let pairs: Option<Vec<T>> = (0..count)
            .map(|_| Some(pair(self.next()?, self.next()?)))
            .collect();
        Some(Vec::leak(pairs?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_unpacked() {
        assert_eq!(figures().len(), LAW.lines().count() - 1);
        assert_eq!(items().len(), ITEMS.lines().count());
        assert!(figures().iter().all(|figure| !figure.values.is_empty()));
        assert!(items().is_sorted_by(|a, b| a.id < b.id));
    }

    #[test]
    fn zeros_are_counted() {
        let mut numbers = Numbers(" 62e6 -5 0 17");
        let all: Vec<i64> = std::iter::from_fn(|| numbers.next()).collect();
        assert_eq!(all, [62_000_000, -5, 0, 17]);
    }
}
