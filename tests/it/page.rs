//! The page as a reader meets it, each situation in both languages, as lines of text.
//!
//! The snapshots under `tests/snapshots` are what was looked at and found right; a change shows as
//! a difference of lines. `INSTA_UPDATE=always cargo test --test it page` takes over what is new.

use std::rc::Rc;

use salary_gap::app::lang::Lang;
use salary_gap::app::state::{Asked, Guess, Part, State, Theme};
use salary_gap::app::text::{self, Key};
use salary_gap::catalog;
use salary_gap::domain::compare::Goal;
use salary_gap::domain::money::Currency;
use salary_gap::domain::offer::Pay;
use salary_gap::ui::{App, AppProps, Frame};
use tokio::runtime::Builder;
use tokio::task::LocalSet;
use yew::LocalServerRenderer;

use crate::outline::outline;

fn html(fragment: &str, lang: Lang, frame: Frame) -> String {
    let mut state = State::open(fragment, lang, Theme::Auto).expect("the catalogue has situations");
    state.open = with_their_offers(&state);
    html_of(state, frame)
}

/// Everything that an offer draws only while it is open.
fn with_their_offers(state: &State) -> Vec<Part> {
    let items = catalog::figures::items().iter();
    let items: Vec<&'static str> = items.map(|item| item.id).collect();
    (state.keys.iter())
        .flat_map(|key| {
            let lines = items.iter().map(|item| Part::line(*key, item));
            lines.chain([Part::details(*key)])
        })
        .collect()
}

fn html_of(state: State, frame: Frame) -> String {
    let props = AppProps {
        start: Rc::new(state),
        frame,
        base: "https://example.org/".into(),
    };
    let renderer = LocalServerRenderer::<App>::with_props(props).hydratable(false);
    let runtime = Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(LocalSet::new().run_until(renderer.render()))
}

fn hold(name: &str, html: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, outline(html)));
}

fn situation(id: &str) {
    for lang in Lang::ALL {
        let fragment = format!("v=1&situation={id}");
        hold(
            &format!("{id}-{}", lang.code()),
            &html(&fragment, lang, Frame::Page),
        );
    }
}

#[test]
fn the_fellowship_and_the_postdoc() {
    situation("innocore-nih");
}

#[test]
fn the_fellowship_and_the_company() {
    situation("innocore-big-company");
}

#[test]
fn the_fellowship_and_the_frontier() {
    situation("innocore-frontier");
}

#[test]
fn tenfold() {
    situation("tenfold");
}

#[test]
fn the_returning_korean() {
    situation("returning-korean");
}

#[test]
fn the_foreign_fellow() {
    situation("foreign-fellow");
}

#[test]
fn the_state_matches_half() {
    situation("tenfold-half-match");
}

#[test]
fn one_point_eight_times() {
    situation("innocore-1-8");
}

#[test]
fn the_fellowship_and_berkeley() {
    situation("innocore-berkeley");
}

#[test]
fn a_frontier_lab_with_equity() {
    situation("frontier-equity");
}

#[test]
fn a_doctorate_here_or_there() {
    situation("doctorate-korea-us");
}

#[test]
fn a_professor_after_the_fellowship() {
    situation("assistant-professor");
}

#[test]
fn every_situation_has_its_page_here() {
    let held = [
        "innocore-nih",
        "innocore-big-company",
        "innocore-frontier",
        "tenfold",
        "returning-korean",
        "foreign-fellow",
        "tenfold-half-match",
        "innocore-1-8",
        "innocore-berkeley",
        "frontier-equity",
        "assistant-professor",
        "doctorate-korea-us",
    ];
    let ids: Vec<&str> = catalog::situations().iter().map(|s| s.id).collect();
    assert_eq!(ids, held);
}

#[test]
fn the_frame_on_another_page() {
    for lang in Lang::ALL {
        hold(
            &format!("frame-{}", lang.code()),
            &html("", lang, Frame::Embed),
        );
    }
}

/// What unfolds: the same page with a question asked of each offer and the curves open.
#[test]
fn asked_backwards_and_along_the_pay() {
    for lang in Lang::ALL {
        let state = State::open("v=1&situation=innocore-nih", lang, Theme::Auto);
        let mut state = state.expect("a situation");
        let amount = |minor, currency| Some(Pay { minor, currency });
        state.asked = vec![
            Asked {
                key: state.keys[0],
                goal: Goal::TakeHome,
                amount: amount(100_000_000, Currency::Krw),
            },
            Asked {
                key: state.keys[1],
                goal: Goal::Purchasing,
                amount: None,
            },
        ];
        state.open = vec![Part::RATES];
        let html = html_of(state, Frame::Page);
        distinct(&html, "all open");
        let (_, opened) = html.split_once("rates-title\">").expect("the section");
        let (curves, _) = opened.split_once("</section>").expect("its end");
        let asked = html.split("class=\"sentence\"").skip(1);
        let asked = asked.filter(|part| part.contains("-target\"")).map(|part| {
            let (asked, _) = part.split_once("</details>").expect("its end");
            format!("<div {asked}")
        });
        let parts: Vec<String> = asked.chain([format!("<h2>{curves}")]).collect();
        hold(&format!("unfolded-{}", lang.code()), &parts.join(""));
    }
}

