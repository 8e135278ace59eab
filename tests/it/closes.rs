//! What closes the gap, against brute force; the strips, the map and what matters.

use proptest::prelude::*;
use proptest::sample::select;
use salary_gap::catalog;
use salary_gap::domain::compare::{
    Closes, Lever, Rung, closes, compare, foreign, map, reliefs, required_growth, rung,
    sensitivities, sweep,
};
use salary_gap::domain::details::Detail;
use salary_gap::domain::facts::Facts;
use salary_gap::domain::money::Currency;
use salary_gap::domain::offer::{Offer, Pay};
use salary_gap::domain::rate::Rate;
use salary_gap::domain::scenario::{OwnRate, Scenario};
use salary_gap::domain::scheme::Basis;
use salary_gap::domain::tax::Regime;

use crate::any;
use crate::solve::MadeUp;

fn first(situation: &str) -> Scenario {
    let situation = catalog::situation(situation);
    situation.expect("in the catalogue").scenario()
}

/// The first and the other at the rung of the question, with a lever moved; nothing where the
/// other gives nothing.
fn pair_at(facts: &Facts, scenario: &Scenario, lever: Lever, value: i64) -> Option<(f64, f64)> {
    let mut moved = scenario.clone();
    lever.set(&mut moved, value);
    pair(facts, &moved)
}

fn pair(facts: &Facts, scenario: &Scenario) -> Option<(f64, f64)> {
    let at = |index| rung(facts, scenario, index, scenario.closing.rung);
    let (first, other) = (at(0)?, at(scenario.against)?);
    (other > 0.0).then_some((first, other))
}

fn is_closed(facts: &Facts, scenario: &Scenario, lever: Lever, value: i64) -> bool {
    pair_at(facts, scenario, lever, value).is_some_and(|(first, other)| first >= other)
}

/// Levers of which more always helps, but for steps of the law.
const ONE_WAY: [Lever; 5] = [
    Lever::Share,
    Lever::Amount,
    Lever::Cap,
    Lever::Years,
    Lever::Pay,
];

/// So many values between two, both among them, and the last before the upper one.
fn grid(from: i64, to: i64, count: i64) -> Vec<i64> {
    let even = (0..=count).map(|at| from + (to - from) * at / count);
    even.chain((0..10).map(|back| to - back))
        .filter(|value| *value >= from)
        .collect()
}

