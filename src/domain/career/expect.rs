//! The expectation without chance: what part of all people is in which stage, for how many years.

use super::super::rate::NANO;
use super::Measure;
use super::model::{Amounts, Model};

/// What is expected of a year.
#[derive(Clone, PartialEq, Debug)]
pub struct Expectation {
    pub amounts: Amounts,
    /// Purchasing power from the beginning to the end of this year, later years discounted.
    pub sum: f64,
    pub hours: f64,
    /// The part of all that is in each stage; together one.
    pub shares: Vec<f64>,
}

impl Expectation {
    pub const fn of(&self, measure: Measure) -> f64 {
        match measure {
            Measure::Pay => self.amounts.pay,
            Measure::Kept => self.amounts.kept,
            Measure::Power => self.amounts.power,
            Measure::Sum => self.sum,
        }
    }
}

impl Model {
    /// Every year from a stage on; nothing where there is no such stage.
    pub fn expected(&self, start: usize) -> Vec<Expectation> {
        let years = self.years();
        let mut found = Vec::new();
        if start >= self.stages.len() {
            return found;
        }
        // The part of all by stage and years in it.
        let mut now = vec![0.0; self.stages.len() * years];
        let mut then = now.clone();
        add(&mut now, start * years, 1.0);
        let mut sum = 0.0;
        for (year, weight) in self.weights.iter().enumerate() {
            let mut expected = Expectation {
                amounts: Amounts::default(),
                sum: 0.0,
                hours: 0.0,
                shares: Vec::with_capacity(self.stages.len()),
            };
            then.fill(0.0);
            for (at, stage) in self.stages.iter().enumerate() {
                let (mut share, mut gone) = (0.0, 0.0);
                for been in 0..=year {
                    let part = now.get(at * years + been).copied().unwrap_or_default();
                    if part <= 0.0 {
                        continue;
                    }
                    share += part;
                    if let Some(mean) = stage.means.get(been) {
                        expected.amounts.add(mean, part);
                    }
                    let leaves = stage.flow.leaves(been + 1) as f64 / NANO as f64;
                    if leaves < 1.0 && been + 1 < years {
                        add(&mut then, at * years + been + 1, part * (1.0 - leaves));
                    }
                    gone += part * leaves;
                }
                for way in stage.flow.next.iter().filter(|_| gone > 0.0) {
                    add(&mut then, way.to * years, gone * way.odds);
                }
                expected.hours += share * stage.hours;
                expected.shares.push(share);
            }
            sum += expected.amounts.power * weight;
            expected.sum = sum;
            found.push(expected);
            core::mem::swap(&mut now, &mut then);
        }
        found
    }

    /// What [`Model::expected`] sums up to by the end of all years, but for roundings, in a tenth of the
    /// time: people are counted when they enter a stage, with all that it will be worth to them.
    pub(super) fn total(&self, start: usize) -> f64 {
        let (years, stages) = (self.years(), self.stages.len());
        // The part of all that enters, by year and stage, and the part that is there without a term.
        let mut enters = vec![0.0; stages * (years + 1)];
        let mut stays = vec![0.0; stages];
        if start < stages {
            add(&mut enters, start, 1.0);
        }
        let mut sum = 0.0;
        for (year, weight) in self.weights.iter().enumerate() {
            let all = self.stages.iter().zip(&mut stays).enumerate();
            for (at, (stage, stays)) in all {
                let part =
                    |year: usize| enters.get(year * stages + at).copied().unwrap_or_default();
                let new = part(year);
                let worth = stage.worths.get(years - year).copied().unwrap_or_default();
                sum += new * weight * worth;
                let flow = &stage.flow;
                let gone = match flow.years {
                    0 => {
                        let all = *stays + new;
                        let gone = all * (flow.leaves(1) as f64 / NANO as f64);
                        *stays = all - gone;
                        gone
                    }
                    term => (year + 1).checked_sub(term).map_or(0.0, part),
                };
                for way in flow.next.iter().filter(|_| gone > 0.0) {
                    add(&mut enters, (year + 1) * stages + way.to, gone * way.odds);
                }
            }
        }
        sum
    }
}

fn add(parts: &mut [f64], at: usize, part: f64) {
    if let Some(own) = parts.get_mut(at) {
        *own += part;
    }
}

/// The sum at the end of all years; nothing where there are none.
pub fn total(years: &[Expectation]) -> f64 {
    years.last().map_or(0.0, |last| last.sum)
}