/// Everything that an offer can hold besides its sentence, and its years.
#[test]
fn an_offer_in_depth_and_its_years() {
    let fragment = "v=1&1.start=2026-09-01&1.end=2028-08-31&1.after=65000000&1.probation=3\
        &1.probation.pay=90&2.bonus=20000&2.bonus.chance=80&2.signon=30000&2.clawback=24\
        &2.grant=200000&2.refresher=20000&2.vest.parts=40.30.20.10&2.shares.sale=3";
    for lang in Lang::ALL {
        let mut state = State::open(fragment, lang, Theme::Auto).expect("a situation");
        assert_eq!(state.faults, []);
        state.open = state.keys.iter().map(|key| Part::details(*key)).collect();
        state.open.push(Part::YEARS);
        let html = html_of(state, Frame::Page);
        distinct(&html, "in depth");
        let inside = |from: &str, to: &str| -> Vec<String> {
            let parts = html.split(from).skip(1);
            let parts = parts.filter_map(|part| part.split_once(to));
            parts
                .map(|(part, _)| format!("<div>{part}</div>"))
                .collect()
        };
        let line = text::plain(lang, Key::OfferDetails);
        let mut parts = inside(&format!("{line}</summary>"), "</details>");
        assert_eq!(parts.len(), 2);
        parts.extend(inside("years-title\">", "</section>"));
        hold(&format!("in-depth-{}", lang.code()), &parts.join(""));
    }
}

#[test]
fn while_the_gap_is_guessed_nothing_gives_it_away() {
    let mut state = State::open("v=1&situation=tenfold-half-match", Lang::En, Theme::Auto)
        .expect("a situation");
    let before = html_of(state.clone(), Frame::Page);
    state.guess = Some(Guess::default());
    let asked = html_of(state.clone(), Frame::Page);
    distinct(&asked, "a guess");
    for part in [
        "class=\"ladder\"",
        "class=\"tale\"",
        "class=\"falls\"",
        "1.7 times",
    ] {
        assert!(before.contains(part), "{part}");
        assert!(!asked.contains(part), "{part}");
    }
    assert!(asked.contains("id=\"headline\"") && asked.contains("id=\"guess\""));
    state.guess = Some(Guess {
        tenths: Some(18),
        is_over: true,
    });
    let over = html_of(state, Frame::Page);
    assert!(over.contains("class=\"ladder\"") && over.contains("You guessed that"));
}

#[test]
fn a_frame_tells_no_story_and_asks_for_no_guess() {
    let fragment = "v=1&situation=tenfold-half-match";
    let html = html(fragment, Lang::En, Frame::Embed);
    assert!(!html.contains("class=\"tale\"") && !html.contains("class=\"guess\""));
}

/// What unfolds of the ranking and of what is not money.
#[test]
fn any_two_offers_and_what_is_not_money() {
    for lang in Lang::ALL {
        let fragment = "v=1&situation=innocore-big-company&gpus=8";
        let mut state = State::open(fragment, lang, Theme::Auto).expect("a situation");
        state.open = vec![Part::PAIR, Part::LEDGER];
        let html = html_of(state, Frame::Page);
        distinct(&html, "pair and ledger open");
        let parts: Vec<String> = (["rank-title", "ledger-title"].iter())
            .map(|id| {
                let opening = format!("{id}\">");
                let (_, opened) = html.split_once(&opening).expect("the section");
                let (section, _) = opened.split_once("</section>").expect("its end");
                format!("<h2>{section}")
            })
            .collect();
        hold(&format!("weighed-{}", lang.code()), &parts.join(""));
    }
}

#[test]
fn a_link_that_is_partly_broken() {
    let fragment = "v=1&situation=gone&1.pay=much&years=61&9.place=us-ca";
    hold("broken-link-en", &html(fragment, Lang::En, Frame::Page));
}

#[test]
fn every_control_has_a_name_and_every_id_is_its_own() {
    for situation in catalog::situations() {
        let html = html(
            &format!("v=1&situation={}", situation.id),
            Lang::Ko,
            Frame::Page,
        );
        distinct(&html, situation.id);
    }
}

#[test]
fn with_all_parts_open_no_sentence_lacks_what_goes_into_it() {
    for situation in [
        "tenfold-half-match",
        "frontier-equity",
        "assistant-professor",
    ] {
        for lang in Lang::ALL {
            let fragment = format!("v=1&situation={situation}&per=month");
            let mut state = State::open(&fragment, lang, Theme::Auto).expect("a situation");
            state.open = vec![
                Part::YEARS,
                Part::PAIR,
                Part::LEDGER,
                Part::SCHEMES,
                Part::ANSWERS,
                Part::LEVERS,
                Part::MAP,
                Part::PAYERS,
                Part::TREASURY,
                Part::RATES,
            ];
            let html = html_of(state, Frame::Page);
            let bare = html
                .find('{')
                .map(|at| html.split_at(at).1.chars().take(40));
            assert_eq!(bare.map(String::from_iter), None, "{situation}");
        }
    }
}

/// Every id is its own, and whatever is pointed at is there.
fn distinct(html: &str, what: &str) {
    let mut ids: Vec<&str> = (html.split(" id=\"").skip(1))
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "{}: an id stands twice", what);
    for pointing in [
        "for",
        "aria-labelledby",
        "aria-describedby",
        "aria-controls",
    ] {
        for target in html.split(&format!(" {pointing}=\"")).skip(1) {
            let targets = target.split('"').next().unwrap_or_default();
            for id in targets.split_whitespace() {
                assert!(
                    ids.binary_search(&id).is_ok(),
                    "{pointing} names no part: {id}"
                );
            }
        }
    }
}
