//! What closes the gap: an answer for the match, and for every lever alone.

use super::{Sight, ladder, lever_words};
use crate::app::number;
use crate::app::text::{self, Key, Value};
use crate::catalog;
use crate::domain::closing::Closing;
use crate::domain::compare::{Closes, Lever, Rung, closes, reliefs};
use crate::domain::facts::Facts;
use crate::domain::rate::Rate;
use crate::domain::scenario::Scenario;
use crate::domain::scheme::Basis;
use crate::domain::tax::Regime;

/// What one lever does.
#[derive(Clone, PartialEq, Debug)]
pub struct AnswerView {
    pub lever: Lever,
    pub said: String,
    /// The value that closes the gap, where there is one that is not set already.
    pub put_in: Option<i64>,
}

/// The sentence that answers for the match as the reader has it: what share closes the gap, or
/// that none does and what the nearest leaves.
pub fn answer(sight: &Sight<'_>, facts: &Facts) -> String {
    let scenario = sight.scenario;
    let bare = Scenario {
        closing: without_share(scenario),
        ..scenario.clone()
    };
    let said = |key, share: i64, missing: f64| {
        let share = number::trimmed(share, 2);
        let missing = lever_words::amount(sight, scenario.closing.rung, missing);
        let of = text::plain(sight.lang, basis(scenario.closing.of));
        let put_in = [
            ("share", (&share).into()),
            ("of", of.into()),
            ("missing", (&missing).into()),
        ];
        fill(sight, key, &put_in)
    };
    match closes(facts, &bare, Lever::Share) {
        None => text::plain(sight.lang, Key::HeadlineUnknown).to_owned(),
        Some(Closes::Already) => said(Key::CloseAlready, 0, 0.0),
        Some(Closes::At { value, .. }) => said(Key::CloseShare, value, 0.0),
        Some(Closes::Never { value, missing }) if scenario.closing.years == 0 => {
            said(Key::CloseNoYears, value, missing)
        }
        Some(Closes::Never { value, missing }) => {
            // What is said to hold without a cap is looked for without one.
            let mut free = bare.clone();
            free.closing.cap = None;
            match closes(facts, &free, Lever::Share) {
                Some(Closes::At { value, .. }) => said(Key::CloseShareCapped, value, missing),
                Some(Closes::Never { value, missing }) => {
                    said(Key::CloseShareNever, value, missing)
                }
                _ => said(Key::CloseShareNever, value, missing),
            }
        }
    }
}

/// The match without its share: what the answer looks for.
fn without_share(scenario: &Scenario) -> Closing {
    Closing {
        share: Rate::ZERO,
        ..scenario.closing.clone()
    }
}

pub const fn basis(of: Basis) -> Key {
    match of {
        Basis::Gap => Key::CloseOfGap,
        Basis::Salary => Key::CloseOfSalary,
        Basis::Package => Key::CloseOfPackage,
    }
}

fn fill(sight: &Sight<'_>, key: Key, more: &[(&str, Value<'_>)]) -> String {
    let mut put_in = vec![
        ("a", sight.short_name(0).into()),
        ("b", sight.short_name(sight.comparison.against).into()),
    ];
    put_in.extend_from_slice(more);
    text::fill(sight.lang, key, &put_in)
}

/// Every lever that the scenario has, each alone, all others as they stand.
pub fn answers(sight: &Sight<'_>, facts: &Facts) -> Vec<AnswerView> {
    let scenario = sight.scenario;
    (Lever::ALL.into_iter())
        .filter_map(|lever| {
            let found = closes(facts, scenario, lever)?;
            let now = match lever.value(scenario) {
                Some(value) => lever_words::value(sight, lever, value),
                None => text::plain(sight.lang, Key::CloseNoCap).to_owned(),
            };
            let (key, value, missing) = match found {
                Closes::Already => (Key::CloseRowAlready, None, 0.0),
                Closes::At { value, below, .. } => {
                    let key = if below {
                        Key::CloseRowBelow
                    } else {
                        Key::CloseRowAt
                    };
                    (key, Some(value), 0.0)
                }
                Closes::Never { value, missing } => {
                    let is_idle = match lever {
                        Lever::Cap | Lever::Years => scenario.closing.share == Rate::ZERO,
                        _ => lever.value(scenario) == Some(value),
                    };
                    let key = if is_idle {
                        Key::CloseRowIdle
                    } else {
                        Key::CloseRowNever
                    };
                    (key, Some(value), missing)
                }
            };
            let shown =
                value.map_or_else(String::new, |value| lever_words::value(sight, lever, value));
            let missing = lever_words::amount(sight, scenario.closing.rung, missing);
            let lever_name = lever_words::name(sight, lever);
            let put_in = [
                ("lever", (&lever_name).into()),
                ("now", (&now).into()),
                ("value", (&shown).into()),
                ("missing", (&missing).into()),
            ];
            let closing = matches!(found, Closes::At { .. });
            Some(AnswerView {
                lever,
                said: fill(sight, key, &put_in),
                put_in: value.filter(|value| closing && lever.value(scenario) != Some(*value)),
            })
        })
        .collect()
}

/// What each relief of the first offer's place would do.
pub fn relief_answers(sight: &Sight<'_>, facts: &Facts) -> Vec<String> {
    let Some(first) = sight.scenario.offers.first() else {
        return Vec::new();
    };
    let there: Vec<Regime> = catalog::reliefs_at(first.place)
        .map(|relief| Regime(relief.id))
        .collect();
    (reliefs(facts, sight.scenario, &there).into_iter())
        .filter_map(|(regime, ratio)| {
            let relief = sight.lang.of(catalog::relief(regime)?.name);
            let gap = lever_words::gap(sight, ratio);
            let put_in = [("relief", relief.into()), ("gap", (&gap).into())];
            Some(fill(sight, Key::CloseRowRelief, &put_in))
        })
        .collect()
}

/// The names of the rungs, as choices.
pub fn rungs(sight: &Sight<'_>) -> Vec<(Rung, String)> {
    let all = Rung::ALL.into_iter();
    all.map(|rung| (rung, ladder::name(sight, rung))).collect()
}
