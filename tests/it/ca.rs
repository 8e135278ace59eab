//! Canada: tables, cases worked by hand, and what holds at every wage.

use proptest::prelude::*;
use salary_gap::catalog::law_ca;
use salary_gap::domain::tax::{
    Assessment, Case, Children, CountryLaw, Household, LineKind, Partner, Parts, Refusal, Regime,
    Region,
};

use crate::golden::{each_row, through_the_door};
use crate::slip::line;

const YEAR_2025: &str = include_str!("../golden/ca_2025.csv");
const YEAR_2026: &str = include_str!("../golden/ca_2026.csv");

fn case(year: i32, region: &'static str, household: Household, dollars: i64) -> Case {
    Case {
        year,
        region: Region(region),
        household,
        gross: dollars * 100,
        ..Case::default()
    }
}

fn household(partner: Partner, ages: &[u8]) -> Household {
    Household {
        partner,
        children: Children::of_ages(ages).expect("few children"),
    }
}

fn slip(case: &Case) -> Assessment {
    law_ca::law().assess(case).expect("a law")
}

/// Holds lines of a slip, in dollars and cents, against what was worked by hand.
fn check(case: &Case, expected: &[(&str, &str)]) {
    let slip = slip(case);
    for (item, dollars) in expected {
        let cents = line(&slip, item);
        let ours = format!("{}.{:02}", cents / 100, cents % 100);
        assert_eq!(ours, *dollars, "{item}");
    }
}

#[test]
fn every_row_is_met_to_the_dollar() {
    assert_eq!(through_the_door(YEAR_2025, |_| 1.0, |_| 0.0), 150);
    assert_eq!(through_the_door(YEAR_2026, |_| 1.0, |_| 0.0), 151);
}

/// Column by column, and closer: two cents, for the roundings on the way.
#[test]
fn every_column_of_the_tables_is_met_to_two_cents() {
    for table in [YEAR_2025, YEAR_2026] {
        each_row(table, |row| {
            let region = ["ON", "QC", "BC"].into_iter();
            let region = region.into_iter().find(|known| *known == row.get("region"));
            let case = Case {
                year: row.get("tax_year").parse().expect("a year"),
                region: Region(region.expect("a province")),
                gross: row.minor("gross", 100),
                ..Case::default()
            };
            let slip = slip(&case);
            let columns = [
                ("federal_income_tax", vec!["ca-federal-tax"]),
                (
                    "provincial_income_tax",
                    vec!["ca-on-tax", "ca-qc-tax", "ca-bc-tax"],
                ),
                ("ontario_health_premium", vec!["ca-on-health-premium"]),
                ("cpp_qpp", vec!["ca-pension"]),
                ("cpp2_qpp2", vec!["ca-second-pension"]),
                ("ei", vec!["ca-ei"]),
                ("qpip", vec!["ca-qpip"]),
                ("taxable_income_federal", vec!["ca-taxable-income"]),
            ];
            for (column, items) in columns {
                let ours: i64 = items.iter().map(|item| line(&slip, item)).sum();
                let theirs = row.minor(column, 100);
                assert!(
                    (ours - theirs).abs() <= 2,
                    "{case:?} {column}: {ours}, {theirs}"
                );
            }
        });
    }
}

/// 2025, Toronto, single, 100,000. Taxable 100,000 - 678 - 396 = 98,926.
#[test]
fn an_engineer_in_toronto() {
    check(
        &case(2025, "ON", Household::SINGLE, 100_000),
        &[
            ("ca-pension", "4034.10"),
            ("ca-second-pension", "396.00"),
            ("ca-ei", "1077.48"),
            ("ca-taxable-income", "98926.00"),
            // 14.5 % of 16,129 + 1,471 + 3,356.10 + 1,077.48
            ("ca-federal-credits", "3194.87"),
            // 8,319.38 + 20.5 % of 41,551 - 3,194.87
            ("ca-federal-tax", "13642.46"),
            // 5.05 % of 12,747 + 3,356.10 + 1,077.48
            ("ca-provincial-credits", "867.62"),
            // 2,670.74 + 9.15 % of 46,040 = 6,883.40; 20 % of 6,015.78 - 5,710
            ("ca-on-surtax", "61.16"),
            ("ca-on-tax", "6076.94"),
            ("ca-on-health-premium", "750.00"),
            ("ca-employer-pension", "4430.10"),
            // 1.4 times 1,077.48
            ("ca-employer-ei", "1508.47"),
            ("ca-employer-health", "1950.00"),
        ],
    );
}

