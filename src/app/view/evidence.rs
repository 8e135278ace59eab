//! The register of what is computed, and all sources.

use crate::app::lang::Lang;
use crate::app::text::{self, Key};
use crate::catalog::{self, rows::Status};
use crate::domain::parameter::{SourceId, Words};
use crate::domain::place::Country;
use crate::domain::scenario::Scenario;

/// A rule in the register of what is computed.
#[derive(Clone, PartialEq, Debug)]
pub struct CoverageView {
    /// Country, rule and how much of it is computed.
    pub rule: String,
    pub years: String,
    pub checked: &'static str,
    pub difference: &'static str,
    pub left_out: &'static str,
}

/// The countries compared, each once.
pub fn countries(scenario: &Scenario) -> Vec<&'static Country> {
    let mut countries: Vec<&Country> = Vec::new();
    for offer in &scenario.offers {
        if !countries.contains(&offer.place.country) {
            countries.push(offer.place.country);
        }
    }
    countries
}

/// The register for some countries.
pub fn coverage(lang: Lang, countries: &[&'static Country]) -> Vec<CoverageView> {
    let words = |words: Option<Words>| words.map_or("", |w| lang.of(w));
    let rows = countries.iter().flat_map(|country| {
        let rows = catalog::coverage().iter();
        rows.filter(|row| row.country == country.id)
            .map(move |row| (country, row))
    });
    rows.map(|(country, row)| {
        let status = match row.status {
            Status::Covered => Key::ScopeCovered,
            Status::Partly => Key::ScopePartly,
            Status::LeftOut => Key::ScopeNone,
        };
        let put_in = [
            ("country", lang.of(country.name).into()),
            ("rule", lang.of(row.rule).into()),
            ("status", text::plain(lang, status).into()),
        ];
        let years: Vec<String> = row.years.iter().map(i32::to_string).collect();
        CoverageView {
            rule: text::fill(lang, Key::ScopeRule, &put_in),
            years: years.join(", "),
            checked: words(row.checked),
            difference: words(row.difference),
            left_out: words(row.left_out),
        }
    })
    .collect()
}

/// Everything that the situation and its rates were read in, each once.
pub fn sources(scenario: &Scenario, situation: &catalog::Situation) -> Vec<SourceId> {
    let mut ids = Vec::new();
    let mut add = |id| {
        if !ids.contains(&id) {
            ids.push(id);
        }
    };
    situation.sources.iter().copied().for_each(&mut add);
    for offer in &scenario.offers {
        if let Some(template) = catalog::template(offer.template) {
            template.figure.sources.iter().copied().for_each(&mut add);
            add(template.hours_source);
        }
        add(offer.place.country.parity.source);
    }
    add(scenario.exchange.period.source);
    situation.horizon_source.into_iter().for_each(&mut add);
    add(situation.discount_source);
    ids
}
