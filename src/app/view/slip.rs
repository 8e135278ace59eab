//! The pay slip: each line opens to its rule, its working and the articles of law.

use chrono::Datelike;

use super::Sight;
use super::notes::{SourceView, source_view};
use crate::app::lang::Lang;
use crate::app::number;
use crate::app::text::{self, Key};
use crate::catalog::{self, figures::LawItem};
use crate::domain::compare::Reading;
use crate::domain::money::Currency;
use crate::domain::parameter::{Dated, Figure, Value};
use crate::domain::scenario::Period;
use crate::domain::schedule::Schedule;
use crate::domain::steps::Steps;
use crate::domain::tax::{Line, LineKind};

#[derive(Clone, PartialEq, Debug)]
pub struct SlipView {
    pub year: String,
    pub gross: String,
    pub net: String,
    pub lines: Vec<LineView>,
    /// What the employer pays beyond the gross, and what it all costs.
    pub employer: Vec<LineView>,
    /// What of that the law does not ask for: the offer's own pension payments.
    pub pension: Option<String>,
    pub cost: Option<String>,
    pub marginal: Option<String>,
}

/// A line that takes something off.
#[derive(Clone, PartialEq, Debug)]
pub struct LineView {
    pub id: &'static str,
    pub name: &'static str,
    pub amount: String,
    /// While the line is open.
    pub opened: Option<OpenedView>,
}

