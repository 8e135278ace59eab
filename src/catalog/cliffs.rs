//! Where a law takes unusually much of more pay, by name.

use chrono::Datelike;

use super::tables::{AnyValue, CLIFFS};
use crate::domain::parameter::{SourceId, Text, Words};

/// An edge at which such a stretch begins, in minor units of the country's currency.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Edge {
    pub at: i64,
    pub name: Words,
    pub source: SourceId,
    pub article: Text,
}

/// The edges of a country as its law stood at the end of a year.
pub fn edges(country: &str, year: i32) -> Vec<Edge> {
    let mut edges = Vec::new();
    for row in CLIFFS.iter().filter(|row| row.country == country) {
        let mut values = row.parameter.values();
        values.retain(|value| value.from.year() <= year);
        let Some(held) = values.pop() else { continue };
        let mut add = |at| {
            edges.push(Edge {
                at,
                name: row.name,
                source: held.source,
                article: held.article,
            });
        };
        match held.value {
            AnyValue::Money(_, at) => add(at),
            AnyValue::Schedule(bands) => bands.bands().iter().for_each(|band| add(band.above)),
            AnyValue::Steps(steps) => steps.steps().iter().for_each(|step| add(step.above)),
            AnyValue::Rate(_) | AnyValue::Ratio(_) | AnyValue::Count(_) => {}
        }
    }
    edges
}
