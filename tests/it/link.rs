//! Links: whatever a reader sets comes back, and what was published keeps opening.

use std::fmt::Write;

use proptest::prelude::*;
use salary_gap::catalog;
use salary_gap::domain::career::{Career, Term as Lasting};
use salary_gap::domain::details::Detail;
use salary_gap::domain::offer::{Extra, Offer};
use salary_gap::domain::rate::Rate;
use salary_gap::domain::scenario::{Period, Scenario};
use salary_gap::domain::tax::Partner;
use salary_gap::link;

use crate::any;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn any_comparison_comes_back_from_its_link(
        scenario in any::scenario(),
        from in any::<prop::sample::Index>(),
    ) {
        let situation = from.get(catalog::situations());
        let fragment = link::write(situation, &scenario);
        prop_assert!(fragment.len() <= link::MAX_LENGTH);
        prop_assert!(fragment.bytes().all(|b| b.is_ascii_graphic() && b != b'#'));
        let opened = link::read(&fragment).expect("a situation");
        prop_assert_eq!(opened.faults, []);
        prop_assert_eq!(opened.situation.id, situation.id);
        prop_assert_eq!(&opened.scenario, &scenario, "{}", fragment);
        prop_assert_eq!(link::write(situation, &opened.scenario), fragment);
    }

    #[test]
    fn so_does_every_detail_of_an_offer(
        scenario in any::scenario_of(any::detailed_offer(), 2..=3),
        from in any::<prop::sample::Index>(),
    ) {
        let situation = from.get(catalog::situations());
        let fragment = link::write(situation, &scenario);
        let opened = link::read(&fragment).expect("a situation");
        prop_assert_eq!(opened.faults, []);
        prop_assert_eq!(&opened.scenario, &scenario, "{}", fragment);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn so_does_all_that_is_set_of_careers(
        scenario in any::scenario_of(any::offer(), 2..=2),
        career in any::career(),
        from in any::<prop::sample::Index>(),
    ) {
        let situation = from.get(catalog::situations());
        let scenario = Scenario { career, ..scenario };
        let fragment = link::write(situation, &scenario);
        prop_assert!(fragment.len() <= link::MAX_LENGTH);
        prop_assert!(fragment.bytes().all(|b| b.is_ascii_graphic() && b != b'#'));
        let opened = link::read(&fragment).expect("a situation");
        prop_assert_eq!(opened.faults, []);
        prop_assert_eq!(&opened.scenario, &scenario, "{}", fragment);
        prop_assert_eq!(link::write(situation, &opened.scenario), fragment);
    }
}

const PUBLISHED: &str = include_str!("../links/v1.txt");

/// What an offer holds beyond its pay, in a line; nothing where it holds nothing.
fn in_depth(offer: &Offer) -> String {
    let mut parts = Vec::new();
    for extra in Extra::ALL {
        let minor = offer.extras.amount(extra);
        if minor > 0 {
            let currency = offer.currency_of(extra).code();
            parts.push(format!("{extra:?} {minor} {currency}"));
        }
    }
    for detail in Detail::ALL {
        let value = offer.details.get(detail);
        if value != detail.measure().usual {
            parts.push(format!("{detail:?} {value}"));
        }
    }
    if !offer.parts.list().is_empty() {
        parts.push(format!("parts {:?}", offer.parts.list()));
    }
    for (name, day) in [("from", offer.term.start), ("to", offer.term.end)] {
        parts.extend(day.map(|day| format!("{name} {day}")));
    }
    if parts.is_empty() {
        return String::new();
    }
    format!("    {}\n", parts.join(", "))
}

