//! Germany: the golden tables, cases worked by hand, and what holds at every wage.

use proptest::prelude::*;
use salary_gap::catalog::law_de;
use salary_gap::domain::tax::{
    Case, Children, CountryLaw, Household, LineKind, Partner, Parts, Refusal, Regime, Region,
    Unmade,
};

use crate::door::run_with;
use crate::golden::{Row, each_row};
use crate::slip::line;

/// The tariff of § 32a Abs. 1 EStG once more: edges, squares, constants.
type Tariff = ([i128; 4], [i128; 2], [i128; 3]);

const OF_2025: Tariff = (
    [12_096, 17_443, 68_480, 277_825],
    [93_230, 17_664],
    [101_513, -1_091_192, -1_924_667],
);
const OF_2026: Tariff = (
    [12_348, 17_799, 69_878, 277_825],
    [91_451, 17_310],
    [103_487, -1_113_563, -1_947_038],
);

/// The tax in whole euros on an income in whole euros, with the law's printed coefficients.
fn printed((edges, squares, constants): Tariff, income: i128) -> i128 {
    // In cents, times the square of the unit of 10,000 euros.
    let polynomial = |zone: usize, slope: i128, constant: i128| {
        let y = income - edges[zone];
        squares[zone] * y * y + slope * 100 * y * 10_000 + constant * 100_000_000
    };
    let exact = match edges.iter().filter(|edge| income > **edge).count() {
        0 => 0,
        1 => polynomial(0, 1_400, 0),
        2 => polynomial(1, 2_397, constants[0]),
        3 => (42 * income + constants[1]) * 100_000_000,
        _ => (45 * income + constants[2]) * 100_000_000,
    };
    exact / 10_000_000_000
}

/// The tax that the tables' engine finds: it joins the rates of the zones without rounding the
/// coefficients, and cuts a couple's tax to whole euros only after doubling it.
fn joined((edges, _, _): Tariff, income: i128, persons: i128) -> i128 {
    let rates = [1_400, 2_397, 4_200, 4_500];
    // Income for each person, in halves of a euro; the tax over two million times both widths.
    let income = 2 * income / persons;
    let width = |zone: usize| 2 * (edges[zone + 1] - edges[zone]);
    let common = width(0) * width(1);
    let mut tax = 0;
    for (zone, edge) in edges.iter().enumerate() {
        let above = income - 2 * edge;
        if above <= 0 {
            break;
        }
        if zone < 2 {
            let part = above.min(width(zone));
            let rise = rates[zone + 1] - rates[zone];
            tax += 2 * rates[zone] * part * common + rise * part * part * (common / width(zone));
        } else {
            let part = if zone == 2 {
                above.min(width(2))
            } else {
                above
            };
            tax += 2 * rates[zone] * part * common;
        }
    }
    persons * tax / (40_000 * common)
}

/// §§ 3, 4 SolZG in cents on a tax in euros.
fn solidarity(year: &str, tax: i128, persons: i128) -> i128 {
    let free = if year == "2025" { 19_950 } else { 20_350 };
    (tax * 55 / 10).min((tax - free * persons).max(0) * 119 / 10)
}

fn household(filing: &str) -> Household {
    match filing {
        "single" => Household::SINGLE,
        "married" => Household::MARRIED,
        other => panic!("filing {other}"),
    }
}

