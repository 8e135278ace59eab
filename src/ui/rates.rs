//! Average and marginal rates along the pay; reckoned only while they are open.

use std::rc::Rc;

use yew::prelude::*;

use super::bits::{lead, mark, more, notes, section, sign, table, unfold};
use super::context::Page;
use super::el::{El, el, text};
use super::offers::OfferCard;
use crate::app::state::Part;
use crate::app::text::Key;
use crate::app::view::percent;
use crate::app::view::rates::RatesView;

/// A label above its line, and one below the picture, in CSS pixels.
const ABOVE: &str = "-4";
const BELOW: &str = "18";

/// The views are those of the cards, in their order; none while the part is closed.
pub fn rates(page: &Page, cards: &[Rc<OfferCard>], views: Option<Vec<Option<RatesView>>>) -> Html {
    let opened = views.map(|views| {
        let offers = cards.iter().zip(&views).enumerate();
        let offers = offers.map(|(index, (card, view))| {
            let head = el("h3").put(sign(card.tone, index)).say(card.name.clone());
            let whole = el("div").key(card.key).put(head);
            match view {
                Some(view) => one(page, whole, index, card, view),
                None => whole.put(el("p").say(page.say(Key::SlipNone))),
            }
        });
        el("div")
            .put(lead(page.say(Key::RatesLead)))
            .put(el("div").class("slips").put_all(offers))
    });
    let summary = text(page.say(Key::RatesOpen));
    let ontoggle = page.unfold(Part::RATES);
    section("rates-title", page.say(Key::RatesTitle))
        .put(unfold("more", "rates", summary, ontoggle, opened))
        .into()
}

fn one(page: &Page, whole: El, index: usize, card: &OfferCard, view: &RatesView) -> El {
    let cliffs = (!view.cliffs.is_empty()).then(|| notes(&view.cliffs).into());
    whole
        .put(el("p").say(view.summary.clone()))
        .put(picture(index, card, view))
        .put_if(cliffs)
        .put(more(text(page.say(Key::LadderTable)), table(&view.table)))
}

fn picture(index: usize, card: &OfferCard, view: &RatesView) -> El {
    let levels = view.levels.iter().map(|(at, label)| {
        let line = el("line").class("grid").key(*label).attr("x2", "100%");
        line.attr("y1", percent(*at)).attr("y2", percent(*at))
    });
    let level_labels = view.levels.iter().map(|(at, label)| {
        let text = label_at("0".to_owned(), percent(*at), ABOVE);
        text.key(*label).say(*label)
    });
    let ticks = view.ticks.iter().map(|(at, label)| {
        let text = label_at(percent(*at), "100%".to_owned(), BELOW).attr("text-anchor", "middle");
        text.key(label.as_str()).say(label.clone())
    });
    let line = |class, d: &str| el("path").class(class).attr("d", d.to_owned());
    let lines = el("svg")
        .class(card.tone.class())
        .attr("viewBox", "0 0 1000 1000")
        .attr("preserveAspectRatio", "none")
        .put(line("curve thin", &view.marginal))
        .put(line("curve", &view.average));
    let here = el("svg")
        .attr("x", percent(view.here.0))
        .attr("y", percent(view.here.1))
        .attr("overflow", "visible")
        .put(mark(card.tone, &(index + 1).to_string()));
    el("svg")
        .class("rates")
        .attr("role", "img")
        .attr("aria-label", view.summary.clone())
        .put_all(levels)
        .put(lines)
        .put_all(level_labels)
        .put_all(ticks)
        .put(here)
}

fn label_at(x: String, y: String, dy: &'static str) -> El {
    let text = el("text").class("tick-label").attr("x", x).attr("y", y);
    text.attr("dy", dy)
}
