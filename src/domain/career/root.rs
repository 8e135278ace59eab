//! Where a value that is above nothing at one end and below it at the other comes to nothing.

/// No search takes longer: by then a billion billions lie between two numbers.
const MOST: usize = 60;

/// A place and the value there.
pub(super) type Spot = (f64, f64);

/// The place between two where a value changes its sign, to within `near`: by the chord, its standing end
/// taken for half as far each time it stands again (the Illinois rule), and by halving where the last four
/// steps have not brought what lies between to an eighth.
#[inline(never)]
pub(super) fn root(
    (mut from, mut to): (Spot, Spot),
    near: f64,
    value: &mut dyn FnMut(f64) -> f64,
) -> f64 {
    let mut width = to.0 - from.0;
    for turn in 1..=MOST {
        if to.1 == 0.0 || (to.0 - from.0).abs() <= near {
            return to.0;
        }
        if from.1 == 0.0 {
            return from.0;
        }
        let is_slow = turn % 4 == 0 && (to.0 - from.0).abs() > width.abs() / 8.0;
        let chord = to.0 - to.1 * (to.0 - from.0) / (to.1 - from.1);
        let is_between = (from.0 < chord) == (chord < to.0) && chord != from.0 && chord != to.0;
        let at = if is_slow || !is_between {
            (from.0 + to.0) / 2.0
        } else {
            chord
        };
        if turn % 4 == 0 {
            width = to.0 - from.0;
        }
        let found = value(at);
        if found * to.1 > 0.0 {
            from.1 /= 2.0;
        } else {
            from = to;
        }
        to = (at, found);
    }
    to.0
}
