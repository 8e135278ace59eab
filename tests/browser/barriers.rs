//! What a machine can find of barriers: nothing, in any language, theme, width or state.

use crate::support::{Page, Setup, browse};
use serde_json::json;

/// Looks with all disclosures closed, and with all open.
async fn look(page: &Page, what: &str) {
    for open in [false, true] {
        page.open_all(open).await;
        let drawn = page
            .js("return !document.querySelector('article')
                || ['svg.rates', '[id$=-bonus]', '[id$=-target]', '.opened', '#lever-share',
                    '.map-picture', '.payer', '#match-fellows', '.scheme', '#gpus',
                    '[aria-labelledby=years-title] table']
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

/// The match at work, schemes on and past their end, the model of who would come, and faults.
#[test]
fn what_closes_the_gap() {
    let at = "/#v=1&situation=tenfold-half-match&1.schemes=kiuri&on=2022-06-15&fellows=400\
        &budget=300000000000&response=foreign&gpus=8&rung=years&years=12";
    for language in ["ko-KR", "en-US"] {
        let setup = Setup::new().language(language).reduced_motion().at(at);
        browse(setup, async |page| {
            assert_eq!(page.texts(".notice li").await, [""; 0]);
            page.open_all(true).await;
            page.fill("#lever-share-value", "101").await;
            page.fill("#match-cap", "-5").await;
            page.fill("#match-fellows", "0").await;
            page.fill("#gpus", "x").await;
            page.leave().await;
            assert_eq!(page.texts(".fault[role=alert]").await.len(), 4);
            for theme in ["light", "dark"] {
                page.switch("theme", theme).await;
                for width in [320, 1280] {
                    page.size(width, 800).await;
                    assert_eq!(page.axe().await, [], "{language}, {theme} at {width}");
                }
            }
        });
    }
}

#[test]
fn a_guess_and_what_comes_of_it() {
    browse(
        Setup::new().language("en-US").size(320, 800),
        async |page| {
            page.button(".guess", "Guess before you look").await;
            page.fill("#guess", "x").await;
            for theme in ["light", "dark"] {
                page.switch("theme", theme).await;
                assert_eq!(page.axe().await, [], "asked, {theme}");
            }
            page.fill("#guess", "3").await;
            page.button("main", "See how close").await;
            assert_eq!(page.axe().await, []);
        },
    );
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

/// The same for what is drawn only once it is open: what is written on the paper and the marks that
/// tell who pays and where a lever stands.
#[test]
fn what_opens_stands_out_too() {
    browse(
        Setup::new().at("/#v=1&situation=tenfold-half-match"),
        async |page| {
            page.open_all(true).await;
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
                const kinds = [['svg text:not(.number)', 'fill', 4.5], ['.thumb', 'stroke', 3],
                    ['.payer rect', 'stroke', 3], ['.lever .curve', 'stroke', 3],
                    ['.map-picture .curve', 'stroke', 3], ['.lever .even', 'stroke', 3]];
                return kinds.flatMap(([css, part, least]) => {
                    const all = [...document.querySelectorAll(css)];
                    return (all.length ? [] : [`no ${css}`]).concat(all
                        .map(e => contrast(getComputedStyle(e)[part], paper))
                        .filter(found => found < least)
                        .map(found => `${css} ${found.toFixed(2)}`));
                })")
                    .await;
                let mut faint = crate::support::strings(&faint);
                faint.dedup();
                assert_eq!(faint, [""; 0], "{theme}");
            }
        },
    );
}
