//! Offers in the order of a rung, and what is not money.

use proptest::prelude::*;
use salary_gap::catalog;
use salary_gap::domain::compare::{Comparison, Rank, Rung, Verdict, compare, ledger, pair, rank};
use salary_gap::domain::money::Currency;
use salary_gap::domain::offer::Pay;
use salary_gap::domain::scenario::Scenario;
use salary_gap::link;

fn opened(fragment: &str) -> (Scenario, Comparison) {
    let opened = link::read(fragment).expect("a situation");
    assert_eq!(opened.faults, [], "{fragment}");
    let comparison = compare(&catalog::all_facts(), &opened.scenario);
    (opened.scenario, comparison)
}

/// Index, place, and whether it is shared.
fn places(fragment: &str, rung: Rung) -> Vec<(usize, usize, bool)> {
    let (scenario, comparison) = opened(fragment);
    let all = rank(&catalog::all_facts(), &scenario, &comparison, rung);
    (all.iter())
        .map(|rank| (rank.index, rank.rank, rank.is_shared))
        .collect()
}

const FIVE: &str = "v=1&offers=kr-tenth,kr-tenth,kr-tenth,kr-tenth,kr-tenth";

#[test]
fn equal_offers_share_a_place_and_those_after_them_count_on() {
    let fragment = format!("{FIVE}&1.pay=50000000&2.pay=90000000&3.pay=90000000&4.pay=70000000");
    let expected = [
        (4, 1, false),
        (1, 2, true),
        (2, 2, true),
        (3, 4, false),
        (0, 5, false),
    ];
    assert_eq!(places(&fragment, Rung::Headline), expected);
}

/// Neighbours within half a percent are even; the ends of the chain are 0.8 % apart, and still
/// share a place, each with the one before it.
#[test]
fn a_chain_of_even_offers_is_one_place() {
    let pay = "1.pay=100800000&2.pay=100400000&3.pay=100000000&4.pay=99000000&5.pay=98900000";
    let fragment = format!("{FIVE}&{pay}");
    let expected = [
        (0, 1, true),
        (1, 1, true),
        (2, 1, true),
        (3, 4, true),
        (4, 4, true),
    ];
    assert_eq!(places(&fragment, Rung::Headline), expected);
    let (scenario, comparison) = opened(&fragment);
    let ends = pair(&catalog::all_facts(), &scenario, &comparison, 2, 0);
    let ends = ends[Rung::Headline.index()].expect("both are paid");
    assert_eq!(ends.verdict, Verdict::Other);
}

/// The rate of the year lay between months that differ by more than the offers do.
#[test]
fn offers_that_the_month_of_the_rate_turns_share_a_place() {
    let found = places(
        "v=1&offers=innocore-fellow,us-nih-postdoc,kr-tenth",
        Rung::Headline,
    );
    assert_eq!(found, [(2, 1, false), (1, 2, true), (0, 2, true)]);
    let found = places(
        "v=1&offers=innocore-fellow,us-nih-postdoc,kr-tenth",
        Rung::Purchasing,
    );
    assert_eq!(found, [(2, 1, false), (0, 2, false), (1, 3, false)]);
}

#[test]
fn a_pair_is_the_headline_s_gap_and_the_other_way_round_its_inverse() {
    let (scenario, comparison) = opened("v=1&situation=innocore-big-company");
    let facts = catalog::all_facts();
    for other in 0..3 {
        let gaps = pair(&facts, &scenario, &comparison, 0, other);
        assert_eq!(gaps, comparison.gaps[other]);
    }
    let there = pair(&facts, &scenario, &comparison, 1, 2);
    let back = pair(&facts, &scenario, &comparison, 2, 1);
    for (there, back) in there.iter().zip(&back) {
        let (there, back) = (there.expect("a gap"), back.expect("a gap"));
        assert!((there.ratio * back.ratio - 1.0).abs() < 1e-12);
    }
    assert_eq!(pair(&facts, &scenario, &comparison, 0, 9), [None; 5]);
}

