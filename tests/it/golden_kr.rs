//! Korea, to the won.

use salary_gap::catalog::law_kr;
use salary_gap::domain::tax::{Case, CountryLaw, Household, Regime, Region};

use crate::golden::each_row;

#[test]
fn every_korean_row_is_met_to_the_won() {
    let law = law_kr::law();
    let mut wrong = Vec::new();
    let mut rows = 0;
    for table in [
        include_str!("../golden/kr_2025.csv"),
        include_str!("../golden/kr_2026.csv"),
    ] {
        rows += each_row(table, |row| {
            let case = Case {
                year: row.get("tax_year").parse().expect("a year"),
                region: Region(""),
                regime: match row.get("regime") {
                    "" => Regime::ORDINARY,
                    "kr-returning-talent" => Regime("kr-returning-talent"),
                    "kr-foreign-flat-19" => Regime("kr-foreign-flat-19"),
                    other => panic!("regime {other}"),
                },
                household: match row.get("filing") {
                    "single" => Household::SINGLE,
                    "married2kids" => Household::MARRIED_TWO_CHILDREN,
                    other => panic!("filing {other}"),
                },
                gross: row.minor("gross", 1),
                ..Case::default()
            };
            let slip = law.assess(&case).expect("a known year");
            let line = |id: &str| {
                slip.lines
                    .iter()
                    .find(|line| line.item.0 == id)
                    .map_or(0, |line| line.amount)
            };
            let flat = case.regime.0 == "kr-foreign-flat-19";
            let tax = if flat {
                "kr-flat-income-tax"
            } else {
                "kr-income-tax"
            };
            let pairs = [
                ("all_income_tax", slip.take_home.income_tax),
                ("all_social", slip.take_home.social),
                ("net_pay", slip.take_home.net()),
                ("national_pension", line("kr-national-pension")),
                ("health_insurance", line("kr-health-insurance")),
                ("long_term_care", line("kr-long-term-care")),
                ("employment_insurance", line("kr-employment-insurance")),
                (
                    "earned_income_deduction",
                    line("kr-earned-income-deduction"),
                ),
                ("computed_tax", line("kr-computed-tax")),
                ("earned_income_credit", line("kr-earned-income-credit")),
                ("income_tax", line(tax)),
                ("local_income_tax", line("kr-local-income-tax")),
            ];
            let steps = if flat {
                [
                    "earned_income_deduction",
                    "computed_tax",
                    "earned_income_credit",
                ]
            } else {
                [""; 3]
            };
            for (column, ours) in pairs.into_iter().filter(|(c, _)| !steps.contains(c)) {
                let theirs = row.minor(column, 1);
                if ours != theirs {
                    wrong.push(format!("{case:?} {column}: {ours}, table {theirs}"));
                }
            }
        });
    }
    assert_eq!(rows, 382);
    assert!(
        wrong.is_empty(),
        "{} differences:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
