//! What comes after: stages of a career, the odds of each next one, and what they bring.
//!
//! A career is a chain: a person is in one stage at a time, a whole year at least, and at the end of
//! a year stays or goes on to another by odds that depend on nothing but the stage and, where it has
//! a fixed term, on the years spent in it. Pay in a stage has a middle, real growth, and a spread
//! between people: a person keeps their rank among others through all stages, so one who is paid well
//! here is paid well there, and what varies from year to year besides is drawn anew. Each year's pay
//! goes through the law of the stage's place ([`Setting`]).
//!
//! [`Model::expected`] gives the expectation without chance, [`run`] draws single careers with a seed,
//! [`cliff`], [`tie_odds`], [`tie_pay`], [`hangs`] and [`Runs::worst`] ask of the two. [`Plan`] says what of
//! this is asked of a scenario, [`Reckoning`] does it step by step into [`Found`].
//!
//! What the model leaves out: odds depend on neither rank nor age nor the years before; a law is that
//! of one year, its amounts taken to move with prices; savings do not pay interest beyond the rate of
//! discount; a stage begins and ends with the year.

mod chance;
mod chosen;
mod cliff;
mod expect;
mod facts;
mod fan;
mod flow;
mod found;
mod hangs;
mod held;
mod model;
mod odds;
mod passes;
mod plan;
mod reckoning;
mod root;
mod runs;
mod setting;
mod tie;
mod worst;

pub use chance::{Draws, normal};
pub use chosen::{Career, StageEdit};
pub use cliff::{Branching, Cliff, cliff};
pub use expect::{Expectation, total};
pub use facts::{Leads, Paid, StageFact, University};
pub use fan::{QUANTILES, quantiles};
pub use found::{Found, PayTie, Tie};
pub use hangs::{Hang, Varied, What, hangs};
pub use held::{Asked, held};
pub use model::{Amounts, Model};
pub use odds::{moved, whole};
pub use passes::{Band, Tree, Ways};
pub use plan::{Node, PaidBy, Plan, Unplanned, offers, start};
pub use reckoning::Reckoning;
pub use runs::{Chance, Drawing, Runs, Side, Step, Yearly, path, run};
pub use setting::{Money, Setting};
pub use tie::{break_even, tie_odds, tie_pay};
pub use worst::{Event, Of, Shared};

use super::rate::Rate;

/// A stage of a career: a post of a kind in one place.
#[derive(Clone, PartialEq, Debug)]
pub struct Stage {
    /// Its law, money and prices, by their place in the list of settings.
    pub setting: usize,
    /// In the first year of the stage, at today's prices.
    pub pay: Level,
    /// Real growth of pay with each year in the stage, ...
    pub growth: Rate,
    /// ... and by how much that growth falls each year, until there is none.
    pub slows: Rate,
    /// Standard deviation of the logarithm of pay between people; it lasts.
    pub spread: f64,
    /// The same from one year to the next of one person; it does not.
    pub yearly: f64,
    /// Hours worked a year.
    pub hours: f64,
    pub term: Term,
    /// What follows, and how likely; together one. None at all: the stage is never left.
    pub next: Vec<Branch>,
}

/// Gross pay a year, in minor units of the setting's currency.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Level {
    pub low: i64,
    pub middle: i64,
    pub high: i64,
    /// Whether the figures are means of all people; else they are those of the one in the middle.
    pub is_mean: bool,
}

impl Level {
    /// An amount without a range.
    pub const fn just(amount: i64) -> Self {
        Self {
            low: amount,
            middle: amount,
            high: amount,
            is_mean: false,
        }
    }
}

/// How long a stage lasts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Term {
    /// So many years, at least one.
    Years(u8),
    /// The odds that it is left at the end of a year.
    Leaving(Rate),
}

/// A stage that may follow.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Branch {
    /// By its place in the list of stages; the stage itself begins anew.
    pub to: usize,
    pub odds: Rate,
    pub grade: Grade,
}

/// How sure the odds are. Nothing below C is a basis.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Grade {
    /// Official, an institution, a paper.
    A,
    /// The press.
    B,
    /// A survey or a platform.
    C,
    /// The reader's own assumption.
    Own,
}

/// What is looked at, year by year.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Measure {
    /// Gross pay at the market rate.
    Pay,
    /// Take-home pay at the market rate.
    Kept,
    /// Take-home pay at parity where it is spent.
    Power,
    /// The last summed from the beginning, later years discounted.
    Sum,
}

impl Measure {
    pub const ALL: [Self; 4] = [Self::Pay, Self::Kept, Self::Power, Self::Sum];

    pub const fn index(self) -> usize {
        self as usize
    }
}

/// The years that are looked at, and what later ones count for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Frame {
    /// At most [`Frame::MOST_YEARS`].
    pub years: u8,
    /// Real rate of discount a year.
    pub discount: Rate,
}

impl Frame {
    pub const MOST_YEARS: u8 = 60;
}
