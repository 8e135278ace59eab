//! `schemes/exclusions.toml`: schemes and reliefs that may not be combined, and why.

use std::fmt::Write;
use std::path::Path;

use serde::Deserialize;

use crate::emit;
use crate::fault::Faults;
use crate::reader;
use crate::relief::Relief;
use crate::rows::{self, Rows};
use crate::schemes::{EXCLUSIONS as FILE, Scheme};
use crate::source::Sources;
use crate::texts::Texts;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    /// None of these with another of them.
    #[serde(default)]
    among: Vec<String>,
    /// None of these with any of those.
    #[serde(default)]
    these: Vec<String>,
    #[serde(default)]
    those: Vec<String>,
    reason_ko: String,
    reason_en: String,
    article: Option<String>,
    /// Left out where the rule is the tool's own, which the reason then says.
    #[serde(default)]
    sources: Vec<String>,
    #[serde(default)]
    ours: bool,
}

pub(crate) struct Exclusion {
    row: Row,
    sources: String,
}

pub(crate) fn read(
    data: &Path,
    schemes: &Rows<Scheme>,
    reliefs: &Rows<Relief>,
    sources: &Sources,
    faults: &mut Faults,
) -> Vec<Exclusion> {
    let mut all = Vec::new();
    for entry in reader::entries(data, FILE, faults) {
        let Some(row) = entry.row::<Row>(faults) else {
            continue;
        };
        let key = &entry.key;
        let texts = [
            ("reason_ko", row.reason_ko.as_str()),
            ("reason_en", &row.reason_en),
            ("article", row.article.as_deref().unwrap_or("-")),
        ];
        rows::filled(FILE, key, &texts, faults);
        let named = [&row.among, &row.these, &row.those].into_iter().flatten();
        let named: Vec<&String> = named.collect();
        for (n, id) in named.iter().enumerate() {
            if schemes.get(id).is_none() && reliefs.get(id).is_none() {
                faults.add(FILE, key, format!("no scheme and no relief {id:?}"));
            }
            if named.iter().take(n).any(|before| before == id) {
                faults.add(FILE, key, format!("{id:?} is named twice"));
            }
        }
        match (row.among.len(), row.these.len(), row.those.len()) {
            (2.., 0, 0) | (0, 1.., 1..) => {}
            _ => faults.add(FILE, key, "it names two or more among, or these and those"),
        }
        if row.ours != row.sources.is_empty() {
            faults.add(FILE, key, "a rule is ours, or its source is named");
        }
        let sources = match row.ours {
            true => "&[]".to_owned(),
            false => rows::sources(FILE, key, &row.sources, sources, faults),
        };
        all.push(Exclusion { row, sources });
    }
    all
}

pub(crate) fn emit(all: &[Exclusion], texts: &Texts, out: &mut String) {
    out.push_str("pub static EXCLUSIONS: &[Exclusion] = &[\n");
    for Exclusion { row, sources } in all {
        let (these, those) = match row.among.is_empty() {
            true => (&row.these, &row.those),
            false => (&row.among, &row.among),
        };
        let _ = writeln!(
            out,
            "Exclusion {{ these: &{these:?}, those: &{those:?}, why: {}, article: {}, sources: {sources} }},",
            texts.evidence(&row.reason_ko, &row.reason_en),
            emit::option(row.article.as_deref().map(|article| texts.common(article))),
        );
    }
    out.push_str("];\n");
}
