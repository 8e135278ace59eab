//! Someone who has an offer in a country that no situation speaks of.

use crate::support::{Setup, browse};

#[test]
fn an_offer_in_zurich_is_put_in_and_looked_into() {
    browse(Setup::new().language("en-US"), async |page| {
        page.choose("#offer-1-place", "ch-zurich").await;
        page.choose("#offer-1-currency", "chf").await;
        page.fill("#offer-1-pay", "120k").await;
        page.choose("#offer-1-household", "married").await;
        page.choose("#offer-1-law", "2026").await;
        assert_eq!(
            page.value("#offer-1-law").await,
            "2026",
            "which the situation has too"
        );
        let childless = page.slip(1).await;
        page.disclose("#offer-1", "Bonus, shares", true).await;
        page.fill("#offer-1-children", "3, 10").await;
        page.leave().await;
        assert_eq!(page.value("#offer-1-children").await, "3, 10");
        let household = page
            .js("return document.querySelector('#offer-1-household').selectedOptions[0].text")
            .await;
        assert_eq!(
            household,
            "married to a partner without income, with 2 children"
        );
        assert_eq!(
            page.fragment().await,
            "v=1&2.currency=chf&2.pay=120000&2.place=ch-zurich&2.household=married&2.children=3.10"
        );

        // What is left, in francs, on the slip and on the rung.
        let [gross, net] = page.slip(1).await;
        assert_eq!(
            (gross.as_str(), &gross),
            ("CHF\u{a0}120,000.00", &childless[0])
        );
        let francs = |amount: &str| -> f64 {
            let digits: String = (amount.chars())
                .filter(|c| c.is_ascii_digit() || *c == '.')
                .collect();
            digits.parse().unwrap_or_else(|_| panic!("{amount}"))
        };
        let [net, childless] = [&net, &childless[1]].map(|amount| francs(amount));
        assert!(
            80_000.0 < childless && childless < net && net < 120_000.0,
            "{net} with children, {childless} without"
        );
        assert!(page.ladder().await[2][0].starts_with("Take-home"));
        assert!(page.headline().await.contains("After tax"));

        // A figure of 2026 that is not made is told beside it.
        let notes = page.texts(".rung .notes li").await;
        let unmade = "for 2026 is not law yet; what was last made, for 2025, was applied.";
        assert!(
            (notes.iter()).any(|note| note.contains("Zurich") && note.contains(unmade)),
            "{notes:#?}"
        );

        // The line of a tax opens to its rule and its article.
        let slip = ".slips > :nth-child(2)";
        assert_eq!(page.texts(&format!("{slip} .opened")).await, [""; 0]);
        page.disclose(slip, "Federal", true).await;
        let articles = page.texts(&format!("{slip} .opened td [lang]")).await;
        assert!(
            articles.iter().any(|article| article.contains("DBG")),
            "{articles:?}"
        );
        let rule = page.text(&format!("{slip} .opened p")).await;
        assert!(rule.len() > 20, "{rule}");
        page.disclose(slip, "Federal", false).await;
        assert_eq!(page.texts(&format!("{slip} .opened")).await, [""; 0]);
    });
}
