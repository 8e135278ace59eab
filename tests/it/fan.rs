//! What is said of two careers by year, in both languages.

use std::rc::Rc;

use salary_gap::app::lang::Lang;
use salary_gap::app::number::GLUE;
use salary_gap::app::state::{Axis, Outlook as Look, State, Theme};
use salary_gap::app::view::career::fan::{FanView, Made, Shown, view};
use salary_gap::app::view::career::{Outlook, lives};
use salary_gap::app::view::{Sight, Table};
use salary_gap::catalog;
use salary_gap::domain::career::{
    Career, Found, Grade, Leads, Measure, Paid, Reckoning, StageFact, Term,
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
            "innocore",
            "kr-daejeon",
            60_000_000,
            Term::Years(3),
            vec![leads("firm-kr", 100)],
        ),
        stage(
            "postdoc-us",
            "us-ca",
            12_000_000,
            Term::Years(3),
            vec![leads("postdoc-kr", 60), leads("firm-kr", 40)],
        ),
        stage(
            "phd-kr",
            "kr-daejeon",
            20_000_000,
            Term::Years(5),
            vec![leads("firm-kr", 100)],
        ),
        stage(
            "phd-us",
            "kr-daejeon",
            20_000_000,
            Term::Leaving(Rate::percent(20)),
            vec![leads("firm-kr", 100)],
        ),
        stage("postdoc-kr", "kr-daejeon", 50_000_000, never, Vec::new()),
        stage("firm-kr", "kr-daejeon", 100_000_000, never, Vec::new()),
    ])
}

/// How much is found.
#[derive(Clone, Copy, PartialEq)]
enum Depth {
    Expected,
    Drawn,
}

fn reckoned(facts: &Rc<Facts>, state: &State, depth: Depth) -> Reckoning {
    let reckoning = Reckoning::of(facts, &state.scenario, None);
    let mut reckoning = reckoning.expect("a plan");
    // Ties, and what the lead hangs on, come after the single careers.
    let is_enough = |found: &Found| found.runs.is_some() && !found.singles[0].is_empty();
    while depth == Depth::Drawn && !is_enough(reckoning.found()) && reckoning.step() {}
    reckoning
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
    let facts = Rc::new(Facts {
        stages: stages(),
        ..catalog::all_facts()
    });
    let comparison = compare(&facts, &state.scenario);
    let names = state.names();
    let sight = Sight::of(&state, &comparison, &names);
    let reckoning = reckoned(&facts, &state, depth);
    see(&Outlook {
        sight: &sight,
        found: reckoning.found(),
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

const PAIR: [&str; 2] = ["innocore", "postdoc-us"];

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
        view.lead[0].starts_with("The average, reckoned without chance"),
        "{:?}",
        view.lead
    );
    assert!(view.picture.fans.iter().all(|fan| fan.bands[0].is_empty()));
    assert!(view.picture.fans.iter().all(|fan| !fan.middle.is_empty()));
    assert!(view.ahead.is_none());
    assert_eq!(view.made, Made::Yet);
    says(
        &view.said,
        &[
            "At age 44, InnoCORE stands at ₩102 million on average.",
            "At age 44, US postdoc stands at ₩71.4 million on average.",
            "In purchasing power added up and discounted over all years, InnoCORE brings ₩98.4 million more than US postdoc \
             on average.",
        ],
    );
    says(
        &of(Lang::Ko).said[1..],
        &[
            "44세에 미국 박사후연구원은 평균 7,141만 원이다.",
            "모든 해의 구매력을 할인해 더하면 평균으로 이노코어가 미국 박사후연구원보다 9,838만 원 많다.",
        ],
    );
}

#[test]
fn then_the_middle_the_edges_and_the_error_are_told() {
    let english = shown_at(Lang::En, PAIR, Depth::Drawn, SUM, 45);
    says(
        &english.said,
        &[
            "By age 45, InnoCORE stands at ₩755 million in the middle and between ₩600 million and \
             ₩936 million for eight in ten; the mean is ₩764 million ± ₩6,300.",
            "By age 45, US postdoc stands at ₩630 million in the middle and between ₩458 million and \
             ₩935 million for eight in ten; the mean is ₩668 million ± ₩1.4 million.",
            "In purchasing power added up and discounted over all years, InnoCORE brings ₩98.4 million more than US postdoc \
             on average (simulated: ₩96.4 million ± ₩1.4 million).",
        ],
    );
    let korean = shown_at(Lang::Ko, PAIR, Depth::Drawn, PAY, 45);
    says(
        &korean.said[1..],
        &[
            "44세에 미국 박사후연구원은 한가운데 사람이 6,075만 원이고 열에 여덟이 4,118만 원에서 \
             1억 1,495만 원 사이에 든다. 평균은 7,177만 원 ± 25만 원이다.",
            "모든 해의 구매력을 할인해 더하면 평균으로 이노코어가 미국 박사후연구원보다 9,838만 원 많다\
             (모의실험으로는 9,642만 원 ± 140만 원).",
        ],
    );
    let Made::Drawn { notes, told } = english.made else {
        panic!("drawn");
    };
    assert_eq!(told, "10,000 simulations of each career are done.");
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
            "By age 45, US postdoc is ahead in 40.6% (± 0.5 points) of 10,000 simulations and InnoCORE in 59.4%.",
            "At the end InnoCORE is more likely than not to be ahead, and so from age 37 on.",
        ],
    );
    says(
        &english.even,
        &[
            "By age 39, InnoCORE has drawn level with US postdoc on average.",
            "By age 39, InnoCORE stands at ₩458 million in the middle and between ₩364 million and \
             ₩569 million for eight in ten; the mean is ₩464 million ± ₩3,800.",
            "By age 39, US postdoc stands at ₩433 million in the middle and between ₩324 million and \
             ₩601 million for eight in ten; the mean is ₩449 million ± ₩720,000.",
        ],
    );
    let korean = of(Lang::Ko);
    says(
        &korean.ahead.expect("runs").said,
        &[
            "45세까지 모의실험 10,000번 가운데 40.6%(± 0.5%포인트)에서는 미국 박사후연구원이, 59.4%에서는 이노코어가 앞선다.",
            "37세부터 이노코어가 앞설 확률이 절반을 넘는다.",
        ],
    );
    assert_eq!(
        korean.even[0],
        "평균으로는 39세까지 이노코어가 미국 박사후연구원을 따라잡는다."
    );
}

