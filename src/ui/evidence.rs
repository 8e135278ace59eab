//! What is computed and what is not, and where all of it was read.

use yew::prelude::*;

use super::bits::source;
use super::context::Page;
use crate::app::text::Key;
use crate::app::view::evidence::CoverageView;
use crate::app::view::notes::SourceView;

pub fn scope(page: &Page, covered: &[CoverageView], left_out: &[CoverageView]) -> Html {
    html! {
        <section class="section" aria-labelledby="scope-title">
            <h2 id="scope-title">{ page.say(Key::ScopeTitle) }</h2>
            <h3>{ page.say(Key::ScopeCovered) }</h3>
            <ul>
                for (index, rule) in covered.iter().enumerate() {
                    <li key={index}>{ entry(page, rule) }</li>
                }
            </ul>
            if !left_out.is_empty() {
                <h3>{ page.say(Key::ScopeLeftOut) }</h3>
                <ul>
                    for (index, rule) in left_out.iter().enumerate() {
                        <li key={index}>{ entry(page, rule) }</li>
                    }
                </ul>
            }
        </section>
    }
}

fn entry(page: &Page, rule: &CoverageView) -> Html {
    let about = [
        (Key::ScopeYears, rule.years.as_str()),
        (Key::ScopeChecked, rule.checked),
        (Key::ScopeLargest, rule.difference),
        (Key::ScopeLeftOut, rule.left_out),
    ];
    let told: Vec<(Key, &str)> = about
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .collect();
    if told.is_empty() {
        return html! { <p>{ rule.rule }</p> };
    }
    html! {
        <details class="more">
            <summary>{ rule.rule }</summary>
            <ul class="notes">
                for (key, text) in told {
                    <li key={key.id()}>{ format!("{}: {text}", page.say(key)) }</li>
                }
            </ul>
        </details>
    }
}

pub fn sources(page: &Page, sources: &[SourceView]) -> Html {
    html! {
        <section class="section" aria-labelledby="sources-title">
            <h2 id="sources-title">{ page.say(Key::SourceTitle) }</h2>
            <p class="lead">{ page.say(Key::SourceLead) }</p>
            <ul class="sources">
                for (index, from) in sources.iter().enumerate() {
                    <li key={index}>{ source(from) }</li>
                }
            </ul>
        </section>
    }
}
