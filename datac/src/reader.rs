//! Files of `data/`, read in a fixed order.

use std::fs;
use std::path::Path;

use serde::de::DeserializeOwned;

use crate::fault::Faults;

/// One table of a TOML file: its key and its fields.
pub(crate) struct Entry {
    pub file: String,
    pub key: String,
    pub value: toml::Value,
}

impl Entry {
    /// The entry as a row of a known form.
    pub fn row<T: DeserializeOwned>(&self, faults: &mut Faults) -> Option<T> {
        let row = self.value.clone().try_into().map_err(|e| said(&e));
        faults.keep(&self.file, &self.key, row)
    }
}

fn said(error: &toml::de::Error) -> String {
    error.message().trim().to_owned()
}

/// The names of the files in `folder` (below `data`) with this ending, sorted.
pub(crate) fn files(data: &Path, folder: &str, ending: &str) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(data.join(folder))
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| name.ends_with(ending))
        .map(|name| format!("{folder}/{name}"))
        .collect();
    names.sort();
    names
}

/// The folders in `folder`, sorted.
pub(crate) fn folders(data: &Path, folder: &str) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(data.join(folder))
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| entry.path().is_dir())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    names
}

/// The text of a file; a file that cannot be read is a fault.
pub(crate) fn text(data: &Path, file: &str, faults: &mut Faults) -> Option<String> {
    let text = fs::read_to_string(data.join(file)).map_err(|e| e.to_string());
    faults.keep(file, "(file)", text)
}

/// A whole TOML file.
pub(crate) fn table(data: &Path, file: &str, faults: &mut Faults) -> Option<toml::Table> {
    let parsed = text(data, file, faults)?
        .parse::<toml::Table>()
        .map_err(|e| e.to_string());
    let table = faults.keep(file, "(file)", parsed)?;
    let broken = (table.iter()).filter(|(_, value)| has_break(value));
    for (key, _) in broken {
        faults.add(file, key, "a text has no line breaks or tabs");
    }
    Some(table)
}

/// Whether a text in it has what parts one text from the next in the tables.
fn has_break(value: &toml::Value) -> bool {
    match value {
        toml::Value::String(text) => text.chars().any(char::is_control),
        toml::Value::Array(list) => list.iter().any(has_break),
        toml::Value::Table(table) => table.values().any(has_break),
        _ => false,
    }
}

/// The tables of a TOML file, each under its key.
pub(crate) fn entries(data: &Path, file: &str, faults: &mut Faults) -> Vec<Entry> {
    table(data, file, faults)
        .into_iter()
        .flatten()
        .map(|(key, value)| Entry {
            file: file.to_owned(),
            key,
            value,
        })
        .collect()
}

/// One line of a CSV file.
pub(crate) struct Line {
    /// For instance `line 3`.
    pub key: String,
    fields: Vec<String>,
}

impl Line {
    /// The field in this column; [`csv`] gives every line as many as it has columns.
    pub fn field(&self, column: usize) -> &str {
        self.fields.get(column).map_or("", String::as_str)
    }
}

/// The lines of a CSV file whose header names exactly these columns; `#` begins a comment.
pub(crate) fn csv(data: &Path, file: &str, columns: &[&str], faults: &mut Faults) -> Vec<Line> {
    let Some(text) = text(data, file, faults) else {
        return Vec::new();
    };
    let mut reader = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let header = reader.headers().cloned().map_err(|e| e.to_string());
    match faults.keep(file, "(header)", header) {
        Some(header) if header.iter().eq(columns.iter().copied()) => {}
        Some(_) => {
            faults.add(
                file,
                "(header)",
                format!("the columns are {}", columns.join(",")),
            );
            return Vec::new();
        }
        None => return Vec::new(),
    }
    let mut lines = Vec::new();
    for record in reader.records() {
        let Some(record) = faults.keep(file, "(line)", record.map_err(|e| e.to_string())) else {
            continue;
        };
        let number = record.position().map_or(0, csv::Position::line);
        lines.push(Line {
            key: format!("line {number}"),
            fields: record.iter().map(str::to_owned).collect(),
        });
    }
    lines
}
