//! Levers: dragged, moved by keys, typed into, and two of them as a map.

use crate::support::{Page, Setup, browse};
use fantoccini::key::Key;
use serde_json::{Value, json};

const PART: &str = "[aria-labelledby='closing-title']";
const CLOSED: &str = "v=1&situation=tenfold&match=30&match.cap=1000000000";

fn tenfold() -> Setup {
    Setup::new().language("en-US").at(format!("/#{CLOSED}"))
}

/// Moves a slider's thumb, an event for each place that it passes.
async fn drag(page: &Page, id: &str, values: &[i64]) {
    let script = "const [id, values] = arguments, slider = document.getElementById(id);
        slider.focus();
        for (const value of values) {
            slider.value = value;
            slider.dispatchEvent(new InputEvent('input', {bubbles: true}));
        }
        return new Promise(done => requestAnimationFrame(() => setTimeout(done)))";
    page.js_with(script, vec![json!(id), json!(values)]).await;
}

/// A lever: where the slider stands, what the field says, where the thumb is drawn, and what a
/// screen reader is told.
async fn lever(page: &Page, name: &str) -> [Value; 4] {
    let script = "const slider = document.getElementById(`lever-${arguments[0]}`);
        const strip = slider.closest('.lever');
        return [Number(slider.value), strip.querySelector('.word').value,
            strip.querySelector('.thumb').getAttribute('cx'),
            slider.getAttribute('aria-valuetext').split('. ')[0]]";
    let seen = page.js_with(script, vec![json!(name)]).await;
    [0, 1, 2, 3].map(|at: usize| seen[at].clone())
}

/// The curves of all levers.
async fn curves(page: &Page) -> Vec<String> {
    let paths = "return [...document.querySelectorAll('.lever .curve')]
        .map(e => e.closest('.lever').querySelector('.slide-over').id + e.getAttribute('d'))";
    crate::support::strings(&page.js(paths).await)
}

async fn history(page: &Page) -> u64 {
    page.js("return history.length").await.as_u64().unwrap_or(0)
}

#[test]
fn everything_follows_while_a_lever_is_dragged() {
    browse(tenfold(), async |page| {
        page.disclose(PART, "Move the values", true).await;
        assert_eq!(
            lever(page, "share").await,
            [json!(3_000), json!("30%"), json!("30.00%"), json!("30%")]
        );
        let (headline, ladder) = (page.headline().await, page.ladder().await);
        let (before, steps) = (curves(page).await, history(page).await);
        drag(page, "lever-share", &[3_050, 3_500, 4_000, 4_700, 5_000]).await;
        assert_eq!(
            lever(page, "share").await,
            [json!(5_000), json!("50%"), json!("50.00%"), json!("50%")]
        );
        assert_eq!(
            page.focused().await,
            "lever-share",
            "the thumb is still held"
        );
        assert_eq!(page.value("#match-share").await, "50");
        assert_ne!(page.headline().await, headline);
        let closed = page.ladder().await;
        assert_ne!(closed[3], ladder[3]);
        // Its own curve is what it was; those of the others start from the new share.
        let after = curves(page).await;
        assert_eq!(after.len(), before.len());
        let moved = |name: &str| {
            let of = |all: &[String]| (all.iter().find(|curve| curve.starts_with(name))).cloned();
            of(&before) != of(&after)
        };
        assert!(moved("lever-saving") && moved("lever-years"));
        assert_eq!(
            page.fragment().await,
            "v=1&situation=tenfold&match=50&match.cap=1000000000"
        );
        // One drag is one step back, however many places the thumb has passed.
        assert_eq!(history(page).await, steps + 1);
        page.js("history.back()").await;
        page.until(
            "the share is what it was",
            "return document.querySelector('#lever-share').value === '3000'
                && document.querySelector('#match-share').value === '30'",
        )
        .await;
        assert_eq!(page.headline().await, headline);
        assert_eq!(page.ladder().await, ladder);
        assert_eq!(curves(page).await, before);
    });
}

