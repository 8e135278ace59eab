//! Careers drawn by chance, two or more choices under the same luck.

use super::super::rate::NANO;
use super::chance::Draws;
use super::fan::quantiles;
use super::model::{Amounts, Model, Ready, amounts, bounded};
use super::{Measure, QUANTILES};

/// What the draws hang on, and how many careers are drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Chance {
    pub seed: u64,
    /// At least two; one more where the number is odd.
    pub paths: u32,
}

impl Chance {
    pub const MOST_PATHS: u32 = 1 << 22;

    pub fn count(self) -> usize {
        let paths = self.paths.clamp(2, Self::MOST_PATHS);
        (paths + paths % 2) as usize
    }
}

/// A number of careers from each of some stages on.
#[derive(Clone, PartialEq, Debug)]
pub struct Runs {
    pub sides: Vec<Side>,
    /// By path, as in each side's `ends`: the rank of the person, a standard normal.
    pub ranks: Vec<f64>,
}

impl Runs {
    /// One number of all that was drawn (FNV-1a), the same on every machine.
    pub fn mark(&self) -> u64 {
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        let mut take = |values: &[f64]| {
            for byte in values
                .iter()
                .flat_map(|value| value.to_bits().to_le_bytes())
            {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
        };
        for side in &self.sides {
            for year in &side.years {
                take(&year.mean);
                take(&year.error);
                take(year.fan.as_flattened());
                take(&year.shares);
                take(&[year.lead.0, year.lead.1, year.ahead, year.behind]);
            }
            for end in &side.ends {
                take(&[end.sum]);
            }
        }
        hash
    }
}

/// One choice.
#[derive(Clone, PartialEq, Debug)]
pub struct Side {
    pub years: Vec<Yearly>,
    pub ends: Vec<End>,
}

/// One year of a choice over all paths.
#[derive(Clone, PartialEq, Debug)]
pub struct Yearly {
    /// By [`Measure`]: the mean of all, ...
    pub mean: [f64; 4],
    /// ... its standard error, ...
    pub error: [f64; 4],
    /// ... and the lines of the fan.
    pub fan: [[f64; QUANTILES.len()]; 4],
    /// The part of all in each stage.
    pub shares: Vec<f64>,
    /// The sum less that of the first choice: the mean and its standard error.
    pub lead: (f64, f64),
    /// The part of all whose sum is above that of the first choice, and below it.
    pub ahead: f64,
    pub behind: f64,
}

/// How a path ended.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct End {
    pub sum: f64,
    /// Stages that were lived in, and branches that were taken, as bits.
    pub stages: u64,
    pub branches: u128,
}

/// A person on the way.
#[derive(Clone, Copy)]
struct Walker {
    stage: u32,
    /// Years in the stage.
    been: u32,
    /// Pay by that of the one in the middle.
    factor: f64,
    end: End,
}

impl Walker {
    fn at(model: &Model, start: usize, rank: f64) -> Self {
        let mut walker = Self {
            stage: 0,
            been: 0,
            factor: 1.0,
            end: End {
                sum: 0.0,
                stages: 0,
                branches: 0,
            },
        };
        walker.enter(model, start, rank);
        walker
    }

    fn enter(&mut self, model: &Model, stage: usize, rank: f64) {
        self.stage = stage as u32;
        self.been = 0;
        self.end.stages |= 1 << stage;
        let spread = model.stages.get(stage).map_or(0.0, |stage| stage.spread);
        self.factor = if spread > 0.0 {
            libm::exp(spread * rank)
        } else {
            1.0
        };
    }

    /// The year's amounts; counts them into the sum.
    #[inline]
    fn earn(&mut self, model: &Model, stage: &Ready, draws: Draws, year: usize) -> Amounts {
        let median = stage.medians.get(self.been as usize).copied();
        let mut gross = median.unwrap_or_default() * self.factor;
        if stage.yearly > 0.0 {
            gross *= libm::exp(stage.yearly * draws.pay(year));
        }
        let found = (model.settings.get(stage.setting))
            .map_or_else(Amounts::default, |setting| amounts(setting, bounded(gross)));
        let weight = model.weights.get(year).copied().unwrap_or_default();
        self.end.sum += found.power * weight;
        found
    }

