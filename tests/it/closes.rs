//! What closes the gap, against brute force; the strips, the map and what matters.

use proptest::prelude::*;
use proptest::sample::select;
use salary_gap::catalog;
use salary_gap::domain::compare::{
    Closes, Lever, Rung, closes, compare, foreign, map, reliefs, required_growth, rung,
    sensitivities, sweep,
};
use salary_gap::domain::details::Detail;
use salary_gap::domain::facts::Facts;
use salary_gap::domain::money::Currency;
use salary_gap::domain::offer::{Offer, Pay};
use salary_gap::domain::rate::Rate;
use salary_gap::domain::scenario::{OwnRate, Scenario};
use salary_gap::domain::scheme::Basis;
use salary_gap::domain::tax::Regime;

use crate::any;
use crate::solve::MadeUp;

fn first(situation: &str) -> Scenario {
    let situation = catalog::situation(situation);
    situation.expect("in the catalogue").scenario()
}

/// The first and the other at the rung of the question, with a lever moved; nothing where the
/// other gives nothing.
fn pair_at(facts: &Facts, scenario: &Scenario, lever: Lever, value: i64) -> Option<(f64, f64)> {
    let mut moved = scenario.clone();
    lever.set(&mut moved, value);
    pair(facts, &moved)
}

fn pair(facts: &Facts, scenario: &Scenario) -> Option<(f64, f64)> {
    let at = |index| rung(facts, scenario, index, scenario.closing.rung);
    let (first, other) = (at(0)?, at(scenario.against)?);
    (other > 0.0).then_some((first, other))
}

fn is_closed(facts: &Facts, scenario: &Scenario, lever: Lever, value: i64) -> bool {
    pair_at(facts, scenario, lever, value).is_some_and(|(first, other)| first >= other)
}

/// Levers of which more always helps, but for steps of the law.
const ONE_WAY: [Lever; 5] = [
    Lever::Share,
    Lever::Amount,
    Lever::Cap,
    Lever::Years,
    Lever::Pay,
];

/// So many values between two, both among them, and the last before the upper one.
fn grid(from: i64, to: i64, count: i64) -> Vec<i64> {
    let even = (0..=count).map(|at| from + (to - from) * at / count);
    even.chain((0..10).map(|back| to - back))
        .filter(|value| *value >= from)
        .collect()
}

