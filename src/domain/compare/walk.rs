//! The smallest whole number that brings a figure to an amount, though the figure may fall as the
//! number rises: take-home pay at the steps of a law.

/// The most by which a figure rises with each unit of pay: credits that grow with earnings can
/// give as much again (United States, three children: 45 % federal, as much again from a state,
/// 15 % for the children), and no employer is known to pay more than that on top.
pub(super) const MOST_RISE: f64 = 2.5;
/// Steps after which strides are no longer than is safe but long enough to end.
const PATIENCE: u32 = 1_000;

/// Where a walk ended: at the smallest number that reaches the amount, or at the last.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Found {
    pub at: i64,
    pub value: f64,
    /// The most that a smaller number was seen to give; at the last, that any gave.
    pub below: f64,
}

/// From a figure on its way: `None` where it has no value.
type Figure<'a> = &'a mut dyn FnMut(i64) -> Option<f64>;

/// How far it is safe to go where `short` is lacking.
fn stride(short: f64, rise: f64, steps: u32, at: i64) -> i64 {
    let least = if steps < PATIENCE { 0 } else { at >> 7 };
    ((short / rise) as i64).max(least).max(1)
}

/// The smallest number from 0 to `last` for which the figure is at least `target`.
///
/// Walks up from nothing. From a number that falls short the next that can reach the amount is at
/// least the shortfall divided by `rise` away, the most that a unit can add, so nothing is passed
/// over, however the figure falls in between; a jump within a stride is bracketed by it and found
/// by halving. Two limits: a steeper rise that is undone within one stride can be missed, and after
/// [`PATIENCE`] steps (only where nearly nothing is kept of more pay over a long way) a stride is
/// at least a hundredth of the number, so that an earlier one may reach the amount for less than
/// that.
#[inline(never)]
pub(super) fn walk(figure: Figure<'_>, target: f64, rise: f64, last: i64) -> Option<Found> {
    let mut below = f64::NEG_INFINITY;
    // The last number that falls short, and the one looked at.
    let (mut short, mut at) = (-1, 0);
    let mut value = figure(at)?;
    let mut steps = 0;
    while value < target {
        below = below.max(value);
        if at >= last {
            return Some(Found { at, value, below });
        }
        steps += 1;
        short = at;
        at = (at.saturating_add(stride(target - value, rise, steps, at))).min(last);
        value = figure(at)?;
    }
    while at - short > 1 {
        let middle = short + (at - short) / 2;
        let there = figure(middle)?;
        if there < target {
            short = middle;
            below = below.max(there);
        } else {
            at = middle;
            value = there;
        }
    }
    Some(Found { at, value, below })
}

/// How much more coarsely the most is looked for before it is looked for finely.
const COARSE: f64 = 100.0;

/// The smallest number from 0 to `last` that gives the most, by the same strides: nothing on the
/// way gives more than it by as much as `fine`. What lies above all that is known is gone through
/// in steps that could bring no more than `fine`: twice, so that few are needed.
#[inline(never)]
pub(super) fn most(figure: Figure<'_>, fine: f64, rise: f64, last: i64) -> Option<Found> {
    let mut best = figure(last)?;
    for fine in [fine * COARSE, fine] {
        let (mut at, mut steps) = (0, 0);
        while at < last {
            let value = figure(at)?;
            best = best.max(value);
            steps += 1;
            at = at.saturating_add(stride(best + fine - value, rise, steps, at));
        }
    }
    walk(figure, best, rise, last)
}
