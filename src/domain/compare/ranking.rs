//! Offers in the order of a rung, those that cannot be told apart on one place.

use super::super::facts::Facts;
use super::super::order::order;
use super::super::scenario::Scenario;
use super::gap::{Gap, Verdict, gap, gaps};
use super::reading::Market;
use super::{Comparison, Rung};

/// An offer's place at a rung.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rank {
    /// The offer's place in the scenario.
    pub index: usize,
    /// From 1; offers before it count, even where they share a place: 1, 1, 3.
    pub rank: usize,
    /// Whether another offer has the same.
    pub is_shared: bool,
}

/// The offers that have a value at a rung, the highest first. An offer shares the place of the one
/// before it where the two are even. That is a rule, since being even does not carry over: of three
/// on one place the first and the last may differ by more than what is uncertain.
pub fn rank(facts: &Facts, scenario: &Scenario, comparison: &Comparison, rung: Rung) -> Vec<Rank> {
    let value = |index: usize| {
        let reading = comparison.offers.get(index)?;
        reading.rungs[rung.index()]
    };
    let mut sorted: Vec<(usize, f64)> = (0..comparison.offers.len())
        .filter_map(|index| Some((index, value(index)?)))
        .collect();
    order(&mut sorted, |(a, left), (b, right)| {
        right.total_cmp(left).then(a.cmp(b))
    });
    let mut all: Vec<Rank> = Vec::new();
    let mut before: Option<(usize, f64)> = None;
    for (place, (index, value)) in (1..).zip(sorted) {
        let shares = before.is_some_and(|(leader, ahead)| {
            ahead <= value || is_even(facts, scenario, comparison, rung, (index, leader))
        });
        let rank = match all.last_mut() {
            Some(last) if shares => {
                last.is_shared = true;
                last.rank
            }
            _ => place,
        };
        all.push(Rank {
            index,
            rank,
            is_shared: shares,
        });
        before = Some((index, value));
    }
    all
}

/// Whether the leader is ahead by no more than what is uncertain.
fn is_even(
    facts: &Facts,
    scenario: &Scenario,
    comparison: &Comparison,
    rung: Rung,
    (follower, leader): (usize, usize),
) -> bool {
    let of = |index: usize| scenario.offers.get(index).zip(comparison.offers.get(index));
    let (Some(from), Some(to)) = (of(follower), of(leader)) else {
        return false;
    };
    let market = Market::of(&scenario.exchange);
    gap(facts, &market, rung, from, to).is_some_and(|gap| gap.verdict == Verdict::Even)
}

/// The gaps of any offer to any other, by rung.
pub fn pair(
    facts: &Facts,
    scenario: &Scenario,
    comparison: &Comparison,
    first: usize,
    other: usize,
) -> [Option<Gap>; 5] {
    let of = |index: usize| scenario.offers.get(index).zip(comparison.offers.get(index));
    match (of(first), of(other)) {
        (Some(from), Some(to)) => gaps(facts, &Market::of(&scenario.exchange), from, to),
        _ => [None; 5],
    }
}
