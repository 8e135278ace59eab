//! `tax/<country>/*.toml`: figures of law by date, and the lines of a pay slip that rest on them.

use std::path::Path;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::currency::{self, Currency};
use crate::fault::Faults;
use crate::reader::{self, Entry};
use crate::source::Sources;
use crate::value;

mod cliffs;
mod packed;

pub(crate) use packed::{emit, origins};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ParameterRow {
    ko: String,
    en: String,
    unit: Unit,
    verified: toml::value::Datetime,
    values: Vec<ValueRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ValueRow {
    from: toml::value::Datetime,
    value: Option<toml::Value>,
    /// Lower edge and rate of each band, in rising order.
    bands: Option<Vec<(toml::Value, String)>>,
    /// Lower edge and amount of each step, in rising order.
    steps: Option<Vec<(toml::Value, toml::Value)>>,
    source: String,
    article: String,
}

/// The closed list of units: a currency by its code, or one of three kinds of number.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(try_from = "String")]
enum Unit {
    Currency(Currency),
    Percent,
    Ratio,
    Count,
}

impl TryFrom<String> for Unit {
    type Error = String;

    fn try_from(id: String) -> Result<Self, String> {
        Ok(match id.as_str() {
            "percent" => Self::Percent,
            "ratio" => Self::Ratio,
            "count" => Self::Count,
            code => Self::Currency(currency::of_code(code)?),
        })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ItemRow {
    ko: String,
    en: String,
    rule_ko: String,
    rule_en: String,
    parameters: Vec<String>,
}

struct Parameter {
    country: String,
    key: String,
    row: ParameterRow,
    kind: Kind,
    values: Vec<Dated>,
    known_until: NaiveDate,
}

/// What the values of a figure are.
#[derive(Clone, Copy)]
enum Kind {
    Money(Currency),
    Rate,
    Ratio,
    Count,
    Schedule,
    Steps,
}

struct Dated {
    from: NaiveDate,
    /// As the kind of the figure has it: one number, two of a ratio, a count and so many pairs.
    numbers: Vec<i128>,
    source: usize,
    article: String,
}

struct Item {
    country: String,
    key: String,
    row: ItemRow,
}

pub(crate) struct Laws {
    countries: Vec<String>,
    parameters: Vec<Parameter>,
    items: Vec<Item>,
    cliffs: Vec<cliffs::Cliff>,
}

impl Laws {
    /// A parameter and its place among all.
    fn parameter(&self, country: &str, key: &str) -> Option<(usize, &Parameter)> {
        let mut all = self.parameters.iter().enumerate();
        all.find(|(_, p)| p.country == country && p.key == key)
    }
}

pub(crate) fn read(data: &Path, sources: &Sources, faults: &mut Faults) -> Laws {
    let mut laws = Laws {
        countries: reader::folders(data, "tax"),
        parameters: Vec::new(),
        items: Vec::new(),
        cliffs: Vec::new(),
    };
    for country in laws.countries.clone() {
        for file in reader::files(data, &format!("tax/{country}"), ".toml") {
            if file.ends_with(crate::relief::NAME) {
                continue;
            }
            if file.ends_with("/items.toml") {
                for entry in reader::entries(data, &file, faults) {
                    read_item(&country, &entry, &mut laws, faults);
                }
            } else if file.ends_with(cliffs::NAME) {
                for entry in reader::entries(data, &file, faults) {
                    cliffs::read(&country, &entry, &mut laws.cliffs, faults);
                }
            } else {
                read_parameters(data, &country, &file, sources, &mut laws, faults);
            }
        }
    }
    check_items(&laws, faults);
    cliffs::check(&laws, faults);
    laws
}

fn read_parameters(
    data: &Path,
    country: &str,
    file: &str,
    sources: &Sources,
    laws: &mut Laws,
    faults: &mut Faults,
) {
    let Some(mut table) = reader::table(data, file, faults) else {
        return;
    };
    let known_until = match table.remove("known_until") {
        Some(toml::Value::Datetime(day)) => value::date(&day),
        _ => Err("the last day for which this law was read is missing".to_owned()),
    };
    let Some(known_until) = faults.keep(file, "known_until", known_until) else {
        return;
    };
    for (key, value) in table {
        let entry = Entry {
            file: file.to_owned(),
            key,
            value,
        };
        let Some(row) = entry.row::<ParameterRow>(faults) else {
            continue;
        };
        let twin = (laws.parameters.iter()).any(|p| p.country == country && p.key == entry.key);
        if twin {
            faults.add(file, &entry.key, "this parameter is already defined");
        }
        let namesake =
            (laws.parameters.iter()).any(|p| (&p.row.ko, &p.row.en) == (&row.ko, &row.en));
        if namesake {
            faults.add(file, &entry.key, "another parameter has this name");
        }
        let parameter = read_values(&entry, row, country, known_until, sources);
        if let Some(parameter) = faults.keep(file, &entry.key, parameter) {
            laws.parameters.push(parameter);
        }
    }
}

fn read_values(
    entry: &Entry,
    row: ParameterRow,
    country: &str,
    known_until: NaiveDate,
    sources: &Sources,
) -> Result<Parameter, String> {
    let form = Form::of(&row.values);
    let kind = match (row.unit, form) {
        (Unit::Currency(_), Form::Bands) => Kind::Schedule,
        (Unit::Currency(_), Form::Steps) => Kind::Steps,
        (Unit::Currency(currency), Form::Value) => Kind::Money(currency),
        (Unit::Percent, Form::Value) => Kind::Rate,
        (Unit::Ratio, Form::Value) => Kind::Ratio,
        (Unit::Count, Form::Value) => Kind::Count,
        (_, Form::Bands | Form::Steps) => {
            return Err("bands and steps need a currency as their unit".to_owned());
        }
    };
    let mut values: Vec<Dated> = Vec::new();
    for v in &row.values {
        let from = value::date(&v.from)?;
        if from > known_until {
            return Err(format!("{from} is after the law's last known day"));
        }
        if values.last().is_some_and(|before| before.from >= from) {
            return Err(format!("{from} is not after the date before it"));
        }
        if v.article.trim().is_empty() {
            return Err(format!("the value of {from} names no article"));
        }
        values.push(Dated {
            from,
            numbers: numbers(row.unit, v, form)?,
            source: sources.index(&v.source)?,
            article: v.article.clone(),
        });
    }
    if values.is_empty() {
        return Err("there is no value".to_owned());
    }
    value::date(&row.verified)?; // a record for those who keep the data; the page never shows it
    Ok(Parameter {
        country: country.to_owned(),
        key: entry.key.clone(),
        row,
        kind,
        values,
        known_until,
    })
}

/// What the dates of a parameter hold; all of them the same.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Value,
    Bands,
    Steps,
}

impl Form {
    fn of(values: &[ValueRow]) -> Self {
        match values.first() {
            Some(row) if row.bands.is_some() => Self::Bands,
            Some(row) if row.steps.is_some() => Self::Steps,
            _ => Self::Value,
        }
    }
}

fn numbers(unit: Unit, row: &ValueRow, form: Form) -> Result<Vec<i128>, String> {
    match (form, &row.value, &row.bands, &row.steps) {
        (Form::Value, Some(v), None, None) => single(unit, &value::number(v)?),
        (Form::Bands, None, Some(bands), None) => schedule(unit, bands),
        (Form::Steps, None, None, Some(list)) => steps(unit, list),
        _ => Err("every date needs the same: a value, or bands, or steps".to_owned()),
    }
}

fn single(unit: Unit, text: &str) -> Result<Vec<i128>, String> {
    Ok(match unit {
        Unit::Currency(_) => vec![minor(unit, text)?],
        Unit::Percent => vec![value::percent(text)?.into()],
        Unit::Ratio => {
            let (over, under) = value::ratio(text)?;
            vec![over.into(), under.into()]
        }
        Unit::Count => vec![value::decimal(text, 1)?],
    })
}

fn minor(unit: Unit, text: &str) -> Result<i128, String> {
    match unit {
        Unit::Currency(currency) => value::decimal(text, currency.per_unit),
        _ => Err("the unit is not a currency".to_owned()),
    }
}

fn schedule(unit: Unit, bands: &[(toml::Value, String)]) -> Result<Vec<i128>, String> {
    let mut numbers = vec![bands.len() as i128];
    let mut below = 0_i128;
    let mut last: Option<(i128, i128)> = None;
    for (edge, rate) in bands {
        let above = minor(unit, &value::number(edge)?)?;
        let ppb = i128::from(value::percent(rate)?);
        match last {
            None if above != 0 => return Err("the first band must begin at 0".to_owned()),
            Some((edge, _)) if above <= edge => {
                return Err(format!("the band above {above} is out of order"));
            }
            Some((edge, rate)) => below += (above - edge) * rate,
            None => {}
        }
        i64::try_from(below).map_err(|_| "the bands add up to too much".to_owned())?;
        numbers.extend([above, ppb]);
        last = Some((above, ppb));
    }
    if last.is_none() {
        return Err("there is no band".to_owned());
    }
    Ok(numbers)
}

fn steps(unit: Unit, list: &[(toml::Value, toml::Value)]) -> Result<Vec<i128>, String> {
    let mut numbers = vec![list.len() as i128];
    let mut last: Option<i128> = None;
    for (edge, amount) in list {
        let above = minor(unit, &value::number(edge)?)?;
        let amount = minor(unit, &value::number(amount)?)?;
        match last {
            None if above != 0 => return Err("the first step must begin at 0".to_owned()),
            Some(edge) if above <= edge => {
                return Err(format!("the step above {above} is out of order"));
            }
            _ => {}
        }
        numbers.extend([above, amount]);
        last = Some(above);
    }
    if last.is_none() {
        return Err("there is no step".to_owned());
    }
    Ok(numbers)
}

fn read_item(country: &str, entry: &Entry, laws: &mut Laws, faults: &mut Faults) {
    if let Some(row) = entry.row::<ItemRow>(faults) {
        laws.items.push(Item {
            country: country.to_owned(),
            key: entry.key.clone(),
            row,
        });
    }
}

fn check_items(laws: &Laws, faults: &mut Faults) {
    for item in &laws.items {
        let file = format!("tax/{}/items.toml", item.country);
        if !item.key.starts_with(&format!("{}-", item.country)) {
            faults.add(
                &file,
                &item.key,
                format!("an item's id begins with {:?}", item.country),
            );
        }
        for id in &item.row.parameters {
            if laws.parameter(&item.country, id).is_none() {
                faults.add(
                    &file,
                    &item.key,
                    format!("no parameter {id:?} in tax/{}", item.country),
                );
            }
        }
        for (name, text) in [
            ("ko", &item.row.ko),
            ("en", &item.row.en),
            ("rule_ko", &item.row.rule_ko),
            ("rule_en", &item.row.rule_en),
        ] {
            if text.trim().is_empty() {
                faults.add(&file, &item.key, format!("{name} is empty"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(edges: &[i64]) -> Result<Vec<i128>, String> {
        let list: Vec<_> = (edges.iter())
            .map(|edge| (toml::Value::Integer(*edge), toml::Value::Integer(75)))
            .collect();
        steps(Unit::Currency(currency::of_code("usd")?), &list)
    }

    #[test]
    fn steps_begin_at_nothing_and_rise() {
        assert_eq!(table(&[0, 5_000]), Ok(vec![2, 0, 7_500, 500_000, 7_500]));
        assert!(table(&[5_000]).is_err());
        assert!(table(&[0, 5_000, 5_000]).is_err());
        assert!(table(&[]).is_err());
    }
}
