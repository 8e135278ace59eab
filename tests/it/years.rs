//! Offers year by year: schedules, terms, chances and costs by hand; and what holds for all of them.

use chrono::Datelike;
use proptest::prelude::*;
use salary_gap::app::lang::Lang;
use salary_gap::app::number;
use salary_gap::app::state::{State, Theme};
use salary_gap::app::view::Sight;
use salary_gap::app::view::notes::beside;
use salary_gap::app::view::years::{YearsView, view};
use salary_gap::catalog;
use salary_gap::domain::compare::{Comparison, Rung, Year, compare};
use salary_gap::domain::money::Currency;
use salary_gap::link;

use crate::any;

/// Won for a dollar: Federal Reserve H.10, mean of 2025.
const WON: f64 = 1421.3963;
/// The first offer's salary.
const PAY: f64 = 90_000_000.0;

/// The fellowship in Daejeon (90,000,000 won) and the postdoc in Massachusetts with these fields.
#[track_caller]
fn compared(fields: &str) -> Comparison {
    let opened = link::read(&format!("v=1&{fields}")).expect("a situation");
    assert_eq!(opened.faults, [], "{fields}");
    compare(&catalog::all_facts(), &opened.scenario)
}

#[track_caller]
fn years(fields: &str) -> Vec<Year> {
    compared(fields).offers[0].years.clone()
}

#[track_caller]
fn each(fields: &str, what: fn(&Year) -> f64, expected: &[f64]) {
    let found: Vec<f64> = years(fields).iter().map(what).collect();
    let near = |(a, b): (&f64, &f64)| (a - b).abs() <= 1.0_f64.max(b.abs() * 1e-9);
    let same = found.len() == expected.len() && found.iter().zip(expected).all(near);
    assert!(same, "{fields}: {found:?} is not {expected:?}");
}

/// To the last part of a day.
#[track_caller]
fn worked(fields: &str, expected: &[f64]) {
    let found: Vec<f64> = years(fields).iter().map(|year| year.worked).collect();
    assert_eq!(found, expected, "{fields}");
}

/// Take-home pay of a full year.
fn net(fields: &str) -> f64 {
    let rungs = compared(fields).offers[0].rungs;
    rungs[Rung::TakeHome.index()].expect("a law")
}

fn kept(fields: &str) -> Vec<f64> {
    years(fields).iter().map(|year| year.kept).collect()
}

#[track_caller]
fn near(ours: f64, theirs: f64) {
    assert!((ours - theirs).abs() <= 1.0, "{ours} is not {theirs}");
}

#[test]
fn a_grant_vests_at_the_cliff_and_every_month_after_it() {
    let shares = |year: &Year| year.shares;
    let m = 1e6;
    each(
        "1.grant=48000000",
        shares,
        &[12.0 * m, 12.0 * m, 12.0 * m, 12.0 * m, 0.0],
    );
    // Nothing in the first four months; a quarter on 1 September, a 48th on each first after it.
    let dated = "1.grant=48000000&1.start=2026-09-01";
    let by_year = [0.0, 15.0 * m, 12.0 * m, 12.0 * m, 9.0 * m, 0.0];
    each(dated, shares, &by_year);
    // A term of a year and a day less reaches no cliff; one of a year does.
    each(
        "1.grant=48000000&1.start=2026-01-01&1.end=2026-12-30&years=2",
        shares,
        &[0.0, 0.0],
    );
    each(
        "1.grant=48000000&1.start=2026-01-01&1.end=2026-12-31&years=2",
        shares,
        &[0.0, 12.0 * m],
    );
}

#[test]
fn a_grant_vests_by_quarters_and_most_of_it_first() {
    let shares = |year: &Year| year.shares;
    let m = 1e6;
    // 1 December; then March, June, September, December; the last on 1 September 2030.
    each(
        "1.grant=48000000&1.vest.cliff=0&1.vest.every=3&1.start=2026-09-01",
        shares,
        &[3.0 * m, 12.0 * m, 12.0 * m, 12.0 * m, 9.0 * m, 0.0],
    );
    each(
        "1.grant=100000000&1.vest.parts=40.30.20.10",
        shares,
        &[40.0 * m, 30.0 * m, 20.0 * m, 10.0 * m, 0.0],
    );
}

