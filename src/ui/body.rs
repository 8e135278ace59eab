//! A comparison from the sentence to the evidence: everything that a state shows, and nothing else.

use std::rc::Rc;

use yew::prelude::*;

use super::bits::jump;
use super::career::Section;
use super::context::Page;
use super::el::{El, el};
use super::headline::{HEADLINE_ID, headline};
use super::ladder::ladder;
use super::later;
use super::masthead::{language, masthead, period};
use super::notice::notice;
use super::offers::{OfferCard, Offers, offers};
use super::settings::Settings;
use super::still::still;
use crate::app::names::OfferName;
use crate::app::state::{Part, State};
use crate::app::text::Key;
use crate::app::view::headline::Headline;
use crate::app::view::levers::LeversView;
use crate::app::view::{self, Sight};
use crate::catalog;
use crate::domain::compare::Comparison;
use crate::domain::facts::Facts;
use crate::domain::offer::Offer;

/// Whether the comparison is a page of its own or stands compactly in a frame on another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Frame {
    Page,
    Embed,
}

/// What is shown.
pub struct Shown<'a> {
    pub state: &'a State,
    pub facts: &'a Facts,
    pub comparison: &'a Comparison,
    pub headline: &'a Headline,
    /// The strips of the levers, while they are open.
    pub levers: Option<&'a LeversView>,
    /// What comes after, as it was drawn last.
    pub careers: Option<&'a Rc<Section>>,
    /// The fragment that holds the comparison.
    pub fragment: &'a str,
    pub frame: Frame,
    /// The address of the page without its fragment.
    pub base: &'a str,
    /// What a screen reader was last told of the headline.
    pub said: &'a str,
    /// Whether a part of the page could not be loaded.
    pub is_cut: bool,
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
    let sight = Sight::of(state, shown.comparison, names);
    let text = el("p")
        .class("story")
        .say(page.lang.of(state.situation.text));
    // A guess begins from the second part of the program.
    let is_asked = page.has_evidence && state.guess.is_some_and(|guess| !guess.is_over);
    let argument = if is_asked {
        el("main").put(text).put(later::question(page, &sight))
    } else {
        argument(page, shown, &sight, text)
    };
    let skip = jump("skip", HEADLINE_ID, page.say(Key::AppSkip));
    el("div")
        .class("page")
        .put(skip)
        .put(masthead(page, state, shown.fragment))
        .put(notice(page, &state.faults))
        .put(argument)
        .put(
            el("footer")
                .class("tail")
                .put(el("p").say(page.say(Key::TailPrivacy)))
                .put(el("p").say(version(page))),
        )
        .into()
}

fn argument(page: &Page, shown: &Shown<'_>, sight: &Sight<'_>, text: El) -> El {
    let state = shown.state;
    let cards = cards(page, state, sight, shown.facts);
    let all = Offers {
        cards: &cards,
        picked: state.picked,
    };
    let settings = Rc::new(Settings::of(&state.scenario, state.situation));
    // What tells a story, ranks and is further down needs the second part of the program, and its
    // words come with the evidence.
    let is_there = page.has_evidence;
    el("main")
        .put(headline(shown.headline, shown.said))
        .put(text)
        .put_if(is_there.then(|| later::told(page, sight)))
        .put(ladder(page, &view::ladder::view(sight, &state.keys)))
        .put_if(is_there.then(|| later::ranked(page, sight, shown)))
        .put(offers(page, &all))
        .put(still(page, 0, settings))
        .put_if(is_there.then(|| later::rest(page, sight, shown, &cards)))
        .put_if(shown.is_cut.then(|| cut(page)))
}

/// What is said where the second part of the program or the evidence does not come.
fn cut(page: &Page) -> Html {
    let said = el("p").attr("role", "alert").say(page.say(Key::AppCut));
    said.into()
}

fn cards(page: &Page, state: &State, sight: &Sight<'_>, facts: &Facts) -> Vec<Rc<OfferCard>> {
    let keys = &state.keys;
    // What a card opens needs the second part of the program.
    let is_there = page.has_evidence;
    let asked = |key: &u32| (state.asked.iter()).find(|asked| is_there && asked.key == *key);
    let card = |(index, (offer, key)): (usize, (&Offer, &u32))| {
        let next = keys.get(index + 1);
        Rc::new(OfferCard {
            index,
            key: *key,
            name: sight.full_name(index).to_owned().into(),
            tone: sight.tone(index),
            asked: asked(key).map(|asked| later::solved(sight, facts, index, asked)),
            ticked: state.ticked(*key, offer.regime.0).collect(),
            offer: offer.clone(),
            period: sight.scenario.period,
            is_open: is_there && Part::details(*key).is_in(&state.open),
            count: keys.len(),
            may_be_against: index > 0 && index != sight.comparison.against,
            next: next.or_else(|| keys.get(index.wrapping_sub(1))).copied(),
        })
    };
    let offers = state.scenario.offers.iter().zip(keys);
    offers.enumerate().map(card).collect()
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
    let original = format!("./?lang={}#{}", page.lang.code(), shown.fragment);
    let header = el("header")
        .class("masthead")
        .put(el("span").class("brand").say(page.say(Key::AppName)))
        .put(
            el("span")
                .class("situation")
                .say(page.lang.of(state.situation.title)),
        )
        .put(
            el("div")
                .class("tools")
                .put(period(page, state.scenario.period))
                .put(language(page, state, shown.fragment)),
        );
    let original = el("a")
        .attr("href", original)
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .say(page.say(Key::AppOriginal));
    el("div")
        .class("page compact")
        .put(header)
        .put(notice(page, &state.faults))
        .put(
            el("main")
                .put(headline(shown.headline, shown.said))
                .put(ladder(page, &view::ladder::view(&sight, &state.keys))),
        )
        .put(
            el("footer")
                .class("tail")
                .put(el("p").put(original))
                .put(el("p").say(version(page))),
        )
        .into()
}
