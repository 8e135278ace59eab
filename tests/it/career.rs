//! Careers: closed forms, odds, the two ways of reckoning against each other, laws along the pay. What is asked
//! of them: `career_results.rs`.

use std::rc::Rc;

use proptest::prelude::*;
use salary_gap::catalog;
use salary_gap::domain::career::{
    Branch, Chance, Draws, Frame, Grade, Level, Measure, Model, Money, QUANTILES, Runs, Setting,
    Stage, Term, cliff, moved, normal, path, quantiles, run, tie_odds, total, whole,
};
use salary_gap::domain::rate::{NANO, Rate};
use salary_gap::domain::tax::{Case, Household, Unmade};

pub const PLAIN: Money = Money {
    minor_per_unit: 1.0,
    market: 1.0,
    worth: 1.0,
};

/// A law that leaves all, one that takes half, one that takes half of what is above 80.
pub fn settings() -> Vec<Rc<Setting>> {
    let all = [
        Setting::new(Some, PLAIN),
        Setting::new(|gross| Some(gross / 2), PLAIN),
        Setting::new(
            |gross| Some(gross.min(80_000) + (gross - 80_000).max(0) / 2),
            PLAIN,
        ),
    ];
    all.map(Rc::new).into()
}

pub const fn level(middle: i64) -> Level {
    Level {
        low: middle,
        middle,
        high: middle,
        is_mean: false,
    }
}

/// A post that is never left, without growth and spread, under the law that leaves all.
pub fn post(pay: i64) -> Stage {
    Stage {
        setting: 0,
        pay: level(pay),
        growth: Rate::ZERO,
        slows: Rate::ZERO,
        spread: 0.0,
        yearly: 0.0,
        hours: 2_000.0,
        term: Term::Leaving(Rate::ZERO),
        next: Vec::new(),
    }
}

pub fn leads(term: Term, next: &[(usize, i64)], stage: Stage) -> Stage {
    let branch = |(to, percent): &(usize, i64)| Branch {
        to: *to,
        odds: Rate::percent(*percent),
        grade: Grade::Own,
    };
    Stage {
        term,
        next: next.iter().map(branch).collect(),
        ..stage
    }
}

pub fn leaving(percent: i64) -> Term {
    Term::Leaving(Rate::percent(percent))
}

pub fn frame(years: u8, discount: i64) -> Frame {
    Frame {
        years,
        discount: Rate::percent(discount),
    }
}

pub const CHANCE: Chance = Chance {
    seed: 7,
    paths: 20_000,
};

#[track_caller]
pub fn near(found: f64, expected: f64, by: f64) {
    assert!(
        (found - expected).abs() <= by,
        "{found} is not within {by} of {expected}"
    );
}

#[test]
fn people_in_one_stage_are_paid_as_a_lognormal_says() {
    let (spread, middle) = (0.4, 100_000.0);
    let stages = [Stage {
        spread,
        ..post(100_000)
    }];
    let settings = settings();
    let model = Model::of(&stages, &settings, frame(3, 0)).expect("a model");
    let runs = run(&model, &[0], CHANCE);
    for year in &runs.sides[0].years {
        for (part, found) in QUANTILES.iter().zip(year.fan[Measure::Pay.index()]) {
            let rank = normal(*part);
            let exact = middle * libm::exp(spread * rank);
            // The error of a quantile: its part's over the density there.
            let density = libm::exp(-rank * rank / 2.0)
                / (libm::sqrt(core::f64::consts::TAU) * spread * exact);
            let error = libm::sqrt(part * (1.0 - part) / 20_000.0) / density;
            near(found, exact, error);
        }
        let mean = middle * libm::exp(spread * spread / 2.0);
        near(year.mean[0], mean, 3.0 * year.error[0]);
        assert!(year.error[0] < mean * 1e-4, "ranks are drawn in strata");
    }
    let expected = model.expected(0);
    let mean = middle * libm::exp(spread * spread / 2.0);
    near(expected[2].amounts.pay, mean, mean * 1e-8);
    near(expected[2].sum, 3.0 * mean, mean * 1e-7);
}

