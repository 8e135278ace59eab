//! United States: cases worked by hand, each with its person, its day and where the rules stand.

use salary_gap::catalog::figures::items;
use salary_gap::catalog::law_us;
use salary_gap::domain::tax::{
    Assessment, Case, Children, CountryLaw, Household, LineKind, Partner, Parts, Refusal, Regime,
    Region,
};

fn case(year: i32, region: &'static str, household: Household, dollars: i64) -> Case {
    Case {
        year,
        region: Region(region),
        regime: Regime::ORDINARY,
        household,
        gross: dollars * 100,
        ..Case::default()
    }
}

fn slip(case: Case) -> Assessment {
    law_us::us().assess(&case).expect("a law")
}

/// Holds lines of a slip, in dollars and cents, against what was worked by hand.
fn check(case: Case, expected: &[(&str, &str)]) {
    let slip = slip(case);
    for (item, dollars) in expected {
        let found = slip.lines.iter().find(|line| line.item.0 == *item);
        let line = found.unwrap_or_else(|| panic!("no line {item}"));
        assert_eq!(in_dollars(line.amount), *dollars, "{item}");
    }
}

fn in_dollars(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", cents.abs() / 100, cents.abs() % 100)
}

/// 2025-12-31, a research engineer in San Francisco, unmarried, 200,000.
/// Schedule X of the FTB on 194,294; IRC § 1(j) on 184,250. State tax stays below the standard
/// deduction, so nothing is itemised.
#[test]
fn an_engineer_in_san_francisco() {
    check(
        case(2025, "CA", Household::SINGLE, 200_000),
        &[
            ("us-social-security", "10918.20"),
            ("us-medicare", "2900.00"),
            ("us-ca-sdi", "2400.00"),
            ("us-ca-taxable-income", "194294.00"),
            ("us-ca-exemption-credits", "153.00"),
            // 110.79 + 303.70 + 607.52 + 965.40 + 1,214.56 + 9.3 % of 121,570 - 153
            ("us-ca-income-tax", "14354.98"),
            ("us-federal-deduction", "15750.00"),
            // 1,192.50 + 4,386 + 12,072.50 + 24 % of 80,900
            ("us-federal-income-tax", "37067.00"),
        ],
    );
}

/// 2025-12-31, a quantitative researcher in Brooklyn, unmarried, 295,000.
/// Tax Law §§ 601, 1304, 606(ggg); IRC § 164(b)(7): she itemises what the State withholds and
/// what the city takes.
#[test]
fn a_researcher_in_brooklyn_itemises() {
    check(
        case(2025, "NYC", Household::SINGLE, 295_000),
        &[
            ("us-ny-taxable-income", "287000.00"),
            // Base 568, and the whole of 1,831: income is more than 50,000 past 215,400.
            ("us-ny-recapture", "2399.00"),
            // 12,355.75 + 6.85 % of 71,600 + 2,399
            ("us-ny-income-tax", "19659.35"),
            // 20.52 + 0.228 % of 275,000; the fixed amount ended at 250,000.
            ("us-nyc-school-tax-credit", "647.52"),
            // 1,813.17 + 3.876 % of 237,000 - 647.52
            ("us-nyc-income-tax", "10351.77"),
            // 17,260.35 + 10,351.77
            ("us-federal-deduction", "27612.12"),
            // 57,231 + 35 % of 16,862.88
            ("us-federal-income-tax", "63133.01"),
            ("us-additional-medicare", "855.00"),
            ("us-ny-pfl", "354.53"),
            ("us-ny-dbl", "31.20"),
        ],
    );
}

/// 2025-12-31, a laboratory technician in Worcester, married, two children, 46,800.
/// IRC §§ 24, 32; M.G.L. c. 62 § 6: credits exceed the tax, and the rest is paid out.
#[test]
fn a_family_in_worcester_is_paid_credits() {
    check(
        case(2025, "MA", Household::MARRIED_TWO_CHILDREN, 46_800),
        &[
            // 7,152 - 21.06 % of 16,330
            ("us-earned-income-credit", "3712.90"),
            // 1,530 against the tax, 2,870 paid out
            ("us-child-tax-credit", "4400.00"),
            ("us-federal-income-tax", "-6582.90"),
            ("us-ma-taxable-income", "34000.00"),
            // 1,700 - 1,485.16 - 880
            ("us-ma-income-tax", "-665.16"),
            ("us-ma-pfml", "215.28"),
        ],
    );
}

