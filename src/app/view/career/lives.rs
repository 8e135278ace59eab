//! Two careers in words and numbers: single ones stage by stage, and tables of all by year.

use super::Outlook;
use super::ahead::share;
use super::axis::Years;
use super::fan::{drawn, name, rough, yearly};
use crate::app::number::GLUE;
use crate::app::state::Outlook as Look;
use crate::app::text::{self, Key};
use crate::app::view::Table;
use crate::domain::career::{Expectation, Measure, Step};

/// Single careers, told.
#[derive(Clone, PartialEq, Debug)]
pub struct LivesView {
    pub lead: String,
    /// By choice: what it is called, and its careers.
    pub choices: [(String, Vec<String>); 2],
}

pub fn view(outlook: &Outlook<'_>, years: &Years<'_>) -> LivesView {
    let lang = outlook.sight.lang;
    let axis = text::plain(lang, Years::name(years.axis));
    LivesView {
        lead: text::fill(lang, Key::FanLives, &[("axis", axis.into())]),
        choices: [0, 1].map(|choice| {
            let lives = outlook.found.singles.get(choice).into_iter().flatten();
            let lives = lives.map(|steps| life(outlook, years, choice, steps));
            (outlook.choice(choice).to_owned(), lives.collect())
        }),
    }
}

/// A career, stage by stage.
fn life(outlook: &Outlook<'_>, years: &Years<'_>, choice: usize, steps: &[Step]) -> String {
    let mut stays: Vec<String> = Vec::new();
    let mut year = 0;
    for stay in steps.chunk_by(|step, next| step.stage == next.stage) {
        let stage = stay.first().map_or(0, |step| step.stage);
        let last = year + stay.len() - 1;
        let from = years.written(choice, year);
        let to = years.written(choice, last);
        let key = if from == to {
            Key::FanStayOne
        } else {
            Key::FanStay
        };
        let put_in = [
            ("stage", outlook.name(stage).into()),
            ("from", (&from).into()),
            ("to", (&to).into()),
        ];
        stays.push(text::fill(outlook.sight.lang, key, &put_in));
        year = last + 1;
    }
    let sum = outlook.amount(steps.last().map_or(0.0, |step| step.sum));
    let stays = stays.join(" → ");
    let put_in = [("stays", (&stays).into()), ("sum", (&sum).into())];
    text::fill(outlook.sight.lang, Key::FanLife, &put_in)
}

/// What both have by year, and of each in which stage its people are.
pub fn tables(outlook: &Outlook<'_>, look: &Look) -> Vec<Table> {
    let years = Years::of(outlook, look.axis);
    let whole = match drawn(outlook) {
        Some(_) => runs(outlook, look.measure, &years),
        None => expected(outlook, look.measure, &years),
    };
    let mut tables = vec![whole];
    tables.extend([0, 1].map(|choice| stages(outlook, &years, choice)));
    tables
}

/// The heading of the years, then of each choice what the keys say.
fn head(outlook: &Outlook<'_>, years: &Years<'_>, keys: &[Key]) -> Vec<String> {
    let mut head = vec![counted(outlook, years)];
    for choice in [0, 1] {
        let put_in = [("name", outlook.choice(choice).into())];
        let said = keys
            .iter()
            .map(|key| text::fill(outlook.sight.lang, *key, &put_in));
        head.extend(said);
    }
    head
}

/// What the years are counted by; of which choice each number is where they differ.
fn counted(outlook: &Outlook<'_>, years: &Years<'_>) -> String {
    let axis = text::plain(outlook.sight.lang, Years::name(years.axis));
    if years.are_alike() {
        return axis.to_owned();
    }
    outlook.fill(Key::FanBoth, &[("axis", axis.into())])
}

fn caption(outlook: &Outlook<'_>, measure: Measure) -> String {
    let lang = outlook.sight.lang;
    let measure = text::plain(lang, name(measure));
    text::fill(lang, Key::FanTable, &[("measure", measure.into())])
}

fn runs(outlook: &Outlook<'_>, measure: Measure, years: &Years<'_>) -> Table {
    let at = measure.index();
    let sides = [0, 1].map(|choice| yearly(outlook, choice));
    let rows = sides[0].iter().zip(sides[1]).enumerate();
    let rows = rows.map(|(year, (first, other))| {
        let mut row = vec![years.label(year)];
        for (choice, found) in [first, other].into_iter().enumerate() {
            let [low, _, middle, _, high] = found.fan.get(at).copied().unwrap_or_default();
            row.extend([low, middle, high].map(|units| outlook.amount(units)));
            let of = |all: &[f64; 4]| all.get(at).copied().unwrap_or_default();
            let mean = outlook.amount(of(&found.mean));
            let error = outlook.amount(rough(of(&found.error)));
            row.push(format!("{mean} ±{GLUE}{error}"));
            let ahead = if choice == 0 {
                other.behind
            } else {
                other.ahead
            };
            row.push(share(ahead));
        }
        row
    });
    Table {
        caption: caption(outlook, measure),
        head: head(
            outlook,
            years,
            &[
                Key::FanLow,
                Key::FanMiddle,
                Key::FanHigh,
                Key::FanMean,
                Key::FanIsAhead,
            ],
        ),
        rows: rows.collect(),
    }
}

fn expected(outlook: &Outlook<'_>, measure: Measure, years: &Years<'_>) -> Table {
    let [first, other] = &outlook.found.expected;
    let rows = first.iter().zip(other).enumerate();
    let rows = rows.map(|(year, (first, other))| {
        let of = |year: &Expectation| outlook.amount(year.of(measure));
        vec![years.label(year), of(first), of(other)]
    });
    Table {
        caption: caption(outlook, measure),
        head: head(outlook, years, &[Key::FanExpectedOf]),
        rows: rows.collect(),
    }
}

/// Of all people of a choice the part in each stage that anyone reaches; reckoned, not drawn.
fn stages(outlook: &Outlook<'_>, years: &Years<'_>, choice: usize) -> Table {
    let none = Vec::new();
    let found = outlook.found.expected.get(choice).unwrap_or(&none);
    let part = |year: &Expectation, at: usize| year.shares.get(at).copied().unwrap_or_default();
    let reached: Vec<usize> = (0..outlook.found.plan.nodes.len())
        .filter(|at| found.iter().any(|year| part(year, *at) > 0.0))
        .collect();
    let mut head = vec![text::plain(outlook.sight.lang, Years::name(years.axis)).to_owned()];
    head.extend(reached.iter().map(|at| outlook.name(*at).to_owned()));
    let rows = found.iter().enumerate().map(|(after, year)| {
        let mut row = vec![years.written(choice, after)];
        row.extend(reached.iter().map(|at| share(part(year, *at))));
        row
    });
    let lang = outlook.sight.lang;
    let name = outlook.choice(choice);
    Table {
        caption: text::fill(lang, Key::FanShares, &[("name", name.into())]),
        head,
        rows: rows.collect(),
    }
}
