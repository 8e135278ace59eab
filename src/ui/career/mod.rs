//! What comes after two offers: where each career begins, and what the two come to.

pub mod reckoned;
pub mod stage;
pub mod tree;

use yew::prelude::*;

use super::bits::{lead, section};
use super::body::Shown;
use super::closing::part;
use super::context::Page;
use super::el::el;
use super::field::{Choice, Choices, Entered, Field, Reads};
use super::sentence::{Slot, sentence};
use crate::app::number;
use crate::app::state::{Action, CareerEdit, Part};
use crate::app::text::Key;
use crate::app::view::career::Outlook;
use crate::app::view::career::begins::{Begins, BeginsView};
use crate::app::view::{self, Sight};
use crate::domain::career::Career;
use reckoned::Careers;

/// The section: where the careers begin, and below it what is open.
pub fn careers(page: &Page, sight: &Sight<'_>, shown: &Shown<'_>) -> Html {
    let is_open = |part: &Part| part.is_in(&shown.state.open);
    let careers = shown.careers.filter(|_| Part::CAREERS.iter().any(is_open));
    section("career-title", page.say(Key::CareerTitle))
        .put(lead(page.say(Key::CareerLead)))
        .put(begins(
            page,
            &view::career::begins::view(sight, shown.facts),
        ))
        .put_if(careers.map(|careers| answer(sight, shown, careers)))
        .put(ways(page, sight, shown, careers))
        .into()
}

/// What the two come to.
fn answer(sight: &Sight<'_>, shown: &Shown<'_>, careers: &Careers) -> Html {
    let said = match &careers.reckoning {
        Ok(reckoning) => {
            let outlook = Outlook {
                sight,
                found: reckoning.found(),
                mark: reckoning.mark(),
            };
            view::career::answer::view(&outlook, shown.facts)
        }
        Err(why) => vec![view::career::answer::unplanned(sight, *why)],
    };
    let said = said.into_iter().enumerate();
    el("div")
        .class("reckoned")
        .attr("role", "status")
        .put_all(said.map(|(at, said)| el("p").key(at).say(said)))
        .into()
}

/// The stages of both, and which ways people go.
fn ways(page: &Page, sight: &Sight<'_>, shown: &Shown<'_>, careers: Option<&Careers>) -> Html {
    let reckoned = careers.and_then(|careers| careers.reckoning.as_ref().ok());
    let is_open = Part::CAREER_TREE.is_in(&shown.state.open);
    let opened = reckoned.filter(|_| is_open).map(|reckoning| {
        let outlook = Outlook {
            sight,
            found: reckoning.found(),
            mark: reckoning.mark(),
        };
        el("div").put(tree::tree(page, &view::career::tree::view(&outlook)))
    });
    part(page, Part::CAREER_TREE, Key::TreeTitle, opened)
}

/// Where the two careers begin and how long they are followed, as a sentence.
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
