//! Two offers at one rung, again and again, while something in their scenario is moved.

use super::super::facts::Facts;
use super::super::rate::Rate;
use super::super::scenario::Scenario;
use super::super::scheme::{Basis, Rule};
use super::Rung;
use super::lever::Lever;
use super::reading::rung;

/// What one offer and the other give at the rung, in units of the anchor currency: an hour, a year,
/// or all years.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Pair {
    pub first: f64,
    pub other: f64,
}

impl Pair {
    /// By how much the first is ahead; not negative where the gap is closed.
    pub fn lead(self) -> f64 {
        self.first - self.other
    }

    pub fn ratio(self) -> f64 {
        self.other / self.first
    }

    /// The other over the first, where neither is nothing.
    pub fn gap(self) -> Option<f64> {
        (self.first > 0.0).then(|| self.ratio())
    }
}

/// A scenario in which levers are moved.
pub(super) struct Trial<'a> {
    facts: &'a Facts,
    pub scenario: Scenario,
    rung: Rung,
    offers: [usize; 2],
    /// What an offer gives that nothing changes which is moved here.
    still: [Option<f64>; 2],
}

impl<'a> Trial<'a> {
    /// A trial at the rung of the reader's question, in which these levers are moved.
    pub fn of(facts: &'a Facts, scenario: &Scenario, levers: &[Lever]) -> Self {
        let moves = [0, 1].map(|which| (levers.iter()).any(|lever| moves(*lever, scenario)[which]));
        let offers = [0, scenario.against];
        Self::between(facts, scenario, scenario.closing.rung, offers, moves)
    }

    /// Any two offers at any rung, and which of them what is moved changes.
    pub fn between(
        facts: &'a Facts,
        scenario: &Scenario,
        at: Rung,
        offers: [usize; 2],
        moves: [bool; 2],
    ) -> Self {
        let still = [0, 1].map(|which| {
            let value = || rung(facts, scenario, offers[which], at);
            if moves[which] { None } else { value() }
        });
        Self {
            facts,
            scenario: scenario.clone(),
            rung: at,
            offers,
            still,
        }
    }

    /// As the scenario now is; `None` where an offer has no value, or the other gives nothing that
    /// a gap could be told by.
    #[inline(never)]
    pub fn read(&self) -> Option<Pair> {
        let value = |which: usize| {
            self.still[which]
                .or_else(|| rung(self.facts, &self.scenario, self.offers[which], self.rung))
        };
        let pair = Pair {
            first: value(0)?,
            other: value(1)?,
        };
        (pair.first.is_finite() && pair.other.is_finite() && pair.other > 0.0).then_some(pair)
    }

    /// With the lever moved.
    pub fn at(&mut self, lever: Lever, value: i64) -> Option<Pair> {
        lever.set(&mut self.scenario, value);
        self.read()
    }
}

/// Whether a match that an offer gets rests on what the two of them promise.
pub(super) fn is_matched(scenario: &Scenario, index: usize) -> bool {
    let closing = &scenario.closing;
    let own = index == 0 && closing.share > Rate::ZERO && closing.of != Basis::Salary;
    own || scenario.offers.get(index).is_some_and(|offer| {
        let of_both = |rule| matches!(rule, Rule::Match { of, .. } if of != Basis::Salary);
        offer.schemes.iter().any(|scheme| of_both(scheme.rule))
    })
}

/// Which of the two offers a lever changes at all, at whatever rung.
fn moves(lever: Lever, scenario: &Scenario) -> [bool; 2] {
    match lever {
        Lever::Share | Lever::Amount | Lever::Cap | Lever::Years | Lever::Hours => [true, false],
        Lever::Pay => [true, is_matched(scenario, scenario.against)],
        Lever::ShareGrowth => [is_matched(scenario, 0), true],
        Lever::Worthless => [false, true],
        Lever::Saving | Lever::Exchange => [true, true],
    }
}
