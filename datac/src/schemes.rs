//! `schemes/<country>.toml`: who tops a pay up or asks a fee, by which rule, and who qualifies.

use std::fmt::Write;
use std::path::Path;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::currency;
use crate::emit;
use crate::fault::Faults;
use crate::reader::{self, Entry};
use crate::rows::{self, Rows};
use crate::source::Sources;
use crate::texts::Texts;
use crate::value;

const FOLDER: &str = "schemes";
/// The file beside the countries' that says what may not be combined.
pub(crate) const EXCLUSIONS: &str = "schemes/exclusions.toml";
/// The largest amount, as `salary_gap::domain::offer` has it.
const MAX_MINOR: i128 = 1_000_000_000_000;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    /// What it is called; short.
    ko: String,
    en: String,
    /// What it pays or asks, and whom.
    text_ko: String,
    text_en: String,
    reach: Reach,
    payer: Payer,
    rule: Rule,
    /// Money for research beside it.
    research: Option<Amount>,
    /// Years for which it is paid to one person.
    years: Option<u8>,
    /// Whether it was only proposed.
    #[serde(default)]
    proposal: bool,
    opens: Option<toml::value::Datetime>,
    closes: Option<toml::value::Datetime>,
    ends: Option<toml::value::Datetime>,
    /// Who qualifies, each in Korean and English.
    conditions: Vec<[String; 2]>,
    /// What is not known of it.
    unknown_ko: Option<String>,
    unknown_en: Option<String>,
    grade: String,
    verified: toml::value::Datetime,
    sources: Vec<String>,
}

#[derive(Deserialize, Clone, Copy, Debug)]
#[serde(rename_all = "kebab-case")]
enum Reach {
    Home,
    Formula,
}

#[derive(Deserialize, Clone, Copy, Debug)]
#[serde(rename_all = "kebab-case")]
enum Payer {
    Employer,
    State,
    OtherState,
    Fellow,
}

#[derive(Deserialize, Clone, Copy, Debug)]
#[serde(rename_all = "kebab-case")]
enum Basis {
    Gap,
    Salary,
    Package,
}

