//! `presets/<situation>.toml`: what an article describes, as offers to compare.

use std::fmt::Write;
use std::path::Path;

use serde::Deserialize;

use crate::careers::{Careers, Stage};
use crate::closing::{self, Row as Closing};
use crate::currency::{self, Currency};
use crate::emit;
use crate::exchange::Exchange;
use crate::fault::Faults;
use crate::locale;
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
    /// The match that is on and what else closes the gap, where the situation says so.
    #[serde(default)]
    closing: Closing,
    /// Where the careers begin, over which years; what is left out is as usual.
    #[serde(default)]
    career: Career,
    /// The story, a step after the other; the first is the situation as it is.
    #[serde(default)]
    step: Vec<Step>,
}

/// `[career]`: the stages with which the two choices begin, ages, and where professors teach.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Career {
    a: Option<String>,
    b: Option<String>,
    from: Option<u8>,
    until: Option<u8>,
    university: Option<University>,
}

#[derive(Deserialize, Clone, Copy, Debug)]
#[serde(rename_all = "kebab-case")]
enum University {
    National,
    Seoul,
    Private,
}

/// Ages that careers may have, as `salary_gap::domain::career` has them.
const AGES: std::ops::RangeInclusive<u8> = 15..=100;

/// A step of a story: what it says, and what of a link it puts on top of the situation.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    ko: String,
    en: String,
    set: String,
}

/// What a step's text may have filled in, as `salary_gap::app::view::story` does.
const FILLED: [&str; 10] = [
    "a", "b", "ahead", "times", "share", "paper", "net", "power", "hour", "years",
];
/// A story is told in so many steps.
const STEPS: std::ops::RangeInclusive<usize> = 3..=5;

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
    closing: String,
    career: String,
    sources: String,
}

pub(crate) fn read(
    data: &Path,
    known: &Known<'_>,
    exchange: &Exchange,
    offers: &Rows<Offer>,
    careers: &Careers,
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
        let situation = resolve(id, &file, row, known, (exchange, offers, careers));
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
    if !row.step.is_empty() && !STEPS.contains(&row.step.len()) {
        faults.add(file, id, "a story has three to five steps");
    }
    for (number, step) in (1..).zip(&row.step) {
        let key = format!("{id} step {number}");
        locale::check_text((file, &key), (&step.ko, &step.en), &FILLED, faults);
        faults.keep(file, &key, is_fragment(&step.set));
        if number == 1 && !step.set.is_empty() {
            faults.add(file, &key, "the first step is the situation as it is");
        }
    }
}

/// Whether a text is a part of a link's fragment; what its values mean, the links' own tests check.
fn is_fragment(text: &str) -> Result<(), String> {
    let mut keys = Vec::new();
    for pair in text.split('&').filter(|_| !text.is_empty()) {
        let (key, value) = pair
            .split_once('=')
            .ok_or_else(|| format!("{pair:?} is no key and value"))?;
        let plain = |c: char| c.is_ascii_alphanumeric() || "-.,".contains(c);
        if key.is_empty() || value.is_empty() || !pair.chars().all(|c| c == '=' || plain(c)) {
            return Err(format!("{pair:?} is no key and value"));
        }
        if matches!(key, "v" | "situation") {
            return Err(format!("{key:?} is the situation's, not a step's"));
        }
        if keys.contains(&key) {
            return Err(format!("{key:?} is set twice"));
        }
        keys.push(key);
    }
    Ok(())
}

fn resolve(
    id: &str,
    file: &str,
    row: Row,
    known: &Known<'_>,
    (exchange, offers, careers): (&Exchange, &Rows<Offer>, &Careers),
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
    let first = row.offers.first().and_then(|id| offers.get(id));
    let paid = first.and_then(|offer| known.figures.get(offer.figure()));
    let closing = closing::rust(
        &row.closing,
        paid.map(|figure| figure.currency),
        row.horizon,
    )?;
    Ok(Situation {
        career: career(&row.career, careers)?,
        closing,
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

/// As Rust; `None` where nothing is said.
fn career(row: &Career, careers: &Careers) -> Result<String, String> {
    let mut starts = Vec::new();
    for id in [&row.a, &row.b] {
        if let Some(id) = id {
            careers.stages.index(id)?;
            if !careers.stages.get(id).is_some_and(Stage::begins) {
                return Err(format!("no choice begins with {id:?}"));
            }
        }
        starts.push(emit::option(id.as_deref().map(emit::text)));
    }
    let ages = [row.from, row.until];
    if ages.iter().flatten().any(|age| !AGES.contains(age))
        || ages[1].is_some() && ages[1] <= ages[0]
    {
        return Err(
            "a career goes from an age of 15 or more to a later one, of at most 100".to_owned(),
        );
    }
    let said = row.university.is_some() || ages != [None; 2] || row.a.is_some() || row.b.is_some();
    let beginning = format!(
        "Beginning {{ starts: [{}], from: {:?}, until: {:?}, university: {} }}",
        starts.join(", "),
        row.from,
        row.until,
        emit::option(row.university.map(|at| format!("University::{at:?}"))),
    );
    Ok(emit::option(said.then_some(beginning)))
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
        // The page stands before it has its stories and its reasons.
        let steps: Vec<String> = (row.step.iter())
            .map(|step| {
                let text = texts.evidence(&step.ko, &step.en);
                format!("Step {{ text: {text}, set: {} }}", emit::text(&step.set))
            })
            .collect();
        let _ = writeln!(
            out,
            "Situation {{ id: {}, default: {}, title: {}, text: {}, sources: {}, offers: &[{}], against: {}, exchange: &EXCHANGE[{}], anchor: Currency::{}, horizon: {}, horizon_why: {}, horizon_source: {}, discount: Rate::from_ppb({}), discount_source: {}, period: Period::{:?}, closing: {}, career: {}, steps: &[{}] }},",
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
            texts.evidence(&row.horizon_ko, &row.horizon_en),
            emit::option(s.horizon_source.map(emit::source)),
            s.discount,
            emit::source(s.discount_source),
            row.period,
            s.closing,
            s.career,
            steps.join(", "),
        );
    }
    out.push_str("];\n");
}
