//! Switzerland, city of Zurich: the golden table, cases worked by hand, what holds at every wage.

use proptest::prelude::*;
use salary_gap::catalog::law_ch;
use salary_gap::domain::tax::{
    Assessment, Case, Children, CountryLaw, Household, LineKind, Partner, Parts, Refusal, Regime,
    Region, Unmade,
};

use crate::door::run_with;
use crate::golden::{Row, each_row};
use crate::slip::line;

const NO_PENSION: Regime = Regime("ch-no-occupational-pension");
const EXPATRIATE: Regime = Regime("ch-expatriate");

/// Art. 36 Abs. 1 and 2 DBG of 2025 once more: edges in hundreds of francs, centimes a hundred.
const SINGLE: [(i64, i64); 9] = [
    (152, 77),
    (332, 88),
    (435, 264),
    (580, 297),
    (761, 594),
    (820, 660),
    (1_088, 880),
    (1_415, 1_100),
    (1_849, 1_320),
];
const FAMILY: [(i64, i64); 13] = [
    (297, 100),
    (534, 200),
    (613, 300),
    (791, 400),
    (949, 500),
    (1_086, 600),
    (1_205, 700),
    (1_305, 800),
    (1_383, 900),
    (1_442, 1_000),
    (1_482, 1_100),
    (1_503, 1_200),
    (1_523, 1_300),
];

/// Federal tax in whole francs on an income in francs.
fn federal(tariff: &[(i64, i64)], income: i64) -> i64 {
    let hundreds = income / 100;
    let mut rate = 0;
    let mut centimes = 0;
    for (edge, next) in tariff {
        centimes += (hundreds - edge).max(0) * (next - rate);
        rate = *next;
    }
    let francs = (centimes.min(hundreds * 1_150) + 50) / 100;
    if francs < 25 { 0 } else { francs }
}

/// The federal tax of a row by the law. The table deducts for couples the 8,600 of two earners
/// (Art. 33 Abs. 2 DBG), although one of them earns nothing, and collects less than 25 francs
/// (Art. 36 Abs. 3 DBG).
fn federal_of(row: &Row<'_>) -> i64 {
    let net = row.minor("gross", 1) - row.minor("all_social", 1);
    let costs = ((net * 3 + 50) / 100).clamp(2_000, 4_000);
    match row.get("filing") {
        "single" => federal(&SINGLE, net - costs - 1_800),
        "married" => federal(&FAMILY, net - costs - 3_700 - 2_800),
        other => panic!("filing {other}"),
    }
}

fn case_of(row: &Row<'_>) -> Case {
    Case {
        household: match row.get("filing") {
            "single" => Household::SINGLE,
            _ => Household::MARRIED,
        },
        regime: match row.get("regime") {
            "" => Regime::ORDINARY,
            _ => NO_PENSION,
        },
        gross: row.minor("gross", 100),
        ..zurich()
    }
}

