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

use super::bits::{lead, more, remarks, section};
use super::closing::part;
use super::context::Page;
use super::el::{el, text};
use super::still::Drawn;
use crate::app::state::{Part, State};
use crate::app::text::Key;
use crate::app::view::Sight;
use crate::app::view::career::{self as view, Outlook};
use crate::domain::facts::Facts;
use reckoned::Careers;

/// The section as it was drawn last. Most of what a reader does elsewhere on the page changes nothing
/// in it, and there is much of it.
pub struct Section {
    /// How often it was drawn before.
    pub turn: u32,
    pub html: Html,
}

impl PartialEq for Section {
    fn eq(&self, other: &Self) -> bool {
        self.turn == other.turn
    }
}

impl Drawn for Section {
    fn draw(&self, _: &Page) -> Html {
        self.html.clone()
    }
}

/// The section. Only what is open is drawn, and reckoned at all.
pub fn careers(
    page: &Page,
    sight: &Sight<'_>,
    (state, facts, careers): (&State, &Facts, Option<&Careers>),
) -> Html {
    let open = |part: Part| part.is_in(&state.open);
    let careers = careers.filter(|_| Part::CAREERS.into_iter().any(open));
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
        .put(begins::begins(page, &view::begins::view(sight, facts)))
        .put_if(careers.map(|careers| answer(sight, facts, careers, outlook)))
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
    let told = remarks(said.map(|key| text(page.say(key))));
    more(text(page.say(Key::CareerScope)), told).into()
}

/// What the two come to, or why nothing can be said.
fn answer(
    sight: &Sight<'_>,
    facts: &Facts,
    careers: &Careers,
    outlook: Option<Outlook<'_>>,
) -> Html {
    let said = match (&careers.reckoning, outlook) {
        (Err(why), _) => vec![view::answer::unplanned(sight, *why)],
        (Ok(_), Some(outlook)) => view::answer::view(&outlook, facts),
        (Ok(_), None) => Vec::new(),
    };
    let said = said.into_iter().enumerate();
    el("div")
        .class("reckoned")
        .attr("role", "status")
        .put_all(said.map(|(at, said)| el("p").key(at).say(said)))
        .into()
}
