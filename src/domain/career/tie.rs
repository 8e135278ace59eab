//! Where two choices are even.

use super::super::rate::{NANO, Rate};
use super::expect::Expectation;
use super::model::Model;
use super::root::root;

/// Odds looked at first, evenly from nothing to one; between two of them the tie is sought.
const GRID: i64 = 20;

/// The odds of a branch at which both choices are expected to bring the same by the end, the other
/// branches scaled in proportion: of several the nearest to the odds that stand. The stages are those
/// whose odds are one and the same assumption. `None` where the same choice is ahead at all odds, or the
/// branch is the only one.
pub fn tie_odds(
    model: &Model,
    (a, b): (usize, usize),
    (stages, branch): (&[usize], usize),
) -> Option<Rate> {
    let odds = model.odds(*stages.first()?);
    let own = odds.get(branch)?.ppb();
    let mut trial = model.clone();
    let mut lead = |ppb: i64| {
        for stage in stages {
            let moved = model.moved(*stage, &odds, branch, Rate::from_ppb(ppb))?;
            trial.set_odds(*stage, &moved);
        }
        Some(lead(&trial, a, b))
    };
    let mut stops: Vec<i64> = (0..=GRID).map(|step| NANO / GRID * step).collect();
    let at = stops.partition_point(|stop| *stop < own);
    stops.insert(at, own);
    let leads = (stops.iter().map(|stop| lead(*stop))).collect::<Option<Vec<f64>>>()?;
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
        let tie = if *before == 0.0 {
            *from
        } else {
            let ends = ((*from as f64, *before), (*to as f64, *after));
            let mut at = |ppb: f64| lead((ppb + 0.5) as i64).unwrap_or_default();
            (root(ends, 1.0, &mut at) + 0.5) as i64
        };
        if nearest.is_none_or(|known| (tie - own).abs() < (known - own).abs()) {
            nearest = Some(tie);
        }
    }
    nearest.map(Rate::from_ppb)
}

/// The factor on pay within which a tie is looked for, up and down, as a logarithm.
const FARTHEST: f64 = 6.0 * core::f64::consts::LN_2;
/// How near the logarithm of a factor is to be.
const NEAR: f64 = 1e-9;

/// The factor on the pay of some stages at which both choices are expected to bring the same by the end.
/// `None` where the same choice is ahead from a sixty-fourth of the pay to 64 times it.
pub fn tie_pay(model: &Model, (a, b): (usize, usize), stages: &[usize]) -> Option<f64> {
    let mut lead = |log: f64| {
        let mut trial = model.clone();
        for stage in stages {
            trial.scale_pay(*stage, libm::exp(log));
        }
        lead(&trial, a, b)
    };
    let ends = ((-FARTHEST, lead(-FARTHEST)), (FARTHEST, lead(FARTHEST)));
    if ends.0.1 * ends.1.1 >= 0.0 {
        return None;
    }
    Some(libm::exp(root(ends, NEAR, &mut lead)))
}

/// A difference below this part of what is compared is one of roundings.
pub(super) const ROUNDINGS: f64 = 1e-12;

/// What the second is expected to bring beyond the first.
pub(super) fn lead(model: &Model, a: usize, b: usize) -> f64 {
    let (first, second) = (model.total(a), model.total(b));
    let lead = second - first;
    if lead.abs() <= (first.abs() + second.abs()) * ROUNDINGS {
        return 0.0;
    }
    lead
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
