//! Careers of a scenario reckoned step by step: the same numbers as all at once, whatever was known before, and
//! what is found at once by hand.

use std::rc::Rc;
use std::sync::LazyLock;

use proptest::prelude::*;
use salary_gap::catalog;
use salary_gap::domain::career::{
    Career, Chance, Found, Grade, Leads, Measure, Model, Node, Of, Paid, PaidBy, Plan, Reckoning,
    Runs, Setting, Stage, StageEdit, StageFact, Term, University, Unplanned, What, cliff, hangs,
    path, run, tie_odds, tie_pay, total,
};
use salary_gap::domain::facts::Facts;
use salary_gap::domain::money::Currency;
use salary_gap::domain::rate::Rate;
use salary_gap::domain::scenario::Scenario;

use crate::any;
use crate::career::near;

const fn paid(at: Option<University>, middle: i64, part: i64) -> Paid {
    Paid {
        at,
        low: middle - middle / 100 * part,
        middle,
        high: middle + middle / 100 * part,
        is_mean: false,
    }
}

const fn way(to: &'static str, percent: i64, grade: Grade) -> Leads {
    Leads {
        to,
        odds: Rate::percent(percent),
        grade,
    }
}

static FELLOW_PAYS: [Paid; 1] = [paid(None, 90_000_000, 0)];
static FIRM_PAYS: [Paid; 1] = [paid(None, 110_000_000, 20)];
static POSTDOC_PAYS: [Paid; 1] = [paid(None, 7_500_000, 10)];
static TECH_PAYS: [Paid; 1] = [paid(None, 30_000_000, 30)];
static PROFESSOR_PAYS: [Paid; 2] = [
    paid(Some(University::National), 70_000_000, 10),
    paid(None, 100_000_000, 10),
];
static AFTER_FELLOW: [Leads; 2] = [way("firm", 60, Grade::A), way("professor", 40, Grade::Own)];
static AFTER_POSTDOC: [Leads; 3] = [
    way("tech", 50, Grade::C),
    way("firm", 30, Grade::Own),
    way("out", 20, Grade::Own),
];
static AFTER_FIRM: [Leads; 3] = [
    way("professor", 30, Grade::C),
    way("firm", 60, Grade::Own),
    way("postdoc", 10, Grade::Own),
];
static AFTER_TECH: [Leads; 1] = [way("firm", 100, Grade::B)];
static AFTER_LOST: [Leads; 1] = [way("out", 100, Grade::Own)];

/// Made up: two first posts that offers of the catalogue are, a cycle, a way on that nobody pays, and a
/// post that leads nowhere else.
static STAGES: LazyLock<Vec<StageFact>> = LazyLock::new(|| {
    let stage = |id, place, pays, term, next: &'static [Leads]| StageFact {
        id,
        place: catalog::place(place).expect("a place"),
        pays,
        growth: Rate::ZERO,
        slows: Rate::ZERO,
        spread: Rate::ZERO,
        term,
        next,
        offers: &[],
        begins: true,
    };
    let leaving = |percent| Term::Leaving(Rate::percent(percent));
    let fellow = StageFact {
        offers: &["innocore-fellow"],
        ..stage(
            "fellow",
            "kr-daejeon",
            &FELLOW_PAYS,
            Term::Years(3),
            &AFTER_FELLOW,
        )
    };
    let postdoc = StageFact {
        offers: &["us-berkeley-postdoc"],
        growth: Rate::percent(3),
        spread: Rate::percent(10),
        ..stage(
            "postdoc",
            "us-ca",
            &POSTDOC_PAYS,
            leaving(30),
            &AFTER_POSTDOC,
        )
    };
    let firm = StageFact {
        growth: Rate::percent(4),
        slows: Rate::from_ppb(4_000_000),
        spread: Rate::percent(30),
        ..stage("firm", "kr-seoul", &FIRM_PAYS, leaving(8), &AFTER_FIRM)
    };
    let tech = StageFact {
        spread: Rate::percent(40),
        ..stage("tech", "us-wa", &TECH_PAYS, leaving(15), &AFTER_TECH)
    };
    vec![
        fellow,
        postdoc,
        firm,
        tech,
        stage("professor", "kr-daejeon", &PROFESSOR_PAYS, leaving(0), &[]),
        stage("out", "kr-seoul", &[], leaving(0), &[]),
        stage("lost", "kr-seoul", &FIRM_PAYS, Term::Years(2), &AFTER_LOST),
    ]
});

