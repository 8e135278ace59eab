//! Changes of what comes after.

use super::super::career::edit;
use super::*;
use crate::domain::career::{
    Career, Grade, Leads, Measure, Paid, StageEdit, StageFact, Term, University,
};

/// Made up: a post that leads on to three, and one that no choice may begin with.
fn stages() -> &'static [StageFact] {
    let leads = |to, percent| Leads {
        to,
        odds: Rate::percent(percent),
        grade: Grade::A,
    };
    let paid = |at, middle| Paid {
        at,
        low: middle,
        middle,
        high: middle,
        is_mean: false,
    };
    let post = StageFact {
        id: "post",
        place: catalog::place("kr-daejeon").expect("in the catalogue"),
        pays: vec![
            paid(Some(University::National), 60_000_000),
            paid(Some(University::Seoul), 80_000_000),
        ]
        .leak(),
        growth: Rate::percent(2),
        slows: Rate::ZERO,
        spread: Rate::percent(30),
        term: Term::Years(4),
        next: vec![leads("post", 50), leads("firm", 30), leads("away", 20)].leak(),
        offers: &[],
        begins: true,
    };
    let firm = StageFact {
        id: "firm",
        next: &[],
        begins: false,
        ..post
    };
    let away = StageFact { id: "away", ..firm };
    vec![post, firm, away].leak()
}

fn edited(edits: impl IntoIterator<Item = CareerEdit>) -> Career {
    let (mut career, stages, mut drag) = (Career::usual(), stages(), None);
    for one in edits {
        let touched = edit(&mut career, one.clone(), stages, &mut drag);
        assert!(touched.is_some(), "{one:?}");
    }
    career
}

fn odds(branch: usize, percent: i64) -> CareerEdit {
    CareerEdit::Odds {
        stage: "post",
        branch,
        to: Rate::percent(percent),
    }
}

fn odds_of(career: &Career) -> Vec<i64> {
    let stages = stages();
    let odds = career.odds(&stages[0], stages);
    odds.iter().map(|odds| odds.ppb()).collect()
}

#[test]
fn each_edit_changes_what_it_says() {
    let career = edited([
        CareerEdit::Start(1, Some("post")),
        CareerEdit::From(28),
        CareerEdit::Until(60),
        CareerEdit::Since(3),
        CareerEdit::University(University::Private),
        CareerEdit::Service(0, 2),
        CareerEdit::ServicePay(24_000_000),
        CareerEdit::Yearly(Rate::percent(10)),
        CareerEdit::Seed(7),
        CareerEdit::Pay("firm", Some(90_000_000)),
        CareerEdit::Growth("firm", Some(Rate::percent(5))),
        CareerEdit::Spread("firm", Some(Rate::percent(40))),
        CareerEdit::Term("firm", Some(Term::Leaving(Rate::percent(10)))),
    ]);
    let expected = Career {
        starts: [None, Some("post")],
        from: 28,
        until: 60,
        since: 3,
        university: University::Private,
        service: [2, 0],
        service_pay: 24_000_000,
        yearly: Rate::percent(10),
        seed: 7,
        edits: vec![StageEdit {
            pay: Some(90_000_000),
            growth: Some(Rate::percent(5)),
            spread: Some(Rate::percent(40)),
            term: Some(Term::Leaving(Rate::percent(10))),
            ..StageEdit::none("firm")
        }],
    };
    assert_eq!(career, expected);
}

