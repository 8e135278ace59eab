//! The careers for every eye: no barrier, nothing too wide, nothing told by colour alone.

use crate::careers::{self, PART, PARTS, open};
use crate::support::{Page, Setup, browse, strings};
use salary_gap::app::lang::Lang;
use salary_gap::app::text::Key;
use serde_json::json;

/// With service, a typed pay and moved odds, so that all that can be said is said.
const FULL: &str = "/#v=1&situation=innocore-berkeley&after.service.a=2&after.yearly=10\
    &after.leave.pay=12000000&after.innocore.odds=firm-kr:50,assistant-kr:25,leave:25";

/// Opens all of the section, down to the last stage and source; single careers are drawn.
async fn open_all(page: &Page) {
    let script = "const all = [...document.querySelectorAll(`${arguments[0]} details:not([open])`)];
        all.forEach(e => { e.open = true });
        return new Promise(done => requestAnimationFrame(() => setTimeout(() => done(all.length))))";
    while page.js_with(script, vec![json!(PART)]).await != json!(0) {}
    if page
        .js("return document.querySelector('#career-singles').checked")
        .await
        == json!(false)
    {
        page.click("#career-singles").await;
    }
    page.until("all is drawn", careers::IS_DONE).await;
    while page.js_with(script, vec![json!(PART)]).await != json!(0) {}
    let drawn = "return ['.fan-area', '.fan-strokes', '.fan-single', '.lives', '.ahead .fan-edge',
        '.way-picture', '.way .slide', '.way-unpaid, .way', '.figures', '[id^=tie-]', '.hangs .strip',
        '.method', '#career-table, .careers table'].filter(css => !document.querySelector(css))";
    assert_eq!(page.js(drawn).await, json!([]), "what is open is drawn");
}

fn without_barriers(language: &str) {
    let setup = Setup::new().language(language).reduced_motion();
    browse(setup.at(FULL), async |page| {
        assert_eq!(page.texts(".notice li").await, [""; 0]);
        open_all(page).await;
        for theme in ["light", "dark"] {
            page.switch("theme", theme).await;
            for width in [320, 1280] {
                page.size(width, 800).await;
                assert_eq!(page.axe().await, [], "{language}, {theme} at {width}");
            }
        }
    });
}

#[test]
fn no_barrier_in_korean() {
    without_barriers("ko-KR");
}

#[test]
fn no_barrier_in_english() {
    without_barriers("en-US");
}

