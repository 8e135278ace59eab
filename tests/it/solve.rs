//! The ladder read backwards, against brute force; and the curves of the rates.

use proptest::prelude::*;
use proptest::sample::select;
use salary_gap::catalog::{self, cliffs::edges};
use salary_gap::domain::compare::{self, Answer, Cliff, Goal, Point, Rung, cliffs, compare};
use salary_gap::domain::facts::Facts;
use salary_gap::domain::money::{Currency, Krw, Money};
use salary_gap::domain::offer::{Offer, Pay};
use salary_gap::domain::scenario::Scenario;
use salary_gap::domain::tax::{Case, CountryLaw, Household, Refusal, Regime, Slip, TakeHome};

use crate::any;

/// The scenario with an offer more, and that offer's place in it.
fn joined(scenario: &Scenario, offer: &Offer) -> (Scenario, usize) {
    let mut scenario = scenario.clone();
    scenario.offers.push(offer.clone());
    let last = scenario.offers.len() - 1;
    (scenario, last)
}

fn solve(
    facts: &Facts,
    scenario: &Scenario,
    offer: &Offer,
    goal: Goal,
    amount: Pay,
) -> Option<Answer> {
    let (scenario, index) = joined(scenario, offer);
    compare::solve(facts, &scenario, index, goal, amount)
}

fn curve(
    facts: &Facts,
    scenario: &Scenario,
    offer: &Offer,
    range: (i64, i64),
    edges: &[i64],
) -> Option<Vec<Point>> {
    let (scenario, index) = joined(scenario, offer);
    compare::curve(facts, &scenario, index, range, edges)
}

fn first(situation: &str) -> Scenario {
    catalog::situation(situation)
        .expect("in the catalogue")
        .scenario()
}

/// What an offer shows for a goal at a salary: in the anchor or, for the employer's cost, in the
/// place's currency.
fn shown(facts: &Facts, scenario: &Scenario, offer: &Offer, goal: Goal, pay: i64) -> Option<f64> {
    let place = offer.place;
    let mut offer = offer.clone();
    offer.pay.minor = pay;
    // The others decide whose prices a currency has.
    let others = scenario.offers.iter().skip(1).cloned();
    let offers = std::iter::once(offer).chain(others).collect();
    let found = compare(
        facts,
        &Scenario {
            offers,
            horizon: 0,
            ..scenario.clone()
        },
    );
    let reading = found.offers.first()?;
    match goal {
        Goal::TakeHome => reading.rungs[Rung::TakeHome.index()],
        Goal::Purchasing => reading.rungs[Rung::Purchasing.index()],
        Goal::Hour => reading.rungs[Rung::Hour.index()],
        Goal::EmployerCost => {
            let per_unit = place.country.currency.minor_per_unit();
            reading
                .employer_cost
                .map(|cost| cost as f64 / per_unit as f64)
        }
    }
}

/// The currency in which a goal is shown.
fn currency_of(scenario: &Scenario, offer: &Offer, goal: Goal) -> Currency {
    match goal {
        Goal::EmployerCost => offer.place.country.currency,
        _ => scenario.anchor,
    }
}

fn units(amount: Pay) -> f64 {
    amount.minor as f64 / amount.currency.minor_per_unit() as f64
}

/// The amount reached by a salary or, by `off` parts per million, beside it.
fn amount_at(
    facts: &Facts,
    scenario: &Scenario,
    offer: &Offer,
    goal: Goal,
    (pay, off): (i64, i64),
) -> Option<Pay> {
    let there = shown(facts, scenario, offer, goal, pay)?;
    let currency = currency_of(scenario, offer, goal);
    let minor = (there * currency.minor_per_unit() as f64) as i64;
    let minor = minor + (minor as f64 * off as f64 / 1e6) as i64;
    (0..=Pay::MAX_MINOR)
        .contains(&minor)
        .then_some(Pay { minor, currency })
}

