//! Pictures to look at, in target/shots: the default situation in every language, theme and
//! width, the others once.

use crate::careers;
use crate::support::{Page, Setup, browse};

/// The whole page, not only what is in view.
async fn picture(page: &Page, name: &str, width: u32) {
    page.size(width, 800).await;
    let height = page
        .js("return document.documentElement.scrollHeight")
        .await;
    let height = height
        .as_u64()
        .and_then(|height| u32::try_from(height).ok());
    page.size(width, height.unwrap_or(800)).await;
    assert!(page.screenshot(name).await.is_file());
}

fn pictures(tag: &str, language: &str) {
    browse(Setup::new().language(tag), async |page| {
        for theme in ["dark", "light"] {
            page.switch("theme", theme).await;
            for width in [320, 768, 1280] {
                let name = format!("innocore-nih-{language}-{theme}-{width}");
                picture(page, &name, width).await;
            }
        }
    });
}

#[test]
fn pictures_in_korean() {
    pictures("ko-KR", "ko");
    browse(Setup::new(), async |page| {
        let others = [
            "innocore-big-company",
            "innocore-frontier",
            "tenfold",
            "returning-korean",
            "foreign-fellow",
        ];
        for situation in others {
            page.choose("#situation", situation).await;
            picture(page, &format!("{situation}-ko-light-1280"), 1280).await;
        }
    });
}

#[test]
fn pictures_in_english() {
    pictures("en-US", "en");
}

#[test]
fn pictures_of_the_frame() {
    let at = "/embed.html?situation=tenfold&lang=ko";
    browse(Setup::new().at(at), async |page| {
        for width in [320, 768] {
            picture(page, &format!("embed-tenfold-ko-light-{width}"), width).await;
        }
    });
}

#[test]
fn pictures_of_careers() {
    for (tag, theme, width) in [("en-US", "light", 1280), ("ko-KR", "dark", 320)] {
        let at = "/#v=1&situation=innocore-berkeley";
        browse(Setup::new().language(tag).at(at), async |page| {
            page.switch("theme", theme).await;
            // All but the stages, of which one is enough to look at.
            let open = "document.querySelectorAll('[aria-labelledby=career-title] > details')
                .forEach(e => { e.open = true })";
            page.js(open).await;
            page.find("#stage-innocore-odds-0, .stages summary").await;
            page.js("document.querySelector('.stages details').open = true")
                .await;
            page.until("all is drawn", careers::IS_DONE).await;
            let rest = "document.querySelectorAll('main > :not(:has(#career-title))')
                .forEach(e => { e.hidden = true })";
            page.js(rest).await;
            picture(page, &format!("careers-{tag}-{theme}-{width}"), width).await;
        });
    }
}
