//! The ladder: a row for each rung, a mark for each offer, on one logarithmic scale.
//!
//! Rows that measure the same thing (money a year) share the axis. A row that measures
//! another (an hour, the horizon) keeps the scale's ratio, and its first mark stands under the
//! first mark of the row before, so that the eye can follow how the distance changes.

use super::scale::LogScale;

/// One row: the offers' values in order; a value that is missing or not positive has no mark.
pub struct Row {
    pub values: Vec<Option<f64>>,
    /// Whether it shares the axis of the rows before.
    pub shares_axis: bool,
}

/// Positions (0 to 1) by row and offer, and the ticks of the shared axis.
#[derive(Clone, PartialEq, Debug)]
pub struct Ladder {
    pub rows: Vec<Vec<Option<f64>>>,
    pub ticks: Vec<(f64, f64)>,
}

/// Air at each end, so that marks and labels do not touch the edge.
const AIR: f64 = 0.16;
/// The least ratio that the width shows: smaller gaps look small.
const LEAST_RATIO: f64 = 6.0;
const MOST_TICKS: usize = 4;

pub fn layout(rows: &[Row]) -> Ladder {
    let shown = aligned(rows);
    let all = || shown.iter().flatten().flatten().copied();
    let low = all().fold(f64::INFINITY, f64::min);
    let high = all().fold(0.0, f64::max);
    if high <= 0.0 {
        return Ladder {
            rows: shown,
            ticks: Vec::new(),
        };
    }
    let scale = LogScale::around(low, high, AIR, LEAST_RATIO);
    Ladder {
        rows: (shown.iter())
            .map(|row| row.iter().map(|v| v.map(|v| scale.at(v))).collect())
            .collect(),
        ticks: (scale.ticks(MOST_TICKS).into_iter())
            .map(|value| (scale.at(value), value))
            .collect(),
    }
}

/// Values on the shared axis: a row of another measure is shifted under the row before it.
fn aligned(rows: &[Row]) -> Vec<Vec<Option<f64>>> {
    let mut before: Option<f64> = None;
    rows.iter()
        .map(|row| {
            let positive = |v: &Option<f64>| v.filter(|v| *v > 0.0 && v.is_finite());
            let values: Vec<Option<f64>> = row.values.iter().map(positive).collect();
            let first = values.iter().flatten().copied().next();
            let shift = match (row.shares_axis, before, first) {
                (false, Some(before), Some(first)) => before / first,
                _ => 1.0,
            };
            let shown: Vec<Option<f64>> = values.iter().map(|v| v.map(|v| v * shift)).collect();
            before = shown.iter().flatten().copied().next().or(before);
            shown
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hourly_row_starts_under_the_yearly_one_and_keeps_its_ratio() {
        let ladder = layout(&[
            Row {
                values: vec![Some(90e6), Some(180e6)],
                shares_axis: true,
            },
            Row {
                values: vec![Some(40e3), Some(80e3)],
                shares_axis: false,
            },
        ]);
        assert_eq!(ladder.rows[0], ladder.rows[1]);
    }

    #[test]
    fn every_mark_and_tick_is_inside() {
        let ladder = layout(&[
            Row {
                values: vec![Some(1.0), Some(1e9), None, Some(0.0)],
                shares_axis: true,
            },
            Row {
                values: vec![Some(5.0), Some(2.0), Some(1.0), Some(-3.0)],
                shares_axis: false,
            },
        ]);
        for at in ladder.rows.iter().flatten().flatten() {
            assert!((0.0..=1.0).contains(at), "{at}");
        }
        assert!(ladder.ticks.iter().all(|(at, _)| (0.0..=1.0).contains(at)));
        assert_eq!(ladder.rows[0][2], None);
        assert_eq!(ladder.rows[0][3], None);
        assert_eq!(ladder.rows[1][3], None);
    }

    #[test]
    fn nothing_to_show_is_no_picture() {
        let ladder = layout(&[Row {
            values: vec![None, Some(0.0)],
            shares_axis: true,
        }]);
        assert!(ladder.ticks.is_empty());
        assert!(ladder.rows.iter().flatten().all(Option::is_none));
    }
}