#[test]
fn what_is_out_of_bounds_is_kept_within_them() {
    let career = edited([
        CareerEdit::From(3),
        CareerEdit::Until(200),
        CareerEdit::Since(200),
        CareerEdit::Service(1, 30),
        CareerEdit::ServicePay(-1),
        CareerEdit::Yearly(Rate::percent(900)),
        CareerEdit::Pay("post", Some(i64::MAX)),
        CareerEdit::Growth("post", Some(Rate::percent(-90))),
        CareerEdit::Spread("post", Some(Rate::percent(-1))),
        CareerEdit::Term("post", Some(Term::Years(0))),
    ]);
    assert_eq!((career.from, career.until, career.since), (15, 75, 60));
    assert_eq!((career.service, career.service_pay), ([0, 10], 0));
    assert_eq!(career.yearly, Rate::percent(150));
    let edit = career.edit_of("post").expect("changed");
    assert_eq!(edit.pay, Some(Pay::MAX_MINOR));
    assert_eq!(edit.growth, Some(Rate::percent(-50)));
    assert_eq!(edit.spread, Some(Rate::ZERO));
    assert_eq!(edit.term, Some(Term::Years(1)));
    let late = edited([CareerEdit::From(255), CareerEdit::Until(255)]);
    assert_eq!((late.from, late.until, late.years()), (100, 100, 0));
    // No more than sixty years, also where it is the beginning that moves.
    let long = edited([
        CareerEdit::From(40),
        CareerEdit::Until(100),
        CareerEdit::From(20),
    ]);
    assert_eq!((long.until, long.years()), (80, 60));
}

#[test]
fn odds_move_in_proportion_to_those_at_the_beginning_of_the_drag() {
    let dragged = edited([odds(0, 100), odds(0, 75)]);
    let moved = dragged.edit_of("post").and_then(|edit| edit.odds.clone());
    let expected = [75, 15, 10].map(Rate::percent).to_vec();
    assert_eq!(moved, Some(expected));
    // Back where it was, nothing is changed.
    let back = edited([odds(0, 75), odds(0, 50)]);
    assert_eq!(back, Career::usual());
}

#[test]
fn a_branch_dragged_to_nothing_and_back_leaves_the_others_as_they_stood() {
    let begun = [odds(0, 75)];
    let stood = odds_of(&edited(begun.clone()));
    assert_eq!(stood, [750_000_000, 150_000_000, 100_000_000]);
    for steps in [
        [12, 9, 6, 3, 0, 3, 6, 9, 12, 15],
        [30, 60, 90, 100, 90, 70, 50, 40, 30, 15],
    ] {
        let steps = steps.map(|at| odds(1, at));
        let back = edited(begun.clone().into_iter().chain(steps));
        assert_eq!(odds_of(&back), stood);
    }
    // Halfway too the others stand as 75 to 10.
    let halfway = edited(begun.into_iter().chain([odds(1, 100), odds(1, 32)]));
    assert_eq!(odds_of(&halfway), [600_000_000, 320_000_000, 80_000_000]);
}

#[test]
fn a_drag_on_the_page_to_nothing_and_back_changes_nothing() {
    let start = state("");
    let fact = catalog::stages().iter().find(|stage| stage.next.len() > 2);
    let fact = fact.expect("a stage with several ways on");
    let first = fact.next[0].odds;
    let to = |percent| Rate::percent(percent);
    let moved = |from: &State, steps: &[Rate]| {
        let edit = |to: &Rate| CareerEdit::Odds {
            stage: fact.id,
            branch: 0,
            to: *to,
        };
        after(from, steps.iter().map(|to| Action::Career(edit(to))))
    };
    let back = moved(&start, &[to(50), to(99), to(100), to(70), first]);
    assert_eq!(back.scenario, start.scenario);
    // All the way, then another action: the others stand at nothing, so they share alike.
    let all = moved(&start, &[to(100)]);
    let apart = all.after(Action::Career(CareerEdit::Seed(2)));
    let alike = moved(&apart, &[to(0)]).scenario.career;
    let odds = alike.odds(fact, catalog::stages());
    let led: Vec<i64> = (odds.iter().map(|odds| odds.ppb()))
        .filter(|odds| *odds > 0)
        .collect();
    assert!(led.len() > 1);
    assert!(led.iter().all(|odds| (odds - led[0]).abs() <= 1), "{led:?}");
}

#[test]
fn what_is_touched_between_ends_a_drag() {
    let all = odds(0, 100);
    let elsewhere = CareerEdit::Until(50);
    // The others have come to nothing, so they share alike.
    let apart = edited([all.clone(), elsewhere, odds(0, 40)]);
    assert_eq!(odds_of(&apart), [400_000_000, 300_000_000, 300_000_000]);
    let known = edited([all, CareerEdit::AsKnown("post"), odds(0, 75)]);
    assert_eq!(odds_of(&known), [750_000_000, 150_000_000, 100_000_000]);
}

