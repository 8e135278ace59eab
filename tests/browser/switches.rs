//! Month or year, Korean or English, light or dark: each choice reaches everything.

use crate::support::{Setup, browse};
use serde_json::json;

#[test]
fn by_the_month_every_amount_and_label_is_a_month_s() {
    browse(Setup::new(), async |page| {
        page.fill("#offer-0-pay", "1억 2,000만원").await;
        page.leave().await;
        page.switch("period", "month").await;
        assert_eq!(page.value("#offer-0-pay").await, "1,000만\u{a0}원");
        assert_eq!(page.slip(0).await[0], "10,000,000원");
        let ladder = page.ladder().await;
        assert_eq!(ladder[1][1], "10,000,000원");
        for row in &ladder[1..=3] {
            assert!(row[0].contains("한 달"), "{}", row[0]);
        }
        let told = page.texts("main").await.concat();
        for label in [
            "한 제안에서 다른 제안으로, 한 달 평균",
            "급여 명세, 한 달 평균",
            "한 달 금액은",
            "한 달에 ",
        ] {
            assert!(told.contains(label), "{label}");
        }
        assert_eq!(page.fragment().await, "v=1&1.pay=120000000&per=month");
        // What is typed by the month counts twelve times.
        page.fill("#offer-0-pay", "500만원").await;
        assert_eq!(page.slip(0).await[0], "5,000,000원");
        page.switch("period", "year").await;
        assert_eq!(page.value("#offer-0-pay").await, "6,000만\u{a0}원");
        assert_eq!(page.slip(0).await[0], "60,000,000원");
        assert!(page.ladder().await[1][0].contains("한 해"));
    });
}

#[test]
fn the_ratios_are_the_same_by_the_month() {
    browse(Setup::new().language("en-US"), async |page| {
        let ratios = async || page.texts(".ratio").await;
        let (by_year, headline) = (ratios().await, page.headline().await);
        page.switch("period", "month").await;
        assert_eq!(ratios().await, by_year);
        assert_eq!(page.headline().await, headline);
    });
}

#[test]
fn the_language_link_changes_every_text_and_no_value() {
    browse(Setup::new(), async |page| {
        page.fill("#offer-0-pay", "95000000").await;
        page.leave().await;
        page.choose("#offer-0-relief", "kr-returning-talent").await;
        page.open_all(true).await;
        let (fragment, ratios) = (page.fragment().await, page.texts(".data .num").await);
        page.follow_language("en").await;
        page.open_all(true).await;
        let seen = page
            .js("const way = document.querySelector('a.language');
                return [document.documentElement.lang, document.title, way.textContent, way.lang]")
            .await;
        let title = "An InnoCORE fellowship and a US postdoc – Salary gap";
        assert_eq!(seen, json!(["en", title, "한국어", "ko"]));
        assert_eq!(
            page.fragment().await,
            fragment,
            "the language is not in the link"
        );
        assert_eq!(page.value("#offer-0-pay").await, "₩95\u{a0}million");
        assert_eq!(page.texts(".data .num").await.len(), ratios.len());
        // Hangul stays where it is the name of something: a language, a law, a source, a way to
        // type an amount.
        let left = page
            .js("const own = '[lang=ko]:not(html), .switch, .lead';
                const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                const left = [];
                while (walk.nextNode()) {
                    const text = walk.currentNode;
                    const where = / \\(.*, (published|read) /; // a publisher
                    if (/[가-힣]/.test(text.data) && !where.test(text.data)
                            && !text.parentElement.closest(own))
                        left.push(text.data);
                }
                const named = [...document.querySelectorAll('[aria-label], [title]')]
                    .map(e => (e.ariaLabel ?? '') + (e.title ?? ''));
                return left.concat(named.filter(name => /[가-힣]/.test(name)))")
            .await;
        assert_eq!(left, json!([]));
        page.follow_language("ko").await;
        page.open_all(true).await;
        assert_eq!(page.texts(".data .num").await, ratios, "as it was");
        assert_eq!(page.value("#offer-0-pay").await, "9,500만\u{a0}원");
    });
}

#[test]
fn the_language_link_keeps_every_value() {
    let at = "/#v=1&situation=foreign-fellow&1.name=A%20%26%20B&1.pay=95000000&1.bonus=10000000\
        &1.severance=inside&1.children=3.10&2.place=ch-zurich&2.household=married&2.law=2026\
        &2.hours=52.5&2.saving=12.5&2.growth=-1.5&fx=2024&fx.usd=1411.25&anchor=eur&years=10\
        &discount=3.5&per=month";
    browse(Setup::new().at(at), async |page| {
        assert_eq!(page.texts(".notice li").await, [""; 0]);
        page.switch("theme", "dark").await;
        page.choose("#offer-0-relief", "kr-returning-talent").await;
        let values = async || {
            page.open_all(true).await;
            let fragment = page.fragment().await;
            let seen = page
                .js("const all = css => [...document.querySelectorAll(css)];
                    const digits = text => text.replace(/[^\\d.]/g, '');
                    return [document.documentElement.dataset.theme,
                        all('select').map(e => [e.id, e.value]),
                        all('input[type=radio]').map(e => [e.name, e.value, e.checked]),
                        all('[id$=hours], [id$=saving], [id$=growth], #offer-0-name')
                            .map(e => [e.id, e.value]),
                        all('#horizon, #discount, #exchange-rate').map(e => e.value),
                        all('.strip svg').map(e => e.getAttribute('x')),
                        all('.ratio').map(e => digits(e.textContent)),
                        all('.slips .amount').map(e => digits(e.textContent))]")
                .await;
            (fragment, seen)
        };
        let before = values().await;
        page.follow_language("en").await;
        assert_eq!(values().await, before);
        assert_eq!(page.texts(".notice li").await, [""; 0]);
        page.follow_language("ko").await;
        assert_eq!(values().await, before);
        // What is changed after the load is in the way back too.
        page.fill("#offer-0-hours", "44").await;
        page.follow_language("en").await;
        assert_eq!(page.value("#offer-0-hours").await, "44");
    });
}

#[test]
fn the_theme_switch_changes_the_colours() {
    browse(Setup::new(), async |page| {
        let colours = async || {
            page.js(
                "const of = e => getComputedStyle(document.querySelector(e));
                return [document.documentElement.dataset.theme, of('html').backgroundColor,
                    of('html').color, of('path.tone-other').fill, of('html').colorScheme]",
            )
            .await
        };
        let light = colours().await;
        assert_eq!(light[0], json!("auto"));
        page.switch("theme", "dark").await;
        let dark = colours().await;
        assert_eq!([&dark[0], &dark[4]], [&json!("dark"), &json!("dark")]);
        for part in 1..=3 {
            assert_ne!(dark[part], light[part], "{part}");
        }
        page.switch("theme", "light").await;
        assert_eq!(colours().await[1], light[1]);
        // The reader's choice counts for more than the machine's.
        page.media(&[("prefers-color-scheme", "dark")]).await;
        assert_eq!(colours().await[1], light[1]);
        page.switch("theme", "auto").await;
        assert_eq!(colours().await[1], dark[1]);
        page.media(&[("prefers-color-scheme", "light")]).await;
        assert_eq!(colours().await[1], light[1]);
    });
}
