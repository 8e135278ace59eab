//! Who pays, and what the treasury gets back: cases by hand, and that parts add up to the whole.

use proptest::prelude::*;
use proptest::sample::select;
use salary_gap::app::lang::Lang;
use salary_gap::app::names;
use salary_gap::app::state::{State, Theme};
use salary_gap::app::view::treasury::TreasuryView;
use salary_gap::app::view::{self, Sight};
use salary_gap::catalog;
use salary_gap::domain::closing::{Closing, Group, Taxing};
use salary_gap::domain::compare::{
    Bill, Payers, Rung, Treasury, compare, payers, responds, treasury,
};
use salary_gap::domain::facts::Facts;
use salary_gap::domain::money::Currency;
use salary_gap::domain::offer::Pay;
use salary_gap::domain::rate::Rate;
use salary_gap::domain::scenario::Scenario;
use salary_gap::domain::scheme::{Basis, Payer, Reach, Rule, Scheme};
use salary_gap::domain::tax::Assessment;

use crate::any;

fn facts() -> Facts {
    catalog::all_facts()
}

fn situation(id: &str) -> Scenario {
    catalog::situation(id).expect("in the catalogue").scenario()
}

/// 90,000,000 won in Daejeon beside the NIH scale, and a match of 50,000,000 a year for three years.
fn matched() -> Scenario {
    let mut scenario = situation("innocore-nih");
    scenario.closing = Closing {
        amount: 50_000_000,
        years: 3,
        ..Closing::none(Currency::Krw, 3, catalog::data_day())
    };
    scenario
}

/// The pay slip of a fellow in Daejeon who is paid so many won.
fn slip(won: i64) -> Assessment {
    let mut scenario = situation("innocore-nih");
    scenario.offers[0].pay.minor = won;
    let found = compare(&facts(), &scenario);
    found.offers[0].slip.clone().expect("a slip")
}

fn scheme(payer: Payer, rule: Rule, years: u8) -> &'static Scheme {
    Box::leak(Box::new(Scheme {
        id: "made-up",
        country: "kr",
        reach: Reach::Home,
        payer,
        rule,
        research: None,
        years: Some(years),
        opens: None,
        closes: None,
        ends: None,
    }))
}

fn won(minor: i64) -> Pay {
    Pay {
        minor,
        currency: Currency::Krw,
    }
}

fn who_pays(scenario: &Scenario) -> Payers {
    payers(&facts(), scenario, 0).expect("a law")
}

fn account(scenario: &Scenario) -> Treasury {
    treasury(&facts(), scenario).expect("the state pays")
}

const MATCH: i64 = 50_000_000;

#[test]
fn the_employer_pays_its_contributions_on_the_match_unless_the_state_does() {
    let (with, without) = (slip(140_000_000), slip(90_000_000));
    let employers = with.employer_cost() - MATCH;
    let mut scenario = matched();
    let found = who_pays(&scenario);
    assert_eq!(found.years.len(), 5);
    for year in &found.years[..3] {
        assert_eq!(year.paid, [employers, MATCH, 0, 0]);
    }
    // The match has run out.
    for year in &found.years[3..] {
        assert_eq!(year.paid, [without.employer_cost(), 0, 0, 0]);
    }
    scenario.closing.charges = Payer::State;
    let found = who_pays(&scenario);
    let charges = with.employer_cost() - without.employer_cost() - MATCH;
    assert!(charges > 0);
    let expected = [without.employer_cost(), MATCH + charges, 0, 0];
    assert_eq!(found.years[0].paid, expected);
    assert_eq!(found.years[0].charges, charges);
    assert_eq!(found.term.charges, 3 * charges);
}

