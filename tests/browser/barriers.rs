//! What a machine can find of barriers: nothing, in any language, theme, width or state.

use crate::support::{Page, Setup, browse};
use serde_json::json;

/// Looks with all disclosures closed, and with all open.
async fn look(page: &Page, what: &str) {
    for open in [false, true] {
        page.open_all(open).await;
        let drawn = page
            .js("return !document.querySelector('article')
                || ['svg.rates', '[id$=-bonus]', '[id$=-target]', '.opened']
                    .every(css => document.querySelector(css))")
            .await;
        assert!(!open || drawn == json!(true), "{what}: what opens is drawn");
        let found = page.axe().await;
        assert_eq!(found, [], "{what}, disclosures open: {open}");
    }
}

fn full_page(language: &str) {
    browse(
        Setup::new().language(language).reduced_motion(),
        async |page| {
            for theme in ["light", "dark"] {
                page.switch("theme", theme).await;
                for width in [320, 1280] {
                    page.size(width, 800).await;
                    look(page, &format!("{language}, {theme}, {width}")).await;
                }
            }
        },
    );
}

#[test]
fn the_page_in_korean() {
    full_page("ko-KR");
}

#[test]
fn the_page_in_english() {
    full_page("en-US");
}

#[test]
fn four_offers_and_six() {
    browse(
        Setup::new().at("/#v=1&situation=foreign-fellow"),
        async |page| {
            look(page, "foreign-fellow").await;
            for _ in 0..2 {
                page.button(".adder", "제안 추가").await;
            }
            page.size(320, 800).await;
            look(page, "six offers").await;
        },
    );
}

#[test]
fn faults_a_notice_and_an_own_rate() {
    let setup = Setup::new()
        .language("en-US")
        .at("/#v=1&1.pay=lots&fx.usd=1000");
    browse(setup, async |page| {
        page.fill("#offer-0-pay", "lots").await;
        page.fill("#horizon", "0").await;
        for theme in ["light", "dark"] {
            page.switch("theme", theme).await;
            look(page, theme).await;
        }
    });
}

#[test]
fn conditions_questions_and_what_an_offer_adds() {
    let at = "/#v=1&1.relief=kr-returning-talent&1.children=3.10&1.bonus=10000000\
        &2.place=ch-zurich&2.law=2026&2.household=married&per=month";
    browse(Setup::new().language("en-US").at(at), async |page| {
        page.open_all(true).await;
        page.click("#offer-0 label input").await;
        page.fill("#offer-0-target", "₩900 billion").await;
        page.fill("#offer-1-target", "x").await;
        page.fill("#offer-0-children", "3, x").await;
        page.fill("#offer-1-bonus", "x").await;
        page.leave().await;
        assert_eq!(page.texts(".fault").await.len(), 3);
        for theme in ["light", "dark"] {
            page.switch("theme", theme).await;
            for width in [320, 1280] {
                page.size(width, 800).await;
                assert_eq!(page.axe().await, [], "{theme} at {width}");
            }
        }
    });
}

#[test]
fn the_frame_on_another_site() {
    let at = "/embed.html?situation=tenfold&lang=en&theme=dark";
    browse(Setup::new().size(320, 900).at(at), async |page| {
        look(page, "dark").await;
    });
    let at = "/embed.html?situation=foreign-fellow&lang=ko&theme=light";
    browse(Setup::new().size(320, 900).at(at), async |page| {
        look(page, "light").await;
    });
}

#[test]
fn every_target_is_24_pixels_high_or_stands_in_a_sentence() {
    for (language, width) in [("ko-KR", 320), ("en-US", 1280)] {
        browse(
            Setup::new()
                .language(language)
                .size(width, 800)
                .at("/#v=1&1.relief=kr-returning-talent"),
            async |page| {
                page.open_all(true).await;
                let small = page
                    .js("const all = document.querySelectorAll(
                        'button, select, input, summary, .switch label, li > label, a.language');
                    return [...all].map(e => [e, e.getBoundingClientRect()])
                        // A box is as large as its label.
                        .filter(([e]) => e.type !== 'checkbox')
                        .filter(([e, box]) => box.width > 0 && (box.height < 24 || box.width < 24))
                        .map(([e, box]) => `${e.tagName} ${e.id || e.textContent} `
                            + `${box.width} × ${box.height}`)")
                    .await;
                assert_eq!(crate::support::strings(&small), [""; 0]);
            },
        );
    }
}

/// axe passes over pictures, so their contrast is computed here.
#[test]
fn drawn_text_and_marks_stand_out() {
    browse(Setup::new(), async |page| {
        page.choose("#situation", "foreign-fellow").await;
        for theme in ["light", "dark"] {
            page.switch("theme", theme).await;
            let faint = page
                .js("const light = colour => {
                    const [r, g, b] = colour.match(/[\\d.]+/g).map(part => {
                        const c = part / 255;
                        return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
                    });
                    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                };
                const contrast = (a, b) => {
                    const [low, high] = [light(a), light(b)].sort((x, y) => x - y);
                    return (high + 0.05) / (low + 0.05);
                };
                const paper = getComputedStyle(document.documentElement).backgroundColor;
                const least = {text: 4.5, circle: 3, path: 3, rect: 3};
                return [...document.querySelectorAll('svg :is(text, circle, path, rect)')]
                    // The number in a mark stands on the mark.
                    .filter(e => !e.matches('text.number'))
                    .map(e => [e, contrast(getComputedStyle(e).fill, paper)])
                    .filter(([e, found]) => found < least[e.tagName])
                    .map(([e, found]) => `${e.tagName} ${e.getAttribute('class')} ${found.toFixed(2)}`)")
                .await;
            let mut faint = crate::support::strings(&faint);
            faint.dedup();
            assert_eq!(faint, [""; 0], "{theme}");
        }
    });
}
