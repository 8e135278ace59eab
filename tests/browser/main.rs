//! The page in a real browser: Chromium, driven over WebDriver, against dist/ as it is published.
//!
//! `cargo xtask test browser [filter]` builds the page and runs this. Each test opens a session
//! of its own by [`support::browse`]; `support/` documents what a test can do with it.

mod backwards;
mod barriers;
mod careers;
mod careers_held;
mod careers_keys;
mod careers_odd;
mod careers_seen;
mod careers_speed;
mod closing;
mod details;
mod edit;
mod embed;
mod faults;
mod harness;
mod history;
mod keyboard;
mod later;
mod levers;
mod media;
mod newcomer;
mod offers;
mod pictures;
mod rates;
mod reliefs;
mod same;
mod schemes;
mod share;
mod speed;
mod start;
mod story;
mod support;
mod switches;
mod weighed;
mod width;
