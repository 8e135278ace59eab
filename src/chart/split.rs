//! Who pays: a bar for each row, divided among those who pay it, all rows on one scale.

/// One payer's part of a bar.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Part {
    /// The payer's place in the row.
    pub payer: usize,
    pub from: f64,
    pub width: f64,
}

/// The least width of a part, so that it is seen; what it gains the widest part of its row gives.
const LEAST: f64 = 0.012;

/// The parts of each row in their order, from the left; the longest row is as wide as the picture.
/// Who pays nothing, less than nothing or what is no number has no part: what is taken back cannot
/// be drawn as a length and is told in numbers.
pub fn layout(rows: &[Vec<f64>]) -> Vec<Vec<Part>> {
    let wholes = rows
        .iter()
        .map(|row| row.iter().map(|a| drawn(*a)).sum::<f64>());
    let longest = wholes.fold(0.0, f64::max);
    let parts = |row: &Vec<f64>| {
        let mut parts = Vec::new();
        for (payer, amount) in row.iter().enumerate() {
            let width = drawn(*amount) / longest;
            if width > 0.0 {
                let from = 0.0;
                parts.push(Part { payer, from, width });
            }
        }
        widen(&mut parts);
        let mut from = 0.0;
        for part in &mut parts {
            part.from = from;
            from += part.width;
        }
        parts
    };
    rows.iter().map(parts).collect()
}

/// Gives narrow parts the least width, unless the row is too short for it.
fn widen(parts: &mut [Part]) {
    let missing = |part: &Part| (LEAST - part.width).max(0.0);
    let gained: f64 = parts.iter().map(missing).sum();
    let widest = parts.iter().map(|part| part.width).fold(0.0, f64::max);
    if gained == 0.0 || widest - gained < LEAST {
        return;
    }
    let mut gives = gained;
    for part in parts {
        if part.width == widest {
            part.width -= gives;
            gives = 0.0;
        } else {
            part.width = part.width.max(LEAST);
        }
    }
}

fn drawn(amount: f64) -> f64 {
    if amount.is_finite() {
        amount.max(0.0)
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(parts: &[Part]) -> f64 {
        parts.last().map_or(0.0, |part| part.from + part.width)
    }

    #[test]
    fn parts_add_up_to_their_row_and_the_longest_row_to_the_picture() {
        let mut seed = 1.0;
        for count in 1..40 {
            let mut amount = |place: usize| {
                seed = (seed * 16_807.0) % 2_147_483_647.0;
                // Some payers pay a thousandth of what others pay.
                if place % 3 == 1 { seed / 1000.0 } else { seed }
            };
            let rows: Vec<Vec<f64>> = (0..count % 6 + 1)
                .map(|row| (0..4).map(|payer| amount(row + payer)).collect())
                .collect();
            let wholes: Vec<f64> = rows.iter().map(|row| row.iter().sum()).collect();
            let longest = wholes.iter().copied().fold(0.0, f64::max);
            for (parts, whole) in layout(&rows).iter().zip(&wholes) {
                assert_eq!(parts.len(), 4);
                assert!((end(parts) - whole / longest).abs() < 1e-12);
                assert_eq!(parts[0].from, 0.0);
                for pair in parts.windows(2) {
                    assert!((pair[0].from + pair[0].width - pair[1].from).abs() < 1e-12);
                }
                assert!(end(parts) <= 1.0 + 1e-12);
            }
        }
    }

    #[test]
    fn a_part_is_as_wide_as_its_amount() {
        let rows = layout(&[vec![60.0, 30.0, 10.0], vec![20.0, 20.0, 10.0]]);
        let widths: Vec<f64> = rows.iter().flatten().map(|part| part.width).collect();
        assert_eq!(widths, [0.6, 0.3, 0.1, 0.2, 0.2, 0.1]);
    }

    #[test]
    fn who_pays_nothing_has_no_part_and_who_pays_little_is_seen() {
        let rows = layout(&[vec![0.0, 90e6, 2.0, 1.0]]);
        let payers: Vec<usize> = rows[0].iter().map(|part| part.payer).collect();
        assert_eq!(payers, [1, 2, 3]);
        assert!(rows[0].iter().all(|part| part.width >= LEAST));
        assert!((end(&rows[0]) - 1.0).abs() < 1e-12);
        // A row that is as narrow itself keeps its own length.
        let rows = layout(&[vec![1e9], vec![1.0, 2.0]]);
        assert!((end(&rows[1]) - 3e-9).abs() < 1e-15);
    }

    #[test]
    fn what_is_taken_back_is_no_length() {
        let rows = layout(&[vec![50.0, -20.0, f64::NAN, 50.0], vec![f64::INFINITY, 25.0]]);
        let drawn = |row: &[Part]| -> Vec<(usize, f64)> {
            row.iter().map(|part| (part.payer, part.width)).collect()
        };
        assert_eq!(drawn(&rows[0]), [(0, 0.5), (3, 0.5)]);
        assert_eq!(drawn(&rows[1]), [(1, 0.25)]);
    }

    #[test]
    fn nothing_paid_is_nothing_drawn() {
        assert_eq!(layout(&[vec![0.0, 0.0], vec![]]), [vec![], vec![]]);
        assert!(layout(&[]).is_empty());
    }
}
