//! How long a take-home takes: the solvers and curves ask for thousands of them.

use salary_gap::catalog::{law_kr, law_us};
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
        ..Case::default()
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
        ..Case::default()
    };
    bencher.bench_local(|| divan::black_box(&law).take_home(divan::black_box(&case)));
}

#[divan::bench(sample_size = 1000, args = ["", "kr-returning-talent", "kr-foreign-flat-19"])]
fn kr_single_90_000_000(bencher: divan::Bencher, regime: &'static str) {
    let law = law_kr::law();
    let case = Case {
        year: 2026,
        region: Region(""),
        regime: Regime(regime),
        household: Household::SINGLE,
        gross: 90_000_000,
        ..Case::default()
    };
    bencher.bench_local(|| divan::black_box(&law).take_home(divan::black_box(&case)));
}

#[divan::bench(sample_size = 100)]
fn kr_slip_with_its_lines(bencher: divan::Bencher) {
    let law = law_kr::law();
    let case = Case {
        year: 2026,
        region: Region(""),
        regime: Regime::ORDINARY,
        household: Household::MARRIED_TWO_CHILDREN,
        gross: 90_000_000,
        ..Case::default()
    };
    bencher.bench_local(|| divan::black_box(&law).assess(divan::black_box(&case)));
}
