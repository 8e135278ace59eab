//! Where figures come from: the provenance of a pay, the register of what is computed, the sources.

use super::Sight;
use super::notes::{SourceView, source_view};
use crate::app::lang::Lang;
use crate::app::number;
use crate::app::text::{self, Key};
use crate::catalog::{
    self,
    rows::{Kind, PayFigure, Status},
};
use crate::domain::offer::Offer;

/// Who vouches for a figure, as its chip says it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Provenance {
    Law,
    Official,
    Reported,
    Estimate,
    Yours,
}

impl Provenance {
    pub fn id(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::Official => "official",
            Self::Reported => "reported",
            Self::Estimate => "estimate",
            Self::Yours => "yours",
        }
    }

    pub fn word(self, lang: Lang) -> &'static str {
        text::plain(
            lang,
            match self {
                Self::Law => Key::SourceLaw,
                Self::Official => Key::SourceOfficial,
                Self::Reported => Key::SourceReported,
                Self::Estimate => Key::SourceEstimate,
                Self::Yours => Key::SourceYours,
            },
        )
    }

    fn of(kind: Kind) -> Self {
        match kind {
            Kind::Official => Self::Official,
            Kind::Reported => Self::Reported,
            Kind::Estimate => Self::Estimate,
        }
    }
}

/// Where an offer's pay comes from.
#[derive(Clone, PartialEq, Debug)]
pub struct PaySource {
    pub provenance: Provenance,
    /// What is said about it, in order.
    pub lines: Vec<String>,
    pub sources: Vec<SourceView>,
}

pub fn pay_source(sight: &Sight<'_>, offer: &Offer) -> Option<PaySource> {
    let lang = sight.lang;
    let figure = catalog::figure_of(offer.template)?;
    let sources: Vec<SourceView> = (figure.sources.iter())
        .filter_map(|id| catalog::source(*id))
        .map(|source| source_view(sight, source))
        .collect();
    let pay = number::exact_with_cents(lang, figure.pay.currency, figure.pay.minor);
    let title = format!("{} ({pay})", lang.of(figure.name));
    if offer.pay != figure.pay {
        return Some(PaySource {
            provenance: Provenance::Yours,
            lines: vec![text::fill(
                lang,
                Key::SourceYoursText,
                &[("figure", (&title).into())],
            )],
            sources,
        });
    }
    Some(PaySource {
        provenance: Provenance::of(figure.kind),
        lines: said_of(lang, figure, title),
        sources,
    })
}

fn said_of(lang: Lang, figure: &PayFigure, title: String) -> Vec<String> {
    let labelled = |key, value: &str| format!("{}: {value}", text::plain(lang, key));
    let mut lines = vec![
        title,
        labelled(Key::SourceMeasures, lang.of(figure.measures)),
    ];
    if let (Some(low), Some(high)) = (figure.low, figure.high) {
        let money = |minor| number::exact(lang, figure.pay.currency, minor);
        lines.push(labelled(
            Key::SourceRange,
            &format!("{}–{}", money(low), money(high)),
        ));
    }
    lines.push(labelled(Key::SourceYear, &figure.year.to_string()));
    lines.extend(figure.rule.map(|rule| lang.of(rule).to_owned()));
    lines
}

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
