//! Offers to begin from, the situations that articles describe, and look-ups by id.

use super::rows::{CaveatRow, Concern, PayFigure, Relief};
use super::tables::{
    CAVEATS, COUNTRIES, DATA_DAY, EXCHANGE, OFFERS, PARITY_MARGIN, PLACES, RELIEFS, SITUATIONS,
    STAGES,
};
use crate::domain::career::{Career, University};
use crate::domain::closing::Closing;
use crate::domain::details::{Detail, Details};
use crate::domain::facts::Facts;
use crate::domain::money::Currency;
use crate::domain::offer::{Extras, Offer, Term, WeeklyHours};
use crate::domain::parameter::{SourceId, Words};
use crate::domain::place::{ExchangePeriod, Place};
use crate::domain::rate::Rate;
use crate::domain::scenario::{Exchange, Period, Scenario};
use crate::domain::scheme::Scheme;
use crate::domain::tax::{CountryLaw, Household, Regime};
use crate::domain::vesting::YearlyParts;

/// An offer as the catalogue has it, before a reader changes it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct OfferTemplate {
    /// As links write it, for instance `innocore-fellow`.
    pub id: &'static str,
    pub name: Words,
    /// What it is called in the middle of a sentence.
    pub short: Words,
    pub figure: &'static PayFigure,
    pub place: &'static Place,
    /// The year whose tax law is applied.
    pub tax_year: i32,
    pub household: Household,
    pub regime: Regime,
    /// The statutory week: a convention that the reader changes.
    pub hours: WeeklyHours,
    pub hours_source: SourceId,
    pub saving: Rate,
    pub growth: Rate,
    pub schemes: &'static [&'static Scheme],
    pub term: Term,
    /// The pay after the term's end, where there is an end and a figure.
    pub after: Option<&'static PayFigure>,
    /// What its shares bring a year: granted are as many years of it as the usual schedule has.
    pub equity: Option<&'static PayFigure>,
    /// Where the term and the shares were read; empty where it has none.
    pub terms: &'static [SourceId],
}

impl OfferTemplate {
    /// The figures on which it rests: its pay, what its shares bring, the pay after its end.
    pub fn figures(&self) -> impl Iterator<Item = &'static PayFigure> {
        [Some(self.figure), self.equity, self.after]
            .into_iter()
            .flatten()
    }

    pub fn offer(&self) -> Offer {
        let minor = |figure: Option<&PayFigure>| figure.map_or(0, |figure| figure.pay.minor);
        let vesting = i64::from(Details::USUAL.count(Detail::VestingYears));
        Offer {
            template: self.id,
            name: None,
            place: self.place,
            tax_year: self.tax_year,
            pay: self.figure.pay,
            extras: Extras {
                grant: minor(self.equity) * vesting,
                after: minor(self.after),
                ..Extras::default()
            },
            household: self.household,
            regime: self.regime,
            hours: self.hours,
            saving: self.saving,
            growth: self.growth,
            details: Details::USUAL,
            parts: YearlyParts::EVEN,
            shares_in: self.figure.pay.currency,
            term: self.term,
            schemes: self.schemes.to_vec(),
        }
    }
}

/// What an article describes, as offers to compare.
#[derive(Clone, Copy, Debug)]
pub struct Situation {
    /// As links write it, for instance `innocore-nih`.
    pub id: &'static str,
    /// Shown where a reader names none.
    pub default: bool,
    pub title: Words,
    /// What the article says, in a sentence or two.
    pub text: Words,
    /// Never empty.
    pub sources: &'static [SourceId],
    /// Two to six; the first is the one that the others are held against.
    pub offers: &'static [&'static OfferTemplate],
    /// The place in `offers` of the one that the headline holds against the first.
    pub against: usize,
    pub exchange: &'static ExchangePeriod,
    pub anchor: Currency,
    /// Years of the fifth rung, why so many, and where that was read.
    pub horizon: u8,
    pub horizon_why: Words,
    pub horizon_source: Option<SourceId>,
    /// Real discount rate a year.
    pub discount: Rate,
    pub discount_source: SourceId,
    pub period: Period,
    /// What closes the gap, where the situation says so.
    pub closing: Option<&'static Closing>,
    /// Where the careers begin and over which years they are looked at, where the situation says so.
    pub career: Option<Beginning>,
    /// Its story, the first step the situation as it is; empty where it tells none.
    pub steps: &'static [Step],
}

