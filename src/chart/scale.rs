//! Scales and their ticks.

/// A logarithmic scale: equal distances are equal ratios.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct LogScale {
    low: f64,
    span: f64,
}

impl LogScale {
    /// From `low` to `high`, both positive and in that order, widened by `air` (a part of the
    /// span) at each end and to a span of at least `least` (a ratio).
    pub fn around(low: f64, high: f64, air: f64, least: f64) -> Self {
        let (a, b) = (libm::log(low), libm::log(high));
        let span = (b - a).max(libm::log(least));
        let middle = (a + b) / 2.0;
        let half = span * (0.5 + air);
        Self {
            low: middle - half,
            span: 2.0 * half,
        }
    }

    /// Where a positive value lies: 0 at the low end, 1 at the high.
    pub fn at(&self, value: f64) -> f64 {
        (libm::log(value) - self.low) / self.span
    }

    /// Round values within the scale, two to a decade (1 and 3), thinned to at most `most`.
    pub fn ticks(&self, most: usize) -> Vec<f64> {
        let inside = |value: &f64| (0.0..=1.0).contains(&self.at(*value));
        let thirds: Vec<f64> = decades()
            .flat_map(|decade| [decade, 3.0 * decade])
            .filter(inside)
            .collect();
        if thirds.len() <= most {
            return thirds;
        }
        let decades: Vec<f64> = decades().filter(inside).collect();
        let step = decades.len().div_ceil(most.max(1)).max(1);
        decades.into_iter().step_by(step).collect()
    }
}

/// The powers of ten from a hundredth on, by multiplication, which is exact here: a function for
/// any power would bring four kilobytes of tables.
fn decades() -> impl Iterator<Item = f64> {
    std::iter::successors(Some(0.01), |decade| Some(decade * 10.0)).take(18)
}

/// A linear scale that always holds zero.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct LinearScale {
    low: f64,
    span: f64,
}

impl LinearScale {
    /// From the least of the values (or zero) to the greatest (or zero).
    pub fn with_zero(values: impl IntoIterator<Item = f64>) -> Self {
        let (low, high) = (values.into_iter())
            .filter(|v| v.is_finite())
            .fold((0.0_f64, 0.0_f64), |(low, high), v| {
                (low.min(v), high.max(v))
            });
        let span = if high > low { high - low } else { 1.0 };
        Self { low, span }
    }

    pub fn at(&self, value: f64) -> f64 {
        (value - self.low) / self.span
    }

    /// Multiples of 1, 2 or 5 times a power of ten within the scale, at most so many beside zero.
    pub fn ticks(&self, most: usize) -> Vec<f64> {
        let steps = decades().flat_map(|decade| [decade, 2.0 * decade, 5.0 * decade]);
        let fits = |step: &f64| self.span / step < (most + 1) as f64;
        let Some(step) = steps.into_iter().find(fits) else {
            return vec![0.0];
        };
        let first = (self.low / step) as i64;
        let last = ((self.low + self.span) / step) as i64;
        (first..=last).map(|n| n as f64 * step).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_ratios_are_equal_distances() {
        let scale = LogScale::around(10.0, 1000.0, 0.1, 4.0);
        let first = scale.at(100.0) - scale.at(10.0);
        let second = scale.at(1000.0) - scale.at(100.0);
        assert!((first - second).abs() < 1e-12);
    }

    #[test]
    fn a_single_value_still_has_room_around_it() {
        let scale = LogScale::around(90.0, 90.0, 0.1, 4.0);
        assert!((scale.at(90.0) - 0.5).abs() < 1e-12);
        assert!(scale.at(45.0) > 0.0 && scale.at(180.0) < 1.0);
    }

    #[test]
    fn ticks_are_round_and_few() {
        let scale = LogScale::around(5e7, 5e8, 0.1, 4.0);
        assert_eq!(scale.ticks(4), [1e8, 3e8]);
        let wide = LogScale::around(1e4, 1e10, 0.0, 4.0);
        assert!(wide.ticks(4).len() <= 4);
    }

    #[test]
    fn powers_of_ten_are_exact() {
        let written = decades().map(|decade| format!("{decade:e}"));
        let wanted = (-2..16).map(|exponent| format!("1e{exponent}"));
        assert!(written.eq(wanted));
    }

    #[test]
    fn ticks_of_a_linear_scale_are_round_and_count_from_zero() {
        let ticks = |values: &[f64]| LinearScale::with_zero(values.iter().copied()).ticks(4);
        assert_eq!(ticks(&[9.6e7]), [0.0, 2e7, 4e7, 6e7, 8e7]);
        assert_eq!(ticks(&[1.0]), [0.0, 0.5, 1.0]);
        assert_eq!(ticks(&[-3e3, 3e3]), [-2e3, 0.0, 2e3]);
        assert_eq!(ticks(&[1e300]), [0.0]);
        assert_eq!(ticks(&[]).len(), 3);
    }

    #[test]
    fn a_linear_scale_holds_zero() {
        let scale = LinearScale::with_zero([3.0, 5.0]);
        assert_eq!(scale.at(0.0), 0.0);
        assert_eq!(scale.at(5.0), 1.0);
        let below = LinearScale::with_zero([-5.0, 5.0]);
        assert_eq!(below.at(0.0), 0.5);
        assert_eq!(LinearScale::with_zero([]).at(0.0), 0.0);
    }
}