#[test]
fn a_mean_that_was_published_is_the_mean_of_people() {
    let stages = [Stage {
        spread: 0.5,
        yearly: 0.3,
        pay: Level {
            is_mean: true,
            ..level(100_000)
        },
        ..post(0)
    }];
    let settings = settings();
    let model = Model::of(&stages, &settings, frame(4, 0)).expect("a model");
    near(model.expected(0)[3].amounts.pay, 100_000.0, 0.01);
    let year = &run(&model, &[0], CHANCE).sides[0].years[3];
    near(year.mean[0], 100_000.0, 3.0 * year.error[0]);
}

#[test]
fn what_varies_from_year_to_year_evens_out_and_what_lasts_does_not() {
    let settings = settings();
    let middle_half = |spread, yearly| {
        let stages = [Stage {
            spread,
            yearly,
            ..post(100_000)
        }];
        let model = Model::of(&stages, &settings, frame(16, 0)).expect("a model");
        let year = &run(&model, &[0], CHANCE).sides[0].years[15];
        let fan = year.fan[Measure::Sum.index()];
        libm::log(fan[3] / fan[1])
    };
    near(middle_half(0.2, 0.0), 2.0 * 0.6745 * 0.2, 0.005);
    // Sixteen independent years: a quarter of the spread of one.
    near(middle_half(0.0, 0.2), 2.0 * 0.6745 * 0.2 / 4.0, 0.005);
}

#[test]
fn a_stage_that_a_part_leaves_every_year_empties_geometrically() {
    let stages = [leads(leaving(31), &[(1, 100)], post(50)), post(80)];
    let settings = settings();
    let model = Model::of(&stages, &settings, frame(12, 0)).expect("a model");
    let expected = model.expected(0);
    let side = &run(&model, &[0], CHANCE).sides[0];
    let mut left = 1.0;
    for (exact, drawn) in expected.iter().zip(&side.years) {
        near(exact.shares[0], left, 1e-12);
        near(exact.shares[0] + exact.shares[1], 1.0, 1e-12);
        near(exact.amounts.pay, 50.0 * left + 80.0 * (1.0 - left), 1e-9);
        let error = libm::sqrt(left * (1.0 - left) / 20_000.0);
        near(drawn.shares[0], left, 3.0 * error);
        near(drawn.mean[0], exact.amounts.pay, 3.0 * drawn.error[0]);
        left *= 0.69;
    }
}

#[test]
fn a_chain_of_two_stages_is_absorbed_as_by_hand() {
    // Three years, then 60 % a post of which 10 % leave a year, the others at once the last.
    let stages = [
        leads(Term::Years(3), &[(1, 60), (2, 40)], post(90)),
        leads(leaving(10), &[(2, 100)], post(70)),
        post(120),
    ];
    let settings = settings();
    let model = Model::of(&stages, &settings, frame(30, 3)).expect("a model");
    let expected = model.expected(0);
    let runs = run(&model, &[0], CHANCE);
    let (mut sum, mut weight) = (0.0, 1.0);
    for (year, (exact, drawn)) in expected.iter().zip(&runs.sides[0].years).enumerate() {
        let shares = match year {
            0..3 => [1.0, 0.0, 0.0],
            _ => {
                let still = (3..year).fold(0.6, |still, _| still * 0.9);
                [0.0, still, 1.0 - still]
            }
        };
        for (found, share) in exact.shares.iter().zip(shares) {
            near(*found, share, 1e-12);
        }
        for (found, share) in drawn.shares.iter().zip(shares) {
            near(
                *found,
                share,
                3.0 * libm::sqrt(share * (1.0 - share) / 20_000.0),
            );
        }
        sum += weight * (90.0 * shares[0] + 70.0 * shares[1] + 120.0 * shares[2]);
        weight /= 1.03;
        near(exact.sum, sum, 1e-9);
        near(drawn.mean[3], sum, 3.0 * drawn.error[3] + 1e-9);
        near(exact.hours, 2_000.0, 1e-9);
    }
}

