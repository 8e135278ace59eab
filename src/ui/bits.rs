//! Small pieces that several parts show: sections, disclosures, marks, chips, notes, tables.

use yew::prelude::*;

use super::context::Page;
use super::el::{El, el, row, text};
use crate::app::lang::Lang;
use crate::app::state::{Action, Tick};
use crate::app::view::notes::{Note, SourceView};
use crate::app::view::provenance::{Evidence, Provenance};
use crate::app::view::{Table, Tone};
use crate::web::document;

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

/// The same where what it holds is made only while it is open.
pub fn unfold(
    class: &'static str,
    name: &'static str,
    summary: Html,
    ontoggle: Callback<Event>,
    opened: Option<El>,
) -> Html {
    html! {
        <details key={name} {class} open={opened.is_some()} {ontoggle}>
            <summary>{ summary }</summary>
            // Its place is kept: a line that were made anew would lose the focus.
            { opened.map(Html::from).unwrap_or_default() }
        </details>
    }
}

/// A condition of a relief or scheme with its box. Nothing is computed from the tick and nothing
/// leaves the page.
pub fn condition(page: &Page, tick: Tick, checked: bool, words: &'static str) -> Html {
    let send = page.send.clone();
    let onchange = Callback::from(move |_: Event| send.emit(Action::Tick(tick)));
    html! {
        <label>
            <input type="checkbox" {checked} {onchange} />
            { " " }
            { words }
        </label>
    }
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

/// A link to another part of the page. The fragment of the address is the comparison's, so the
/// browser must not put the part's name there.
pub fn jump(class: &'static str, id: &'static str, label: &'static str) -> Html {
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        document::go_to(id);
    });
    html! { <a {class} href={format!("#{id}")} {onclick}>{ label }</a> }
}

/// The mark of an offer around the point (0, 0): circle, diamond, or a box with the numbers of the
/// offers that stand there.
pub fn mark(tone: Tone, numbers: &str) -> El {
    match tone {
        Tone::First => el("circle").class(tone.class()).attr("r", "7"),
        Tone::Other => el("path")
            .class(tone.class())
            .attr("d", "M0-9 9 0 0 9-9 0Z"),
        Tone::More => {
            let half = 4 + 4 * numbers.len();
            let outline = format!("M-{half}-8h{0}v16h-{0}Z", 2 * half);
            el("g")
                .put(el("path").class(tone.class()).attr("d", outline))
                .put(
                    el("text")
                        .class("number")
                        .attr("y", "4.5")
                        .attr("text-anchor", "middle")
                        .say(numbers.to_owned()),
                )
        }
    }
}

/// The mark as a sign in running text.
pub fn sign(tone: Tone, index: usize) -> El {
    el("svg")
        .class("mark")
        .attr("viewBox", "-9 -9 18 18")
        .attr("aria-hidden", "true")
        .put(mark(tone, &(index + 1).to_string()))
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
        .attr("lang", Lang::of_text(&source.title).code())
        .say(source.title.clone());
    row([link.into(), text(format!(" ({})", source.detail))])
}

/// An article of law, in the language of that law.
pub fn article(article: &'static str) -> El {
    el("span")
        .attr("lang", Lang::of_text(article).code())
        .say(article)
}

pub fn notes(notes: &[Note]) -> El {
    remarks(notes.iter().map(|note| {
        let sources = note.sources.iter().enumerate();
        let law = (!note.article.is_empty())
            .then(|| el("small").say(" ").put(article(note.article)).into());
        el("span")
            .say(note.text.clone())
            .put_if(law)
            .put_all(sources.map(|(index, from)| el("small").key(index).say(" ").put(source(from))))
            .into()
    }))
}

/// What scrolls sideways where the page is narrow; reached by keyboard. No landmark, as there are
/// many of a name.
pub fn scrolling(name: impl Into<AttrValue>, table: El) -> El {
    el("div")
        .class("scroll")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", name)
        .put(table)
}

/// A disclosure with what is known of some figures, their chips in its line.
pub fn evidence(page: &Page, title: &'static str, all: &[Evidence]) -> Option<Html> {
    let mut chips: Vec<Provenance> = all.iter().map(|one| one.provenance).collect();
    chips.dedup();
    let told = all.iter().flat_map(|one| {
        let lines = one.lines.iter().map(|line| text(line.clone()));
        lines.chain(one.sources.iter().map(source))
    });
    let chips = chips.into_iter().enumerate();
    let summary = el("span")
        .say(title)
        .say(" ")
        .put_all(chips.map(|(index, one)| chip(page.lang, one).key(index)));
    (!all.is_empty()).then(|| more(summary.into(), remarks(told)).into())
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
