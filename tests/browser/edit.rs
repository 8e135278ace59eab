//! A change of a word changes the result, and only what depends on it.

use crate::support::{Page, Setup, browse};

/// The cells of an offer in the ladder's table: paper, take-home, purchasing power, hour, years.
async fn cells(page: &Page, offer: usize) -> Vec<String> {
    let column = if offer == 0 { 1 } else { 2 * offer };
    let rows = page.ladder().await;
    rows.iter()
        .skip(1)
        .filter_map(|row| row.get(column).cloned())
        .collect()
}

/// Which of two readings differ, counted from 0.
fn changed(before: &[String], after: &[String]) -> Vec<usize> {
    (0..before.len())
        .filter(|at| before.get(*at) != after.get(*at))
        .collect()
}

#[test]
fn pay_is_read_as_people_write_it_in_korean() {
    browse(Setup::new(), async |page| {
        for (typed, gross, settled) in [
            ("9,500만원", "95,000,000원", "9,500만\u{a0}원"),
            ("96000000", "96,000,000원", "9,600만\u{a0}원"),
            (
                "1억 2,346만 원",
                "123,460,000원",
                "1억\u{a0}2,346만\u{a0}원",
            ),
            ("123456789", "123,456,789원", "123,456,789원"),
        ] {
            page.fill("#offer-0-pay", typed).await;
            let [slip, _] = page.slip(0).await;
            assert_eq!(slip, gross, "{typed}");
            assert_eq!(cells(page, 0).await.first(), Some(&slip), "{typed}");
            assert_eq!(page.value("#offer-0-pay").await, typed, "as typed");
            page.leave().await;
            assert_eq!(page.value("#offer-0-pay").await, settled, "as written");
        }
    });
}

#[test]
fn pay_is_read_as_people_write_it_in_english() {
    browse(Setup::new().language("en-US"), async |page| {
        page.fill("#offer-0-pay", "90.5m").await;
        assert_eq!(page.slip(0).await[0], "₩90,500,000");
        page.fill("#offer-1-pay", "70k").await;
        assert_eq!(page.slip(1).await[0], "$70,000.00");
        // A sign of another currency changes the currency.
        page.fill("#offer-0-pay", "$120k").await;
        assert_eq!(page.value("#offer-0-currency").await, "usd");
        assert_eq!(cells(page, 0).await[0], "$120,000");
        page.leave().await;
        assert_eq!(page.value("#offer-0-pay").await, "$120,000");
        assert_eq!(
            page.fragment().await,
            "v=1&1.currency=usd&1.pay=120000&2.pay=70000"
        );
    });
}

#[test]
fn the_headline_follows_the_pay() {
    browse(Setup::new().language("en-US"), async |page| {
        page.fill("#offer-0-pay", "₩900m").await;
        let headline = page.headline().await;
        assert!(
            headline.starts_with("On paper InnoCORE pays 10 times what the NIH postdoc pays."),
            "{headline}"
        );
        // It is announced once the hand rests.
        page.until(
            "the sentence is announced",
            "return document.querySelector('[aria-live=polite]').textContent.includes(' 10 times')",
        )
        .await;
    });
}

#[test]
fn every_word_of_an_offer_counts_at_the_rungs_that_it_touches() {
    let selects = [
        ("place", "us-wa", vec![1, 2, 3, 4]),
        ("household", "married2kids", vec![1, 2, 3, 4]),
        ("law", "2025", vec![1, 2, 3, 4]),
    ];
    let fields = [
        ("hours", "52", vec![3]),
        ("saving", "30", vec![2, 3, 4]),
        ("growth", "3.5", vec![4]),
    ];
    browse(Setup::new(), async |page| {
        for (field, value, rungs) in selects {
            let (before, other) = (cells(page, 1).await, cells(page, 0).await);
            page.choose(&format!("#offer-1-{field}"), value).await;
            assert_eq!(changed(&before, &cells(page, 1).await), rungs, "{field}");
            assert_eq!(cells(page, 0).await, other, "{field} is of one offer");
        }
        for (field, value, rungs) in fields {
            let before = cells(page, 1).await;
            page.fill(&format!("#offer-1-{field}"), value).await;
            assert_eq!(changed(&before, &cells(page, 1).await), rungs, "{field}");
        }
        let (before, slip) = (cells(page, 0).await, page.slip(0).await);
        page.choose("#offer-0-relief", "kr-returning-talent").await;
        assert_eq!(changed(&before, &cells(page, 0).await), [1, 2, 3, 4]);
        assert_eq!(
            page.focused().await,
            "offer-0-relief",
            "nothing was made anew"
        );
        let relieved = page.slip(0).await;
        assert_eq!(relieved[0], slip[0]);
        assert!(
            relieved[1] > slip[1],
            "{relieved:?} leaves more than {slip:?}"
        );
        assert_eq!(
            page.fragment().await,
            "v=1&1.relief=kr-returning-talent&2.place=us-wa&2.household=married2kids&2.law=2025\
             &2.hours=52&2.saving=30&2.growth=3.5"
        );
    });
}

