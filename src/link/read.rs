//! From a fragment to a comparison, field by field. A field that cannot be used is left as the
//! situation has it, and named.

use super::decimal::read_decimal;
use super::fields::{OFFER_FIELDS, TEN_THOUSANDTHS, WON_PLACES, period, read_percent, set_offer};
use super::{MAX_LENGTH, VERSION};
use super::{career, closing};
use crate::catalog::{self, Situation};
use crate::domain::money::Currency;
use crate::domain::offer::Offer;
use crate::domain::scenario::{OwnRate, Scenario};

/// What a fragment opens to.
#[derive(Clone, PartialEq, Debug)]
pub struct Opened {
    pub situation: &'static Situation,
    pub scenario: Scenario,
    pub faults: Vec<Fault>,
}

/// A field of a link that could not be used.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// As the link names it, cut to a length that can be shown.
    pub field: String,
    pub value: String,
    pub kind: FaultKind,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FaultKind {
    TooLong,
    Version,
    UnknownSituation,
    UnknownField,
    BadValue,
    /// Fewer than two offers or more than six, or one that is not in the catalogue.
    Offers,
}

/// The longest piece of a broken link that a notice repeats, in characters.
const SHOWN: usize = 30;
/// What others put into fragments; it is nothing of ours, and no fault.
const FOREIGN: [&str; 2] = ["amp", "?secret"];
/// More fields than six offers, all settings and all stages of careers have are no link of ours.
const MAX_PAIRS: usize = 400;
/// Won for a unit, in ten-thousandths: from a hundredth of a won to ten million.
const WON_RANGE: std::ops::RangeInclusive<i64> = 100..=100_000_000_000;

/// Reads a fragment without its `#`. `None` only if the catalogue has no situation at all.
pub fn read(fragment: &str) -> Option<Opened> {
    let default = catalog::default_situation()?;
    let mut faults = Faults(Vec::new());
    if fragment.len() > MAX_LENGTH {
        faults.add("", "", FaultKind::TooLong);
        return Some(opened(default, default.scenario(), faults));
    }
    let mut pairs: Vec<(&str, &str)> = Vec::new();
    for pair in fragment.split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        if FOREIGN.contains(&key) {
            continue;
        }
        if pairs.len() == MAX_PAIRS {
            faults.add("", "", FaultKind::TooLong);
            return Some(opened(default, default.scenario(), faults));
        }
        // Of a field that is said twice the first counts.
        if pairs.iter().any(|(said, _)| *said == key) {
            faults.add(key, value, FaultKind::BadValue);
        } else {
            pairs.push((key, value));
        }
    }
    let find = |key: &str| {
        pairs
            .iter()
            .find(|(k, _)| *k == key)
            .map(|(_, value)| *value)
    };

    if !pairs.is_empty() && find("v") != Some(VERSION) {
        faults.add("v", find("v").unwrap_or_default(), FaultKind::Version);
        return Some(opened(default, default.scenario(), faults));
    }
    let situation = match find("situation") {
        None => default,
        Some(id) => catalog::situation(id).unwrap_or_else(|| {
            faults.add("situation", id, FaultKind::UnknownSituation);
            default
        }),
    };
    let mut scenario = situation.scenario();
    if let Some(ids) = find("offers") {
        match offers(ids) {
            Some(offers) => {
                scenario.offers = offers;
                scenario.against = 1;
            }
            None => faults.add("offers", ids, FaultKind::Offers),
        }
    }
    // In the order in which fields depend on each other, not in that of the link.
    for field in OFFER_FIELDS {
        for (key, value) in &pairs {
            let named = offer_field(&mut scenario, key).filter(|(_, name)| *name == field);
            if named.is_some_and(|(offer, _)| set_offer(offer, field, value).is_none()) {
                faults.add(key, value, FaultKind::BadValue);
            }
        }
    }
    for field in closing::FIELDS {
        if let Some(value) = find(field)
            && closing::set(&mut scenario.closing, field, value).is_none()
        {
            faults.add(field, value, FaultKind::BadValue);
        }
    }
    let stages = catalog::stages();
    for (key, value) in career::read(&mut scenario.career, &pairs, stages) {
        faults.add(key, value, FaultKind::BadValue);
    }
    for (key, value) in &pairs {
        let known = matches!(*key, "v" | "situation" | "offers")
            || closing::FIELDS.contains(key)
            || career::named(key, stages).is_some()
            || offer_field(&mut scenario, key).is_some();
        if known {
            continue;
        }
        match set_scenario(&mut scenario, key, value) {
            Ok(()) => {}
            Err(kind) => faults.add(key, value, kind),
        }
    }
    Some(opened(situation, scenario, faults))
}

