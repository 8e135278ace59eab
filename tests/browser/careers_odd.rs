//! Careers where little is known or much is asked: no years and sixty, one stage twice, odds of
//! nothing and of all, a stage that nobody pays, years of service.

use crate::careers::{PART, PARTS, drawn, mark, open, said};
use crate::careers_held::Natively;
use crate::support::{Page, Setup, browse};
use salary_gap::app::lang::Lang;
use salary_gap::app::text::{Key, plain};
use salary_gap::app::view::career::{answer, costs, worst};
use salary_gap::catalog;
use serde_json::json;

const WALK: &str = "v=1&situation=innocore-berkeley";

fn at(fragment: &str) -> Setup {
    Setup::new().language("en-US").at(format!("/#{fragment}"))
}

async fn open_parts(page: &Page) {
    for part in PARTS {
        open(page, Lang::En, part).await;
    }
}

/// The page, with its address as it is now, says what this machine says.
async fn agrees(page: &Page) -> Natively {
    let fragment = page.fragment().await;
    let known = Natively::of(&fragment, Lang::En);
    drawn(page, &known.mark()).await;
    assert_eq!(said(page).await, known.said(), "{fragment}");
    known
}

/// No amount that is none: what cannot be said is not said.
async fn is_sound(page: &Page, what: &str) {
    let script = "const all = [...document.querySelectorAll(`${arguments[0]} *`)];
        const own = e => [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data).join('');
        const words = all.map(own).concat(all.map(e => e.ariaLabel ?? ''));
        const places = all.flatMap(e => [...e.attributes].filter(a =>
            ['d', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'width', 'height', 'viewBox', 'cx'].includes(a.name))
            .map(a => a.value));
        return words.filter(text => /NaN|inf\\b|[{}]|undefined/.test(text))
            .concat(places.filter(text => /NaN|inf/i.test(text)))";
    let found = page.js_with(script, vec![json!(PART)]).await;
    assert_eq!(found, json!([]), "{what}");
}

#[test]
fn without_a_year_it_is_said_and_a_year_brings_all_back() {
    browse(at(WALK), async |page| {
        open_parts(page).await;
        page.fill("#career-until", "31").await;
        page.leave().await;
        let none = plain(Lang::En, Key::CareerNoYears);
        page.until(
            "there is nothing to look at",
            "return !document.querySelector('.careers .fan')",
        )
        .await;
        assert_eq!(said(page).await, [none]);
        is_sound(page, "no year").await;
        let parts = page.texts(&format!("{PART} .part > :not(summary)")).await;
        assert!(parts.concat().contains(plain(Lang::En, Key::FanNoYears)));
        assert!(page.fragment().await.ends_with("&after.until=31"));
        page.fill("#career-until", "32").await;
        page.leave().await;
        agrees(page).await;
        is_sound(page, "one year").await;
        // The age at the end below that at the beginning is no year either.
        page.fill("#career-from", "40").await;
        page.leave().await;
        page.until(
            "there is nothing to look at",
            "return !document.querySelector('.careers .fan')",
        )
        .await;
        assert_eq!(said(page).await, [none]);
        page.fill("#career-from", "15").await;
        page.fill("#career-until", "75").await;
        page.leave().await;
        let known = agrees(page).await;
        assert_eq!(known.see(|outlook| outlook.found.expected[0].len()), 60);
        is_sound(page, "sixty years").await;
    });
}

#[test]
fn two_careers_that_begin_alike_are_even() {
    browse(at(WALK), async |page| {
        page.choose("#career-start_a", "lab-us").await;
        page.choose("#career-start_b", "lab-us").await;
        open_parts(page).await;
        let known = agrees(page).await;
        let [first, second] = known.expected();
        assert!(first > 0.0 && (first - second).abs() < 1e-9 * first);
        is_sound(page, "the same twice").await;
        page.choose("#career-start_a", "postdoc-us-return").await;
        page.choose("#career-start_b", "postdoc-us-return").await;
        agrees(page).await;
        is_sound(page, "the same twice").await;
        assert_eq!(
            page.fragment().await,
            format!("{WALK}&after.a=postdoc-us-return")
        );
    });
}

/// Every offer of the catalogue is a post of a stage, so a start that nobody says is never met; what
/// the reader chooses counts instead, paid as usual.
#[test]
fn an_offer_begins_as_the_stage_that_it_is_a_post_of_or_as_the_reader_says() {
    let facts = catalog::all_facts();
    for template in catalog::templates() {
        let is_post = |fact: &&salary_gap::domain::career::StageFact| {
            fact.begins && fact.offers.contains(&template.id)
        };
        assert_eq!(
            facts.stages.iter().filter(is_post).count(),
            1,
            "{}",
            template.id
        );
    }
    browse(at("v=1&situation=tenfold"), async |page| {
        open_parts(page).await;
        let begins = [
            page.value("#career-start_a").await,
            page.value("#career-start_b").await,
        ];
        let known = agrees(page).await;
        let posts = known.see(|outlook| {
            let nodes = outlook.found.plan.nodes.iter();
            nodes
                .filter(|node| node.choice.is_some())
                .filter_map(|node| node.fact.map(|fact| fact.id))
                .collect::<Vec<_>>()
        });
        assert_eq!(begins[..], posts[..]);
        assert_eq!(begins[1], "frontier-us");
        let first = said(page).await;
        page.choose("#career-start_b", "startup-us").await;
        agrees(page).await;
        assert_ne!(said(page).await, first);
        assert_eq!(
            page.fragment().await,
            "v=1&situation=tenfold&after.b=startup-us"
        );
        // Held against another offer, the start is that offer's own again.
        page.js("history.back()").await;
        page.until(
            "the start is the offer's",
            "return document.querySelector('#career-start_b').value === 'frontier-us'",
        )
        .await;
        agrees(page).await;
        assert_eq!(said(page).await, first);
    });
}

