//! Reading the tables computed by engines that others wrote.

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
