//! `careers/notes.toml`: what the values of stages rest on, with grade and sources.

use std::path::Path;

use serde::Deserialize;

use crate::fault::Faults;
use crate::offers::Known;
use crate::reader;
use crate::rows::{self, Rows};
use crate::texts::Texts;

pub(super) const FILE: &str = "careers/notes.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    ko: String,
    en: String,
    /// `own` where nothing was found: then it is the reader's to set.
    grade: String,
    #[serde(default)]
    sources: Vec<String>,
}

/// What values rest on.
pub(super) struct Note {
    row: Row,
    pub grade: &'static str,
    pub sources: String,
}

impl Note {
    pub fn text(&self, texts: &Texts) -> String {
        texts.evidence(&self.row.ko, &self.row.en)
    }
}

pub(super) fn read(data: &Path, known: &Known<'_>, faults: &mut Faults) -> Rows<Note> {
    let mut notes = Rows::new("note", FILE);
    for entry in reader::entries(data, FILE, faults) {
        let Some(row) = entry.row::<Row>(faults) else {
            continue;
        };
        let key = entry.key.as_str();
        let texts = [("ko", row.ko.as_str()), ("en", &row.en)];
        rows::filled(FILE, key, &texts, faults);
        let Some(grade) = faults.keep(FILE, key, grade(&row.grade)) else {
            continue;
        };
        let sources = if grade == "Own" && row.sources.is_empty() {
            "&[]".to_owned()
        } else {
            rows::sources(FILE, key, &row.sources, known.sources, faults)
        };
        notes.push(
            entry.key,
            Note {
                row,
                grade,
                sources,
            },
        );
    }
    notes
}

/// As `salary_gap::domain::career` names it.
pub(crate) fn grade(text: &str) -> Result<&'static str, String> {
    match text {
        "A" => Ok("A"),
        "B" => Ok("B"),
        "C" => Ok("C"),
        "own" => Ok("Own"),
        "D" => Err("nothing of grade D is a basis".to_owned()),
        other => Err(format!("{other:?} is not a grade: A, B, C or own")),
    }
}
