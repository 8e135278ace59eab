//! `response.toml` and `programmes.toml`: how numbers of people answer to pay, and sizes of programmes
//! that a treasury's account can be held against.

use std::fmt::Write;
use std::path::Path;

use serde::Deserialize;

use crate::currency;
use crate::emit;
use crate::fault::Faults;
use crate::reader;
use crate::rows;
use crate::source::Sources;
use crate::texts::Texts;
use crate::value;

const RESPONSES: &str = "response.toml";
const PROGRAMMES: &str = "programmes.toml";

/// Whose numbers, by id and as `salary_gap::domain::closing::Group` has them.
const GROUPS: [(&str, &str); 3] = [
    ("foreign", "Foreign"),
    ("foreign-scheme", "ForeignScheme"),
    ("nationals", "Nationals"),
];

/// What a treasury reckons with at most, as `salary_gap::domain::closing` has it.
const MAX_PEOPLE: u32 = 1_000_000;
const MAX_BUDGET: i128 = 1_000_000_000_000_000;
/// An elasticity is told to the hundredth.
const HUNDREDTHS: i128 = 100;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ResponseRow {
    ko: String,
    en: String,
    low: String,
    high: String,
    measures_ko: String,
    measures_en: String,
    sources: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ProgrammeRow {
    ko: String,
    en: String,
    /// People, or an amount in units of a currency: one of the two.
    people: Option<u32>,
    amount: Option<toml::Value>,
    unit: Option<String>,
    sources: Vec<String>,
}

struct Response {
    group: &'static str,
    row: ResponseRow,
    low: i128,
    high: i128,
    sources: String,
}

struct Programme {
    id: String,
    row: ProgrammeRow,
    size: String,
    sources: String,
}

pub(crate) struct Programmes {
    responses: Vec<Response>,
    programmes: Vec<Programme>,
}

pub(crate) fn read(data: &Path, sources: &Sources, faults: &mut Faults) -> Programmes {
    Programmes {
        responses: responses(data, sources, faults),
        programmes: programmes(data, sources, faults),
    }
}

fn responses(data: &Path, sources: &Sources, faults: &mut Faults) -> Vec<Response> {
    let mut all = Vec::new();
    for entry in reader::entries(data, RESPONSES, faults) {
        let key = entry.key.as_str();
        let group = (GROUPS.iter())
            .find(|(id, _)| *id == key)
            .ok_or_else(|| format!("{key:?} is not a known group"));
        let group = faults.keep(RESPONSES, key, group);
        let (Some((_, group)), Some(row)) = (group, entry.row::<ResponseRow>(faults)) else {
            continue;
        };
        let texts = [
            ("ko", row.ko.as_str()),
            ("en", &row.en),
            ("measures_ko", &row.measures_ko),
            ("measures_en", &row.measures_en),
        ];
        rows::filled(RESPONSES, key, &texts, faults);
        let sources = rows::sources(RESPONSES, key, &row.sources, sources, faults);
        if let Some((low, high)) = faults.keep(RESPONSES, key, band(&row)) {
            all.push(Response {
                group,
                row,
                low,
                high,
                sources,
            });
        }
    }
    for (id, group) in GROUPS {
        if !all.iter().any(|response| response.group == group) {
            faults.add(RESPONSES, id, "this group is missing");
        }
    }
    all
}

fn band(row: &ResponseRow) -> Result<(i128, i128), String> {
    let low = value::decimal(&row.low, HUNDREDTHS)?;
    let high = value::decimal(&row.high, HUNDREDTHS)?;
    if low > 0 && low <= high && high <= 100 * HUNDREDTHS {
        Ok((low, high))
    } else {
        Err(format!("{} to {} is no range", row.low, row.high))
    }
}

fn programmes(data: &Path, sources: &Sources, faults: &mut Faults) -> Vec<Programme> {
    let mut all = Vec::new();
    for entry in reader::entries(data, PROGRAMMES, faults) {
        let Some(row) = entry.row::<ProgrammeRow>(faults) else {
            continue;
        };
        let key = &entry.key;
        rows::plain_id(PROGRAMMES, key, faults);
        rows::filled(PROGRAMMES, key, &[("ko", &row.ko), ("en", &row.en)], faults);
        let sources = rows::sources(PROGRAMMES, key, &row.sources, sources, faults);
        if let Some(size) = faults.keep(PROGRAMMES, key, size(&row)) {
            all.push(Programme {
                id: entry.key,
                row,
                size,
                sources,
            });
        }
    }
    all
}

fn size(row: &ProgrammeRow) -> Result<String, String> {
    match (row.people, &row.amount, &row.unit) {
        (Some(people), None, None) if (1..=MAX_PEOPLE).contains(&people) => {
            Ok(format!("Size::People({people})"))
        }
        (None, Some(amount), Some(unit)) => {
            let currency = currency::of_code(unit)?;
            let minor = value::decimal(&value::number(amount)?, currency.per_unit)?;
            if !(1..=MAX_BUDGET).contains(&minor) {
                return Err(format!("{amount} is not a budget that is computed"));
            }
            Ok(format!(
                "Size::Budget(Pay {{ minor: {minor}, currency: Currency::{} }})",
                currency.variant
            ))
        }
        _ => Err("people, or an amount and its unit: one of the two".to_owned()),
    }
}

pub(crate) fn emit(all: &Programmes, texts: &Texts, out: &mut String) {
    out.push_str("pub static RESPONSES: &[Response] = &[\n");
    for response in &all.responses {
        let row = &response.row;
        let _ = writeln!(
            out,
            "Response {{ group: Group::{}, name: {}, measures: {}, low: {}, high: {}, sources: {} }},",
            response.group,
            texts.evidence(&row.ko, &row.en),
            texts.evidence(&row.measures_ko, &row.measures_en),
            response.low,
            response.high,
            response.sources,
        );
    }
    out.push_str("];\npub static PROGRAMMES: &[Programme] = &[\n");
    for programme in &all.programmes {
        let _ = writeln!(
            out,
            "Programme {{ id: {}, name: {}, size: {}, sources: {} }},",
            emit::text(&programme.id),
            texts.evidence(&programme.row.ko, &programme.row.en),
            programme.size,
            programme.sources,
        );
    }
    out.push_str("];\n");
}
