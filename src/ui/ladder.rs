//! The ladder, drawn in parts of the width: nothing is measured.

use yew::prelude::*;

use super::bits::{notes, shape, table};
use super::context::Page;
use crate::app::number::Quantity;
use crate::app::text::Key;
use crate::app::view::ladder::{LadderView, MarkView, RowView};
use crate::app::view::{Tone, percent};

/// Rows that share the axis of yearly amounts.
const ON_AXIS: usize = 3;
/// Where labels stand in a strip, in CSS pixels: the first offer's above the line, others' below.
const LABEL_ABOVE: &str = "17";
const LABEL_BELOW: &str = "60";
/// Within this part of an edge a label is set towards the middle.
const EDGE: f64 = 0.2;

pub fn ladder(page: &Page, view: &LadderView) -> Html {
    let row = |(index, row): (usize, &RowView)| -> Html {
        let ticks: &[(f64, String)] = if index < ON_AXIS { &view.ticks } else { &[] };
        rung(page, row, ticks)
    };
    html! {
        <section class="ladder" aria-label={page.say(Key::LadderTitle)}>
            <ol>
                { view.rows.iter().enumerate().take(ON_AXIS).map(row).collect::<Html>() }
            </ol>
            <div class="axis" aria-hidden="true">
                <svg class="strip">
                    for (at, label) in view.ticks.iter() {
                        <text
                            key={label.clone()}
                            class="tick-label"
                            x={percent(*at)}
                            y="14"
                            text-anchor="middle"
                        >
                            { label }
                        </text>
                    }
                </svg>
                <span class="room"></span>
            </div>
            <ol start="4">
                { view.rows.iter().enumerate().skip(ON_AXIS).map(row).collect::<Html>() }
            </ol>
            <details class="more">
                <summary>{ page.say(Key::LadderTable) }</summary>
                { table(&view.table) }
            </details>
        </section>
    }
}

fn rung(page: &Page, row: &RowView, ticks: &[(f64, String)]) -> Html {
    let count = Quantity::Count(row.notes.len() as i64);
    html! {
        <li class="rung" key={row.rung.index()}>
            <div class="name">
                { &row.name }
                <small>{ &row.unit }</small>
            </div>
            <svg class="strip" role="img" aria-label={row.summary.clone()}>
                for (at, label) in ticks.iter() {
                    <line
                        key={label.clone()}
                        class="grid"
                        x1={percent(*at)} x2={percent(*at)} y1="0" y2="100%"
                    />
                }
                if let Some((from, to)) = row.span {
                    <line class="span" x1={percent(from)} x2={percent(to)} y1="34" y2="34" />
                }
                { row.marks.iter().rev().map(mark).collect::<Html>() }
            </svg>
            <div class="ratio">
                { &row.ratio }
                <small>{ &row.ahead }</small>
            </div>
            if !row.notes.is_empty() {
                <details class="more">
                    <summary>
                        { page.fill(Key::LadderNotes, &[("n", count.into())]) }
                        <span class="unseen">{ format!(", {}", row.name) }</span>
                    </summary>
                    { notes(&row.notes) }
                </details>
            }
        </li>
    }
}

fn mark(mark: &MarkView) -> Html {
    let anchor = match mark.at {
        at if at < EDGE => "start",
        at if at > 1.0 - EDGE => "end",
        _ => "middle",
    };
    let y = if mark.tone == Tone::First {
        LABEL_ABOVE
    } else {
        LABEL_BELOW
    };
    html! {
        <g key={mark.key}>
            <svg x={percent(mark.at)} y="34" overflow="visible">
                <title>{ &mark.title }</title>
                { shape(mark.tone) }
            </svg>
            if let Some(label) = &mark.label {
                <text class={mark.tone.class()} x={percent(mark.at)} {y} text-anchor={anchor}>
                    { label }
                </text>
            }
        </g>
    }
}
