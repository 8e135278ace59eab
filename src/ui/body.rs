//! A comparison from the sentence to the evidence: everything that a state shows, and nothing else.

use std::rc::Rc;

use yew::prelude::*;

use super::context::use_page;
use super::evidence::{Scope, Sources};
use super::headline::Headline;
use super::ladder::Ladder;
use super::masthead::{LangSwitch, Masthead, PeriodSwitch};
use super::notice::Notice;
use super::offers::{OfferCard, Offers};
use super::root::Frame;
use super::settings::Settings;
use super::share::Share;
use super::slips::{OfferSlip, Slips};
use super::waterfall::Waterfall;
use crate::app::state::State;
use crate::app::text::Key;
use crate::app::view::evidence::Provenance;
use crate::app::view::{Sight, evidence, headline, ladder, slip, waterfall};
use crate::catalog;
use crate::domain::compare::Comparison;

#[derive(Properties, PartialEq)]
pub struct BodyProps {
    pub state: Rc<State>,
    pub comparison: Rc<Comparison>,
    pub frame: Frame,
}

#[component]
pub fn Body(props: &BodyProps) -> Html {
    match props.frame {
        Frame::Page => html! {
            <FullPage state={props.state.clone()} comparison={props.comparison.clone()} />
        },
        Frame::Embed => html! {
            <Compact state={props.state.clone()} comparison={props.comparison.clone()} />
        },
    }
}

#[derive(Properties, PartialEq)]
struct ViewProps {
    state: Rc<State>,
    comparison: Rc<Comparison>,
}

#[component]
fn FullPage(props: &ViewProps) -> Html {
    let page = use_page();
    let state = &*props.state;
    let names = state.names();
    let sight = Sight::of(state, &props.comparison, &names);
    let (covered, left_out) = evidence::coverage(&sight);
    let scenario = &state.scenario;
    let cards: Vec<OfferCard> = (scenario.offers.iter().zip(&state.keys).enumerate())
        .map(|(index, (offer, key))| OfferCard {
            key: *key,
            name: sight.full_name(index).to_owned().into(),
            tone: sight.tone(index),
            source: evidence::pay_source(&sight, offer),
            offer: offer.clone(),
        })
        .collect();
    let slips: Vec<OfferSlip> = (cards.iter().enumerate())
        .map(|(index, card)| OfferSlip {
            key: card.key,
            name: card.name.clone(),
            tone: card.tone,
            pay_from: (card.source.as_ref()).map_or(Provenance::Yours, |from| from.provenance),
            slip: slip::view(&sight, index),
        })
        .collect();
    let version = catalog::data_version();
    html! {
        <div class="page">
            <a class="skip" href="#headline">{ page.say(Key::AppSkip) }</a>
            <Masthead
                situation={state.situation}
                period={scenario.period}
                theme={state.theme}
            />
            <Notice faults={state.faults.clone()} />
            <main>
                <Headline view={headline::view(&sight)} />
                <p class="story">{ state.lang.of(state.situation.text) }</p>
                <Ladder view={ladder::view(&sight, &state.keys)} />
                <Offers {cards} against={sight.comparison.against} period={scenario.period} />
                <Settings
                    scenario={scenario.clone()}
                    horizon_why={state.lang.of(state.situation.horizon_why)}
                />
                if let Some(view) = waterfall::view(&sight) {
                    <Waterfall {view} period={scenario.period} />
                }
                <Slips {slips} period={scenario.period} />
                <Scope {covered} {left_out} />
                <Sources sources={evidence::sources(&sight, state.situation)} />
                <Share fragment={state.fragment()} />
            </main>
            <footer class="tail">
                <p>{ page.say(Key::TailPrivacy) }</p>
                <p>{ page.fill(Key::TailVersion, &[("version", version.into())]) }</p>
            </footer>
        </div>
    }
}

/// What a frame on another site shows: sentence, ladder, and the way to the whole.
#[component]
fn Compact(props: &ViewProps) -> Html {
    let page = use_page();
    let state = &*props.state;
    let names = state.names();
    let sight = Sight::of(state, &props.comparison, &names);
    let fragment = state.fragment();
    let original = format!("./?lang={}#{fragment}", state.lang.code());
    html! {
        <div class="page compact">
            <header class="masthead">
                <span class="brand">{ page.say(Key::AppName) }</span>
                <span class="situation">{ state.lang.of(state.situation.title) }</span>
                <div class="tools">
                    <PeriodSwitch period={state.scenario.period} />
                    <LangSwitch />
                </div>
            </header>
            <Notice faults={state.faults.clone()} />
            <main>
                <Headline view={headline::view(&sight)} />
                <Ladder view={ladder::view(&sight, &state.keys)} />
            </main>
            <footer class="tail">
                <p>
                    <a href={original} target="_blank" rel="noopener">
                        { page.say(Key::AppOriginal) }
                    </a>
                </p>
                <p>
                    { page.fill(
                        Key::TailVersion,
                        &[("version", catalog::data_version().into())],
                    ) }
                </p>
            </footer>
        </div>
    }
}
