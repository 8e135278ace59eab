//! Two careers by year: the expectation as lines at once, then within what most careers lie.

use super::Outlook;
use super::ahead::{self, AheadView};
use super::axis::Years;
use super::lives::{self, LivesView};
use crate::app::number::{self, Quantity};
use crate::app::state::{Axis, Outlook as Look};
use crate::app::text::{self, Key, Value};
use crate::app::view::minor;
pub use crate::chart::fan::Fan;
use crate::chart::fan::{self as chart, Course, Picture, Shape};
use crate::domain::career::{Expectation, Measure, Runs, Yearly};

/// What is found of two careers by year. Without a year there is nothing but `look`.
#[derive(Clone, PartialEq, Debug)]
pub struct FanView {
    pub look: Look,
    pub seed: u32,
    pub names: [String; 2],
    pub shown: Option<Shown>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Shown {
    /// What the picture is, and in what money.
    pub lead: Vec<String>,
    pub picture: Picture,
    /// What stands at the round values.
    pub levels: Vec<(f64, String)>,
    /// What stands below, in one row, or in one for each choice.
    pub ticks: Vec<Vec<(f64, String)>>,
    /// What each has at the end, and the difference over all years.
    pub said: Vec<String>,
    /// The picture in words.
    pub summary: String,
    /// Who draws level on average and when, and what each has by then.
    pub even: Vec<String>,
    pub ahead: Option<AheadView>,
    pub lives: Option<LivesView>,
    pub made: Made,
}

/// Whether the runs are drawn.
#[derive(Clone, PartialEq, Debug)]
pub enum Made {
    Yet,
    Drawn {
        /// How many there are, what tells that it is the same elsewhere, and how long it took.
        notes: Vec<String>,
        /// For those who do not see it.
        told: String,
    },
}

/// Labels below the picture: in one row, of years of the calendar, which are long, in two rows.
const MOST_TICKS: [usize; 3] = [8, 6, 5];

/// How a measure is called.
pub const fn name(measure: Measure) -> Key {
    match measure {
        Measure::Pay => Key::FanPay,
        Measure::Kept => Key::FanKept,
        Measure::Power => Key::FanPower,
        Measure::Sum => Key::FanSum,
    }
}

/// `took`: how long the reckoning took, in milliseconds, if that is known.
pub fn view(outlook: &Outlook<'_>, look: &Look, took: Option<u32>) -> FanView {
    FanView {
        look: *look,
        seed: outlook.sight.scenario.career.seed,
        names: [0, 1].map(|choice| outlook.choice(choice).to_owned()),
        shown: shown(outlook, look, took),
    }
}

/// The years of a choice over all runs, once they are drawn.
pub(super) fn yearly<'a>(outlook: &Outlook<'a>, choice: usize) -> &'a [Yearly] {
    let runs = outlook.found.runs.as_ref();
    let side = runs.and_then(|runs| runs.sides.get(choice));
    side.map_or(&[], |side| &side.years)
}

/// The runs, if there are any of both.
pub(super) fn drawn<'a>(outlook: &Outlook<'a>) -> Option<&'a Runs> {
    let is_whole = [0, 1].map(|choice| !yearly(outlook, choice).is_empty()) == [true; 2];
    outlook.found.runs.as_ref().filter(|_| is_whole)
}

fn shown(outlook: &Outlook<'_>, look: &Look, took: Option<u32>) -> Option<Shown> {
    let lang = outlook.sight.lang;
    let count = outlook.found.expected[0].len();
    let last = count.checked_sub(1)?;
    let years = Years::of(outlook, look.axis);
    let runs = drawn(outlook);
    let courses = [0, 1].map(|choice| course(outlook, look, choice));
    let shape = match look.measure {
        Measure::Sum => Shape::Rise,
        _ => Shape::Steps,
    };
    let picture = chart::layout(&courses, shape);
    let anchor = outlook.sight.scenario.anchor;
    let levels = picture.levels.iter();
    let levels = levels
        .map(|(at, units)| (*at, number::short(lang, anchor, minor(anchor, *units))))
        .collect();
    let mut said = both(outlook, look.measure, &years, last);
    said.push(gap(outlook));
    let mut even = vec![ahead::even(outlook, &years)];
    if let Some(year) = outlook
        .found
        .break_even
        .and_then(|year| year.checked_sub(1))
    {
        even.extend(both(outlook, Measure::Sum, &years, year));
    }
    let lead = lead(outlook, look, &years);
    Some(Shown {
        summary: said.join(" "),
        lead,
        picture,
        levels,
        ticks: ticks(&years, count),
        said,
        even,
        ahead: runs.and_then(|runs| ahead::view(outlook, &years, runs)),
        lives: look.singles.then(|| lives::view(outlook, &years)),
        made: made(outlook, runs, took),
    })
}

