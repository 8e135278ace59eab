//! How careers are reckoned, and the model beside what was published.

use yew::prelude::*;

use super::super::bits::{more, notes, remarks, table};
use super::super::context::Page;
use super::super::el::{el, text};
use crate::app::text::Key;
use crate::app::view::career::method::MethodView;

pub fn method(page: &Page, view: &MethodView) -> Html {
    let paragraphs = view.paragraphs.iter().enumerate().map(|(index, one)| {
        el("p")
            .key(index)
            .put(el("strong").say(one.title))
            .say(format!(" {} ", one.said))
            .put(el("small").say(one.basis))
    });
    let held = &view.held;
    let misses = (!held.misses.is_empty())
        .then(|| remarks(held.misses.iter().map(|said| text(said.clone()))).into());
    el("div")
        .class("method")
        .put_all(paragraphs)
        .put(el("h3").say(page.say(Key::MethodBeside)))
        .put(el("p").say(held.said.clone()))
        .put_if(misses)
        .put(el("div").class("loose").put(table(&held.table)))
        .put(more(text(page.say(Key::MethodWhere)), notes(&held.notes)))
        .into()
}
