//! Reading the tables computed by engines that others wrote.

use salary_gap::domain::tax::Unmade;

use crate::door::run_with;

/// A row of a golden table, by column name.
pub struct Row<'a> {
    header: &'a [&'a str],
    cells: Vec<&'a str>,
}

impl<'a> Row<'a> {
    pub fn get(&self, column: &str) -> &'a str {
        let place = self.header.iter().position(|name| *name == column);
        place
            .map(|i| self.cells[i])
            .unwrap_or_else(|| panic!("no column {column}"))
    }

    /// An amount in minor units: cents where `scale` is 100, won where it is 1.
    pub fn minor(&self, column: &str, scale: i64) -> i64 {
        let (whole, fraction) = self
            .get(column)
            .split_once('.')
            .unwrap_or((self.get(column), "0"));
        let sign = if whole.starts_with('-') { -1 } else { 1 };
        let cents: i64 = format!("{fraction:0<2}")[..2].parse().expect("cents");
        let whole: i64 = whole.trim_start_matches('-').parse().expect("whole units");
        sign * (whole * scale + cents * scale / 100)
    }
}

/// Every row, comments left out.
pub fn each_row(table: &str, mut check: impl FnMut(&Row<'_>)) -> usize {
    let mut lines = table.lines().filter(|line| !line.starts_with('#'));
    let header: Vec<&str> = lines.next().expect("a header").split(',').collect();
    let mut rows = 0;
    for line in lines {
        check(&Row {
            header: &header,
            cells: line.split(',').collect(),
        });
        rows += 1;
    }
    rows
}

/// Holds a table against what the batch door makes of it: how far a value may be off, and what is
/// added to a row's income tax (year, region, filing, regime, gross) where it departs from the law.
/// Returns the number of rows.
pub fn through_the_door(
    table: &str,
    tolerance: fn(f64) -> f64,
    correction: fn(&[&str; 5]) -> f64,
) -> u64 {
    through_the_door_with(Unmade::Refuse, table, tolerance, correction)
}

/// The same where a figure that is not yet law may be taken as it was last made.
pub fn through_the_door_with(
    unmade: Unmade,
    table: &str,
    tolerance: fn(f64) -> f64,
    correction: fn(&[&str; 5]) -> f64,
) -> u64 {
    let (tally, output) = run_with(unmade, table);
    let mut wrong = Vec::new();
    let mut reader = csv::Reader::from_reader(output.as_bytes());
    let columns = reader.headers().expect("a header").len();
    let mut computed = reader.records();
    each_row(table, |row| {
        let record = computed.next().expect("as many rows").expect("a record");
        let key = ["tax_year", "region", "filing", "regime", "gross"].map(|name| row.get(name));
        let by = correction(&key);
        let expected = [
            ("all_income_tax", by),
            ("all_social", 0.0),
            ("net_pay", -by),
        ];
        assert_eq!(&record[columns - 1], "", "{key:?}");
        for (at, (column, by)) in expected.into_iter().enumerate() {
            let theirs = row.get(column).parse::<f64>().expect("a number") + by;
            let ours: f64 = record[columns - 4 + at].parse().expect("a number");
            if (ours - theirs).abs() > tolerance(theirs) + 1e-9 {
                wrong.push(format!("{key:?} {column}: {ours}, table {theirs}"));
            }
        }
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(tally.failed, 0);
    tally.rows
}
