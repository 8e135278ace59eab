//! From another figure to the pay that it takes.

use crate::support::{Page, Setup, browse};
use serde_json::json;

const START: &str = "Start from another figure";
const PUT_IN: &str = "Put this pay into the offer";

async fn answer(page: &Page) -> String {
    page.texts("#offer-0 [role=status]").await.concat()
}

async fn buttons(page: &Page) -> usize {
    let all = page.texts("#offer-0 button").await;
    all.iter().filter(|label| *label == PUT_IN).count()
}

#[test]
fn the_pay_that_leaves_an_amount_is_found_and_put_in() {
    browse(Setup::new().language("en-US"), async |page| {
        assert_eq!(page.texts("#offer-0-target").await, [""; 0]);
        page.disclose("#offer-0", START, true).await;
        page.choose("#offer-0-goal", "0").await;
        let goal = "return document.querySelector('#offer-0-goal').selectedOptions[0].text";
        assert_eq!(page.js(goal).await, json!("Take-home"));
        // It begins with what the offer gives now.
        let now = page.value("#offer-0-target").await;
        assert_eq!(now, page.slip(0).await[1]);
        assert_eq!((answer(page).await.as_str(), buttons(page).await), ("", 0));

        let (before, ladder) = (page.value("#offer-0-pay").await, page.ladder().await);
        page.fill("#offer-0-target", "80m").await;
        let told = answer(page).await;
        let found = told
            .strip_prefix("Gross pay a year of ")
            .and_then(|told| told.strip_suffix(" gives ₩80\u{a0}million."))
            .unwrap_or_else(|| panic!("{told}"));
        assert_eq!(page.value("#offer-0-pay").await, before, "only asked");
        assert_eq!(page.ladder().await, ladder, "only asked");
        assert_eq!(page.fragment().await, "");

        page.button("#offer-0", PUT_IN).await;
        assert_eq!(page.value("#offer-0-pay").await, found);
        let [gross, net] = page.slip(0).await;
        assert_eq!([gross.as_str(), net.as_str()], [found, "₩80,000,000"]);
        assert_eq!(buttons(page).await, 0, "the offer has it");
        page.until(
            "the focus is kept",
            "return document.activeElement.id === 'offer-0-target'",
        )
        .await;
        let digits: String = found.chars().filter(char::is_ascii_digit).collect();
        assert_eq!(page.fragment().await, format!("v=1&1.pay={digits}"));

        // The question follows what is changed elsewhere, and goes when it is closed.
        page.choose("#offer-0-household", "married2kids").await;
        let less = answer(page).await;
        assert_ne!(less, told);
        assert_eq!(buttons(page).await, 1);
        page.disclose("#offer-0", START, false).await;
        assert_eq!(page.texts("#offer-0-target").await, [""; 0]);
    });
}

#[test]
fn what_no_pay_gives_is_said_in_a_sentence() {
    browse(Setup::new().language("en-US"), async |page| {
        page.disclose("#offer-0", START, true).await;
        page.fill("#offer-0-target", "₩900 billion").await;
        let told = answer(page).await;
        assert!(
            told.starts_with("Even the largest pay that can be computed gives only ₩"),
            "{told}"
        );
        assert_eq!(buttons(page).await, 0);
    });
    // The least premiums of a Korean wage fall due with its first won: the cost jumps.
    browse(Setup::new().language("en-US"), async |page| {
        page.disclose("#offer-0", START, true).await;
        page.choose("#offer-0-goal", "3").await;
        page.fill("#offer-0-target", "₩1,000").await;
        let told = answer(page).await;
        assert!(
            told.ends_with("and no pay gives anything between."),
            "{told}"
        );
        assert_eq!(buttons(page).await, 1, "the first pay past it can be taken");
    });
}

#[test]
fn a_fault_is_shown_at_the_field_and_loses_nothing() {
    browse(Setup::new().language("en-US"), async |page| {
        page.disclose("#offer-0", START, true).await;
        page.fill("#offer-0-target", "80m").await;
        let (told, pay) = (answer(page).await, page.value("#offer-0-pay").await);
        page.fill("#offer-0-target", "x").await;
        let fault = page
            .js("const field = document.querySelector('#offer-0-target');
                const told = document.getElementById(field.getAttribute('aria-describedby'));
                return [field.ariaInvalid, field.value, told.getAttribute('role'), told.textContent]")
            .await;
        let reason = "This does not read as a number. Write only digits and a unit.";
        assert_eq!(fault, json!(["true", "x", "alert", reason]));
        assert_eq!(answer(page).await, told, "of the last amount that was read");
        assert_eq!(page.value("#offer-0-pay").await, pay);
        page.fill("#offer-0-target", "81m").await;
        assert_eq!(page.texts("#offer-0-target-fault").await, [""; 0]);
        assert!(answer(page).await.contains("₩81\u{a0}million"));
    });
}
