//! What the reader sets of a career.

use super::super::order::order;
use super::super::rate::Rate;
use super::facts::{Leads, StageFact, University};
use super::{Frame, Term, moved, whole};

/// The careers that two offers begin, and over which years they are looked at.
#[derive(Clone, PartialEq, Debug)]
pub struct Career {
    /// The stages with which the first offer and the one held against it begin, by their ids; none
    /// where the offer says it itself.
    pub starts: [Option<&'static str>; 2],
    /// Age at the beginning, in years.
    pub from: u8,
    /// Age at the end; no year at all where it is not above `from`.
    pub until: u8,
    /// Full years since the doctorate at the beginning; of no account before it.
    pub since: u8,
    /// Where professors in Korea teach.
    pub university: University,
    /// Years of military service before each choice begins.
    pub service: [u8; 2],
    /// Pay in them, in won a year.
    pub service_pay: i64,
    /// Standard deviation of the logarithm of one person's pay from year to year.
    pub yearly: Rate,
    pub seed: u32,
    /// By the stage's id; none without a change.
    pub edits: Vec<StageEdit>,
}

/// What the reader has changed of a stage.
#[derive(Clone, PartialEq, Debug)]
pub struct StageEdit {
    pub stage: &'static str,
    /// In minor units of the place's currency.
    pub pay: Option<i64>,
    pub growth: Option<Rate>,
    pub spread: Option<Rate>,
    pub term: Option<Term>,
    /// In the order of the stage's branches; together one.
    pub odds: Option<Vec<Rate>>,
}

impl StageEdit {
    pub const fn none(stage: &'static str) -> Self {
        Self {
            stage,
            pay: None,
            growth: None,
            spread: None,
            term: None,
            odds: None,
        }
    }
}

impl Career {
    pub const AGES: (u8, u8) = (15, 100);
    pub const MAX_SERVICE: u8 = 10;
    pub const MAX_SINCE: u8 = Frame::MOST_YEARS;
    /// Years that a stage may last at most.
    pub const MAX_TERM: u8 = Frame::MOST_YEARS;
    /// Real growth of pay in a stage, in percent.
    pub const GROWTH: (i64, i64) = (-50, 50);
    /// The widest spread of pay between people and between years, in percent.
    pub const MAX_SPREAD: i64 = 150;

    /// What is looked at until the reader says otherwise.
    pub const fn usual() -> Self {
        Self {
            starts: [None; 2],
            from: 31,
            until: 45,
            since: 0,
            university: University::National,
            service: [0; 2],
            service_pay: 0,
            yearly: Rate::ZERO,
            seed: 1,
            edits: Vec::new(),
        }
    }

    /// How many years are looked at.
    pub fn years(&self) -> u8 {
        self.until.saturating_sub(self.from).min(Frame::MOST_YEARS)
    }

    /// The oldest age up to which can be looked.
    pub fn latest(&self) -> u8 {
        let last = self.from.saturating_add(Frame::MOST_YEARS);
        last.min(Self::AGES.1)
    }

    /// Begins at another age; the years beyond the most that can be looked at go.
    pub fn begin_at(&mut self, age: u8) {
        self.from = age;
        self.until = self.until.min(self.latest());
    }

    /// Chooses a kind of university. A pay that it has anyway is no change any more.
    pub fn teach_at(&mut self, university: University, stages: &[StageFact]) {
        self.university = university;
        for fact in stages {
            if self.edit_of(fact.id).is_some() {
                self.change(fact, |_| {});
            }
        }
    }

    pub fn edit_of(&self, stage: &str) -> Option<&StageEdit> {
        self.edits.iter().find(|edit| edit.stage == stage)
    }

    /// Changes one stage. What says the same as the catalogue is no change.
    pub fn change(&mut self, fact: &StageFact, change: impl FnOnce(&mut StageEdit)) {
        let known = (self.edits.iter()).position(|edit| edit.stage == fact.id);
        let mut edit = match known {
            Some(at) => self.edits.swap_remove(at),
            None => StageEdit::none(fact.id),
        };
        change(&mut edit);
        let own = fact.paid(self.university).map(|paid| paid.middle);
        edit.pay = edit.pay.filter(|pay| Some(*pay) != own);
        edit.growth = edit.growth.filter(|growth| *growth != fact.growth);
        edit.spread = edit.spread.filter(|spread| *spread != fact.spread);
        edit.term = edit.term.filter(|term| *term != fact.term);
        let is_known = |odds: &Vec<Rate>| {
            let known = fact.next.iter().map(|leads| leads.odds);
            known.eq(odds.iter().copied())
        };
        edit.odds = edit.odds.filter(|odds| !is_known(odds));
        if edit != StageEdit::none(fact.id) {
            self.edits.push(edit);
            order(&mut self.edits, |a, b| a.stage.cmp(b.stage));
        }
    }

    /// Gross pay a year in minor units as it is known or set, where no offer pays it; none where
    /// nobody says it.
    pub fn pay(&self, fact: &StageFact) -> Option<i64> {
        let typed = self.edit_of(fact.id).and_then(|edit| edit.pay);
        typed.or_else(|| fact.paid(self.university).map(|paid| paid.middle))
    }

    /// Whether a stage may be left for another: nobody goes where nobody pays.
    fn is_way(&self, fact: &StageFact, leads: &Leads, stages: &[StageFact]) -> bool {
        let to = stages.iter().find(|stage| stage.id == leads.to);
        leads.to == fact.id || to.is_some_and(|to| self.pay(to).is_some())
    }

    /// The odds in force of what follows a stage, together one; none at all where nobody pays any of it.
    pub fn odds(&self, fact: &StageFact, stages: &[StageFact]) -> Vec<Rate> {
        let typed = self.edit_of(fact.id).and_then(|edit| edit.odds.as_ref());
        let branches = fact.next.iter().enumerate();
        let odds = branches.map(|(at, leads)| match typed.and_then(|odds| odds.get(at)) {
            _ if !self.is_way(fact, leads, stages) => Rate::ZERO,
            Some(odds) => *odds,
            None => leads.odds,
        });
        let odds: Vec<Rate> = odds.collect();
        match odds.iter().any(|odds| odds.ppb() > 0) {
            true => whole(&odds),
            false => odds,
        }
    }

    /// A branch's odds moved to a value, the others in proportion to `held`, the odds that stood when
    /// the moving began.
    pub fn move_odds(
        &mut self,
        (fact, stages): (&StageFact, &[StageFact]),
        held: &[Rate],
        branch: usize,
        to: Rate,
    ) {
        let ways: Vec<usize> = (fact.next.iter().enumerate())
            .filter(|(_, leads)| self.is_way(fact, leads, stages))
            .map(|(at, _)| at)
            .collect();
        let Some(place) = ways.iter().position(|way| *way == branch) else {
            return;
        };
        let of_ways: Vec<Rate> = (ways.iter())
            .map(|way| held.get(*way).copied().unwrap_or(Rate::ZERO))
            .collect();
        let mut odds = vec![Rate::ZERO; fact.next.len()];
        for (way, moved) in ways.iter().zip(moved(&of_ways, place, to)) {
            if let Some(odds) = odds.get_mut(*way) {
                *odds = moved;
            }
        }
        self.change(fact, |edit| edit.odds = Some(odds));
    }
}