#[test]
fn every_zurich_row_comes_out_within_a_franc() {
    let table = include_str!("../golden/ch_2025.csv");
    let (tally, output) = run_with(Unmade::Refuse, table);
    assert_eq!((tally.rows, tally.failed), (118, 0));
    let mut reader = csv::Reader::from_reader(output.as_bytes());
    let mut computed = reader.records();
    let [mut couples, mut small, mut too_early] = [0; 3];
    each_row(table, |row| {
        let record = computed.next().expect("as many rows").expect("a record");
        let cell =
            |from_last| -> f64 { record[record.len() - from_last].parse().expect("a number") };
        let [tax, social, net] = [4, 3, 2].map(|at| cell(at) as i64);
        let slip = assess(&case_of(row));
        let home = slip.take_home;
        assert_eq!(
            [tax, social, net].map(|francs| francs * 100),
            [home.income_tax, home.social, home.net()]
        );
        if row.get("gross") == "22680" && row.get("regime").is_empty() {
            // Art. 7 BVG: insured is who earns more; so the row is the one without a pension.
            let without = Case {
                regime: NO_PENSION,
                ..case_of(row)
            };
            assert_eq!(assess(&without).take_home, home);
            assert_eq!(row.minor("bvg_pension", 1), 189);
            too_early += 1;
            return;
        }
        let theirs = row.minor("federal_tax", 1);
        let federal = federal_of(row);
        match row.get("filing") {
            // Rounded halves apart.
            _ if (federal - theirs).abs() <= 1 => {}
            "married" => {
                assert!(federal > theirs, "{record:?}");
                couples += 1;
            }
            _ => {
                assert!(federal == 0 && theirs < 25, "{record:?}");
                small += 1;
            }
        }
        let expected = row.minor("all_income_tax", 1) + federal - theirs;
        assert!((tax - expected).abs() <= 1, "{expected}: {record:?}");
        assert!(
            (social - row.minor("all_social", 1)).abs() <= 1,
            "{record:?}"
        );
        for (column, item) in [
            ("cantonal_tax", "ch-canton-tax"),
            ("municipal_tax", "ch-city-tax"),
            ("personal_tax", "ch-personal-tax"),
            ("ahv_iv_eo", "ch-old-age"),
            ("alv", "ch-unemployment"),
            ("nbu", "ch-accident"),
            ("bvg_pension", "ch-pension"),
        ] {
            let off = row.minor(column, 1) - line(&slip, item) / 100;
            assert!(off.abs() <= 1, "{column} {off}: {record:?}");
        }
    });
    assert_eq!([couples, small, too_early], [32, 6, 1]);
}

/// Zurich's tariff of 2026 was not found: the door refuses, the page takes what was last made.
#[test]
fn the_law_of_2026_is_not_made() {
    let case = Case {
        year: 2026,
        gross: 10_000_000,
        ..zurich()
    };
    let law = law_ch::law();
    assert!(matches!(law.take_home(&case), Err(Refusal::NoLaw(_))));
    let unmade = Unmade::AsLastMade;
    let slip = law.assess(&Case { unmade, ..case }).expect("the last");
    // 95 % of the 4,794 that the tariff of 2025 gives.
    assert_eq!(line(&slip, "ch-canton-tax"), 455_400);
    let region = Region("");
    assert_eq!(
        law.take_home(&Case { region, ..case }),
        Err(Refusal::UnknownRegion)
    );
    let regime = Regime("ch");
    assert_eq!(
        law.take_home(&Case { regime, ..case }),
        Err(Refusal::UnknownRegime)
    );
}

fn zurich() -> Case {
    Case {
        year: 2025,
        region: Region("zurich"),
        ..Case::default()
    }
}

fn assess(case: &Case) -> Assessment {
    law_ch::law().assess(case).expect("a law")
}

#[track_caller]
fn check(case: &Case, francs: &[(&str, i64)]) {
    let slip = assess(case);
    for (item, francs) in francs {
        assert_eq!(line(&slip, item), francs * 100, "{item} of {case:?}");
    }
}

/// Single, 100,000: 5 % of 90,720 − 26,460; net 89,987, costs 2,700. Zurich: 84,300 in hundreds,
/// 3,993 + 9 % of 8,900 = 4,794, of which 98 and 119 %. Federal: 85,400; 1,500 + 6.6 % of 3,400.
#[test]
fn one_person_in_the_city() {
    let single = Case {
        gross: 10_000_000,
        ..zurich()
    };
    check(
        &single,
        &[
            ("ch-old-age", 5_300),
            ("ch-unemployment", 1_100),
            ("ch-accident", 400),
            ("ch-pension", 3_213),
            ("ch-professional-costs", 2_700),
            ("ch-zurich-income", 84_300),
            ("ch-federal-tax", 1_724),
            ("ch-canton-tax", 4_698),
            ("ch-city-tax", 5_705),
            ("ch-personal-tax", 24),
        ],
    );
    // Exempt allowances change nothing but the gross.
    let mixed = Case {
        gross: 10_500_000,
        parts: Parts {
            bonus: 1_000_000,
            equity: 2_000_000,
            untaxed: 500_000,
            severance: 0,
            after_tax: 0,
        },
        ..single
    };
    assert_eq!(assess(&single).lines, assess(&mixed).lines);
}

