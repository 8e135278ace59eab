//! China (Beijing): golden tables, cases by hand, and what holds at every pay.

use proptest::prelude::*;
use salary_gap::catalog::law_cn;
use salary_gap::domain::tax::cn::{GREATER_BAY_AREA, LEAST_FUND, NOT_INSURED};
use salary_gap::domain::tax::{
    Assessment, Case, Children, CountryLaw, Household, LineKind, Parts, Refusal, Regime, Region,
};

use crate::golden::{each_row, through_the_door};
use crate::slip::{base, line};

const TABLES: [&str; 2] = [
    include_str!("../golden/cn_2025.csv"),
    include_str!("../golden/cn_2026.csv"),
];
/// Fen in a yuan.
const YUAN: i64 = 100;

/// A year's pay in yuan, uninsured but where the regime is set anew.
fn case(year: i32, yuan: i64) -> Case {
    Case {
        year,
        region: Region("beijing"),
        regime: NOT_INSURED,
        gross: yuan * YUAN,
        ..Case::default()
    }
}

fn slip(case: &Case) -> Assessment {
    law_cn::law().assess(case).expect("a law")
}

/// Half a fen counts as one; the tables drop some: 0.5 % of 35,283 or 35,811, month by month.
const HALVES: i64 = 12;

#[test]
fn every_chinese_row_comes_out_but_for_halves_of_a_fen() {
    let tolerance = |_: f64| HALVES as f64 / YUAN as f64;
    let rows = TABLES.map(|table| through_the_door(table, tolerance, |_| 0.0));
    assert_eq!(rows, [125, 115]);
}

#[test]
fn every_line_of_the_tables_is_met() {
    for table in TABLES {
        each_row(table, |row| {
            let slip = slip(&Case {
                regime: match row.get("regime") {
                    "" => Regime::ORDINARY,
                    "cn-housing-fund-5" => LEAST_FUND,
                    _ => NOT_INSURED,
                },
                gross: row.minor("gross", YUAN),
                ..case(row.get("tax_year").parse().expect("a year"), 0)
            });
            let column = |name| row.minor(name, YUAN);
            for (name, item) in [
                ("income_tax", "cn-income-tax"),
                ("pension", "cn-pension"),
                ("medical", "cn-medical"),
                ("unemployment", "cn-unemployment"),
                ("housing_fund", "cn-housing-fund"),
            ] {
                let off = line(&slip, item) - column(name);
                assert!(
                    off.abs() <= HALVES,
                    "{} {name}: {off}",
                    slip.take_home.gross
                );
            }
            let off = base(&slip, "cn-income-tax") - column("taxable_income");
            assert!(off.abs() <= HALVES, "taxable income: {off}");
        });
    }
}

/// ¥1,000,000 of 2026: six months on 35,811 and six on 36,348.
/// Pension 2,864.88 and 2,907.84; medical 719.22 and 729.96; unemployment 179.06 (179.055) and
/// 181.74; fund 4,297 and 4,362 (4,297.32 and 4,361.76). Sum 6 × 8,060.16 + 6 × 8,181.54 = 97,450.20.
/// Base 842,549.80: × 35 % − 85,920 = 208,972.43.
/// The employer: 16 % 5,729.76 and 5,815.68; 9.8 % 3,509.48 and 3,562.10; the same for the rest.
#[test]
fn a_million_by_hand() {
    let slip = slip(&Case {
        regime: Regime::ORDINARY,
        ..case(2026, 1_000_000)
    });
    assert_eq!(slip.take_home.social, 9_745_020);
    assert_eq!(base(&slip, "cn-income-tax"), 84_254_980);
    assert_eq!(line(&slip, "cn-income-tax"), 20_897_243);
    assert_eq!(line(&slip, "cn-employer-pension"), 6 * (572_976 + 581_568));
    assert_eq!(line(&slip, "cn-employer-medical"), 6 * (350_948 + 356_210));
    assert_eq!(
        line(&slip, "cn-employer-unemployment"),
        6 * (17_906 + 18_174)
    );
    assert_eq!(
        line(&slip, "cn-employer-housing-fund"),
        6 * (429_700 + 436_200)
    );
}

