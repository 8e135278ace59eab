//! What comes after two offers, told.

pub mod ahead;
pub mod answer;
pub mod axis;
pub mod begins;
pub mod cliff;
pub mod costs;
pub mod fan;
mod figures;
pub mod hangs;
pub mod lives;
pub mod method;
pub mod stages;
pub mod ties;
pub mod tree;
mod wording;
pub mod worst;

use super::Sight;
use crate::app::lang::Lang;
use crate::app::number::Quantity;
use crate::app::text::{self, Key, Value};
use crate::catalog;
use crate::domain::career::{Found, PaidBy, StageFact, offers};

/// What every part of the careers is made from.
#[derive(Clone, Copy)]
pub struct Outlook<'a> {
    pub sight: &'a Sight<'a>,
    pub found: &'a Found,
    /// A mark of all that was drawn, the same wherever it was drawn alike.
    pub mark: Option<u64>,
}

impl<'a> Outlook<'a> {
    /// How a stage is called in a sentence, by its place among the plan's nodes.
    pub fn name(&self, node: usize) -> &'a str {
        let node = self.found.plan.nodes.get(node);
        match node.and_then(|node| node.fact) {
            Some(fact) => name(self.sight.lang, fact),
            None => text::plain(self.sight.lang, Key::CareerService),
        }
    }

    /// How a choice is called: by its offer where that pays the first post, else by the stage.
    pub fn choice(&self, choice: usize) -> &'a str {
        let nodes = &self.found.plan.nodes;
        let first = nodes.iter().position(|node| node.choice == Some(choice));
        match first.and_then(|at| nodes.get(at).map(|node| (at, node.paid))) {
            Some((_, PaidBy::Offer(index))) => self.sight.short_name(index),
            Some((at, _)) => self.name(at),
            None => {
                let index = offers(self.sight.scenario).get(choice).copied();
                self.sight.short_name(index.unwrap_or_default())
            }
        }
    }

    /// An amount in units of the anchor currency, as one reads it.
    pub fn amount(&self, units: f64) -> String {
        let anchor = self.sight.scenario.anchor;
        let minor = super::minor(anchor, units);
        Quantity::Money(anchor, minor).text(self.sight.lang)
    }

    /// A sentence in which {a} and {b} are the two choices.
    pub fn fill(&self, key: Key, more: &[(&str, Value<'_>)]) -> String {
        let mut put_in = vec![("a", self.choice(0).into()), ("b", self.choice(1).into())];
        put_in.extend_from_slice(more);
        text::fill(self.sight.lang, key, &put_in)
    }
}

/// What a stage is called in a sentence.
pub fn name(lang: Lang, fact: &StageFact) -> &'static str {
    catalog::stage_row(fact.id).map_or("", |row| lang.of(row.short))
}
