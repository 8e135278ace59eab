//! Stages made ready: what each brings by years spent in it, and where it leads.

use super::super::offer::Pay;
use super::super::rate::{NANO, Rate};
use super::odds::whole;
use super::setting::{Setting, Table};
use super::{Frame, Stage, Term};

/// Stages and branches are told apart by bits of a number, so there are no more.
pub(super) const MOST_STAGES: usize = 64;
pub(super) const MOST_BRANCHES: usize = 128;
/// A spread beyond this is none that people have: one in ten earning seven times the middle.
const WIDEST: f64 = 1.5;
/// People are looked at from so many standard deviations below the middle to as many above it.
const REACH: i32 = 6;
/// And at so many between two of them. Bends of a law between are smoothed by the many around them.
const FINE: i32 = 16;

/// A year's pay, take-home pay and its purchasing power, in units of the anchor currency.
#[derive(Clone, Copy, PartialEq, Default, Debug)]
pub struct Amounts {
    pub pay: f64,
    pub kept: f64,
    pub power: f64,
}

impl Amounts {
    pub(super) fn add(&mut self, other: &Self, part: f64) {
        self.pay += other.pay * part;
        self.kept += other.kept * part;
        self.power += other.power * part;
    }
}

/// Where a stage leads: whole billionths, so that odds of nothing and of one are just that.
#[derive(Clone, Debug)]
pub(super) struct Flow {
    /// Years of a fixed term; else nothing.
    pub years: usize,
    /// Odds of leaving at the end of a year where there is no term.
    pub leaving: u64,
    /// Stages that may follow, with the sum of the odds up to and with each.
    pub next: Vec<(usize, u64)>,
    /// The number of the first branch among all of the model.
    pub first: usize,
}

impl Flow {
    /// Odds of leaving at the end of a year, after so many years in the stage, in billionths.
    pub fn leaves(&self, years: usize) -> u64 {
        match self.years {
            _ if self.next.is_empty() => 0,
            0 => self.leaving,
            term if years >= term => NANO as u64,
            _ => 0,
        }
    }

    /// The branches with their odds.
    pub fn branches(&self) -> impl Iterator<Item = (usize, f64)> {
        let mut before = 0;
        self.next.iter().map(move |(to, upto)| {
            let odds = (upto - before) as f64 / NANO as f64;
            before = *upto;
            (*to, odds)
        })
    }

    fn set(&mut self, odds: &[Rate]) {
        let mut sum = 0;
        for ((_, upto), rate) in self.next.iter_mut().zip(whole(odds)) {
            sum += rate.ppb() as u64;
            *upto = sum;
        }
    }
}

/// A stage made ready.
#[derive(Clone)]
pub(super) struct Ready {
    pub setting: usize,
    /// Pay of the one in the middle by years in the stage, in minor units.
    pub medians: Vec<f64>,
    /// What all people have on average, by years in the stage.
    pub means: Vec<Amounts>,
    pub spread: f64,
    pub yearly: f64,
    pub hours: f64,
    pub flow: Flow,
}

/// A career made ready to be looked at over a number of years.
#[derive(Clone)]
pub struct Model<'a> {
    pub(super) stages: Vec<Ready>,
    pub(super) tables: Vec<Table<'a>>,
    /// What each year counts for in the sum: 1 in the first.
    pub(super) weights: Vec<f64>,
}

impl<'a> Model<'a> {
    /// `None` where there are more than 64 stages or 128 branches, a setting or a stage that is named is
    /// not there, a law refuses or money is unsound. Odds that do not make one are scaled.
    pub fn of(stages: &[Stage], settings: &'a [Setting<'a>], frame: Frame) -> Option<Self> {
        let branches: usize = stages.iter().map(|stage| stage.next.len()).sum();
        if stages.len() > MOST_STAGES || branches > MOST_BRANCHES {
            return None;
        }
        let years = usize::from(frame.years.min(Frame::MOST_YEARS));
        let mut ready = Vec::new();
        let mut first = 0;
        for stage in stages {
            settings.get(stage.setting)?;
            if stage.next.iter().any(|branch| branch.to >= stages.len()) {
                return None;
            }
            ready.push(prepared(stage, first, years));
            first += stage.next.len();
        }
        let tables = (settings.iter().enumerate())
            .map(|(at, setting)| Table::of(setting, range(&ready, at)))
            .collect::<Option<_>>()?;
        let discount = 1.0 + frame.discount.to_f64().max(-0.5);
        let mut weight = 1.0;
        let mut weights = Vec::new();
        for _ in 0..years {
            weights.push(weight);
            weight /= discount;
        }
        let mut model = Self {
            stages: ready,
            tables,
            weights,
        };
        for at in 0..model.stages.len() {
            model.fill(at);
        }
        Some(model)
    }

    pub fn years(&self) -> usize {
        self.weights.len()
    }

    pub fn stages(&self) -> usize {
        self.stages.len()
    }

    /// The same with other odds of what follows a stage, in the order of its branches.
    pub fn set_odds(&mut self, stage: usize, odds: &[Rate]) {
        if let Some(ready) = self.stages.get_mut(stage) {
            ready.flow.set(odds);
        }
    }

    /// The same with the pay of a stage times a factor.
    pub fn scale_pay(&mut self, stage: usize, factor: f64) {
        let Some(ready) = self.stages.get_mut(stage) else {
            return;
        };
        for median in &mut ready.medians {
            *median = bounded(*median * factor);
        }
        self.fill(stage);
    }

    /// Odds of what follows a stage, in the order of its branches.
    pub fn odds(&self, stage: usize) -> Vec<Rate> {
        let odds = |flow: &Flow| {
            (flow.branches())
                .map(|(_, odds)| Rate::from_ppb((odds * NANO as f64 + 0.5) as i64))
                .collect()
        };
        (self.stages.get(stage)).map_or_else(Vec::new, |ready| odds(&ready.flow))
    }

    /// What people have on average in a year of a stage, its first being 0, and with a `bonus` in
    /// minor units on top of everyone's pay.
    pub(super) fn mean(&self, stage: &Ready, year: usize, bonus: f64) -> Option<Amounts> {
        let median = *stage.medians.get(year)?;
        Some(self.over(&people(stage), stage, median, bonus))
    }

    fn fill(&mut self, at: usize) {
        let Some(stage) = self.stages.get(at) else {
            return;
        };
        // A term that ends is followed by another stage.
        let longest = match stage.flow.next.is_empty() || stage.flow.years == 0 {
            true => stage.medians.len(),
            false => stage.flow.years.min(stage.medians.len()),
        };
        let people = people(stage);
        let means = (stage.medians.iter().take(longest))
            .map(|median| self.over(&people, stage, *median, 0.0))
            .collect();
        if let Some(stage) = self.stages.get_mut(at) {
            stage.means = means;
        }
    }

    /// What people have on average where the one in the middle is paid `median`.
    fn over(&self, people: &[(f64, f64)], stage: &Ready, median: f64, bonus: f64) -> Amounts {
        let mut sum = Amounts::default();
        if let Some(table) = self.tables.get(stage.setting) {
            for (weight, factor) in people {
                sum.add(&amounts(table, bounded(median * factor + bonus)), *weight);
            }
        }
        sum
    }
}

