//! A browser session for one test, and what the test can do with it.
//!
//! ```ignore
//! #[test]
//! fn the_gap_is_shown() {
//!     browse(Setup::new().size(280, 700).language("en-US"), async |page| {
//!         page.click("button.compare").await;
//!         page.until("the gap is there", "return !!document.querySelector('#gap')").await;
//!         assert_eq!(page.axe().await, []);
//!     });
//! }
//! ```
//!
//! When the test ends, a console message that it did not read by [`Page::console`] fails it. When
//! it fails, a screenshot and the console are left behind to look at.

#![allow(dead_code, reason = "helpers are there for the tests to come")]

mod axe;
mod driver;
mod emulate;
mod page;
mod policy;
mod reader;
mod site;

#[allow(unused_imports, reason = "helpers are there for the tests to come")]
pub use {
    axe::Violation,
    page::{Message, Page},
    reader::strings,
    site::{Answer, Request, Site},
};

use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::time::Duration;

/// What the page meets: address, window and the reader's preferences.
#[derive(Clone, Debug)]
pub struct Setup {
    path: String,
    width: u32,
    height: u32,
    language: String,
    media: Vec<(&'static str, &'static str)>,
}

impl Setup {
    /// The start page in a window of 1280 × 800, in Korean, light, with motion.
    pub fn new() -> Self {
        Self {
            path: "/".to_owned(),
            width: 1280,
            height: 800,
            language: "ko-KR".to_owned(),
            media: Vec::new(),
        }
    }

    /// Another address below the site, such as `/embed.html?view=gap#…`. An empty one opens
    /// nothing: the test goes where it wants by itself.
    pub fn at(mut self, path: impl Into<String>) -> Self {
        self.path = path.into();
        self
    }

    /// The size of the view in CSS pixels; any width from 280 on is real.
    pub fn size(mut self, width: u32, height: u32) -> Self {
        (self.width, self.height) = (width, height);
        self
    }

    /// What `navigator.language` says, and what `Intl` takes for granted.
    pub fn language(mut self, tag: impl Into<String>) -> Self {
        self.language = tag.into();
        self
    }

    /// `prefers-color-scheme: dark`.
    pub fn dark(self) -> Self {
        self.media("prefers-color-scheme", "dark")
    }

    /// `prefers-reduced-motion: reduce`.
    pub fn reduced_motion(self) -> Self {
        self.media("prefers-reduced-motion", "reduce")
    }

    /// `forced-colors: active`, as in Windows' contrast themes.
    pub fn forced_colors(self) -> Self {
        self.media("forced-colors", "active")
    }

    /// Any other media feature.
    pub fn media(mut self, feature: &'static str, value: &'static str) -> Self {
        self.media.push((feature, value));
        self
    }
}

/// Opens a session, waits until the page is ready, runs the scenario, and closes the session
/// whatever happens.
pub fn browse(setup: Setup, scenario: impl AsyncFnOnce(&Page)) {
    let _place = driver::wait_for_a_place();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap_or_else(|error| panic!("cannot start tokio: {error}"));
    let page = runtime.block_on(limited("the browser to start", Page::start(&setup)));
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(limited("the test to end", async {
            if !setup.path.is_empty() {
                page.open(&setup.path).await;
            }
            scenario(&page).await;
            let unread = page.console().await;
            assert_eq!(
                unread,
                [],
                "the console holds messages that the test did not read"
            );
        }));
    }));
    if outcome.is_err() {
        let last_words = AssertUnwindSafe(|| {
            runtime.block_on(limited("the screenshot of the failure", page.last_words()));
        });
        if catch_unwind(last_words).is_err() {
            eprintln!("the browser no longer answers");
        }
    }
    runtime.block_on(limited("the session to close", page.close()));
    if let Err(panic) = outcome {
        resume_unwind(panic);
    }
}

/// A browser that hangs must fail the test, not hold up all others.
async fn limited<T>(what: &str, work: impl Future<Output = T>) -> T {
    let limit = Duration::from_secs(120);
    let result = tokio::time::timeout(limit, work).await;
    result.unwrap_or_else(|_| panic!("waited {limit:?} in vain for {what}"))
}
