//! From the article's tenfold gap to what closes it, who pays, what four hundred would cost, and the
//! link on a phone.

use crate::support::{Page, Setup, browse};
use serde_json::json;

const PART: &str = "[aria-labelledby='closing-title']";
/// The share of 47.37 %, rounded up to where the gap closes, of ₩2 billion.
const MATCHED: i64 = 947_400_000;

/// What the page says of one part of the walk in a language.
struct Words {
    language: &'static str,
    cap: &'static str,
    answer: &'static str,
    answers: &'static str,
    put: &'static str,
    even: &'static str,
    payers: &'static str,
    treasury: &'static str,
    all: &'static str,
}

const ENGLISH: Words = Words {
    language: "en-US",
    cap: "₩1,000,000,000",
    answer: "A match of 47.37% of all that the other offer pays closes the gap at this rung.",
    answers: "What closes it, one change at a time",
    put: "Share of the match (now 0%): closes at 47.37%. Put this in",
    even: "even",
    payers: "Who pays",
    treasury: "What it costs the treasury",
    all: "For 400 fellows over 5 years that is ₩1.89\u{a0}trillion.",
};

const KOREAN: Words = Words {
    language: "ko-KR",
    cap: "10억",
    answer: "상대 제안의 보수 전체의 47.37%를 얹으면 이 단계의 격차가 메워진다.",
    answers: "하나만 바꿔서 격차를 메우려면",
    put: "매칭 비율 (지금 0%): 47.37%면 메워진다. 이 값 넣기",
    even: "비슷",
    payers: "누가 내나",
    treasury: "나라 살림에는 얼마가 드나",
    all: "400명에게 5년 동안 주면 1조\u{a0}8,948억\u{a0}원이다.",
};

async fn answer(page: &Page) -> String {
    page.texts(".answer").await.concat()
}

/// The amounts of a table, row by row, without its head and the names of its rows.
async fn amounts(page: &Page, caption: &str) -> Vec<Vec<i64>> {
    let amount = |cell: &String| -> i64 {
        let digits: String = cell.chars().filter(char::is_ascii_digit).collect();
        let amount: i64 = digits.parse().unwrap_or_else(|_| panic!("{cell}"));
        if cell.starts_with('−') {
            -amount
        } else {
            amount
        }
    };
    let rows = page.table(caption).await;
    let body = rows.iter().skip(1);
    body.map(|row| row.iter().skip(1).map(amount).collect())
        .collect()
}

/// The parts add up to the whole, in each year and over them, and give the match to the won.
async fn the_payers_add_up(page: &Page, words: &Words) {
    let rows = amounts(page, words.payers).await;
    let Some(([term], years)) = rows.split_last().map(|(last, years)| ([last], years)) else {
        panic!("nobody pays");
    };
    assert_eq!(years.len(), 5, "{rows:?}");
    for row in &rows {
        let &[employer, state, other, _, own, whole] = row.as_slice() else {
            panic!("{row:?}");
        };
        assert_eq!(employer + state + other + own, whole, "{row:?}");
        assert!(employer > 200_000_000, "the salary and what comes on it");
    }
    for at in [0, 1, 2, 4, 5] {
        let sum: i64 = years.iter().map(|row| row[at]).sum();
        assert_eq!(sum, term[at], "column {at} of {rows:?}");
    }
    assert!(years.iter().all(|row| row[1] == MATCHED), "{rows:?}");
}

/// What the treasury's table says: the outlay, less what returns, is the cost in both cases.
async fn the_treasury_adds_up(page: &Page, words: &Words) {
    let rows = amounts(page, words.treasury).await;
    for at in 0..3 {
        let column: Vec<i64> = rows.iter().map(|row| row[at]).collect();
        let &[
            matched,
            schemes,
            charges,
            outlay,
            tax,
            premiums,
            stays,
            all_tax,
            all_premiums,
            leaves,
        ] = column.as_slice()
        else {
            panic!("{rows:?}");
        };
        assert_eq!(matched + schemes + charges, outlay, "{column:?}");
        assert_eq!(outlay - tax - premiums, stays, "{column:?}");
        assert_eq!(outlay - all_tax - all_premiums, leaves, "{column:?}");
    }
    // A year of one, the five of one, and those of four hundred.
    assert_eq!(rows[3], [MATCHED, MATCHED * 5, MATCHED * 5 * 400]);
}

/// All that the walk reads at its end.
async fn seen(page: &Page, words: &Words) -> serde_json::Value {
    page.disclose(PART, words.payers, true).await;
    page.disclose(PART, words.treasury, true).await;
    let mut values = Vec::new();
    for field in ["share", "of", "cap", "years", "rung", "fellows"] {
        values.push(page.value(&format!("#match-{field}")).await);
    }
    json!([
        page.ladder().await,
        page.headline().await,
        answer(page).await,
        values,
        page.table(words.payers).await,
        page.table(words.treasury).await,
    ])
}

