//! What is said of two careers by year, in both languages.

use salary_gap::app::lang::Lang;
use salary_gap::app::number::GLUE;
use salary_gap::app::state::{Axis, Outlook as Look, State, Theme};
use salary_gap::app::view::career::fan::{FanView, Made, Shown, view};
use salary_gap::app::view::career::{Outlook, lives};
use salary_gap::app::view::{Sight, Table};
use salary_gap::catalog;
use salary_gap::domain::career::{
    Career, Chance, Found, Grade, Leads, Measure, Model, Money, Paid, Plan, Setting, StageFact,
    Term, break_even, path, run,
};
use salary_gap::domain::compare::compare;
use salary_gap::domain::facts::Facts;
use salary_gap::domain::rate::Rate;

/// Stages made for these tests: a post at home, one abroad that is paid twice as well and is always left
/// after its term, a doctorate before each, a firm that is never left.
fn stages() -> &'static [StageFact] {
    let place = |id| catalog::place(id).expect("a place");
    let stage = |id, at, pay, term, next: Vec<Leads>| StageFact {
        id,
        place: place(at),
        pays: Vec::leak(vec![Paid {
            at: None,
            low: pay,
            middle: pay,
            high: pay,
            is_mean: false,
        }]),
        growth: Rate::ZERO,
        slows: Rate::ZERO,
        spread: Rate::percent(20),
        term,
        next: Vec::leak(next),
        offers: &[],
        begins: true,
    };
    let leads = |to, percent| Leads {
        to,
        odds: Rate::percent(percent),
        grade: Grade::Own,
    };
    let never = Term::Leaving(Rate::ZERO);
    Vec::leak(vec![
        stage(
            "home",
            "kr-daejeon",
            60_000_000,
            Term::Years(3),
            vec![leads("firm", 100)],
        ),
        stage(
            "abroad",
            "us-ca",
            12_000_000,
            Term::Years(3),
            vec![leads("post", 50), leads("firm", 50)],
        ),
        stage(
            "phd-home",
            "kr-daejeon",
            20_000_000,
            Term::Years(5),
            vec![leads("firm", 100)],
        ),
        stage(
            "phd-open",
            "kr-daejeon",
            20_000_000,
            Term::Leaving(Rate::percent(20)),
            vec![leads("firm", 100)],
        ),
        stage("post", "kr-daejeon", 50_000_000, never, Vec::new()),
        stage("firm", "kr-daejeon", 100_000_000, never, Vec::new()),
    ])
}

/// How much is found.
#[derive(Clone, Copy, PartialEq)]
enum Depth {
    Expected,
    Drawn,
}

fn found(facts: &Facts, state: &State, depth: Depth) -> Found {
    let plan = Plan::of(facts, &state.scenario).expect("a plan");
    let settings: Vec<Setting<'_>> = (plan.footings.iter())
        .map(|footing| {
            let law = facts.law(footing.country).expect("a law");
            let money = Money {
                minor_per_unit: law.currency().minor_per_unit() as f64,
                market: footing.market,
                worth: footing.worth,
            };
            Setting::under(law, footing.case, money).expect("a setting")
        })
        .collect();
    let stages: Vec<_> = plan.nodes.iter().map(|node| node.stage.clone()).collect();
    let model = Model::of(&stages, &settings, plan.frame).expect("a model");
    let expected = plan.starts.map(|start| model.expected(start));
    let chance = Chance {
        seed: state.scenario.career.seed.into(),
        paths: 1_000,
    };
    let is_drawn = depth == Depth::Drawn;
    let singles = plan.starts.map(|start| {
        let all = (0..10).map(|at| path(&model, start, chance, at * 97));
        all.filter(|_| is_drawn).collect()
    });
    Found {
        break_even: break_even(&expected[0], &expected[1]),
        runs: is_drawn.then(|| run(&model, &plan.starts, chance)),
        expected,
        service_costs: [None; 2],
        year_more: [None; 2],
        cliffs: [None, None],
        singles,
        ties: Vec::new(),
        pay_ties: Vec::new(),
        hangs: Vec::new(),
        worst: Vec::new(),
        done: if is_drawn { (3, 3) } else { (1, 3) },
        plan,
    }
}

