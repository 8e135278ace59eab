//! Two careers as a newcomer follows them: InnoCORE against Berkeley and back, the odds at which the
//! two are even, the step at the end of the fellowship, and the link on a phone.

use crate::careers_held::{Natively, Tied};
use crate::support::{Page, Setup, browse, strings};
use salary_gap::app::lang::Lang;
use salary_gap::app::text::{Key, plain};
use salary_gap::app::view::career::{answer, cliff, ties};
use serde_json::json;
use std::cell::RefCell;

pub const PART: &str = "[aria-labelledby='career-title']";
const WALK: &str = "v=1&situation=innocore-berkeley";
/// The parts of the section, each opened by its line.
pub const PARTS: [Key; 6] = [
    Key::CareerYears,
    Key::TreeTitle,
    Key::StepTitle,
    Key::TieTitle,
    Key::WorstTitle,
    Key::MethodTitle,
];

/// Opens one of the parts.
pub async fn open(page: &Page, lang: Lang, part: Key) {
    page.disclose(PART, plain(lang, part), true).await;
}

/// The mark of all that was drawn, as it is shown; nothing while it is drawn.
pub async fn mark(page: &Page) -> String {
    let script = "const made = document.querySelector('.fan-made .fan-lead')?.textContent ?? '';
        return made.match(/[0-9a-f]{16}/)?.[0] ?? ''";
    let mark = page.js(script).await;
    mark.as_str().unwrap_or_default().to_owned()
}

/// Whether all is drawn, and all reckoned that is reckoned of it.
pub const IS_DONE: &str = "return /[0-9a-f]{16}/
    .test(document.querySelector('.fan-made .fan-lead')?.textContent ?? '')";

/// Waits until all is drawn, and reckoned that is reckoned of it: that is what the mark tells.
pub async fn drawn(page: &Page, mark: &str) {
    let script = "const made = document.querySelector('.fan-made .fan-lead')?.textContent ?? '';
        return made.includes(arguments[0])";
    for _ in 0..500 {
        if page.js_with(script, vec![json!(mark)]).await == json!(true) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("not {mark}, but {}", self::mark(page).await);
}

/// What the two careers come to.
pub async fn said(page: &Page) -> Vec<String> {
    page.texts(&format!("{PART} .reckoned p")).await
}

/// All that the section says, in sentences, cells and names of pictures; how long it took is this
/// device's own.
async fn all_said(page: &Page) -> Vec<String> {
    let script = "const all = [...document.querySelectorAll(
            `${arguments[0]} :is(p, li, h3, th, td, summary, [role=img])`)];
        return all.map(e => e.matches('.fan-made .fan-lead')
            ? e.textContent.match(/[0-9a-f]{16}/)[0] : e.ariaLabel ?? e.textContent)";
    strings(&page.js_with(script, vec![json!(PART)]).await)
}

/// The cards of both ends, as they stand there.
async fn cards(page: &Page) -> Vec<Vec<String>> {
    let script = "return [...document.querySelectorAll('.figures > li')]
        .map(e => [...e.children].filter(e => e.matches('span, strong')).map(e => e.textContent))";
    let all = page.js(script).await;
    all.as_array().into_iter().flatten().map(strings).collect()
}

/// What is said of the ends, and their cards and tables, is what this machine reckons.
async fn the_end_is_told(page: &Page, known: &Natively) {
    let views = known.see(cliff::view);
    let mut said = Vec::new();
    let mut shown = Vec::new();
    for view in &views {
        said.push(view.said.clone());
        shown.extend(view.cards.iter().map(|card| {
            let all = [Some(&card.name), card.beside.as_ref(), Some(&card.value)];
            let mut all: Vec<String> = all.into_iter().flatten().cloned().collect();
            // The sentence stands below the figure.
            all.sort_by_key(|text| Some(text) == card.beside.as_ref());
            all
        }));
        let table = view.table.as_ref().unwrap_or_else(|| panic!("{view:?}"));
        let rows = page.table(&table.caption).await;
        assert_eq!(
            rows.split_first(),
            Some((&table.head, table.rows.as_slice()))
        );
    }
    assert_eq!(page.texts(&format!("{PART} .after > .answer")).await, said);
    assert_eq!(cards(page).await, shown);
    // The amounts of the first sentence are the steps that were reckoned.
    for (choice, said) in said.iter().enumerate() {
        for by in [0, 1] {
            let step = known.see(|outlook| {
                let found = outlook.found.cliffs[choice].as_ref();
                let found = found.unwrap_or_else(|| panic!("{choice} does not end"));
                outlook.amount((found.average.after[by] - found.before[by]).abs())
            });
            assert!(said.contains(&step), "no {step} in: {said}");
        }
    }
}

/// The industry's odds after the fellowship at which the two are even, and its button.
fn industry(known: &Natively) -> Tied {
    let all = known.tied();
    let found = all
        .into_iter()
        .find(|tie| (tie.stage, tie.to) == ("innocore", "firm-kr"));
    found.unwrap_or_else(|| panic!("no odds of the industry make the two even"))
}

