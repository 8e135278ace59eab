//! France: its tables, cases by hand, and what holds at every wage.

use proptest::prelude::*;
use salary_gap::catalog::{law_fr, parameter_id};
use salary_gap::domain::tax::{
    Assessment, Case, Children, CountryLaw, Household, LineKind, Partner, Parts, Refusal, Regime,
    Region, TakeHome, Unmade,
};

use crate::door::run_with;
use crate::golden::{each_row, through_the_door, through_the_door_with};
use crate::slip::{line, lines_are};

const IMPATRIATE: Regime = Regime("fr-impatriate-155b");
const YEAR_2025: &str = include_str!("../golden/fr_2025.csv");
const YEAR_2026: &str = include_str!("../golden/fr_2026.csv");
const SINGLE_PARENT: Household = Household {
    partner: Partner::None,
    children: Children::of_ten_years(1),
};

fn case(year: i32, household: Household, euros: i64) -> Case {
    Case {
        year,
        household,
        gross: euros * 100,
        unmade: Unmade::AsLastMade,
        ..Case::default()
    }
}

fn slip(case: &Case) -> Assessment {
    law_fr::law().assess(case).expect("a law")
}

/// Lines and their cents.
#[track_caller]
fn check(case: &Case, expected: &[(&str, i64)]) {
    lines_are(&slip(case), expected);
}

/// The engine rounds no base and counts in single precision: a euro of tax, and a millionth.
fn tolerance(value: f64) -> f64 {
    1.0 + value.abs() * 1e-6
}

#[test]
fn every_row_of_2025_comes_out_to_the_euro() {
    assert_eq!(through_the_door(YEAR_2025, tolerance, |_| 0.0), 121);
}

#[test]
fn every_row_of_2026_is_refused_until_its_schedule_is_law() {
    let (tally, output) = run_with(Unmade::Refuse, YEAR_2026);
    assert_eq!((tally.rows, tally.failed), (131, 131));
    let says = "tax_year 2026 is not known for fr: no value of fr.brackets";
    assert_eq!(output.matches(says).count(), 131);
    let refused = law_fr::law().take_home(&Case {
        unmade: Unmade::Refuse,
        ..case(2026, Household::SINGLE, 50_000)
    });
    assert!(
        matches!(refused, Err(Refusal::NoLaw(missing)) if parameter_id(missing.parameter) == "fr.brackets")
    );
}

#[test]
fn every_row_of_2026_comes_out_to_the_euro_on_the_schedule_last_made() {
    let rows = through_the_door_with(Unmade::AsLastMade, YEAR_2026, tolerance, |_| 0.0);
    assert_eq!(rows, 131);
}

/// To a cent of rounding each month where a half cent could go either way; CSG and CRDS on the
/// year's pay, in single precision.
#[test]
fn the_contributions_of_the_tables_are_lines() {
    for table in [YEAR_2025, YEAR_2026] {
        each_row(table, |row| {
            let household = match row.get("filing") {
                "single" => Household::SINGLE,
                "married" => Household::MARRIED,
                "married2kids" => Household::MARRIED_TWO_CHILDREN,
                other => panic!("filing {other}"),
            };
            let year = row.get("tax_year").parse().expect("a year");
            let case = Case {
                gross: row.minor("gross", 100),
                ..case(year, household, 0)
            };
            let slip = slip(&case);
            for (item, columns) in [
                ("fr-old-age-capped", &["old_age_capped"][..]),
                ("fr-old-age", &["old_age_uncapped"]),
                ("fr-agirc-arrco", &["agirc_arrco"]),
                ("fr-ceg-cet", &["ceg", "cet"]),
                ("fr-apec", &["apec"]),
                ("fr-csg-deductible", &["csg_deductible"]),
                ("fr-csg-crds", &["csg_non_deductible", "crds"]),
                ("fr-high-income-levy", &["cehr"]),
            ] {
                let theirs: i64 = columns.iter().map(|name| row.minor(name, 100)).sum();
                let off = (line(&slip, item) - theirs).abs();
                let most = 12 + theirs / 1_000_000;
                assert!(off <= most, "{item} of {case:?}: {off} from {theirs}");
            }
        });
    }
}