#[test]
fn refreshers_add_up_and_grow_with_the_price() {
    let shares = |year: &Year| year.shares;
    let m = 1e6;
    // Each from the second year on brings a quarter of itself in each of four years.
    each(
        "1.refresher=40000000",
        shares,
        &[0.0, 10.0 * m, 20.0 * m, 30.0 * m, 40.0 * m],
    );
    each(
        "1.grant=20000000&1.vest.years=2&1.vest.cliff=0&1.vest.every=12&1.shares.growth=10&years=3",
        shares,
        &[11.0 * m, 12.1 * m, 0.0],
    );
}

#[test]
fn a_grant_in_dollars_is_taxed_and_told_in_won() {
    let grant = "1.grant=100000&1.shares.in=usd&1.vest.years=1&years=2";
    each(grant, |year| year.shares, &[100_000.0 * WON, 0.0]);
    let taxed = net("1.equity=142139630");
    near(kept(grant)[0], taxed);
}

#[test]
fn each_outcome_is_taxed_by_itself() {
    let vests = "1.grant=100000000&1.vest.years=1&years=1";
    let (with, without) = (net(vests), net(""));
    let found = kept(&format!("{vests}&1.shares.nothing=40"))[0];
    near(found, 0.6 * with + 0.4 * without);
    // Tax is progressive: that of the mean would leave more.
    assert!(found < net("1.grant=60000000&1.vest.years=1") - 100_000.0);

    let bonus = "1.bonus=50000000&years=1";
    let found = kept(&format!("{bonus}&1.bonus.chance=25"))[0];
    near(found, 0.25 * net(bonus) + 0.75 * without);
    let both = kept(&format!(
        "{vests}&1.bonus=50000000&1.bonus.chance=25&1.shares.nothing=40"
    ))[0];
    let all = net("1.grant=100000000&1.vest.years=1&1.bonus=50000000");
    let expected = 0.25 * (0.6 * all + 0.4 * net(bonus)) + 0.75 * (0.6 * with + 0.4 * without);
    near(both, expected);
}

#[test]
fn shares_that_cannot_be_sold_are_taxed_now_and_counted_later() {
    let two = "1.grant=20000000&1.vest.years=2&1.vest.cliff=0&1.vest.every=12";
    let taxed = net("1.equity=10000000");
    let alone = net("");
    let found = kept(&format!("{two}&1.shares.sale=3"));
    let expected = [taxed - 1e7, taxed - 1e7, alone + 2e7, alone, alone];
    for (found, expected) in found.into_iter().zip(expected) {
        near(found, expected);
    }
    // At the price of that day: 1.1³ of twenty million. One in ten they are worth nothing.
    let grown = kept(&format!("{two}&1.shares.sale=3&1.shares.growth=10"));
    near(grown[2], alone + 26_620_000.0);
    let risky = kept(&format!("{two}&1.shares.sale=3&1.shares.nothing=10"));
    near(risky[2], alone + 18_000_000.0);
    // Not within the years that are compared.
    let never = kept(&format!("{two}&1.shares.sale=6"));
    near(never.iter().sum(), 2.0 * (taxed - 1e7) + 3.0 * alone);
}

#[test]
fn five_years_from_september_are_six_parts_that_make_five() {
    let fields = "1.start=2026-09-01&1.end=2031-08-31";
    worked(fields, &[122.0 / 365.0, 1.0, 1.0, 1.0, 1.0, 243.0 / 365.0]);
    let all = years(fields);
    let calendar: Vec<Option<i32>> = all.iter().map(|year| year.calendar).collect();
    assert_eq!(calendar, (2026..=2031).map(Some).collect::<Vec<_>>());
    let sum: f64 = all.iter().map(|year| year.worked).sum();
    assert!((sum - 5.0).abs() < 1e-12);
    near(all.iter().map(|year| year.paid).sum(), 5.0 * PAY);
}

