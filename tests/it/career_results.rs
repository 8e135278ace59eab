//! What is asked of careers: cliffs, ties, the break-even year, the worst runs, and what it hangs on, each by
//! hand.

use std::rc::Rc;

use salary_gap::domain::career::{
    Event, Grade, Hang, Level, Measure, Model, Of, Setting, Stage, Term, Varied, What, break_even,
    cliff, hangs, run, tie_odds, tie_pay,
};
use salary_gap::domain::rate::{NANO, Rate};

use crate::career::{CHANCE, PLAIN, frame, leads, leaving, level, near, post, settings};

/// Two years at 100,000, half of it kept; then evenly to 60,000 that grows by a tenth a year, or 120,000.
fn fellowship() -> [Stage; 3] {
    let half = |pay| Stage {
        setting: 1,
        ..post(pay)
    };
    [
        leads(Term::Years(2), &[(1, 50), (2, 50)], half(100_000)),
        Stage {
            growth: Rate::percent(10),
            ..half(60_000)
        },
        half(120_000),
    ]
}

#[test]
fn a_cliff_is_what_it_is_by_hand() {
    let (stages, settings) = (fellowship(), settings());
    let model = Model::of(&stages, &settings, frame(20, 3)).expect("a model");
    let cliff = cliff(&model, 0, Measure::Kept).expect("a cliff");
    assert_eq!(cliff.before, [100_000.0, 50_000.0, 50_000.0]);
    let [down, up] = cliff.branches[..] else {
        panic!("two branches")
    };
    assert_eq!(down.after, [60_000.0, 30_000.0, 30_000.0]);
    // 60,000 × 1.1⁵ = 96,631; × 1.1⁶ = 106,294.
    assert_eq!(down.recovers, Some(6));
    near(down.bridge.expect("a bridge"), 40_000.0, 1.0);
    assert_eq!(up.after[1], 60_000.0);
    assert_eq!((up.recovers, up.bridge), (Some(0), Some(0.0)));
    let average = cliff.average;
    assert_eq!(average.after, [90_000.0, 45_000.0, 45_000.0]);
    // (60,000 × 1.1³ + 120,000) ÷ 2 = 99,930; a year later 103,923.
    assert_eq!(average.recovers, Some(4));
    near(average.bridge.expect("a bridge"), 20_000.0, 1.0);
}

#[test]
fn a_bridge_pays_the_tax_on_itself() {
    // 100,000 leaves 90,000; 70,000 leaves all. The bridge of 30,000 keeps 10,000 whole and half of 20,000.
    let stages = [
        leads(
            Term::Years(1),
            &[(1, 100)],
            Stage {
                setting: 2,
                ..post(100_000)
            },
        ),
        Stage {
            setting: 2,
            ..post(70_000)
        },
    ];
    let settings = settings();
    let model = Model::of(&stages, &settings, frame(20, 3)).expect("a model");
    let found = cliff(&model, 0, Measure::Kept).expect("a cliff");
    assert_eq!(found.branches[0].recovers, None);
    near(found.branches[0].bridge.expect("a bridge"), 30_000.0, 60.0);
}

#[test]
fn a_cliff_without_term_counts_years_by_how_likely_they_are_the_last() {
    let grows = Stage {
        growth: Rate::percent(100),
        ..post(1_000)
    };
    let stages = [leads(leaving(50), &[(1, 100)], grows), post(10)];
    let settings = settings();
    let model = Model::of(&stages, &settings, frame(2, 0)).expect("a model");
    // Half leave after 1,000, a quarter after 2,000; the others not within the years looked at.
    let before = cliff(&model, 0, Measure::Pay).expect("a cliff").before[0];
    near(before, (0.5 * 1_000.0 + 0.25 * 2_000.0) / 0.75, 1e-9);
    assert_eq!(cliff(&model, 1, Measure::Pay), None, "never left");
    let lawless = [
        leads(Term::Years(1), &[(1, 100)], post(1_000)),
        Stage {
            setting: 1,
            ..post(0)
        },
    ];
    let capped = [
        Rc::new(Setting::new(Some, PLAIN)),
        Rc::new(Setting::new(|gross| Some(gross.min(500)), PLAIN)),
    ];
    let model = Model::of(&lawless, &capped, frame(5, 0)).expect("a model");
    let none = cliff(&model, 0, Measure::Kept).expect("a cliff");
    assert_eq!((none.branches[0].bridge, none.average.bridge), (None, None));
}

