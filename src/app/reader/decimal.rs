//! A run of digits and separators as an exact number.

use super::Flaw;

/// More significant digits than any amount has; they fit in 128 bits.
const DIGITS: usize = 36;

/// `digits × 10^exponent`, exact.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Decimal {
    digits: u128,
    exponent: i32,
}

/// What follows the digits decides whether three places after a point are places.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Point {
    /// `1.234억`: only a decimal point makes sense.
    Decimal,
    /// `120.000`: people also group thousands with a point.
    Open,
}

impl Decimal {
    pub const ONE: Self = Self {
        digits: 1,
        exponent: 0,
    };

    pub fn is_fraction(self) -> bool {
        self.exponent < 0
    }

    /// How many digits the whole part has; none for what is below 1.
    pub fn whole_digits(self) -> i32 {
        match self.digits.checked_ilog10() {
            Some(log) => (log as i32 + 1).saturating_add(self.exponent).max(0),
            None => 0,
        }
    }

    /// `self × 10^power` as an integer.
    pub fn times_ten_to(self, power: i32) -> Result<u128, Flaw> {
        if self.digits == 0 {
            return Ok(0);
        }
        let exponent = self.exponent.saturating_add(power);
        let scale = 10_u128.checked_pow(exponent.unsigned_abs());
        if exponent >= 0 {
            return scale
                .and_then(|scale| self.digits.checked_mul(scale))
                .ok_or(Flaw::TooLarge);
        }
        match scale {
            Some(scale) if self.digits.is_multiple_of(scale) => Ok(self.digits / scale),
            _ => Err(Flaw::TooPrecise),
        }
    }

    /// Digits with `,` `.` `'` or spaces between groups, a point or comma for decimals, `e` and a
    /// power of ten.
    pub fn read(text: &str, point: Point) -> Result<Self, Flaw> {
        let (mantissa, power) = match text.split_once('e') {
            Some((mantissa, power)) => (mantissa, read_power(power)?),
            None => (text, 0),
        };
        let point = if power == 0 { point } else { Point::Decimal };
        let (whole, fraction) = split(mantissa, point)?;
        let fraction = fraction.trim_end_matches('0');
        let mut digits = 0_u128;
        let mut count = 0;
        for digit in whole.bytes().chain(fraction.bytes()) {
            if !digit.is_ascii_digit() {
                continue;
            }
            if digit != b'0' || count > 0 {
                count += 1;
            }
            if count > DIGITS {
                let whole_is_long = whole.len() > DIGITS;
                return Err(if whole_is_long {
                    Flaw::TooLarge
                } else {
                    Flaw::TooPrecise
                });
            }
            digits = digits * 10 + u128::from(digit - b'0');
        }
        let places = i32::try_from(fraction.len()).map_err(|_| Flaw::TooPrecise)?;
        Ok(Self {
            digits,
            exponent: power.saturating_sub(places),
        })
    }
}

/// The power of ten after `e`. One that no number can have is only made no smaller.
fn read_power(text: &str) -> Result<i32, Flaw> {
    const HUGE: i32 = 1_000_000;
    let (digits, sign) = match text.strip_prefix('-') {
        Some(digits) => (digits, -1),
        None => (text.strip_prefix('+').unwrap_or(text), 1),
    };
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Flaw::NotANumber);
    }
    Ok(sign * digits.parse::<i32>().unwrap_or(HUGE).min(HUGE))
}

/// The part before the decimal mark, its groups checked, and the part after.
fn split(text: &str, point: Point) -> Result<(&str, &str), Flaw> {
    let count = |c: char| text.matches(c).count();
    let (points, commas) = (count('.'), count(','));
    let others = count('\'') + count(' ');
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return Err(Flaw::NotANumber);
    }
    let decimal = match (points, commas) {
        (0, 0) => None,
        // Space or apostrophe groups, so a single point or comma is decimal.
        (1, 0) => Some('.'),
        (0, 1) if others > 0 => Some(','),
        (_, 0) | (0, _) if others > 0 => return Err(Flaw::Ambiguous),
        (_, 0) | (0, _) => None,
        _ if others > 0 => return Err(Flaw::Ambiguous),
        // Both: the last one is decimal, and stands once.
        (1, _) if text.rfind('.') > text.rfind(',') => Some('.'),
        (_, 1) if text.rfind(',') > text.rfind('.') => Some(','),
        _ => return Err(Flaw::Ambiguous),
    };
    let (whole, fraction) = decimal
        .and_then(|mark| text.split_once(mark))
        .unwrap_or((text, ""));
    if !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Flaw::Ambiguous);
    }
    let could_be_thousands = decimal == Some('.')
        && point == Point::Open
        && others + commas == 0
        && fraction.len() == 3
        && (1..=3).contains(&whole.len())
        && !whole.starts_with('0');
    if could_be_thousands {
        return Err(Flaw::Ambiguous);
    }
    check_groups(whole)?;
    Ok((whole, fraction))
}

/// Groups of three behind a first of one to three, all parted by the same mark.
fn check_groups(whole: &str) -> Result<(), Flaw> {
    let mark = whole.find(|c: char| !c.is_ascii_digit());
    let Some(mark) = mark.and_then(|at| whole[at..].chars().next()) else {
        return Ok(());
    };
    let mut groups = whole.split(mark);
    let first = groups.next().unwrap_or_default();
    let sound = (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit()));
    if sound { Ok(()) } else { Err(Flaw::Ambiguous) }
}