#[test]
fn days_are_counted_as_the_calendar_has_them() {
    // A year from a leap day ends with February, as it does by civil law.
    worked("1.start=2028-02-29&years=1", &[307.0 / 366.0, 59.0 / 365.0]);
    worked(
        "1.start=2028-02-29&1.end=2028-02-29&years=1",
        &[1.0 / 366.0, 0.0],
    );
    worked("1.start=2028-01-01&years=1", &[1.0]);
    worked("1.start=2026-12-31&years=1", &[1.0 / 365.0, 364.0 / 365.0]);
    worked(
        "1.start=2026-01-01&1.end=2027-01-01&years=2",
        &[1.0, 1.0 / 365.0],
    );
    // One that only ends begins with the year of its law, or of its end.
    worked("1.end=2026-01-31&years=1", &[31.0 / 365.0]);
    worked("1.end=2024-01-31&years=1", &[31.0 / 366.0]);
}

#[test]
fn a_month_from_the_last_day_ends_on_the_last_day() {
    // 30 September, 31 October, 30 November, 31 December; eight more.
    each(
        "1.grant=12000000&1.vest.years=1&1.vest.cliff=0&1.start=2026-08-31&years=1",
        |year| year.shares,
        &[4e6, 8e6],
    );
}

#[test]
fn pay_rises_on_the_day_on_which_work_began() {
    let first = 184.0 / 365.0;
    each(
        "1.start=2026-07-01&1.growth=10&years=2",
        |year| year.paid,
        &[
            PAY * first,
            PAY * ((1.0 - first) + first * 1.1),
            PAY * 1.1 * 182.0 / 366.0,
        ],
    );
}

#[test]
fn what_is_earned_after_the_term_counts_from_the_next_day() {
    let term = "1.start=2026-01-01&1.end=2027-06-30&years=2";
    let half = 181.0 / 365.0;
    worked(term, &[1.0, half]);
    each(term, |year| year.paid, &[PAY, PAY * half]);
    each(
        &format!("{term}&1.after=36500000"),
        |year| year.paid,
        &[PAY, PAY * half + 18_400_000.0],
    );
}

#[test]
fn an_offer_that_begins_after_the_years_compared_brings_nothing() {
    let found = compared("1.start=2026-01-01&2.start=2040-01-01&2.moving=1000&2.health=100");
    let nothing = |year: &Year| [year.worked, year.paid, year.kept, year.power] == [0.0; 4];
    assert_eq!(found.offers[1].years.len(), 5);
    assert!(found.offers[1].years.iter().all(nothing));
    assert_eq!(found.gap(Rung::Years), None);
    // Every law leaves nothing of nothing.
    for place in catalog::places() {
        let fields = format!("1.place={}&1.start=2040-01-01&2.start=2026-01-01", place.id);
        assert!(years(&fields).iter().all(nothing), "{}", place.id);
    }
}

#[test]
fn one_year_and_sixty() {
    assert_eq!(years("years=1").len(), 1);
    assert_eq!(years("years=60").len(), 60);
    let dated = years("years=60&1.start=2026-03-01");
    assert_eq!((dated.len(), dated[60].calendar), (61, Some(2086)));
    assert_eq!(dated[60].worked, 59.0 / 365.0);
}

#[test]
fn coming_is_paid_once_and_insurance_for_the_days_worked() {
    let without = kept("years=3");
    let with = kept("years=3&1.moving=3000000&1.visa=500000&1.health=1200000");
    let costs: Vec<f64> = without.iter().zip(with).map(|(a, b)| a - b).collect();
    assert_eq!(costs, [4_700_000.0, 1_200_000.0, 1_200_000.0]);
    let start = "1.start=2026-10-20&years=1";
    let without = kept(start);
    let with = kept(&format!("{start}&1.moving=3000000&1.health=3650000"));
    let costs: Vec<f64> = without.iter().zip(with).map(|(a, b)| a - b).collect();
    // 73 days of 2026, 292 of 2027.
    assert_eq!(costs, [3_730_000.0, 2_920_000.0]);
}

#[test]
fn who_leaves_early_pays_the_sign_on_back_in_proportion() {
    let back = |start: &str, end: &str| -> f64 {
        let fields = format!("1.signon=24000000&1.start={start}&1.end={end}&years=5");
        let kept_without: f64 = kept(&fields).iter().sum();
        let kept_with: f64 = kept(&format!("{fields}&1.clawback=24")).iter().sum();
        kept_without - kept_with
    };
    near(back("2026-01-01", "2026-12-31"), 12_000_000.0);
    near(back("2026-01-01", "2026-12-30"), 13_000_000.0);
    near(back("2026-01-01", "2027-12-31"), 0.0);
    near(back("2026-01-31", "2026-02-28"), 23_000_000.0);
    near(back("2028-02-29", "2029-02-28"), 12_000_000.0);
}