fn opened(situation: &'static Situation, scenario: Scenario, faults: Faults) -> Opened {
    Opened {
        situation,
        scenario,
        faults: faults.0,
    }
}

/// Offers by template; `None` unless two to six are named and all are known.
fn offers(ids: &str) -> Option<Vec<Offer>> {
    let ids: Vec<&str> = ids.split(',').collect();
    let fits = (Scenario::MIN_OFFERS..=Scenario::MAX_OFFERS).contains(&ids.len());
    fits.then(|| ids.into_iter().map(catalog::offer).collect())?
}

/// `2.pay` as the second offer and `pay`.
fn offer_field<'s, 'k>(
    scenario: &'s mut Scenario,
    key: &'k str,
) -> Option<(&'s mut Offer, &'k str)> {
    let (number, field) = key.split_once('.')?;
    let index = number.parse::<usize>().ok()?.checked_sub(1)?;
    // An offer has one number: neither `01` nor `+1`.
    if !number.starts_with(|first: char| ('1'..='9').contains(&first)) {
        return None;
    }
    let known = OFFER_FIELDS.contains(&field);
    let offer = scenario.offers.get_mut(index)?;
    known.then_some((offer, field))
}

fn set_scenario(scenario: &mut Scenario, key: &str, value: &str) -> Result<(), FaultKind> {
    let usable = match key {
        "against" => (value.parse::<usize>().ok())
            .filter(|n| (2..=scenario.offers.len()).contains(n))
            .map(|n| scenario.against = n - 1),
        "fx" => catalog::period(value).map(|period| scenario.exchange.period = period),
        "anchor" => Currency::of_code(value)
            .filter(|currency| catalog::is_anchor(*currency))
            .map(|currency| scenario.anchor = currency),
        "years" => (value.parse::<u8>().ok())
            .filter(|n| (1..=Scenario::MAX_HORIZON).contains(n))
            .map(|n| scenario.horizon = n),
        "discount" => read_percent(value, -10, 30).map(|rate| scenario.discount = rate),
        "per" => period(value).map(|period| scenario.period = period),
        _ => return own_rate(scenario, key, value),
    };
    usable.ok_or(FaultKind::BadValue)
}

/// `fx.usd=1400`
fn own_rate(scenario: &mut Scenario, key: &str, value: &str) -> Result<(), FaultKind> {
    let code = key.strip_prefix("fx.").ok_or(FaultKind::UnknownField)?;
    let currency = Currency::of_code(code)
        .filter(|currency| *currency != Currency::Krw)
        .ok_or(FaultKind::UnknownField)?;
    let won = read_decimal(value, WON_PLACES)
        .filter(|n| WON_RANGE.contains(n))
        .ok_or(FaultKind::BadValue)?;
    let own = &mut scenario.exchange.own;
    own.retain(|rate| rate.currency != currency);
    own.push(OwnRate {
        currency,
        won: won as f64 / TEN_THOUSANDTHS,
    });
    Ok(())
}

struct Faults(Vec<Fault>);

impl Faults {
    fn add(&mut self, field: &str, value: &str, kind: FaultKind) {
        let shown = |text: &str| -> String {
            let text: String = text.chars().filter(|c| !c.is_control()).collect();
            if text.chars().count() > SHOWN {
                let start: String = text.chars().take(SHOWN).collect();
                format!("{start}…")
            } else {
                text
            }
        };
        self.0.push(Fault {
            field: shown(field),
            value: shown(value),
            kind,
        });
    }
}
