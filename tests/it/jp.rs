//! Japan (Tokyo): golden tables, cases by hand, and what holds at every pay.

use proptest::prelude::*;
use salary_gap::catalog::law_jp;
use salary_gap::domain::tax::jp::JapaneseLaw;
use salary_gap::domain::tax::{
    Assessment, Case, Children, CountryLaw, Household, LineKind, Partner, Parts, Refusal, Regime,
    Region,
};

use crate::golden::{each_row, through_the_door};
use crate::slip::{base, line};

const TABLES: [&str; 2] = [
    include_str!("../golden/jp_2025.csv"),
    include_str!("../golden/jp_2026.csv"),
];

fn case(year: i32, gross: i64) -> Case {
    Case {
        year,
        region: Region("tokyo"),
        gross,
        ..Case::default()
    }
}

fn slip(case: &Case) -> Assessment {
    law_jp::law().assess(case).expect("a law")
}

#[test]
fn every_japanese_row_comes_out_to_the_yen() {
    let rows = TABLES.map(|table| through_the_door(table, |_| 0.0, |_| 0.0));
    assert_eq!(rows, [35, 36]);
}

#[test]
fn every_line_of_the_tables_is_met() {
    for table in TABLES {
        each_row(table, |row| {
            let gross = row.minor("gross", 1);
            let slip = slip(&case(row.get("tax_year").parse().expect("a year"), gross));
            let column = |name| row.minor(name, 1);
            for (name, item) in [
                ("income_tax", "jp-income-tax"),
                ("resident_tax", "jp-resident-tax"),
                ("health", "jp-health"),
                ("child_support", "jp-child-support"),
                ("pension", "jp-pension"),
                ("employment", "jp-employment"),
                ("employment_income", "jp-employment-income"),
            ] {
                assert_eq!(line(&slip, item), column(name), "{gross} {name}");
            }
            assert_eq!(base(&slip, "jp-income-tax"), column("income_tax_base"));
        });
    }
}

/// ¥10,000,000 of 2025, single. Monthly 833,333: grade 830,000.
/// Health 830,000 × 4.955 % = 41,126.5 → 41,126; pension 650,000 × 9.15 % = 59,475;
/// employment 833,333 × 0.55 % = 4,583.3 → 4,583. Twelve times 105,184 = 1,262,208.
/// Income 10,000,000 × 90 % − 1,100,000 − … = 8,050,000 (least deduction 1,950,000 above 8.5 m).
/// Base 8,050,000 − 1,262,208 − 580,000 = 6,207,000 (thousands).
/// Tax 97,500 + 135,000 + 2,907,000 × 20 % = 813,900; × 1.021 = 830,991 → 830,900.
/// Resident base 8,050,000 − 1,262,208 − 430,000 = 6,357,000:
/// 4 % less 1,000 = 253,280 → 253,200; 6 % less 1,500 = 379,920 → 379,900; with 5,000: 638,100.
#[test]
fn ten_million_by_hand() {
    let slip = slip(&case(2025, 10_000_000));
    assert_eq!(slip.take_home.social, 1_262_208);
    assert_eq!(line(&slip, "jp-employment-income"), 8_050_000);
    assert_eq!(base(&slip, "jp-income-tax"), 6_207_000);
    assert_eq!(line(&slip, "jp-income-tax"), 830_900);
    assert_eq!(line(&slip, "jp-resident-tax"), 638_100);
    // The employer: 830,000 × 9.91 % − 41,126 = 41,127; 59,475; 650,000 × 0.36 % = 2,340;
    // 833,333 × 0.9 % → 7,499 and × 0.3 % → 2,499.
    assert_eq!(line(&slip, "jp-employer-health"), 12 * 41_127);
    assert_eq!(line(&slip, "jp-employer-pension"), 12 * 59_475);
    assert_eq!(line(&slip, "jp-employer-child-levy"), 12 * 2_340);
    assert_eq!(line(&slip, "jp-employer-labour"), 12 * (7_499 + 2_499));
}

