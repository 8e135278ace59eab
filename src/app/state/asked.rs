//! What a reader asks of an offer backwards; in no link.

use crate::domain::compare::Goal;
use crate::domain::offer::Pay;

/// An offer whose salary the reader looks for from another figure.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Asked {
    /// The offer's key.
    pub key: u32,
    pub goal: Goal,
    /// What is to be reached, a year or an hour; `None` until the reader has typed.
    pub amount: Option<Pay>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ask {
    /// Opens or closes the question.
    Open(bool),
    /// The figure to start from.
    Goal(Goal),
    /// What it is to come to.
    Amount(Pay),
}

pub(super) fn ask(all: &mut Vec<Asked>, key: u32, ask: Ask) {
    let asked = all.iter_mut().find(|asked| asked.key == key);
    match (ask, asked) {
        (Ask::Open(true), None) => all.push(Asked {
            key,
            goal: Goal::TakeHome,
            amount: None,
        }),
        (Ask::Open(false), _) => all.retain(|asked| asked.key != key),
        (Ask::Goal(goal), Some(asked)) => {
            *asked = Asked {
                key,
                goal,
                amount: None,
            }
        }
        (Ask::Amount(amount), Some(asked)) => asked.amount = Some(amount),
        _ => {}
    }
}
