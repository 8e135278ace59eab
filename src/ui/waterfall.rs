//! The way from one offer to the other, a bar a step.

use yew::prelude::*;

use super::bits::{lead, more, section, table};
use super::context::Page;
use super::el::{El, el, text};
use crate::app::text::Key;
use crate::app::view::percent;
use crate::app::view::waterfall::{FallView, Paint, WaterfallView, title};
use crate::domain::scenario::Period;

pub fn waterfall(page: &Page, view: &WaterfallView, period: Period) -> Html {
    let rows = view.rows.iter().enumerate().map(|(index, row)| {
        let class = match row.paint {
            Paint::End(_) => "fall end",
            Paint::Gain | Paint::Loss => "fall",
        };
        el("li")
            .key(index)
            .class(class)
            .put(el("span").say(row.name.clone()))
            .put(bar(row, view.zero))
            .put(el("span").class("value").say(row.value.clone()))
    });
    section("fall-title", page.say(title(period)))
        .put(lead(view.lead.clone()))
        .put(el("ol").class("falls").put_all(rows))
        .put(more(text(page.say(Key::LadderTable)), table(&view.table)))
        .into()
}

fn bar(row: &FallView, zero: f64) -> El {
    let paint = match row.paint {
        Paint::End(tone) => tone.class(),
        Paint::Gain => "gain",
        Paint::Loss => "loss",
    };
    let upright = |class, at, y1, y2| {
        el("line")
            .class(class)
            .attr("x1", percent(at))
            .attr("x2", percent(at))
            .attr("y1", y1)
            .attr("y2", y2)
    };
    el("svg")
        .class("strip")
        .attr("aria-hidden", "true")
        .put(upright("grid", zero, "-8", "130%"))
        .put(
            el("rect")
                .class(paint)
                .attr("x", percent(row.bar.left()))
                .attr("width", percent(row.bar.width()))
                .attr("height", "100%"),
        )
        .put(upright("span", row.bar.to, "0", "100%"))
}