#[test]
fn growth_that_slows_ends() {
    let stages = [Stage {
        growth: Rate::percent(6),
        slows: Rate::percent(2),
        ..post(1_000_000)
    }];
    let settings = settings();
    let model = Model::of(&stages, &settings, frame(6, 0)).expect("a model");
    let by_hand = [
        1.0,
        1.06,
        1.06 * 1.04,
        1.06 * 1.04 * 1.02,
        1.06 * 1.04 * 1.02,
        1.06 * 1.04 * 1.02,
    ];
    for (year, factor) in model.expected(0).iter().zip(by_hand) {
        near(year.amounts.pay, 1_000_000.0 * factor, 1e-3);
    }
}

#[test]
fn errors_that_are_shown_are_the_errors_that_seeds_make() {
    let (stages, settings) = (many_stages(), settings());
    let model = Model::of(&stages, &settings, frame(20, 2)).expect("a model");
    let seeds = 200;
    let of = |side: usize| {
        move |runs: &Runs| {
            let last = &runs.sides[side].years[19];
            (last.mean[3], last.error[3])
        }
    };
    let lead = |runs: &Runs| runs.sides[1].years[19].lead;
    let runs: Vec<Runs> = (0..seeds)
        .map(|seed| run(&model, &[0, 1], Chance { seed, paths: 500 }))
        .collect();
    let exact = [0, 1].map(|start| total(&model.expected(start)));
    let check = |found: Vec<(f64, f64)>, exact: f64| {
        let shown = found.iter().map(|(_, error)| error).sum::<f64>() / seeds as f64;
        let mean = found.iter().map(|(value, _)| value).sum::<f64>() / seeds as f64;
        let square = |(value, _): &(f64, f64)| (value - mean) * (value - mean);
        let made = libm::sqrt(found.iter().map(square).sum::<f64>() / (seeds - 1) as f64);
        // 200 seeds know their own spread to 5 %.
        assert!(
            (0.85..1.25).contains(&(shown / made)),
            "{shown} against {made}"
        );
        near(mean, exact, 3.0 * made / libm::sqrt(seeds as f64));
    };
    check(runs.iter().map(of(0)).collect(), exact[0]);
    check(runs.iter().map(of(1)).collect(), exact[1]);
    check(runs.iter().map(lead).collect(), exact[1] - exact[0]);
}

/// Two beginnings, a cycle, a stage that is never reached, spreads, three laws.
pub fn many_stages() -> Vec<Stage> {
    vec![
        leads(
            Term::Years(3),
            &[(2, 40), (3, 60)],
            Stage {
                spread: 0.05,
                ..post(90_000)
            },
        ),
        leads(
            leaving(30),
            &[(2, 30), (4, 70)],
            Stage {
                setting: 2,
                spread: 0.16,
                ..post(70_000)
            },
        ),
        leads(
            leaving(5),
            &[(3, 100)],
            Stage {
                growth: Rate::percent(3),
                spread: 0.2,
                setting: 1,
                ..post(80_000)
            },
        ),
        leads(
            leaving(8),
            &[(2, 50), (4, 30), (3, 20)],
            Stage {
                spread: 0.35,
                growth: Rate::percent(4),
                setting: 2,
                ..post(110_000)
            },
        ),
        leads(
            leaving(18),
            &[(3, 100)],
            Stage {
                spread: 0.45,
                yearly: 0.1,
                setting: 2,
                ..post(250_000)
            },
        ),
        post(1),
    ]
}

