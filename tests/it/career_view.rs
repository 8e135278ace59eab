//! What is said of careers, from results made by hand whose answers are known.

use std::rc::Rc;

use salary_gap::app::lang::Lang;
use salary_gap::app::number::GLUE;
use salary_gap::app::state::{Action, Axis, CareerEdit, Outlook as Look, State, Theme};
use salary_gap::app::view::career::{Outlook, cliff, costs, fan, hangs, method, ties, worst};
use salary_gap::app::view::{Sight, Table};
use salary_gap::catalog;
use salary_gap::domain::career::{
    self, Branch, Chance, Event, Found, Frame, Grade, Hang, Level, Measure, Model, Money, Node, Of,
    PaidBy, PayTie, Plan, Setting, Stage, StageFact, Term, Tie, What, break_even, tie_odds,
    tie_pay, total,
};
use salary_gap::domain::compare::compare;
use salary_gap::domain::money::Currency;
use salary_gap::domain::rate::{NANO, Rate};

/// A post that is never left; pay in won a year.
fn post(id: &'static str, pay: i64) -> Node {
    let fact: &'static StageFact = Box::leak(Box::new(StageFact {
        id,
        place: catalog::place("kr-daejeon").expect("a place"),
        pays: &[],
        growth: Rate::ZERO,
        slows: Rate::ZERO,
        spread: Rate::ZERO,
        term: Term::Leaving(Rate::ZERO),
        next: &[],
        offers: &[],
        begins: true,
    }));
    Node {
        fact: Some(fact),
        choice: None,
        paid: PaidBy::Catalogue,
        currency: Currency::Krw,
        stage: Stage {
            setting: 0,
            pay: Level::just(pay),
            growth: Rate::ZERO,
            slows: Rate::ZERO,
            spread: 0.0,
            yearly: 0.0,
            hours: 2_000.0,
            term: Term::Leaving(Rate::ZERO),
            next: Vec::new(),
        },
    }
}

/// The same as the first of a choice, for two years, with what follows.
fn begins(choice: usize, node: Node, next: &[(usize, i64, Grade)]) -> Node {
    let branch = |(to, percent, grade): &(usize, i64, Grade)| Branch {
        to: *to,
        odds: Rate::percent(*percent),
        grade: *grade,
    };
    Node {
        choice: Some(choice),
        stage: Stage {
            term: Term::Years(2),
            next: next.iter().map(branch).collect(),
            ..node.stage
        },
        ..node
    }
}

/// A fellowship of two years at 90 million, of whom 40 % go to a firm at 80 and 60 % to a university
/// at 60; held against a postdoc at 60 of whom half go to each.
pub fn nodes() -> Vec<Node> {
    let own = Grade::Own;
    vec![
        begins(
            0,
            post("innocore", 90_000_000),
            &[(2, 40, Grade::B), (3, 60, own), (4, 0, own), (5, 0, own)],
        ),
        begins(
            1,
            post("postdoc-us-return", 60_000_000),
            &[(2, 50, own), (3, 50, own)],
        ),
        post("firm-kr", 80_000_000),
        post("assistant-kr", 60_000_000),
        post("gri-kr", 50_000_000),
        Node {
            paid: PaidBy::Nobody,
            ..post("leave", 0)
        },
    ]
}

const LEVEL: Money = Money {
    minor_per_unit: 1.0,
    market: 1.0,
    worth: 1.0,
};

const CHANCE: Chance = Chance {
    seed: 7,
    paths: 2_000,
};

/// All that is found of two careers, under a law that takes a tenth.
pub fn found(nodes: Vec<Node>, starts: [usize; 2], years: u8) -> Found {
    let settings = [Rc::new(Setting::new(
        |gross| Some(gross - gross / 10),
        LEVEL,
    ))];
    let frame = Frame {
        years,
        discount: Rate::ZERO,
    };
    let stages: Vec<Stage> = nodes.iter().map(|node| node.stage.clone()).collect();
    let model = Model::of(&stages, &settings, frame).expect("a model");
    let pair = (starts[0], starts[1]);
    let expected = starts.map(|start| model.expected(start));
    let runs = career::run(&model, &starts, CHANCE);
    let first = |choice| nodes.iter().position(|node| node.choice == Some(choice));
    let cliffs = [0, 1].map(|choice| career::cliff(&model, first(choice)?, Measure::Power));
    let mut ties = Vec::new();
    let mut pay_ties = Vec::new();
    for (node, known) in nodes.iter().enumerate() {
        if known.paid == PaidBy::Nobody {
            continue;
        }
        let factor = tie_pay(&model, pair, &[node]);
        pay_ties.push(PayTie { node, factor });
        for (branch, leads) in known.stage.next.iter().enumerate() {
            if nodes[leads.to].paid != PaidBy::Nobody {
                let odds = tie_odds(&model, pair, (&[node], branch));
                ties.push(Tie { node, branch, odds });
            }
        }
    }
    let of = [Of::Choice(0), Of::Choice(1), Of::Lead(1)];
    Found {
        ways: [0, 1].map(|choice| model.ways(starts[choice], first(choice).unwrap_or_default())),
        break_even: break_even(&expected[0], &expected[1]),
        service_costs: [None; 2],
        year_more: [None; 2],
        cliffs,
        singles: [Vec::new(), Vec::new()],
        ties,
        pay_ties,
        hangs: career::hangs(&model, &stages, pair),
        worst: of.map(|of| (of, runs.worst(&model, of))).to_vec(),
        runs: Some(runs),
        done: (1, 1),
        expected,
        plan: Plan {
            nodes,
            starts,
            frame,
            footings: Vec::new(),
        },
    }
}

