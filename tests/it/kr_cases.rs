//! Korea: cases worked by hand, each with its person, its day and where the rules stand.

use salary_gap::catalog::law_kr;
use salary_gap::domain::money::Money;
use salary_gap::domain::tax::{
    Assessment, Case, Children, CountryLaw, Household, LineKind, Partner, Parts, Refusal, Regime,
    Region,
};

use crate::golden::each_row;
use crate::slip::line;

const RETURNING: Regime = Regime("kr-returning-talent");
const ENGINEER: Regime = Regime("kr-foreign-engineer");
const FLAT: Regime = Regime("kr-foreign-flat-19");
const ALLOWANCE: Regime = Regime("kr-research-allowance");

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

/// 2025-12-31, a wage of 90,000,000 of which 4,800,000 are research and meal allowances; a partner
/// without income and two children. 소득세법 제12조 제3호 러목, 같은 법 시행령 제12조 제12호.
#[test]
fn allowances_are_exempt_from_tax_and_contributions() {
    let family = case(
        2025,
        Household::MARRIED_TWO_CHILDREN,
        Regime::ORDINARY,
        90_000_000,
    );
    let with = |untaxed| Case {
        parts: Parts {
            untaxed,
            ..Parts::default()
        },
        ..family
    };
    check(
        with(4_800_000),
        &[
            ("kr-exempt-allowances", 4_800_000),
            // 7,100,000 a month: beyond the ceilings of 6,170,000 and 6,370,000
            ("kr-national-pension", 3_385_800),
            // 12 × 251,690 (3.545 % of 7,100,000 is 251,695)
            ("kr-health-insurance", 3_020_280),
            ("kr-long-term-care", 391_080),
            ("kr-employment-insurance", 766_800),
            // 12,000,000 + 5 % of 40,200,000
            ("kr-earned-income-deduction", 14_010_000),
            // 85,200,000 − 14,010,000 − 6,000,000 − 3,385,800 − 4,178,160
            ("kr-tax-base", 57_626_040),
            // 6,240,000 + 24 % of 7,626,040
            ("kr-computed-tax", 8_070_249),
            // less 500,000 and 550,000
            ("kr-income-tax", 7_020_240),
            ("kr-local-income-tax", 702_020),
            ("net", 74_713_780),
        ],
    );
    // 200,000 a month each and no more, whatever the reader calls exempt.
    let most = slip(with(4_800_000));
    for more in [4_800_001, 90_000_000] {
        assert_eq!(slip(with(more)), most);
    }
}

/// 조세특례제한법 제18조의2 제3항: whoever chooses the flat rate gives the exemption up, but the
/// bases of the insurances leave it out as before.
#[test]
fn the_flat_rate_taxes_allowances_too() {
    let parts = Parts {
        untaxed: 4_800_000,
        ..Parts::default()
    };
    let flat = case(2026, Household::SINGLE, FLAT, 90_000_000);
    check(
        Case { parts, ..flat },
        &[
            ("kr-flat-income-tax", 17_100_000),
            ("kr-local-income-tax", 1_710_000),
            // 12 × 255,240 (3.595 % of 7,100,000 is 255,245)
            ("kr-health-insurance", 3_062_880),
            ("kr-employment-insurance", 766_800),
        ],
    );
}

