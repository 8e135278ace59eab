//! The map of two levers: where the gap is closed, where it is open, and the line between them, by
//! marching squares. A gap of nothing or less is closed.

use super::{At, within};

/// Gaps (signed: positive while one falls short) over two levers, both in even steps.
#[derive(Clone, PartialEq, Debug)]
pub struct Grid {
    pub columns: usize,
    /// Row by row from the lowest value of the upright lever, each from the lowest of the other.
    /// What cannot be reckoned is not a number; the cells around it are unknown.
    pub gaps: Vec<f64>,
}

/// What the map says of the gap, as far as it is known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reach {
    /// Nothing on the map closes it.
    Nowhere,
    /// It is closed in a part of the map.
    Partly,
    Everywhere,
    /// Nothing could be reckoned.
    Unknown,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Map {
    pub reach: Reach,
    /// The line of no gap, in as many pieces as it has.
    pub zero: Vec<Vec<At>>,
    /// Outlines of what together is the part where the gap is closed.
    pub closed: Vec<Vec<At>>,
    /// Outlines of what together is the part of which nothing is known.
    pub unknown: Vec<Vec<At>>,
    /// Where the levers stand.
    pub here: At,
}

/// A corner of a cell: its column and row, and the gap there.
#[derive(Clone, Copy, PartialEq)]
struct Node {
    column: usize,
    row: usize,
    gap: f64,
}

impl Node {
    fn is_closed(&self) -> bool {
        self.gap <= 0.0
    }
}

/// What a cell is drawn as.
#[derive(Clone, Copy, PartialEq)]
enum Ground {
    Unknown,
    Closed,
    /// Open, at least in a part of it.
    Open,
}

impl Ground {
    fn of(cell: &Option<[Node; 4]>) -> Self {
        match cell {
            None => Self::Unknown,
            Some(cell) if cell.iter().all(Node::is_closed) => Self::Closed,
            Some(_) => Self::Open,
        }
    }
}

/// Of `here`, how far each lever stands along its range, from 0 to 1.
pub fn layout(grid: &Grid, here: (f64, f64)) -> Map {
    let mut map = Map {
        reach: Reach::Unknown,
        zero: Vec::new(),
        closed: Vec::new(),
        unknown: Vec::new(),
        here: (within(here.0), within(1.0 - here.1)),
    };
    let rows = grid.gaps.len().checked_div(grid.columns).unwrap_or(0);
    let mut segments = Vec::new();
    let (mut is_open, mut is_closed) = (false, false);
    for row in 0..rows.saturating_sub(1) {
        // Neighbours of one ground are drawn as one.
        let mut run = (Ground::Open, 0);
        for column in 0..grid.columns {
            let is_beyond = column + 1 == grid.columns;
            let cell = grid.cell(column, row);
            let ground = if is_beyond {
                Ground::Open
            } else {
                Ground::of(&cell)
            };
            if ground != run.0 {
                let block = || grid.block(row, run.1, column);
                match run.0 {
                    Ground::Unknown => map.unknown.push(block()),
                    Ground::Closed => map.closed.push(block()),
                    Ground::Open => {}
                }
                run = (ground, column);
            }
            let Some(cell) = cell.filter(|_| !is_beyond) else {
                continue;
            };
            is_closed |= cell.iter().any(Node::is_closed);
            if ground == Ground::Open {
                is_open = true;
                grid.march(&cell, &mut segments, &mut map.closed);
            }
        }
    }
    map.reach = match (is_open, is_closed) {
        (false, false) => Reach::Unknown,
        (true, false) => Reach::Nowhere,
        (false, true) => Reach::Everywhere,
        (true, true) => Reach::Partly,
    };
    map.zero = joined(segments);
    map
}

impl Grid {
    fn node(&self, column: usize, row: usize) -> Option<Node> {
        let gap = *self.gaps.get(row * self.columns + column)?;
        gap.is_finite().then_some(Node { column, row, gap })
    }

    /// The corners of a cell, once around.
    fn cell(&self, column: usize, row: usize) -> Option<[Node; 4]> {
        Some([
            self.node(column, row)?,
            self.node(column + 1, row)?,
            self.node(column + 1, row + 1)?,
            self.node(column, row + 1)?,
        ])
    }