/// A couple with children of 8 and 10, 200,000: net 183,964, costs 4,000. Zurich: less 5,800 and
/// 2 × 10,600: 152,900; 6,945 + 9 % of 25,900 = 9,276. Federal: less 3,700, 2,800 and 2 × 7,500:
/// 158,400; 5,686 + 13 % of 6,100 = 6,479, less 2 × 263.
#[test]
fn a_family_in_the_city() {
    let family = Case {
        household: Household::MARRIED_TWO_CHILDREN,
        gross: 20_000_000,
        ..zurich()
    };
    check(
        &family,
        &[
            ("ch-zurich-income", 152_900),
            ("ch-federal-tax", 5_953),
            ("ch-canton-tax", 9_090),
            ("ch-city-tax", 11_038),
            ("ch-personal-tax", 48),
            ("ch-employer-old-age", 10_600),
            ("ch-employer-unemployment", 1_630),
            ("ch-employer-pension", 3_213),
            ("ch-employer-family", 2_050),
        ],
    );
    // One parent has the same tariff, 1,800 and 2,900 of premiums and no deduction of couples:
    // 163,100 × …: 5,686 + 13 % of 10,800 − 526; Zurich 155,800: 6,945 + 9 % of 28,800.
    let alone = Household {
        partner: Partner::None,
        ..family.household
    };
    check(
        &Case {
            household: alone,
            ..family
        },
        &[("ch-federal-tax", 6_564), ("ch-canton-tax", 9_346)],
    );
    // Of age, a child counts no more.
    let grown = Children::of_ages(&[18]).expect("one");
    let with_grown = Household {
        children: grown,
        ..alone
    };
    let net = |household| {
        assess(&Case {
            household,
            ..family
        })
        .take_home
        .net()
    };
    assert_eq!(net(with_grown), net(Household::SINGLE));
}

/// Single, 200,000, seconded: 18,000 less at both levels. Zurich 159,000: 10,337 + 11 % of 16,800
/// = 12,185; federal 160,100: 6,146.47 + 11 % of 18,600.
#[test]
fn an_expatriate_deducts_the_lump_sum() {
    check(
        &Case {
            regime: EXPATRIATE,
            gross: 20_000_000,
            ..zurich()
        },
        &[
            ("ch-professional-costs", 22_000),
            ("ch-federal-tax", 8_192),
            ("ch-canton-tax", 11_941),
            ("ch-city-tax", 14_500),
        ],
    );
}

/// Art. 7 BVG and Art. 36 Abs. 3 DBG at their edges.
#[test]
fn the_pension_and_the_federal_tax_begin_with_a_step() {
    let at = |francs: i64| Case {
        gross: francs * 100,
        ..zurich()
    };
    check(&at(22_680), &[("ch-pension", 0)]);
    // 5 % of the least insured salary of 3,780.
    check(&at(22_681), &[("ch-pension", 189)]);
    // 0.77 % of 3,200 is 24.64, of 3,300 is 25.41.
    let no_pension = |francs| Case {
        regime: NO_PENSION,
        ..at(francs)
    };
    check(&no_pension(23_800), &[("ch-federal-tax", 0)]);
    check(&no_pension(23_950), &[("ch-federal-tax", 25)]);
    // 11.5 % of the whole from 793,400.
    let rich = assess(&no_pension(1_630_000));
    assert_eq!(line(&rich, "ch-federal-tax"), 17_658_300);
}