/// The answer reaches the amount, and no salary among these does before it.
fn holds(
    facts: &Facts,
    scenario: &Scenario,
    (offer, goal, amount): (&Offer, Goal, Pay),
    before: impl Fn(i64) -> Vec<i64>,
) {
    let answer = solve(facts, scenario, offer, goal, amount);
    let (pay, value, below) = match answer.expect("an answer") {
        Answer::Pay { pay, value } => (pay, value, None),
        Answer::Between { pay, below, value } => (pay, value, Some(below)),
        Answer::TooMuch { most } => {
            let end = shown(facts, scenario, offer, goal, Pay::MAX_MINOR).expect("a value");
            assert!(end < units(amount) && most < units(amount), "{answer:?}");
            return;
        }
    };
    let at = |pay| shown(facts, scenario, offer, goal, pay).expect("a value");
    let wanted = units(amount);
    assert_eq!(at(pay), value, "{answer:?}");
    assert!(value >= wanted, "{answer:?} for {amount:?}");
    for earlier in before(pay) {
        let there = at(earlier);
        assert!(
            there < wanted,
            "{goal:?} {amount:?}: {answer:?}, but {earlier} gives {there}; {offer:?}"
        );
        assert!(below.is_none_or(|below| there <= below));
    }
}

/// Salaries before one: each of the last few hundred, then ever further apart.
fn close_before(pay: i64) -> Vec<i64> {
    let mut all: Vec<i64> = (1..300).map(|back| pay - back).collect();
    let further = std::iter::successors(Some(301_i64), |back| Some(back + back / 16));
    all.extend(further.map(|back| pay - back).take_while(|pay| *pay >= 0));
    all.retain(|pay| *pay >= 0);
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn the_smallest_salary_that_reaches_an_amount_is_found(
        scenario in any::usual_pair(),
        goal in select(Goal::ALL.to_vec()),
        off in -1_000_i64..1_000,
    ) {
        let facts = catalog::all_facts();
        let offer = &scenario.offers[0];
        let amount = amount_at(&facts, &scenario, offer, goal, (offer.pay.minor, off));
        prop_assume!(amount.is_some());
        holds(&facts, &scenario, (offer, goal, amount.expect("an amount")), close_before);
    }

    #[test]
    fn any_amount_of_any_offer_is_answered(
        scenario in any::scenario(),
        goal in select(Goal::ALL.to_vec()),
        minor in 0..=Pay::MAX_MINOR,
    ) {
        let facts = catalog::all_facts();
        let offer = &scenario.offers[0];
        let currency = currency_of(&scenario, offer, goal);
        let reading = &compare(&facts, &scenario).offers[0];
        prop_assume!(reading.slip.is_ok());
        holds(&facts, &scenario, (offer, goal, Pay { minor, currency }), |pay| {
            close_before(pay).into_iter().step_by(10).collect()
        });
    }
}

/// A law made up: above each edge another part of more pay is kept, and at it so much is lost.
pub struct MadeUp(pub Vec<(i64, i64, i64)>);

impl MadeUp {
    pub fn net(&self, gross: i64) -> i64 {
        let mut net = 0;
        for (at, (from, percent, lost)) in self.0.iter().enumerate() {
            if gross >= *from {
                let to = self.0.get(at + 1).map_or(gross, |next| next.0.min(gross));
                net += (to - from) * percent / 100 - lost;
            }
        }
        net
    }
}

impl CountryLaw for MadeUp {
    fn currency(&self) -> Currency {
        Currency::Krw
    }

    fn regimes(&self) -> &'static [Regime] {
        &[]
    }

    fn work(&self, case: &Case, slip: &mut Slip) -> Result<(), Refusal> {
        let tax = case.gross - self.net(case.gross);
        slip.tax("made-up", Money::<Krw>::of_minor(tax));
        Ok(())
    }

    fn take_home(&self, case: &Case) -> Result<TakeHome, Refusal> {
        let mut slip = Slip::of_totals(case.gross);
        self.work(case, &mut slip)?;
        Ok(slip.take_home())
    }
}

