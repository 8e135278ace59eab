//! What is found of two careers, a small step at a time, so that whoever asks is never kept waiting.

use std::rc::Rc;

use super::super::facts::Facts;
use super::super::rate::Rate;
use super::super::scenario::Scenario;
use super::expect::Expectation;
use super::found::{Found, PayTie, Tie};
use super::hangs::{What, asked, hang, put};
use super::runs::{Chance, Drawing, Runs, path};
use super::setting::Setting;
use super::tie::{break_even, tie_odds, tie_pay};
use super::worst::Of;
use super::{Measure, Model, Node, PaidBy, Plan, Stage, Term, Unplanned, cliff};

/// What is found so far, and what is still to do.
pub struct Reckoning {
    facts: Rc<Facts>,
    model: Model,
    found: Found,
    chance: Chance,
    drawing: Option<Drawing>,
    mark: Option<u64>,
    tasks: Vec<Task>,
}

/// What one step does.
#[derive(Clone, Copy)]
enum Task {
    Begin,
    Year,
    Finish,
    Worst(Of),
    Singles,
    /// The odds of a branch: its node, and its place there.
    Tie(usize, usize),
    PayTie(usize),
    Hang(What),
}

impl Reckoning {
    /// Careers that are drawn of each choice.
    pub const PATHS: u32 = 10_000;
    /// Single ones among them that are shown, from the lowest ranks to the highest.
    pub const SINGLES: u32 = 10;

    /// Makes the plan, and finds at once what needs no chance. What `before` knows of laws and of stages
    /// that stayed as they were is taken over; the numbers are the same without it.
    ///
    /// # Errors
    /// As [`Plan::of`]; [`Unplanned::Beyond`].
    pub fn of(
        facts: &Rc<Facts>,
        scenario: &Scenario,
        before: Option<Self>,
    ) -> Result<Self, Unplanned> {
        let plan = Plan::of(facts, scenario)?;
        let before = before.filter(|before| Rc::ptr_eq(&before.facts, facts));
        let setting = |footing| {
            let known = before.as_ref().and_then(|before| {
                let mut footings = before.found.plan.footings.iter();
                let at = footings.position(|known| known == footing)?;
                let table = before.model.tables.get(at)?;
                Some(Rc::clone(table.setting()))
            });
            known.unwrap_or_else(|| Rc::new(Setting::on(facts, footing)))
        };
        let settings: Vec<Rc<Setting>> = plan.footings.iter().map(setting).collect();
        let stages: Vec<Stage> = plan.nodes.iter().map(|node| node.stage.clone()).collect();
        let known = before.as_ref().map(|before| &before.model);
        let model = Model::after(known, &stages, &settings, plan.frame);
        let mut model = model.ok_or(Unplanned::Beyond)?;
        for at in 0..plan.nodes.len() {
            if !plan.is_paid(at) {
                model.close(at);
            }
        }
        let found = at_once(&model, plan);
        let mut reckoning = Self {
            facts: Rc::clone(facts),
            model,
            found,
            chance: Chance {
                seed: u64::from(scenario.career.seed),
                paths: Self::PATHS,
            },
            drawing: None,
            mark: None,
            tasks: Vec::new(),
        };
        reckoning.tasks = reckoning.all_tasks();
        reckoning.found.done = (0, reckoning.tasks.len());
        Ok(reckoning)
    }

    pub const fn found(&self) -> &Found {
        &self.found
    }

    /// One number of all careers that were drawn, so that two devices can be held against each other.
    /// None until they are.
    pub const fn mark(&self) -> Option<u64> {
        self.mark
    }

    /// Does one small part of what is left; whether more is.
    pub fn step(&mut self) -> bool {
        if let Some(task) = self.tasks.get(self.found.done.0).copied() {
            self.perform(task);
            self.found.done.0 += 1;
        }
        !self.found.is_done()
    }

    fn all_tasks(&self) -> Vec<Task> {
        let mut tasks = vec![Task::Begin];
        tasks.extend((0..self.model.years()).map(|_| Task::Year));
        tasks.push(Task::Finish);
        let worst = [Of::Choice(0), Of::Choice(1), Of::Lead(1)];
        tasks.extend(worst.map(Task::Worst));
        tasks.push(Task::Singles);
        let (mut ties, mut pay_ties, mut hangs) = (Vec::new(), Vec::new(), Vec::new());
        for (at, node) in self.found.plan.nodes.iter().enumerate() {
            // Of those that are one assumption the first is asked for all.
            let is_first_by_odds = self.with_odds_of(at).first() == Some(&at);
            let is_first_by_pay = self.with_pay_of(at).first() == Some(&at);
            for what in asked(&node.stage, at) {
                match what {
                    What::Odds(_, branch) if is_first_by_odds && self.is_choice(at, branch) => {
                        ties.push(Task::Tie(at, branch));
                        hangs.push(Task::Hang(what));
                    }
                    What::Pay(_) if is_first_by_pay && node.stage.pay.middle > 0 => {
                        pay_ties.push(Task::PayTie(at));
                        hangs.push(Task::Hang(what));
                    }
                    _ => {}
                }
            }
        }
        tasks.extend(ties.into_iter().chain(pay_ties).chain(hangs));
        tasks
    }