fn walk(words: &Words) {
    let sent = std::cell::RefCell::new(None);
    browse(Setup::new().language(words.language), async |page| {
        page.choose("#situation", "tenfold").await;
        page.choose("#match-of", "0").await;
        page.fill("#match-years", "5").await;
        page.fill("#match-cap", words.cap).await;
        page.choose("#match-rung", "2").await;
        page.leave().await;
        assert_eq!(answer(page).await, words.answer);
        let live = page
            .js("return document.querySelector('.answer').getAttribute('role')")
            .await;
        assert_eq!(live, json!("status"), "it is told as it changes");

        page.disclose(PART, words.answers, true).await;
        let row = "return document.querySelector('#put-share').parentElement.textContent";
        assert_eq!(page.js(row).await, json!(words.put));
        let third = ".rung:nth-child(3) .ratio";
        assert!(!page.text(third).await.contains(words.even));
        page.click("#put-share").await;
        page.until(
            "what was put in is no longer offered",
            "return !document.querySelector('#put-share')",
        )
        .await;
        assert_eq!(page.value("#match-share").await, "47.37");
        assert!(page.text(third).await.contains(words.even));
        assert_eq!(page.ladder().await[3].last().map(String::as_str), Some("1"));
        assert_eq!(answer(page).await, words.answer, "it is the same question");
        // On paper the gap is still there, and the sentence on top says both.
        assert_eq!(
            page.ladder().await[1].last().map(String::as_str),
            Some("1.7")
        );
        let headline = page.headline().await;
        assert!(headline.contains("1.7"), "{headline}");

        page.disclose(PART, words.payers, true).await;
        the_payers_add_up(page, words).await;
        page.disclose(PART, words.treasury, true).await;
        page.fill("#match-fellows", "400").await;
        page.leave().await;
        the_treasury_adds_up(page, words).await;
        let told = page.texts(&format!("{PART} p")).await;
        assert!(told.iter().any(|said| said == words.all), "{told:#?}");
        assert_eq!(
            page.fragment().await,
            "v=1&situation=tenfold&match=47.37&match.cap=1000000000&fellows=400"
        );
        let link = page.value("#share-link").await;
        page.disclose(PART, words.payers, false).await;
        page.disclose(PART, words.treasury, false).await;
        let path = link.strip_prefix(&page.site.origin).map(str::to_owned);
        sent.replace(Some((path, seen(page, words).await)));
    });
    let Some((Some(path), computer)) = sent.take() else {
        panic!("there is no link to send");
    };
    let phone = Setup::new().language(words.language).size(360, 740);
    browse(phone.at(path), async |page| {
        assert_eq!(page.texts(".notice li").await, [""; 0]);
        assert_eq!(seen(page, words).await, computer);
        let width = page
            .js("return document.documentElement.scrollWidth <= innerWidth")
            .await;
        assert_eq!(width, json!(true));
    });
}

#[test]
fn the_share_that_closes_the_gap_is_found_paid_for_and_sent_to_a_phone() {
    walk(&ENGLISH);
}

#[test]
fn the_same_in_korean() {
    walk(&KOREAN);
}

#[test]
fn where_no_share_closes_the_gap_it_is_said_with_what_is_missing() {
    // A year of a match cannot make up for five years of a tenth of the pay.
    let at = "/#v=1&situation=tenfold&match.years=1&rung=years";
    browse(Setup::new().language("en-US").at(at), async |page| {
        let never = "No share closes the gap: even 100% without a cap leaves \
            ₩1.25\u{a0}billion in all missing.";
        assert_eq!(answer(page).await, never);
        page.disclose(PART, ENGLISH.answers, true).await;
        assert_eq!(page.texts("#put-share").await, [""; 0], "nothing to put in");
        let rows = page.texts(&format!("{PART} .notes li")).await;
        let share = rows
            .iter()
            .find(|row| row.starts_with("Share of the match"));
        assert_eq!(
            share.map(String::as_str),
            Some(
                "Share of the match (now 0%): closes nowhere. Nearest is 100%, with \
                 ₩1.25\u{a0}billion in all missing."
            )
        );
        // A cap does not make it less hopeless, nor does it change what is missing without it.
        page.fill("#match-cap", "100m").await;
        assert_eq!(answer(page).await, never);
    });
}

#[test]
fn a_cap_that_is_too_low_is_named_and_removed_by_its_button() {
    let at = "/#v=1&situation=tenfold&match.cap=100000000";
    browse(Setup::new().language("en-US").at(at), async |page| {
        let capped = answer(page).await;
        assert!(
            capped.starts_with("Under this cap no share closes the gap: even ")
                && capped.contains("a year missing.")
                && capped.ends_with("Without the cap it closes."),
            "{capped}"
        );
        page.button(PART, "Remove the cap").await;
        assert_eq!(answer(page).await, ENGLISH.answer);
        assert_eq!(page.value("#match-cap").await, "none");
        page.until(
            "the focus goes where the cap can be set again",
            "return document.activeElement.id === 'match-cap'",
        )
        .await;
        let buttons = page.texts(&format!("{PART} .sentence button")).await;
        assert_eq!(buttons, [""; 0], "there is no cap to remove");
        assert_eq!(page.fragment().await, "v=1&situation=tenfold");
        page.js("history.back()").await;
        page.until(
            "the cap is back",
            "return document.querySelector('.answer').textContent.startsWith('Under this cap')",
        )
        .await;
    });
}

#[test]
fn a_gap_that_is_not_there_needs_no_match() {
    let at = "/#v=1&situation=tenfold&2.pay=100000000";
    browse(Setup::new().language("en-US").at(at), async |page| {
        let said = answer(page).await;
        assert!(said.ends_with("there is no gap to close."), "{said}");
    });
}
