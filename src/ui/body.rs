//! A comparison from the sentence to the evidence: everything that a state shows, and nothing else.

use yew::prelude::*;

use super::context::Page;
use super::evidence::{scope, sources};
use super::headline::headline;
use super::ladder::ladder;
use super::masthead::{language, masthead, period};
use super::notice::notice;
use super::offers::{OfferCard, Offers, offers};
use super::settings::settings;
use super::share::{Share, share};
use super::slips::{OfferSlip, slips};
use super::waterfall::waterfall;
use crate::app::names::OfferName;
use crate::app::state::State;
use crate::app::text::Key;
use crate::app::view::evidence::Provenance;
use crate::app::view::{self, Sight};
use crate::catalog;
use crate::domain::compare::Comparison;

/// Whether the comparison is a page of its own or stands compactly in a frame on another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Frame {
    Page,
    Embed,
}

/// What is shown.
pub struct Shown<'a> {
    pub state: &'a State,
    pub comparison: &'a Comparison,
    pub frame: Frame,
    /// The address of the page without its fragment.
    pub base: &'a str,
    /// What a screen reader was last told of the headline.
    pub said: &'a str,
}

pub fn body(page: &Page, shown: &Shown<'_>) -> Html {
    let names = shown.state.names();
    match shown.frame {
        Frame::Page => full(page, shown, &names),
        Frame::Embed => compact(page, shown, &names),
    }
}

fn full(page: &Page, shown: &Shown<'_>, names: &[OfferName]) -> Html {
    let state = shown.state;
    let scenario = &state.scenario;
    let sight = Sight::of(state, shown.comparison, names);
    let (covered, left_out) = view::evidence::coverage(&sight);
    let cards = cards(state, &sight);
    let pay_slips: Vec<OfferSlip> = (cards.iter().enumerate())
        .map(|(index, card)| OfferSlip {
            key: card.key,
            name: card.name.clone(),
            tone: card.tone,
            pay_from: (card.source.as_ref()).map_or(Provenance::Yours, |from| from.provenance),
            slip: view::slip::view(&sight, index),
        })
        .collect();
    let all = Offers {
        cards: &cards,
        against: sight.comparison.against,
        period: scenario.period,
        picked: state.picked,
    };
    let shared = Share {
        base: shown.base,
        fragment: &state.fragment(),
        copied: state.copied,
    };
    html! {
        <div class="page">
            <a class="skip" href="#headline">{ page.say(Key::AppSkip) }</a>
            { masthead(page, state) }
            { notice(page, &state.faults) }
            <main>
                { headline(&view::headline::view(&sight), shown.said) }
                <p class="story">{ page.lang.of(state.situation.text) }</p>
                { ladder(page, &view::ladder::view(&sight, &state.keys)) }
                { offers(page, &all) }
                { settings(page, scenario, page.lang.of(state.situation.horizon_why)) }
                if let Some(way) = view::waterfall::view(&sight) {
                    { waterfall(page, &way, scenario.period) }
                }
                { slips(page, &pay_slips, scenario.period) }
                { scope(page, &covered, &left_out) }
                { sources(page, &view::evidence::sources(&sight, state.situation)) }
                { share(page, &shared) }
            </main>
            <footer class="tail">
                <p>{ page.say(Key::TailPrivacy) }</p>
                <p>{ version(page) }</p>
            </footer>
        </div>
    }
}

fn cards(state: &State, sight: &Sight<'_>) -> Vec<OfferCard> {
    (state.scenario.offers.iter().zip(&state.keys).enumerate())
        .map(|(index, (offer, key))| OfferCard {
            key: *key,
            name: sight.full_name(index).to_owned().into(),
            tone: sight.tone(index),
            source: view::evidence::pay_source(sight, offer),
            offer: offer.clone(),
        })
        .collect()
}

fn version(page: &Page) -> String {
    page.fill(
        Key::TailVersion,
        &[("version", catalog::data_version().into())],
    )
}

/// What a frame on another site shows: sentence, ladder, and the way to the whole.
fn compact(page: &Page, shown: &Shown<'_>, names: &[OfferName]) -> Html {
    let state = shown.state;
    let sight = Sight::of(state, shown.comparison, names);
    let original = format!("./?lang={}#{}", page.lang.code(), state.fragment());
    html! {
        <div class="page compact">
            <header class="masthead">
                <span class="brand">{ page.say(Key::AppName) }</span>
                <span class="situation">{ page.lang.of(state.situation.title) }</span>
                <div class="tools">
                    { period(page, state.scenario.period) }
                    { language(page) }
                </div>
            </header>
            { notice(page, &state.faults) }
            <main>
                { headline(&view::headline::view(&sight), shown.said) }
                { ladder(page, &view::ladder::view(&sight, &state.keys)) }
            </main>
            <footer class="tail">
                <p>
                    <a href={original} target="_blank" rel="noopener">
                        { page.say(Key::AppOriginal) }
                    </a>
                </p>
                <p>{ version(page) }</p>
            </footer>
        </div>
    }
}