#[test]
fn the_same_luck_for_both_makes_the_difference_surer() {
    let (stages, settings) = (many_stages(), settings());
    let model = Model::of(&stages, &settings, frame(20, 2)).expect("a model");
    let runs = run(&model, &[0, 1, 0], CHANCE);
    let last = |side: usize| runs.sides[side].years.last().expect("a year");
    let apart =
        libm::sqrt(last(0).error[3] * last(0).error[3] + last(1).error[3] * last(1).error[3]);
    assert!(last(1).lead.1 < apart * 0.95, "{} {apart}", last(1).lead.1);
    near(last(1).lead.0, last(1).mean[3] - last(0).mean[3], 1e-6);
    assert_eq!(
        (last(2).lead, last(2).ahead, last(2).behind),
        ((0.0, 0.0), 0.0, 0.0)
    );
    near(last(1).ahead + last(1).behind, 1.0, 1e-9);
}

#[test]
fn a_single_path_is_one_of_the_runs() {
    let (stages, settings) = (many_stages(), settings());
    let model = Model::of(&stages, &settings, frame(25, 2)).expect("a model");
    let runs = run(&model, &[1], CHANCE);
    for at in [0, 1, 77, 19_999] {
        let steps = path(&model, 1, CHANCE, at);
        assert_eq!(steps.len(), 25);
        let end = runs.sides[0].ends[at as usize];
        assert_eq!(steps[24].sum.to_bits(), end.sum.to_bits());
        assert!(steps.iter().all(|step| end.stages >> step.stage & 1 == 1));
    }
}

#[test]
fn the_same_seed_gives_the_same_bits() {
    let (stages, settings) = (many_stages(), settings());
    let model = Model::of(&stages, &settings, frame(30, 3)).expect("a model");
    let chance = |seed| Chance { seed, paths: 2_000 };
    let hash = run(&model, &[0, 1], chance(2026)).mark();
    assert_eq!(hash, SAME_BITS, "{hash:#x}");
    assert_ne!(run(&model, &[0, 1], chance(2027)).mark(), hash);
}

/// Of seed 2026; whatever runs the program must find it.
const SAME_BITS: u64 = 0x8574_08e0_6c0e_12b3;

#[test]
fn a_normal_is_the_one_below_which_the_part_lies() {
    let mut worst = 0.0_f64;
    for step in 1..20_000 {
        for part in [
            f64::from(step) / 20_000.0,
            libm::exp(-f64::from(step) / 100.0) / 2.0,
        ] {
            // Below, so that the tail is known to its last digit.
            let rank = normal(part.min(1.0 - part));
            let below = libm::erfc(-rank / core::f64::consts::SQRT_2) / 2.0;
            let density = libm::exp(-rank * rank / 2.0) / libm::sqrt(core::f64::consts::TAU);
            let off = (below - part.min(1.0 - part)) / density;
            worst = worst.max((off / rank.abs().max(1e-3)).abs());
        }
    }
    assert!(worst < 1.2e-9, "{worst}");
    for odd in [
        0.0,
        1.0,
        -1.0,
        2.0,
        f64::NAN,
        f64::INFINITY,
        f64::MIN_POSITIVE,
    ] {
        assert!(normal(odd).is_finite());
    }
}

#[test]
fn draws_fill_their_range_evenly_and_differ_by_path_and_year() {
    let mut counts = [0_u32; 64];
    for path in 0..1_000 {
        for year in 0..64 {
            counts[(Draws::of(3, path).step(year) >> 58) as usize] += 1;
        }
    }
    let off = |count: &u32| (f64::from(*count) - 1_000.0) * (f64::from(*count) - 1_000.0) / 1_000.0;
    // Chi-squared with 63 degrees of freedom: 63, give or take 11.
    let squares: f64 = counts.iter().map(off).sum();
    assert!((25.0..110.0).contains(&squares), "{squares}");
}

fn odds() -> impl Strategy<Value = Vec<Rate>> {
    let part = prop_oneof![Just(0), 0..=NANO, Just(NANO)];
    prop::collection::vec(part.prop_map(Rate::from_ppb), 1..12)
}

fn sum(odds: &[Rate]) -> i64 {
    odds.iter().map(|rate| rate.ppb()).sum()
}

