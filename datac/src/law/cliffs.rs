//! `tax/<country>/cliffs.toml`: where a law takes unusually much of more pay, and what it is called.

use std::fmt::Write;

use serde::Deserialize;

use super::{Kind, Laws};
use crate::emit;
use crate::fault::Faults;
use crate::reader::Entry;
use crate::rows;
use crate::texts::Texts;

/// The file's name in each country's folder.
pub(super) const NAME: &str = "/cliffs.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    ko: String,
    en: String,
    /// The figure of law at whose edges a cliff begins.
    parameter: String,
}

pub(super) struct Cliff {
    country: String,
    file: String,
    key: String,
    row: Row,
}

pub(super) fn read(country: &str, entry: &Entry, cliffs: &mut Vec<Cliff>, faults: &mut Faults) {
    let Some(row) = entry.row::<Row>(faults) else {
        return;
    };
    let (file, key) = (&entry.file, &entry.key);
    rows::plain_id(file, key, faults);
    rows::filled(file, key, &[("ko", &row.ko), ("en", &row.en)], faults);
    cliffs.push(Cliff {
        country: country.to_owned(),
        file: file.clone(),
        key: key.clone(),
        row,
    });
}

pub(super) fn check(laws: &Laws, faults: &mut Faults) {
    for cliff in &laws.cliffs {
        let Cliff { country, row, .. } = cliff;
        let figure = laws.parameter(country, &row.parameter);
        let reason = match figure.map(|(_, p)| p.kind) {
            None => format!("no parameter {:?} in tax/{country}", row.parameter),
            Some(Kind::Money(_) | Kind::Schedule | Kind::Steps) => continue,
            Some(_) => format!("{:?} is no amount", row.parameter),
        };
        faults.add(&cliff.file, &cliff.key, reason);
    }
}

pub(super) fn emit(laws: &Laws, texts: &Texts, out: &mut String) {
    out.push_str("pub static CLIFFS: &[CliffRow] = &[\n");
    for Cliff { country, row, .. } in &laws.cliffs {
        let Some((place, _)) = laws.parameter(country, &row.parameter) else {
            continue; // refused when it was read
        };
        let _ = writeln!(
            out,
            "CliffRow {{ country: {}, name: {}, figure: {place} }},",
            emit::text(country),
            texts.evidence(&row.ko, &row.en),
        );
    }
    out.push_str("];\n");
}
