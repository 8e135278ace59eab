//! What comes after two offers: where each career begins, what the two come to, and what is open of it.

mod begins;
mod cliff;
mod costs;
mod fan;
mod hangs;
mod method;
mod parts;
pub mod reckoned;
pub mod stage;
mod ties;
mod tree;
mod worst;

use yew::prelude::*;

use super::bits::{lead, remarks, section};
use super::body::Shown;
use super::closing::part;
use super::context::Page;
use super::el::{el, text};
use crate::app::state::Part;
use crate::app::text::Key;
use crate::app::view::Sight;
use crate::app::view::career::{self as view, Outlook};
use reckoned::Careers;

/// The section. Only what is open is drawn, and reckoned at all.
pub fn careers(page: &Page, sight: &Sight<'_>, shown: &Shown<'_>) -> Html {
    let state = shown.state;
    let open = |part: Part| part.is_in(&state.open);
    let careers = shown
        .careers
        .filter(|_| Part::CAREERS.into_iter().any(open));
    let reckoning = careers.and_then(|careers| careers.reckoning.as_ref().ok());
    let outlook = reckoning.map(|reckoning| Outlook {
        sight,
        found: reckoning.found(),
        mark: reckoning.mark(),
    });
    // What a part shows, while it is open and the careers are there.
    let of = |part: Part| outlook.filter(|_| open(part));
    let took = careers.map(|careers| careers.took as u32);
    let fan = of(Part::CAREER).map(|outlook| {
        let tables =
            open(Part::CAREER_TABLE).then(|| view::lives::tables(&outlook, &state.outlook));
        fan::fan(
            page,
            &view::fan::view(&outlook, &state.outlook, took),
            tables,
        )
    });
    let ways = of(Part::CAREER_TREE)
        .map(|outlook| el("div").put(tree::tree(page, &view::tree::view(&outlook))));
    section("career-title", page.say(Key::CareerTitle))
        .put(lead(page.say(Key::CareerLead)))
        .put(begins::begins(
            page,
            &view::begins::view(sight, shown.facts),
        ))
        .put_if(careers.map(|careers| answer(sight, shown, careers, outlook)))
        .put_if(outlook.map(|_| scope(page)))
        .put(part(page, Part::CAREER, Key::CareerYears, fan))
        .put(part(page, Part::CAREER_TREE, Key::TreeTitle, ways))
        .put(parts::parts(page, outlook.as_ref(), &state.open))
        .into()
}

/// What the answer holds, and what it leaves out.
fn scope(page: &Page) -> Html {
    let said = [
        Key::CareerScopeOffer,
        Key::CareerScopePerson,
        Key::CareerScopeLaw,
    ];
    remarks(said.map(|key| text(page.say(key)))).into()
}

/// What the two come to, or why nothing can be said.
fn answer(
    sight: &Sight<'_>,
    shown: &Shown<'_>,
    careers: &Careers,
    outlook: Option<Outlook<'_>>,
) -> Html {
    let said = match (&careers.reckoning, outlook) {
        (Err(why), _) => vec![view::answer::unplanned(sight, *why)],
        (Ok(_), Some(outlook)) => view::answer::view(&outlook, shown.facts),
        (Ok(_), None) => Vec::new(),
    };
    let said = said.into_iter().enumerate();
    el("div")
        .class("reckoned")
        .attr("role", "status")
        .put_all(said.map(|(at, said)| el("p").key(at).say(said)))
        .into()
}