/// All that led to the amount of a line.
#[derive(Clone, PartialEq, Debug)]
pub struct OpenedView {
    pub rule: &'static str,
    /// The rate and what it applies to, where there is one such pair.
    pub base: Option<String>,
    /// Name, rule and amount of each step before it.
    pub steps: Vec<StepView>,
    pub figures: Vec<FigureView>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct StepView {
    pub name: &'static str,
    pub rule: &'static str,
    pub amount: String,
}

/// A figure of law as it stood in the year.
#[derive(Clone, PartialEq, Debug)]
pub struct FigureView {
    pub name: &'static str,
    pub value: Vec<String>,
    pub from: String,
    pub article: &'static str,
    pub source: Option<SourceView>,
}

/// The pay slip of an offer, with what led to the lines that are open, by their ids; `None` where no
/// law is known.
pub fn view(
    sight: &Sight<'_>,
    index: usize,
    is_open: &dyn Fn(&'static str) -> bool,
) -> Option<SlipView> {
    let reading = sight.comparison.offers.get(index)?;
    let slip = reading.slip.as_ref().ok()?;
    let money = |minor: i64| amount(sight, slip.currency, minor);
    let mut steps: Vec<&Line> = Vec::new();
    let mut lines = Vec::new();
    let mut employer = Vec::new();
    for line in &slip.lines {
        if line.kind == LineKind::Working {
            steps.push(line);
            continue;
        }
        let before = if line.kind == LineKind::IncomeTax {
            std::mem::take(&mut steps)
        } else {
            Vec::new()
        };
        let into = match line.kind {
            LineKind::Employer => &mut employer,
            _ => &mut lines,
        };
        let Some(item) = catalog::law_item(line.item) else {
            continue;
        };
        into.push(LineView {
            id: item.id,
            name: sight.lang.of(item.name),
            amount: match line.kind {
                LineKind::Employer => money(line.amount),
                _ => money(-line.amount),
            },
            opened: (is_open(item.id))
                .then(|| opened(sight, reading, slip.currency, (item, line), &before)),
        });
    }
    Some(SlipView {
        year: text::fill(
            sight.lang,
            Key::SlipYear,
            &[("year", (&reading.law_year.to_string()).into())],
        ),
        gross: money(slip.take_home.gross),
        net: money(slip.take_home.net()),
        lines,
        cost: reading.employer_cost.map(money),
        pension: (reading.pension > 0).then(|| money(reading.pension)),
        employer,
        marginal: marginal(sight, reading, slip.currency),
    })
}

/// By the year to the last unit; a month's average with its cents.
fn amount(sight: &Sight<'_>, currency: Currency, minor: i64) -> String {
    match sight.scenario.period {
        Period::Year => number::exact_with_cents(sight.lang, currency, minor),
        Period::Month => {
            let month = (minor as f64 / 12.0).round() as i64;
            number::exact_with_cents(sight.lang, currency, month)
        }
    }
}

fn opened(
    sight: &Sight<'_>,
    reading: &Reading,
    currency: Currency,
    (item, line): (&LawItem, &Line),
    steps: &[&Line],
) -> OpenedView {
    let lang = sight.lang;
    let mut figures = Vec::new();
    let mut seen = Vec::new();
    let items = (steps.iter().map(|step| step.item)).chain([line.item]);
    for parameter in items
        .filter_map(catalog::law_item)
        .flat_map(LawItem::figures)
    {
        if !seen.contains(&parameter.name) {
            seen.push(parameter.name);
            figures.extend(figure_views(sight, currency, parameter, reading.law_year));
        }
    }
    // The steps and bases are a year's, whatever the switch says.
    let year = |minor| number::exact_with_cents(lang, currency, minor);
    OpenedView {
        rule: lang.of(item.rule),
        base: line.base.zip(line.rate).map(|(base, rate)| {
            text::fill(
                lang,
                Key::SlipBase,
                &[
                    ("base", (&year(base)).into()),
                    ("rate", (&number::rate(rate)).into()),
                ],
            )
        }),
        steps: (steps.iter())
            .filter_map(|step| {
                let item = catalog::law_item(step.item)?;
                Some(StepView {
                    name: lang.of(item.name),
                    rule: lang.of(item.rule),
                    amount: year(step.amount),
                })
            })
            .collect(),
        figures,
    }
}

fn marginal(sight: &Sight<'_>, reading: &Reading, currency: Currency) -> Option<String> {
    let lang = sight.lang;
    let marginal = reading.marginal?;
    let words = |minor| number::words(lang, currency, minor);
    let step = words(marginal.step);
    Some(if marginal.kept < 0 {
        let lost = words(-marginal.kept);
        let put_in = [("step", (&step).into()), ("lost", (&lost).into())];
        text::fill(lang, Key::SlipMarginalLoss, &put_in)
    } else {
        let kept = words(marginal.kept);
        let put_in = [("step", (&step).into()), ("kept", (&kept).into())];
        text::fill(lang, Key::SlipMarginal, &put_in)
    })
}

/// The values of a figure that held at some time in the year.
fn figure_views(
    sight: &Sight<'_>,
    currency: Currency,
    parameter: &Figure,
    year: i32,
) -> Vec<FigureView> {
    // Of the values up to the year's end, those of the year and the last one before.
    let held = parameter.values.iter().filter(|v| v.from.year() <= year);
    let held: Vec<&Dated> = held.collect();
    let origin = |v: &Dated| catalog::texts::origin(v.origin);
    let first = (held.iter())
        .rposition(|v| v.from.year() < year || v.from.ordinal() == 1)
        .unwrap_or(0);
    (held.iter().skip(first))
        .map(|v| FigureView {
            name: sight.lang.of(parameter.name),
            value: value(sight.lang, currency, v.value),
            from: v.from.to_string(),
            article: origin(v).map_or("", |(_, article)| catalog::texts::common(article)),
            source: origin(v)
                .and_then(|(source, _)| catalog::source(source))
                .map(|source| source_view(sight.lang, source)),
        })
        .collect()
}

/// A value in one line, or in a line for each of its bands.
fn value(lang: Lang, currency: Currency, value: Value) -> Vec<String> {
    let line = match value {
        Value::Money(currency, minor) => number::exact_with_cents(lang, currency, minor),
        Value::Rate(rate) => number::rate(rate),
        Value::Ratio(ratio) => {
            let part = ratio.numerator() as f64 / ratio.denominator() as f64;
            format!("{}%", number::decimal(part * 100.0, 4).unwrap_or_default())
        }
        Value::Count(count) => number::grouped(count),
        Value::Schedule(schedule) => return bands(lang, currency, schedule),
        Value::Steps(table) => return steps(lang, currency, table),
    };
    vec![line]
}

fn bands(lang: Lang, currency: Currency, schedule: Schedule) -> Vec<String> {
    (schedule.bands().iter())
        .map(|band| {
            let edge = number::words(lang, currency, band.above);
            let rate = number::rate(band.rate);
            let put_in = [("edge", (&edge).into()), ("rate", (&rate).into())];
            text::fill(lang, Key::SlipAbove, &put_in)
        })
        .collect()
}

fn steps(lang: Lang, currency: Currency, steps: Steps) -> Vec<String> {
    (steps.steps().iter())
        .map(|step| {
            let edge = number::words(lang, currency, step.above);
            let amount = number::exact_with_cents(lang, currency, step.amount);
            let put_in = [("edge", (&edge).into()), ("amount", (&amount).into())];
            text::fill(lang, Key::SlipStep, &put_in)
        })
        .collect()
}
