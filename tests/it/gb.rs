//! The United Kingdom: tables of others, cases worked by hand, what holds at every wage.
//! Amounts of lines are in pence.

use proptest::prelude::*;
use salary_gap::catalog::law_gb;
use salary_gap::domain::tax::{
    Assessment, Case, CountryLaw, Household, LineKind, Parts, Refusal, Regime, Region, TakeHome,
};

use crate::golden::{each_row, through_the_door};
use crate::slip::line;

const TABLES: [&str; 2] = [
    include_str!("../golden/gb_2025.csv"),
    include_str!("../golden/gb_2026.csv"),
];

/// The engine behind the tables counts in single precision.
fn tolerance(value: f64) -> f64 {
    (value.abs() * 1e-6).max(0.05)
}

fn case(year: i32, region: &'static str, household: Household, pounds: i64) -> Case {
    Case {
        year,
        region: Region(region),
        household,
        gross: pounds * 100,
        ..Case::default()
    }
}

fn slip(case: Case) -> Assessment {
    law_gb::law().assess(&case).expect("a law")
}

fn at(case: Case) -> TakeHome {
    law_gb::law().take_home(&case).expect("a law")
}

#[track_caller]
fn check(case: Case, expected: &[(&str, i64)]) {
    let slip = slip(case);
    for (item, pence) in expected {
        let ours = match *item {
            "net" => slip.take_home.net(),
            "cost" => slip.employer_cost(),
            item => line(&slip, item),
        };
        assert_eq!(ours, *pence, "{item} of {case:?}");
    }
}

#[test]
fn every_row_comes_out_within_its_tolerance() {
    let rows = TABLES.map(|table| through_the_door(table, tolerance, |_| 0.0));
    assert_eq!(rows, [76, 82]);
}

#[test]
fn the_lines_are_the_columns_of_the_tables() {
    for table in TABLES {
        each_row(table, |row| {
            let number = |column: &str| row.get(column).parse::<f64>().expect("a number");
            let region = if row.get("region") == "SCT" {
                "SCT"
            } else {
                "ENG"
            };
            let year = row.get("tax_year").parse().expect("a year");
            let gross = number("gross") as i64;
            let slip = slip(case(year, region, Household::SINGLE, gross));
            for (column, item) in [
                ("income_tax", "gb-income-tax"),
                ("employee_nic", "gb-national-insurance"),
                ("personal_allowance", "gb-personal-allowance"),
            ] {
                let (theirs, ours) = (number(column), line(&slip, item) as f64 / 100.0);
                let off = (ours - theirs).abs();
                assert!(
                    off <= tolerance(theirs),
                    "{year} {region} {gross} {column}: {ours}, table {theirs}"
                );
            }
        });
    }
}

/// London, £100,000: 20 % of 37,700 and 40 % of the 49,730 above; 8 % of 37,700 and 2 % of the
/// 49,730 above; the employer 15 % of 95,000.
#[test]
fn a_salary_at_the_edge_of_the_allowance() {
    check(
        case(2025, "ENG", Household::SINGLE, 100_000),
        &[
            ("gb-personal-allowance", 1_257_000),
            ("gb-taxable-income", 8_743_000),
            ("gb-income-tax", 2_743_200),
            ("gb-national-insurance", 401_060),
            ("gb-employer-national-insurance", 1_425_000),
            ("net", 6_855_740),
            ("cost", 11_425_000),
        ],
    );
}

/// Edinburgh, £50,270 in 2025–26: 537.13 + 2,418.80 + 3,395.91 + 42 % of 6,608.
/// In 2026–27: 19 % of 3,967, 20 % of 12,989, 21 % of 14,136, and the same 42 %.
#[test]
fn scotland_has_six_bands_and_moved_two_of_them() {
    for (year, tax) in [(2025, 912_720), (2026, 909_545)] {
        check(
            case(year, "SCT", Household::SINGLE, 50_270),
            &[("gb-income-tax", tax), ("gb-national-insurance", 301_600)],
        );
    }
}

/// ITA 2007 s 35(3): half of the excess goes, and what remains is rounded up to whole pounds.
#[test]
fn the_allowance_is_rounded_up() {
    for (pounds, allowance) in [
        (100_001, 1_257_000),
        (100_002, 1_256_900),
        (100_003, 1_256_900),
        (125_139, 100),
        (125_140, 0),
        (1_000_000, 0),
    ] {
        let slip = slip(case(2026, "ENG", Household::SINGLE, pounds));
        assert_eq!(line(&slip, "gb-personal-allowance"), allowance, "{pounds}");
    }
}

/// ITA 2007 ss 55A–55E: 10 % of 12,570, up to 1,260, at 20 %: £252, but no more than the tax, and
/// nothing above the basic rate (in Scotland the intermediate rate).
#[test]
fn a_spouse_without_income_transfers_a_tenth() {
    for (region, pounds, tax, reduction) in [
        ("ENG", 13_000, 0, 8_600),
        ("ENG", 40_000, 523_400, 25_200),
        ("ENG", 50_270, 728_800, 25_200),
        ("ENG", 50_271, 754_040, 0),
        ("SCT", 43_662, 609_984, 25_200),
        ("SCT", 43_663, 635_226, 0),
    ] {
        check(
            case(2025, region, Household::MARRIED, pounds),
            &[("gb-income-tax", tax), ("gb-marriage-allowance", reduction)],
        );
    }
}

