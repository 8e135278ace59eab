//! The document as a whole: language, title, theme, readiness.

use gloo::utils::document;
use wasm_bindgen::JsCast;

/// Sets an attribute of the root element, if it is another: the browser looks at every element
/// again after that.
pub fn set_root(name: &str, value: &str) {
    if root(name).as_deref() == Some(value) {
        return;
    }
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(name, value);
    }
}

/// An attribute of the root element.
pub fn root(name: &str) -> Option<String> {
    document().document_element()?.get_attribute(name)
}

pub fn set_title(title: &str) {
    let document = document();
    if document.title() != title {
        document.set_title(title);
    }
}

/// Removes what stood in the page for readers without scripts.
pub fn remove(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.remove();
    }
}

/// Scrolls to an element and puts the focus on it.
pub fn go_to(id: &str) {
    let element = document()
        .get_element_by_id(id)
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(element) = element {
        let _ = element.focus();
        element.scroll_into_view();
    }
}
