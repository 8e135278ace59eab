//! Rates and ratios of law, exact.

/// Parts in a whole of a [`Rate`].
pub const NANO: i64 = 1_000_000_000;

/// A share of an amount. `Rate::percent(100)` is the whole. Exact to a billionth,
/// fine enough for every published percentage, products of two percentages included.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Rate(i64);

impl Rate {
    pub const ZERO: Self = Self(0);

    /// Parts per billion: `47_500_000` is 4.75 %.
    pub const fn from_ppb(ppb: i64) -> Self {
        Self(ppb)
    }

    pub const fn percent(percent: i64) -> Self {
        Self(percent * (NANO / 100))
    }

    pub const fn ppb(self) -> i64 {
        self.0
    }

    /// What is left of the whole.
    pub const fn complement(self) -> Self {
        Self(NANO - self.0)
    }

    /// As a plain number, for display and charts only.
    pub fn to_f64(self) -> f64 {
        self.0 as f64 / NANO as f64
    }
}

/// A fraction that a law states as such, for instance 0.9448 ÷ 7.19.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ratio {
    numerator: i64,
    denominator: i64,
}

impl Ratio {
    pub const ONE: Self = Self::new(1, 1);

    /// `denominator` must be positive; the catalogue's check refuses any other.
    pub const fn new(numerator: i64, denominator: i64) -> Self {
        Self {
            numerator,
            denominator,
        }
    }

    pub const fn numerator(self) -> i64 {
        self.numerator
    }

    pub const fn denominator(self) -> i64 {
        self.denominator
    }
}
