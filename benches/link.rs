//! How long a link takes to write, at every change, and to read, once.

use salary_gap::catalog;
use salary_gap::link;

fn main() {
    divan::main();
}

/// The default, a field changed, and nearly every field changed.
const NAMES: [&str; 3] = ["default", "one field", "every field"];

fn fragment(name: &str) -> &'static str {
    match name {
        "default" => "",
        "one field" => "v=1&situation=tenfold&1.pay=250000000",
        _ => LONG,
    }
}

const LONG: &str = "v=1&situation=returning-korean\
&offers=kr-tenth,kr-tenth-flat-19,innocore-fellow,naver-employee,us-meta-employee,us-nih-postdoc\
&1.name=%EC%B9%B4%EC%9D%B4%EC%8A%A4%ED%8A%B8&1.currency=usd&1.pay=70000.5&1.growth=-1.25\
&2.hours=52&3.saving=30&4.household=married2kids&5.place=us-wa&6.law=2025\
&against=3&fx=2024&fx.usd=1399.5&anchor=usd&years=12&discount=0&per=month";

#[divan::bench(args = NAMES)]
fn read(bencher: divan::Bencher, name: &str) {
    bencher.bench_local(|| link::read(divan::black_box(fragment(name))));
}

#[divan::bench(args = NAMES)]
fn write(bencher: divan::Bencher, name: &str) {
    let opened = link::read(fragment(name)).expect("a situation");
    bencher.bench_local(|| link::write(opened.situation, divan::black_box(&opened.scenario)));
}

#[divan::bench]
fn read_what_is_no_link(bencher: divan::Bencher) {
    let hostile = format!("v=1&{}", "x=1&y.z=%FF&".repeat(400));
    assert!(hostile.len() < link::MAX_LENGTH && catalog::default_situation().is_some());
    bencher.bench_local(|| link::read(divan::black_box(&hostile)));
}
