//! More than two offers, what is not money, and the years one by one.

use crate::support::{Page, Setup, browse};

fn number(cell: &str) -> i64 {
    let digits: String = cell.chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap_or_else(|_| panic!("{cell}"))
}

async fn sentences(page: &Page, part: &str) -> Vec<String> {
    page.texts(&format!("[aria-labelledby={part}] li")).await
}

#[test]
fn three_offers_are_ranked_and_any_two_held_against_each_other() {
    browse(Setup::new().language("en-US"), async |page| {
        assert_eq!(
            page.texts("#rank-title").await,
            [""; 0],
            "two need no ranking"
        );
        page.choose("#add-offer", "naver-employee").await;
        page.button(".adder", "Add an offer").await;
        let table = page.table("Ranking").await;
        assert_eq!(table.len(), 4, "{table:?}");
        // The first of the rows has the most purchasing power, which the ladder says too.
        let ladder = page.ladder().await;
        // The first offer, and each other beside its gap.
        let best = [1, 2, 4]
            .into_iter()
            .max_by_key(|at| number(&ladder[3][*at]));
        let best = best.map(|at| &ladder[0][at]);
        assert_eq!(Some(&table[1][0]), best, "{table:?}");
        let places: Vec<i64> = table[1..].iter().map(|row| number(&row[3])).collect();
        assert!(places.is_sorted() && places[0] == 1, "{places:?}");
        for row in &table[1..] {
            for cell in &row[1..] {
                assert!((1..=3).contains(&number(cell)), "{row:?}");
            }
        }

        page.choose("#rank-rung", "0").await;
        let table = page.table("Ranking").await;
        let places: Vec<i64> = table[1..].iter().map(|row| number(&row[1])).collect();
        assert!(places.is_sorted(), "{places:?}");
        assert_eq!(
            page.value("#match-rung").await,
            "0",
            "one question, one rung"
        );

        let part = "[aria-labelledby=rank-title]";
        page.disclose(part, "Hold any two offers", true).await;
        let keys = page
            .js("return [...document.querySelectorAll('#pair-first option')].map(e => e.value)")
            .await;
        let keys = crate::support::strings(&keys);
        page.choose("#pair-first", &keys[1]).await;
        page.choose("#pair-other", &keys[2]).await;
        let pair = page.table("Hold any two offers against each other").await;
        let ladder = page.ladder().await;
        let ratio = number(&ladder[2][4]) as f64 / number(&ladder[2][2]) as f64;
        let shown = pair[2][1].trim_end_matches('×');
        let times: f64 = shown.parse().unwrap_or(f64::NAN);
        let larger = if ratio < 1.0 { 1.0 / ratio } else { ratio };
        assert!((times - larger).abs() <= larger / 20.0, "{pair:?}, {ratio}");
        assert_eq!(pair.len(), 6, "{pair:?}");
    });
}

#[test]
fn processors_are_weighed_against_the_gap() {
    let setup = Setup::new()
        .language("en-US")
        .at("/#v=1&situation=innocore-frontier");
    browse(setup, async |page| {
        let part = "[aria-labelledby=ledger-title]";
        page.disclose(part, "What it must be worth", true).await;
        let before = sentences(page, "ledger-title").await;
        assert!(before[0].contains("must be worth that much"), "{before:?}");
        let ladder = page.ladder().await;
        page.fill("#gpus", "1").await;
        let one = sentences(page, "ledger-title").await;
        let rent = one.iter().find(|said| said.starts_with("To rent"));
        let rent = rent.unwrap_or_else(|| panic!("{one:?}"));
        assert!(rent.contains("an hour, every hour of the year"), "{rent}");
        page.fill("#gpus", "100").await;
        let hundred = sentences(page, "ledger-title").await;
        let enough = "They alone make up the difference.";
        assert!(hundred.iter().any(|said| said == enough), "{hundred:?}");
        assert_eq!(
            page.fragment().await,
            "v=1&situation=innocore-frontier&gpus=100"
        );
        assert_eq!(page.ladder().await, ladder, "it is no money");
        // Of what is typed, the beginning may be a value; it is the whole that counts.
        page.js("const field = document.querySelector('#gpus');
            field.value = '10001';
            field.dispatchEvent(new InputEvent('input', {bubbles: true}))")
            .await;
        assert!(page.texts("#gpus-fault").await.concat().contains("10,000"));
        assert_eq!(sentences(page, "ledger-title").await, hundred);
    });
}

#[test]
fn the_years_add_up_to_the_fifth_rung() {
    let setup = Setup::new()
        .language("en-US")
        .at("/#v=1&situation=tenfold-half-match&years=8");
    browse(setup, async |page| {
        page.disclose("[aria-labelledby=years-title]", "Show every year", true)
            .await;
        let ladder = page.ladder().await;
        for offer in [1, 2] {
            let table = page
                .table(&format!("{}, year by year", ladder[0][offer]))
                .await;
            let [head, years @ .., sum] = table.as_slice() else {
                panic!("{table:?}");
            };
            assert_eq!(years.len(), 8, "{table:?}");
            for column in 1..head.len() {
                let all: i64 = years.iter().map(|row| number(&row[column])).sum();
                let rounding = all - number(&sum[column]);
                assert!(rounding.abs() <= 8, "{}: {rounding}", head[column]);
            }
            let present = head.len() - 1;
            assert_eq!(number(&sum[present]), number(&ladder[5][offer]));
        }
        // After the match the pay is what it was, and the row says that it has ended.
        let table = page.table(&format!("{}, year by year", ladder[0][1])).await;
        let over = table.iter().find(|row| row[0].ends_with("support over"));
        assert_eq!(
            over.map(|row| row[1].as_str()),
            Some("₩200,000,000"),
            "{table:#?}"
        );
        let pictures = "return [...document.querySelectorAll(
            '[aria-labelledby=years-title] svg[role=img]')].map(e => e.ariaLabel)";
        let named = crate::support::strings(&page.js(pictures).await);
        assert_eq!(named.len(), 2, "{named:?}");
        for name in named {
            assert!(
                name.starts_with("Purchasing power of a year: at most ₩")
                    || name.starts_with("Purchasing power is the same every year: ₩"),
                "{name}"
            );
        }
    });
}