    /// Stays or goes on at the end of a year: the upper half of the draw decides whether, the lower
    /// half for what.
    #[inline]
    fn step(&mut self, model: &Model, stage: &Ready, draw: u64, rank: f64) {
        let flow = &stage.flow;
        self.been += 1;
        if part(draw >> 32) >= flow.leaves(self.been as usize) {
            return;
        }
        let luck = part(draw & u64::from(u32::MAX));
        let taken = flow.next.iter().position(|way| luck < way.upto);
        if let Some(at) = taken
            && let Some(way) = flow.next.get(at)
        {
            self.end.branches |= 1 << (flow.first + at);
            self.enter(model, way.to, rank);
        }
    }
}

/// 32 bits as billionths.
const fn part(bits: u64) -> u64 {
    (bits * NANO as u64) >> 32
}

/// A sum of values of paths in the order of their ranks, for the mean and its error. Paths beside each
/// other are as good as drawn from the same part of all people, so the spread that counts is that
/// between the two of a pair: the error of a stratified mean, a little too large, never too small.
#[derive(Clone, Copy, Default)]
struct Tally {
    sum: f64,
    squares: f64,
    before: f64,
}

impl Tally {
    #[inline]
    fn add(&mut self, path: usize, value: f64) {
        self.sum += value;
        if path.is_multiple_of(2) {
            self.before = value;
        } else {
            let apart = value - self.before;
            self.squares += apart * apart;
        }
    }

    fn mean(&self, count: usize) -> (f64, f64) {
        let count = count as f64;
        (self.sum / count, libm::sqrt(self.squares) / count)
    }
}

/// Careers that are being drawn from each of some stages on, all with the same luck, a year of all of them
/// after the other: what is kept of a path does not grow with the years.
pub struct Drawing {
    paths: Vec<Draws>,
    ranks: Vec<f64>,
    walkers: Vec<Vec<Walker>>,
    sides: Vec<Vec<Yearly>>,
    /// By [`Measure`] and path: the year of the side that was drawn last.
    values: [Vec<f32>; 4],
    /// The sums of the first side, by path.
    firsts: Vec<f64>,
    year: usize,
}

impl Drawing {
    /// Nothing is drawn yet. A start that is no stage is left out.
    pub fn of(model: &Model, starts: &[usize], chance: Chance) -> Self {
        let count = chance.count();
        let paths: Vec<Draws> = (0..count as u64)
            .map(|path| Draws::of(chance.seed, path))
            .collect();
        let ranks: Vec<f64> = (paths.iter().enumerate())
            .map(|(path, draws)| draws.rank(path as u64, count as u64))
            .collect();
        let walkers: Vec<Vec<Walker>> = (starts.iter())
            .filter(|start| **start < model.stages.len())
            .map(|start| (ranks.iter().map(|rank| Walker::at(model, *start, *rank))).collect())
            .collect();
        Self {
            sides: vec![Vec::new(); walkers.len()],
            values: Measure::ALL.map(|_| vec![0.0; count]),
            firsts: vec![0.0; count],
            year: 0,
            paths,
            ranks,
            walkers,
        }
    }

    /// Draws the next year of all; nothing once all years of the model are drawn.
    pub fn step(&mut self, model: &Model) {
        if self.year >= model.years() {
            return;
        }
        let luck = (&self.paths[..], &self.ranks[..]);
        let sides = self.walkers.iter_mut().zip(&mut self.sides);
        for (at, (walkers, years)) in sides.enumerate() {
            let firsts = (at > 0).then_some(&self.firsts[..]);
            let found = one_year(model, self.year, luck, walkers, firsts, &mut self.values);
            years.push(found);
            if at == 0 {
                for (first, walker) in self.firsts.iter_mut().zip(walkers) {
                    *first = walker.end.sum;
                }
            }
        }
        self.year += 1;
    }

