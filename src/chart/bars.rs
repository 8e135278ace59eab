//! Upright bars side by side, several pictures on one scale that holds zero.

use super::scale::LinearScale;

/// A bar, its edges from the left and from the top, 0 to 1.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Upright {
    pub left: f64,
    pub width: f64,
    pub top: f64,
    pub height: f64,
}

/// What of its place a bar fills.
const FILLED: f64 = 0.8;

/// The bars of each picture, in the order of its values, and where zero lies from the top.
pub fn layout(pictures: &[Vec<f64>]) -> (f64, Vec<Vec<Upright>>) {
    let scale = LinearScale::with_zero(pictures.iter().flatten().copied());
    let zero = 1.0 - scale.at(0.0);
    let bars = pictures.iter().map(|values| {
        let place = 1.0 / values.len().max(1) as f64;
        (values.iter().enumerate())
            .map(|(at, value)| {
                let end = 1.0 - scale.at(*value);
                Upright {
                    left: place * (at as f64 + (1.0 - FILLED) / 2.0),
                    width: place * FILLED,
                    top: end.min(zero),
                    height: (end - zero).abs(),
                }
            })
            .collect()
    });
    (zero, bars.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_pictures_share_one_scale() {
        let (zero, bars) = layout(&[vec![50.0, 100.0], vec![200.0]]);
        assert_eq!(zero, 1.0);
        let heights: Vec<f64> = bars.iter().flatten().map(|bar| bar.height).collect();
        assert_eq!(heights, [0.25, 0.5, 1.0]);
        assert_eq!(bars[0][0].top, 0.75);
        assert!((bars[0][1].left - 0.55).abs() < 1e-12);
    }

    #[test]
    fn a_year_that_costs_more_than_it_brings_hangs_below_zero() {
        let (zero, bars) = layout(&[vec![-100.0, 100.0]]);
        assert_eq!(zero, 0.5);
        assert_eq!((bars[0][0].top, bars[0][0].height), (0.5, 0.5));
        assert_eq!((bars[0][1].top, bars[0][1].height), (0.0, 0.5));
    }

    #[test]
    fn nothing_is_drawn_as_nothing() {
        let (_, bars) = layout(&[vec![], vec![0.0]]);
        assert!(bars[0].is_empty());
        assert_eq!(bars[1][0].height, 0.0);
    }
}
