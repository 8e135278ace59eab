//! The register of what is computed, and all sources.

use super::Sight;
use super::notes::{SourceView, source_view};
use crate::catalog::{self, rows::Status};

/// A rule in the register of what is computed.
#[derive(Clone, PartialEq, Debug)]
pub struct CoverageView {
    pub rule: &'static str,
    pub years: String,
    pub checked: &'static str,
    pub difference: &'static str,
    pub left_out: &'static str,
}

/// What is computed for the countries compared, and what is not.
pub fn coverage(sight: &Sight<'_>) -> (Vec<CoverageView>, Vec<CoverageView>) {
    let lang = sight.lang;
    let compared = |country: &str| {
        (sight.scenario.offers.iter()).any(|offer| offer.place.country.id == country)
    };
    let rows = catalog::coverage()
        .iter()
        .filter(|row| compared(row.country));
    let (covered, left_out): (Vec<_>, Vec<_>) = rows.partition(|row| row.status != Status::LeftOut);
    let view = |row: &&catalog::rows::CoverageRow| {
        let words =
            |words: Option<crate::domain::parameter::Words>| words.map_or("", |w| lang.of(w));
        let years: Vec<String> = row.years.iter().map(i32::to_string).collect();
        CoverageView {
            rule: lang.of(row.rule),
            years: years.join(", "),
            checked: words(row.checked),
            difference: words(row.difference),
            left_out: words(row.left_out),
        }
    };
    (
        covered.iter().map(view).collect(),
        left_out.iter().map(view).collect(),
    )
}

/// Everything that the situation and its rates were read in, each once.
pub fn sources(sight: &Sight<'_>, situation: &catalog::Situation) -> Vec<SourceView> {
    let mut ids = Vec::new();
    let mut add = |id| {
        if !ids.contains(&id) {
            ids.push(id);
        }
    };
    situation.sources.iter().copied().for_each(&mut add);
    for offer in &sight.scenario.offers {
        if let Some(template) = catalog::template(offer.template) {
            template.figure.sources.iter().copied().for_each(&mut add);
            add(template.hours_source);
        }
        add(offer.place.country.parity.source);
    }
    add(sight.scenario.exchange.period.source);
    situation.horizon_source.into_iter().for_each(&mut add);
    add(situation.discount_source);
    (ids.into_iter())
        .filter_map(catalog::source)
        .map(|source| source_view(sight, source))
        .collect()
}
