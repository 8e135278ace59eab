use super::*;
use crate::catalog;
use crate::domain::money::Currency;
use crate::domain::offer::{Pay, WeeklyHours};
use crate::domain::rate::Rate;
use crate::domain::scenario::{OwnRate, Period, Scenario};
use crate::domain::tax::{Household, Regime};

fn opened(fragment: &str) -> Opened {
    read(fragment).expect("the catalogue has situations")
}

fn faults(fragment: &str) -> Vec<(String, String, FaultKind)> {
    (opened(fragment).faults.into_iter())
        .map(|fault| (fault.field, fault.value, fault.kind))
        .collect()
}

fn default() -> Scenario {
    catalog::default_situation()
        .expect("there is one")
        .scenario()
}

/// The link opens to the default comparison and names just this.
#[track_caller]
fn only_fault(fragment: &str, field: &str, value: &str, kind: FaultKind) {
    assert_eq!(
        faults(fragment),
        [(field.to_owned(), value.to_owned(), kind)],
        "{fragment}"
    );
    assert_eq!(opened(fragment).scenario, default(), "{fragment}");
}

#[test]
fn the_default_is_the_empty_fragment_and_each_situation_its_name() {
    for situation in catalog::situations() {
        let fragment = write(situation, &situation.scenario());
        if situation.default {
            assert_eq!(fragment, "");
        } else {
            assert_eq!(fragment, format!("v=1&situation={}", situation.id));
        }
        let opened = opened(&fragment);
        assert_eq!(opened.situation.id, situation.id);
        assert_eq!(opened.scenario, situation.scenario());
        assert_eq!(opened.faults, []);
    }
}

#[test]
fn a_link_can_be_read_by_people() {
    let situation = catalog::situation("tenfold").expect("in the catalogue");
    let mut scenario = situation.scenario();
    scenario.offers[0].pay.minor = 250_000_000;
    scenario.offers[1].place = catalog::place("us-wa").expect("in the catalogue");
    scenario.exchange.period = catalog::period("2024").expect("in the catalogue");
    scenario.horizon = 10;
    assert_eq!(
        write(situation, &scenario),
        "v=1&situation=tenfold&1.pay=250000000&2.place=us-wa&fx=2024&years=10"
    );
}

#[test]
fn every_field_has_a_readable_key_in_a_fixed_order() {
    let situation = catalog::default_situation().expect("there is one");
    let mut scenario = situation.scenario();
    let kist = catalog::offer("kist-star-postdoc").expect("in the catalogue");
    scenario.offers.push(kist);
    let first = &mut scenario.offers[0];
    first.name = Some("Lab & Co. 50% 한".to_owned());
    first.pay = Pay {
        minor: 7_000_050,
        currency: Currency::Usd,
    };
    first.shares_in = Currency::Usd;
    first.place = catalog::place("kr-ulsan").expect("in the catalogue");
    first.household = Household::MARRIED_TWO_CHILDREN;
    first.tax_year = 2025;
    first.regime = Regime("kr-returning-talent");
    first.hours = WeeklyHours::from_tenths(475);
    first.saving = Rate::from_ppb(335_000_000);
    first.growth = Rate::from_ppb(-12_500_000);
    scenario.against = 2;
    scenario.exchange.own = vec![OwnRate {
        currency: Currency::Usd,
        won: 1_399.5,
    }];
    scenario.anchor = Currency::Usd;
    scenario.horizon = 12;
    scenario.discount = Rate::ZERO;
    scenario.period = Period::Month;
    let fragment = write(situation, &scenario);
    assert_eq!(
        fragment,
        "v=1&offers=innocore-fellow,us-nih-postdoc,kist-star-postdoc\
         &1.name=Lab%20%26%20Co.%2050%25%20%ED%95%9C&1.currency=usd&1.pay=70000.5\
         &1.place=kr-ulsan&1.household=married2kids&1.law=2025&1.relief=kr-returning-talent\
         &1.hours=47.5&1.saving=33.5&1.growth=-1.25\
         &against=3&fx.usd=1399.5&anchor=usd&years=12&discount=0&per=month"
    );
    let opened = opened(&fragment);
    assert_eq!(opened.scenario, scenario);
    assert_eq!(opened.faults, []);
}

