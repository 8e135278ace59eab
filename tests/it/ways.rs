//! Which ways people go: reckoned by hand, drawn, and put into words and rows in both languages.

use std::rc::Rc;

use salary_gap::app::lang::Lang;
use salary_gap::app::state::{Part, State, Theme};
use salary_gap::app::view::Sight;
use salary_gap::app::view::career::Outlook;
use salary_gap::app::view::career::stages::{StageView, percent, tenths};
use salary_gap::app::view::career::tree::{TreeView, view};
use salary_gap::catalog;
use salary_gap::domain::career::{
    Branch, Career, Frame, Grade, Leads, Level, Model, Money, Paid, Reckoning, Setting, Stage,
    StageEdit, StageFact, Term, Tree, Ways,
};
use salary_gap::domain::compare::compare;
use salary_gap::domain::facts::Facts;
use salary_gap::domain::rate::Rate;

const PLAIN: Money = Money {
    minor_per_unit: 1.0,
    market: 1.0,
    worth: 1.0,
};

fn stage(term: Term, next: &[(usize, i64)]) -> Stage {
    let branch = |(to, percent): &(usize, i64)| Branch {
        to: *to,
        odds: Rate::percent(*percent),
        grade: Grade::Own,
    };
    Stage {
        setting: 0,
        pay: Level::just(100),
        growth: Rate::ZERO,
        slows: Rate::ZERO,
        spread: 0.0,
        yearly: 0.0,
        hours: 2_000.0,
        term,
        next: next.iter().map(branch).collect(),
    }
}

const fn leaving(percent: i64) -> Term {
    Term::Leaving(Rate::percent(percent))
}

/// The ways from a stage through which a post is reached.
fn ways(stages: &[Stage], years: u8, start: usize, post: usize) -> Ways {
    let frame = Frame {
        years,
        discount: Rate::ZERO,
    };
    let count = stages.iter().map(|stage| stage.setting).max().unwrap_or(0);
    let settings: Vec<Rc<Setting>> = (0..=count)
        .map(|_| Rc::new(Setting::new(Some, PLAIN)))
        .collect();
    let model = Model::of(stages, &settings, frame).expect("a model");
    model.ways(start, post)
}

#[track_caller]
fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
}

fn part(tree: &Tree, column: usize, stage: usize) -> f64 {
    let found = tree.columns[column].iter().find(|(at, _)| *at == stage);
    found.map_or(0.0, |(_, part)| *part)
}

/// Two years, then 60 % a post of which a tenth leave a year, half of them back; the others the last.
fn by_hand() -> [Stage; 3] {
    [
        stage(Term::Years(2), &[(1, 60), (2, 40)]),
        stage(leaving(10), &[(0, 50), (2, 50)]),
        stage(leaving(0), &[]),
    ]
}

#[test]
fn how_many_go_each_way_is_as_by_hand() {
    let ways = ways(&by_hand(), 5, 0, 0);
    // They come to the post at the beginning of the third year, so some leave it before the
    // fourth and the fifth; who then begins anew does not end the two years.
    let left = 0.6 * (1.0 - 0.9 * 0.9);
    near(ways.taken[0][0], 0.6);
    near(ways.taken[0][1], 0.4);
    near(ways.taken[1][0], left / 2.0);
    near(ways.taken[1][1], left / 2.0);
    near(ways.entered[0], 1.0 + left / 2.0);
    near(ways.entered[1], 0.6);
    near(ways.entered[2], 0.4 + left / 2.0);
    let tree = &ways.tree;
    assert_eq!(tree.columns[0], [(0, 1.0)]);
    near(part(tree, 1, 1), 0.6);
    near(part(tree, 1, 2), 0.4);
    near(part(tree, 2, 0), left / 2.0);
    near(part(tree, 2, 1), 0.6 - left);
    near(part(tree, 2, 2), 0.4 + left / 2.0);
}

#[test]
fn who_would_go_at_the_end_of_the_last_year_has_not_gone() {
    let two = ways(&by_hand(), 2, 0, 0);
    assert_eq!(two.entered, [1.0, 0.0, 0.0]);
    // All three columns show the post where they still are.
    for column in 0..3 {
        assert_eq!(two.tree.columns[column], [(0, 1.0)]);
    }
    let three = ways(&by_hand(), 3, 0, 0);
    near(three.entered[1], 0.6);
    near(part(&three.tree, 2, 1), 0.6);
}

