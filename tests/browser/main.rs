//! The page in a real browser: Chromium, driven over WebDriver, against dist/ as it is published.
//!
//! `cargo xtask test browser [filter]` builds the page and runs this. Each test opens a session
//! of its own by [`support::browse`]; `support/` documents what a test can do with it.

mod harness;
mod start;
mod support;
