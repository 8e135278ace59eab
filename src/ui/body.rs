//! A comparison from the sentence to the evidence: everything that a state shows, and nothing else.

use yew::prelude::*;

use super::bits::jump;
use super::context::Page;
use super::el::el;
use super::evidence::{scope, sources};
use super::headline::{HEADLINE_ID, headline};
use super::ladder::ladder;
use super::masthead::{language, masthead, period};
use super::notice::notice;
use super::offers::{OfferCard, Offers, offers};
use super::rates::rates;
use super::settings::settings;
use super::share::{Share, share};
use super::slips::{OfferSlip, slips};
use super::waterfall::waterfall;
use super::years::years;
use crate::app::names::OfferName;
use crate::app::state::{Part, State};
use crate::app::text::Key;
use crate::app::view::provenance::Provenance;
use crate::app::view::{self, Sight};
use crate::catalog;
use crate::domain::compare::Comparison;
use crate::domain::facts::Facts;
use crate::domain::offer::Extras;

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
    let pay_slips: Vec<OfferSlip> = (cards.iter().enumerate())
        .map(|(index, card)| OfferSlip {
            key: card.key,
            name: card.name.clone(),
            tone: card.tone,
            // What is added to the salary is the reader's own, and so is the sum.
            pay_from: (card.pay_from.as_ref())
                .filter(|_| card.offer.extras == Extras::default())
                .map_or(Provenance::Yours, |from| from.provenance),
            slip: view::slip::view(&sight, index),
        })
        .collect();
    let curves = (Part::RATES.is_in(&state.open)).then(|| view::rates::view(&sight, shown.facts));
    let by_year = (Part::YEARS.is_in(&state.open)).then(|| view::years::view(&sight));
    let all = Offers {
        cards: &cards,
        against: sight.comparison.against,
        period: scenario.period,
        picked: state.picked,
        open: &state.open,
    };
    let shared = Share {
        base: shown.base,
        fragment: &state.fragment(),
        copied: state.copied,
    };
    let argument = el("main")
        .put(headline(&view::headline::view(&sight), shown.said))
        .put(
            el("p")
                .class("story")
                .say(page.lang.of(state.situation.text)),
        )
        .put(ladder(page, &view::ladder::view(&sight, &state.keys)))
        .put(offers(page, &all))
        .put(settings(page, &sight, state.situation))
        .put_if(view::waterfall::view(&sight).map(|way| waterfall(page, &way, scenario.period)))
        .put(years(page, &cards, by_year))
        .put(slips(page, &pay_slips, scenario.period, &state.open))
        .put(rates(page, &cards, curves))
        .put(scope(page, &view::evidence::coverage(&sight)))
        .put(sources(
            page,
            &view::evidence::sources(&sight, state.situation),
        ))
        .put(share(page, &shared));
    let skip = jump("skip", HEADLINE_ID, page.say(Key::AppSkip));
    el("div")
        .class("page")
        .put(skip)
        .put(masthead(page, state))
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

fn cards(state: &State, sight: &Sight<'_>, facts: &Facts) -> Vec<OfferCard> {
    let asked = |key: &u32| state.asked.iter().find(|asked| asked.key == *key);
    (state.scenario.offers.iter().zip(&state.keys).enumerate())
        .map(|(index, (offer, key))| OfferCard {
            key: *key,
            name: sight.full_name(index).to_owned().into(),
            tone: sight.tone(index),
            pay_from: view::provenance::of_pay(sight, offer),
            hours_from: view::provenance::of_hours(sight, offer),
            asked: asked(key).map(|asked| view::solve::view(sight, facts, index, asked)),
            ticked: state.ticked(*key, offer.regime.0).collect(),
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
                .put(language(page, state)),
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
                .put(headline(&view::headline::view(&sight), shown.said))
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
