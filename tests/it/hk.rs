//! Hong Kong: the table reckoned apart, published computations, what holds at every wage.
//! Amounts of lines are in cents.

use proptest::prelude::*;
use salary_gap::catalog::law_hk;
use salary_gap::domain::tax::{
    Assessment, Case, Children, CountryLaw, Household, LineKind, Partner, Parts, Refusal, Regime,
    Region, TakeHome,
};

use crate::golden::{each_row, through_the_door};
use crate::slip::{line, lines_are};

const TABLES: [&str; 2] = [
    include_str!("../golden/hk_2025.csv"),
    include_str!("../golden/hk_2026.csv"),
];

fn case(year: i32, household: Household, dollars: i64) -> Case {
    Case {
        year,
        household,
        gross: dollars * 100,
        ..Case::default()
    }
}

/// The same, all of it in shares, so that no provident fund is due.
fn in_shares(year: i32, household: Household, dollars: i64) -> Case {
    let case = case(year, household, dollars);
    Case {
        parts: Parts {
            equity: case.gross,
            ..Parts::default()
        },
        ..case
    }
}

fn slip(case: Case) -> Assessment {
    law_hk::law().assess(&case).expect("a law")
}

fn at(case: Case) -> TakeHome {
    law_hk::law().take_home(&case).expect("a law")
}

#[track_caller]
fn check(case: Case, expected: &[(&str, i64)]) {
    lines_are(&slip(case), expected);
}

#[test]
fn every_row_comes_out_to_the_cent() {
    let rows = TABLES.map(|table| through_the_door(table, |_| 0.0, |_| 0.0));
    assert_eq!(rows, [85, 85]);
}

#[test]
fn the_lines_are_the_columns_of_the_tables() {
    for table in TABLES {
        each_row(table, |row| {
            let household = match row.get("filing") {
                "single" => Household::SINGLE,
                "married" => Household::MARRIED,
                _ => Household::MARRIED_TWO_CHILDREN,
            };
            let year = row.get("tax_year").parse().expect("a year");
            let gross = row.get("gross").parse().expect("dollars");
            let columns = [
                ("hk-provident-fund", "all_social"),
                ("hk-net-income", "net_income"),
                ("hk-allowances", "allowances"),
                ("hk-tax-reduction", "reduction"),
                ("hk-salaries-tax", "all_income_tax"),
            ];
            let expected = columns.map(|(item, column)| (item, row.minor(column, 100)));
            check(case(year, household, gross), &expected);
        });
    }
}

/// Inland Revenue Department, 2026-27 Budget, example 1: single, 380,000, nothing deducted.
/// 2025/26: 16,000 + 17 % of 48,000, less 3,000. 2026/27: 16,000 + 17 % of 35,000.
#[test]
fn the_first_example_of_the_budget() {
    for (year, tax) in [(2025, 2_116_000), (2026, 2_195_000)] {
        check(
            in_shares(year, Household::SINGLE, 380_000),
            &[("hk-provident-fund", 0), ("hk-salaries-tax", tax)],
        );
    }
}

/// The fourth: married, 5,100,000 after deductions. At progressive rates 804,120 on 4,836,000; at
/// the standard rates 750,000 + 16,000, less 3,000.
#[test]
fn the_fourth_example_of_the_budget_ends_at_the_standard_rates() {
    check(
        in_shares(2025, Household::MARRIED, 5_100_000),
        &[("hk-salaries-tax", 76_300_000)],
    );
}

/// PwC, sample computation: married, two children, 650,000 and a bonus of 50,000, here less the
/// gifts of 3,000: 697,000 − 18,000 − 264,000 − 260,000 = 155,000; 9,000 + 14 % of 5,000 = 9,700,
/// less the reduction of 3,000.
#[test]
fn a_family_with_two_children() {
    let mut family = case(2025, Household::MARRIED_TWO_CHILDREN, 697_000);
    family.parts.bonus = 5_000_000;
    check(
        family,
        &[
            ("hk-provident-fund", 1_800_000),
            ("hk-net-income", 67_900_000),
            ("hk-allowances", 52_400_000),
            ("hk-salaries-tax", 670_000),
            ("hk-employer-provident-fund", 1_800_000),
        ],
    );
}

