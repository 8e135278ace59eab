//! The fields of an offer beyond its pay: amounts, numbers, shares, term.

use super::{FaultKind, default, faults, only_fault, opened};
use crate::catalog;
use crate::domain::closing::{Closing, Group, Taxing};
use crate::domain::compare::Rung;
use crate::domain::details::Detail;
use crate::domain::money::Currency;
use crate::domain::offer::{Extra, Offer, Pay, Severance, WeeklyHours};
use crate::domain::place::Place;
use crate::domain::rate::Rate;
use crate::domain::scenario::{OwnRate, Period, Scenario};
use crate::domain::scheme::{Basis, Payer};
use crate::domain::tax::{Children, Partner, Regime};
use crate::domain::vesting::YearlyParts;
use crate::link::fields::OFFER_FIELDS;
use crate::link::{MAX_LENGTH, MAX_NAME, read_day, write};

const ALL: &str = "v=1&1.bonus=10000000&1.signon=5000000&1.shares.in=usd&1.grant=200000.5\
    &1.refresher=50000&1.benefits=1200000&1.health=600000&1.moving=3000000&1.visa=400000\
    &1.after=65000000&1.bonus.chance=80&1.clawback=24&1.probation=3&1.probation.pay=90\
    &1.vest.years=5&1.vest.cliff=6&1.vest.every=3&1.vest.parts=40.30.20.10&1.shares.growth=-12.5\
    &1.shares.nothing=33.3&1.shares.sale=4&1.overtime=6.5&1.leave=15&1.start=2026-09-01\
    &1.end=2031-08-31";

#[test]
fn every_detail_has_a_key_and_stands_in_its_place() {
    let found = opened(ALL);
    assert_eq!(found.faults, []);
    let offer = &found.scenario.offers[0];
    assert_eq!(offer.shares_in, Currency::Usd);
    assert_eq!(offer.extras.amount(Extra::Grant), 20_000_050);
    assert_eq!(offer.extras.amount(Extra::Moving), 3_000_000);
    assert_eq!(offer.details.get(Detail::ShareGrowth), -125);
    assert_eq!(offer.details.get(Detail::Overtime), 65);
    assert_eq!(offer.parts.list(), [40, 30, 20, 10]);
    let days = [offer.term.start, offer.term.end].map(|day| day.map(|day| day.to_string()));
    assert_eq!(
        days,
        ["2026-09-01", "2031-08-31"].map(|day| Some(day.to_owned()))
    );
    assert_eq!(write(found.situation, &found.scenario), ALL);
    // Each of them is a field of the list, by which it is read and written.
    for pair in ALL.split('&').skip(1) {
        let field = pair.trim_start_matches("1.").split('=').next();
        assert!(OFFER_FIELDS.contains(&field.expect("a key")), "{pair}");
    }
}

#[test]
fn the_ends_of_every_bound_are_taken_and_what_lies_beyond_is_named() {
    let bounds = [
        ("bonus.chance", "0", "100", "-0.1", "100.1"),
        ("clawback", "0", "120", "-1", "121"),
        ("probation", "0", "12", "-1", "13"),
        ("probation.pay", "0", "100", "-1", "100.1"),
        ("vest.years", "1", "10", "0", "11"),
        ("vest.cliff", "0", "60", "-1", "61"),
        ("vest.every", "1", "12", "0", "13"),
        ("shares.growth", "-90", "900", "-90.1", "900.1"),
        ("shares.nothing", "0", "100", "-0.1", "100.1"),
        ("shares.sale", "0", "20", "-1", "21"),
        ("overtime", "0", "100", "-0.1", "100.1"),
        ("leave", "0", "250", "-1", "251"),
        ("grant", "0", "1000000000000", "-1", "1000000000001"),
        ("after", "0", "1000000000000", "-1", "0.5"),
        (
            "start",
            "1950-01-01",
            "2149-12-31",
            "1949-12-31",
            "2150-01-01",
        ),
        (
            "vest.parts",
            "100",
            "10.10.10.10.10.10.10.10.10.10",
            "99",
            "50.51",
        ),
    ];
    for (field, least, most, below, above) in bounds {
        for value in [least, most] {
            assert_eq!(
                faults(&format!("v=1&1.{field}={value}")),
                [],
                "{field}={value}"
            );
        }
        for value in [below, above] {
            let key = format!("1.{field}");
            only_fault(
                &format!("v=1&{key}={value}"),
                &key,
                value,
                FaultKind::BadValue,
            );
        }
    }
}

