//! Where both choices are even, each value with a button that puts it in.

use yew::prelude::*;

use super::super::bits::{button, more, remarks};
use super::super::context::Page;
use super::super::el::{El, el, row, text};
use crate::app::state::Action;
use crate::app::text::Key;
use crate::app::view::career::ties::{TieView, TiesView, Without};

/// Takes the focus where a button goes with what it did.
const HEAD: &str = "ties-odds";

/// `a` is how the first choice is called.
pub fn ties(page: &Page, view: &TiesView, a: &str) -> Html {
    let said = view.said.iter().enumerate();
    let without = |found: &Option<Without>| found.as_ref().map(each);
    let heading = |key| el("h3").say(page.fill(key, &[("a", a.into())]));
    let listed = |heading: El, name, ties: &[TieView]| {
        let list = list(page, name, ties);
        (!ties.is_empty()).then(|| el("div").put(heading).put(list).into())
    };
    // It stands while they are looked for too, so that the focus has where to go.
    let odds = el("div")
        .put(
            heading(Key::TieOddsTitle)
                .attr("id", HEAD)
                .attr("tabindex", "-1"),
        )
        .put_if((!view.odds.is_empty()).then(|| list(page, "odds", &view.odds).into()))
        .put_if(without(&view.without));
    el("div")
        .put_all(said.map(|(index, said)| el("p").key(index).say(said.clone())))
        .put(odds)
        .put_if(listed(heading(Key::TiePayTitle), "pay", &view.pays))
        .put_if(listed(
            heading(Key::TieElsewhereTitle),
            "else",
            &view.elsewhere,
        ))
        .put_if(without(&view.without_pay))
        .into()
}

/// A sentence, which opens into what it counts.
fn each(without: &Without) -> Html {
    if without.each.is_empty() {
        return el("p").say(without.said.clone()).into();
    }
    let all = remarks(without.each.iter().map(|one| text(one.clone())));
    more(text(without.said.clone()), all).into()
}

fn list(page: &Page, name: &str, ties: &[TieView]) -> El {
    remarks(ties.iter().enumerate().map(|(index, tie)| {
        let places = vec![HEAD.to_owned()];
        let onclick = page.click(Action::Career(tie.edit.clone()), places);
        let id = Some(format!("tie-{name}-{index}"));
        let put_in = button(id, page.say(Key::ClosePutIn), onclick, false);
        row([text(tie.said.clone()), text(" "), put_in])
    }))
}