fn walk(lang: Lang, language: &'static str) {
    let before = Natively::of(WALK, lang);
    let tie = industry(&before);
    let sent = RefCell::new(None);
    browse(Setup::new().language(language), async |page| {
        page.choose("#situation", "innocore-berkeley").await;
        let begins = [
            page.value("#career-start_a").await,
            page.value("#career-start_b").await,
        ];
        assert_eq!(begins, ["innocore", "postdoc-us-return"]);
        assert_eq!(said(page).await, [""; 0], "nothing is reckoned unasked");
        for part in PARTS {
            open(page, lang, part).await;
        }
        drawn(page, &before.mark()).await;
        assert_eq!(said(page).await, before.said());
        the_end_is_told(page, &before).await;

        page.click(&format!("#tie-odds-{}", tie.place)).await;
        let fragment = page.fragment().await;
        assert!(
            fragment.starts_with(&format!("{WALK}&after.innocore.odds=firm-kr:")),
            "{fragment}"
        );
        let then = Natively::of(&fragment, lang);
        drawn(page, &then.mark()).await;
        let [first, second] = then.expected();
        assert!((first / second - 1.0).abs() < 1e-4, "{first} {second}");
        assert_ne!(said(page).await, before.said());
        assert_eq!(said(page).await, then.said());
        let even = then.see(|outlook| {
            let [first, second] = [first, second].map(|units| outlook.amount(units));
            let until = outlook.sight.scenario.career.until.to_string();
            let put_in = [
                ("until", (&until).into()),
                ("first", (&first).into()),
                ("second", (&second).into()),
            ];
            outlook.fill(Key::CareerEven, &put_in)
        });
        assert_eq!(then.said().first(), Some(&even));
        the_end_is_told(page, &then).await;
        page.until(
            "the focus stays where the value was put in, though its button is gone",
            "return document.activeElement.id === 'ties-odds'",
        )
        .await;

        let link = page.value("#share-link").await;
        let path = link.strip_prefix(&page.site.origin).map(str::to_owned);
        sent.replace(Some((path, then.mark(), all_said(page).await)));
    });
    let Some((Some(path), mark, computer)) = sent.take() else {
        panic!("there is no link to send");
    };
    let phone = Setup::new().language(language).size(360, 740).dark();
    browse(phone.at(path), async |page| {
        assert_eq!(page.texts(".notice li").await, [""; 0]);
        for part in PARTS {
            open(page, lang, part).await;
        }
        drawn(page, &mark).await;
        assert_eq!(all_said(page).await, computer);
        let width = page
            .js("return document.documentElement.scrollWidth <= innerWidth")
            .await;
        assert_eq!(width, json!(true));
    });
}

#[test]
fn the_odds_of_a_tie_are_put_in_the_step_is_read_and_the_link_goes_to_a_phone() {
    walk(Lang::En, "en-US");
}

#[test]
fn the_same_in_korean() {
    walk(Lang::Ko, "ko-KR");
}

/// The marks are of every bit of every career drawn.
#[test]
fn the_browser_draws_what_the_machine_draws_to_the_last_bit() {
    let fragments = [
        "",
        "v=1&situation=doctorate-korea-us",
        "v=1&situation=innocore-berkeley&after.from=30&after.until=90&after.yearly=12.5\
            &after.innocore.spread=33.3&after.postdoc-us-return.spread=27.1&after.seed=4294967295",
        "v=1&situation=innocore-frontier&fx.usd=1411.25&1.saving=33.3&discount=7.3\
            &after.until=60&after.bigtech-us.growth=6.66",
    ];
    let known: Vec<(&str, Natively)> = (fragments.iter())
        .map(|fragment| (*fragment, Natively::of(fragment, Lang::En)))
        .collect();
    let setup = Setup::new().language("en-US").at("");
    browse(setup, async |page| {
        for (fragment, known) in &known {
            page.goto("about:blank").await;
            page.open(&format!("/#{fragment}")).await;
            assert_eq!(page.texts(".notice li").await, [""; 0], "{fragment}");
            open(page, Lang::En, Key::CareerYears).await;
            drawn(page, &known.mark()).await;
            open(page, Lang::En, Key::TieTitle).await;
            assert_eq!(
                said(page).await,
                known.see(|it| answer::view(it, known.facts()))
            );
            let ties = known.see(ties::view);
            let told = page.texts(&format!("{PART} li:has([id^=tie-odds])")).await;
            assert_eq!(told.len(), ties.odds.len());
            for (told, tie) in told.iter().zip(&ties.odds) {
                assert!(told.starts_with(&tie.said), "{told}, not {}", tie.said);
            }
        }
    });
}

#[test]
fn nothing_is_asked_of_a_server_while_careers_are_reckoned() {
    browse(
        Setup::new().language("en-US").at(format!("/#{WALK}")),
        async |page| {
            page.until(
                "the service of the start has come to rest",
                "return performance.now() > 1500",
            )
            .await;
            page.site.clear();
            for part in PARTS {
                open(page, Lang::En, part).await;
            }
            page.open_all(true).await;
            page.choose("#career-start_a", "firm-kr").await;
            page.fill("#career-until", "70").await;
            page.fill("#career-seed", "5").await;
            page.choose("#career-measure", "3").await;
            page.choose("#career-axis", "2").await;
            page.click("#career-singles").await;
            let slider = "const slider = document.querySelector('.way .slide');
            slider.value = 1000 - slider.value;
            slider.dispatchEvent(new InputEvent('input', {bubbles: true}))";
            page.js(slider).await;
            let fragment = page.fragment().await;
            drawn(page, &Natively::of(&fragment, Lang::En).mark()).await;
            assert_eq!(page.site.requests(), []);
            let loaded = "return performance.getEntriesByType('resource')
            .filter(e => e.startTime > 1500).map(e => e.name)";
            assert_eq!(page.js(loaded).await, json!([]));
        },
    );
}
