//! The parts of the careers that open one by one.

use yew::prelude::*;

use super::super::closing::part;
use super::super::context::Page;
use super::super::el::{el, row};
use super::{cliff, costs, hangs, method, ties, worst};
use crate::app::state::Part;
use crate::app::text::Key;
use crate::app::view::career::{self, Outlook};

/// The end of the first posts, where both are even, why the bad runs are bad, the method: each made
/// only while it is open.
pub fn parts(page: &Page, outlook: Option<&Outlook<'_>>, open: &[Part]) -> Html {
    row([
        one(page, outlook, open, Part::CAREER_CLIFF, Key::StepTitle),
        one(page, outlook, open, Part::CAREER_TIES, Key::TieTitle),
        one(page, outlook, open, Part::CAREER_WORST, Key::WorstTitle),
        one(page, outlook, open, Part::CAREER_METHOD, Key::MethodTitle),
    ])
}

fn one(page: &Page, outlook: Option<&Outlook<'_>>, open: &[Part], which: Part, title: Key) -> Html {
    let opened = outlook
        .filter(|_| which.is_in(open))
        .map(|outlook| match which {
            Part::CAREER_CLIFF => ends(page, outlook),
            Part::CAREER_TIES => even(page, outlook),
            Part::CAREER_WORST => worst::worst(page, &career::worst::view(outlook)),
            _ => method::method(page, &career::method::view(outlook)),
        });
    part(
        page,
        which,
        title,
        opened.map(|opened| el("div").put(opened)),
    )
}

fn ends(page: &Page, outlook: &Outlook<'_>) -> Html {
    let spent = career::costs::view(outlook);
    let spent = (!spent.is_empty()).then(|| {
        let heading = el("h3").say(page.say(Key::CostTitle));
        el("div").put(heading).put(costs::costs(&spent)).into()
    });
    el("div")
        .put(cliff::cliff(page, &career::cliff::view(outlook)))
        .put_if(spent)
        .into()
}

fn even(page: &Page, outlook: &Outlook<'_>) -> Html {
    let view = career::ties::view(outlook);
    let hangs = career::hangs::view(outlook).map(|found| {
        let heading = el("h3").say(page.say(Key::HangTitle));
        el("div")
            .put(heading)
            .put(hangs::hangs(page, &found))
            .into()
    });
    el("div")
        .put(ties::ties(page, &view, outlook.choice(0)))
        .put_if(hangs)
        .into()
}
