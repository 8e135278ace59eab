//! Amounts, parts and ways on, as sentences about careers say them.

use super::super::minor;
use super::Outlook;
use crate::app::number::{self, Quantity};
use crate::app::text::{self, Key, Value};
use crate::domain::career::Node;
use crate::domain::rate::{NANO, Rate};

#[inline(never)]
pub(super) fn say(outlook: &Outlook<'_>, key: Key) -> String {
    text::plain(outlook.sight.lang, key).to_owned()
}

/// A sentence with texts put in; {a} and {b} are the two choices.
#[inline(never)]
pub(super) fn fill(outlook: &Outlook<'_>, key: Key, put_in: &[(&str, &str)]) -> String {
    let put_in: Vec<(&str, Value<'_>)> = (put_in.iter())
        .map(|(name, text)| (*name, Value::from(*text)))
        .collect();
    outlook.fill(key, &put_in)
}

/// An amount in units of the anchor currency to its last whole unit, as far as it is reckoned so finely:
/// to [`DIGITS`].
#[inline(never)]
pub(super) fn exact(outlook: &Outlook<'_>, units: f64) -> String {
    let anchor = outlook.sight.scenario.anchor;
    let mut step = 1.0;
    while units.abs() / step >= DIGITS {
        step *= 10.0;
    }
    let units = (units / step).round() * step;
    Quantity::Exact(anchor, minor(anchor, units)).text(outlook.sight.lang)
}

/// Eight digits: means over people are sums of so many parts that the ninth is noise.
const DIGITS: f64 = 1e8;

/// A change with its sign; nothing has none.
#[inline(never)]
pub(super) fn signed(outlook: &Outlook<'_>, units: f64) -> String {
    plus(outlook, units) + &outlook.amount(units)
}

/// As [`signed`], to the last whole unit.
#[inline(never)]
pub(super) fn signed_exact(outlook: &Outlook<'_>, units: f64) -> String {
    plus(outlook, units) + &exact(outlook, units)
}

fn plus(outlook: &Outlook<'_>, units: f64) -> String {
    if is_even(outlook, units) || units < 0.0 {
        String::new()
    } else {
        "+".to_owned()
    }
}

/// Whether nothing of an amount is left when it is said: less than half the smallest coin.
#[inline(never)]
pub(super) fn is_even(outlook: &Outlook<'_>, units: f64) -> bool {
    minor(outlook.sight.scenario.anchor, units) == 0
}

/// A part of a whole in percent, to a tenth.
#[inline(never)]
pub(super) fn part(part: f64) -> String {
    number::percent((part * 1000.0).round() as i64)
}

/// Odds with every place that they have.
pub(super) fn odds(odds: f64) -> String {
    number::rate(Rate::from_ppb((odds * NANO as f64).round() as i64))
}

pub(super) fn years(outlook: &Outlook<'_>, years: usize) -> String {
    Quantity::Years(years as i64).text(outlook.sight.lang)
}

/// The place of a choice's first post among the plan's nodes.
pub(super) fn first_post(outlook: &Outlook<'_>, choice: usize) -> Option<usize> {
    let mut nodes = outlook.found.plan.nodes.iter();
    nodes.position(|node| node.choice == Some(choice))
}

pub(super) fn node<'a>(outlook: &Outlook<'a>, at: usize) -> Option<&'a Node> {
    outlook.found.plan.nodes.get(at)
}

/// How the stage at a place is called: the first of a choice as the choice.
#[inline(never)]
pub(super) fn name<'a>(outlook: &Outlook<'a>, at: usize) -> &'a str {
    match node(outlook, at).and_then(|node| node.choice) {
        Some(choice) => outlook.choice(choice),
        None => outlook.name(at),
    }
}

/// The stage to which a branch leads.
pub(super) fn leads_to(outlook: &Outlook<'_>, at: usize, branch: usize) -> Option<usize> {
    Some(node(outlook, at)?.stage.next.get(branch)?.to)
}

/// What the second choice is expected to bring beyond the first over all years.
pub(super) fn lead(outlook: &Outlook<'_>) -> f64 {
    let [a, b] = &outlook.found.expected;
    crate::domain::career::total(b) - crate::domain::career::total(a)
}

/// The age at the end of a year, counted from 1.
pub(super) fn age_at(outlook: &Outlook<'_>, year: usize) -> String {
    (usize::from(outlook.sight.scenario.career.from) + year).to_string()
}
