//! Odds that make exactly one.

use super::super::rate::{NANO, Rate};

/// The odds with one of them moved to a value and the others scaled in proportion to what they were,
/// so that all make exactly one. Where the others were nothing, they share alike. One alone is certain.
/// What is dragged is best moved from the odds that stood when the dragging began: the others' proportion
/// is lost where they come to nothing.
pub fn moved(odds: &[Rate], index: usize, to: Rate) -> Vec<Rate> {
    let mut parts: Vec<i64> = odds.iter().map(|rate| part(*rate)).collect();
    let others = parts.len().saturating_sub(1);
    let Some(own) = parts.get_mut(index) else {
        return whole(odds);
    };
    *own = 0;
    let kept = if others == 0 { NANO } else { part(to) };
    let mut scaled = shared(&parts, NANO - kept, Some(index));
    if let Some(own) = scaled.get_mut(index) {
        *own = kept;
    }
    scaled.into_iter().map(Rate::from_ppb).collect()
}

/// The odds scaled so that they make exactly one; all alike where they were nothing.
pub fn whole(odds: &[Rate]) -> Vec<Rate> {
    let parts: Vec<i64> = odds.iter().map(|rate| part(*rate)).collect();
    let scaled = shared(&parts, NANO, None);
    scaled.into_iter().map(Rate::from_ppb).collect()
}

/// Odds lie between nothing and one.
fn part(rate: Rate) -> i64 {
    rate.ppb().clamp(0, NANO)
}

/// `room` by the parts' proportion, to the billionth: each sum from the first on is rounded, so
/// that no rounding is left over and nothing stays nothing.
fn shared(parts: &[i64], room: i64, besides: Option<usize>) -> Vec<i64> {
    let total: i64 = parts.iter().sum();
    let count = parts.len() as i64 - i64::from(besides.is_some());
    let (mut before, mut reached) = (0, 0);
    (parts.iter().enumerate())
        .map(|(at, part)| {
            let weight = if total > 0 {
                *part
            } else {
                i64::from(besides != Some(at))
            };
            reached += weight;
            let whole = if total > 0 { total } else { count.max(1) };
            // At most some hundred parts of a billion each, by a billion.
            let cut = i128::from(reached) * i128::from(room) * 2 + i128::from(whole);
            let upto = (cut / (i128::from(whole) * 2)) as i64;
            let own = upto - before;
            before = upto;
            own
        })
        .collect()
}