/// § 32a Abs. 5 EStG: a couple owes twice the tax of Abs. 1 on half of its income, and that tax
/// is in whole euros. The tables differ by what [`joined`] does, exactly so in every row.
fn holds(row: &Row<'_>, cells: &csv::StringRecord) -> bool {
    let year = row.get("tax_year");
    let tariff = if year == "2025" { OF_2025 } else { OF_2026 };
    let persons = 1 + i128::from(row.get("filing") == "married");
    let income = i128::from(row.minor("taxable_income", 1));
    let theirs = joined(tariff, income, persons);
    assert_eq!(i128::from(row.minor("income_tax", 1)), theirs, "{cells:?}");
    let ours = persons * printed(tariff, income / persons);
    let [tax, surcharge] = [ours, theirs].map(|tax| solidarity(year, tax, persons));
    let table = i128::from(row.minor("solidarity_surcharge", 100));
    assert!((table - surcharge).abs() <= 1, "{cells:?}");

    let slip = law_de::law().assess(&Case {
        year: year.parse().expect("a year"),
        household: household(row.get("filing")),
        gross: row.minor("gross", 100),
        ..Case::default()
    });
    let slip = slip.expect("a known year");
    assert_eq!(line(&slip, "de-taxable-income") / 100, income as i64);
    assert_eq!(line(&slip, "de-income-tax"), 100 * ours as i64);
    assert_eq!(line(&slip, "de-solidarity"), tax as i64, "{cells:?}");
    for (column, item) in [
        ("pension_insurance", "de-pension"),
        ("unemployment_insurance", "de-unemployment"),
        ("health_insurance", "de-health"),
        ("care_insurance", "de-care"),
    ] {
        let off = row.minor(column, 100) - line(&slip, item);
        assert!(off.abs() <= 2, "{column} {off}: {cells:?}");
    }
    let door = |at: usize| -> f64 { cells[cells.len() - at].parse().expect("a number") };
    let [tax, social, net] = [
        slip.take_home.income_tax,
        slip.take_home.social,
        slip.take_home.net(),
    ];
    assert_eq!(
        [door(4), door(3), door(2)].map(|x| (x * 100.0).round() as i64),
        [tax, social, net]
    );
    let off = row.minor("all_social", 100) - social;
    assert!(off.abs() <= 5, "all_social {off}: {cells:?}");
    ours == theirs
}

#[test]
fn every_german_row_comes_out_as_the_law_has_it() {
    for (table, rows, alike) in [
        (include_str!("../golden/de_2025.csv"), 67, 53),
        (include_str!("../golden/de_2026.csv"), 77, 51),
    ] {
        let (tally, output) = run_with(Unmade::Refuse, table);
        assert_eq!((tally.rows, tally.failed), (rows, 0));
        let mut reader = csv::Reader::from_reader(output.as_bytes());
        let mut computed = reader.records();
        let mut same = 0;
        let seen = each_row(table, |row| {
            let cells = computed.next().expect("as many rows").expect("a record");
            same += u64::from(holds(row, &cells));
        });
        assert_eq!((seen as u64, same), (rows, alike));
    }
}

fn case(year: i32, partner: Partner, ages: &[u8], euros: i64) -> Case {
    Case {
        year,
        household: Household {
            partner,
            children: Children::of_ages(ages).expect("few children"),
        },
        gross: euros * 100,
        ..Case::default()
    }
}

#[track_caller]
fn check(case: &Case, expected: &[(&str, i64)]) {
    let slip = law_de::law().assess(case).expect("a law");
    for (item, cents) in expected {
        assert_eq!(line(&slip, item), *cents, "{item} of {case:?}");
    }
}

/// 2025, single, 50,000: 9.3, 1.3, 7.3 + 1.25 and 1.8 + 0.6 %; taxable 50,000 − 1,266 − 4,650 −
/// 0.96 × 4,275 − 1,200 = 38,780; z = 2.1337: 176.64 z² + 2,397 z + 1,015.13 = 6,933.79.
#[test]
fn a_wage_below_both_ceilings() {
    let single = case(2025, Partner::None, &[], 50_000);
    check(
        &single,
        &[
            ("de-pension", 465_000),
            ("de-unemployment", 65_000),
            ("de-health", 427_500),
            ("de-care", 120_000),
            ("de-taxable-income", 3_878_000),
            ("de-income-tax", 693_300),
            ("de-solidarity", 0),
            ("de-employer-pension", 465_000),
            ("de-employer-unemployment", 65_000),
            ("de-employer-health", 427_500),
            ("de-employer-care", 90_000),
            ("de-employer-insolvency", 7_500),
        ],
    );
    // Two thousand that are exempt change nothing but the gross; a bonus or shares nothing at all.
    let parts = Parts {
        bonus: 500_000,
        equity: 700_000,
        untaxed: 200_000,
        severance: 0,
        after_tax: 0,
    };
    let mixed = Case {
        gross: 5_200_000,
        parts,
        ..single
    };
    let (plain, mixed) = (law_de::law().assess(&single), law_de::law().assess(&mixed));
    assert_eq!(plain.expect("a law").lines, mixed.expect("a law").lines);
}