/// 2026-12-31, a machine learning engineer in Seattle, unmarried, 300,000.
/// Rev. Proc. 2025-32; RCW 50A.10.030 and 50B.04.080.
#[test]
fn an_engineer_in_seattle() {
    check(
        case(2026, "WA", Household::SINGLE, 300_000),
        &[
            ("us-social-security", "11439.00"),
            ("us-medicare", "4350.00"),
            ("us-additional-medicare", "900.00"),
            // 71.43 % of 1.13 % of 184,500
            ("us-wa-pfml", "1489.21"),
            ("us-wa-cares", "1740.00"),
            // 58,448 + 35 % of 27,675
            ("us-federal-income-tax", "68134.25"),
        ],
    );
}

/// 2026-12-31, a founder in Cambridge, married, 1,200,000.
/// Department of Revenue: the surtax of 2026 begins at 1,107,750.
#[test]
fn a_couple_in_cambridge_pays_the_surtax() {
    check(
        case(2026, "MA", Household::MARRIED, 1_200_000),
        &[
            ("us-ma-taxable-income", "1189200.00"),
            ("us-ma-surtax", "3258.00"),
            ("us-ma-income-tax", "62718.00"),
        ],
    );
}

/// 2025-12-31, a director in Palo Alto, married, 1,500,000.
/// Schedule Y of the FTB; R&TC §§ 17043, 17054.1: no exemption credit is left.
#[test]
fn a_couple_in_palo_alto_pays_for_behavioral_health() {
    let case = case(2025, "CA", Household::MARRIED, 1_500_000);
    check(
        case,
        &[
            ("us-ca-behavioral-health-tax", "4885.88"),
            // 144,769.54 by schedule Y + 4,885.88
            ("us-ca-income-tax", "149655.42"),
        ],
    );
    let slip = slip(case);
    assert!(
        slip.lines
            .iter()
            .all(|line| line.item.0 != "us-ca-exemption-credits")
    );
}

/// 2026-12-31, a manager in Albany, married, two children, 120,500.
/// Tax Law § 606(c-1): ten full steps of 1,000 dollars cost 16.50 each.
#[test]
fn the_empire_state_child_credit_falls_by_full_steps() {
    check(
        case(2026, "NY", Household::MARRIED_TWO_CHILDREN, 120_500),
        &[("us-ny-child-credit", "835.00")],
    );
}

/// 2026-12-31, a trader in Manhattan, unmarried, 555,000.
/// IRC § 164(b)(7)(B): 40,400 - 30 % of 50,000.
#[test]
fn the_limit_on_state_taxes_falls_at_high_income() {
    check(
        case(2026, "NYC", Household::SINGLE, 555_000),
        &[("us-federal-deduction", "25400.00")],
    );
}

const FICA_EXEMPT: Regime = Regime("us-fica-exempt");
const TREATY_KOREA: Regime = Regime("us-treaty-korea");

fn couple_with(ages: &[u8]) -> Household {
    Household {
        partner: Partner::WithoutIncome,
        children: Children::of_ages(ages).expect("few children"),
    }
}

fn amount(slip: &Assessment, item: &str) -> i64 {
    let lines = slip.lines.iter().filter(|line| line.item.0 == item);
    lines.map(|line| line.amount).sum()
}

