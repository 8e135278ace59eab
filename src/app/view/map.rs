//! Two levers at once: where the gap is closed.

use super::Table;
use crate::chart::map::Map;

#[derive(Clone, PartialEq, Debug)]
pub struct MapView {
    /// What the map shows in a sentence: that a part of it closes the gap, all of it, or nothing.
    pub said: String,
    pub picture: Map,
    pub across: AxisView,
    pub upright: AxisView,
    /// How the part where the gap is closed is called, the line at its edge, and the reader's place.
    pub closed: String,
    pub even: String,
    pub here: String,
    /// How the part is called of which nothing is known, if there is one.
    pub unknown: Option<String>,
    pub table: Table,
}

/// A lever and the ends of its range.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AxisView {
    pub name: String,
    pub low: String,
    pub high: String,
}
