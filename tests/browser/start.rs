//! The page starts, says nothing on the console, and then leaves the network alone.

use crate::support::{Answer, Page, Setup, browse};
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

/// The files that were asked for, without what tells their versions apart, in the order of names.
fn asked_for(page: &Page) -> Vec<String> {
    let mut names: Vec<String> = (page.site.requests().iter())
        .map(|request| {
            let path = request.path.split('?').next().unwrap_or_default();
            let (stem, kind) = path.rsplit_once('.').unwrap_or((path, ""));
            let version = |part: &str| {
                (12..=16).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_hexdigit())
            };
            let parts = stem.split(['-', '_']).filter(|part| !version(part));
            let stem = parts.collect::<Vec<&str>>().join("-");
            format!("{} {stem}.{kind}", request.method)
        })
        .collect();
    names.sort_unstable();
    names
}

/// What the page asks for at the start, in a language, each once.
fn known(code: &str) -> Vec<String> {
    let mut known = vec![
        "GET /.".to_owned(),
        "GET /base.css".to_owned(),
        "GET /career-cliff.css".to_owned(),
        "GET /career-fan.css".to_owned(),
        "GET /career-tree.css".to_owned(),
        "GET /closing.css".to_owned(),
        "GET /later.wasm".to_owned(),
        "GET /page.css".to_owned(),
        "GET /parts.css".to_owned(),
        "GET /tokens.css".to_owned(),
        "GET /salary-gap.js".to_owned(),
        "GET /salary-gap-bg.wasm".to_owned(),
        format!("GET /texts-{code}.txt"),
        format!("GET /evidence-{code}.txt"),
    ];
    known.sort_unstable();
    known
}

#[test]
fn after_the_start_there_is_no_request_whatever_the_reader_does() {
    browse(Setup::new(), async |page| {
        assert_eq!(asked_for(page), known("ko"));
        page.site.clear();
        page.fill("#offer-0-pay", "1억 2,000만원").await;
        page.choose("#offer-1-place", "us-ca").await;
        page.choose("#offer-1-place", "ch-zurich").await;
        page.choose("#offer-0-relief", "kr-returning-talent").await;
        page.open_all(true).await;
        page.click("#offer-0 label input").await;
        page.fill("#offer-0-bonus", "1,000만원").await;
        page.fill("#offer-0-children", "3, 10").await;
        page.fill("#offer-0-target", "8,000만원").await;
        page.choose("#situation", "tenfold").await;
        for (switch, value) in [("period", "month"), ("theme", "dark")] {
            page.switch(switch, value).await;
        }
        page.open_all(true).await;
        page.button(".page", "주소 복사").await;
        page.js("history.back()").await;
        page.js("scrollTo(0, document.body.scrollHeight)").await;
        tokio::time::sleep(Duration::from_secs(1)).await;
        assert_eq!(page.site.requests(), []);
        let stored = page
            .js("return [localStorage.length, sessionStorage.length, document.cookie]")
            .await;
        assert_eq!(stored, json!([0, 0, ""]));

        // The other language is another page: its texts, and what is not kept from the first.
        page.follow_language("en").await;
        let asked = asked_for(page);
        for one in ["GET /texts-en.txt", "GET /evidence-en.txt"] {
            assert!(asked.iter().any(|asked| asked == one), "{asked:?}");
        }
        let known = known("en");
        assert!(asked.iter().all(|one| known.contains(one)), "{asked:?}");
        page.site.clear();
        page.fill("#offer-0-pay", "120m").await;
        page.open_all(true).await;
        tokio::time::sleep(Duration::from_secs(1)).await;
        assert_eq!(page.site.requests(), []);
    });
}

/// The comparison stands before its evidence is there, and the evidence comes into what is open.
#[test]
fn the_page_does_not_wait_for_the_evidence() {
    browse(Setup::new().language("en-US").at(""), async |page| {
        let dist = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        let evidence = std::fs::read_dir(dist)
            .into_iter()
            .flatten()
            .filter_map(|file| file.ok())
            .find(|file| {
                let name = file.file_name().to_string_lossy().into_owned();
                name.starts_with("evidence-en") && name.ends_with(".txt")
            });
        let evidence = evidence.unwrap_or_else(|| panic!("no evidence in dist/"));
        let text = std::fs::read(evidence.path());
        let text = text.unwrap_or_else(|error| panic!("{error}"));
        let mut late = Answer::new(200, "text/plain; charset=utf-8", text);
        late.delay = Duration::from_secs(3);
        page.site
            .answer(&evidence.file_name().to_string_lossy(), late);
        page.goto(&page.site.origin).await;
        page.find("#headline").await;
        page.fill("#offer-0-pay", "95m").await;
        assert_eq!(page.ladder().await[1][1], "₩95,000,000");
        // The slips come with the evidence; what stands before it is opened and filled by it.
        page.js("document.querySelector('.rung summary').click()")
            .await;
        let told = "return document.querySelector('.rung details').textContent";
        let early = page.js(told).await;
        assert_eq!(
            page.js("return document.documentElement.dataset.ready ?? null")
                .await,
            json!(null)
        );
        page.ready().await;
        let late = page.js(told).await;
        let length = |told: &serde_json::Value| told.as_str().map_or(0, str::len);
        assert!(length(&late) > length(&early), "{early} then {late}");
        let open = "return document.querySelector('.rung details').open";
        assert_eq!(page.js(open).await, json!(true), "it stays open");
        assert_eq!(page.slip(0).await[0], "₩95,000,000");
        page.disclose(".slips", "Income tax", true).await;
        let articles = page.texts(".opened td [lang]").await;
        assert!(!articles.is_empty());
        page.fragment().await;
    });
}
