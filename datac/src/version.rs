//! `version.toml`: which state of the data this is.

use std::fmt::Write;
use std::path::Path;

use crate::emit;
use crate::fault::Faults;
use crate::reader;

const FILE: &str = "version.toml";

pub(crate) fn read(data: &Path, faults: &mut Faults) -> Option<chrono::NaiveDate> {
    let table = reader::table(data, FILE, faults).unwrap_or_default();
    let version = match table.get("version") {
        Some(toml::Value::String(version)) => version.parse::<chrono::NaiveDate>().ok(),
        _ => None,
    };
    let version = version.ok_or_else(|| "a day in quotes is expected".to_owned());
    faults.keep(FILE, "version", version)
}

pub(crate) fn emit(version: Option<chrono::NaiveDate>, out: &mut String) {
    let Some(day) = version else { return };
    let version = emit::text(&day.to_string());
    let day = emit::date(day);
    let _ = writeln!(out, "pub const DATA_VERSION: &str = {version};");
    let _ = writeln!(out, "pub const DATA_DAY: NaiveDate = {day};");
}
