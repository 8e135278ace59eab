//! `presets/offers.toml`: offers to begin from, each resting on a figure and a place.

use std::fmt::Write;
use std::path::Path;

use serde::Deserialize;

use crate::emit;
use crate::fault::Faults;
use crate::pay::Figure;
use crate::places::World;
use crate::reader;
use crate::relief::Relief;
use crate::rows::{self, Rows};
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
}

pub(crate) struct Offer {
    row: Row,
    figure: usize,
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
        if let Some(offer) = faults.keep(FILE, &entry.key, resolve(row, known)) {
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
    Ok(Offer {
        figure: known.figures.index(&row.figure)?,
        place,
        tenths,
        hours_source: known.sources.index(&row.hours_source)?,
        saving: value::share(&row.saving)?,
        growth,
        row,
    })
}

pub(crate) fn emit(offers: &Rows<Offer>, texts: &Texts, out: &mut String) {
    out.push_str("pub static OFFERS: &[OfferTemplate] = &[\n");
    for (id, offer) in offers.iter() {
        let row = &offer.row;
        let _ = writeln!(
            out,
            "OfferTemplate {{ id: {}, name: {}, short: {}, figure: &FIGURES[{}], place: &PLACES[{}], tax_year: {}, household: Household::{}, regime: Regime({}), hours: WeeklyHours::from_tenths({}), hours_source: {}, saving: Rate::from_ppb({}), growth: Rate::from_ppb({}) }},",
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
        );
    }
    out.push_str("];\n");
}
