//! Average and marginal rates along the pay, an offer at a time, all on one scale of pay.

use super::notes::{Note, own, source_view};
use super::{Sight, Table, path, said_pay};
use crate::app::number::{self, Quantity};
use crate::app::text::{self, Key};
use crate::catalog::{self, cliffs::Edge};
use crate::chart::At;
use crate::chart::rates::{self as chart, Step};
use crate::domain::compare::{Cliff, Market, Point, cliffs, curve};
use crate::domain::facts::Facts;
use crate::domain::money::Currency;
use crate::domain::offer::Pay;

#[derive(Clone, PartialEq, Debug)]
pub struct RatesView {
    pub summary: String,
    /// Lines as SVG writes them, in thousandths of the picture.
    pub average: String,
    pub marginal: String,
    pub here: At,
    /// Position and pay.
    pub ticks: Vec<(f64, String)>,
    /// Position and rate.
    pub levels: [(f64, &'static str); 3],
    pub cliffs: Vec<Note>,
    pub table: Table,
}

/// How far the scale goes below the least pay and beyond the greatest, in times.
const BELOW: i64 = 3;
const BEYOND: i64 = 3;
/// The least pay shown, as a part of the greatest: an offer of nothing has no place on the scale.
const LEAST: i64 = 1_000;
const MOST_CLIFFS: usize = 5;
const LEVELS: [(f64, &str); 3] = [(0.75, "25%"), (0.5, "50%"), (0.25, "75%")];

/// The curves of each offer; `None` where no law is known.
pub fn view(sight: &Sight<'_>, facts: &Facts) -> Vec<Option<RatesView>> {
    let market = Market::of(&sight.scenario.exchange);
    let anchor = sight.scenario.anchor;
    let all = sight.scenario.offers.iter().zip(&sight.comparison.offers);
    let pays = all.map(|(offer, reading)| {
        let currency = offer.place.country.currency;
        let minor = reading.gross;
        market.convert(Pay { minor, currency }, anchor).minor
    });
    let pays: Vec<i64> = pays.collect();
    let most = pays.iter().copied().max().unwrap_or(0);
    let least = pays.iter().copied().min().unwrap_or(0).max(most / LEAST);
    let range = (least / BELOW, most.saturating_mul(BEYOND));
    (0..pays.len())
        .map(|index| one(sight, facts, index, range))
        .collect()
}

fn one(sight: &Sight<'_>, facts: &Facts, index: usize, range: (i64, i64)) -> Option<RatesView> {
    let offer = sight.scenario.offers.get(index)?;
    let reading = sight.comparison.offers.get(index)?;
    let slip = reading.slip.as_ref().ok()?;
    let local = |minor| {
        let currency = sight.scenario.anchor;
        let market = Market::of(&sight.scenario.exchange);
        market.convert(Pay { minor, currency }, slip.currency).minor
    };
    let range = (local(range.0), local(range.1));
    let edges = catalog::cliffs::edges(offer.place.country.id, reading.law_year);
    let at: Vec<i64> = edges.iter().map(|edge| edge.at).collect();
    let points = curve(facts, sight.scenario, index, range, &at)?;
    let mut steps = Vec::with_capacity(points.len());
    for (at, point) in points.iter().enumerate() {
        let to = points.get(at + 1).unwrap_or(point);
        steps.push(Step {
            pay: point.gross as f64 / slip.currency.minor_per_unit() as f64,
            average: point.average(),
            marginal: point.marginal(to),
        });
    }
    let here = Point {
        gross: reading.gross,
        taken: slip.take_home.income_tax + slip.take_home.social,
        is_row: true,
    };
    let here_at = here.gross as f64 / slip.currency.minor_per_unit() as f64;
    let picture = chart::layout(&steps, (here_at, here.average()))?;
    let marginal = reading.marginal?;
    let next = 1.0 - marginal.kept as f64 / marginal.step as f64;
    let put_in = [
        ("average", percent(here.average()).into()),
        ("step", Quantity::Money(slip.currency, marginal.step).into()),
        ("marginal", percent(next).into()),
    ];
    let short = |minor: i64| number::short(sight.lang, slip.currency, minor);
    Some(RatesView {
        summary: text::fill(sight.lang, Key::RatesSummary, &put_in),
        average: path(&picture.average),
        marginal: path(&picture.marginal),
        here: picture.here,
        ticks: (picture.ticks.iter())
            .map(|(at, pay)| (*at, short(super::minor(slip.currency, *pay))))
            .collect(),
        levels: LEVELS,
        cliffs: told(sight, cliffs(&points, &at), &edges, &here, slip.currency),
        table: table(sight, index, &points),
    })
}

fn percent(part: f64) -> Quantity {
    Quantity::Percent((part * 1000.0).round() as i64)
}

/// The cliffs that have a name and, if there is room, those nearest to the offer's pay; in their
/// order, and how many more there are.
fn told(
    sight: &Sight<'_>,
    mut all: Vec<Cliff>,
    edges: &[Edge],
    here: &Point,
    currency: Currency,
) -> Vec<Note> {
    let more = all.len().saturating_sub(MOST_CLIFFS);
    for _ in 0..more {
        let far = |cliff: &Cliff| (cliff.edge.is_none(), (cliff.from - here.gross).abs());
        let farthest = (0..all.len()).max_by_key(|place| all.get(*place).map(far));
        if let Some(place) = farthest {
            all.remove(place);
        }
    }
    let notes = all.iter().map(|cliff| note(sight, cliff, edges, currency));
    let more = (more > 0).then(|| {
        let n = Quantity::Count(more as i64);
        own(text::fill(sight.lang, Key::RatesMore, &[("n", n.into())]))
    });
    notes.chain(more).collect()
}

fn note(sight: &Sight<'_>, cliff: &Cliff, edges: &[Edge], currency: Currency) -> Note {
    let lang = sight.lang;
    let edge = cliff.edge.and_then(|at| edges.get(at));
    let name = edge.map_or("", |edge| lang.of(edge.name));
    let origin = edge.and_then(|edge| catalog::texts::origin(edge.origin));
    let article = origin.map_or("", |(_, article)| catalog::texts::common(article));
    let at = |minor| {
        let minor = four_digits(minor);
        said_pay(lang, Pay { minor, currency })
    };
    let (from, to) = (at(cliff.from), at(cliff.to));
    let put_in = [
        ("from", (&from).into()),
        ("to", (&to).into()),
        ("rate", percent(cliff.rate).into()),
        ("name", name.into()),
    ];
    let key = match edge {
        Some(_) => Key::RatesNamed,
        None => Key::RatesCliff,
    };
    let source = origin.and_then(|(source, _)| catalog::source(source));
    Note {
        text: text::fill(lang, key, &put_in),
        article,
        sources: source
            .map(|it| source_view(sight.lang, it))
            .into_iter()
            .collect(),
    }
}

/// Rounded to four significant digits: a bend is not found to the last unit.
fn four_digits(minor: i64) -> i64 {
    let mut step = 1;
    while minor / step >= 10_000 {
        step *= 10;
    }
    (minor + step / 2) / step * step
}

/// The round pays and the offer's own; the last row's marginal rate reaches to the scale's end.
fn table(sight: &Sight<'_>, index: usize, points: &[Point]) -> Table {
    let lang = sight.lang;
    let currency = (sight.scenario.offers.get(index))
        .map_or(sight.scenario.anchor, |offer| offer.place.country.currency);
    let rows: Vec<&Point> = points.iter().filter(|point| point.is_row).collect();
    let cells = rows.iter().enumerate().map(|(at, row)| {
        let next = rows.get(at + 1).copied().or(points.last());
        let next = next.filter(|next| next.gross > row.gross);
        vec![
            number::words(lang, currency, row.gross),
            percent(row.average()).text(lang),
            next.map_or_else(
                || "–".to_owned(),
                |next| percent(row.marginal(next)).text(lang),
            ),
        ]
    });
    let head = [Key::OfferPayYear, Key::RatesAverage, Key::RatesMarginal];
    Table {
        caption: text::fill(
            lang,
            Key::RatesTable,
            &[("name", sight.full_name(index).into())],
        ),
        head: head.map(|key| text::plain(lang, key).to_owned()).to_vec(),
        rows: cells.collect(),
    }
}
