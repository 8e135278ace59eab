//! Who vouches for a figure: law, office, press, reckoning, or the reader.

use super::notes::{SourceView, source_view};
use crate::app::lang::Lang;
use crate::app::number::{self, Quantity};
use crate::app::text::{self, Key};
use crate::catalog::{
    self, Situation,
    rows::{Kind, PayFigure},
};
use crate::domain::compare::Market;
use crate::domain::money::Currency;
use crate::domain::offer::Offer;
use crate::domain::parameter::SourceId;
use crate::domain::place::Country;
use crate::domain::rate::Rate;
use crate::domain::scenario::Exchange;

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

/// What is known of a figure.
#[derive(Clone, PartialEq, Debug)]
pub struct Evidence {
    pub provenance: Provenance,
    /// What is said about it, in order.
    pub lines: Vec<String>,
    pub sources: Vec<SourceView>,
}

pub fn source_views(lang: Lang, ids: &[SourceId]) -> Vec<SourceView> {
    (ids.iter())
        .filter_map(|id| catalog::source(*id))
        .map(|source| source_view(lang, source))
        .collect()
}

/// Who vouches for an offer's salary.
pub fn by_whom(offer: &Offer) -> Provenance {
    catalog::figure_of(offer.template)
        .filter(|figure| figure.pay == offer.pay)
        .map_or(Provenance::Yours, |figure| Provenance::of(figure.kind))
}

/// Where an offer's pay comes from.
pub fn of_pay(lang: Lang, offer: &Offer) -> Option<Evidence> {
    let figure = catalog::figure_of(offer.template)?;
    let pay = number::exact_with_cents(lang, figure.pay.currency, figure.pay.minor);
    let title = format!("{} ({pay})", lang.of(figure.name));
    let is_own = offer.pay != figure.pay;
    Some(Evidence {
        provenance: by_whom(offer),
        lines: if is_own {
            let put_in = [("figure", (&title).into())];
            vec![text::fill(lang, Key::SourceYoursText, &put_in)]
        } else {
            said_of(lang, figure, title)
        },
        sources: source_views(lang, figure.sources),
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

/// Where an offer's hours come from, and what is worked in the country.
pub fn of_hours(lang: Lang, offer: &Offer) -> Option<Evidence> {
    let template = catalog::template(offer.template)?;
    let is_own = offer.hours != template.hours;
    let hours = Quantity::Hours(i64::from(offer.hours.tenths()));
    // The statutory week is that of the country from which the offer was taken.
    let is_elsewhere = offer.place.country != template.place.country;
    let (provenance, key) = match (is_own, is_elsewhere) {
        (true, _) => (Provenance::Yours, Key::SourceHoursYours),
        (false, true) => (Provenance::Estimate, Key::SourceHoursAssumed),
        (false, false) => (Provenance::Law, Key::SourceHoursLaw),
    };
    let mut lines = vec![text::fill(lang, key, &[("hours", hours.into())])];
    let mut sources = match key {
        Key::SourceHoursLaw => vec![template.hours_source],
        _ => Vec::new(),
    };
    let country = offer.place.country;
    if let Some(worked) = country.hours {
        let year = worked.year.to_string();
        let put_in = [
            ("country", lang.of(country.name).into()),
            ("year", (&year).into()),
            (
                "hours",
                Quantity::Count(worked.hours_per_year.round() as i64).into(),
            ),
        ];
        lines.push(text::fill(lang, Key::SourceHoursWorked, &put_in));
        sources.push(worked.source);
    }
    Some(Evidence {
        provenance,
        lines,
        sources: source_views(lang, &sources),
    })
}

/// What rates are used between which countries.
#[derive(Clone, PartialEq, Debug)]
pub struct Rates {
    pub exchange: Exchange,
    /// The foreign currency that the comparison turns on.
    pub foreign: Currency,
    pub countries: Vec<&'static Country>,
    pub discount: Rate,
    pub situation: &'static Situation,
}

/// Where the exchange rate, the parities and the discount rate come from.
pub fn of_rates(lang: Lang, rates: &Rates) -> Vec<Evidence> {
    let mut all: Vec<Evidence> = of_exchange(lang, rates).into_iter().collect();
    all.extend((rates.countries.iter()).map(|country| of_parity(lang, country)));
    let rate = number::rate(rates.discount);
    let is_own = rates.discount != rates.situation.discount;
    all.push(Evidence {
        provenance: if is_own {
            Provenance::Yours
        } else {
            Provenance::Official
        },
        lines: vec![text::fill(
            lang,
            Key::SourceDiscount,
            &[("rate", (&rate).into())],
        )],
        sources: source_views(lang, &[rates.situation.discount_source]),
    });
    all
}

fn of_exchange(lang: Lang, rates: &Rates) -> Option<Evidence> {
    let (exchange, foreign) = (&rates.exchange, rates.foreign);
    let rate = Market::of(exchange).rate(foreign)?;
    let is_own = exchange.own.iter().any(|own| own.currency == foreign);
    let won = |won| number::decimal(won, 2).unwrap_or_default();
    let key = if is_own {
        Key::SourceExchangeYours
    } else {
        Key::SourceExchange
    };
    let line = text::fill(
        lang,
        key,
        &[
            ("period", lang.of(exchange.period.name).into()),
            ("unit", (&number::one(lang, foreign)).into()),
            ("rate", (&won(rate.won)).into()),
            ("low", (&won(rate.won_low)).into()),
            ("high", (&won(rate.won_high)).into()),
        ],
    );
    Some(Evidence {
        provenance: if is_own {
            Provenance::Yours
        } else {
            Provenance::Official
        },
        lines: vec![line],
        sources: source_views(lang, &[exchange.period.source]),
    })
}

fn of_parity(lang: Lang, country: &Country) -> Evidence {
    let parity = country.parity;
    let units = number::decimal(parity.units_per_international_dollar, 2).unwrap_or_default();
    let year = parity.year.to_string();
    let put_in = [
        ("country", lang.of(country.name).into()),
        ("year", (&year).into()),
        ("units", (&units).into()),
        (
            "currency",
            number::currency_name(lang, country.currency).into(),
        ),
    ];
    Evidence {
        provenance: Provenance::Official,
        lines: vec![text::fill(lang, Key::SourceParity, &put_in)],
        sources: source_views(lang, &[parity.source]),
    }
}
