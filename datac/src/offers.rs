//! `presets/offers.toml`: offers to begin from, each resting on a figure and a place.

use std::fmt::Write;
use std::path::Path;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::emit;
use crate::fault::Faults;
use crate::pay::Figure;
use crate::places::{Place, World};
use crate::reader;
use crate::relief::Relief;
use crate::rows::{self, Rows};
use crate::schemes::Scheme;
use crate::source::Sources;
use crate::texts::Texts;
use crate::value::{self, NANO};

pub(crate) const FILE: &str = "presets/offers.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    ko: String,
    en: String,
    /// What the offer is called in the middle of a sentence.
    short_ko: String,
    short_en: String,
    figure: String,
    place: String,
    tax_year: i32,
    household: Household,
    /// A relief of the place's country; empty for the ordinary case.
    regime: String,
    /// Hours a week, in quotes, to a tenth.
    hours: String,
    /// Where the hours were read.
    hours_source: String,
    /// The part of take-home pay that is saved.
    saving: String,
    /// Growth of pay a year beyond prices.
    growth: String,
    /// Schemes of the place's country that are switched on.
    #[serde(default)]
    schemes: Vec<String>,
    /// The first and the last day of the work, where a source gives them, ...
    start: Option<toml::value::Datetime>,
    end: Option<toml::value::Datetime>,
    /// ... and the figure of the pay after the end.
    after: Option<String>,
    /// The figure of what shares bring a year; granted are so many years of it as it takes to vest.
    equity: Option<String>,
    /// Where the days and the schedule were read.
    #[serde(default)]
    terms: Vec<String>,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
enum Household {
    Single,
    Married,
    MarriedTwoChildren,
}

impl Household {
    fn constant(self) -> &'static str {
        match self {
            Self::Single => "SINGLE",
            Self::Married => "MARRIED",
            Self::MarriedTwoChildren => "MARRIED_TWO_CHILDREN",
        }
    }
}

/// What other tables are needed to read the presets.
pub(crate) struct Known<'a> {
    pub sources: &'a Sources,
    pub world: &'a World,
    pub figures: &'a Rows<Figure>,
    pub reliefs: &'a Rows<Relief>,
    pub schemes: &'a Rows<Scheme>,
}

pub(crate) struct Offer {
    row: Row,
    figure: usize,
    schemes: Vec<usize>,
    start: Option<NaiveDate>,
    end: Option<NaiveDate>,
    after: Option<usize>,
    equity: Option<usize>,
    terms: String,
    place: usize,
    tenths: u16,
    hours_source: usize,
    saving: i64,
    growth: i64,
}

impl Offer {
    pub fn figure(&self) -> &str {
        &self.row.figure
    }

    pub fn place(&self) -> &str {
        &self.row.place
    }
}

pub(crate) fn read(data: &Path, known: &Known<'_>, faults: &mut Faults) -> Rows<Offer> {
    let mut offers = Rows::new("offer", FILE);
    for entry in reader::entries(data, FILE, faults) {
        let Some(row) = entry.row::<Row>(faults) else {
            continue;
        };
        rows::plain_id(FILE, &entry.key, faults);
        let words = [
            ("ko", row.ko.as_str()),
            ("en", &row.en),
            ("short_ko", &row.short_ko),
            ("short_en", &row.short_en),
        ];
        rows::filled(FILE, &entry.key, &words, faults);
        let is_dated = row.start.is_some() || row.end.is_some() || row.equity.is_some();
        let terms = if is_dated || !row.terms.is_empty() {
            rows::sources(FILE, &entry.key, &row.terms, known.sources, faults)
        } else {
            "&[]".to_owned()
        };
        let offer = resolve(row, known).map(|offer| Offer { terms, ..offer });
        if let Some(offer) = faults.keep(FILE, &entry.key, offer) {
            offers.push(entry.key, offer);
        }
    }
    offers
}

