//! The browser says what the same program says natively, to the last digit.

use crate::support::{Setup, browse};
use salary_gap::app::lang::Lang;
use salary_gap::app::state::{State, Theme};
use salary_gap::app::view::{self, Sight};
use salary_gap::catalog;
use salary_gap::domain::compare::compare;
use salary_gap::domain::facts::Facts;

/// What a fragment shows: the headline, the ladder's table, and the totals of the slips.
#[derive(Debug, PartialEq)]
struct Shown {
    headline: String,
    ladder: Vec<Vec<String>>,
    totals: Vec<Vec<String>>,
    marks: Vec<String>,
}

fn natively(facts: &Facts, fragment: &str, lang: Lang) -> Shown {
    let state = State::open(fragment, lang, Theme::Auto)
        .unwrap_or_else(|| panic!("the catalogue is empty"));
    let comparison = compare(facts, &state.scenario);
    let names = state.names();
    let sight = Sight::of(&state, &comparison, &names);
    let ladder = view::ladder::view(&sight, &state.keys);
    let slips = (0..names.len()).filter_map(|index| view::slip::view(&sight, index, &|_| false));
    let marks = ladder.rows.iter().flat_map(|row| row.marks.iter().rev());
    Shown {
        headline: view::headline::view(&sight).plain(),
        totals: slips
            .map(|slip| {
                [slip.gross, slip.net]
                    .into_iter()
                    .chain(slip.cost)
                    .collect()
            })
            .collect(),
        marks: marks.map(|mark| view::percent(mark.at)).collect(),
        ladder: std::iter::once(ladder.table.head)
            .chain(ladder.table.rows)
            .collect(),
    }
}

#[test]
fn the_browser_and_the_machine_agree_to_the_last_digit() {
    let facts = catalog::all_facts();
    let mut fragments: Vec<String> = catalog::situations()
        .iter()
        .map(|situation| format!("v=1&situation={}", situation.id))
        .collect();
    // Powers, roots and quotients of odd numbers.
    fragments.extend(
        [
            "v=1&years=59&discount=7.3&1.growth=3.7&2.growth=-1.9&2.saving=33.3&1.hours=51.7",
            "v=1&situation=tenfold&fx.usd=1399.9999&per=month&1.saving=12.3&2.hours=0.1&anchor=usd",
            "v=1&situation=foreign-fellow&years=17&discount=-3.1&3.growth=11.1&4.growth=50&fx=2024",
            "v=1&situation=innocore-frontier&2.place=us-nyc&3.place=us-wa&1.pay=123456789&2.law=2025",
            "v=1&1.bonus=7654321&1.severance=inside&2.children=3.10&2.equity=12345&2.pension=999",
        ]
        .map(str::to_owned),
    );
    for (lang, tag) in [(Lang::Ko, "ko-KR"), (Lang::En, "en-US")] {
        browse(Setup::new().language(tag), async |page| {
            for fragment in &fragments {
                page.goto(&format!("{}/#{fragment}", page.site.origin))
                    .await;
                page.until(
                    "the link is open",
                    "return !document.querySelector('.notice')",
                )
                .await;
                let expected = natively(&facts, fragment, lang);
                let mut totals = Vec::new();
                for offer in 0..expected.totals.len() {
                    let seen = page.totals(offer).await;
                    let cost = seen.iter().skip(2).next_back();
                    totals.push(seen.iter().take(2).chain(cost).cloned().collect());
                }
                let marks = page
                    .js(
                        "return [...document.querySelectorAll('.rung .strip g > svg')]
                        .map(mark => mark.getAttribute('x'))",
                    )
                    .await;
                let seen = Shown {
                    headline: page.headline().await,
                    ladder: page.ladder().await,
                    totals,
                    marks: crate::support::strings(&marks),
                };
                assert_eq!(seen, expected, "{fragment} in {tag}");
            }
        });
    }
}
