//! The United States against tables computed by an engine that others wrote.

use salary_gap::catalog;
use salary_gap::catalog::law_us;
use salary_gap::domain::tax::{Assessment, Case, CountryLaw, Household, Refusal, Regime, Region};

const YEAR_2025: &str = include_str!("../golden/us_2025.csv");
const YEAR_2026: &str = include_str!("../golden/us_2026.csv");
const CALIFORNIA_2026_PROJECTED: &str = include_str!("../golden/us_2026_CA_projected.csv");

/// One row of a table.
struct Row {
    year: i32,
    region: &'static str,
    filing: &'static str,
    regime: &'static str,
    gross: f64,
    values: Vec<(&'static str, f64)>,
}

impl Row {
    fn value(&self, column: &str) -> f64 {
        let found = self.values.iter().find(|(name, _)| *name == column);
        found.unwrap_or_else(|| panic!("no column {column}")).1
    }

    fn case(&self) -> Case {
        Case {
            year: self.year,
            region: Region(self.region),
            regime: Regime(self.regime),
            household: match self.filing {
                "single" => Household::SINGLE,
                "married" => Household::MARRIED,
                "married2kids" => Household::MARRIED_TWO_CHILDREN,
                other => panic!("no household {other}"),
            },
            gross: (self.gross * 100.0).round() as i64,
            ..Case::default()
        }
    }

    fn name(&self) -> String {
        format!(
            "{} {} {} {:?} {}",
            self.year, self.region, self.filing, self.regime, self.gross
        )
    }
}

fn rows(table: &'static str) -> Vec<Row> {
    let mut lines = table.lines().filter(|line| !line.starts_with('#'));
    let header: Vec<&str> = lines.next().expect("a header").split(',').collect();
    lines
        .map(|line| {
            let cells: Vec<&'static str> = line.split(',').collect();
            let cell = |name: &str| {
                let place = header.iter().position(|column| *column == name);
                cells[place.expect("the column")]
            };
            let number = |text: &str| text.parse::<f64>().expect("a number");
            let mut values = Vec::new();
            for (name, text) in header.iter().zip(&cells).skip(6) {
                values.push((*name, number(text)));
            }
            Row {
                year: cell("tax_year").parse().expect("a year"),
                region: cell("region"),
                filing: cell("filing"),
                regime: cell("regime"),
                gross: number(cell("gross")),
                values,
            }
        })
        .collect()
}

/// The engine behind the tables counts in single precision.
fn tolerance(value: f64) -> f64 {
    (value.abs() * 1e-6).max(0.05)
}

fn line(assessment: &Assessment, item: &str) -> f64 {
    let lines = assessment.lines.iter().filter(|l| l.item.0 == item);
    lines.map(|l| l.amount as f64 / 100.0).sum()
}

/// The columns of a row beside what the program gives for each.
fn compared(row: &Row) -> Vec<(&'static str, f64, f64)> {
    let law = law_us::us();
    let case = row.case();
    let assessment = law.assess(&case).expect("a law");
    let quick = law.take_home(&case).expect("a law");
    assert_eq!(quick, assessment.take_home, "{}", row.name());
    let of = |items: &[&str]| -> f64 { items.iter().map(|item| line(&assessment, item)).sum() };
    let ours = [
        ("all_income_tax", quick.income_tax as f64 / 100.0),
        ("all_social", quick.social as f64 / 100.0),
        ("net_pay", quick.net() as f64 / 100.0),
        ("federal_income_tax", of(&["us-federal-income-tax"])),
        (
            "state_income_tax",
            of(&[
                "us-ca-income-tax",
                "us-ny-income-tax",
                "us-ma-income-tax",
                "us-wa-working-families-credit",
            ]),
        ),
        ("city_income_tax", of(&["us-nyc-income-tax"])),
        ("social_security", of(&["us-social-security"])),
        ("medicare", of(&["us-medicare"])),
        ("additional_medicare", of(&["us-additional-medicare"])),
        (
            "state_payroll",
            of(&[
                "us-ca-sdi",
                "us-ny-pfl",
                "us-ny-dbl",
                "us-ma-pfml",
                "us-wa-pfml",
                "us-wa-cares",
            ]),
        ),
        ("fed_taxable_income", of(&["us-federal-taxable-income"])),
    ];
    ours.map(|(column, ours)| (column, row.value(column), ours))
        .to_vec()
}

/// What is off in a row, or nothing, once `correction` is added to what the table says.
fn differences(row: &Row, correction: fn(&str) -> f64) -> Vec<String> {
    let columns = compared(row).into_iter();
    columns
        .map(|(column, table, ours)| (column, table + correction(column), ours))
        .filter(|(_, right, ours)| (right - ours).abs() > tolerance(*right) + 1e-9)
        .map(|(column, right, ours)| format!("{}: {column} {right} != {ours}", row.name()))
        .collect()
}

/// Rows where the table departs from the law. Each must go on differing, by just this much: once
/// the table or the program is mended, the mark has to go.
struct Departure {
    article: &'static str,
    holds: fn(&Row) -> bool,
    correction: fn(&str) -> f64,
}

const DEPARTURES: &[Departure] = &[Departure {
    // The engine puts the surtax threshold of 2026 at 1,107,700, an indexation of its own; the
    // Department of Revenue publishes 1,107,750, which lowers the tax by 4 % of 50 dollars.
    article: "M.G.L. c. 62 § 4(d)",
    holds: |row| row.year == 2026 && row.region == "MA" && row.gross > 1_121_000.0,
    correction: |column| match column {
        "all_income_tax" | "state_income_tax" => -2.0,
        "net_pay" => 2.0,
        _ => 0.0,
    },
}];

fn check(table: &'static str) {
    let mut faults = Vec::new();
    for row in rows(table) {
        let as_printed = differences(&row, |_| 0.0);
        match DEPARTURES.iter().find(|departure| (departure.holds)(&row)) {
            None => faults.extend(as_printed),
            Some(departure) if as_printed.is_empty() => faults.push(format!(
                "{}: agrees with the table, though marked for {}",
                row.name(),
                departure.article
            )),
            Some(departure) => faults.extend(differences(&row, departure.correction)),
        }
    }
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn every_row_of_2025_agrees() {
    check(YEAR_2025);
}

#[test]
fn every_row_of_2026_agrees() {
    check(YEAR_2026);
}

#[test]
fn california_income_tax_of_2026_is_refused_until_it_is_published() {
    let law = law_us::us();
    let rows = rows(CALIFORNIA_2026_PROJECTED);
    assert!(rows.len() > 100);
    for row in rows {
        let refusal = law.take_home(&row.case());
        assert!(
            matches!(refusal, Err(Refusal::NoLaw(missing)) if catalog::parameter_id(missing.parameter) == "us.ca-brackets-single"),
            "{}: {refusal:?}",
            row.name()
        );
        assert!(law.assess(&row.case()).is_err());
    }
}
