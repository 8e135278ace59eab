//! Stages of careers: told, sourced, whole, reckoned from their parts, and within what a model takes.

use std::collections::HashSet;

use salary_gap::catalog::careers::{About, Measured, outcomes};
use salary_gap::catalog::tables::FIGURES;
use salary_gap::catalog::{self, stage, stage_row, stage_rows, stages, texts};
use salary_gap::domain::career::{Grade, Plan, StageFact, Term, University, start};
use salary_gap::domain::details::Details;
use salary_gap::domain::parameter::{SourceId, Words};
use salary_gap::domain::rate::{NANO, Rate};
use salary_gap::domain::scenario::Scenario;

/// A rate and where it must be, to the last digit that is written in the data.
#[track_caller]
fn derived(found: Rate, exact: f64, digits: f64) {
    let found = found.to_f64();
    assert!((found - exact).abs() <= digits, "{found} is not {exact}");
}

fn known(id: &str) -> &'static StageFact {
    stage(id).unwrap_or_else(|| panic!("no stage {id}"))
}

fn leaving(id: &str) -> Rate {
    match known(id).term {
        Term::Leaving(rate) => rate,
        Term::Years(years) => panic!("{id} ends after {years} years"),
    }
}

fn odds(from: &str, to: &str) -> Rate {
    let next = known(from).next.iter().find(|next| next.to == to);
    next.map_or_else(|| panic!("{from} does not lead to {to}"), |next| next.odds)
}

#[track_caller]
fn told(words: Words, of: &str) {
    for text in [texts::korean(words), texts::english(words)] {
        assert!(
            !text.is_empty() && !text.contains(['{', '}']),
            "{of}: {text}"
        );
    }
}

#[track_caller]
fn sourced(sources: &[SourceId], of: &str) {
    assert!(!sources.is_empty(), "{of} has no source");
    assert!(sources.iter().all(|id| catalog::source(*id).is_some()));
}

#[test]
fn every_stage_is_told_in_both_languages_and_each_value_says_what_it_rests_on() {
    assert_eq!(stages().len(), stage_rows().len());
    for (fact, row) in stages().iter().zip(stage_rows()) {
        assert_eq!((fact.id, Some(row)), (row.id, stage_row(fact.id)));
        for words in [row.name, row.short, row.measures] {
            told(words, row.id);
        }
        for note in row.notes {
            told(note.text, row.id);
            if note.grade == Grade::Own {
                assert!(note.sources.iter().all(|id| catalog::source(*id).is_some()));
            } else {
                sourced(note.sources, row.id);
            }
        }
        let count = |about| row.notes_on(about).count();
        assert_eq!(count(About::Pay), fact.pays.len().max(1), "{}", row.id);
        for about in [About::Growth, About::Spread, About::Term] {
            assert_eq!(count(about), 1, "{}", row.id);
        }
        for (place, next) in (0..).zip(fact.next) {
            let mut notes = row.notes_on(About::Odds(place));
            assert_eq!(notes.next().map(|note| note.grade), Some(next.grade));
            assert_eq!(notes.next(), None);
        }
    }
}

#[test]
fn the_odds_of_what_follows_make_one_and_nobody_goes_where_nothing_is_paid() {
    for fact in stages() {
        let sum: i64 = fact.next.iter().map(|next| next.odds.ppb()).sum();
        assert!(fact.next.is_empty() || sum == NANO, "{}: {sum}", fact.id);
        for next in fact.next {
            let is_paid = !known(next.to).pays.is_empty();
            assert!(
                is_paid || next.odds == Rate::ZERO,
                "{} to {}",
                fact.id,
                next.to
            );
        }
    }
}

#[test]
fn a_stage_follows_another_or_a_choice_begins_there() {
    for fact in stages() {
        let follows = |from: &StageFact| from.next.iter().any(|next| next.to == fact.id);
        let is_reached = stages()
            .iter()
            .any(|from| from.id != fact.id && follows(from));
        assert!(fact.begins || is_reached, "nothing leads to {}", fact.id);
    }
}

