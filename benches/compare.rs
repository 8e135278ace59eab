//! How long a comparison takes: the page makes one at every change. Bar: two offers over ten years
//! in a tenth of a millisecond.

use salary_gap::catalog;
use salary_gap::domain::compare::compare;
use salary_gap::domain::offer::Offer;
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

#[divan::bench]
fn the_facts_themselves() -> salary_gap::domain::facts::Facts {
    catalog::all_facts()
}
