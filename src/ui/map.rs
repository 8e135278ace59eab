//! The map of two levers: where the gap is closed, and where the reader is.

use yew::prelude::*;

use super::bits::{more, table};
use super::context::Page;
use super::el::{El, el, text};
use crate::app::text::Key;
use crate::app::view::map::MapView;
use crate::app::view::{paths, percent};

pub fn map(page: &Page, view: &MapView) -> Html {
    let name = |arrow: &str, name: &str| el("span").say(format!("{arrow} {name}"));
    let (x, y) = (&view.across, &view.upright);
    let ends = |class, first: &str, last: &str| {
        let ends = el("div").class(class).put(el("span").say(first.to_owned()));
        ends.put(el("span").say(last.to_owned()))
    };
    let whole = el("div")
        .class("map")
        .put(name("↑", &y.name).class("map-name"))
        .put(ends("map-upright", &y.high, &y.low))
        .put(picture(view))
        .put(ends("map-across", &x.low, &x.high))
        .put(name("→", &x.name).class("map-name map-name-across"));
    el("div")
        .put(el("p").say(view.said.clone()))
        .put(whole)
        .put(legend(view))
        .put(more(text(page.say(Key::LadderTable)), table(&view.table)))
        .into()
}

fn picture(view: &MapView) -> El {
    let line = |class, d: String| el("path").class(class).attr("d", d);
    let field = el("svg")
        .attr("viewBox", "0 0 1000 1000")
        .attr("preserveAspectRatio", "none")
        .put(line("closed", paths(&view.picture.closed)))
        .put(line("unknown", paths(&view.picture.unknown)))
        .put(line("curve", paths(&view.picture.zero)));
    let (x, y) = view.picture.here;
    let to_the_axes = |x1, y1, x2, y2: String| {
        let line = el("line").class("grid").attr("x1", x1).attr("y1", y1);
        line.attr("x2", x2).attr("y2", y2)
    };
    el("svg")
        .class("map-picture")
        .attr("role", "img")
        .attr("aria-label", view.said.clone())
        .put(field)
        .put(to_the_axes(
            percent(0.0),
            percent(y),
            percent(x),
            percent(y),
        ))
        .put(to_the_axes(
            percent(x),
            percent(y),
            percent(x),
            percent(1.0),
        ))
        .put(here(percent(x), percent(y)))
}

fn here(x: String, y: String) -> El {
    el("circle")
        .class("thumb")
        .attr("cx", x)
        .attr("cy", y)
        .attr("r", "7")
}

fn legend(view: &MapView) -> El {
    let sign = || el("svg").class("swatch").attr("aria-hidden", "true");
    let whole = |class| {
        let sign = el("rect").class(class).attr("width", "100%");
        sign.attr("height", "100%")
    };
    let line = el("line").class("curve").attr("x2", "100%");
    let line = line.attr("y1", "50%").attr("y2", "50%");
    let item = |sign: El, said: &str| el("span").put(sign).say(said.to_owned());
    let unknown = view.unknown.as_ref();
    let unknown = unknown.map(|said| Html::from(item(sign().put(whole("unknown")), said)));
    el("p")
        .class("legend")
        .put(item(sign().put(whole("closed")), &view.closed))
        .put(item(sign().put(line), &view.even))
        .put(item(
            sign().put(here("50%".into(), "50%".into())),
            &view.here,
        ))
        .put_if(unknown)
}