proptest! {
    /// Laws with slopes from a fifth lost to half as much again given, and cliffs of any width.
    #[test]
    fn every_won_under_laws_made_up(
        steps in proptest::collection::vec((1_i64..600, -20_i64..150, 0_i64..200), 1..12),
        minor in 1_i64..4_000,
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
        let end = edge + 20_000;
        let brute = (0..end).find(|gross| law.net(*gross) >= minor);
        let facts = catalog::facts(vec![("kr", Box::new(law))]);
        let (scenario, offer) = at_home("innocore-nih", 0, |_| {});
        let amount = Pay { minor, currency: Currency::Krw };
        let answer = solve(&facts, &scenario, &offer, Goal::TakeHome, amount);
        match (brute, answer) {
            (Some(brute), Some(Answer::Pay { pay, .. } | Answer::Between { pay, .. })) => {
                prop_assert_eq!(pay, brute);
            }
            (Some(brute), other) => prop_assert!(false, "{other:?} for {brute}"),
            (None, _) => {}
        }
    }
}

fn at_home(situation: &str, index: usize, edit: impl FnOnce(&mut Offer)) -> (Scenario, Offer) {
    let scenario = first(situation);
    let mut offer = scenario.offers[index].clone();
    edit(&mut offer);
    (scenario, offer)
}

/// Every won of the first two million, where the least premiums make the net fall below nothing
/// and the law's roundings make a saw of it.
#[test]
fn every_won_of_a_small_korean_salary() {
    let facts = catalog::all_facts();
    let (scenario, offer) = at_home("innocore-nih", 0, |_| {});
    let end = 600_000;
    let net: Vec<f64> = (0..end)
        .map(|pay| shown(&facts, &scenario, &offer, Goal::TakeHome, pay).expect("a law"))
        .collect();
    for minor in (1..200_000).step_by(997) {
        let amount = Pay {
            minor,
            currency: Currency::Krw,
        };
        let brute = net.iter().position(|net| *net >= minor as f64);
        let answer = solve(&facts, &scenario, &offer, Goal::TakeHome, amount);
        let Some(Answer::Pay { pay, .. } | Answer::Between { pay, .. }) = answer else {
            panic!("{answer:?}");
        };
        assert_eq!(Some(pay as usize), brute, "{minor}");
    }
}

/// Around the steps of the law: where more pay leaves less, the answer lies before the step while
/// it can, and behind the hollow where it must.
#[test]
fn around_the_cliffs_of_new_york() {
    let facts = catalog::all_facts();
    for household in [Household::SINGLE, Household::MARRIED_TWO_CHILDREN] {
        let (scenario, offer) = at_home("innocore-nih", 1, |offer| {
            offer.place = catalog::place("us-nyc").expect("a place");
            offer.household = household;
            offer.tax_year = 2025;
        });
        let scenario = Scenario {
            anchor: Currency::Usd,
            ..scenario
        };
        // School tax credit of the city: $125 and $1,120 at once (Tax Law § 606(ggg)).
        for edge in [25_000_000, 50_000_000] {
            let top = shown(&facts, &scenario, &offer, Goal::TakeHome, edge).expect("a law");
            for above in [-100, -1, 0, 1, 100, 5_000, 20_000] {
                let amount = Pay {
                    minor: (top * 100.0).round() as i64 + above,
                    currency: Currency::Usd,
                };
                // Each cent of some hundred dollars before the answer.
                holds(&facts, &scenario, (&offer, Goal::TakeHome, amount), |pay| {
                    ((pay - 30_000).max(0)..pay).collect()
                });
            }
        }
    }
}

