//! `presets/<situation>.toml`: what an article describes, as offers to compare.

use std::fmt::Write;
use std::path::Path;

use serde::Deserialize;

use crate::currency::{self, Currency};
use crate::emit;
use crate::exchange::Exchange;
use crate::fault::Faults;
use crate::offers::{self, Known, Offer};
use crate::reader;
use crate::rows::{self, Rows};
use crate::texts::Texts;
use crate::value;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    /// Its place among the situations, from 1.
    order: u8,
    #[serde(default)]
    default: bool,
    title_ko: String,
    title_en: String,
    /// What the article says, in a sentence or two.
    ko: String,
    en: String,
    sources: Vec<String>,
    /// The first is the one that the others are held against.
    offers: Vec<String>,
    /// The offer that the headline holds against the first.
    against: String,
    exchange: String,
    anchor: String,
    horizon: u8,
    horizon_ko: String,
    horizon_en: String,
    horizon_source: Option<String>,
    discount: String,
    discount_source: String,
    period: Period,
}

#[derive(Deserialize, Clone, Copy, Debug)]
#[serde(rename_all = "lowercase")]
enum Period {
    Year,
    Month,
}

pub(crate) struct Situation {
    id: String,
    file: String,
    row: Row,
    offers: Vec<usize>,
    against: usize,
    exchange: usize,
    anchor: Currency,
    discount: i64,
    discount_source: usize,
    horizon_source: Option<usize>,
    sources: String,
}

pub(crate) fn read(
    data: &Path,
    known: &Known<'_>,
    exchange: &Exchange,
    offers: &Rows<Offer>,
    faults: &mut Faults,
) -> Vec<Situation> {
    let mut situations = Vec::new();
    for file in reader::files(data, "presets", ".toml") {
        if file == offers::FILE {
            continue;
        }
        let Some(table) = reader::table(data, &file, faults) else {
            continue;
        };
        let id = file
            .trim_start_matches("presets/")
            .trim_end_matches(".toml");
        let entry = reader::Entry {
            file: file.clone(),
            key: id.to_owned(),
            value: toml::Value::Table(table),
        };
        let Some(row) = entry.row::<Row>(faults) else {
            continue;
        };
        check(&file, id, &row, faults);
        let sources = rows::sources(&file, id, &row.sources, known.sources, faults);
        let situation = resolve(id, &file, row, known, exchange, offers);
        let situation = faults.keep(&file, id, situation);
        situations.extend(situation.map(|s| Situation { sources, ..s }));
    }
    situations.sort_by_key(|situation| situation.row.order);
    check_all(&situations, faults);
    situations
}

fn check(file: &str, id: &str, row: &Row, faults: &mut Faults) {
    rows::plain_id(file, id, faults);
    let texts = [
        ("title_ko", row.title_ko.as_str()),
        ("title_en", &row.title_en),
        ("ko", &row.ko),
        ("en", &row.en),
        ("horizon_ko", &row.horizon_ko),
        ("horizon_en", &row.horizon_en),
    ];
    rows::filled(file, id, &texts, faults);
    if !(2..=6).contains(&row.offers.len()) {
        faults.add(file, id, "a situation has two to six offers");
    }
    if !(1..=60).contains(&row.horizon) {
        faults.add(file, id, "the horizon is 1 to 60 years");
    }
}

fn resolve(
    id: &str,
    file: &str,
    row: Row,
    known: &Known<'_>,
    exchange: &Exchange,
    offers: &Rows<Offer>,
) -> Result<Situation, String> {
    let anchor = currency::of_code(&row.anchor)?;
    let period = exchange.index(&row.exchange)?;
    let mut indices = Vec::new();
    let mut needed = vec![anchor];
    for id in &row.offers {
        let index = offers.index(id)?;
        if indices.contains(&index) {
            return Err(format!("offer {id:?} stands there twice"));
        }
        indices.push(index);
        needed.extend(
            offers
                .get(id)
                .into_iter()
                .flat_map(|o| currencies(o, known)),
        );
    }
    if let Some(lacking) = needed.iter().find(|c| !exchange.knows(period, **c)) {
        return Err(format!("no rate of {} in {:?}", lacking.code, row.exchange));
    }
    let against = (row.offers.iter())
        .position(|id| *id == row.against)
        .filter(|place| *place > 0)
        .ok_or_else(|| format!("against names {:?}, not a later offer", row.against))?;
    let horizon_source = row.horizon_source.as_deref();
    Ok(Situation {
        id: id.to_owned(),
        file: file.to_owned(),
        offers: indices,
        against,
        exchange: period,
        anchor,
        discount: value::share(&row.discount)?,
        discount_source: known.sources.index(&row.discount_source)?,
        horizon_source: horizon_source.map(|s| known.sources.index(s)).transpose()?,
        sources: String::new(),
        row,
    })
}

/// The currencies in which an offer is paid and spent.
fn currencies(offer: &Offer, known: &Known<'_>) -> Vec<Currency> {
    let paid = known.figures.get(offer.figure()).map(|f| f.currency);
    let spent = (known.world.places.get(offer.place()))
        .and_then(|place| known.world.countries.get(place.country()))
        .map(|country| country.currency);
    paid.into_iter().chain(spent).collect()
}

fn check_all(situations: &[Situation], faults: &mut Faults) {
    for pair in situations.windows(2) {
        if let [before, after] = pair
            && before.row.order == after.row.order
        {
            let reason = format!("{:?} has this order too", before.id);
            faults.add(&after.file, &after.id, reason);
        }
    }
    let defaults = situations.iter().filter(|s| s.row.default).count();
    if defaults != 1 {
        let reason = format!("one situation is the default, not {defaults}");
        faults.add("presets/", "default", reason);
    }
}

pub(crate) fn emit(situations: &[Situation], texts: &Texts, out: &mut String) {
    out.push_str("pub static SITUATIONS: &[Situation] = &[\n");
    for s in situations {
        let row = &s.row;
        let offers: Vec<String> = (s.offers.iter())
            .map(|index| format!("&OFFERS[{index}]"))
            .collect();
        let _ = writeln!(
            out,
            "Situation {{ id: {}, default: {}, title: {}, text: {}, sources: {}, offers: &[{}], against: {}, exchange: &EXCHANGE[{}], anchor: Currency::{}, horizon: {}, horizon_why: {}, horizon_source: {}, discount: Rate::from_ppb({}), discount_source: {}, period: Period::{:?} }},",
            emit::text(&s.id),
            row.default,
            texts.words(&row.title_ko, &row.title_en),
            texts.words(&row.ko, &row.en),
            s.sources,
            offers.join(", "),
            s.against,
            s.exchange,
            s.anchor.variant,
            row.horizon,
            texts.words(&row.horizon_ko, &row.horizon_en),
            emit::option(s.horizon_source.map(emit::source)),
            s.discount,
            emit::source(s.discount_source),
            row.period,
        );
    }
    out.push_str("];\n");
}