/// What a view makes of a result, in a language.
pub fn seen<T>(
    found: &Found,
    lang: Lang,
    change: impl FnOnce(&mut State),
    view: impl FnOnce(&Outlook<'_>) -> T,
) -> T {
    let mut state =
        State::open("v=1&situation=innocore-berkeley", lang, Theme::Auto).expect("a page");
    state.scenario.career.from = 31;
    state.scenario.career.until = 31 + found.plan.frame.years;
    change(&mut state);
    let comparison = compare(&catalog::all_facts(), &state.scenario);
    let names = state.names();
    let outlook = Outlook {
        sight: &Sight::of(&state, &comparison, &names),
        found,
        mark: None,
    };
    view(&outlook)
}

fn same(_: &mut State) {}

fn plain(text: &str) -> String {
    text.replace(GLUE, " ")
}

/// How the stages are called: the choices 0 and 1, then the nodes from 2 on.
fn names(found: &Found, lang: Lang) -> Vec<String> {
    seen(found, lang, same, |outlook| {
        let nodes = 2..outlook.found.plan.nodes.len();
        let choices = (0..2).map(|choice| outlook.choice(choice).to_owned());
        choices
            .chain(nodes.map(|node| outlook.name(node).to_owned()))
            .collect()
    })
}

/// Every sentence that the views make of a result.
fn everything(found: &Found, lang: Lang, change: impl FnOnce(&mut State)) -> Vec<String> {
    seen(found, lang, change, |outlook| {
        let mut all = Vec::new();
        let mut put = |table: &Table| {
            all.extend([table.caption.clone()]);
            all.extend(
                table
                    .head
                    .iter()
                    .chain(table.rows.iter().flatten())
                    .cloned(),
            );
            for row in &table.rows {
                assert_eq!(row.len(), table.head.len(), "{}", table.caption);
            }
        };
        let mut said = Vec::new();
        for view in cliff::view(outlook) {
            said.extend([view.name, view.said, view.besides]);
            view.table.iter().for_each(&mut put);
            for card in view.cards {
                said.extend([card.name, card.value, card.rule]);
                said.extend(card.beside);
                said.extend(card.notes.into_iter().map(|note| note.text));
                put(&card.arithmetic);
            }
        }
        if let Some(view) = hangs::view(outlook) {
            said.push(view.said);
            said.extend(view.sides);
            put(&view.table);
            for row in view.rows {
                said.extend([row.name, row.grade].into_iter().chain(row.ends));
            }
        }
        for view in worst::view(outlook) {
            said.push(view.title);
            said.extend(view.said);
            view.table.iter().for_each(&mut put);
        }
        for view in costs::view(outlook) {
            said.extend(view.said.into_iter().chain(view.rule));
        }
        let view = ties::view(outlook);
        said.extend(view.said);
        for without in view.without.into_iter().chain(view.without_pay) {
            said.push(without.said);
            said.extend(without.each);
        }
        let listed = view.odds.into_iter().chain(view.pays).chain(view.elsewhere);
        said.extend(listed.map(|tie| tie.said));
        all.extend(said);
        all
    })
}

#[test]
fn the_step_is_told_with_its_part_the_years_and_the_bridge() {
    let found = found(nodes(), [0, 1], 10);
    for (lang, expected) in [
        (
            Lang::Ko,
            "{a} 단계가 끝나면 이듬해 세전 급여가 평균 2,200만 원(24.4%) 줄어든다. \
             세금과 보험료를 내고 손에 쥐는 돈은 그해에 1,980만 원(24.4%) 줄어든다. \
             물가까지 따진 구매력은 보는 10년 안에는 전만큼 돌아오지 않는다. \
             구매력이 줄어드는 길로 간 사람에게 첫해의 모자라는 몫을 메워 주려면, \
             떠나는 사람 모두로 나누어 한 사람에 세전 2,200만 원이 든다. \
             가장 많이 줄어드는 길은 {to} 쪽으로, 이듬해 3,000만 원(33.3%) 줄어든다.",
        ),
        (
            Lang::En,
            "After {a}, gross pay steps down by ₩22 million (24.4%) on average. \
             What is left after tax and contributions falls by ₩19.8 million (24.4%) in that first year. \
             Purchasing power, which counts prices too, does not come back to where it was within the \
             10 years looked at. To make up, in the first year, for those whose purchasing power falls \
             takes ₩22 million of gross pay, averaged over all who leave. \
             The deepest step: to {to}, down by ₩30 million (33.3%).",
        ),
    ] {
        let names = names(&found, lang);
        let views = seen(&found, lang, same, cliff::view);
        let first = &views[0];
        assert_eq!(first.name, names[0]);
        let said = plain(&format!("{} {}", first.said, first.besides));
        // The names are the catalogue's.
        let named = (expected.replace("{a}", &names[0])).replace("{to}", &names[3]);
        assert_eq!(said, plain(&named));
        // The other choice's pay goes up on average: 50 % to 80, 50 % to 60.
        assert!(!plain(&views[1].said).contains('−'));
        let up = if lang == Lang::Ko {
            "평균 1,000만 원(16.7%) 늘어난다."
        } else {
            "steps up by ₩10 million (16.7%) on average."
        };
        assert!(plain(&views[1].said).contains(up), "{}", views[1].said);
    }
}

#[test]
fn each_figure_opens_into_arithmetic_that_adds_up() {
    let found = found(nodes(), [0, 1], 10);
    let views = seen(&found, Lang::En, same, cliff::view);
    let cards = &views[0].cards;
    let values: Vec<String> = cards.iter().map(|card| plain(&card.value)).collect();
    assert_eq!(
        values,
        [
            "−₩22 million (24.4%)",
            "−₩19.8 million (24.4%)",
            "not within 10 years",
            "₩22 million"
        ]
    );
    let amounts = |card: usize| -> Vec<String> {
        let rows = cards[card].arithmetic.rows.iter();
        rows.map(|row| plain(&row[1])).collect()
    };
    // 40 % of 80 and 60 % of 60; nobody goes to the other two.
    assert_eq!(
        amounts(0),
        [
            "₩32,000,000",
            "₩36,000,000",
            "₩68,000,000",
            "₩90,000,000",
            "−₩22,000,000"
        ]
    );
    assert!(cards[0].arithmetic.rows[0][0].contains("40%"));
    // 40 % of 10 and 60 % of 30, for one and for the whole intake.
    assert_eq!(
        amounts(3),
        ["₩4,000,000", "₩18,000,000", "₩22,000,000", "₩8,800,000,000"]
    );
    assert_eq!(amounts(2).len(), 11, "the last year and ten after it");
}

#[test]
fn the_bridge_of_the_whole_intake_is_for_the_known_number_or_the_readers() {
    let found = found(nodes(), [0, 1], 10);
    let beside = |change: fn(&mut State)| {
        let views = seen(&found, Lang::En, change, cliff::view);
        let card = views[0].cards[3].clone();
        let sources: usize = card.notes.iter().map(|note| note.sources.len()).sum();
        (card.beside.map(|said| plain(&said)), sources)
    };
    let (said, sources) = beside(same);
    assert_eq!(said.as_deref(), Some("For 400 people: ₩8.8 billion."));
    assert!(sources > 0, "the number has a source");
    let (said, sources) = beside(|state| state.scenario.closing.fellows = 10);
    assert_eq!(said.as_deref(), Some("For 10 people: ₩220 million."));
    assert_eq!(sources, 0, "the number is the reader's own");
    let second = &seen(&found, Lang::En, same, cliff::view)[1];
    assert_eq!(
        second.cards[3].beside, None,
        "nobody's intake is known there"
    );
    let programme = catalog::programmes();
    assert!(programme.iter().any(|known| known.id == cliff::INTAKE.1));
}

#[test]
fn ways_that_nobody_goes_stand_in_the_table_only_if_somebody_could() {
    let found = found(nodes(), [0, 1], 10);
    for lang in Lang::ALL {
        let names = names(&found, lang);
        let views = seen(&found, lang, same, cliff::view);
        let table = views[0].table.as_ref().expect("a table");
        let rows: Vec<(&str, &str)> = (table.rows.iter())
            .map(|row| (row[0].as_str(), row[1].as_str()))
            .collect();
        assert_eq!(
            rows[..3],
            [
                (names[2].as_str(), "40%"),
                (names[3].as_str(), "60%"),
                (names[4].as_str(), "0%")
            ]
        );
        assert_eq!((rows.len(), rows[3].1), (4, "100%"));
        assert!(!views[0].besides.contains(&names[4]), "nobody goes there");
    }
}

#[test]
fn a_step_up_is_no_loss() {
    let mut up = nodes();
    up[2].stage.pay = Level::just(95_000_000);
    up[3].stage.pay = Level::just(100_000_000);
    let found = found(up, [0, 1], 10);
    let view = &seen(&found, Lang::En, same, cliff::view)[0];
    let values: Vec<String> = view.cards.iter().map(|card| plain(&card.value)).collect();
    assert_eq!(
        values,
        [
            "+₩8 million (8.9%)",
            "+₩7.2 million (8.9%)",
            "no fall",
            "not needed"
        ]
    );
    assert!(plain(&view.said).contains("steps up by ₩8 million (8.9%)"));
    assert!(plain(&view.besides).contains("The highest step: to "));
    assert!(
        ![&view.said, &view.besides]
            .iter()
            .any(|said| said.contains("down"))
    );
    assert_eq!(view.cards[3].beside, None);
}

#[test]
fn years_until_it_is_recovered_are_counted() {
    let mut grows = nodes();
    // 75 % of the pay before, half more each year: 67.5, 101.25.
    for at in [2, 3] {
        grows[at].stage.pay = Level::just(67_500_000);
        grows[at].stage.growth = Rate::percent(50);
    }
    let found = found(grows, [0, 1], 10);
    let en = &seen(&found, Lang::En, same, cliff::view)[0];
    assert_eq!(en.cards[2].value, "1 year");
    assert_eq!(en.cards[2].arithmetic.rows.len(), 3);
    assert!(
        en.besides
            .contains("back where it was after 1 year on average."),
        "{}",
        en.besides
    );
    let ko = &seen(&found, Lang::Ko, same, cliff::view)[0];
    assert!(
        ko.besides.contains("1년이 지나야 전만큼 돌아온다."),
        "{}",
        ko.said
    );
}

#[test]
fn ties_come_with_what_puts_them_in_the_nearest_first() {
    let found = found(nodes(), [0, 1], 10);
    // The first is ahead by 60 million of pay in the first two years and behind by 2 in each of eight.
    let lead = total(&found.expected[1]) - total(&found.expected[0]);
    assert!((lead - 0.9 * (-60e6 + 8.0 * 2e6)).abs() < 1.0);
    for lang in Lang::ALL {
        let view = seen(&found, lang, same, ties::view);
        assert!(!view.odds.is_empty() || view.without.is_some());
        let far: Vec<i64> = (view.odds.iter())
            .map(|tie| match &tie.edit {
                CareerEdit::Odds { stage, branch, to } => {
                    let mut nodes = found.plan.nodes.iter();
                    let node = nodes.find(|node| node.fact.is_some_and(|fact| fact.id == *stage));
                    let now = node.expect("a stage").stage.next[*branch].odds;
                    (to.ppb() - now.ppb()).abs()
                }
                other => panic!("odds, not {other:?}"),
            })
            .collect();
        assert!(far.is_sorted(), "{far:?}");
        // What the fellowship itself pays makes the two even at 90 − 44 / 2 = 68 million.
        let fellowship = view.elsewhere.iter().find(|tie| match tie.edit {
            CareerEdit::Pay(stage, _) => stage == "innocore",
            _ => false,
        });
        let fellowship = fellowship.expect("a tie");
        let CareerEdit::Pay(_, Some(pay)) = fellowship.edit else {
            panic!("an amount");
        };
        assert!((pay - 68_000_000).abs() <= 1, "{pay}");
        let shown = ["6,800만 원", "₩68 million"][usize::from(lang == Lang::En)];
        assert!(
            plain(&fellowship.said).contains(shown),
            "{}",
            fellowship.said
        );
    }
    // That all go to the firm: 8 × 20 % × 20 million more, not enough; the odds of the other choice do
    // not suffice either: 8 × 50 % × 20 are 80 million, which is 44 at 77.5 % to the firm.
    let view = seen(&found, Lang::En, same, ties::view);
    let known = catalog::stage("postdoc-us-return").map_or("postdoc-us-return", |fact| fact.id);
    let to = view.odds.iter().find_map(|tie| match tie.edit {
        CareerEdit::Odds {
            stage,
            branch: 0,
            to,
            ..
        } if stage == known => Some(to),
        _ => None,
    });
    assert!((to.expect("a tie").ppb() - 775_000_000).abs() < 1_000);
}

#[test]
fn what_is_put_in_is_an_action_that_the_page_takes() {
    let facts = catalog::stages();
    let Some(fact) = facts.iter().find(|fact| fact.next.len() > 1) else {
        panic!("a stage with branches");
    };
    let edit = CareerEdit::Odds {
        stage: fact.id,
        branch: 0,
        to: Rate::percent(25),
    };
    let state = State::open("", Lang::En, Theme::Auto).expect("a page");
    let after = state.after(Action::Career(edit));
    let odds = after
        .scenario
        .career
        .edit_of(fact.id)
        .and_then(|edit| edit.odds.as_ref());
    let odds = odds.expect("odds of the reader's");
    assert_eq!(odds[0], Rate::percent(25));
    assert_eq!(odds.iter().map(|odds| odds.ppb()).sum::<i64>(), NANO);
}

#[test]
fn the_chance_that_staying_is_better_has_its_error_and_its_reason() {
    let mut even = nodes();
    even[0].stage.pay = Level::just(68_000_000);
    let found = found(even, [0, 1], 10);
    let end = found
        .runs
        .as_ref()
        .and_then(|runs| runs.sides[1].years.last());
    let end = end.expect("years");
    assert!(end.behind > 0.0 && end.ahead > 0.0);
    let error = (end.behind * (1.0 - end.behind) / 2_000.0).sqrt() * 100.0;
    let view = seen(&found, Lang::En, same, ties::view);
    let chance = format!("{:.1}", end.behind * 100.0);
    let chance = chance.trim_end_matches('0').trim_end_matches('.');
    assert!(
        view.said.iter().any(|said| said.contains(&format!(
            "at the end is {chance}% (±{GLUE}{error:.1} points)"
        ))),
        "{:?}",
        view.said
    );
    assert!(
        view.said
            .iter()
            .any(|said| said.starts_with("What moves the difference most: "))
    );
}

#[test]
fn a_choice_that_is_always_better_is_not_told_as_a_chance() {
    let mut sure = nodes();
    sure[0].stage.pay = Level::just(900_000_000);
    let found = found(sure, [0, 1], 10);
    let said = seen(&found, Lang::En, same, ties::view).said;
    assert!(
        said.iter()
            .any(|said| said.starts_with("In every one of 2,000 simulations ")),
        "{said:?}"
    );
    assert!(said.iter().all(|said| !said.contains('±')));
}

#[test]
fn the_break_even_year_is_told_with_the_age() {
    let mut late = nodes();
    // 58 million behind after two years, then 20 a year ahead: even within the fifth year.
    late[0].stage.pay = Level::just(89_000_000);
    late[0].stage.next[0].odds = Rate::ZERO;
    late[0].stage.next[1].odds = Rate::percent(100);
    late[1].stage.next[0].odds = Rate::percent(100);
    late[1].stage.next[1].odds = Rate::ZERO;
    let found = found(late, [0, 1], 10);
    assert_eq!(found.break_even, Some(5));
    let said = &seen(&found, Lang::En, same, ties::view).said[0];
    assert!(said.contains("at the end of year 5, at age 36,"), "{said}");
    let said = &seen(&found, Lang::Ko, same, ties::view).said[0];
    assert!(said.contains("5년째 말(36세)에"), "{said}");
}

#[test]
fn how_much_hangs_on_an_assumption_of_ones_own_is_told() {
    let mut found = found(nodes(), [0, 1], 10);
    let hang = |what, low: f64, high: f64| Hang {
        what,
        low,
        high,
        ..found.hangs[0]
    };
    let lead = total(&found.expected[1]) - total(&found.expected[0]);
    let (sourced, own) = (What::Odds(0, 0), What::Odds(1, 0));
    let cases = [
        (
            vec![hang(sourced, lead - 9e6, lead + 9e6)],
            "Nothing that this difference hangs on",
        ),
        (
            vec![hang(own, lead - 9e6, lead + 1e7)],
            "Of that, ₩10 million hangs on one assumption",
        ),
        (
            vec![hang(own, -lead, lead * 2.0)],
            "All of it hangs on one assumption",
        ),
        (
            vec![hang(own, lead * 3.0, lead * 2.0)],
            "changed alone, makes it smaller",
        ),
    ];
    for (hangs, expected) in cases {
        found.hangs = hangs;
        let view = seen(&found, Lang::En, same, hangs::view).expect("hangs");
        assert!(
            plain(&view.said).contains("₩39.6 million more"),
            "{}",
            view.said
        );
        assert!(plain(&view.said).contains(expected), "{}", view.said);
        assert_eq!(view.rows[0].is_own, found.hangs[0].what == own);
        assert_eq!(view.table.rows.len(), 1);
    }
    found.hangs.clear();
    assert_eq!(seen(&found, Lang::En, same, hangs::view), None);
}

#[test]
fn the_worst_tenth_is_told_by_what_sets_it_apart_and_nothing_twice() {
    let mut gamble = nodes();
    // One in twenty of the first is poor for eight years.
    gamble[0].stage.next[0].odds = Rate::percent(95);
    gamble[0].stage.next[1].odds = Rate::percent(5);
    let found = found(gamble, [0, 1], 10);
    for lang in Lang::ALL {
        let names = names(&found, lang);
        let views = seen(&found, lang, same, worst::view);
        assert_eq!(views.len(), 3);
        // All others are paid alike, so all count among the worst tenth's like.
        for view in &views {
            let mut said = view.said.clone();
            said.dedup();
            assert_eq!(said, view.said);
            assert!((1..=3).contains(&said.len()));
        }
        assert!(views[2].title.contains(&names[1]));
    }
}

#[test]
fn study_and_service_are_told_only_where_there_are_any() {
    let mut found = found(nodes(), [0, 1], 10);
    assert_eq!(seen(&found, Lang::En, same, costs::view), []);
    let mut study = nodes();
    study[0].fact = post("phd-kr", 0).fact;
    study[0].stage.pay = Level::just(20_000_000);
    found = self::found(study, [0, 1], 10);
    found.year_more = [Some(-43_200_000.0), Some(-1.0)];
    found.service_costs = [None, Some(30_000_000.0)];
    let serves = |state: &mut State| {
        state.scenario.career.service = [0, 2];
        state.scenario.career.service_pay = 0;
    };
    let views = seen(&found, Lang::En, serves, costs::view);
    let said: Vec<Vec<String>> = (views.iter())
        .map(|view| view.said.iter().map(|said| plain(said)).collect())
        .collect();
    assert_eq!(
        said[0],
        [
            "One year more in the doctorate costs ₩43.2 million of purchasing power by age 41 on average.",
            // (68 − 20) × 0.9 × 2 years.
            "Over its 2 years the doctorate brings ₩86.4 million less in purchasing power than the first \
             year of what follows would.",
        ]
    );
    assert!(
        views[0]
            .rule
            .as_ref()
            .is_some_and(|rule| plain(rule).contains("2 × ("))
    );
    assert_eq!(
        said[1],
        [
            "Military service of 2 years costs ₩30 million of purchasing power by age 41 on average. \
          No pay is set for it, so it counts as nothing."
        ]
    );
    let ko = seen(&found, Lang::Ko, serves, costs::view);
    assert!(
        plain(&ko[1].said[0])
            .contains("군 복무 2년 때문에 41세까지 더한 구매력이 평균 3,000만 원 줄어든다.")
    );
}

#[test]
fn no_result_makes_a_sentence_with_a_hole_or_no_number_in_it() {
    let mut broke = nodes();
    for node in &mut broke {
        node.stage.pay = Level::just(0);
    }
    let mut huge = nodes();
    for node in &mut huge {
        node.stage.pay = Level::just(1_000_000_000_000_000);
    }
    let mut alone = nodes();
    alone[0].stage.next.clear();
    let mut to_itself = nodes();
    to_itself[0].stage.next[1].to = 0;
    let results = [
        found(nodes(), [0, 1], 10),
        found(nodes(), [0, 1], 0),
        found(nodes(), [0, 1], 1),
        found(nodes(), [0, 0], 10),
        found(broke, [0, 1], 10),
        found(huge, [0, 1], 60),
        found(alone, [0, 1], 10),
        found(to_itself, [0, 1], 10),
    ];
    for (index, found) in results.iter().enumerate() {
        for lang in Lang::ALL {
            for said in everything(found, lang, same) {
                let at = format!("{index} {lang:?}: {said}");
                assert!(!said.contains("NaN") && !said.contains("inf"), "{at}");
                assert!(!said.contains("-0") && !said.contains("−0"), "{at}");
                assert!(!said.contains('{') && !said.contains("  "), "{at}");
            }
        }
    }
}

#[test]
fn where_all_are_paid_alike_nothing_lies_between() {
    let found = found(nodes(), [0, 1], 2);
    for (lang, told) in [
        (
            Lang::En,
            " stands at ₩90 million for eight in ten at least; ",
        ),
        (Lang::Ko, "적어도 열에 여덟이 똑같이 9,000만 원이다."),
    ] {
        let said = seen(&found, lang, same, |outlook| {
            let look = Look {
                measure: Measure::Pay,
                axis: Axis::Age,
                singles: false,
            };
            fan::view(outlook, &look, None)
                .shown
                .map(|shown| shown.said)
        });
        let said = plain(&said.expect("years")[0]);
        assert!(said.contains(told), "{said}");
    }
}

#[test]
fn two_choices_that_are_the_same_are_called_even() {
    let found = found(nodes(), [0, 0], 10);
    let view = seen(&found, Lang::En, same, ties::view);
    assert!(
        view.said[0].contains("even on average from the first year to the last"),
        "{:?}",
        view.said
    );
    assert!(view.odds.is_empty() && view.pays.is_empty());
    assert_eq!(
        view.without.map(|without| without.said).as_deref(),
        Some("On average the two are even already.")
    );
    let ko = seen(&found, Lang::Ko, same, ties::view);
    assert_eq!(
        ko.without.map(|without| without.said).as_deref(),
        Some("평균으로는 두 경력이 이미 같다.")
    );
}

#[test]
fn no_years_have_no_end_of_a_post_and_no_chance() {
    let found = found(nodes(), [0, 1], 0);
    for view in seen(&found, Lang::En, same, cliff::view) {
        assert!(view.said.starts_with("No year is looked at"));
        assert!(view.cards.is_empty() && view.table.is_none());
    }
    let view = seen(&found, Lang::En, same, ties::view);
    assert_eq!(view.said.len(), 1, "{:?}", view.said);
}

#[test]
fn the_method_is_told_in_full_and_what_the_model_misses_is_said() {
    let found = found(nodes(), [0, 1], 10);
    let mut lengths = Vec::new();
    for lang in Lang::ALL {
        let view = seen(&found, lang, same, method::view);
        for one in &view.paragraphs {
            assert!(!one.title.is_empty() && !one.said.is_empty() && !one.basis.is_empty());
        }
        let held = &view.held;
        assert_eq!(held.table.rows.len(), catalog::outcomes().len());
        for (row, outcome) in held.table.rows.iter().zip(catalog::outcomes()) {
            assert_eq!(row.len(), held.table.head.len());
            assert!(row.iter().all(|cell| !cell.is_empty()), "{}", outcome.id);
        }
        assert!(held.notes.iter().all(|note| !note.sources.is_empty()));
        // What is not met of what the model was not made from is told one by one.
        let free = catalog::outcomes()
            .iter()
            .filter(|outcome| !outcome.is_used);
        let free = free.count();
        let met = free - held.misses.len();
        assert!(held.said.contains(&met.to_string()) && held.said.contains(&free.to_string()));
        lengths.push((view.paragraphs.len(), held.misses.len()));
    }
    assert_eq!(lengths[0], lengths[1]);
}

#[test]
fn the_model_beside_what_was_published_does_not_follow_the_readers_odds() {
    let found = found(nodes(), [0, 1], 10);
    let moved = |state: &mut State| {
        let fact = catalog::stage("postdoc-kr").expect("a stage");
        let held: Vec<Rate> = fact.next.iter().map(|leads| leads.odds).collect();
        state
            .scenario
            .career
            .move_odds((fact, catalog::stages()), &held, 0, Rate::percent(100));
    };
    assert_eq!(
        seen(&found, Lang::En, same, |outlook| method::view(outlook)
            .held
            .table),
        seen(&found, Lang::En, moved, |outlook| method::view(outlook)
            .held
            .table)
    );
}

#[test]
fn two_ways_on_have_one_tie_and_not_its_mirror_besides() {
    let found = found(nodes(), [0, 1], 10);
    let view = seen(&found, Lang::En, same, ties::view);
    let of_second = view.odds.iter().filter(|tie| match tie.edit {
        CareerEdit::Odds { stage, .. } => stage == "postdoc-us-return",
        _ => false,
    });
    assert_eq!(of_second.count(), 1);
}

#[test]
fn one_that_is_caught_up_with_and_leads_again_is_said_to() {
    let mut found = found(nodes(), [0, 1], 10);
    let sums = [-1e6, 1e6, 2e6, 1e6, -1e6, -2e6, -3e6, -4e6, -5e6, -6e6];
    for (at, lead) in sums.into_iter().enumerate() {
        found.expected[1][at].sum = found.expected[0][at].sum + lead;
    }
    found.break_even = Some(2);
    let said = seen(&found, Lang::En, same, ties::view).said.remove(0);
    assert!(said.contains("at the end of year 2, at age 33,"), "{said}");
    assert!(said.ends_with("is ahead again."), "{said}");
    assert!(said.contains("At age 41 "), "{said}");
}

#[test]
fn spans_are_told_as_they_lie_and_say_at_which_value() {
    let mut found = found(nodes(), [0, 1], 10);
    found.hangs = vec![Hang {
        what: What::Odds(0, 0),
        low: 5e6,
        high: -7e6,
        ..found.hangs[0]
    }];
    let view = seen(&found, Lang::En, same, hangs::view).expect("hangs");
    let ends = view.rows[0].ends.each_ref().map(|end| plain(end));
    assert!(ends[0].ends_with(": −₩7 million"), "{ends:?}");
    assert!(ends[1].ends_with(": +₩5 million"), "{ends:?}");
    assert!(view.zero > view.rows[0].span.left && view.now < view.zero);
    assert_eq!(view.rows[0].grade, "grade B");
}

#[test]
fn the_worst_may_share_what_never_happened_to_them() {
    let mut never = nodes();
    for (branch, percent) in [80, 10, 10, 0].into_iter().enumerate() {
        never[0].stage.next[branch].odds = Rate::percent(percent);
    }
    // Two ways are equally bad: what those who went them share is that they never saw the firm.
    never[4].stage.pay = never[3].stage.pay;
    let found = found(never, [0, 1], 10);
    let (_, shared) = &found.worst[0];
    assert_eq!(shared[0].event, Event::Never(2));
    assert_eq!(shared[0].among_worst, 1.0);
    assert!((shared[0].among_all - 0.2).abs() < 0.03);
    for (lang, tail) in [
        (Lang::Ko, "한 번도 거치지 못한 사람: 이 가운데 100%"),
        (Lang::En, ": 100% of these"),
    ] {
        let view = &seen(&found, lang, same, worst::view)[0];
        assert!(view.said[0].contains(tail), "{:?}", view.said);
        assert_eq!(view.said.len(), 3, "{:?}", view.said);
    }
}

#[test]
fn the_years_after_a_post_are_those_until_it_is_recovered() {
    let mut grows = nodes();
    for at in [2, 3] {
        grows[at].stage.pay = Level::just(50_000_000);
        grows[at].stage.growth = Rate::percent(20);
    }
    let found = found(grows, [0, 1], 10);
    let cliff = found.cliffs[0].as_ref().expect("a cliff");
    // 50, 60, 72, 86.4, 103.68 of 90, less a tenth.
    let known = [45e6, 54e6, 64.8e6, 77.76e6, 93.312e6];
    for (course, known) in cliff.course.iter().zip(known) {
        assert!((course - known).abs() < 1.0, "{course} is not {known}");
    }
    assert_eq!(cliff.course.len(), 10);
    assert_eq!(cliff.average.recovers, Some(4));
    assert!(cliff.course[4] >= cliff.before[2] && cliff.course[3] < cliff.before[2]);
}

#[test]
fn a_post_that_both_choices_have_is_told_once() {
    let mut twice = nodes();
    // The second choice goes through a fellowship of its own, which is the same stage.
    twice.push(Node {
        choice: None,
        ..twice[0].clone()
    });
    twice[1].stage.next[0].to = 6;
    let found = found(twice, [0, 1], 12);
    for lang in Lang::ALL {
        let view = seen(&found, lang, same, ties::view);
        let lists = [view.odds, view.pays, view.elsewhere];
        for list in &lists {
            for (at, tie) in list.iter().enumerate() {
                assert!(
                    list[..at].iter().all(|known| known.edit != tie.edit),
                    "{tie:?}"
                );
            }
        }
        let of_fellowship = lists[0].iter().filter(|tie| match tie.edit {
            CareerEdit::Odds { stage, .. } => stage == "innocore",
            _ => false,
        });
        assert!(of_fellowship.count() <= 3);
    }
}

#[test]
fn careers_of_the_catalogue_are_told_in_full() {
    let facts = Rc::new(catalog::all_facts());
    for situation in ["innocore-berkeley", "doctorate-korea-us"] {
        let state = State::open(&format!("v=1&situation={situation}"), Lang::En, Theme::Auto);
        let scenario = state.expect("a page").scenario;
        let reckoning = career::Reckoning::of(&facts, &scenario, None);
        let mut reckoning = reckoning.unwrap_or_else(|why| panic!("{situation}: {why:?}"));
        while reckoning.step() {}
        for lang in Lang::ALL {
            let own = |state: &mut State| state.scenario = scenario.clone();
            let found = reckoning.found();
            let texts = everything(found, lang, own);
            for text in &texts {
                let at = format!("{situation} {lang:?}: {text}");
                assert!(!text.contains(['{', '}']) && !text.contains("NaN"), "{at}");
                assert!(
                    !text.contains("-kr") && !text.contains("-us"),
                    "an id is shown: {at}"
                );
            }
        }
    }
}
