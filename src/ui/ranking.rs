//! Three or more offers ranked, and any two of them on demand.

use yew::prelude::*;

use super::bits::{lead, section, table, unfold};
use super::context::Page;
use super::el::{El, el, text};
use super::field::{Choice, Choices};
use super::rungs::which_rung;
use super::sentence::{Slot, sentence};
use crate::app::state::{Action, Part};
use crate::app::text::Key;
use crate::app::view::Sight;
use crate::app::view::closing::rungs;
use crate::app::view::ranking::{PairView, RankingView};

/// `pair` is there while it is open.
pub fn ranking(
    page: &Page,
    sight: &Sight<'_>,
    keys: &[u32],
    view: &RankingView,
    pair: Option<&PairView>,
) -> Html {
    let id = ("rank-rung", page.say(Key::RankBy));
    let by = which_rung(page, id, &rungs(sight), sight.scenario.closing.rung);
    let by = el("div")
        .class("sentence")
        .put(sentence(page.lang, Key::RankSentence, vec![by]));
    let opened = pair.map(|pair| of_two(page, sight, keys, pair));
    let summary = text(page.say(Key::RankPair));
    let ontoggle = page.unfold(Part::PAIR);
    section("rank-title", page.say(Key::RankTitle))
        .put(lead(view.lead.clone()))
        .put(by)
        .put(table(&view.table))
        .put(unfold("more", Part::PAIR.name, summary, ontoggle, opened))
        .into()
}

fn of_two(page: &Page, sight: &Sight<'_>, keys: &[u32], pair: &PairView) -> El {
    let slot = |name, id: &'static str, label, index: usize, on_choose| {
        let chosen = keys.get(index).map_or_else(String::new, u32::to_string);
        let choices: Choices = (keys.iter().enumerate())
            .map(|(at, key)| {
                (
                    key.to_string().into(),
                    sight.full_name(at).to_owned().into(),
                )
            })
            .collect();
        let control = Choice {
            id: id.into(),
            label: page.say(label),
            chosen: &chosen,
            choices,
            on_choose,
        };
        Slot {
            name,
            shown: sight.full_name(index).to_owned(),
            control: control.html(),
        }
    };
    let first = page.on(|key: String| Some(Action::Pair(0, key.parse().ok()?)));
    let other = page.on(|key: String| Some(Action::Pair(1, key.parse().ok()?)));
    let slots = vec![
        slot("first", "pair-first", Key::RankFirst, pair.first, first),
        slot("other", "pair-other", Key::RankOther, pair.other, other),
    ];
    el("div")
        .put(
            el("div")
                .class("sentence")
                .put(sentence(page.lang, Key::RankPairSentence, slots)),
        )
        .put(table(&pair.table))
}
