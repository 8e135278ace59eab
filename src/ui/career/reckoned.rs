//! The careers as far as they are reckoned, a slice at a time so that typing never waits.

use std::rc::Rc;

use crate::domain::career::{Reckoning, Unplanned};
use crate::domain::facts::Facts;
use crate::domain::scenario::Scenario;
use crate::web::clock;

/// How long a slice may take, in milliseconds: half of what a frame leaves on a slow phone.
const SLICE: f64 = 6.0;

/// Two careers, or why there are none.
pub struct Careers {
    pub reckoning: Result<Reckoning, Unplanned>,
    /// How long all slices took so far, in milliseconds.
    pub took: f64,
}

impl Careers {
    /// The expectation at once, on what was prepared before.
    pub fn begin(facts: &Rc<Facts>, scenario: &Scenario, before: Option<Self>) -> Self {
        let from = clock::now();
        let before = before.and_then(|careers| careers.reckoning.ok());
        let reckoning = Reckoning::of(facts, scenario, before);
        Self {
            reckoning,
            took: clock::now() - from,
        }
    }

    /// Another slice; whether there is more to do.
    pub fn go_on(&mut self) -> bool {
        let Ok(reckoning) = &mut self.reckoning else {
            return false;
        };
        let from = clock::now();
        let mut has_more = true;
        let mut spent = 0.0;
        while has_more && spent < SLICE {
            has_more = reckoning.step();
            spent = clock::now() - from;
        }
        self.took += spent;
        has_more
    }
}
