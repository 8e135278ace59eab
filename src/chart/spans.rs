//! Spans of a value, one below the other on one scale that holds zero.

use super::scale::LinearScale;
use super::within;

/// From the left, 0 to 1.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Span {
    pub left: f64,
    pub width: f64,
}

/// Spans, where zero lies, and where the value that stands does.
#[derive(Clone, PartialEq, Debug)]
pub struct Spans {
    pub zero: f64,
    pub now: f64,
    pub spans: Vec<Span>,
}

/// The least width of a span, so that it is seen.
const LEAST: f64 = 0.006;

/// Ends in either order. What is no number lies at zero.
pub fn layout(ends: &[(f64, f64)], now: f64) -> Spans {
    let values = ends.iter().flat_map(|(from, to)| [*from, *to]);
    let scale = LinearScale::with_zero(values.chain([now]));
    let at = |value: f64| within(scale.at(if value.is_finite() { value } else { 0.0 }));
    let span = |(from, to): &(f64, f64)| {
        let (from, to) = (at(*from), at(*to));
        let width = (to - from).abs().max(LEAST);
        Span {
            left: from.min(to).min(1.0 - width),
            width,
        }
    };
    Spans {
        zero: at(0.0),
        now: at(now),
        spans: ends.iter().map(span).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_share_one_scale_and_may_be_told_from_either_end() {
        let found = layout(&[(-50.0, 150.0), (100.0, 50.0)], 75.0);
        assert_eq!((found.zero, found.now), (0.25, 0.625));
        let [wide, narrow] = found.spans[..] else {
            panic!("two spans");
        };
        assert_eq!((wide.left, wide.width), (0.0, 1.0));
        assert_eq!((narrow.left, narrow.width), (0.5, 0.25));
    }

    #[test]
    fn zero_is_there_even_where_all_lies_beyond_it() {
        let found = layout(&[(50.0, 100.0)], 80.0);
        assert_eq!((found.zero, found.spans[0].left), (0.0, 0.5));
        let found = layout(&[(-50.0, -100.0)], -80.0);
        assert_eq!((found.zero, found.spans[0].left), (1.0, 0.0));
    }

    #[test]
    fn what_hardly_moves_is_seen_and_nothing_leaves_the_picture() {
        let ends = [(1e9, 1e9 + 1.0), (0.0, 0.0), (f64::NAN, f64::INFINITY)];
        let found = layout(&ends, f64::NAN);
        assert_eq!(found.now, 0.0);
        for span in &found.spans {
            assert!(span.width >= LEAST);
            assert!(span.left >= 0.0 && span.left + span.width <= 1.0 + 1e-12);
        }
        let found = layout(&[], 0.0);
        assert_eq!((found.zero, found.now), (0.0, 0.0));
    }
}