/// 2026-12-31, a researcher of a government institute, unmarried, 90,000,000 with the research
/// allowance in it. 소득세법 시행령 제12조 제12호: 12 × 200,000 are exempt.
#[test]
fn the_research_allowance_may_be_ticked() {
    let researcher = case(2026, Household::SINGLE, ALLOWANCE, 90_000_000);
    check(
        researcher,
        &[
            ("kr-exempt-allowances", 2_400_000),
            // 7,300,000 a month: beyond the ceilings
            ("kr-national-pension", 3_693_540),
            // 12 × 262,430 (3.595 % of 7,300,000 is 262,435)
            ("kr-health-insurance", 3_149_160),
            // 12 × 34,480 (0.9448 ÷ 7.19 and 0.1314 of 262,430 alike)
            ("kr-long-term-care", 413_760),
            ("kr-employment-insurance", 788_400),
            // 87,600,000 − 14,130,000 − 1,500,000 − 3,693,540 − 4,351,320
            ("kr-tax-base", 63_925_140),
            // 6,240,000 + 24 % of 13,925,140, less 500,000
            ("kr-income-tax", 9_082_030),
            ("kr-local-income-tax", 908_200),
            ("net", 71_964_910),
        ],
    );
    // What the reader names themselves counts where it is more.
    for (named, exempt) in [(1_000_000, 2_400_000), (4_000_000, 4_000_000)] {
        let parts = Parts {
            untaxed: named,
            ..Parts::default()
        };
        let case = Case {
            parts,
            ..researcher
        };
        check(case, &[("kr-exempt-allowances", exempt)]);
    }
    check(
        Case {
            gross: 1_000_000,
            ..researcher
        },
        &[("kr-exempt-allowances", 1_000_000), ("net", 1_000_000)],
    );
}

/// 소득세법 제20조: a bonus and shares at vesting are wage like any other.
#[test]
fn bonus_and_shares_are_taxed_as_wage() {
    let plain = case(2026, Household::SINGLE, Regime::ORDINARY, 150_000_000);
    let parts = Parts {
        bonus: 20_000_000,
        equity: 30_000_000,
        ..Parts::default()
    };
    let mixed = slip(Case { parts, ..plain });
    assert_eq!(mixed.take_home, slip(plain).take_home);
    // 근로자퇴직급여 보장법 제8조: severance accrues on what is paid in money, 120,000,000 ÷ 12.
    assert_eq!(line(&mixed, "kr-severance"), 10_000_000);
}

/// 2026-12-31, what 90,000,000 cost an institute of fewer than 150 workers.
#[test]
fn the_employer_pays_as_much_again_and_a_month_of_severance() {
    let fellow = case(2026, Household::SINGLE, Regime::ORDINARY, 90_000_000);
    check(
        fellow,
        &[
            // 국민연금법 제88조 제3항, 국민건강보험법 제76조 제1항: as the fellow
            ("kr-employer-pension", 3_693_540),
            ("kr-employer-health", 3_235_440 + 425_040),
            // 고용산재보험료징수법 제13조: 810,000 as the fellow, and 12 × (18,750 + 49,500):
            // 0.25 % and 0.66 % of 7,500,000
            ("kr-employer-work", 1_629_000),
            // 근로자퇴직급여 보장법 제20조: a twelfth
            ("kr-severance", 7_500_000),
        ],
    );
    assert_eq!(slip(fellow).employer_cost(), 106_483_020);
}

/// A figure of 97,500,000 that holds a thirteenth of severance is the wage of 90,000,000.
#[test]
fn severance_inside_the_figure_is_neither_paid_nor_taxed_now() {
    let inside = Case {
        parts: Parts {
            severance: 7_500_000,
            ..Parts::default()
        },
        ..case(2026, Household::SINGLE, Regime::ORDINARY, 97_500_000)
    };
    check(
        inside,
        &[
            ("kr-severance-inside", 7_500_000),
            ("kr-severance", 0),
            ("kr-income-tax", 9_600_630),
            ("net", 71_275_290),
        ],
    );
    let (inside, apart) = (
        slip(inside),
        case(2026, Household::SINGLE, Regime::ORDINARY, 90_000_000),
    );
    assert_eq!(inside.take_home.deferred, 7_500_000);
    assert_eq!(inside.employer_cost(), slip(apart).employer_cost());
}