#[test]
fn probation_holds_back_a_part_of_its_own_months() {
    let ninety = "1.probation=3&1.probation.pay=90";
    each(
        &format!("{ninety}&years=2"),
        |year| year.paid,
        &[87_750_000.0, PAY],
    );
    // September to November: 91 days.
    each(
        &format!("{ninety}&1.start=2026-09-01&years=1"),
        |year| year.paid,
        &[PAY * (122.0 - 9.1) / 365.0, PAY * 243.0 / 365.0],
    );
    // December; January and February: 59 days.
    each(
        &format!("{ninety}&1.start=2026-12-01&years=1"),
        |year| year.paid,
        &[PAY * (31.0 - 3.1) / 365.0, PAY * (334.0 - 5.9) / 365.0],
    );
}

#[test]
fn a_sign_on_is_paid_whole_in_the_year_of_the_beginning() {
    each(
        "1.signon=10000000&1.start=2026-12-31&years=1",
        |year| year.paid,
        &[PAY / 365.0 + 1e7, PAY * 364.0 / 365.0],
    );
}

proptest! {
    #[test]
    fn the_years_add_up_to_the_fifth_rung(
        scenario in any::scenario_of(any::detailed_offer(), 2..=3)
    ) {
        let found = compare(&catalog::all_facts(), &scenario);
        for (reading, offer) in found.offers.iter().zip(&scenario.offers) {
            let sum: f64 = reading.years.iter().map(|year| year.power * year.weight).sum();
            if let Some(rung) = reading.rungs[Rung::Years.index()] {
                prop_assert_eq!(sum, rung);
            }
            let worked: f64 = reading.years.iter().map(|year| year.worked).sum();
            prop_assert!(worked <= f64::from(scenario.horizon) + 0.01);
            let (start, end) = (offer.term.start, offer.term.end);
            for year in &reading.years {
                prop_assert!((0.0..=1.0).contains(&year.worked));
                prop_assert!(year.shares + year.support <= year.paid * (1.0 + 1e-9) + 1.0);
                let number = year.calendar;
                prop_assert_eq!(number.is_some(), scenario.offers.iter().any(|o| o.term != Default::default()));
                if end.zip(number).is_some_and(|(end, number)| number > end.year())
                    || start.zip(number).is_some_and(|(start, number)| number < start.year())
                {
                    prop_assert_eq!(year.worked, 0.0);
                }
            }
        }
    }
}

/// The view of the years in a language.
fn seen(fields: &str, lang: Lang) -> YearsView {
    let state = State::open(&format!("v=1&{fields}"), lang, Theme::Auto).expect("a situation");
    let comparison = compare(&catalog::all_facts(), &state.scenario);
    let names = state.names();
    view(
        &Sight::of(&state, &comparison, &names),
        &catalog::all_facts(),
    )
}

#[test]
fn the_table_of_years_ends_with_the_fifth_rung() {
    let fields = "1.start=2026-09-01&1.end=2028-08-31&2.grant=100000&anchor=usd";
    let rung = |index: usize| compared(fields).offers[index].rungs[Rung::Years.index()];
    let view = seen(fields, Lang::En);
    for (index, offer) in view.offers.iter().enumerate() {
        let table = &offer.as_ref().expect("years").table;
        let last = table.rows.last().expect("a sum");
        let minor = (rung(index).expect("a value") * 100.0).round() as i64;
        let sum = number::exact(Lang::En, Currency::Usd, minor);
        assert_eq!(last.first().map(String::as_str), Some("Sum"));
        assert_eq!(last.last(), Some(&sum));
        assert!(table.rows.iter().all(|row| row.len() == table.head.len()));
    }
}