/// What a franc more may cost: a franc for each of seven amounts, and the taxes on the next
/// hundred francs of income (§ 35 StG, Art. 36 DBG): 13 % × 2.17 and 13.2 %.
const STEPS: i64 = 100 * 7 + 4_200;
/// The first pension contribution.
const FIRST_PENSION: i64 = 18_900;
/// The first federal tax that is collected.
const FIRST_FEDERAL: i64 = 2_500;

fn cases() -> impl Strategy<Value = Case> {
    let wage = prop_oneof![
        0..4_000_000_i64,
        0..40_000_000_i64,
        0..=1_000_000_000_000_i64
    ];
    let ages = proptest::collection::vec(0_u8..=Children::OLDEST, 0..5);
    let regime = proptest::sample::select(vec![Regime::ORDINARY, NO_PENSION, EXPATRIATE]);
    (any::<bool>(), ages, wage, regime).prop_map(|(married, ages, gross, regime)| Case {
        household: Household {
            partner: if married {
                Partner::WithoutIncome
            } else {
                Partner::None
            },
            children: Children::of_ages(&ages).expect("few"),
        },
        gross,
        regime,
        ..zurich()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn more_pay_leaves_more_but_for_the_steps(case in cases(), more in 1_i64..300_000) {
        let law = law_ch::law();
        let net = |gross| law.take_home(&Case { gross, ..case }).expect("a law").net();
        let (before, after) = (net(case.gross), net(case.gross + more));
        let step = STEPS + FIRST_PENSION + FIRST_FEDERAL;
        prop_assert!(after >= before - step, "{before} falls to {after}");
        // Away from the two named steps only the roundings are left.
        let past = case.gross > 20_000_000;
        prop_assert!(!past || after >= before - STEPS, "{before} falls to {after}");
        prop_assert!(after <= before + more + STEPS);
    }

    #[test]
    fn the_slip_adds_up_and_agrees_with_the_quick_way(case in cases()) {
        let law = law_ch::law();
        let slip = assess(&case);
        prop_assert_eq!(Ok(slip.take_home), law.take_home(&case));
        let sum = |kind| -> i64 {
            slip.lines.iter().filter(|l| l.kind == kind).map(|l| l.amount).sum()
        };
        prop_assert_eq!(sum(LineKind::IncomeTax), slip.take_home.income_tax);
        prop_assert_eq!(sum(LineKind::Contribution), slip.take_home.social);
        prop_assert_eq!(sum(LineKind::Employer), slip.employer_cost() - case.gross);
        prop_assert!(slip.lines.iter().all(|l| l.amount >= 0 && l.amount % 100 == 0));
        // 148,200 × 1.1 and 0.4 %, 64,260 × 5 %.
        prop_assert!(line(&slip, "ch-unemployment") <= 163_000);
        prop_assert!(line(&slip, "ch-accident") <= 59_300);
        prop_assert!(line(&slip, "ch-pension") <= 321_300);
        // 11.5 % and 13 % × 2.17, and what each adult owes.
        prop_assert!(slip.take_home.income_tax <= case.gross * 40 / 100 + 4_800 + 200);
    }

    #[test]
    fn a_deduction_never_raises_the_tax(case in cases()) {
        let tax = |case: &Case| law_ch::law().take_home(case).expect("a law").income_tax;
        let ordinary = Case { regime: Regime::ORDINARY, ..case };
        let expatriate = Case { regime: EXPATRIATE, ..case };
        let none = Case { regime: NO_PENSION, ..case };
        prop_assert!(tax(&expatriate) <= tax(&ordinary));
        prop_assert!(tax(&ordinary) <= tax(&none));
        // A child never costs.
        let of = |children| Household { children: Children::of_ten_years(children), ..case.household };
        for children in 0..4 {
            let [less, more] = [children, children + 1].map(|n| tax(&Case { household: of(n), ..case }));
            prop_assert!(more <= less);
        }
    }
}
