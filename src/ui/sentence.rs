//! A hand-written sentence with controls in it, in the order of its language.

use yew::prelude::*;

use super::el::{el, text};
use crate::app::lang::Lang;
use crate::app::text::{Key, Segment, segments};

/// A control and the text that it shows, which decides the particle after it.
pub struct Slot {
    pub name: &'static str,
    pub shown: String,
    pub control: Html,
}

/// The sentence of `key`, each `{name}` replaced by its control.
pub fn sentence(lang: Lang, key: Key, slots: Vec<Slot>) -> Html {
    let mut all: Vec<Html> = Vec::new();
    let mut segments = segments(lang, key).into_iter().peekable();
    while let Some(segment) = segments.next() {
        match segment {
            Segment::Text(words) => all.push(text(words)),
            Segment::Slot { name, ending } => {
                let Some(slot) = slots.iter().find(|slot| slot.name == name) else {
                    continue;
                };
                // Browsers break a line between a control and the mark or particle that belongs to it.
                let mut held = el("span").class("held").put(slot.control.clone());
                held = held.say(ending.map_or("", |ending| ending.after(&slot.shown)));
                let follows = segments.next_if(|next| matches!(next, Segment::Text(_)));
                let Some(Segment::Text(words)) = follows else {
                    all.push(held.into());
                    continue;
                };
                let (close, rest) = words.split_at(words.find(' ').unwrap_or(words.len()));
                all.push(held.say(close).into());
                all.push(text(rest));
            }
        }
    }
    all.into_iter().collect()
}
