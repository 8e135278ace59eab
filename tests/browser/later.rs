//! The second part of the program and the evidence: the page stands without them, and takes them up
//! whenever they come.

use crate::careers;
use crate::support::{Answer, Page, Setup, browse, strings};
use serde_json::json;
use std::path::Path;
use std::time::Duration;

/// The file that holds the second part, and what is in that file.
fn later() -> (String, Vec<u8>) {
    built("later-", ".wasm")
}

/// The file that holds the evidence in a language, and what is in that file.
fn evidence(code: &str) -> (String, Vec<u8>) {
    built(&format!("evidence-{code}-"), ".txt")
}

fn built(start: &str, end: &str) -> (String, Vec<u8>) {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    let files = std::fs::read_dir(&dist).into_iter().flatten().flatten();
    let found = files.map(|file| file.path()).find(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(start) && name.ends_with(end)
    });
    let path = found.unwrap_or_else(|| panic!("no {start}* in dist/: build the page"));
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{error}"));
    let name = path.file_name().unwrap_or_default();
    (name.to_string_lossy().into_owned(), bytes)
}

async fn is_ready(page: &Page) -> bool {
    let ready = page
        .js("return document.documentElement.dataset.ready === 'true'")
        .await;
    ready == json!(true)
}

/// What a reader may well do before it is there: edit, unfold, travel, choose.
async fn use_the_page(page: &Page) {
    page.fill("#offer-0-pay", "120m").await;
    page.leave().await;
    assert_eq!(page.ladder().await[1][1], "₩120,000,000");
    // What opens is told to open by a click, and has nothing in it yet.
    page.js("document.querySelectorAll('summary').forEach(e => e.click())")
        .await;
    page.fill("#offer-0-hours", "44").await;
    page.choose("#offer-1-place", "de-berlin").await;
    page.choose("#offer-0-relief", "kr-returning-talent").await;
    page.fill("#horizon", "7").await;
    page.switch("period", "month").await;
    page.switch("period", "year").await;
    page.choose("#add-offer", "naver-employee").await;
    page.button(".adder", "Add an offer").await;
    assert_eq!(
        page.ladder().await[0].len(),
        6,
        "the rung, three offers, two gaps"
    );
    let said = page.headline().await;
    page.choose("#situation", "tenfold-half-match").await;
    assert_ne!(page.headline().await, said);
    page.js("history.back()").await;
    page.until(
        "a step back leads to the three offers",
        "return document.querySelector('#offer-2-pay')",
    )
    .await;
    assert_eq!(page.headline().await, said);
    assert_eq!(page.ladder().await[1][1], "₩120,000,000");
}

/// The page with a file answered so, as long as a reader cares to look: it is used, it says that a
/// part is missing, and it goes on being used.
async fn stands_without(page: &Page, name: &str, answer: Answer) {
    let status = answer.status;
    page.site.answer(name, answer);
    page.goto(&page.site.origin).await;
    page.find("#headline").await;
    page.until(
        "the offers are there",
        "return document.querySelectorAll('[id$=-pay]').length === 2",
    )
    .await;
    assert!(page.headline().await.starts_with("On paper"));
    assert_eq!(page.ladder().await.len(), 6);
    use_the_page(page).await;
    tokio::time::sleep(Duration::from_millis(1_200)).await;
    assert!(!is_ready(page).await, "it does not pretend to be whole");
    assert_eq!(page.texts(".answer, .slips, #share-link").await, [""; 0]);
    let told = page.texts("main [role=alert]").await;
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("Reload"), "{told:?}");
    assert_eq!(unsaid(page).await, [""; 0]);
    page.fill("#offer-0-pay", "95m").await;
    assert_eq!(page.ladder().await[1][1], "₩95,000,000");
    // The browser may tell of the file, never of a program that broke.
    for message in page.console().await {
        let broke = [
            "panicked",
            "unreachable",
            "RuntimeError",
            "table index",
            "null",
        ];
        let text = &message.text;
        assert!(!broke.iter().any(|word| text.contains(word)), "{message:?}");
        assert!(text.contains(name) || status == 200, "{message:?}");
    }
}

#[test]
fn the_page_stands_without_its_second_part() {
    let (name, _) = later();
    // It is gone, it is cut short, and it is a page that says so with status 200.
    let cut = b"\0asm\x01\0\0\0\x01".to_vec();
    for answer in [
        Answer::new(404, "text/plain", "gone"),
        Answer::new(200, "application/wasm", cut),
        Answer::new(200, "text/html", "<!doctype html>"),
    ] {
        browse(Setup::new().language("en-US").at(""), async |page| {
            stands_without(page, &name, answer.clone()).await;
        });
    }
}

#[test]
fn the_page_stands_without_its_evidence() {
    let (name, text) = evidence("en");
    let half = text.split_at(text.len() / 2).0.to_vec();
    for answer in [
        Answer::new(404, "text/plain", "gone"),
        Answer::new(200, "text/plain", ""),
        Answer::new(200, "text/plain; charset=utf-8", half),
        Answer::new(200, "text/html", "<!doctype html>"),
    ] {
        browse(Setup::new().language("en-US").at(""), async |page| {
            stands_without(page, &name, answer.clone()).await;
        });
    }
}

