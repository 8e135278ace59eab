//! Rows of one table under their ids, and what every table checks alike.

use crate::emit;
use crate::fault::Faults;
use crate::source::Sources;

/// The rows of one table, in the order of the file.
pub(crate) struct Rows<T> {
    /// What one row is called in a fault, for instance `place`.
    what: &'static str,
    file: &'static str,
    rows: Vec<(String, T)>,
}

impl<T> Rows<T> {
    pub const fn new(what: &'static str, file: &'static str) -> Self {
        Self {
            what,
            file,
            rows: Vec::new(),
        }
    }

    pub fn push(&mut self, id: String, row: T) {
        self.rows.push((id, row));
    }

    pub fn iter(&self) -> impl Iterator<Item = &(String, T)> {
        self.rows.iter()
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// The place of a row in the table, or why there is none.
    pub fn index(&self, id: &str) -> Result<usize, String> {
        (self.rows.iter())
            .position(|(known, _)| known == id)
            .ok_or_else(|| format!("no {} {id:?} in {}", self.what, self.file))
    }

    pub fn get(&self, id: &str) -> Option<&T> {
        (self.rows.iter())
            .find(|(known, _)| known == id)
            .map(|(_, row)| row)
    }
}

/// Notes every text that is empty.
pub(crate) fn filled(file: &str, key: &str, texts: &[(&str, &str)], faults: &mut Faults) {
    for (name, text) in texts {
        if text.trim().is_empty() {
            faults.add(file, key, format!("{name} is empty"));
        }
    }
}

/// Notes an id that links could not write: lower-case letters, digits and hyphens only.
pub(crate) fn plain_id(file: &str, key: &str, faults: &mut Faults) {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if key.is_empty() || !key.chars().all(plain) {
        faults.add(
            file,
            key,
            "an id has lower-case letters, digits and hyphens only",
        );
    }
}

/// The sources of a row as Rust; none, one twice and one that is unknown are faults.
pub(crate) fn sources(
    file: &str,
    key: &str,
    ids: &[String],
    sources: &Sources,
    faults: &mut Faults,
) -> String {
    if ids.is_empty() {
        faults.add(file, key, "no source is named");
    }
    let mut rust = Vec::new();
    for (n, id) in ids.iter().enumerate() {
        if ids.iter().take(n).any(|before| before == id) {
            faults.add(file, key, format!("source {id:?} is named twice"));
        }
        if let Some(index) = faults.keep(file, key, sources.index(id)) {
            rust.push(emit::source(index));
        }
    }
    format!("&[{}]", rust.join(", "))
}
