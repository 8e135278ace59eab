//! Where two choices are even.

use super::super::rate::{NANO, Rate};
use super::expect::{Expectation, total};
use super::model::Model;
use super::odds::moved;

/// Odds looked at first, evenly from nothing to one; between two of them the tie is halved.
const GRID: i64 = 20;
/// Halvings down to a billionth.
const HALVINGS: usize = 30;

/// The odds of a branch at which both choices are expected to bring the same by the end, the other
/// branches scaled in proportion: of several the nearest to the odds that stand. `None` where the same
/// choice is ahead at all odds, or the branch is the only one.
pub fn tie_odds(
    model: &Model,
    (a, b): (usize, usize),
    (stage, branch): (usize, usize),
) -> Option<Rate> {
    let odds = model.odds(stage);
    let own = odds.get(branch)?.ppb();
    if odds.len() < 2 {
        return None;
    }
    let mut trial = model.clone();
    let mut lead = |ppb: i64| {
        trial.set_odds(stage, &moved(&odds, branch, Rate::from_ppb(ppb)));
        lead(&trial, a, b)
    };
    let mut stops: Vec<i64> = (0..=GRID).map(|step| NANO / GRID * step).collect();
    let at = stops.partition_point(|stop| *stop < own);
    stops.insert(at, own);
    let leads: Vec<f64> = stops.iter().map(|stop| lead(*stop)).collect();
    // A lead that no odds change hangs on something else.
    if leads.iter().all(|lead| *lead == 0.0) {
        return None;
    }
    let between = (stops.iter().zip(&leads)).zip(stops.iter().zip(&leads).skip(1));
    let mut nearest: Option<i64> = None;
    for ((from, before), (to, after)) in between {
        if before * after > 0.0 {
            continue;
        }
        let (mut low, mut high) = (*from, *to);
        for _ in 0..HALVINGS {
            let middle = i64::midpoint(low, high);
            if lead(middle) * before > 0.0 {
                low = middle;
            } else {
                high = middle;
            }
        }
        let tie = if *before == 0.0 { *from } else { high };
        if nearest.is_none_or(|known| (tie - own).abs() < (known - own).abs()) {
            nearest = Some(tie);
        }
    }
    nearest.map(Rate::from_ppb)
}

/// Factors of pay within which a tie is looked for.
const FACTORS: (f64, f64) = (1.0 / 64.0, 64.0);

/// The factor on the pay of a stage at which both choices are expected to bring the same by the end.
/// `None` where the same choice is ahead from a sixty-fourth of the pay to 64 times it.
pub fn tie_pay(model: &Model, (a, b): (usize, usize), stage: usize) -> Option<f64> {
    let lead = |factor: f64| {
        let mut trial = model.clone();
        trial.scale_pay(stage, factor);
        lead(&trial, a, b)
    };
    let (mut low, mut high) = FACTORS;
    let before = lead(low);
    if before * lead(high) >= 0.0 {
        return None;
    }
    for _ in 0..HALVINGS {
        let middle = libm::sqrt(low * high);
        if lead(middle) * before > 0.0 {
            low = middle;
        } else {
            high = middle;
        }
    }
    Some(high)
}

/// What the second is expected to bring beyond the first.
pub(super) fn lead(model: &Model, a: usize, b: usize) -> f64 {
    total(&model.expected(b)) - total(&model.expected(a))
}

/// The first year, counted from 1, at whose end the choice that was behind at the end of the first has
/// drawn level: `None` where it never does, or both were even to begin with.
pub fn break_even(a: &[Expectation], b: &[Expectation]) -> Option<usize> {
    let mut leads = a.iter().zip(b).map(|(a, b)| b.sum - a.sum);
    let first = leads.next()?;
    if first == 0.0 {
        return None;
    }
    leads.position(|lead| lead * first <= 0.0).map(|at| at + 2)
}