/// 소득세법 제48조, 제55조 제2항. The ministry's examples of the reform of 2022: 50,000,000 after
/// twenty years is free of tax; after ten it said 800,000, the first bracket then ending at 12
/// instead of 14 million.
#[test]
fn severance_is_taxed_by_the_years_of_work() {
    let law = law_kr::law();
    let tax = |total, years| {
        let tax = law.severance_tax(Money::of_minor(total), years, 2026);
        tax.expect("a known year").minor()
    };
    assert_eq!(tax(50_000_000, 20), 0);
    // 50,000,000 − 15,000,000; 42,000,000 in twelve months, less 8,000,000 + 60 % of 34,000,000;
    // 6 % of 13,600,000 × 10 ÷ 12, and a tenth.
    assert_eq!(tax(50_000_000, 10), 680_000 + 68_000);
    // Five years of a wage of 90,000,000: 37,500,000 − 5,000,000; 78,000,000, less 45,200,000 +
    // 55 % of 8,000,000; 840,000 + 15 % of 14,400,000 × 5 ÷ 12, and a tenth.
    assert_eq!(tax(37_500_000, 5), 1_250_000 + 125_000);
    // One year: 7,500,000 − 1,000,000; 78,000,000 as before; 3,000,000 ÷ 12.
    assert_eq!(tax(7_500_000, 1), 250_000 + 25_000);
    // Twenty-five years: 1,000,000,000 − 55,000,000; 453,600,000, less 151,700,000 + 35 % of
    // 153,600,000; 37,060,000 + 38 % of 98,140,000 = 74,353,200 × 25 ÷ 12.
    assert_eq!(tax(1_000_000_000, 25), 154_902_500 + 15_490_250);
    assert_eq!([tax(0, 3), tax(900_000, 0), tax(-1, 1)], [0; 3]);
    assert!(law.severance_tax(Money::ZERO, 1, 2024).is_err());
}

/// 소득세법 제50조 제1항 제3호 나목: to 20; 제59조의2: from 8 for 2025, from 9 for 2026 (법률
/// 제21548호 부칙 제2조); 제51조 제1항 제6호: 1,000,000 for who brings a child up alone.
#[test]
fn children_count_by_their_age() {
    for (year, age, deductions, credit) in [
        (2025, 0, 4_000_000, 0),
        (2025, 7, 4_000_000, 0),
        (2025, 8, 4_000_000, 250_000),
        (2026, 8, 4_000_000, 0),
        (2026, 9, 4_000_000, 250_000),
        (2026, 20, 4_000_000, 250_000),
        (2026, 21, 1_500_000, 0),
    ] {
        let household = Household {
            partner: Partner::None,
            children: Children::of_ages(&[age]).expect("one child"),
        };
        check(
            case(year, household, Regime::ORDINARY, 90_000_000),
            &[
                ("kr-personal-deductions", deductions),
                ("kr-child-credit", credit),
            ],
        );
    }
    let of_all_ages = Household {
        partner: Partner::WithoutIncome,
        children: Children::of_ages(&[3, 8, 9, 20, 21]).expect("five children"),
    };
    check(
        case(2026, of_all_ages, Regime::ORDINARY, 90_000_000),
        &[
            ("kr-personal-deductions", 1_500_000 * 6),
            ("kr-child-credit", 550_000),
        ],
    );
}

/// 2026-12-31, 90,000,000, unmarried, a child of ten.
#[test]
fn a_single_parent_deducts_more() {
    let household = Household {
        partner: Partner::None,
        children: Children::of_ten_years(1),
    };
    check(
        case(2026, household, Regime::ORDINARY, 90_000_000),
        &[
            // 66,085,980 of the unmarried without a child, less 1,500,000 and 1,000,000
            ("kr-tax-base", 63_585_980),
            // 6,240,000 + 24 % of 13,585,980, less 500,000 and 250,000
            ("kr-income-tax", 8_750_630),
            ("kr-local-income-tax", 875_060),
        ],
    );
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
        for regime in [Regime::ORDINARY, RETURNING, ENGINEER, FLAT, ALLOWANCE] {
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