#[test]
fn every_offer_is_a_post_of_one_stage_in_its_country() {
    for template in catalog::templates() {
        let of = |fact: &&StageFact| fact.offers.contains(&template.id);
        let of: Vec<&StageFact> = stages().iter().filter(of).collect();
        assert_eq!(of.len(), 1, "{}", template.id);
        let country = |fact: &StageFact| fact.place.country.id;
        assert_eq!(country(of[0]), template.place.country.id, "{}", template.id);
        assert!(of[0].begins, "{} begins a choice", template.id);
    }
}

#[test]
fn values_that_were_reckoned_follow_from_their_parts() {
    // Turnover of AI staff, by those of them who went to a foreign firm.
    derived(leaving("firm-kr"), 0.159 * 0.014, 1e-9);
    // Third year over first, two years apart.
    derived(
        leaving("postdoc-kr"),
        1.0 - libm::sqrt(1_100.0 / 2_300.0),
        1e-4,
    );
    // Half have left after the median.
    for id in ["postdoc-us", "postdoc-us-return"] {
        derived(leaving(id), 1.0 - libm::sqrt(0.5), 1e-9);
        let rises = libm::pow(85_736.0 / 71_491.0, 1.0 / 5.0) - 1.0;
        derived(known(id).growth, rises, 1e-4);
    }
    derived(
        leaving("associate-us"),
        1.0 - libm::pow(0.79, 1.0 / 6.0),
        1e-9,
    );
    derived(
        leaving("startup-kr"),
        1.0 - libm::pow(0.343, 1.0 / 5.0),
        1e-4,
    );
    derived(leaving("frontier-us"), 1.0 - libm::sqrt(0.67), 1e-4);
    derived(leaving("bigtech-us"), 1.0 - 42.0 / 43.0, 1e-9);
    derived(leaving("gri-kr"), (0.007 + 0.045) / 2.0, 1e-9);
    // Those who do not become postdocs, as KAIST's were between firms and institutes.
    derived(
        odds("phd-kr", "firm-kr"),
        0.787 * 51.63 / (51.63 + 32.58),
        1e-9,
    );
    derived(
        odds("phd-kr", "gri-kr"),
        0.787 * 32.58 / (51.63 + 32.58),
        1e-9,
    );
    derived(odds("gri-kr", "assistant-kr"), 52.2 / (52.2 + 11.4), 1e-9);
    // Those who stay in the United States and are no professors.
    derived(odds("postdoc-us", "bigtech-us"), 0.51 - 0.20, 1e-9);
    // One professor less of 63, and of 81, would show.
    derived(odds("assistant-kr", "associate-kr"), 47.0 / 63.0, 1e-3);
    derived(odds("associate-kr", "full-kr"), 47.0 / 81.0, 1e-3);
    // Middles of their ends.
    for (id, at) in [
        ("associate-kr", University::Seoul),
        ("associate-us", University::National),
    ] {
        let paid = known(id).paid(at).expect("it is paid");
        assert_eq!(paid.middle, (paid.low + paid.high) / 2, "{id}");
    }
    assert_eq!(
        known("associate-kr")
            .paid(University::Seoul)
            .map(|paid| paid.high),
        known("full-kr")
            .paid(University::Seoul)
            .map(|paid| paid.middle),
    );
    let middle = |id| known(id).paid(University::National).map(|paid| paid.middle);
    let ends = known("associate-us")
        .paid(University::National)
        .map(|paid| [paid.low, paid.high]);
    assert_eq!(ends.map(|[low, _]| low), middle("assistant-us"));
    assert_eq!(ends.map(|[_, high]| high), middle("full-us"));
}