#[test]
fn the_fellow_pays_for_coming_and_every_year_s_insurance() {
    let mut scenario = matched();
    let extras = &mut scenario.offers[0].extras;
    (extras.moving, extras.visa, extras.health) = (4_000_000, 500_000, 600_000);
    extras.pension = 1_000_000;
    let fee = Rule::Fee {
        once: won(3_000_000),
        yearly: won(0),
    };
    scenario.offers[0].schemes = vec![scheme(Payer::Employer, fee, 5)];
    let found = who_pays(&scenario);
    let cost = slip(140_000_000).employer_cost();
    let first = cost - MATCH + 1_000_000 + 3_000_000;
    assert_eq!(found.years[0].paid, [first, MATCH, 0, 5_100_000]);
    assert_eq!(found.years[1].paid, [first - 3_000_000, MATCH, 0, 600_000]);
    assert_eq!(found.term.paid_by(Payer::Fellow), 4_500_000 + 5 * 600_000);
}

#[test]
fn another_state_s_scheme_is_that_state_s_and_none_of_the_treasury_s() {
    let mut scenario = matched();
    scenario.closing.amount = 0;
    let rule = Rule::OnTop {
        least: won(20_000_000),
        most: won(30_000_000),
    };
    scenario.offers[0].schemes = vec![scheme(Payer::OtherState, rule, 2)];
    let found = who_pays(&scenario);
    let cost = slip(110_000_000).employer_cost();
    assert_eq!(found.years[1].paid, [cost - 20_000_000, 0, 20_000_000, 0]);
    assert_eq!(found.years[2].paid_by(Payer::OtherState), 0);
    assert_eq!(treasury(&facts(), &scenario), None);
}

#[test]
fn a_guaranteed_salary_is_borne_by_the_state_beyond_what_it_adds() {
    let mut scenario = matched();
    scenario.closing.amount = 0;
    let rule = Rule::Salary {
        amount: won(100_000_000),
        share: Rate::percent(60),
    };
    scenario.offers[0].schemes = vec![scheme(Payer::State, rule, 2)];
    let cost = slip(100_000_000).employer_cost();
    let expected = [cost - 60_000_000, 60_000_000, 0, 0];
    assert_eq!(who_pays(&scenario).years[0].paid, expected);
    // The treasury pays 60 million; only the 10 million that it adds is taxed because of it.
    let found = account(&scenario).supported.a_year();
    let more = slip(100_000_000).take_home.income_tax - slip(90_000_000).take_home.income_tax;
    assert_eq!((found.schemes, found.of_support.tax), (60_000_000, more));
}

#[test]
fn the_treasury_gets_back_what_two_pay_slips_differ_by() {
    let (with, without) = (slip(140_000_000), slip(90_000_000));
    let tax = |slip: &Assessment| slip.take_home.income_tax;
    // What the employer sets aside for severance is the fellow's, later.
    let social = |slip: &Assessment| {
        let severance = slip.lines.iter().find(|line| line.item.0 == "kr-severance");
        let severance = severance.expect("owed besides the salary").amount;
        slip.take_home.social + slip.employer_cost() - slip.take_home.gross - severance
    };
    let found = account(&matched());
    assert_eq!((found.supported.years, found.term.years), (3.0, 5.0));
    let year = found.supported.a_year();
    assert_eq!(year.outlay(), MATCH);
    assert_eq!(year.of_support.tax, tax(&with) - tax(&without));
    assert_eq!(
        year.of_support.contributions,
        social(&with) - social(&without)
    );
    assert_eq!(year.of_pay.tax, tax(&with));
    assert_eq!(year.of_pay.contributions, social(&with));
    assert_eq!(year.if_staying(), MATCH - year.of_support.whole());
    assert_eq!(year.if_leaving(), MATCH - year.of_pay.whole());
    // By hand: 35 % and its local tenth on what is left of 50 million after the deductions.
    assert!((15_000_000..20_000_000).contains(&year.of_support.tax));
    let beyond = 2 * (tax(&without) + social(&without));
    assert_eq!(found.term.of_pay.whole(), 3 * year.of_pay.whole() + beyond);
    assert_eq!(found.term.outlay(), 3 * MATCH);
    assert_eq!(found.kept, 3 * with.take_home.net());
    assert_eq!(found.kept_without, 3 * without.take_home.net());
}

