//! Where two careers begin, and how long they are followed.

use super::name;
use crate::app::view::Sight;
use crate::domain::career::start;
use crate::domain::facts::Facts;

#[derive(Clone, PartialEq, Debug)]
pub struct BeginsView {
    pub starts: [Begins; 2],
    /// Ages in years.
    pub from: u8,
    pub until: u8,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Begins {
    /// The stage's id; empty where nothing says it.
    pub chosen: &'static str,
    /// Its name.
    pub shown: &'static str,
    /// Stages that a career may begin with: id and name.
    pub stages: Vec<(&'static str, &'static str)>,
}

pub fn view(sight: &Sight<'_>, facts: &Facts) -> BeginsView {
    let career = &sight.scenario.career;
    BeginsView {
        starts: [0, 1].map(|choice| begins(sight, facts, choice)),
        from: career.from,
        until: career.until,
    }
}

fn begins(sight: &Sight<'_>, facts: &Facts, choice: usize) -> Begins {
    let now = start(facts, sight.scenario, choice);
    let stages = facts.stages.iter().filter(|fact| fact.begins);
    Begins {
        chosen: now.map_or("", |fact| fact.id),
        shown: now.map_or("", |fact| name(sight.lang, fact)),
        stages: stages
            .map(|fact| (fact.id, name(sight.lang, fact)))
            .collect(),
    }
}