/// Holds an answer against values all over the range.
fn holds(facts: &Facts, scenario: &Scenario, lever: Lever) {
    let answer = closes(facts, scenario, lever);
    let Some(range) = lever.range(facts, scenario) else {
        assert_eq!(answer, None);
        return;
    };
    if let Some(now) = lever.value(scenario) {
        assert!(
            (range.min..=range.max).contains(&now),
            "{lever:?} {now}: {range:?}"
        );
    }
    assert!(
        range.step > 0 && range.min < range.max || lever == Lever::Years,
        "{range:?}"
    );
    let both = |value| pair_at(facts, scenario, lever, value);
    let closed = |value| is_closed(facts, scenario, lever, value);
    let one_way = ONE_WAY.contains(&lever);
    match answer {
        None => assert!(pair(facts, scenario).is_none() || both(range.min).is_none()),
        Some(Closes::Already) if one_way => assert!(closed(0), "{lever:?} at nothing"),
        Some(Closes::Already) => {
            let (first, other) = pair(facts, scenario).expect("a gap");
            assert!(first >= other, "{lever:?}");
        }
        Some(Closes::At {
            value,
            ratio,
            below,
        }) => {
            assert!(
                (range.min..=range.max).contains(&value),
                "{answer:?}: {range:?}"
            );
            let (first, other) = both(value).expect("a gap");
            assert!(
                first >= other && ratio == other / first,
                "{lever:?} {answer:?}"
            );
            let before = if below { value + 1 } else { value - 1 };
            assert!(!closed(before), "{lever:?} {answer:?}: {before} closes too");
            if one_way {
                for smaller in grid(0, value - 1, 40) {
                    assert!(!closed(smaller), "{lever:?} {answer:?}: {smaller} closes");
                }
            } else {
                let now = lever.value(scenario).expect("a value");
                assert_eq!(below, value < now);
                for between in grid(now.min(value), now.max(value), 40) {
                    let lead = both(between).map_or(f64::NAN, |(first, other)| first - other);
                    let is_nearer = between != value && between != now && lead > 1e-4 * other;
                    assert!(!is_nearer, "{lever:?} {answer:?}: {between} closes");
                }
            }
        }
        Some(Closes::Never { value, missing }) => {
            assert!(
                (range.min..=range.max).contains(&value),
                "{answer:?}: {range:?}"
            );
            let stands =
                (!one_way && lever.value(scenario) == Some(value)).then(|| pair(facts, scenario));
            let (first, other) = stands.unwrap_or_else(|| both(value)).expect("a gap");
            assert!(
                missing > 0.0 && missing == other - first,
                "{lever:?} {answer:?}"
            );
            for any in grid(range.min, range.max, 40) {
                let Some((first, other)) = both(any) else {
                    continue;
                };
                let lacks = other - first;
                assert!(lacks > 0.0, "{lever:?} {answer:?}: {any} closes");
                let slack = if one_way { 1e-4 } else { 1e-2 } * other;
                assert!(
                    lacks >= missing - slack,
                    "{lever:?} {answer:?}: {any} lacks {lacks}"
                );
                let is_earlier = one_way && any < value && lacks <= missing;
                assert!(!is_earlier, "{lever:?} {answer:?}: {any} does as much");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn what_closes_the_gap_is_found(
        scenario in any::question(),
        lever in select(Lever::ALL.to_vec()),
    ) {
        holds(&catalog::all_facts(), &scenario, lever);
    }

    #[test]
    fn more_of_a_match_is_asked_for_rung_by_rung(
        mut scenario in any::question(),
        lever in select(ONE_WAY.to_vec()),
        rung in select(Rung::ALL.to_vec()),
    ) {
        // The first pays a part of the other, so that there is something to close.
        let facts = catalog::all_facts();
        scenario.closing.rung = rung;
        scenario.closing.years = scenario.closing.years.max(1);
        if lever == Lever::Cap {
            scenario.closing.share = Rate::percent(100);
        }
        let reach = scenario.offers[0].pay.minor / 5;
        scenario.offers[0].pay.minor = reach;
        holds(&facts, &scenario, lever);
    }
}

proptest! {
    /// Laws with cliffs, in every won: both offers under one, the match brings the first on.
    #[test]
    fn every_won_of_a_match_under_laws_made_up(
        steps in proptest::collection::vec((1_i64..600, -20_i64..150, 0_i64..200), 1..12),
        (own, other) in (0_i64..2_000, 1_i64..4_000),
        of in select(vec![Basis::Gap, Basis::Salary, Basis::Package]),
        lever in select(vec![Lever::Share, Lever::Amount, Lever::Cap, Lever::Pay]),
        share in 0_i64..=100,
    ) {
        let mut edge = 0;
        let law = MadeUp(
            (steps.into_iter())
                .map(|(width, percent, lost)| {
                    let from = edge;
                    edge += width;
                    (from, percent, if from == 0 { 0 } else { lost })
                })
                .collect(),
        );
        let facts = catalog::facts(vec![("kr", Box::new(law))]);
        let mut scenario = first("tenfold");
        let at_home = Offer { extras: Default::default(), ..scenario.offers[0].clone() };
        scenario.offers = [own, other]
            .map(|minor| Offer { pay: Pay { minor, currency: Currency::Krw }, ..at_home.clone() })
            .to_vec();
        scenario.closing.currency = Currency::Krw;
        scenario.closing.of = of;
        scenario.closing.rung = Rung::TakeHome;
        if lever != Lever::Share {
            scenario.closing.share = Rate::percent(share);
        }
        let answer = closes(&facts, &scenario, lever);
        let Some(range) = lever.range(&facts, &scenario) else { panic!("no range") };
        let lead = |value| {
            pair_at(&facts, &scenario, lever, value).map(|(first, other)| first - other)
        };
        prop_assume!(lead(0).is_some());
        let all: Vec<f64> = (0..=range.max).map(|value| lead(value).expect("a gap")).collect();
        let brute = all.iter().position(|lead| *lead >= 0.0);
        match (brute, answer.expect("an answer")) {
            (Some(0), Closes::Already) => {}
            (Some(brute), Closes::At { value, .. }) => prop_assert_eq!(value, brute as i64),
            (None, Closes::Never { value, missing }) => {
                let most = all.iter().copied().fold(f64::NEG_INFINITY, f64::max);
                prop_assert_eq!(missing, -most);
                prop_assert_eq!(all.iter().position(|lead| *lead == most), Some(value as usize));
            }
            (brute, answer) => prop_assert!(false, "{answer:?} for {brute:?}"),
        }
    }
}

/// The article's ₩200 million and ₩2 billion, a cap of ₩1,000,000,000 a year, five years.
fn tenfold(of: Basis) -> Scenario {
    let mut scenario = first("tenfold");
    scenario.closing.of = of;
    scenario.closing.currency = Currency::Krw;
    scenario.closing.cap = Some(1_000_000_000);
    scenario.closing.years = 5;
    scenario.closing.rung = Rung::Purchasing;
    scenario
}

#[test]
fn the_share_that_closes_the_tenfold_gap() {
    let facts = catalog::all_facts();
    for of in [Basis::Package, Basis::Gap] {
        println!("{of:?} {:?}", closes(&facts, &tenfold(of), Lever::Share));
        for lever in Lever::ALL {
            println!(
                "{lever:?} {:?} {:?}",
                closes(&facts, &tenfold(of), lever),
                lever.range(&facts, &tenfold(of))
            );
        }
    }
    println!("{:?}", pair(&facts, &tenfold(Basis::Package)));
    println!("{:#?}", sensitivities(&facts, &tenfold(Basis::Package)));
    panic!();
}
