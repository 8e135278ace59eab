//! The address bar: query, fragment, history.

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsValue;

/// The fragment without its `#`; empty where there is none.
pub fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// The query without its `?`.
pub fn query() -> String {
    let search = window().location().search().unwrap_or_default();
    search.strip_prefix('?').unwrap_or(&search).to_owned()
}

/// The path of the page, for instance `/embed.html`.
pub fn path() -> String {
    window().location().pathname().unwrap_or_default()
}

/// The whole address without its fragment.
pub fn base() -> String {
    let href = window().location().href().unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// Whether a change of the fragment becomes a step that the Back button undoes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    New,
    Same,
}

/// Shows another fragment without loading anything; `""` removes it.
pub fn show_fragment(fragment: &str, step: Step) {
    let Ok(history) = window().history() else {
        return;
    };
    let path = window().location().pathname().unwrap_or_default();
    let query = window().location().search().unwrap_or_default();
    let url = if fragment.is_empty() {
        format!("{path}{query}")
    } else {
        format!("{path}{query}#{fragment}")
    };
    // A frame with an opaque origin may refuse; the comparison does not depend on it.
    let _ = match step {
        Step::New => history.push_state_with_url(&JsValue::NULL, "", Some(&url)),
        Step::Same => history.replace_state_with_url(&JsValue::NULL, "", Some(&url)),
    };
}

/// Listens as long as it is kept.
pub struct Travels {
    _listeners: [EventListener; 2],
}

/// Calls back when the reader goes back or forward or edits the fragment.
pub fn on_travel(callback: impl Fn() + Clone + 'static) -> Travels {
    let again = callback.clone();
    Travels {
        _listeners: [
            EventListener::new(&window(), "popstate", move |_| callback()),
            EventListener::new(&window(), "hashchange", move |_| again()),
        ],
    }
}

/// Loads the page anew without its fragment.
pub fn start_again() {
    show_fragment("", Step::Same);
    let _ = window().location().reload();
}