    /// Whether the odds of a branch can be other than they are: somebody pays what it leads to, and
    /// what another branch leads to.
    fn is_choice(&self, at: usize, branch: usize) -> bool {
        let odds = self.model.odds(at);
        let other = self.model.moved(at, &odds, branch, Rate::ZERO);
        other.is_some()
    }

    /// The nodes that somebody reaches and that are the same for the reader as this one.
    fn alike(&self, at: usize, is_asked: impl Fn(PaidBy) -> bool) -> Vec<usize> {
        let nodes = &self.found.plan.nodes;
        let id = |at: usize| nodes.get(at).map(|node| node.fact.map(|fact| fact.id));
        let is_one = |other: &usize| {
            id(*other) == id(at)
                && nodes.get(*other).is_some_and(|node| is_asked(node.paid))
                && is_reached(&self.found.expected, *other)
        };
        (0..nodes.len()).filter(is_one).collect()
    }

    /// Those whose odds the reader sets with this one's.
    fn with_odds_of(&self, at: usize) -> Vec<usize> {
        self.alike(at, |_| true)
    }

    /// Those whose pay the reader sets with this one's: an offer's is its own.
    fn with_pay_of(&self, at: usize) -> Vec<usize> {
        self.alike(at, |paid| {
            matches!(paid, PaidBy::Catalogue | PaidBy::Reader)
        })
    }

    fn perform(&mut self, task: Task) {
        let [a, b] = self.found.plan.starts;
        match task {
            Task::Begin => {
                self.drawing = Some(Drawing::of(&self.model, &[a, b], self.chance));
            }
            Task::Year => {
                if let Some(drawing) = &mut self.drawing {
                    drawing.step(&self.model);
                }
            }
            Task::Finish => {
                let runs = self.drawing.take().map(Drawing::done);
                self.mark = runs.as_ref().map(Runs::mark);
                self.found.runs = runs;
            }
            Task::Worst(of) => {
                if let Some(runs) = &self.found.runs {
                    self.found.worst.push((of, runs.worst(&self.model, of)));
                }
            }
            Task::Singles => {
                let apart = self.chance.paths / Self::SINGLES;
                self.found.singles = [a, b].map(|start| {
                    (0..Self::SINGLES)
                        .map(|one| path(&self.model, start, self.chance, one * apart + apart / 2))
                        .collect()
                });
            }
            Task::Tie(at, branch) => {
                let nodes = self.with_odds_of(at);
                let odds = tie_odds(&self.model, (a, b), (&nodes, branch));
                let tie = |node| Tie { node, branch, odds };
                self.found.ties.extend(nodes.into_iter().map(tie));
            }
            Task::PayTie(at) => {
                let nodes = self.with_pay_of(at);
                let factor = tie_pay(&self.model, (a, b), &nodes);
                let tie = |node| PayTie { node, factor };
                self.found.pay_ties.extend(nodes.into_iter().map(tie));
            }
            Task::Hang(what) => {
                let (at, nodes) = match what {
                    What::Odds(at, _) => (at, self.with_odds_of(at)),
                    What::Pay(at) => (at, self.with_pay_of(at)),
                };
                if let Some(node) = self.found.plan.nodes.get(at) {
                    let found = hang(&self.model, &node.stage, (a, b), (what, &nodes));
                    put(&mut self.found.hangs, found);
                }
            }
        }
    }
}

/// Whether anybody is in a stage in any year.
fn is_reached(expected: &[Vec<Expectation>; 2], at: usize) -> bool {
    let is_there = |year: &Expectation| year.shares.get(at).is_some_and(|share| *share > 0.0);
    expected.iter().flatten().any(is_there)
}

/// What needs no chance.
fn at_once(model: &Model, plan: Plan) -> Found {
    let expected = plan.starts.map(|start| model.expected(start));
    let [first, second] = &expected;
    let break_even = break_even(first, second);
    let posts = [0, 1].map(|choice| {
        let is_post = |node: &Node| node.choice == Some(choice);
        plan.nodes.iter().position(is_post).unwrap_or_default()
    });
    let served = |choice: usize| {
        let (start, post) = (*plan.starts.get(choice)?, *posts.get(choice)?);
        (start != post).then(|| model.total(post) - model.total(start))
    };
    let year_more = |choice: usize| {
        let (start, post) = (*plan.starts.get(choice)?, *posts.get(choice)?);
        let stage = &plan.nodes.get(post)?.stage;
        let is_left = stage.next.iter().any(|branch| branch.odds.ppb() > 0);
        let Term::Years(years) = stage.term else {
            return None;
        };
        let mut trial = model.clone();
        trial.set_term(post, years.max(1).saturating_add(1));
        is_left.then(|| trial.total(start) - model.total(start))
    };
    let ways = [0, 1].map(|choice: usize| {
        let start = plan.starts.get(choice).copied().unwrap_or_default();
        model.ways(start, posts.get(choice).copied().unwrap_or_default())
    });
    Found {
        ways,
        break_even,
        service_costs: [0, 1].map(served),
        year_more: [0, 1].map(year_more),
        cliffs: posts.map(|post| cliff(model, post, Measure::Power)),
        runs: None,
        singles: [Vec::new(), Vec::new()],
        ties: Vec::new(),
        pay_ties: Vec::new(),
        hangs: Vec::new(),
        worst: Vec::new(),
        done: (0, 0),
        expected,
        plan,
    }
}
