//! Odds by keyboard and by hand: they make one whatever is pressed, and Back undoes a move as one.

use crate::careers::{drawn, open};
use crate::careers_held::Natively;
use crate::support::{Page, Setup, browse, strings};
use fantoccini::key::Key;
use salary_gap::app::lang::Lang;
use salary_gap::app::text;
use serde_json::json;

const WALK: &str = "v=1&situation=innocore-berkeley";
/// The ways on from the fellowship that somebody pays.
const PAID: usize = 6;

fn setup() -> Setup {
    Setup::new().language("en-US").at(format!("/#{WALK}"))
}

fn slider(branch: usize) -> String {
    format!("stage-innocore-odds-{branch}")
}

/// The odds of each way on from the fellowship, in tenths of a percent, as the sliders stand; the
/// fields and what a screen reader is told say the same.
async fn odds(page: &Page) -> Vec<i64> {
    let script = "return [...document.querySelectorAll('[id^=stage-innocore-odds-].slide')]
        .map(e => [Number(e.value), e.getAttribute('aria-valuetext'),
            document.getElementById(`${e.id}-value`).value])";
    let all = page.js(script).await;
    let all = all.as_array().cloned().unwrap_or_default();
    let odds = all.iter().map(|way| {
        let odds = way[0].as_i64().unwrap_or(-1);
        let said = match (odds / 10, odds % 10) {
            (whole, 0) => format!("{whole}%"),
            (whole, tenth) => format!("{whole}.{tenth}%"),
        };
        assert_eq!([&way[1], &way[2]], [&json!(said); 2], "{all:?}");
        odds
    });
    let odds: Vec<i64> = odds.collect();
    assert_eq!(odds.iter().sum::<i64>(), 1_000, "{odds:?}");
    odds
}

/// Opens what comes after the fellowship.
async fn unfold(page: &Page) {
    open(page, Lang::En, text::Key::TreeTitle).await;
    let name = salary_gap::catalog::stage_row("innocore").map(|row| Lang::En.of(row.name));
    page.disclose(".stages", name.unwrap_or_default(), true)
        .await;
}

async fn undone(page: &Page, fragment: &str) {
    page.fragment().await;
    page.js("history.back()").await;
    page.until(
        "the step before is back",
        &format!("return location.hash.slice(1) === '{fragment}'"),
    )
    .await;
}

#[test]
fn the_odds_are_reached_by_tab_and_moved_by_the_keys_of_a_slider() {
    browse(setup(), async |page| {
        unfold(page).await;
        let known = odds(page).await;
        assert_eq!(known, [390, 204, 203, 203, 0, 0]);
        page.js("document.querySelector('#career-start_a').focus()")
            .await;
        let mut stops = Vec::new();
        while stops.last() != Some(&slider(0)) {
            page.press(&Key::Tab).await;
            stops.push(page.focused().await);
            assert!(stops.len() < 60, "the odds are not reached: {stops:#?}");
        }
        let fields = ["career-start_b", "career-from", "career-until"];
        assert_eq!(stops[..3], fields, "{stops:#?}");
        let before = page.js("return history.length").await;
        for (key, now) in [
            (Key::Right, 391),
            (Key::Up, 392),
            (Key::Left, 391),
            (Key::Down, 390),
            (Key::Right, 391),
            (Key::End, 1_000),
            (Key::Left, 999),
            (Key::Home, 0),
            (Key::Right, 1),
        ] {
            page.press(&key).await;
            let odds = odds(page).await;
            assert_eq!(odds[0], now, "{odds:?}");
            assert_eq!(page.focused().await, slider(0));
            // What is left goes to the others in the proportion in which they stood.
            if now < 1_000 {
                assert!((odds[1] - odds[2]).abs() <= 1, "{odds:?}");
                assert!((odds[1] - odds[3]).abs() <= 1, "{odds:?}");
            }
            assert_eq!(odds[4..], [0; 2], "{odds:?}");
        }
        let moved = odds(page).await;
        for key in [Key::Escape, Key::Enter, Key::Space, Key::Delete] {
            page.press(&key).await;
            assert_eq!(odds(page).await, moved, "{key:?}");
            assert_eq!(page.focused().await, slider(0));
        }
        page.press("x").await;
        assert_eq!(odds(page).await, moved);
        // All of it was one step.
        let fragment = page.fragment().await;
        assert!(
            fragment.contains("after.innocore.odds=firm-kr:0.1,"),
            "{fragment}"
        );
        let steps = page.js("return history.length").await;
        assert_eq!(steps.as_u64(), before.as_u64().map(|steps| steps + 1));
        page.press(&Key::Tab).await;
        assert_eq!(page.focused().await, slider(0) + "-value");
        undone(page, WALK).await;
        page.until(
            "the odds are as they were",
            "return document.querySelector('#stage-innocore-odds-0').value === '390'",
        )
        .await;
        assert_eq!(odds(page).await, known);
        page.js("history.forward()").await;
        page.until(
            "the odds are moved again",
            "return document.querySelector('#stage-innocore-odds-0').value === '1'",
        )
        .await;
        assert_eq!(odds(page).await, moved);
    });
}

