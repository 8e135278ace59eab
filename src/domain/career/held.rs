//! What the stages as they are known say of a figure that was published, to hold the two side by side.

use std::rc::Rc;

use super::super::rate::Rate;
use super::facts::{StageFact, University};
use super::model::Model;
use super::setting::{Money, Setting};
use super::{Branch, Expectation, Frame, Grade, Level, Stage};

/// What is asked of those who began in a stage, so many years later.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asked {
    /// The part of them that is in one of the stages.
    Share,
    /// Gross pay a year of those who are there, in minor units, on average ...
    Mean,
    /// ... or of the one in the middle. Where they have been there for different times, the mean of
    /// the middles of each.
    Median,
}

/// Gross pay as it is, since no law and no rate is asked here.
const AS_IT_IS: Money = Money {
    minor_per_unit: 1.0,
    market: 1.0,
    worth: 1.0,
};

/// Of those who begin in the stage `from`, in the year `after` (the first is 0), by the odds and pay
/// that are known, whatever a reader has set. `None` where a stage is not known, the year lies beyond
/// [`Frame::MOST_YEARS`], or nobody whose pay is asked for is there.
pub fn held(
    facts: &[StageFact],
    university: University,
    (from, after): (&str, u8),
    of: &[&str],
    asked: Asked,
) -> Option<f64> {
    if after >= Frame::MOST_YEARS {
        return None;
    }
    let known = reached(facts, from)?;
    let is_asked = |fact: &StageFact| of.contains(&fact.id);
    let stages: Vec<Stage> = (known.iter())
        .map(|fact| {
            let paid = is_asked(fact) && asked != Asked::Share;
            stage(&known, fact, university, paid.then_some(asked))
        })
        .collect();
    let year = year(&stages, after)?;
    let there = known.iter().zip(&year.shares);
    let share: f64 = there
        .filter(|(fact, _)| is_asked(fact))
        .map(|(_, share)| share)
        .sum();
    match asked {
        Asked::Share => Some(share),
        Asked::Mean | Asked::Median => (share > 0.0).then(|| year.amounts.pay / share),
    }
}

/// A year of those who begin in the first of some stages.
fn year(stages: &[Stage], after: u8) -> Option<Expectation> {
    let settings = [Rc::new(Setting::new(Some, AS_IT_IS))];
    let frame = Frame {
        years: after + 1,
        discount: Rate::ZERO,
    };
    let model = Model::of(stages, &settings, frame)?;
    model.expected(0).pop()
}

/// A stage and all that can follow it, itself first.
fn reached<'a>(facts: &'a [StageFact], from: &str) -> Option<Vec<&'a StageFact>> {
    let find = |id: &str| facts.iter().find(|fact| fact.id == id);
    let mut found = vec![find(from)?];
    let mut at = 0;
    while let Some(fact) = found.get(at).copied() {
        for leads in fact.next {
            let next = find(leads.to)?;
            if found.iter().all(|known| known.id != next.id) {
                found.push(next);
            }
        }
        at += 1;
    }
    Some(found)
}

/// A stage by its known odds; its pay counts only where it is asked for. As in a plan nobody goes to a
/// stage of which no pay is known.
fn stage(
    known: &[&StageFact],
    fact: &StageFact,
    university: University,
    asked: Option<Asked>,
) -> Stage {
    let spread = fact.spread.to_f64();
    let pay = match (asked, fact.paid(university)) {
        (Some(asked), Some(paid)) => {
            let mut level = Level::just(paid.middle);
            level.is_mean = paid.is_mean;
            if asked == Asked::Median && paid.is_mean {
                // The mean of a lognormal lies this far above its median.
                let median = paid.middle as f64 / libm::exp(spread * spread / 2.0);
                level = Level::just((median + 0.5) as i64);
            }
            level
        }
        _ => Level::just(0),
    };
    let next = fact.next.iter().filter_map(|leads| {
        let to = known.iter().position(|known| known.id == leads.to)?;
        let is_paid = known
            .get(to)
            .is_some_and(|fact| fact.paid(university).is_some());
        Some(Branch {
            to,
            odds: if is_paid { leads.odds } else { Rate::ZERO },
            grade: Grade::Own,
        })
    });
    let next: Vec<Branch> = next.collect();
    let is_left = next.iter().any(|branch| branch.odds > Rate::ZERO);
    Stage {
        setting: 0,
        pay,
        growth: fact.growth,
        slows: fact.slows,
        spread: if asked == Some(Asked::Median) {
            0.0
        } else {
            spread
        },
        yearly: 0.0,
        hours: 0.0,
        term: fact.term,
        next: if is_left { next } else { Vec::new() },
    }
}
