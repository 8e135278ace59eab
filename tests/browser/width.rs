//! Nothing is wider than the window, whatever stands in it.

use crate::support::{Page, Setup, browse};
use serde_json::json;

const WIDTHS: [u32; 5] = [280, 320, 360, 768, 1280];
const SITUATIONS: [&str; 6] = [
    "innocore-nih",
    "innocore-big-company",
    "innocore-frontier",
    "tenfold",
    "returning-korean",
    "foreign-fellow",
];

/// At each width, what sticks out of the page, unless it is scrolled within.
async fn fits(page: &Page, widths: &[u32], what: &str) {
    for &width in widths {
        page.size(width, 800).await;
        let seen = page
            .js("const root = document.documentElement;
                if (root.scrollWidth <= innerWidth) return [];
                return [...document.querySelectorAll('body *')].filter(e =>
                    e.getBoundingClientRect().right > innerWidth + 0.5
                        && !e.closest('.scroll') && getComputedStyle(e).position !== 'absolute')
                    .map(e => `${e.tagName}.${e.getAttribute('class')} ${e.textContent}`.slice(0, 80))
                    .concat(`${root.scrollWidth}`)")
            .await;
        assert_eq!(seen, json!([]), "{what} at {width}");
    }
}

#[test]
fn every_situation_fits_every_window() {
    for language in ["ko-KR", "en-US"] {
        browse(Setup::new().language(language), async |page| {
            for situation in SITUATIONS {
                page.choose("#situation", situation).await;
                for period in ["month", "year"] {
                    page.switch("period", period).await;
                    page.open_all(true).await;
                    fits(page, &WIDTHS, &format!("{situation}, {period}, {language}")).await;
                }
            }
        });
    }
}

/// The stories' situations, with every part at work and the longest of its numbers.
#[test]
fn what_closes_the_gap_fits() {
    let more = "on=2022-06-15&fellows=1000000&budget=900000000000000&response=foreign&gpus=10000\
        &match.amount=123456789&match.once=987654321";
    let situations = [
        ("tenfold-half-match", "&1.schemes=kiuri&years=12"),
        (
            "frontier-equity",
            "&match=47.37&match.cap=123456789&rung=years",
        ),
        ("assistant-professor", "&match=12.34"),
    ];
    for language in ["ko-KR", "en-US"] {
        browse(Setup::new().language(language).at(""), async |page| {
            for (situation, also) in situations {
                page.open(&format!("/#v=1&situation={situation}{also}&{more}"))
                    .await;
                assert_eq!(page.texts(".notice li").await, [""; 0]);
                page.open_all(true).await;
                for part in [
                    "#lever-share",
                    ".map",
                    ".payer",
                    "#match-fellows",
                    ".scheme",
                ] {
                    page.find(part).await;
                }
                fits(page, &WIDTHS, &format!("{situation}, {language}")).await;
            }
            // What is guessed stands alone.
            page.click(".guess button").await;
            fits(page, &WIDTHS, &format!("the guess, {language}")).await;
        });
    }
}

#[test]
fn long_names_huge_pay_and_none_fit() {
    let long = "Wissenschaftsmitarbeiterstellenausschrei"; // 40 letters without a place to break
    let hangul = "한국과학기술원인공지능대학원이노코어박사후연구원초빙연구위원특별채용대우교원겸직";
    for language in ["ko-KR", "en-US"] {
        let at = format!(
            "/#v=1&situation=foreign-fellow&1.name={long}&2.name={hangul}\
             &1.pay=1000000000000&2.pay=0&3.currency=usd&3.pay=10000000000"
        );
        browse(Setup::new().language(language).at(at), async |page| {
            assert_eq!(page.texts(".notice li").await, [""; 0]);
            page.open_all(true).await;
            fits(page, &WIDTHS, language).await;
            assert_eq!(page.texts("#headline").await.len(), 1);
        });
    }
}

#[test]
fn faults_and_notices_fit() {
    let at = "/#v=1&1.pay=verylongvaluewithoutanyplacetobreak&abcdefghijklmnopqrstuvwxyzabcdef=1";
    browse(Setup::new().language("en-US").at(at), async |page| {
        page.fill("#offer-0-pay", "thisisnotanumberbutratherlongisitnot")
            .await;
        page.fill("#horizon", "0").await;
        fits(page, &WIDTHS, "faults").await;
    });
}

#[test]
fn conditions_questions_and_what_an_offer_adds_fit() {
    let at = "/#v=1&1.relief=kr-returning-talent&1.children=0.1.2.3.4.5.6.7&1.bonus=999999999999\
        &1.equity=123456789012&2.place=de-berlin&2.law=2026&2.relief=none&per=month";
    for language in ["ko-KR", "en-US"] {
        browse(Setup::new().language(language).at(at), async |page| {
            page.open_all(true).await;
            for (offer, typed) in [(0, "₩900 billion"), (1, "€12,345.67")] {
                page.fill(&format!("#offer-{offer}-target"), typed).await;
            }
            fits(page, &WIDTHS, language).await;
            page.fill("#offer-0-children", "thisisnotanage").await;
            page.fill("#offer-1-target", "thisisnotanumberbutratherlong")
                .await;
            fits(page, &WIDTHS, &format!("faults in {language}")).await;
        });
    }
}

#[test]
fn text_can_be_twice_as_large() {
    browse(Setup::new().language("en-US"), async |page| {
        page.js("const sheet = new CSSStyleSheet();
            sheet.replaceSync('html { font-size: 200% }');
            document.adoptedStyleSheets = [sheet]")
            .await;
        page.open_all(true).await;
        fits(page, &[640, 1280], "text of 200 %").await;
    });
}
