//! Law as Rust tables.

use std::fmt::Write;

use super::{Item, Laws, Parameter, cliffs};
use crate::emit;
use crate::texts::Texts;

pub(crate) fn emit(laws: &Laws, texts: &Texts, out: &mut String) {
    for country in &laws.countries {
        let _ = writeln!(out, "pub mod {country} {{\nuse super::*;");
        for p in laws.parameters.iter().filter(|p| &p.country == country) {
            let dated: Vec<String> = (p.values.iter())
                .map(|v| {
                    format!(
                        "Dated {{ from: {}, value: {}, source: SourceId({}), article: {} }}",
                        emit::date(v.from),
                        v.rust,
                        v.source,
                        texts.common(&v.article),
                    )
                })
                .collect();
            let Some((first, later)) = dated.split_first() else {
                continue; // an empty list was refused when it was read
            };
            let _ = writeln!(
                out,
                "pub static {}: Parameter<{}> = Parameter {{ name: {}, known_until: {}, first: {first}, later: &[{}] }};",
                emit::constant(&p.key),
                p.type_name,
                texts.words(&p.row.ko, &p.row.en),
                emit::date(p.known_until),
                later.join(",\n"),
            );
        }
        out.push_str("}\n");
    }
    emit_ids(laws, texts, out);
    emit_items(laws, texts, out);
    cliffs::emit(laws, texts, out);
}

/// The ids stand apart: what never asks for one, as the page, does not carry them.
fn emit_ids(laws: &Laws, texts: &Texts, out: &mut String) {
    out.push_str("pub static PARAMETER_IDS: &[(Words, &str)] = &[\n");
    for p in &laws.parameters {
        let name = texts.words(&p.row.ko, &p.row.en);
        let id = emit::text(&format!("{}.{}", p.country, p.key));
        let _ = writeln!(out, "({name}, {id}),");
    }
    out.push_str("];\n");
}

fn emit_items(laws: &Laws, texts: &Texts, out: &mut String) {
    let mut items: Vec<&Item> = laws.items.iter().collect();
    items.sort_by(|a, b| a.key.cmp(&b.key));
    out.push_str("pub static ITEMS: &[LawItem] = &[\n");
    for item in items {
        let _ = write!(
            out,
            "LawItem {{ id: {}, name: {}, rule: {}, parameters: &[",
            emit::text(&item.key),
            texts.words(&item.row.ko, &item.row.en),
            texts.words(&item.row.rule_ko, &item.row.rule_en),
        );
        for id in &item.row.parameters {
            if let Some(p) = laws.parameter(&item.country, id) {
                let _ = write!(out, "{}, ", any_parameter(p));
            }
        }
        out.push_str("] },\n");
    }
    out.push_str("];\n");
}

/// A parameter among those of any type.
pub(super) fn any_parameter(p: &Parameter) -> String {
    let variant = variant(&p.type_name);
    format!(
        "AnyParameter::{variant}(&{}::{})",
        p.country,
        emit::constant(&p.key)
    )
}

/// The variant of `AnyParameter` for a type: `Krw` for `Money<Krw>`.
fn variant(type_name: &str) -> &str {
    let unit = (type_name.strip_prefix("Money<")).and_then(|rest| rest.strip_suffix('>'));
    match (unit, type_name) {
        (Some(unit), _) => unit,
        (None, "i64") => "Count",
        (None, other) => other,
    }
}
