//! Where the keyboard is on the page.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Gives the focus to an element, and says whether it took it.
pub fn give(id: &str) -> bool {
    let Some(element) = document().get_element_by_id(id) else {
        return false;
    };
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
    holder().is_some_and(|holder| holder == element)
}

/// When it is looked whether the focus is lost, in milliseconds: a slow machine draws the page first
/// and its parts a moment later.
const LOOKS: [u32; 3] = [0, 60, 250];

/// Once the page is drawn anew: if what had the focus is gone or switched off, gives it to the
/// first of these that takes it.
pub fn keep(ids: Vec<String>) {
    for wait in LOOKS {
        let ids = ids.clone();
        Timeout::new(wait, move || {
            if holder().is_none() {
                let _ = ids.iter().any(|id| give(id));
            }
        })
        .forget();
    }
}

/// Once the page is drawn anew: gives the focus to an element that is about to be drawn.
pub fn go_to(id: String) {
    let is_there = Rc::new(Cell::new(false));
    for wait in LOOKS {
        let (id, is_there) = (id.clone(), Rc::clone(&is_there));
        Timeout::new(wait, move || {
            if !is_there.get() {
                is_there.set(give(&id));
            }
        })
        .forget();
    }
}

/// What has the focus, if that is something that one can use.
fn holder() -> Option<Element> {
    let active = document().active_element()?;
    let is_lost = active.tag_name() == "BODY" || active.matches(":disabled").unwrap_or(false);
    (!is_lost).then_some(active)
}