/// A year's gross pay in minor units, at the market, after the law, in the shop.
#[inline]
pub(super) fn amounts(table: &Table, gross: f64) -> Amounts {
    let money = table.money();
    let net = table.net(gross);
    Amounts {
        pay: gross / money.minor_per_unit * money.market,
        kept: net / money.minor_per_unit * money.market,
        power: net / money.minor_per_unit * money.worth,
    }
}

/// Pay within what is computed.
#[inline]
pub(super) fn bounded(gross: f64) -> f64 {
    gross.max(0.0).min(Pay::MAX_MINOR as f64)
}

/// People by rank: the weight of each and the factor by which their pay differs from the middle. The
/// trapezoid rule over the normal density; weights make one.
fn people(stage: &Ready) -> Vec<(f64, f64)> {
    let spread = libm::sqrt(stage.spread * stage.spread + stage.yearly * stage.yearly);
    if spread <= 0.0 {
        return vec![(1.0, 1.0)];
    }
    let mut people: Vec<(f64, f64)> = (-REACH * FINE..=REACH * FINE)
        .map(|step| {
            let rank = f64::from(step) / f64::from(FINE);
            (libm::exp(-rank * rank / 2.0), libm::exp(spread * rank))
        })
        .collect();
    let all: f64 = people.iter().map(|(weight, _)| weight).sum();
    for (weight, _) in &mut people {
        *weight /= all;
    }
    people
}

fn prepared(stage: &Stage, first: usize, years: usize) -> Ready {
    let sound = |value: f64| {
        let value = if value.is_finite() { value } else { 0.0 };
        value.max(0.0)
    };
    let (spread, yearly) = (
        sound(stage.spread).min(WIDEST),
        sound(stage.yearly).min(WIDEST),
    );
    let mut median = bounded(stage.pay.middle as f64);
    if stage.pay.is_mean {
        // The mean of a lognormal lies this far above its median.
        median /= libm::exp((spread * spread + yearly * yearly) / 2.0);
    }
    let (growth, slows) = (stage.growth.to_f64(), stage.slows.to_f64().max(0.0));
    let mut medians = Vec::new();
    for year in 0..years {
        medians.push(median);
        let slower = growth - slows * year as f64;
        let growth = if slows > 0.0 {
            slower.max(growth.min(0.0))
        } else {
            growth
        };
        median = bounded(median * (1.0 + growth).max(0.0));
    }
    let mut flow = Flow {
        years: 0,
        leaving: 0,
        next: stage.next.iter().map(|branch| (branch.to, 0)).collect(),
        first,
    };
    match stage.term {
        Term::Years(years) => flow.years = usize::from(years.max(1)),
        Term::Leaving(odds) => flow.leaving = odds.ppb().clamp(0, NANO) as u64,
    }
    let odds: Vec<Rate> = stage.next.iter().map(|branch| branch.odds).collect();
    flow.set(&odds);
    Ready {
        setting: stage.setting,
        medians,
        means: Vec::new(),
        spread,
        yearly,
        hours: sound(stage.hours),
        flow,
    }
}

/// The pay that the table of a setting must hold.
fn range(stages: &[Ready], setting: usize) -> (f64, f64) {
    let (mut low, mut high) = (f64::MAX, 0.0_f64);
    for stage in stages.iter().filter(|stage| stage.setting == setting) {
        let far = libm::exp((stage.spread + stage.yearly) * f64::from(REACH));
        for median in stage.medians.iter().filter(|median| **median > 0.0) {
            low = low.min(median / far);
            high = high.max(median * far);
        }
    }
    (low.min(high), high)
}
