//! The schemes that can be tried on each offer, on the day whose rules are asked for.

use chrono::NaiveDate;

use super::notes::{SourceView, source_view};
use super::{Sight, lever_words, minor};
use crate::app::number;
use crate::app::text::{self, Key};
use crate::catalog::{self, SchemeRow};
use crate::domain::compare::{Market, rung};
use crate::domain::facts::Facts;
use crate::domain::offer::{Offer, Pay};
use crate::domain::scenario::Scenario;
use crate::domain::scheme::{Payer, Rule};

#[derive(Clone, PartialEq, Debug)]
pub struct OfferSchemes {
    /// The offer's key and its place.
    pub key: u32,
    pub index: usize,
    pub rows: Vec<SchemeView>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct SchemeView {
    pub id: &'static str,
    pub name: &'static str,
    pub is_on: bool,
    pub standing: Standing,
    /// The standing in words, with its day.
    pub stands: String,
    /// Why it may not be added.
    pub refused: Option<&'static str>,
    /// Who pays what.
    pub pays: String,
    /// What it changes at the rung that is to close, if it is on, or would be.
    pub effect: String,
    pub text: &'static str,
    pub unknown: &'static str,
    pub conditions: Vec<Condition>,
    pub sources: Vec<SourceView>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Condition {
    pub words: &'static str,
    pub is_ticked: bool,
}

/// Whether a scheme can be entered on the day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    Open,
    NotYet,
    Closed,
    Proposal,
}

impl Standing {
    pub const fn id(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::NotYet => "not-yet",
            Self::Closed => "closed",
            Self::Proposal => "proposal",
        }
    }
}

pub fn view(sight: &Sight<'_>, facts: &Facts) -> Vec<OfferSchemes> {
    let offers = sight.scenario.offers.iter().zip(&sight.state.keys);
    (offers.enumerate())
        .map(|(index, (offer, key))| OfferSchemes {
            key: *key,
            index,
            rows: catalog::schemes_for(offer.place)
                .map(|row| one(sight, facts, (index, *key), offer, row))
                .collect(),
        })
        .collect()
}

fn one(
    sight: &Sight<'_>,
    facts: &Facts,
    (index, key): (usize, u32),
    offer: &Offer,
    row: &'static SchemeRow,
) -> SchemeView {
    let lang = sight.lang;
    let scheme = &row.scheme;
    let (standing, stands) = standing(sight, row);
    let is_on = offer.schemes.iter().any(|on| on.id == scheme.id);
    let ticked: Vec<usize> = sight.state.ticked(key, scheme.id).collect();
    let conditions = row.conditions.iter().enumerate();
    SchemeView {
        id: scheme.id,
        name: lang.of(row.name),
        is_on,
        standing,
        stands,
        refused: (!is_on)
            .then(|| catalog::refused(scheme.id, offer))
            .flatten()
            .map(|exclusion| lang.of(exclusion.why)),
        pays: pays(sight, row, index),
        effect: effect(sight, facts, index, row).unwrap_or_default(),
        text: lang.of(row.text),
        unknown: row.unknown.map_or("", |words| lang.of(words)),
        conditions: conditions
            .map(|(at, words)| Condition {
                words: lang.of(*words),
                is_ticked: ticked.contains(&at),
            })
            .collect(),
        sources: (row.sources.iter())
            .filter_map(|id| catalog::source(*id))
            .map(|source| source_view(lang, source))
            .collect(),
    }
}

fn standing(sight: &Sight<'_>, row: &SchemeRow) -> (Standing, String) {
    let on = sight.scenario.closing.on;
    let said = |standing, key, day: Option<NaiveDate>| {
        let day = day.map(|day| day.to_string()).unwrap_or_default();
        let said = text::fill(sight.lang, key, &[("day", (&day).into())]);
        (standing, said)
    };
    let scheme = &row.scheme;
    if row.proposal {
        return said(Standing::Proposal, Key::SchemeProposal, None);
    }
    match (scheme.opens, scheme.last_day()) {
        (Some(opens), _) if on < opens => said(Standing::NotYet, Key::SchemeNotYet, Some(opens)),
        (_, Some(last)) if on > last => said(Standing::Closed, Key::SchemeClosed, Some(last)),
        (_, Some(last)) => said(Standing::Open, Key::SchemeOpenUntil, Some(last)),
        _ => said(Standing::Open, Key::SchemeOpen, None),
    }
}

