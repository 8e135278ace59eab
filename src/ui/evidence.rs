//! What is computed and what is not, and where all of it was read.

use yew::prelude::*;

use super::bits::source;
use super::context::{Context, use_page};
use crate::app::text::Key;
use crate::app::view::evidence::CoverageView;
use crate::app::view::notes::SourceView;

#[derive(Properties, PartialEq)]
pub struct ScopeProps {
    pub covered: Vec<CoverageView>,
    pub left_out: Vec<CoverageView>,
}

#[component]
pub fn Scope(props: &ScopeProps) -> Html {
    let page = use_page();
    html! {
        <section class="section" aria-labelledby="scope-title">
            <h2 id="scope-title">{ page.say(Key::ScopeTitle) }</h2>
            <h3>{ page.say(Key::ScopeCovered) }</h3>
            <ul>
                for (index, rule) in props.covered.iter().enumerate() {
                    <li key={index}>{ entry(&page, rule) }</li>
                }
            </ul>
            if !props.left_out.is_empty() {
                <h3>{ page.say(Key::ScopeLeftOut) }</h3>
                <ul>
                    for (index, rule) in props.left_out.iter().enumerate() {
                        <li key={index}>{ entry(&page, rule) }</li>
                    }
                </ul>
            }
        </section>
    }
}

fn entry(page: &Context, rule: &CoverageView) -> Html {
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

#[derive(Properties, PartialEq)]
pub struct SourcesProps {
    pub sources: Vec<SourceView>,
}

#[component]
pub fn Sources(props: &SourcesProps) -> Html {
    let page = use_page();
    html! {
        <section class="section" aria-labelledby="sources-title">
            <h2 id="sources-title">{ page.say(Key::SourceTitle) }</h2>
            <p class="lead">{ page.say(Key::SourceLead) }</p>
            <ul class="sources">
                for (index, from) in props.sources.iter().enumerate() {
                    <li key={index}>{ source(from) }</li>
                }
            </ul>
        </section>
    }
}
