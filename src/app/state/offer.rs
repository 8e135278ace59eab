//! Changes of an offer.

use super::{Ask, Field, State, Touched, asked};
use crate::catalog;
use crate::domain::compare::Market;
use crate::domain::details::Detail;
use crate::domain::money::Currency;
use crate::domain::offer::{Extra, Offer, Pay, Severance, Term, WeeklyHours};
use crate::domain::rate::Rate;
use crate::domain::scheme::Scheme;
use crate::domain::tax::{Children, Household, Regime};
use crate::domain::vesting::YearlyParts;

/// What of an offer changes.
#[derive(Clone, PartialEq, Debug)]
pub enum OfferEdit {
    Name(Option<String>),
    Pay(Pay),
    /// The same pay in another currency, at the market rate.
    Currency(Currency),
    Place(&'static str),
    Household(Household),
    Law(i32),
    Relief(Regime),
    Hours(WeeklyHours),
    Saving(Rate),
    Growth(Rate),
    /// Asks for its pay; changes nothing of it.
    Ask(Ask),
    /// In minor units of the salary's currency.
    Extra(Extra, i64),
    Severance(Severance),
    Children(Children),
    Detail(Detail, i32),
    /// The first and the last day of the work; a term that would end before it begins is refused.
    Term(Term),
    /// The parts of granted shares by year.
    Parts(YearlyParts),
    /// The currency of granted shares; the amounts are converted.
    SharesIn(Currency),
    /// Switches a scheme on or off.
    Scheme(&'static str),
}

impl OfferEdit {
    const fn field(&self) -> Field {
        match self {
            Self::Name(_) => Field::Name,
            Self::Pay(_) | Self::Ask(_) => Field::Pay,
            Self::Currency(_) => Field::Currency,
            Self::Place(_) => Field::Place,
            Self::Household(_) => Field::Household,
            Self::Law(_) => Field::Law,
            Self::Relief(_) => Field::Relief,
            Self::Hours(_) => Field::Hours,
            Self::Saving(_) => Field::Saving,
            Self::Growth(_) => Field::Growth,
            Self::Extra(extra, _) => Field::Extra(*extra),
            Self::Severance(_) => Field::Severance,
            Self::Children(_) => Field::Children,
            Self::Detail(detail, _) => Field::Detail(*detail),
            Self::Term(_) => Field::Term,
            Self::Parts(_) => Field::Parts,
            Self::SharesIn(_) => Field::SharesIn,
            Self::Scheme(_) => Field::Schemes,
        }
    }
}

impl State {
    pub(super) fn edit(&mut self, index: usize, edit: OfferEdit) -> Option<Touched> {
        let key = *self.keys.get(index)?;
        let touched = Touched::Offer(key, edit.field());
        let exchange = self.scenario.exchange.clone();
        let offer = self.scenario.offers.get_mut(index)?;
        match edit {
            OfferEdit::Name(name) => offer.name = name,
            // A sign of another currency changes the currency.
            OfferEdit::Pay(pay) => {
                change_currency(offer, &Market::of(&exchange), pay.currency);
                offer.pay = pay;
            }
            OfferEdit::Currency(currency) => {
                let market = Market::of(&exchange);
                change_currency(offer, &market, currency);
                offer.pay = market.convert(offer.pay, currency);
            }
            OfferEdit::Place(id) => {
                let place = catalog::place(id)?;
                offer.move_to(place, |regime| catalog::is_relief_at(regime, place));
                offer.schemes.retain(|on| catalog::is_scheme_for(on, place));
            }
            OfferEdit::Household(household) => offer.household = household,
            OfferEdit::Law(year) => offer.tax_year = year,
            OfferEdit::Relief(regime) => {
                offer.regime = regime;
                // What the relief excludes goes.
                let excluded = |on: &&Scheme| catalog::exclusion(on.id, regime.0).is_some();
                offer.schemes.retain(|on| !excluded(on));
            }
            OfferEdit::Hours(hours) => offer.hours = hours,
            OfferEdit::Saving(rate) => offer.saving = rate,
            OfferEdit::Growth(rate) => offer.growth = rate,
            OfferEdit::Ask(ask) => {
                asked::ask(&mut self.asked, key, ask);
                return None;
            }
            OfferEdit::Extra(extra, minor) => {
                *offer.extras.amount_mut(extra) = minor.clamp(0, Pay::MAX_MINOR);
            }
            OfferEdit::Severance(severance) => offer.extras.severance = severance,
            OfferEdit::Children(children) => offer.household.children = children,
            OfferEdit::Detail(detail, value) => offer.details.set(detail, value),
            OfferEdit::Term(term) => offer.term = term.is_sound().then_some(term)?,
            OfferEdit::Parts(parts) => offer.parts = parts,
            OfferEdit::SharesIn(currency) => {
                convert(offer, &Market::of(&exchange), currency, Extra::is_shares);
                offer.shares_in = currency;
            }
            OfferEdit::Scheme(id) => {
                let before = offer.schemes.len();
                offer.schemes.retain(|on| on.id != id);
                if offer.schemes.len() == before && catalog::refused(id, offer).is_none() {
                    let mut there = catalog::schemes_for(offer.place);
                    offer
                        .schemes
                        .push(&there.find(|row| row.scheme.id == id)?.scheme);
                }
            }
        }
        Some(touched)
    }
}

/// What is in the currency of the pay goes with it into another; so do shares that are in the same.
fn change_currency(offer: &mut Offer, market: &Market, currency: Currency) {
    let before = offer.pay.currency;
    if currency == before {
        return;
    }
    convert(offer, market, currency, |extra| !extra.is_shares());
    if offer.shares_in == before {
        convert(offer, market, currency, Extra::is_shares);
        offer.shares_in = currency;
    }
}

/// Turns some of an offer's amounts into another currency, at the market rate.
fn convert(offer: &mut Offer, market: &Market, to: Currency, which: impl Fn(Extra) -> bool) {
    for extra in Extra::ALL.into_iter().filter(|extra| which(*extra)) {
        let currency = offer.currency_of(extra);
        let amount = offer.extras.amount_mut(extra);
        let minor = *amount;
        *amount = market.convert(Pay { minor, currency }, to).minor;
    }
}
