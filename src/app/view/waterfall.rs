//! The way from the first offer to the headline's other.

use super::{Sight, Table, Tone, minor};
use crate::app::number;
use crate::app::text::{self, Key};
use crate::chart::waterfall::{self as chart, Bar};
use crate::domain::compare::StepKind;
use crate::domain::scenario::Period;

#[derive(Clone, PartialEq, Debug)]
pub struct WaterfallView {
    pub lead: String,
    pub zero: f64,
    pub rows: Vec<FallView>,
    pub table: Table,
}

#[derive(Clone, PartialEq, Debug)]
pub struct FallView {
    pub name: String,
    pub bar: Bar,
    pub paint: Paint,
    pub value: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Paint {
    End(Tone),
    Gain,
    Loss,
}

pub fn view(sight: &Sight<'_>) -> Option<WaterfallView> {
    let lang = sight.lang;
    let way = sight.comparison.waterfall.as_ref()?;
    let changes: Vec<f64> = way.steps.iter().map(|step| step.change).collect();
    let picture = chart::layout(way.start, &changes, way.end);
    let anchor = sight.scenario.anchor;
    let (a, b) = (
        sight.short_name(0),
        sight.short_name(sight.comparison.against),
    );
    let named = |key| text::fill(lang, key, &[("a", a.into()), ("b", b.into())]);
    let amount = |units: f64| number::words(lang, anchor, minor(anchor, sight.by_period(units)));

    let mut rows = vec![FallView {
        name: named(Key::FallStart),
        bar: picture.start,
        paint: Paint::End(Tone::First),
        value: amount(way.start),
    }];
    for (step, bar) in way.steps.iter().zip(&picture.steps) {
        let value = amount(step.change);
        rows.push(FallView {
            name: text::plain(lang, name(step.kind)).to_owned(),
            bar: *bar,
            paint: if step.change < 0.0 {
                Paint::Loss
            } else {
                Paint::Gain
            },
            value: if step.change > 0.0 {
                format!("+{value}")
            } else {
                value
            },
        });
    }
    rows.push(FallView {
        name: named(Key::FallEnd),
        bar: picture.end,
        paint: Paint::End(Tone::Other),
        value: amount(way.end),
    });
    let exact = |units: f64| number::exact(lang, anchor, minor(anchor, sight.by_period(units)));
    let amounts = std::iter::once(way.start)
        .chain(changes.iter().copied())
        .chain([way.end]);
    Some(WaterfallView {
        lead: text::fill(
            lang,
            Key::FallLead,
            &[
                ("a", a.into()),
                ("b", b.into()),
                ("anchor", number::currency_name(lang, anchor).into()),
            ],
        ),
        zero: picture.zero,
        table: Table {
            caption: named(title(sight.scenario.period)),
            head: vec![
                text::plain(lang, Key::FallTableStep).to_owned(),
                text::plain(lang, Key::FallTableAmount).to_owned(),
            ],
            rows: (rows.iter().zip(amounts))
                .map(|(row, units)| vec![row.name.clone(), exact(units)])
                .collect(),
        },
        rows,
    })
}

/// The heading, which says the period of the amounts.
pub const fn title(period: Period) -> Key {
    match period {
        Period::Year => Key::FallTitleYear,
        Period::Month => Key::FallTitleMonth,
    }
}

fn name(kind: StepKind) -> Key {
    match kind {
        StepKind::Pay => Key::FallPay,
        StepKind::Support => Key::FallSupport,
        StepKind::Aside => Key::FallAside,
        StepKind::Social => Key::FallSocial,
        StepKind::IncomeTax => Key::FallIncomeTax,
        StepKind::Prices => Key::FallPrices,
        StepKind::Hours => Key::FallHours,
    }
}
