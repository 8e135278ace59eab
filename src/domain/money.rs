//! Money of one currency, in whole minor units, and the rounding that laws prescribe.

use std::cmp::Ordering;
use std::fmt;
use std::iter::Sum;
use std::marker::PhantomData;
use std::ops::{Add, AddAssign, Neg, Sub};

use super::rate::{NANO, Rate, Ratio};

/// The currencies of the places that the product compares, and of a scheme elsewhere (ISO 4217).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Currency {
    Krw,
    Usd,
    Gbp,
    Eur,
    Jpy,
    Chf,
    Cad,
    Sgd,
    Cny,
    Hkd,
    Twd,
}

impl Currency {
    pub const ALL: [Self; 11] = [
        Self::Krw,
        Self::Usd,
        Self::Gbp,
        Self::Eur,
        Self::Jpy,
        Self::Chf,
        Self::Cad,
        Self::Sgd,
        Self::Cny,
        Self::Hkd,
        Self::Twd,
    ];

    /// ISO 4217 code in lower case, as links and data files write it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Krw => "krw",
            Self::Usd => "usd",
            Self::Gbp => "gbp",
            Self::Eur => "eur",
            Self::Jpy => "jpy",
            Self::Chf => "chf",
            Self::Cad => "cad",
            Self::Sgd => "sgd",
            Self::Cny => "cny",
            Self::Hkd => "hkd",
            Self::Twd => "twd",
        }
    }

    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.code() == code)
    }

    /// How many minor units make one unit: 100 cents a dollar, 1 won a won.
    pub const fn minor_per_unit(self) -> i64 {
        match self {
            Self::Krw | Self::Jpy => 1,
            _ => 100,
        }
    }
}

/// A currency known when the program is compiled, so that won and dollars cannot be added.
pub trait Unit: Copy + 'static {
    const CURRENCY: Currency;
}

macro_rules! units {
    ($($(#[$doc:meta])* $unit:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum $unit {}
        impl Unit for $unit {
            const CURRENCY: Currency = Currency::$unit;
        }
    )+};
}

units! {
    /// South Korean won; the minor unit is the won itself.
    Krw,
    /// United States dollars; the minor unit is the cent.
    Usd,
    /// Pounds sterling; the minor unit is the penny.
    Gbp,
    /// Euros; the minor unit is the cent.
    Eur,
    /// Japanese yen; the minor unit is the yen itself.
    Jpy,
    /// Swiss francs; the minor unit is the centime.
    Chf,
    /// Canadian dollars; the minor unit is the cent.
    Cad,
    /// Singapore dollars; the minor unit is the cent.
    Sgd,
    /// Chinese yuan; the minor unit is the fen.
    Cny,
    /// Hong Kong dollars; the minor unit is the cent.
    Hkd,
    /// Taiwan dollars; the minor unit is the cent.
    Twd,
}

/// An amount in minor units of `C`. Arithmetic saturates: the domain never panics.
pub struct Money<C> {
    minor: i64,
    unit: PhantomData<C>,
}

impl<C> Clone for Money<C> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<C> Copy for Money<C> {}
impl<C> PartialEq for Money<C> {
    fn eq(&self, other: &Self) -> bool {
        self.minor == other.minor
    }
}
impl<C> Eq for Money<C> {}
impl<C> PartialOrd for Money<C> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<C> Ord for Money<C> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.minor.cmp(&other.minor)
    }
}
impl<C: Unit> fmt::Debug for Money<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", C::CURRENCY.code(), self.minor)
    }
}

impl<C> Money<C> {
    pub const ZERO: Self = Self::of_minor(0);

    pub const fn of_minor(minor: i64) -> Self {
        Self {
            minor,
            unit: PhantomData,
        }
    }

    pub const fn minor(self) -> i64 {
        self.minor
    }

    /// What is left above `floor`, and never less than nothing: "the amount by which … exceeds".
    pub fn excess_over(self, floor: Self) -> Self {
        (self - floor).max(Self::ZERO)
    }

    pub fn at_least_zero(self) -> Self {
        self.max(Self::ZERO)
    }

    pub fn is_positive(self) -> bool {
        self.minor > 0
    }

    /// `self × rate`, rounded as the law says.
    pub fn times(self, rate: Rate, rounding: Rounding) -> Self {
        Self::of_minor(rounding.quotient(self.minor, rate.ppb(), NANO))
    }

    /// `self × rate ÷ parts`, rounded once: for instance a rate on an exact twelfth of a year.
    pub fn part_times(self, parts: i64, rate: Rate, rounding: Rounding) -> Self {
        Self::of_minor(rounding.quotient(self.minor, rate.ppb(), NANO * parts))
    }

    /// `self × numerator ÷ denominator`, rounded as the law says.
    pub fn times_ratio(self, ratio: Ratio, rounding: Rounding) -> Self {
        Self::of_minor(rounding.quotient(self.minor, ratio.numerator(), ratio.denominator()))
    }

    /// The same amount `n` times over.
    pub const fn times_count(self, n: i64) -> Self {
        Self::of_minor(self.minor.saturating_mul(n))
    }