#[test]
fn a_relief_goes_with_its_country_and_comes_only_with_it() {
    let opened_at = |fragment| opened(fragment).scenario.offers[0].regime;
    let flat = "v=1&1.relief=kr-foreign-flat-19";
    assert_eq!(opened_at(flat), Regime("kr-foreign-flat-19"));
    // Whichever comes first in the link, the place is read before the relief.
    for pair in [
        "1.relief=kr-foreign-flat-19&1.place=us-tx",
        "1.place=us-tx&1.relief=kr-foreign-flat-19",
    ] {
        let opened = opened(&format!("v=1&{pair}"));
        assert_eq!(opened.scenario.offers[0].place.id, "us-tx");
        assert_eq!(opened.scenario.offers[0].regime, Regime::ORDINARY);
        assert_eq!(opened.faults.len(), 1);
        assert_eq!(opened.faults[0].field, "1.relief");
    }
    // The situation's own relief ends with a move abroad, without a fault.
    let moved = opened("v=1&situation=returning-korean&1.place=us-ma");
    assert_eq!(moved.scenario.offers[0].regime, Regime::ORDINARY);
    assert_eq!(moved.faults, []);
    let given_up = opened("v=1&situation=returning-korean&1.relief=none");
    assert_eq!(given_up.scenario.offers[0].regime, Regime::ORDINARY);
}

#[test]
fn a_pay_is_read_in_the_currency_that_the_link_names_wherever_it_stands() {
    for fragment in [
        "v=1&1.pay=70000.50&1.currency=usd",
        "v=1&1.currency=usd&1.pay=70000.50",
    ] {
        let opened = opened(fragment);
        let pay = opened.scenario.offers[0].pay;
        assert_eq!((pay.minor, pay.currency), (7_000_050, Currency::Usd));
        assert_eq!(opened.faults, []);
    }
    only_fault(
        "v=1&1.pay=90000000.5",
        "1.pay",
        "90000000.5",
        FaultKind::BadValue,
    );
}

#[test]
fn a_link_of_another_version_or_none_opens_the_default() {
    let kind = FaultKind::Version;
    only_fault("v=2&situation=tenfold", "v", "2", kind);
    only_fault("v=&situation=tenfold", "v", "", kind);
    only_fault("situation=tenfold", "v", "", kind);
    only_fault("anchor-of-the-host", "v", "", kind);
    only_fault("V=1", "v", "", kind);
}

#[test]
fn a_link_that_is_too_long_opens_the_default() {
    let long = format!("v=1&situation=tenfold&1.name={}", "a".repeat(MAX_LENGTH));
    only_fault(&long, "", "", FaultKind::TooLong);
    let fits = format!("v=1&years=7{}", "&".repeat(MAX_LENGTH - 11));
    assert_eq!(fits.len(), MAX_LENGTH);
    assert_eq!(opened(&fits).scenario.horizon, 7);
}

#[test]
fn what_others_put_into_fragments_is_no_fault() {
    for fragment in [
        "",
        "&",
        "&&&",
        "amp=1",
        "?secret=a1b2c3",
        "v=1",
        "v=1&amp=1",
    ] {
        assert_eq!(faults(fragment), [], "{fragment}");
        assert_eq!(opened(fragment).scenario, default());
    }
    let ours = opened("amp=1&v=1&years=9&?secret=x");
    assert_eq!((ours.scenario.horizon, ours.faults.len()), (9, 0));
}

