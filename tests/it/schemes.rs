//! The schemes of the catalogue: what they pay, when they are open, what excludes what.

use chrono::NaiveDate;
use salary_gap::catalog::rows::Grade;
use salary_gap::catalog::schemes::{SchemeRow, exclusion, scheme, schemes, schemes_for};
use salary_gap::catalog::texts::{english, korean};
use salary_gap::catalog::{place, reliefs, source};
use salary_gap::domain::money::Currency;
use salary_gap::domain::offer::Pay;
use salary_gap::domain::parameter::Words;
use salary_gap::domain::rate::Rate;
use salary_gap::domain::scheme::{Basis, Payer, Rule};

fn known(id: &str) -> &'static SchemeRow {
    scheme(id).unwrap_or_else(|| panic!("no scheme {id}"))
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("in the calendar")
}

fn units(amount: i64, currency: Currency) -> Pay {
    Pay {
        minor: amount * currency.minor_per_unit(),
        currency,
    }
}

fn won(amount: i64) -> Pay {
    units(amount, Currency::Krw)
}

/// The schemes that can be tried at a place.
fn at(id: &str) -> Vec<&'static str> {
    let place = place(id).expect("a place");
    schemes_for(place).map(|row| row.scheme.id).collect()
}

#[test]
fn every_scheme_that_readers_ask_for_is_known() {
    for id in [
        "innocore",
        "innocore-company",
        "brain-pool",
        "brain-pool-plus",
        "sejong",
        "sejong-abroad",
        "kiuri",
        "bk21",
        "foundation-model-match",
        "half-match",
        "piuri",
        "kist-star",
        "top-tier-f2",
        "top-tier-e7",
        "k-tech-pass",
        "k-star",
        "msca-postdoc",
        "msca-choose-europe",
        "erc-move",
        "humboldt-professorship",
        "thousand-heads-plus",
        "blue-card",
        "blue-card-shortage",
        "apart-usa",
        "yushan",
        "yushan-young",
        "nrf-fellowship",
        "one-pass",
        "tech-pass",
        "expert-j",
        "j-skip",
        "top-talent-a",
        "h1b-fee-2025",
        "h1b-fee-2026",
        "h1b-fee-proposed",
        "j-1",
        "global-talent",
        "impact-chair",
        "impact-postdoc",
    ] {
        known(id);
    }
}

#[test]
fn korean_fellowships_keep_pay_apart_from_research_money() {
    let whole = Rate::percent(100);
    for (id, pay, research, years) in [
        ("innocore", 90_000_000, Some(60_000_000), Some(5)),
        ("sejong", 65_000_000, Some(35_000_000), Some(5)),
        ("kiuri", 50_000_000, Some(50_000_000), Some(3)),
        // ₩3 million a month.
        ("bk21", 36_000_000, None, None),
    ] {
        let scheme = known(id).scheme;
        let salary = Rule::Salary {
            amount: won(pay),
            share: whole,
        };
        assert_eq!(scheme.rule, salary, "{id}");
        assert_eq!(scheme.research, research.map(won), "{id}");
        assert_eq!(scheme.years, years, "{id}");
        assert_eq!(scheme.payer, Payer::State, "{id}");
    }
    assert_eq!(known("innocore").scheme.ends, Some(day(2030, 12, 31)));
}

#[test]
fn formulas_of_abroad_are_as_published() {
    let eur = |amount| units(amount, Currency::Eur);
    let twd = |amount| units(amount, Currency::Twd);
    // 500,000 over four years, a quarter of it from the host.
    let apart = Rule::Salary {
        amount: eur(125_000),
        share: Rate::percent(75),
    };
    assert_eq!(known("apart-usa").scheme.rule, apart);
    let yushan = Rule::OnTop {
        least: twd(3_000_000),
        most: twd(5_000_000),
    };
    assert_eq!(known("yushan").scheme.rule, yushan);
    // 6,700 a month to the employer.
    let choose = known("msca-choose-europe").scheme;
    assert_eq!(choose.rule, Rule::Cost(eur(80_400)));
    assert_eq!(choose.payer, Payer::OtherState);
    let humboldt = known("humboldt-professorship").scheme;
    // 3.5 million over five years.
    assert_eq!(humboldt.research, Some(eur(700_000)));
    assert!(matches!(humboldt.rule, Rule::Match { cap: Some(cap), .. } if cap == eur(180_000)));
    let nrf = Rule::Research(units(650_000, Currency::Sgd));
    assert_eq!(known("nrf-fellowship").scheme.rule, nrf);
}

#[test]
fn a_visa_of_top_talent_asks_for_multiples_of_national_income() {
    let income = 52_416_000;
    for (id, times) in [("top-tier-f2", 3), ("top-tier-e7", 2), ("k-tech-pass", 3)] {
        assert_eq!(
            known(id).scheme.rule,
            Rule::Test(won(times * income)),
            "{id}"
        );
    }
}