/// 100,000 for good, or a year at 50,000 and then by odds 200,000 or 50,000.
fn gamble(percent: i64) -> [Stage; 4] {
    [
        post(100_000),
        leads(
            Term::Years(1),
            &[(2, percent), (3, 100 - percent)],
            post(50_000),
        ),
        post(200_000),
        post(50_000),
    ]
}

#[test]
fn ties_are_where_they_are_by_hand() {
    let settings = settings();
    let stages = gamble(20);
    let model = Model::of(&stages, &settings, frame(10, 0)).expect("a model");
    // 50 + 9 (200 p + 50 (1 − p)) = 1,000.
    let tie = tie_odds(&model, (0, 1), (&[1], 0)).expect("a tie");
    near(tie.to_f64(), 500.0 / 1_350.0, 2e-9);
    // 50 + 0.8 × 9 × 50 + 0.2 × 9 x = 1,000.
    let factor = tie_pay(&model, (0, 1), &[2]).expect("a tie");
    near(factor * 200.0, 590.0 / 1.8, 1e-3);
    // No odds of the gamble bring five times as much for certain, and those of one branch move nothing.
    let mut dear = gamble(20);
    dear[0].pay = level(500_000);
    let model = Model::of(&dear, &settings, frame(10, 0)).expect("a model");
    assert_eq!(tie_odds(&model, (0, 1), (&[1], 0)), None);
    assert_eq!(tie_odds(&model, (0, 1), (&[0], 0)), None);
    assert_eq!(tie_odds(&model, (0, 0), (&[1], 0)), None);
    assert_eq!(
        tie_pay(&model, (0, 1), &[1]).map(|factor| factor > 64.0),
        None
    );
}

#[test]
fn the_break_even_year_is_the_first_in_which_the_one_behind_draws_level() {
    let settings = settings();
    let years = |percent, horizon| {
        let stages = gamble(percent);
        let model = Model::of(&stages, &settings, frame(horizon, 0)).expect("a model");
        break_even(&model.expected(0), &model.expected(1))
    };
    // 50, 250, ... against 100, 200, ...
    assert_eq!(years(100, 10), Some(2));
    // 50 + 140 (n − 1) ≥ 100 n from n = 2.25.
    assert_eq!(years(60, 10), Some(3));
    assert_eq!(years(20, 10), None);
    assert_eq!(years(100, 1), None);
}

#[test]
fn the_worst_runs_share_the_branch_that_makes_them_bad() {
    let settings = settings();
    let stages = gamble(85);
    let model = Model::of(&stages, &settings, frame(10, 0)).expect("a model");
    let runs = run(&model, &[0, 1], CHANCE);
    for of in [Of::Choice(1), Of::Lead(1)] {
        let shared = runs.worst(&model, of);
        let first: Vec<Event> = shared.iter().take(2).map(|shared| shared.event).collect();
        assert!(first.contains(&Event::Branch(1, 1)) && first.contains(&Event::Stage(3)));
        assert_eq!(shared[0].among_worst, 1.0);
        near(shared[0].among_all, 0.15, 0.01);
        assert!(
            shared
                .iter()
                .all(|shared| shared.event != Event::Branch(1, 0))
        );
    }
    let ranked = [Stage {
        spread: 0.3,
        ..post(100)
    }];
    let model = Model::of(&ranked, &settings, frame(5, 0)).expect("a model");
    let shared = run(&model, &[0], CHANCE).worst(&model, Of::Choice(0));
    assert_eq!(shared.len(), 1);
    assert_eq!(
        (shared[0].event, shared[0].among_worst),
        (Event::LowRank, 1.0)
    );
    near(shared[0].among_all, 0.25, 1e-3);
    assert!(runs.worst(&model, Of::Choice(9)).is_empty());
}

