//! Who pays: stacked bars, a hue and a pattern for each payer.

use yew::prelude::*;

use super::bits::{more, table};
use super::context::Page;
use super::el::{El, el, text};
use crate::app::text::Key;
use crate::app::view::payers::{Payer, PayerRow, PayersView};
use crate::app::view::percent;

pub fn payers(page: &Page, view: &PayersView) -> Html {
    let rows = view.rows.iter().enumerate().map(|(index, row)| {
        el("li")
            .key(index)
            .class("fall")
            .put(el("span").say(row.name.clone()))
            .put(bar(row))
            .put(el("span").class("value").say(row.whole.clone()))
    });
    let legend = view.legend.iter().enumerate().map(|(index, item)| {
        let swatch = el("svg").class("swatch").attr("aria-hidden", "true");
        let all = piece(
            item.payer,
            "0".to_owned(),
            "100%".to_owned(),
            "100%".to_owned(),
        );
        let amount = el("strong").say(item.amount.clone());
        let item = el("li")
            .key(index)
            .put(swatch.put(all))
            .say(item.name.clone());
        item.say(" ").put(amount)
    });
    el("div")
        .put_if((view.rows.len() > 1).then(|| el("p").say(view.term.clone()).into()))
        .put(el("ul").class("legend").put_all(legend))
        .put(el("ol").class("falls").put_all(rows))
        .put(more(text(page.say(Key::LadderTable)), table(&view.table)))
        .into()
}

fn bar(row: &PayerRow) -> El {
    let pieces = row.parts.iter().filter_map(|part| {
        let payer = *Payer::ALL.get(part.payer)?;
        let (from, to) = (percent(part.from), percent(part.from + part.width));
        Some(piece(payer, from, percent(part.width), to).key(part.payer))
    });
    el("svg")
        .class("strip")
        .attr("role", "img")
        .attr("aria-label", row.said.clone())
        .put_all(pieces)
}

/// The surface, and the line along it from which style makes the pattern.
fn piece(payer: Payer, from: String, width: String, to: String) -> El {
    let surface = el("rect")
        .attr("x", from.clone())
        .attr("width", width)
        .attr("height", "100%");
    let pattern = el("line").attr("x1", from).attr("x2", to);
    let pattern = pattern.attr("y1", "50%").attr("y2", "50%");
    el("g").class(payer.class()).put(surface).put(pattern)
}
