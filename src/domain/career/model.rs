//! Stages made ready: what each brings by years spent in it, and where it leads.

use std::rc::Rc;

use super::super::offer::Pay;
use super::super::rate::{NANO, Rate};
use super::odds::{moved, whole};
use super::setting::Setting;
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

/// A stage that may follow.
#[derive(Clone, Copy, Debug)]
pub(super) struct Way {
    pub to: usize,
    /// The sum of the odds up to and with this one: whole billionths, so that odds of nothing and of one
    /// are just that.
    pub upto: u64,
    pub odds: f64,
    /// Whether anybody may go there.
    pub is_open: bool,
}

/// Where a stage leads.
#[derive(Clone, Debug)]
pub(super) struct Flow {
    /// Years of a fixed term; else nothing.
    pub years: usize,
    /// Odds of leaving at the end of a year where there is no term, in billionths.
    pub leaving: u64,
    pub next: Vec<Way>,
    /// The number of the first branch among all of the model.
    pub first: usize,
}

impl Flow {
    /// Whether there is anywhere to go.
    pub fn is_led(&self) -> bool {
        self.next.last().is_some_and(|last| last.upto > 0)
    }

    /// Odds of leaving at the end of a year, after so many years in the stage, in billionths.
    pub fn leaves(&self, years: usize) -> u64 {
        match self.years {
            _ if !self.is_led() => 0,
            0 => self.leaving,
            term if years >= term => NANO as u64,
            _ => 0,
        }
    }

    /// The odds scaled to one, none of them to where nobody may go; nowhere at all where no odds are left.
    fn set(&mut self, odds: &[Rate]) {
        let open: Vec<Rate> = (self.next.iter().zip(odds))
            .map(|(way, odds)| if way.is_open { *odds } else { Rate::ZERO })
            .collect();
        let is_led = open.iter().any(|odds| odds.ppb() > 0);
        let mut sum = 0;
        for (way, rate) in self.next.iter_mut().zip(whole(&open)) {
            let own = if is_led { rate.ppb() } else { 0 };
            sum += own as u64;
            way.upto = sum;
            way.odds = own as f64 / NANO as f64;
        }
    }

    fn odds(&self) -> Vec<Rate> {
        let mut before = 0;
        (self.next.iter())
            .map(|way| {
                let own = way.upto - before;
                before = way.upto;
                Rate::from_ppb(own as i64)
            })
            .collect()
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
    /// By the number of years to the end: the purchasing power that one who enters has of the stage until
    /// it is left, later years discounted.
    pub worths: Vec<f64>,
    pub spread: f64,
    pub yearly: f64,
    pub hours: f64,
    pub flow: Flow,
}

impl Ready {
    /// For how many years the stage can last.
    fn longest(&self) -> usize {
        let all = self.medians.len();
        match self.flow.years {
            0 => all,
            // A term that ends is followed by another stage, unless there is none to go to.
            years if self.flow.is_led() => years.min(all),
            _ => all,
        }
    }

    /// Whether people have the same of another stage under the same setting, year by year.
    fn pays_as(&self, other: &Self) -> bool {
        self.spread == other.spread
            && self.yearly == other.yearly
            && self.medians == other.medians
            && self.longest() == other.longest()
    }
}

/// A career made ready to be looked at over a number of years.
#[derive(Clone)]
pub struct Model {
    pub(super) stages: Vec<Ready>,
    pub(super) settings: Vec<Rc<Setting>>,
    /// What each year counts for in the sum: 1 in the first.
    pub(super) weights: Vec<f64>,
}

impl Model {
    /// `None` where there are more than 64 stages or 128 branches, a setting or a stage that is named is
    /// not there, a law refuses or money is unsound. Odds that do not make one are scaled; a stage whose
    /// odds are all nothing is never left.
    pub fn of(stages: &[Stage], settings: &[Rc<Setting>], frame: Frame) -> Option<Self> {
        Self::after(None, stages, settings, frame)
    }

