//! From what is known and what the reader sets to stages that can be reckoned.

use super::super::compare::{Footing, footing};
use super::super::details::Details;
use super::super::facts::Facts;
use super::super::money::Currency;
use super::super::offer::{Extras, Offer, Pay};
use super::super::place::Place;
use super::super::rate::Rate;
use super::super::scenario::Scenario;
use super::super::tax::{Refusal, Regime};
use super::facts::{Paid, StageFact};
use super::{Branch, Career, Frame, Grade, Level, Stage, Term};

/// The careers of a scenario.
#[derive(Clone, PartialEq, Debug)]
pub struct Plan {
    pub nodes: Vec<Node>,
    /// Where each choice begins, by its place among the nodes.
    pub starts: [usize; 2],
    pub frame: Frame,
    /// Law and worth of the nodes' places; a stage's `setting` is a place here.
    pub footings: Vec<Footing>,
}

/// A stage of the two careers.
#[derive(Clone, PartialEq, Debug)]
pub struct Node {
    /// Nothing for military service.
    pub fact: Option<&'static StageFact>,
    /// The choice that begins here: a stage of its own, since the offer pays it.
    pub choice: Option<usize>,
    pub paid: PaidBy,
    pub currency: Currency,
    /// Its odds are those in force, in the order of the fact's branches: together one, or all nothing
    /// where nobody pays what may follow, and the stage is then never left.
    pub stage: Stage,
}

/// Who says what a stage pays.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PaidBy {
    Catalogue,
    /// The offer, by its place in the scenario.
    Offer(usize),
    Reader,
    /// Nobody: nothing counts, and nobody goes there.
    Nobody,
}

/// Why no career can be reckoned.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unplanned {
    /// Nothing says with which stage a choice begins.
    NoStart(usize),
    /// No law is known of a stage's place, or no rate.
    Refused(Refusal),
    /// There are more stages or branches than are reckoned, or money is worth next to nothing.
    Beyond,
}

impl From<Refusal> for Unplanned {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// The offers that the two choices begin with.
pub const fn offers(scenario: &Scenario) -> [usize; 2] {
    [0, scenario.against]
}

/// The stage with which a choice begins: the reader's, else the one that the offer is a post of.
pub fn start(facts: &Facts, scenario: &Scenario, choice: usize) -> Option<&'static StageFact> {
    let chosen = scenario.career.starts.get(choice).copied().flatten();
    let offer = scenario.offers.get(*offers(scenario).get(choice)?)?;
    let fits = |fact: &&StageFact| match chosen {
        Some(id) => fact.id == id,
        None => fact.offers.contains(&offer.template),
    };
    facts.stages.iter().find(fits)
}

impl Plan {
    /// # Errors
    /// [`Unplanned`] where nothing says how a choice begins, or a law is not known.
    pub fn of(facts: &Facts, scenario: &Scenario) -> Result<Self, Unplanned> {
        let mut sketch = Sketch {
            facts,
            scenario,
            plan: Self {
                nodes: Vec::new(),
                starts: [0; 2],
                frame: Frame {
                    years: scenario.career.years(),
                    discount: scenario.discount,
                },
                footings: Vec::new(),
            },
        };
        for choice in 0..2 {
            sketch.begin(choice)?;
        }
        sketch.connect()?;
        Ok(sketch.plan)
    }

    /// Whether anybody says what a node pays.
    pub fn is_paid(&self, node: usize) -> bool {
        (self.nodes.get(node)).is_some_and(|node| node.paid != PaidBy::Nobody)
    }
}

struct Sketch<'a> {
    facts: &'a Facts,
    scenario: &'a Scenario,
    plan: Plan,
}

