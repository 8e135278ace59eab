//! What every part of the page is handed besides its values: the language and the way to send
//! actions.

use yew::prelude::*;

use crate::app::lang::Lang;
use crate::app::state::Action;
use crate::app::text::{self, Key, Value};

#[derive(Clone, PartialEq)]
pub struct Page {
    pub lang: Lang,
    pub send: Callback<Action>,
}

impl Page {
    /// The words of a key.
    pub fn say(&self, key: Key) -> &'static str {
        text::plain(self.lang, key)
    }

    /// The words of a key with something put in.
    pub fn fill(&self, key: Key, values: &[(&str, Value<'_>)]) -> String {
        text::fill(self.lang, key, values)
    }
}