#[test]
fn a_drag_of_odds_is_one_step_and_back_restores_them() {
    browse(setup(), async |page| {
        unfold(page).await;
        open(page, Lang::En, text::Key::CareerYears).await;
        let known = odds(page).await;
        drawn(page, &Natively::of(WALK, Lang::En).mark()).await;
        let told = page.texts(".reckoned p").await;
        let steps = page.js("return history.length").await;
        for (branch, place, end) in [(0, 0, 650), (6, 5, 120)] {
            let script = "const [id, end] = arguments, slider = document.getElementById(id);
                const from = Number(slider.value);
                slider.focus();
                for (let step = 1; step <= 20; step++) {
                    slider.value = Math.round(from + (end - from) * step / 20);
                    slider.dispatchEvent(new InputEvent('input', {bubbles: true}));
                    await new Promise(next => requestAnimationFrame(next));
                }";
            let script = format!("return (async () => {{ {script} }})()")
                .replace("arguments", &json!([slider(branch), end]).to_string());
            page.js(&script).await;
            assert_eq!(odds(page).await[place], end);
            assert_eq!(page.focused().await, slider(branch));
        }
        let now = page.js("return history.length").await;
        assert_eq!(now.as_u64(), steps.as_u64().map(|steps| steps + 2));
        let fragment = page.fragment().await;
        drawn(page, &Natively::of(&fragment, Lang::En).mark()).await;
        page.js("history.back()").await;
        page.until(
            "the first drag stands",
            "return document.querySelector('#stage-innocore-odds-6').value === '0'",
        )
        .await;
        assert_eq!(odds(page).await[0], 650);
        page.js("history.back()").await;
        page.until(
            "no drag stands",
            "return document.querySelector('#stage-innocore-odds-0').value === '390'",
        )
        .await;
        assert_eq!(odds(page).await, known);
        drawn(page, &Natively::of(WALK, Lang::En).mark()).await;
        assert_eq!(page.texts(".reckoned p").await, told);
        assert_eq!(page.fragment().await, WALK);
    });
}

#[test]
fn odds_are_typed_and_what_cannot_be_is_a_fault_that_changes_nothing() {
    browse(setup(), async |page| {
        unfold(page).await;
        let field = format!("#{}-value", slider(0));
        page.fill(&field, "12.3").await;
        assert_eq!(sliders(page).await[0], 123);
        page.leave().await;
        let typed = odds(page).await;
        for (entry, told) in [("101", "100%"), ("-1", "zero"), ("x", "number"), ("₩5", "")] {
            let script = "const field = document.querySelector(arguments[0]);
                field.focus();
                field.value = arguments[1];
                field.dispatchEvent(new InputEvent('input', {bubbles: true}))";
            page.js_with(script, vec![json!(field), json!(entry)]).await;
            page.leave().await;
            let faults = page.texts(".way .fault[role=alert]").await;
            assert_eq!(faults.len(), 1, "{entry}: {faults:?}");
            assert!(faults.concat().contains(told), "{entry}: {faults:?}");
            let sliders = sliders(page).await;
            assert_eq!(sliders, typed, "{entry}");
        }
        page.fill(&field, "0").await;
        page.leave().await;
        assert_eq!(odds(page).await[0], 0);
        page.fill(&field, "100").await;
        page.leave().await;
        assert_eq!(odds(page).await, [1_000, 0, 0, 0, 0, 0]);
        // What is known of the stage comes back by its button.
        page.button(".stages", text::plain(Lang::En, text::Key::TreeAsKnown))
            .await;
        page.until(
            "the odds are as they are known",
            "return document.querySelector('#stage-innocore-odds-0').value === '390'",
        )
        .await;
        assert_eq!(page.fragment().await, WALK);
        assert_eq!(page.focused().await, "stage-innocore-growth");
    });
}

/// Where the sliders stand, whatever the fields say.
async fn sliders(page: &Page) -> Vec<i64> {
    let script = "return [...document.querySelectorAll('[id^=stage-innocore-odds-].slide')]
        .map(e => e.value)";
    let all = strings(&page.js(script).await);
    let all = all.iter().map(|value| value.parse().unwrap_or(-1));
    let all: Vec<i64> = all.collect();
    assert_eq!(all.len(), PAID);
    all
}

/// The buttons go while other odds are looked for, which takes a slow machine its time.
#[test]
fn the_focus_is_not_lost_where_a_tie_is_put_in_however_slow_the_machine() {
    let fragment = format!("{WALK}&after.from=30&after.until=90");
    let known = Natively::of(&fragment, Lang::En);
    let tied = known.tied();
    let tie = tied
        .first()
        .unwrap_or_else(|| panic!("nothing makes the two even"));
    let setup = Setup::new().language("en-US").at(format!("/#{fragment}"));
    browse(setup, async |page| {
        open(page, Lang::En, text::Key::CareerYears).await;
        open(page, Lang::En, text::Key::TieTitle).await;
        drawn(page, &known.mark()).await;
        page.slow_down(8.0).await;
        page.js("window.lost = [];
            setInterval(() => lost.push(document.activeElement.id), 50)")
            .await;
        page.click(&format!("#tie-odds-{}", tie.place)).await;
        page.until(
            "all is drawn anew",
            "return /\\d ms/.test(document.querySelector('.fan-made .fan-lead').textContent)
                && lost.length > 10",
        )
        .await;
        page.slow_down(1.0).await;
        let last = page.js("return lost.at(-1)").await;
        assert_eq!(last, json!("ties-odds"));
        assert_eq!(page.focused().await, "ties-odds");
    });
}
