//! How long a take-home takes: the solvers and curves ask for thousands of them.

use salary_gap::catalog::law_us;
use salary_gap::domain::tax::{Case, CountryLaw, Household, Regime, Region};

fn main() {
    divan::main();
}

#[divan::bench(sample_size = 1000)]
fn us_california_single_200_000(bencher: divan::Bencher) {
    let law = law_us::us();
    let case = Case {
        year: 2025,
        region: Region("CA"),
        regime: Regime::ORDINARY,
        household: Household::SINGLE,
        gross: 20_000_000,
    };
    bencher.bench_local(|| divan::black_box(&law).take_home(divan::black_box(&case)));
}

#[divan::bench(sample_size = 1000)]
fn us_new_york_city_family_200_000(bencher: divan::Bencher) {
    let law = law_us::us();
    let case = Case {
        year: 2025,
        region: Region("NYC"),
        regime: Regime::ORDINARY,
        household: Household::MARRIED_TWO_CHILDREN,
        gross: 20_000_000,
    };
    bencher.bench_local(|| divan::black_box(&law).take_home(divan::black_box(&case)));
}
