//! The whole page by keyboard alone.

use crate::support::{Page, Setup, browse, strings};
use fantoccini::key::Key;
use serde_json::json;

/// Presses Tab until the focus has left the page, and says where it has been. Each stop must be
/// seen to have the focus, and must lie in view.
async fn walk(page: &Page) -> Vec<String> {
    let mut stops = Vec::new();
    loop {
        page.press(&Key::Tab).await;
        let stop = page
            .js("const e = document.activeElement;
                if (e === document.body) return null;
                const shown = e.matches('.switch input') ? e.parentElement : e;
                const style = getComputedStyle(shown), box = shown.getBoundingClientRect();
                const words = e.ariaLabel || e.textContent || e.closest('label')?.textContent.trim();
                return [e.id || e.name || `${e.tagName}: ${words}`,
                    style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
                    box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth]")
            .await;
        let Some(name) = stop[0].as_str() else {
            return stops;
        };
        assert_eq!(
            [&stop[1], &stop[2]],
            [&json!(true); 2],
            "[outline, in view] of {name}"
        );
        stops.push(name.to_owned());
        assert!(stops.len() < 200, "a trap: {stops:#?}");
    }
}

#[test]
fn tab_reaches_everything_in_reading_order() {
    browse(Setup::new().language("en-US"), async |page| {
        let stops = walk(page).await;
        let words = |offer: usize, fields: &[&str]| -> Vec<String> {
            fields
                .iter()
                .map(|field| format!("offer-{offer}-{field}"))
                .collect()
        };
        let sentence = [
            "name",
            "pay",
            "currency",
            "place",
            "household",
            "hours",
            "saving",
            "law",
            "relief",
            "growth",
        ];
        let mut expected: Vec<String> = [
            "A: Skip to the comparison",
            "situation",
            "period",
            "A: 한국어",
            "theme",
            "A: Share",
        ]
        .map(str::to_owned)
        .to_vec();
        assert_eq!(stops[..expected.len()], expected, "{stops:#?}");
        // Then the offers, each sentence in its order.
        expected = words(0, &sentence);
        let from = stops.iter().position(|stop| *stop == expected[0]);
        let offers = &stops[from.unwrap_or_else(|| panic!("{stops:#?}"))..];
        assert_eq!(offers[..expected.len()], expected);
        let known = [
            "SUMMARY: Bonus, shares, term, costs, hours, children",
            "SUMMARY: Start from another figure",
            "offer-0-later",
            "offer-0-duplicate",
            "offer-1-name",
            "offer-1-growth",
            "SUMMARY: Bonus, shares, term, costs, hours, children",
            "SUMMARY: Start from another figure",
            "offer-1-earlier",
            "add-offer",
            "BUTTON: Add an offer",
            "exchange-period",
            "exchange-rate",
            "anchor",
            "horizon",
            "discount",
            "SUMMARY: Show as a table",
            "SUMMARY: Show the curves",
            "share-link",
            "BUTTON: Copy the address",
            "SUMMARY: Put it on another site",
        ];
        let mut rest = offers.iter();
        for stop in known {
            assert!(
                rest.any(|seen| seen == stop),
                "{stop} is not among, or not in order: {stops:#?}"
            );
        }
        // All that can be used was reached: one stop for each group of radio buttons.
        let usable = page
            .js("const all = [...document.querySelectorAll(
                    'a[href], button:enabled, select, summary, input:not([type=radio])')];
                return all.filter(e => e.checkVisibility()).length
                    + document.querySelectorAll('fieldset').length")
            .await;
        assert_eq!(json!(stops.len()), usable, "{stops:#?}");
    });
}

#[test]
fn tab_reaches_what_disclosures_hold() {
    let setup = Setup::new()
        .language("en-US")
        .at("/#v=1&1.relief=kr-returning-talent");
    browse(setup, async |page| {
        for line in ["Bonus", "Who qualifies", "Start from another figure"] {
            page.disclose("#offer-0", line, true).await;
        }
        page.disclose(".section", "Show the curves", true).await;
        page.disclose("#offer-0", "Start", false).await;
        page.disclose("#offer-0", "Start", true).await;
        page.js("document.activeElement.blur(); scrollTo(0, 0)")
            .await;
        page.js("document.querySelector('#offer-0-growth').focus()")
            .await;
        let stops = walk(page).await;
        let boxes = page.texts("#offer-0 label").await;
        assert!(!boxes.is_empty());
        let mut known = [
            "SUMMARY: Bonus, shares, term, costs, hours, children",
            "offer-0-bonus",
            "offer-0-signon",
            "offer-0-untaxed",
            "offer-0-pension",
            "offer-0-severance",
            "offer-0-equity",
            "offer-0-grant",
            "offer-0-start",
            "offer-0-end",
            "offer-0-probation",
            "offer-0-moving",
            "offer-0-benefits",
            "offer-0-overtime",
            "offer-0-leave",
            "offer-0-children",
        ]
        .map(str::to_owned)
        .to_vec();
        known.extend(boxes.iter().map(|label| format!("INPUT: {}", label.trim())));
        known.extend(
            [
                "SUMMARY: Start from another figure",
                "offer-0-goal",
                "offer-0-target",
                "offer-0-later",
                "SUMMARY: Show the curves",
                "SUMMARY: Show as a table",
                "SUMMARY: Show as a table",
                "share-link",
            ]
            .map(str::to_owned),
        );
        let mut rest = stops.iter();
        for stop in &known {
            assert!(
                rest.any(|seen| seen == stop),
                "{stop} is not among, or not in order: {stops:#?}"
            );
        }
    });
}