    pub fn rounded(self, rounding: Rounding) -> Self {
        Self::of_minor(rounding.quotient(self.minor, 1, 1))
    }
}

impl<C> Add for Money<C> {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::of_minor(self.minor.saturating_add(other.minor))
    }
}
impl<C> AddAssign for Money<C> {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}
impl<C> Sub for Money<C> {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::of_minor(self.minor.saturating_sub(other.minor))
    }
}
impl<C> Neg for Money<C> {
    type Output = Self;
    fn neg(self) -> Self {
        Self::of_minor(self.minor.saturating_neg())
    }
}
impl<C> Sum for Money<C> {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

/// Whether a product surely has no more than sixty-three bits and a sign. Browsers have no
/// multiplication that tells; counting zeros is a single step there.
const fn fits(a: i64, b: i64) -> bool {
    a.unsigned_abs().leading_zeros() + b.unsigned_abs().leading_zeros() > 64
}

/// How a law rounds, and to which multiple of the minor unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rounding {
    mode: Mode,
    step: i64,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Mode {
    Down,
    HalfDown,
    HalfUp,
    Up,
}

impl Rounding {
    /// To the minor unit, halves away from zero.
    pub const NEAREST: Self = Self::nearest(1);

    /// Drops what is below a multiple of `step` minor units (towards zero).
    pub const fn down_to(step: i64) -> Self {
        Self {
            mode: Mode::Down,
            step,
        }
    }

    /// To the nearest multiple of `step` minor units, halves away from zero.
    pub const fn nearest(step: i64) -> Self {
        Self {
            mode: Mode::HalfUp,
            step,
        }
    }

    /// To the nearest multiple of `step` minor units, halves towards zero.
    pub const fn nearest_half_down(step: i64) -> Self {
        Self {
            mode: Mode::HalfDown,
            step,
        }
    }

    /// Up to the next multiple of `step` minor units (away from zero).
    pub const fn up_to(step: i64) -> Self {
        Self {
            mode: Mode::Up,
            step,
        }
    }

    /// `a × b ÷ c` rounded to a multiple of the step. `c` must be positive.
    pub(super) fn quotient(self, a: i64, b: i64, c: i64) -> i64 {
        // Sixty-four bits hold every amount that people are paid; the wide path keeps the rest exact.
        if fits(a, b) && fits(c, self.step) {
            self.narrow(a.wrapping_mul(b), c.wrapping_mul(self.step))
        } else {
            self.wide(i128::from(a) * i128::from(b), i128::from(c))
        }
    }

    fn narrow(self, product: i64, divisor: i64) -> i64 {
        let whole = product / divisor;
        let rest = (product % divisor).unsigned_abs();
        let away = match self.mode {
            Mode::Down => false,
            Mode::HalfDown => rest > divisor.unsigned_abs() / 2,
            Mode::HalfUp => rest >= divisor.unsigned_abs().div_ceil(2),
            Mode::Up => rest > 0,
        };
        (whole + i64::from(away) * product.signum()).saturating_mul(self.step)
    }

    /// The same for a product that needs more than sixty-four bits.
    pub(super) fn wide(self, product: i128, divisor: i128) -> i64 {
        let divisor = divisor * i128::from(self.step);
        let whole = product / divisor;
        let rest = (product % divisor).unsigned_abs();
        let away = match self.mode {
            Mode::Down => false,
            Mode::HalfDown => rest > divisor.unsigned_abs() / 2,
            Mode::HalfUp => rest >= divisor.unsigned_abs().div_ceil(2),
            Mode::Up => rest > 0,
        };
        let units = whole + i128::from(away) * product.signum();
        let limit = i128::from(i64::MAX);
        (units * i128::from(self.step)).clamp(-limit, limit) as i64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn won(minor: i64) -> Money<Krw> {
        Money::of_minor(minor)
    }

    #[test]
    fn rounding_follows_its_name_on_both_sides_of_zero() {
        let half = Rate::percent(50);
        assert_eq!(won(5).times(half, Rounding::down_to(1)), won(2));
        assert_eq!(won(5).times(half, Rounding::NEAREST), won(3));
        assert_eq!(won(-5).times(half, Rounding::NEAREST), won(-3));
        assert_eq!(won(5).times(half, Rounding::up_to(1)), won(3));
        let half_down = Rounding::nearest_half_down(1);
        assert_eq!(won(5).times(half, half_down), won(2));
        assert_eq!(won(-5).times(half, half_down), won(-2));
        let third = |minor| won(minor).times_ratio(Ratio::new(1, 3), half_down);
        assert_eq!([third(4), third(5)], [won(1), won(2)]);
        assert_eq!(won(41_062).rounded(Rounding::down_to(10)), won(41_060));
    }

    #[test]
    fn a_product_beyond_sixty_four_bits_is_still_exact() {
        let trillion = won(7_000_000_000_000_000);
        assert_eq!(
            trillion.times(Rate::percent(45), Rounding::down_to(1)),
            won(3_150_000_000_000_000)
        );
    }

    #[test]
    fn excess_is_never_negative() {
        assert_eq!(won(3).excess_over(won(5)), Money::ZERO);
        assert_eq!(won(5).excess_over(won(3)), won(2));
    }
}
