//! What the law of an offer takes at other pays than the offer's, and where it takes unusually
//! much of more pay.

use std::ops::RangeInclusive;

use super::super::facts::Facts;
use super::super::offer::Offer;
use super::super::scenario::Scenario;
use super::super::tax::{Case, CountryLaw, Parts};
use super::plan::Plan;
use super::reading::Anchor;

/// A gross pay a year and what is taken of it (income tax and the employee's contributions), in
/// minor units of the place's currency.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Point {
    pub gross: i64,
    pub taken: i64,
    /// A round pay, or the offer's own: a row of a table.
    pub is_row: bool,
}

impl Point {
    /// What is taken of all pay, as a part of it.
    pub fn average(&self) -> f64 {
        self.taken as f64 / self.gross.max(1) as f64
    }

    /// What is taken of the pay from here to there, as a part of it.
    pub fn marginal(&self, to: &Self) -> f64 {
        (to.taken - self.taken) as f64 / (to.gross - self.gross).max(1) as f64
    }
}

/// A stretch of pay on which more is taken than before and after it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Cliff {
    pub from: i64,
    pub to: i64,
    /// What is taken of the pay between; above 1 where more pay leaves less.
    pub rate: f64,
    /// The edge of the law at which it begins, by its place among those that were asked for.
    pub edge: Option<usize>,
}

/// Round pays of a decade, in tenths of its lower end.
pub(super) const ROUND: [i64; 10] = [10, 12, 15, 20, 25, 30, 40, 50, 60, 80];
/// Where the two halves of a stretch differ by more in what they take, it is looked at closer, ...
const BEND: f64 = 0.01;
/// ... always where it is longer than the first part of the pay, never where shorter than the other.
const COARSEST: i64 = 16;
const FINEST: i64 = 512;
/// Behind an edge of the law a short stretch is looked at for itself: this part of the pay.
const BEHIND: i64 = 128;

/// Points from `low` to `high` in rising order: round pays, the offer's own, the law's `edges`,
/// and whatever lies where the law bends. Extras stay what they are; `None` where no law is known.
pub fn curve(
    facts: &Facts,
    scenario: &Scenario,
    index: usize,
    (low, high): (i64, i64),
    edges: &[i64],
) -> Option<Vec<Point>> {
    let offer = scenario.offers.get(index)?;
    let anchor = Anchor::of(facts, scenario);
    let (law, own) = Plan::of(facts, scenario, &anchor, index, offer).law.ok()?;
    let Parts {
        bonus,
        equity,
        untaxed,
        after_tax,
        ..
    } = own.parts;
    let line = Line {
        law,
        case: own,
        fixed: bonus
            .saturating_add(equity)
            .saturating_add(untaxed)
            .saturating_add(after_tax),
        offer,
    };
    let low = low.max(line.fixed.saturating_add(1));
    let mut stops = Stops {
        range: low..=high,
        list: Vec::new(),
    };
    stops.add(low, false);
    stops.add(high, false);
    stops.add(own.gross, true);
    for edge in edges {
        stops.add(*edge, false);
        stops.add(edge + edge / BEHIND, false);
    }
    let mut decade = 1;
    while decade <= high / 10 {
        for tenths in ROUND {
            stops.add(tenths * decade, true);
        }
        decade *= 10;
    }
    let mut points: Vec<Point> = Vec::new();
    for (gross, is_row) in stops.list {
        let point = line.at(gross, is_row)?;
        match points.last().copied() {
            None => points.push(point),
            Some(before) => line.bend(before, point, &mut points),
        }
    }
    Some(points)
}

/// Where a curve is looked at, and whether the table says so; in rising order.
struct Stops {
    range: RangeInclusive<i64>,
    list: Vec<(i64, bool)>,
}

impl Stops {
    /// Of two at one place the row stays.
    fn add(&mut self, gross: i64, is_row: bool) {
        if !self.range.contains(&gross) {
            return;
        }
        match self.list.binary_search_by_key(&gross, |stop| stop.0) {
            Ok(at) => self.list[at].1 |= is_row,
            Err(at) => self.list.insert(at, (gross, is_row)),
        }
    }
}

/// The law of an offer along its pay.
struct Line<'a> {
    law: &'a dyn CountryLaw,
    offer: &'a Offer,
    case: Case,
    /// What of the pay is not salary.
    fixed: i64,
}

