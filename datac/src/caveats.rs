//! `caveats.toml`: what a result leaves out, and beside which rung it is said.

use std::fmt::Write;
use std::path::Path;

use serde::Deserialize;

use crate::emit;
use crate::fault::Faults;
use crate::offers::Known;
use crate::reader;
use crate::rows;
use crate::texts::Texts;

const FILE: &str = "caveats.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    beside: Beside,
    ko: String,
    en: String,
    /// Said of every comparison.
    #[serde(default)]
    always: bool,
    /// Said where any of these is in the comparison.
    #[serde(default)]
    countries: Vec<String>,
    #[serde(default)]
    places: Vec<String>,
    #[serde(default)]
    regimes: Vec<String>,
    #[serde(default)]
    figures: Vec<String>,
    /// Said where an offer holds any of these.
    #[serde(default)]
    holds: Vec<Held>,
    #[serde(default)]
    sources: Vec<String>,
}

/// What an offer may hold; the catalogue's concerns of the same names.
#[derive(Deserialize, Clone, Copy, Debug)]
#[serde(rename_all = "kebab-case")]
enum Held {
    Term,
    End,
    Shares,
    ClawBack,
    Benefits,
}

/// The rung of the ladder beside which it stands.
#[derive(Deserialize, Clone, Copy, Debug)]
#[serde(rename_all = "kebab-case")]
enum Beside {
    Headline,
    TakeHome,
    Purchasing,
    Hour,
    Years,
}

pub(crate) struct Caveat {
    id: String,
    row: Row,
    concerns: Vec<String>,
    sources: String,
}

pub(crate) fn read(data: &Path, known: &Known<'_>, faults: &mut Faults) -> Vec<Caveat> {
    let mut caveats = Vec::new();
    for entry in reader::entries(data, FILE, faults) {
        let Some(row) = entry.row::<Row>(faults) else {
            continue;
        };
        let key = &entry.key;
        rows::plain_id(FILE, key, faults);
        rows::filled(FILE, key, &[("ko", &row.ko), ("en", &row.en)], faults);
        let concerns = concerns(key, &row, known, faults);
        let sources = if row.sources.is_empty() {
            "&[]".to_owned()
        } else {
            rows::sources(FILE, key, &row.sources, known.sources, faults)
        };
        caveats.push(Caveat {
            id: entry.key,
            row,
            concerns,
            sources,
        });
    }
    caveats
}

fn concerns(key: &str, row: &Row, known: &Known<'_>, faults: &mut Faults) -> Vec<String> {
    let mut rust = Vec::new();
    let mut name = |variant: &str, id: &str, found: Result<usize, String>| {
        if faults.keep(FILE, key, found).is_some() {
            rust.push(format!("Concern::{variant}({})", emit::text(id)));
        }
    };
    for id in &row.countries {
        name("Country", id, known.world.countries.index(id));
    }
    for id in &row.places {
        name("Place", id, known.world.places.index(id));
    }
    for id in &row.regimes {
        name("Regime", id, known.reliefs.index(id));
    }
    for id in &row.figures {
        name("Figure", id, known.figures.index(id));
    }
    rust.extend((row.holds.iter()).map(|held| format!("Concern::{held:?}")));
    let named = [&row.countries, &row.places, &row.regimes, &row.figures];
    let names_any = !row.holds.is_empty() || named.iter().any(|ids| !ids.is_empty());
    if row.always == names_any {
        let reason = "a caveat is said always, or of what it names: one of the two";
        faults.add(FILE, key, reason);
    }
    rust
}

pub(crate) fn emit(caveats: &[Caveat], texts: &Texts, out: &mut String) {
    out.push_str("pub static CAVEATS: &[CaveatRow] = &[\n");
    for caveat in caveats {
        let row = &caveat.row;
        let _ = writeln!(
            out,
            "CaveatRow {{ id: {}, beside: Beside::{:?}, text: {}, always: {}, concerns: &[{}], sources: {} }},",
            emit::text(&caveat.id),
            row.beside,
            texts.evidence(&row.ko, &row.en),
            row.always,
            caveat.concerns.join(", "),
            caveat.sources,
        );
    }
    out.push_str("];\n");
}
