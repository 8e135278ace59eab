//! The story of a situation, and guessing before the comparison is shown.

use crate::support::{Page, Setup, browse};
use fantoccini::key::Key;
use serde_json::json;

const AT: &str = "/#v=1&situation=tenfold-half-match";

/// Where the story is and what it says.
async fn tale(page: &Page) -> [String; 2] {
    let told = page.texts(".tale p").await;
    match told.as_slice() {
        [place, said, ..] => [place.clone(), said.clone()],
        _ => panic!("no story: {told:?}"),
    }
}

async fn ratios(page: &Page) -> Vec<String> {
    let ladder = page.ladder().await;
    let last = ladder.iter().skip(1).filter_map(|row| row.last());
    last.cloned().collect()
}

#[test]
fn the_steps_of_a_story_change_the_comparison_and_back() {
    browse(Setup::new().language("en-US").at(AT), async |page| {
        let (first, before) = (tale(page).await, ratios(page).await);
        assert_eq!(first[0], "Step 1 of 5");
        assert!(first[1].starts_with("If the state adds 50%"), "{first:?}");
        assert!(
            first[1].contains(&format!("{} times", before[0])),
            "{first:?}"
        );
        let back = "return document.querySelector('#story-back').disabled";
        assert_eq!(
            page.js(back).await,
            json!(true),
            "there is nothing before it"
        );

        page.click("#story-next").await;
        let [place, said] = tale(page).await;
        assert_eq!(place, "Step 2 of 5");
        let without = ratios(page).await;
        assert_ne!(without, before);
        for (at, ratio) in without.iter().take(3).enumerate() {
            assert!(said.contains(ratio), "rung {at}, {ratio}: {said}");
        }
        assert_eq!(page.value("#match-share").await, "0");
        assert_eq!(
            page.fragment().await,
            "v=1&situation=tenfold-half-match&match=0"
        );
        for step in 3..=5 {
            page.click("#story-next").await;
            assert_eq!(tale(page).await[0], format!("Step {step} of 5"));
        }
        let next = "return document.querySelector('#story-next').disabled";
        assert_eq!(page.js(next).await, json!(true), "it is the last");
        assert_eq!(page.value("#horizon").await, "10");
        page.click("#story-back").await;
        assert_eq!(tale(page).await[0], "Step 4 of 5");
        // The browser's own way back goes through the story too.
        for step in [5, 4, 3, 2, 1] {
            page.js("history.back()").await;
            page.until(
                "the story is a step back",
                &format!(
                    "return document.querySelector('.tale .place').textContent
                        === 'Step {step} of 5'"
                ),
            )
            .await;
        }
        assert_eq!([tale(page).await, first.clone()].concat()[..2], first);
        assert_eq!(ratios(page).await, before);
    });
}

#[test]
fn a_change_leaves_the_story_and_a_button_leads_back() {
    browse(Setup::new().language("en-US").at(AT), async |page| {
        page.click("#story-next").await;
        let (told, before) = (tale(page).await, ratios(page).await);
        page.fill("#offer-0-pay", "300m").await;
        page.leave().await;
        let [place, said] = tale(page).await;
        assert_eq!(place, "Step 2 of 5");
        assert_eq!(
            said,
            "You have changed the comparison; the story waits here."
        );
        assert_ne!(ratios(page).await, before);
        page.button(".tale", "Back to the story").await;
        assert_eq!(tale(page).await, told);
        assert_eq!(ratios(page).await, before);
        assert_eq!(page.slip(0).await[0], "₩200,000,000");
        // By the month it is the same story.
        page.switch("period", "month").await;
        assert_eq!(tale(page).await, told);
    });
}

