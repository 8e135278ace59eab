//! The levers, each as a strip: what it is set to, and what gap it leaves along its range.

use crate::chart::strip::Strip;

#[derive(Clone, PartialEq, Debug)]
pub struct StripView {
    /// Tells the strips of a page apart; begins the ids of its controls.
    pub id: &'static str,
    pub label: String,
    /// The value as its field shows it.
    pub value: String,
    /// The value and the gap that it leaves, as a screen reader says them.
    pub value_text: String,
    /// In steps of the lever's own unit.
    pub at: i64,
    pub min: i64,
    pub max: i64,
    pub step: i64,
    pub picture: Strip,
    /// How the line of no gap is called, in a word or two: it has little room.
    pub even: String,
    /// The ends of the range, low and high.
    pub ends: [EndView; 2],
    /// Where a value stands that someone named, and which it is.
    pub tick: Option<(f64, String)>,
}

/// An end of a lever's range and the gap there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EndView {
    pub value: String,
    pub gap: String,
}
