//! The story of a situation, a step at a time, its figures those of the comparison on screen.

use super::Sight;
use super::headline::{leader, times, times_of};
use crate::app::number::{self, Quantity};
use crate::app::text::{self, Key, fill_text};
use crate::domain::compare::Rung;

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StoryView {
    /// Where the reader is, from 0.
    pub step: usize,
    pub last: usize,
    /// Which step of how many.
    pub place: String,
    /// What it says; `None` once the reader has changed the comparison.
    pub said: Option<String>,
}

/// `None` where the situation tells no story, or its text is not there yet.
pub fn view(sight: &Sight<'_>) -> Option<StoryView> {
    let state = sight.state;
    let steps = state.situation.steps;
    let words = sight.lang.of(steps.get(state.step)?.text);
    if words.is_empty() {
        return None;
    }
    let count = |n: usize| Quantity::Count(n as i64).into();
    Some(StoryView {
        step: state.step,
        last: steps.len() - 1,
        place: text::fill(
            sight.lang,
            Key::StoryPlace,
            &[("n", count(state.step + 1)), ("all", count(steps.len()))],
        ),
        said: state.is_in_story().then(|| said(sight, words)),
    })
}

fn said(sight: &Sight<'_>, words: &'static str) -> String {
    let ratio = |rung| times_of(sight.comparison.gap(rung));
    let share = number::rate(sight.scenario.closing.share);
    // Who is ahead at the story's rung, and how many times.
    let gap = sight.comparison.gap(sight.scenario.closing.rung);
    let ahead = gap.map_or("–", |gap| leader(sight, gap));
    let by = gap.map_or_else(|| "–".to_owned(), times);
    let [paper, net, power, hour, years] = Rung::ALL.map(ratio);
    let put_in = [
        ("a", sight.short_name(0).into()),
        ("b", sight.short_name(sight.comparison.against).into()),
        ("ahead", ahead.into()),
        ("times", (&by).into()),
        ("share", (&share).into()),
        ("paper", (&paper).into()),
        ("net", (&net).into()),
        ("power", (&power).into()),
        ("hour", (&hour).into()),
        ("years", (&years).into()),
    ];
    fill_text(sight.lang, words, &put_in)
}