#[test]
fn what_is_reached_with_no_salary_or_with_none_at_all() {
    let facts = catalog::all_facts();
    let (scenario, offer) = at_home("innocore-nih", 0, |offer| offer.extras.bonus = 50_000_000);
    let solved = |minor| {
        let amount = Pay {
            minor,
            currency: Currency::Krw,
        };
        solve(&facts, &scenario, &offer, Goal::TakeHome, amount)
    };
    let Some(Answer::Pay { pay: 0, value }) = solved(1_000_000) else {
        panic!("{:?}", solved(1_000_000));
    };
    assert!(value > 40_000_000.0, "the bonus alone: {value}");
    assert!(matches!(
        solved(Pay::MAX_MINOR),
        Some(Answer::TooMuch { .. })
    ));
    let nowhere = Offer {
        tax_year: 2019,
        ..offer.clone()
    };
    let amount = Pay {
        minor: 1,
        currency: Currency::Krw,
    };
    assert_eq!(
        solve(&facts, &scenario, &nowhere, Goal::TakeHome, amount),
        None
    );
    // No country here has pounds, so no prices are known in them; take-home is converted.
    let pounds = Pay {
        minor: 4_000_000,
        currency: Currency::Chf,
    };
    let known = |goal| solve(&facts, &scenario, &offer, goal, pounds).is_some();
    let has_prices = catalog::is_anchor(Currency::Chf);
    assert_eq!(known(Goal::Purchasing), has_prices);
    assert!(known(Goal::TakeHome));
}

/// The least premiums of a Korean wage fall due with its first won: the cost jumps.
#[test]
fn a_jump_is_told_with_both_of_its_sides() {
    let facts = catalog::all_facts();
    let (scenario, offer) = at_home("innocore-nih", 0, |_| {});
    let cost = |pay| shown(&facts, &scenario, &offer, Goal::EmployerCost, pay).expect("a law");
    if cost(1) < 1_000.0 {
        return; // what the employer pays is not computed
    }
    let amount = Pay {
        minor: (cost(1) / 2.0) as i64,
        currency: Currency::Krw,
    };
    let answer = solve(&facts, &scenario, &offer, Goal::EmployerCost, amount);
    assert_eq!(
        answer,
        Some(Answer::Between {
            pay: 1,
            below: 0.0,
            value: cost(1)
        })
    );
}

fn line(situation: &str, index: usize, edit: impl FnOnce(&mut Offer)) -> (Vec<Point>, Vec<Cliff>) {
    let facts = catalog::all_facts();
    let (scenario, offer) = at_home(situation, index, edit);
    let country = offer.place.country.id;
    let edges: Vec<i64> = (edges(country, offer.tax_year).iter())
        .map(|edge| edge.at)
        .collect();
    let own = offer.pay.minor;
    let points = curve(&facts, &scenario, &offer, (own / 8, own * 40), &edges).expect("a law");
    let found = cliffs(&points, &edges);
    (points, found)
}

#[test]
fn a_curve_rises_holds_its_round_pays_and_the_law_s_own_numbers() {
    let facts = catalog::all_facts();
    let (points, _) = line("innocore-nih", 0, |_| {});
    assert!(points.len() < 400, "{}", points.len());
    assert!(points.windows(2).all(|pair| pair[0].gross < pair[1].gross));
    let (scenario, offer) = at_home("innocore-nih", 0, |_| {});
    let rows: Vec<&Point> = points.iter().filter(|point| point.is_row).collect();
    assert!(rows.iter().any(|row| row.gross == 90_000_000));
    for row in rows {
        let net = shown(&facts, &scenario, &offer, Goal::TakeHome, row.gross).expect("a law");
        assert_eq!((row.gross - row.taken) as f64, net);
    }
}

#[track_caller]
fn between(value: i64, low: i64, high: i64) {
    assert!((low..=high).contains(&value), "{value}: {low} to {high}");
}