/// £40,000 and a bonus of £12,000 in one month. Eleven months: 8 % of 3,333.33 − 1,047.50; the
/// month of the bonus: 8 % of 3,141.67 and 2 % of 15,333.33 − 4,189.17. Evenly paid it would be
/// 3,050.60. Tax knows only the year: 7,540 + 40 % of 1,730.
#[test]
fn a_bonus_falls_into_one_month() {
    let mut bonus = case(2025, "ENG", Household::SINGLE, 52_000);
    bonus.parts.bonus = 1_200_000;
    check(
        bonus,
        &[
            ("gb-national-insurance", 248_575),
            ("gb-income-tax", 823_200),
            ("gb-employer-national-insurance", 705_000),
        ],
    );
    let shares = Case {
        parts: Parts {
            equity: 1_200_000,
            ..Parts::default()
        },
        ..bonus
    };
    assert_eq!(at(shares), at(bonus));
}

#[test]
fn what_is_exempt_bears_nothing() {
    let mut exempt = case(2026, "SCT", Household::SINGLE, 60_000);
    exempt.parts.untaxed = 1_000_000;
    let plain = at(case(2026, "SCT", Household::SINGLE, 50_000));
    let home = at(exempt);
    assert_eq!(
        (home.income_tax, home.social),
        (plain.income_tax, plain.social)
    );
    assert_eq!(home.net(), plain.net() + 1_000_000);
}

#[test]
fn other_places_choices_and_years_are_refused() {
    let law = law_gb::law();
    let known = case(2026, "ENG", Household::SINGLE, 50_000);
    let refusal = |case: Case| law.take_home(&case).expect_err("refused");
    let region = Region("");
    assert_eq!(refusal(Case { region, ..known }), Refusal::UnknownRegion);
    let regime = Regime("gb-fig");
    assert_eq!(refusal(Case { regime, ..known }), Refusal::UnknownRegime);
    for year in [2024, 2027] {
        let refused = refusal(Case { year, ..known });
        assert!(matches!(refused, Refusal::NoLaw(_)), "{refused:?}");
    }
}

/// What one more penny may cost: a whole pound of the allowance at once (s 35(3)), at 45 % in
/// Scotland; and the penny's own tax.
const STEP: i64 = 47;
/// And the marriage allowance, at the end of its band.
const MARRIAGE: i64 = 25_200;

fn any_case() -> impl Strategy<Value = Case> {
    let gross = prop_oneof![
        0..6_000_000_i64,
        0..20_000_000_i64,
        0..=1_000_000_000_000_i64
    ];
    let region = prop_oneof![Just("ENG"), Just("SCT")];
    let household = prop_oneof![Just(Household::SINGLE), Just(Household::MARRIED)];
    (2025..=2026, region, household, gross, 0..5_i64).prop_map(
        |(year, region, household, gross, bonus)| Case {
            year,
            region: Region(region),
            household,
            gross,
            parts: Parts {
                bonus: gross / 10 * bonus,
                equity: gross / 20 * bonus,
                ..Parts::default()
            },
            ..Case::default()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn one_more_penny_costs_no_more_than_the_steps(case in any_case()) {
        let (before, after) = (at(case).net(), at(Case { gross: case.gross + 1, ..case }).net());
        let steps = if case.household.is_married() { STEP + MARRIAGE } else { STEP };
        prop_assert!(after >= before - steps, "{before} falls to {after}");
        prop_assert!(after <= before + 2);
    }

    #[test]
    fn the_slip_adds_up_and_nothing_is_negative(case in any_case()) {
        let slip = slip(case);
        prop_assert_eq!(slip.take_home, at(case));
        let sum = |kind| -> i64 {
            slip.lines.iter().filter(|l| l.kind == kind).map(|l| l.amount).sum()
        };
        prop_assert_eq!(sum(LineKind::IncomeTax), slip.take_home.income_tax);
        prop_assert_eq!(sum(LineKind::Contribution), slip.take_home.social);
        prop_assert!(slip.lines.iter().all(|line| line.amount >= 0));
        // 48 % and 2 % are the most of each pound.
        prop_assert!(slip.take_home.net() * 2 >= case.gross - 1);
        // 8 % of 37,700 at the most, and 2 % beyond; the employer never more than 15 %.
        prop_assert!(slip.take_home.social <= 301_600 + case.gross / 50 + 1);
        prop_assert!(slip.employer_cost() - case.gross <= case.gross * 15 / 100 + 1);
    }

    #[test]
    fn a_spouse_never_costs_and_brings_at_most_the_allowance(case in any_case()) {
        let of = |household| at(Case { household, ..case });
        let gain = of(Household::MARRIED).net() - of(Household::SINGLE).net();
        prop_assert!((0..=MARRIAGE).contains(&gain));
    }

    #[test]
    fn once_the_salary_bears_them_contributions_of_a_bonus_are_no_more_than_evenly(
        case in any_case(),
    ) {
        prop_assume!(case.gross - case.parts.bonus - case.parts.equity >= 1_257_000);
        let even = at(Case { parts: Parts::default(), ..case });
        prop_assert!(at(case).social <= even.social + 1);
        prop_assert_eq!(at(case).income_tax, even.income_tax);
    }
}
