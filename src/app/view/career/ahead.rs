//! Who is ahead: in what part of the runs, from when on, and on average.

use super::Outlook;
use super::axis::Years;
use super::fan::{CLEAR, is_nothing, yearly};
use crate::app::number;
use crate::app::text::{self, Key, Value};
use crate::chart::fan::{self as chart, Ahead};
use crate::domain::career::{Runs, Yearly};

/// Who is ahead by year, by what the runs say.
#[derive(Clone, PartialEq, Debug)]
pub struct AheadView {
    pub picture: Ahead,
    /// Whether both are even in any run of any year.
    pub has_even: bool,
    /// What stands within the areas, the first choice's below.
    pub labels: [String; 2],
    /// The chance at the end; who is more likely ahead, and from when on.
    pub said: [String; 2],
}

pub fn view(outlook: &Outlook<'_>, years: &Years<'_>, runs: &Runs) -> Option<AheadView> {
    let found = yearly(outlook, 1);
    let last = found.last()?;
    let parts: Vec<(f64, f64)> = (found.iter())
        .map(|year| (year.behind, year.ahead))
        .collect();
    let label = |choice: usize, part: f64| {
        let (name, part) = (outlook.choice(choice), share(part));
        let put_in = [("name", name.into()), ("part", (&part).into())];
        text::fill(outlook.sight.lang, Key::FanAhead, &put_in)
    };
    let by = years.by(found.len() - 1);
    Some(AheadView {
        picture: chart::ahead(&parts),
        has_even: parts.iter().any(|(first, other)| first + other < 1.0),
        labels: [label(0, last.behind), label(1, last.ahead)],
        said: [
            chance(outlook, &by, last, runs.ranks.len()),
            likely(outlook, years, found, runs.ranks.len()),
        ],
    })
}

/// A part of all runs, to a tenth of a percent; near nothing and all of them to a hundredth.
pub(super) fn share(part: f64) -> String {
    points(part, places(part)) + "%"
}

/// A part of so many runs as [`share`] has it, and its standard error to as many places.
pub(super) fn share_of(part: f64, runs: f64) -> [String; 2] {
    let error = (part * (1.0 - part) / runs.max(1.0)).sqrt();
    [share(part), points(error, places(part))]
}

/// Hundredths of a whole.
fn points(part: f64, places: u32) -> String {
    let size = 10_i64.pow(places) as f64;
    number::trimmed((part * 100.0 * size).round() as i64, places)
}

fn places(part: f64) -> u32 {
    let is_near = |edge: f64| part != edge && (part - edge).abs() < 0.01;
    1 + u32::from(is_near(0.0) || is_near(1.0))
}

/// How likely the second is ahead at the end, with the standard error of that part.
fn chance(outlook: &Outlook<'_>, by: &str, last: &Yearly, runs: usize) -> String {
    let (p, q) = (last.ahead, last.behind);
    let even = (1.0 - p - q).max(0.0);
    let is_some = |part: f64| part * runs as f64 >= 0.5;
    let key = match (is_some(p), is_some(q), is_some(even)) {
        (false, false, _) => Key::FanChanceEven,
        (true, false, false) | (false, true, false) => Key::FanChanceAll,
        (_, _, true) => Key::FanChanceThree,
        _ => Key::FanChance,
    };
    let [first, error] = share_of(p, runs as f64);
    let texts = [first, share(q), share(even)];
    let count = number::grouped(runs as i64);
    let lead = outlook.choice(usize::from(is_some(p)));
    let put_in: [(&str, Value<'_>); 7] = [
        ("when", by.into()),
        ("p", (&texts[0]).into()),
        ("q", (&texts[1]).into()),
        ("even", (&texts[2]).into()),
        ("error", (&error).into()),
        ("runs", (&count).into()),
        ("lead", lead.into()),
    ];
    outlook.fill(key, &put_in)
}

/// Who is ahead in more than half of the runs at the end, by more than chance in the runs makes likely,
/// and since when without a break.
fn likely(outlook: &Outlook<'_>, years: &Years<'_>, found: &[Yearly], runs: usize) -> String {
    let sides: [fn(&Yearly) -> f64; 2] = [|year| year.behind, |year| year.ahead];
    let half = 0.5 + CLEAR * (0.25 / runs.max(1) as f64).sqrt();
    let leads = |side: &usize| {
        let of = sides.get(*side);
        found
            .last()
            .zip(of)
            .is_some_and(|(last, of)| of(last) > half)
    };
    let Some(side) = [0, 1].into_iter().find(leads) else {
        return text::plain(outlook.sight.lang, Key::FanLikelyNone).to_owned();
    };
    let is_not = |year: &Yearly| sides.get(side).is_some_and(|of| of(year) <= half);
    let since = found.iter().rposition(is_not).map(|before| before + 1);
    let from = years.on_from(since.unwrap_or_default());
    let key = match since {
        None => Key::FanLikelyAlways,
        Some(_) => Key::FanLikelyFrom,
    };
    let put_in = [
        ("from", (&from).into()),
        ("lead", outlook.choice(side).into()),
    ];
    text::fill(outlook.sight.lang, key, &put_in)
}

/// When the one that is behind at the end of the first year has drawn level, on average.
pub fn even(outlook: &Outlook<'_>, years: &Years<'_>) -> String {
    let found = outlook.found;
    let [a, b] = &found.expected;
    let mut leads = a.iter().zip(b).map(|(a, b)| b.sum - a.sum);
    let first = leads.next().unwrap_or_default();
    let last = leads.next_back().unwrap_or(first);
    let begins_even = is_nothing(outlook, first);
    let lead = if begins_even { last } else { first };
    let early = usize::from(lead > 0.0);
    let level = found.break_even.and_then(|year| year.checked_sub(1));
    let by = level.map(|year| years.by(year)).unwrap_or_default();
    let key = match level {
        _ if begins_even && is_nothing(outlook, last) => Key::FanEvenAlways,
        _ if begins_even => Key::FanEvenFirst,
        Some(_) => Key::FanEven,
        None => Key::FanEvenNever,
    };
    let put_in = [
        ("when", (&by).into()),
        ("early", outlook.choice(early).into()),
        ("late", outlook.choice(1 - early).into()),
    ];
    text::fill(outlook.sight.lang, key, &put_in)
}