#[test]
fn all_of_it_fits_every_window() {
    let long = "/#v=1&situation=innocore-berkeley&after.from=15&after.until=75&after.yearly=100\
        &1.name=Korea%20Advanced%20Institute%20of%20Science%20T&after.firm-kr.pay=1000000000000\
        &after.service.a=10&after.service.b=10&2.name=%EC%BA%98%EB%A6%AC%ED%8F%AC%EB%8B%88%EC%95%84";
    for language in ["ko-KR", "en-US"] {
        for at in [FULL, "/#v=1&situation=doctorate-korea-us", long] {
            browse(Setup::new().language(language).at(at), async |page| {
                assert_eq!(page.texts(".notice li").await, [""; 0]);
                open_all(page).await;
                for width in [280, 320, 768] {
                    page.size(width, 800).await;
                    let wide = page
                        .js("const root = document.documentElement;
                            if (root.scrollWidth <= innerWidth) return [];
                            return [...document.querySelectorAll('body *')].filter(e =>
                                e.getBoundingClientRect().right > innerWidth + 0.5
                                    && !e.closest('.scroll')
                                    && getComputedStyle(e).position !== 'absolute')
                                .map(e => `${e.tagName}.${e.getAttribute('class')} `
                                    + e.textContent.slice(0, 60))
                                .concat(`${root.scrollWidth}`)")
                        .await;
                    assert_eq!(wide, json!([]), "{at} at {width}, {language}");
                }
            });
        }
    }
}

/// What is written on the paper and drawn on it, against the paper.
#[test]
fn what_is_drawn_stands_out() {
    browse(Setup::new().at(FULL), async |page| {
        open_all(page).await;
        for theme in ["light", "dark"] {
            page.switch("theme", theme).await;
            let faint = page
                .js("const light = colour => {
                    const [r, g, b] = colour.match(/[\\d.]+/g).map(part => {
                        const c = part / 255;
                        return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
                    });
                    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                };
                const contrast = (a, b) => {
                    const [low, high] = [light(a), light(b)].sort((x, y) => x - y);
                    return (high + 0.05) / (low + 0.05);
                };
                const paper = getComputedStyle(document.documentElement).backgroundColor;
                const kinds = [['.careers svg text', 'fill', 4.5], ['.careers .curve', 'stroke', 3],
                    ['.careers .fan-strokes', 'stroke', 3], ['.way-name span', 'color', 4.5],
                    ['.way-bar', 'fill', 3], ['.hangs .now', 'stroke', 3]];
                return kinds.flatMap(([css, part, least]) => {
                    const all = [...document.querySelectorAll(css)];
                    return (all.length ? [] : [`no ${css}`]).concat(all
                        .map(e => contrast(getComputedStyle(e)[part], paper))
                        .filter(found => found < least)
                        .map(found => `${css} ${found.toFixed(2)}`));
                })")
                .await;
            let mut faint = strings(&faint);
            faint.dedup();
            assert_eq!(faint, [""; 0], "{theme}");
        }
    });
}

/// Colours are the reader's own then: the first fan stays a surface, the other strokes, and both a line.
#[test]
fn in_forced_colours_fans_and_bands_are_told_apart() {
    let setup = Setup::new().language("en-US").forced_colors().at(FULL);
    browse(setup, async |page| {
        open(page, Lang::En, PARTS[0]).await;
        open(page, Lang::En, Key::TreeTitle).await;
        page.until(
            "all is drawn",
            "return !!document.querySelector('.ahead .fan-edge')",
        )
        .await;
        let unseen = page
            .js("const paper = getComputedStyle(document.documentElement).backgroundColor;
                const of = e => getComputedStyle(e);
                const seen = (colour) => colour !== paper && colour !== 'none';
                const fans = [...document.querySelectorAll('.fan > svg:has(> .fan-area)')];
                const faults = fans.length === 2 ? [] : [`${fans.length} fans`];
                fans.forEach((fan, at) => {
                    const area = fan.querySelector('.fan-area'), line = fan.querySelector('.curve');
                    const strokes = fan.querySelector('.fan-strokes');
                    const isSurface = !!area.getAttribute('d') && seen(of(area).fill)
                        && of(area).display !== 'none';
                    const isStrokes = !!strokes.getAttribute('d') && seen(of(strokes).stroke)
                        && of(strokes).display !== 'none';
                    faults.push(`fan ${at}: ${isSurface ? 'surface' : ''}${isStrokes ? 'strokes' : ''}`);
                    if (!seen(of(line).stroke)) faults.push(`no line ${at}`);
                });
                for (const [css, part] of [['.way-band', 'fill'], ['.way-bar', 'fill'],
                    ['.careers text', 'fill'], ['.careers .curve', 'stroke'], ['.way-name', 'color']]) {
                    const all = [...document.querySelectorAll(css)];
                    if (!all.length || all.some(e => !seen(of(e)[part]))) faults.push(css);
                }
                const colour = css => of(document.querySelector(css)).fill
                    + of(document.querySelector(css)).fillOpacity
                    + of(document.querySelector(css)).opacity + of(document.querySelector(css)).stroke;
                if (colour('.way-band') === colour('.way-bar')) faults.push('bands as bars');
                return faults")
            .await;
        page.js("document.querySelector('.careers .fan').scrollIntoView()")
            .await;
        page.screenshot("careers-forced-fan").await;
        page.js("document.querySelector('.ways-of-two').scrollIntoView()")
            .await;
        page.screenshot("careers-forced-tree").await;
        assert_eq!(unseen, json!(["fan 0: surface", "fan 1: strokes"]));
    });
}
