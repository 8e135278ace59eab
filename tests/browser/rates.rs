//! The rates along the pay: there while they are open, and only then.

use crate::support::{Page, Setup, browse};
use serde_json::json;

const SECTION: &str = "section[aria-labelledby=rates-title]";

/// How many pictures, tables and offers the part holds.
async fn held(page: &Page) -> serde_json::Value {
    page.js(&format!(
        "const part = document.querySelector('{SECTION}');
        return ['svg.rates', 'table', 'h3'].map(css => part.querySelectorAll(css).length)"
    ))
    .await
}

/// Each offer's sentence and the line of what is taken of the next bit of pay.
async fn seen(page: &Page) -> Vec<String> {
    let seen = page
        .js(
            "return [...document.querySelectorAll('svg.rates')].map(svg => svg.ariaLabel
            + svg.querySelector('.thin').getAttribute('d')
            + [...svg.querySelectorAll('svg')].map(e => e.getAttribute('x')))",
        )
        .await;
    crate::support::strings(&seen)
}

#[test]
fn curves_are_drawn_while_they_are_open_and_follow_an_edit() {
    browse(Setup::new().language("en-US"), async |page| {
        assert_eq!(held(page).await, json!([0, 0, 0]));
        page.disclose(SECTION, "Show the curves", true).await;
        assert_eq!(held(page).await, json!([2, 2, 2]));
        let drawn = page
            .js(
                "const box = document.querySelector('svg.rates').getBoundingClientRect();
                return box.width > 200 && box.height > 100",
            )
            .await;
        assert_eq!(drawn, json!(true));
        let before = seen(page).await;
        assert!(before.iter().all(|one| one.contains("is taken on average")));

        // A table within opens without a change of anything else.
        page.disclose(&format!("{SECTION} .slips"), "Show as a table", true)
            .await;
        let rows = page
            .texts(&format!("{SECTION} details[open] details[open] tr"))
            .await;
        assert!(rows.len() > 5, "{rows:?}");
        assert_eq!(held(page).await, json!([2, 2, 2]));

        // An edit while they are open reaches the curves; the table stays open.
        page.fill("#offer-0-pay", "300m").await;
        let after = seen(page).await;
        assert_ne!(after[0], before[0]);
        assert_ne!(after[1], before[1], "the scale of pay is one for all");
        page.choose("#offer-1-place", "us-ca").await;
        assert_ne!(seen(page).await[1], after[1]);
        let open = format!("return document.querySelectorAll('{SECTION} details[open]').length");
        assert_eq!(page.js(&open).await, json!(2));

        // They are in no link, and a step back leaves them open.
        assert_eq!(page.fragment().await, "v=1&1.pay=300000000&2.place=us-ca");
        page.js("history.back()").await;
        page.until("the step is undone", "return location.hash.endsWith('000')")
            .await;
        assert_eq!(seen(page).await, after);

        page.disclose(SECTION, "Show the curves", false).await;
        assert_eq!(held(page).await, json!([0, 0, 0]));
        page.fill("#offer-0-pay", "90m").await;
        assert_eq!(held(page).await, json!([0, 0, 0]));
        page.disclose(SECTION, "Show the curves", true).await;
        assert_eq!(seen(page).await, before);
    });
}
