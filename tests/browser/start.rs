//! The page starts, says nothing on the console, and then leaves the network alone.

use crate::support::{Setup, browse};
use serde_json::json;
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
fn a_korean_browser_gets_korean() {
    browse(Setup::new(), async |page| {
        let headline = page.headline().await;
        assert!(headline.starts_with("계약서로는 "), "{headline}");
        assert!(headline.contains("이노코어"), "{headline}");
        let root = page
            .js("return [document.documentElement.lang, document.title, location.hash]")
            .await;
        assert_eq!(
            root,
            json!(["ko", "이노코어 펠로십과 미국 박사후연구원 – 연봉 격차", ""])
        );
    });
}

#[test]
fn any_other_browser_gets_english() {
    for language in ["en-GB", "fr-FR"] {
        browse(Setup::new().language(language), async |page| {
            let headline = page.headline().await;
            assert!(headline.starts_with("On paper "), "{headline}");
            let root = page
                .js("return [document.documentElement.lang, document.title]")
                .await;
            assert_eq!(
                root,
                json!(["en", "An InnoCORE fellowship and a US postdoc – Salary gap"])
            );
        });
    }
}

#[test]
fn after_the_start_there_is_no_request_whatever_the_reader_does() {
    browse(Setup::new(), async |page| {
        page.site.clear();
        page.fill("#offer-0-pay", "1억 2,000만원").await;
        page.choose("#offer-1-place", "us-ca").await;
        page.choose("#situation", "tenfold").await;
        for (switch, value) in [("period", "month"), ("language", "en"), ("theme", "dark")] {
            page.switch(switch, value).await;
        }
        page.open_all(true).await;
        page.button(".page", "Copy the address").await;
        page.js("history.back()").await;
        page.js("scrollTo(0, document.body.scrollHeight)").await;
        tokio::time::sleep(Duration::from_secs(1)).await;
        assert_eq!(page.site.requests(), []);
        let stored = page
            .js("return [localStorage.length, sessionStorage.length, document.cookie]")
            .await;
        assert_eq!(stored, json!([0, 0, ""]));
    });
}
