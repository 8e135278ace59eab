//! `careers/outcomes.toml`: what was published of what follows a stage, to hold the model against.

use std::fmt::Write;
use std::path::Path;

use serde::Deserialize;

use crate::careers::{self, Careers, Stage};
use crate::emit;
use crate::fault::Faults;
use crate::reader;
use crate::rows::{self, Rows};
use crate::source::Sources;
use crate::texts::Texts;
use crate::value;

const FILE: &str = "careers/outcomes.toml";
/// As `salary_gap::domain::career` looks at.
const MAX_YEARS: u8 = 60;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    /// What was measured, of whom, and when.
    ko: String,
    en: String,
    /// The stage in which they begin, ...
    from: String,
    /// ... after how many years they are looked at, ...
    after: u8,
    /// ... and the stages in which they may then be.
    of: Vec<String>,
    measure: Measure,
    /// A percentage, or an amount in units of the currency of the stages.
    value: toml::Value,
    low: Option<toml::Value>,
    high: Option<toml::Value>,
    grade: String,
    /// Whether the figure is itself an input of the model, so that agreement proves nothing.
    #[serde(default)]
    used: bool,
    sources: Vec<String>,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "kebab-case")]
enum Measure {
    /// Of those who began, how many are there.
    Share,
    /// What those who are there are paid, on average or in the middle.
    Mean,
    Median,
}

pub(crate) struct Outcome {
    row: Row,
    grade: &'static str,
    /// Value, low and high: billionths, or minor units.
    amounts: [i128; 3],
    sources: String,
}

pub(crate) fn read(
    data: &Path,
    careers: &Careers,
    sources: &Sources,
    faults: &mut Faults,
) -> Rows<Outcome> {
    let mut outcomes = Rows::new("outcome", FILE);
    for entry in reader::entries(data, FILE, faults) {
        let Some(row) = entry.row::<Row>(faults) else {
            continue;
        };
        let key = entry.key.as_str();
        rows::plain_id(FILE, key, faults);
        let texts = [("ko", row.ko.as_str()), ("en", &row.en)];
        rows::filled(FILE, key, &texts, faults);
        let sources = rows::sources(FILE, key, &row.sources, sources, faults);
        let outcome = resolve(row, &careers.stages, sources);
        if let Some(outcome) = faults.keep(FILE, key, outcome) {
            outcomes.push(entry.key, outcome);
        }
    }
    outcomes
}

fn resolve(row: Row, stages: &Rows<Stage>, sources: String) -> Result<Outcome, String> {
    stages.index(&row.from)?;
    let mut currencies = Vec::new();
    for id in &row.of {
        stages.index(id)?;
        currencies.extend(stages.get(id).map(|stage| stage.currency));
    }
    let Some(currency) = currencies.first() else {
        return Err("it is of no stage".to_owned());
    };
    if row.measure != Measure::Share && currencies.iter().any(|other| other != currency) {
        return Err("one amount is of stages with one currency".to_owned());
    }
    if !(1..=MAX_YEARS).contains(&row.after) {
        return Err(format!("{} years later is not looked at", row.after));
    }
    let amount = |amount: &toml::Value| {
        let text = value::number(amount)?;
        match row.measure {
            Measure::Share => value::share(&text).map(i128::from),
            Measure::Mean | Measure::Median => value::decimal(&text, currency.per_unit),
        }
    };
    let middle = amount(&row.value)?;
    let end = |end: &Option<toml::Value>| end.as_ref().map_or(Ok(middle), amount);
    let (low, high) = (end(&row.low)?, end(&row.high)?);
    if low > middle || middle > high || low < 0 {
        return Err("the value lies outside its range".to_owned());
    }
    let grade = match careers::grade(&row.grade)? {
        "Own" => return Err("what was published is no assumption of one's own".to_owned()),
        grade => grade,
    };
    Ok(Outcome {
        grade,
        amounts: [middle, low, high],
        sources,
        row,
    })
}

pub(crate) fn emit(outcomes: &Rows<Outcome>, texts: &Texts, out: &mut String) {
    out.push_str("pub static OUTCOMES: &[Outcome] = &[\n");
    for (id, outcome) in outcomes.iter() {
        let row = &outcome.row;
        let [value, low, high] = outcome.amounts;
        let of: Vec<String> = row.of.iter().map(|id| emit::text(id)).collect();
        let _ = writeln!(
            out,
            "Outcome {{ id: {}, text: {}, from: {}, after: {}, of: &[{}], measured: Measured::{:?}, value: {value}, low: {low}, high: {high}, grade: career::Grade::{}, is_used: {}, sources: {} }},",
            emit::text(id),
            texts.evidence(&row.ko, &row.en),
            emit::text(&row.from),
            row.after,
            of.join(", "),
            row.measure,
            outcome.grade,
            row.used,
            outcome.sources,
        );
    }
    out.push_str("];\n");
}
