//! The waterfall: from a start by steps to an end, each bar where the one before stopped.

use super::scale::LinearScale;

/// A bar from `from` to `to` (0 to 1); `to` lies left of `from` where the step takes away.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Bar {
    pub from: f64,
    pub to: f64,
}

impl Bar {
    pub fn left(self) -> f64 {
        self.from.min(self.to)
    }

    pub fn width(self) -> f64 {
        (self.to - self.from).abs()
    }
}

/// The start from zero, each step, the end from zero; and where zero is.
#[derive(Clone, PartialEq, Debug)]
pub struct Waterfall {
    pub zero: f64,
    pub start: Bar,
    pub steps: Vec<Bar>,
    pub end: Bar,
}

pub fn layout(start: f64, changes: &[f64], end: f64) -> Waterfall {
    let mut level = start;
    let levels: Vec<(f64, f64)> = changes
        .iter()
        .map(|change| {
            let from = level;
            level += change;
            (from, level)
        })
        .collect();
    let scale = LinearScale::with_zero(levels.iter().map(|(_, to)| *to).chain([start, end]));
    let bar = |(from, to): (f64, f64)| Bar {
        from: scale.at(from),
        to: scale.at(to),
    };
    Waterfall {
        zero: scale.at(0.0),
        start: bar((0.0, start)),
        steps: levels.into_iter().map(bar).collect(),
        end: bar((0.0, end)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_bar_begins_where_the_one_before_stopped() {
        let w = layout(70.0, &[200.0, -120.0, -50.0], 100.0);
        assert_eq!(w.start.to, w.steps[0].from);
        assert_eq!(w.steps[0].to, w.steps[1].from);
        assert!((w.steps[2].to - w.end.to).abs() < 1e-12);
    }

    #[test]
    fn a_way_below_zero_stays_in_the_picture() {
        let w = layout(10.0, &[-30.0, 5.0], -15.0);
        assert!(w.zero > 0.0);
        for bar in w.steps.iter().chain([&w.start, &w.end]) {
            assert!(bar.left() >= 0.0 && bar.left() + bar.width() <= 1.0 + 1e-12);
        }
    }

    #[test]
    fn nothing_at_all_is_drawn_as_nothing() {
        let w = layout(0.0, &[0.0], 0.0);
        assert_eq!(w.steps[0].width(), 0.0);
    }
}