/// 2025, single, 12,000: § 20 Abs. 2a SGB IV as employers reckon it for 1,000 a month:
/// 1.385041551 × 1,000 − 770.0831025 = 614.9584 for the employee, 1.127718283 × 1,000 −
/// 255.4365651 = 872.2817 for both. Year: 7,379.50 and 10,467.38.
#[test]
fn between_minor_and_full_employment_the_employer_bears_more() {
    check(
        &case(2025, Partner::None, &[], 12_000),
        &[
            // 9.3 % of 7,379.50; 18.6 % of 10,467.38 is 1,946.93
            ("de-pension", 68_629),
            ("de-employer-pension", 126_064),
            // 1.8 % of 7,379.50 and 0.6 % of 10,467.38; 3.6 % of 10,467.38 is 376.83
            ("de-care", 13_283 + 6_280),
            ("de-employer-care", 37_683 - 13_283),
        ],
    );
    // Up to 556 a month the employee pays nothing.
    let minor = law_de::law().take_home(&case(2025, Partner::None, &[], 6_672));
    assert_eq!(minor.expect("a law").social, 0);
}

/// 2025, a couple with two children. § 31 EStG: 3,060 of benefit for each against what 9,600 save.
#[test]
fn each_child_brings_the_better_of_benefit_and_allowance() {
    use Partner::WithoutIncome;
    // 150,000: care 66,150 × (1.8 − 0.25) %; deductible 8,983.80 + 5,429.60 + 1,025.33; income
    // 133,259. Half, and half less 4,800 and 9,600: 17,078, 15,134, 13,271. Both save more.
    check(
        &case(2025, WithoutIncome, &[8, 8], 150_000),
        &[
            ("de-care", 102_533),
            ("de-insurance-deduction", 1_543_873),
            ("de-taxable-income", 13_325_900),
            ("de-child-allowance", 1_920_000),
            ("de-income-tax", 2_654_200 + 2 * 306_000),
            ("de-solidarity", 0),
        ],
    );
    // 95,000: income 78,408; 14,134, 11,176, 8,382 save 2,958 and 2,794: the benefit is better.
    check(
        &case(2025, WithoutIncome, &[8, 8], 95_000),
        &[("de-child-allowance", 0), ("de-income-tax", 1_413_400)],
    );
    // 2026, three children, 120,000: 21,980, 18,594, 15,372, 12,316 against 3,108: the first two
    // save 3,386 and 3,222, the third 3,056 only.
    check(
        &case(2026, WithoutIncome, &[4, 8, 12], 120_000),
        &[
            ("de-care", 90_675),
            ("de-child-allowance", 2 * 975_600),
            ("de-income-tax", 1_537_200 + 2 * 310_800),
        ],
    );
    // 19 and 25 years: neither counts for tax, one lowers no care rate, both end the surcharge.
    check(
        &case(2025, WithoutIncome, &[19, 25], 150_000),
        &[("de-care", 119_070), ("de-child-allowance", 0)],
    );
}

/// 2026, one parent, one child, 90,000: § 24b takes 4,260, income 68,989, tax 17,841; half of the
/// allowances, 4,878, saves 1,993 against half of the benefit, 1,554: 15,848 + 1,554. § 3 Abs. 2
/// SolZG looks at 15,848, which is free.
#[test]
fn a_parent_alone_has_half_of_the_allowances() {
    check(
        &case(2026, Partner::None, &[6], 90_000),
        &[
            ("de-care", 125_550),
            ("de-lump-sums", 123_000 + 3_600 + 426_000),
            ("de-taxable-income", 6_898_900),
            ("de-income-tax", 1_740_200),
            ("de-solidarity", 0),
        ],
    );
}

