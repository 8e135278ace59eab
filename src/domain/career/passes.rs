//! Which ways people go, and how many of them.

use super::super::rate::NANO;
use super::model::Model;

/// The ways of those who begin a choice, exactly, within the years that are looked at. Who would go on
/// at the end of the last year is seen nowhere else any more and has not gone.
#[derive(Clone, PartialEq, Debug)]
pub struct Ways {
    /// By stage: how often one of them comes to it, the beginning counted; above 1 where one comes
    /// back.
    pub entered: Vec<f64>,
    /// By stage and branch: how often one of them goes that way.
    pub taken: Vec<Vec<f64>>,
    pub tree: Tree,
}

/// The first post of a choice, what follows it, and what follows that. Where a stage begins anew, its
/// people have not moved.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct Tree {
    /// The stages of each column with the part of those who began the first post that is there: after
    /// one move at most, after two at most. Each column makes one, or nothing where nobody begins.
    pub columns: [Vec<(usize, f64)>; 3],
    pub bands: Vec<Band>,
}

/// Those who are in a stage of one column and in one of the next; in the same stage where they stay to
/// the end.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Band {
    /// The column in which it begins, 0 or 1.
    pub column: usize,
    /// Places in the two columns.
    pub from: usize,
    pub to: usize,
    pub part: f64,
}

/// What becomes of those who come to a stage.
struct Moves {
    /// By branch and year: how many go there. Nobody by a branch to the stage itself.
    gone: Vec<Vec<f64>>,
    /// How many are still there at the end.
    stay: f64,
}

impl Model {
    /// The ways from `start`, by which `post`, the first stage of the picture, is reached.
    pub fn ways(&self, start: usize, post: usize) -> Ways {
        let (entered, taken) = self.passes(start);
        let tree = self.tree(start, post);
        Ways {
            entered,
            taken,
            tree,
        }
    }

    fn passes(&self, start: usize) -> (Vec<f64>, Vec<Vec<f64>>) {
        let years = self.years();
        let mut entered = vec![0.0; self.stages.len()];
        let mut taken: Vec<Vec<f64>> = (self.stages.iter())
            .map(|stage| vec![0.0; stage.flow.next.len()])
            .collect();
        let mut come = vec![vec![0.0; years]; self.stages.len()];
        if let Some(first) = come.get_mut(start).and_then(|by_year| by_year.first_mut()) {
            *first = 1.0;
        }
        // Who goes comes in a later year, so year by year all who come are known.
        for year in 0..years {
            for at in 0..self.stages.len() {
                let part = value(&come, at, year);
                if part <= 0.0 {
                    continue;
                }
                add(&mut entered, at, part);
                self.leave(at, year, part, |branch, to, then, goes| {
                    if let Some(taken) = taken.get_mut(at) {
                        add(taken, branch, goes);
                    }
                    if let Some(come) = come.get_mut(to) {
                        add(come, then, goes);
                    }
                });
            }
        }
        (entered, taken)
    }

    /// Tells of those who come to a stage in a year when and by which branch they go on, within the
    /// years looked at, and returns how many do not.
    fn leave(
        &self,
        at: usize,
        year: usize,
        part: f64,
        mut tell: impl FnMut(usize, usize, usize, f64),
    ) -> f64 {
        let Some(stage) = self.stages.get(at) else {
            return part;
        };
        let mut still = part;
        for then in year + 1..self.years() {
            let leaves = stage.flow.leaves(then - year) as f64 / NANO as f64;
            let goes = still * leaves;
            if goes > 0.0 {
                for (branch, way) in stage.flow.next.iter().enumerate() {
                    tell(branch, way.to, then, goes * way.odds);
                }
                still -= goes;
            }
        }
        still
    }

    fn moves(&self, at: usize, come: &[f64]) -> Moves {
        let branches = self.stages.get(at).map_or(0, |stage| stage.flow.next.len());
        let mut come = come.to_vec();
        let mut moves = Moves {
            gone: vec![vec![0.0; self.years()]; branches],
            stay: 0.0,
        };
        for year in 0..come.len() {
            let part = come.get(year).copied().unwrap_or_default();
            moves.stay += self.leave(at, year, part, |branch, to, then, goes| {
                if to == at {
                    add(&mut come, then, goes);
                } else if let Some(gone) = moves.gone.get_mut(branch) {
                    add(gone, then, goes);
                }
            });
        }
        moves
    }

    fn tree(&self, start: usize, post: usize) -> Tree {
        let mut come = vec![0.0; self.years()];
        if let Some(first) = come.first_mut() {
            *first = 1.0;
        }
        if start != post {
            // What lies before leads nowhere else.
            let before = self.moves(start, &come);
            come = before.gone.into_iter().next().unwrap_or_default();
        }
        let all: f64 = come.iter().sum();
        let mut tree = Tree::default();
        if all <= 0.0 {
            return tree;
        }
        // Each stage with who comes to it by year, and who has stayed there and has no time left.
        let mut now = vec![(post, come, 0.0)];
        let [first, rest @ ..] = &mut tree.columns;
        first.push((post, 1.0));
        for (column, then) in rest.iter_mut().enumerate() {
            let (mut next, mut stayed) = (Vec::new(), Vec::new());
            for (from, (stage, come, still)) in now.iter().enumerate() {
                let moves = self.moves(*stage, come);
                let stay = moves.stay + still;
                stayed.push((*stage, stay));
                let mut band = |stage: usize, part: f64| {
                    if part > 0.0 {
                        let part = part / all;
                        let known = then.iter().position(|(known, _)| *known == stage);
                        let to = known.unwrap_or(then.len());
                        match then.get_mut(to) {
                            Some((_, sum)) => *sum += part,
                            None => then.push((stage, part)),
                        }
                        tree.bands.push(Band {
                            column,
                            from,
                            to,
                            part,
                        });
                    }
                };
                band(*stage, stay);
                let Some(ready) = self.stages.get(*stage) else {
                    continue;
                };
                for (way, gone) in ready.flow.next.iter().zip(moves.gone) {
                    band(way.to, gone.iter().sum());
                    next.push((way.to, gone));
                }
            }
            now = (then.iter())
                .map(|(stage, _)| {
                    let mut come = vec![0.0; self.years()];
                    for (_, gone) in next.iter().filter(|(to, _)| to == stage) {
                        for (sum, part) in come.iter_mut().zip(gone) {
                            *sum += part;
                        }
                    }
                    let still = stayed.iter().filter(|(at, _)| at == stage);
                    (*stage, come, still.map(|(_, part)| part).sum())
                })
                .collect();
        }
        tree
    }
}

fn value(come: &[Vec<f64>], stage: usize, year: usize) -> f64 {
    let by_year = come.get(stage).and_then(|by_year| by_year.get(year));
    by_year.copied().unwrap_or_default()
}

fn add(parts: &mut [f64], at: usize, part: f64) {
    if let Some(own) = parts.get_mut(at) {
        *own += part;
    }
}
