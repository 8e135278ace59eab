//! Stages of careers: their names, what each of their values rests on, and what was published of them.

use super::tables::{OUTCOMES, STAGE_ROWS, STAGES};
use crate::domain::career::{Grade, StageFact};
use crate::domain::parameter::{SourceId, Words};

/// What is said of a stage. All of it is evidence.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct StageRow {
    /// That of the stage.
    pub id: &'static str,
    pub name: Words,
    /// What it is called in a picture.
    pub short: Words,
    /// Whose pay it is, and what is in it.
    pub measures: Words,
    /// Of pay, growth, spread and term, then of each stage that may follow, in the stage's order.
    pub notes: &'static [StageNote],
}

/// What a value of a stage rests on.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct StageNote {
    pub about: About,
    pub text: Words,
    pub grade: Grade,
    /// Never empty unless the value is the reader's own assumption.
    pub sources: &'static [SourceId],
}

/// A value of a stage.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum About {
    /// A note for each of the stage's pays, in their order; where it has none, one that says why.
    Pay,
    Growth,
    Spread,
    Term,
    /// Of the branch at this place.
    Odds(u8),
}

/// A figure that was published of those who began in a stage.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Outcome {
    pub id: &'static str,
    /// What was measured, of whom, and when.
    pub text: Words,
    /// The stage in which they begin, by its id; its first year is year 0.
    pub from: &'static str,
    /// The year in which they are looked at.
    pub after: u8,
    /// The stages in which they may then be.
    pub of: &'static [&'static str],
    pub measured: Measured,
    /// With its range: parts per billion, or minor units of the currency of the stages.
    pub value: i64,
    pub low: i64,
    pub high: i64,
    pub grade: Grade,
    /// Whether it is itself an input of the model, so that agreement proves nothing.
    pub is_used: bool,
    /// Never empty.
    pub sources: &'static [SourceId],
}

/// What a published figure measures.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Measured {
    /// Of those who began, the part that is in one of the stages.
    Share,
    /// What those who are in one of them are paid on average, gross a year ...
    Mean,
    /// ... and in the middle.
    Median,
}

impl StageRow {
    /// What is said of a value; of the pay, by its place among the stage's pays.
    pub fn notes_on(&self, about: About) -> impl Iterator<Item = &'static StageNote> {
        self.notes.iter().filter(move |note| note.about == about)
    }
}

pub fn stages() -> &'static [StageFact] {
    STAGES
}

pub fn stage(id: &str) -> Option<&'static StageFact> {
    STAGES.iter().find(|stage| stage.id == id)
}

/// In the order of [`stages`].
pub fn stage_rows() -> &'static [StageRow] {
    STAGE_ROWS
}

pub fn stage_row(id: &str) -> Option<&'static StageRow> {
    STAGE_ROWS.iter().find(|row| row.id == id)
}

pub fn outcomes() -> &'static [Outcome] {
    OUTCOMES
}
