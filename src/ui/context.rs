//! The only two things that travel by context: the language and the way to send actions.

use yew::prelude::*;

use crate::app::lang::Lang;
use crate::app::state::Action;
use crate::app::text::{self, Key, Value};

#[derive(Clone, PartialEq)]
pub struct Context {
    pub lang: Lang,
    pub send: Callback<Action>,
}

impl Context {
    /// The words of a key.
    pub fn say(&self, key: Key) -> &'static str {
        text::plain(self.lang, key)
    }

    /// The words of a key with something put in.
    pub fn fill(&self, key: Key, values: &[(&str, Value<'_>)]) -> String {
        text::fill(self.lang, key, values)
    }
}

/// The context that the page provides; without one, Korean and an action that goes nowhere.
#[hook]
pub fn use_page() -> Context {
    use_context::<Context>().unwrap_or(Context {
        lang: Lang::Ko,
        send: Callback::noop(),
    })
}
