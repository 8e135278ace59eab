//! A lever's strip: along its range the gap that it leaves, and the lever's own place on that curve.

use super::{At, within};

/// What the gap is told in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Measure {
    /// One amount over the other, on a logarithmic scale; even at 1.
    Ratio,
    /// One amount less the other; even at 0.
    Difference,
}

impl Measure {
    /// How far a gap is from even; `None` for what has no place in a picture.
    fn level(self, gap: f64) -> Option<f64> {
        let level = match self {
            Self::Ratio => libm::log(gap),
            Self::Difference => gap,
        };
        (level.abs() < BEYOND).then_some(level)
    }
}

/// Amounts so large have no differences of which one could speak.
const BEYOND: f64 = 1e150;
/// Air above and below, as a part of what is shown: the mark keeps its size at both edges.
const AIR: f64 = 0.12;
/// Gaps that differ by no more than this part of the least height shown are all the same.
const FLAT: f64 = 0.01;

/// The heights of gaps. Strips that share one can be compared by their slopes.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct GapScale {
    measure: Measure,
    low: f64,
    span: f64,
}

impl GapScale {
    /// Holds these gaps and the line of no gap. It shows at least `least` from bottom to top (a ratio
    /// or a difference), so that little does not look like much. Gaps that are all the same lie in
    /// the middle.
    pub fn holding(measure: Measure, least: f64, gaps: &[f64]) -> Self {
        let levels = gaps.iter().filter_map(|gap| measure.level(*gap));
        let (low, high) = levels.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), level| {
            (low.min(level), high.max(level))
        });
        let least = measure.level(least).map_or(0.0, f64::abs);
        let (bottom, top) = if low > high {
            (0.0, 0.0)
        } else if high - low <= FLAT * least.max(high.abs()) {
            // The line of no gap is at one edge, as far beyond the gap is the other.
            ((low + high).min(0.0), (low + high).max(0.0))
        } else {
            (low.min(0.0), high.max(0.0))
        };
        let shown = match (top - bottom).max(least) {
            wide if wide > 0.0 => wide,
            _ => 1.0,
        };
        let span = shown * (1.0 + 2.0 * AIR);
        Self {
            measure,
            low: (bottom + top) / 2.0 - span / 2.0,
            span,
        }
    }

    /// From the top; `None` for what has no place in a picture.
    fn height(&self, gap: f64) -> Option<f64> {
        let level = self.measure.level(gap)?;
        Some(self.of_level(level))
    }

    fn of_level(&self, level: f64) -> f64 {
        within(1.0 - (level - self.low) / self.span)
    }
}

#[derive(Clone, PartialEq, Debug)]
pub struct Strip {
    /// From left to right, in as many pieces as what cannot be reckoned makes of it.
    pub curve: Vec<Vec<At>>,
    /// The line of no gap, from the top.
    pub even: f64,
    /// The lever's own place, on the curve.
    pub thumb: At,
}

impl Strip {
    /// What lies between the curve and the line of no gap, an outline for each piece.
    pub fn between(&self) -> Vec<Vec<At>> {
        let outline = |piece: &Vec<At>| {
            let (first, last) = (piece.first()?, piece.last()?);
            let mut outline = vec![(first.0, self.even)];
            outline.extend_from_slice(piece);
            outline.push((last.0, self.even));
            Some(outline)
        };
        self.curve.iter().filter_map(outline).collect()
    }
}

/// The strip of a lever that goes over `range` and stands at `here`. The points are the lever's
/// value and the gap there, in rising order of the value; those outside the range are left out.
pub fn layout(points: &[(f64, f64)], range: (f64, f64), here: f64, scale: &GapScale) -> Strip {
    let mut curve: Vec<Vec<At>> = Vec::new();
    let mut goes_on = false;
    let inside = (points.iter()).filter(|(value, _)| range.0 <= *value && *value <= range.1);
    for (value, gap) in inside {
        let height = scale.height(*gap);
        if let Some(height) = height {
            let at = (across(*value, range), height);
            match curve.last_mut() {
                Some(piece) if goes_on => piece.push(at),
                _ => curve.push(vec![at]),
            }
        }
        goes_on = height.is_some();
    }
    let even = scale.of_level(0.0);
    let x = across(here, range);
    let y = on_curve(&curve, x).unwrap_or(even);
    Strip {
        curve,
        even,
        thumb: (x, y),
    }
}

/// Where a value lies in a range, from the left; in the middle of a range of one value.
pub fn across(value: f64, (low, high): (f64, f64)) -> f64 {
    if high > low {
        within((value - low) / (high - low))
    } else {
        0.5
    }
}

