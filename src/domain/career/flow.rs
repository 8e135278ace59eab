//! Where a stage leads, and how likely.

use super::super::rate::{NANO, Rate};
use super::odds::whole;

/// A stage that may follow.
#[derive(Clone, Copy, Debug)]
pub(super) struct Way {
    pub to: usize,
    /// The sum of the odds up to and with this one: whole billionths, so that odds of nothing and of one
    /// are just that.
    pub upto: u64,
    pub odds: f64,
    /// Whether anybody may go there.
    pub is_open: bool,
}

/// Where a stage leads.
#[derive(Clone, Debug)]
pub(super) struct Flow {
    /// Years of a fixed term; else nothing.
    pub years: usize,
    /// Odds of leaving at the end of a year where there is no term, in billionths.
    pub leaving: u64,
    pub next: Vec<Way>,
    /// The number of the first branch among all of the model.
    pub first: usize,
}

impl Flow {
    /// Whether there is anywhere to go.
    pub fn is_led(&self) -> bool {
        self.next.last().is_some_and(|last| last.upto > 0)
    }

    /// Odds of leaving at the end of a year, after so many years in the stage, in billionths.
    pub fn leaves(&self, years: usize) -> u64 {
        match self.years {
            _ if !self.is_led() => 0,
            0 => self.leaving,
            term if years >= term => NANO as u64,
            _ => 0,
        }
    }

    /// The odds scaled to one, none of them to where nobody may go; nowhere at all where no odds are left.
    pub fn set(&mut self, odds: &[Rate]) {
        let open: Vec<Rate> = (self.next.iter().zip(odds))
            .map(|(way, odds)| if way.is_open { *odds } else { Rate::ZERO })
            .collect();
        let is_led = open.iter().any(|odds| odds.ppb() > 0);
        let mut sum = 0;
        for (way, rate) in self.next.iter_mut().zip(whole(&open)) {
            let own = if is_led { rate.ppb() } else { 0 };
            sum += own as u64;
            way.upto = sum;
            way.odds = own as f64 / NANO as f64;
        }
    }

    pub fn odds(&self) -> Vec<Rate> {
        let mut before = 0;
        (self.next.iter())
            .map(|way| {
                let own = way.upto - before;
                before = way.upto;
                Rate::from_ppb(own as i64)
            })
            .collect()
    }
}