fn made_up() -> Rc<Facts> {
    Rc::new(Facts {
        stages: &STAGES,
        ..catalog::all_facts()
    })
}

fn stage(id: &str) -> &'static StageFact {
    STAGES.iter().find(|stage| stage.id == id).expect("a stage")
}

/// A fellowship in Daejeon and a postdoc in Berkeley, from 31 to 45.
fn scenario() -> Scenario {
    let situation = catalog::situation("innocore-berkeley").expect("a situation");
    Scenario {
        career: Career::usual(),
        ..situation.scenario()
    }
}

fn with(career: Career) -> Scenario {
    Scenario {
        career,
        ..scenario()
    }
}

#[track_caller]
fn of(facts: &Rc<Facts>, scenario: &Scenario) -> Reckoning {
    Reckoning::of(facts, scenario, None).expect("careers")
}

fn done(mut reckoning: Reckoning) -> Reckoning {
    while reckoning.step() {}
    reckoning
}

fn lead(found: &Found) -> f64 {
    total(&found.expected[1]) - total(&found.expected[0])
}

/// The place of a stage that is not the first of a choice.
fn node(found: &Found, id: &str) -> usize {
    let mut nodes = found.plan.nodes.iter();
    let is_it = |node: &Node| node.choice.is_none() && node.fact.is_some_and(|fact| fact.id == id);
    nodes.position(is_it).expect("a node")
}

/// The model of a plan, made without any reckoning before it.
fn model(facts: &Rc<Facts>, plan: &Plan) -> Model {
    let settings: Vec<Rc<Setting>> = (plan.footings.iter())
        .map(|footing| Rc::new(Setting::on(facts, footing)))
        .collect();
    let stages = stages(plan);
    let mut model = Model::of(&stages, &settings, plan.frame).expect("a model");
    for at in 0..stages.len() {
        if !plan.is_paid(at) {
            model.close(at);
        }
    }
    model
}

fn stages(plan: &Plan) -> Vec<Stage> {
    plan.nodes.iter().map(|node| node.stage.clone()).collect()
}

#[test]
fn steps_come_to_what_is_reckoned_all_at_once() {
    let facts = made_up();
    let mut scenario = scenario();
    scenario.career.seed = 2026;
    let mut reckoning = of(&facts, &scenario);
    let at_once = reckoning.found().clone();
    assert_eq!((at_once.done.0, at_once.is_done()), (0, false));
    assert_eq!((&at_once.runs, reckoning.mark()), (&None, None));
    let mut steps = 1;
    while reckoning.step() {
        steps += 1;
        assert_eq!(reckoning.found().done.0, steps - 1);
    }
    assert!(!reckoning.step(), "nothing is left");
    let found = reckoning.found();
    assert_eq!((found.done, found.is_done()), ((steps, steps), true));
    assert_eq!(found.expected, at_once.expected);
    assert_eq!(found.cliffs, at_once.cliffs);

    let model = model(&facts, &found.plan);
    let starts = found.plan.starts;
    assert_eq!(found.expected, starts.map(|start| model.expected(start)));
    assert_eq!(
        found.cliffs,
        starts.map(|start| cliff(&model, start, Measure::Power))
    );
    let chance = Chance {
        seed: 2026,
        paths: Reckoning::PATHS,
    };
    let runs = run(&model, &starts, chance);
    assert_eq!(found.runs.as_ref(), Some(&runs));
    assert_eq!(reckoning.mark(), Some(runs.mark()));
    let worst = [Of::Choice(0), Of::Choice(1), Of::Lead(1)];
    assert_eq!(found.worst, worst.map(|of| (of, runs.worst(&model, of))));
    for (singles, start) in found.singles.iter().zip(starts) {
        assert_eq!(singles.len(), 10);
        for (at, single) in singles.iter().enumerate() {
            let from = at as u32 * 1_000 + 500;
            assert_eq!(*single, path(&model, start, chance, from));
        }
    }
    // Of stages that are one node only: the others move with what the reader sets, not with a node.
    let both = (starts[0], starts[1]);
    let tie = |at: usize, branch: usize| {
        let mut ties = found.ties.iter();
        let tie = ties.find(|tie| (tie.node, tie.branch) == (at, branch));
        tie.expect("a tie").odds
    };
    for branch in 0..2 {
        let alone = tie_odds(&model, both, (&[starts[0]], branch));
        assert_eq!(tie(starts[0], branch), alone);
    }
    let firm = node(found, "firm");
    let pay_tie = found.pay_ties.iter().find(|tie| tie.node == firm);
    assert_eq!(
        pay_tie.expect("a tie").factor,
        tie_pay(&model, both, &[firm])
    );
    let all = hangs(&model, &stages(&found.plan), both);
    for hang in &found.hangs {
        let is_alone = |what| match what {
            What::Odds(at, _) => at == firm || at == starts[0],
            What::Pay(at) => at == firm,
        };
        assert!(!is_alone(hang.what) || all.contains(hang), "{hang:?}");
    }
    let width = |low: f64, high: f64| (high - low).abs();
    let pairs = found.hangs.iter().zip(&found.hangs[1..]);
    for (one, next) in pairs {
        assert!(width(one.low, one.high) >= width(next.low, next.high));
    }
}