/// The same pay with a spouse and children of 10, 17 and 20.
/// Income adjustment (10,000,000 − 8,500,000) × 10 % = 150,000: income 7,900,000.
/// Income tax: spouse 380,000 + 380,000 + 630,000 + basic 580,000 = 1,970,000;
/// base 7,900,000 − 1,262,208 − 1,970,000 = 4,667,000; tax 97,500 + 135,000 + 273,400 = 505,900;
/// × 1.021 = 516,523.9 → 516,500.
/// Resident: 430,000 + 330,000 + 330,000 + 450,000 = 1,540,000; base 5,097,000;
/// differences 50,000 + 50,000 + 50,000 + 180,000 − 3,097,000 < 50,000: credits 1,000 and 1,500.
/// 203,880 − 1,000 → 202,800; 305,820 − 1,500 → 304,300; with 5,000: 512,100.
#[test]
fn a_family_by_hand() {
    let household = Household {
        partner: Partner::WithoutIncome,
        children: Children::of_ages(&[10, 17, 20]).expect("three"),
    };
    let slip = slip(&Case {
        household,
        ..case(2025, 10_000_000)
    });
    assert_eq!(line(&slip, "jp-employment-income"), 7_900_000);
    assert_eq!(line(&slip, "jp-personal-deductions"), 1_970_000);
    assert_eq!(line(&slip, "jp-income-tax"), 516_500);
    assert_eq!(line(&slip, "jp-resident-tax"), 512_100);
}

/// 所得税法 第83条: at an income of 9,000,000 the deduction for a spouse is 380,000, then 260,000,
/// 130,000 and, above 10,000,000, nothing.
#[test]
fn the_spouse_deduction_goes_in_three_steps() {
    let of = |gross| {
        let deduction = |household| {
            let case = Case {
                household,
                ..case(2026, gross)
            };
            line(&slip(&case), "jp-personal-deductions")
        };
        deduction(Household::MARRIED) - deduction(Household::SINGLE)
    };
    let wages = [10_950_000, 10_950_001, 11_450_001, 11_950_000, 11_950_001];
    assert_eq!(wages.map(of), [380_000, 260_000, 130_000, 130_000, 0]);
}

/// A bonus of 10,000,999 of 22,000,999, and shares of 5,000,000 beside 12,000,000 of salary, 2026.
/// Monthly 583,333: grade 590,000. Standard bonus 10,000,000: health up to 5,730,000, pension
/// up to 1,500,000. Health 590,000 × 4.925 % = 29,057.5 → 29,057, × 12 + 282,202.5 → 282,202;
/// support 678.5 → 678 × 12 + 6,589.5 → 6,589; pension 53,985 × 12 + 137,250;
/// employment 583,333 × 0.5 % = 2,916.7 → 2,917 × 12 + 50,004.995 → 50,005.
#[test]
fn a_bonus_has_its_caps_and_shares_no_contributions() {
    let slip = slip(&Case {
        parts: Parts {
            bonus: 10_000_999,
            equity: 5_000_000,
            ..Parts::default()
        },
        ..case(2026, 22_000_999)
    });
    assert_eq!(line(&slip, "jp-health"), 12 * 29_057 + 282_202);
    assert_eq!(line(&slip, "jp-child-support"), 12 * 678 + 6_589);
    assert_eq!(line(&slip, "jp-pension"), 12 * 53_985 + 137_250);
    assert_eq!(line(&slip, "jp-employment"), 12 * 2_917 + 50_005);
    assert_eq!(line(&slip, "jp-employment-income"), 20_050_999);
}

/// 健康保険法 第40条: from 63,000 a month the second grade; 所得税法 別表第五: steps of 4,000 from
/// 1,900,000 (2025) and 2,200,000 (2026) to 6,600,000; 地方税法 第295条: an income of 450,000.
#[test]
fn edges() {
    let health = |month: i64| line(&slip(&case(2025, month * 12)), "jp-health") / 12;
    // 58,000 and 68,000 × 4.955 %: 2,873.9 and 3,369.4.
    assert_eq!([62_999, 63_000].map(health), [2_874, 3_369]);
    let income = |year, gross| line(&slip(&case(year, gross)), "jp-employment-income");
    assert_eq!(income(2025, 1_899_999), 1_249_999);
    assert_eq!(income(2025, 1_903_999), 1_250_000);
    assert_eq!(income(2025, 1_904_000), 1_252_800);
    assert_eq!(income(2026, 2_199_999), 1_459_999);
    assert_eq!(income(2026, 2_203_999), 1_460_000);
    assert_eq!(income(2026, 6_599_999), 4_836_800);
    assert_eq!(income(2026, 6_600_001), 4_840_000);
    assert_eq!(income(2026, 400_000), 0);
    let resident = |gross| line(&slip(&case(2025, gross)), "jp-resident-tax");
    assert_eq!([1_100_000, 1_100_001].map(resident), [0, 5_000]);
    // A spouse and two children: nothing on 1,820,000 (pay of 2,716,000), then what is above it.
    let resident = |gross| {
        let case = Case {
            household: Household::MARRIED_TWO_CHILDREN,
            ..case(2025, gross)
        };
        line(&slip(&case), "jp-resident-tax")
    };
    assert_eq!(
        [2_712_000, 2_716_000, 2_720_000].map(resident),
        [5_000, 6_200, 9_000]
    );
}

