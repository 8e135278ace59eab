//! Two careers by year: what people in the middle have, and within what most of them lie; and who is
//! ahead.

use super::scale::LinearScale;
use super::{At, within};

/// How a year is drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// What a year brings: level from its beginning to its end, so that a cliff is one.
    Steps,
    /// What there is at its end: a rise from nothing at the beginning of all.
    Rise,
}

/// What is drawn of a choice, year by year.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct Course {
    /// The parts below which a tenth, a quarter, half, three quarters and nine tenths lie; empty
    /// where they are not known.
    pub fan: Vec<[f64; 5]>,
    /// The line that stands out.
    pub middle: Vec<f64>,
    /// Single careers, thin.
    pub singles: Vec<Vec<f64>>,
}

/// A choice as it is drawn.
#[derive(Clone, PartialEq, Debug)]
pub struct Fan {
    /// The outline of what eight in ten have, and of what every other has; none where it is not known.
    pub bands: [Vec<At>; 2],
    /// Upright strokes within the two, by which fans are told apart without colour.
    pub strokes: [Vec<Vec<At>>; 2],
    pub middle: Vec<At>,
    pub singles: Vec<Vec<At>>,
    /// Where the middle ends, from the top.
    pub end: f64,
    /// What its label stands on so that labels do not meet, from the top; a little above it where both
    /// end at the top.
    pub label: f64,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Picture {
    pub fans: [Fan; 2],
    /// Round values from nothing on, from the top.
    pub levels: Vec<(f64, f64)>,
}

/// Levels with a label.
const MOST_LEVELS: usize = 4;
/// Above the greatest value, as a part of it.
const AIR: f64 = 0.06;
/// Strokes across the whole picture.
const STROKES: usize = 60;
/// The least distance between two labels, as a part of the height.
const APART: f64 = 0.1;

/// Both choices on a common scale that begins with nothing.
pub fn layout(courses: &[Course; 2], shape: Shape) -> Picture {
    let values = |course: &Course| -> Vec<f64> {
        let mut values: Vec<f64> = course.fan.iter().flatten().copied().collect();
        values.extend(&course.middle);
        values.extend(course.singles.iter().flatten());
        values
    };
    let all = courses.iter().flat_map(values);
    let scale = LinearScale::with_zero(all.map(|value| value * (1.0 + AIR)));
    let mut fans = courses.each_ref().map(|course| fan(course, shape, &scale));
    let [first, other] = &mut fans;
    (first.label, other.label) = apart(first.end, other.end);
    let levels = scale.ticks(MOST_LEVELS).into_iter();
    Picture {
        fans,
        levels: levels.map(|value| (height(value, &scale), value)).collect(),
    }
}

fn fan(course: &Course, shape: Shape, scale: &LinearScale) -> Fan {
    let quantile = |at: usize| -> Vec<f64> {
        let of = |fan: &[f64; 5]| fan.get(at).copied().unwrap_or_default();
        course.fan.iter().map(of).collect()
    };
    let edges = [[quantile(0), quantile(4)], [quantile(1), quantile(3)]];
    let middle = line(&course.middle, shape, scale);
    let end = middle.last().map_or(1.0, |at| at.1);
    Fan {
        bands: (edges.each_ref()).map(|[low, high]| between(low, high, shape, scale)),
        strokes: (edges.each_ref()).map(|[low, high]| strokes(low, high, shape, scale)),
        middle,
        singles: (course.singles.iter())
            .map(|values| line(values, shape, scale))
            .collect(),
        end,
        label: end,
    }
}

fn height(value: f64, scale: &LinearScale) -> f64 {
    within(1.0 - scale.at(value))
}

fn line(values: &[f64], shape: Shape, scale: &LinearScale) -> Vec<At> {
    let years = values.len() as f64;
    let mut line = Vec::with_capacity(2 * values.len());
    if shape == Shape::Rise && !values.is_empty() {
        line.push((0.0, height(0.0, scale)));
    }
    for (year, value) in values.iter().enumerate() {
        let y = height(*value, scale);
        if shape == Shape::Steps {
            line.push((year as f64 / years, y));
        }
        line.push(((year + 1) as f64 / years, y));
    }
    line
}

fn between(low: &[f64], high: &[f64], shape: Shape, scale: &LinearScale) -> Vec<At> {
    let mut outline = line(high, shape, scale);
    outline.extend(line(low, shape, scale).into_iter().rev());
    outline
}

/// The value at a part of all years.
fn value_at(values: &[f64], shape: Shape, x: f64) -> f64 {
    let along = x * values.len() as f64;
    let year = along as usize;
    let of = |year: usize| values.get(year).copied().unwrap_or_default();
    match shape {
        Shape::Steps => of(year),
        Shape::Rise => {
            let before = year.checked_sub(1).map_or(0.0, of);
            before + (of(year) - before) * (along - year as f64)
        }
    }
}

fn strokes(low: &[f64], high: &[f64], shape: Shape, scale: &LinearScale) -> Vec<Vec<At>> {
    if low.is_empty() {
        return Vec::new();
    }
    let stroke = |at: usize| {
        let x = (at as f64 + 0.5) / STROKES as f64;
        let end = |values| (x, height(value_at(values, shape, x), scale));
        vec![end(low), end(high)]
    };
    (0..STROKES).map(stroke).collect()
}

/// Where two labels stand above their lines: both above the higher one where they would meet.
fn apart(first: f64, other: f64) -> (f64, f64) {
    if (first - other).abs() >= APART {
        return (first, other);
    }
    let top = first.min(other);
    if first <= other {
        (top - APART, top)
    } else {
        (top, top - APART)
    }
}

/// The beginnings of years and the end of the last, as a part of all and by their number, counted from
/// `first`: of numbers that are a multiple of 1, 2, 5, ... so many that there are at most `most`.
pub fn years(first: i64, count: usize, most: usize) -> Vec<(f64, i64)> {
    let last = first.saturating_add(count as i64);
    let fits = |step: &i64| count as i64 / step < most as i64;
    let step = STEPS.into_iter().find(fits).unwrap_or(WIDEST);
    let at = |number: i64| (number - first) as f64 / count.max(1) as f64;
    (first..=last)
        .filter(|number| number.rem_euclid(step) == 0)
        .map(|number| (at(number), number))
        .collect()
}

const STEPS: [i64; 3] = [1, 2, 5];
const WIDEST: i64 = 10;

/// Of all runs the parts in which the first is ahead and in which the other is, by year.
#[derive(Clone, PartialEq, Debug)]
pub struct Ahead {
    /// From the bottom up, and from the top down; what lies between is even.
    pub first: Vec<At>,
    pub other: Vec<At>,
    pub strokes: Vec<Vec<At>>,
    /// The middle of each at the end, from the top; none where it is too thin for a label.
    pub labels: [Option<f64>; 2],
}

/// The part that has room for a label.
const ROOM: f64 = 0.14;

pub fn ahead(parts: &[(f64, f64)]) -> Ahead {
    let scale = LinearScale::with_zero([1.0]);
    let nothing = vec![0.0; parts.len()];
    let whole = vec![1.0; parts.len()];
    let first: Vec<f64> = parts.iter().map(|part| part.0).collect();
    let rest: Vec<f64> = parts.iter().map(|part| 1.0 - part.1).collect();
    let (own, other) = parts.last().copied().unwrap_or_default();
    let room = |part: f64, middle: f64| (part >= ROOM).then_some(middle);
    Ahead {
        first: between(&nothing, &first, Shape::Steps, &scale),
        other: between(&rest, &whole, Shape::Steps, &scale),
        strokes: strokes(&rest, &whole, Shape::Steps, &scale),
        labels: [room(own, 1.0 - own / 2.0), room(other, other / 2.0)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn course(years: &[[f64; 5]]) -> Course {
        Course {
            fan: years.to_vec(),
            middle: years.iter().map(|fan| fan[2]).collect(),
            singles: Vec::new(),
        }
    }

    /// 10, 20, ... of a middle.
    fn around(middle: f64) -> [f64; 5] {
        [0.2, 0.6, 1.0, 1.4, 2.0].map(|part| part * middle)
    }

    fn all(picture: &Picture) -> Vec<At> {
        let mut all: Vec<At> = Vec::new();
        for fan in &picture.fans {
            all.extend(fan.bands.iter().flatten());
            all.extend(fan.strokes.iter().flatten().flatten());
            all.extend(&fan.middle);
            all.extend(fan.singles.iter().flatten());
            all.extend([(0.0, fan.end), (0.0, fan.label.max(0.0))]);
        }
        all.extend(picture.levels.iter().map(|level| (0.0, level.0)));
        all
    }

    fn is_inside(picture: &Picture) -> bool {
        let inside = |part: &f64| (0.0..=1.0).contains(part);
        all(picture).iter().all(|(x, y)| inside(x) && inside(y))
    }

    #[test]
    fn both_fans_stand_on_nothing_and_share_a_scale() {
        let courses = [course(&[around(50.0)]), course(&[around(100.0)])];
        let picture = layout(&courses, Shape::Steps);
        let [first, other] = &picture.fans;
        assert_eq!(picture.levels[0], (1.0, 0.0));
        assert!((2.0 * (1.0 - first.end) - (1.0 - other.end)).abs() < 1e-12);
        let top = other.bands[0][0].1;
        assert!(top > 0.0 && top < 0.1, "the highest line has air above it");
        // A quarter lies within a tenth.
        assert!(first.bands[1][0].1 > first.bands[0][0].1);
        assert!(is_inside(&picture));
    }

    #[test]
    fn one_year_is_as_wide_as_the_picture() {
        let courses = [course(&[around(50.0)]), course(&[around(100.0)])];
        let picture = layout(&courses, Shape::Steps);
        let middle = &picture.fans[0].middle;
        assert_eq!((middle[0].0, middle[1].0), (0.0, 1.0));
        assert_eq!(middle[0].1, middle[1].1);
        let rise = layout(&courses, Shape::Rise);
        assert_eq!(rise.fans[0].middle[0], (0.0, 1.0));
        assert_eq!(rise.fans[0].middle[1].0, 1.0);
    }

    #[test]
    fn a_cliff_is_upright() {
        let courses = [
            course(&[around(90.0), around(60.0)]),
            course(&[around(70.0), around(70.0)]),
        ];
        let middle = &layout(&courses, Shape::Steps).fans[0].middle;
        assert_eq!((middle[1].0, middle[2].0), (0.5, 0.5));
        assert!(middle[1].1 < middle[2].1);
    }

    #[test]
    fn strokes_go_from_edge_to_edge() {
        let courses = [course(&[around(50.0), around(80.0)]), course(&[])];
        for shape in [Shape::Steps, Shape::Rise] {
            let fan = &layout(&courses, shape).fans[0];
            let (low, high) = (
                &fan.strokes[0][STROKES - 1][0],
                &fan.strokes[0][STROKES - 1][1],
            );
            let edge = |at: usize| fan.bands[0][at].1;
            let half = fan.bands[0].len() / 2;
            assert!((high.1 - edge(half - 1)).abs() < 0.01, "{shape:?}");
            assert!((low.1 - edge(half)).abs() < 0.01, "{shape:?}");
        }
    }

    #[test]
    fn lines_alone_have_no_bands() {
        let line = |values: &[f64]| Course {
            middle: values.to_vec(),
            ..Course::default()
        };
        let picture = layout(&[line(&[1.0, 2.0]), line(&[2.0, 1.0])], Shape::Steps);
        assert!(picture.fans.iter().all(|fan| fan.bands[0].is_empty()));
        assert!(picture.fans.iter().all(|fan| fan.strokes[0].is_empty()));
        assert_eq!(picture.fans[0].middle.len(), 4);
    }

    #[test]
    fn labels_do_not_meet_even_where_both_end_alike() {
        for (first, other) in [(0.5, 0.5), (0.0, 0.01), (1.0, 1.0), (0.52, 0.5)] {
            let (a, b) = apart(first, other);
            assert!((a - b).abs() >= APART - 1e-12);
            assert!(a.max(b) <= first.min(other), "a line through a label");
            assert_eq!(first <= other, a <= b);
        }
        assert_eq!(apart(0.2, 0.8), (0.2, 0.8));
    }

    #[test]
    fn no_year_nothing_and_no_number_stay_inside() {
        for shape in [Shape::Steps, Shape::Rise] {
            let nobody = layout(&[Course::default(), Course::default()], shape);
            assert!(is_inside(&nobody) && nobody.fans[0].middle.is_empty());
            let odd = [
                course(&[[0.0; 5], [f64::NAN; 5]]),
                course(&[[1e308; 5], [f64::INFINITY; 5]]),
            ];
            assert!(is_inside(&layout(&odd, shape)));
            let long = vec![around(90e6); 60];
            assert!(is_inside(&layout(&[course(&long), course(&long)], shape)));
        }
    }

    #[test]
    fn years_are_told_at_round_numbers() {
        let numbers = |first, count| -> Vec<i64> {
            let years = years(first, count, 8).into_iter();
            years.map(|year| year.1).collect()
        };
        assert_eq!(numbers(31, 14), [32, 34, 36, 38, 40, 42, 44]);
        assert_eq!(numbers(31, 1), [31, 32]);
        assert_eq!(numbers(31, 0), [31]);
        assert_eq!(numbers(24, 60), [30, 40, 50, 60, 70, 80]);
        assert_eq!(numbers(-5, 7), [-5, -4, -3, -2, -1, 0, 1, 2]);
        assert_eq!(years(31, 14, 8)[0].0, 1.0 / 14.0);
    }

    #[test]
    fn who_is_ahead_fills_the_picture_but_for_what_is_even() {
        let picture = ahead(&[(0.0, 0.0), (0.7, 0.3), (0.25, 0.05)]);
        // The first from below, the other from above.
        assert_eq!(picture.first.last(), Some(&(0.0, 1.0)));
        assert_eq!(picture.other[0], (0.0, 0.0));
        let meets = (picture.first[2].1, picture.other[picture.other.len() - 3].1);
        assert!((meets.0 - meets.1).abs() < 1e-12);
        assert_eq!(picture.labels, [Some(0.875), None]);
        assert_eq!(ahead(&[]).labels, [None, None]);
    }
}
