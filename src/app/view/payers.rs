//! Who pays, a bar for each year, term or offer.

use super::Table;
use crate::chart::split::Part;

/// Each payer has a hue and a pattern of its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Payer {
    Employer,
    State,
    OtherState,
    /// What the fellow forgoes: a part of the whole that nobody pays.
    Fellow,
}

impl Payer {
    /// In the order of the amounts from which a bar is laid out.
    pub const ALL: [Self; 4] = [Self::Employer, Self::State, Self::OtherState, Self::Fellow];

    pub const fn class(self) -> &'static str {
        match self {
            Self::Employer => "payer payer-employer",
            Self::State => "payer payer-state",
            Self::OtherState => "payer payer-other",
            Self::Fellow => "payer payer-fellow",
        }
    }
}

#[derive(Clone, PartialEq, Debug)]
pub struct PayersView {
    pub rows: Vec<PayerRow>,
    /// The payers that pay something, and how much in all.
    pub legend: Vec<LegendView>,
    /// Every amount, those below zero too, which no bar can show.
    pub table: Table,
}

#[derive(Clone, PartialEq, Debug)]
pub struct PayerRow {
    pub name: String,
    /// The parts by their place in [`Payer::ALL`].
    pub parts: Vec<Part>,
    /// What the row adds up to.
    pub whole: String,
    /// Who pays how much, in a sentence.
    pub said: String,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LegendView {
    pub payer: Payer,
    pub name: String,
    pub amount: String,
}