/// IRC §§ 24(c)(1), (h)(4), 32(c)(3); Tax Law § 606(c-1); M.G.L. c. 62 §§ 3(B)(b)(3), 6: each age
/// on its own side of the line.
#[test]
fn children_count_by_their_age() {
    check(
        case(2025, "TX", couple_with(&[16, 17, 20]), 120_000),
        // 2,200 + 500 + 500
        &[("us-child-tax-credit", "3200.00")],
    );
    // 1,000 + 330; 1,000 + 500 less ten steps of 16.50
    let young = couple_with(&[3, 4]);
    check(
        case(2025, "NY", young, 100_000),
        &[("us-ny-child-credit", "1330.00")],
    );
    check(
        case(2026, "NY", young, 120_500),
        &[("us-ny-child-credit", "1335.00")],
    );
    check(
        case(2025, "MA", couple_with(&[12, 13]), 90_000),
        &[
            ("us-ma-child-credit", "440.00"),
            ("us-ma-exemptions", "10800.00"),
        ],
    );
    check(
        case(2025, "TX", couple_with(&[18]), 30_000),
        &[("us-earned-income-credit", "4328.00")],
    );
    let grown = slip(case(2025, "TX", couple_with(&[19]), 30_000));
    assert_eq!(amount(&grown, "us-earned-income-credit"), 0);
}

/// What the employers of the engineers above pay: IRC §§ 3111, 3301, 3302; UIC §§ 930, 976.6;
/// RCW 50A.10.030; M.G.L. c. 175M § 6.
#[test]
fn employers_pay_on_top() {
    let san_francisco = case(2025, "CA", Household::SINGLE, 200_000);
    check(
        san_francisco,
        &[
            ("us-employer-fica", "13818.20"),
            // 0.6 % + 1.2 % of 7,000
            ("us-employer-futa", "126.00"),
            ("us-ca-employer-training", "7.00"),
        ],
    );
    assert_eq!(slip(san_francisco).employer_cost(), 21_395_120);
    check(
        case(2026, "WA", Household::SINGLE, 300_000),
        &[
            ("us-employer-futa", "42.00"),
            // 28.57 % of 1.13 % of 184,500
            ("us-employer-leave", "595.64"),
        ],
    );
    check(
        case(2025, "MA", Household::SINGLE, 46_800),
        // 60 % of 0.70 %
        &[("us-employer-leave", "196.56")],
    );
}

/// 2025-12-31, a postdoc from Korea at Stanford on a J-1 visa in the first year, unmarried,
/// 80,000. Form 1040-NR: state tax is the only deduction. UIC § 642: no disability insurance.
#[test]
fn a_postdoc_on_a_j1_visa() {
    let postdoc = Case {
        regime: FICA_EXEMPT,
        ..case(2025, "CA", Household::SINGLE, 80_000)
    };
    check(
        postdoc,
        &[
            ("us-social-security", "0.00"),
            ("us-medicare", "0.00"),
            ("us-ca-sdi", "0.00"),
            // 3,201.97 + 9.3 % of 1,570
            ("us-federal-deduction", "3347.98"),
            // less 153
            ("us-ca-income-tax", "3194.98"),
            // 1,192.50 + 4,386 + 22 % of 28,177.02
            ("us-federal-income-tax", "11777.44"),
        ],
    );
    assert_eq!(slip(postdoc).employer_cost(), postdoc.gross);
    // Treaty, article 20; R&TC: California does not follow it.
    let treaty = Case {
        regime: TREATY_KOREA,
        ..postdoc
    };
    check(
        treaty,
        &[
            ("us-treaty-exempt", "80000.00"),
            ("us-federal-income-tax", "0.00"),
            ("us-ca-income-tax", "3194.98"),
        ],
    );
    assert_eq!(slip(treaty).take_home.net(), 7_680_502);
}

/// 2026-12-31, the same on 70,000 in Boston and in New York City: neither taxes what the treaty
/// exempts (Directive 87-4; Tax Law § 612(a)); their insurance goes on.
#[test]
fn the_treaty_in_states_that_follow_it() {
    let treaty = |region| Case {
        regime: TREATY_KOREA,
        ..case(2026, region, Household::SINGLE, 70_000)
    };
    check(
        treaty("MA"),
        &[("us-ma-income-tax", "0.00"), ("us-ma-pfml", "322.00")],
    );
    check(
        treaty("NYC"),
        &[
            ("us-ny-income-tax", "0.00"),
            // The school tax credit is paid out to every resident of the city.
            ("us-nyc-income-tax", "-63.00"),
            ("us-ny-pfl", "302.40"),
        ],
    );
}