/// 2026, Toronto, married, children of 3 and 10, 50,000. Taxable 50,000 - 465 = 49,535.
/// The reduction is 2 times (300 + 2 times 554) less 1,131.22, and so the whole tax.
#[test]
fn a_family_in_toronto_pays_no_ontario_tax_but_the_premium() {
    let family = household(Partner::WithoutIncome, &[3, 10]);
    check(
        &case(2026, "ON", family, 50_000),
        &[
            // 14 % of 2 times 16,452 + 1,501 + 2,301.75 + 815
            ("ca-federal-credits", "5253.05"),
            // 14 % of 49,535 - 5,253.05
            ("ca-federal-tax", "1681.85"),
            // 5.05 % of 12,989 + 11,029 + 2,301.75 + 815
            ("ca-provincial-credits", "1370.30"),
            ("ca-reduction", "1131.22"),
            ("ca-on-tax", "0.00"),
            ("ca-on-health-premium", "600.00"),
        ],
    );
}

/// 2026, Montreal, single, 120,000. Taxable 120,000 - 711 - 416 = 118,873.
#[test]
fn a_researcher_in_montreal() {
    check(
        &case(2026, "QC", Household::SINGLE, 120_000),
        &[
            ("ca-pension", "4479.30"),
            ("ca-second-pension", "416.00"),
            ("ca-ei", "895.70"),
            ("ca-qpip", "442.90"),
            // 8,193.22 + 11,997.01 + 26 % of 1,828 - 14 % of 23,059.90 = 17,437.12
            ("ca-federal-credits", "3228.39"),
            ("ca-abatement", "2877.12"),
            ("ca-federal-tax", "14560.00"),
            ("ca-qc-taxable-income", "117423.00"),
            // 7,608.30 + 10,323.65 + 24 % of 8,743 - 14 % of 18,952
            ("ca-qc-tax", "17376.99"),
            ("ca-employer-pension", "4895.30"),
            ("ca-employer-ei", "1253.98"),
            // 0.602 % and 0.06 % of 103,000
            ("ca-employer-qpip", "620.06"),
            ("ca-employer-labour-standards", "61.80"),
            ("ca-employer-health", "5112.00"),
        ],
    );
    // A partner without income hands on 14 % of 18,952: 17,376.99 - 2,653.28; children change nothing in Quebec.
    let married = slip(&case(
        2026,
        "QC",
        household(Partner::WithoutIncome, &[5]),
        120_000,
    ));
    assert_eq!(line(&married, "ca-qc-tax"), 1_472_371);
}

/// 2026, Vancouver, a parent alone, 30,000: a child of eighteen was seventeen during the year.
#[test]
fn a_parent_alone_in_vancouver() {
    let parent = |age| case(2026, "BC", household(Partner::None, &[age]), 30_000);
    check(
        &parent(18),
        &[
            ("ca-federal-tax", "0.00"),
            // 5.6 % of 13,216 + 11,317 + 1,311.75 + 489
            ("ca-provincial-credits", "1474.69"),
            // 5.6 % of 29,735 - 1,474.69, of the 690 - 3.56 % of 4,165 that are granted
            ("ca-reduction", "190.47"),
            ("ca-bc-tax", "0.00"),
        ],
    );
    let single = slip(&case(2026, "BC", Household::SINGLE, 30_000));
    assert_eq!(slip(&parent(19)), single);
    // 1,665.16 - 840.94 - 541.73
    assert_eq!(line(&single, "ca-bc-tax"), 28_249);
}

