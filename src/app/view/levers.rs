//! The levers, each as a strip: what it is set to, and what gap it leaves along its range.

use std::rc::Rc;

use super::{Sight, Table, lever_words};
use crate::app::text::{self, Key};
use crate::catalog::{self, Situation};
use crate::chart::strip::{GapScale, Measure, Strip, across, layout};
use crate::domain::compare::{Lever, Range, Verdict, sensitivities, sweep};
use crate::domain::facts::Facts;
use crate::domain::money::Currency;
use crate::domain::rate::Rate;

#[derive(Clone, PartialEq, Debug)]
pub struct StripView {
    pub lever: Lever,
    /// In which its value is typed, if that is money; else the foreign one.
    pub currency: Currency,
    /// Tells the strips of a page apart; begins the ids of its controls.
    pub id: &'static str,
    pub label: String,
    /// The value as its field shows it.
    pub value: String,
    /// The value and the gap that it leaves, as a screen reader says them.
    pub value_text: String,
    /// In steps of the lever's own unit.
    pub at: i64,
    pub min: i64,
    pub max: i64,
    pub step: i64,
    pub picture: Strip,
    /// How the line of no gap is called, in a word or two: it has little room.
    pub even: String,
    /// The ends of the range, low and high.
    pub ends: [EndView; 2],
    /// Where a value stands that someone named, and which it is.
    pub tick: Option<(f64, String)>,
}

/// An end of a lever's range and the gap there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EndView {
    pub value: String,
    pub gap: String,
}

/// Points along a strip: enough for the eye, few enough for a frame.
const POINTS: usize = 20;
/// What a strip shows at least from bottom to top, as a ratio.
const LEAST: f64 = 1.5;

/// The strips of the levers, and what matters most among them.
#[derive(Clone, PartialEq, Debug)]
pub struct LeversView {
    pub strips: Vec<Rc<StripView>>,
    pub matters: Rc<Table>,
}

/// All levers that the scenario has. They share one scale, so that their slopes compare.
pub fn view(sight: &Sight<'_>, facts: &Facts, situation: &Situation) -> LeversView {
    LeversView {
        strips: strips(sight, facts, situation, &Lever::ALL),
        matters: Rc::new(matters(sight, facts)),
    }
}

/// The same after one lever was moved, the others as they were: what a hand that drags it must see
/// at once.
pub fn moved(
    sight: &Sight<'_>,
    facts: &Facts,
    situation: &Situation,
    (lever, mut all): (Lever, LeversView),
) -> LeversView {
    for new in strips(sight, facts, situation, &[lever]) {
        for old in &mut all.strips {
            if old.lever == lever {
                *old = Rc::clone(&new);
            }
        }
    }
    all
}

fn strips(
    sight: &Sight<'_>,
    facts: &Facts,
    situation: &Situation,
    levers: &[Lever],
) -> Vec<Rc<StripView>> {
    let scenario = sight.scenario;
    let mut found = Vec::new();
    let mut gaps = Vec::new();
    for lever in levers {
        let Some(range) = lever.range(facts, scenario) else {
            continue;
        };
        let points = sweep(facts, scenario, *lever, POINTS);
        gaps.extend(points.iter().map(|point| point.1));
        found.push((*lever, range, points));
    }
    let scale = GapScale::holding(Measure::Ratio, LEAST, &gaps);
    let strips = found.into_iter().map(|(lever, range, points)| {
        Rc::new(strip(sight, situation, &scale, lever, range, &points))
    });
    strips.collect()
}

fn strip(
    sight: &Sight<'_>,
    situation: &Situation,
    scale: &GapScale,
    lever: Lever,
    range: Range,
    points: &[(i64, f64)],
) -> StripView {
    let ends = (range.min as f64, range.max as f64);
    // Without a cap the lever stands where no cap binds.
    let set = lever.value(sight.scenario);
    let at = set.unwrap_or(range.max);
    let curve: Vec<(f64, f64)> = (points.iter())
        .map(|(value, gap)| (*value as f64, *gap))
        .collect();
    let picture = layout(&curve, ends, at as f64, scale);
    let said = |value| lever_words::value(sight, lever, value);
    let value = set.map_or_else(|| text::plain(sight.lang, Key::CloseNoCap).to_owned(), said);
    let end = |at: i64| EndView {
        value: said(at),
        gap: points.iter().find(|point| point.0 == at).map_or_else(
            || "–".to_owned(),
            |point| lever_words::times(sight, point.1),
        ),
    };
    let here = sight.comparison.gap(sight.scenario.closing.rung);
    let gap = here.map_or_else(String::new, |gap| match gap.verdict {
        Verdict::Even => text::plain(sight.lang, Key::LadderEven).to_owned(),
        _ => lever_words::gap(sight, gap.ratio),
    });
    StripView {
        lever,
        currency: lever_words::currency(sight, lever).unwrap_or(sight.foreign()),
        id: lever_words::id(lever),
        label: lever_words::name(sight, lever),
        value_text: format!("{value}. {gap}"),
        value,
        at,
        min: range.min,
        max: range.max,
        step: range.step,
        picture,
        even: text::plain(sight.lang, Key::LadderEven).to_owned(),
        ends: [end(range.min), end(range.max)],
        tick: named(lever, situation)
            .filter(|value| (range.min..=range.max).contains(value))
            .map(|value| (across(value as f64, ends), said(value))),
    }
}

/// What matters here: how far the gap moves with each lever, most first.
fn matters(sight: &Sight<'_>, facts: &Facts) -> Table {
    let lang = sight.lang;
    let from_to = |from: String, to: String| {
        let put_in = [("from", (&from).into()), ("to", (&to).into())];
        text::fill(lang, Key::CloseFromTo, &put_in)
    };
    let rows = sensitivities(facts, sight.scenario).into_iter().map(|one| {
        let value = |value| lever_words::value(sight, one.lever, value);
        let gap = |ratio| lever_words::times(sight, ratio);
        vec![
            lever_words::name(sight, one.lever),
            from_to(value(one.from), value(one.to)),
            from_to(gap(one.low), gap(one.high)),
        ]
    });
    let head = [
        Key::CloseMattersLever,
        Key::CloseMattersStep,
        Key::CloseMattersGap,
    ];
    Table {
        caption: text::plain(lang, Key::CloseMatters).to_owned(),
        head: head.map(|key| text::plain(lang, key).to_owned()).to_vec(),
        rows: rows.collect(),
    }
}

/// The value that the situation names. Of one without a match: what the article's proposal names.
fn named(lever: Lever, situation: &Situation) -> Option<i64> {
    let mut base = situation.scenario();
    let has_match = base.closing.share > Rate::ZERO;
    match lever {
        Lever::Amount => return None,
        Lever::Years if !has_match => return None,
        Lever::Share | Lever::Cap if !has_match => {
            let (share, cap) = catalog::proposed_match()?;
            base.closing.share = share;
            base.closing.cap = cap
                .filter(|cap| cap.currency == base.closing.currency)
                .map(|cap| cap.minor);
        }
        _ => {}
    }
    lever.value(&base)
}
