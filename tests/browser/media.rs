//! Forced colours, reduced motion, and paper.

use crate::support::{Setup, browse};
use serde_json::json;

#[test]
fn in_forced_colours_every_mark_and_text_is_seen() {
    browse(
        Setup::new().language("en-US").forced_colors(),
        async |page| {
            page.choose("#situation", "foreign-fellow").await;
            let unseen = page
                .js(
                    "const paper = getComputedStyle(document.documentElement).backgroundColor;
                const of = e => getComputedStyle(e);
                const marks = [...document.querySelectorAll('svg circle, svg path, svg rect')]
                    .filter(e => of(e).fill === paper || of(e).fill === 'none');
                const texts = [...document.querySelectorAll('svg text')]
                    .filter(e => of(e).fill === paper);
                const lines = [...document.querySelectorAll('svg .span, svg .grid')]
                    .filter(e => of(e).stroke === paper || of(e).stroke === 'none');
                const words = [...document.querySelectorAll('p, h1, h2, h3, td, th, .word, button')]
                    .filter(e => of(e).color === paper);
                return [...marks, ...texts, ...lines, ...words].map(e => e.outerHTML.slice(0, 80))",
                )
                .await;
            assert_eq!(unseen, json!([]));
            // What is chosen is told by more than a colour.
            let outlines = page
                .js(
                    "return [...document.querySelectorAll('.switch label')].map(label =>
                [label.querySelector('input').checked, getComputedStyle(label).outlineStyle])",
                )
                .await;
            for label in outlines.as_array().into_iter().flatten() {
                let expected = if label[0] == json!(true) {
                    "solid"
                } else {
                    "none"
                };
                assert_eq!(label[1], json!(expected));
            }
        },
    );
}

#[test]
fn with_reduced_motion_nothing_moves() {
    browse(Setup::new().reduced_motion(), async |page| {
        let moving = page
            .js("return [...document.querySelectorAll('*')].filter(e => {
                const style = getComputedStyle(e);
                return style.animationName !== 'none' || style.transitionDuration !== '0s';
            }).length")
            .await;
        assert_eq!(moving, json!(0));
    });
}

#[test]
fn on_paper_the_argument_stands_without_controls_and_in_dark_ink() {
    let setup = Setup::new().dark().at("/#v=1&1.pay=lots");
    browse(setup, async |page| {
        page.switch("theme", "dark").await;
        page.print_media().await;
        let seen = page
            .js("const seen = css => [...document.querySelectorAll(css)]
                    .some(e => e.getClientRects().length > 0);
                return [['#headline', '.ladder', '.slips', '.sources'].map(seen),
                    ['.tools', '.offer-tools', '.skip', '.notice', '#share-title'].map(seen)]")
            .await;
        assert_eq!(
            seen,
            json!([
                [true, true, true, true],
                [false, false, false, false, false]
            ])
        );
        let ink = page.computed("#headline", "color").await;
        let paper = page.computed("html", "backgroundColor").await;
        let sum = |colour: &str| -> u32 {
            let digits = colour.split(|c: char| !c.is_ascii_digit());
            digits
                .filter_map(|part| part.parse::<u32>().ok())
                .take(3)
                .sum()
        };
        assert!(sum(&ink) < 150 && sum(&paper) > 700, "{ink} on {paper}");
    });
}