#[test]
fn nobody_is_led_where_nobody_pays_by_what_stood_before() {
    let mut stages = stages().to_vec();
    stages[2].pays = &[];
    let stages: &'static [StageFact] = stages.leak();
    let (mut career, mut drag) = (Career::usual(), None);
    edit(&mut career, odds(0, 10), stages, &mut drag);
    let moved = career.edit_of("post").and_then(|edit| edit.odds.clone());
    let expected = [10, 90, 0].map(Rate::percent).to_vec();
    assert_eq!(moved, Some(expected));
}

#[test]
fn what_is_not_there_changes_nothing() {
    let stages = stages();
    let all = Some(Rate::percent(100));
    for one in [
        CareerEdit::Start(2, None),
        CareerEdit::Start(0, Some("gone")),
        // No choice may begin with it.
        CareerEdit::Start(0, Some("firm")),
        CareerEdit::Service(2, 1),
        CareerEdit::Pay("gone", Some(1)),
        CareerEdit::Spread("gone", all),
        CareerEdit::AsKnown("post"),
        odds(3, 10),
    ] {
        let mut career = Career::usual();
        let touched = edit(&mut career, one.clone(), stages, &mut None);
        assert_eq!(touched, None, "{one:?}");
        assert_eq!(career, Career::usual());
    }
}

#[test]
fn a_stage_is_as_known_again_at_once_or_value_by_value() {
    let changed = [
        CareerEdit::Pay("post", Some(1)),
        CareerEdit::Growth("post", Some(Rate::ZERO)),
        odds(1, 100),
    ];
    let known = changed.iter().cloned().chain([CareerEdit::AsKnown("post")]);
    assert_eq!(edited(known), Career::usual());
    let one = edited(changed.into_iter().chain([
        CareerEdit::Growth("post", None),
        CareerEdit::Pay("post", None),
    ]));
    let left = one.edit_of("post").expect("the odds");
    assert_eq!((left.pay, left.growth), (None, None));
    assert!(left.odds.is_some());
}

#[test]
fn a_pay_that_the_university_pays_anyway_is_no_change() {
    let typed = CareerEdit::Pay("post", Some(80_000_000));
    let seoul = CareerEdit::University(University::Seoul);
    let career = edited([typed, seoul]);
    assert_eq!(career.edits, []);
}

#[test]
fn a_drag_is_one_step_back_and_another_field_the_next() {
    let stages = stages();
    let (mut career, mut drag) = (Career::usual(), None);
    let mut touch = |one| edit(&mut career, one, stages, &mut drag);
    let first = touch(odds(0, 60));
    assert!(first.is_some());
    assert_eq!(touch(odds(0, 61)), first);
    assert_ne!(touch(odds(1, 61)), first);
    let pay = touch(CareerEdit::Pay("post", Some(1)));
    assert_eq!(touch(CareerEdit::Pay("post", Some(2))), pay);
    assert_ne!(touch(CareerEdit::Pay("firm", Some(2))), pay);
    assert_ne!(
        touch(CareerEdit::Service(0, 1)),
        touch(CareerEdit::Service(1, 1))
    );
    assert_eq!(touch(CareerEdit::AsKnown("post")), Some(Touched::Whole));

    let age = |age| Action::Career(CareerEdit::Until(age));
    let start = after(&state(""), [age(50)]);
    assert!(start.is_new_step);
    let next = after(&start, [age(51)]);
    assert!(!next.is_new_step);
    assert!(after(&next, [Action::Career(CareerEdit::From(30))]).is_new_step);
}

#[test]
fn how_careers_are_looked_at_is_in_no_link_and_outlives_a_step_back() {
    let start = state("");
    let edits = [
        OutlookEdit::Measure(Measure::Sum),
        OutlookEdit::Axis(Axis::Calendar),
        OutlookEdit::Singles(true),
    ];
    let seen = after(&start, edits.map(Action::Outlook));
    assert_eq!((seen.fragment(), seen.is_new_step), (String::new(), false));
    let back = seen.after(Action::Travelled("v=1&after.until=50".to_owned()));
    let expected = Outlook {
        measure: Measure::Sum,
        axis: Axis::Calendar,
        singles: true,
    };
    assert_eq!((back.outlook, back.scenario.career.until), (expected, 50));
}