#[test]
fn what_the_law_does_not_know_is_refused() {
    let known = case(2026, Partner::None, &[], 60_000);
    let refusal = |case: Case| law_de::law().take_home(&case).expect_err("a refusal");
    assert!(matches!(
        refusal(Case {
            year: 2024,
            ..known
        }),
        Refusal::NoLaw(_)
    ));
    let region = Region("BY");
    assert_eq!(refusal(Case { region, ..known }), Refusal::UnknownRegion);
    let regime = Regime("de-expert");
    assert_eq!(refusal(Case { regime, ..known }), Refusal::UnknownRegime);
}

/// What a cent more may cost: two euros where a couple's tax moves (§ 32a Abs. 5), the surcharge
/// on them (§ 4 SolZG), a euro where the printed zones do not quite join, cents of contributions.
const STEPS: i64 = 330;
/// Where minor employment ends the childless begin to pay 0.6 % on F × 556 or 603 × 12.
const FIRST_CARE: i64 = 2_900;

fn cases() -> impl Strategy<Value = Case> {
    let wage = prop_oneof![
        0..3_000_000_i64,
        0..20_000_000_i64,
        0..=1_000_000_000_000_i64
    ];
    let ages = proptest::collection::vec(0_u8..=Children::OLDEST, 0..7);
    (2025..=2026, any::<bool>(), ages, wage).prop_map(|(year, married, ages, gross)| {
        let partner = if married {
            Partner::WithoutIncome
        } else {
            Partner::None
        };
        Case {
            gross,
            ..case(year, partner, &ages, 0)
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn more_pay_leaves_more_but_for_the_steps(case in cases(), more in 1_i64..200_000) {
        let law = law_de::law();
        let net = |gross| law.take_home(&Case { gross, ..case }).expect("a law").net();
        let (before, after) = (net(case.gross), net(case.gross + more));
        let minor = (0..=723_600).contains(&case.gross);
        let step = STEPS + if minor { FIRST_CARE } else { 0 };
        prop_assert!(after >= before - step, "{before} falls to {after}");
        prop_assert!(after <= before + more + step);
    }

    #[test]
    fn the_slip_adds_up_and_agrees_with_the_quick_way(case in cases()) {
        let law = law_de::law();
        let slip = law.assess(&case).expect("a law");
        prop_assert_eq!(Ok(slip.take_home), law.take_home(&case));
        let sum = |kind| -> i64 {
            slip.lines.iter().filter(|l| l.kind == kind).map(|l| l.amount).sum()
        };
        prop_assert_eq!(sum(LineKind::IncomeTax), slip.take_home.income_tax);
        prop_assert_eq!(sum(LineKind::Contribution), slip.take_home.social);
        prop_assert_eq!(sum(LineKind::Employer), slip.employer_cost() - case.gross);
        prop_assert!(slip.lines.iter().all(|l| l.amount >= 0));
        // The ceilings of 2026 at the highest rates.
        prop_assert!(line(&slip, "de-pension") <= 943_020);
        prop_assert!(line(&slip, "de-health") <= 610_313);
        prop_assert!(line(&slip, "de-care") <= 167_400);
        // 45 % and 5.5 % on them.
        prop_assert!(slip.take_home.income_tax <= case.gross * 47_475 / 100_000);
    }

    #[test]
    fn a_partner_or_a_child_never_costs(case in cases()) {
        let law = law_de::law();
        let net = |household| law.take_home(&Case { household, ..case }).expect("a law").net();
        let of = |partner, children| net(Household { partner, children: Children::of_ten_years(children) });
        // A euro of tax for each of a couple is cut together (§ 32a Abs. 5).
        prop_assert!(of(Partner::WithoutIncome, 0) >= of(Partner::None, 0) - 100);
        for children in 0..6 {
            prop_assert!(of(Partner::WithoutIncome, children + 1) >= of(Partner::WithoutIncome, children) - 200);
            prop_assert!(of(Partner::None, children + 1) >= of(Partner::None, children) - 100);
        }
    }
}
