//! The tables of `data/`, embedded when the program is built, and look-ups in them.
//! A look-up may refuse; nothing is made up in its place.

pub mod careers;
pub mod cliffs;
pub mod figures;
pub mod law_ca;
pub mod law_ch;
pub mod law_cn;
pub mod law_de;
pub mod law_fr;
pub mod law_gb;
pub mod law_hk;
pub mod law_jp;
pub mod law_kr;
pub mod law_sg;
pub mod law_us;
pub mod locale;
pub mod offers;
pub mod rows;
pub mod schemes;
pub mod tables;
pub mod texts;
pub mod years;

pub use careers::{outcomes, stage, stage_row, stage_rows, stages};
pub use offers::{
    Beginning, OfferTemplate, Situation, Step, caveats_of, default_situation, facts, figure_of,
    offer, relief, situation, template,
};

pub use schemes::{Exclusion, SchemeRow, exclusion, proposed_match, scheme, schemes, schemes_for};
pub use texts::source;

use figures::LawItem;
use rows::{ComputePrice, CoverageRow, Programme, Relief, Response};

use chrono::NaiveDate;

use crate::domain::closing::Group;
use crate::domain::facts::Facts;
use crate::domain::money::Currency;
use crate::domain::offer::Offer;
use crate::domain::parameter::Words;
use crate::domain::place::{ExchangePeriod, Place};
use crate::domain::scheme::Scheme;
use crate::domain::tax::{Item, Regime};

/// The tax years that a reader can choose.
pub const LAW_YEARS: std::ops::RangeInclusive<i32> = 2025..=2026;

/// All facts with the law of every country that is written.
pub fn all_facts() -> Facts {
    facts(vec![
        ("fr", Box::new(law_fr::law())),
        ("kr", Box::new(law_kr::law())),
        ("sg", Box::new(law_sg::law())),
        ("us", Box::new(law_us::us())),
        ("gb", Box::new(law_gb::law())),
        ("hk", Box::new(law_hk::law())),
        ("ca", Box::new(law_ca::law())),
        ("de", Box::new(law_de::law())),
        ("ch", Box::new(law_ch::law())),
        ("jp", Box::new(law_jp::law())),
        ("cn", Box::new(law_cn::law())),
    ])
}

pub fn situations() -> &'static [Situation] {
    tables::SITUATIONS
}

pub fn templates() -> &'static [OfferTemplate] {
    tables::OFFERS
}

pub fn places() -> &'static [Place] {
    tables::PLACES
}

pub fn place(id: &str) -> Option<&'static Place> {
    tables::PLACES.iter().find(|place| place.id == id)
}

pub fn periods() -> &'static [ExchangePeriod] {
    tables::EXCHANGE
}

pub fn period(id: &str) -> Option<&'static ExchangePeriod> {
    tables::EXCHANGE.iter().find(|period| period.id == id)
}

pub fn reliefs() -> &'static [Relief] {
    tables::RELIEFS
}

/// Those among which someone at a place can choose.
pub fn reliefs_at(place: &Place) -> impl Iterator<Item = &'static Relief> {
    let (country, region) = (place.country.id, place.region.0);
    let is_there = move |relief: &&Relief| {
        relief.country == country && relief.region.is_none_or(|only| only == region)
    };
    tables::RELIEFS.iter().filter(is_there)
}

/// Whether a relief can be chosen at a place; the ordinary law always can.
pub fn is_relief_at(regime: Regime, place: &Place) -> bool {
    regime == Regime::ORDINARY || reliefs_at(place).any(|relief| relief.id == regime.0)
}

pub fn coverage() -> &'static [CoverageRow] {
    tables::COVERAGE
}

/// How a group's number answers to pay.
pub fn response(group: Group) -> Option<&'static Response> {
    tables::RESPONSES.iter().find(|row| row.group == group)
}

pub fn responses() -> &'static [Response] {
    tables::RESPONSES
}

/// Sizes of programmes, of people and of budgets.
pub fn programmes() -> &'static [Programme] {
    tables::PROGRAMMES
}

pub fn data_version() -> &'static str {
    tables::DATA_VERSION
}

/// What an hour of a processor costs, the oldest first.
pub const fn compute_prices() -> &'static [ComputePrice] {
    tables::COMPUTE
}

/// The day of the data: whose rules of schemes hold unless the reader asks for another day's.
pub const fn data_day() -> NaiveDate {
    tables::DATA_DAY
}

/// Currencies in whose prices results can be shown: those of the countries covered.
pub fn anchors() -> impl Iterator<Item = Currency> {
    let is_anchor =
        |one: &Currency| (tables::COUNTRIES.iter()).any(|country| country.currency == *one);
    Currency::ALL.into_iter().filter(is_anchor)
}

pub fn is_anchor(currency: Currency) -> bool {
    anchors().any(|anchor| anchor == currency)
}

/// The id of a figure of law by its name, for instance `kr.pension-rate`.
pub fn parameter_id(name: Words) -> &'static str {
    let mut ids = figures::figures().iter().zip(tables::FIGURE_IDS);
    ids.find(|(figure, _)| figure.name == name)
        .map_or("", |(_, id)| id)
}

/// Name, rule and figures of a pay-slip line.
pub fn law_item(item: Item) -> Option<&'static LawItem> {
    let items = figures::items();
    let place = items.binary_search_by(|known| known.id.cmp(item.0)).ok()?;
    items.get(place)
}

/// Whether a scheme can be tried on an offer at a place.
pub fn is_scheme_for(scheme: &Scheme, place: &Place) -> bool {
    schemes_for(place).any(|row| row.scheme.id == scheme.id)
}

/// Why a scheme may not be added to an offer: what it has already excludes it.
pub fn refused(scheme: &str, offer: &Offer) -> Option<&'static Exclusion> {
    let on = offer.schemes.iter().map(|on| on.id);
    on.chain([offer.regime.0])
        .find_map(|has| exclusion(scheme, has))
}