#[test]
fn who_begins_a_stage_anew_has_not_moved() {
    let stages = [
        stage(Term::Years(2), &[(0, 25), (1, 75)]),
        stage(leaving(0), &[]),
    ];
    let ways = ways(&stages, 7, 0, 0);
    // The two years end three times within seven.
    near(ways.taken[0][0], 0.25 + 0.0625 + 0.015_625);
    near(ways.taken[0][1], 0.75 * (1.0 + 0.25 + 0.0625));
    let tree = &ways.tree;
    near(part(tree, 1, 0), 0.015_625);
    near(part(tree, 1, 1), 1.0 - 0.015_625);
    near(part(tree, 2, 1), 1.0 - 0.015_625);
}

#[test]
fn what_comes_before_a_post_takes_years_and_is_in_no_column() {
    let mut stages = by_hand().to_vec();
    stages.push(stage(Term::Years(2), &[(0, 100)]));
    let after_service = ways(&stages, 7, 3, 0);
    let at_once = ways(&by_hand(), 5, 0, 0);
    near(after_service.entered[1], at_once.entered[1]);
    assert_eq!(after_service.tree, at_once.tree);
    // Nobody begins where service takes all the years.
    let none = ways(&stages, 2, 3, 0);
    assert_eq!(none.tree, Tree::default());
    assert_eq!(ways(&by_hand(), 0, 0, 0).tree, Tree::default());
}

#[test]
fn every_column_makes_one_and_bands_fill_what_they_join() {
    let mut seed = 7_u64;
    let mut odd = |below: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (seed >> 33) % below
    };
    for years in 1..40 {
        let stages: Vec<Stage> = (0..6)
            .map(|_| {
                let term = match odd(2) {
                    0 => Term::Years(odd(6) as u8 + 1),
                    _ => leaving(odd(60) as i64),
                };
                let next: Vec<(usize, i64)> = (0..odd(5))
                    .map(|_| (odd(6) as usize, odd(50) as i64 + 1))
                    .collect();
                stage(term, &next)
            })
            .collect();
        let Ways {
            tree,
            entered,
            taken,
        } = ways(&stages, years, 0, 0);
        for (at, column) in tree.columns.iter().enumerate() {
            near(column.iter().map(|stage| stage.1).sum(), 1.0);
            for (place, (_, part)) in column.iter().enumerate() {
                let sum = |is_it: &dyn Fn(usize, usize, usize) -> bool| -> f64 {
                    let bands = tree.bands.iter();
                    let bands = bands.filter(|band| is_it(band.column, band.from, band.to));
                    bands.map(|band| band.part).sum()
                };
                if at < 2 {
                    near(sum(&|column, from, _| (column, from) == (at, place)), *part);
                }
                if at > 0 {
                    near(sum(&|column, _, to| (column + 1, to) == (at, place)), *part);
                }
            }
        }
        // Whoever comes to a stage went there, or begins with it.
        for (at, entered) in entered.iter().enumerate() {
            let mut came = if at == 0 { 1.0 } else { 0.0 };
            for (stage, taken) in stages.iter().zip(&taken) {
                let there = stage.next.iter().zip(taken);
                came += there
                    .filter(|(to, _)| to.to == at)
                    .map(|(_, t)| t)
                    .sum::<f64>();
            }
            near(came, *entered);
        }
    }
}

#[test]
fn odds_are_shown_so_that_they_make_a_hundred() {
    assert_eq!(tenths(&[1.0, 1.0, 1.0]), [334, 333, 333]);
    assert_eq!(tenths(&[0.39, 0.203, 0.203, 0.204]), [390, 203, 203, 204]);
    assert_eq!(tenths(&[0.000_4, 0.999_6]), [0, 1_000]);
    assert_eq!(tenths(&[0.0, 0.0]), [0, 0]);
    assert!(tenths(&[]).is_empty());
    for parts in 1..30_usize {
        let odd: Vec<f64> = (0..parts).map(|at| 1.0 / (at as f64 + 3.7)).collect();
        assert_eq!(tenths(&odd).iter().sum::<i64>(), 1_000);
    }
    assert_eq!(percent(Rate::from_ppb(292_893_219)), "29.29%");
    assert_eq!(percent(Rate::from_ppb(-30_000_000)), "−3%");
}