#[test]
fn a_row_says_what_ends_and_a_column_stands_only_where_it_holds_something() {
    let view = seen(
        "1.start=2026-09-01&1.end=2028-08-31&2.grant=100000",
        Lang::En,
    );
    let tables: Vec<_> = (view.offers.iter())
        .map(|offer| offer.as_ref().expect("years").table.clone())
        .collect();
    let rows: Vec<&str> = tables[0].rows.iter().map(|row| row[0].as_str()).collect();
    let expected = [
        "2026",
        "2027",
        "2028, term ends",
        "2029",
        "2030",
        "2031",
        "Sum",
    ];
    assert_eq!(rows, expected);
    assert!(!tables[0].head.contains(&"Shares in it".to_owned()));
    assert!(tables[1].head.contains(&"Shares in it".to_owned()));

    let matched = seen("match.amount=10000000&match.years=2&years=4", Lang::Ko);
    let table = &matched.offers[0].as_ref().expect("years").table;
    let rows: Vec<&str> = table.rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(
        rows,
        ["1년째", "2년째", "3년째, 지원 종료", "4년째", "합계"]
    );
    assert!(table.head.contains(&"그중 지원".to_owned()));
}

#[test]
fn the_cliff_after_a_term_is_seen() {
    let view = seen("1.start=2026-01-01&1.end=2027-12-31&years=4", Lang::En);
    let offer = view.offers[0].as_ref().expect("years");
    let heights: Vec<f64> = offer.bars.iter().map(|bar| bar.height).collect();
    assert!(heights[0] > 0.5 && heights[1] > 0.5);
    assert_eq!(heights[2..], [0.0, 0.0]);
    assert_eq!(offer.labels, ["2026", "2027", "2028", "2029"]);
    assert!(
        offer.summary.contains("at least ₩0 (20"),
        "{}",
        offer.summary
    );
    // Sixty years have room for the names of some.
    let many = seen("years=60", Lang::En);
    let labels = &many.offers[0].as_ref().expect("years").labels;
    assert_eq!(labels.iter().filter(|label| !label.is_empty()).count(), 6);
}

#[test]
fn what_dates_and_shares_leave_out_is_said_beside_the_years() {
    let count = |fields: &str, rung| {
        let state = State::open(&format!("v=1&{fields}"), Lang::En, Theme::Auto);
        let state = state.expect("a situation");
        let comparison = compare(&catalog::all_facts(), &state.scenario);
        let names = state.names();
        beside(&Sight::of(&state, &comparison, &names), rung).len()
    };
    let at_years = |fields| count(fields, Rung::Years) - count("", Rung::Years);
    assert_eq!(at_years("1.start=2026-09-01"), 1);
    assert_eq!(at_years("1.end=2026-09-01"), 2);
    assert_eq!(at_years("2.grant=100000"), 1);
    assert_eq!(at_years("1.signon=1000000"), 0);
    assert_eq!(at_years("1.signon=1000000&1.clawback=12"), 1);
    let benefits = count("1.benefits=1000000", Rung::Purchasing);
    assert_eq!(benefits, count("", Rung::Purchasing) + 1);
}

#[test]
fn how_much_shares_must_grow_is_said_and_does_it() {
    let fields = "1.pay=200000000&2.grant=200000&years=4";
    let said = |fields: &str, lang| {
        let view = seen(fields, lang);
        view.offers[1].as_ref().expect("years").growth.clone()
    };
    let told = said(fields, Lang::En).expect("shares");
    let (_, rate) = told.split_once("grow by ").expect("a rate");
    let (rate, _) = rate.split_once('%').expect("a rate");
    let ratio = |rate: f64| {
        let fields = format!("{fields}&2.shares.growth={rate:.1}");
        compared(&fields).gap(Rung::Years).expect("a gap").ratio
    };
    let rate: f64 = rate.replace(',', "").parse().expect("a number");
    assert!(ratio(rate) >= 1.0 && ratio(rate - 0.1) < 1.0, "{told}");
    assert!(
        said("2.grant=200000&1.pay=1000000", Lang::En).is_some_and(|told| told.contains("however"))
    );
    let poor = said("2.grant=1&1.pay=900000000", Lang::Ko).expect("shares");
    assert!(poor.ends_with("미치지 못한다."), "{poor}");
    assert_eq!(said("years=4", Lang::En), None);
}
