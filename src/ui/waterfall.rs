//! The way from one offer to the other, a bar a step.

use yew::prelude::*;

use super::bits::table;
use super::context::Page;
use crate::app::text::Key;
use crate::app::view::percent;
use crate::app::view::waterfall::{FallView, Paint, WaterfallView};
use crate::domain::scenario::Period;

pub fn waterfall(page: &Page, view: &WaterfallView, period: Period) -> Html {
    let title = match period {
        Period::Year => Key::FallTitleYear,
        Period::Month => Key::FallTitleMonth,
    };
    html! {
        <section class="section" aria-labelledby="fall-title">
            <h2 id="fall-title">{ page.say(title) }</h2>
            <p class="lead">{ &view.lead }</p>
            <ol class="falls">
                for (index, row) in view.rows.iter().enumerate() {
                    <li key={index} class={class(row)}>
                        <span>{ &row.name }</span>
                        { bar(row, view.zero) }
                        <span class="value">{ &row.value }</span>
                    </li>
                }
            </ol>
            <details class="more">
                <summary>{ page.say(Key::LadderTable) }</summary>
                { table(&view.table) }
            </details>
        </section>
    }
}

fn class(row: &FallView) -> &'static str {
    match row.paint {
        Paint::End(_) => "fall end",
        Paint::Gain | Paint::Loss => "fall",
    }
}

fn bar(row: &FallView, zero: f64) -> Html {
    let paint = match row.paint {
        Paint::End(tone) => tone.class(),
        Paint::Gain => "gain",
        Paint::Loss => "loss",
    };
    html! {
        <svg class="strip" aria-hidden="true">
            <line class="grid" x1={percent(zero)} x2={percent(zero)} y1="-8" y2="130%" />
            <rect
                class={paint}
                x={percent(row.bar.left())}
                width={percent(row.bar.width())}
                height="100%"
            />
            <line
                class="span"
                x1={percent(row.bar.to)} x2={percent(row.bar.to)} y1="0" y2="100%"
            />
        </svg>
    }
}
