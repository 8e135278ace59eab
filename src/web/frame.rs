//! The page that frames this one, if any.

use gloo::utils::{document, window};
use js_sys::{Object, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use web_sys::ResizeObserver;

/// Whether the page stands in a frame.
pub fn is_framed() -> bool {
    match (window().parent(), window().self_().dyn_into::<JsValue>()) {
        (Ok(Some(parent)), Ok(this)) => !Object::is(&parent, &this),
        // A parent that cannot even be named is another's page.
        _ => true,
    }
}

/// A message to the framing page: an object of plain fields. It may be read by any origin,
/// so it must never hold what a reader typed.
pub fn tell_parent(fields: &[(&str, JsValue)]) {
    let message = Object::new();
    for (name, value) in fields {
        let _ = Reflect::set(&message, &JsValue::from_str(name), value);
    }
    if let Ok(Some(parent)) = window().parent() {
        let _ = parent.post_message(&message, "*");
    }
}

/// Watches the height of the body, in CSS pixels, for as long as it is kept.
pub struct HeightWatch {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut()>,
}

impl HeightWatch {
    /// Calls back with the height now and whenever it has changed.
    pub fn new(changed: impl Fn(u32) + 'static) -> Option<Self> {
        let body = document().body()?;
        let watched = body.clone();
        let mut last = 0;
        let callback = Closure::<dyn FnMut()>::new(move || {
            let height = watched.get_bounding_client_rect().height().ceil() as u32;
            if height != last {
                last = height;
                changed(height);
            }
        });
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe(&body);
        Some(Self {
            observer,
            _callback: callback,
        })
    }
}

impl Drop for HeightWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