/// As `salary_gap::domain::scheme` has it; amounts in units of the currency.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
enum Rule {
    Salary {
        amount: toml::Value,
        currency: String,
        /// Of the salary, what the payer bears; the whole where it is left out.
        share: Option<String>,
    },
    OnTop {
        least: toml::Value,
        most: toml::Value,
        currency: String,
    },
    Cost(Amount),
    Match {
        share: String,
        of: Basis,
        cap: Option<Amount>,
    },
    Once(Amount),
    Research(Amount),
    Fee {
        once: Option<toml::Value>,
        yearly: Option<toml::Value>,
        currency: String,
    },
    Test(Amount),
    Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Amount {
    amount: toml::Value,
    currency: String,
    /// Years to which the amount is given as one sum; a year's share is whole.
    over: Option<u8>,
}

/// A scheme, its parts as Rust.
pub(crate) struct Scheme {
    country: String,
    row: Row,
    rule: String,
    research: Option<String>,
    opens: Option<NaiveDate>,
    closes: Option<NaiveDate>,
    ends: Option<NaiveDate>,
    verified: NaiveDate,
    sources: String,
}

impl Scheme {
    /// The country that pays, by its code.
    pub fn country(&self) -> &str {
        &self.country
    }
}

pub(crate) fn read(data: &Path, sources: &Sources, faults: &mut Faults) -> Rows<Scheme> {
    let mut schemes = Rows::new("scheme", "schemes/*.toml");
    for file in reader::files(data, FOLDER, ".toml") {
        if file == EXCLUSIONS {
            continue;
        }
        let country = country(&file);
        if country.len() != 2 || !country.chars().all(|c| c.is_ascii_lowercase()) {
            faults.add(&file, "(file)", "the file is named by a country's code");
        }
        for entry in reader::entries(data, &file, faults) {
            if schemes.index(&entry.key).is_ok() {
                faults.add(&file, &entry.key, "another country has a scheme of this id");
            }
            if let Some(scheme) = scheme(&entry, country, sources, faults) {
                schemes.push(entry.key, scheme);
            }
        }
    }
    schemes
}

/// `kr` of `schemes/kr.toml`.
fn country(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.trim_end_matches(".toml")
}

fn scheme(entry: &Entry, country: &str, sources: &Sources, faults: &mut Faults) -> Option<Scheme> {
    let row = entry.row::<Row>(faults)?;
    let (file, key) = (entry.file.as_str(), entry.key.as_str());
    check(file, key, &row, faults);
    let sources = rows::sources(file, key, &row.sources, sources, faults);
    let mut date = |day: &Option<toml::value::Datetime>| {
        let day = day.as_ref().map(value::date).transpose();
        faults.keep(file, key, day).flatten()
    };
    let (opens, closes, ends) = (date(&row.opens), date(&row.closes), date(&row.ends));
    let given: Vec<NaiveDate> = [opens, closes, ends].into_iter().flatten().collect();
    if !given.is_sorted() {
        faults.add(file, key, "it opens, closes and ends in this order");
    }
    let verified = faults.keep(file, key, value::date(&row.verified));
    let rule = faults.keep(file, key, rule(&row.rule));
    let research = row.research.as_ref().map(amount).transpose();
    let research = faults.keep(file, key, research);
    Some(Scheme {
        country: country.to_owned(),
        rule: rule?,
        research: research?,
        row,
        opens,
        closes,
        ends,
        verified: verified?,
        sources,
    })
}

fn check(file: &str, key: &str, row: &Row, faults: &mut Faults) {
    rows::plain_id(file, key, faults);
    let texts = [
        ("ko", row.ko.as_str()),
        ("en", &row.en),
        ("text_ko", &row.text_ko),
        ("text_en", &row.text_en),
        ("unknown_ko", row.unknown_ko.as_deref().unwrap_or("-")),
        ("unknown_en", row.unknown_en.as_deref().unwrap_or("-")),
    ];
    rows::filled(file, key, &texts, faults);
    for [ko, en] in &row.conditions {
        let texts = [("a condition", ko.as_str()), ("a condition", en)];
        rows::filled(file, key, &texts, faults);
    }
    if row.conditions.is_empty() {
        faults.add(file, key, "nothing says who qualifies");
    }
    if row.unknown_ko.is_some() != row.unknown_en.is_some() {
        faults.add(file, key, "what is unknown is said in both languages");
    }
    if row.years == Some(0) {
        faults.add(file, key, "a scheme of no years");
    }
    match row.grade.as_str() {
        "A" | "B" | "C" => {}
        "D" => faults.add(file, key, "a scheme of grade D is not shown"),
        other => faults.add(file, key, format!("{other:?} is not a grade: A, B or C")),
    }
}

/// A sum above zero of a known currency, as Rust; of several years, one year's.
fn pay(amount: &toml::Value, code: &str, over: Option<u8>) -> Result<String, String> {
    let currency = currency::of_code(code)?;
    let minor = value::decimal(&value::number(amount)?, currency.per_unit)?;
    let years = i128::from(over.unwrap_or(1));
    if !(1..=MAX_MINOR).contains(&minor) {
        return Err(format!("{amount} is not an amount that is computed"));
    }
    if years == 0 || minor % years != 0 {
        return Err(format!("{amount} cannot be spread over {years} years"));
    }
    Ok(of_minor(minor / years, currency))
}

fn of_minor(minor: i128, currency: currency::Currency) -> String {
    let variant = currency.variant;
    format!("Pay {{ minor: {minor}, currency: Currency::{variant} }}")
}

fn amount(amount: &Amount) -> Result<String, String> {
    pay(&amount.amount, &amount.currency, amount.over)
}

/// A share above zero, as Rust.
fn share(text: &str) -> Result<String, String> {
    match value::share(text)? {
        0 => Err(format!("{text:?} is a share of nothing")),
        ppb => Ok(format!("Rate::from_ppb({ppb})")),
    }
}

fn rule(rule: &Rule) -> Result<String, String> {
    Ok(match rule {
        Rule::Salary {
            amount,
            currency,
            share: part,
        } => format!(
            "Rule::Salary {{ amount: {}, share: {} }}",
            pay(amount, currency, None)?,
            share(part.as_deref().unwrap_or("100 %"))?,
        ),
        Rule::OnTop {
            least,
            most,
            currency,
        } => {
            let most_pay = pay(most, currency, None)?;
            let number = |amount| value::decimal(&value::number(amount)?, value::NANO);
            if number(least)? > number(most)? {
                return Err(format!("{least} is more than {most}"));
            }
            let least = pay(least, currency, None)?;
            format!("Rule::OnTop {{ least: {least}, most: {most_pay} }}")
        }
        Rule::Cost(one) => format!("Rule::Cost({})", amount(one)?),
        Rule::Match {
            share: part,
            of,
            cap,
        } => format!(
            "Rule::Match {{ share: {}, of: Basis::{of:?}, cap: {} }}",
            share(part)?,
            emit::option(cap.as_ref().map(amount).transpose()?),
        ),
        Rule::Once(one) => format!("Rule::Once({})", amount(one)?),
        Rule::Research(one) => format!("Rule::Research({})", amount(one)?),
        Rule::Fee {
            once,
            yearly,
            currency,
        } => fee(once.as_ref(), yearly.as_ref(), currency)?,
        Rule::Test(one) => format!("Rule::Test({})", amount(one)?),
        Rule::Words => "Rule::Words".to_owned(),
    })
}

fn fee(
    once: Option<&toml::Value>,
    yearly: Option<&toml::Value>,
    code: &str,
) -> Result<String, String> {
    if once.is_none() && yearly.is_none() {
        return Err("a fee of nothing".to_owned());
    }
    let part = |amount: Option<&toml::Value>| match amount {
        Some(amount) => pay(amount, code, None),
        None => Ok(of_minor(0, currency::of_code(code)?)),
    };
    let (once, yearly) = (part(once)?, part(yearly)?);
    Ok(format!("Rule::Fee {{ once: {once}, yearly: {yearly} }}"))
}

pub(crate) fn emit(schemes: &Rows<Scheme>, texts: &Texts, out: &mut String) {
    out.push_str("pub static SCHEMES: &[SchemeRow] = &[\n");
    for (id, scheme) in schemes.iter() {
        let row = &scheme.row;
        let day = |day: Option<NaiveDate>| emit::option(day.map(emit::date));
        let conditions: Vec<String> = (row.conditions.iter())
            .map(|[ko, en]| texts.evidence(ko, en))
            .collect();
        let unknown = row.unknown_ko.as_deref().zip(row.unknown_en.as_deref());
        let _ = writeln!(
            out,
            "SchemeRow {{ scheme: Scheme {{ id: {}, country: {}, reach: Reach::{:?}, payer: Payer::{:?}, rule: {}, research: {}, years: {:?}, opens: {}, closes: {}, ends: {} }}, proposal: {}, name: {}, text: {}, conditions: &[{}], unknown: {}, grade: Grade::{}, verified: {}, sources: {} }},",
            emit::text(id),
            emit::text(&scheme.country),
            row.reach,
            row.payer,
            scheme.rule,
            emit::option(scheme.research.clone()),
            row.years,
            day(scheme.opens),
            day(scheme.closes),
            day(scheme.ends),
            row.proposal,
            texts.evidence(&row.ko, &row.en),
            texts.evidence(&row.text_ko, &row.text_en),
            conditions.join(", "),
            emit::option(unknown.map(|(ko, en)| texts.evidence(ko, en))),
            row.grade,
            emit::date(scheme.verified),
            scheme.sources,
        );
    }
    out.push_str("];\n");
}