#[test]
fn a_match_free_of_tax_is_kept_whole_and_brings_nothing_back() {
    let mut scenario = matched();
    scenario.closing.taxing = Taxing::Free;
    let bare = slip(90_000_000);
    let found = compare(&facts(), &scenario).offers[0].slip.clone();
    let net = found.expect("a slip").take_home.net();
    assert_eq!(net, bare.take_home.net() + MATCH);
    let year = account(&scenario).supported.a_year();
    assert_eq!(year.of_support.whole(), 0);
    assert_eq!(year.if_staying(), MATCH);
    let expected = [bare.employer_cost(), MATCH, 0, 0];
    assert_eq!(who_pays(&scenario).years[0].paid, expected);
}

#[test]
fn what_is_paid_after_tax_is_kept_whole_under_every_law() {
    let facts = facts();
    for place in catalog::places() {
        let mut scenario = matched();
        scenario.offers[0].place = place;
        scenario.closing.amount = 0;
        let net = |scenario: &Scenario| {
            let slip = compare(&facts, scenario).offers[0].slip.clone();
            slip.expect("a slip").take_home
        };
        let bare = net(&scenario);
        scenario.closing.amount = MATCH;
        scenario.closing.taxing = Taxing::Free;
        let with = net(&scenario);
        assert_eq!(
            with.net() - bare.net(),
            with.gross - bare.gross,
            "{}",
            place.id
        );
        assert!(with.gross > bare.gross, "{}", place.id);
        let quick = compare(&facts, &scenario).offers[0].years[0].kept;
        let slow = compare(&facts, &scenario).offers[0].rungs[1].expect("a law");
        assert!(
            (quick / slow - 1.0).abs() < 1e-12,
            "{}: {quick} {slow}",
            place.id
        );
    }
}

#[test]
fn without_a_match_the_treasury_has_no_account() {
    let mut scenario = matched();
    scenario.closing.amount = 0;
    assert_eq!(treasury(&facts(), &scenario), None);
    assert!(
        who_pays(&scenario)
            .years
            .iter()
            .all(|year| year.paid_by(Payer::State) == 0)
    );
    scenario.closing = Closing {
        years: 0,
        ..matched().closing
    };
    assert_eq!(treasury(&facts(), &scenario), None);
}

#[test]
fn a_budget_suffices_for_so_many_and_not_for_one_more() {
    let mut scenario = matched();
    assert_eq!(account(&scenario).budget, None);
    // 150 million a head over three years.
    scenario.closing.budget = 300_000_000_000;
    scenario.closing.fellows = 400;
    let found = account(&scenario);
    let budget = found.budget.expect("set");
    assert_eq!(budget.suffices, 2_000);
    assert_eq!(budget.taken, 0.2);
    assert_eq!(
        found.for_all(found.supported.outlay()),
        Some(60_000_000_000)
    );
    scenario.closing.budget = 2_000 * 150_000_000 - 1;
    assert_eq!(account(&scenario).budget.map(|b| b.suffices), Some(1_999));
    // More than is counted is not told.
    scenario.closing.fellows = Closing::MAX_FELLOWS;
    assert_eq!(account(&scenario).for_all(i64::MAX / 1_000), None);
}

#[test]
fn years_worked_in_part_count_as_parts() {
    let mut scenario = matched();
    scenario.offers[0].term.start = chrono::NaiveDate::from_ymd_opt(2025, 9, 1);
    let found = account(&scenario);
    let paid = found.supported.outlay();
    // Until 31 August 2028, a leap year: 244 of its 366 days.
    let parts = [122.0 / 365.0, 1.0, 1.0, 244.0 / 366.0];
    let expected: f64 = parts.iter().map(|part| part * MATCH as f64).sum();
    assert!((paid as f64 - expected).abs() <= 2.0, "{paid}");
    assert_eq!(who_pays(&scenario).years[0].calendar, Some(2025));
    // The fellow works on through the rest of the year in which the match ends.
    let years = found.supported.years;
    assert!((years - (3.0 + 122.0 / 365.0)).abs() < 1e-12, "{years}");
}

