//! What the page begins without: everything below the settings, and what opens elsewhere.
//!
//! The functions here, and all that only they call, are the second part of the published program
//! (xtask/src/split.rs): none of them may be called before that has arrived, which is told by
//! [`Page::has_evidence`]. They are never merged into their callers, which would undo that. Their
//! words come with the evidence (data/locales/later.toml).

use std::rc::Rc;

use yew::prelude::*;

use super::bits::lead;
use super::body::Shown;
use super::career::reckoned::Careers;
use super::career::{self, Section};
use super::closing::{Opened, closing, part};
use super::context::Page;
use super::el::{El, el, row};
use super::evidence::{Scope, Sources};
use super::guess::{offered, question as asked_first};
use super::ledger::ledger;
use super::matching::{Match, match_sentence};
use super::offers::OfferCard;
use super::ranking::ranking;
use super::rates::rates;
use super::schemes::schemes;
use super::share::{Share, share};
use super::slips::{OfferSlip, slips};
use super::still::still;
use super::story::story;
use super::strip::lever;
use super::waterfall::waterfall;
use super::years::years;
use super::{offer_details, solver};
use crate::app::state::{Asked, Part, State};
use crate::app::text::Key;
use crate::app::view::career::stages::StageView;
use crate::app::view::levers::{LeversView, StripView};
use crate::app::view::provenance::{self, Provenance};
use crate::app::view::solve::SolveView;
use crate::app::view::{self, Sight, evidence};
use crate::catalog;
use crate::domain::compare::{Comparison, Lever};
use crate::domain::facts::Facts;
use crate::domain::offer::Offer;

/// Everything below the settings.
#[inline(never)]
pub fn rest(page: &Page, sight: &Sight<'_>, shown: &Shown<'_>, cards: &[Rc<OfferCard>]) -> Html {
    let state = shown.state;
    let scenario = &state.scenario;
    let has_first_extras = |offer: &Offer| {
        catalog::offer(offer.template).is_some_and(|first| first.extras == offer.extras)
    };
    let slip = |card: &Rc<OfferCard>| OfferSlip {
        index: card.index,
        key: card.key,
        name: card.name.clone(),
        tone: card.tone,
        // What the reader adds to the salary is the reader's own, and so is the sum.
        pay_from: if has_first_extras(&card.offer) {
            provenance::by_whom(&card.offer)
        } else {
            Provenance::Yours
        },
        slip: view::slip::view(sight, card.index, &|line| {
            Part::line(card.key, line).is_in(&state.open)
        }),
    };
    let pay_slips = cards.iter().map(slip).collect();
    let curves = (Part::RATES.is_in(&state.open)).then(|| view::rates::view(sight, shown.facts));
    let shared = Share {
        base: shown.base,
        fragment: shown.fragment,
        copied: state.copied,
    };
    let by_year = (Part::YEARS.is_in(&state.open)).then(|| view::years::view(sight, shown.facts));
    let way = view::waterfall::view(sight).map(|way| waterfall(page, &way, scenario.period));
    let open = |part: Part| part.is_in(&state.open);
    let closing = closing(
        page,
        sight,
        view::closing::answer(sight, shown.facts),
        Opened::of(sight, shown.facts, state, shown.levers),
        [
            schemes(
                page,
                sight,
                open(Part::SCHEMES).then(|| view::schemes::view(sight, shown.facts)),
            ),
            payers(page, sight, shown.facts, open(Part::PAYERS)),
            treasury(page, sight, shown.facts, open(Part::TREASURY)),
        ],
    );
    let read_in = evidence::sources(scenario, state.situation);
    row([
        way.unwrap_or_default(),
        closing,
        shown.careers.map_or_else(Html::default, |section| {
            still(page, 2, Rc::<Section>::clone(section))
        }),
        years(page, cards, by_year),
        ledger(
            page,
            sight,
            open(Part::LEDGER).then(|| view::ledger::view(sight)),
        ),
        slips(page, pay_slips, scenario.period),
        rates(page, cards, curves),
        still(page, 0, Rc::new(Scope(evidence::countries(scenario)))),
        still(page, 1, Rc::new(Sources(read_in))),
        share(page, &shared),
    ])
}

/// The gap to be guessed, in the place of all that would give it away.
#[inline(never)]
pub fn question(page: &Page, sight: &Sight<'_>) -> Html {
    view::guess::view(sight).map_or_else(Html::default, |view| asked_first(page, &view))
}