/// What a situation says of careers; what it leaves out is as usual.
#[derive(Clone, Copy, Default, Debug)]
pub struct Beginning {
    /// The stages with which the first offer and the one held against it begin.
    pub starts: [Option<&'static str>; 2],
    /// Age at the beginning and at the end.
    pub from: Option<u8>,
    pub until: Option<u8>,
    /// Where professors in Korea teach.
    pub university: Option<University>,
}

impl Beginning {
    fn career(self) -> Career {
        let usual = Career::usual();
        Career {
            starts: self.starts,
            from: self.from.unwrap_or(usual.from),
            until: self.until.unwrap_or(usual.until),
            university: self.university.unwrap_or(usual.university),
            ..usual
        }
    }
}

/// A step of a situation's story.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// What it says, with the names of what the page fills in from the comparison in braces.
    pub text: Words,
    /// The part of a link's fragment that it puts on top of the situation.
    pub set: &'static str,
}

/// By the id, which the check of `data/` has found only once.
impl PartialEq for Situation {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Situation {
    /// The scenario that a reader begins from.
    pub fn scenario(&self) -> Scenario {
        let currency = self.offers.first().map(|first| first.figure.pay.currency);
        Scenario {
            closing: self.closing.cloned().unwrap_or_else(|| {
                Closing::none(currency.unwrap_or(self.anchor), self.horizon, DATA_DAY)
            }),
            offers: self.offers.iter().map(|offer| offer.offer()).collect(),
            against: self.against,
            exchange: Exchange {
                period: self.exchange,
                own: Vec::new(),
            },
            anchor: self.anchor,
            horizon: self.horizon,
            discount: self.discount,
            period: self.period,
            career: self.career.unwrap_or_default().career(),
        }
    }
}

/// All that is known, with the laws of the countries that have been written.
pub fn facts(laws: Vec<(&'static str, Box<dyn CountryLaw>)>) -> Facts {
    Facts {
        laws,
        countries: &COUNTRIES,
        places: PLACES,
        exchange: EXCHANGE,
        parity_margin: PARITY_MARGIN.share.to_f64(),
        stages: STAGES,
    }
}

pub fn situation(id: &str) -> Option<&'static Situation> {
    SITUATIONS.iter().find(|situation| situation.id == id)
}

/// The situation shown where a reader names none.
pub fn default_situation() -> Option<&'static Situation> {
    SITUATIONS.iter().find(|situation| situation.default)
}

pub fn template(id: &str) -> Option<&'static OfferTemplate> {
    OFFERS.iter().find(|template| template.id == id)
}

/// A catalogue's offer as a reader begins from it.
pub fn offer(template_id: &str) -> Option<Offer> {
    template(template_id).map(OfferTemplate::offer)
}

/// The figure on which a catalogue's offer rests.
pub fn figure_of(template_id: &str) -> Option<&'static PayFigure> {
    template(template_id).map(|template| template.figure)
}

pub fn relief(regime: Regime) -> Option<&'static Relief> {
    RELIEFS.iter().find(|relief| relief.id == regime.0)
}

/// The caveats that concern any of these offers, in the order of the catalogue. Those of a
/// figure are said only while the offer still has the figure's pay.
pub fn caveats_of(offers: &[Offer]) -> impl Iterator<Item = &'static CaveatRow> {
    CAVEATS.iter().filter(move |caveat| {
        caveat.always
            || (caveat.concerns.iter())
                .any(|concern| offers.iter().any(|offer| concern.is_of(offer)))
    })
}

impl Concern {
    fn is_of(self, offer: &Offer) -> bool {
        match self {
            Self::Country(id) => offer.place.country.id == id,
            Self::Place(id) => offer.place.id == id,
            Self::Regime(id) => offer.regime.0 == id,
            Self::Figure(id) => figure_of(offer.template)
                .is_some_and(|figure| figure.id == id && figure.pay == offer.pay),
            Self::Term => offer.term != Term::default(),
            Self::End => offer.term.end.is_some(),
            Self::Shares => offer.extras.grant > 0 || offer.extras.refresher > 0,
            Self::ClawBack => offer.extras.sign_on > 0 && offer.details.get(Detail::ClawBack) > 0,
            Self::Benefits => offer.extras.benefits > 0,
        }
    }
}

#[cfg(test)]
mod tests;