#[test]
fn people_answer_by_the_elasticity_times_what_is_kept_more() {
    // A tenth more is kept: of 400, at 1.5 to 2, 60 to 80 more.
    let (low, high) = responds(1.5, 2.0, 110, 100, 400);
    assert!((low - 60.0).abs() < 1e-9 && (high - 80.0).abs() < 1e-9);
    assert_eq!(responds(1.0, 1.0, 100, 100, 400), (0.0, 0.0));
    assert_eq!(responds(1.0, 1.0, 100, 0, 400), (0.0, 0.0));
    for row in catalog::responses() {
        assert!(row.low > 0 && row.low <= row.high);
        assert_eq!(catalog::response(row.group), Some(row));
    }
    let nationals = catalog::response(Group::Nationals).expect("known");
    let foreign = catalog::response(Group::Foreign).expect("known");
    assert!(nationals.high < foreign.low, "one's own hardly answer");
}

/// What the page is made from.
fn seen<T>(scenario: &Scenario, lang: Lang, view: impl Fn(&Sight<'_>, &Facts) -> T) -> T {
    let mut state = State::open("", lang, Theme::Auto).expect("a situation");
    state.scenario = scenario.clone();
    let comparison = compare(&facts(), scenario);
    let names = names::of(lang, &scenario.offers);
    view(&Sight::of(&state, &comparison, &names), &facts())
}

fn said(scenario: &Scenario, lang: Lang) -> TreasuryView {
    seen(scenario, lang, view::treasury::view)
}

/// Half of the whole package of 2,000,000,000 won beside 200,000,000, at most 1,000,000,000.
fn tenfold() -> Scenario {
    let mut scenario = situation("tenfold");
    scenario.closing = Closing {
        share: Rate::percent(50),
        cap: Some(1_000_000_000),
        fellows: 400,
        budget: 300_000_000_000,
        ..Closing::none(Currency::Krw, 5, catalog::data_day())
    };
    scenario
}

#[test]
fn a_billion_a_year_for_four_hundred_is_more_than_the_programme_has() {
    let found = account(&tenfold());
    assert_eq!(found.supported.a_year().outlay(), 1_000_000_000);
    let all = found.for_all(found.supported.outlay());
    assert_eq!(all, Some(2_000_000_000_000));
    let budget = found.budget.expect("set");
    assert_eq!(budget.suffices, 60);
    assert!((budget.taken - 20.0 / 3.0).abs() < 1e-12);
    let told = said(&tenfold(), Lang::En).said.join(" ");
    for part in ["₩2\u{a0}trillion", "666.7%", "60 fellows", "over 5 years"] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert!(
        said(&tenfold(), Lang::Ko)
            .said
            .join(" ")
            .contains("60명까지")
    );
}

#[test]
fn a_change_that_no_tax_cut_could_bring_is_called_so() {
    let far = "beyond what was measured";
    let told = |scenario: &Scenario| {
        let mut scenario = scenario.clone();
        scenario.closing.response = Some(Group::ForeignScheme);
        said(&scenario, Lang::En).response.expect("asked for")
    };
    assert!(told(&tenfold()).contains(far));
    let mut little = matched();
    little.closing.amount = 10_000_000;
    assert!(!told(&little).contains(far));
}

#[test]
fn the_picture_of_who_pays_has_a_bar_a_year_and_every_amount_in_its_table() {
    let mut scenario = matched();
    scenario.closing.years = 5;
    let found = seen(&scenario, Lang::En, view::payers::view).expect("a law");
    assert_eq!((found.rows.len(), found.table.rows.len()), (5, 6));
    let names: Vec<&str> = found.legend.iter().map(|item| item.name.as_str()).collect();
    assert_eq!(names[..2], ["Employer", "State"]);
    assert_eq!(found.table.rows[0][2], "₩50,000,000");
    assert_eq!(found.table.rows[5][2], "₩250,000,000");
    for row in &found.table.rows {
        assert_eq!(row.len(), found.table.head.len());
    }
    // Of a long comparison the whole is drawn, and told year by year in the table.
    scenario.horizon = 40;
    let found = seen(&scenario, Lang::Ko, view::payers::view).expect("a law");
    assert_eq!((found.rows.len(), found.table.rows.len()), (1, 41));
    assert_eq!(found.rows[0].name, "40년 합계");
    let lead = seen(&scenario, Lang::Ko, |sight, _| view::payers::lead(sight));
    assert!(lead.contains("구매력"), "{lead}");
}

#[test]
fn no_model_speaks_unless_it_is_asked_and_then_it_says_that_it_is_one() {
    let mut scenario = matched();
    let words = [(Lang::Ko, "모형"), (Lang::En, "model")];
    for (lang, model) in words {
        scenario.closing.response = None;
        assert_eq!(said(&scenario, lang).response, None);
        for row in catalog::responses() {
            scenario.closing.response = Some(row.group);
            let told = said(&scenario, lang);
            assert!(told.response.is_some_and(|text| text.contains(model)));
            assert!(told.notes.iter().all(|note| !note.text.is_empty()));
        }
    }
}

#[test]
fn numbers_from_articles_stand_with_their_sources() {
    let found = said(&matched(), Lang::En);
    let people: Vec<u32> = found.people.iter().map(|(people, _)| *people).collect();
    assert_eq!(people, [1, 159, 400, 12_800]);
    assert_eq!(found.budgets[0].0, won(300_000_000_000));
    let sourced = found.notes.iter().filter(|note| !note.sources.is_empty());
    assert_eq!(sourced.count(), catalog::programmes().len());
}

#[test]
fn where_the_state_pays_nothing_the_page_says_so() {
    let mut scenario = matched();
    scenario.closing.amount = 0;
    let found = said(&scenario, Lang::Ko);
    assert_eq!((found.said.len(), found.table), (1, None));
}

/// A match of any kind, and schemes of any payer.
fn supported() -> impl Strategy<Value = Scenario> {
    let share = prop_oneof![Just(Rate::ZERO), (0_i64..=100).prop_map(Rate::percent)];
    let of = select(vec![Basis::Gap, Basis::Salary, Basis::Package]);
    let cap = proptest::option::of(0_i64..2_000_000_000);
    let amounts = (0_i64..200_000_000, 0_i64..100_000_000, 0_u8..8);
    let taxing = select(vec![Taxing::Taxed, Taxing::Free]);
    let charges = select(vec![Payer::Employer, Payer::State]);
    let rung = select(Rung::ALL.to_vec());
    let payer = || {
        select(vec![
            Payer::Employer,
            Payer::State,
            Payer::OtherState,
            Payer::Fellow,
        ])
    };
    let rule = (0_usize..5, 0_i64..150_000_000, 0_i64..=100).prop_map(|(kind, minor, share)| {
        let (amount, share) = (won(minor), Rate::percent(share));
        match kind {
            0 => Rule::Salary { amount, share },
            1 => Rule::OnTop {
                least: amount,
                most: amount,
            },
            2 => Rule::Match {
                share,
                of: Basis::Gap,
                cap: Some(amount),
            },
            3 => Rule::Once(amount),
            _ => Rule::Fee {
                once: amount,
                yearly: won(minor / 10),
            },
        }
    });
    let schemes = proptest::collection::vec((payer(), rule, 0_u8..6), 0..3);
    let costs = (
        0_i64..9_000_000,
        0_i64..9_000_000,
        0_i64..9_000_000,
        0_i64..9_000_000,
    );
    (
        any::usual_pair(),
        (share, of, cap, amounts),
        (taxing, charges, rung),
        (schemes, costs),
    )
        .prop_map(|(mut scenario, matched, how, besides)| {
            let (share, of, cap, (amount, once, years)) = matched;
            let (taxing, charges, rung) = how;
            let (schemes, (moving, visa, health, pension)) = besides;
            scenario.closing = Closing {
                share,
                of,
                cap,
                amount,
                once,
                years,
                taxing,
                charges,
                rung,
                ..Closing::none(Currency::Krw, years, catalog::data_day())
            };
            let offer = &mut scenario.offers[0];
            offer.schemes = (schemes.into_iter())
                .map(|(payer, rule, years)| scheme(payer, rule, years))
                .collect();
            let extras = &mut offer.extras;
            (extras.moving, extras.visa) = (moving, visa);
            (extras.health, extras.pension) = (health, pension);
            scenario
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn who_pays_adds_up_to_the_unit(scenario in supported()) {
        let facts = facts();
        let comparison = compare(&facts, &scenario);
        let reading = &comparison.offers[0];
        let Some(found) = payers(&facts, &scenario, 0) else {
            prop_assert!(reading.slip.is_err());
            return Ok(());
        };
        let cost = reading.employer_cost.expect("a slip");
        let first = found.years[0];
        let fees: i64 = reading.support.fees.iter().sum();
        let own = first.paid_by(Payer::Fellow)
            - reading.support.fee_of(Payer::Fellow)
            - reading.support.borne_by(Payer::Fellow);
        prop_assert_eq!(first.whole(), cost + fees + own);
        prop_assert_eq!(
            first.paid_by(Payer::State),
            reading.support.borne_by(Payer::State)
                + reading.support.fee_of(Payer::State)
                + first.charges,
        );
        prop_assert!(first.charges == 0 || scenario.closing.charges == Payer::State);
        let mut paid = [0; 4];
        for year in &found.years {
            for (sum, part) in paid.iter_mut().zip(year.paid) {
                *sum += part;
            }
        }
        prop_assert_eq!(found.term.paid, paid);
        // What is forgone over the years is the ladder's difference.
        if scenario.closing.rung == Rung::Years {
            let rung = |at: usize| comparison.offers[at].rungs[Rung::Years.index()];
            if let (Some(a), Some(b)) = (rung(0), rung(scenario.against)) {
                let ahead = found.term.ahead.expect("both are known");
                prop_assert!((ahead - (b - a)).abs() <= 1e-9 * a.abs().max(b.abs()));
            }
        }
        if scenario.closing.rung == Rung::Purchasing {
            let power = |at: usize| comparison.offers[at].years.first().map(|year| year.power);
            if let (Some(a), Some(b)) = (power(0), power(scenario.against)) {
                prop_assert_eq!(first.ahead, Some(b - a));
                let others = payers(&facts, &scenario, scenario.against).expect("a law");
                prop_assert_eq!(others.years[0].ahead, Some(a - b));
                prop_assert_eq!(others.term.paid_by(Payer::State), 0);
            }
        }
    }

    #[test]
    fn the_treasury_pays_what_the_state_pays(scenario in supported()) {
        let facts = facts();
        let Some(found) = payers(&facts, &scenario, 0) else {
            prop_assert_eq!(treasury(&facts, &scenario), None);
            return Ok(());
        };
        let state = |bills: &[Bill]| -> i64 {
            bills.iter().map(|bill| bill.paid_by(Payer::State)).sum()
        };
        let Some(account) = treasury(&facts, &scenario) else {
            prop_assert_eq!(state(&found.years), 0);
            return Ok(());
        };
        prop_assert_eq!(account.term.outlay(), state(&found.years));
        prop_assert_eq!(account.supported.outlay(), state(&found.years));
        prop_assert_eq!(account.supported.charges, found.term.charges);
        let slip = compare(&facts, &scenario).offers[0].slip.clone().expect("a law");
        if account.supported.years == 1.0 && scenario.horizon == 1 {
            prop_assert_eq!(account.supported.of_pay.tax, slip.take_home.income_tax);
            prop_assert_eq!(account.kept, slip.take_home.net());
        }
        for part in [account.supported, account.supported.a_year(), account.term] {
            prop_assert_eq!(part.outlay(), part.matched + part.schemes + part.charges);
            prop_assert_eq!(
                part.if_staying() + part.of_support.tax + part.of_support.contributions,
                part.outlay(),
            );
            prop_assert_eq!(
                part.if_leaving() + part.of_pay.tax + part.of_pay.contributions,
                part.outlay(),
            );
        }
    }
}