#[test]
fn what_is_no_schedule_and_no_day_is_named() {
    let bad: [(&str, &[&str]); 7] = [
        (
            "1.vest.parts",
            &[
                "40.30.20",
                "40,30,20,10",
                "200.-100",
                "x",
                "10.10.10.10.10.10.10.10.10.5.5",
            ],
        ),
        ("1.vest.years", &["", "2.5", "four"]),
        (
            "1.start",
            &[
                "2026",
                "2026-9-1",
                "2026-02-29",
                "2026-13-01",
                "20260901",
                "today",
                "+026-09-01",
            ],
        ),
        ("1.end", &["2026-00-01", "2026-04-31", "-2026-04-01"]),
        ("1.shares.in", &["", "xxx", "USD"]),
        ("1.bonus.chance", &["", "50%", "0.05"]),
        ("1.leave", &["", "1.5"]),
    ];
    for (field, values) in bad {
        for value in values {
            only_fault(
                &format!("v=1&{field}={value}"),
                field,
                value,
                FaultKind::BadValue,
            );
        }
    }
}

#[test]
fn a_term_that_ends_before_it_begins_is_named_wherever_it_stands() {
    for fragment in [
        "v=1&1.start=2027-01-01&1.end=2026-12-31",
        "v=1&1.end=2026-12-31&1.start=2027-01-01",
    ] {
        let found = opened(fragment);
        let term = found.scenario.offers[0].term;
        assert_eq!((term.start.is_some(), term.end), (true, None), "{fragment}");
        assert_eq!(found.faults.len(), 1);
        assert_eq!(found.faults[0].field, "1.end");
    }
    assert_eq!(faults("v=1&1.start=2027-01-01&1.end=2027-01-01"), []);
    assert_eq!(opened("v=1&1.start=&1.end=").scenario, default());
}

#[test]
fn a_grant_is_read_in_the_currency_of_the_shares_wherever_it_stands() {
    for fragment in [
        "v=1&1.grant=1000.55&1.shares.in=usd",
        "v=1&1.shares.in=usd&1.grant=1000.55",
    ] {
        let found = opened(fragment);
        assert_eq!(found.faults, [], "{fragment}");
        assert_eq!(found.scenario.offers[0].extras.grant, 100_055);
    }
    // Won have no hundredths.
    only_fault(
        "v=1&1.grant=1000.55",
        "1.grant",
        "1000.55",
        FaultKind::BadValue,
    );
}