#[test]
fn odds_of_nothing_and_of_all_are_reckoned() {
    for odds in ["firm-kr:100", "bigtech-us:100", "firm-kr:50,gri-kr:50"] {
        let fragment = format!("{WALK}&after.innocore.odds={odds}");
        browse(at(&fragment), async |page| {
            assert_eq!(page.texts(".notice li").await, [""; 0], "{odds}");
            open_parts(page).await;
            let known = agrees(page).await;
            is_sound(page, odds).await;
            // Where all go one way, no worst run went another.
            let views = known.see(worst::view);
            let titles = page.texts(&format!("{PART} .after > h3")).await;
            for view in &views {
                assert!(titles.contains(&view.title), "{titles:?}");
            }
        });
    }
}

#[test]
fn a_stage_that_nobody_pays_is_gone_to_once_the_reader_says_what_it_pays() {
    browse(at(WALK), async |page| {
        open(page, Lang::En, Key::CareerYears).await;
        open(page, Lang::En, Key::TreeTitle).await;
        let name = |id| catalog::stage_row(id).map_or("", |row| Lang::En.of(row.name));
        page.disclose(".stages", name("innocore"), true).await;
        let way = "#stage-innocore-odds-7";
        assert_eq!(
            page.texts(way).await,
            [""; 0],
            "no odds of what nobody pays"
        );
        agrees(page).await;
        page.click(".way:last-child .way-unpaid button").await;
        page.until(
            "the focus is where its pay can be set",
            "return document.activeElement.id === 'stage-leave-pay'",
        )
        .await;
        page.press("₩36m").await;
        page.leave().await;
        assert!(page.fragment().await.ends_with("&after.leave.pay=36000000"));
        page.find(way).await;
        agrees(page).await;
        let before = said(page).await;
        let script = format!(
            "const slider = document.querySelector('{way}');
            slider.value = 400;
            slider.dispatchEvent(new InputEvent('input', {{bubbles: true}}))"
        );
        page.js(&script).await;
        let known = agrees(page).await;
        assert_ne!(said(page).await, before);
        let gone = known.see(|outlook| {
            let nodes = &outlook.found.plan.nodes;
            let at = nodes
                .iter()
                .position(|node| node.fact.is_some_and(|fact| fact.id == "leave"));
            outlook.found.expected[0]
                .last()
                .zip(at)
                .map(|(last, at)| last.shares[at])
        });
        assert!(gone.is_some_and(|part| part >= 0.4), "{gone:?}");
    });
}

#[test]
fn years_of_service_come_before_and_cost_what_is_said() {
    browse(at(WALK), async |page| {
        open_parts(page).await;
        let free = agrees(page).await.expected();
        page.fill("#career-service-0", "2").await;
        page.leave().await;
        let known = agrees(page).await;
        assert!(known.expected()[0] < free[0]);
        assert!((known.expected()[1] - free[1]).abs() < 1.0);
        let costs: Vec<String> = (known.see(costs::view).into_iter())
            .flat_map(|cost| cost.said)
            .collect();
        let told = page.texts(&format!("{PART} .after > p")).await;
        assert!(
            !costs.is_empty() && costs.iter().all(|cost| told.contains(cost)),
            "{told:#?}"
        );
        let bare = known.expected()[0];
        page.fill("#career-service-pay", "24000000").await;
        page.leave().await;
        let known = agrees(page).await;
        assert!(known.expected()[0] > bare);
        page.fill("#career-service-1", "10").await;
        page.leave().await;
        agrees(page).await;
        is_sound(page, "ten years of service").await;
        assert_eq!(
            page.fragment().await,
            format!("{WALK}&after.service.a=2&after.service.b=10&after.service.pay=24000000")
        );
    });
}

#[test]
fn huge_pay_and_none_are_reckoned() {
    for more in [
        "&1.pay=0&2.pay=0",
        "&1.pay=1000000000000&after.firm-kr.pay=1000000000000&after.firm-kr.growth=50",
        "&after.firm-kr.pay=0&after.firm-kr.spread=100&after.yearly=100&after.until=91",
    ] {
        browse(at(&format!("{WALK}{more}")), async |page| {
            assert_eq!(page.texts(".notice li").await, [""; 0], "{more}");
            open_parts(page).await;
            let known = agrees(page).await;
            is_sound(page, more).await;
            let drawn = known.see(|it| answer::view(it, known.facts()));
            assert_eq!(said(page).await, drawn);
            assert_eq!(mark(page).await, known.mark());
        });
    }
}

/// A part opens by itself, whichever it is.
#[test]
fn each_part_opens_alone() {
    browse(at(WALK), async |page| {
        for part in PARTS {
            open(page, Lang::En, part).await;
            let name = plain(Lang::En, part);
            assert!(!said(page).await.is_empty(), "{name}");
            page.disclose(PART, name, false).await;
            assert_eq!(said(page).await, [""; 0], "{name}");
        }
    });
}
