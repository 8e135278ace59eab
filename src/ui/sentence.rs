//! A hand-written sentence with controls in it, in the order of its language.

use yew::prelude::*;

use super::el::{row, text};
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
    (segments(lang, key).into_iter())
        .map(|segment| match segment {
            Segment::Text(words) => text(words),
            Segment::Slot { name, ending } => match slots.iter().find(|slot| slot.name == name) {
                Some(slot) => row([
                    slot.control.clone(),
                    text(ending.map_or("", |ending| ending.after(&slot.shown))),
                ]),
                None => text(""),
            },
        })
        .collect()
}
