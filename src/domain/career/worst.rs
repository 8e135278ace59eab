//! What the worst tenth of runs share that others do not.

use super::super::order::order;
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
        let branches = model.stages.iter().map(|stage| stage.flow.next.len()).sum();
        // Of each event: how often among all and among the worst.
        let mut lived = vec![[0_u32; 2]; model.stages.len()];
        let mut taken = vec![[0_u32; 2]; branches];
        let mut low = [0_u32; 2];
        let mut worst = 0_u32;
        for ((end, rank), value) in side.ends.iter().zip(&self.ranks).zip(&values) {
            let is_worst = u32::from(f64::from(*value) <= bound);
            worst += is_worst;
            count(&mut lived, u128::from(end.stages), is_worst);
            count(&mut taken, end.branches, is_worst);
            if *rank < LOWEST_QUARTER {
                low = [low[0] + 1, low[1] + is_worst];
            }
        }
        let mut events = Vec::new();
        let mut taken = taken.into_iter();
        for (at, (stage, lived)) in model.stages.iter().zip(lived).enumerate() {
            let [all, bad] = lived;
            let never = [
                (values.len() as u32).saturating_sub(all),
                worst.saturating_sub(bad),
            ];
            events.extend([(Event::Stage(at), lived), (Event::Never(at), never)]);
            let ways = (0..stage.flow.next.len()).map(|way| Event::Branch(at, way));
            events.extend(ways.zip(taken.by_ref()));
        }
        events.push((Event::LowRank, low));
        let mut shared = Vec::new();
        for (event, [all, bad]) in events {
            let found = Shared {
                event,
                among_all: f64::from(all) / values.len().max(1) as f64,
                among_worst: f64::from(bad) / f64::from(worst.max(1)),
            };
            if found.among_worst > found.among_all {
                shared.push(found);
            }
        }
        // What happened goes before what did not, where one is the other's reverse.
        let excess = |shared: &Shared| shared.among_worst - shared.among_all;
        let is_never = |shared: &Shared| matches!(shared.event, Event::Never(_));
        order(&mut shared, |a, b| {
            let by_excess = excess(b).total_cmp(&excess(a));
            by_excess.then(is_never(a).cmp(&is_never(b)))
        });
        shared
    }
}

/// Counts what is among the bits, and again if the run is one of the worst.
fn count(counts: &mut [[u32; 2]], mut bits: u128, is_worst: u32) {
    while bits != 0 {
        if let Some([all, bad]) = counts.get_mut(bits.trailing_zeros() as usize) {
            *all += 1;
            *bad += is_worst;
        }
        bits &= bits - 1;
    }
}

const _: () = assert!(QUANTILES[0] == 0.1, "the worst tenth is the lowest line");
