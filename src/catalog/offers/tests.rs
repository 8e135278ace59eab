use super::*;
use crate::catalog::law_kr;
use crate::catalog::rows::{Kind, Meaning};
use crate::catalog::source;
use crate::catalog::tables::{COVERAGE, DATA_VERSION, FIGURES};
use crate::domain::closing::Taxing;
use crate::domain::scheme::Basis;
use crate::domain::tax::Case;

const WANTED: [&str; 12] = [
    "innocore-nih",
    "innocore-big-company",
    "innocore-frontier",
    "tenfold",
    "returning-korean",
    "foreign-fellow",
    "tenfold-half-match",
    "innocore-1-8",
    "innocore-berkeley",
    "frontier-equity",
    "assistant-professor",
    "doctorate-korea-us",
];

#[test]
fn the_situations_stand_in_the_order_in_which_they_are_shown() {
    let ids: Vec<&str> = SITUATIONS.iter().map(|s| s.id).collect();
    assert_eq!(ids, WANTED);
    assert_eq!(default_situation().map(|s| s.id), Some("innocore-nih"));
    assert!(situation("no-such-article").is_none());
}

#[test]
fn every_situation_makes_a_scenario_within_its_bounds() {
    for s in SITUATIONS {
        let scenario = s.scenario();
        assert!(
            (Scenario::MIN_OFFERS..=Scenario::MAX_OFFERS).contains(&scenario.offers.len()),
            "{}",
            s.id
        );
        assert!((1..scenario.offers.len()).contains(&scenario.against));
        assert!((1..=Scenario::MAX_HORIZON).contains(&scenario.horizon));
        assert_eq!(scenario.exchange.period.id, "2025");
        for offer in &scenario.offers {
            assert_eq!(
                template(offer.template).map(OfferTemplate::offer).as_ref(),
                Some(offer)
            );
        }
    }
}

#[test]
fn every_figure_says_where_it_was_read() {
    for figure in FIGURES {
        assert!(!figure.sources.is_empty(), "{}", figure.id);
        assert!(figure.sources.iter().all(|id| source(*id).is_some()));
        assert_eq!(figure.rule.is_some(), figure.kind == Kind::Estimate);
    }
}

#[test]
fn the_default_is_the_fellowship_against_the_scale_of_the_nih() {
    let scenario = default_situation().expect("there is one").scenario();
    let pay: Vec<i64> = scenario.offers.iter().map(|o| o.pay.minor).collect();
    assert_eq!(pay, [90_000_000, 6_348_000]);
    assert_eq!(
        figure_of("us-nih-postdoc").map(|f| f.meaning),
        Some(Meaning::Floor)
    );
}

#[test]
fn the_half_match_is_half_of_the_package_for_five_years_up_to_a_thousand_million() {
    let closing = situation("tenfold-half-match")
        .expect("wanted")
        .scenario()
        .closing;
    assert_eq!(closing.share, Rate::from_ppb(500_000_000));
    assert_eq!(closing.cap, Some(1_000_000_000));
    assert_eq!((closing.of, closing.years), (Basis::Package, 5));
    assert_eq!(
        (closing.taxing, closing.currency),
        (Taxing::Taxed, Currency::Krw)
    );
    let bare = situation("tenfold").expect("wanted").scenario().closing;
    assert_eq!(bare, Closing::none(Currency::Krw, 5, DATA_DAY));
}

#[test]
fn a_fellow_s_term_is_that_of_the_programme_and_the_pay_after_it_a_figure() {
    let offer = offer("innocore-then-national").expect("in the catalogue");
    let day = |year, month, day| chrono::NaiveDate::from_ymd_opt(year, month, day);
    assert_eq!(offer.term.start, day(2026, 5, 1));
    assert_eq!(offer.term.end, day(2030, 12, 31));
    assert_eq!(offer.extras.after, 65_320_000);
    let schemes: Vec<&str> = offer.schemes.iter().map(|scheme| scheme.id).collect();
    assert_eq!(schemes, ["innocore"]);
}

#[test]
fn granted_shares_are_four_years_of_what_they_bring_a_year() {
    let offer = offer("us-frontier-equity").expect("in the catalogue");
    assert_eq!(offer.pay.minor, 30_000_000);
    assert_eq!(offer.extras.grant, 4 * 62_500_000);
    assert_eq!(
        offer.details.get(Detail::Worthless),
        0,
        "the chance is the reader's own"
    );
}

#[test]
fn each_relief_of_a_situation_is_explained() {
    for template in OFFERS {
        let regime = template.regime;
        assert!(
            regime == Regime::ORDINARY || relief(regime).is_some(),
            "{}",
            template.id
        );
    }
}

#[test]
fn reliefs_are_the_ones_that_korean_law_computes() {
    let facts = facts(vec![("kr", Box::new(law_kr::law()))]);
    let law = facts.law("kr").expect("just given");
    for relief in RELIEFS.iter().filter(|relief| relief.country == "kr") {
        let case = Case {
            year: 2026,
            region: crate::domain::tax::Region(""),
            regime: Regime(relief.id),
            household: Household::SINGLE,
            gross: 90_000_000,
            ..Case::default()
        };
        assert!(law.take_home(&case).is_ok(), "{}", relief.id);
    }
}

/// What the text of `foreign-fellow` says.
#[test]
fn the_flat_tax_costs_a_fellow_money_and_pays_at_two_hundred_million() {
    let law = law_kr::law();
    let net = |id: &str| {
        let offer = offer(id).expect("in the catalogue");
        law.take_home(&Case {
            year: offer.tax_year,
            region: offer.place.region,
            regime: offer.regime,
            household: offer.household,
            gross: offer.pay.minor,
            ..Case::default()
        })
        .map(|taken| taken.net())
        .expect("law of 2026")
    };
    assert!(net("innocore-fellow-flat-19") < net("innocore-fellow"));
    assert!(net("kr-tenth-flat-19") > net("kr-tenth"));
}

#[test]
fn the_wording_of_tenfold_stands_beside_its_figures_only() {
    let beside = |id: &str| {
        let offers = situation(id).expect("wanted").scenario().offers;
        caveats_of(&offers)
            .map(|caveat| caveat.id)
            .collect::<Vec<_>>()
    };
    assert!(beside("tenfold").contains(&"tenfold-package-or-gap"));
    assert!(!beside("innocore-nih").contains(&"tenfold-package-or-gap"));
    assert!(beside("innocore-nih").contains(&"j1-first-two-years"));
    assert!(beside("innocore-nih").contains(&"prices-boston"));
}

#[test]
fn a_figure_s_caveat_goes_when_the_reader_types_other_pay() {
    let mut mine = offer("innocore-fellow").expect("in the catalogue");
    let said = |offer: &Offer| {
        caveats_of(std::slice::from_ref(offer)).any(|c| c.id == "innocore-employer-charges")
    };
    assert!(said(&mine));
    mine.pay.minor += 1;
    assert!(!said(&mine));
}

#[test]
fn every_period_knows_every_currency_but_the_won() {
    for period in EXCHANGE {
        for currency in Currency::ALL.into_iter().filter(|c| *c != Currency::Krw) {
            assert!(
                period.rate(currency).is_some(),
                "{} {currency:?}",
                period.id
            );
        }
    }
}

#[test]
fn what_is_computed_and_what_is_left_out_is_registered_for_each_country() {
    for country in &COUNTRIES {
        assert!(COVERAGE.iter().any(|row| row.country == country.id));
    }
    assert!(DATA_VERSION.parse::<chrono::NaiveDate>().is_ok());
}
