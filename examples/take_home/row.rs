//! One row: its cells as a case of the law, the result as text.

use std::fmt::Write;

use csv::ByteRecord;

use salary_gap::catalog;
use salary_gap::domain::facts::Facts;
use salary_gap::domain::money::Currency;
use salary_gap::domain::offer::Pay;
use salary_gap::domain::tax::{Case, Household, Parts, Refusal, Regime, Region, Unmade};

use super::Columns;

const FILINGS: [(&str, Household); 3] = [
    ("single", Household::SINGLE),
    ("married", Household::MARRIED),
    ("married2kids", Household::MARRIED_TWO_CHILDREN),
];

/// The text of the four added cells, kept from row to row so that nothing is allocated anew.
#[derive(Default)]
pub struct Computed {
    amounts: [String; 3],
    error: String,
}

impl Computed {
    pub fn clear(&mut self) {
        self.amounts.iter_mut().for_each(String::clear);
        self.error.clear();
    }

    pub fn fail(&mut self, error: String) {
        self.clear();
        self.error = error;
    }

    pub fn cells(&self) -> [&str; 4] {
        let [income_tax, social, net_pay] = &self.amounts;
        [income_tax, social, net_pay, &self.error]
    }
}

pub struct Row<'a> {
    pub record: &'a ByteRecord,
    pub columns: &'a Columns,
    /// Cells of the header.
    pub width: usize,
    /// What to do where a figure of the year is not yet law.
    pub unmade: Unmade,
}

impl<'a> Row<'a> {
    pub fn compute(&self, facts: &Facts, into: &mut Computed) -> Result<(), String> {
        let beyond = self.record.iter().skip(self.width);
        if beyond.filter(|cell| !cell.is_empty()).count() > 0 {
            let (cells, width) = (self.record.len(), self.width);
            return Err(format!("the row has {cells} fields, the header {width}"));
        }
        let country = match self.cell(self.columns.country) {
            b"uk" => b"gb",
            other => other,
        };
        let (id, law) = (facts.laws.iter())
            .find(|(id, _)| id.as_bytes() == country)
            .ok_or_else(|| self.unknown_country(facts))?;
        let currency = law.currency();
        let region = self.cell(self.columns.region);
        let case = Case {
            year: self.year()?,
            region: (facts.places.iter())
                .find(|place| place.country.id == *id && place.region.0.as_bytes() == region)
                .map(|place| place.region)
                .ok_or_else(|| self.unknown_region(facts, id))?,
            regime: self.regime(facts)?,
            household: self.household()?,
            gross: self.gross(currency)?,
            parts: Parts::default(),
            unmade: self.unmade,
        };
        let taken = (law.take_home(&case)).map_err(|refusal| self.refused(&case, refusal))?;
        let [income_tax, social, net_pay] = &mut into.amounts;
        write_amount(income_tax, taken.income_tax, currency);
        write_amount(social, taken.social, currency);
        write_amount(net_pay, taken.net(), currency);
        Ok(())
    }