/// What should say something and says nothing: names, headings, controls, cells, sentences. What
/// the evidence itself says stands in notes and disclosures, and comes with it.
async fn unsaid(page: &Page) -> Vec<String> {
    let script = "const all = [...document.querySelectorAll(
            'title, h1, h2, h3, label, legend, button, summary, summary > span, a, option, th, td, '
            + 'caption, li, p, small, .name, .ratio, .sentence, .lead, [aria-label]')];
        const words = e => e.ariaLabel ?? (e.textContent + (e.querySelector('input')?.value ?? ''));
        const is_said = e => words(e).trim() !== '';
        return all.filter(e => !is_said(e) && !e.matches('.notes *, [aria-live]'))
            .map(e => e.outerHTML.slice(0, 120))";
    strings(&page.js(script).await)
}

/// What is said outside of notes: each element's own words, and what it is called.
async fn said(page: &Page) -> Vec<String> {
    let script = "const own = e => [...e.childNodes].filter(n => n.nodeType === 3)
            .map(n => n.data.trim()).join(' ');
        return [...document.querySelectorAll('body *')]
            .filter(e => !e.matches('script, style, .notes, .notes *, [aria-live]'))
            .flatMap(e => [own(e), e.ariaLabel, e.placeholder, e.title]
                .filter(Boolean).map(text => `${e.localName} ${text}`))";
    strings(&page.js(script).await)
}

/// All that the first picture says, it says before the evidence and the second part have come, and
/// says it alike once they are there.
#[test]
fn the_first_picture_lacks_no_word() {
    for (code, language) in [("ko", "ko-KR"), ("en", "en-US")] {
        for place in [
            "/",
            "/#v=1&situation=innocore-big-company&per=month",
            "/#v=1&situation=frontier-equity&1.relief=none&2.place=de-berlin&2.household=married&1.pay=much",
            "/embed.html",
        ] {
            browse(Setup::new().language(language).at(""), async |page| {
                let (part, bytes) = later();
                let (texts, text) = evidence(code);
                let mut late = [
                    Answer::new(200, "application/wasm", bytes),
                    Answer::new(200, "text/plain; charset=utf-8", text),
                ];
                for (name, late) in [part, texts].iter().zip(&mut late) {
                    late.delay = Duration::from_secs(3);
                    page.site.answer(name, late.clone());
                }
                page.goto(&format!("{}{place}", page.site.origin)).await;
                page.find("#headline").await;
                page.until(
                    "the ladder is there",
                    "return document.querySelectorAll('.ladder table tr').length > 5",
                )
                .await;
                let early = said(page).await;
                assert_eq!(unsaid(page).await, [""; 0], "{place}");
                assert!(!is_ready(page).await, "it came before it was read");
                page.ready().await;
                assert_eq!(unsaid(page).await, [""; 0], "{place}");
                let mut whole = said(page).await;
                let is_compact = place.starts_with("/embed");
                assert_eq!(whole.len() > early.len(), !is_compact, "{place}");
                // Taken one for one: two buttons of a name are two.
                for words in &early {
                    let at = whole.iter().position(|other| other == words);
                    let at = at.unwrap_or_else(|| panic!("{place}: only early: {words}"));
                    whole.swap_remove(at);
                }
            });
        }
    }
}

/// A text without how long careers took, which no two runs agree in.
fn without_time(text: String) -> String {
    let cut = text.split_once("It took ").and_then(|(before, rest)| {
        let (_, after) = rest.split_once(" ms")?;
        Some(format!("{before}{after}"))
    });
    cut.unwrap_or(text)
}

#[test]
fn what_comes_late_is_taken_up_where_the_reader_is() {
    let (name, bytes) = later();
    browse(Setup::new().language("en-US").at(""), async |page| {
        let mut late = Answer::new(200, "application/wasm", bytes);
        late.delay = Duration::from_secs(6);
        page.site.answer(&name, late);
        page.goto(&page.site.origin).await;
        page.find("#headline").await;
        use_the_page(page).await;
        page.fill("#offer-0-pay", "95").await;
        assert!(!is_ready(page).await, "it came before it was used");
        assert_eq!(page.texts(".answer, .slips, #share-link").await, [""; 0]);
        page.ready().await;
        // Whoever is typing goes on typing.
        assert_eq!(page.focused().await, "offer-0-pay");
        assert_eq!(page.value("#offer-0-pay").await, "95");
        page.press("m").await;
        assert_eq!(page.slip(0).await[0], "₩95,000,000");
        assert_eq!(page.ladder().await[1][1], "₩95,000,000");
        assert_eq!(page.texts(".answer").await.len(), 1);
        assert_eq!(
            page.table("Ranking").await.len(),
            4,
            "three offers are ranked"
        );
        let fragment = page.fragment().await;
        let seen = async || {
            page.open_all(false).await;
            page.open_all(true).await;
            page.until("careers are drawn", careers::IS_DONE).await;
            // What a screen reader was told last is of the past.
            let all = page.texts("main > :not(:has(> #headline)), #headline");
            all.await.into_iter().map(without_time).collect::<Vec<_>>()
        };
        let here = seen().await;
        assert!(here.concat().contains("What it costs the treasury"));
        // Opened anew, with all of the program at hand, it is the same page to the letter.
        page.goto("about:blank").await;
        page.site
            .answer(&name, Answer::new(200, "application/wasm", later().1));
        page.open(&format!("/#{fragment}")).await;
        assert_eq!(seen().await, here);
    });
}
