//! Levers as strips: a native range input over the curve of the gap, and a field beside its name.

use yew::prelude::*;

use super::context::Page;
use super::el::{El, el};
use super::field::{Entered, Field, Reads};
use crate::app::view::levers::{EndView, StripView};
use crate::app::view::{path, paths, percent};
use crate::web::input;

/// Where the label of a tick stands: above the picture, in CSS pixels.
const TICK_LABEL: &str = "-6";
/// Half the height of a small letter, by which a label stands on a line.
const MIDDLE: &str = "4.5";
/// Within this part of an edge the label of a tick is set towards the middle.
const EDGE: f64 = 0.2;

/// What a lever's field reads, and what follows when it is typed into or the thumb is moved.
pub struct Control {
    pub reads: Reads,
    pub on_enter: Callback<Entered>,
    pub on_slide: Callback<i64>,
}

pub fn levers(page: &Page, all: Vec<(StripView, Control)>) -> Html {
    let levers = all.into_iter().map(|(view, control)| {
        let key = view.id;
        lever(page, &view, control).key(key)
    });
    el("ul").class("levers").put_all(levers).into()
}

fn lever(page: &Page, view: &StripView, control: Control) -> El {
    let id: AttrValue = format!("lever-{}", view.id).into();
    let name = el("label").attr("for", id.clone()).say(view.label.clone());
    let typed = Field {
        id: format!("{id}-value").into(),
        label: view.label.clone().into(),
        value: view.value.clone().into(),
        reads: control.reads,
        on_enter: control.on_enter,
    }
    .html(page);
    let [low, high] = &view.ends;
    el("li")
        .class("lever")
        .put(el("div").class("lever-head").put(name).put(typed))
        .put(el("div").class("lever-body").put(picture(view)).put(slide(
            id,
            view,
            control.on_slide,
        )))
        .put(el("div").class("lever-ends").put(end(low)).put(end(high)))
}

fn end(view: &EndView) -> El {
    let gap = el("strong").say(view.gap.clone());
    el("span").say(format!("{}: ", view.value)).put(gap)
}

/// Its track and thumb are not seen: they lie over the picture's.
fn slide(id: AttrValue, view: &StripView, on_slide: Callback<i64>) -> Html {
    let oninput = Callback::from(move |event: InputEvent| {
        if let Ok(at) = input::value(&event).parse() {
            on_slide.emit(at);
        }
    });
    html! {
        <input
            type="range"
            class="slide-over"
            {id}
            min={view.min.to_string()}
            max={view.max.to_string()}
            step={view.step.to_string()}
            value={view.at.to_string()}
            aria-valuetext={view.value_text.clone()}
            {oninput}
        />
    }
}

fn picture(view: &StripView) -> El {
    let even = percent(view.picture.even);
    let even_line = el("line")
        .class("even")
        .attr("x2", "100%")
        .attr("y1", even.clone())
        .attr("y2", even.clone());
    let even_label = el("text")
        .class("tick-label even-label")
        .attr("x", "100%")
        .attr("y", even)
        .attr("dy", MIDDLE)
        .say(view.even.clone());
    let thumb = el("circle")
        .class("thumb")
        .attr("cx", percent(view.picture.thumb.0))
        .attr("cy", percent(view.picture.thumb.1))
        .attr("r", "9");
    el("svg")
        .class("lever-picture")
        .attr("aria-hidden", "true")
        .put(curve(view))
        .put(even_line)
        .put(even_label)
        .put_if(
            view.tick
                .as_ref()
                .map(|(at, label)| tick(*at, label).into()),
        )
        .put(thumb)
}

fn curve(view: &StripView) -> El {
    let line = |class, d: String| el("path").class(class).attr("d", d);
    el("svg")
        .attr("viewBox", "0 0 1000 1000")
        .attr("preserveAspectRatio", "none")
        .put(line("between", paths(&view.picture.between())))
        .put(line(
            "axis-line",
            path(&[(0.0, 0.0), (0.0, 1.0), (1.0, 1.0), (1.0, 0.0)]),
        ))
        .put(line("curve", paths(&view.picture.curve)))
}

fn tick(at: f64, label: &str) -> El {
    let anchor = match at {
        at if at < EDGE => "start",
        at if at > 1.0 - EDGE => "end",
        _ => "middle",
    };
    let line = el("line")
        .class("span")
        .attr("x1", percent(at))
        .attr("x2", percent(at))
        .attr("y1", "-4")
        .attr("y2", "100%");
    let label = el("text")
        .class("tick-label")
        .attr("x", percent(at))
        .attr("y", TICK_LABEL)
        .attr("text-anchor", anchor)
        .say(label.to_owned());
    el("g").put(line).put(label)
}