#[test]
fn a_relief_belongs_to_its_country() {
    browse(Setup::new(), async |page| {
        let choices = async || {
            let options = "return [...document.querySelector('#offer-0-relief').options]
                .map(option => option.value)";
            crate::support::strings(&page.js(options).await)
        };
        for relief in choices().await {
            assert!(relief.is_empty() || relief.starts_with("kr-"), "{relief}");
        }
        page.choose("#offer-0-relief", "kr-foreign-flat-19").await;
        // Another country: its own reliefs, and none is chosen.
        page.choose("#offer-0-place", "us-ca").await;
        assert_eq!(page.value("#offer-0-relief").await, "");
        let of_us = choices().await;
        assert!(of_us.len() > 1, "{of_us:?}");
        for relief in &of_us {
            assert!(relief.is_empty() || relief.starts_with("us-"), "{relief}");
        }
        // Another place of the same country: the relief stays.
        page.choose("#offer-0-relief", &of_us[1]).await;
        page.choose("#offer-0-place", "us-wa").await;
        assert_eq!(page.value("#offer-0-relief").await, of_us[1]);
        page.choose("#offer-0-place", "kr-daejeon").await;
        assert_eq!(page.value("#offer-0-relief").await, "");
        assert_eq!(page.fragment().await, "");
    });
}

#[test]
fn rate_horizon_and_discount_count_for_all_offers() {
    browse(Setup::new(), async |page| {
        let before = cells(page, 1).await;
        page.fill("#exchange-rate", "1,500").await;
        assert_eq!(changed(&before, &cells(page, 1).await), [1]);
        assert_ne!(page.headline().await, "");
        let before = cells(page, 1).await;
        page.choose("#exchange-period", "2024").await;
        assert_eq!(
            changed(&before, &cells(page, 1).await),
            [1],
            "the own rate is gone"
        );
        let before = cells(page, 1).await;
        page.fill("#horizon", "10").await;
        assert_eq!(changed(&before, &cells(page, 1).await), [4]);
        assert!(page.ladder().await[5][0].starts_with("10년 합계"));
        let before = cells(page, 1).await;
        page.fill("#discount", "0").await;
        assert_eq!(changed(&before, &cells(page, 1).await), [4]);
        page.choose("#anchor", "usd").await;
        assert!(cells(page, 0).await[1].starts_with("≈ $"));
        assert_eq!(
            page.fragment().await,
            "v=1&fx=2024&anchor=usd&years=10&discount=0"
        );
    });
}

#[test]
fn an_own_rate_can_be_taken_back() {
    browse(Setup::new().language("en-US"), async |page| {
        let (shown, ladder) = (page.value("#exchange-rate").await, page.ladder().await);
        page.fill("#exchange-rate", "1000").await;
        page.leave().await;
        assert_eq!(page.fragment().await, "v=1&fx.usd=1000");
        let label = "Back to the average of 2025";
        page.button(".section", label).await;
        assert_eq!(page.fragment().await, "");
        assert_eq!(page.value("#exchange-rate").await, shown);
        assert_eq!(page.ladder().await, ladder);
        assert_eq!(page.focused().await, "exchange-rate", "the button is gone");
    });
}