#[test]
fn what_is_set_of_a_choice_goes_with_its_offer() {
    let mut three = state(COMPANIES);
    // As if the catalogue had them.
    three.scenario.career.starts = [Some("first"), Some("second")];
    three.scenario.career.service = [1, 2];
    let starts = |state: &State| state.scenario.career.starts;
    let swapped = three.after(Action::Earlier(1));
    assert_eq!(starts(&swapped), [Some("second"), Some("first")]);
    assert_eq!(swapped.scenario.career.service, [2, 1]);
    // A third says itself how it begins; the person's service stays.
    let third = three.after(Action::Against(2));
    assert_eq!(starts(&third), [Some("first"), None]);
    assert_eq!(third.scenario.career.service, [1, 2]);
    // The second becomes the first.
    let removed = three.after(Action::Remove(0));
    assert_eq!(starts(&removed), [Some("second"), None]);
    for action in [Action::Duplicate(0), Action::Add("kr-tenth")] {
        let more = three.after(action);
        assert_eq!(more.scenario.career, three.scenario.career);
    }
}

/// Any change, within bounds and beyond them.
pub(super) fn any_edit(random: &mut impl FnMut(usize) -> usize) -> CareerEdit {
    let stages = catalog::stages();
    let stage = stages.get(random(stages.len() + 1));
    let id = stage.map_or("gone", |stage| stage.id);
    let small = random(256) as u8;
    let rate = Rate::from_ppb(random(4_000_000_000) as i64 - 2_000_000_000);
    let rate = (random(4) > 0).then_some(rate);
    match random(14) {
        0 => CareerEdit::Start(random(3), stage.map(|stage| stage.id)),
        1 => CareerEdit::From(small),
        2 => CareerEdit::Until(small),
        3 => CareerEdit::Since(small),
        4 => CareerEdit::University(University::ALL[random(3)]),
        5 => CareerEdit::Service(random(3), small),
        6 => CareerEdit::ServicePay(random(50_000_000) as i64),
        7 => CareerEdit::Yearly(Rate::percent(random(200) as i64)),
        8 => CareerEdit::Pay(id, (random(4) > 0).then(|| random(200_000_000) as i64)),
        9 => CareerEdit::Growth(id, rate),
        10 => CareerEdit::Spread(id, rate),
        11 if random(2) == 0 => CareerEdit::Term(id, Some(Term::Years(small))),
        11 => CareerEdit::Term(id, rate.map(Term::Leaving)),
        12 => CareerEdit::AsKnown(id),
        _ => CareerEdit::Odds {
            stage: id,
            branch: random(9),
            to: rate.unwrap_or(Rate::ZERO),
        },
    }
}

#[test]
fn odds_are_shared_among_those_that_somebody_pays() {
    // Nobody is known to pay at a start-up in Korea, or who leaves research.
    let innocore = catalog::stage("innocore").expect("in the catalogue");
    let unpaid = ["startup-kr", "leave"];
    let mut career = Career::usual();
    let held = vec![Rate::ZERO; innocore.next.len()];
    career.move_odds((innocore, catalog::stages()), &held, 0, Rate::percent(40));
    let odds = career.odds(innocore, catalog::stages());
    for (leads, odds) in innocore.next.iter().zip(&odds) {
        assert_eq!(
            *odds == Rate::ZERO,
            unpaid.contains(&leads.to),
            "{}",
            leads.to
        );
    }
    assert_eq!(odds[0], Rate::percent(40));
    assert_eq!(
        odds.iter().map(|odds| odds.ppb()).sum::<i64>(),
        1_000_000_000
    );
    // One that nobody pays is not moved.
    let before = career.clone();
    let leave = innocore.next.iter().position(|leads| leads.to == "leave");
    career.move_odds(
        (innocore, catalog::stages()),
        &odds,
        leave.expect("there"),
        Rate::percent(50),
    );
    assert_eq!(career, before);
}