/// What is seen of the careers that begin with two stages, by a reader's own settings.
fn seen<T>(
    lang: Lang,
    starts: [&'static str; 2],
    depth: Depth,
    set: impl Fn(&mut Career),
    see: impl FnOnce(&Outlook<'_>) -> T,
) -> T {
    let link = "v=1&situation=innocore-berkeley&1.name=A&2.name=B";
    let mut state = State::open(link, lang, Theme::Auto).expect("situations");
    state.scenario.career.starts = starts.map(Some);
    set(&mut state.scenario.career);
    let facts = Facts {
        stages: stages(),
        ..catalog::all_facts()
    };
    let comparison = compare(&facts, &state.scenario);
    let names = state.names();
    let sight = Sight::of(&state, &comparison, &names);
    let found = found(&facts, &state, depth);
    see(&Outlook {
        sight: &sight,
        found: &found,
        mark: Some(0x12ab),
    })
}

const fn look(measure: Measure, axis: Axis) -> Look {
    Look {
        measure,
        axis,
        singles: false,
    }
}

const SUM: Look = look(Measure::Sum, Axis::Age);
const PAY: Look = look(Measure::Pay, Axis::Age);

fn shown(view: FanView) -> Shown {
    view.shown.expect("a year")
}

fn plain(text: &str) -> String {
    text.replace(GLUE, " ")
}

/// The view of two careers up to an age.
fn shown_at(lang: Lang, starts: [&'static str; 2], depth: Depth, look: Look, until: u8) -> Shown {
    let until = |career: &mut Career| career.until = until;
    shown(seen(lang, starts, depth, until, |outlook| {
        view(outlook, &look, None)
    }))
}

const PAIR: [&str; 2] = ["home", "abroad"];

#[track_caller]
fn says(found: &[String], expected: &[&str]) {
    let found: Vec<String> = found.iter().map(|said| plain(said)).collect();
    assert_eq!(found, expected);
}

#[test]
fn before_any_draw_the_expectation_is_shown_and_named_so() {
    let of = |lang| shown_at(lang, PAIR, Depth::Expected, PAY, 45);
    let view = of(Lang::En);
    assert!(
        view.lead[0].starts_with("Expected on average, without chance"),
        "{:?}",
        view.lead
    );
    assert!(view.picture.fans.iter().all(|fan| fan.bands[0].is_empty()));
    assert!(view.picture.fans.iter().all(|fan| !fan.middle.is_empty()));
    assert!(view.ahead.is_none());
    assert_eq!(view.made, Made::Yet("Simulating: step 1 of 3.".to_owned()));
    says(
        &view.said,
        &[
            "At age 44, home stands at ₩102 million on average.",
            "At age 44, abroad stands at ₩76.5 million on average.",
            "In purchasing power added up over all years, home brings ₩69.9 million more than abroad \
             on average.",
        ],
    );
    says(
        &of(Lang::Ko).said[1..],
        &[
            "44세에 abroad는 평균 7,652만 원이다.",
            "모든 해의 구매력을 더하면 평균으로 home이 abroad보다 6,990만 원 많다.",
        ],
    );
}

#[test]
fn then_the_middle_the_edges_and_the_error_are_told() {
    let english = shown_at(Lang::En, PAIR, Depth::Drawn, SUM, 45);
    says(
        &english.said,
        &[
            "By age 45, home stands at ₩755 million in the middle and between ₩600 million and \
             ₩936 million for eight in ten; the mean is ₩764 million ± ₩83,000.",
            "By age 45, abroad stands at ₩669 million in the middle and between ₩467 million and \
             ₩944 million for eight in ten; the mean is ₩689 million ± ₩4.7 million.",
            "In purchasing power added up over all years, home brings ₩75.1 million ± ₩4.7 million \
             more than abroad.",
        ],
    );
    let korean = shown_at(Lang::Ko, PAIR, Depth::Drawn, PAY, 45);
    says(
        &korean.said[1..],
        &[
            "44세에 abroad는 한가운데 사람이 7,011만 원이고 열에 여덟이 4,208만 원에서 \
             1억 1,629만 원 사이에 든다. 평균은 7,550만 원 ± 84만 원이다.",
            "모든 해의 구매력을 더하면 home이 abroad보다 7,507만 원 ± 470만 원 많다.",
        ],
    );
    let Made::Drawn { notes, told } = english.made else {
        panic!("drawn");
    };
    assert_eq!(told, "1,000 simulations of each career are drawn.");
    assert!(notes[2].starts_with("Mark 00000000000012ab:"), "{notes:?}");
    assert_eq!(notes.len(), 3, "how long it took is not known");
}

#[test]
fn the_means_of_the_runs_are_near_what_is_reckoned_exactly() {
    seen(
        Lang::En,
        PAIR,
        Depth::Drawn,
        |_| {},
        |outlook| {
            let runs = outlook.found.runs.as_ref().expect("runs");
            for (side, expected) in runs.sides.iter().zip(&outlook.found.expected) {
                for (year, exact) in side.years.iter().zip(expected) {
                    for measure in Measure::ALL {
                        let off = year.mean[measure.index()] - exact.of(measure);
                        assert!(
                            off.abs() <= 4.0 * year.error[measure.index()].max(1e-6 * exact.sum)
                        );
                    }
                }
            }
        },
    );
}

#[test]
fn who_is_ahead_is_told_with_its_error_and_from_when_on() {
    let of = |lang| shown_at(lang, PAIR, Depth::Drawn, PAY, 45);
    let english = of(Lang::En);
    says(
        &english.ahead.expect("runs").said,
        &[
            "By age 45, abroad is ahead in 48.5% (± 1.6 points) of 1,000 simulations and home in 51.5%.",
            "home is more likely than not to be ahead from age 37 on.",
        ],
    );
    says(
        &english.even,
        &[
            "By age 39, home has drawn level with abroad on average.",
            "By age 39, home stands at ₩458 million in the middle and between ₩364 million and \
             ₩569 million for eight in ten; the mean is ₩464 million ± ₩51,000.",
            "By age 39, abroad stands at ₩450 million in the middle and between ₩330 million and \
             ₩606 million for eight in ten; the mean is ₩460 million ± ₩2.4 million.",
        ],
    );
    let korean = of(Lang::Ko);
    says(
        &korean.ahead.expect("runs").said,
        &[
            "45세까지 모의실험 1,000번 가운데 48.5%(± 1.6%포인트)에서는 abroad가, 51.5%에서는 home이 앞선다.",
            "37세부터 home이 앞설 가능성이 절반을 넘는다.",
        ],
    );
    assert_eq!(
        korean.even[0],
        "평균으로는 39세까지 home이 abroad를 따라잡는다."
    );
}

#[test]
fn who_is_always_ahead_and_who_never_draws_level_is_said_plainly() {
    let view = shown_at(Lang::En, PAIR, Depth::Drawn, PAY, 32);
    says(
        &view.ahead.expect("runs").said,
        &[
            "By age 32, abroad is ahead in every one of 1,000 simulations.",
            "abroad is more likely than not to be ahead at the end of every year.",
        ],
    );
    says(
        &view.even,
        &["On average abroad is ahead from the first year on, and home never draws level."],
    );
}

#[test]
fn two_alike_are_even_and_nobody_is_ahead() {
    for depth in [Depth::Expected, Depth::Drawn] {
        let view = shown_at(Lang::En, ["home", "home"], depth, SUM, 45);
        says(
            &view.even,
            &["On average both are even in the first year and in the end."],
        );
        assert_eq!(
            view.said[2],
            "In purchasing power added up over all years, both bring the same."
        );
        let [first, other] = &view.picture.fans;
        assert_eq!(first.middle, other.middle);
        assert_ne!(first.label, other.label, "labels would cover each other");
        assert_eq!(view.ahead.is_some(), depth == Depth::Drawn);
        if let Some(ahead) = view.ahead {
            assert!(ahead.has_even);
            says(
                &ahead.said,
                &[
                    "By age 45, both are even in every one of 1,000 simulations.",
                    "At the end neither is more likely than not to be ahead.",
                ],
            );
        }
    }
}

#[test]
fn no_year_one_year_and_sixty_are_defined() {
    for lang in Lang::ALL {
        for depth in [Depth::Expected, Depth::Drawn] {
            let none = |career: &mut Career| career.until = career.from;
            let (view, tables) = seen(lang, PAIR, depth, none, |outlook| {
                (view(outlook, &SUM, None), lives::tables(outlook, &SUM))
            });
            assert_eq!(view.shown, None);
            assert!(tables.iter().all(|table| table.rows.is_empty()));
            for (until, ticks) in [(32, 2..=2), (91, 4..=8)] {
                let set = |career: &mut Career| career.until = until;
                seen(lang, PAIR, depth, set, |outlook| {
                    for (measure, axis) in pairs() {
                        let look = Look {
                            singles: true,
                            ..look(measure, axis)
                        };
                        let view = shown(view(outlook, &look, None));
                        assert!(ticks.contains(&view.ticks[0].len()), "{until} {axis:?}");
                        let drawn = if depth == Depth::Drawn { 10 } else { 0 };
                        let lives = view.lives.expect("asked for");
                        assert!(lives.choices.iter().all(|(_, lives)| lives.len() == drawn));
                    }
                });
            }
        }
    }
}

fn pairs() -> impl Iterator<Item = (Measure, Axis)> {
    let with = |measure| Axis::ALL.map(|axis| (measure, axis));
    Measure::ALL.into_iter().flat_map(with)
}

#[test]
fn years_go_by_age_the_calendar_or_the_doctorate() {
    let numbers = |starts, axis| {
        let view = shown_at(Lang::En, starts, Depth::Drawn, look(Measure::Pay, axis), 45);
        let row = |row: &Vec<(f64, String)>| row.iter().map(|tick| tick.1.clone()).collect();
        (
            view.ticks.iter().map(row).collect::<Vec<Vec<String>>>(),
            view.said,
        )
    };
    let (ages, _) = numbers(PAIR, Axis::Age);
    assert_eq!(ages, [["32", "34", "36", "38", "40", "42", "44"]]);
    let (years, said) = numbers(PAIR, Axis::Calendar);
    assert_eq!(years, [["2030", "2035", "2040"]]);
    assert!(said[0].starts_with("In 2039, home"), "{said:?}");
    let (since, said) = numbers(PAIR, Axis::SinceDoctorate);
    assert_eq!(since, [["0", "2", "4", "6", "8", "10", "12", "14"]]);
    assert!(
        said[0].starts_with("13 years after the doctorate, home"),
        "{said:?}"
    );
    // A doctorate of five years comes first in one of them: each has its own numbers.
    let (since, said) = numbers(["phd-home", "abroad"], Axis::SinceDoctorate);
    assert_eq!(since, [["−5", "0", "5"], ["0", "5", "10"]]);
    assert!(said[0].starts_with("In year 14, phd-home"), "{said:?}");
}

#[test]
fn a_doctorate_whose_end_is_left_to_chance_has_no_years_after_it() {
    let look = look(Measure::Pay, Axis::SinceDoctorate);
    let view = shown_at(Lang::Ko, ["phd-open", "abroad"], Depth::Drawn, look, 45);
    assert!(view.ticks[0].is_empty() && !view.ticks[1].is_empty());
    assert_eq!(
        view.lead[2],
        "phd-open은 언제 박사 학위로 끝날지가 우연에 달려 있어 학위 뒤 햇수를 셀 수 없다."
    );
}

#[test]
fn years_of_service_come_before_the_doctorate() {
    let set = |career: &mut Career| career.service = [2, 0];
    let look = look(Measure::Pay, Axis::SinceDoctorate);
    let view = seen(
        Lang::En,
        ["phd-home", "abroad"],
        Depth::Drawn,
        set,
        |outlook| lives::tables(outlook, &look),
    );
    assert_eq!(view[0].rows[0][0], "−7 / 0");
    assert_eq!(
        view[0].head[0],
        "years since the doctorate (phd-home / abroad)"
    );
}

#[test]
fn single_careers_are_told_stage_by_stage() {
    let look = Look {
        singles: true,
        ..SUM
    };
    let view = shown_at(Lang::En, PAIR, Depth::Drawn, look, 45);
    assert_eq!(view.picture.fans[1].singles.len(), 10);
    let lives = view.lives.expect("asked for");
    assert_eq!(lives.choices[0].0, "home");
    let first = plain(&lives.choices[1].1[0]);
    assert_eq!(first, "abroad 31–33, post 34–44; ₩272 million added up");
    let view = shown_at(Lang::En, PAIR, Depth::Drawn, SUM, 45);
    assert!(view.lives.is_none() && view.picture.fans[1].singles.is_empty());
}

#[test]
fn the_tables_say_what_the_pictures_show() {
    let of = |depth| -> Vec<Table> {
        seen(
            Lang::En,
            PAIR,
            depth,
            |_| {},
            |outlook| lives::tables(outlook, &PAY),
        )
    };
    let [years, home, abroad] = &of(Depth::Drawn)[..] else {
        panic!("a table by year, and one for each");
    };
    assert_eq!(years.head.len(), 11);
    assert_eq!(years.rows.len(), 14);
    assert!(years.rows.iter().all(|row| row.len() == 11));
    let last: Vec<String> = years.rows[13].iter().map(|cell| plain(cell)).collect();
    assert_eq!(last[0], "44");
    assert_eq!(last[4..6], ["₩102 million ± ₩13,000", "51.5%"]);
    // Nobody who begins at home is ever in the post; a doctor of neither is in a doctorate.
    assert_eq!(home.head, ["age", "home", "firm"]);
    assert_eq!(abroad.head, ["age", "abroad", "firm", "post"]);
    assert_eq!(abroad.rows[0], ["31", "100%", "0%", "0%"]);
    assert_eq!(abroad.rows[3], ["34", "0%", "50%", "50%"]);
    let before = &of(Depth::Expected)[0];
    assert_eq!(
        before.head,
        ["age", "home: on average", "abroad: on average"]
    );
    assert_eq!(plain(&before.rows[13][1]), "₩102 million");
}
