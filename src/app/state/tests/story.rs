//! Stories, guesses and pairs.

use super::*;

const STORY: &str = "v=1&situation=tenfold-half-match";

#[test]
fn each_step_of_each_story_opens_without_faults_and_can_be_shared() {
    for situation in catalog::situations() {
        for step in situation.steps {
            let fragment = format!("v=1&situation={}&{}", situation.id, step.set);
            let opened = link::read(&fragment).expect("a situation");
            assert_eq!(opened.faults, [], "{fragment}");
        }
        let start = state(&format!("v=1&situation={}", situation.id));
        for step in 0..situation.steps.len() {
            let there = after(&start, [Action::Step(step)]);
            assert_eq!(there.step, step);
            assert!(there.is_in_story(), "{} {step}", situation.id);
        }
        let steps = situation.steps.len();
        assert!(steps == 0 || (3..=5).contains(&steps), "{}", situation.id);
    }
}

#[test]
fn a_step_is_put_on_the_situation_not_on_the_step_before() {
    let start = state(STORY);
    let untaxed = after(&start, [Action::Step(1), Action::Step(2)]);
    assert_eq!(untaxed.scenario, after(&start, [Action::Step(2)]).scenario);
    assert_ne!(untaxed.scenario, start.scenario);
    let home = after(&untaxed, [Action::Step(0)]);
    assert_eq!(home.scenario, start.scenario);
    assert!(untaxed.is_new_step, "Back undoes a step");
    let nowhere = untaxed.after(Action::Step(9));
    assert_eq!((nowhere.step, &nowhere.scenario), (2, &untaxed.scenario));
}

#[test]
fn a_story_waits_while_the_reader_changes_the_comparison() {
    let left = after(&state(STORY), [Action::Step(1), Action::Horizon(7)]);
    assert!(!left.is_in_story());
    assert_eq!(left.step, 1);
    let resumed = after(&left, [Action::Step(1)]);
    assert!(resumed.is_in_story());
    // The period and the currency are how one reads it, not what is compared.
    let monthly = after(&resumed, [Action::Period(Period::Month)]);
    assert!(monthly.is_in_story());
    let next = after(&monthly, [Action::Step(2)]);
    assert_eq!(next.scenario.period, Period::Month);
}

#[test]
fn the_step_follows_the_address() {
    let second = state(STORY).after(Action::Step(1));
    assert_eq!(state(&second.fragment()).step, 1);
    let back = second.after(Action::Travelled(STORY.to_owned()));
    assert_eq!((back.step, back.is_in_story()), (0, true));
    // Of two steps that show the same the one where the reader is stays.
    let start = state("v=1&situation=frontier-equity");
    let last = start.after(Action::Step(3));
    let gone = last.after(Action::Horizon(9));
    let there = gone.after(Action::Travelled(last.fragment()));
    assert_eq!(there.step, 3);
    let tenfold = catalog::situation("tenfold").expect("in the catalogue");
    assert_eq!(last.after(Action::Situation(tenfold)).step, 0);
}

#[test]
fn offers_that_stay_through_a_step_keep_their_keys_and_others_get_new_ones() {
    let start = state("v=1&situation=innocore-1-8");
    let same = after(&start, [Action::Step(1)]);
    assert_eq!(same.keys, start.keys);
    let other = after(&start, [Action::Step(2)]);
    assert!(other.keys.iter().all(|key| !start.keys.contains(key)));
}

#[test]
fn a_guess_stands_beside_what_it_was_about_until_another_situation() {
    let edit = Action::Guess;
    let asked = state("").after(edit(GuessEdit::Begin));
    assert_eq!(asked.guess, Some(Guess::default()));
    assert_eq!(asked.fragment(), "", "a guess is in no link");
    let made = asked.after(edit(GuessEdit::Times(18)));
    let shown = made.after(edit(GuessEdit::Show));
    let over = Guess {
        tenths: Some(18),
        is_over: true,
    };
    assert_eq!(shown.guess, Some(over));
    assert_eq!(shown.after(Action::Horizon(9)).guess, Some(over));
    assert!(!shown.is_new_step);
    let tenfold = catalog::situation("tenfold").expect("in the catalogue");
    assert_eq!(shown.after(Action::Situation(tenfold)).guess, None);
    // Nothing guessed: the comparison is shown, and nothing said.
    assert_eq!(asked.after(edit(GuessEdit::Show)).guess, None);
    assert_eq!(state("").after(edit(GuessEdit::Times(18))).guess, None);
}

#[test]
fn a_pair_is_chosen_by_the_keys_of_its_offers() {
    let start = state(COMPANIES);
    let chosen = after(&start, [Action::Pair(0, 2), Action::Pair(1, 1)]);
    assert_eq!(chosen.pair, [Some(2), Some(1)]);
    assert_eq!(chosen.fragment(), start.fragment());
    assert_eq!(after(&start, [Action::Pair(2, 1)]).pair, [None, None]);
}
