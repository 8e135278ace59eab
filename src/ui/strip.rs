//! Levers as strips: a native range input over the curve of the gap, and a field beside its name.

use std::rc::Rc;

use yew::prelude::*;

use super::context::Page;
use super::el::{El, el};
use super::field::{Entered, Field, Reads};
use super::later;
use super::matching::HUNDREDTHS;
use super::still::Drawn;
use crate::app::state::Action;
use crate::app::view::levers::{EndView, StripView};
use crate::app::view::{path, paths, percent};
use crate::domain::compare::Lever;
use crate::domain::money::Currency;
use crate::domain::scenario::Scenario;
use crate::web::input;

/// Where the label of a tick stands: above the picture, in CSS pixels.
const TICK_LABEL: &str = "-6";
/// Half the height of a small letter, by which a label stands on a line.
const MIDDLE: &str = "4.5";
/// Within this part of an edge the label of a tick is set towards the middle.
const EDGE: f64 = 0.2;

/// A lever, drawn anew only when its strip has changed.
#[derive(PartialEq)]
pub struct Strip(pub Rc<StripView>);

impl Drawn for Strip {
    fn draw(&self, page: &Page) -> Html {
        later::strip(page, &self.0)
    }
}

pub fn lever(page: &Page, view: &StripView) -> El {
    let id: AttrValue = format!("lever-{}", view.id).into();
    let name = el("label").attr("for", id.clone()).say(view.label.clone());
    let lever = view.lever;
    let send = page.send.clone();
    let on_slide = Callback::from(move |value| send.emit(Action::Lever(lever, value)));
    let typed = Field {
        id: format!("{id}-value").into(),
        label: view.label.clone().into(),
        value: view.value.clone().into(),
        reads: reads(lever, view.currency),
        on_enter: on_enter(page, lever),
    }
    .html(page);
    let [low, high] = &view.ends;
    el("li")
        .class("lever")
        .put(el("div").class("lever-head").put(name).put(typed))
        .put(
            el("div")
                .class("lever-body")
                .put(picture(view))
                .put(slide(id, view, on_slide)),
        )
        .put(el("div").class("lever-ends").put(end(low)).put(end(high)))
}

/// What a lever's field reads.
fn reads(lever: Lever, currency: Currency) -> Reads {
    let percent = |min, max| Reads::Percent { min, max };
    match lever {
        Lever::Share | Lever::Saving | Lever::Worthless => percent(0, 1_000),
        Lever::ShareGrowth => percent(-900, 9_000),
        Lever::Years => Reads::Count {
            min: 0,
            max: i64::from(Scenario::MAX_HORIZON),
        },
        Lever::Hours => Reads::Hours,
        Lever::Exchange => Reads::Won(currency),
        Lever::Amount | Lever::Cap | Lever::Pay => Reads::Amount(currency, 1),
    }
}

/// What is typed, as a value of the lever.
fn on_enter(page: &Page, lever: Lever) -> Callback<Entered> {
    let send = page.send.clone();
    Callback::from(move |entered| {
        let value = match (lever, entered) {
            (Lever::Share, Entered::Tenths(tenths)) => tenths * HUNDREDTHS,
            (_, Entered::Tenths(tenths)) => tenths,
            (_, Entered::Amount(minor)) => minor,
            (_, Entered::Count(count)) => count,
            (_, Entered::Won(_, won)) => (won * 100.0 + 0.5) as i64,
            _ => return,
        };
        send.emit(Action::Lever(lever, value));
    })
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
