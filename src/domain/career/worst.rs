//! What the worst tenth of runs share that others do not.

use super::fan::{QUANTILES, quantiles};
use super::model::Model;
use super::runs::Runs;

/// Worst by what.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Of {
    /// The sum of a choice at the end of all years.
    Choice(usize),
    /// That sum less the first choice's.
    Lead(usize),
}

impl Of {
    const fn side(self) -> usize {
        match self {
            Self::Choice(side) | Self::Lead(side) => side,
        }
    }
}

/// What may happen to a path.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Event {
    /// A stage was lived in.
    Stage(usize),
    /// A stage was never lived in.
    Never(usize),
    /// A branch was taken: from a stage, by its place among those that may follow.
    Branch(usize, usize),
    /// The person ranks in the lowest quarter by pay.
    LowRank,
}

/// An event among all runs and among the worst.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Shared {
    pub event: Event,
    pub among_all: f64,
    pub among_worst: f64,
}

/// The standard normal below which a quarter lies.
const LOWEST_QUARTER: f64 = -0.674_489_750_196_082;

impl Runs {
    /// Events that are more frequent among the worst tenth than among all, most overrepresented first (by
    /// the difference of the two parts). A tenth: the runs not above the lowest line of the fan.
    pub fn worst(&self, model: &Model, of: Of) -> Vec<Shared> {
        let (Some(side), Some(first)) = (self.sides.get(of.side()), self.sides.first()) else {
            return Vec::new();
        };
        let values: Vec<f32> = (side.ends.iter().zip(&first.ends))
            .map(|(end, first)| match of {
                Of::Choice(_) => end.sum as f32,
                Of::Lead(_) => (end.sum - first.sum) as f32,
            })
            .collect();
        let [bound, ..] = quantiles(&values);
        let mut events = Vec::new();
        for (at, stage) in model.stages.iter().enumerate() {
            events.push(Event::Stage(at));
            events.extend((0..stage.flow.next.len()).map(|branch| Event::Branch(at, branch)));
        }
        events.push(Event::LowRank);
        let is_worst = |value: &f32| f64::from(*value) <= bound;
        let worst = values.iter().filter(|value| is_worst(value)).count();
        let mut shared = Vec::new();
        let mut share = |event, among_all: f64, among_worst: f64| {
            if among_worst > among_all {
                shared.push(Shared {
                    event,
                    among_all,
                    among_worst,
                });
            }
        };
        for event in events {
            let (mut all, mut bad) = (0, 0);
            for ((end, rank), value) in side.ends.iter().zip(&self.ranks).zip(&values) {
                let happened = match event {
                    Event::Stage(at) | Event::Never(at) => end.stages >> at & 1 == 1,
                    Event::Branch(at, branch) => (model.stages.get(at))
                        .is_some_and(|stage| end.branches >> (stage.flow.first + branch) & 1 == 1),
                    Event::LowRank => *rank < LOWEST_QUARTER,
                };
                all += u32::from(happened);
                bad += u32::from(happened && is_worst(value));
            }
            let among_all = f64::from(all) / values.len().max(1) as f64;
            let among_worst = f64::from(bad) / worst.max(1) as f64;
            share(event, among_all, among_worst);
            if let Event::Stage(at) = event {
                share(Event::Never(at), 1.0 - among_all, 1.0 - among_worst);
            }
        }
        // What happened goes before what did not, where one is the other's reverse.
        let excess = |shared: &Shared| shared.among_worst - shared.among_all;
        let is_never = |shared: &Shared| matches!(shared.event, Event::Never(_));
        shared.sort_unstable_by(|a, b| {
            let by_excess = excess(b).total_cmp(&excess(a));
            by_excess.then(is_never(a).cmp(&is_never(b)))
        });
        shared
    }
}

const _: () = assert!(QUANTILES[0] == 0.1, "the worst tenth is the lowest line");
