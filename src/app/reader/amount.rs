//! Digits with their 천, 만, 억 or k, million, billion.

use super::Flaw;
use super::decimal::{Decimal, Point};

/// Powers of ten of the units between 만 and 만.
const SMALL: [(char, i32); 3] = [('십', 1), ('백', 2), ('천', 3)];
const MYRIADS: [(char, i32); 4] = [('만', 4), ('억', 8), ('조', 12), ('경', 16)];

const WESTERN: [(&str, i32); 11] = [
    ("k", 3),
    ("thousand", 3),
    ("m", 6),
    ("mn", 6),
    ("million", 6),
    ("b", 9),
    ("bn", 9),
    ("billion", 9),
    ("t", 12),
    ("tn", 12),
    ("trillion", 12),
];

fn small(c: char) -> Option<i32> {
    SMALL.iter().find(|(unit, _)| *unit == c).map(|(_, p)| *p)
}

fn myriad(c: char) -> Option<i32> {
    MYRIADS.iter().find(|(unit, _)| *unit == c).map(|(_, p)| *p)
}

/// Reads a folded text without currency as a count of `10^-places`.
/// `named` says that a currency stood behind it, so its last digits count single units.
pub(super) fn read(text: &str, places: i32, named: bool) -> Result<u128, Flaw> {
    let (number, rest) = number_run(text);
    let rest = rest.trim_start();
    if !number.is_empty() && rest.is_empty() {
        return Decimal::read(number, Point::Open)?.times_ten_to(places);
    }
    if let Some((_, power)) = WESTERN.iter().find(|(name, _)| *name == rest) {
        return Decimal::read(number, Point::Decimal)?.times_ten_to(places + power);
    }
    Korean::new(places).read(text, named)
}

/// The digits and separators at the beginning of a text, and the rest. A space belongs to them
/// only between digits, an `e` only before a power of ten.
fn number_run(text: &str) -> (&str, &str) {
    let bytes = text.as_bytes();
    let at = |i: usize| bytes.get(i).copied().unwrap_or_default();
    let mut end = 0;
    while let Some(byte) = bytes.get(end) {
        let belongs = match byte {
            b'0'..=b'9' | b'.' | b',' | b'\'' => true,
            b' ' => end > 0 && at(end - 1).is_ascii_digit() && at(end + 1).is_ascii_digit(),
            b'e' => {
                let signed = usize::from(matches!(at(end + 1), b'+' | b'-'));
                end > 0 && at(end + 1 + signed).is_ascii_digit()
            }
            b'+' | b'-' => end > 0 && at(end - 1) == b'e',
            _ => false,
        };
        if !belongs {
            break;
        }
        end += 1;
    }
    text.split_at(end)
}

/// An amount in 조, 억, 만 and below, read group by group.
struct Korean {
    places: i32,
    total: u128,
    /// The power of ten of the last 만, 억 or 조.
    last_myriad: Option<i32>,
    /// What stands since then: counts of ten to some power, falling.
    group: Vec<(Decimal, i32)>,
    /// A fraction has been read, so nothing finer may follow.
    closed: bool,
}

impl Korean {
    fn new(places: i32) -> Self {
        Self {
            places,
            total: 0,
            last_myriad: None,
            group: Vec::new(),
            closed: false,
        }
    }

    fn read(mut self, text: &str, named: bool) -> Result<u128, Flaw> {
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let (number, after) = number_run(rest);
            if number.is_empty() {
                // 천만: a unit without digits counts once.
                rest = &rest[first.len_utf8()..];
                match (small(first), myriad(first)) {
                    (Some(power), _) => self.count(Decimal::ONE, power)?,
                    (_, Some(power)) => self.close_group(power)?,
                    _ => return Err(Flaw::NotANumber),
                }
            } else {
                let after = after.trim_start();
                let unit = after.chars().next();
                let power = unit.and_then(small);
                let counted = power.is_some() || unit.and_then(myriad).is_some();
                let point = if counted { Point::Decimal } else { Point::Open };
                self.count(Decimal::read(number, point)?, power.unwrap_or(0))?;
                let taken = power.and(unit).map_or(0, char::len_utf8);
                rest = &after[taken..];
            }
            rest = rest.trim_start();
        }
        self.close_text(named)
    }

    /// `number × 10^power` within a group.
    fn count(&mut self, number: Decimal, power: i32) -> Result<(), Flaw> {
        let digits = number.whole_digits().saturating_add(power);
        let falls = match (self.group.last(), self.last_myriad) {
            (Some((_, above)), _) => digits <= *above,
            // 1억 2,346만: the first group may be of any size, the others are below a myriad,
            // but for single units behind 억, which may be written out.
            (None, Some(above)) => digits <= above,
            (None, None) => true,
        };
        if !falls || self.closed {
            return Err(Flaw::NotANumber);
        }
        self.closed = number.is_fraction();
        self.group.push((number, power));
        Ok(())
    }

    fn close_group(&mut self, power: i32) -> Result<(), Flaw> {
        let first = self.last_myriad.is_none();
        if self.last_myriad.is_some_and(|above| above <= power) {
            return Err(Flaw::NotANumber);
        }
        if self.group.is_empty() {
            if !first || self.closed {
                return Err(Flaw::NotANumber);
            }
            self.group.push((Decimal::ONE, 0));
        }
        if !first && self.group_digits() > 4 {
            return Err(Flaw::NotANumber);
        }
        self.last_myriad = Some(power);
        self.add_group(power)
    }

    /// What is left has no unit of its own.
    fn close_text(mut self, named: bool) -> Result<u128, Flaw> {
        if self.group.is_empty() {
            return self.last_myriad.map(|_| self.total).ok_or(Flaw::NotANumber);
        }
        let power = match self.last_myriad {
            // Few digits behind 억 may be 만 or single won; people who say 1억 2000 mean 만.
            Some(above) if above > 4 => match self.group_digits() {
                3..=4 if !named => above - 4,
                0..=4 => return Err(Flaw::Ambiguous),
                _ => 0,
            },
            _ => 0,
        };
        self.add_group(power)?;
        Ok(self.total)
    }

    fn group_digits(&self) -> i32 {
        (self.group.iter())
            .map(|(number, power)| number.whole_digits().saturating_add(*power))
            .max()
            .unwrap_or(0)
    }

    fn add_group(&mut self, myriad: i32) -> Result<(), Flaw> {
        for (number, power) in self.group.drain(..) {
            let part = number.times_ten_to(self.places + power + myriad)?;
            self.total = self.total.checked_add(part).ok_or(Flaw::TooLarge)?;
        }
        Ok(())
    }
}
