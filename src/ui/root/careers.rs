//! When careers are reckoned and drawn: in slices, and only while a part of them is open.

use std::rc::Rc;

use yew::prelude::*;

use super::{App, CATCH_UP};
use crate::app::state::Part;
use crate::app::view::Sight;
use crate::domain::scenario::Scenario;
use crate::ui::career::Section;
use crate::ui::later;

/// How far the careers are reckoned.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Progress {
    /// Something has changed since they were begun, or they never were.
    Stale,
    Begun,
    Done,
}

/// What an action has changed, as far as careers care.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    Nothing,
    Careers,
    Offers,
}

impl Asked {
    pub fn of(before: &Scenario, after: &Scenario) -> Self {
        if before == after {
            return Self::Nothing;
        }
        let career = after.career.clone();
        let careers_apart = Scenario {
            career,
            ..before.clone()
        };
        if careers_apart == *after {
            Self::Careers
        } else {
            Self::Offers
        }
    }
}

impl App {
    /// Reckons the careers, if a part of them is open and something has changed: at once where they
    /// themselves were asked something else, so that a slider is followed, else a moment later, as an
    /// edit of an offer has enough to draw.
    pub(super) fn follow_careers(&mut self, ctx: &Context<Self>, asked: Asked) {
        if asked != Asked::Nothing {
            self.progress = Progress::Stale;
        }
        if !self.has_evidence {
            return;
        }
        let is_open = |part: &Part| part.is_in(&self.state.open);
        match self.progress {
            _ if !Part::CAREERS.iter().any(is_open) => self.reckoning = None,
            Progress::Stale if asked == Asked::Offers => {
                self.reckon_in(ctx, CATCH_UP, true);
                return;
            }
            Progress::Stale => {
                self.reckon(ctx, true);
                return;
            }
            // It was left when all parts were closed.
            Progress::Begun if self.reckoning.is_none() => self.reckon_in(ctx, 0, false),
            Progress::Begun | Progress::Done => {}
        }
        self.draw_careers();
    }

    /// A slice of the careers; whether there is something new to be drawn.
    pub(super) fn reckon(&mut self, ctx: &Context<Self>, anew: bool) -> bool {
        if anew {
            later::begin_careers(&mut self.careers, &self.facts, &self.state);
        }
        let has_more = !anew && later::go_on_with_careers(&mut self.careers);
        if anew || has_more {
            self.progress = Progress::Begun;
            self.reckon_in(ctx, 0, false);
        } else {
            self.progress = Progress::Done;
            self.reckoning = None;
        }
        if !has_more {
            self.draw_careers();
        }
        !has_more
    }

    fn draw_careers(&mut self) {
        let names = self.state.names();
        let sight = Sight::of(&self.state, &self.comparison, &names);
        let now = (&self.state, &*self.facts, self.careers.as_ref());
        let turn = self.section.as_ref().map_or(0, |section| section.turn + 1);
        let html = later::careers(&self.page(), &sight, now);
        self.section = Some(Rc::new(Section { turn, html }));
    }
}
