//! The ladder, drawn in parts of the width: nothing is measured.

use std::rc::Rc;

use yew::prelude::*;

use super::bits::{mark, more, notes, table};
use super::context::Page;
use super::el::{El, el, row, text};
use super::still::{Drawn, still};
use crate::app::number::Quantity;
use crate::app::text::Key;
use crate::app::view::ladder::{LadderView, MarkView, RowView};
use crate::app::view::notes::Note;
use crate::app::view::{Tone, percent};

/// Rows that share the axis of yearly amounts.
const ON_AXIS: usize = 3;
/// The line of a strip, and where labels stand, in CSS pixels: the first offer's above the line,
/// others' below.
const LINE: &str = "34";
const LABEL_ABOVE: &str = "17";
const LABEL_BELOW: &str = "60";
const AXIS_LABEL: &str = "14";
/// Within this part of an edge a label is set towards the middle.
const EDGE: f64 = 0.2;

pub fn ladder(page: &Page, view: &LadderView) -> Html {
    let rungs = |range: std::ops::Range<usize>, ticks: &[(f64, String)]| {
        let rows = view.rows.get(range).unwrap_or_default();
        let items: Vec<El> = rows.iter().map(|row| rung(page, row, ticks)).collect();
        el("ol").put_all(items)
    };
    let labels = view.ticks.iter().map(|(at, label)| {
        el("text")
            .key(label.as_str())
            .class("tick-label")
            .attr("x", percent(*at))
            .attr("y", AXIS_LABEL)
            .attr("text-anchor", "middle")
            .say(label.clone())
    });
    el("section")
        .class("ladder")
        .attr("aria-label", page.say(Key::LadderTitle))
        .put(rungs(0..ON_AXIS, &view.ticks))
        .put(
            el("div")
                .class("axis")
                .attr("aria-hidden", "true")
                .put(el("svg").class("strip").put_all(labels))
                .put(el("span").class("room")),
        )
        .put(rungs(ON_AXIS..view.rows.len(), &[]).attr("start", "4"))
        .put(more(text(page.say(Key::LadderTable)), table(&view.table)))
        .into()
}

fn rung(page: &Page, view: &RowView, ticks: &[(f64, String)]) -> El {
    el("li")
        .class("rung")
        .key(view.rung.index())
        .put(
            el("div")
                .class("name")
                .say(view.name.clone())
                .say(" ")
                .put(el("small").say(view.unit.clone())),
        )
        .put(strip(view, ticks))
        .put(
            el("div")
                .class("ratio")
                .say(view.ratio.clone())
                .say(" ")
                .put(el("small").say(view.ahead.clone())),
        )
        .put_if(noted(page, view))
}

fn strip(view: &RowView, ticks: &[(f64, String)]) -> El {
    let grid = ticks.iter().map(|(at, label)| {
        el("line")
            .class("grid")
            .key(label.as_str())
            .attr("x1", percent(*at))
            .attr("x2", percent(*at))
            .attr("y1", "0")
            .attr("y2", "100%")
    });
    let span = view.span.map(|(from, to)| {
        el("line")
            .class("span")
            .attr("x1", percent(from))
            .attr("x2", percent(to))
            .attr("y1", LINE)
            .attr("y2", LINE)
            .into()
    });
    // The first offer is drawn last, so that its mark is never hidden.
    el("svg")
        .class("strip")
        .attr("role", "img")
        .attr("aria-label", view.summary.clone())
        .put_all(grid)
        .put_if(span)
        .put_all(view.marks.iter().rev().map(marked))
}

/// What must be known beside a rung; it seldom changes with the amounts.
#[derive(PartialEq)]
struct Noted {
    name: String,
    notes: Vec<Note>,
}

impl Drawn for Noted {
    fn draw(&self, page: &Page) -> Html {
        let count = Quantity::Count(self.notes.len() as i64);
        let summary = row([
            text(page.fill(Key::LadderNotes, &[("n", count.into())])),
            el("span")
                .class("unseen")
                .say(format!(", {}", self.name))
                .into(),
        ]);
        more(summary, notes(&self.notes)).into()
    }
}

fn noted(page: &Page, view: &RowView) -> Option<Html> {
    let (name, notes) = (view.name.clone(), view.notes.clone());
    (!notes.is_empty()).then(|| still(page, 0, Rc::new(Noted { name, notes })))
}

fn marked(view: &MarkView) -> El {
    let anchor = match view.at {
        at if at < EDGE => "start",
        at if at > 1.0 - EDGE => "end",
        _ => "middle",
    };
    let beside = |y| {
        el("text")
            .class(view.tone.class())
            .attr("x", percent(view.at))
            .attr("y", y)
            .attr("text-anchor", anchor)
            .say(view.label.clone())
            .into()
    };
    let label = match view.tone {
        Tone::First => Some(beside(LABEL_ABOVE)),
        Tone::Other => Some(beside(LABEL_BELOW)),
        Tone::More => None,
    };
    let sign = el("svg")
        .attr("x", percent(view.at))
        .attr("y", LINE)
        .attr("overflow", "visible")
        .put(el("title").say(view.title.clone()));
    // An offer whose number is told by another's box has none of its own.
    let sign = if view.label.is_empty() {
        sign
    } else {
        sign.put(mark(view.tone, &view.label))
    };
    el("g").key(view.key).put(sign).put_if(label)
}
