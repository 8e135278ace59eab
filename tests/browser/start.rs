//! The page starts, says nothing on the console, and then leaves the network alone.

use crate::support::{Setup, browse};
use std::time::Duration;

#[test]
fn the_page_loads_with_an_empty_console() {
    browse(Setup::new(), async |page| {
        assert_eq!(page.console().await, []);
        let requests = page.site.requests();
        assert!(
            requests.iter().all(|request| request.status < 300),
            "{requests:#?}"
        );
        let wasm = requests
            .iter()
            .find(|request| request.path.ends_with(".wasm"));
        assert_eq!(
            wasm.map(|request| request.encoding.as_str()),
            Some("br"),
            "{requests:#?}"
        );
    });
}

#[test]
fn after_the_start_there_is_no_request() {
    browse(Setup::new(), async |page| {
        page.site.clear();
        page.js("scrollTo(0, document.body.scrollHeight)").await;
        tokio::time::sleep(Duration::from_secs(1)).await;
        assert_eq!(page.site.requests(), []);
    });
}