impl Line<'_> {
    fn at(&self, gross: i64, is_row: bool) -> Option<Point> {
        let severance = self.offer.extras.severance.of(gross - self.fixed);
        let parts = Parts {
            severance,
            ..self.case.parts
        };
        let case = Case {
            gross,
            parts,
            ..self.case
        };
        let home = self.law.take_home(&case).ok()?;
        Some(Point {
            gross,
            taken: home.income_tax + home.social,
            is_row,
        })
    }

    /// Adds what must be known between two points, and the second.
    fn bend(&self, from: Point, to: Point, points: &mut Vec<Point>) {
        let width = to.gross - from.gross;
        if width > from.gross / FINEST
            && width > 1
            && let Some(middle) = self.at(from.gross + width / 2, false)
            && (width > from.gross / COARSEST
                || (from.marginal(&middle) - middle.marginal(&to)).abs() > BEND)
        {
            self.bend(from, middle, points);
            self.bend(middle, to, points);
        } else {
            points.push(to);
        }
    }
}

/// How much more than beside it must be taken on a stretch that the law names: three points.
const NAMED_RISE: f64 = 0.03;
/// On one without a name: half as much again, and ten points.
const RISE: (f64, f64) = (1.5, 0.1);
/// An edge reckoned after deductions is reached at a pay up to so much beyond it: a twentieth.
const NEAR: i64 = 20;
/// A stretch that costs less than this part of the pay is not told.
const LEAST_COST: f64 = 0.001;

/// The cliffs of a curve, in its order. One ends where half of its rise is undone, within half of
/// the pay at which it begins; a bracket that stays is none.
pub fn cliffs(points: &[Point], edges: &[i64]) -> Vec<Cliff> {
    let mut found = Vec::new();
    let mut at = 1;
    while at < points.len() {
        at = match cliff(points, edges, at) {
            Some((end, cliff)) => {
                found.push(cliff);
                end
            }
            None => at + 1,
        };
    }
    found
}

fn cliff(points: &[Point], edges: &[i64], start: usize) -> Option<(usize, Cliff)> {
    let rate = |at: usize| Some(points.get(at)?.marginal(points.get(at + 1)?));
    let from = points.get(start)?;
    let before = rate(start.checked_sub(1)?)?;
    let first = rate(start)?;
    let edge = (edges.iter()).position(|edge| (*edge..=edge + edge / NEAR).contains(&from.gross));
    let stands_out = |rate: f64, beside: f64| match edge {
        Some(_) => rate > beside + NAMED_RISE,
        None => rate > beside * RISE.0 && rate > beside + RISE.1,
    };
    if !stands_out(first, before) {
        return None;
    }
    // A jump at the beginning counts as no more than all: what follows may be less steep.
    let half = (first.min(1.0) + before) / 2.0;
    let mut end = start + 1;
    while rate(end)? > half {
        end += 1;
    }
    let after = rate(end + 1).or_else(|| rate(end))?;
    let to = foot(points, (start, end), after)?;
    let whole = from.marginal(&to);
    let width = to.gross - from.gross;
    let cost = (whole - before.max(after)) * width as f64;
    let is_cliff = width <= from.gross / 2
        && stands_out(whole, before.max(after))
        && cost > LEAST_COST * from.gross as f64;
    let cliff = Cliff {
        from: from.gross,
        to: to.gross,
        rate: whole,
        edge,
    };
    is_cliff.then_some((end, cliff))
}

/// Where the rate of a cliff gives way to that `after` it. The bend lies within the two stretches
/// around `end`: as far in as what they take beyond the rate after it lasts at the cliff's rate.
fn foot(points: &[Point], (start, end): (usize, usize), after: f64) -> Option<Point> {
    let (last, beyond) = (points.get(end - 1)?, points.get(end + 1)?);
    let inside = points.get(start.max(end.saturating_sub(2)))?;
    let rate = inside
        .marginal(points.get(end - 1)?)
        .max(last.marginal(points.get(end)?));
    let width = (beyond.gross - last.gross) as f64;
    let excess = (last.marginal(beyond) - after) * width;
    let far = (excess / (rate - after)).max(0.0).min(width);
    Some(Point {
        gross: last.gross + far as i64,
        taken: beyond.taken - (after * (width - far)) as i64,
        is_row: false,
    })
}
