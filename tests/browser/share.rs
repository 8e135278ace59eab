//! Copying the address, where it is allowed and where it is not.

use crate::support::{Page, Setup, browse};
use serde_json::json;

async fn copy(page: &Page) {
    page.button(".page", "Copy the address").await;
}

async fn told(page: &Page, text: &str) {
    let script = format!(
        "return [...document.querySelectorAll('[role=status]')].some(e => e.textContent === '{text}')"
    );
    page.until(text, &script).await;
}

async fn permission(page: &Page, setting: &str) {
    let params = json!({
        "permission": {"name": "clipboard-write"},
        "setting": setting,
        "origin": page.site.origin,
    });
    page.cdp("Browser.setPermission", params).await;
}

#[test]
fn the_address_is_copied() {
    browse(Setup::new().language("en-US"), async |page| {
        permission(page, "granted").await;
        page.fill("#offer-0-pay", "95m").await;
        copy(page).await;
        told(page, "Copied.").await;
        // What was copied is no longer what one sees.
        page.fill("#offer-0-pay", "96m").await;
        page.until(
            "nothing is said to be copied",
            "return !document.body.textContent.includes('Copied.')",
        )
        .await;
    });
}

#[test]
fn a_refused_clipboard_leaves_the_address_selected() {
    browse(Setup::new().language("en-US"), async |page| {
        permission(page, "denied").await;
        page.choose("#situation", "tenfold").await;
        copy(page).await;
        told(
            page,
            "Copying was not possible; the address is selected instead.",
        )
        .await;
        let selected = page
            .js("const field = document.activeElement;
                return [field.id, field.value.slice(field.selectionStart, field.selectionEnd)]")
            .await;
        let link = format!("{}/#v=1&situation=tenfold", page.site.origin);
        assert_eq!(selected, json!(["share-link", link]));
    });
}

#[test]
fn a_sandbox_without_clipboard_leaves_the_address_selected() {
    browse(Setup::new().language("en-US").at(""), async |page| {
        page.open_host("sandbox-page.html").await;
        page.frame("iframe").await;
        page.ready().await;
        copy(page).await;
        told(
            page,
            "Copying was not possible; the address is selected instead.",
        )
        .await;
        assert_eq!(page.focused().await, "share-link");
        // The browser says that the host has not allowed it.
        let console = page.console().await;
        assert!(
            console.iter().all(|m| m.text.contains("lipboard")),
            "{console:#?}"
        );
    });
}

#[test]
fn the_code_for_another_site_shows_this_comparison() {
    browse(Setup::new().language("en-US"), async |page| {
        page.fill("#offer-0-pay", "95m").await;
        page.fill("#offer-0-name", "A \"B\" <c>").await;
        let code = page.value("#share-frame").await;
        let fragment = page.fragment().await;
        assert!(fragment.starts_with("v=1&1.name=A%20%22B%22"), "{fragment}");
        let address = format!("{}/embed.html?lang=en#{fragment}", page.site.origin);
        let start = format!("<iframe src=\"{}\" ", address.replace('&', "&amp;"));
        assert!(code.starts_with(&start), "{code}");
        for part in [
            " title=\"Salary gap comparison\" ",
            " sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\" ",
        ] {
            assert!(code.contains(part), "{code}");
        }
        // And that is what it shows.
        page.open(&address[page.site.origin.len()..]).await;
        assert_eq!(page.ladder().await[1][1], "₩95,000,000");
        assert_eq!(page.ladder().await[0][1], "A \"B\" <c>");
    });
}