/// Bonus and shares are wages; exempt allowances bear neither tax nor contribution.
#[test]
fn only_exempt_allowances_are_apart() {
    let wage = case(2025, "QC", Household::SINGLE, 100_000);
    let paid = |parts| slip(&Case { parts, ..wage }).take_home;
    let mixed = Parts {
        bonus: 1_000_000,
        equity: 2_000_000,
        ..Parts::default()
    };
    assert_eq!(paid(mixed), slip(&wage).take_home);
    let untaxed = Parts {
        untaxed: 1_000_000,
        ..Parts::default()
    };
    let less = slip(&case(2025, "QC", Household::SINGLE, 90_000)).take_home;
    assert_eq!(paid(untaxed).net(), less.net() + 1_000_000);
}

#[test]
fn what_is_not_known_is_refused() {
    let law = law_ca::law();
    let known = case(2025, "ON", Household::SINGLE, 100_000);
    let refusal = |case: Case| law.take_home(&case).expect_err("a refusal");
    let elsewhere = Region("AB");
    assert_eq!(
        refusal(Case {
            region: elsewhere,
            ..known
        }),
        Refusal::UnknownRegion
    );
    let regime = Regime("us-standard-deduction");
    assert_eq!(refusal(Case { regime, ..known }), Refusal::UnknownRegime);
    let later = refusal(Case {
        year: 2027,
        ..known
    });
    assert!(matches!(later, Refusal::NoLaw(_)));
}

fn any_case() -> impl Strategy<Value = Case> {
    let households = vec![
        Household::SINGLE,
        Household::MARRIED,
        household(Partner::WithoutIncome, &[2, 8, 17]),
        household(Partner::None, &[6, 21]),
    ];
    (
        prop::sample::select(vec!["ON", "QC", "BC"]),
        2025..=2026_i32,
        prop::sample::select(households),
        prop_oneof![0..10_000_000_i64, 0..1_000_000_000_i64],
    )
        .prop_map(|(region, year, household, cents)| Case {
            year,
            region: Region(region),
            household,
            gross: cents,
            ..Case::default()
        })
}

proptest! {
    #[test]
    fn a_dollar_more_leaves_something_of_it(case in any_case()) {
        let law = law_ca::law();
        let net = |cents| law.take_home(&Case { gross: cents, ..case }).expect("a law").net();
        let more = net(case.gross + 100) - net(case.gross);
        // The law has no cliff: ramps only, the steepest of 25 % (health premium).
        prop_assert!((10..=103).contains(&more), "{more}");
    }

    #[test]
    fn the_lines_add_up(case in any_case()) {
        let law = law_ca::law();
        let slip = law.assess(&case).expect("a law");
        let sum = |kind| -> i64 {
            let lines = slip.lines.iter().filter(|line| line.kind == kind);
            lines.map(|line| line.amount).sum()
        };
        prop_assert_eq!(slip.take_home, law.take_home(&case).expect("a law"));
        prop_assert_eq!(sum(LineKind::IncomeTax), slip.take_home.income_tax);
        prop_assert_eq!(sum(LineKind::Contribution), slip.take_home.social);
        prop_assert_eq!(slip.employer_cost(), case.gross + sum(LineKind::Employer));
        prop_assert!(slip.lines.iter().all(|line| line.amount >= 0));
    }

    #[test]
    fn contributions_stop_at_their_ceilings(case in any_case()) {
        let slip = law_ca::law().assess(&case).expect("a law");
        let most = if case.year == 2025 { 608_000 } else { 623_400 };
        prop_assert!(slip.take_home.social <= most);
    }

    #[test]
    fn a_family_never_pays_more(case in any_case()) {
        let law = law_ca::law();
        let tax = |household| law.take_home(&Case { household, ..case }).expect("a law").income_tax;
        prop_assert!(tax(case.household) <= tax(Household::SINGLE));
    }
}
