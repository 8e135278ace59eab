//! Schemes, switched on and off under the rules of a day.

use crate::support::{Page, Setup, browse};
use serde_json::{Value, json};

const PART: &str = "[aria-labelledby='closing-title']";

/// A scheme as it stands with an offer: whether it is on, whether it can be switched, its standing,
/// and why it may not be added.
async fn scheme(page: &Page, offer: usize, id: &str) -> [Value; 5] {
    let script = "const all = document.querySelectorAll('.schemes fieldset')[arguments[0]];
        const box = all.querySelector(`[id$='-${arguments[1]}']`);
        const whole = box.closest('.scheme'), chip = whole.querySelector('.chip');
        return [box.checked, box.disabled, chip.dataset.kind, chip.textContent,
            whole.querySelector('.fault')?.textContent ?? '']";
    let seen = page.js_with(script, vec![json!(offer), json!(id)]).await;
    [0, 1, 2, 3, 4].map(|at: usize| seen[at].clone())
}

async fn open(page: &Page) {
    page.disclose(PART, "Schemes", true).await;
}

/// Sets a day as the calendar of the browser does.
async fn set_day(page: &Page, day: &str) {
    page.js_with(
        "const field = document.querySelector('#schemes-day');
        field.value = arguments[0];
        for (const kind of ['input', 'change'])
            field.dispatchEvent(new Event(kind, {bubbles: true}))",
        vec![json!(day)],
    )
    .await;
}

#[test]
fn a_fellowship_raises_the_pay_on_the_slip_and_stays_in_the_link() {
    let sent = std::cell::RefCell::new(None);
    let setup = Setup::new().language("en-US").at("/#v=1&1.pay=50000000");
    browse(setup, async |page| {
        open(page).await;
        let (slip, ladder) = (page.slip(0).await, page.ladder().await);
        assert_eq!(slip[0], "₩50,000,000");
        page.click("#scheme-0-sejong").await;
        assert_eq!(
            scheme(page, 0, "sejong").await,
            [
                json!(true),
                json!(false),
                json!("open"),
                json!("open"),
                json!("")
            ]
        );
        let with = page.slip(0).await;
        assert_eq!(with[0], "₩65,000,000");
        assert_ne!(with[1], slip[1], "more is left");
        assert_eq!(page.ladder().await[1][1], "₩65,000,000");
        assert_eq!(
            page.value("#offer-0-pay").await,
            "₩50\u{a0}million",
            "as typed"
        );
        // The other offer has none of it.
        assert_eq!(page.ladder().await[1][2], ladder[1][2]);
        let fragment = page.fragment().await;
        assert_eq!(fragment, "v=1&1.pay=50000000&1.schemes=sejong");
        sent.replace(Some((fragment, page.ladder().await)));
        page.click("#scheme-0-sejong").await;
        assert_eq!(page.slip(0).await, slip);
        assert_eq!(page.fragment().await, "v=1&1.pay=50000000");
    });
    let Some((fragment, ladder)) = sent.take() else {
        panic!("there is no link");
    };
    let setup = Setup::new().language("en-US").at(format!("/#{fragment}"));
    browse(setup, async |page| {
        assert_eq!(page.texts(".notice li").await, [""; 0]);
        assert_eq!(page.ladder().await, ladder);
        open(page).await;
        assert_eq!(scheme(page, 0, "sejong").await[0], json!(true));
        assert_eq!(scheme(page, 0, "innocore").await[0], json!(false));
    });
}

#[test]
fn what_may_not_be_combined_is_refused_with_the_reason() {
    browse(Setup::new().language("en-US"), async |page| {
        open(page).await;
        assert_eq!(
            scheme(page, 0, "innocore").await[1..],
            [
                json!(false),
                json!("open"),
                json!("open until 2030-12-31"),
                json!("")
            ]
        );
        page.click("#scheme-0-sejong").await;
        let [on, disabled, _, _, why] = scheme(page, 0, "innocore").await;
        assert_eq!([on, disabled], [json!(false), json!(true)]);
        assert_eq!(
            why,
            json!("Both pay the same person's one salary. This is a rule of this calculator.")
        );
        page.click("#scheme-0-sejong").await;
        let [_, disabled, _, _, why] = scheme(page, 0, "innocore").await;
        assert_eq!([disabled, why], [json!(false), json!("")]);
    });
}

