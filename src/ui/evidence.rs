//! What is computed and what is not, and where all of it was read.

use yew::prelude::*;

use super::bits::{lead, more, remarks, section, source};
use super::context::Page;
use super::el::{El, el, text};
use super::still::Drawn;
use crate::app::text::Key;
use crate::app::view::evidence::{CoverageView, coverage};
use crate::app::view::provenance::source_views;
use crate::domain::parameter::SourceId;
use crate::domain::place::Country;

/// What is computed for the countries compared.
#[derive(PartialEq)]
pub struct Scope(pub Vec<&'static Country>);

impl Drawn for Scope {
    fn draw(&self, page: &Page) -> Html {
        let rules = coverage(page.lang, &self.0);
        let items = rules.iter().enumerate();
        let items = items.map(|(index, rule)| el("li").key(index).put(entry(page, rule)));
        section("scope-title", page.say(Key::ScopeTitle))
            .put(el("ul").put_all(items))
            .into()
    }
}

fn entry(page: &Page, rule: &CoverageView) -> El {
    let about = [
        (Key::ScopeYears, rule.years.as_str()),
        (Key::ScopeChecked, rule.checked),
        (Key::ScopeLargest, rule.difference),
        (Key::ScopeLeftOut, rule.left_out),
    ];
    let told: Vec<Html> = (about.into_iter())
        .filter(|(_, about)| !about.is_empty())
        .map(|(key, about)| text(format!("{}: {about}", page.say(key))))
        .collect();
    if told.is_empty() {
        el("p").say(rule.rule.clone())
    } else {
        more(text(rule.rule.clone()), remarks(told))
    }
}

/// Where all that is compared was read.
#[derive(PartialEq)]
pub struct Sources(pub Vec<SourceId>);

impl Drawn for Sources {
    fn draw(&self, page: &Page) -> Html {
        let sources = source_views(page.lang, &self.0);
        let items = sources.iter().enumerate();
        section("sources-title", page.say(Key::SourceTitle))
            .put(lead(page.say(Key::SourceLead)))
            .put(
                el("ul")
                    .class("sources")
                    .put_all(items.map(|(index, from)| el("li").key(index).put(source(from)))),
            )
            .into()
    }
}
