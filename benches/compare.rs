//! How long a comparison takes: the page makes one at every change. Bar: two offers over ten years
//! in a tenth of a millisecond.

use salary_gap::catalog;
use salary_gap::domain::compare::{
    Goal, Lever, Rung, cliffs, closes, compare, curve, map, required_growth, rung, sensitivities,
    solve, sweep,
};
use salary_gap::domain::details::Detail;
use salary_gap::domain::facts::Facts;
use salary_gap::domain::offer::{Offer, Pay};
use salary_gap::domain::rate::Rate;
use salary_gap::domain::scenario::Scenario;

fn main() {
    divan::main();
}

fn scenario(situation: &str, horizon: u8) -> Scenario {
    let situation = catalog::situation(situation).expect("in the catalogue");
    Scenario {
        horizon,
        ..situation.scenario()
    }
}

#[divan::bench(args = [1, 10, 60])]
fn two_offers_over_years(bencher: divan::Bencher, years: u8) {
    let facts = catalog::all_facts();
    let scenario = scenario("innocore-nih", years);
    bencher.bench_local(|| compare(&facts, divan::black_box(&scenario)));
}

#[divan::bench]
fn six_offers_over_ten_years(bencher: divan::Bencher) {
    let facts = catalog::all_facts();
    let mut scenario = scenario("innocore-frontier", 10);
    let six: Vec<Offer> = (scenario.offers.iter().cycle().take(6).cloned()).collect();
    scenario.offers = six;
    bencher.bench_local(|| compare(&facts, divan::black_box(&scenario)));
}

/// Bar: two milliseconds.
#[divan::bench(args = [(0, Goal::TakeHome), (0, Goal::EmployerCost), (1, Goal::Purchasing)])]
fn a_salary_from_a_rung(bencher: divan::Bencher, (index, goal): (usize, Goal)) {
    let facts = catalog::all_facts();
    let scenario = scenario("innocore-frontier", 10);
    let amount = Pay {
        minor: 150_000_000,
        currency: scenario.anchor,
    };
    bencher.bench_local(|| solve(&facts, divan::black_box(&scenario), index, goal, amount));
}

/// A curve with its cliffs, from a third of the lesser pay to three times the greater.
#[divan::bench(args = [0, 1])]
fn a_curve_of_rates(bencher: divan::Bencher, index: usize) {
    let facts = catalog::all_facts();
    let scenario = scenario("innocore-frontier", 10);
    let offer = &scenario.offers[index];
    let edges: Vec<i64> = (catalog::cliffs::edges(offer.place.country.id, 2026).iter())
        .map(|edge| edge.at)
        .collect();
    let range = (offer.pay.minor / 8, offer.pay.minor * 8);
    bencher.bench_local(|| {
        let points = curve(&facts, divan::black_box(&scenario), index, range, &edges);
        points.map(|points| cliffs(&points, &edges))
    });
}

/// A question over ten years, with or without shares on the other side.
fn question(at: Rung, has_shares: bool) -> Scenario {
    let mut scenario = scenario("innocore-frontier", 10);
    scenario.closing.rung = at;
    scenario.closing.share = Rate::percent(20);
    scenario.closing.years = 5;
    if has_shares {
        let other = &mut scenario.offers[1];
        other.extras.grant = other.pay.minor * 2;
        other.extras.refresher = other.pay.minor / 2;
        other.extras.bonus = other.pay.minor / 5;
        other.details.set(Detail::BonusChance, 700);
        other.details.set(Detail::ShareGrowth, 100);
        other.details.set(Detail::Worthless, 200);
    }
    scenario
}

const QUESTIONS: [(Lever, Rung, bool); 8] = [
    (Lever::Share, Rung::Purchasing, false),
    (Lever::Share, Rung::Purchasing, true),
    (Lever::Share, Rung::Years, false),
    (Lever::Share, Rung::Years, true),
    (Lever::Exchange, Rung::Purchasing, false),
    (Lever::Exchange, Rung::Purchasing, true),
    (Lever::Exchange, Rung::Years, false),
    (Lever::Exchange, Rung::Years, true),
];

fn bench_questions<T>(
    bencher: divan::Bencher,
    (lever, at, has_shares): (Lever, Rung, bool),
    answer: impl Fn(&Facts, &Scenario, Lever) -> T,
) {
    let facts = catalog::all_facts();
    let scenario = question(at, has_shares);
    bencher.bench_local(|| answer(&facts, divan::black_box(&scenario), lever));
}

/// Bar: two milliseconds.
#[divan::bench(args = QUESTIONS)]
fn what_closes_the_gap(bencher: divan::Bencher, asked: (Lever, Rung, bool)) {
    bench_questions(bencher, asked, closes);
}

/// The levers of which a won may decide, at the rung that takes longest. Bar: two milliseconds.
#[divan::bench(args = [Lever::Amount, Lever::Cap, Lever::Pay, Lever::Years, Lever::ShareGrowth, Lever::Hours])]
fn what_closes_the_gap_over_years(bencher: divan::Bencher, lever: Lever) {
    bench_questions(bencher, (lever, Rung::Years, true), closes);
}

/// Bar: thirty milliseconds.
#[divan::bench(args = QUESTIONS)]
fn a_strip_of_200_points(bencher: divan::Bencher, asked: (Lever, Rung, bool)) {
    bench_questions(bencher, asked, |facts, scenario, lever| {
        sweep(facts, scenario, lever, 200)
    });
}

/// What a step of a drag draws anew: every strip by 25 points.
#[divan::bench(args = [(Rung::Purchasing, false), (Rung::Years, false), (Rung::Years, true)])]
fn all_strips(bencher: divan::Bencher, (at, has_shares): (Rung, bool)) {
    let all = |facts: &Facts, scenario: &Scenario, _| {
        Lever::ALL.map(|lever| sweep(facts, scenario, lever, 25))
    };
    bench_questions(bencher, (Lever::Share, at, has_shares), all);
}

#[divan::bench(args = [(Rung::Purchasing, false), (Rung::Years, true)])]
fn a_map_of_25_by_25(bencher: divan::Bencher, (at, has_shares): (Rung, bool)) {
    bench_questions(
        bencher,
        (Lever::Share, at, has_shares),
        |facts, scenario, x| map(facts, scenario, x, Lever::Exchange, 25),
    );
}

#[divan::bench]
fn what_matters(bencher: divan::Bencher) {
    let asked = (Lever::Share, Rung::Years, true);
    bench_questions(bencher, asked, |facts, scenario, _| {
        sensitivities(facts, scenario)
    });
}

/// Bar: two milliseconds.
#[divan::bench]
fn the_growth_that_is_required(bencher: divan::Bencher) {
    let asked = (Lever::ShareGrowth, Rung::Years, true);
    bench_questions(bencher, asked, |facts, scenario, _| {
        required_growth(facts, scenario, 1)
    });
}

/// One evaluation of a strip. Bar: around a microsecond.
#[divan::bench(args = [(Rung::Purchasing, false), (Rung::Years, false), (Rung::Years, true)])]
fn one_rung_of_one_offer(bencher: divan::Bencher, (at, has_shares): (Rung, bool)) {
    bench_questions(
        bencher,
        (Lever::Share, at, has_shares),
        |facts, scenario, _| rung(facts, scenario, 1, scenario.closing.rung),
    );
}

#[divan::bench]
fn the_facts_themselves() -> salary_gap::domain::facts::Facts {
    catalog::all_facts()
}
