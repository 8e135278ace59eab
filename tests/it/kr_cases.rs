//! Korea: cases worked by hand, each with its person, its day and where the rules stand.

use salary_gap::catalog::law_kr;
use salary_gap::domain::tax::{
    Assessment, Case, Children, CountryLaw, Household, LineKind, Partner, Refusal, Regime, Region,
};

use crate::golden::each_row;

const RETURNING: Regime = Regime("kr-returning-talent");
const ENGINEER: Regime = Regime("kr-foreign-engineer");
const FLAT: Regime = Regime("kr-foreign-flat-19");

fn case(year: i32, household: Household, regime: Regime, gross: i64) -> Case {
    Case {
        year,
        region: Region(""),
        regime,
        household,
        gross,
        ..Case::default()
    }
}

fn slip(case: Case) -> Assessment {
    law_kr::law().assess(&case).expect("a law")
}

/// A line of a slip; nothing where it was left out.
fn line(slip: &Assessment, item: &str) -> i64 {
    let found = slip.lines.iter().find(|line| line.item.0 == item);
    found.map_or(0, |line| line.amount)
}

#[track_caller]
fn check(case: Case, expected: &[(&str, i64)]) {
    let slip = slip(case);
    for (item, won) in expected {
        let ours = match *item {
            "net" => slip.take_home.net(),
            item => line(&slip, item),
        };
        assert_eq!(ours, *won, "{item} of {case:?}");
    }
}

#[test]
fn every_worked_example_is_met_to_the_won_step_by_step() {
    let table = include_str!("../golden/kr_worked_examples.csv");
    let rows = each_row(table, |row| {
        let regime = match row.get("regime") {
            "" => Regime::ORDINARY,
            "kr-returning-talent" => RETURNING,
            "kr-foreign-flat-19" => FLAT,
            other => panic!("regime {other}"),
        };
        let year = row.get("tax_year").parse().expect("a year");
        let gross = row.minor("gross", 1);
        let case = case(year, Household::SINGLE, regime, gross);
        let columns = [
            "kr-national-pension",
            "kr-health-insurance",
            "kr-long-term-care",
            "kr-employment-insurance",
            "kr-earned-income-deduction",
            "kr-personal-deductions",
            "kr-tax-base",
            "kr-computed-tax",
            "kr-talent-reduction",
            "kr-earned-income-credit",
            "kr-child-credit",
            "kr-standard-credit",
            "kr-income-tax",
            "kr-local-income-tax",
            "net",
        ];
        let steps = columns.map(|column| (column, row.minor(column, 1)));
        if regime == FLAT {
            // The flat rate has no steps: the table's base is the gross wage itself.
            let [contributions @ .., _, local, net] = steps;
            check(case, &contributions[..4]);
            check(
                case,
                &[("kr-flat-income-tax", row.minor("kr-income-tax", 1))],
            );
            check(case, &[local, net]);
        } else {
            check(case, &steps);
        }
    });
    assert_eq!(rows, 30);
}

/// 2026-12-31, an InnoCORE fellow in Daejeon, unmarried, 90,000,000: 7,500,000 a month.
/// 국민연금법 시행령 제5조: the base stops at 6,370,000, from July at 6,590,000.
#[test]
fn a_fellow_pays_into_the_pension_up_to_the_ceiling_of_the_month() {
    check(
        case(2026, Household::SINGLE, Regime::ORDINARY, 90_000_000),
        &[
            // 6 × 302,570 + 6 × 313,020 (4.75 % of the ceiling, below ten won dropped)
            ("kr-national-pension", 3_693_540),
            // 12 × 269,620 (3.595 % of 7,500,000 is 269,625)
            ("kr-health-insurance", 3_235_440),
            // 10 × 35,420 (269,620 × 0.9448 ÷ 7.19) + 2 × 35,420 (× 0.1314)
            ("kr-long-term-care", 425_040),
            ("kr-employment-insurance", 810_000),
            // 12,000,000 + 5 % of 45,000,000
            ("kr-earned-income-deduction", 14_250_000),
            // 90,000,000 − 14,250,000 − 1,500,000 − 3,693,540 − 4,470,480
            ("kr-tax-base", 66_085_980),
            // 6,240,000 + 24 % of 16,085,980
            ("kr-computed-tax", 10_100_635),
            ("kr-earned-income-credit", 500_000),
            ("kr-income-tax", 9_600_630),
            ("kr-local-income-tax", 960_060),
            ("net", 71_275_290),
        ],
    );
}

/// 2026-12-31, the taxable 85,200,000 of a wage of 90,000,000 with 4,800,000 of allowances that
/// are not taxed; a partner without income and two children. 소득세법 제50조, 제59조의2.
#[test]
fn a_family_has_four_deductions_and_the_child_credit() {
    check(
        case(
            2026,
            Household::MARRIED_TWO_CHILDREN,
            Regime::ORDINARY,
            85_200_000,
        ),
        &[
            ("kr-health-insurance", 3_062_880),
            ("kr-personal-deductions", 6_000_000),
            ("kr-tax-base", 57_264_420),
            ("kr-computed-tax", 7_983_460),
            ("kr-child-credit", 550_000),
            ("kr-income-tax", 6_933_460),
            ("kr-local-income-tax", 693_340),
        ],
    );
}