#[test]
fn what_most_hangs_on_comes_first_and_what_nothing_hangs_on_not_at_all() {
    let settings = settings();
    let mut stages = gamble(20).to_vec();
    stages[2].pay = Level {
        low: 150_000,
        high: 260_000,
        ..level(200_000)
    };
    for branch in &mut stages[1].next {
        branch.grade = Grade::C;
    }
    // Nothing leads here.
    stages.push(leads(leaving(5), &[(2, 50), (3, 50)], post(7)));
    let model = Model::of(&stages, &settings, frame(10, 0)).expect("a model");
    let found = hangs(&model, &stages, (0, 1));
    let whats: Vec<What> = found.iter().map(|hang| hang.what).collect();
    // Ten points each way: 2 × 0.1 × 9 × 150 = 270; the pay: 0.2 × 9 × 110 = 198.
    assert_eq!(whats[2], What::Pay(2));
    assert!(whats[..2].contains(&What::Odds(1, 0)) && whats[..2].contains(&What::Odds(1, 1)));
    assert_eq!(whats.len(), 3);
    near((found[0].high - found[0].low).abs(), 270_000.0, 1e-3);
    near(found[2].high - found[2].low, 198_000.0, 1e-3);
    assert_eq!(found[2].varied, Varied::Pay([150_000, 260_000]));
    let points = |hang: &Hang| match (hang.what, hang.varied) {
        (What::Odds(1, 0), Varied::Odds(ends)) => ends == [10, 30].map(Rate::percent),
        (What::Odds(1, 1), Varied::Odds(ends)) => ends == [70, 90].map(Rate::percent),
        _ => false,
    };
    assert!(found[..2].iter().all(points), "{found:?}");
}

#[test]
fn an_assumption_of_ones_own_is_looked_at_from_never_to_always() {
    let settings = settings();
    let stages = gamble(5);
    let model = Model::of(&stages, &settings, frame(10, 0)).expect("a model");
    let found = hangs(&model, &stages, (0, 1));
    assert_eq!(found.len(), 2);
    for hang in &found {
        assert_eq!(hang.varied, Varied::Odds([Rate::ZERO, Rate::percent(100)]));
        // 50 + 9 × 50, and 50 + 9 × 200, each less 1,000.
        let [mut low, mut high] = [hang.low, hang.high];
        if hang.what == What::Odds(1, 1) {
            (low, high) = (high, low);
        }
        near(low, -500_000.0, 1e-3);
        near(high, 850_000.0, 1e-3);
    }
    // Ten points end where there are no more.
    let mut sourced = gamble(5);
    for branch in &mut sourced[1].next {
        branch.grade = Grade::B;
    }
    let found = hangs(&model, &sourced, (0, 1));
    let first = |hang: &&Hang| hang.what == What::Odds(1, 0);
    let hang = found.iter().find(first).expect("a hang");
    assert_eq!(hang.varied, Varied::Odds([0, 15].map(Rate::percent)));
}

#[test]
fn a_tie_may_lie_at_the_ends() {
    let settings = settings();
    // Never and always: 50 + 9 × 50 = 500, 50 + 9 × 200 = 1,850.
    for (pay, tie) in [(50_000, 0), (185_000, NANO)] {
        for percent in [0, 30, 100] {
            let mut stages = gamble(percent);
            stages[0].pay = level(pay);
            let model = Model::of(&stages, &settings, frame(10, 0)).expect("a model");
            let found = tie_odds(&model, (0, 1), (&[1], 0));
            assert_eq!(found.map(Rate::ppb), Some(tie), "{percent}");
        }
    }
    for pay in [49_000, 186_000] {
        let mut stages = gamble(30);
        stages[0].pay = level(pay);
        let model = Model::of(&stages, &settings, frame(10, 0)).expect("a model");
        assert_eq!(tie_odds(&model, (0, 1), (&[1], 0)), None);
    }
}

