//! Small pieces that several parts show: marks, chips, notes, tables.

use yew::prelude::*;

use crate::app::lang::Lang;
use crate::app::view::evidence::Provenance;
use crate::app::view::notes::{Note, SourceView};
use crate::app::view::{Table, Tone};

/// The shape of a tone around the point (0, 0): circle, diamond, square.
pub fn shape(tone: Tone) -> Html {
    match tone {
        Tone::First => html! { <circle class={tone.class()} r="7" /> },
        Tone::Other => html! { <path class={tone.class()} d="M0-9 9 0 0 9-9 0Z" /> },
        Tone::More => html! {
            <rect class={tone.class()} x="-5" y="-5" width="10" height="10" />
        },
    }
}

/// The shape as a sign in running text.
pub fn sign(tone: Tone) -> Html {
    html! {
        <svg class="mark" viewBox="-9 -9 18 18" aria-hidden="true">{ shape(tone) }</svg>
    }
}

/// Who vouches for a figure, in a word.
pub fn chip(lang: Lang, provenance: Provenance) -> Html {
    html! {
        <span class="chip" data-kind={provenance.id()}>{ provenance.word(lang) }</span>
    }
}

/// A link to a source with what is known of it.
pub fn source(source: &SourceView) -> Html {
    html! {
        <>
            <a href={source.url} target="_blank" rel="noreferrer noopener">{ &source.title }</a>
            { format!(" ({})", source.detail) }
        </>
    }
}

pub fn notes(notes: &[Note]) -> Html {
    html! {
        <ul class="notes">
            for (index, note) in notes.iter().enumerate() {
                <li key={index}>
                    { &note.text }
                    for from in note.sources.iter() {
                        <> { " " }{ source(from) } </>
                    }
                </li>
            }
        </ul>
    }
}

/// A table with headings; all cells but the first of a row are numbers.
pub fn table(table: &Table) -> Html {
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={table.caption.clone()}>
            <table class="data">
                <caption class="unseen">{ &table.caption }</caption>
                <thead>
                    <tr>
                        for (index, cell) in table.head.iter().enumerate() {
                            <th key={index} scope="col" class={(index > 0).then_some("num")}>
                                { cell }
                            </th>
                        }
                    </tr>
                </thead>
                <tbody>
                    for (number, row) in table.rows.iter().enumerate() {
                        <tr key={number}>{ cells(row) }</tr>
                    }
                </tbody>
            </table>
        </div>
    }
}

fn cells(row: &[String]) -> Html {
    (row.iter().enumerate())
        .map(|(index, cell)| {
            if index == 0 {
                html! { <th key={index} scope="row">{ cell }</th> }
            } else {
                html! { <td key={index} class="num">{ cell }</td> }
            }
        })
        .collect()
}
