//! `pay/figures.toml`: what work is paid, and what each figure measures.

use std::fmt::Write;
use std::path::Path;

use serde::Deserialize;

use crate::currency::{self, Currency};
use crate::emit;
use crate::fault::Faults;
use crate::reader::{self, Entry};
use crate::rows::{self, Rows};
use crate::source::Sources;
use crate::texts::Texts;
use crate::value;

const FILE: &str = "pay/figures.toml";
/// The largest pay that the program computes, as `salary_gap::domain::offer` has it.
const MAX_MINOR: i128 = 1_000_000_000_000;
/// A figure that rests on fewer observations is not shown.
const MIN_OBSERVATIONS: u32 = 25;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    ko: String,
    en: String,
    /// Gross a year, in units of the currency.
    value: toml::Value,
    low: Option<toml::Value>,
    high: Option<toml::Value>,
    unit: String,
    year: i32,
    kind: Kind,
    grade: String,
    meaning: Meaning,
    /// How many observations it rests on, where the source says so.
    observations: Option<u32>,
    measures_ko: String,
    measures_en: String,
    /// How the figure was reckoned from others; an estimate says so, no other figure has one.
    rule_ko: Option<String>,
    rule_en: Option<String>,
    sources: Vec<String>,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    Official,
    Reported,
    Estimate,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "kebab-case")]
enum Meaning {
    Floor,
    StaffAverage,
    Advertised,
    Package,
    EquityPerHead,
    SchemeMoney,
}

pub(crate) struct Figure {
    row: Row,
    pub currency: Currency,
    /// Value, and range where there is one, in minor units.
    pub minor: i128,
    pub low: Option<i128>,
    pub high: Option<i128>,
    pub sources: String,
}

impl Figure {
    pub fn grade(&self) -> &str {
        &self.row.grade
    }

    /// What it measures, as a text of the evidence.
    pub fn measures(&self, texts: &Texts) -> String {
        texts.evidence(&self.row.measures_ko, &self.row.measures_en)
    }
}

pub(crate) fn read(data: &Path, sources: &Sources, faults: &mut Faults) -> Rows<Figure> {
    let mut figures = Rows::new("figure", FILE);
    for entry in reader::entries(data, FILE, faults) {
        let Some(row) = entry.row::<Row>(faults) else {
            continue;
        };
        check(&entry, &row, faults);
        let sources = rows::sources(FILE, &entry.key, &row.sources, sources, faults);
        let figure = amounts(row, sources);
        if let Some(figure) = faults.keep(FILE, &entry.key, figure) {
            figures.push(entry.key, figure);
        }
    }
    figures
}

fn check(entry: &Entry, row: &Row, faults: &mut Faults) {
    rows::plain_id(FILE, &entry.key, faults);
    let rule_ko = row.rule_ko.as_deref();
    let rule_en = row.rule_en.as_deref();
    let texts = [
        ("ko", row.ko.as_str()),
        ("en", &row.en),
        ("measures_ko", &row.measures_ko),
        ("measures_en", &row.measures_en),
        ("rule_ko", rule_ko.unwrap_or("-")),
        ("rule_en", rule_en.unwrap_or("-")),
    ];
    rows::filled(FILE, &entry.key, &texts, faults);
    let mut refuse = |reason: String| faults.add(FILE, &entry.key, reason);
    let derived = [rule_ko.is_some(), rule_en.is_some()];
    if derived != [row.kind == Kind::Estimate; 2] {
        refuse("an estimate, and no other figure, gives its rule in both languages".to_owned());
    }
    match row.grade.as_str() {
        "A" | "B" | "C" => {}
        "D" => refuse("a figure of grade D is not shown".to_owned()),
        other => refuse(format!("{other:?} is not a grade: A, B or C")),
    }
    if row.kind == Kind::Official && row.grade != "A" {
        refuse("an official figure is of grade A".to_owned());
    }
    if row.observations.is_some_and(|n| n < MIN_OBSERVATIONS) {
        let reason = format!("fewer than {MIN_OBSERVATIONS} observations are not shown");
        refuse(reason);
    }
    if let Err(reason) = value::year(&row.year.to_string()) {
        refuse(reason);
    }
}

fn amounts(row: Row, sources: String) -> Result<Figure, String> {
    let currency = currency::of_code(&row.unit)?;
    let minor = |amount: &toml::Value| {
        let minor = value::decimal(&value::number(amount)?, currency.per_unit)?;
        if (1..=MAX_MINOR).contains(&minor) {
            Ok(minor)
        } else {
            Err(format!("{amount} is not a pay that is computed"))
        }
    };
    let amount = minor(&row.value)?;
    let low = row.low.as_ref().map(minor).transpose()?;
    let high = row.high.as_ref().map(minor).transpose()?;
    if low.is_some_and(|low| low > amount) || high.is_some_and(|high| high < amount) {
        return Err("the value lies outside its range".to_owned());
    }
    Ok(Figure {
        row,
        currency,
        minor: amount,
        low,
        high,
        sources,
    })
}

pub(crate) fn emit(figures: &Rows<Figure>, texts: &Texts, out: &mut String) {
    out.push_str("pub static FIGURES: &[PayFigure] = &[\n");
    for (id, figure) in figures.iter() {
        let Figure { row, currency, .. } = figure;
        let rule = row.rule_ko.as_deref().zip(row.rule_en.as_deref());
        let _ = writeln!(
            out,
            "PayFigure {{ id: {}, name: {}, pay: Pay {{ minor: {}, currency: Currency::{} }}, low: {}, high: {}, year: {}, kind: Kind::{:?}, grade: Grade::{}, meaning: Meaning::{:?}, observations: {:?}, measures: {}, rule: {}, sources: {} }},",
            emit::text(id),
            texts.evidence(&row.ko, &row.en),
            figure.minor,
            currency.variant,
            emit::option(figure.low.map(|minor| minor.to_string())),
            emit::option(figure.high.map(|minor| minor.to_string())),
            row.year,
            row.kind,
            row.grade,
            row.meaning,
            row.observations,
            texts.evidence(&row.measures_ko, &row.measures_en),
            emit::option(rule.map(|(ko, en)| texts.evidence(ko, en))),
            figure.sources,
        );
    }
    out.push_str("];\n");
}