    /// What is drawn.
    pub fn done(self) -> Runs {
        let sides = (self.sides.into_iter().zip(self.walkers))
            .map(|(years, walkers)| Side {
                years,
                ends: walkers.iter().map(|walker| walker.end).collect(),
            })
            .collect();
        Runs {
            sides,
            ranks: self.ranks,
        }
    }
}

/// Draws careers from each of `starts`, all with the same luck. A start that is no stage is left out.
pub fn run(model: &Model, starts: &[usize], chance: Chance) -> Runs {
    let mut drawing = Drawing::of(model, starts, chance);
    for _ in 0..model.years() {
        drawing.step(model);
    }
    drawing.done()
}

fn one_year(
    model: &Model,
    year: usize,
    (paths, ranks): (&[Draws], &[f64]),
    walkers: &mut [Walker],
    firsts: Option<&[f64]>,
    values: &mut [Vec<f32>; 4],
) -> Yearly {
    let mut tallies = [Tally::default(); 4];
    let mut lead = Tally::default();
    let (mut ahead, mut behind) = (0_u32, 0_u32);
    let mut shares = vec![0_u32; model.stages.len()];
    let [pays, kepts, powers, sums] = values;
    let stores = (pays.iter_mut().zip(kepts)).zip(powers.iter_mut().zip(sums));
    let people = paths.iter().zip(ranks).zip(walkers.iter_mut());
    for (path, (((draws, rank), walker), ((pay, kept), (power, sum)))) in
        people.zip(stores).enumerate()
    {
        let at = walker.stage as usize;
        let Some(stage) = model.stages.get(at) else {
            continue;
        };
        if let Some(share) = shares.get_mut(at) {
            *share += 1;
        }
        let found = walker.earn(model, stage, *draws, year);
        let all = [found.pay, found.kept, found.power, walker.end.sum];
        for (tally, value) in tallies.iter_mut().zip(all) {
            tally.add(path, value);
        }
        (*pay, *kept, *power, *sum) = (
            found.pay as f32,
            found.kept as f32,
            found.power as f32,
            walker.end.sum as f32,
        );
        if let Some(first) = firsts.and_then(|firsts| firsts.get(path)) {
            lead.add(path, walker.end.sum - first);
            ahead += u32::from(walker.end.sum > *first);
            behind += u32::from(walker.end.sum < *first);
        }
        walker.step(model, stage, draws.step(year), *rank);
    }
    let count = walkers.len();
    let part = |some: u32| f64::from(some) / count as f64;
    let means = tallies.map(|tally| tally.mean(count));
    Yearly {
        mean: means.map(|(mean, _)| mean),
        error: means.map(|(_, error)| error),
        fan: values.each_ref().map(|values| quantiles(values)),
        shares: shares.into_iter().map(part).collect(),
        lead: lead.mean(count),
        ahead: part(ahead),
        behind: part(behind),
    }
}

/// A year of a single career.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Step {
    pub stage: usize,
    /// Full years that were spent in the stage before.
    pub been: usize,
    pub amounts: Amounts,
    pub sum: f64,
}

/// One of the careers that [`run`] draws, year by year; nothing where there is no such stage.
pub fn path(model: &Model, start: usize, chance: Chance, path: u32) -> Vec<Step> {
    let mut steps = Vec::new();
    if start >= model.stages.len() {
        return steps;
    }
    let draws = Draws::of(chance.seed, u64::from(path));
    let count = chance.count() as u64;
    let rank = draws.rank(u64::from(path).min(count - 1), count);
    let mut walker = Walker::at(model, start, rank);
    for year in 0..model.years() {
        let Some(stage) = model.stages.get(walker.stage as usize) else {
            break;
        };
        let (at, been) = (walker.stage as usize, walker.been as usize);
        let found = walker.earn(model, stage, draws, year);
        steps.push(Step {
            stage: at,
            been,
            amounts: found,
            sum: walker.end.sum,
        });
        walker.step(model, stage, draws.step(year), rank);
    }
    steps
}
