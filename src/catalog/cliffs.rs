//! Where a law takes unusually much of more pay, by name.

use chrono::Datelike;

use super::figures::figures;
use super::tables::CLIFFS;
use crate::domain::parameter::{Origin, Value, Words};

/// An edge at which such a stretch begins, in minor units of the country's currency.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Edge {
    pub at: i64,
    pub name: Words,
    pub origin: Origin,
}

/// The edges of a country as its law stood at the end of a year.
pub fn edges(country: &str, year: i32) -> Vec<Edge> {
    let mut edges = Vec::new();
    for row in CLIFFS.iter().filter(|row| row.country == country) {
        let values = figures().get(row.figure).map(|figure| &figure.values);
        let mut values = values.into_iter().flatten().rev();
        let Some(held) = values.find(|value| value.from.year() <= year) else {
            continue;
        };
        let mut add = |at| {
            edges.push(Edge {
                at,
                name: row.name,
                origin: held.origin,
            });
        };
        match held.value {
            Value::Money(_, at) => add(at),
            Value::Schedule(bands) => bands.bands().iter().for_each(|band| add(band.above)),
            Value::Steps(steps) => steps.steps().iter().for_each(|step| add(step.above)),
            Value::Rate(_) | Value::Ratio(_) | Value::Count(_) => {}
        }
    }
    edges
}