    fn cell(&self, at: usize) -> &'a [u8] {
        self.record.get(at).unwrap_or_default().trim_ascii()
    }

    /// A cell as a message repeats it.
    fn shown(&self, at: usize) -> String {
        let text = String::from_utf8_lossy(self.cell(at));
        let mut shown: String = text.chars().filter(|c| !c.is_control()).take(40).collect();
        if shown.len() < text.len() {
            shown.push('…');
        }
        shown
    }

    fn year(&self) -> Result<i32, String> {
        let cell = self.cell(self.columns.tax_year);
        let digits = cell.len() == 4 && cell.iter().all(u8::is_ascii_digit);
        if !digits {
            let shown = self.shown(self.columns.tax_year);
            return Err(format!("tax_year \"{shown}\" is not a year such as 2026"));
        }
        Ok(cell
            .iter()
            .fold(0, |n, digit| n * 10 + i32::from(digit - b'0')))
    }

    fn regime(&self, facts: &Facts) -> Result<Regime, String> {
        let Some(at) = self.columns.regime else {
            return Ok(Regime::ORDINARY);
        };
        let cell = self.cell(at);
        if cell.is_empty() {
            return Ok(Regime::ORDINARY);
        }
        let known = || facts.laws.iter().flat_map(|(_, law)| law.regimes());
        (known().find(|regime| regime.0.as_bytes() == cell).copied()).ok_or_else(|| {
            let known: Vec<&str> = known().map(|regime| regime.0).collect();
            format!(
                "regime \"{}\" is not known; known are {} or nothing",
                self.shown(at),
                known.join(", ")
            )
        })
    }

    fn household(&self) -> Result<Household, String> {
        let cell = self.cell(self.columns.filing);
        (FILINGS.iter())
            .find(|(known, _)| known.as_bytes() == cell)
            .map(|(_, household)| *household)
            .ok_or_else(|| {
                format!(
                    "filing \"{}\" is not known; known are single, married, married2kids",
                    self.shown(self.columns.filing)
                )
            })
    }

    fn gross(&self, currency: Currency) -> Result<i64, String> {
        let flaw = match read_amount(self.cell(self.columns.gross), currency) {
            Ok(minor) => return Ok(minor),
            Err(flaw) => flaw,
        };
        let code = currency.code().to_uppercase();
        let why = match flaw {
            Flaw::Empty => return Err("gross is empty".to_owned()),
            Flaw::NotANumber => "is not a plain number such as 90000000 or 63480.50".to_owned(),
            Flaw::Negative => "is negative".to_owned(),
            Flaw::TooPrecise if currency.minor_per_unit() == 1 => {
                format!("has a fraction, which {code} has not")
            }
            Flaw::TooPrecise => "has more than two decimal places".to_owned(),
            Flaw::TooLarge => format!(
                "is more than {} {code}, the most that is computed",
                Pay::MAX_MINOR / currency.minor_per_unit()
            ),
        };
        let shown = self.shown(self.columns.gross);
        Err(format!("gross \"{shown}\" {why}"))
    }

    fn unknown_country(&self, facts: &Facts) -> String {
        let known: Vec<&str> = facts.laws.iter().map(|(id, _)| *id).collect();
        format!(
            "country \"{}\" is not computed; computed are {}",
            self.shown(self.columns.country),
            known.join(", ")
        )
    }

    fn unknown_region(&self, facts: &Facts, country: &str) -> String {
        let mut known: Vec<&str> = (facts.places.iter())
            .filter(|place| place.country.id == country && !place.region.0.is_empty())
            .map(|place| place.region.0)
            .collect();
        known.dedup();
        let shown = self.shown(self.columns.region);
        if known.is_empty() {
            return format!("region \"{shown}\" is not known; {country} has no regions here");
        }
        let known = known.join(", ");
        format!("region \"{shown}\" of {country} is not known; known are {known}")
    }

    fn refused(&self, case: &Case, refusal: Refusal) -> String {
        let country = self.shown(self.columns.country);
        match refusal {
            Refusal::NoLaw(missing) => {
                let Region(region) = case.region;
                let place = [country.as_str(), region].join(" ");
                format!(
                    "tax_year {} is not known for {}: no value of {}",
                    case.year,
                    place.trim_end(),
                    catalog::parameter_id(missing.parameter)
                )
            }
            Refusal::UnknownRegion => {
                format!("region \"{}\" of {country} is not known", case.region.0)
            }
            Refusal::UnknownRegime => {
                format!("regime \"{}\" is not one of {country}", case.regime.0)
            }
            Refusal::UnknownHousehold => format!(
                "filing \"{}\" is not computed for {country}",
                self.shown(self.columns.filing)
            ),
        }
    }
}

enum Flaw {
    Empty,
    NotANumber,
    Negative,
    TooPrecise,
    TooLarge,
}

/// Decimal places of a cell, whatever the currency.
const PLACES: usize = 2;

fn read_amount(cell: &[u8], currency: Currency) -> Result<i64, Flaw> {
    if cell.is_empty() {
        return Err(Flaw::Empty);
    }
    let (negative, size) = match cell.strip_prefix(b"-") {
        Some(size) => (true, size),
        None => (false, cell),
    };
    let mut parts = size.splitn(2, |byte| *byte == b'.');
    let whole = parts.next().unwrap_or_default();
    let fraction = parts.next();
    let digits = |part: &[u8]| !part.is_empty() && part.iter().all(u8::is_ascii_digit);
    if !digits(whole) || !fraction.is_none_or(digits) {
        return Err(Flaw::NotANumber);
    }
    let fraction = fraction.unwrap_or_default();
    if negative && (whole.iter().chain(fraction)).any(|digit| *digit != b'0') {
        return Err(Flaw::Negative);
    }
    if fraction.len() > PLACES {
        return Err(Flaw::TooPrecise);
    }
    let padding = std::iter::repeat_n(&b'0', PLACES - fraction.len());
    let hundredths = (whole.iter().chain(fraction).chain(padding))
        .try_fold(0_i64, |n, digit| {
            n.checked_mul(10)?.checked_add(i64::from(digit - b'0'))
        })
        .ok_or(Flaw::TooLarge)?;
    let per_minor = 100 / currency.minor_per_unit();
    if hundredths % per_minor != 0 {
        return Err(Flaw::TooPrecise);
    }
    let minor = hundredths / per_minor;
    if minor > Pay::MAX_MINOR {
        return Err(Flaw::TooLarge);
    }
    Ok(minor)
}

/// With a dot and two decimals, whatever the currency.
fn write_amount(into: &mut String, minor: i64, currency: Currency) {
    let per_unit = currency.minor_per_unit().unsigned_abs();
    let size = minor.unsigned_abs();
    let (units, rest) = (size / per_unit, size % per_unit * 100 / per_unit);
    let sign = if minor < 0 { "-" } else { "" };
    // Writing to a string cannot fail.
    let _ = write!(into, "{sign}{units}.{rest:02}");
}