    fn at(&self, column: f64, row: f64) -> At {
        let rows = self.gaps.len() / self.columns;
        (
            column / (self.columns - 1) as f64,
            1.0 - row / (rows - 1) as f64,
        )
    }

    fn corner(&self, node: &Node) -> At {
        self.at(node.column as f64, node.row as f64)
    }

    /// The cells of a row from one column to another, once around.
    fn block(&self, row: usize, from: usize, to: usize) -> Vec<At> {
        let (left, right) = (from as f64, to as f64);
        let (bottom, top) = (row as f64, row as f64 + 1.0);
        let start = (left, bottom);
        let corners = [start, (right, bottom), (right, top), (left, top), start];
        let corners = corners.iter().map(|(column, row)| self.at(*column, *row));
        corners.collect()
    }

    /// Where the gap is nothing between two neighbours. The same from either side, so that pieces
    /// of the line meet.
    fn crossing(&self, one: &Node, other: &Node) -> At {
        let (low, high) = if (one.row, one.column) < (other.row, other.column) {
            (one, other)
        } else {
            (other, one)
        };
        // Halves, so that the difference of the greatest numbers is one.
        let part = (low.gap / 2.0) / (low.gap / 2.0 - high.gap / 2.0);
        let part = within(part);
        let along = |low: usize, high: usize| low as f64 + part * (high - low) as f64;
        self.at(along(low.column, high.column), along(low.row, high.row))
    }

    /// The pieces of the line in a cell, and the part of it where the gap is closed. Each piece goes
    /// from where the way around the cell leaves that part to where it enters it again.
    fn march(&self, cell: &[Node; 4], segments: &mut Vec<[At; 2]>, closed: &mut Vec<Vec<At>>) {
        let mut outline = Vec::new();
        let mut crossings = Vec::new();
        for (from, to) in cell.iter().zip(cell.iter().cycle().skip(1)) {
            if from.is_closed() {
                outline.push(self.corner(from));
            }
            if from.is_closed() != to.is_closed() {
                let at = self.crossing(from, to);
                outline.push(at);
                crossings.push((at, from));
            }
        }
        let enters_first = |all: &[(At, &Node)]| all.first().is_some_and(|(_, n)| !n.is_closed());
        if enters_first(&crossings) {
            crossings.rotate_left(1);
        }
        let is_saddle = crossings.len() > 2;
        // At a saddle the middle decides: closed corners are one part if it is closed, else two.
        let middle: f64 = cell.iter().map(|node| node.gap / 4.0).sum();
        if is_saddle && middle > 0.0 {
            crossings.rotate_right(1);
            for pair in crossings.chunks(2) {
                if let [(enters, _), (leaves, corner)] = pair {
                    segments.push([*leaves, *enters]);
                    push_area(closed, vec![*enters, self.corner(corner), *leaves]);
                }
            }
        } else {
            for pair in crossings.chunks(2) {
                if let [(leaves, _), (enters, _)] = pair {
                    segments.push([*leaves, *enters]);
                }
            }
            push_area(closed, outline);
        }
    }
}

/// Where the gap is nothing at a corner alone, the outline is a point or a line.
fn push_area(areas: &mut Vec<Vec<At>>, mut outline: Vec<At>) {
    outline.dedup();
    if outline.first() == outline.last() {
        outline.pop();
    }
    if outline.len() > 2 {
        areas.push(outline);
    }
}

/// Pieces that meet, as one line; a line that closes ends where it begins.
fn joined(segments: Vec<[At; 2]>) -> Vec<Vec<At>> {
    let mut lines: Vec<Vec<At>> = Vec::new();
    for [from, to] in segments {
        if from == to {
            continue;
        }
        let before = lines.iter().position(|line| line.last() == Some(&from));
        let mut line = match before {
            Some(place) => lines.swap_remove(place),
            None => vec![from],
        };
        let after = lines.iter().position(|line| line.first() == Some(&to));
        match after {
            Some(place) => line.append(&mut lines.swap_remove(place)),
            None => line.push(to),
        }
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests;