/// Holds an answer against values all over the range.
fn holds(facts: &Facts, scenario: &Scenario, lever: Lever) {
    let answer = closes(facts, scenario, lever);
    let Some(range) = lever.range(facts, scenario) else {
        assert_eq!(answer, None);
        return;
    };
    if let Some(now) = lever.value(scenario) {
        assert!(
            (range.min..=range.max).contains(&now),
            "{lever:?} {now}: {range:?}"
        );
    }
    assert!(
        range.step > 0 && range.min < range.max || lever == Lever::Years,
        "{range:?}"
    );
    let both = |value| pair_at(facts, scenario, lever, value);
    let closed = |value| is_closed(facts, scenario, lever, value);
    let one_way = ONE_WAY.contains(&lever);
    match answer {
        None => assert!(pair(facts, scenario).is_none() || both(range.min).is_none()),
        Some(Closes::Already) if one_way => assert!(closed(0), "{lever:?} at nothing"),
        Some(Closes::Already) => {
            let (first, other) = pair(facts, scenario).expect("a gap");
            assert!(first >= other, "{lever:?}");
        }
        Some(Closes::At {
            value,
            ratio,
            below,
        }) => {
            assert!(
                (range.min..=range.max).contains(&value),
                "{answer:?}: {range:?}"
            );
            let (first, other) = both(value).expect("a gap");
            assert!(
                first >= other && ratio == other / first,
                "{lever:?} {answer:?}"
            );
            let before = if below { value + 1 } else { value - 1 };
            // Where the other saves differently, all saving as the first does may be enough.
            let stays = lever == Lever::Saving && lever.value(scenario) == Some(value);
            assert!(
                stays || !closed(before),
                "{lever:?} {answer:?}: {before} closes too"
            );
            if one_way {
                for smaller in grid(0, value - 1, 40) {
                    assert!(!closed(smaller), "{lever:?} {answer:?}: {smaller} closes");
                }
            } else {
                let now = lever.value(scenario).expect("a value");
                assert_eq!(below, value < now);
                for between in grid(now.min(value), now.max(value), 40) {
                    let lead = both(between).map_or(f64::NAN, |(first, other)| first - other);
                    let is_nearer = between != value && between != now && lead > 1e-4 * other;
                    assert!(!is_nearer, "{lever:?} {answer:?}: {between} closes");
                }
            }
        }
        Some(Closes::Never { value, missing }) => {
            assert!(
                (range.min..=range.max).contains(&value),
                "{answer:?}: {range:?}"
            );
            let stays = lever.value(scenario) == Some(value) && lever != Lever::Saving;
            let found = if stays && !one_way {
                pair(facts, scenario)
            } else {
                both(value)
            };
            let (first, other) = found.expect("a gap");
            assert!(
                missing > 0.0 && missing == other - first,
                "{lever:?} {answer:?}"
            );
            for any in grid(range.min, range.max, 40) {
                let Some((first, other)) = both(any) else {
                    continue;
                };
                let lacks = other - first;
                assert!(lacks > 0.0, "{lever:?} {answer:?}: {any} closes");
                let slack = if one_way { 1e-4 } else { 1e-2 } * other;
                assert!(
                    lacks >= missing - slack,
                    "{lever:?} {answer:?}: {any} lacks {lacks}"
                );
                let is_earlier = one_way && any < value && lacks <= missing;
                assert!(!is_earlier, "{lever:?} {answer:?}: {any} does as much");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn what_closes_the_gap_is_found(
        scenario in any::question(),
        lever in select(Lever::ALL.to_vec()),
    ) {
        holds(&catalog::all_facts(), &scenario, lever);
    }

    #[test]
    fn more_of_a_match_is_asked_for_rung_by_rung(
        mut scenario in any::question(),
        lever in select(ONE_WAY.to_vec()),
        rung in select(Rung::ALL.to_vec()),
    ) {
        // The first pays a part of the other, so that there is something to close.
        let facts = catalog::all_facts();
        scenario.closing.rung = rung;
        scenario.closing.years = scenario.closing.years.max(1);
        if lever == Lever::Cap {
            scenario.closing.share = Rate::percent(100);
        }
        let reach = scenario.offers[0].pay.minor / 5;
        scenario.offers[0].pay.minor = reach;
        holds(&facts, &scenario, lever);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(250))]
    /// Laws with cliffs, in every won: both offers under one, the match brings the first on.
    #[test]
    fn every_won_of_a_match_under_laws_made_up(
        steps in proptest::collection::vec((1_i64..600, -20_i64..150, 0_i64..200), 1..12),
        (own, other) in (0_i64..2_000, 1_i64..4_000),
        of in select(vec![Basis::Gap, Basis::Salary, Basis::Package]),
        lever in select(vec![Lever::Share, Lever::Amount, Lever::Cap, Lever::Pay]),
        share in 0_i64..=100,
    ) {
        let mut edge = 0;
        let law = MadeUp(
            (steps.into_iter())
                .map(|(width, percent, lost)| {
                    let from = edge;
                    edge += width;
                    (from, percent, if from == 0 { 0 } else { lost })
                })
                .collect(),
        );
        let facts = catalog::facts(vec![("kr", Box::new(law))]);
        let mut scenario = first("tenfold");
        let at_home = Offer { extras: Default::default(), ..scenario.offers[0].clone() };
        scenario.offers = [own, other]
            .map(|minor| Offer { pay: Pay { minor, currency: Currency::Krw }, ..at_home.clone() })
            .to_vec();
        scenario.closing.currency = Currency::Krw;
        scenario.closing.of = of;
        scenario.closing.rung = Rung::TakeHome;
        if lever != Lever::Share {
            scenario.closing.share = Rate::percent(share);
        }
        let answer = closes(&facts, &scenario, lever);
        let Some(range) = lever.range(&facts, &scenario) else { panic!("no range") };
        let lead = |value| {
            pair_at(&facts, &scenario, lever, value).map(|(first, other)| first - other)
        };
        prop_assume!(lead(0).is_some());
        let all: Vec<f64> = (0..=range.max).map(|value| lead(value).expect("a gap")).collect();
        let brute = all.iter().position(|lead| *lead >= 0.0);
        match (brute, answer.expect("an answer")) {
            (Some(0), Closes::Already) => {}
            (Some(brute), Closes::At { value, .. }) => prop_assert_eq!(value, brute as i64),
            (None, Closes::Never { value, missing }) => {
                let most = all.iter().copied().fold(f64::NEG_INFINITY, f64::max);
                prop_assert_eq!(missing, -most);
                prop_assert_eq!(all.iter().position(|lead| *lead == most), Some(value as usize));
            }
            (brute, answer) => prop_assert!(false, "{answer:?} for {brute:?}"),
        }
    }
}

/// The article's ₩200 million and ₩2 billion, a cap of ₩1,000,000,000 a year, five years.
fn tenfold(of: Basis) -> Scenario {
    let mut scenario = first("tenfold");
    scenario.closing.of = of;
    scenario.closing.currency = Currency::Krw;
    scenario.closing.cap = Some(1_000_000_000);
    scenario.closing.years = 5;
    scenario.closing.rung = Rung::Purchasing;
    scenario
}

/// Two calls of the engine: the other's two billion are worth ₩632,139,002 of Korean prices in
/// California. The first with 47.37 % of 2,000,000,000 besides earns 200,000,000 + 947,400,000 =
/// 1,147,400,000 and keeps ₩632,185,410; with 47.36 %, 200,000 less, it keeps ₩632,089,380. The cap
/// does not bind. Of the gap of 1,800,000,000 it takes 947,303,172 ÷ 18,000,000 = 52.63 %, so that
/// half of the package is enough and half of the gap is not.
#[test]
fn the_share_that_closes_the_tenfold_gap() {
    let facts = catalog::all_facts();
    let engine = |share: i64| {
        let mut scenario = tenfold(Basis::Package);
        scenario.closing.share = Rate::from_ppb(share * 100_000);
        let found = compare(&facts, &scenario);
        [0, 1].map(|at| found.offers[at].rungs[Rung::Purchasing.index()].expect("a law"))
    };
    assert_eq!(engine(4_737)[0], 632_185_410.0);
    assert_eq!(engine(4_736)[0], 632_089_380.0);
    assert!((engine(0)[1] - 632_139_001.6).abs() < 0.1);
    for (of, share) in [(Basis::Package, 4_737), (Basis::Gap, 5_263)] {
        let answer = closes(&facts, &tenfold(of), Lever::Share);
        let Some(Closes::At { value, ratio, .. }) = answer else {
            panic!("{answer:?}");
        };
        assert_eq!(value, share, "{of:?}");
        assert!((0.9999..=1.0).contains(&ratio), "{ratio}");
    }
    let answer = closes(&facts, &tenfold(Basis::Package), Lever::Amount);
    is_at(answer, 947_303_172);
}

#[track_caller]
fn is_at(answer: Option<Closes>, wanted: i64) {
    let Some(Closes::At { value, .. }) = answer else {
        panic!("{answer:?}, not {wanted}");
    };
    assert_eq!(value, wanted);
}

#[track_caller]
fn is_never(answer: Option<Closes>, wanted: i64) -> f64 {
    let Some(Closes::Never { value, missing }) = answer else {
        panic!("{answer:?}, not {wanted}");
    };
    assert_eq!(value, wanted);
    missing
}

/// The same with a cap of 500,000,000: a quarter of the package reaches it, and more does nothing.
#[test]
fn a_cap_that_binds_leaves_a_rest_and_says_from_which_share_on() {
    let facts = catalog::all_facts();
    let mut scenario = tenfold(Basis::Package);
    scenario.closing.cap = Some(500_000_000);
    let missing = is_never(closes(&facts, &scenario, Lever::Share), 2_500);
    scenario.closing.share = Rate::percent(100);
    let (first, other) = pair(&facts, &scenario).expect("a gap");
    assert_eq!(missing, other - first);
    // Of the whole package, the cap itself has to rise to what the share had to bring.
    is_at(closes(&facts, &scenario, Lever::Cap), 947_303_172);
    // Three tenths are 600,000,000: a higher cap is none, and none is not enough.
    scenario.closing.share = Rate::percent(30);
    scenario.closing.cap = None;
    // The last won of it are lost in the law's roundings.
    let answer = closes(&facts, &scenario, Lever::Cap);
    let Some(Closes::Never { value, .. }) = answer else {
        panic!("{answer:?}");
    };
    assert!((599_999_000..=600_000_000).contains(&value), "{value}");
}

#[test]
fn a_match_of_no_years_and_a_cap_on_nothing_do_nothing() {
    let facts = catalog::all_facts();
    let mut scenario = tenfold(Basis::Package);
    is_never(closes(&facts, &scenario, Lever::Cap), 0);
    is_never(closes(&facts, &scenario, Lever::Years), 0);
    scenario.closing.years = 0;
    is_never(closes(&facts, &scenario, Lever::Share), 0);
    is_never(closes(&facts, &scenario, Lever::Amount), 0);
    scenario.closing.share = Rate::percent(100);
    is_never(closes(&facts, &scenario, Lever::Cap), 0);
    // A year of it at a rung of one year is as good as five.
    is_at(closes(&facts, &scenario, Lever::Years), 1);
}

#[test]
fn nothing_is_needed_where_the_first_is_ahead() {
    let facts = catalog::all_facts();
    let mut scenario = tenfold(Basis::Package);
    scenario.offers.swap(0, 1);
    for lever in Lever::ALL {
        let answer = closes(&facts, &scenario, lever);
        match lever {
            // Ahead only with a pay: the least that is enough is found.
            Lever::Pay => assert!(matches!(answer, Some(Closes::At { .. })), "{answer:?}"),
            Lever::ShareGrowth | Lever::Worthless => assert_eq!(answer, None),
            _ => assert_eq!(answer, Some(Closes::Already), "{lever:?}"),
        }
    }
}

#[test]
fn years_of_a_match_count_over_the_years() {
    let facts = catalog::all_facts();
    let mut scenario = tenfold(Basis::Package);
    scenario.closing.share = Rate::percent(100);
    scenario.closing.cap = None;
    scenario.closing.rung = Rung::Years;
    let answer = closes(&facts, &scenario, Lever::Years);
    let Some(Closes::At { value, .. }) = answer else {
        panic!("{answer:?}");
    };
    assert!((2..=4).contains(&value), "{value} of five years");
    assert!(!is_closed(&facts, &scenario, Lever::Years, value - 1));
}

/// 90,000,000 won and $63,480 on paper: even at ₩1,417.7694, which is below the rate of 2025; a won
/// dearer than that, at 1,417.76 to the dollar, brings the first ahead.
#[test]
fn the_rate_at_which_the_gap_closes_lies_below_it() {
    let facts = catalog::all_facts();
    let mut scenario = first("innocore-nih");
    scenario.closing.rung = Rung::Headline;
    assert_eq!(foreign(&scenario), Some(Currency::Usd));
    let answer = closes(&facts, &scenario, Lever::Exchange);
    let Some(Closes::At {
        value,
        below,
        ratio,
    }) = answer
    else {
        panic!("{answer:?}");
    };
    assert_eq!((value, below), (141_776, true));
    assert!((ratio - 63_480.0 * 1_417.76 / 90_000_000.0).abs() < 1e-12);
}

/// A scenario with shares on the other side, whole in every lever's unit.
fn with_shares() -> Scenario {
    let mut scenario = first("innocore-frontier");
    let other = &mut scenario.offers[1];
    other.extras.grant = 4 * other.pay.minor;
    other.details.set(Detail::ShareGrowth, 100);
    other.details.set(Detail::Worthless, 200);
    scenario.closing.share = Rate::percent(20);
    scenario.closing.of = Basis::Gap;
    scenario.closing.amount = 10_000_000;
    scenario.closing.currency = Currency::Krw;
    scenario.closing.cap = Some(200_000_000);
    scenario.closing.years = 3;
    scenario
}

#[test]
fn every_strip_runs_through_the_gap_that_the_ladder_shows() {
    let facts = catalog::all_facts();
    let mut scenario = with_shares();
    for rung in Rung::ALL {
        scenario.closing.rung = rung;
        let gap = compare(&facts, &scenario).gap(rung).expect("a gap").ratio;
        for lever in Lever::ALL {
            let strip = sweep(&facts, &scenario, lever, 25);
            let range = lever.range(&facts, &scenario).expect("a range");
            let now = lever.value(&scenario).expect("a value");
            let here = strip.iter().find(|(value, _)| *value == now);
            assert_eq!(here.expect("where it stands").1, gap, "{lever:?} {rung:?}");
            assert!(
                strip.windows(2).all(|pair| pair[0].0 < pair[1].0),
                "{lever:?}"
            );
            assert!(
                (10..=26).contains(&strip.len()) || lever == Lever::Years,
                "{lever:?}"
            );
            // The pay of nothing leaves no gap to tell.
            assert!(strip[0].0 == range.min || lever == Lever::Pay, "{lever:?}");
            assert_eq!(strip.last().map(|last| last.0), Some(range.max));
            for (value, ratio) in strip.iter().filter(|(value, _)| *value != now) {
                let mut moved = scenario.clone();
                lever.set(&mut moved, *value);
                let ladder = compare(&facts, &moved).gap(rung).map(|gap| gap.ratio);
                assert_eq!(ladder, Some(*ratio), "{lever:?} at {value}, {rung:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    #[test]
    fn every_row_of_a_map_is_a_strip(
        scenario in any::question(),
        x in select(Lever::ALL.to_vec()),
        y in select(Lever::ALL.to_vec()),
    ) {
        let facts = catalog::all_facts();
        let all = map(&facts, &scenario, x, y, 5);
        prop_assert_eq!(all.gaps.len(), all.ys.len());
        for (value, row) in all.ys.iter().zip(&all.gaps) {
            prop_assert_eq!(row.len(), all.xs.len());
            let mut moved = scenario.clone();
            y.set(&mut moved, *value);
            for (value, gap) in all.xs.iter().zip(row) {
                let found = pair_at(&facts, &moved, x, *value).filter(|(first, _)| *first > 0.0);
                let ahead = found.map(|(first, other)| {
                    let ratio = other / first;
                    if ratio < 1.0 { 1.0 - 1.0 / ratio } else { ratio - 1.0 }
                });
                prop_assert_eq!(ahead, *gap, "{:?} {:?}", x, y);
            }
        }
    }

    #[test]
    fn what_matters_is_told_in_order_and_within_the_ranges(scenario in any::question()) {
        let facts = catalog::all_facts();
        let all = sensitivities(&facts, &scenario);
        prop_assert!(all.windows(2).all(|pair| pair[0].effect() >= pair[1].effect()));
        for found in all {
            let range = found.lever.range(&facts, &scenario).expect("a range");
            prop_assert!(range.min <= found.from && found.from < found.to, "{found:?}");
            prop_assert!(found.to <= range.max && found.effect() > 1.0, "{found:?}");
            let at = |value| pair_at(&facts, &scenario, found.lever, value).map(|it| it.1 / it.0);
            prop_assert_eq!(at(found.from), Some(found.low));
            prop_assert_eq!(at(found.to), Some(found.high));
        }
    }
}

/// Twenty percent are moved to ten and thirty, three years to two and four, 200 million by 20, the
/// dollar to its dearest and cheapest month of 2025.
#[test]
fn how_far_each_lever_is_moved() {
    let facts = catalog::all_facts();
    let mut scenario = with_shares();
    scenario.closing.rung = Rung::Years;
    // The cap of 200 million binds: then more of a share does nothing, and is not told.
    let all = sensitivities(&facts, &scenario);
    assert!(all.iter().all(|found| found.lever != Lever::Share));
    scenario.closing.cap = Some(10_000_000_000);
    let swing = |scenario: &Scenario, lever| {
        let all = sensitivities(&facts, scenario);
        let found = all.into_iter().find(|found| found.lever == lever);
        found.map(|found| (found.from, found.to))
    };
    assert_eq!(swing(&scenario, Lever::Share), Some((1_000, 3_000)));
    assert_eq!(swing(&scenario, Lever::Years), Some((2, 4)));
    assert_eq!(
        swing(&scenario, Lever::Amount),
        Some((9_000_000, 11_000_000))
    );
    assert_eq!(swing(&scenario, Lever::Worthless), Some((100, 300)));
    assert_eq!(swing(&scenario, Lever::Saving), Some((0, 100)));
    let rate = scenario
        .exchange
        .period
        .rate(Currency::Usd)
        .expect("a rate");
    let months = [rate.won_low, rate.won_high].map(|won| (won * 100.0).round() as i64);
    assert_eq!(
        swing(&scenario, Lever::Exchange),
        Some((months[0], months[1]))
    );
    scenario.exchange.own.push(OwnRate {
        currency: Currency::Usd,
        won: 1_400.0,
    });
    assert_eq!(swing(&scenario, Lever::Exchange), Some((126_000, 154_000)));
}

#[test]
fn how_the_shares_must_grow_for_the_other_to_be_ahead() {
    let facts = catalog::all_facts();
    let mut scenario = with_shares();
    // The other's shares are all that could bring it ahead over five years.
    scenario.offers[1].pay.minor /= 4;
    scenario.offers[0].pay.minor *= 3;
    scenario.closing.rung = Rung::Headline;
    let answer = required_growth(&facts, &scenario, 1);
    let Some(Closes::At { value, ratio, .. }) = answer else {
        panic!("{answer:?}");
    };
    let at = |growth: i64| {
        let mut scenario = scenario.clone();
        scenario.offers[1]
            .details
            .set(Detail::ShareGrowth, growth as i32);
        compare(&facts, &scenario)
            .gap(Rung::Years)
            .expect("a gap")
            .ratio
    };
    assert!(
        at(value) >= 1.0 && at(value - 1) < 1.0,
        "{value}: {}",
        at(value)
    );
    assert!((1.0 / at(value) - ratio).abs() < 1e-12);
    // The first has none, and with a hundredth of the pay no growth is enough.
    assert_eq!(required_growth(&facts, &scenario, 0), None);
    scenario.offers[1].extras.grant /= 1_000;
    let answer = required_growth(&facts, &scenario, 1);
    let Some(Closes::Never {
        value: 1_000,
        missing,
    }) = answer
    else {
        panic!("{answer:?}");
    };
    assert!(missing > 0.0);
    scenario.offers[0].pay.minor /= 1_000;
    assert_eq!(required_growth(&facts, &scenario, 1), Some(Closes::Already));
}

#[test]
fn each_relief_as_the_ladder_has_it() {
    let facts = catalog::all_facts();
    let scenario = tenfold(Basis::Package);
    let place = scenario.offers[0].place;
    let held: Vec<Regime> = catalog::reliefs_at(place)
        .map(|relief| Regime(relief.id))
        .collect();
    let found = reliefs(&facts, &scenario, &held);
    assert_eq!(found.len(), held.len());
    for (regime, ratio) in found {
        let mut with = scenario.clone();
        with.offers[0].regime = regime;
        let gap = compare(&facts, &with)
            .gap(Rung::Purchasing)
            .map(|gap| gap.ratio);
        assert_eq!(gap, Some(ratio), "{regime:?}");
    }
    assert_eq!(reliefs(&facts, &scenario, &[Regime("us-none")]), []);
}

/// Whatever a lever is set to, it is something that a reader could set.
#[test]
fn a_lever_set_beyond_its_bounds_stays_at_them() {
    let facts = catalog::all_facts();
    for value in [i64::MIN, -1, i64::MAX] {
        for lever in Lever::ALL {
            let mut scenario = with_shares();
            scenario.horizon = Scenario::MAX_HORIZON;
            lever.set(&mut scenario, value);
            let closing = &scenario.closing;
            for amount in [
                closing.amount,
                closing.cap.expect("a cap"),
                scenario.offers[0].pay.minor,
            ] {
                assert!((0..=Pay::MAX_MINOR).contains(&amount), "{lever:?}");
            }
            assert!(closing.years <= Scenario::MAX_HORIZON);
            assert!((0..=1_000_000_000).contains(&closing.share.ppb()));
            let _ = compare(&facts, &scenario);
            let _ = sweep(&facts, &scenario, lever, 3);
        }
    }
}

/// The largest amounts there are, over sixty years: no sum runs over.
#[test]
fn the_largest_amounts_over_sixty_years() {
    let facts = catalog::all_facts();
    let mut scenario = with_shares();
    for offer in &mut scenario.offers {
        offer.pay.minor = Pay::MAX_MINOR;
        offer.extras.grant = Pay::MAX_MINOR;
        offer.extras.refresher = Pay::MAX_MINOR;
        offer.growth = Rate::percent(50);
    }
    scenario.horizon = Scenario::MAX_HORIZON;
    scenario.closing.share = Rate::percent(100);
    scenario.closing.amount = Pay::MAX_MINOR;
    scenario.closing.once = Pay::MAX_MINOR;
    scenario.closing.cap = Some(Pay::MAX_MINOR);
    for rung in Rung::ALL {
        scenario.closing.rung = rung;
        for lever in Lever::ALL {
            holds(&facts, &scenario, lever);
        }
    }
}