#[test]
fn a_scheme_that_has_ended_is_amber_and_open_again_on_an_earlier_day() {
    browse(
        Setup::new().language("en-US").at("/#v=1&1.pay=40000000"),
        async |page| {
            open(page).await;
            let closed = "closed since 2024-10-31";
            assert_eq!(
                scheme(page, 0, "kiuri").await,
                [
                    json!(false),
                    json!(true),
                    json!("closed"),
                    json!(closed),
                    json!("")
                ]
            );
            let colour = "return ['closed', 'open'].map(kind => getComputedStyle(
            document.querySelector(`.schemes .chip[data-kind=${kind}]`)).color)";
            let colours = page.js(colour).await;
            assert_ne!(colours[0], colours[1], "{colours}");

            set_day(page, "2022-06-15").await;
            let day_and_month = async || {
                [
                    page.value("#schemes-day").await,
                    page.value("#schemes-month").await,
                ]
            };
            assert_eq!(day_and_month().await, ["2022-06-15", "29"]);
            let [_, disabled, kind, stands, _] = scheme(page, 0, "kiuri").await;
            assert_eq!(
                [disabled, kind, stands],
                [json!(false), json!("open"), json!("open until 2024-10-31")]
            );
            // What had not begun then says from when.
            let [_, disabled, kind, stands, _] = scheme(page, 0, "k-star").await;
            assert_eq!(
                [disabled, kind, stands],
                [json!(true), json!("not-yet"), json!("from 2026-02-27")]
            );
            page.click("#scheme-0-kiuri").await;
            assert_eq!(page.slip(0).await[0], "₩50,000,000");
            let fragment = page.fragment().await;
            assert_eq!(fragment, "v=1&1.pay=40000000&1.schemes=kiuri&on=2022-06-15");

            // Past its end it stays on, says so, and can still be switched off.
            set_day(page, "2026-11-22").await;
            let [on, disabled, kind, stands, _] = scheme(page, 0, "kiuri").await;
            assert_eq!([on, disabled], [json!(true), json!(false)]);
            assert_eq!([kind, stands], [json!("closed"), json!(closed)]);
            page.click("#scheme-0-kiuri").await;
            assert_eq!(page.slip(0).await[0], "₩40,000,000");
            assert_eq!(scheme(page, 0, "kiuri").await[1], json!(true));
        },
    );
}

#[test]
fn the_slider_goes_month_by_month() {
    browse(Setup::new().language("en-US"), async |page| {
        open(page).await;
        let slide = "const slider = document.querySelector('#schemes-month');
            slider.focus();
            for (const month of arguments[0]) {
                slider.value = month;
                slider.dispatchEvent(new InputEvent('input', {bubbles: true}));
            }";
        page.js_with(slide, vec![json!([80, 60, 40, 30])]).await;
        assert_eq!(page.value("#schemes-day").await, "2022-07-01");
        assert_eq!(scheme(page, 0, "kiuri").await[1], json!(false));
        page.press(&fantoccini::key::Key::Right).await;
        assert_eq!(page.value("#schemes-day").await, "2022-08-01");
        assert_eq!(page.focused().await, "schemes-month");
        let told = "return document.querySelector('#schemes-month').getAttribute('aria-valuetext')";
        assert_eq!(page.js(told).await, json!("2022-08-01"));
        assert_eq!(page.fragment().await, "v=1&on=2022-08-01");
    });
}

#[test]
fn conditions_are_ticked_and_stay_out_of_the_link() {
    browse(Setup::new().language("en-US"), async |page| {
        open(page).await;
        let of = ".scheme:has(#scheme-0-sejong)";
        page.disclose(of, "What it is, who qualifies, sources", true)
            .await;
        let opened = page.texts(&format!("{of} li")).await.concat();
        assert!(opened.contains("₩65 million of pay"), "{opened}");
        let condition = format!("{of} li input");
        page.click(&condition).await;
        let ticked = format!("return document.querySelector('{condition}').checked");
        assert_eq!(page.js(&ticked).await, json!(true));
        assert_eq!(page.fragment().await, "", "what one is stays in the page");
        assert_eq!(scheme(page, 0, "sejong").await[0], json!(false));
        page.fill("#offer-0-hours", "44").await;
        assert_eq!(page.js(&ticked).await, json!(true), "it stays");
        page.click(&condition).await;
        assert_eq!(page.js(&ticked).await, json!(false));
    });
}