/// Bases have floors: 6,821 and 7,162 in 2025, 2,420 and 2,540 for the fund.
/// Of 12,000 a year: pension 6 × 545.68 + 6 × 572.96; fund 6 × 290 (290.4) + 6 × 305 (304.8).
#[test]
fn small_pay_counts_at_the_floors() {
    let slip = slip(&Case {
        regime: Regime::ORDINARY,
        ..case(2025, 12_000)
    });
    assert_eq!(line(&slip, "cn-pension"), 6 * (54_568 + 57_296));
    assert_eq!(line(&slip, "cn-housing-fund"), 6 * (29_000 + 30_500));
}

/// 财政部 税务总局公告2023年第30号. Salary 300,000 and a bonus of 100,000.
/// Apart: 240,000 × 20 % − 16,920 = 31,080; 100,000 ÷ 12 = 8,333 → 10 %: 10,000 − 210 = 9,790.
/// Together: 340,000 × 25 % − 31,920 = 53,080. The lower is 40,870.
/// Of a small salary the bonus is better merged: 30,000 and 36,000 leave 6,000 × 3 % = 180.
#[test]
fn a_bonus_is_taxed_apart_where_that_is_less() {
    let of = |salary: i64, bonus: i64| {
        let slip = slip(&Case {
            parts: Parts {
                bonus: bonus * YUAN,
                ..Parts::default()
            },
            ..case(2026, salary + bonus)
        });
        ["cn-income-tax", "cn-separate-tax"].map(|item| line(&slip, item))
    };
    assert_eq!(of(300_000, 100_000), [3_108_000, 979_000]);
    assert_eq!(of(30_000, 36_000), [18_000, 0]);
    // The announcement's bands by months: 36,000 at 3 %, a yuan more at 10 % less 210.
    assert_eq!(of(2_000_000, 36_000)[1], 108_000);
    assert_eq!(of(2_000_000, 36_001)[1], 339_010);
    // 960,000 × 35 % − 7,160; a yuan more × 45 % − 15,160.
    assert_eq!(of(2_000_000, 960_000)[1], 32_884_000);
    assert_eq!(of(2_000_000, 960_001)[1], 41_684_045);
}

/// 财政部 税务总局公告2023年第25号: shares of 500,000 × 30 % − 52,920 = 97,080, without deduction.
#[test]
fn shares_are_taxed_apart() {
    let slip = slip(&Case {
        parts: Parts {
            equity: 500_000 * YUAN,
            ..Parts::default()
        },
        ..case(2025, 560_000)
    });
    assert_eq!(line(&slip, "cn-income-tax"), 0);
    assert_eq!(line(&slip, "cn-separate-tax"), 9_708_000);
}

/// 国发〔2023〕13号: 2,000 a month for each child, of any age; not beside untaxed allowances.
#[test]
fn children_are_deducted_unless_allowances_are_untaxed() {
    let household = Household {
        children: Children::of_ages(&[1, 20]).expect("two"),
        ..Household::MARRIED
    };
    let with = |untaxed: i64| {
        let slip = slip(&Case {
            household,
            parts: Parts {
                untaxed: untaxed * YUAN,
                ..Parts::default()
            },
            ..case(2026, 300_000)
        });
        base(&slip, "cn-income-tax")
    };
    assert_eq!(with(0), (240_000 - 48_000) * YUAN);
    assert_eq!(with(50_000), 190_000 * YUAN);
}

#[test]
fn other_regions_and_regimes_are_refused() {
    let law = law_cn::law();
    let shenzhen = Case {
        region: Region("shenzhen"),
        ..case(2026, 1)
    };
    assert_eq!(law.take_home(&shenzhen), Err(Refusal::UnknownRegion));
    let relief = Case {
        regime: Regime("cn-gba-15"),
        ..case(2026, 1)
    };
    assert_eq!(law.take_home(&relief), Err(Refusal::UnknownRegime));
}

