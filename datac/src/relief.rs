//! `tax/<country>/regimes.toml`: reliefs that a taxpayer may choose, and who qualifies.

use std::fmt::Write;
use std::path::Path;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::emit;
use crate::fault::Faults;
use crate::places::World;
use crate::reader;
use crate::rows::{self, Rows};
use crate::source::Sources;
use crate::texts::Texts;
use crate::value;

/// The file's name in each country's folder, which the reader of law leaves alone.
pub(crate) const NAME: &str = "regimes.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    ko: String,
    en: String,
    article: String,
    effect_ko: String,
    effect_en: String,
    /// What one must fulfil, each in Korean and English.
    conditions: Vec<[String; 2]>,
    /// The region of the country in which alone it is; left out where it is everywhere.
    region: Option<String>,
    /// The last day on which the work must begin.
    start_by: Option<toml::value::Datetime>,
    /// Years for which it lasts.
    years: Option<u8>,
    verified: toml::value::Datetime,
    sources: Vec<String>,
}

pub(crate) struct Relief {
    pub country: String,
    row: Row,
    start_by: Option<NaiveDate>,
    verified: NaiveDate,
    sources: String,
}

pub(crate) fn read(
    data: &Path,
    world: &World,
    sources: &Sources,
    faults: &mut Faults,
) -> Rows<Relief> {
    let mut reliefs = Rows::new("relief", "tax/*/regimes.toml");
    for country in reader::folders(data, "tax") {
        let folder = format!("tax/{country}");
        for file in reader::files(data, &folder, NAME) {
            read_file(data, &country, &file, world, sources, &mut reliefs, faults);
        }
    }
    reliefs
}

fn read_file(
    data: &Path,
    country: &str,
    file: &str,
    world: &World,
    sources: &Sources,
    reliefs: &mut Rows<Relief>,
    faults: &mut Faults,
) {
    if let Err(reason) = world.countries.index(country) {
        faults.add(file, "(file)", reason);
    }
    for entry in reader::entries(data, file, faults) {
        let Some(row) = entry.row::<Row>(faults) else {
            continue;
        };
        let key = &entry.key;
        check(file, key, country, &row, faults);
        let sources = rows::sources(file, key, &row.sources, sources, faults);
        let start_by = row.start_by.as_ref().map(value::date).transpose();
        let start_by = faults.keep(file, key, start_by);
        let verified = faults.keep(file, key, value::date(&row.verified));
        if let (Some(start_by), Some(verified)) = (start_by, verified) {
            let relief = Relief {
                country: country.to_owned(),
                row,
                start_by,
                verified,
                sources,
            };
            reliefs.push(entry.key, relief);
        }
    }
}

fn check(file: &str, key: &str, country: &str, row: &Row, faults: &mut Faults) {
    rows::plain_id(file, key, faults);
    let texts = [
        ("ko", row.ko.as_str()),
        ("en", &row.en),
        ("article", &row.article),
        ("effect_ko", &row.effect_ko),
        ("effect_en", &row.effect_en),
    ];
    rows::filled(file, key, &texts, faults);
    for [ko, en] in &row.conditions {
        rows::filled(
            file,
            key,
            &[("a condition", ko), ("a condition", en)],
            faults,
        );
    }
    if !key.starts_with(&format!("{country}-")) {
        faults.add(file, key, format!("a relief's id begins with {country:?}"));
    }
    if row.conditions.is_empty() {
        faults.add(file, key, "nothing says who qualifies");
    }
    if row.years == Some(0) {
        faults.add(file, key, "a relief of no years");
    }
}

pub(crate) fn emit(reliefs: &Rows<Relief>, texts: &Texts, out: &mut String) {
    out.push_str("pub static RELIEFS: &[Relief] = &[\n");
    for (id, relief) in reliefs.iter() {
        let row = &relief.row;
        let conditions: Vec<String> = (row.conditions.iter())
            .map(|[ko, en]| texts.evidence(ko, en))
            .collect();
        let _ = writeln!(
            out,
            "Relief {{ id: {}, country: {}, region: {:?}, name: {}, article: {}, effect: {}, conditions: &[{}], start_by: {}, years: {:?}, verified: {}, sources: {} }},",
            emit::text(id),
            emit::text(&relief.country),
            row.region,
            texts.words(&row.ko, &row.en),
            texts.common(&row.article),
            texts.evidence(&row.effect_ko, &row.effect_en),
            conditions.join(", "),
            emit::option(relief.start_by.map(emit::date)),
            row.years,
            emit::date(relief.verified),
            relief.sources,
        );
    }
    out.push_str("];\n");
}
