//! The address holds the comparison: it can be sent, gone back from, and written by hand.

use crate::support::{Page, Setup, browse};

async fn travel(page: &Page, how: &str, fragment: &str) {
    page.fragment().await; // what was typed last belongs to its step
    page.js(how).await;
    page.until(
        &format!("{how} leads to #{fragment}"),
        &format!("return location.hash === '{fragment}' || location.hash === '#{fragment}'"),
    )
    .await;
}

#[test]
fn an_address_opens_to_the_same_comparison_elsewhere() {
    let seen = std::cell::RefCell::new(None);
    browse(Setup::new().language("en-US"), async |page| {
        page.fill("#offer-0-pay", "95m").await;
        page.fill("#offer-1-name", "Boston, ₩ & 100%").await;
        page.choose("#offer-1-place", "us-nyc").await;
        page.fill("#offer-1-saving", "12.5").await;
        page.fill("#exchange-rate", "1,411.25").await;
        page.switch("period", "month").await;
        let fragment = page.fragment().await;
        assert!(
            fragment.starts_with("v=1&1.pay=95000000&2.name=Boston"),
            "{fragment}"
        );
        assert!(
            fragment.ends_with("&2.place=us-nyc&2.saving=12.5&fx.usd=1411.25&per=month"),
            "{fragment}"
        );
        let link = page.value("#share-link").await;
        assert_eq!(link, format!("{}/#{fragment}", page.site.origin));
        seen.replace(Some((fragment, page.ladder().await, page.headline().await)));
    });
    let Some((fragment, ladder, headline)) = seen.take() else {
        panic!("the first session saw nothing");
    };
    let setup = Setup::new().language("en-US").at(format!("/#{fragment}"));
    browse(setup, async |page| {
        assert_eq!(page.ladder().await, ladder);
        assert_eq!(page.headline().await, headline);
        assert_eq!(page.fragment().await, fragment);
        assert_eq!(page.texts(".notice").await, [""; 0]);
    });
}

#[test]
fn back_undoes_the_last_change_and_forward_redoes_it() {
    browse(Setup::new(), async |page| {
        let start = page.ladder().await;
        page.fill("#offer-0-pay", "9,500만원").await; // many keys, one step
        let first = page.ladder().await;
        page.fill("#offer-1-hours", "50").await;
        let second = page.ladder().await;
        page.choose("#situation", "tenfold").await;
        travel(page, "history.back()", "v=1&1.pay=95000000&2.hours=50").await;
        assert_eq!(page.ladder().await, second);
        assert_eq!(page.value("#situation").await, "innocore-nih");
        travel(page, "history.back()", "v=1&1.pay=95000000").await;
        assert_eq!(page.ladder().await, first);
        travel(page, "history.back()", "").await;
        assert_eq!(page.ladder().await, start);
        assert_eq!(page.value("#offer-0-pay").await, "9,000만\u{a0}원");
        travel(page, "history.go(2)", "v=1&1.pay=95000000&2.hours=50").await;
        assert_eq!(page.ladder().await, second);
        assert_eq!(page.value("#offer-1-hours").await, "50");
        travel(page, "history.forward()", "v=1&situation=tenfold").await;
        assert_eq!(page.value("#situation").await, "tenfold");
    });
}

#[test]
fn back_reaches_the_field_that_one_is_typing_in() {
    browse(Setup::new(), async |page| {
        page.fill("#offer-0-pay", "9,500만원").await;
        travel(page, "history.back()", "").await;
        assert_eq!(page.value("#offer-0-pay").await, "9,000만\u{a0}원");
        assert_eq!(page.slip(0).await[0], "90,000,000원");
    });
}

#[test]
fn selects_follow_back_and_forward_again_and_again() {
    browse(Setup::new(), async |page| {
        for _ in 0..2 {
            page.choose("#situation", "tenfold").await;
            travel(page, "history.back()", "").await;
            assert_eq!(page.value("#situation").await, "innocore-nih");
            page.choose("#offer-0-place", "us-wa").await;
            travel(page, "history.back()", "").await;
            assert_eq!(page.value("#offer-0-place").await, "kr-daejeon");
        }
        travel(page, "history.forward()", "v=1&1.place=us-wa").await;
        assert_eq!(page.value("#offer-0-place").await, "us-wa");
    });
}

#[test]
fn a_fragment_can_be_written_by_hand() {
    browse(Setup::new(), async |page| {
        let by_hand = "location.hash = '#v=1&1.pay=100000000&years=10'";
        travel(page, by_hand, "v=1&1.pay=100000000&years=10").await;
        assert_eq!(page.slip(0).await[0], "100,000,000원");
        assert_eq!(page.value("#horizon").await, "10");
        travel(page, "history.back()", "").await;
        assert_eq!(page.slip(0).await[0], "90,000,000원");
    });
}

#[test]
fn a_broken_link_falls_back_field_by_field_and_says_so() {
    let link = "/#v=1&1.pay=lots&2.pay=70000&3.pay=1&years=99&colour=red&2.place=atlantis";
    browse(Setup::new().language("en-US").at(link), async |page| {
        assert_eq!(
            page.texts(".notice li").await,
            [
                "Some values in the link could not be read; the situation's own were kept.",
                "1.pay: lots cannot be used.",
                "2.place: atlantis cannot be used.",
                "3.pay: not a field of this page.",
                "years: 99 cannot be used.",
                "colour: not a field of this page.",
            ]
        );
        assert_eq!(page.slip(0).await[0], "₩90,000,000");
        assert_eq!(page.slip(1).await[0], "$70,000.00");
        assert_eq!(page.fragment().await, "v=1&2.pay=70000");
        page.button(".notice", "Close this notice").await;
        assert_eq!(page.texts(".notice").await, [""; 0]);
        page.until(
            "the focus is at the result",
            "return document.activeElement.id === 'headline'",
        )
        .await;
    });
}

#[test]
fn a_hostile_fragment_opens_to_a_page_that_works() {
    let long = format!("v=1&1.name={}", "a".repeat(3_000));
    browse(Setup::new().language("en-US").at(""), async |page| {
        for fragment in [
            long.as_str(),
            "v=2",
            "garbage",
            "v=1&situation=none",
            "v=1&1.name=%FF%00&=&&1.=&.pay=1&offers=",
            "v=1&1.pay=9999999999999999999999&fx.usd=0&discount=NaN",
            "%E0%A4%A",
        ] {
            page.goto("about:blank").await;
            page.open(&format!("/#{fragment}")).await;
            assert!(page.headline().await.starts_with("On paper"), "{fragment}");
            assert!(page.texts(".notice li").await.len() >= 2, "{fragment}");
        }
    });
}