/// 2025, 60,000 single: 5,000 a month, ceiling 3,925.
#[test]
fn an_executive_of_60_000() {
    check(
        &case(2025, Household::SINGLE, 60_000),
        &[
            // 12 x 270.83 (270.825)
            ("fr-old-age-capped", 324_996),
            ("fr-old-age", 24_000),
            // 12 x (123.64 + 92.88)
            ("fr-agirc-arrco", 259_824),
            // 12 x (33.76 + 11.61 + 7.00)
            ("fr-ceg-cet", 62_844),
            // 12 x (0.94 + 0.26)
            ("fr-apec", 1_440),
            // 6.8 % of 58,950
            ("fr-csg-deductible", 400_860),
            // 1,414.80 + 294.75
            ("fr-csg-crds", 170_955),
            // 60,000 - 10,739.64
            ("fr-taxable-pay", 4_926_036),
            ("fr-expenses", 492_604),
            // On 44,334: 1,977.69 (1,977.58 to the cent of 17,979 x 11 %) + 30 % of 14,755
            ("fr-income-tax", 640_400),
            ("fr-employer-old-age", 402_708 + 121_200),
            // 13 % and 0.3 %: above 48,648.60
            ("fr-employer-health", 798_000),
            // 3.45 %: below 71,351.28
            ("fr-employer-family", 207_000),
            // 4 x 202.50 + 8 x 200, and 12 x 12.50
            ("fr-employer-unemployment", 241_000 + 15_000),
            // 12 x (25 + 50 + 34 + 0.80)
            ("fr-employer-levies", 131_760),
        ],
    );
}

/// CGI art. 197, I, 2: each half part saves at most 1,807; a single parent's first child 4,262.
#[test]
fn children_save_up_to_their_caps() {
    let of = |partner, count| Household {
        partner,
        children: Children::of_ten_years(count),
    };
    for (household, cap) in [
        (of(Partner::WithoutIncome, 0), 0),
        (of(Partner::WithoutIncome, 1), 1_807),
        (of(Partner::WithoutIncome, 2), 3_614),
        // The third child is a whole part.
        (of(Partner::WithoutIncome, 3), 7_228),
        (of(Partner::None, 1), 4_262),
        (of(Partner::None, 2), 6_069),
        (of(Partner::None, 3), 9_683),
    ] {
        let rich = case(2025, household, 300_000);
        check(&rich, &[("fr-family-gain", cap * 100)]);
    }
    // Of age, a child counts no more (CGI art. 196).
    let grown = Household {
        partner: Partner::WithoutIncome,
        children: Children::of_ages(&[17, 18]).expect("two"),
    };
    check(&case(2025, grown, 300_000), &[("fr-family-gain", 180_700)]);
}

/// CGI art. 197, I, 4, a and art. 1657: 24,400 single, 2025.
#[test]
fn a_small_tax_is_relieved_and_a_tiny_one_is_not_collected() {
    check(
        &case(2025, Household::SINGLE, 24_400),
        &[
            // 4,395.68 are deductible: 1,683.60 + 97.56 + 768.60 + 209.88 + 5.88 + 1,630.16
            ("fr-taxable-pay", 2_000_432),
            // 11 % of 18,004 - 11,600 is 704.44; 897 - 318.76 is 578.24
            ("fr-decote", 57_800),
            ("fr-income-tax", 12_600),
        ],
    );
    // From the first euro collected on, it is 61 or more.
    for euros in 22_000..24_400 {
        let tax = line(
            &slip(&case(2025, Household::SINGLE, euros)),
            "fr-income-tax",
        );
        assert!(tax == 0 || tax >= 6_100, "{euros}: {tax}");
    }
}

/// CGI art. 155 B: 30 % is exempt from income tax, and counts for the levy (art. 1417, IV).
#[test]
fn an_impatriate_pays_on_seventy_percent() {
    let ordinary = case(2025, Household::SINGLE, 400_000);
    let impatriate = Case {
        regime: IMPATRIATE,
        ..ordinary
    };
    let (full, less) = (slip(&ordinary), slip(&impatriate));
    assert_eq!(full.take_home.social, less.take_home.social);
    let taxable = line(&full, "fr-taxable-pay");
    let exempt = line(&less, "fr-impatriate");
    assert_eq!(exempt, (taxable * 3 + 5) / 10);
    // Both deduct 14,555 of expenses and stand in the top band: 45 % of what is exempt.
    let saved = line(&full, "fr-income-tax") - line(&less, "fr-income-tax");
    assert!((saved - exempt * 45 / 100).abs() <= 100, "{saved}");
    // The levy looks at the whole.
    let levies = [&full, &less].map(|slip| line(slip, "fr-high-income-levy"));
    assert!(levies[0] > 0 && (levies[0] - levies[1]).abs() <= 100);
}

/// CGI art. 223 sexies: 3 % above 250,000, for a couple above 500,000.
#[test]
fn the_levy_on_high_incomes_begins_where_it_begins() {
    for (household, euros, levy) in [
        (Household::SINGLE, 315_000, 0),
        // 265,026.32 of pay less 14,555 is 250,471: 3 % of 471 is 14.13
        (Household::SINGLE, 320_000, 1_400),
        (Household::MARRIED, 590_000, 0),
        // 519,265.84 less 14,555 is 504,711: 3 % of 4,711 is 141.33
        (Household::MARRIED, 600_000, 14_100),
    ] {
        check(
            &case(2025, household, euros),
            &[("fr-high-income-levy", levy)],
        );
    }
}

