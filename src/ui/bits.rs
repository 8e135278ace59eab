//! Small pieces that several parts show: sections, disclosures, marks, chips, notes, tables.

use yew::prelude::*;

use super::el::{El, el, row, text};
use crate::app::lang::Lang;
use crate::app::view::evidence::Provenance;
use crate::app::view::notes::{Note, SourceView};
use crate::app::view::{Table, Tone};

/// A part of the argument under its heading.
pub fn section(id: &'static str, title: impl Into<AttrValue>) -> El {
    el("section")
        .class("section")
        .attr("aria-labelledby", id)
        .put(el("h2").attr("id", id).say(title))
}

/// A sentence that leads into a part.
pub fn lead(words: impl Into<AttrValue>) -> El {
    el("p").class("lead").say(words)
}

/// A disclosure: a line that opens.
pub fn more(summary: Html, opened: El) -> El {
    el("details")
        .class("more")
        .put(el("summary").put(summary))
        .put(opened)
}

/// A list of remarks.
pub fn remarks(items: impl IntoIterator<Item = Html>) -> El {
    let items = items.into_iter().enumerate();
    el("ul")
        .class("notes")
        .put_all(items.map(|(index, item)| el("li").key(index).put(item)))
}

/// A button that reads as a link. `id` serves to find it again after the page has changed.
pub fn button(
    id: Option<String>,
    label: impl Into<AttrValue>,
    onclick: Callback<MouseEvent>,
    disabled: bool,
) -> Html {
    let label = label.into();
    html! { <button {id} type="button" class="plain" {onclick} {disabled}>{ label }</button> }
}

/// The shape of a tone around the point (0, 0): circle, diamond, square.
pub fn shape(tone: Tone) -> El {
    let shape = match tone {
        Tone::First => el("circle").attr("r", "7"),
        Tone::Other => el("path").attr("d", "M0-9 9 0 0 9-9 0Z"),
        Tone::More => el("path").attr("d", "M-5-5h10v10h-10Z"),
    };
    shape.class(tone.class())
}

/// The shape as a sign in running text; offers that the headline does not speak of share a shape
/// and are numbered, from 1.
pub fn sign(tone: Tone, index: usize) -> Html {
    let shape = el("svg")
        .class("mark")
        .attr("viewBox", "-9 -9 18 18")
        .attr("aria-hidden", "true")
        .put(shape(tone));
    match tone {
        Tone::First | Tone::Other => shape.into(),
        Tone::More => row([
            shape.into(),
            el("span")
                .class("number")
                .say((index + 1).to_string())
                .into(),
        ]),
    }
}

/// Who vouches for a figure, in a word.
pub fn chip(lang: Lang, provenance: Provenance) -> El {
    el("span")
        .class("chip")
        .attr("data-kind", provenance.id())
        .say(provenance.word(lang))
}

/// A link to a source with what is known of it.
pub fn source(source: &SourceView) -> Html {
    let link = el("a")
        .attr("href", source.url)
        .attr("target", "_blank")
        .attr("rel", "noreferrer noopener")
        .say(source.title.clone());
    row([link.into(), text(format!(" ({})", source.detail))])
}

pub fn notes(notes: &[Note]) -> El {
    remarks(notes.iter().map(|note| {
        let sources = note.sources.iter().enumerate();
        el("span")
            .say(note.text.clone())
            .put_all(sources.map(|(index, from)| el("small").key(index).say(" ").put(source(from))))
            .into()
    }))
}

/// What scrolls sideways where the page is narrow; reached by keyboard.
pub fn scrolling(name: impl Into<AttrValue>, table: El) -> El {
    el("div")
        .class("scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", name)
        .put(table)
}

/// A table with headings; all cells but the first of a row are numbers.
pub fn table(table: &Table) -> El {
    let head = table.head.iter().enumerate().map(|(index, cell)| {
        let class = if index == 0 { "" } else { "num" };
        let cell = el("th").key(index).class(class).say(cell.clone());
        cell.attr("scope", "col")
    });
    let rows = table.rows.iter().enumerate().map(|(number, row)| {
        let cells = row.iter().enumerate().map(|(index, cell)| {
            let cell_is_heading = index == 0;
            if cell_is_heading {
                el("th").attr("scope", "row").key(index).say(cell.clone())
            } else {
                el("td").class("num").key(index).say(cell.clone())
            }
        });
        el("tr").key(number).put_all(cells)
    });
    let whole = el("table")
        .class("data")
        .put(el("caption").class("unseen").say(table.caption.clone()))
        .put(el("thead").put(el("tr").put_all(head)))
        .put(el("tbody").put_all(rows));
    scrolling(table.caption.clone(), whole)
}