proptest! {
    #[test]
    fn odds_make_one_after_any_edit(
        odds in odds(),
        edits in prop::collection::vec((0..12_usize, -10..=NANO + 10), 1..20),
    ) {
        let mut odds = whole(&odds);
        prop_assert_eq!(sum(&odds), NANO);
        for (index, to) in edits {
            let before = odds.clone();
            odds = moved(&odds, index, Rate::from_ppb(to));
            prop_assert_eq!(sum(&odds), NANO);
            prop_assert!(odds.iter().all(|rate| (0..=NANO).contains(&rate.ppb())));
            if index < odds.len() && odds.len() > 1 {
                prop_assert_eq!(odds[index].ppb(), to.clamp(0, NANO));
                let rest = NANO - before[index].ppb();
                let room = (NANO - odds[index].ppb()) as f64;
                for (at, (was, is)) in before.iter().zip(&odds).enumerate() {
                    if at != index && rest > 0 {
                        let share = was.ppb() as f64 / rest as f64 * room;
                        prop_assert!((is.ppb() as f64 - share).abs() <= 1.0);
                        prop_assert!(was.ppb() > 0 || is.ppb() == 0);
                    }
                }
            }
        }
    }

    #[test]
    fn quantiles_are_those_of_the_values_in_order(
        values in prop::collection::vec(prop_oneof![
            4 => -1e3_f32..1e6,
            1 => Just(0.0_f32),
            1 => Just(5e4_f32),
            1 => -1e12_f32..1e12,
        ], 1..400)
    ) {
        let mut ordered = values.clone();
        ordered.sort_by(f32::total_cmp);
        for (part, found) in QUANTILES.iter().zip(quantiles(&values)) {
            let at = part * (values.len() - 1) as f64;
            let below = f64::from(ordered[at as usize]);
            let above = f64::from(ordered[(at as usize + 1).min(values.len() - 1)]);
            let exact = below + (above - below) * at.fract();
            prop_assert!((found - exact).abs() <= 1e-9 * exact.abs().max(1.0), "{} {}", found, exact);
        }
    }
}

