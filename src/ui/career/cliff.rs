//! The end of each first post: a sentence, four figures that open, and the ways on as a table.

use yew::prelude::*;

use super::super::bits::{more, notes, sign, table};
use super::super::context::Page;
use super::super::el::{El, el, text};
use crate::app::text::Key;
use crate::app::view::career::cliff::{Card, CliffView};

pub fn cliff(page: &Page, views: &[CliffView]) -> Html {
    let views = views.iter().enumerate();
    let choices = views.map(|(index, view)| choice(page, index, view).key(index));
    el("div").put_all(choices).into()
}

fn choice(page: &Page, index: usize, view: &CliffView) -> El {
    let name = el("h3").put(sign(view.tone, index)).say(view.name.clone());
    let cards = view.cards.iter().enumerate();
    let cards = cards.map(|(index, one)| card(page, one).key(index));
    let ways =
        (view.table.as_ref()).map(|found| more(text(found.caption.clone()), table(found)).into());
    let besides = (!view.besides.is_empty()).then(|| el("p").say(view.besides.clone()).into());
    let figures = (!view.cards.is_empty()).then(|| el("ul").class("figures").put_all(cards).into());
    el("div")
        .class("after")
        .put(name)
        .put(el("p").class("answer").say(view.said.clone()))
        .put_if(besides)
        .put_if(figures)
        .put_if(ways)
}

fn card(page: &Page, card: &Card) -> El {
    let arithmetic = el("div")
        .put(el("p").say(card.rule.clone()))
        .put(table(&card.arithmetic))
        .put_if((!card.notes.is_empty()).then(|| notes(&card.notes).into()));
    let beside = (card.beside.as_ref()).map(|said| el("span").class("beside").say(said.clone()));
    el("li")
        .put(el("span").say(card.name.clone()))
        .put(el("strong").say(card.value.clone()))
        .put_if(beside.map(Html::from))
        .put(more(text(page.say(Key::StepHow)), arithmetic))
}
