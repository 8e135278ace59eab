//! The story of a situation: where the reader is in it, and what its steps show.

use super::State;
use crate::catalog::Situation;
use crate::domain::scenario::Scenario;
use crate::link;

/// What a step puts on top of its situation.
fn shown(situation: &Situation, step: usize) -> Option<Scenario> {
    let set = situation.steps.get(step)?.set;
    let fragment = format!("v=1&situation={}&{set}", situation.id);
    link::read(&fragment).map(|opened| opened.scenario)
}

impl State {
    /// What a step of the story shows, by the period and in the currency that the reader has chosen.
    fn told(&self, step: usize) -> Option<Scenario> {
        Some(Scenario {
            period: self.scenario.period,
            anchor: self.scenario.anchor,
            ..shown(self.situation, step)?
        })
    }

    /// Whether the comparison is that of the step where the reader is in the story.
    pub fn is_in_story(&self) -> bool {
        self.told(self.step).as_ref() == Some(&self.scenario)
    }

    /// Goes to a step. Offers that stay keep their keys.
    pub(super) fn go_to_step(&mut self, step: usize) -> Option<()> {
        let told = self.told(step)?;
        let templates = |scenario: &Scenario| -> Vec<&str> {
            (scenario.offers.iter())
                .map(|offer| offer.template)
                .collect()
        };
        if templates(&told) != templates(&self.scenario) {
            self.keys = (self.fresh_key()..).take(told.offers.len()).collect();
        }
        self.scenario = told;
        self.step = step;
        Some(())
    }

    /// Finds the step that shows the comparison: the one where the reader is, else the first.
    pub(super) fn find_step(&mut self) {
        if !self.is_in_story() {
            let mut all = 0..self.situation.steps.len();
            let found = all.find(|step| self.told(*step).as_ref() == Some(&self.scenario));
            self.step = found.unwrap_or(self.step);
        }
    }
}