#[test]
fn what_was_known_before_changes_no_bit() {
    let facts = made_up();
    let base = scenario();
    let mut all = vec![base.clone()];
    let mut then = |change: &dyn Fn(&mut Scenario)| {
        let mut next = base.clone();
        change(&mut next);
        all.push(next);
    };
    let tech_odds = |scenario: &mut Scenario, percent| {
        let odds = [percent, 100 - percent, 0].map(Rate::percent).to_vec();
        let change = |edit: &mut StageEdit| edit.odds = Some(odds);
        scenario.career.change(stage("postdoc"), change);
    };
    then(&|scenario| tech_odds(scenario, 80));
    then(&|scenario| tech_odds(scenario, 0));
    then(&|scenario| {
        tech_odds(scenario, 10);
        let firm = stage("firm");
        scenario
            .career
            .change(firm, |edit| edit.pay = Some(500_000_000));
    });
    then(&|scenario| scenario.offers[0].pay.minor = 900_000_000);
    then(&|scenario| scenario.career.service = [2, 0]);
    then(&|scenario| scenario.career.starts = [Some("lost"), Some("fellow")]);
    then(&|scenario| scenario.anchor = Currency::Usd);
    then(&|scenario| scenario.career.until = 70);
    then(&|scenario| {
        let out = stage("out");
        scenario
            .career
            .change(out, |edit| edit.pay = Some(20_000_000));
    });
    then(&|_| {});
    let mut before: Option<Reckoning> = None;
    let mut marks = Vec::new();
    for scenario in &all {
        let fresh = done(of(&facts, scenario));
        let again = done(Reckoning::of(&facts, scenario, before.take()).expect("careers"));
        assert_eq!(again.found(), fresh.found());
        assert_eq!(again.mark(), fresh.mark());
        marks.push(again.mark());
        before = Some(again);
    }
    assert_eq!(marks.first(), marks.last());
    marks.sort_unstable();
    marks.dedup();
    assert_eq!(marks.len(), all.len() - 1, "each of them is another career");
}

#[test]
fn laws_of_other_facts_are_not_taken_over() {
    let (facts, others) = (made_up(), made_up());
    let before = Some(of(&others, &scenario()));
    drop(others);
    let after = Reckoning::of(&facts, &scenario(), before).expect("careers");
    assert_eq!(after.found(), of(&facts, &scenario()).found());
}

