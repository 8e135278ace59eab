//! The comparison: rungs by independent arithmetic, and what holds for every scenario.

use proptest::prelude::*;
use salary_gap::catalog;
use salary_gap::domain::compare::{Caveat, Comparison, Rung, StepKind, Verdict, compare};
use salary_gap::domain::facts::Facts;
use salary_gap::domain::money::Currency;
use salary_gap::domain::offer::{Offer, Pay, WeeklyHours};
use salary_gap::domain::rate::Rate;
use salary_gap::domain::scenario::{OwnRate, Scenario};
use salary_gap::domain::tax::Refusal;

use crate::any;

fn facts() -> Facts {
    catalog::all_facts()
}

fn situation(id: &str) -> Scenario {
    catalog::situation(id).expect("in the catalogue").scenario()
}

fn compared(scenario: &Scenario) -> Comparison {
    compare(&facts(), scenario)
}

fn ratio(comparison: &Comparison, rung: Rung) -> Option<f64> {
    comparison.gap(rung).map(|gap| gap.ratio)
}

#[track_caller]
fn near(ours: f64, theirs: f64, relative: f64) {
    let size = ours.abs().max(theirs.abs()).max(1e-300);
    assert!(
        ((ours - theirs) / size).abs() <= relative,
        "{ours} is not {theirs}"
    );
}

fn close(ours: f64, theirs: f64, relative: f64) -> bool {
    (ours - theirs).abs() <= relative * ours.abs().max(theirs.abs())
}

/// 90,000,000 won in Daejeon and $63,480 in Massachusetts, law of 2026, rates of 2025.
#[test]
fn innocore_and_the_nih_scale_rung_by_rung() {
    // Federal Reserve H.10, mean of 2025; World Bank PA.NUS.PRVT.PP, 2025.
    let (won_a_dollar, won_a_parity_dollar) = (1421.3963, 880.125358);
    // 90,000,000 − 8,164,020 − 9,600,630 − 960,060: see kr_cases.
    let seoul = 71_275_290.0;
    // Federal 1,240 + 12 % of 34,980 (taxable 47,380 above 12,400) = 5,437.60; Massachusetts
    // 5 % of 57,080 (63,480 less 4,400 and 2,000) = 2,854.00; 6.2 + 1.45 + 0.46 % = 5,148.23.
    let boston = 63_480.0 - 5_437.60 - 2_854.00 - 5_148.23;
    let weeks = 52.0 * 40.0;
    let present = 1.0
        + 1.0 / 1.045
        + 1.0 / (1.045 * 1.045)
        + 1.0 / (1.045 * 1.045 * 1.045)
        + 1.0 / (1.045 * 1.045 * 1.045 * 1.045);
    let expected = [
        (90_000_000.0, 63_480.0 * won_a_dollar),
        (seoul, boston * won_a_dollar),
        (seoul, boston * won_a_parity_dollar),
        (seoul / weeks, boston * won_a_parity_dollar / weeks),
        (seoul * present, boston * won_a_parity_dollar * present),
    ];
    let found = compared(&situation("innocore-nih"));
    for (rung, (first, other)) in Rung::ALL.into_iter().zip(expected) {
        let at = |index: usize| found.offers[index].rungs[rung.index()].expect("a value");
        near(at(0), first, 1e-12);
        near(at(1), other, 1e-12);
        near(ratio(&found, rung).expect("a gap"), other / first, 1e-12);
    }
    let verdicts = Rung::ALL.map(|rung| found.gap(rung).expect("a gap").verdict);
    use Verdict::{Even, First};
    assert_eq!(verdicts, [Even, Even, First, First, First]);
    // Both stay where they are: the last year's law is known for each.
    assert!(
        found
            .offers
            .iter()
            .all(|reading| reading.caveats.is_empty())
    );
}