#[test]
fn an_unknown_situation_is_named_and_the_other_fields_are_kept() {
    let opened = opened("v=1&situation=gone&years=9");
    assert!(opened.situation.default);
    assert_eq!(opened.scenario.horizon, 9);
    assert_eq!(opened.faults.len(), 1);
    assert_eq!(opened.faults[0].kind, FaultKind::UnknownSituation);
    assert_eq!(opened.faults[0].value, "gone");
}

#[test]
fn a_field_that_does_not_exist_is_named() {
    for field in [
        "pay",
        "1",
        "1.",
        "1.perk",
        "0.pay",
        "3.pay",
        "99999999999999999999.pay",
        "-1.pay",
        "01.pay",
        "+1.pay",
        " 1.pay",
        "1.pay.x",
        "fx.krw",
        "fx.xxx",
        "fx.",
        "fx.USD",
        "Years",
        "",
        "펠로",
    ] {
        only_fault(
            &format!("v=1&{field}=5"),
            field,
            "5",
            FaultKind::UnknownField,
        );
    }
}

#[test]
fn every_bad_value_is_named_and_leaves_the_field_as_it_was() {
    let bad: [(&str, &[&str]); 17] = [
        (
            "1.name",
            &["%", "%4", "%zz", "%FF", "a%0Ab", "%00", &"a".repeat(41)],
        ),
        ("1.currency", &["", "xxx", "KRW", "eur "]),
        (
            "1.pay",
            &[
                "",
                "-1",
                "1e9",
                "1000000000001",
                "1,000",
                "0x1",
                "∞",
                "9".repeat(40).leak(),
            ],
        ),
        ("1.place", &["", "kr", "kr-busan", "KR-SEOUL"]),
        ("1.household", &["", "married1kid", "Single"]),
        ("1.law", &["", "2024", "2027", "26", "two"]),
        ("1.relief", &["", "kr", "us-standard-deduction", "None"]),
        ("1.hours", &["", "0", "168.1", "40.05", "-40"]),
        ("1.saving", &["", "-1", "100.0000001", "50%", "1.00000001"]),
        ("1.growth", &["", "-50.1", "51", "+3"]),
        ("against", &["", "0", "1", "3", "-1", "two"]),
        ("fx", &["", "2022", "2026h2"]),
        (
            "fx.usd",
            &["", "0", "0.0099", "10000000.0001", "-1400", "1400.00001"],
        ),
        ("anchor", &["", "btc", "KRW"]),
        ("years", &["", "0", "61", "256", "5.5", "-5"]),
        ("discount", &["", "-10.1", "30.1", "x"]),
        ("per", &["", "week", "Year"]),
    ];
    for (field, values) in bad {
        for value in values {
            let found = faults(&format!("v=1&{field}={value}"));
            assert_eq!(found.len(), 1, "{field}={value}");
            assert_eq!(
                (found[0].0.as_str(), found[0].2),
                (field, FaultKind::BadValue)
            );
            // Another field of the same link still counts.
            let other = if field == "years" {
                "2.hours=30"
            } else {
                "years=33"
            };
            let opened = opened(&format!("v=1&{field}={value}&{other}"));
            let mut expected = default();
            if field == "years" {
                expected.offers[1].hours = WeeklyHours::from_tenths(300);
            } else {
                expected.horizon = 33;
            }
            assert_eq!(opened.scenario, expected, "{field}={value}");
        }
    }
}

#[test]
fn the_ends_of_every_range_are_taken() {
    for pair in [
        "1.pay=0",
        "1.pay=1000000000000",
        "1.hours=0.1",
        "1.hours=168",
        "1.saving=100",
        "1.saving=0.0000001",
        "1.growth=-50",
        "1.growth=50",
        "against=2",
        "fx.usd=0.01",
        "fx.jpy=10000000",
        "years=1",
        "years=60",
        "discount=-10",
        "discount=30",
        "1.name=",
    ] {
        assert_eq!(faults(&format!("v=1&{pair}")), [], "{pair}");
    }
}