#[test]
fn a_tie_is_where_the_reader_can_set_it() {
    let facts = made_up();
    let mut start = scenario();
    // A fellowship that pays about as well as what may follow a postdoc.
    start.offers[0].pay.minor = 240_000_000;
    let reckoning = done(of(&facts, &start));
    let found = reckoning.found();
    let size = total(&found.expected[0]);
    assert!(lead(found).abs() > size * 0.01);
    let mut seen = (0, 0);
    for tie in &found.ties {
        let node = &found.plan.nodes[tie.node];
        let fact = node.fact.expect("a stage");
        let Some(odds) = tie.odds else { continue };
        let held: Vec<Rate> = node.stage.next.iter().map(|branch| branch.odds).collect();
        let mut scenario = start.clone();
        scenario
            .career
            .move_odds((fact, facts.stages), &held, tie.branch, odds);
        near(lead(of(&facts, &scenario).found()), 0.0, size * 1e-7);
        seen.0 += 1;
    }
    for tie in &found.pay_ties {
        let node = &found.plan.nodes[tie.node];
        let Some(factor) = tie.factor else { continue };
        let pay = (node.stage.pay.middle as f64 * factor) as i64;
        let mut scenario = start.clone();
        let fact = node.fact.expect("a stage");
        scenario.career.change(fact, |edit| edit.pay = Some(pay));
        near(lead(of(&facts, &scenario).found()), 0.0, size * 1e-6);
        seen.1 += 1;
    }
    assert!(seen.0 >= 2 && seen.1 >= 2, "{seen:?}");
}

#[test]
fn ties_and_hangs_are_asked_of_what_somebody_reaches_and_somebody_pays() {
    let facts = made_up();
    let reckoning = done(of(&facts, &scenario()));
    let found = reckoning.found();
    let nodes = &found.plan.nodes;
    let out = node(found, "out");
    assert_eq!(nodes[out].paid, PaidBy::Nobody);
    for tie in &found.ties {
        assert_ne!(nodes[tie.node].stage.next[tie.branch].to, out);
    }
    for tie in &found.pay_ties {
        assert!(!matches!(
            nodes[tie.node].paid,
            PaidBy::Offer(_) | PaidBy::Nobody
        ));
    }
    let ways = |at: usize| found.ties.iter().filter(|tie| tie.node == at).count();
    let [fellow, postdoc] = found.plan.starts;
    assert_eq!(
        [ways(fellow), ways(postdoc), ways(node(found, "firm"))],
        [2, 2, 3]
    );
    assert_eq!(ways(node(found, "tech")), 0, "one way on only");
    // A postdoc in later life is the same assumption as the first post.
    let later = node(found, "postdoc");
    let odds = |at: usize| {
        let of = found.ties.iter().filter(|tie| tie.node == at);
        of.map(|tie| tie.odds).collect::<Vec<_>>()
    };
    assert_eq!(odds(later), odds(postdoc));
    assert!(
        nodes[later]
            .stage
            .next
            .iter()
            .zip(&nodes[postdoc].stage.next)
            .all(|(a, b)| a.odds == b.odds)
    );
    // What cannot be reached within a year is not asked.
    let mut short = scenario();
    short.career.until = 32;
    let reckoning = done(of(&facts, &short));
    let found = reckoning.found();
    assert!(found.pay_ties.is_empty() && found.hangs.is_empty());
    assert!(found.ties.iter().all(|tie| tie.odds.is_none()));
}

#[test]
fn military_service_costs_the_years_it_takes() {
    let facts = made_up();
    let mut career = Career::usual();
    career.starts = [Some("professor"), None];
    career.service = [3, 0];
    let found = of(&facts, &with(career.clone())).found().clone();
    let [first, _] = &found.expected;
    assert_eq!(first[2].amounts.power, 0.0);
    let power = first[3].amounts.power;
    assert!(power > 0.0);
    let discount = 1.0 + scenario().discount.to_f64();
    let by_hand = power + power / discount + power / discount / discount;
    near(
        found.service_costs[0].expect("a cost"),
        by_hand,
        by_hand * 1e-9,
    );
    assert_eq!(found.service_costs[1], None);
    // Pay in it costs that much less.
    career.service_pay = 20_000_000;
    let found = of(&facts, &with(career)).found().clone();
    let kept = found.expected[0][0].amounts.power;
    let by_hand = by_hand - (kept + kept / discount + kept / discount / discount);
    near(
        found.service_costs[0].expect("a cost"),
        by_hand,
        by_hand * 1e-9,
    );
}

#[test]
fn a_year_more_is_what_a_longer_term_brings() {
    let facts = made_up();
    let short = of(&facts, &scenario()).found().clone();
    let mut longer = scenario();
    let fellow = stage("fellow");
    longer
        .career
        .change(fellow, |edit| edit.term = Some(Term::Years(4)));
    let long = of(&facts, &longer).found().clone();
    let more = total(&long.expected[0]) - total(&short.expected[0]);
    near(short.year_more[0].expect("a year"), more, more.abs() * 1e-9);
    assert_eq!(short.year_more[1], None, "a postdoc without a term");
}

