//! What two careers come to, in a sentence or two.

use super::Outlook;
use crate::app::number;
use crate::app::text::{self, Key, Value};
use crate::app::view::Sight;
use crate::domain::career::{Unplanned, offers, total};
use crate::domain::facts::Facts;

/// What is expected at once, and how sure it is once the careers are drawn.
pub fn view(outlook: &Outlook<'_>, facts: &Facts) -> Vec<String> {
    let found = outlook.found;
    let career = &outlook.sight.scenario.career;
    if career.years() == 0 {
        return vec![outlook.fill(Key::CareerNoYears, &[])];
    }
    let [first, second] = found.expected.each_ref().map(|years| total(years));
    let until = number::grouped(i64::from(career.until));
    let (less, more) = (first.min(second), first.max(second));
    let times = number::ratio(more / less).unwrap_or_default();
    let is_even = more - less <= facts.parity_margin * more || times.is_empty();
    let ahead = outlook.choice(usize::from(second > first));
    let [first, second, lead] = [first, second, more - less].map(|units| outlook.amount(units));
    let put_in = [
        ("until", Value::from(&until)),
        ("ahead", ahead.into()),
        ("amount", (&lead).into()),
        ("times", (&times).into()),
        ("first", (&first).into()),
        ("second", (&second).into()),
    ];
    let key = if is_even {
        Key::CareerEven
    } else {
        Key::CareerAhead
    };
    vec![outlook.fill(key, &put_in), chance(outlook)]
}

/// In how many of the runs the first is ahead.
fn chance(outlook: &Outlook<'_>) -> String {
    let runs = outlook.found.runs.as_ref();
    let last = runs.and_then(|runs| Some((runs, runs.sides.get(1)?.years.last()?)));
    let Some((runs, last)) = last else {
        return outlook.fill(Key::CareerDrawing, &[]);
    };
    let count = runs.ranks.len() as f64;
    let error = (last.behind * (1.0 - last.behind) / count).sqrt();
    let tenths = |part: f64| (part * 1_000.0).round() as i64;
    let percent = number::percent(tenths(last.behind));
    let error = number::trimmed((error * 10_000.0).round() as i64, 2);
    let runs = number::grouped(runs.ranks.len() as i64);
    let put_in = [
        ("percent", (&percent).into()),
        ("error", (&error).into()),
        ("runs", (&runs).into()),
    ];
    outlook.fill(Key::CareerChance, &put_in)
}

/// Why nothing can be reckoned.
pub fn unplanned(sight: &Sight<'_>, why: Unplanned) -> String {
    match why {
        Unplanned::NoStart(choice) => {
            let index = offers(sight.scenario).get(choice).copied();
            let offer = sight.short_name(index.unwrap_or_default());
            text::fill(sight.lang, Key::CareerNoStart, &[("offer", offer.into())])
        }
        Unplanned::Refused(_) | Unplanned::Beyond => {
            text::plain(sight.lang, Key::CareerRefused).to_owned()
        }
    }
}