#[test]
fn the_steps_of_innocore_and_the_nih_scale() {
    let found = compared(&situation("innocore-nih"));
    let way = found.waterfall.expect("a way");
    let won = 1421.3963;
    let boston = 50_040.17;
    near(way.start, 71_275_290.0, 1e-12);
    near(way.end, boston * 880.125358, 1e-12);
    let expected = [
        (StepKind::Pay, 63_480.0 * won - 90_000_000.0),
        (StepKind::Social, 8_164_020.0 - 5_148.23 * won),
        (StepKind::IncomeTax, 10_560_690.0 - 8_291.60 * won),
        (StepKind::Prices, boston * (880.125358 - won)),
        (StepKind::Hours, 0.0),
    ];
    for (step, (kind, change)) in way.steps.iter().zip(expected) {
        assert_eq!(step.kind, kind);
        assert!(
            (step.change - change).abs() < 0.01,
            "{kind:?}: {} {change}",
            step.change
        );
    }
}

#[test]
fn tenfold_is_ten_on_paper() {
    let found = compared(&situation("tenfold"));
    let gap = found.gap(Rung::Headline).expect("a gap");
    assert_eq!(gap.ratio, 10.0);
    assert_eq!((gap.low, gap.high), (10.0, 10.0), "both are said in won");
    assert_eq!(gap.verdict, Verdict::Other);
    assert!(ratio(&found, Rung::TakeHome).expect("a gap") < 10.0);
    // It was said in won and is taxed in dollars; California's brackets of 2026 are not made.
    let Caveat::NotYetMade(missing) = found.offers[1].caveats[1] else {
        panic!("{:?}", found.offers[1].caveats);
    };
    assert_eq!(found.offers[1].caveats[0], Caveat::PayConverted);
    assert_eq!(
        catalog::parameter_id(missing.parameter),
        "us.ca-brackets-single"
    );
    assert_eq!(found.offers[1].law_year, 2026);
}

#[test]
fn the_flat_tax_leaves_a_fellow_less_and_says_so() {
    let found = compared(&situation("foreign-fellow"));
    // 18,810,000 (20.9 % of 90,000,000) against 10,560,690.
    let less = Caveat::ReliefLeavesLess { by: 8_249_310 };
    let told: Vec<bool> = (found.offers.iter())
        .map(|reading| reading.caveats.contains(&less))
        .collect();
    assert_eq!(told, [false, true, false, false]);
    assert!(found.offers[3].caveats.is_empty(), "at 200 million it pays");
}

#[test]
fn a_law_not_yet_made_is_replaced_by_the_last_one_or_leaves_only_the_headline() {
    let mut scenario = situation("innocore-nih");
    scenario.offers[0].tax_year = 2028;
    let found = compared(&scenario);
    assert_eq!(found.offers[0].law_year, 2026);
    let earlier = Caveat::EarlierLaw {
        asked: 2028,
        used: 2026,
    };
    assert_eq!(found.offers[0].caveats, [earlier]);
    for year in [2029, 2024, i32::MIN, i32::MAX] {
        scenario.offers[0].tax_year = year;
        let found = compared(&scenario);
        let reading = &found.offers[0];
        assert!(matches!(
            reading.caveats[..],
            [Caveat::NoLaw(Refusal::NoLaw(_))]
        ));
        assert!(reading.rungs[0].is_some() && reading.rungs[1..].iter().all(Option::is_none));
        assert!(found.gap(Rung::Headline).is_some() && found.gap(Rung::Hour).is_none());
        assert!(found.waterfall.is_none());
    }
}

#[test]
fn what_is_kept_of_the_next_piece_is_the_difference_of_two_slips() {
    let scenario = situation("innocore-nih");
    let mut more = scenario.clone();
    more.offers[0].pay.minor += 10_000_000;
    more.offers[1].pay.minor += 1_000_000;
    let (now, then) = (compared(&scenario), compared(&more));
    for (now, then) in now.offers.iter().zip(&then.offers) {
        let net = |reading: &salary_gap::domain::compare::Reading| {
            reading.slip.as_ref().expect("a slip").take_home.net()
        };
        let marginal = now.marginal.expect("known");
        assert_eq!(marginal.kept, net(then) - net(now));
        assert!(marginal.kept > 0 && marginal.kept < marginal.step);
    }
}

