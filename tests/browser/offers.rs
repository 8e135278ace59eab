//! Two to six offers: added, doubled, moved and removed, with the focus never lost.

use crate::support::{Page, Setup, browse};

async fn names(page: &Page) -> Vec<String> {
    let names = page
        .js("return [...document.querySelectorAll('article')].map(e => e.ariaLabel)")
        .await;
    crate::support::strings(&names)
}

/// Whether a button of the offer can be pressed; offers are counted from 1.
async fn can(page: &Page, offer: usize, label: &str) -> bool {
    let script = format!(
        "const all = [...document.querySelectorAll('article:nth-of-type({offer}) button')];
        return all.some(e => e.textContent === '{label}' && !e.disabled)"
    );
    page.js(&script).await.as_bool().unwrap_or_default()
}

async fn press(page: &Page, offer: usize, label: &str) {
    page.button(&format!("article:nth-of-type({offer})"), label)
        .await;
}

const FELLOW: &str = "InnoCORE fellow, Daejeon";
const POSTDOC: &str = "Postdoc on the NIH scale, Massachusetts";

#[test]
fn two_offers_can_become_six_and_two_again() {
    browse(Setup::new().language("en-US"), async |page| {
        assert_eq!(names(page).await, [FELLOW, POSTDOC]);
        assert!(!can(page, 1, "Remove").await);
        press(page, 1, "Duplicate").await;
        let copy = format!("{FELLOW} (2)");
        assert_eq!(names(page).await, [FELLOW, &copy, POSTDOC]);
        page.choose("#add-offer", "us-meta-employee").await;
        for _ in 0..3 {
            page.button(".adder", "Add an offer").await;
        }
        assert_eq!(names(page).await.len(), 6);
        assert_eq!(page.texts("#offers-title").await, ["The 6 offers"]);
        assert_eq!(page.ladder().await[0].len(), 1 + 6 + 5);
        assert_eq!(page.texts(".slips > * > h3").await.len(), 6);
        assert_eq!(page.texts(".adder").await, [""; 0]);
        assert!(!can(page, 1, "Duplicate").await);
        let names_before = page.headline().await;
        assert!(
            names_before.contains("the NIH postdoc"),
            "the pair is kept: {names_before}"
        );
        for count in (2..6).rev() {
            press(page, count, "Remove").await;
            assert_eq!(names(page).await.len(), count);
        }
        assert!(!can(page, 1, "Remove").await && !can(page, 2, "Remove").await);
    });
}

#[test]
fn an_offer_moves_with_all_that_was_typed() {
    browse(Setup::new().language("en-US"), async |page| {
        page.fill("#offer-0-pay", "₩95m").await;
        page.fill("#offer-0-hours", "x").await;
        assert!(!can(page, 1, "Move up").await && !can(page, 2, "Move down").await);
        press(page, 1, "Move down").await;
        assert_eq!(names(page).await, [POSTDOC, FELLOW]);
        assert_eq!(
            page.value("article:nth-of-type(2) input[id$=pay]").await,
            "₩95\u{a0}million"
        );
        assert_eq!(
            page.value("article:nth-of-type(2) input[id$=hours]").await,
            "x"
        );
        assert!(page.headline().await.contains("InnoCORE"));
        press(page, 2, "Move up").await;
        assert_eq!(names(page).await, [FELLOW, POSTDOC]);
    });
}

#[test]
fn the_headline_speaks_of_the_offer_that_is_held_against_the_first() {
    browse(
        Setup::new()
            .language("en-US")
            .at("/#v=1&situation=innocore-big-company"),
        async |page| {
            assert!(page.headline().await.contains("the US research job"));
            assert!(!can(page, 2, "Hold against the first").await);
            press(page, 3, "Hold against the first").await;
            assert!(page.headline().await.contains("Meta"));
            assert!(!can(page, 3, "Hold against the first").await);
            let fragment = page.fragment().await;
            assert_eq!(fragment, "v=1&situation=innocore-big-company&against=3");
        },
    );
}

#[test]
fn a_name_of_one_s_own_is_used_everywhere() {
    browse(Setup::new().language("en-US"), async |page| {
        page.fill("#offer-1-name", "Berkeley & <b>co</b>").await;
        assert_eq!(names(page).await[1], "Berkeley & <b>co</b>");
        assert!(page.headline().await.contains("Berkeley & <b>co</b>"));
        assert_eq!(page.ladder().await[0][2], "Berkeley & <b>co</b>");
        page.fill("#offer-1-name", "").await;
        page.leave().await;
        assert_eq!(page.value("#offer-1-name").await, POSTDOC);
    });
}

#[test]
fn the_focus_is_never_lost() {
    browse(Setup::new().language("en-US"), async |page| {
        // A button that can still be pressed keeps it.
        press(page, 1, "Duplicate").await;
        assert_eq!(page.focused().await, "offer-0-duplicate");
        // What moves takes it along; at the end its button is off, and the offer itself has it.
        press(page, 2, "Move down").await;
        page.until(
            "the offer has it",
            "return document.activeElement.id === 'offer-2'",
        )
        .await;
        press(page, 3, "Move up").await;
        page.until(
            "the button has it",
            "return document.activeElement.id === 'offer-2-earlier'",
        )
        .await;
        press(page, 2, "Move up").await;
        page.until(
            "the offer has it",
            "return document.activeElement.id === 'offer-2'",
        )
        .await;
        // After the removal of an offer the next has it, or the last.
        press(page, 1, "Remove").await;
        page.until(
            "the next has it",
            "return document.activeElement.id === 'offer-0'",
        )
        .await;
        for _ in 0..4 {
            page.button(".adder", "Add an offer").await;
        }
        page.until(
            "the sixth has it, as nothing more can be added",
            "return document.activeElement === document.querySelector('article:nth-of-type(6)')",
        )
        .await;
        press(page, 6, "Remove").await;
        page.until(
            "the last has it",
            "return document.activeElement === document.querySelector('article:nth-of-type(5)')",
        )
        .await;
        press(page, 5, "Hold against the first").await;
        page.until(
            "the offer has it",
            "return document.activeElement === document.querySelector('article:nth-of-type(5)')",
        )
        .await;
    });
}
