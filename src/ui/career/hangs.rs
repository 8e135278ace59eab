//! What the lead hangs on: a span for each assumption, one below the other.

use yew::prelude::*;

use super::super::bits::{more, table};
use super::super::context::Page;
use super::super::el::{El, el, text};
use crate::app::text::Key;
use crate::app::view::career::hangs::{HangView, HangsView};
use crate::app::view::percent;

pub fn hangs(page: &Page, view: &HangsView) -> Html {
    let rows = view.rows.iter().enumerate();
    let rows = rows.map(|(index, row)| hang(view, row).key(index));
    let [left, right] = &view.sides;
    el("div")
        .put(el("p").class("answer").say(view.said.clone()))
        .put(
            el("p")
                .class("sides")
                .put(el("span").say(left.clone()))
                .put(el("span").say(right.clone())),
        )
        .put(el("ol").class("hangs").put_all(rows))
        .put(el("p").class("caption").say(page.say(Key::HangLegend)))
        .put(more(text(page.say(Key::LadderTable)), table(&view.table)))
        .into()
}

fn hang(view: &HangsView, row: &HangView) -> El {
    let kind = if row.is_own { "proposal" } else { "official" };
    let chip = el("span")
        .class("chip")
        .attr("data-kind", kind)
        .say(row.grade.clone());
    let [left, right] = &row.ends;
    el("li")
        .put(
            el("div")
                .put(el("span").say(row.name.clone()))
                .put_if((!row.grade.is_empty()).then(|| chip.into())),
        )
        .put(
            el("div").put(picture(view, row)).put(
                el("div")
                    .class("ends")
                    .put(el("span").say(left.clone()))
                    .put(el("span").say(right.clone())),
            ),
        )
}

fn picture(view: &HangsView, row: &HangView) -> El {
    let upright = |class, at| {
        el("line")
            .class(class)
            .attr("x1", percent(at))
            .attr("x2", percent(at))
            .attr("y1", "-25%")
            .attr("y2", "125%")
    };
    let class = if row.is_own { "own" } else { "known" };
    let (left, middle) = (percent(row.span.left), "50%");
    let right = percent(row.span.left + row.span.width);
    let surface = el("rect")
        .attr("x", left.clone())
        .attr("width", percent(row.span.width))
        .attr("height", "100%");
    // Style makes the hatching of it.
    let hatch = el("line")
        .attr("x1", left)
        .attr("x2", right)
        .attr("y1", middle)
        .attr("y2", middle);
    el("svg")
        .class("strip")
        .attr("aria-hidden", "true")
        .put(el("g").class(class).put(surface).put(hatch))
        .put(upright("span", view.zero))
        .put(upright("now", view.now))
}
