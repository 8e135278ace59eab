//! How long the words of the page take, from a comparison that is made.

use salary_gap::app::lang::Lang;
use salary_gap::app::state::{State, Theme};
use salary_gap::app::view::{Sight, evidence, headline, ladder, slip, waterfall};
use salary_gap::catalog;
use salary_gap::domain::compare::{Comparison, compare};

fn main() {
    divan::main();
}

fn opened() -> (State, Comparison) {
    let fragment = "v=1&situation=innocore-frontier";
    let state = State::open(fragment, Lang::Ko, Theme::Auto).expect("a situation");
    let comparison = compare(&catalog::all_facts(), &state.scenario);
    (state, comparison)
}

#[divan::bench]
fn headline_of_a_page(bencher: divan::Bencher) {
    let (state, comparison) = opened();
    let names = state.names();
    let sight = Sight::of(&state, &comparison, &names);
    bencher.bench_local(|| headline::view(divan::black_box(&sight)));
}

#[divan::bench]
fn ladder_with_notes(bencher: divan::Bencher) {
    let (state, comparison) = opened();
    let names = state.names();
    let sight = Sight::of(&state, &comparison, &names);
    bencher.bench_local(|| ladder::view(divan::black_box(&sight), &state.keys));
}

#[divan::bench]
fn slip_with_articles(bencher: divan::Bencher) {
    let (state, comparison) = opened();
    let names = state.names();
    let sight = Sight::of(&state, &comparison, &names);
    bencher.bench_local(|| slip::view(divan::black_box(&sight), 1, &|_| true));
}

/// Everything that a change of a field makes anew: comparison, link and words.
#[divan::bench]
fn a_whole_page_after_a_change(bencher: divan::Bencher) {
    let (state, _) = opened();
    let facts = catalog::all_facts();
    bencher.bench_local(|| {
        let comparison = compare(&facts, &state.scenario);
        let names = state.names();
        let sight = Sight::of(&state, &comparison, &names);
        let slips: Vec<_> = (0..state.scenario.offers.len())
            .map(|index| slip::view(&sight, index, &|_| false))
            .collect();
        divan::black_box((
            headline::view(&sight),
            ladder::view(&sight, &state.keys),
            waterfall::view(&sight),
            evidence::coverage(state.lang, &evidence::countries(&state.scenario)),
            evidence::sources(&state.scenario, state.situation),
            state.fragment(),
        ));
        slips
    });
}