/// The places with the templates and pays that have them, in whatever order they were given.
fn told(scenario: &Scenario, ranks: &[Rank]) -> Vec<(usize, bool, &'static str, i64)> {
    let mut all: Vec<_> = (ranks.iter())
        .map(|rank| {
            let offer = &scenario.offers[rank.index];
            (rank.rank, rank.is_shared, offer.template, offer.pay.minor)
        })
        .collect();
    all.sort_unstable();
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn places_rise_from_one_and_do_not_depend_on_the_order_of_the_offers(
        chosen in proptest::collection::vec((0..catalog::templates().len(), 50..200_i64), 3..=6),
        turn in 0..6_usize,
        rung in 0..5_usize,
    ) {
        let facts = catalog::all_facts();
        let rung = Rung::ALL[rung];
        let mut scenario = catalog::default_situation().expect("one").scenario();
        scenario.offers = (chosen.iter())
            .map(|(template, percent)| {
                let mut offer = catalog::templates()[*template].offer();
                offer.pay.minor = offer.pay.minor * percent / 100;
                offer
            })
            .collect();
        let found = rank(&facts, &scenario, &compare(&facts, &scenario), rung);
        prop_assert_eq!(found.len(), scenario.offers.len());
        for (at, (place, one)) in (1..).zip(&found).enumerate() {
            let before = at.checked_sub(1).map(|at| found[at]);
            let after = found.get(at + 1);
            let same = |other: Option<&Rank>| other.is_some_and(|other| other.rank == one.rank);
            prop_assert!(one.rank == place || same(before.as_ref()));
            prop_assert_eq!(one.is_shared, same(before.as_ref()) || same(after));
        }
        prop_assert_eq!(found[0].rank, 1);
        // The match and the prices of the anchor hang on the first offer and on the headline's
        // other, so only those after them are turned.
        let mut turned = scenario.clone();
        let rest = &mut turned.offers[2..];
        let by = turn % rest.len();
        rest.rotate_left(by);
        let again = rank(&facts, &turned, &compare(&facts, &turned), rung);
        prop_assert_eq!(told(&scenario, &found), told(&turned, &again));
        turned.offers.reverse();
        turned.against = 1;
        if scenario.offers.iter().all(|offer| offer.schemes.is_empty()) {
            let again = rank(&facts, &turned, &compare(&facts, &turned), rung);
            prop_assert_eq!(told(&scenario, &found), told(&turned, &again));
        }
    }
}

const PRICE: (i64, i64, Currency) = (235, 688, Currency::Usd);

/// Two offers at home and at one price of the dollar, so that the arithmetic is short.
#[test]
fn the_ledger_by_hand() {
    let fragment = "v=1&offers=kr-tenth,kr-tenth&2.pay=300000000&fx.usd=1000&gpus=2";
    let (scenario, comparison) = opened(fragment);
    let found = ledger(&scenario, &comparison, PRICE).expect("both have purchasing power");
    let by = |index: usize, rung: Rung| comparison.offers[index].rungs[rung.index()].expect("paid");
    assert_eq!(
        found.year,
        by(1, Rung::Purchasing) - by(0, Rung::Purchasing)
    );
    assert!(found.year > 0.0);
    // The same every year, so that spreading it over the years changes nothing.
    let spread = found.spread.expect("years");
    assert!((spread / found.year - 1.0).abs() < 1e-9, "{spread}");
    // 2 × 8,760 hours × 2.35 dollars × 1,000 won, and × 6.88.
    let (low, high) = found.processors.expect("two of them");
    assert!((low - 41_172_000.0).abs() < 1.0, "{low}");
    assert!((high - 120_537_600.0).abs() < 1.0, "{high}");
    let (rest_low, rest_high) = found.rest();
    assert!((rest_low - (found.year - high)).abs() < 1e-6);
    assert!((rest_high - (found.year - low)).abs() < 1e-6);
    // An hour of each of 52 weeks.
    let hour = found.hour.expect("hours");
    assert!((hour - by(0, Rung::Hour) * 52.0).abs() < 1e-6);
    assert!((hour - by(0, Rung::Purchasing) / 40.0).abs() < 1e-3);
}

#[test]
fn leave_is_no_week_in_which_an_hour_less_counts() {
    let (scenario, comparison) = opened("v=1&offers=kr-tenth,kr-tenth&1.leave=15");
    let found = ledger(&scenario, &comparison, PRICE).expect("both have purchasing power");
    let hour = comparison.offers[0].rungs[Rung::Hour.index()].expect("paid");
    assert_eq!(found.hour, Some(hour * 49.0));
    assert_eq!(found.processors, None, "none are set");
}

#[test]
fn without_purchasing_power_there_is_no_ledger() {
    let (mut scenario, _) = opened("");
    scenario.offers[0].tax_year = 1990;
    scenario.offers[1].pay = Pay {
        minor: 1,
        currency: Currency::Usd,
    };
    let comparison = compare(&catalog::all_facts(), &scenario);
    assert_eq!(
        ledger(&scenario, &comparison, PRICE).is_none(),
        comparison.offers[0].purchasing.is_none()
    );
}
