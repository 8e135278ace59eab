//! How long careers take: a fellowship in Daejeon against a postdoc in Berkeley, nine stages under the laws
//! of three places. Bar: 10,000 paths of 30 years, each year through the law of its country, in 15 ms;
//! linear in the paths.
//!
//! `CAREER_PEER=folder cargo bench --bench career` writes the same model for `benches/peers/career.py`
//! instead, with the law as a table, and what comes out of it here.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::rc::Rc;
use std::time::{Duration, Instant};

use salary_gap::catalog;
use salary_gap::domain::career::{
    Branch, Chance, Frame, Grade, Level, Measure, Model, Of, Reckoning, Setting, Stage, StageEdit,
    Term, cliff, hangs, run, start, tie_odds, tie_pay, total,
};
use salary_gap::domain::compare::Footing;
use salary_gap::domain::facts::Facts;
use salary_gap::domain::rate::Rate;
use salary_gap::domain::scenario::Scenario;
use salary_gap::domain::tax::{Case, Household, Region, Unmade};

fn main() {
    if let Ok(folder) = std::env::var("CAREER_PEER") {
        return write(Path::new(&folder)).expect("a folder that can be written");
    }
    divan::main();
}

/// Country, region, minor units for a unit, won for a unit at the market and of what is kept.
type Place = (&'static str, &'static str, f64, f64, f64);

const PLACES: [Place; 3] = [
    ("kr", "", 1.0, 1.0, 1.0),
    ("us", "CA", 100.0, 1_400.0, 900.0),
    ("us", "WA", 100.0, 1_400.0, 900.0),
];