/// Cap. 112 ss 28, 31, 32: a parent alone has basic and single parent allowance; a child counts
/// twice in the year of birth, from 2026/27 also in the next, and until 25.
#[test]
fn a_child_counts_twice_at_first_and_until_25() {
    for (year, age, allowances) in [
        (2025, 0, 52_400_000), // 132,000 × 2 + 130,000 × 2
        (2025, 1, 39_400_000),
        (2025, 24, 39_400_000),
        (2025, 25, 13_200_000),
        (2026, 1, 57_000_000), // 145,000 × 2 + 140,000 × 2
        (2026, 2, 43_000_000),
    ] {
        let household = Household {
            partner: Partner::None,
            children: Children::of_ages(&[age]).expect("a child"),
        };
        let slip = slip(case(year, household, 900_000));
        assert_eq!(line(&slip, "hk-allowances"), allowances, "{year} {age}");
    }
}

/// Cap. 485: the month counts. 10,000 a month: 500, and 1,500 in the month of a bonus of 60,000.
/// Below 7,100 only the employer contributes: 350 of 7,000; with a bonus of 12,000 in one month
/// both contribute 950 there.
#[test]
fn the_provident_fund_looks_at_each_month() {
    let with_bonus = |dollars, bonus: i64| {
        let mut case = case(2026, Household::SINGLE, dollars);
        case.parts.bonus = bonus * 100;
        case
    };
    for (case, employee, employer) in [
        (with_bonus(180_000, 60_000), 700_000, 700_000),
        (with_bonus(180_000, 0), 900_000, 900_000),
        (with_bonus(84_000, 0), 0, 420_000),
        (with_bonus(96_000, 12_000), 95_000, 480_000),
        (with_bonus(85_200, 0), 426_000, 426_000),
        (with_bonus(360_000, 0), 1_800_000, 1_800_000),
        (with_bonus(3_600_000, 0), 1_800_000, 1_800_000),
    ] {
        check(
            case,
            &[
                ("hk-provident-fund", employee),
                ("hk-employer-provident-fund", employer),
            ],
        );
    }
}

/// 600,000, of which 400,000 in shares: 12 × 833.33, 5 % of 16,666.67; all of it is taxed:
/// 16,000 + 17 % of (600,000 − 9,999.96 − 145,000 − 200,000) = 57,650.0068 in whole dollars.
#[test]
fn shares_are_taxed_and_bear_no_provident_fund() {
    let mut shares = case(2026, Household::SINGLE, 600_000);
    shares.parts.equity = 40_000_000;
    check(
        shares,
        &[
            ("hk-provident-fund", 999_996),
            ("hk-salaries-tax", 5_765_000),
        ],
    );
}

#[test]
fn what_is_exempt_bears_nothing() {
    let mut exempt = case(2025, Household::MARRIED, 800_000);
    exempt.parts.untaxed = 10_000_000;
    let plain = at(case(2025, Household::MARRIED, 700_000));
    let home = at(exempt);
    assert_eq!(
        (home.income_tax, home.social),
        (plain.income_tax, plain.social)
    );
}

#[test]
fn other_places_choices_and_years_are_refused() {
    let law = law_hk::law();
    let known = case(2026, Household::SINGLE, 500_000);
    let refusal = |case: Case| law.take_home(&case).expect_err("refused");
    let region = Region("NT");
    assert_eq!(refusal(Case { region, ..known }), Refusal::UnknownRegion);
    let regime = Regime("hk-talent");
    assert_eq!(refusal(Case { regime, ..known }), Refusal::UnknownRegime);
    for year in [2024, 2027] {
        let refused = refusal(Case { year, ..known });
        assert!(matches!(refused, Refusal::NoLaw(_)), "{refused:?}");
    }
}