/// The story of the situation, and the way to guess first.
#[inline(never)]
pub fn told(page: &Page, sight: &Sight<'_>) -> Html {
    let story = view::story::view(sight).map(|told| story(page, &told));
    let guess = view::guess::view(sight).map(|guess| offered(page, &guess));
    row([story.unwrap_or_default(), guess.unwrap_or_default()])
}

/// The ranking of three offers or more.
#[inline(never)]
pub fn ranked(page: &Page, sight: &Sight<'_>, shown: &Shown<'_>) -> Html {
    let Some(view) = view::ranking::view(sight, shown.facts) else {
        return Html::default();
    };
    let state = shown.state;
    let pair = Part::PAIR.is_in(&state.open);
    let pair = pair.then(|| view::ranking::of_two(sight, shown.facts));
    ranking(page, sight, &state.keys, &view, pair.as_ref())
}

/// A pay slip.
#[inline(never)]
pub fn slip(page: &Page, slip: &OfferSlip) -> Html {
    slip.html(page)
}

/// The register of what is computed.
#[inline(never)]
pub fn scope(page: &Page, scope: &Scope) -> Html {
    scope.html(page)
}

/// The sources.
#[inline(never)]
pub fn sources(page: &Page, sources: &Sources) -> Html {
    sources.html(page)
}

/// What an offer holds besides its sentence.
#[inline(never)]
pub fn details(page: &Page, card: &OfferCard) -> El {
    offer_details::fields(page, card)
}

/// The question backwards, answered.
#[inline(never)]
pub fn solved(sight: &Sight<'_>, facts: &Facts, index: usize, asked: &Asked) -> Option<SolveView> {
    view::solve::view(sight, facts, index, asked)
}

/// The question backwards, as it is shown.
#[inline(never)]
pub fn asked(page: &Page, card: &OfferCard, view: &SolveView) -> El {
    solver::asked(page, card, view)
}

/// The match that the reader sets.
#[inline(never)]
pub fn matched(page: &Page, shown: &Match) -> Html {
    match_sentence(page, shown).into()
}

/// Who pays, as bars, while it is open.
fn payers(page: &Page, sight: &Sight<'_>, facts: &Facts, is_open: bool) -> Html {
    let view = is_open.then(|| view::payers::view(sight, facts)).flatten();
    let opened = view.map(|view| {
        el("div")
            .put(lead(view::payers::lead(sight)))
            .put(super::payers::payers(page, &view))
    });
    part(page, Part::PAYERS, Key::ClosePayers, opened)
}

/// What the treasury pays and gets back, while it is open.
fn treasury(page: &Page, sight: &Sight<'_>, facts: &Facts, is_open: bool) -> Html {
    let opened = is_open.then(|| {
        let view = view::treasury::view(sight, facts);
        el("div").put(super::treasury::treasury(page, &view))
    });
    part(page, Part::TREASURY, Key::CloseTreasury, opened)
}

/// A lever's strip.
#[inline(never)]
pub fn strip(page: &Page, view: &StripView) -> Html {
    lever(page, view).into()
}

/// A stage of a career.
#[inline(never)]
pub fn stage(page: &Page, view: &StageView) -> Html {
    super::career::stage::stage(page, view)
}

/// The strips of all levers or, where only one was moved, that one among the others as they were.
#[inline(never)]
pub fn levers(
    (state, comparison): (&State, &Comparison),
    facts: &Facts,
    moved: Option<(Lever, LeversView)>,
) -> LeversView {
    let names = state.names();
    let sight = Sight::of(state, comparison, &names);
    match moved {
        Some(moved) => view::levers::moved(&sight, facts, state.situation, moved),
        None => view::levers::view(&sight, facts, state.situation),
    }
}

/// What comes after two offers.
#[inline(never)]
pub fn careers(
    page: &Page,
    sight: &Sight<'_>,
    (state, facts, careers): (&State, &Facts, Option<&Careers>),
) -> Html {
    career::careers(page, sight, (state, facts, careers))
}

/// The careers from the beginning: what is expected, at once.
#[inline(never)]
pub fn begin_careers(careers: &mut Option<Careers>, facts: &Rc<Facts>, state: &State) {
    let before = careers.take();
    *careers = Some(Careers::begin(facts, &state.scenario, before));
}

/// Another slice of them; whether there is more to do.
#[inline(never)]
pub fn go_on_with_careers(careers: &mut Option<Careers>) -> bool {
    careers.as_mut().is_some_and(Careers::go_on)
}