/// The fan once it is drawn, else the expectation.
fn course(outlook: &Outlook<'_>, look: &Look, choice: usize) -> Course {
    let at = look.measure.index();
    let fan: Vec<[f64; 5]> = (drawn(outlook).map_or(&[][..], |_| yearly(outlook, choice)))
        .iter()
        .map(|year| year.fan.get(at).copied().unwrap_or_default())
        .collect();
    let middle = if fan.is_empty() {
        let years = outlook.found.expected.get(choice).into_iter().flatten();
        years.map(|year| year.of(look.measure)).collect()
    } else {
        fan.iter().map(|[_, _, middle, ..]| *middle).collect()
    };
    let singles = (outlook.found.singles.get(choice).into_iter().flatten())
        .filter(|_| look.singles)
        .map(|steps| {
            let of = steps.iter().map(|step| match look.measure {
                Measure::Pay => step.amounts.pay,
                Measure::Kept => step.amounts.kept,
                Measure::Power => step.amounts.power,
                Measure::Sum => step.sum,
            });
            of.collect()
        });
    Course {
        fan,
        middle,
        singles: singles.collect(),
    }
}

fn lead(outlook: &Outlook<'_>, look: &Look, years: &Years<'_>) -> Vec<String> {
    let sight = outlook.sight;
    let lang = sight.lang;
    let anchor = number::currency_name(lang, sight.scenario.anchor);
    let key = match drawn(outlook) {
        Some(_) => Key::FanLead,
        None => Key::FanLeadExpected,
    };
    let mut lead = vec![text::fill(lang, key, &[("anchor", anchor.into())])];
    let money = match look.measure {
        Measure::Pay | Measure::Kept => Key::FanAtMarket,
        Measure::Power | Measure::Sum => Key::FanAtParity,
    };
    lead.push(text::plain(lang, money).to_owned());
    if look.measure == Measure::Sum {
        let rate = number::rate(sight.scenario.discount);
        lead.push(text::fill(
            lang,
            Key::FanDiscount,
            &[("rate", (&rate).into())],
        ));
    }
    if years.axis == Axis::SinceDoctorate {
        let unknown = [0, 1]
            .into_iter()
            .filter(|choice| years.first[*choice].is_none());
        lead.extend(unknown.map(|choice| {
            let name = outlook.choice(choice);
            text::fill(lang, Key::FanNoDoctorate, &[("name", name.into())])
        }));
    }
    lead
}

fn ticks(years: &Years<'_>, count: usize) -> Vec<Vec<(f64, String)>> {
    // Where one choice has no numbers, the row of the other says so by standing alone.
    let rows: &[usize] = if years.are_alike() { &[0] } else { &[0, 1] };
    let [few, fewer, fewest] = MOST_TICKS;
    let most = match years.axis {
        _ if rows.len() > 1 => fewest,
        Axis::Calendar => fewer,
        _ => few,
    };
    let row = |choice: &usize| {
        let first = years.number(*choice, 0)?;
        let ticks = chart::years(first, count, most).into_iter();
        let written = |(at, number): (f64, i64)| {
            let after = usize::try_from(number - first).unwrap_or_default();
            (at, years.written(*choice, after))
        };
        Some(ticks.map(written).collect())
    };
    rows.iter()
        .map(|choice| row(choice).unwrap_or_default())
        .collect()
}

/// What each has, as [`one_year`] says it.
fn both(outlook: &Outlook<'_>, measure: Measure, years: &Years<'_>, year: usize) -> Vec<String> {
    let each = [0, 1].map(|choice| one_year(outlook, measure, years, choice, year));
    each.into_iter().flatten().collect()
}

