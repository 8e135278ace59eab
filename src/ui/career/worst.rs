//! What the worst tenth of the runs share, as sentences, all of it as a table.

use yew::prelude::*;

use super::super::bits::{more, remarks, table};
use super::super::context::Page;
use super::super::el::{el, text};
use crate::app::text::Key;
use crate::app::view::career::worst::WorstView;

pub fn worst(page: &Page, views: &[WorstView]) -> Html {
    let tenths = views.iter().enumerate().map(|(index, view)| {
        let all = (view.table.as_ref())
            .map(|found| more(text(page.say(Key::LadderTable)), table(found)).into());
        el("div")
            .key(index)
            .class("after")
            .put(el("h3").say(view.title.clone()))
            .put(remarks(view.said.iter().map(|said| text(said.clone()))))
            .put_if(all)
    });
    el("div").put_all(tenths).into()
}
