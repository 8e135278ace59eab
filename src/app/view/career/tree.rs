//! Which ways people go: a picture of each choice, and all of it as a table.

use crate::domain::order::order;
use std::rc::Rc;

use super::Outlook;
use super::stages::{self, StageView, per_hundred, short, tenths};
use crate::app::number;
use crate::app::state::Part;
use crate::app::text::{self, Key};
use crate::app::view::{Table, Tone};
use crate::chart::tree::{self as chart, Flow};
use crate::domain::career::{Tree, University, offers};
use crate::domain::rate::Rate;

#[derive(Clone, PartialEq, Debug)]
pub struct TreeView {
    pub terms: TermsView,
    pub lead: String,
    pub pictures: Vec<PictureView>,
    /// Those that most people pass come first, by the odds as known, so that none moves while
    /// odds are dragged.
    pub stages: Vec<Rc<StageView>>,
    /// While it is open.
    pub table: Option<Table>,
}

/// What holds for all stages.
#[derive(Clone, PartialEq, Debug)]
pub struct TermsView {
    pub names: [String; 2],
    pub university: University,
    pub yearly: Rate,
    pub service: [u8; 2],
    /// In won a year.
    pub pay: i64,
}

/// The first post of a choice, what follows it, and what follows that.
#[derive(Clone, PartialEq, Debug)]
pub struct PictureView {
    /// The offer that it begins with.
    pub offer: usize,
    pub tone: Tone,
    pub name: String,
    /// What it shows, in a sentence.
    pub said: String,
    /// In tenths of the size of a letter: room for the names of the fullest column.
    pub height: usize,
    pub columns: [&'static str; 3],
    /// Outlines of bands and bars, as SVG writes them.
    pub bands: Vec<String>,
    pub bars: String,
    pub labels: Vec<LabelView>,
    /// Stages that begin anew: no loops are drawn.
    pub anew: Vec<String>,
}

/// What a stage is called in the picture, and the part of people who are there.
#[derive(Clone, PartialEq, Debug)]
pub struct LabelView {
    pub column: usize,
    /// Its middle, from the top.
    pub y: f64,
    pub name: String,
    pub part: String,
}

/// Where the bars of each column begin, from the left, ...
pub const COLUMNS: [f64; 3] = [0.0, 0.32, 0.68];
/// ... and how wide they are.
pub const BAR: f64 = 0.014;
/// Stages of a column that are told apart; the least of more are drawn as one.
const MOST: usize = 8;
/// Room for a name, in tenths of the size of a letter: two lines; and for what the bands need besides.
const LINE: usize = 26;
const BESIDES: usize = 90;

pub fn view(outlook: &Outlook<'_>) -> TreeView {
    let lang = outlook.sight.lang;
    let career = &outlook.sight.scenario.career;
    let pictures: Vec<PictureView> = (0..2).filter_map(|at| picture(outlook, at)).collect();
    let ages = [career.from, career.from.saturating_add(career.years())].map(|age| age.to_string());
    let put_in = [("from", (&ages[0]).into()), ("until", (&ages[1]).into())];
    TreeView {
        terms: TermsView {
            names: [0, 1].map(|choice| outlook.choice(choice).to_owned()),
            university: career.university,
            yearly: career.yearly,
            service: career.service,
            pay: career.service_pay,
        },
        lead: if pictures.is_empty() {
            text::plain(lang, Key::TreeNone).to_owned()
        } else {
            text::fill(lang, Key::TreeLead, &put_in)
        },
        pictures,
        stages: stages::views(outlook),
        table: (Part::CAREER_WAYS.is_in(&outlook.sight.state.open)).then(|| table(outlook)),
    }
}

/// A column as it is drawn: of each stage its node, none for what is left over, and its part.
type Column = Vec<(Option<usize>, f64)>;

/// The stages of a column and, for each of them, the place at which it is drawn.
fn gathered(stages: &[(usize, f64)]) -> (Column, Vec<usize>) {
    let mut by_part: Vec<usize> = (0..stages.len()).collect();
    let part = |at: usize| stages.get(at).map_or(0.0, |stage| stage.1);
    order(&mut by_part, |a, b| {
        part(*b).total_cmp(&part(*a)).then(a.cmp(b))
    });
    let left_over = if stages.len() > MOST {
        by_part.split_off(MOST - 1)
    } else {
        Vec::new()
    };
    let (mut drawn, mut places) = (Column::new(), Vec::new());
    let rest = stages.len() - left_over.len();
    for (at, (node, part)) in stages.iter().enumerate() {
        if left_over.contains(&at) {
            places.push(rest);
        } else {
            places.push(drawn.len());
            drawn.push((Some(*node), *part));
        }
    }
    if !left_over.is_empty() {
        drawn.push((None, left_over.iter().map(|at| part(*at)).sum()));
    }
    (drawn, places)
}

fn picture(outlook: &Outlook<'_>, choice: usize) -> Option<PictureView> {
    let lang = outlook.sight.lang;
    let tree = &outlook.found.ways.get(choice)?.tree;
    let offer = *offers(outlook.sight.scenario).get(choice)?;
    if tree.columns.iter().any(Vec::is_empty) {
        return None;
    }
    let gathered = [0, 1, 2].map(|at| gathered(&tree.columns[at]));
    let columns: Vec<Vec<f64>> = (gathered.iter())
        .map(|(column, _)| column.iter().map(|stage| stage.1).collect())
        .collect();
    let flows = flows(tree, [0, 1, 2].map(|at| gathered[at].1.as_slice()));
    let fullest = columns.iter().map(Vec::len).max().unwrap_or(1);
    let height = BESIDES + LINE * fullest;
    let drawn = chart::layout(&columns, &flows, LINE as f64 / height as f64);
    let mut bars = String::new();
    let mut labels = Vec::new();
    let mut told: Vec<String> = Vec::new();
    for (at, (column, _)) in gathered.iter().enumerate() {
        let parts: Vec<f64> = column.iter().map(|stage| stage.1).collect();
        let mut said: Vec<String> = Vec::new();
        let stages = column.iter().zip(tenths(&parts));
        let edges = drawn.stages.get(at).into_iter().flatten();
        for (((node, _), part), edges) in stages.zip(edges) {
            let name = match node {
                Some(node) => named(outlook, *node),
                None => text::plain(lang, Key::TreeRest).to_owned(),
            };
            let part = number::percent(part);
            said.push(format!("{name} {part}"));
            bars.push_str(&outline(&chart::outline(
                [*edges; 2],
                COLUMNS[at],
                COLUMNS[at] + BAR,
            )));
            labels.push(LabelView {
                column: at,
                y: (edges.0 + edges.1) / 2.0,
                name,
                part,
            });
        }
        told.push(said.join(", "));
    }
    let bands = (flows.iter().zip(&drawn.bands)).map(|(flow, heights)| {
        let left = COLUMNS.get(flow.column).copied().unwrap_or_default() + BAR;
        let right = COLUMNS.get(flow.column + 1).copied().unwrap_or(1.0);
        outline(&chart::outline(*heights, left, right))
    });
    let put_in = [
        ("name", outlook.choice(choice).into()),
        ("next", told.get(1).map_or("", String::as_str).into()),
        ("after", told.get(2).map_or("", String::as_str).into()),
    ];
    let mut heads = text::plain(lang, Key::TreeColumns).split('|');
    Some(PictureView {
        offer,
        tone: outlook.sight.tone(offer),
        name: outlook.choice(choice).to_owned(),
        said: text::fill(lang, Key::TreeSaid, &put_in),
        height,
        columns: [0; 3].map(|_| heads.next().unwrap_or_default()),
        bands: bands.collect(),
        bars,
        labels,
        anew: anew(outlook, tree),
    })
}

/// The bands by the places at which their stages are drawn, those between the same two as one.
fn flows(tree: &Tree, places: [&[usize]; 3]) -> Vec<Flow> {
    let mut flows: Vec<Flow> = Vec::new();
    for band in &tree.bands {
        let place = |column: usize, at: usize| {
            let places = places.get(column).and_then(|places| places.get(at));
            places.copied().unwrap_or_default()
        };
        let (from, to) = (
            place(band.column, band.from),
            place(band.column + 1, band.to),
        );
        let same = |flow: &&mut Flow| (flow.column, flow.from, flow.to) == (band.column, from, to);
        match flows.iter_mut().find(same) {
            Some(flow) => flow.part += band.part,
            None => flows.push(Flow {
                column: band.column,
                from,
                to,
                part: band.part,
            }),
        }
    }
    flows
}

/// Thousandths of the picture, as a curve that bends between its corners and comes back.
fn outline(corners: &[(f64, f64); 8]) -> String {
    let at = |(x, y): (f64, f64)| {
        let whole = |part: f64| (part * 10_000.0).round() as i64;
        format!("{} {}", whole(x), whole(y))
    };
    let [a, b, c, d, e, f, g, h] = corners.map(at);
    format!("M{a}C{b} {c} {d}L{e}C{f} {g} {h}Z")
}

/// Of the first two columns' stages, those that begin anew.
fn anew(outlook: &Outlook<'_>, tree: &Tree) -> Vec<String> {
    let mut told = Vec::new();
    for (at, _) in tree.columns.iter().take(2).flatten() {
        let Some(node) = outlook.found.plan.nodes.get(*at) else {
            continue;
        };
        let odds = stages::odds(node);
        let again = node.stage.next.iter().zip(odds);
        for (_, odds) in again.filter(|(branch, odds)| branch.to == *at && *odds > 0) {
            let (name, odds) = (short(outlook, *at), number::percent(odds));
            let put_in = [("name", (&name).into()), ("odds", (&odds).into())];
            let said = text::fill(outlook.sight.lang, Key::TreeAnew, &put_in);
            if !told.contains(&said) {
                told.push(said);
            }
        }
    }
    told
}

/// Every way on from every stage.
fn table(outlook: &Outlook<'_>) -> Table {
    let lang = outlook.sight.lang;
    let plain = |key| text::plain(lang, key).to_owned();
    let mut head = vec![
        plain(Key::TreeWay),
        plain(Key::TreeShare),
        plain(Key::TreeGrade),
    ];
    for choice in 0..2 {
        let name = outlook.choice(choice);
        head.push(text::fill(lang, Key::TreePart, &[("name", name.into())]));
    }
    let mut rows = Vec::new();
    for (at, node) in outlook.found.plan.nodes.iter().enumerate() {
        // Military service leads to one post, which is no question of odds.
        if node.fact.is_none() {
            continue;
        }
        let ways = node.stage.next.iter().zip(stages::odds(node));
        for (branch, (way, odds)) in ways.enumerate() {
            let mut row = vec![
                format!("{} → {}", named(outlook, at), named(outlook, way.to)),
                number::percent(odds),
                stages::graded(lang, way.grade).1.to_owned(),
            ];
            for ways in &outlook.found.ways {
                let taken = ways.taken.get(at).and_then(|taken| taken.get(branch));
                row.push(per_hundred(taken.copied().unwrap_or_default()));
            }
            rows.push(row);
        }
    }
    Table {
        caption: plain(Key::TreeTable),
        head,
        rows,
    }
}

/// The first post of a choice by what the choice is called.
fn named(outlook: &Outlook<'_>, at: usize) -> String {
    let node = outlook.found.plan.nodes.get(at);
    match node.and_then(|node| node.choice) {
        Some(choice) => outlook.choice(choice).to_owned(),
        None => short(outlook, at),
    }
}