#[test]
fn another_pay_of_the_offer_is_that_of_its_post_alone() {
    let facts = made_up();
    let before = done(of(&facts, &scenario()));
    let known = before.found().clone();
    let mut dearer = scenario();
    dearer.offers[0].pay.minor *= 2;
    let after = done(Reckoning::of(&facts, &dearer, Some(before)).expect("careers"));
    let found = after.found();
    for (year, (old, new)) in known.expected[0].iter().zip(&found.expected[0]).enumerate() {
        let factor = if year < 3 { 2.0 } else { 1.0 };
        let pay = old.amounts.pay * factor;
        near(new.amounts.pay, pay, pay * 1e-12);
    }
    assert_eq!(found.expected[1], known.expected[1]);
    let [before, after] = [&known, found].map(|found| found.cliffs[0].as_ref().expect("a cliff"));
    assert_eq!(after.before[0], before.before[0] * 2.0);
    assert_eq!(after.average.after, before.average.after);
}

#[test]
fn no_year_at_all_is_defined() {
    let facts = made_up();
    let mut none = scenario();
    none.career.until = none.career.from;
    let reckoning = done(of(&facts, &none));
    let found = reckoning.found();
    assert_eq!(found.expected, [vec![], vec![]]);
    assert_eq!((found.break_even, &found.cliffs), (None, &[None, None]));
    let runs = found.runs.as_ref().expect("runs");
    assert!(runs.sides.iter().all(|side| side.years.is_empty()));
    assert!(found.ties.is_empty() && found.pay_ties.is_empty() && found.hangs.is_empty());
    assert!(found.worst.iter().all(|(_, shared)| shared.is_empty()));
    assert!(found.singles.iter().flatten().all(Vec::is_empty));
    assert!(found.is_done() && reckoning.mark().is_some());
}

#[test]
fn two_choices_that_are_the_same_are_even_and_tie_nowhere() {
    let facts = made_up();
    let mut twice = scenario();
    twice.offers = vec![twice.offers[1].clone(), twice.offers[1].clone()];
    twice.against = 1;
    let reckoning = done(of(&facts, &twice));
    let found = reckoning.found();
    let [first, second] = &found.expected;
    for (first, second) in first.iter().zip(second) {
        assert_eq!((first.amounts, first.sum), (second.amounts, second.sum));
    }
    assert_eq!((lead(found), found.break_even), (0.0, None));
    assert!(
        found.ties.iter().all(|tie| tie.odds.is_none()),
        "{:?}",
        found.ties
    );
    assert!(found.pay_ties.iter().all(|tie| tie.factor.is_none()));
    assert_eq!(found.hangs, []);
    let runs = found.runs.as_ref().expect("runs");
    for year in &runs.sides[1].years {
        assert_eq!((year.lead, year.ahead, year.behind), ((0.0, 0.0), 0.0, 0.0));
    }
    assert_eq!(found.singles[0].len(), found.singles[1].len());
    assert_eq!(found.worst[2], (Of::Lead(1), vec![]));
}

fn share(runs: &Runs, at: usize) -> f64 {
    let years = runs.sides.iter().flat_map(|side| &side.years);
    years.map(|year| year.shares[at]).sum()
}