#[test]
fn a_pay_that_is_a_figure_of_the_catalogue_is_just_that() {
    let figure = |id: &str| FIGURES.iter().find(|f| f.id == id).expect("a figure");
    for (id, at, named) in [
        ("phd-kr", None, "kaist-phd-income"),
        ("innocore", None, "innocore"),
        ("postdoc-kr", None, "kr-four-institutes-postdoc"),
        (
            "assistant-kr",
            Some(University::National),
            "kr-national-assistant-professor",
        ),
        (
            "assistant-kr",
            Some(University::Seoul),
            "snu-assistant-professor",
        ),
        ("firm-kr", None, "naver-mean"),
        ("phd-us", None, "uc-student-researcher"),
        ("postdoc-us", None, "uc-postdoc-0"),
        ("postdoc-us-return", None, "uc-postdoc-0"),
        ("frontier-us", None, "openai-research-scientist"),
    ] {
        let paid = known(id).paid(at.unwrap_or(University::National));
        let pay = figure(named).pay;
        assert_eq!(paid.map(|paid| paid.middle), Some(pay.minor), "{id}");
        assert_eq!(known(id).place.country.currency, pay.currency, "{id}");
    }
    let firm = known("firm-kr").pays[0];
    assert_eq!(firm.low, figure("wanted-ai-developer").pay.minor);
    assert_eq!(firm.high, figure("samsung-mean").pay.minor);
    let institutes = known("gri-kr").pays[0];
    assert_eq!(institutes.low, figure("kr-gri-starter").pay.minor);
    for id in ["postdoc-us", "postdoc-us-return"] {
        let paid = known(id).pays[0];
        assert_eq!(paid.low, figure("nih-nrsa-0").pay.minor, "{id}");
    }
}

#[test]
fn a_mean_over_all_years_of_service_does_not_grow_besides() {
    for fact in stages() {
        let is_mean = fact.pays.iter().any(|paid| paid.is_mean);
        assert!(!is_mean || fact.growth == Rate::ZERO, "{}", fact.id);
    }
}

#[test]
fn a_spread_that_is_taken_over_is_that_of_the_stage_it_is_taken_from() {
    for (of, from) in [
        ("phd-kr", "postdoc-us"),
        ("phd-us", "postdoc-us"),
        ("postdoc-kr", "postdoc-us"),
        ("assistant-kr", "full-us"),
        ("associate-kr", "full-us"),
        ("full-kr", "full-us"),
        ("gri-kr", "full-us"),
        ("lab-us", "full-us"),
        ("firm-kr", "bigtech-us"),
        ("startup-kr", "bigtech-us"),
        ("frontier-us", "bigtech-us"),
        ("startup-us", "bigtech-us"),
    ] {
        assert_eq!(known(of).spread, known(from).spread, "{of}");
    }
}

#[test]
fn the_careers_of_every_situation_can_be_reckoned() {
    let facts = catalog::all_facts();
    for situation in catalog::situations() {
        let mut scenario = situation.scenario();
        for university in University::ALL {
            scenario.career.university = university;
            let plan = Plan::of(&facts, &scenario);
            let plan = plan.unwrap_or_else(|why| panic!("{}: {why:?}", situation.id));
            let branches: usize = plan.nodes.iter().map(|node| node.stage.next.len()).sum();
            assert!(
                plan.nodes.len() <= 64 && branches <= 128,
                "{}",
                situation.id
            );
            assert!(plan.frame.years > 0, "{}", situation.id);
        }
    }
}

/// What the sentences beside the answer say is left out.
#[test]
fn shares_sign_on_bonus_schemes_and_dates_of_an_offer_change_nothing_of_careers() {
    let facts = catalog::all_facts();
    for situation in catalog::situations() {
        let scenario = situation.scenario();
        let mut bare = scenario.clone();
        for offer in &mut bare.offers {
            offer.details = Details::USUAL;
            offer.schemes.clear();
            offer.extras.sign_on = 0;
        }
        let careers = |scenario: &Scenario| Plan::of(&facts, scenario).expect("a plan").nodes;
        assert_eq!(careers(&scenario), careers(&bare), "{}", situation.id);
    }
}

