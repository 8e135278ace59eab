//! What cannot be read is said beside the field, and nothing else is lost.

use crate::support::{Page, Setup, browse};
use serde_json::json;

const FAULT: &str = "#offer-0-pay-fault";

async fn fault(page: &Page) -> serde_json::Value {
    page.js("const input = document.querySelector('#offer-0-pay');
        const told = document.getElementById(input.getAttribute('aria-describedby') ?? 'none');
        return [input.ariaInvalid, told?.getAttribute('role') ?? null, input.value]")
        .await
}

#[test]
fn a_value_that_cannot_be_read_stays_as_typed_and_changes_nothing() {
    browse(Setup::new().language("en-US"), async |page| {
        page.fill("#offer-1-pay", "$70k").await;
        page.leave().await;
        let (ladder, headline) = (page.ladder().await, page.headline().await);
        for (typed, reason) in [
            ("", "Enter a value."),
            ("-5", "This cannot be below zero."),
            ("1e18", "Enter ₩1\u{a0}trillion or less."),
            (
                "abc",
                "This does not read as a number. Write only digits and a unit.",
            ),
            (
                "1,23",
                "This can be read in two ways. Write every unit, or digits only.",
            ),
            (
                "$5 ₩5",
                "This does not read as a number. Write only digits and a unit.",
            ),
            (
                "١٢٣",
                "This does not read as a number. Write only digits and a unit.",
            ),
            (
                "<b>1</b>",
                "This does not read as a number. Write only digits and a unit.",
            ),
        ] {
            // Of what is typed, the beginning may be a value; it is the whole that counts.
            page.fill("#offer-0-pay", "90m").await;
            page.js_with(
                "const field = document.querySelector('#offer-0-pay');
                field.value = arguments[0];
                field.dispatchEvent(new InputEvent('input', {bubbles: true}))",
                vec![json!(typed)],
            )
            .await;
            assert_eq!(page.texts(FAULT).await, [reason], "{typed}");
            assert_eq!(fault(page).await, json!(["true", "alert", typed]));
            page.leave().await;
            assert_eq!(
                fault(page).await,
                json!(["true", "alert", typed]),
                "still there"
            );
            assert_eq!(page.ladder().await, ladder, "{typed}");
            assert_eq!(page.headline().await, headline, "{typed}");
        }
        page.fill("#offer-0-pay", "95m").await;
        assert_eq!(fault(page).await, json!([null, null, "95m"]));
        assert_eq!(page.texts(FAULT).await, [""; 0]);
        assert_eq!(page.slip(0).await[0], "₩95,000,000");
        page.leave().await;
        assert_eq!(page.value("#offer-0-pay").await, "₩95\u{a0}million");
    });
}

#[test]
fn a_fault_typed_key_by_key_leaves_the_last_value_that_could_be_read() {
    browse(Setup::new(), async |page| {
        page.fill("#offer-0-pay", "1,23").await;
        assert_eq!(
            page.texts(FAULT).await,
            ["두 가지로 읽힐 수 있습니다. 단위까지 모두 적거나 숫자로만 적어 주세요."]
        );
        page.press("4만").await;
        assert_eq!(page.texts(FAULT).await, [""; 0]);
        assert_eq!(page.slip(0).await[0], "12,340,000원");
    });
}

#[test]
fn every_field_says_its_bounds() {
    let cases = [
        ("offer-0-hours", "0", "0.1"),
        ("offer-0-hours", "169", "168"),
        ("offer-1-saving", "101", "100%"),
        ("offer-1-growth", "-51", "−50%"),
        ("horizon", "0", "1"),
        ("horizon", "61", "60"),
        ("discount", "31", "30%"),
        ("exchange-rate", "x", "number"),
        ("exchange-rate", "0", "number"),
    ];
    browse(Setup::new().language("en-US"), async |page| {
        for (id, typed, told) in cases {
            page.fill(&format!("#{id}"), typed).await;
            let fault = page.texts(&format!("#{id}-fault")).await.concat();
            assert!(fault.contains(told), "{id} {typed}: {fault}");
        }
        // 168 hours and 60 years at the bounds are fine.
        page.fill("#offer-0-hours", "168").await;
        page.fill("#horizon", "60").await;
        assert_eq!(
            page.texts("#offer-0-hours-fault, #horizon-fault").await,
            [""; 0]
        );
    });
}

#[test]
fn another_situation_or_step_back_takes_the_bad_text_away() {
    browse(Setup::new(), async |page| {
        let shown = page.value("#horizon").await;
        page.fill("#horizon", "7").await;
        page.fill("#horizon", "0").await;
        assert_eq!(page.texts("#horizon-fault").await.len(), 1);
        page.js("history.back()").await;
        page.until("the step is undone", "return location.hash === ''")
            .await;
        assert_eq!(page.value("#horizon").await, shown);
        assert_eq!(page.texts("#horizon-fault").await, [""; 0]);
    });
}

#[test]
fn the_enter_that_ends_a_korean_syllable_ends_nothing_else() {
    browse(Setup::new(), async |page| {
        page.fill("#offer-0-pay", "95000000").await;
        page.js("const field = document.querySelector('#offer-0-pay');
            field.dispatchEvent(new KeyboardEvent('keydown',
                {key: 'Enter', isComposing: true, bubbles: true}))")
            .await;
        assert_eq!(page.value("#offer-0-pay").await, "95000000");
        page.js("const field = document.querySelector('#offer-0-pay');
            field.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}))")
            .await;
        assert_eq!(page.value("#offer-0-pay").await, "9,500만\u{a0}원");
    });
}

#[test]
fn a_syllable_in_the_making_is_not_called_a_fault() {
    browse(Setup::new(), async |page| {
        let type_in = "const [text, composing] = arguments;
            const field = document.querySelector('#offer-0-pay');
            field.focus();
            field.value = text;
            field.dispatchEvent(
                new InputEvent('input', {bubbles: true, isComposing: composing}));";
        for text in ["9ㅊ", "9처", "9천ㅁ"] {
            page.js_with(type_in, vec![json!(text), json!(true)]).await;
            assert_eq!(page.texts(FAULT).await, [""; 0], "{text}");
            assert_eq!(page.value("#offer-0-pay").await, text);
        }
        page.leave().await;
        assert_eq!(page.texts(FAULT).await.len(), 1, "now it is done");
        page.js_with(type_in, vec![json!("9천만"), json!(true)])
            .await;
        assert_eq!(
            page.slip(0).await[0],
            "90,000,000원",
            "what can be read counts at once"
        );
        assert_eq!(page.texts(FAULT).await, [""; 0]);
    });
}