fn facts() -> Facts {
    let leads = |to, percent, grade| Leads {
        to,
        odds: Rate::percent(percent),
        grade,
    };
    let paid = |low, middle, high| Paid {
        at: None,
        low,
        middle,
        high,
        is_mean: false,
    };
    let offers = open("").scenario.offers;
    let post = StageFact {
        id: "post",
        place: catalog::place("kr-daejeon").expect("in the catalogue"),
        pays: vec![paid(60_000_000, 60_000_000, 60_000_000)].leak(),
        growth: Rate::ZERO,
        slows: Rate::ZERO,
        spread: Rate::percent(30),
        term: Term::Years(5),
        next: vec![
            leads("firm", 39, Grade::B),
            leads("chair", 61, Grade::Own),
            leads("startup", 0, Grade::Own),
        ]
        .leak(),
        offers: vec![offers[0].template].leak(),
        begins: true,
    };
    let chair = StageFact {
        id: "chair",
        pays: vec![paid(40_000_000, 45_000_000, 50_000_000)].leak(),
        slows: Rate::from_ppb(3_600_000),
        growth: Rate::from_ppb(30_500_000),
        term: Term::Years(4),
        next: vec![leads("chair", 25, Grade::A), leads("firm", 75, Grade::A)].leak(),
        offers: &[],
        ..post
    };
    let firm = StageFact {
        id: "firm",
        term: leaving(2),
        next: vec![leads("chair", 100, Grade::Own)].leak(),
        offers: &[],
        ..post
    };
    let startup = StageFact {
        id: "startup",
        pays: &[],
        next: vec![leads("firm", 100, Grade::C)].leak(),
        ..firm
    };
    let lab = StageFact {
        id: "lab",
        next: &[],
        ..firm
    };
    Facts {
        stages: vec![post, chair, firm, startup, lab].leak(),
        ..catalog::all_facts()
    }
}

fn open(fragment: &str) -> State {
    State::open(fragment, Lang::Ko, Theme::Auto).expect("the catalogue has situations")
}

/// The view of the made up stages, all of them open, after a change of the careers.
fn seen(lang: Lang, change: impl FnOnce(&mut Career)) -> TreeView {
    let facts = facts();
    let mut state = open("");
    state.lang = lang;
    state.scenario.career.starts = [None, Some("lab")];
    change(&mut state.scenario.career);
    state.open = facts
        .stages
        .iter()
        .map(|fact| Part::stage(fact.id))
        .collect();
    state.open.push(Part::CAREER_WAYS);
    let comparison = compare(&facts, &state.scenario);
    let names = state.names();
    let reckoning = Reckoning::of(&Rc::new(facts), &state.scenario, None).expect("a plan");
    view(&Outlook {
        sight: &Sight::of(&state, &comparison, &names),
        found: reckoning.found(),
        mark: None,
    })
}

fn with_odds(stage: &'static str, odds: &[i64]) -> impl FnOnce(&mut Career) {
    let odds = odds.iter().map(|odds| Rate::percent(*odds)).collect();
    move |career| {
        career.edits.push(StageEdit {
            odds: Some(odds),
            ..StageEdit::none(stage)
        });
    }
}

fn row<'a>(view: &'a TreeView, id: &str) -> &'a StageView {
    let found = view.stages.iter().find(|stage| stage.id == id);
    found.expect("a row")
}

fn odds(view: &TreeView, id: &str) -> Vec<i64> {
    let opened = row(view, id).opened.as_ref().expect("open");
    opened.ways.iter().map(|way| way.odds).collect()
}

#[test]
fn every_stage_of_the_plan_has_a_row_that_stays_in_its_place() {
    let view = seen(Lang::En, |_| {});
    let ids: Vec<&str> = view.stages.iter().map(|stage| stage.id).collect();
    // The startup is passed by nobody, and all the others by more.
    assert_eq!(ids.len(), 5);
    assert_eq!(ids[4], "startup");
    for odds in [[0, 100, 0], [100, 0, 0]] {
        let moved = seen(Lang::En, with_odds("post", &odds));
        let order: Vec<&str> = moved.stages.iter().map(|stage| stage.id).collect();
        assert_eq!(order, ids);
    }
}

