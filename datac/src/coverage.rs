//! `coverage.toml`: which rules are computed, for which years, checked against what.

use std::fmt::Write;
use std::path::Path;

use serde::Deserialize;

use crate::emit;
use crate::fault::Faults;
use crate::places::World;
use crate::reader::{self, Entry};
use crate::rows;
use crate::texts::Texts;
use crate::value;

const FILE: &str = "coverage.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    country: String,
    ko: String,
    en: String,
    status: Status,
    /// Tax years in which it was checked.
    years: Vec<i32>,
    /// Against what it was checked.
    checked: Option<[String; 2]>,
    /// The largest difference known.
    difference: Option<[String; 2]>,
    /// What is left out.
    left_out: Option<[String; 2]>,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "kebab-case")]
enum Status {
    Covered,
    Partly,
    LeftOut,
}

pub(crate) struct Coverage(Row);

pub(crate) fn read(data: &Path, world: &World, faults: &mut Faults) -> Vec<Coverage> {
    let mut all = Vec::new();
    for entry in reader::entries(data, FILE, faults) {
        let Some(row) = entry.row::<Row>(faults) else {
            continue;
        };
        check(&entry, &row, world, faults);
        all.push(Coverage(row));
    }
    all
}

fn check(entry: &Entry, row: &Row, world: &World, faults: &mut Faults) {
    let key = &entry.key;
    rows::plain_id(FILE, key, faults);
    rows::filled(FILE, key, &[("ko", &row.ko), ("en", &row.en)], faults);
    faults.keep(FILE, key, world.countries.index(&row.country));
    let pairs = [&row.checked, &row.difference, &row.left_out];
    for [ko, en] in pairs.into_iter().flatten() {
        rows::filled(FILE, key, &[("a text", ko), ("a text", en)], faults);
    }
    for year in &row.years {
        faults.keep(FILE, key, value::year(&year.to_string()));
    }
    if !row.years.is_sorted_by(|a, b| a < b) {
        faults.add(FILE, key, "the years are not in rising order");
    }
    match (row.status, &row.left_out) {
        (Status::LeftOut, _) if !row.years.is_empty() => {
            faults.add(FILE, key, "what is left out was checked in no year");
        }
        (Status::Partly | Status::LeftOut, None) => {
            faults.add(FILE, key, "left_out says what is missing");
        }
        (Status::Covered | Status::Partly, _) if row.years.is_empty() => {
            faults.add(FILE, key, "no year is named");
        }
        _ => {}
    }
}

pub(crate) fn emit(all: &[Coverage], texts: &Texts, out: &mut String) {
    let words = |pair: &Option<[String; 2]>| {
        emit::option(pair.as_ref().map(|[ko, en]| texts.evidence(ko, en)))
    };
    out.push_str("pub static COVERAGE: &[CoverageRow] = &[\n");
    for Coverage(row) in all {
        let _ = writeln!(
            out,
            "CoverageRow {{ country: {}, rule: {}, status: Status::{:?}, years: &{:?}, checked: {}, difference: {}, left_out: {} }},",
            emit::text(&row.country),
            texts.evidence(&row.ko, &row.en),
            row.status,
            row.years,
            words(&row.checked),
            words(&row.difference),
            words(&row.left_out),
        );
    }
    out.push_str("];\n");
}
