//! A hand-written sentence with controls in it, in the order of its language.

use yew::prelude::*;

use crate::app::lang::Lang;
use crate::app::text::{self, Key, Segment};

/// A control and the text that it shows, which decides the particle after it.
pub struct Slot {
    pub name: &'static str,
    pub shown: String,
    pub control: Html,
}

/// The sentence of `key`, each `{name}` replaced by its control.
pub fn sentence(lang: Lang, key: Key, slots: Vec<Slot>) -> Html {
    (text::segments(lang, key).into_iter())
        .map(|segment| match segment {
            Segment::Text(text) => html! { { text } },
            Segment::Slot { name, ending } => match slots.iter().find(|slot| slot.name == name) {
                Some(slot) => html! {
                    <>
                        { slot.control.clone() }
                        { ending.map_or("", |ending| ending.after(&slot.shown)) }
                    </>
                },
                None => html! {},
            },
        })
        .collect()
}
