//! What would close the gap: the match as a sentence, the answer, every lever, and who pays.

use std::rc::Rc;

use yew::prelude::*;

use super::bits::{button, lead, remarks, section, table, unfold};
use super::context::Page;
use super::el::{El, el, row, text};
use super::field::{Choice, Choices};
use super::map::map;
use super::matching::Match;
use super::sentence::{Slot, sentence};
use super::still::still;
use super::strip::Strip;
use crate::app::state::{Action, Part, State};
use crate::app::text::Key;
use crate::app::view::closing::AnswerView;
use crate::app::view::levers::LeversView;
use crate::app::view::map::MapView;
use crate::app::view::{self, Sight, lever_words};
use crate::domain::compare::Lever;
use crate::domain::facts::Facts;

/// What is drawn only while it is open.
pub struct Opened<'a> {
    pub answers: Option<(Vec<AnswerView>, Vec<String>)>,
    pub levers: Option<&'a LeversView>,
    pub map: Option<MapView>,
}

impl<'a> Opened<'a> {
    /// Reckons only what is open.
    pub fn of(
        sight: &Sight<'_>,
        facts: &Facts,
        state: &State,
        levers: Option<&'a LeversView>,
    ) -> Self {
        let open = |part: Part| part.is_in(&state.open);
        Self {
            answers: open(Part::ANSWERS).then(|| {
                let reliefs = view::closing::relief_answers(sight, facts);
                (view::closing::answers(sight, facts), reliefs)
            }),
            levers: levers.filter(|_| open(Part::LEVERS)),
            map: open(Part::MAP)
                .then(|| view::map::view(sight, facts))
                .flatten(),
        }
    }
}

/// The part without its heading's neighbours; `more` are the parts that follow, schemes first.
pub fn closing(
    page: &Page,
    sight: &Sight<'_>,
    answer: String,
    opened: Opened<'_>,
    [schemes, payers, treasury]: [Html; 3],
) -> Html {
    let names = [("a", sight.short_name(0).into())];
    section("closing-title", page.say(Key::CloseTitle))
        .put(lead(page.fill(Key::CloseLead, &names)))
        .put(still(page, 0, Rc::new(Match::of(sight))))
        .put(el("p").class("answer").attr("role", "status").say(answer))
        .put(schemes)
        .put(answers(page, opened.answers))
        .put(strips(page, sight, opened.levers))
        .put(two_levers(page, sight, opened.map))
        .put(payers)
        .put(treasury)
        .into()
}

pub fn part(page: &Page, part: Part, title: Key, opened: Option<El>) -> Html {
    let summary = text(page.say(title));
    unfold("more part", part.name, summary, page.unfold(part), opened)
}

fn answers(page: &Page, views: Option<(Vec<AnswerView>, Vec<String>)>) -> Html {
    let opened = views.map(|(answers, reliefs)| {
        let rows = answers.into_iter().map(|answer| {
            let put_in = answer.put_in.map_or_else(Html::default, |value| {
                let onclick = page.click(
                    Action::Lever(answer.lever, value),
                    vec!["closing-title".to_owned()],
                );
                let id = format!("put-{}", lever_words::id(answer.lever));
                row([
                    text(" "),
                    button(Some(id), page.say(Key::ClosePutIn), onclick, false),
                ])
            });
            row([text(answer.said), put_in])
        });
        remarks(rows.chain(reliefs.into_iter().map(text)))
    });
    part(page, Part::ANSWERS, Key::CloseAnswers, opened)
}

fn strips(page: &Page, sight: &Sight<'_>, view: Option<&LeversView>) -> Html {
    let names = [
        ("a", sight.short_name(0).into()),
        ("b", sight.short_name(sight.comparison.against).into()),
    ];
    let opened = view.map(|view| {
        let strips = view.strips.iter();
        let strips: Html = strips
            .map(|strip| still(page, strip.lever as u32, Rc::new(Strip(Rc::clone(strip)))))
            .collect();
        el("div")
            .put(lead(page.fill(Key::CloseLeversLead, &names)))
            .put(el("ul").class("levers").put(strips))
            .put(el("h3").say(page.say(Key::CloseMatters)))
            .put(el("div").class("loose").put(table(&view.matters)))
    });
    part(page, Part::LEVERS, Key::CloseLevers, opened)
}

fn two_levers(page: &Page, sight: &Sight<'_>, view: Option<MapView>) -> Html {
    let opened = view.map(|view| {
        let pick = |name, axis: usize| lever_choice(page, sight, name, axis);
        let slots = vec![pick("x", 0), pick("y", 1)];
        el("div")
            .put(
                el("div")
                    .class("sentence")
                    .put(sentence(page.lang, Key::CloseMapSentence, slots)),
            )
            .put(map(page, &view))
    });
    part(page, Part::MAP, Key::CloseMap, opened)
}

fn lever_choice(page: &Page, sight: &Sight<'_>, name: &'static str, axis: usize) -> Slot {
    let pair = sight.map_levers();
    let now = pair[axis];
    let choices: Choices = (Lever::ALL.into_iter())
        .filter(|lever| *lever == Lever::Cap || lever.value(sight.scenario).is_some())
        .filter(|lever| *lever != pair[1 - axis])
        .map(|lever| {
            let said = lever_words::name(sight, lever);
            (lever_words::id(lever).into(), said.into())
        })
        .collect();
    let send = page.send.clone();
    let on_choose = Callback::from(move |id: String| {
        let found = Lever::ALL
            .into_iter()
            .find(|lever| lever_words::id(*lever) == id);
        if let Some(lever) = found {
            send.emit(Action::MapLever(axis, lever));
        }
    });
    Slot {
        name,
        shown: lever_words::name(sight, now),
        control: Choice {
            id: format!("map-{name}").into(),
            label: page.say(if axis == 0 {
                Key::CloseMapAcross
            } else {
                Key::CloseMapUp
            }),
            chosen: lever_words::id(now),
            choices,
            on_choose,
        }
        .html(),
    }
}