fn any_stage(stages: usize) -> impl Strategy<Value = Stage> {
    let term = prop_oneof![
        (0..8_u8).prop_map(Term::Years),
        prop_oneof![Just(0), 0..=NANO, Just(NANO)]
            .prop_map(|ppb| Term::Leaving(Rate::from_ppb(ppb))),
    ];
    let next = prop::collection::vec((0..stages, 0..=100_i64), 0..4);
    let pay = prop_oneof![8 => 20_000..400_000_i64, 1 => Just(0)];
    let spread = prop_oneof![Just(0.0), 0.0..0.5];
    (0..3_usize, pay, -5..8_i64, spread, 0..3_i64, term, next).prop_map(
        |(setting, pay, growth, spread, yearly, term, next)| {
            let stage = Stage {
                setting,
                growth: Rate::percent(growth),
                spread,
                yearly: yearly as f64 * 0.1,
                ..post(pay)
            };
            leads(term, &next, stage)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn runs_come_to_what_is_expected(
        stages in (1..7_usize).prop_flat_map(|n| prop::collection::vec(any_stage(n), n)),
        years in 0..40_u8,
        seed: u64,
    ) {
        let settings = settings();
        let model = Model::of(&stages, &settings, frame(years, 3)).expect("a model");
        let expected = model.expected(0);
        let runs = run(&model, &[0], Chance { seed, paths: 4_000 });
        prop_assert_eq!(expected.len(), runs.sides[0].years.len());
        // An error that is estimated from fewer than ten people says nothing: where nobody is drawn it is
        // none. From the first such year on only the shares are compared, whose error is known.
        let mut enough = true;
        for (exact, drawn) in expected.iter().zip(&runs.sides[0].years) {
            enough &= exact.shares.iter().all(|share| *share == 0.0 || share * 4_000.0 >= 10.0);
            for measure in Measure::ALL.into_iter().filter(|_| enough) {
                let (mean, error) = (drawn.mean[measure.index()], drawn.error[measure.index()]);
                let exact = exact.of(measure);
                prop_assert!(
                    (mean - exact).abs() <= 6.0 * error + exact * 2e-3 * f64::from(u8::from(error > 0.0)) + exact * 1e-9,
                    "{:?}: {} ± {} against {}", measure, mean, error, exact
                );
            }
            let all: f64 = exact.shares.iter().sum();
            prop_assert!((all - 1.0).abs() < 1e-9);
            for (share, found) in exact.shares.iter().zip(&drawn.shares) {
                let error = (share * (1.0 - share) / 4_000.0).max(0.0).sqrt();
                prop_assert!((share - found).abs() <= 6.0 * error + 1e-3);
            }
        }
    }
}

#[test]
fn the_edges_are_defined() {
    let settings = settings();
    let stages = many_stages();
    let none = Model::of(&stages, &settings, frame(0, 3)).expect("a model");
    assert!(none.expected(0).is_empty());
    assert_eq!(total(&none.expected(0)), 0.0);
    assert!(run(&none, &[0, 1], CHANCE).sides[0].years.is_empty());
    assert!(path(&none, 0, CHANCE, 3).is_empty());
    assert_eq!(cliff(&none, 0, Measure::Power), None);
    assert_eq!(tie_odds(&none, (0, 1), (&[0], 0)), None);

    let longest = Model::of(&stages, &settings, frame(255, 3)).expect("a model");
    assert_eq!(longest.years(), 60);
    let expected = longest.expected(1);
    assert_eq!(expected.len(), 60);
    assert_eq!(expected[59].shares[5], 0.0, "a stage that nothing leads to");
    near(expected[59].shares.iter().sum(), 1.0, 1e-12);

    let few = Chance { seed: 1, paths: 0 };
    assert_eq!(run(&longest, &[0, 99], few).sides.len(), 1, "no such stage");
    assert_eq!(run(&longest, &[0], few).sides[0].ends.len(), 2);
    assert!(longest.expected(99).is_empty());
    assert!(path(&longest, 99, few, 0).is_empty());

    // Zero pay, pay beyond what is computed, growth to it, a spread that is no number.
    let odd = [
        leads(leaving(100), &[(1, 100)], post(0)),
        leads(
            leaving(100),
            &[(2, 0), (0, 0)],
            Stage {
                spread: f64::NAN,
                ..post(i64::MAX)
            },
        ),
        Stage {
            growth: Rate::percent(1_000),
            spread: 1e9,
            ..post(-5)
        },
    ];
    let model = Model::of(&odd, &settings, frame(60, -100)).expect("a model");
    let runs = run(
        &model,
        &[0, 1, 2],
        Chance {
            seed: 1,
            paths: 100,
        },
    );
    for (at, side) in runs.sides.iter().enumerate() {
        for (year, exact) in side.years.iter().zip(model.expected(at)) {
            assert!(
                year.mean
                    .iter()
                    .chain(&year.error)
                    .all(|value| value.is_finite())
            );
            assert!(
                Measure::ALL
                    .iter()
                    .all(|measure| exact.of(*measure).is_finite())
            );
        }
    }
    // All odds nothing: nobody leaves.
    assert_eq!(model.expected(1)[1].shares, [0.0, 1.0, 0.0]);
    assert_eq!(model.expected(2)[9].amounts.pay, 0.0);

    let lost = [leads(leaving(5), &[(1, 100)], post(1))];
    assert!(Model::of(&lost, &settings, frame(5, 0)).is_none());
    let nowhere = [Stage {
        setting: 9,
        ..post(1)
    }];
    assert!(Model::of(&nowhere, &settings, frame(5, 0)).is_none());
    let refused = [Rc::new(Setting::new(|_| None, PLAIN))];
    assert!(Model::of(&[post(5)], &refused, frame(5, 0)).is_none());
    let unsound = [Rc::new(Setting::new(
        Some,
        Money {
            worth: f64::NAN,
            ..PLAIN
        },
    ))];
    assert!(Model::of(&[post(5)], &unsound, frame(5, 0)).is_none());
    assert!(Model::of(&vec![post(5); 65], &settings, frame(5, 0)).is_none());
    let nobody = Model::of(&[], &settings, frame(5, 0)).expect("a model");
    assert!(run(&nobody, &[0], CHANCE).sides.is_empty());
}

#[test]
fn odds_of_nothing_and_of_one_are_just_that() {
    let stages = [
        leads(leaving(100), &[(1, 0), (2, 100)], post(1)),
        post(2),
        leads(leaving(0), &[(1, 100)], post(3)),
    ];
    let settings = settings();
    let model = Model::of(&stages, &settings, frame(20, 0)).expect("a model");
    let side = &run(&model, &[0], CHANCE).sides[0];
    assert_eq!(side.years[0].shares, [1.0, 0.0, 0.0]);
    for year in &side.years[1..] {
        assert_eq!(year.shares, [0.0, 0.0, 1.0]);
    }
}

/// What the table of a law is off by, as a part of the pay: on average over pays, ...
const ON_AVERAGE: f64 = 1.5e-4;
/// ... and by more than this where the law leaps, at so few pays: most in Japan, where contributions go
/// by bands of the monthly pay.
const BY_LEAPS: (f64, f64) = (1e-3, 0.03);

#[test]
fn the_table_of_a_law_says_what_the_law_says() {
    let facts = Rc::new(catalog::all_facts());
    for place in catalog::places() {
        let law = facts.law(place.country.id).expect("a law");
        let dollar = match place.country.id {
            "kr" => 1_400,
            "jp" => 150,
            _ => place.country.currency.minor_per_unit(),
        };
        for household in [Household::SINGLE, Household::MARRIED_TWO_CHILDREN] {
            let case = Case {
                year: 2025,
                region: place.region,
                household,
                unmade: Unmade::AsLastMade,
                ..Case::default()
            };
            let net = |gross: f64| {
                let gross = gross as i64;
                law.take_home(&Case { gross, ..case }).expect("known").net() as f64
            };
            let asked = Rc::clone(&facts);
            let country = place.country.id;
            let told = move |gross| {
                let home = asked.law(country)?.take_home(&Case { gross, ..case });
                Some(home.ok()?.net())
            };
            let settings = [Rc::new(Setting::new(told, PLAIN))];
            let (mut sum, mut leaps, mut all) = (0.0, 0.0, 0.0);
            // From 15,000 units to 1.5 million, at pays that hit no node.
            for start in 0..16 {
                let stages = [Stage {
                    growth: Rate::percent(8),
                    spread: 1e-12,
                    ..post((15_000 + 73 * start) * dollar)
                }];
                let model = Model::of(&stages, &settings, frame(60, 0)).expect("a model");
                for year in model.expected(0) {
                    let (gross, kept) = (year.amounts.pay, year.amounts.kept);
                    let off = (kept - net(gross)).abs() / gross;
                    sum += off;
                    all += 1.0;
                    if off > BY_LEAPS.0 {
                        leaps += 1.0;
                        // What is told is left of a pay at most a cell away, and between the nets around.
                        let around =
                            (-80..=80).map(|step| net(gross * (1.0 + f64::from(step) * 1e-4)));
                        let (low, high) = around.fold((f64::MAX, f64::MIN), |(low, high), net| {
                            (low.min(net), high.max(net))
                        });
                        let told = format!("{} {household:?} {gross}", place.id);
                        assert!(
                            (low..=high).contains(&kept),
                            "{told}: {kept}, {low} to {high}"
                        );
                    }
                }
            }
            let told = format!(
                "{} {household:?}: {:e}, {}",
                place.id,
                sum / all,
                leaps / all
            );
            assert!(sum / all < ON_AVERAGE && leaps / all < BY_LEAPS.1, "{told}");
        }
    }
}
