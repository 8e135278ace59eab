//! A frame on another site: it obeys the host's query, tells its height, and nothing else.

use crate::support::{Page, Setup, browse};
use serde_json::{Value, json};

/// What the frame has said to its host so far.
async fn said(page: &Page) -> Vec<Value> {
    page.leave_frame().await;
    let said = page.js("return said").await;
    page.frame("iframe").await;
    said.as_array().cloned().unwrap_or_default()
}

/// The height that the host was last told.
fn last_height(said: &[Value]) -> Option<f64> {
    let resized = said.iter().rev();
    let mut resized = resized.filter(|message| message["data"]["type"] == "resize");
    resized.next()?["data"]["height"].as_f64()
}

async fn told_of_its_height(page: &Page) -> f64 {
    let height = page
        .js(
            "return [Math.ceil(document.body.getBoundingClientRect().height),
            document.documentElement.scrollHeight]",
        )
        .await;
    let body = height[0].as_f64();
    for _ in 0..50 {
        if last_height(&said(page).await) == body {
            return body.unwrap_or_default();
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("told {:?}, is {height}", last_height(&said(page).await));
}

fn framed(host: &'static str, origin: impl Fn(&Page) -> String) {
    browse(Setup::new().at(""), async |page| {
        page.open_host(host).await;
        page.frame("iframe").await;
        page.ready().await;
        // The query is obeyed; what is not known in it is let be.
        let headline = page.headline().await;
        assert!(
            headline.starts_with("On paper the offer abroad pays 10 times"),
            "{headline}"
        );
        let root = page
            .js(
                "return [document.documentElement.lang, document.documentElement.dataset.theme,
                getComputedStyle(document.documentElement).backgroundColor,
                document.styleSheets.length > 0]",
            )
            .await;
        assert_eq!(root, json!(["en", "dark", "rgb(23, 22, 19)", true]));
        assert_eq!(page.texts(".notice").await, [""; 0]);

        // The height is told, at first and when it changes.
        let tall = told_of_its_height(page).await;
        assert!((200.0..5_000.0).contains(&tall), "{tall}");
        page.open_all(true).await;
        let taller = told_of_its_height(page).await;
        assert!(taller > tall, "{taller} > {tall}");
        page.switch("period", "month").await;
        // The page in the other language stands in the same frame, with all that the host chose.
        page.follow_language("ko").await;
        told_of_its_height(page).await;
        let headline = page.headline().await;
        assert!(headline.contains("10배"), "{headline}");
        let theme = page
            .js("return document.documentElement.dataset.theme")
            .await;
        assert_eq!(theme, json!("dark"));
        assert_eq!(page.fragment().await, "v=1&situation=tenfold&per=month");

        // Messages come from the frame and hold no figure but the height.
        let messages = said(page).await;
        assert_eq!(
            messages[0]["data"],
            json!({"salaryGap": 1, "type": "ready"})
        );
        for message in &messages {
            assert_eq!(message["ours"], json!(true));
            assert_eq!(message["origin"], json!(origin(page)));
            let keys: Vec<&String> = message["data"]
                .as_object()
                .into_iter()
                .flatten()
                .map(|(key, _)| key)
                .collect();
            match message["data"]["type"].as_str() {
                Some("ready") => assert_eq!(keys, ["salaryGap", "type"]),
                Some("resize") => assert_eq!(keys, ["height", "salaryGap", "type"]),
                other => panic!("{other:?} is no message of ours"),
            }
        }

        // Edits within leave the host's Back button alone.
        page.leave_frame().await;
        let history = page.js("return [history.length, location.hash]").await;
        page.frame("iframe").await;
        page.switch("period", "year").await;
        page.switch("period", "month").await;
        page.leave_frame().await;
        assert_eq!(
            page.js("return [history.length, location.hash]").await,
            history
        );
        page.frame("iframe").await;
        let follows = "return location.hash === '#v=1&situation=tenfold&per=month'";
        page.until("the address follows", follows).await;
        // Back to the top, where the end of the test looks.
        page.leave_frame().await;
    });
}

#[test]
fn in_a_plain_frame() {
    framed("article-plain.html", |page| page.site.origin.clone());
}

#[test]
fn in_a_sandbox_without_origin_or_storage() {
    framed("article-sandbox.html", |_| "null".to_owned());
}

#[test]
fn the_fragment_counts_for_more_than_the_query() {
    let at = "/embed.html?situation=tenfold&lang=en#v=1&situation=innocore-nih&1.pay=95000000";
    browse(Setup::new().at(at), async |page| {
        assert!(page.headline().await.contains("the NIH postdoc"));
        assert_eq!(page.ladder().await[1][1], "₩95,000,000");
        let way = page
            .js("const link = document.querySelector('.tail a');
                return [link.href, link.target, link.rel]")
            .await;
        let full = format!("{}/?lang=en#v=1&1.pay=95000000", page.site.origin);
        assert_eq!(way, json!([full, "_blank", "noopener"]));
        page.open("/?lang=en#v=1&1.pay=95000000").await;
        assert_eq!(page.slip(0).await[0], "₩95,000,000");
    });
}

#[test]
fn a_query_that_makes_no_sense_opens_to_the_default() {
    let long = format!("/embed.html?lang=en&x={}", "y".repeat(600));
    for at in ["/embed.html?situation=none&lang=xx&theme=blue&=&&a", &long] {
        browse(Setup::new().at(at), async |page| {
            assert!(page.headline().await.contains("이노코어"), "{at}");
            assert_eq!(page.texts(".notice").await, [""; 0]);
            let history = page.js("return history.length").await;
            page.switch("period", "month").await;
            page.until(
                "the address follows",
                "return location.hash === '#v=1&per=month'",
            )
            .await;
            assert_eq!(page.js("return history.length").await, history);
        });
    }
}

#[test]
fn what_a_host_says_is_not_heeded() {
    browse(Setup::new().at(""), async |page| {
        page.open_host("article-plain.html").await;
        page.frame("iframe").await;
        page.ready().await;
        let before = page.texts("body").await;
        page.leave_frame().await;
        page.js(
            "const frame = document.querySelector('iframe').contentWindow;
            for (const message of [null, 1, 'theme', {}, {salaryGap: 1, type: 'navigate', url: '/'},
                    {salaryGap: 1, type: 'html', html: '<b>x</b>'}, {salaryGap: 1, height: NaN}])
                frame.postMessage(message, '*')",
        )
        .await;
        page.frame("iframe").await;
        page.js("return new Promise(done => setTimeout(done, 200))")
            .await;
        assert_eq!(page.texts("body").await, before);
        page.leave_frame().await;
    });
}
