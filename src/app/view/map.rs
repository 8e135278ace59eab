//! Two levers at once: where the gap is closed.

use super::{Sight, Table, lever_words};
use crate::app::text::{self, Key};
use crate::chart::map::{Grid, Map, Reach, layout};
use crate::chart::strip::across;
use crate::domain::compare::{self, Lever};
use crate::domain::facts::Facts;

#[derive(Clone, PartialEq, Debug)]
pub struct MapView {
    /// What the map shows in a sentence: that a part of it closes the gap, all of it, or nothing.
    pub said: String,
    pub picture: Map,
    pub across: AxisView,
    pub upright: AxisView,
    /// How the part where the gap is closed is called, the line at its edge, and the reader's place.
    pub closed: String,
    pub even: String,
    pub here: String,
    /// How the part is called of which nothing is known, if there is one.
    pub unknown: Option<String>,
    pub table: Table,
}

/// A lever and the ends of its range.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AxisView {
    pub name: String,
    pub low: String,
    pub high: String,
}

/// Nodes along each side of the map.
const NODES: usize = 13;
/// Every so many nodes are in the table.
const THINNED: usize = 3;

/// The map of the two levers that the reader chose; `None` where one of them moves nothing.
pub fn view(sight: &Sight<'_>, facts: &Facts) -> Option<MapView> {
    let lang = sight.lang;
    let scenario = sight.scenario;
    let [x, y] = sight.map_levers();
    let found = compare::map(facts, scenario, x, y, NODES);
    let (columns, rows) = (axis(sight, x, &found.xs)?, axis(sight, y, &found.ys)?);
    let gaps = found.gaps.iter().flatten();
    let grid = Grid {
        columns: found.xs.len(),
        gaps: gaps.map(|gap| gap.unwrap_or(f64::NAN)).collect(),
    };
    let here = |lever: Lever, stops: &[i64]| {
        let (low, high) = (*stops.first()?, *stops.last()?);
        // Without a cap the lever stands where no cap binds.
        let at = lever.value(scenario).unwrap_or(high);
        Some(across(at as f64, (low as f64, high as f64)))
    };
    let picture = layout(&grid, (here(x, &found.xs)?, here(y, &found.ys)?));
    let plain = |key| text::plain(lang, key).to_owned();
    let reach = match picture.reach {
        Reach::Nowhere => Key::CloseMapNowhere,
        Reach::Partly => Key::CloseMapPartly,
        Reach::Everywhere => Key::CloseMapEverywhere,
        Reach::Unknown => Key::HeadlineUnknown,
    };
    let words = |lever, value: &i64| lever_words::value(sight, lever, *value);
    let mut head = vec![format!("{} \\ {}", rows.name, columns.name)];
    head.extend(
        found
            .xs
            .iter()
            .step_by(THINNED)
            .map(|value| words(x, value)),
    );
    let body = found.ys.iter().zip(&found.gaps).step_by(THINNED);
    let table = Table {
        caption: plain(Key::CloseMap),
        head,
        rows: body
            .map(|(value, gaps)| {
                let cells = gaps.iter().step_by(THINNED);
                let cells = cells.map(|gap| gap.map_or_else(String::new, |gap| times(sight, gap)));
                std::iter::once(words(y, value)).chain(cells).collect()
            })
            .collect(),
    };
    Some(MapView {
        said: plain(reach),
        unknown: (!picture.unknown.is_empty()).then(|| plain(Key::CloseMapUnknown)),
        picture,
        across: columns,
        upright: rows,
        closed: plain(Key::CloseMapClosed),
        even: plain(Key::CloseMapEven),
        here: plain(Key::CloseMapHere),
        table,
    })
}

fn axis(sight: &Sight<'_>, lever: Lever, stops: &[i64]) -> Option<AxisView> {
    let end = |value: Option<&i64>| Some(lever_words::value(sight, lever, *value?));
    Some(AxisView {
        name: lever_words::name(sight, lever),
        low: end(stops.first())?,
        high: end(stops.last())?,
    })
}

/// The ratio of the other to the first from the part by which one leads.
fn times(sight: &Sight<'_>, gap: f64) -> String {
    let ratio = if gap < 0.0 {
        1.0 / (1.0 - gap)
    } else {
        1.0 + gap
    };
    lever_words::times(sight, ratio)
}
