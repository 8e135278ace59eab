//! Where the two careers begin and how long they are followed, as a sentence.

use yew::prelude::*;

use super::super::context::Page;
use super::super::el::el;
use super::super::field::{Choice, Choices, Entered, Field, Reads};
use super::super::sentence::{Slot, sentence};
use crate::app::number;
use crate::app::state::{Action, CareerEdit};
use crate::app::text::Key;
use crate::app::view::career::begins::{Begins, BeginsView};
use crate::domain::career::Career;

pub fn begins(page: &Page, view: &BeginsView) -> Html {
    let [first, second] = &view.starts;
    let slots = vec![
        start(page, ("start_a", Key::CareerStartA), 0, first),
        start(page, ("start_b", Key::CareerStartB), 1, second),
        age(page, ("from", Key::CareerFrom), view.from, CareerEdit::From),
        age(
            page,
            ("until", Key::CareerUntil),
            view.until,
            CareerEdit::Until,
        ),
    ];
    el("div")
        .class("sentence")
        .put(sentence(page.lang, Key::CareerSentence, slots))
        .into()
}

fn start(page: &Page, (name, label): (&'static str, Key), choice: usize, begins: &Begins) -> Slot {
    let none = (begins.chosen.is_empty()).then(|| ("".into(), page.say(Key::CareerChoose).into()));
    let stages = (begins.stages.iter()).map(|(id, said)| ((*id).into(), (*said).into()));
    let choices: Choices = none.into_iter().chain(stages).collect();
    let ids: Vec<&'static str> = begins.stages.iter().map(|(id, _)| *id).collect();
    let send = page.send.clone();
    let on_choose = Callback::from(move |chosen: String| {
        let found = ids.iter().find(|id| **id == chosen);
        if let Some(id) = found {
            send.emit(Action::Career(CareerEdit::Start(choice, Some(id))));
        }
    });
    Slot {
        name,
        shown: begins.shown.to_owned(),
        control: Choice {
            id: format!("career-{name}").into(),
            label: page.say(label),
            chosen: begins.chosen,
            choices,
            on_choose,
        }
        .html(),
    }
}

fn age(
    page: &Page,
    (name, label): (&'static str, Key),
    age: u8,
    edit: fn(u8) -> CareerEdit,
) -> Slot {
    let send = page.send.clone();
    let on_enter = Callback::from(move |entered| {
        if let Entered::Count(count) = entered
            && let Ok(age) = u8::try_from(count)
        {
            send.emit(Action::Career(edit(age)));
        }
    });
    let (min, max) = Career::AGES;
    let shown = number::grouped(i64::from(age));
    Slot {
        name,
        shown: shown.clone(),
        control: Field {
            id: format!("career-{name}").into(),
            label: page.say(label).into(),
            value: shown.into(),
            reads: Reads::Count {
                min: i64::from(min),
                max: i64::from(max),
            },
            on_enter,
        }
        .html(page),
    }
}
