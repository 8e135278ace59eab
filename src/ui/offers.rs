//! The offers as sentences whose underlined words are the inputs.

use std::rc::Rc;

use yew::prelude::*;

use super::bits::{article, button, condition, evidence, lead, more, remarks, section};
use super::context::Page;
use super::el::{El, el, row, text};
use super::field::Choice;
use super::offer_details::details;
use super::offer_words::{self, head, said};
use super::solver::solver;
use super::still::{Drawn, still};
use crate::app::number::Quantity;
use crate::app::state::{Action, Tick};
use crate::app::text::Key;
use crate::app::view::Tone;
use crate::app::view::provenance::{Evidence, of_hours, of_pay};
use crate::app::view::solve::SolveView;
use crate::catalog;
use crate::domain::offer::Offer;
use crate::domain::scenario::{Period, Scenario};

/// An offer and how it is called.
#[derive(PartialEq)]
pub struct OfferCard {
    pub index: usize,
    pub key: u32,
    pub name: AttrValue,
    pub tone: Tone,
    pub offer: Offer,
    /// What is asked backwards while that is open, if the law can answer.
    pub asked: Option<Option<SolveView>>,
    /// The conditions of its relief that the reader has ticked.
    pub ticked: Vec<usize>,
    pub period: Period,
    /// Whether what it holds besides its sentence is open.
    pub is_open: bool,
    /// How many offers there are.
    pub count: usize,
    /// Whether the headline could hold it against the first, and does not.
    pub may_be_against: bool,
    /// The key of the offer that would take its place.
    pub next: Option<u32>,
}

/// What the offers are shown with.
pub struct Offers<'a> {
    pub cards: &'a [Rc<OfferCard>],
    /// The catalogue's offer that would be added.
    pub picked: &'static str,
}

pub fn offers(page: &Page, props: &Offers<'_>) -> Html {
    let count = props.cards.len();
    let title = if count == Scenario::MIN_OFFERS {
        page.say(Key::OfferTitle).to_owned()
    } else {
        let n = Quantity::Count(count as i64);
        page.fill(Key::OfferTitleMore, &[("n", n.into())])
    };
    let cards = (props.cards.iter()).map(|card| still(page, card.key, Rc::clone(card) as _));
    let adder = Adder {
        picked: props.picked,
        fresh: props.cards.iter().map(|card| card.key + 1).max(),
    };
    let adder = (count < Scenario::MAX_OFFERS).then(|| still(page, 0, Rc::new(adder)));
    section("offers-title", title)
        .put(lead(page.say(Key::OfferLead)))
        .put(el("div").class("offers").put(cards.collect::<Html>()))
        .put_if(adder)
        .into()
}

impl Drawn for OfferCard {
    fn draw(&self, page: &Page) -> Html {
        let sources = |key, from: Option<Evidence>| evidence(page, page.say(key), from.as_slice());
        el("article")
            .attr("id", article_id(self.key))
            .attr("tabindex", "-1")
            .attr("aria-label", self.name.clone())
            .put(head(page, self))
            .put(el("div").class("sentence").put(said(page, self)))
            .put(details(page, self))
            .put_if(sources(
                Key::SourcePaySource,
                of_pay(page.lang, &self.offer),
            ))
            .put_if(sources(
                Key::SourceHoursSource,
                of_hours(page.lang, &self.offer),
            ))
            .put_if(relief(page, self))
            .put(solver(page, self))
            .put(tools(page, self))
            .into()
    }
}

fn article_id(key: u32) -> String {
    format!("offer-{key}")
}

