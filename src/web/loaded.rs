//! What the page asked for before the program was there.

use gloo::utils::window;
use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The text that a promise of the window brings, if it brings one.
pub async fn text(name: &str) -> Option<String> {
    let promise = Reflect::get(&window(), &JsValue::from_str(name)).ok()?;
    let promise = promise.dyn_into::<Promise>().ok()?;
    JsFuture::from(promise).await.ok()?.as_string()
}