/// Six offers with every field as long as it can be said, and every setting but careers.
pub(super) fn longest() -> Scenario {
    let found = opened(ALL);
    let mut scenario = found.scenario;
    let template = (catalog::templates().iter())
        .max_by_key(|template| template.id.len())
        .expect("some");
    let mut offer = Offer {
        template: template.id,
        ..scenario.offers[0].clone()
    };
    offer.name = Some("\u{1f600}".repeat(MAX_NAME));
    offer.pay.currency = Currency::Gbp;
    offer.shares_in = Currency::Usd;
    offer.household.children = Children::of_ages(&[10; Children::MOST]).expect("children");
    offer.household.partner = Partner::WithoutIncome;
    offer.pay.minor = Pay::MAX_MINOR - 1;
    offer.tax_year = 2025;
    offer.hours = WeeklyHours::from_tenths(1_234);
    offer.saving = Rate::from_ppb(123_456_789);
    offer.growth = Rate::from_ppb(-123_456_789);
    offer.extras.severance = Severance::Inside;
    for extra in Extra::ALL {
        *offer.extras.amount_mut(extra) = Pay::MAX_MINOR - 1;
    }
    for detail in Detail::ALL {
        let measure = detail.measure();
        let most = if measure.usual == measure.max {
            measure.max - 1
        } else {
            measure.max
        };
        offer.details.set(detail, most);
    }
    offer.parts = YearlyParts::of(&[10; 10]).expect("a whole");
    // The place whose relief and schemes take the most room.
    let length = |place: &'static Place| {
        let mut there = Offer {
            place,
            schemes: Vec::new(),
            ..offer.clone()
        };
        let reliefs = catalog::reliefs_at(place).map(|relief| relief.id);
        let relief = reliefs.max_by_key(|id| id.len());
        there.regime = relief.map_or(Regime::ORDINARY, Regime);
        for row in catalog::schemes_for(place) {
            if catalog::refused(row.scheme.id, &there).is_none() {
                there.schemes.push(&row.scheme);
            }
        }
        let ids = there.schemes.iter().map(|scheme| scheme.id.len() + 1);
        let all = ids.sum::<usize>() + there.regime.0.len() + place.id.len();
        (all, there)
    };
    let places = catalog::places().iter().map(length);
    let (_, offer) = places.max_by_key(|(length, _)| *length).expect("some");
    scenario.offers = vec![offer; Scenario::MAX_OFFERS];
    scenario.against = 5;
    scenario.exchange.period = catalog::periods().last().expect("some");
    scenario.exchange.own = (Currency::ALL.into_iter().skip(1))
        .map(|currency| OwnRate {
            currency,
            won: 9_999_999.999_9,
        })
        .collect();
    scenario.anchor = Currency::Usd;
    scenario.horizon = 59;
    scenario.discount = Rate::from_ppb(-12_345_678);
    scenario.period = Period::Month;
    scenario.closing = Closing {
        currency: Currency::Usd,
        share: Rate::from_ppb(123_456_789),
        of: Basis::Package,
        cap: Some(Pay::MAX_MINOR - 1),
        amount: Pay::MAX_MINOR - 1,
        once: Pay::MAX_MINOR - 1,
        years: 59,
        taxing: Taxing::Free,
        charges: Payer::State,
        rung: Rung::Purchasing,
        on: read_day("2031-08-31").expect("a day"),
        fellows: Closing::MAX_FELLOWS - 1,
        budget: Closing::MAX_BUDGET - 1,
        response: Some(Group::ForeignScheme),
        gpus: Closing::MAX_GPUS - 1,
    };
    scenario
}

#[test]
fn the_longest_offers_and_settings_fit_into_a_link() {
    let scenario = longest();
    let situation = catalog::situation("tenfold").expect("in the catalogue");
    let fragment = write(situation, &scenario);
    assert!(fragment.len() <= MAX_LENGTH, "{}", fragment.len());
    let again = opened(&fragment);
    assert_eq!((again.faults, again.scenario), (vec![], scenario));
}

#[test]
fn shares_go_with_the_currency_of_the_pay_without_being_named() {
    for (fragment, shares_in) in [
        ("v=1&1.currency=chf&1.pay=120000", Currency::Chf),
        (
            "v=1&1.currency=usd&1.pay=60000&1.grant=1000.5",
            Currency::Usd,
        ),
        (
            "v=1&1.currency=usd&1.pay=60000&1.shares.in=eur&1.grant=1000.5",
            Currency::Eur,
        ),
        (
            "v=1&1.currency=usd&1.pay=60000&1.shares.in=krw",
            Currency::Krw,
        ),
    ] {
        let found = opened(fragment);
        assert_eq!(found.faults, [], "{fragment}");
        assert_eq!(found.scenario.offers[0].shares_in, shares_in, "{fragment}");
        assert_eq!(write(found.situation, &found.scenario), fragment);
    }
}
