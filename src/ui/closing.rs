//! What would close the gap: the match as a sentence, the answer, every lever, and who pays.

use std::rc::Rc;

use yew::prelude::*;

use super::bits::{button, lead, remarks, section, table, unfold};
use super::context::Page;
use super::el::{El, el, row, text};
use super::field::{Choice, Choices, Entered, Reads};
use super::map::map;
use super::matching::{HUNDREDTHS, Match};
use super::sentence::{Slot, sentence};
use super::still::still;
use super::strip::{Control, levers};
use crate::app::state::{Action, Part, State};
use crate::app::text::Key;
use crate::app::view::closing::AnswerView;
use crate::app::view::levers::StripView;
use crate::app::view::map::MapView;
use crate::app::view::{self, Sight, Table, lever_words};
use crate::domain::compare::Lever;
use crate::domain::facts::Facts;
use crate::domain::scenario::Scenario;

/// What is drawn only while it is open.
pub struct Opened {
    pub answers: Option<(Vec<AnswerView>, Vec<String>)>,
    pub levers: Option<(Vec<(Lever, StripView)>, Table)>,
    pub map: Option<MapView>,
}

impl Opened {
    /// Reckons only what is open.
    pub fn of(sight: &Sight<'_>, facts: &Facts, state: &State) -> Self {
        let open = |part: Part| part.is_in(&state.open);
        Self {
            answers: open(Part::ANSWERS).then(|| {
                let reliefs = view::closing::relief_answers(sight, facts);
                (view::closing::answers(sight, facts), reliefs)
            }),
            levers: open(Part::LEVERS).then(|| {
                let strips = view::levers::view(sight, facts, state.situation);
                (strips, view::levers::matters(sight, facts))
            }),
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
    opened: Opened,
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

fn strips(page: &Page, sight: &Sight<'_>, views: Option<(Vec<(Lever, StripView)>, Table)>) -> Html {
    let names = [
        ("a", sight.short_name(0).into()),
        ("b", sight.short_name(sight.comparison.against).into()),
    ];
    let opened = views.map(|(views, matters)| {
        let all = views.into_iter().map(|(lever, view)| {
            let control = control(page, sight, lever);
            (view, control)
        });
        el("div")
            .put(lead(page.fill(Key::CloseLeversLead, &names)))
            .put(levers(page, all.collect()))
            .put(el("h3").say(page.say(Key::CloseMatters)))
            .put(el("div").class("loose").put(table(&matters)))
    });
    part(page, Part::LEVERS, Key::CloseLevers, opened)
}

/// What a lever's field reads and what its slider sends.
fn control(page: &Page, sight: &Sight<'_>, lever: Lever) -> Control {
    let percent = |min, max| Reads::Percent { min, max };
    let reads = match lever {
        Lever::Share | Lever::Saving | Lever::Worthless => percent(0, 1_000),
        Lever::ShareGrowth => percent(-900, 9_000),
        Lever::Years => Reads::Count {
            min: 0,
            max: i64::from(Scenario::MAX_HORIZON),
        },
        Lever::Hours => Reads::Hours,
        Lever::Exchange => Reads::Won(sight.foreign()),
        Lever::Amount | Lever::Cap | Lever::Pay => {
            let currency = lever_words::currency(sight, lever);
            Reads::Amount(currency.unwrap_or(sight.scenario.anchor), 1)
        }
    };
    let send = page.send.clone();
    let on_slide = Callback::from(move |value| send.emit(Action::Lever(lever, value)));
    let send = page.send.clone();
    let on_enter = Callback::from(move |entered| {
        let value = match (lever, entered) {
            (Lever::Share, Entered::Tenths(tenths)) => tenths * HUNDREDTHS,
            (_, Entered::Tenths(tenths)) => tenths,
            (_, Entered::Amount(minor)) => minor,
            (_, Entered::Count(count)) => count,
            (_, Entered::Won(_, won)) => (won * 100.0 + 0.5) as i64,
            _ => return,
        };
        send.emit(Action::Lever(lever, value));
    });
    Control {
        reads,
        on_enter,
        on_slide,
    }
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
