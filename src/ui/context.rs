//! What every part of the page is handed besides its values: the language and the way to send
//! actions.

use yew::prelude::*;

use crate::app::lang::Lang;
use crate::app::state::{Action, Part};
use crate::app::text::{self, Key, Value};
use crate::web::{focus, input};

#[derive(Clone, PartialEq)]
pub struct Page {
    pub lang: Lang,
    /// Whether the evidence is there, without which some texts are empty.
    pub has_evidence: bool,
    pub send: Callback<Action>,
}

impl Page {
    /// On a click, this action; should the button go with it, the focus goes to the first of
    /// these ids that takes it.
    pub fn click(&self, action: Action, places: Vec<String>) -> Callback<MouseEvent> {
        self.send.reform(move |_| {
            focus::keep(places.clone());
            action.clone()
        })
    }

    /// On a value, the action that it stands for, if any. A plain function, as each closure would
    /// bring a callback of its own.
    pub fn on<T: 'static>(&self, action: fn(T) -> Option<Action>) -> Callback<T> {
        let send = self.send.clone();
        Callback::from(move |value| {
            if let Some(action) = action(value) {
                send.emit(action);
            }
        })
    }

    /// When a part says that it was opened or closed.
    pub fn unfold(&self, part: Part) -> Callback<Event> {
        (self.send).reform(move |event: Event| Action::Unfold(part, input::is_open(&event)))
    }

    /// The words of a key.
    pub fn say(&self, key: Key) -> &'static str {
        text::plain(self.lang, key)
    }

    /// The words of a key with something put in.
    pub fn fill(&self, key: Key, values: &[(&str, Value<'_>)]) -> String {
        text::fill(self.lang, key, values)
    }
}