#[test]
fn offers_are_two_to_six_of_the_catalogue() {
    let of = |count: usize| ["kr-tenth"; 9][..count].join(",");
    for ids in [
        of(0),
        of(1),
        of(7),
        "kr-tenth,gone".to_owned(),
        "kr-tenth,".to_owned(),
    ] {
        only_fault(
            &format!("v=1&offers={ids}"),
            "offers",
            &shown(&ids),
            FaultKind::Offers,
        );
    }
    for count in 2..=6 {
        let opened = opened(&format!("v=1&offers={}", of(count)));
        assert_eq!(
            (opened.scenario.offers.len(), opened.scenario.against),
            (count, 1)
        );
        assert_eq!(opened.faults, []);
    }
}

fn shown(text: &str) -> String {
    if text.chars().count() > 30 {
        text.chars().take(30).chain(['…']).collect()
    } else {
        text.to_owned()
    }
}

#[test]
fn of_a_field_said_twice_the_first_counts_and_the_other_is_named() {
    for pair in ["years=7&years=9", "years=7&years=7"] {
        let opened = opened(&format!("v=1&{pair}"));
        assert_eq!(opened.scenario.horizon, 7);
        assert_eq!(opened.faults.len(), 1);
        assert_eq!(opened.faults[0].field, "years");
    }
    let opened = opened("v=1&1.pay=1&situation=tenfold&1.pay=2&situation=gone&v=2");
    assert_eq!(opened.situation.id, "tenfold");
    assert_eq!(opened.scenario.offers[0].pay.minor, 1);
    let fields: Vec<&str> = opened
        .faults
        .iter()
        .map(|fault| fault.field.as_str())
        .collect();
    assert_eq!(fields, ["1.pay", "situation", "v"]);
}

#[test]
fn a_fault_repeats_little_and_nothing_that_could_harm_a_page() {
    let hostile = format!("v=1&{}=a\u{7}\n\u{202e}<script>", "\u{1b}[31mkey".repeat(9));
    let found = &faults(&hostile)[0];
    assert!(found.0.chars().count() <= 31 && found.1.chars().count() <= 31);
    assert!(!found.0.chars().chain(found.1.chars()).any(char::is_control));
}

#[test]
fn no_text_whatever_makes_it_panic() {
    // A small generator of its own: the same texts on every run.
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = move || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed
    };
    let pieces = [
        "v=1",
        "&",
        "=",
        ".",
        "1",
        "2",
        "7",
        "%",
        "%ED%95",
        "pay",
        "fx.usd",
        "situation",
        "offers",
        "kr-tenth",
        ",",
        "name",
        "-",
        "relief",
        "kr-foreign-flat-19",
        "한",
        "\u{0}",
        "9999999999",
        "place",
        "us-ca",
        "law",
        "2026",
        "years",
        "?secret",
        "amp",
        "after.",
        "after.until",
        "after.post",
        "after.firm-kr.odds",
        "bigtech-us:100",
        ".leaving",
    ];
    for round in 0..10_000 {
        let mut bytes = Vec::new();
        for _ in 0..random() % 40 {
            if round % 2 == 0 {
                bytes.extend(pieces[random() as usize % pieces.len()].bytes());
            } else {
                bytes.push(random() as u8);
            }
        }
        let text = String::from_utf8_lossy(&bytes);
        for fragment in [text.to_string(), format!("v=1&{text}")] {
            let opened = opened(&fragment);
            let offers = opened.scenario.offers.len();
            assert!((2..=6).contains(&offers) && (1..offers).contains(&opened.scenario.against));
            // What was opened can be told again.
            let again = read(&write(opened.situation, &opened.scenario)).expect("a situation");
            assert_eq!(
                (again.scenario, again.faults.len()),
                (opened.scenario, 0),
                "{fragment}"
            );
        }
    }
}

mod career;
mod details;
