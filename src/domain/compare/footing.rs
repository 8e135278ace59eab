//! Where pay is taxed and what it is worth, for whoever is paid at an offer's place.

use super::super::facts::Facts;
use super::super::offer::Offer;
use super::super::scenario::Scenario;
use super::super::tax::{Case, Parts, Refusal};
use super::case::{Which, case_of, last_known};
use super::reading::{Anchor, units};

/// A law and a place, for one who has an offer's household, relief and saving.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Footing {
    /// The country, by its id.
    pub country: &'static str,
    /// The law that is applied, of the year asked for or the last known: all pay is salary.
    pub case: Case,
    /// Units of the anchor currency for a unit of the place's, at the market.
    pub market: f64,
    /// The same for what is kept: spent at parity, saved at the market.
    pub worth: f64,
}

/// The footing of an offer, and all pay of its first year without shares and schemes, in minor units
/// of the place's currency.
///
/// # Errors
/// [`Refusal`] where no law is known, or no rate of the place's currency.
pub fn footing(
    facts: &Facts,
    scenario: &Scenario,
    offer: &Offer,
) -> Result<(Footing, i64), Refusal> {
    let anchor = Anchor::of(facts, scenario);
    let country = offer.place.country;
    let law = facts.law(country.id).ok_or(Refusal::UnknownRegion)?;
    let paid = case_of(&anchor.market, offer, Which::Later);
    let bare = Case {
        parts: Parts::default(),
        ..paid
    };
    let case = last_known(law, bare)?;
    let one = country.currency.minor_per_unit();
    let worth = anchor.purchasing(units(one, country.currency), 0.0, offer);
    let market = anchor.amount(one, country.currency);
    let (Some(worth), Some(market)) = (worth, market) else {
        return Err(Refusal::UnknownRegion);
    };
    let footing = Footing {
        country: country.id,
        case: Case { gross: 0, ..case },
        market,
        worth: worth.total(),
    };
    Ok((footing, paid.gross))
}
