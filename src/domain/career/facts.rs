//! Stages of careers as they are known. `catalog` fills them.

use super::super::place::Place;
use super::super::rate::Rate;
use super::{Grade, Term};

/// A kind of post in one place, and what is known of those who hold it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct StageFact {
    /// As links name it.
    pub id: &'static str,
    pub place: &'static Place,
    /// Empty where no figure is known: then the pay is the reader's, and until it is set nobody
    /// goes there.
    pub pays: &'static [Paid],
    /// Real growth of pay with each year in the stage, ...
    pub growth: Rate,
    /// ... and by how much that growth falls each year, until there is none.
    pub slows: Rate,
    /// Standard deviation of the logarithm of pay between people.
    pub spread: Rate,
    pub term: Term,
    /// What may follow. Together one; none at all where the stage is never left.
    pub next: &'static [Leads],
    /// The catalogue's offers that are posts of this kind.
    pub offers: &'static [&'static str],
    /// Whether a choice may begin here.
    pub begins: bool,
}

/// Gross pay a year, in minor units of the place's currency.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Paid {
    /// The kind of university that pays so; none where it makes no difference.
    pub at: Option<University>,
    pub low: i64,
    pub middle: i64,
    pub high: i64,
    /// Whether the figures are means of all people; else they are those of the one in the middle.
    pub is_mean: bool,
}

/// Korean universities by how they pay.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum University {
    National,
    Seoul,
    Private,
}

impl University {
    pub const ALL: [Self; 3] = [Self::National, Self::Seoul, Self::Private];
}

/// A stage that may follow, by its id.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Leads {
    pub to: &'static str,
    pub odds: Rate,
    pub grade: Grade,
}

impl StageFact {
    /// What is paid, at a kind of university where that makes a difference.
    pub fn paid(&self, at: University) -> Option<&'static Paid> {
        let fits = |paid: &&Paid| paid.at.is_none_or(|only| only == at);
        self.pays.iter().find(fits)
    }
}
