//! A comparison from the sentence to the evidence: everything that a state shows, and nothing else.

use std::rc::Rc;

use yew::prelude::*;

use super::bits::jump;
use super::closing::{Opened, closing};
use super::context::Page;
use super::el::el;
use super::evidence::{Scope, Sources};
use super::headline::{HEADLINE_ID, headline};
use super::ladder::ladder;
use super::masthead::{language, masthead, period};
use super::notice::notice;
use super::offers::{OfferCard, Offers, offers};
use super::rates::rates;
use super::schemes::schemes;
use super::settings::Settings;
use super::share::{Share, share};
use super::slips::{OfferSlip, slips};
use super::still::{Kept, still};
use super::waterfall::waterfall;
use crate::app::names::OfferName;
use crate::app::state::{Part, State};
use crate::app::text::Key;
use crate::app::view::headline::Headline;
use crate::app::view::provenance::{self, Provenance};
use crate::app::view::{self, Sight, evidence};
use crate::catalog;
use crate::domain::compare::Comparison;
use crate::domain::facts::Facts;
use crate::domain::offer::{Extras, Offer};

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
    /// The fragment that holds the comparison.
    pub fragment: &'a str,
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
    let cards = cards(state, &sight, shown.facts);
    let slip = |card: &Rc<OfferCard>| OfferSlip {
        index: card.index,
        key: card.key,
        name: card.name.clone(),
        tone: card.tone,
        // What is added to the salary is the reader's own, and so is the sum.
        pay_from: if card.offer.extras == Extras::default() {
            provenance::by_whom(&card.offer)
        } else {
            Provenance::Yours
        },
        slip: view::slip::view(&sight, card.index, &|line| {
            Part::line(card.key, line).is_in(&state.open)
        }),
    };
    let pay_slips = cards.iter().map(slip).collect();
    let curves = (Part::RATES.is_in(&state.open)).then(|| view::rates::view(&sight, shown.facts));
    let all = Offers {
        cards: &cards,
        picked: state.picked,
    };
    let shared = Share {
        base: shown.base,
        fragment: shown.fragment,
        copied: state.copied,
    };
    let kept = |part: Rc<dyn Kept>| still(page, 0, part);
    let way = view::waterfall::view(&sight).map(|way| waterfall(page, &way, scenario.period));
    let open = |part: Part| part.is_in(&state.open);
    let closing = closing(
        page,
        &sight,
        view::closing::answer(&sight, shown.facts),
        Opened::of(&sight, shown.facts, state),
        [
            schemes(
                page,
                &sight,
                open(Part::SCHEMES).then(|| view::schemes::view(&sight, shown.facts)),
            ),
            Html::default(),
            Html::default(),
        ],
    );
    let read_in = evidence::sources(scenario, state.situation);
    let argument = el("main")
        .put(headline(shown.headline, shown.said))
        .put(
            el("p")
                .class("story")
                .say(page.lang.of(state.situation.text)),
        )
        .put(ladder(page, &view::ladder::view(&sight, &state.keys)))
        .put(offers(page, &all))
        .put(kept(Rc::new(Settings::of(scenario, state.situation))))
        .put_if(way)
        .put(closing)
        .put(slips(page, pay_slips, scenario.period))
        .put(rates(page, &cards, curves))
        .put(kept(Rc::new(Scope(evidence::countries(scenario)))))
        .put(kept(Rc::new(Sources(read_in))))
        .put(share(page, &shared));
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

fn cards(state: &State, sight: &Sight<'_>, facts: &Facts) -> Vec<Rc<OfferCard>> {
    let keys = &state.keys;
    let asked = |key: &u32| state.asked.iter().find(|asked| asked.key == *key);
    let card = |(index, (offer, key)): (usize, (&Offer, &u32))| {
        let next = keys.get(index + 1);
        Rc::new(OfferCard {
            index,
            key: *key,
            name: sight.full_name(index).to_owned().into(),
            tone: sight.tone(index),
            asked: asked(key).map(|asked| view::solve::view(sight, facts, index, asked)),
            ticked: state.ticked(*key, offer.regime.0).collect(),
            offer: offer.clone(),
            period: sight.scenario.period,
            is_open: Part::details(*key).is_in(&state.open),
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
