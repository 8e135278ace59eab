//! Law as lines of numbers, which the program unpacks: `src/catalog/figures.rs` reads them.
//!
//! LAW: first the days that occur, three numbers each; then a line for each figure: a letter
//! for its kind, its name's distance from the last one, its last known day and, for each date,
//! day and numbers. ITEMS: a line for each line of a slip: its id, the distances of its name and
//! rule, its figures.

use std::collections::BTreeSet;
use std::fmt::Write;

use chrono::{Datelike, NaiveDate};

use super::{Item, Kind, Laws, Parameter, cliffs};
use crate::currency;
use crate::emit;
use crate::texts::Texts;

/// Source and article of each value, in the order of LAW: a line each.
pub(crate) fn origins(laws: &Laws, texts: &Texts) -> Vec<String> {
    (laws.parameters.iter().flat_map(|p| &p.values))
        .map(|v| format!("{} {}", v.source, texts.common_place(&v.article)))
        .collect()
}

pub(crate) fn emit(laws: &Laws, texts: &Texts, out: &mut String) {
    for country in &laws.countries {
        let _ = writeln!(out, "pub mod {country} {{\nuse super::*;");
        for (place, p) in laws.parameters.iter().enumerate() {
            if &p.country == country {
                let _ = writeln!(
                    out,
                    "pub const {}: Parameter<{}> = Parameter::new({place});",
                    emit::constant(&p.key),
                    type_name(p.kind),
                );
            }
        }
        out.push_str("}\n");
    }
    emit_ids(laws, out);
    let _ = writeln!(
        out,
        "pub const LAW: &str = {};",
        emit::text(&figures(laws, texts))
    );
    let _ = writeln!(
        out,
        "pub const ITEMS: &str = {};",
        emit::text(&items(laws, texts))
    );
    cliffs::emit(laws, texts, out);
}

fn type_name(kind: Kind) -> String {
    match kind {
        Kind::Money(currency) => format!("Money<{}>", currency.variant),
        Kind::Rate => "Rate".to_owned(),
        Kind::Ratio => "Ratio".to_owned(),
        Kind::Count => "i64".to_owned(),
        Kind::Schedule => "Schedule".to_owned(),
        Kind::Steps => "Steps".to_owned(),
    }
}

/// The letter of a kind; the currencies from `A`, in their order.
fn letter(kind: Kind) -> char {
    match kind {
        Kind::Money(currency) => currency::letter(currency),
        Kind::Rate => 'r',
        Kind::Ratio => 'q',
        Kind::Count => 'c',
        Kind::Schedule => 's',
        Kind::Steps => 't',
    }
}

/// The ids stand apart: what never asks for one, as the page, does not carry them.
fn emit_ids(laws: &Laws, out: &mut String) {
    out.push_str("pub static FIGURE_IDS: &[&str] = &[\n");
    for p in &laws.parameters {
        let id = emit::text(&format!("{}.{}", p.country, p.key));
        let _ = writeln!(out, "{id},");
    }
    out.push_str("];\n");
}

fn figures(laws: &Laws, texts: &Texts) -> String {
    let days_of = |p: &Parameter| {
        let from = p.values.iter().map(|v| v.from);
        from.chain([p.known_until]).collect::<Vec<_>>()
    };
    let days: BTreeSet<NaiveDate> = laws.parameters.iter().flat_map(days_of).collect();
    let place = |day: &NaiveDate| days.iter().position(|known| known == day).unwrap_or(0) as i128;
    let mut lines = String::new();
    for day in &days {
        push(&mut lines, day.year().into());
        push(&mut lines, day.month().into());
        push(&mut lines, day.day().into());
    }
    let mut last = 0;
    for p in &laws.parameters {
        lines.push('\n');
        lines.push(letter(p.kind));
        let name = texts.evidence_place(&p.row.ko, &p.row.en);
        push(&mut lines, distance(name, &mut last));
        push(&mut lines, place(&p.known_until));
        for v in &p.values {
            push(&mut lines, place(&v.from));
            v.numbers
                .iter()
                .for_each(|number| push(&mut lines, *number));
        }
    }
    lines
}

fn items(laws: &Laws, texts: &Texts) -> String {
    let mut items: Vec<&Item> = laws.items.iter().collect();
    items.sort_by(|a, b| a.key.cmp(&b.key));
    let (mut last_name, mut last_rule) = (0, 0);
    let lines: Vec<String> = (items.into_iter())
        .map(|item| {
            let mut line = item.key.clone();
            let row = &item.row;
            let name = texts.evidence_place(&row.ko, &row.en);
            let rule = texts.evidence_place(&row.rule_ko, &row.rule_en);
            push(&mut line, distance(name, &mut last_name));
            push(&mut line, distance(rule, &mut last_rule));
            for id in &item.row.parameters {
                let place = laws.parameter(&item.country, id).map(|(place, _)| place);
                push(&mut line, place.unwrap_or(0) as i128);
            }
            line
        })
        .collect();
    lines.join("\n")
}

/// How far a text stands from the last one that was named so.
fn distance(place: usize, last: &mut i128) -> i128 {
    let place = place as i128;
    let distance = place - *last;
    *last = place;
    distance
}

/// A space and the number; three zeros or more at its end as how many they are.
fn push(line: &mut String, number: i128) {
    let digits = number.to_string();
    let short = digits.trim_end_matches('0');
    let zeros = digits.len() - short.len();
    let _ = match zeros {
        3.. if number != 0 => write!(line, " {short}e{zeros}"),
        _ => write!(line, " {digits}"),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zeros_are_counted_from_three_on() {
        let mut line = String::new();
        for number in [0, 100, 1_000, 62_000_000, -5] {
            push(&mut line, number);
        }
        assert_eq!(line, " 0 100 1e3 62e6 -5");
    }
}
