use super::*;
use crate::catalog::law_kr;
use crate::catalog::rows::{Kind, Meaning};
use crate::catalog::source;
use crate::catalog::tables::{COVERAGE, DATA_VERSION, FIGURES};
use crate::domain::tax::Case;

const WANTED: [&str; 6] = [
    "innocore-nih",
    "innocore-big-company",
    "innocore-frontier",
    "tenfold",
    "returning-korean",
    "foreign-fellow",
];

#[test]
fn the_six_situations_stand_in_the_order_in_which_they_are_shown() {
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