/// Allowances bear nothing; bonus and shares count as pay (CSS art. R. 242-2).
#[test]
fn parts_of_the_pay() {
    let with = |parts| {
        slip(&Case {
            parts,
            ..case(2026, SINGLE_PARENT, 80_000)
        })
        .take_home
    };
    let plain = with(Parts::default());
    let paid = Parts {
        bonus: 2_000_000,
        equity: 1_000_000,
        ..Parts::default()
    };
    assert_eq!(with(paid), plain);
    let untaxed = with(Parts {
        untaxed: 1_000_000,
        ..Parts::default()
    });
    let less = slip(&case(2026, SINGLE_PARENT, 70_000)).take_home;
    assert_eq!(untaxed.net(), less.net() + 1_000_000);
}

#[test]
fn what_the_law_does_not_know_is_refused() {
    let law = law_fr::law();
    let known = case(2025, Household::SINGLE, 90_000);
    let refusal = |case: Case| law.take_home(&case).expect_err("a refusal");
    for year in [2024, 2027] {
        assert!(matches!(refusal(Case { year, ..known }), Refusal::NoLaw(_)));
    }
    let region = Region("alsace");
    assert_eq!(refusal(Case { region, ..known }), Refusal::UnknownRegion);
    let regime = Regime("fr");
    assert_eq!(refusal(Case { regime, ..known }), Refusal::UnknownRegime);
}

fn any_case() -> impl Strategy<Value = Case> {
    let gross = prop_oneof![
        0..5_000_000_i64,
        0..50_000_000_i64,
        0..=1_000_000_000_000_i64
    ];
    (2025..=2026, gross, any::<bool>(), 0_u8..6, any::<bool>()).prop_map(
        |(year, gross, married, count, impatriate)| Case {
            gross,
            regime: if impatriate {
                IMPATRIATE
            } else {
                Regime::ORDINARY
            },
            household: Household {
                partner: if married {
                    Partner::WithoutIncome
                } else {
                    Partner::None
                },
                children: Children::of_ten_years(count),
            },
            ..case(year, Household::SINGLE, 0)
        },
    )
}

fn at(case: &Case) -> TakeHome {
    law_fr::law().take_home(case).expect("a law")
}

/// All that a rise may cost: the cents to which each month's seven rates are cut, the euros to
/// which base, décote, tax and levy are, the 61 below which no tax is collected, and the CET,
/// 0.14 % of all pay from the ceiling on (12 x 4,005).
const STEPS: i64 = 12 * 10 + 400 + 6_100 + 6_730;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn the_slip_adds_up_and_agrees_with_the_quick_way(case in any_case()) {
        let slip = slip(&case);
        prop_assert_eq!(slip.take_home, at(&case));
        let sum = |kind| -> i64 {
            slip.lines.iter().filter(|l| l.kind == kind).map(|l| l.amount).sum()
        };
        prop_assert_eq!(sum(LineKind::IncomeTax), slip.take_home.income_tax);
        prop_assert_eq!(sum(LineKind::Contribution), slip.take_home.social);
        prop_assert!(slip.lines.iter().all(|line| line.amount >= 0));
        // Between a fifth and a half of pay.
        let top = slip.employer_cost() - case.gross;
        prop_assert!(top * 2 <= case.gross + 100 && (case.gross < 100_000 || top * 5 >= case.gross));
    }

    #[test]
    fn contributions_keep_to_their_ceilings(case in any_case()) {
        let slip = slip(&case);
        // 6.9 % of 4,005 and the two tiers up to 32,040, by month.
        prop_assert!(line(&slip, "fr-old-age-capped") <= 12 * 27_635);
        prop_assert!(line(&slip, "fr-agirc-arrco") <= 12 * (12_616 + 242_223));
        prop_assert!(line(&slip, "fr-apec") <= 12 * 386);
    }

    #[test]
    fn more_pay_never_leaves_less_but_for_named_steps(case in any_case(), more in 1..100_000_i64) {
        let after = at(&Case { gross: case.gross + more, ..case }).net();
        prop_assert!(after >= at(&case).net() - STEPS);
    }

    #[test]
    fn a_partner_a_child_or_the_relief_never_costs(case in any_case()) {
        let tax = |household, regime| at(&Case { household, regime, ..case }).income_tax;
        let ours = tax(case.household, case.regime);
        // Each further rounding is worth a euro at most.
        prop_assert!(ours <= tax(Household::SINGLE, case.regime) + 100);
        prop_assert!(tax(case.household, IMPATRIATE) <= tax(case.household, Regime::ORDINARY) + 100);
    }
}