#[test]
fn nobody_goes_where_nobody_pays() {
    let facts = made_up();
    let reckoning = done(of(&facts, &scenario()));
    let found = reckoning.found();
    let out = node(found, "out");
    let reached = |found: &Found, at: usize| {
        let years = found.expected.iter().flatten();
        years.map(|year| year.shares[at]).sum::<f64>()
    };
    assert_eq!(reached(found, out), 0.0);
    assert_eq!(share(found.runs.as_ref().expect("runs"), out), 0.0);
    // The other two ways make one between them.
    let odds: Vec<i64> = (found.plan.nodes[found.plan.starts[1]].stage.next.iter())
        .map(|branch| branch.odds.ppb())
        .collect();
    assert_eq!(odds, [625_000_000, 375_000_000, 0]);

    // A post that leads nowhere else is kept.
    let mut lost = scenario();
    lost.career.starts = [Some("lost"), None];
    let reckoning = done(of(&facts, &lost));
    let found = reckoning.found();
    let start = found.plan.starts[0];
    assert!(
        found.expected[0]
            .iter()
            .all(|year| year.shares[start] == 1.0 && year.amounts.pay > 0.0)
    );
    assert_eq!((&found.cliffs[0], found.year_more[0]), (&None, None));
    assert!(found.ties.iter().all(|tie| tie.node != start));
    let side = &found.runs.as_ref().expect("runs").sides[0];
    assert!(side.years.iter().all(|year| year.shares[start] == 1.0));

    // Once the reader says what is paid, people go there.
    let pay = |edit: &mut StageEdit| edit.pay = Some(0);
    lost.career.change(stage("out"), pay);
    let paid = of(&facts, &lost).found().clone();
    let out = node(&paid, "out");
    assert_eq!(
        paid.expected[0][2].shares[out], 1.0,
        "even where it is nothing"
    );
    assert_eq!(paid.expected[0][2].amounts.pay, 0.0);
    assert!(paid.cliffs[0].is_some() && paid.year_more[0].is_some_and(|more| more > 0.0));
}

#[test]
fn what_cannot_be_reckoned_is_said() {
    let facts = made_up();
    let mut unknown = scenario();
    unknown.offers[1].template = "us-tenfold";
    let refused = Reckoning::of(&facts, &unknown, None).err();
    assert_eq!(refused, Some(Unplanned::NoStart(1)));
    unknown.career.starts = [None, Some("tech")];
    assert!(Reckoning::of(&facts, &unknown, None).is_ok());
}

#[test]
fn any_two_beginnings_of_the_catalogue_can_be_reckoned() {
    let facts = Rc::new(catalog::all_facts());
    let begins: Vec<&StageFact> = facts.stages.iter().filter(|stage| stage.begins).collect();
    assert!(begins.len() > 1, "there are beginnings");
    let mut before: Option<Reckoning> = None;
    for first in &begins {
        for second in &begins {
            let mut career = Career::usual();
            career.starts = [Some(first.id), Some(second.id)];
            career.service = [2, 2];
            let reckoning = Reckoning::of(&facts, &with(career), before.take());
            let reckoning =
                reckoning.unwrap_or_else(|why| panic!("{}, {}: {why:?}", first.id, second.id));
            assert!(
                reckoning
                    .found()
                    .expected
                    .iter()
                    .all(|years| years.len() == 14)
            );
            before = Some(reckoning);
        }
    }
}

fn holds(facts: &Rc<Facts>, scenario: &Scenario, upto: usize) -> Result<(), TestCaseError> {
    let Ok(mut reckoning) = Reckoning::of(facts, scenario, None) else {
        return Ok(());
    };
    let years = usize::from(scenario.career.years());
    for _ in 0..upto {
        if !reckoning.step() {
            prop_assert!(reckoning.found().is_done());
            prop_assert!(reckoning.mark().is_some());
            break;
        }
    }
    let found = reckoning.found();
    for expected in &found.expected {
        prop_assert_eq!(expected.len(), years);
        for year in expected {
            let all: f64 = year.shares.iter().sum();
            prop_assert!((all - 1.0).abs() < 1e-9, "{}", all);
            prop_assert!(
                Measure::ALL
                    .iter()
                    .all(|measure| year.of(*measure).is_finite())
            );
        }
    }
    let numbers = found.service_costs.iter().chain(&found.year_more).flatten();
    prop_assert!(numbers.copied().all(f64::is_finite));
    prop_assert!(
        found
            .hangs
            .iter()
            .all(|hang| (hang.low + hang.high).is_finite())
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn any_career_has_an_expectation(
        scenario in any::usual_pair(),
        known in any::career(),
        made in any::career_of(&STAGES),
    ) {
        let career = |career| Scenario { career, ..scenario.clone() };
        holds(&Rc::new(catalog::all_facts()), &career(known), 0)?;
        holds(&made_up(), &career(made), 0)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3))]
    #[test]
    fn any_career_is_reckoned_to_its_end(
        known in any::career(),
        made in any::career_of(&STAGES),
    ) {
        holds(&Rc::new(catalog::all_facts()), &with(known), usize::MAX)?;
        holds(&made_up(), &with(made), usize::MAX)?;
    }
}
