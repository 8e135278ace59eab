//! `places/`: countries, places of work, purchasing power and hours.

use std::fmt::Write;
use std::path::Path;

use serde::Deserialize;

use crate::currency::{self, Currency};
use crate::emit;
use crate::fault::Faults;
use crate::reader::{self, Line};
use crate::rows::{self, Rows};
use crate::source::Sources;
use crate::texts::Texts;
use crate::value;

const COUNTRIES: &str = "places/countries.toml";
const PLACES: &str = "places/places.toml";
const PARITY: &str = "places/parity.csv";
const HOURS: &str = "places/hours.csv";
const MARGIN: &str = "places/margin.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CountryRow {
    ko: String,
    en: String,
    currency: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlaceRow {
    ko: String,
    en: String,
    country: String,
    region: String,
}

/// How small a difference in purchasing power says nothing.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MarginRow {
    value: String,
    source: String,
}

/// A figure of a country and a year.
struct Yearly {
    country: String,
    year: i32,
    value: String,
    source: usize,
}

pub(crate) struct Country {
    row: CountryRow,
    pub currency: Currency,
}

pub(crate) struct Place {
    row: PlaceRow,
    country: usize,
}

impl Place {
    pub fn country(&self) -> &str {
        &self.row.country
    }
}

pub(crate) struct World {
    pub countries: Rows<Country>,
    pub places: Rows<Place>,
    parity: Vec<Yearly>,
    hours: Vec<Yearly>,
    margin: Option<(i64, usize)>,
}

pub(crate) fn read(data: &Path, sources: &Sources, faults: &mut Faults) -> World {
    let mut countries = Rows::new("country", COUNTRIES);
    for entry in reader::entries(data, COUNTRIES, faults) {
        let Some(row) = entry.row::<CountryRow>(faults) else {
            continue;
        };
        let words = [("ko", row.ko.as_str()), ("en", &row.en)];
        rows::filled(COUNTRIES, &entry.key, &words, faults);
        let currency = currency::of_code(&row.currency);
        if let Some(currency) = faults.keep(COUNTRIES, &entry.key, currency) {
            countries.push(entry.key, Country { row, currency });
        }
    }
    let places = read_places(data, &countries, faults);
    let parity = read_yearly(data, PARITY, "units", &countries, sources, faults);
    let hours = read_yearly(data, HOURS, "hours", &countries, sources, faults);
    for (id, _) in countries.iter() {
        if latest(&parity, id).is_none() {
            faults.add(PARITY, id, "the country has no purchasing-power parity");
        }
    }
    World {
        countries,
        places,
        parity,
        hours,
        margin: read_margin(data, sources, faults),
    }
}

fn read_places(data: &Path, countries: &Rows<Country>, faults: &mut Faults) -> Rows<Place> {
    let mut places = Rows::new("place", PLACES);
    for entry in reader::entries(data, PLACES, faults) {
        let Some(row) = entry.row::<PlaceRow>(faults) else {
            continue;
        };
        rows::plain_id(PLACES, &entry.key, faults);
        let words = [("ko", row.ko.as_str()), ("en", &row.en)];
        rows::filled(PLACES, &entry.key, &words, faults);
        if !entry.key.starts_with(&format!("{}-", row.country)) {
            let reason = format!("a place's id begins with {:?}", row.country);
            faults.add(PLACES, &entry.key, reason);
        }
        let country = countries.index(&row.country);
        if let Some(country) = faults.keep(PLACES, &entry.key, country) {
            places.push(entry.key, Place { row, country });
        }
    }
    places
}

fn read_yearly(
    data: &Path,
    file: &str,
    measure: &str,
    countries: &Rows<Country>,
    sources: &Sources,
    faults: &mut Faults,
) -> Vec<Yearly> {
    let mut all: Vec<Yearly> = Vec::new();
    for line in reader::csv(data, file, &["country", "year", measure, "source"], faults) {
        let row = yearly(&line, countries, sources);
        let Some(row) = faults.keep(file, &line.key, row) else {
            continue;
        };
        if (all.iter()).any(|other| other.country == row.country && other.year == row.year) {
            let reason = format!("{} {} stands there twice", row.country, row.year);
            faults.add(file, &line.key, reason);
        }
        all.push(row);
    }
    all
}

fn yearly(line: &Line, countries: &Rows<Country>, sources: &Sources) -> Result<Yearly, String> {
    countries.index(line.field(0))?;
    Ok(Yearly {
        country: line.field(0).to_owned(),
        year: value::year(line.field(1))?,
        value: value::positive(line.field(2))?,
        source: sources.index(line.field(3))?,
    })
}

fn read_margin(data: &Path, sources: &Sources, faults: &mut Faults) -> Option<(i64, usize)> {
    let mut entries = reader::entries(data, MARGIN, faults);
    let entry = entries.pop();
    if entry.as_ref().is_none_or(|entry| entry.key != "parity") || !entries.is_empty() {
        faults.add(MARGIN, "parity", "exactly this one table is expected");
    }
    let entry = entry?;
    let row = entry.row::<MarginRow>(faults)?;
    let share = faults.keep(MARGIN, &entry.key, value::share(&row.value))?;
    let source = faults.keep(MARGIN, &entry.key, sources.index(&row.source))?;
    Some((share, source))
}

fn latest<'a>(rows: &'a [Yearly], country: &str) -> Option<&'a Yearly> {
    (rows.iter())
        .filter(|row| row.country == country)
        .max_by_key(|row| row.year)
}

pub(crate) fn emit(world: &World, texts: &Texts, out: &mut String) {
    let count = world.countries.len();
    let _ = writeln!(out, "pub static COUNTRIES: [Country; {count}] = [");
    for (id, country) in world.countries.iter() {
        let Some(parity) = latest(&world.parity, id) else {
            continue;
        };
        let _ = writeln!(
            out,
            "Country {{ id: {}, name: {}, currency: Currency::{}, parity: {}, hours: {} }},",
            emit::text(id),
            texts.words(&country.row.ko, &country.row.en),
            country.currency.variant,
            yearly_rust("Parity", "units_per_international_dollar", parity),
            emit::option(latest(&world.hours, id).map(|row| yearly_rust(
                "Hours",
                "hours_per_year",
                row
            ))),
        );
    }
    out.push_str("];\npub static PLACES: &[Place] = &[\n");
    for (id, place) in world.places.iter() {
        let _ = writeln!(
            out,
            "Place {{ id: {}, name: {}, country: &COUNTRIES[{}], region: Region({}) }},",
            emit::text(id),
            texts.words(&place.row.ko, &place.row.en),
            place.country,
            emit::text(&place.row.region),
        );
    }
    out.push_str("];\npub static PARITIES: &[(&str, Parity)] = &[\n");
    for row in &world.parity {
        let parity = yearly_rust("Parity", "units_per_international_dollar", row);
        let _ = writeln!(out, "({}, {parity}),", emit::text(&row.country));
    }
    out.push_str("];\n");
    if let Some((share, source)) = world.margin {
        let _ = writeln!(
            out,
            "pub static PARITY_MARGIN: Margin = Margin {{ share: Rate::from_ppb({share}), source: {} }};",
            emit::source(source),
        );
    }
}

fn yearly_rust(type_name: &str, field: &str, row: &Yearly) -> String {
    format!(
        "{type_name} {{ {field}: {}, year: {}, source: {} }}",
        emit::float(&row.value),
        row.year,
        emit::source(row.source),
    )
}