/// Who may claim the relief that is chosen, and until when.
fn relief(page: &Page, card: &OfferCard) -> Option<Html> {
    let relief = catalog::relief(card.offer.regime)?;
    let name = page.lang.of(relief.name);
    let mut told = vec![text(page.lang.of(relief.effect))];
    told.extend((relief.conditions.iter().enumerate()).map(|(at, words)| {
        let tick = Tick {
            offer: card.key,
            of: relief.id,
            condition: at,
        };
        let checked = card.ticked.contains(&at);
        condition(page, tick, checked, page.lang.of(*words))
    }));
    if let (Some(day), Some(years)) = (relief.start_by, relief.years) {
        let (day, years) = (day.to_string(), years.to_string());
        let put_in = [("date", (&day).into()), ("years", (&years).into())];
        told.push(text(page.fill(Key::OfferReliefUntil, &put_in)));
    }
    told.push(row([
        text(page.say(Key::OfferReliefArticle)),
        text(": "),
        article(catalog::texts::common(relief.article)).into(),
    ]));
    // One relief at a time: why another may not be had besides.
    let others = catalog::reliefs_at(card.offer.place);
    let excluded = others.filter_map(|other| catalog::exclusion(relief.id, other.id));
    for exclusion in excluded.take(1) {
        let why = text(page.lang.of(exclusion.why));
        let law = exclusion.article.map(catalog::texts::common);
        told.push(row([
            why,
            text(" "),
            law.map_or_else(Html::default, |law| article(law).into()),
        ]));
    }
    let count = |n: usize| Quantity::Count(n as i64);
    let put_in = [
        ("name", name.into()),
        ("ticked", count(card.ticked.len()).into()),
        ("all", count(relief.conditions.len()).into()),
    ];
    let summary = page.fill(Key::OfferReliefWho, &put_in);
    Some(more(text(summary), remarks(told)).into())
}

fn tools(page: &Page, card: &OfferCard) -> El {
    let (index, count) = (card.index, card.count);
    let full = count >= Scenario::MAX_OFFERS;
    let least = count <= Scenario::MIN_OFFERS;
    let name = [("name", card.name.as_str().into())];
    // Whoever works by keyboard stays where they were: at the button, else at the offer, or at the
    // one that took its place.
    let after_removal = card.next.map(article_id);
    let tool = |id: &str, key: Key, action: Action, disabled: bool| {
        let id = offer_words::id(card, id);
        let mut places = vec![id.clone(), article_id(card.key)];
        places.extend(after_removal.clone());
        let onclick = page.click(action, places);
        button(Some(id), page.say(key), onclick, disabled)
    };
    el("div")
        .class("offer-tools")
        .attr("role", "group")
        .attr("aria-label", page.fill(Key::OfferTools, &name))
        .put(tool(
            "earlier",
            Key::OfferEarlier,
            Action::Earlier(index),
            index == 0,
        ))
        .put(tool(
            "later",
            Key::OfferLater,
            Action::Later(index),
            index + 1 == count,
        ))
        .put(tool(
            "duplicate",
            Key::OfferDuplicate,
            Action::Duplicate(index),
            full,
        ))
        .put(tool(
            "remove",
            Key::OfferRemove,
            Action::Remove(index),
            least,
        ))
        .put_if(
            (card.may_be_against)
                .then(|| tool("against", Key::OfferAgainst, Action::Against(index), false)),
        )
}

/// Adds one of the catalogue's offers.
#[derive(PartialEq)]
struct Adder {
    picked: &'static str,
    /// The key that the offer would have.
    fresh: Option<u32>,
}

impl Drawn for Adder {
    fn draw(&self, page: &Page) -> Html {
        let picked = self.picked;
        let pick = Choice {
            id: "add-offer".into(),
            label: page.say(Key::OfferAddWhich),
            chosen: picked,
            choices: (catalog::templates().iter())
                .map(|t| (t.id.into(), page.lang.of(t.name).into()))
                .collect(),
            on_choose: page.on(|id: String| catalog::template(&id).map(|t| Action::Pick(t.id))),
        };
        // The button goes away with the last offer that there is room for.
        let places = self.fresh.map(article_id).into_iter().collect();
        let onclick = page.click(Action::Add(picked), places);
        el("p")
            .class("offer-tools adder")
            .put(pick.html())
            .put(button(None, page.say(Key::OfferAdd), onclick, false))
            .into()
    }
}