/// 2025-12-31, married to a nonresident: IRC § 1(j) for separate returns, § 164(b)(7) halved; no
/// credit for children, and none for a parent alone, who is not refused here.
#[test]
fn nonresident_couples_file_separately() {
    let exempt = |region, household, dollars| Case {
        regime: FICA_EXEMPT,
        ..case(2025, region, household, dollars)
    };
    check(
        exempt("TX", couple_with(&[5]), 500_000),
        // 57,231 + 35 % of 125,275 + 37 % of 124,200
        &[("us-federal-income-tax", "147031.25")],
    );
    check(
        exempt("NYC", Household::MARRIED, 300_000),
        &[("us-federal-deduction", "5000.00")],
    );
    let parent = Household {
        partner: Partner::None,
        children: Children::of_ten_years(1),
    };
    let alone = exempt("WA", Household::SINGLE, 20_000);
    let of_parent = exempt("WA", parent, 20_000);
    assert_eq!(slip(of_parent), slip(alone));
    assert_eq!(amount(&slip(alone), "us-wa-working-families-credit"), 0);
}

/// Bonus and shares are wages; exempt allowances bear neither tax nor contribution.
#[test]
fn only_exempt_allowances_are_apart() {
    let wage = case(2025, "CA", Household::SINGLE, 100_000);
    let paid = |parts| slip(Case { parts, ..wage }).take_home;
    let mixed = Parts {
        bonus: 1_000_000,
        equity: 2_000_000,
        ..Parts::default()
    };
    assert_eq!(paid(mixed), slip(wage).take_home);
    let untaxed = Parts {
        untaxed: 1_000_000,
        ..Parts::default()
    };
    let less = slip(case(2025, "CA", Household::SINGLE, 90_000)).take_home;
    assert_eq!(paid(untaxed).net(), less.net() + 1_000_000);
    assert_eq!(paid(untaxed).gross, wage.gross);
}

#[test]
fn what_is_not_known_is_refused_by_name() {
    let law = law_us::us();
    let refusal = |case: Case| law.take_home(&case).expect_err("a refusal");
    let single = case(2025, "CA", Household::SINGLE, 100_000);
    assert_eq!(
        refusal(Case {
            region: Region("OR"),
            ..single
        }),
        Refusal::UnknownRegion
    );
    assert_eq!(
        refusal(Case {
            regime: Regime("kr-foreign-flat-19"),
            ..single
        }),
        Refusal::UnknownRegime
    );
    let parent = Household {
        partner: Partner::None,
        children: Children::of_ten_years(1),
    };
    assert_eq!(
        refusal(Case {
            household: parent,
            ..single
        }),
        Refusal::UnknownHousehold
    );
    for year in [2024, 2027, i32::MAX] {
        assert!(matches!(
            refusal(Case { year, ..single }),
            Refusal::NoLaw(_)
        ));
    }
}

#[test]
fn every_line_of_a_slip_is_explained_and_the_lines_add_up() {
    let households = [
        Household::SINGLE,
        Household::MARRIED,
        Household::MARRIED_TWO_CHILDREN,
    ];
    for region in ["CA", "NY", "NYC", "MA", "WA", "TX"] {
        for household in households {
            for dollars in [0, 9_000, 25_000, 48_000, 120_000, 300_000, 3_000_000] {
                let slip = slip(case(2025, region, household, dollars));
                let sum = |kind: LineKind| -> i64 {
                    let lines = slip.lines.iter().filter(|line| line.kind == kind);
                    lines.map(|line| line.amount).sum()
                };
                assert_eq!(sum(LineKind::IncomeTax), slip.take_home.income_tax);
                assert_eq!(sum(LineKind::Contribution), slip.take_home.social);
                for line in &slip.lines {
                    let known = items().iter().any(|item| item.id == line.item.0);
                    assert!(known, "{} is not in the catalogue", line.item.0);
                }
            }
        }
    }
}