#[test]
fn the_skip_link_leads_to_the_result_and_leaves_the_comparison_alone() {
    browse(
        Setup::new().language("en-US").at("/#v=1&1.pay=95000000"),
        async |page| {
            page.press(&Key::Tab).await;
            let seen = page
                .js("const box = document.activeElement.getBoundingClientRect();
                return box.left >= 0 && box.top >= 0 && box.height >= 24")
                .await;
            assert_eq!(seen, json!(true), "the link shows itself");
            page.press(&Key::Enter).await;
            assert_eq!(page.focused().await, "headline");
            assert_eq!(page.fragment().await, "v=1&1.pay=95000000");
            assert_eq!(page.texts(".notice").await, [""; 0]);
            assert_eq!(page.slip(0).await[0], "₩95,000,000");
        },
    );
}

#[test]
fn disclosures_open_by_enter_and_space() {
    browse(Setup::new().language("en-US"), async |page| {
        let all = page
            .js("return [...document.querySelectorAll('summary')].map((e, at) => e.id = `s${at}`)")
            .await;
        for (at, id) in strings(&all).iter().enumerate().step_by(4) {
            page.js(&format!("document.getElementById('{id}').focus()"))
                .await;
            let is_open = format!("return document.getElementById('{id}').parentElement.open");
            let key = if at % 8 == 0 { Key::Enter } else { Key::Space };
            page.press(&key).await;
            assert_eq!(page.js(&is_open).await, json!(true), "{id}");
            page.press(&key).await;
            assert_eq!(page.js(&is_open).await, json!(false), "{id}");
        }
    });
}

#[test]
fn switches_turn_by_the_arrows() {
    browse(Setup::new().language("en-US"), async |page| {
        for (switch, key, value) in [
            ("period", Key::Right, "month"),
            ("period", Key::Left, "year"),
            ("theme", Key::Down, "light"),
            ("theme", Key::Down, "dark"),
        ] {
            page.js(&format!(
                "document.querySelector('[name={switch}]:checked').focus()"
            ))
            .await;
            page.press(&key).await;
            let at = page
                .js(
                    "return [document.activeElement.name, document.activeElement.value,
                    document.activeElement.checked]",
                )
                .await;
            assert_eq!(at, json!([switch, value, true]));
        }
        let root = page
            .js("return [document.documentElement.lang, document.documentElement.dataset.theme]")
            .await;
        assert_eq!(root, json!(["en", "dark"]));
    });
}

#[test]
fn the_language_changes_by_enter() {
    browse(
        Setup::new().language("en-US").at("/#v=1&1.pay=95000000"),
        async |page| {
            page.switch("theme", "dark").await;
            page.js("window.isLeft = true; document.querySelector('a.language').focus()")
                .await;
            page.press(&Key::Enter).await;
            page.arrived("ko").await;
            let theme = page
                .js("return document.documentElement.dataset.theme")
                .await;
            assert_eq!(theme, json!("dark"));
            assert_eq!(page.slip(0).await[0], "95,000,000원");
        },
    );
}

#[test]
fn a_field_entered_by_tab_is_selected_whole_and_enter_settles_it() {
    browse(Setup::new().language("en-US"), async |page| {
        page.js("document.querySelector('#offer-0-name').focus()")
            .await;
        page.press(&Key::Tab).await;
        page.press("95m").await;
        assert_eq!(page.value("#offer-0-pay").await, "95m");
        page.press(&Key::Enter).await;
        assert_eq!(page.value("#offer-0-pay").await, "₩95\u{a0}million");
        assert_eq!(page.focused().await, "offer-0-pay");
        page.press(&(Key::Shift + &Key::Tab)).await;
        assert_eq!(page.focused().await, "offer-0-name");
    });
}