/// 财税〔2023〕34号. 1,000,000 less 60,000 is taxed 35 % of 940,000 less 85,920: 243,080; what is above
/// 15 % of 940,000 comes back, up to five million a year.
#[test]
fn the_greater_bay_area_refunds_what_is_above_fifteen_percent() {
    let law = law_cn::law();
    let of = |yuan, regime| Case {
        region: Region("gba"),
        regime,
        ..case(2026, yuan)
    };
    let subsidised = slip(&of(1_000_000, GREATER_BAY_AREA));
    assert_eq!(line(&subsidised, "cn-income-tax"), 243_080 * YUAN);
    assert_eq!(line(&subsidised, "cn-gba-subsidy"), -102_080 * YUAN);
    assert_eq!(subsidised.take_home.net(), 859_000 * YUAN);
    let ordinary = slip(&of(1_000_000, Regime::ORDINARY));
    assert_eq!(ordinary.take_home.net(), (1_000_000 - 243_080) * YUAN);
    let fortune = slip(&of(100_000_000, GREATER_BAY_AREA));
    assert_eq!(line(&fortune, "cn-gba-subsidy"), -5_000_000 * YUAN);
    // Below the rate there is nothing to refund.
    let small = slip(&of(150_000, GREATER_BAY_AREA));
    assert_eq!(line(&small, "cn-gba-subsidy"), 0);
    let insured = law.take_home(&of(1_000_000, LEAST_FUND));
    assert_eq!(insured, Err(Refusal::UnknownRegime));
}

/// In fen: each month's deposit into the fund moves by a yuan, the rest by a fen.
const STEPS: i64 = 12 * YUAN + 100;

fn cases() -> impl Strategy<Value = Case> {
    let gross = prop_oneof![100..100_000_000_i64, 100..100_000_000_000_000_i64];
    let regimes = prop_oneof![Just(Regime::ORDINARY), Just(LEAST_FUND), Just(NOT_INSURED)];
    (2025..=2026, gross, regimes, 0_u8..5, 0..100_i64, 0..100_i64).prop_map(
        |(year, gross, regime, children, bonus, equity)| Case {
            regime,
            gross,
            household: Household {
                children: Children::of_ten_years(children),
                ..Household::SINGLE
            },
            parts: Parts {
                bonus: gross / 200 * bonus,
                equity: gross / 200 * equity,
                ..Parts::default()
            },
            ..case(year, 0)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn more_salary_never_leaves_less(case in cases(), more in 1..5_000_000_i64) {
        let law = law_cn::law();
        let net = |case: &Case| law.take_home(case).expect("a law").net();
        let raised = Case { gross: case.gross + more, ..case };
        prop_assert!(net(&raised) >= net(&case) - STEPS);
        prop_assert!(net(&raised) <= net(&case) + more + STEPS);
    }

    #[test]
    fn the_slip_adds_up_and_agrees_with_the_quick_way(case in cases()) {
        let slip = slip(&case);
        prop_assert_eq!(Ok(slip.take_home), law_cn::law().take_home(&case));
        let sum = |kind| -> i64 {
            slip.lines.iter().filter(|l| l.kind == kind).map(|l| l.amount).sum()
        };
        prop_assert_eq!(sum(LineKind::IncomeTax), slip.take_home.income_tax);
        prop_assert_eq!(sum(LineKind::Contribution), slip.take_home.social);
        prop_assert!(slip.lines.iter().all(|line| line.amount >= 0));
        // 22.5 % and 3 yuan of the highest bases, each month's deposit up by half a yuan.
        prop_assert!(slip.take_home.social <= 12 * (3_634_800 * 225 / 1_000 + 400));
        prop_assert!(slip.take_home.income_tax <= case.gross * 9 / 20);
    }

    #[test]
    fn the_choice_for_the_bonus_never_costs(case in cases()) {
        let law = law_cn::law();
        let tax = |parts| law.take_home(&Case { parts, ..case }).expect("a law").income_tax;
        let merged = Parts { bonus: 0, ..case.parts };
        prop_assert!(tax(case.parts) <= tax(merged));
    }
}