/// What one more cent may cost: a dollar of tax, and a cent of contributions in each month.
const STEP: i64 = 100 + 12;
/// And the provident fund of twelve months at 7,100, where it begins.
const FUND_BEGINS: i64 = 12 * 35_500;

fn any_case() -> impl Strategy<Value = Case> {
    let gross = prop_oneof![
        0..60_000_000_i64,
        0..1_000_000_000_i64,
        0..=1_000_000_000_000_i64
    ];
    let partner = prop_oneof![Just(Partner::None), Just(Partner::WithoutIncome)];
    let ages = proptest::collection::vec(0..=Children::OLDEST, 0..4);
    (2025..=2026, partner, ages, gross, 0..5_i64).prop_map(|(year, partner, ages, gross, part)| {
        Case {
            year,
            household: Household {
                partner,
                children: Children::of_ages(&ages).expect("few children"),
            },
            gross,
            parts: Parts {
                bonus: gross / 10 * part,
                equity: gross / 20 * part,
                ..Parts::default()
            },
            ..Case::default()
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn one_more_cent_costs_no_more_than_the_steps(case in any_case()) {
        let (before, after) = (at(case), at(Case { gross: case.gross + 1, ..case }));
        let begins = after.social - before.social > 12;
        let steps = if begins { STEP + FUND_BEGINS } else { STEP };
        prop_assert!(after.net() >= before.net() - steps, "{before:?} {after:?}");
        // 12 months at 7,100, or the one of the bonus alone.
        prop_assert!(!begins || before.social < FUND_BEGINS);
    }

    #[test]
    fn a_rise_of_a_thousand_leaves_more_once_the_fund_is_paid(case in any_case()) {
        let wage = case.gross - case.parts.bonus - case.parts.equity;
        prop_assume!(wage >= 8_520_000);
        let more = Case { gross: case.gross + 100_000, ..case };
        // 17 % of tax and 5 % of contributions at the most.
        prop_assert!(at(more).net() >= at(case).net() + 78_000 - STEP);
    }

    #[test]
    fn the_slip_adds_up_and_nothing_is_negative(case in any_case()) {
        let slip = slip(case);
        prop_assert_eq!(slip.take_home, at(case));
        let sum = |kind| -> i64 {
            slip.lines.iter().filter(|l| l.kind == kind).map(|l| l.amount).sum()
        };
        prop_assert_eq!(sum(LineKind::IncomeTax), slip.take_home.income_tax);
        prop_assert_eq!(sum(LineKind::Contribution), slip.take_home.social);
        prop_assert!(slip.lines.iter().all(|line| line.amount >= 0));
        prop_assert!(slip.take_home.social <= 1_800_000);
        prop_assert!(slip.employer_cost() - case.gross <= 1_800_000);
        prop_assert!(slip.take_home.social <= slip.employer_cost() - case.gross);
        // Nobody pays more than the standard rates on all.
        prop_assert!(slip.take_home.income_tax <= case.gross * 16 / 100);
        prop_assert!(case.gross > 500_000_000 || slip.take_home.income_tax <= case.gross * 15 / 100);
    }

    #[test]
    fn a_partner_or_a_child_never_costs(case in any_case(), age in 0..=Children::OLDEST) {
        let net = |partner, ages: &[u8]| {
            let children = Children::of_ages(ages).expect("few children");
            at(Case { household: Household { partner, children }, ..case }).net()
        };
        let ages = case.household.children.ages();
        let partner = case.household.partner;
        let with_one_more = [ages, &[age]].concat();
        prop_assert!(net(partner, &with_one_more) >= net(partner, ages));
        prop_assert!(net(Partner::WithoutIncome, ages) >= net(Partner::None, ages));
    }
}
