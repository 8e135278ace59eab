//! Singapore: its tables, cases by hand, and what holds at every wage.

use proptest::prelude::*;
use salary_gap::catalog::law_sg;
use salary_gap::domain::tax::{
    Assessment, Case, Children, CountryLaw, Household, LineKind, Partner, Parts, Refusal, Regime,
    Region, TakeHome,
};

use crate::golden::{each_row, through_the_door};
use crate::slip::{line, lines_are};

const FOREIGNER: Regime = Regime("sg-foreigner");

fn case(year: i32, regime: Regime, dollars: i64) -> Case {
    Case {
        year,
        regime,
        gross: dollars * 100,
        ..Case::default()
    }
}

fn slip(case: &Case) -> Assessment {
    law_sg::law().assess(case).expect("a law")
}

/// Lines and their cents.
#[track_caller]
fn check(case: &Case, expected: &[(&str, i64)]) {
    lines_are(&slip(case), expected);
}

const TABLES: [&str; 2] = [
    include_str!("../golden/sg_2025.csv"),
    include_str!("../golden/sg_2026.csv"),
];

#[test]
fn every_row_comes_out_to_the_cent() {
    let exact = |_: f64| 0.0;
    let rows = TABLES.map(|table| through_the_door(table, exact, |_| 0.0));
    assert_eq!(rows, [101, 88]);
}

#[test]
fn every_column_of_the_tables_is_a_line() {
    for table in TABLES {
        each_row(table, |row| {
            let regime = match row.get("regime") {
                "" => Regime::ORDINARY,
                "sg-foreigner" => FOREIGNER,
                other => panic!("regime {other}"),
            };
            let year = row.get("tax_year").parse().expect("a year");
            let case = Case {
                gross: row.minor("gross", 100),
                ..case(year, regime, 0)
            };
            check(
                &case,
                &[
                    ("sg-cpf", row.minor("cpf_employee", 100)),
                    ("sg-chargeable-income", row.minor("chargeable_income", 100)),
                    ("sg-income-tax", row.minor("income_tax", 100)),
                ],
            );
        });
    }
}

/// IRAS prints the tax at the edges: 44,550 on 320,000; 84,150 on 500,000; 199,150 on 1,000,000.
#[test]
fn the_printed_sums_of_the_schedule_are_met() {
    for (chargeable, tax) in [
        (20_000, 0),
        (320_000, 44_550),
        (500_000, 84_150),
        (1_000_000, 199_150),
    ] {
        // Earned income relief of 1,000 is all that a single foreigner has.
        let case = case(2026, FOREIGNER, chargeable + 1_000);
        check(&case, &[("sg-income-tax", tax * 100)]);
    }
}

/// CPF Act, First Schedule, 2026: 6,000 a month and a bonus of 40,000 in one month.
#[test]
fn a_bonus_bears_what_is_left_of_the_annual_ceiling() {
    let with_bonus = Case {
        parts: Parts {
            bonus: 4_000_000,
            ..Parts::default()
        },
        ..case(2026, Regime::ORDINARY, 112_000)
    };
    check(
        &with_bonus,
        &[
            // 102,000 - 72,000 leaves 30,000: 20 % of 72,000 + 30,000
            ("sg-cpf", 2_040_000),
            // 17 % of the same
            ("sg-employer-cpf", 1_734_000),
            // 112,000 - 1,000 - 20,400
            ("sg-chargeable-income", 9_060_000),
            // 3,350 on 80,000 and 11.5 % of 10,600
            ("sg-income-tax", 456_900),
            // 12 x 11.25, the most
            ("sg-skills-levy", 13_500),
        ],
    );
    // The same pay in equal months stops at 8,000 a month: 20 % of 96,000.
    check(
        &case(2026, Regime::ORDINARY, 112_000),
        &[("sg-cpf", 1_920_000), ("sg-employer-cpf", 1_632_000)],
    );
    // Shares are no wages, though taxed: 20 % of 72,000 alone.
    let with_shares = Case {
        parts: Parts {
            equity: 4_000_000,
            ..Parts::default()
        },
        ..case(2026, Regime::ORDINARY, 112_000)
    };
    check(
        &with_shares,
        &[("sg-cpf", 1_440_000), ("sg-chargeable-income", 9_660_000)],
    );
}

