//! Guessing the gap before it is shown.

use yew::prelude::*;

use super::bits::button;
use super::context::Page;
use super::el::{El, el};
use super::field::{Entered, Field, Reads};
use super::headline::HEADLINE_ID;
use super::sentence::{Slot, sentence};
use crate::app::state::{Action, Guess, GuessEdit};
use crate::app::text::Key;
use crate::app::view::guess::GuessView;

const FIELD: &str = "guess";

/// The way to begin, or how close the guess was.
pub fn offered(page: &Page, view: &GuessView) -> Html {
    match view {
        GuessView::Offered => {
            let to = Action::Guess(GuessEdit::Begin);
            let onclick = page.click(to, vec![FIELD.to_owned()]);
            let begin = button(None, page.say(Key::GuessBegin), onclick, false);
            el("p").class("guess").put(begin).into()
        }
        GuessView::Told(told) => el("p").class("guess").say(told.clone()).into(),
        GuessView::Asked { .. } => Html::default(),
    }
}

/// The question, in the place of all that would give the answer away.
pub fn question(page: &Page, view: &GuessView) -> Html {
    match view {
        GuessView::Asked {
            question,
            known,
            value,
        } => asked(page, question, known, value).into(),
        GuessView::Offered | GuessView::Told(_) => Html::default(),
    }
}

fn asked(page: &Page, question: &str, known: &[String; 2], value: &str) -> El {
    let times = Slot {
        name: "times",
        shown: value.to_owned(),
        control: Field {
            id: FIELD.into(),
            label: page.say(Key::GuessTimes).into(),
            value: value.to_owned().into(),
            reads: Reads::Times(Guess::MAX),
            on_enter: page.on(|entered| match entered {
                Entered::Tenths(tenths) => Some(Action::Guess(GuessEdit::Times(tenths))),
                _ => None,
            }),
        }
        .html(page),
    };
    let show = page.click(Action::Guess(GuessEdit::Show), vec![HEADLINE_ID.to_owned()]);
    let label = if value.is_empty() {
        Key::GuessSkip
    } else {
        Key::GuessShow
    };
    let known = known.iter().enumerate();
    el("div")
        .put(
            el("h1")
                .class("headline")
                .attr("id", HEADLINE_ID)
                .attr("tabindex", "-1")
                .say(question.to_owned()),
        )
        .put(el("ul").put_all(known.map(|(at, said)| el("li").key(at).say(said.clone()))))
        .put(
            el("div")
                .class("sentence")
                .put(sentence(page.lang, Key::GuessAnswer, vec![times])),
        )
        .put(el("p").put(button(None, page.say(label), show, false)))
}