#[test]
fn who_is_always_ahead_and_who_never_draws_level_is_said_plainly() {
    let view = shown_at(Lang::En, PAIR, Depth::Drawn, PAY, 32);
    says(
        &view.ahead.expect("runs").said,
        &[
            "By age 32, US postdoc is ahead in every one of 10,000 simulations.",
            "At the end of every year US postdoc is more likely than not to be ahead.",
        ],
    );
    says(
        &view.even,
        &["On average US postdoc is ahead from the first year on, and InnoCORE never draws level."],
    );
}

#[test]
fn two_alike_are_even_and_nobody_is_ahead() {
    for depth in [Depth::Expected, Depth::Drawn] {
        let view = shown_at(Lang::En, ["innocore", "innocore"], depth, SUM, 45);
        says(
            &view.even,
            &["On average both are even in the first year and in the end."],
        );
        assert_eq!(
            view.said[2],
            "In purchasing power added up and discounted over all years, both bring the same on average."
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
                    "By age 45, both are even in every one of 10,000 simulations.",
                    "At the end neither can be said to be more likely than not to be ahead.",
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
            let (nothing, tables) = seen(lang, PAIR, depth, none, |outlook| {
                (view(outlook, &SUM, None), lives::tables(outlook, &SUM))
            });
            assert_eq!(nothing.shown, None);
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
    assert!(said[0].starts_with("In 2039, InnoCORE"), "{said:?}");
    let (since, said) = numbers(PAIR, Axis::SinceDoctorate);
    assert_eq!(since, [["0", "2", "4", "6", "8", "10", "12", "14"]]);
    assert!(
        said[0].starts_with("13 years after the doctorate, InnoCORE"),
        "{said:?}"
    );
    // A doctorate of five years comes first in one of them: each has its own numbers.
    let (since, said) = numbers(["phd-kr", "postdoc-us"], Axis::SinceDoctorate);
    assert_eq!(since, [["−5", "0", "5"], ["0", "5", "10"]]);
    assert!(said[0].starts_with("In year 14, Korean PhD"), "{said:?}");
}

#[test]
fn a_doctorate_whose_end_is_left_to_chance_has_no_years_after_it() {
    let look = look(Measure::Pay, Axis::SinceDoctorate);
    let view = shown_at(Lang::Ko, ["phd-us", "postdoc-us"], Depth::Drawn, look, 45);
    assert!(view.ticks[0].is_empty() && !view.ticks[1].is_empty());
    assert_eq!(
        view.lead[2],
        "미국 박사과정은 언제 박사 학위로 끝날지가 우연에 달려 있어 학위 뒤 햇수를 셀 수 없다."
    );
}

#[test]
fn years_of_service_come_before_the_doctorate() {
    let set = |career: &mut Career| career.service = [2, 0];
    let look = look(Measure::Pay, Axis::SinceDoctorate);
    let view = seen(
        Lang::En,
        ["phd-kr", "postdoc-us"],
        Depth::Drawn,
        set,
        |outlook| lives::tables(outlook, &look),
    );
    assert_eq!(view[0].rows[0][0], "−7 / 0");
    assert_eq!(
        view[0].head[0],
        "years since the doctorate (Korean PhD / US postdoc)"
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
    assert_eq!(lives.choices[0].0, "InnoCORE");
    let first = plain(&lives.choices[1].1[0]);
    assert_eq!(
        first,
        "US postdoc 31–33 → Korean industry 34–44; ₩621 million added up"
    );
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
    assert_eq!(last[4..6], ["₩102 million ± ₩980", "59.4%"]);
    // Nobody who begins at home is ever in the post; nobody is in a stage that nothing leads to.
    assert_eq!(home.head, ["age", "InnoCORE", "Korean industry"]);
    assert_eq!(
        abroad.head,
        ["age", "US postdoc", "Korean industry", "Korean postdoc"]
    );
    assert_eq!(abroad.rows[0], ["31", "100%", "0%", "0%"]);
    assert_eq!(abroad.rows[3], ["34", "0%", "40%", "60%"]);
    let before = &of(Depth::Expected)[0];
    assert_eq!(
        before.head,
        ["age", "InnoCORE: on average", "US postdoc: on average"]
    );
    assert_eq!(plain(&before.rows[13][1]), "₩102 million");
}
