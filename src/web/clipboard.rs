//! Copying, where the browser and the frame allow it.

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};

/// Copies `text`, then says whether it worked.
pub fn copy(text: &str, done: impl Fn(bool) + 'static) {
    let navigator = window().navigator();
    let present = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"))
        .is_ok_and(|clipboard| !clipboard.is_undefined() && !clipboard.is_null());
    if !present {
        done(false);
        return;
    }
    let done = std::rc::Rc::new(done);
    let refused = done.clone();
    let copied = Closure::once_into_js(move |_: JsValue| done(true));
    let refused = Closure::once_into_js(move |_: JsValue| refused(false));
    let promise = navigator.clipboard().write_text(text);
    // The promise keeps both functions alive until it settles.
    let _ = js_sys::Reflect::get(&promise, &JsValue::from_str("then"))
        .ok()
        .and_then(|then| then.dyn_into::<js_sys::Function>().ok())
        .and_then(|then| then.call2(&promise, &copied, &refused).ok());
}

/// Puts the cursor on an input and selects all of it, so that the reader can copy by hand.
pub fn select(id: &str) {
    let input = document()
        .get_element_by_id(id)
        .and_then(|element| element.dyn_into::<web_sys::HtmlInputElement>().ok());
    if let Some(input) = input {
        let _ = input.focus();
        input.select();
    }
}