/// Income Tax Act, s 39, 2025: 120,000, a spouse without income, children of 3, 10 and 16.
#[test]
fn a_family_has_its_reliefs() {
    let family = Case {
        household: Household {
            partner: Partner::WithoutIncome,
            children: Children::of_ages(&[3, 10, 16]).expect("three"),
        },
        ..case(2025, Regime::ORDINARY, 120_000)
    };
    check(
        &family,
        &[
            // 12 x 20 % of 7,400
            ("sg-cpf", 1_776_000),
            // 2,000 + 2 x 4,000
            ("sg-family-relief", 1_000_000),
            // 120,000 - 1,000 - 17,760 - 10,000
            ("sg-chargeable-income", 9_124_000),
            // 3,350 + 11.5 % of 11,240
            ("sg-income-tax", 464_260),
        ],
    );
}

/// CPF Act, First Schedule: nothing to 50 a month, the employer alone to 500, then 60 % of what
/// is above 500 until 20 % of all is reached at 750.
#[test]
fn low_wages_phase_in() {
    for (month, employee, employer, levy) in [
        (50, 0, 0, 2_400),
        // 17 % of 60 is 10.20
        (60, 0, 12_000, 2_400),
        (500, 0, 102_000, 2_400),
        // 60 % of 100; 17 % of 600 is 102
        (600, 72_000, 122_400, 2_400),
        // 150; 37 % of 750 is 277.50, rounded to 278
        (750, 180_000, 153_600, 2_400),
        // 0.25 % of 1,000 is 2.50
        (1_000, 240_000, 204_000, 3_000),
    ] {
        check(
            &case(2026, Regime::ORDINARY, month * 12),
            &[
                ("sg-cpf", employee),
                ("sg-employer-cpf", employer),
                ("sg-skills-levy", levy),
            ],
        );
    }
}

#[test]
fn what_the_law_does_not_know_is_refused() {
    let law = law_sg::law();
    let known = case(2026, Regime::ORDINARY, 90_000);
    let refusal = |case: Case| law.take_home(&case).expect_err("a refusal");
    for year in [2024, 2027] {
        assert!(matches!(refusal(Case { year, ..known }), Refusal::NoLaw(_)));
    }
    let region = Region("jurong");
    assert_eq!(refusal(Case { region, ..known }), Refusal::UnknownRegion);
    let regime = Regime("sg-talent");
    assert_eq!(refusal(Case { regime, ..known }), Refusal::UnknownRegime);
}

fn any_case() -> impl Strategy<Value = Case> {
    let gross = prop_oneof![
        0..1_000_000_i64,
        0..50_000_000_i64,
        0..=1_000_000_000_000_i64
    ];
    let parts = (0..=30_i64, 0..=30_i64, 0..=30_i64);
    let who = (any::<bool>(), 0_u8..5, any::<bool>());
    (2025..=2026, gross, parts, who).prop_map(|(year, gross, parts, (married, count, foreign))| {
        let share = |percent: i64| gross / 100 * percent;
        Case {
            year,
            gross,
            regime: if foreign { FOREIGNER } else { Regime::ORDINARY },
            household: Household {
                partner: if married {
                    Partner::WithoutIncome
                } else {
                    Partner::None
                },
                children: Children::of_ten_years(count),
            },
            parts: Parts {
                bonus: share(parts.0),
                equity: share(parts.1),
                untaxed: share(parts.2),
                severance: 0,
                after_tax: 0,
            },
            ..Case::default()
        }
    })
}

fn at(case: &Case) -> TakeHome {
    law_sg::law().take_home(case).expect("a law")
}

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
        prop_assert_eq!(sum(LineKind::Employer), slip.employer_cost() - case.gross);
    }

    #[test]
    fn contributions_keep_to_their_ceilings(case in any_case()) {
        let slip = slip(&case);
        let (employee, employer) = (line(&slip, "sg-cpf"), line(&slip, "sg-employer-cpf"));
        // 20 % and 17 % of 102,000, the latter with fifty cents of rounding a month.
        prop_assert!((0..=2_040_000).contains(&employee));
        prop_assert!((0..=1_734_000 + 1_800).contains(&employer));
        prop_assert!(employee % 100 == 0 && employer % 100 == 0);
        prop_assert!(line(&slip, "sg-skills-levy") <= 12 * 1_125);
        prop_assert!(case.regime != FOREIGNER || employee + employer == 0);
        let home = slip.take_home;
        prop_assert!(home.income_tax >= 0 && home.income_tax * 100 <= case.gross * 24);
    }

    /// Only the dollar to which each of twelve months' contributions is cut may be lost.
    #[test]
    fn more_pay_never_leaves_less(case in any_case(), more in 1..10_000_i64) {
        let after = at(&Case { gross: case.gross + more, ..case }).net();
        prop_assert!(after >= at(&case).net() - 1_200);
    }

    #[test]
    fn a_partner_or_a_child_never_costs(case in any_case()) {
        let alone = Case { household: Household::SINGLE, ..case };
        prop_assert!(at(&case).net() >= at(&alone).net());
    }
}