/// 소득세법 제59조 제2항: above 70 and above 120 million the cap shrinks by half of what is earned,
/// by 160,000 and by 300,000 won: over 320,000 and 600,000 won of pay.
#[test]
fn the_shrinking_cap_of_the_korean_credit_is_found_and_named() {
    let (_, found) = line("innocore-nih", 0, |_| {});
    let named: Vec<&Cliff> = found.iter().filter(|cliff| cliff.edge.is_some()).collect();
    assert_eq!(named.len(), 2, "{found:?}");
    for (cliff, (from, to, rate)) in named.iter().zip([
        (70_000_000, 70_320_000, 0.75),
        (120_000_000, 120_600_000, 0.90),
    ]) {
        assert_eq!(cliff.from, from);
        between(cliff.to, to - to / 2_000, to + to / 2_000);
        assert!((cliff.rate - rate).abs() < 0.15, "{cliff:?}");
    }
}

/// Tax Law § 601(d-4): the lower brackets' benefit is taken back over $50,000 above $1,077,550.
#[test]
fn the_recapture_of_new_york_is_found_and_named() {
    let new_york = |offer: &mut Offer| offer.place = catalog::place("us-nyc").expect("a place");
    let (_, found) = line("innocore-nih", 1, new_york);
    let recapture = (found.iter()).find(|cliff| (100_000_000..120_000_000).contains(&cliff.from));
    let cliff = recapture.unwrap_or_else(|| panic!("{found:?}"));
    assert!(cliff.edge.is_some(), "{found:?}");
    between(cliff.from, 107_755_000, 109_000_000);
    between(cliff.to, 112_500_000, 113_100_000);
    assert!(cliff.rate > 1.0, "{cliff:?}");
}

/// ITA 2007 s 35: from £100,000 on a pound of the allowance of £12,570 goes for every two earned.
#[test]
fn the_withdrawn_allowance_of_britain_is_found_and_named() {
    let london = |offer: &mut Offer| {
        let place = catalog::places().iter().find(|p| p.country.id == "gb");
        offer.place = place.expect("a place");
        offer.pay = Pay {
            minor: 6_000_000,
            currency: Currency::Gbp,
        };
    };
    let (_, found) = line("innocore-nih", 0, london);
    let cliff = (found.iter()).find(|cliff| cliff.edge.is_some());
    let cliff = cliff.unwrap_or_else(|| panic!("{found:?}"));
    assert_eq!(cliff.from, 10_000_000);
    between(cliff.to, 12_510_000, 12_518_000);
    // 40 % and half as much again of the allowance, and 2 % of national insurance.
    assert!((cliff.rate - 0.62).abs() < 0.005, "{cliff:?}");
}

#[test]
fn a_flat_tax_has_no_cliff_of_its_own() {
    let (_, found) = line("foreign-fellow", 1, |_| {});
    assert_eq!(found, [], "contributions alone");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn every_curve_is_in_order_and_every_cliff_in_it(scenario in any::usual_pair()) {
        let facts = catalog::all_facts();
        let offer = &scenario.offers[0];
        let (country, own) = (offer.place.country.id, offer.pay.minor);
        let edges: Vec<i64> =
            edges(country, offer.tax_year).iter().map(|edge| edge.at).collect();
        let points = curve(&facts, &scenario, offer, (own / 4, own * 4), &edges);
        let points = points.unwrap_or_default();
        prop_assert!(points.windows(2).all(|pair| pair[0].gross < pair[1].gross));
        prop_assert!(points.len() < 700, "{}", points.len());
        for cliff in cliffs(&points, &edges) {
            prop_assert!(cliff.from < cliff.to && cliff.to - cliff.from <= cliff.from / 2);
            prop_assert!(points.iter().any(|point| point.gross == cliff.from));
            prop_assert!(points.last().is_some_and(|last| cliff.to <= last.gross));
            prop_assert!(cliff.rate.is_finite());
        }
    }
}
