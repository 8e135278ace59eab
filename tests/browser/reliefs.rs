//! The conditions of a relief: ticked in the page, and nowhere else.

use crate::support::{Page, Setup, browse};
use serde_json::json;

const NOTE: &str = "of the relief not confirmed yet";

/// The note of what is not confirmed, if it is there.
async fn unconfirmed(page: &Page) -> Vec<String> {
    let mut notes = page.texts(".rung .notes li").await;
    notes.retain(|note| note.contains(NOTE));
    notes
}

async fn tick(page: &Page, condition: usize) {
    page.click(&format!(
        "#offer-0 li:nth-child({}) > label input[type=checkbox]",
        condition + 2
    ))
    .await;
}

#[test]
fn ticking_every_condition_takes_the_note_away_and_leaves_no_trace() {
    browse(Setup::new().language("en-US"), async |page| {
        assert_eq!(unconfirmed(page).await, [""; 0]);
        page.choose("#offer-0-relief", "kr-returning-talent").await;
        let notes = unconfirmed(page).await;
        assert!(
            notes.len() == 1 && notes[0].contains("6 conditions of the relief"),
            "{notes:?}"
        );
        page.disclose("#offer-0", "Who qualifies", true).await;
        let count = page.texts("#offer-0 label").await.len();
        assert_eq!(count, 6);
        let addresses = async || {
            page.js("return [location.href, history.length,
                document.querySelector('#share-link').value,
                document.querySelector('#share-frame').value,
                document.querySelector('a.language').href]")
                .await
        };
        page.fragment().await;
        let (before, ladder) = (addresses().await, page.ladder().await);
        page.site.clear();
        for condition in 0..count {
            assert_eq!(unconfirmed(page).await.len(), 1, "{condition}");
            tick(page, condition).await;
        }
        assert_eq!(unconfirmed(page).await, [""; 0]);
        let summary = page.texts("#offer-0 details[open] summary").await.concat();
        assert!(
            summary.contains("(6 of 6 conditions confirmed)"),
            "{summary}"
        );

        // Nothing else has changed, and nothing has left the page.
        tokio::time::sleep(std::time::Duration::from_millis(400)).await;
        assert_eq!(addresses().await, before);
        assert_eq!(page.ladder().await, ladder);
        assert_eq!(page.site.requests(), []);
        let stored = page
            .js("return [localStorage.length, sessionStorage.length, document.cookie]")
            .await;
        assert_eq!(stored, json!([0, 0, ""]));

        // One that is taken back is missed again; another relief has conditions of its own.
        tick(page, 3).await;
        let notes = unconfirmed(page).await;
        assert!(notes[0].contains("1 condition of the relief"), "{notes:?}");
        tick(page, 3).await;
        page.choose("#offer-0-relief", "kr-foreign-engineer").await;
        assert_eq!(unconfirmed(page).await.len(), 1);
        page.choose("#offer-0-relief", "kr-returning-talent").await;
        assert_eq!(unconfirmed(page).await, [""; 0], "they were not forgotten");
    });
}

#[test]
fn what_was_ticked_goes_with_its_offer() {
    browse(Setup::new().language("en-US"), async |page| {
        page.button(".adder", "Add an offer").await;
        let relief = "#offer-2-relief";
        let chosen = page
            .js(
                "const all = document.querySelector('#offer-2-relief').options;
                return all[1].value",
            )
            .await;
        let chosen = chosen.as_str().unwrap_or_default().to_owned();
        page.choose(relief, &chosen).await;
        page.js("document.querySelectorAll('#offer-2 label input').forEach(e => e.click())")
            .await;
        assert_eq!(unconfirmed(page).await, [""; 0]);
        page.button("#offer-2", "Remove").await;
        page.button(".adder", "Add an offer").await;
        page.choose(relief, &chosen).await;
        assert_eq!(
            unconfirmed(page).await.len(),
            1,
            "another offer, another reader"
        );
    });
}
