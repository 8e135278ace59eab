//! `sources.toml`: where facts were read.

use std::path::Path;

use serde::Deserialize;

use crate::fault::Faults;
use crate::reader;
use crate::value;

const FILE: &str = "sources.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    publisher: String,
    /// Left out where the page was read without its title.
    title: Option<String>,
    url: String,
    /// As the source dates itself: a day, a month or a year.
    published: Option<String>,
    retrieved: toml::value::Datetime,
    licence: Option<String>,
}

pub(crate) struct Source {
    pub id: String,
    row: Row,
    retrieved: chrono::NaiveDate,
}

pub(crate) struct Sources(Vec<Source>);

impl Sources {
    /// The place of a source in the table, or why there is none.
    pub fn index(&self, id: &str) -> Result<usize, String> {
        self.0
            .iter()
            .position(|source| source.id == id)
            .ok_or_else(|| format!("no source {id:?} in {FILE}"))
    }
}

pub(crate) fn read(data: &Path, faults: &mut Faults) -> Sources {
    let mut sources = Vec::new();
    for entry in reader::entries(data, FILE, faults) {
        let Some(row) = entry.row::<Row>(faults) else {
            continue;
        };
        if !row.url.starts_with("https://") && !row.url.starts_with("http://") {
            faults.add(FILE, &entry.key, format!("{:?} is not an address", row.url));
        }
        let Some(retrieved) = faults.keep(FILE, &entry.key, value::date(&row.retrieved)) else {
            continue;
        };
        sources.push(Source {
            id: entry.key,
            row,
            retrieved,
        });
    }
    Sources(sources)
}

/// A line for each, its fields apart by tabs.
pub(crate) fn lines(sources: &Sources) -> Vec<String> {
    (sources.0.iter())
        .map(|Source { row, retrieved, .. }| {
            let optional = |text: &Option<String>| text.clone().unwrap_or_default();
            let fields = [
                row.publisher.clone(),
                optional(&row.title),
                row.url.clone(),
                optional(&row.published),
                retrieved.to_string(),
                optional(&row.licence),
            ];
            fields.join("\t")
        })
        .collect()
}
