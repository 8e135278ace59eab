//! Rates along the pay: the average as a line, the marginal rate as a stair, on a logarithmic scale
//! of pay and a scale of parts from nothing (at the bottom) to all.

use super::scale::LogScale;
use super::{At, within};

/// A pay, what is taken of all of it, and what is taken of more of it up to the next.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Step {
    pub pay: f64,
    pub average: f64,
    pub marginal: f64,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Rates {
    pub average: Vec<At>,
    pub marginal: Vec<At>,
    /// Where a pay stands on the line of the average.
    pub here: At,
    /// Position and pay.
    pub ticks: Vec<(f64, f64)>,
}

const MOST_TICKS: usize = 4;
/// A label so near to an edge would not fit.
const EDGE: f64 = 0.1;

/// The picture from the first step to the last; `here` is a pay between and its average rate.
pub fn layout(steps: &[Step], here: (f64, f64)) -> Option<Rates> {
    let (first, last) = (steps.first()?, steps.last()?);
    if first.pay <= 0.0 || last.pay <= first.pay {
        return None;
    }
    let scale = LogScale::around(first.pay, last.pay, 0.0, 1.0);
    let at = |pay, rate: f64| {
        let across: f64 = scale.at(pay);
        (within(across), within(1.0 - rate))
    };
    let stairs = steps.windows(2).flat_map(|pair| match pair {
        [from, to] => vec![at(from.pay, from.marginal), at(to.pay, from.marginal)],
        _ => Vec::new(),
    });
    let ticks = scale.ticks(MOST_TICKS).into_iter();
    Some(Rates {
        average: steps.iter().map(|s| at(s.pay, s.average)).collect(),
        marginal: stairs.collect(),
        here: at(here.0, here.1),
        ticks: ticks
            .map(|pay| (scale.at(pay), pay))
            .filter(|(at, _)| (EDGE..=1.0 - EDGE).contains(at))
            .collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(pay: f64, average: f64, marginal: f64) -> Step {
        Step {
            pay,
            average,
            marginal,
        }
    }

    #[test]
    fn the_line_rises_and_the_stair_holds_each_rate_to_the_next_pay() {
        let steps = [
            step(1e7, 0.1, 0.2),
            step(1e8, 0.2, 0.45),
            step(1e9, 0.4, 0.45),
        ];
        let rates = layout(&steps, (1e8, 0.2)).expect("a picture");
        assert_eq!(rates.average[0], (0.0, 0.9));
        assert!((rates.average[1].0 - 0.5).abs() < 1e-12);
        assert_eq!(rates.here, rates.average[1]);
        let heights: Vec<f64> = rates.marginal.iter().map(|at| at.1).collect();
        assert_eq!(heights, [0.8, 0.8, 0.55, 0.55]);
        assert_eq!(rates.marginal[1].0, rates.marginal[2].0);
        assert!(rates.ticks.iter().any(|(_, pay)| *pay == 1e8));
    }

    #[test]
    fn what_takes_more_than_all_or_gives_stays_inside() {
        let steps = [step(10.0, -0.5, 3.0), step(100.0, 0.2, -1.0)];
        let rates = layout(&steps, (1_000.0, 2.0)).expect("a picture");
        let all = rates.average.iter().chain(&rates.marginal);
        for (x, y) in all.chain([&rates.here]) {
            assert!((0.0..=1.0).contains(x) && (0.0..=1.0).contains(y));
        }
    }

    #[test]
    fn nothing_or_a_single_pay_is_no_picture() {
        assert_eq!(layout(&[], (1.0, 0.0)), None);
        assert_eq!(layout(&[step(5.0, 0.1, 0.1)], (5.0, 0.1)), None);
    }
}
