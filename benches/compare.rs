//! How long a comparison takes: the page makes one at every change. Bar: two offers over ten years
//! in a tenth of a millisecond.

use salary_gap::catalog;
use salary_gap::domain::compare::{Goal, cliffs, compare, curve, solve};
use salary_gap::domain::offer::{Offer, Pay};
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

#[divan::bench]
fn the_facts_themselves() -> salary_gap::domain::facts::Facts {
    catalog::all_facts()
}