#[test]
fn the_proposal_to_match_half_is_no_expired_scheme() {
    let proposal = known("half-match");
    assert!(proposal.proposal);
    assert_eq!(proposal.scheme.last_day(), None);
    let half = Rule::Match {
        share: Rate::percent(50),
        of: Basis::Package,
        cap: Some(won(1_000_000_000)),
    };
    assert_eq!(proposal.scheme.rule, half);
    let proposals = schemes().iter().filter(|row| row.proposal);
    let proposals: Vec<&str> = proposals.map(|row| row.scheme.id).collect();
    assert_eq!(proposals, ["half-match", "h1b-fee-proposed"]);
}

#[test]
fn the_fee_on_h1b_petitions_is_due_in_two_periods() {
    let due = |on| {
        let of = |id: &str| known(id).scheme.is_open(on);
        [of("h1b-fee-2025"), of("h1b-fee-2026")]
    };
    assert_eq!(due(day(2025, 9, 20)), [false, false]);
    assert_eq!(due(day(2025, 9, 21)), [true, false]);
    assert_eq!(due(day(2026, 5, 1)), [true, false]);
    assert_eq!(due(day(2026, 6, 8)), [false, false]);
    assert_eq!(due(day(2026, 7, 1)), [false, false]);
    assert_eq!(due(day(2026, 10, 1)), [false, true]);
    let usd = |amount| units(amount, Currency::Usd);
    for id in ["h1b-fee-2025", "h1b-fee-2026"] {
        let fee = Rule::Fee {
            once: usd(100_000),
            yearly: usd(0),
        };
        assert_eq!(known(id).scheme.rule, fee);
        assert_eq!(known(id).scheme.payer, Payer::Employer);
    }
}

#[test]
fn what_is_over_names_its_last_day() {
    let today = day(2026, 11, 22);
    let over = schemes().iter().filter(|row| !row.scheme.is_open(today));
    let over: Vec<(&str, Option<NaiveDate>)> = over
        .map(|row| (row.scheme.id, row.scheme.last_day()))
        .collect();
    assert!(
        over.contains(&("kiuri", Some(day(2024, 10, 31)))),
        "{over:?}"
    );
    assert!(over.contains(&("apart-usa", Some(day(2025, 9, 15)))));
    assert!(over.iter().all(|(_, last)| last.is_some()), "{over:?}");
    assert!(known("innocore").scheme.is_open(today));
}

#[test]
fn a_place_has_its_country_s_schemes_and_formulas_of_others() {
    let daejeon = at("kr-daejeon");
    for id in [
        "innocore",
        "half-match",
        "apart-usa",
        "yushan",
        "humboldt-professorship",
    ] {
        assert!(daejeon.contains(&id), "{id}");
    }
    for id in ["msca-postdoc", "h1b-fee-2026", "j-skip", "sejong-abroad"] {
        assert!(!daejeon.contains(&id), "{id}");
    }
    let california = at("us-ca");
    assert!(california.contains(&"h1b-fee-2026") && california.contains(&"sejong-abroad"));
    assert!(!california.contains(&"innocore"));
    for (place, own) in [
        ("de-munich", true),
        ("fr-paris", true),
        ("gb-london", false),
    ] {
        assert_eq!(at(place).contains(&"msca-postdoc"), own, "{place}");
    }
}

#[test]
fn the_flat_tax_excludes_every_other_korean_relief() {
    let flat = "kr-foreign-flat-19";
    let others = reliefs()
        .iter()
        .filter(|other| other.country == "kr" && other.id != flat);
    for other in others {
        let rule = exclusion(flat, other.id).expect("excluded");
        assert!(rule.article.is_some() && !rule.sources.is_empty());
        assert_eq!(exclusion(other.id, flat), Some(rule));
    }
    assert_eq!(exclusion(flat, "innocore"), None);
}

#[test]
fn what_excludes_another_is_excluded_by_it() {
    let ids = schemes().iter().map(|row| row.scheme.id);
    let ids: Vec<&str> = ids
        .chain(reliefs().iter().map(|relief| relief.id))
        .collect();
    let mut excluded = 0;
    for a in &ids {
        assert_eq!(exclusion(a, a), None, "{a}");
        for b in &ids {
            assert_eq!(exclusion(a, b), exclusion(b, a), "{a} {b}");
            excluded += usize::from(exclusion(a, b).is_some());
        }
    }
    assert!(excluded > 0 && excluded < ids.len() * ids.len());
    assert!(exclusion("innocore", "sejong").is_some());
    assert_eq!(exclusion("innocore", "half-match"), None);
}

#[test]
fn each_scheme_is_told_in_both_languages_and_sourced() {
    let told = |id: &str, words: Words| {
        let (ko, en) = (korean(words), english(words));
        assert!(!ko.is_empty() && !en.is_empty(), "{id}");
        assert_ne!(ko, en, "{id}");
    };
    for row in schemes() {
        let id = row.scheme.id;
        told(id, row.name);
        told(id, row.text);
        assert!(!row.conditions.is_empty(), "{id}");
        row.conditions.iter().for_each(|words| told(id, *words));
        row.unknown.into_iter().for_each(|words| told(id, words));
        assert!(row.grade <= Grade::C, "{id}");
        assert!(row.verified <= day(2026, 11, 22), "{id}");
        assert!(!row.sources.is_empty(), "{id}");
        for id in row.sources {
            assert!(source(*id).is_some_and(|source| !source.url.is_empty()));
        }
    }
}
