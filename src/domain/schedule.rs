//! Piecewise-linear schedules: tax brackets, deductions by band.

use super::money::{Money, Rounding};
use super::rate::{NANO, Rate};

/// One band of a schedule: what is above `above` counts at `rate`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Band {
    /// Lower edge in minor units.
    pub above: i64,
    pub rate: Rate,
}

/// Bands in rising order, the first from nothing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Schedule {
    bands: &'static [Band],
}

impl Schedule {
    /// The catalogue's check refuses bands that are empty, out of order, or whose sums are off.
    pub const fn new(bands: &'static [Band]) -> Self {
        Self { bands }
    }

    pub const fn bands(self) -> &'static [Band] {
        self.bands
    }

    /// The band that `amount` falls in: the last whose edge lies below it.
    pub fn band<C>(self, amount: Money<C>) -> Option<&'static Band> {
        let above = self
            .bands
            .iter()
            .take_while(|band| band.above < amount.minor())
            .count();
        self.bands.get(above.saturating_sub(1))
    }

    /// The sum over the bands of the part of `amount` in each times its rate; nothing for
    /// an amount that is not positive.
    pub fn on<C>(self, amount: Money<C>, rounding: Rounding) -> Money<C> {
        let Some((mut top, higher)) = self.bands.split_first() else {
            return Money::ZERO;
        };
        if !amount.is_positive() {
            return Money::ZERO;
        }
        // In billionths of a minor unit: exact, since edges are whole minor units and rates whole
        // billionths. The catalogue's check refuses bands that add up to more than an `i64`.
        let mut below = 0;
        for band in higher {
            if band.above >= amount.minor() {
                break;
            }
            below += (band.above - top.above) * top.rate.ppb();
            top = band;
        }
        let part = amount.minor() - top.above;
        let exact = part
            .checked_mul(top.rate.ppb())
            .and_then(|product| product.checked_add(below));
        Money::of_minor(match exact {
            Some(nano) => rounding.quotient(nano, 1, NANO),
            None => rounding.wide(
                i128::from(part) * i128::from(top.rate.ppb()) + i128::from(below),
                i128::from(NANO),
            ),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::money::Krw;

    const TWO_BANDS: Schedule = Schedule::new(&[
        Band {
            above: 0,
            rate: Rate::percent(6),
        },
        Band {
            above: 14_000_000,
            rate: Rate::percent(15),
        },
    ]);

    #[test]
    fn each_part_counts_at_the_rate_of_its_band() {
        let tax = |won| TWO_BANDS.on(Money::<Krw>::of_minor(won), Rounding::down_to(1));
        assert_eq!(tax(0), Money::ZERO);
        assert_eq!(tax(-5), Money::ZERO);
        assert_eq!(tax(14_000_000), Money::of_minor(840_000));
        assert_eq!(tax(14_000_001), Money::of_minor(840_000));
        assert_eq!(tax(15_000_000), Money::of_minor(990_000));
    }

    #[test]
    fn a_fortune_does_not_overflow() {
        let tax = TWO_BANDS.on(
            Money::<Krw>::of_minor(900_000_000_000_000),
            Rounding::down_to(1),
        );
        assert_eq!(tax, Money::of_minor(134_999_998_740_000));
    }
}