fn resolve(row: Row, known: &Known<'_>) -> Result<Offer, String> {
    value::year(&row.tax_year.to_string())?;
    let place = known.world.places.index(&row.place)?;
    if !row.regime.is_empty() {
        known.reliefs.index(&row.regime)?;
        let of = |country: &str| {
            (known.reliefs.get(&row.regime)).is_some_and(|relief| relief.country == country)
        };
        if !(known.world.places.get(&row.place)).is_some_and(|place| of(place.country())) {
            let reason = format!(
                "relief {:?} is not of the country of {:?}",
                row.regime, row.place
            );
            return Err(reason);
        }
    }
    let tenths = value::decimal(&row.hours, 10)?;
    let tenths = u16::try_from(tenths)
        .ok()
        .filter(|tenths| (1..=1_680).contains(tenths))
        .ok_or_else(|| format!("{:?} is not a number of hours in a week", row.hours))?;
    let growth = value::percent(&row.growth)?;
    if !(-NANO..=NANO).contains(&i128::from(growth)) {
        return Err(format!("{:?} is no growth that is computed", row.growth));
    }
    let figure = known.figures.index(&row.figure)?;
    let date = |day: &Option<toml::value::Datetime>| day.as_ref().map(value::date).transpose();
    let (start, end) = (date(&row.start)?, date(&row.end)?);
    if start.zip(end).is_some_and(|(start, end)| end < start) {
        return Err("the work ends before it begins".to_owned());
    }
    if row.after.is_some() && end.is_none() {
        return Err("pay after the end, but no end".to_owned());
    }
    Ok(Offer {
        schemes: schemes(&row, known)?,
        start,
        end,
        after: figure_like(row.after.as_deref(), &row, known)?,
        equity: figure_like(row.equity.as_deref(), &row, known)?,
        terms: String::new(),
        figure,
        place,
        tenths,
        hours_source: known.sources.index(&row.hours_source)?,
        saving: value::share(&row.saving)?,
        growth,
        row,
    })
}

/// The places of its schemes, each of the country of its place and said once.
fn schemes(row: &Row, known: &Known<'_>) -> Result<Vec<usize>, String> {
    let country = known.world.places.get(&row.place).map(Place::country);
    let mut all = Vec::new();
    for id in &row.schemes {
        let index = known.schemes.index(id)?;
        if known.schemes.get(id).map(Scheme::country) != country {
            return Err(format!(
                "scheme {id:?} is not of the country of {:?}",
                row.place
            ));
        }
        if all.contains(&index) {
            return Err(format!("scheme {id:?} stands there twice"));
        }
        all.push(index);
    }
    Ok(all)
}

/// A further figure, in the currency of the pay.
fn figure_like(id: Option<&str>, row: &Row, known: &Known<'_>) -> Result<Option<usize>, String> {
    let Some(id) = id else { return Ok(None) };
    let index = known.figures.index(id)?;
    let currency = |id| known.figures.get(id).map(|figure| figure.currency);
    if currency(id) == currency(&row.figure) {
        Ok(Some(index))
    } else {
        Err(format!("figure {id:?} is not in the currency of the pay"))
    }
}

pub(crate) fn emit(offers: &Rows<Offer>, texts: &Texts, out: &mut String) {
    out.push_str("pub static OFFERS: &[OfferTemplate] = &[\n");
    for (id, offer) in offers.iter() {
        let row = &offer.row;
        let schemes: Vec<String> = (offer.schemes.iter())
            .map(|index| format!("&SCHEMES[{index}].scheme"))
            .collect();
        let figure =
            |index: Option<usize>| emit::option(index.map(|index| format!("&FIGURES[{index}]")));
        let _ = writeln!(
            out,
            "OfferTemplate {{ id: {}, name: {}, short: {}, figure: &FIGURES[{}], place: &PLACES[{}], tax_year: {}, household: Household::{}, regime: Regime({}), hours: WeeklyHours::from_tenths({}), hours_source: {}, saving: Rate::from_ppb({}), growth: Rate::from_ppb({}), schemes: &[{}], term: Term {{ start: {}, end: {} }}, after: {}, equity: {}, terms: {} }},",
            emit::text(id),
            texts.words(&row.ko, &row.en),
            texts.words(&row.short_ko, &row.short_en),
            offer.figure,
            offer.place,
            row.tax_year,
            row.household.constant(),
            emit::text(&row.regime),
            offer.tenths,
            emit::source(offer.hours_source),
            offer.saving,
            offer.growth,
            schemes.join(", "),
            emit::option(offer.start.map(emit::date)),
            emit::option(offer.end.map(emit::date)),
            figure(offer.after),
            figure(offer.equity),
            offer.terms,
        );
    }
    out.push_str("];\n");
}
