//! The document as a whole: language, title, theme, readiness.

use gloo::utils::{document, window};

/// Sets an attribute of the root element.
pub fn set_root(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(name, value);
    }
}

/// An attribute of the root element.
pub fn root(name: &str) -> Option<String> {
    document().document_element()?.get_attribute(name)
}

pub fn set_title(title: &str) {
    document().set_title(title);
}

/// The reader's languages in order of preference, for instance `["ko-KR", "en"]`.
pub fn languages() -> Vec<String> {
    window()
        .navigator()
        .languages()
        .iter()
        .filter_map(|language| language.as_string())
        .collect()
}

/// Removes what stood in the page for readers without scripts.
pub fn remove(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.remove();
    }
}

/// Milliseconds since the page began to load.
pub fn now() -> f64 {
    window().performance().map_or(0.0, |p| p.now())
}