#[test]
fn a_story_is_told_by_keyboard() {
    browse(Setup::new().language("en-US").at(AT), async |page| {
        page.js("document.querySelector('#story-next').focus()")
            .await;
        for step in 2..=5 {
            let key = if step % 2 == 0 {
                Key::Enter
            } else {
                Key::Space
            };
            page.press(&key).await;
            assert_eq!(tale(page).await[0], format!("Step {step} of 5"));
        }
        // The last step takes the button away; the focus does not fall to the top of the page.
        page.until(
            "the focus goes to the way back",
            "return document.activeElement.id === 'story-back'",
        )
        .await;
        page.press(&Key::Enter).await;
        assert_eq!(tale(page).await[0], "Step 4 of 5");
        let live = "return document.querySelector('.tale [aria-live]').textContent";
        let told = page.js(live).await;
        assert_eq!(told, json!(tale(page).await[1]), "it is read out");
    });
}

#[test]
fn every_story_is_told_to_its_end_without_a_gap() {
    for language in ["ko-KR", "en-US"] {
        browse(Setup::new().language(language), async |page| {
            let all = page
                .js("return [...document.querySelectorAll('#situation option')].map(e => e.value)")
                .await;
            let mut told = 0;
            for situation in crate::support::strings(&all) {
                page.choose("#situation", &situation).await;
                if page.texts(".tale").await.is_empty() {
                    continue;
                }
                told += 1;
                let mut said = vec![tale(page).await[1].clone()];
                while page
                    .js("return document.querySelector('#story-next').disabled")
                    .await
                    == json!(false)
                {
                    page.click("#story-next").await;
                    said.push(tale(page).await[1].clone());
                    assert!(said.len() <= 5, "{situation} does not end");
                }
                assert!(said.len() >= 3, "{situation}: {said:?}");
                for one in &said {
                    let unsaid = one.contains(['{', '}', '–']) || one.is_empty();
                    assert!(!unsaid, "{situation}: {one}");
                }
            }
            assert!(told >= 5, "{told} stories");
        });
    }
}

#[test]
fn a_guess_is_asked_for_kept_back_and_held_against_what_it_is() {
    browse(
        Setup::new().language("en-US").at("/#v=1&situation=tenfold"),
        async |page| {
            let (headline, ladder) = (page.headline().await, page.ladder().await);
            page.button(".guess", "Guess before you look").await;
            page.until(
                "the field for the guess has the focus",
                "return document.activeElement.id === 'guess'",
            )
            .await;
            let asked = page.headline().await;
            assert!(
                asked.starts_with("After tax and prices, how many times the Korean offer"),
                "{asked}"
            );
            // Nothing that gives it away is in the page, seen or not.
            let rest = "return ['.ladder', '.answer', '.slips', '#offer-0', '.tale', '.lever']
            .filter(css => document.querySelector(css))";
            assert_eq!(page.js(rest).await, json!([]));
            let text = page.texts("main").await.concat();
            let found = &ladder[3][3];
            assert!(!text.contains(&format!("{found} times")), "{text}");
            assert_eq!(page.fragment().await, "v=1&situation=tenfold", "in no link");

            page.fill("#guess", "x").await;
            assert_eq!(page.texts("#guess-fault").await.len(), 1);
            page.fill("#guess", "5").await;
            page.button("main", "See how close").await;
            let told = page.texts(".guess").await.concat();
            assert_eq!(
                told,
                format!(
                    "You guessed that the offer abroad is 5 times the Korean offer; \
                 after tax and prices it is {found}."
                )
            );
            page.until(
                "the focus is on the answer",
                "return document.activeElement.id === 'headline'",
            )
            .await;
            assert_eq!(page.headline().await, headline);
            assert_eq!(page.ladder().await, ladder);
        },
    );
}

#[test]
fn who_does_not_want_to_guess_is_shown_it() {
    browse(Setup::new().language("en-US"), async |page| {
        let headline = page.headline().await;
        page.button(".guess", "Guess before you look").await;
        page.button("main", "Just show it").await;
        assert_eq!(page.headline().await, headline);
        assert_eq!(page.texts(".guess button").await, ["Guess before you look"]);
    });
}