#[test]
fn odds_that_are_one_assumption_move_together() {
    // Two posts of the same kind: one at the beginning, one after a year elsewhere.
    let kind = |pay| leads(Term::Years(1), &[(3, 20), (4, 80)], post(pay));
    let stages = [
        post(100_000),
        kind(50_000),
        leads(Term::Years(1), &[(1, 100)], post(0)),
        post(200_000),
        leads(Term::Years(1), &[(5, 100)], post(50_000)),
        kind(0),
    ];
    let settings = settings();
    let model = Model::of(&stages, &settings, frame(4, 0)).expect("a model");
    // By year, at odds p: 50; 200 p + 50 (1 − p); 200 p; 200 p + (1 − p) (200 p + 50 (1 − p)) = 400 in all.
    let p = tie_odds(&model, (0, 1), (&[1, 5], 0))
        .expect("a tie")
        .to_f64();
    let stays = 1.0 - p;
    let sum = 50.0
        + 200.0 * p
        + 50.0 * stays
        + 200.0 * p
        + 200.0 * p
        + stays * (200.0 * p + 50.0 * stays);
    near(sum, 400.0, 1e-6);
    let alone = tie_odds(&model, (0, 1), (&[1], 0)).expect("a tie").to_f64();
    assert!(alone > p + 0.01, "{alone} {p}");
}

#[test]
fn nobody_leaves_where_all_odds_are_nothing() {
    let settings = settings();
    let stages = [
        leads(Term::Years(2), &[(1, 0), (2, 0)], post(100)),
        post(500),
        post(900),
    ];
    let model = Model::of(&stages, &settings, frame(6, 0)).expect("a model");
    let expected = model.expected(0);
    assert_eq!(expected[5].shares, [1.0, 0.0, 0.0]);
    assert_eq!(expected[5].sum, 600.0, "paid to the end, beyond the term");
    assert_eq!(cliff(&model, 0, Measure::Power), None);
    let runs = run(&model, &[0], CHANCE);
    assert_eq!(runs.sides[0].years[5].mean[3], 600.0);
    // Odds of its own for one of the two, and the stage is left again.
    let tie = tie_odds(&model, (1, 0), (&[0], 0));
    // 100 + 100 + 4 (500 p + 900 (1 − p)) is 3,000 at 0.5.
    near(tie.expect("a tie").to_f64(), 0.5, 1e-8);
}

#[test]
fn a_stage_that_is_closed_is_entered_by_nobody() {
    let settings = settings();
    let stages = gamble(20);
    let mut model = Model::of(&stages, &settings, frame(10, 0)).expect("a model");
    model.close(3);
    assert_eq!(model.odds(1), [Rate::percent(100), Rate::ZERO]);
    let found = cliff(&model, 1, Measure::Pay).expect("a cliff");
    assert_eq!(
        (found.branches[1].odds, found.average.after[0]),
        (0.0, 200_000.0)
    );
    assert_eq!(tie_odds(&model, (0, 1), (&[1], 0)), None, "one way only");
    assert!(hangs(&model, &stages, (0, 1)).is_empty());
    model.set_odds(1, &[Rate::ZERO, Rate::percent(100)]);
    assert_eq!(
        model.expected(1)[9].shares,
        [0.0, 1.0, 0.0, 0.0],
        "no way at all"
    );
    assert_eq!(model.expected(1)[9].sum, 500_000.0);
}

#[test]
fn the_worst_of_runs_that_are_all_alike_share_nothing() {
    let settings = settings();
    let stages = [post(100), post(100)];
    let model = Model::of(&stages, &settings, frame(5, 0)).expect("a model");
    let runs = run(&model, &[0, 1], CHANCE);
    for of in [Of::Choice(0), Of::Choice(1), Of::Lead(1)] {
        assert_eq!(runs.worst(&model, of), []);
    }
}