impl Sketch<'_> {
    fn career(&self) -> &Career {
        &self.scenario.career
    }

    /// Adds the first stage of a choice, and military service before it.
    fn begin(&mut self, choice: usize) -> Result<(), Unplanned> {
        let fact = start(self.facts, self.scenario, choice).ok_or(Unplanned::NoStart(choice))?;
        let at = offers(self.scenario)
            .get(choice)
            .copied()
            .unwrap_or_default();
        let offer = self.scenario.offers.get(at);
        let offer = offer.ok_or(Unplanned::NoStart(choice))?;
        // An offer pays its own post only; another that the reader chose is paid as usual.
        let own = fact.offers.contains(&offer.template);
        let first = if own {
            let (footing, gross) = footing(self.facts, self.scenario, offer)?;
            let pay = Level::just(gross);
            let setting = self.setting(footing);
            let mut node = self.node(fact, setting, Some(pay));
            node.stage.hours = offer.hours_a_year();
            // All of one offer are paid alike.
            node.stage.spread = 0.0;
            Node {
                paid: PaidBy::Offer(at),
                ..node
            }
        } else {
            self.usual(fact)?
        };
        let begins = self.plan.nodes.len();
        self.plan.nodes.push(Node {
            choice: Some(choice),
            ..first
        });
        let years = self
            .career()
            .service
            .get(choice)
            .copied()
            .unwrap_or_default();
        let start = if years > 0 {
            self.serve(years, begins)?
        } else {
            begins
        };
        if let Some(place) = self.plan.starts.get_mut(choice) {
            *place = start;
        }
        Ok(())
    }

    /// Years of military service before a stage.
    fn serve(&mut self, years: u8, before: usize) -> Result<usize, Unplanned> {
        let home = |place: &&Place| place.country.currency == Currency::Krw;
        let place = self.facts.places.iter().find(home);
        let place = place.ok_or(Refusal::UnknownRegion)?;
        let setting = self.setting(self.footing_at(place)?);
        let pay = self.career().service_pay;
        let at = self.plan.nodes.len();
        self.plan.nodes.push(Node {
            fact: None,
            choice: None,
            paid: PaidBy::Reader,
            currency: Currency::Krw,
            stage: Stage {
                setting,
                pay: Level::just(pay),
                growth: Rate::ZERO,
                slows: Rate::ZERO,
                spread: 0.0,
                yearly: 0.0,
                hours: 0.0,
                term: Term::Years(years),
                next: vec![Branch {
                    to: before,
                    odds: Rate::percent(100),
                    grade: Grade::Own,
                }],
            },
        });
        Ok(at)
    }

    /// Adds every stage that can follow, and leads to it.
    fn connect(&mut self) -> Result<(), Unplanned> {
        let mut at = 0;
        while let Some(node) = self.plan.nodes.get(at) {
            if let Some(fact) = node.fact {
                let next = self.branches(fact, at)?;
                if let Some(node) = self.plan.nodes.get_mut(at) {
                    node.stage.next = next;
                }
            }
            at += 1;
        }
        Ok(())
    }

    fn branches(&mut self, fact: &StageFact, at: usize) -> Result<Vec<Branch>, Unplanned> {
        let edit = self.career().edit_of(fact.id);
        let own = edit.and_then(|edit| edit.odds.clone());
        let odds = self.career().odds(fact, self.facts.stages);
        let mut branches = Vec::new();
        for ((place, leads), odds) in fact.next.iter().enumerate().zip(odds) {
            let to = if leads.to == fact.id {
                at
            } else {
                self.place_of(leads.to)?
            };
            let moved = own.as_ref().and_then(|odds| odds.get(place)).copied();
            branches.push(Branch {
                to,
                odds,
                grade: match moved {
                    Some(odds) if odds != leads.odds => Grade::Own,
                    _ => leads.grade,
                },
            });
        }
        Ok(branches)
    }

    /// The node of a stage that is not the first of a choice; added if it is not there.
    fn place_of(&mut self, id: &str) -> Result<usize, Unplanned> {
        let is_it =
            |node: &Node| node.choice.is_none() && node.fact.is_some_and(|fact| fact.id == id);
        if let Some(at) = self.plan.nodes.iter().position(is_it) {
            return Ok(at);
        }
        let fact = self.facts.stages.iter().find(|fact| fact.id == id);
        let node = self.usual(fact.ok_or(Refusal::UnknownRegion)?)?;
        self.plan.nodes.push(node);
        Ok(self.plan.nodes.len() - 1)
    }

    /// A stage under the ordinary law of its place.
    fn usual(&mut self, fact: &'static StageFact) -> Result<Node, Unplanned> {
        let setting = self.setting(self.footing_at(fact.place)?);
        Ok(self.node(fact, setting, None))
    }

    /// The household and saving are those of the first offer: it is one person.
    fn footing_at(&self, place: &'static Place) -> Result<Footing, Unplanned> {
        let first = self.scenario.offers.first();
        let first = first.ok_or(Unplanned::NoStart(0))?;
        let offer = Offer {
            place,
            pay: Pay {
                minor: 0,
                currency: place.country.currency,
            },
            extras: Extras::default(),
            details: Details::USUAL,
            regime: Regime::ORDINARY,
            schemes: Vec::new(),
            ..first.clone()
        };
        Ok(footing(self.facts, self.scenario, &offer)?.0)
    }

    /// As many as in the first offer: nothing is known of a stage's own.
    fn hours(&self) -> f64 {
        let first = self.scenario.offers.first();
        first.map_or(0.0, Offer::hours_a_year)
    }

    fn setting(&mut self, footing: Footing) -> usize {
        let known = &mut self.plan.footings;
        known
            .iter()
            .position(|known| *known == footing)
            .unwrap_or_else(|| {
                known.push(footing);
                known.len() - 1
            })
    }

    fn node(&self, fact: &'static StageFact, setting: usize, pay: Option<Level>) -> Node {
        let career = self.career();
        let edit = career.edit_of(fact.id);
        let typed = edit.and_then(|edit| edit.pay);
        let known = fact.paid(career.university).map(level);
        let (paid, level) = match (pay, typed, known) {
            (Some(pay), ..) => (PaidBy::Catalogue, pay),
            (None, Some(typed), known) => {
                let is_mean = known.is_some_and(|known| known.is_mean);
                let level = Level {
                    is_mean,
                    ..Level::just(typed)
                };
                (PaidBy::Reader, level)
            }
            (None, None, Some(known)) => (PaidBy::Catalogue, known),
            (None, None, None) => (PaidBy::Nobody, Level::just(0)),
        };
        let growth = edit.and_then(|edit| edit.growth);
        let spread = edit.and_then(|edit| edit.spread).unwrap_or(fact.spread);
        Node {
            fact: Some(fact),
            choice: None,
            paid,
            currency: fact.place.country.currency,
            stage: Stage {
                setting,
                pay: level,
                growth: growth.unwrap_or(fact.growth),
                // Growth that the reader sets goes on as it is set.
                slows: if growth.is_some() {
                    Rate::ZERO
                } else {
                    fact.slows
                },
                spread: spread.to_f64(),
                yearly: career.yearly.to_f64(),
                hours: self.hours(),
                term: edit.and_then(|edit| edit.term).unwrap_or(fact.term),
                next: Vec::new(),
            },
        }
    }
}

const fn level(paid: &Paid) -> Level {
    Level {
        low: paid.low,
        middle: paid.middle,
        high: paid.high,
        is_mean: paid.is_mean,
    }
}