#[test]
fn nothing_is_compared_with_nothing() {
    let mut scenario = situation("innocore-nih");
    scenario.offers[0].pay.minor = 0;
    let found = compared(&scenario);
    for rung in Rung::ALL {
        assert_eq!(found.gap(rung), None, "{rung:?}");
    }
    let way = found.waterfall.expect("a way from nothing");
    assert_eq!(way.start, 0.0);
    let sum: f64 = way.steps.iter().map(|step| step.change).sum();
    near(sum, way.end, 1e-9);
}

#[test]
fn the_headline_s_pair_is_always_one_of_the_offers() {
    let mut scenario = situation("innocore-big-company");
    for (against, shown) in [(0, 1), (1, 1), (2, 2), (3, 2), (usize::MAX, 2)] {
        scenario.against = against;
        assert_eq!(compared(&scenario).against, shown);
    }
    scenario.offers.truncate(1);
    assert_eq!(compared(&scenario).against, 0);
    scenario.offers.clear();
    let found = compared(&scenario);
    assert!(found.offers.is_empty() && found.waterfall.is_none());
}

#[test]
fn the_greatest_scenario_is_computed() {
    let mut scenario = situation("innocore-frontier");
    let most: Vec<Offer> = (scenario.offers.iter().cycle().take(Scenario::MAX_OFFERS))
        .map(|offer| Offer {
            pay: Pay {
                minor: Pay::MAX_MINOR,
                ..offer.pay
            },
            growth: Rate::percent(50),
            hours: WeeklyHours::from_tenths(1),
            ..offer.clone()
        })
        .collect();
    scenario.offers = most;
    scenario.horizon = Scenario::MAX_HORIZON;
    scenario.discount = Rate::percent(-10);
    let found = compared(&scenario);
    for reading in &found.offers {
        let values = reading.rungs.map(|value| value.expect("a value"));
        assert!(
            values.iter().all(|value| value.is_finite() && *value > 0.0),
            "{values:?}"
        );
    }
}

/// Every number of a comparison, so that two can be held together bit by bit.
fn bits(comparison: &Comparison) -> Vec<u64> {
    let rungs = (comparison.offers.iter()).flat_map(|reading| reading.rungs);
    let gaps = (comparison.gaps.iter().flatten().flatten())
        .flat_map(|gap| [gap.ratio, gap.low, gap.high].map(Some));
    let way = (comparison.waterfall.iter())
        .flat_map(|way| {
            way.steps
                .iter()
                .map(|step| step.change)
                .chain([way.start, way.end])
        })
        .map(Some);
    (rungs.chain(gaps).chain(way))
        .map(|value| value.map_or(0, f64::to_bits))
        .collect()
}

/// The rungs at which a verdict follows the same rule whichever offer comes first.
fn mirrored(verdict: Verdict) -> Verdict {
    match verdict {
        Verdict::First => Verdict::Other,
        Verdict::Other => Verdict::First,
        Verdict::Even => Verdict::Even,
    }
}