/// A stage in short: place, pay in units, growth and spread in thousandths, years of a term or else
/// tenths of a percent that leave, and what follows in percent.
type Short = (usize, i64, i64, f64, Term, &'static [(usize, i64)]);

const FELLOW: usize = 0;
const POSTDOC: usize = 1;
const STAGES: [Short; 9] = [
    (
        0,
        90_000_000,
        0,
        0.05,
        Term::Years(3),
        &[(2, 20), (3, 25), (4, 39), (5, 16)],
    ),
    (
        1,
        75_000,
        30,
        0.16,
        leaving(310),
        &[(2, 20), (6, 60), (5, 20)],
    ),
    (0, 70_000_000, 30, 0.20, Term::Years(6), &[(7, 75), (4, 25)]),
    (0, 80_000_000, 30, 0.15, leaving(25), &[(2, 52), (4, 48)]),
    (
        0,
        110_000_000,
        39,
        0.35,
        leaving(70),
        &[(4, 70), (3, 10), (6, 20)],
    ),
    (
        0,
        80_000_000,
        30,
        0.45,
        leaving(190),
        &[(4, 60), (5, 20), (6, 20)],
    ),
    (
        2,
        300_000,
        32,
        0.40,
        leaving(150),
        &[(6, 70), (8, 20), (4, 10)],
    ),
    (0, 100_000_000, 20, 0.20, leaving(10), &[(4, 100)]),
    (1, 400_000, 32, 0.45, leaving(180), &[(6, 80), (5, 20)]),
];

const fn leaving(thousandths: i64) -> Term {
    Term::Leaving(Rate::from_ppb(thousandths * 1_000_000))
}

fn stages() -> Vec<Stage> {
    let stage = |(setting, pay, growth, spread, term, next): &Short| {
        let (.., minor, _, _) = PLACES[*setting];
        let minor = pay * minor as i64;
        Stage {
            setting: *setting,
            pay: Level {
                low: minor * 4 / 5,
                middle: minor,
                high: minor * 5 / 4,
                is_mean: false,
            },
            growth: Rate::from_ppb(growth * 1_000_000),
            slows: Rate::ZERO,
            spread: *spread,
            yearly: 0.0,
            hours: 2_000.0,
            term: *term,
            next: (next.iter())
                .map(|(to, percent)| Branch {
                    to: *to,
                    odds: Rate::percent(*percent),
                    grade: Grade::Own,
                })
                .collect(),
        }
    };
    STAGES.iter().map(stage).collect()
}

fn case(region: &'static str) -> Case {
    Case {
        year: 2025,
        region: Region(region),
        household: Household::SINGLE,
        unmade: Unmade::AsLastMade,
        ..Case::default()
    }
}

/// They know nothing yet of what their laws leave.
fn settings(facts: &Rc<Facts>) -> Vec<Rc<Setting>> {
    let setting = |(country, region, _, market, worth): &Place| {
        let footing = Footing {
            country,
            case: case(region),
            market: *market,
            worth: *worth,
        };
        Rc::new(Setting::on(facts, &footing))
    };
    PLACES.iter().map(setting).collect()
}

fn all_facts() -> Rc<Facts> {
    Rc::new(catalog::all_facts())
}

fn frame(years: u8) -> Frame {
    Frame {
        years,
        discount: Rate::percent(3),
    }
}

const STARTS: [usize; 2] = [FELLOW, POSTDOC];

#[divan::bench(args = [30, 60])]
fn a_model_made_ready(bencher: divan::Bencher, years: u8) {
    let facts = all_facts();
    let stages = stages();
    bencher.bench_local(|| {
        Model::of(divan::black_box(&stages), &settings(&facts), frame(years)).expect("a model")
    });
}

#[divan::bench(args = [30, 60])]
fn an_expectation(bencher: divan::Bencher, years: u8) {
    let facts = all_facts();
    let (stages, settings) = (stages(), settings(&facts));
    let model = Model::of(&stages, &settings, frame(years)).expect("a model");
    bencher.bench_local(|| divan::black_box(&model).expected(POSTDOC));
}

/// One choice and two, over 30 years, with the model made ready, the fans and the errors.
#[divan::bench(args = [(1, 10_000), (2, 10_000), (2, 100_000), (2, 1_000_000)], max_time = 20)]
fn runs(bencher: divan::Bencher, (sides, paths): (usize, u32)) {
    let facts = all_facts();
    let stages = stages();
    let chance = Chance { seed: 1, paths };
    bencher.bench_local(|| {
        let model = Model::of(divan::black_box(&stages), &settings(&facts), frame(30));
        let model = model.expect("a model");
        run(&model, &STARTS[..sides], chance)
    });
}

/// The same 300,000 years with the law itself for each, and nothing else: what the table saves.
#[divan::bench]
fn the_law_alone_300_000_times(bencher: divan::Bencher) {
    let facts = all_facts();
    let law = facts.law("kr").expect("a law");
    let case = Case {
        year: 2025,
        ..Case::default()
    };
    bencher.bench_local(|| {
        let net = |at: i64| {
            let gross = 60_000_000 + at * 500;
            law.take_home(&Case { gross, ..case })
                .map_or(0, |home| home.net())
        };
        (0..300_000).map(net).sum::<i64>()
    });
}

#[divan::bench]
fn the_worst_tenth(bencher: divan::Bencher) {
    let facts = all_facts();
    let (stages, settings) = (stages(), settings(&facts));
    let model = Model::of(&stages, &settings, frame(30)).expect("a model");
    let runs = run(
        &model,
        &STARTS,
        Chance {
            seed: 1,
            paths: 10_000,
        },
    );
    bencher.bench_local(|| divan::black_box(&runs).worst(&model, Of::Lead(1)));
}

#[divan::bench]
fn a_cliff(bencher: divan::Bencher) {
    let facts = all_facts();
    let (stages, settings) = (stages(), settings(&facts));
    let model = Model::of(&stages, &settings, frame(30)).expect("a model");
    bencher.bench_local(|| cliff(divan::black_box(&model), FELLOW, Measure::Power));
}

#[divan::bench]
fn a_tie_by_pay(bencher: divan::Bencher) {
    let facts = all_facts();
    let (stages, settings) = (stages(), settings(&facts));
    let model = Model::of(&stages, &settings, frame(30)).expect("a model");
    bencher.bench_local(|| tie_pay(divan::black_box(&model), (FELLOW, POSTDOC), &[4]));
}

#[divan::bench]
fn a_tie(bencher: divan::Bencher) {
    let facts = all_facts();
    let (stages, settings) = (stages(), settings(&facts));
    let model = Model::of(&stages, &settings, frame(30)).expect("a model");
    bencher.bench_local(|| tie_odds(divan::black_box(&model), (FELLOW, POSTDOC), (&[FELLOW], 2)));
}

#[divan::bench]
fn what_it_hangs_on(bencher: divan::Bencher) {
    let facts = all_facts();
    let (stages, settings) = (stages(), settings(&facts));
    let model = Model::of(&stages, &settings, frame(30)).expect("a model");
    bencher.bench_local(|| hangs(divan::black_box(&model), &stages, (FELLOW, POSTDOC)));
}

/// A fellowship in Daejeon against a postdoc in Berkeley as the page reckons them, so many years from 31 on.
fn scenario(years: u8) -> Scenario {
    let situation = catalog::situation("innocore-berkeley").expect("a situation");
    let mut scenario = situation.scenario();
    scenario.career.until = scenario.career.from + years;
    scenario
}

/// The first answer, with nothing known before.
#[divan::bench(args = [14, 30, 60])]
fn the_first_answer(bencher: divan::Bencher, years: u8) {
    let (facts, scenario) = (all_facts(), scenario(years));
    bencher.bench_local(|| Reckoning::of(&facts, divan::black_box(&scenario), None).is_ok());
}

/// The next after another, all stages under settings that are known: by odds only, and with every stage
/// spread otherwise.
#[divan::bench(args = [(14, false), (30, false), (60, false), (14, true), (30, true), (60, true)])]
fn the_next_answer(bencher: divan::Bencher, (years, is_all): (u8, bool)) {
    let (facts, scenario) = (all_facts(), scenario(years));
    let mut before = Reckoning::of(&facts, &scenario, None).ok();
    let mut scenarios = [scenario.clone(), scenario];
    let fact = start(&facts, &scenarios[0], 0).expect("a stage");
    let held: Vec<Rate> = fact.next.iter().map(|leads| leads.odds).collect();
    if is_all {
        for stage in facts.stages {
            let wider = |edit: &mut StageEdit| edit.spread = Some(Rate::percent(33));
            scenarios[1].career.change(stage, wider);
        }
    } else {
        (scenarios[1].career).move_odds((fact, facts.stages), &held, 0, Rate::percent(77));
    }
    let mut turn = scenarios.iter().cycle();
    bencher.bench_local(|| {
        let next = turn.next().expect("a scenario");
        before = Reckoning::of(&facts, next, before.take()).ok();
    });
}

/// All steps of it.
#[divan::bench(args = [14, 30, 60])]
fn all_answers(bencher: divan::Bencher, years: u8) {
    let (facts, scenario) = (all_facts(), scenario(years));
    let mut steps = 0;
    bencher.bench_local(|| {
        let mut reckoning = Reckoning::of(&facts, &scenario, None).expect("careers");
        while reckoning.step() {}
        steps = reckoning.found().done.1;
    });
    println!("{years} years: {steps} steps");
    slowest(&facts, &scenario);
}

/// Prints the slowest steps, each as fast as it was of twenty times.
fn slowest(facts: &Rc<Facts>, scenario: &Scenario) {
    let mut times: Vec<Duration> = Vec::new();
    for _ in 0..20 {
        let mut reckoning = Reckoning::of(facts, scenario, None).expect("careers");
        for at in 0.. {
            let begin = Instant::now();
            let is_more = reckoning.step();
            let took = begin.elapsed();
            match times.get_mut(at) {
                Some(time) => *time = took.min(*time),
                None => times.push(took),
            }
            if !is_more {
                break;
            }
        }
    }
    let mut order: Vec<(Duration, usize)> = times.into_iter().zip(0..).collect();
    order.sort_unstable();
    for (time, at) in order.iter().rev().take(4) {
        println!("step {at}: {time:?}");
    }
}

const YEARS: u8 = 30;
/// Nodes of the law's table for the peer, in an octave of pay.
const NODES: i32 = 128;
const RUNS: usize = 15;

/// Writes `model.txt`: the law of each place along the pay, the stages, and the expected and the drawn
/// sums with the milliseconds that two choices of 10,000 paths take.
fn write(folder: &Path) -> std::io::Result<()> {
    let facts = all_facts();
    let stages = stages();
    let chance = Chance {
        seed: 1,
        paths: 10_000,
    };
    let mut text = String::new();
    let mut line = |words: &str| writeln!(text, "{words}").expect("memory");
    for (country, region, minor_per_unit, market, worth) in PLACES {
        let law = facts.law(country).expect("a law");
        line(&format!("place {minor_per_unit} {market} {worth}"));
        for node in 0..=12 * NODES {
            let units = 1_000.0 * (f64::from(node) / f64::from(NODES)).exp2();
            let units = if country == "kr" {
                units * 1_000.0
            } else {
                units
            };
            let gross = (units * minor_per_unit) as i64;
            let case = Case {
                gross,
                ..case(region)
            };
            let net = law.take_home(&case).expect("a year that it knows").net();
            line(&format!("node {gross} {net}"));
        }
    }
    for stage in &stages {
        let term = match stage.term {
            Term::Years(years) => format!("years {years}"),
            Term::Leaving(odds) => format!("leaving {}", odds.to_f64()),
        };
        let mut words = format!(
            "stage {} {} {} {} {term}",
            stage.setting,
            stage.pay.middle,
            stage.growth.to_f64(),
            stage.spread
        );
        for branch in &stage.next {
            write!(words, " {}:{}", branch.to, branch.odds.to_f64()).expect("memory");
        }
        line(&words);
    }
    let mut times = Vec::new();
    let mut last = None;
    for _ in 0..RUNS {
        let begin = Instant::now();
        let model = Model::of(&stages, &settings(&facts), frame(YEARS)).expect("a model");
        let runs = run(&model, &STARTS, chance);
        times.push(begin.elapsed());
        last = Some((model, runs));
    }
    times.sort_unstable();
    let (model, runs) = last.expect("a run");
    for (start, side) in STARTS.iter().zip(&runs.sides) {
        let end = side.years.last().expect("a year");
        let sum = Measure::Sum.index();
        line(&format!(
            "result {} {} {} {}",
            total(&model.expected(*start)),
            end.mean[sum],
            end.error[sum],
            end.fan[sum][2]
        ));
    }
    line(&format!(
        "milliseconds {}",
        times[RUNS / 2].as_secs_f64() * 1e3
    ));
    fs::create_dir_all(folder)?;
    fs::write(folder.join("model.txt"), text)
}
