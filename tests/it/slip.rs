//! Looking up lines of a pay slip.

use salary_gap::domain::tax::Assessment;

/// What the lines of an item come to, in minor units; nothing where none was written.
pub fn line(slip: &Assessment, item: &str) -> i64 {
    let lines = slip.lines.iter().filter(|line| line.item.0 == item);
    lines.map(|line| line.amount).sum()
}

/// What the rate of an item applies to.
pub fn base(slip: &Assessment, item: &str) -> i64 {
    let found = slip.lines.iter().find(|line| line.item.0 == item);
    found.and_then(|line| line.base).expect("a base")
}

/// Holds lines against what they must come to.
#[track_caller]
pub fn lines_are(slip: &Assessment, expected: &[(&str, i64)]) {
    for (item, minor) in expected {
        assert_eq!(line(slip, item), *minor, "{item} of {slip:?}");
    }
}
