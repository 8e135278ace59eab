//! What a story tells, a guess, a ranking, and what is not money, in words.

use salary_gap::app::lang::Lang;
use salary_gap::app::number::GLUE;
use salary_gap::app::state::{Action, GuessEdit, State, Theme};
use salary_gap::app::view::{Sight, guess, ledger, ranking, story};
use salary_gap::catalog;
use salary_gap::domain::compare::compare;

fn open(fragment: &str, lang: Lang) -> State {
    let state = State::open(fragment, lang, Theme::Auto).expect("the catalogue has situations");
    assert_eq!(state.faults, [], "{fragment}");
    state
}

fn sees<T>(state: &State, view: impl FnOnce(&Sight<'_>) -> T) -> T {
    let comparison = compare(&catalog::all_facts(), &state.scenario);
    let names = state.names();
    view(&Sight::of(state, &comparison, &names))
}

/// What a view makes of a link.
fn seen<T>(fragment: &str, view: impl FnOnce(&Sight<'_>) -> T) -> T {
    sees(&open(fragment, Lang::En), view)
}

/// Amounts are told without the space that does not break.
fn plain(text: &str) -> String {
    text.replace(GLUE, " ")
}

/// What the story of a situation says at a step.
fn told(id: &str, step: usize, lang: Lang) -> String {
    let state = open(&format!("v=1&situation={id}"), lang).after(Action::Step(step));
    let view = sees(&state, story::view).expect("a story");
    assert_eq!(view.step, step);
    plain(&view.said.expect("in the story"))
}

#[test]
fn every_step_of_every_story_is_told_with_all_its_figures() {
    for situation in catalog::situations() {
        for step in 0..situation.steps.len() {
            for lang in Lang::ALL {
                let said = told(situation.id, step, lang);
                assert!(!said.contains(['{', '}', '–']), "{}: {said}", situation.id);
            }
        }
    }
}

#[test]
fn the_story_of_the_half_match_has_the_figures_of_the_ladder() {
    assert_eq!(
        told("tenfold-half-match", 1, Lang::En),
        "Without it the gap is 10 times on paper, 7.4 after tax and 4.6 in purchasing power. \
         The article’s ten is the first of these."
    );
    assert_eq!(
        told("tenfold-half-match", 1, Lang::Ko),
        "보태지 않으면 계약서로 10배, 세금을 내고 나면 7.4배, 구매력으로는 4.6배다. \
         기사의 열 배는 이 가운데 첫 번째다."
    );
    // Some 140 million of pay after tax and a thousand million untaxed, over 632 million.
    assert_eq!(
        told("tenfold-half-match", 3, Lang::En),
        "Were it left untaxed, the Korean offer would be 1.8 times the other in purchasing power."
    );
    assert!(told("innocore-1-8", 0, Lang::Ko).contains("1.8배"));
}

#[test]
fn a_situation_without_a_story_tells_none_and_a_changed_comparison_waits() {
    assert_eq!(seen("", story::view), None);
    let changed = "v=1&situation=tenfold-half-match&years=9";
    let view = seen(changed, story::view).expect("a story");
    assert_eq!(view.said, None);
    assert_eq!(view.place, "Step 1 of 5");
}

/// The view of a guess after these edits.
fn guessed(edits: &[GuessEdit]) -> guess::GuessView {
    let mut state = open("v=1&situation=tenfold", Lang::En);
    for edit in edits {
        state = state.after(Action::Guess(*edit));
    }
    sees(&state, guess::view).expect("a gap to guess")
}

#[test]
fn a_guess_is_asked_with_what_each_pays_and_then_held_against_the_gap() {
    use GuessEdit::{Begin, Show, Times};
    assert_eq!(guessed(&[]), guess::GuessView::Offered);
    let asked = guessed(&[Begin]);
    assert!(asked.is_asked());
    let guess::GuessView::Asked { known, value, .. } = asked else {
        panic!("it is asked");
    };
    assert_eq!(value, "");
    let known = known.map(|known| plain(&known));
    assert_eq!(known[0], "₩200 million, Seoul: ₩200 million a year");
    assert_eq!(known[1], "₩2 billion, California: ₩2 billion a year");
    assert_eq!(
        guessed(&[Begin, Times(100), Show]),
        guess::GuessView::Told(
            "You guessed that the offer abroad is 10 times the Korean offer; \
             after tax and prices it is 4.6."
                .to_owned()
        )
    );
}

#[test]
fn a_ranking_says_who_shares_a_place() {
    let facts = catalog::all_facts();
    let none = seen("", |sight| ranking::view(sight, &facts));
    assert_eq!(none, None, "two offers need none");
    let fragment = "v=1&offers=innocore-fellow,us-nih-postdoc,kr-tenth&rung=paper";
    let view = seen(fragment, |sight| ranking::view(sight, &facts));
    let view = view.expect("three offers");
    let first_two: Vec<&[String]> = view.table.rows.iter().map(|row| &row[..2]).collect();
    let names = [
        ["₩200 million, Seoul", "1"],
        ["Postdoc on the NIH scale, Massachusetts", "joint 2"],
        ["InnoCORE fellow, Daejeon", "joint 2"],
    ];
    assert_eq!(first_two, names);
    assert_eq!(view.table.head.len(), 6);
    // By purchasing power the two are apart, and each has a place of its own.
    assert_eq!(
        (
            view.table.rows[1][3].as_str(),
            view.table.rows[2][3].as_str()
        ),
        ("3", "2")
    );
}

#[test]
fn any_two_offers_are_held_against_each_other_the_headline_s_first() {
    let facts = catalog::all_facts();
    let mut state = open("v=1&situation=innocore-big-company", Lang::En);
    let of = |state: &State| sees(state, |sight| ranking::of_two(sight, &facts));
    assert_eq!((of(&state).first, of(&state).other), (0, 1));
    state = state.after(Action::Pair(0, 1)).after(Action::Pair(1, 2));
    let view = of(&state);
    assert_eq!((view.first, view.other), (1, 2));
    assert_eq!(view.table.rows[0][1..], ["2.4×", "Meta ahead"]);
}

#[test]
fn the_ledger_says_what_the_rest_must_be_worth() {
    let said = |fragment: &str| {
        let view = seen(fragment, ledger::view).expect("a ledger");
        let all = view.said.into_iter().chain(view.rent);
        all.map(|said| plain(&said)).collect::<Vec<_>>().join(" ")
    };
    let few = said("v=1&situation=tenfold&gpus=1");
    assert!(few.contains("the offer abroad is ahead by"), "{few}");
    assert!(few.contains("$2.35–$6.88 an hour"), "{few}");
    assert!(few.contains("Even so, the rest"), "{few}");
    let many = said("v=1&situation=tenfold&gpus=1000");
    assert!(
        many.contains("They alone make up the difference."),
        "{many}"
    );
    let ahead = said("v=1&gpus=1");
    assert!(
        ahead.contains("InnoCORE is ahead even without them."),
        "{ahead}"
    );
    let none = said("v=1&situation=tenfold");
    assert!(!none.contains("To rent"), "{none}");
    let even = said("v=1&offers=kr-tenth,kr-tenth");
    assert!(even.contains("what is not money decides"), "{even}");
}
