//! What is found of two careers.

use super::super::rate::Rate;
use super::{Cliff, Expectation, Hang, Of, Plan, Runs, Shared, Step, Ways};

/// What is known so far of the careers of a plan: the expectation at once, the rest with each step of
/// the reckoning. Of two choices the second's lead is what it brings beyond the first, in purchasing
/// power summed from the beginning, later years discounted.
#[derive(Clone, PartialEq, Debug)]
pub struct Found {
    pub plan: Plan,
    /// By choice and year.
    pub expected: [Vec<Expectation>; 2],
    /// Which ways those who begin each choice go: [`super::Model::ways`] from its start, by its first
    /// post.
    pub ways: [Ways; 2],
    /// The year, counted from 1, at whose end the choice that was behind has drawn level.
    pub break_even: Option<usize>,
    /// What military service costs each choice over all years; nothing where there is none.
    pub service_costs: [Option<f64>; 2],
    /// What a year more in each first post adds over all years, where it lasts a fixed term.
    pub year_more: [Option<f64>; 2],
    /// The step at the end of each first post; none where it is not left.
    pub cliffs: [Option<Cliff>; 2],
    /// None until all are drawn.
    pub runs: Option<Runs>,
    /// Single careers of each choice, a few, the same luck in both.
    pub singles: [Vec<Vec<Step>>; 2],
    /// Where both are even, for each branch that has others beside it.
    pub ties: Vec<Tie>,
    /// Likewise for what each stage pays.
    pub pay_ties: Vec<PayTie>,
    /// What the second's lead hangs on, the most first. Of nodes that the reader sets as one the first
    /// stands for all.
    pub hangs: Vec<Hang>,
    /// What the worst tenth of the runs share: of each choice, and of those in which the second is
    /// furthest behind.
    pub worst: Vec<(Of, Vec<Shared>)>,
    /// Steps of the reckoning that are done, and how many there are.
    pub done: (usize, usize),
}

/// The odds of a branch at which both choices are even: those of all nodes of the same stage, which the
/// reader sets as one, in force there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Tie {
    /// The stage, by its place among the plan's nodes, and the branch, by its place there.
    pub node: usize,
    pub branch: usize,
    /// None where the same choice is ahead at all odds.
    pub odds: Option<Rate>,
}

/// The factor on a stage's pay at which both are even; likewise, but for a node that an offer pays.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct PayTie {
    pub node: usize,
    /// None where the same choice is ahead at all pay.
    pub factor: Option<f64>,
}

impl Found {
    pub const fn is_done(&self) -> bool {
        self.done.0 >= self.done.1
    }
}