/// What comes after, in a few lines.
fn careers(career: &Career) -> String {
    let [a, b] = career.starts.map(|start| start.unwrap_or("none"));
    let [first, second] = career.service;
    let mut text = format!(
        "  after {a} {b} ages {} to {} since {} {:?} serving {first} {second} for {} yearly {} seed {}\n",
        career.from,
        career.until,
        career.since,
        career.university,
        career.service_pay,
        career.yearly.to_f64(),
        career.seed,
    );
    for edit in &career.edits {
        let mut parts = Vec::new();
        parts.extend(edit.pay.map(|pay| format!("pays {pay}")));
        parts.extend(edit.growth.map(|rate| format!("grows {}", rate.to_f64())));
        parts.extend(edit.spread.map(|rate| format!("spreads {}", rate.to_f64())));
        parts.extend(edit.term.map(|term| match term {
            Lasting::Years(years) => format!("lasts {years}"),
            Lasting::Leaving(odds) => format!("is left {}", odds.to_f64()),
        }));
        let next = catalog::stage(edit.stage).expect("a stage").next;
        let odds = next.iter().zip(edit.odds.iter().flatten());
        for (leads, odds) in odds.filter(|(_, odds)| **odds != Rate::ZERO) {
            parts.push(format!("{} {}", leads.to, odds.to_f64()));
        }
        writeln!(text, "    {} {}", edit.stage, parts.join(", ")).expect("text");
    }
    text
}

/// What a link opens to, in a few lines.
fn summary(fragment: &str) -> String {
    let opened = link::read(fragment).expect("a situation");
    let scenario: &Scenario = &opened.scenario;
    let mut text = String::new();
    for (number, offer) in (1..).zip(&scenario.offers) {
        let regime = match offer.regime.0 {
            "" => "none",
            relief => relief,
        };
        let household = match (offer.household.partner, offer.household.children) {
            (Partner::None, children) => format!("single+{}", children.count()),
            (Partner::WithoutIncome, children) => format!("married+{}", children.count()),
        };
        writeln!(
            text,
            "  {number} {} {} {} {} {} {household} {regime} {}h saves {} grows {}{}",
            offer.template,
            offer.pay.minor,
            offer.pay.currency.code(),
            offer.place.id,
            offer.tax_year,
            f64::from(offer.hours.tenths()) / 10.0,
            offer.saving.to_f64(),
            offer.growth.to_f64(),
            (offer.name.as_ref()).map_or(String::new(), |name| format!(" \"{name}\"")),
        )
        .expect("text");
        write!(text, "{}", in_depth(offer)).expect("text");
    }
    write!(
        text,
        "  against {} fx {}",
        scenario.against + 1,
        scenario.exchange.period.id
    )
    .expect("text");
    for own in &scenario.exchange.own {
        write!(text, " {}={}", own.currency.code(), own.won).expect("text");
    }
    let per = match scenario.period {
        Period::Year => "year",
        Period::Month => "month",
    };
    writeln!(
        text,
        " in {} over {} at {} per {per}",
        scenario.anchor.code(),
        scenario.horizon,
        scenario.discount.to_f64(),
    )
    .expect("text");
    if scenario.career != opened.situation.scenario().career {
        text.push_str(&careers(&scenario.career));
    }
    for fault in opened.faults {
        writeln!(
            text,
            "  fault {:?} {} {}",
            fault.kind, fault.field, fault.value
        )
        .expect("text");
    }
    text
}

/// A published link is never changed; one that opens otherwise is a broken promise.
#[test]
fn every_published_link_keeps_opening_to_the_same_comparison() {
    let entries: Vec<&str> = (PUBLISHED.split("\n#"))
        .skip(1)
        .filter(|entry| !entry.starts_with(' '))
        .collect();
    assert!(entries.len() >= 12, "{}", entries.len());
    let mut found = String::new();
    let mut expected = String::new();
    for entry in entries {
        let (fragment, published) = entry.split_once('\n').unwrap_or((entry, ""));
        write!(found, "#{fragment}\n{}", summary(fragment)).expect("text");
        writeln!(expected, "#{fragment}\n{}", published.trim_end()).expect("text");
    }
    assert_eq!(found, expected, "\n{found}");
}