    /// The same, taking over from a model what it has reckoned of stages that pay alike.
    pub(super) fn after(
        before: Option<&Self>,
        stages: &[Stage],
        settings: &[Rc<Setting>],
        frame: Frame,
    ) -> Option<Self> {
        let branches: usize = stages.iter().map(|stage| stage.next.len()).sum();
        if stages.len() > MOST_STAGES || branches > MOST_BRANCHES {
            return None;
        }
        if !settings.iter().all(|setting| setting.is_sound()) {
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
        let discount = 1.0 + frame.discount.to_f64().max(-0.5);
        let mut weight = 1.0;
        let mut weights = Vec::new();
        for _ in 0..years {
            weights.push(weight);
            weight /= discount;
        }
        let mut model = Self {
            stages: ready,
            settings: settings.to_vec(),
            weights,
        };
        for at in 0..model.stages.len() {
            let known = before.and_then(|before| before.means_of(&model, at));
            model.fill(at, known.cloned());
        }
        Some(model)
    }

    /// What people have of a stage of another model, if it is known here.
    fn means_of(&self, other: &Self, at: usize) -> Option<&Vec<Amounts>> {
        let stage = other.stages.get(at)?;
        let setting = other.settings.get(stage.setting)?;
        let is_under = |known: &Ready| {
            (self.settings.get(known.setting)).is_some_and(|own| Rc::ptr_eq(own, setting))
        };
        let mut known = self.stages.iter();
        known
            .find(|known| is_under(known) && known.pays_as(stage))
            .map(|known| &known.means)
    }

    pub fn years(&self) -> usize {
        self.weights.len()
    }

    pub fn stages(&self) -> usize {
        self.stages.len()
    }

    /// The same with other odds of what follows a stage, in the order of its branches.
    pub fn set_odds(&mut self, stage: usize, odds: &[Rate]) {
        let Some(ready) = self.stages.get_mut(stage) else {
            return;
        };
        let longest = ready.longest();
        ready.flow.set(odds);
        if ready.longest() == longest {
            self.weigh(stage);
        } else {
            self.fill(stage, None);
        }
    }

    /// The same with nobody going to a stage from another, or from itself.
    pub fn close(&mut self, stage: usize) {
        for at in 0..self.stages.len() {
            let Some(ready) = self.stages.get_mut(at) else {
                return;
            };
            let mut is_led = false;
            for way in ready.flow.next.iter_mut().filter(|way| way.to == stage) {
                (way.is_open, is_led) = (false, true);
            }
            if is_led {
                let odds = ready.flow.odds();
                self.set_odds(at, &odds);
            }
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
        self.fill(stage, None);
    }

    /// The same with a stage that lasts so many years.
    pub fn set_term(&mut self, stage: usize, years: u8) {
        if let Some(ready) = self.stages.get_mut(stage) {
            ready.flow.years = usize::from(years.max(1));
            self.fill(stage, None);
        }
    }

    /// Odds of what follows a stage, in the order of its branches; all nothing where it is never left.
    pub fn odds(&self, stage: usize) -> Vec<Rate> {
        (self.stages.get(stage)).map_or_else(Vec::new, |ready| ready.flow.odds())
    }

    /// These odds of a stage with one of them moved to a value and the others in proportion, nobody
    /// going where nobody may: nothing where the branch has no other beside it.
    pub(super) fn moved(
        &self,
        stage: usize,
        odds: &[Rate],
        branch: usize,
        to: Rate,
    ) -> Option<Vec<Rate>> {
        let ways = &self.stages.get(stage)?.flow.next;
        let open = || (0..ways.len()).filter(|at| ways.get(*at).is_some_and(|way| way.is_open));
        let place = open().position(|at| at == branch)?;
        let some: Vec<Rate> = open().filter_map(|at| odds.get(at).copied()).collect();
        if some.len() < 2 {
            return None;
        }
        let mut all = vec![Rate::ZERO; ways.len()];
        for (at, odds) in open().zip(moved(&some, place, to)) {
            if let Some(own) = all.get_mut(at) {
                *own = odds;
            }
        }
        Some(all)
    }

    /// What people have on average in a stage, by years in it, and what that is worth to one who enters.
    fn fill(&mut self, at: usize, known: Option<Vec<Amounts>>) {
        let Some(stage) = self.stages.get(at) else {
            return;
        };
        let means = known.unwrap_or_else(|| {
            let people = people(stage);
            (stage.medians.iter().take(stage.longest()))
                .map(|median| self.over(&people, stage, *median, 0.0))
                .collect()
        });
        if let Some(stage) = self.stages.get_mut(at) {
            stage.means = means;
        }
        self.weigh(at);
    }

    fn weigh(&mut self, at: usize) {
        let Some(stage) = self.stages.get_mut(at) else {
            return;
        };
        stage.worths.clear();
        let (mut sum, mut here) = (0.0, 1.0);
        stage.worths.push(sum);
        for (been, weight) in self.weights.iter().enumerate() {
            let mean = stage.means.get(been).copied().unwrap_or_default();
            sum += here * mean.power * weight;
            here *= 1.0 - stage.flow.leaves(been + 1) as f64 / NANO as f64;
            stage.worths.push(sum);
        }
    }

    /// What people have on average where the one in the middle is paid `median`
    /// and with a `bonus` on top of everyone's pay, both in minor units.
    pub(super) fn over(
        &self,
        people: &[(f64, f64)],
        stage: &Ready,
        median: f64,
        bonus: f64,
    ) -> Amounts {
        let mut sum = Amounts::default();
        if let Some(setting) = self.settings.get(stage.setting) {
            for (weight, factor) in people {
                let gross = bounded(median * factor + bonus);
                sum.add(&amounts(setting, gross), *weight);
            }
        }
        sum
    }
}

/// A year's gross pay in minor units, at the market, after the law, in the shop.
#[inline]
pub(super) fn amounts(setting: &Setting, gross: f64) -> Amounts {
    let money = setting.money();
    let net = setting.net(gross);
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
pub(super) fn people(stage: &Ready) -> Vec<(f64, f64)> {
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
        next: (stage.next.iter())
            .map(|branch| Way {
                to: branch.to,
                upto: 0,
                odds: 0.0,
                is_open: true,
            })
            .collect(),
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
        worths: Vec::new(),
        spread,
        yearly,
        hours: sound(stage.hours),
        flow,
    }
}
