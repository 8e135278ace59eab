//! Stages of careers: their names, what each of their values rests on, and what was published of them.

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

impl StageRow {
    /// What is said of a value; of the pay, by its place among the stage's pays.
    pub fn notes_on(&self, about: About) -> impl Iterator<Item = &'static StageNote> {
        self.notes.iter().filter(move |note| note.about == about)
    }
}

static STAGES: [StageFact; 0] = [];

pub fn stages() -> &'static [StageFact] {
    &STAGES
}

pub fn stage(id: &str) -> Option<&'static StageFact> {
    stages().iter().find(|stage| stage.id == id)
}

pub fn stage_row(_: &str) -> Option<&'static StageRow> {
    None
}