#[test]
fn other_regions_and_regimes_are_refused() {
    let law = law_jp::law();
    let osaka = Case {
        region: Region("osaka"),
        ..case(2026, 1)
    };
    assert_eq!(law.take_home(&osaka), Err(Refusal::UnknownRegion));
    let relief = Case {
        regime: Regime("kr-foreign-flat-19"),
        ..case(2026, 1)
    };
    assert_eq!(law.take_home(&relief), Err(Refusal::UnknownRegime));
}

/// Beyond the steps named here, one more yen never costs more than a yen: the next grade
/// (健康保険法 第40条, 厚生年金保険法 第20条: at most 30,000 × 14.19 % a month), one step of the
/// basic and spouse deductions (所得税法 第83条, 第86条: 160,000 × 40.84 % with 150,000 × 10 % and
/// 2,500 of resident tax, the greatest), the table's 4,000 yen, the thousands of two bases, the
/// hundreds of three taxes, and the flat amount that begins (地方税法 第295条).
const STEPS: i64 = 12 * 4_300 + 83_000 + 1_000 + 560 + 300 + 5_000;

fn cases() -> impl Strategy<Value = Case> {
    let gross = prop_oneof![
        0..12_000_000_i64,
        0..60_000_000_i64,
        0..1_000_000_000_000_i64
    ];
    let ages = proptest::collection::vec(0_u8..=25, 0..5);
    (
        2025..=2026,
        gross,
        any::<bool>(),
        ages,
        0..100_i64,
        0..100_i64,
    )
        .prop_map(|(year, gross, married, ages, bonus, equity)| Case {
            household: Household {
                partner: if married {
                    Partner::WithoutIncome
                } else {
                    Partner::None
                },
                children: Children::of_ages(&ages).expect("few"),
            },
            parts: Parts {
                bonus: gross / 200 * bonus,
                equity: gross / 200 * equity,
                ..Parts::default()
            },
            ..case(year, gross)
        })
}

fn net(law: &JapaneseLaw, case: &Case) -> i64 {
    law.take_home(case).expect("a law").net()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn one_more_yen_costs_no_more_than_the_steps(case in cases(), more in 1..50_000_i64) {
        let law = law_jp::law();
        // The first yen of salary costs the least premiums.
        prop_assume!(case.gross > 1_000);
        let raised = Case { gross: case.gross + more, ..case };
        prop_assert!(net(&law, &raised) >= net(&law, &case) - STEPS);
        prop_assert!(net(&law, &raised) <= net(&law, &case) + more + STEPS);
    }

    #[test]
    fn the_slip_adds_up_and_agrees_with_the_quick_way(case in cases()) {
        let slip = slip(&case);
        prop_assert_eq!(Ok(slip.take_home), law_jp::law().take_home(&case));
        let sum = |kind| -> i64 {
            slip.lines.iter().filter(|l| l.kind == kind).map(|l| l.amount).sum()
        };
        prop_assert_eq!(sum(LineKind::IncomeTax), slip.take_home.income_tax);
        prop_assert_eq!(sum(LineKind::Contribution), slip.take_home.social);
        prop_assert!(slip.lines.iter().all(|line| line.amount >= 0));
        prop_assert!(slip.employer_cost() >= case.gross);
        // 1,390,000 × 4.955 % and 650,000 × 9.15 % a month, with the caps of a bonus.
        prop_assert!(line(&slip, "jp-health") <= 12 * 68_875 + 283_922);
        prop_assert!(line(&slip, "jp-pension") <= 12 * 59_475 + 137_250);
    }

    #[test]
    fn a_partner_or_a_child_never_costs(case in cases(), age in 0_u8..=25) {
        let law = law_jp::law();
        let mut ages = case.household.children.ages().to_vec();
        ages.push(age);
        let more = Household {
            partner: Partner::WithoutIncome,
            children: Children::of_ages(&ages).expect("few"),
        };
        let family = Case { household: more, ..case };
        prop_assert!(net(&law, &family) >= net(&law, &case));
    }
}
