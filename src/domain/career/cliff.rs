//! The step in the year after a stage ends.

use super::super::offer::Pay;
use super::super::rate::NANO;
use super::Measure;
use super::model::{Model, Ready, people};
use super::root::root;

/// What the end of a stage brings, on average over people.
#[derive(Clone, PartialEq, Debug)]
pub struct Cliff {
    /// What was had in the stage's last year: pay, take-home pay, purchasing power.
    pub before: [f64; 3],
    pub branches: Vec<Branching>,
    /// Over all branches by their odds; the bridge counts nothing where none is needed.
    pub average: Branching,
    /// What is expected of all who left, further moves counted, in each year after the stage, in the
    /// measure that decides on recovery.
    pub course: Vec<f64>,
}

/// One way on.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Branching {
    pub odds: f64,
    /// In the first year after: pay, take-home pay, purchasing power.
    pub after: [f64; 3],
    /// Years after the stage until what is expected of one who went this way, further moves
    /// counted, is what it was before: 0 where there is no step down, `None` where not within the
    /// years that are looked at.
    pub recovers: Option<usize>,
    /// Gross pay on top of everyone's in that first year that leaves as much as before, at the market
    /// rate; nothing where there is no step down, `None` where no pay does.
    pub bridge: Option<f64>,
}

/// The step after a stage, in the measure that decides on recovery and bridge (the sum is taken for
/// purchasing power). `None` where the stage is never left within the years looked at.
pub fn cliff(model: &Model, stage: usize, measure: Measure) -> Option<Cliff> {
    let left = model.stages.get(stage)?;
    let by = match measure {
        Measure::Pay => 0,
        Measure::Kept => 1,
        Measure::Power | Measure::Sum => 2,
    };
    let before = last_year(left)?;
    let mut branches = Vec::new();
    let mut course = vec![0.0; model.years()];
    let mut after = [0.0; 3];
    let mut bridge = Some(0.0);
    for way in &left.flow.next {
        let (to, odds) = (way.to, way.odds);
        let next = model.stages.get(to)?;
        let first = three(next.means.first()?);
        let expected = model.expected(to);
        let values: Vec<f64> = (expected.iter())
            .map(|year| match by {
                0 => year.amounts.pay,
                1 => year.amounts.kept,
                _ => year.amounts.power,
            })
            .collect();
        for (sum, value) in course.iter_mut().zip(&values) {
            *sum += value * odds;
        }
        for (sum, value) in after.iter_mut().zip(first) {
            *sum += value * odds;
        }
        let needed = bridged(model, next, by, before[by]);
        if odds > 0.0 {
            bridge = bridge.and_then(|sum| Some(sum + needed? * odds));
        }
        branches.push(Branching {
            odds,
            after: first,
            recovers: recovers(&values, before[by]),
            bridge: needed,
        });
    }
    let average = Branching {
        odds: 1.0,
        after,
        recovers: recovers(&course, before[by]),
        bridge,
    };
    Some(Cliff {
        before,
        branches,
        average,
        course,
    })
}

const fn three(amounts: &super::Amounts) -> [f64; 3] {
    [amounts.pay, amounts.kept, amounts.power]
}

/// The last year before the stage is left, by how likely it is the last.
fn last_year(left: &Ready) -> Option<[f64; 3]> {
    let (mut here, mut all) = (1.0, 0.0);
    let mut sum = [0.0; 3];
    for (been, mean) in left.means.iter().enumerate() {
        let leaves = left.flow.leaves(been + 1) as f64 / NANO as f64;
        for (sum, value) in sum.iter_mut().zip(three(mean)) {
            *sum += value * here * leaves;
        }
        all += here * leaves;
        here *= 1.0 - leaves;
    }
    (all > 0.0).then(|| sum.map(|value| value / all))
}

/// What is as good as equal: a billionth part, for what was added in another order.
const SAME: f64 = 1e-9;

fn recovers(values: &[f64], before: f64) -> Option<usize> {
    let level = before - before.abs() * SAME;
    values.iter().position(|value| *value >= level)
}

/// How near the bridge is to be: a hundredth of a minor unit.
const NEAR: f64 = 0.01;

/// The addition to everyone's pay in the first year of a stage, at the market rate.
fn bridged(model: &Model, next: &Ready, by: usize, target: f64) -> Option<f64> {
    let median = *next.medians.first()?;
    let people = people(next);
    let target = target - target.abs() * SAME;
    // What is short of the target.
    let mut short = |bonus: f64| {
        let level = three(&model.over(&people, next, median, bonus));
        target - level.get(by).copied().unwrap_or_default()
    };
    let mut before = (0.0, short(0.0));
    if before.1 <= 0.0 {
        return Some(0.0);
    }
    let most = Pay::MAX_MINOR as f64;
    let money = model.tables.get(next.setting)?.money();
    // As a rule less is left of a bonus than it is itself.
    let worth = if by == 2 { money.worth } else { money.market };
    let mut enough = (before.1 / worth * money.minor_per_unit).min(most).max(1.0);
    let mut left = short(enough);
    while left > 0.0 {
        if enough >= most {
            return None;
        }
        before = (enough, left);
        enough = (enough * 2.0).min(most);
        left = short(enough);
    }
    let bonus = root((before, (enough, left)), NEAR, &mut short);
    Some(bonus / money.minor_per_unit * money.market)
}
