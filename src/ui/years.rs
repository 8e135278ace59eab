//! The years of the offers, a bar and a row each; drawn only while they are open.

use std::rc::Rc;

use yew::prelude::*;

use super::bits::{lead, section, sign, table, unfold};
use super::context::Page;
use super::el::{El, el, text};
use super::offers::OfferCard;
use crate::app::state::Part;
use crate::app::text::Key;
use crate::app::view::percent;
use crate::app::view::years::{OfferYears, YearsView};

/// A label below the picture, in CSS pixels.
const BELOW: &str = "18";

pub fn years(page: &Page, cards: &[Rc<OfferCard>], view: Option<YearsView>) -> Html {
    let opened = view.map(|view| {
        let offers = cards.iter().zip(&view.offers).enumerate();
        let offers = offers.map(|(index, (card, years))| {
            let head = el("h3").put(sign(card.tone, index)).say(card.name.clone());
            let whole = el("div").key(card.key).put(head);
            match years {
                Some(years) => whole
                    .put(el("p").say(years.summary.clone()))
                    .put(picture(card, years, view.zero))
                    .put_if(years.growth.clone().map(|said| el("p").say(said).into()))
                    .put(table(&years.table)),
                None => whole.put(el("p").say(page.say(Key::SlipNone))),
            }
        });
        el("div")
            .put(lead(view.lead.clone()))
            .put(el("div").class("slips wide").put_all(offers))
    });
    let summary = text(page.say(Key::YearsOpen));
    let ontoggle = page.unfold(Part::YEARS);
    section("years-title", page.say(Key::YearsTitle))
        .put(unfold("more", "years", summary, ontoggle, opened))
        .into()
}

fn picture(card: &OfferCard, view: &OfferYears, zero: f64) -> El {
    let bars = view.bars.iter().enumerate().map(|(at, bar)| {
        let rect = el("rect").key(at).class(card.tone.class());
        rect.attr("x", percent(bar.left))
            .attr("width", percent(bar.width))
            .attr("y", percent(bar.top))
            .attr("height", percent(bar.height))
    });
    let labels = view.bars.iter().zip(&view.labels).enumerate();
    let labels = labels.map(|(at, (bar, label))| {
        el("text")
            .key(at)
            .class("tick-label")
            .attr("x", percent(bar.left + bar.width / 2.0))
            .attr("y", "100%")
            .attr("dy", BELOW)
            .attr("text-anchor", "middle")
            .say(label.clone())
    });
    let ground = el("line").class("span").attr("x2", "100%");
    el("svg")
        .class("rates")
        .attr("role", "img")
        .attr("aria-label", view.summary.clone())
        .put_all(bars)
        .put(ground.attr("y1", percent(zero)).attr("y2", percent(zero)))
        .put_all(labels)
}