#[test]
fn odds_of_a_row_make_a_hundred_wherever_they_are_moved() {
    for odds_of in [[0, 100, 0], [33, 67, 0], [39, 61, 0]] {
        let view = seen(Lang::Ko, with_odds("post", &odds_of));
        assert_eq!(odds(&view, "post").iter().sum::<i64>(), 1_000);
        let opened = row(&view, "post").opened.as_ref().expect("open");
        let is_moved = odds_of != [39, 61, 0];
        assert_eq!(opened.ways[0].is_moved, is_moved);
        assert_eq!(
            opened.ways[0].grade.0,
            if is_moved { "grade-own" } else { "grade-b" }
        );
    }
}

#[test]
fn where_nobody_pays_nobody_goes_and_the_reason_is_said() {
    let view = seen(Lang::En, with_odds("post", &[20, 30, 50]));
    // What stood for the start-up is shared by the others.
    assert_eq!(odds(&view, "post"), [400, 600, 0]);
    let ways = &row(&view, "post").opened.as_ref().expect("open").ways;
    let unpaid: Vec<Option<&str>> = ways.iter().map(|way| way.unpaid).collect();
    assert_eq!(unpaid, [None, None, Some("startup")]);
    let startup = row(&view, "startup").opened.as_ref().expect("open");
    let pay = startup.pay.as_ref().expect("to be typed");
    assert_eq!(pay.shown, "not known");
    // Typing a pay frees it.
    let typed = seen(Lang::En, |career| {
        with_odds("post", &[20, 30, 50])(career);
        career.edits.push(StageEdit {
            pay: Some(70_000_000),
            ..StageEdit::none("startup")
        });
    });
    assert_eq!(odds(&typed, "post"), [200, 300, 500]);
    let ways = &row(&typed, "post").opened.as_ref().expect("open").ways;
    assert!(ways.iter().all(|way| way.unpaid.is_none()));
}

#[test]
fn what_an_offer_pays_is_set_at_the_offer() {
    let view = seen(Lang::Ko, |_| {});
    let post = row(&view, "post").opened.as_ref().expect("open");
    assert_eq!((post.offers.len(), post.pay.as_ref()), (1, None));
    let chair = row(&view, "chair").opened.as_ref().expect("open");
    assert!(chair.offers.is_empty());
    assert_eq!(chair.growth, "3.05%");
    let said = chair.said.join(" ");
    assert!(said.contains("0.36%포인트"), "{said}");
    assert!(said.contains("4,000만"), "{said}");
    let lab = row(&view, "lab").opened.as_ref().expect("open");
    assert_eq!(lab.stays, "여기서는 다른 단계로 가지 않는다.");
}

#[test]
fn pictures_and_table_say_the_same() {
    for (lang, rest) in [
        (Lang::Ko, "한 번 옮긴 뒤: "),
        (Lang::En, "after one move: "),
    ] {
        let view = seen(lang, |_| {});
        let first = &view.pictures[0];
        assert!(
            first.said.contains(&format!("{rest}firm 39%, chair 61%.")),
            "{}",
            first.said
        );
        assert!(first.anew[0].contains("25%"), "{:?}", first.anew);
        // What is told in a column makes a hundred.
        for column in 0..3 {
            let labels = first.labels.iter().filter(|label| label.column == column);
            let parts = labels.map(|label| {
                let part: f64 = label.part.trim_end_matches('%').parse().expect("a number");
                (part * 10.0).round() as i64
            });
            assert_eq!(parts.sum::<i64>(), 1_000);
        }
        let table = view.table.expect("open");
        let firm = table
            .rows
            .iter()
            .find(|row| row[0].ends_with("→ firm") && row[1] == "39%");
        assert_eq!(firm.expect("a row")[3..5], ["39", "0"]);
        // Three from the post, two from the chair, one each from firm and start-up.
        assert_eq!(table.rows.len(), 7);
        assert!(table.rows.iter().all(|row| row.len() == table.head.len()));
    }
}

#[test]
fn no_years_are_no_picture() {
    for lang in Lang::ALL {
        let view = seen(lang, |career| career.until = career.from);
        assert!(view.pictures.is_empty());
        assert_eq!(view.stages.len(), 5);
        let served = seen(lang, |career| career.service = [10, 0]);
        assert_eq!(served.pictures.len(), 2);
        let short = seen(lang, |career| {
            career.service = [10, 0];
            career.until = career.from + 9;
        });
        assert_eq!(short.pictures.len(), 1);
    }
}
