//! What form controls say in their events.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, EventTarget, HtmlInputElement, HtmlOptionElement, HtmlSelectElement,
    KeyboardEvent,
};

fn target<T: JsCast>(target: Option<EventTarget>) -> Option<T> {
    target?.dyn_into().ok()
}

/// The text of the input or select that an event comes from.
pub fn value(event: &Event) -> String {
    target::<HtmlInputElement>(event.target())
        .map(|input| input.value())
        .or_else(|| target::<HtmlSelectElement>(event.target()).map(|select| select.value()))
        .unwrap_or_default()
}

/// Whether only a part of a value stands in the input that an event comes from: a day without its
/// year.
pub fn is_incomplete(event: &Event) -> bool {
    target::<HtmlInputElement>(event.target()).is_some_and(|input| !input.check_validity())
}

/// Whether the disclosure that an event comes from is open.
pub fn is_open(event: &Event) -> bool {
    target::<Element>(event.target()).is_some_and(|details| details.has_attribute("open"))
}

/// Whether a key event ends an input: Enter, but not the Enter that ends a Korean syllable.
pub fn is_enter(event: &KeyboardEvent) -> bool {
    event.key() == "Enter" && !event.is_composing()
}

/// Lets every select show the option that is marked as selected: one that was once chosen by hand
/// no longer heeds the mark by itself.
pub fn show_choices() {
    let Ok(marked) = document().query_selector_all("option[selected]") else {
        return;
    };
    for at in 0..marked.length() {
        if let Some(option) = marked.get(at).and_then(|node| node.dyn_into().ok()) {
            HtmlOptionElement::set_selected(&option, true);
        }
    }
}

/// Selects all of the input that an event comes from.
pub fn select_all(event: &Event) {
    if let Some(input) = target::<HtmlInputElement>(event.target()) {
        input.select();
    }
}