/// 2025-12-31, a researcher home after five years abroad, 150,000,000. 조세특례제한법 제18조의3:
/// half of the computed tax; the earned-income credit falls by half with it.
#[test]
fn a_returning_researcher_pays_half() {
    let returning = case(2025, Household::SINGLE, RETURNING, 150_000_000);
    check(
        returning,
        &[
            ("kr-computed-tax", 27_262_870),
            ("kr-talent-reduction", 13_631_435),
            ("kr-earned-income-credit", 100_000),
            ("kr-income-tax", 13_531_430),
            ("net", 124_373_630),
        ],
    );
    // 제18조 computes as 제18조의3 does.
    let engineer = Case {
        regime: ENGINEER,
        ..returning
    };
    assert_eq!(slip(engineer), slip(returning));
}

/// 2026-12-31, a foreign fellow. 조세특례제한법 제18조의2: 19 % of the gross wage and a tenth of
/// that, nothing deducted; insurance as for everybody.
#[test]
fn the_flat_rate_costs_at_ninety_million_and_pays_at_two_hundred() {
    for (gross, income_tax, gain) in [
        (90_000_000, 17_100_000, -8_249_310),
        (200_000_000, 38_000_000, 6_320_900),
    ] {
        let flat = case(2026, Household::SINGLE, FLAT, gross);
        let ordinary = Case {
            regime: Regime::ORDINARY,
            ..flat
        };
        check(
            flat,
            &[
                ("kr-flat-income-tax", income_tax),
                ("kr-local-income-tax", income_tax / 10),
                ("kr-earned-income-deduction", 0),
                ("kr-personal-deductions", 0),
            ],
        );
        let (flat, ordinary) = (slip(flat).take_home, slip(ordinary).take_home);
        assert_eq!(flat.social, ordinary.social);
        assert_eq!(flat.net() - ordinary.net(), gain);
    }
}

/// 2026-12-31, 300,000 a month. 국민연금법 시행령 제5조 and 국민건강보험법 시행령 제32조 set
/// floors; 400,000 until June, 410,000 from July.
#[test]
fn a_small_wage_pays_the_least_premiums_and_no_tax() {
    check(
        case(2026, Household::SINGLE, Regime::ORDINARY, 3_600_000),
        &[
            // 6 × 19,000 + 6 × 19,470
            ("kr-national-pension", 230_820),
            // 12 × 10,780 (3.595 % of 300,000 is 10,785, above the floor of 10,080)
            ("kr-health-insurance", 129_360),
            // 12 × 1,410
            ("kr-long-term-care", 16_920),
            ("kr-employment-insurance", 32_400),
            ("kr-income-tax", 0),
            ("kr-local-income-tax", 0),
        ],
    );
}

/// 소득세법 제59조의4 제9항: whoever claims the premiums gives up the standard credit.
#[test]
fn the_choice_with_the_lower_tax_is_taken() {
    let standard = |gross| {
        let slip = slip(case(2026, Household::SINGLE, Regime::ORDINARY, gross));
        let both = (
            line(&slip, "kr-standard-credit"),
            line(&slip, "kr-premium-deduction"),
        );
        assert!(both.0 == 0 || both.1 == 0, "{both:?}");
        both.0
    };
    assert_eq!(standard(28_000_000), 130_000);
    assert_eq!(standard(45_000_000), 0);
}

/// 소득세법 제59조의2 제1항: 250,000 for one, 550,000 for two, 400,000 for each further child.
#[test]
fn the_child_credit_counts_the_children() {
    for (children, credit) in [
        (0, 0),
        (1, 250_000),
        (2, 550_000),
        (3, 950_000),
        (5, 1_750_000),
    ] {
        let household = Household {
            partner: Partner::WithoutIncome,
            children: Children::of_ten_years(children),
        };
        check(
            case(2026, household, Regime::ORDINARY, 120_000_000),
            &[
                ("kr-child-credit", credit),
                (
                    "kr-personal-deductions",
                    1_500_000 * (2 + i64::from(children)),
                ),
            ],
        );
    }
}

#[test]
fn what_the_law_does_not_know_is_refused() {
    let law = law_kr::law();
    let known = case(2026, Household::SINGLE, Regime::ORDINARY, 90_000_000);
    let refusal = |case: Case| law.take_home(&case).expect_err("a refusal");
    for year in [2024, 2027, i32::MIN, i32::MAX] {
        let unknown = Case { year, ..known };
        assert!(matches!(refusal(unknown), Refusal::NoLaw(_)), "{year}");
        assert!(law.assess(&unknown).is_err());
    }
    let elsewhere = Case {
        region: Region("seoul"),
        ..known
    };
    assert_eq!(refusal(elsewhere), Refusal::UnknownRegion);
    for regime in [Regime("us-standard-deduction"), Regime("kr")] {
        assert_eq!(refusal(Case { regime, ..known }), Refusal::UnknownRegime);
    }
}

#[test]
fn lines_of_each_kind_add_up_to_their_total() {
    for household in [Household::SINGLE, Household::MARRIED_TWO_CHILDREN] {
        for regime in [Regime::ORDINARY, RETURNING, ENGINEER, FLAT] {
            for gross in [0, 1, 13_900_000, 90_000_000, 1_000_000_000_000] {
                let slip = slip(case(2026, household, regime, gross));
                let sum = |kind: LineKind| -> i64 {
                    let lines = slip.lines.iter().filter(|line| line.kind == kind);
                    lines.map(|line| line.amount).sum()
                };
                assert_eq!(sum(LineKind::IncomeTax), slip.take_home.income_tax);
                assert_eq!(sum(LineKind::Contribution), slip.take_home.social);
                assert_eq!(slip.take_home.gross, gross);
            }
        }
    }
}