/// What a choice has in a year, or at its end where it is a sum.
fn one_year(
    outlook: &Outlook<'_>,
    measure: Measure,
    years: &Years<'_>,
    choice: usize,
    year: usize,
) -> Option<String> {
    let when = match measure {
        Measure::Sum => years.by(year),
        _ => years.during(year),
    };
    let mut put_in: Vec<(&str, Value<'_>)> = vec![
        ("when", (&when).into()),
        ("name", outlook.choice(choice).into()),
    ];
    let lang = outlook.sight.lang;
    let Some(found) = yearly(outlook, choice)
        .get(year)
        .filter(|_| drawn(outlook).is_some())
    else {
        let expected = outlook.found.expected.get(choice)?.get(year)?;
        let mean = outlook.amount(expected.of(measure));
        put_in.push(("mean", (&mean).into()));
        return Some(text::fill(lang, Key::FanExpected, &put_in));
    };
    let at = measure.index();
    let [low, _, middle, _, high] = *found.fan.get(at)?;
    let texts = [
        low,
        middle,
        high,
        *found.mean.get(at)?,
        rough(*found.error.get(at)?),
    ];
    let texts = texts.map(|units| outlook.amount(units));
    let names = ["low", "middle", "high", "mean", "error"];
    put_in.extend(names.into_iter().zip(texts.iter().map(Value::from)));
    // Where most are paid alike there is nothing to lie between.
    let key = match texts {
        [ref low, _, ref high, ..] if low == high => Key::FanYearAlike,
        _ => Key::FanYear,
    };
    Some(text::fill(lang, key, &put_in))
}

/// A difference within so many standard errors is told as one that chance can make.
pub(super) const CLEAR: f64 = 2.0;

/// Which brings more over all years: reckoned exactly, and what the runs make of it.
fn gap(outlook: &Outlook<'_>) -> String {
    let lang = outlook.sight.lang;
    let last = |choice: usize| {
        let years = outlook.found.expected.get(choice);
        years
            .and_then(|years| years.last())
            .map_or(0.0, |last: &Expectation| last.sum)
    };
    let exact = last(1) - last(0);
    let (more, less) = if exact >= 0.0 { (1, 0) } else { (0, 1) };
    let found = drawn(outlook).and_then(|_| yearly(outlook, 1).last());
    // As seen from the one that brings more, which chance may have behind.
    let (gap, error) = found.map_or((exact.abs(), 0.0), |year| {
        (
            if more == 1 { year.lead.0 } else { -year.lead.0 },
            year.lead.1,
        )
    });
    let key = match found {
        _ if is_nothing(outlook, exact) => Key::FanGapNone,
        None => Key::FanGapExpected,
        Some(_) if gap.abs() <= CLEAR * error => Key::FanGapUnclear,
        Some(_) => Key::FanGap,
    };
    let texts = [exact.abs(), gap, rough(error)].map(|units| outlook.amount(units));
    let put_in = [
        ("more", outlook.choice(more).into()),
        ("less", outlook.choice(less).into()),
        ("exact", (&texts[0]).into()),
        ("gap", (&texts[1]).into()),
        ("error", (&texts[2]).into()),
    ];
    text::fill(lang, key, &put_in)
}

/// Beyond it amounts have no digits that one could leave out.
const LARGEST: f64 = 1e15;

/// A standard error to two digits: it is no better known itself.
pub(super) fn rough(error: f64) -> f64 {
    let mut step = 0.01;
    while step < LARGEST && error >= 100.0 * step {
        step *= 10.0;
    }
    (error / step).round() * step
}

/// Whether an amount is nothing to the unit that is shown.
pub(super) fn is_nothing(outlook: &Outlook<'_>, units: f64) -> bool {
    minor(outlook.sight.scenario.anchor, units) == 0
}

fn made(outlook: &Outlook<'_>, runs: Option<&Runs>, took: Option<u32>) -> Made {
    let lang = outlook.sight.lang;
    let Some(runs) = runs else {
        return Made::Yet;
    };
    let count = number::grouped(runs.ranks.len() as i64);
    let runs: [(&str, Value<'_>); 1] = [("runs", (&count).into())];
    let mut notes = vec![text::fill(lang, Key::FanMade, &runs)];
    let ends = [0, 1].map(|choice| {
        let years = outlook.found.expected.get(choice);
        let last = years.and_then(|years| years.last());
        outlook.amount(last.map_or(0.0, |last| last.sum))
    });
    let put_in = [("x", (&ends[0]).into()), ("y", (&ends[1]).into())];
    notes.push(outlook.fill(Key::FanCheck, &put_in));
    if let Some(mark) = outlook.mark {
        let mark = format!("{mark:016x}");
        notes.push(text::fill(lang, Key::FanMark, &[("mark", (&mark).into())]));
    }
    if let Some(took) = took.filter(|_| outlook.found.is_done()) {
        let ms = Quantity::Count(took.into());
        notes.push(text::fill(lang, Key::FanTook, &[("ms", ms.into())]));
    }
    Made::Drawn {
        told: text::fill(lang, Key::FanDone, &runs),
        notes,
    }
}