#[test]
fn berkeley_is_followed_by_a_return_and_a_student_is_looked_at_from_24() {
    let facts = catalog::all_facts();
    let scenario = |id| catalog::situation(id).expect("a situation").scenario();
    let berkeley = scenario("innocore-berkeley");
    let starts = [0, 1].map(|choice| start(&facts, &berkeley, choice).map(|fact| fact.id));
    assert_eq!(starts, [Some("innocore"), Some("postdoc-us-return")]);
    assert_eq!((berkeley.career.from, berkeley.career.until), (31, 45));
    let student = scenario("doctorate-korea-us");
    let starts = [0, 1].map(|choice| start(&facts, &student, choice).map(|fact| fact.id));
    assert_eq!(starts, [Some("phd-kr"), Some("phd-us")]);
    assert_eq!((student.career.from, student.career.until), (24, 45));
}

/// The part of those who began in a stage that is in each stage and year of it, so many years later.
fn spread_out(from: &str, after: u8) -> Vec<(&'static str, u8, f64)> {
    let mut people = vec![(known(from).id, 1, 1.0)];
    for _ in 0..after {
        let mut later: Vec<(&'static str, u8, f64)> = Vec::new();
        let mut add = |id, year, part| match later
            .iter_mut()
            .find(|known| (known.0, known.1) == (id, year))
        {
            Some(known) => known.2 += part,
            None => later.push((id, year, part)),
        };
        for (id, year, part) in people {
            let fact = known(id);
            let leaves = match fact.term {
                _ if fact.next.is_empty() => 0.0,
                Term::Years(years) => f64::from(u8::from(year >= years)),
                Term::Leaving(odds) => odds.to_f64(),
            };
            add(id, year + 1, part * (1.0 - leaves));
            for next in fact.next {
                add(known(next.to).id, 1, part * leaves * next.odds.to_f64());
            }
        }
        people = later;
    }
    people
}

/// What the stages make of an outcome's share.
fn share(id: &str) -> (f64, f64) {
    let outcome = outcomes().iter().find(|outcome| outcome.id == id);
    let outcome = outcome.expect("an outcome");
    assert_eq!(outcome.measured, Measured::Share);
    let people = spread_out(outcome.from, outcome.after);
    let there = people
        .iter()
        .filter(|(stage, ..)| outcome.of.contains(stage));
    let found: f64 = there.map(|(.., part)| part).sum();
    (found, outcome.value as f64 / NANO as f64)
}

#[test]
fn every_outcome_is_told_and_of_stages_that_are_known() {
    let mut ids = HashSet::new();
    for outcome in outcomes() {
        assert!(ids.insert(outcome.id), "{} stands there twice", outcome.id);
        told(outcome.text, outcome.id);
        sourced(outcome.sources, outcome.id);
        known(outcome.from);
        for id in outcome.of {
            known(id);
        }
        assert!((outcome.low..=outcome.high).contains(&outcome.value));
        assert_ne!(outcome.grade, Grade::Own);
    }
}

#[test]
fn what_went_into_the_stages_comes_out_of_them() {
    for (id, within) in [
        ("stepi-postdocs-second-year", 0.01),
        ("stepi-postdocs-third-year", 0.01),
        ("stepi-engineers-at-once", 1e-9),
        ("kiuri-industry", 1e-9),
        ("openai-two-years", 1e-3),
    ] {
        let (found, published) = share(id);
        assert!((found - published).abs() <= within, "{id}: {found}");
    }
}

#[test]
fn what_did_not_go_in_is_as_far_off_as_when_it_was_last_looked_at() {
    // What the stages make of it, beside what was published; a change of either is looked at anew.
    for (id, made, said) in [
        ("stepi-doctorates-later", 0.070, 0.121),
        ("stepi-engineers-in-jobs", 0.926, 0.9),
        ("nsf-postdocs-stay", 0.5, 0.42),
        ("nsf-postdocs-tenure-track", 0.1, 0.12),
        ("nsf-koreans-stay", 0.762, 0.51),
        ("us-tenure-seven-years", 0.642, 0.53),
        ("us-faculty-half", 0.642, 0.5),
    ] {
        let (found, published) = share(id);
        assert!((found - made).abs() <= 5e-4, "{id}: {found}");
        assert!((published - said).abs() <= 1e-9, "{id}: {published}");
    }
}