/// Who pays and how much, in the money in which the scheme has it.
fn pays(sight: &Sight<'_>, row: &SchemeRow, index: usize) -> String {
    let lang = sight.lang;
    let said = |pay: Pay| number::words(lang, pay.currency, pay.minor);
    let payer = text::plain(lang, payer(row.scheme.payer));
    let (key, first, second) = match row.scheme.rule {
        Rule::Salary { amount, share } => (Key::SchemeSalary, said(amount), number::rate(share)),
        Rule::OnTop { least, most } if least == most => {
            (Key::SchemeOnTop, said(least), String::new())
        }
        Rule::OnTop { least, most } => (Key::SchemeOnTopRange, said(least), said(most)),
        Rule::Cost(amount) => (Key::SchemeCost, said(amount), String::new()),
        Rule::Match { share, cap, .. } => {
            let cap = cap.map_or_else(|| text::plain(lang, Key::CloseNoCap).to_owned(), said);
            (Key::SchemeMatch, number::rate(share), cap)
        }
        Rule::Once(amount) => (Key::SchemeOnce, said(amount), String::new()),
        Rule::Research(amount) => (Key::SchemeResearch, said(amount), String::new()),
        Rule::Fee { once, yearly } if yearly.minor == 0 => {
            (Key::SchemeOnce, said(once), String::new())
        }
        Rule::Fee { once, yearly } => (Key::SchemeFee, said(once), said(yearly)),
        Rule::Test(amount) => return test(sight, index, amount),
        Rule::Words => (Key::SchemeWords, String::new(), String::new()),
    };
    let put_in = [
        ("payer", payer.into()),
        ("amount", (&first).into()),
        ("second", (&second).into()),
    ];
    text::fill(lang, key, &put_in)
}

pub const fn payer(payer: Payer) -> Key {
    match payer {
        Payer::Employer => Key::SchemeByEmployer,
        Payer::State => Key::SchemeByState,
        Payer::OtherState => Key::SchemeByOtherState,
        Payer::Fellow => Key::SchemeByFellow,
    }
}

/// The pay that it asks for against the offer's.
fn test(sight: &Sight<'_>, index: usize, least: Pay) -> String {
    let anchor = sight.scenario.anchor;
    let market = Market::of(&sight.scenario.exchange);
    let asked = market.convert(least, anchor).minor;
    let has = (sight.comparison.offers.get(index))
        .and_then(|reading| reading.rungs[0])
        .map_or(0, |units| minor(anchor, units));
    let key = if has >= asked {
        Key::SchemeTestMet
    } else {
        Key::SchemeTestMissed
    };
    let amount = number::words(sight.lang, least.currency, least.minor);
    let lacking = number::words(sight.lang, anchor, (asked - has).max(0));
    let put_in = [("amount", (&amount).into()), ("lacking", (&lacking).into())];
    text::fill(sight.lang, key, &put_in)
}

/// The rung that is to close with the scheme less without it; nothing where it changes nothing.
fn effect(
    sight: &Sight<'_>,
    facts: &Facts,
    index: usize,
    row: &'static SchemeRow,
) -> Option<String> {
    let scenario = sight.scenario;
    let at = |with: bool| {
        let mut scenario: Scenario = scenario.clone();
        let offer = scenario.offers.get_mut(index)?;
        offer.schemes.retain(|on| on.id != row.scheme.id);
        if with {
            offer.schemes.push(&row.scheme);
        }
        rung(facts, &scenario, index, scenario.closing.rung)
    };
    let by = at(true)? - at(false)?;
    let amount = lever_words::amount(sight, scenario.closing.rung, by.abs());
    let key = if by > 0.0 {
        Key::SchemeMore
    } else {
        Key::SchemeLess
    };
    (by != 0.0).then(|| text::fill(sight.lang, key, &[("amount", (&amount).into())]))
}