/// The height of the curve; beside it, that of its nearest point.
fn on_curve(curve: &[Vec<At>], x: f64) -> Option<f64> {
    let pairs = (curve.iter()).flat_map(|piece| piece.iter().zip(piece.iter().skip(1)));
    for (from, to) in pairs {
        if from.0 <= x && x <= to.0 && from.0 < to.0 {
            return Some(from.1 + (to.1 - from.1) * ((x - from.0) / (to.0 - from.0)));
        }
    }
    let mut nearest: Option<At> = None;
    for at in curve.iter().flatten() {
        if nearest.is_none_or(|near| (at.0 - x).abs() < (near.0 - x).abs()) {
            nearest = Some(*at);
        }
    }
    nearest.map(|at| at.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RANGE: (f64, f64) = (0.0, 100.0);

    fn gaps(points: &[(f64, f64)]) -> Vec<f64> {
        points.iter().map(|point| point.1).collect()
    }

    fn ratios(points: &[(f64, f64)], here: f64) -> Strip {
        let scale = GapScale::holding(Measure::Ratio, 1.2, &gaps(points));
        layout(points, RANGE, here, &scale)
    }

    fn inside(strip: &Strip) -> bool {
        let all = strip.curve.iter().flatten().chain([&strip.thumb]);
        all.chain([&(0.0, strip.even)])
            .all(|(x, y)| (0.0..=1.0).contains(x) && (0.0..=1.0).contains(y))
    }

    #[test]
    fn a_gap_that_closes_falls_to_the_line_of_no_gap() {
        let strip = ratios(&[(0.0, 4.0), (50.0, 2.0), (100.0, 1.0)], 25.0);
        let heights: Vec<f64> = strip.curve[0].iter().map(|at| at.1).collect();
        assert!(heights[0] < heights[1] && heights[1] < heights[2]);
        assert!((heights[2] - strip.even).abs() < 1e-12);
        // Equal ratios are equal heights.
        assert!((heights[1] - heights[0] - (heights[2] - heights[1])).abs() < 1e-12);
        assert!((strip.thumb.1 - (heights[0] + heights[1]) / 2.0).abs() < 1e-12);
    }

    #[test]
    fn the_mark_is_on_the_curve_and_has_room_at_both_edges() {
        for here in [-5.0, 0.0, 30.0, 100.0, 500.0] {
            let strip = ratios(&[(0.0, 0.2), (40.0, 3.0), (100.0, 5.0)], here);
            assert!(inside(&strip));
            let known = on_curve(&strip.curve, strip.thumb.0);
            assert_eq!(known, Some(strip.thumb.1));
            assert!(strip.thumb.1 > 0.05 && strip.thumb.1 < 0.95, "{here}");
        }
    }

    #[test]
    fn a_lever_that_changes_nothing_is_a_line_in_the_middle() {
        for measure in [Measure::Ratio, Measure::Difference] {
            for gap in [3.0, 0.25, 1.0, 1e9] {
                let points = [(0.0, gap), (100.0, gap)];
                let scale = GapScale::holding(measure, 1.1, &gaps(&points));
                let strip = layout(&points, RANGE, 50.0, &scale);
                assert!((strip.thumb.1 - 0.5).abs() < 1e-9, "{measure:?} {gap}");
                assert!(inside(&strip) && strip.even > 0.05 && strip.even < 0.95);
            }
        }
    }

    #[test]
    fn little_does_not_look_like_much() {
        let points = [(0.0, 1.0), (100.0, 1.01)];
        let strip = ratios(&points, 0.0);
        let rise = strip.curve[0][0].1 - strip.curve[0][1].1;
        assert!(rise > 0.0 && rise < 0.06, "{rise}");
        let scale = GapScale::holding(Measure::Difference, 1e7, &[0.0, 1e5]);
        let strip = layout(&[(0.0, 0.0), (100.0, 1e5)], RANGE, 0.0, &scale);
        assert!(strip.curve[0][0].1 - strip.curve[0][1].1 < 0.02);
    }

    #[test]
    fn strips_on_one_scale_compare_by_their_slopes() {
        let (steep, flat) = ([(0.0, 4.0), (100.0, 1.0)], [(0.0, 2.0), (100.0, 1.0)]);
        let scale = GapScale::holding(Measure::Ratio, 1.2, &[4.0, 1.0, 2.0, 1.0]);
        let rise = |points: &[(f64, f64)]| {
            let strip = layout(points, RANGE, 0.0, &scale);
            strip.curve[0][1].1 - strip.curve[0][0].1
        };
        assert!((rise(&steep) - 2.0 * rise(&flat)).abs() < 1e-12);
    }

    #[test]
    fn what_cannot_be_reckoned_breaks_the_curve() {
        let points = [
            (0.0, 3.0),
            (20.0, 2.0),
            (40.0, f64::NAN),
            (50.0, f64::INFINITY),
            (60.0, -1.0),
            (80.0, 1.5),
            (100.0, 1.2),
            (120.0, 9.0),
        ];
        let strip = ratios(&points, 45.0);
        let lengths: Vec<usize> = strip.curve.iter().map(Vec::len).collect();
        assert_eq!(lengths, [2, 2]);
        assert_eq!(strip.between().len(), 2);
        assert_eq!(strip.thumb, (0.45, strip.curve[0][1].1));
        assert!(inside(&strip));
    }

    #[test]
    fn nothing_known_leaves_the_mark_on_the_line_of_no_gap() {
        for points in [&[][..], &[(0.0, f64::NAN), (100.0, 0.0)]] {
            let strip = ratios(points, 50.0);
            assert!(strip.curve.is_empty());
            assert_eq!(strip.thumb, (0.5, strip.even));
            assert!((strip.even - 0.5).abs() < 1e-12);
        }
    }

    #[test]
    fn no_range_and_no_number_stay_inside() {
        let scale = GapScale::holding(Measure::Difference, f64::NAN, &[-1e149, 1e149, 1e308]);
        for range in [(5.0, 5.0), (9.0, 1.0), (f64::NAN, 1.0)] {
            let strip = layout(&[(5.0, 1e149), (5.0, 3.0)], range, f64::NAN, &scale);
            assert!(inside(&strip), "{range:?}");
        }
        assert_eq!(across(f64::NAN, RANGE), 0.0);
    }
}