proptest! {
    #[test]
    fn any_scenario_is_computed_and_twice_alike(scenario in any::scenario()) {
        let found = compared(&scenario);
        prop_assert_eq!(found.offers.len(), scenario.offers.len());
        prop_assert_eq!(found.gaps.len(), scenario.offers.len());
        prop_assert_eq!(bits(&found), bits(&compared(&scenario)));
        for gap in found.gaps.iter().flatten().flatten() {
            prop_assert!(gap.ratio > 0.0 && gap.ratio.is_finite());
            prop_assert!(gap.low <= gap.ratio * (1.0 + 1e-12));
            prop_assert!(gap.ratio <= gap.high * (1.0 + 1e-12));
            prop_assert!(gap.times() >= 1.0);
        }
    }

    #[test]
    fn the_steps_lead_from_start_to_end(scenario in any::scenario()) {
        if let Some(way) = compared(&scenario).waterfall {
            let reached = way.steps.iter().fold(way.start, |level, step| level + step.change);
            let size = (way.steps.iter()).map(|step| step.change.abs())
                .fold(way.start.abs().max(way.end.abs()), f64::max);
            prop_assert!((reached - way.end).abs() <= 1e-6 * size.max(1e-6), "{way:?}");
        }
    }

    #[test]
    fn the_steps_lead_through_schemes_and_costs_as_well(scenario in any::question()) {
        let found = compared(&scenario);
        if let Some(way) = found.waterfall {
            let power = |index: usize| found.offers[index].rungs[Rung::Purchasing.index()];
            let hours = |index: usize| scenario.offers[index].hours_a_year();
            let end = power(found.against).map(|power| power * (hours(0) / hours(found.against)));
            prop_assert_eq!((Some(way.start), Some(way.end)), (power(0), end));
            let reached = way.steps.iter().fold(way.start, |level, step| level + step.change);
            let size = (way.steps.iter()).map(|step| step.change.abs())
                .fold(way.start.abs().max(way.end.abs()), f64::max);
            prop_assert!((reached - way.end).abs() <= 1e-9 * size.max(1.0), "{way:?}");
            // What schemes and the match add is told apart from pay, to the unit.
            let support = |index: usize| found.offers[index].support.added();
            let told = way.steps.iter().any(|step| step.kind == StepKind::Support);
            prop_assert!(told || support(0) == 0 || support(found.against) > 0);
        }
    }

    #[test]
    fn an_offer_beside_itself_is_even_at_every_rung(scenario in any::usual_pair()) {
        let mut scenario = scenario;
        scenario.offers[1] = scenario.offers[0].clone();
        let found = compared(&scenario);
        for rung in Rung::ALL {
            let gap = found.gap(rung).expect("paid");
            prop_assert_eq!(gap.ratio, 1.0);
            prop_assert_eq!(gap.verdict, Verdict::Even);
        }
    }

    #[test]
    fn turning_the_pair_around_turns_the_ratios_and_verdicts(
        scenario in any::usual_pair(),
        saves in any::<bool>(),
    ) {
        let mut scenario = scenario;
        for offer in &mut scenario.offers {
            offer.saving = Rate::percent(if saves { 100 } else { 0 });
        }
        let found = compared(&scenario);
        scenario.offers.swap(0, 1);
        let turned = compared(&scenario);
        for rung in Rung::ALL {
            let (gap, back) = (found.gap(rung).expect("paid"), turned.gap(rung).expect("paid"));
            prop_assert!(close(gap.ratio * back.ratio, 1.0, 1e-12));
            prop_assert!(close(gap.low * back.high, 1.0, 1e-12));
            prop_assert_eq!(mirrored(gap.verdict), back.verdict, "{:?} {:?}", gap, back);
        }
    }

    #[test]
    fn the_currency_of_the_results_does_not_move_what_is_at_the_market_rate(
        scenario in any::usual_pair(),
    ) {
        let mut scenario = scenario;
        let ratios = catalog::anchors().map(|anchor| {
            scenario.anchor = anchor;
            let found = compared(&scenario);
            [Rung::Headline, Rung::TakeHome].map(|rung| ratio(&found, rung).expect("paid"))
        });
        let ratios: Vec<[f64; 2]> = ratios.collect();
        for other in &ratios {
            prop_assert!(close(other[0], ratios[0][0], 1e-12));
            prop_assert!(close(other[1], ratios[0][1], 1e-12));
        }
    }

    #[test]
    fn who_saves_everything_lives_at_the_market_rate(scenario in any::usual_pair()) {
        let mut scenario = scenario;
        scenario.offers[0].saving = Rate::percent(100);
        let reading = &compared(&scenario).offers[0];
        let [_, net, power, ..] = reading.rungs;
        prop_assert!(close(power.expect("paid"), net.expect("paid"), 1e-12));
    }

    #[test]
    fn a_horizon_of_one_year_is_the_year(scenario in any::scenario()) {
        let mut scenario = scenario;
        scenario.horizon = 1;
        for reading in compared(&scenario).offers {
            let [_, _, power, _, years] = reading.rungs;
            prop_assert_eq!(power.map(f64::to_bits), years.map(f64::to_bits));
        }
    }

    #[test]
    fn years_alike_add_up(scenario in any::usual_pair()) {
        let mut scenario = scenario;
        scenario.discount = Rate::ZERO;
        scenario.offers[0].growth = Rate::ZERO;
        let [_, _, power, _, years] = compared(&scenario).offers[0].rungs;
        let times = f64::from(scenario.horizon);
        prop_assert!(close(years.expect("paid"), power.expect("paid") * times, 1e-9));
    }

    #[test]
    fn growth_adds_and_discount_takes_over_the_years(scenario in any::usual_pair()) {
        // Where New York recaptures what its lower brackets gave, more pay can leave less.
        prop_assume!(!scenario.offers[0].place.id.starts_with("us-ny"));
        let mut scenario = scenario;
        scenario.horizon = scenario.horizon.max(2);
        let years = |scenario: &Scenario| {
            compared(scenario).offers[0].rungs[Rung::Years.index()].expect("paid")
        };
        scenario.offers[0].growth = Rate::ZERO;
        scenario.discount = Rate::ZERO;
        let plain = years(&scenario);
        scenario.discount = Rate::percent(5);
        prop_assert!(years(&scenario) < plain);
        scenario.discount = Rate::ZERO;
        // More than a contribution takes that begins with 5 % of the whole pay.
        scenario.offers[0].growth = Rate::percent(10);
        prop_assert!(years(&scenario) > plain);
    }

    #[test]
    fn twice_the_hours_are_half_the_hour(scenario in any::usual_pair()) {
        let mut scenario = scenario;
        let hour = |scenario: &Scenario| {
            compared(scenario).offers[0].rungs[Rung::Hour.index()].expect("paid")
        };
        let once = hour(&scenario);
        let tenths = scenario.offers[0].hours.tenths();
        scenario.offers[0].hours = WeeklyHours::from_tenths(2 * tenths);
        prop_assert!(close(hour(&scenario), once / 2.0, 1e-12));
    }

    #[test]
    fn at_the_rate_where_it_turns_both_are_level(scenario in any::usual_pair()) {
        let mut scenario = scenario;
        let found = compared(&scenario);
        for rung in [Rung::Headline, Rung::TakeHome] {
            let Some(flip) = found.gap(rung).expect("paid").flip else {
                let [a, b] = [0, 1].map(|at| scenario.offers[at].pay.currency);
                prop_assert_eq!(a, b);
                continue;
            };
            let own = &mut scenario.exchange.own;
            own.retain(|rate| rate.currency != flip.currency);
            own.push(OwnRate { currency: flip.currency, won: flip.won });
            let level = ratio(&compared(&scenario), rung).expect("paid");
            prop_assert!(close(level, 1.0, 1e-9), "{rung:?} {level}");
        }
    }

    #[test]
    fn the_first_two_rungs_know_nothing_of_parity_or_hours(scenario in any::usual_pair()) {
        let found = compared(&scenario);
        let mut other = scenario;
        for offer in &mut other.offers {
            offer.saving = Rate::percent(50);
            offer.hours = WeeklyHours::from_tenths(400);
            offer.growth = Rate::ZERO;
        }
        let same = compared(&other);
        for rung in [Rung::Headline, Rung::TakeHome] {
            prop_assert_eq!(ratio(&found, rung), ratio(&same, rung));
        }
    }
}

#[test]
fn pay_in_the_place_s_own_currency_is_not_converted() {
    let mut scenario = situation("innocore-nih");
    assert_eq!(compared(&scenario).offers[1].gross, 6_348_000);
    scenario.offers[1].pay = Pay {
        minor: 90_000_000,
        currency: Currency::Krw,
    };
    let reading = &compared(&scenario).offers[1];
    // 90,000,000 ÷ 1,421.3963, to the cent.
    assert_eq!(reading.gross, 6_331_802);
    assert_eq!(reading.caveats, [Caveat::PayConverted]);
}
