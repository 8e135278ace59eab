//! Bonus, shares, allowances, severance and children of an offer.

use crate::support::{Page, Setup, browse};
use serde_json::json;

const LINE: &str = "Bonus, shares, term, costs, hours, children";
const FIELDS: [&str; 7] = [
    "bonus",
    "signon",
    "equity",
    "untaxed",
    "pension",
    "severance",
    "children",
];

async fn values(page: &Page) -> Vec<String> {
    let mut values = Vec::new();
    for field in FIELDS {
        values.push(page.value(&format!("#offer-0-{field}")).await);
    }
    values
}

#[test]
fn what_is_typed_goes_into_the_link_and_comes_back_from_it() {
    let sent = std::cell::RefCell::new(None);
    browse(Setup::new().language("en-US"), async |page| {
        assert_eq!(
            page.texts("#offer-0-bonus").await,
            [""; 0],
            "drawn once open"
        );
        page.disclose("#offer-0", LINE, true).await;
        for (field, typed) in [
            ("bonus", "10m"),
            ("signon", "₩5m"),
            ("equity", "7,500,000"),
            ("untaxed", "2.4m"),
            ("pension", "1m"),
            ("children", "3, 10"),
        ] {
            let (ladder, totals) = (page.ladder().await, page.totals(0).await);
            page.fill(&format!("#offer-0-{field}"), typed).await;
            let is_in_the_ladder = page.ladder().await != ladder;
            // What is paid into a pension is no take-home pay; the employer pays it all the same.
            assert_eq!(is_in_the_ladder, field != "pension", "{field}");
            assert!(
                is_in_the_ladder || page.totals(0).await != totals,
                "{field}"
            );
        }
        page.choose("#offer-0-severance", "inside").await;
        assert_eq!(page.slip(0).await[0], "₩114,900,000", "all but the pension");
        page.leave().await;
        let fragment = page.fragment().await;
        assert_eq!(
            fragment,
            "v=1&1.children=3.10&1.bonus=10000000&1.signon=5000000&1.equity=7500000\
             &1.untaxed=2400000&1.pension=1000000&1.severance=inside"
        );
        // Closed and opened again, they say the same.
        let shown = values(page).await;
        page.disclose("#offer-0", LINE, false).await;
        assert_eq!(page.texts("#offer-0-bonus").await, [""; 0]);
        page.disclose("#offer-0", LINE, true).await;
        assert_eq!(values(page).await, shown);
        sent.replace(Some((fragment, shown, page.ladder().await)));
    });
    let Some((fragment, shown, ladder)) = sent.take() else {
        panic!("the first session saw nothing");
    };
    let setup = Setup::new().language("en-US").at(format!("/#{fragment}"));
    browse(setup, async |page| {
        assert_eq!(page.texts(".notice li").await, [""; 0]);
        page.disclose("#offer-0", LINE, true).await;
        assert_eq!(values(page).await, shown);
        assert_eq!(page.ladder().await, ladder);
        assert_eq!(page.fragment().await, fragment);
        // By the month they are a twelfth, but for what is paid once.
        page.switch("period", "month").await;
        assert_eq!(page.value("#offer-0-pension").await, "₩83,333");
        assert_eq!(page.value("#offer-0-signon").await, shown[1]);
        page.switch("period", "year").await;
        assert_eq!(values(page).await, shown);
    });
}