#[test]
fn a_lever_is_moved_by_the_keys_of_a_slider() {
    browse(tenfold(), async |page| {
        page.disclose(PART, "Move the values", true).await;
        page.js("document.querySelector('#lever-share').focus()")
            .await;
        for (key, at, shown) in [
            (Key::Right, 3_050, "30.5%"),
            (Key::Up, 3_100, "31%"),
            (Key::Left, 3_050, "30.5%"),
            (Key::Home, 0, "0%"),
            (Key::End, 10_000, "100%"),
            (Key::Down, 9_950, "99.5%"),
        ] {
            page.press(&key).await;
            let [value, field, thumb, told] = lever(page, "share").await;
            let place = format!("{}.{:02}%", at / 100, at % 100);
            assert_eq!(
                [value, field, thumb, told],
                [json!(at), json!(shown), json!(place), json!(shown)]
            );
            assert_eq!(page.focused().await, "lever-share");
        }
        assert_eq!(page.value("#match-share").await, "99.5");
        // Tab goes from the slider on, not back to the top.
        page.press(&Key::Tab).await;
        assert_eq!(page.focused().await, "lever-amount-value");
        page.press(&Key::Tab).await;
        assert_eq!(page.focused().await, "lever-amount");
    });
}

#[test]
fn every_lever_goes_from_end_to_end() {
    let at = "/#v=1&situation=frontier-equity&match=10&match.cap=900000000&match.amount=1000000";
    browse(Setup::new().language("en-US").at(at), async |page| {
        assert_eq!(page.texts(".notice li").await, [""; 0]);
        page.choose("#match-rung", "4").await;
        page.disclose(PART, "Move the values", true).await;
        let sliders = "return [...document.querySelectorAll('.lever .slide-over')]
            .map(e => [e.id, e.min, e.max, e.value])";
        let all = page.js(sliders).await;
        let all = all.as_array().cloned().unwrap_or_default();
        assert_eq!(all.len(), 10, "every lever there is: {all:?}");
        for slider in all {
            let part = |at: usize| slider[at].as_str().unwrap_or_default().to_owned();
            let number = |at: usize| part(at).parse::<i64>().unwrap_or(-1);
            let (id, low, high, now) = (part(0), number(1), number(2), number(3));
            assert!((low..=high).contains(&now) && low < high, "{slider}");
            for end in [low, high] {
                drag(page, &id, &[end]).await;
                let name = id.trim_start_matches("lever-");
                let [at, field, thumb, told] = lever(page, name).await;
                assert_eq!(at, json!(end), "{id}");
                assert_eq!(field, told, "{id}");
                // The thumb stands where the slider does; salaries leave room above what is set.
                let place = format!(
                    "const e = document.getElementById('{id}');
                    return 100 * (e.value - e.min) / (e.max - e.min)"
                );
                let place = page.js(&place).await.as_f64().unwrap_or(f64::NAN);
                let drawn = thumb
                    .as_str()
                    .and_then(|part| part.trim_end_matches('%').parse().ok());
                let drawn: f64 = drawn.unwrap_or(f64::NAN);
                assert!((drawn - place).abs() < 0.01, "{id}: {drawn}, not {place}");
                assert_eq!(page.texts(".lever .fault").await, [""; 0], "{id}");
            }
            drag(page, &id, &[now]).await;
        }
        let fragment = page.fragment().await;
        page.open(&format!("/#{fragment}")).await;
        assert_eq!(page.texts(".notice li").await, [""; 0], "{fragment}");
    });
}

#[test]
fn a_lever_is_typed_into() {
    browse(tenfold(), async |page| {
        page.disclose(PART, "Move the values", true).await;
        page.fill("#lever-share-value", "12.5").await;
        let [at, _, thumb, told] = lever(page, "share").await;
        assert_eq!(
            [at, thumb, told],
            [json!(1_250), json!("12.50%"), json!("12.5%")]
        );
        assert_eq!(page.value("#match-share").await, "12.5");
        page.fill("#lever-cap-value", "₩150m").await;
        page.leave().await;
        assert_eq!(page.value("#match-cap").await, "₩150\u{a0}million");
        assert_eq!(
            page.fragment().await,
            "v=1&situation=tenfold&match=12.5&match.cap=150000000"
        );
    });
}

