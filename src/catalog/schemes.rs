//! Schemes that top pay up or ask a fee, what may not be combined, and look-ups.

use chrono::NaiveDate;

use super::rows::Grade;
use super::tables::{EXCLUSIONS, SCHEMES};
use crate::domain::offer::Pay;
use crate::domain::parameter::{SourceId, Text, Words};
use crate::domain::place::Place;
use crate::domain::rate::Rate;
use crate::domain::scheme::{Payer, Reach, Rule, Scheme};

/// A scheme and what is said of it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct SchemeRow {
    pub scheme: Scheme,
    /// Only proposed: it was never in force, which is not the same as expired.
    pub proposal: bool,
    pub name: Words,
    /// What it pays or asks, and whom.
    pub text: Words,
    /// Who qualifies: every one of these must hold. Never empty.
    pub conditions: &'static [Words],
    /// What is not known of it.
    pub unknown: Option<Words>,
    pub grade: Grade,
    /// The day on which it was last held against its sources.
    pub verified: NaiveDate,
    /// Never empty.
    pub sources: &'static [SourceId],
}

/// Schemes and reliefs, by id, that may not be combined: none of `these` with another of `those`.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Exclusion {
    pub these: &'static [&'static str],
    pub those: &'static [&'static str],
    pub why: Words,
    pub article: Option<Text>,
    /// Empty where the rule is this tool's own, which `why` says.
    pub sources: &'static [SourceId],
}

/// The union of states whose schemes hold in some of the countries, and those countries.
const UNION: &str = "eu";
const MEMBERS: [&str; 2] = ["de", "fr"];

pub fn schemes() -> &'static [SchemeRow] {
    SCHEMES
}

pub fn scheme(id: &str) -> Option<&'static SchemeRow> {
    SCHEMES.iter().find(|row| row.scheme.id == id)
}

/// Share and cap of the match that is proposed.
pub fn proposed_match() -> Option<(Rate, Option<Pay>)> {
    let proposals = SCHEMES.iter().filter(|row| row.proposal);
    proposals
        .map(|row| row.scheme.rule)
        .find_map(|rule| match rule {
            Rule::Match { share, cap, .. } => Some((share, cap)),
            _ => None,
        })
}

/// Those that can be tried on an offer at a place: its country's, its union's, and formulas of any
/// other country. What another state pays is not tried in that state itself.
pub fn schemes_for(place: &Place) -> impl Iterator<Item = &'static SchemeRow> {
    let country = place.country.id;
    SCHEMES.iter().filter(move |row| {
        let Scheme {
            country: of,
            reach,
            payer,
            ..
        } = row.scheme;
        match reach {
            Reach::Home => of == country || of == UNION && MEMBERS.contains(&country),
            Reach::Formula => of != country || payer != Payer::OtherState,
        }
    })
}

/// Why two may not be combined, in either order; `None` where they may.
pub fn exclusion(a: &str, b: &str) -> Option<&'static Exclusion> {
    let holds = |exclusion: &&Exclusion| {
        let says = |a, b| exclusion.these.contains(&a) && exclusion.those.contains(&b);
        says(a, b) || says(b, a)
    };
    EXCLUSIONS.iter().filter(|_| a != b).find(holds)
}