#[test]
fn ages_that_cannot_be_read_are_a_fault_and_lose_nothing() {
    browse(Setup::new().language("en-US"), async |page| {
        page.disclose("#offer-0", LINE, true).await;
        page.fill("#offer-0-bonus", "10m").await;
        page.fill("#offer-0-children", "4, 7").await;
        let fragment = page.fragment().await;
        assert_eq!(fragment, "v=1&1.children=4.7&1.bonus=10000000");
        let ladder = page.ladder().await;
        let bonus = page.value("#offer-0-bonus").await;
        for (typed, told) in [
            ("3, x", "does not read as a number"),
            ("99", "25"),
            ("-1", "below zero"),
            ("1, 2, 3, 4, 5, 6, 7, 8, 9", "8"),
        ] {
            // Of what is typed, the beginning may be a value; it is the whole that counts.
            page.js_with(
                "const field = document.querySelector('#offer-0-children');
                field.value = arguments[0];
                field.dispatchEvent(new InputEvent('input', {bubbles: true}))",
                vec![json!(typed)],
            )
            .await;
            page.leave().await;
            let fault = page.texts("#offer-0-children-fault").await.concat();
            assert!(fault.contains(told), "{typed}: {fault}");
            assert_eq!(page.value("#offer-0-children").await, typed);
            let invalid = "return document.querySelector('#offer-0-children').ariaInvalid";
            assert_eq!(page.js(invalid).await, json!("true"));
            assert_eq!(page.fragment().await, fragment, "{typed}");
            assert_eq!(page.ladder().await, ladder, "{typed}");
            assert_eq!(page.value("#offer-0-bonus").await, bonus, "{typed}");
        }
        page.fill("#offer-0-children", "").await;
        page.leave().await;
        assert_eq!(page.texts("#offer-0-children-fault").await, [""; 0]);
        assert_eq!(page.value("#offer-0-children").await, "none");
        assert_eq!(page.fragment().await, "v=1&1.bonus=10000000");
    });
}

/// Sets a day as the calendar of the browser does.
async fn set_day(page: &Page, css: &str, day: &str) {
    page.js_with(
        "const field = document.querySelector(arguments[0]);
        field.value = arguments[1];
        field.dispatchEvent(new InputEvent('input', {bubbles: true}))",
        vec![json!(css), json!(day)],
    )
    .await;
}

#[test]
fn what_depends_on_an_amount_comes_with_it_and_the_focus_stays() {
    browse(Setup::new().language("en-US"), async |page| {
        page.disclose("#offer-0", LINE, true).await;
        assert_eq!(page.texts("#offer-0-bonus_chance").await, [""; 0]);
        page.fill("#offer-0-bonus", "10m").await;
        assert_eq!(page.focused().await, "offer-0-bonus");
        page.fill("#offer-0-bonus_chance", "80").await;
        page.fill("#offer-0-grant", "200m").await;
        assert_eq!(page.focused().await, "offer-0-grant");
        page.choose("#offer-0-shares_in", "usd").await;
        page.fill("#offer-0-grant", "₩5").await;
        let fault = page.texts("#offer-0-grant-fault").await.concat();
        assert!(fault.contains("US dollars"), "{fault}");
        page.fill("#offer-0-grant", "200k").await;
        page.fill("#offer-0-vesting_parts", "40, 30, 20").await;
        page.leave().await;
        let fault = page.texts("#offer-0-vesting_parts-fault").await.concat();
        assert!(fault.contains("100"), "{fault}");
        page.fill("#offer-0-vesting_parts", "40, 30, 20, 10").await;
        page.leave().await;
        let fragment = page.fragment().await;
        assert_eq!(
            fragment,
            "v=1&1.bonus=10000000&1.shares.in=usd&1.grant=200000&1.bonus.chance=80\
             &1.vest.parts=40.30.20.10"
        );
    });
}

#[test]
fn a_term_that_ends_before_it_begins_is_a_fault_at_its_day() {
    browse(Setup::new().language("en-US"), async |page| {
        page.disclose("#offer-0", LINE, true).await;
        assert_eq!(page.texts("#offer-0-after").await, [""; 0]);
        set_day(page, "#offer-0-start", "2026-09-01").await;
        set_day(page, "#offer-0-end", "2026-08-31").await;
        let fault = page.texts("#offer-0-end-fault").await.concat();
        assert!(fault.contains("before the first"), "{fault}");
        assert_eq!(page.fragment().await, "v=1&1.start=2026-09-01");
        set_day(page, "#offer-0-end", "2031-08-31").await;
        assert_eq!(page.texts("#offer-0-end-fault").await, [""; 0]);
        assert_eq!(
            page.fragment().await,
            "v=1&1.start=2026-09-01&1.end=2031-08-31"
        );
        // What is earned afterwards is asked once there is an end.
        page.fill("#offer-0-after", "65m").await;
        page.disclose("main", "Show every year", true).await;
        let rows = page.texts("[aria-labelledby='years-title'] tbody th").await;
        assert!(rows.contains(&"2031, term ends".to_owned()), "{rows:?}");
    });
}
