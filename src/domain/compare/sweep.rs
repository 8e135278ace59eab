//! The gap along a lever, over two levers, and what moves it most.

use super::super::facts::Facts;
use super::super::order::order;
use super::super::scenario::Scenario;
use super::lever::{Lever, foreign};
use super::range::Range;
use super::reading::Market;
use super::trial::Trial;

/// The gap over two levers at the rung of the question.
#[derive(Clone, PartialEq, Debug)]
pub struct Map {
    pub xs: Vec<i64>,
    pub ys: Vec<i64>,
    /// For each of `ys` a row along `xs`: by what part the leader is ahead, positive where it is
    /// the other offer, 0 where both are even; `None` where there is no gap to tell.
    pub gaps: Vec<Vec<Option<f64>>>,
}

/// How far the gap moves when a lever is moved a little.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Sensitivity {
    pub lever: Lever,
    /// From where to where it is moved; where it stands lies between.
    pub from: i64,
    pub to: i64,
    /// The other offer over the first with the lever at `from`, ...
    pub low: f64,
    /// ... and at `to`; which of the two is larger depends on the lever.
    pub high: f64,
}

impl Sensitivity {
    /// The larger of the two ratios over the smaller: never below one.
    pub fn effect(&self) -> f64 {
        self.low.max(self.high) / self.low.min(self.high)
    }
}

/// The other over the first along the whole range of a lever, at so many places and where it
/// stands, in rising order. Where it stands the scenario is taken as it is, though a lever's unit
/// may be coarser; only savings are set alike for all offers everywhere.
pub fn sweep(facts: &Facts, scenario: &Scenario, lever: Lever, points: usize) -> Vec<(i64, f64)> {
    let Some(range) = lever.range(facts, scenario) else {
        return Vec::new();
    };
    let now = lever.value(scenario);
    let mut stops = range.stops(points);
    if let Some(Err(at)) = now.map(|now| stops.binary_search(&now)) {
        stops.extend(now);
        stops.get_mut(at..).unwrap_or_default().rotate_right(1);
    }
    let mut trial = Trial::of(facts, scenario, &[lever]);
    let stands = trial.read().filter(|_| lever != Lever::Saving);
    (stops.into_iter())
        .filter_map(|value| {
            let as_it_is = stands.filter(|_| now == Some(value));
            let pair = as_it_is.or_else(|| trial.at(lever, value))?;
            Some((value, pair.gap()?))
        })
        .collect()
}

/// The gap over the whole ranges of two levers, at so many places of each; empty where one of them
/// has none.
pub fn map(facts: &Facts, scenario: &Scenario, x: Lever, y: Lever, points: usize) -> Map {
    let stops = |lever: Lever| {
        let range = lever.range(facts, scenario);
        range.map_or_else(Vec::new, |range| range.stops(points))
    };
    let (xs, ys) = (stops(x), stops(y));
    let mut moved = scenario.clone();
    let row = |value: &i64| {
        y.set(&mut moved, *value);
        let mut trial = Trial::of(facts, &moved, &[x]);
        (xs.iter())
            .map(|value| Some(ahead(trial.at(x, *value)?.gap()?)))
            .collect()
    };
    let gaps = ys.iter().map(row).collect();
    Map { xs, ys, gaps }
}

/// By what part the leader is ahead, positive where it is the other.
fn ahead(ratio: f64) -> f64 {
    if ratio < 1.0 {
        1.0 - 1.0 / ratio
    } else {
        ratio - 1.0
    }
}

/// What matters here: every lever that has a value moved both ways as far as it can be in its range,
/// and what becomes of the gap, the greatest effect first.
///
/// Moved are percentages by ten points, years by one, the exchange rate of a period to its lowest
/// and its highest month; everything else, and a rate of the reader's own, by a tenth of its value.
/// What changes nothing is left out.
pub fn sensitivities(facts: &Facts, scenario: &Scenario) -> Vec<Sensitivity> {
    let mut all: Vec<Sensitivity> = (Lever::ALL.into_iter())
        .filter_map(|lever| sensitivity(facts, scenario, lever))
        .filter(|found| found.effect() > 1.0)
        .collect();
    order(&mut all, |a, b| {
        let by_effect = b.effect().total_cmp(&a.effect());
        by_effect.then((a.lever as u8).cmp(&(b.lever as u8)))
    });
    all
}

fn sensitivity(facts: &Facts, scenario: &Scenario, lever: Lever) -> Option<Sensitivity> {
    let now = lever.value(scenario)?;
    let Range { min, max, .. } = lever.range(facts, scenario)?;
    let (from, to) = swing(scenario, lever, now);
    let (from, to) = (from.max(min), to.min(max));
    let mut trial = Trial::of(facts, scenario, &[lever]);
    let mut gap = |value| trial.at(lever, value)?.gap();
    Some(Sensitivity {
        lever,
        from,
        to,
        low: gap(from)?,
        high: gap(to)?,
    })
}

fn swing(scenario: &Scenario, lever: Lever, now: i64) -> (i64, i64) {
    let by = match lever {
        Lever::Share => 1_000,
        Lever::Saving | Lever::ShareGrowth | Lever::Worthless => 100,
        Lever::Years => 1,
        Lever::Exchange => {
            let rate = foreign(scenario).and_then(|it| Market::of(&scenario.exchange).rate(it));
            match rate {
                Some(rate) if rate.won_low < rate.won_high => {
                    let hundredths = |won: f64| (won * 100.0 + 0.5) as i64;
                    return (hundredths(rate.won_low), hundredths(rate.won_high));
                }
                _ => now / 10,
            }
        }
        Lever::Amount | Lever::Cap | Lever::Pay | Lever::Hours => now / 10,
    };
    (now.saturating_sub(by), now.saturating_add(by))
}