#[test]
fn a_share_above_all_and_a_cap_below_nothing_are_faults_that_change_nothing() {
    browse(tenfold(), async |page| {
        page.disclose(PART, "Move the values", true).await;
        let seen = async || {
            json!([
                page.ladder().await,
                page.headline().await,
                page.texts(".answer").await,
                curves(page).await,
                page.fragment().await,
            ])
        };
        let before = seen().await;
        for (id, typed, told) in [
            ("match-share", "101", "Enter 100% or less."),
            ("match-share", "-1", "This cannot be below zero."),
            ("match-cap", "-5", "This cannot be below zero."),
            ("match-cap", "$5", "Korean won"),
            ("match-amount", "-5", "This cannot be below zero."),
            ("match-once", "x", "does not read as a number"),
            ("match-years", "61", "Enter 60 or less."),
            ("match-years", "-1", "This cannot be below zero."),
            ("lever-share-value", "101", "Enter 100% or less."),
            ("lever-cap-value", "-5", "This cannot be below zero."),
            ("lever-years-value", "61", "Enter 60 or less."),
        ] {
            // Of what is typed, the beginning may be a value; it is the whole that counts.
            page.js_with(
                "const field = document.getElementById(arguments[0]);
                field.focus();
                field.value = arguments[1];
                field.dispatchEvent(new InputEvent('input', {bubbles: true}))",
                vec![json!(id), json!(typed)],
            )
            .await;
            page.leave().await;
            let fault = page
                .js_with(
                    "const field = document.getElementById(arguments[0]);
                    const told = document.getElementById(field.getAttribute('aria-describedby'));
                    return [field.ariaInvalid, field.value, told?.getAttribute('role'),
                        told?.textContent ?? '']",
                    vec![json!(id)],
                )
                .await;
            let said = fault[3].as_str().unwrap_or_default();
            assert!(said.contains(told), "{id} {typed}: {said}");
            assert_eq!(fault[0], json!("true"), "{id} {typed}");
            assert_eq!([&fault[1], &fault[2]], [typed, "alert"], "{id}");
            assert_eq!(seen().await, before, "{id} {typed}");
        }
    });
}

/// What the map of two levers says, and how many cells of its table are at or past even.
async fn map(page: &Page, across: &str, up: &str) -> (String, usize, usize) {
    page.choose("#map-x", across).await;
    page.choose("#map-y", up).await;
    let chosen = [page.value("#map-x").await, page.value("#map-y").await];
    assert_eq!(chosen, [across, up]);
    let said = page.text(&format!("{PART} div > p:has(+ .map)")).await;
    let named = "return document.querySelector('.map-picture').getAttribute('aria-label')";
    assert_eq!(page.js(named).await, json!(said));
    let rows = page.table("Two values at once").await;
    let cells: Vec<f64> = (rows.iter().skip(1))
        .flat_map(|row| row.iter().skip(1))
        .map(|cell| cell.trim_end_matches('×').parse().unwrap_or(f64::NAN))
        .collect();
    let closed = cells.iter().filter(|gap| **gap < 1.0).count();
    (said, closed, cells.len())
}

#[test]
fn the_map_says_where_two_levers_close_the_gap() {
    browse(tenfold(), async |page| {
        page.disclose(PART, "Two values at once", true).await;
        let partly = "The gap closes in the shaded part, on and beyond the line.";
        let (said, closed, all) = map(page, "share", "exchange").await;
        assert_eq!(said, partly);
        assert!(0 < closed && closed < all, "{closed} of {all}");
        // A lever cannot be held against itself.
        let both = page
            .js(
                "const of = id => [...document.querySelectorAll(`#map-${id} option`)]
                    .map(e => e.value);
                return [of('x').includes(document.querySelector('#map-y').value),
                    of('y').includes(document.querySelector('#map-x').value)]",
            )
            .await;
        assert_eq!(both, json!([false, false]));
        assert_eq!(page.fragment().await, CLOSED, "it changes nothing");

        let (said, closed, _) = map(page, "saving", "hours").await;
        assert_eq!(
            (said.as_str(), closed),
            ("The gap closes nowhere on this map.", 0)
        );
        // It follows what is changed elsewhere.
        page.fill("#match-share", "60").await;
        page.leave().await;
        page.choose("#map-y", "years").await; // so that hours are free to lie across
        let (said, closed, all) = map(page, "hours", "amount").await;
        assert_eq!(
            (said.as_str(), closed),
            ("There is no gap anywhere on this map.", all)
        );
    });
}

#[test]
fn without_a_foreign_currency_the_map_has_other_levers() {
    let setup = Setup::new().language("en-US");
    browse(setup.at("/#v=1&situation=foreign-fellow"), async |page| {
        page.disclose(PART, "Two values at once", true).await;
        let offered = page.texts("#map-x option, #map-y option").await;
        assert!(!offered.iter().any(|lever| lever.starts_with("Won for")));
        let (_, _, all) = map(page, "share", "pay").await;
        assert!(all > 0);
    });
}
