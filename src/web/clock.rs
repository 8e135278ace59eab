//! How long something takes.

use gloo::utils::window;

/// Milliseconds since the page was opened; nothing where a browser does not say.
pub fn now() -> f64 {
    window()
        .performance()
        .map_or(0.0, |performance| performance.now())
}
