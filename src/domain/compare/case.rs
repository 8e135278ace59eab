//! An offer as the law of its place sees it.

use super::super::money::Currency;
use super::super::offer::{Offer, Pay};
use super::super::tax::{Case, CountryLaw, Parts, Refusal, Unmade};
use super::reading::{Market, nearest, units};
use super::support::Support;

/// How far back the law of an earlier year may stand in for one that is not yet made.
const YEARS_BACK: i32 = 2;

/// The first year of an offer, or one of those that follow, which no longer hold the sign-on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Which {
    First,
    Later,
}

/// A full year of an offer as the law of its place sees it, in that place's currency, without
/// granted shares and support.
pub(super) fn case_of(market: &Market, offer: &Offer, which: Which) -> Case {
    let to = offer.place.country.currency;
    let local = |minor| local_amount(market, Pay { minor, ..offer.pay }, to);
    let extras = offer.extras;
    let (paid, sign_on) = match which {
        Which::First => (offer.first_year(), extras.sign_on),
        Which::Later => (offer.later_year(), 0),
    };
    Case {
        year: offer.tax_year,
        region: offer.place.region,
        regime: offer.regime,
        household: offer.household,
        gross: local(paid.minor),
        parts: Parts {
            bonus: local(extras.bonus.saturating_add(sign_on)),
            equity: local(extras.equity),
            untaxed: local(extras.untaxed),
            severance: local(extras.severance.of(offer.pay.minor)),
            after_tax: 0,
        },
        unmade: Unmade::Refuse,
    }
}

/// An amount in another currency, within the bound that the engine computes.
pub(super) fn local_amount(market: &Market, pay: Pay, to: Currency) -> i64 {
    let Pay { minor, currency } = pay;
    if currency == to {
        return minor.clamp(0, Pay::MAX_MINOR);
    }
    let Some(factor) = market.factor(currency, to) else {
        return 0;
    };
    let minor = units(minor, currency) * factor * to.minor_per_unit() as f64;
    nearest(minor).clamp(0, Pay::MAX_MINOR)
}

/// The case under the law of its year. Where that is not yet made: with what is missing as it was
/// last made or, failing that, under the last year that is known.
///
/// # Errors
/// [`Refusal`] where no such law is known.
pub fn last_known(law: &dyn CountryLaw, case: Case) -> Result<Case, Refusal> {
    let mut refused = None;
    for back in 0..=YEARS_BACK {
        for unmade in [Unmade::Refuse, Unmade::AsLastMade] {
            let year = case.year.saturating_sub(back);
            let case = Case {
                year,
                unmade,
                ..case
            };
            match law.take_home(&case) {
                Ok(_) => return Ok(case),
                Err(refusal @ Refusal::NoLaw(_)) => refused = refused.or(Some(refusal)),
                Err(other) => return Err(other),
            }
        }
    }
    Err(refused.unwrap_or(Refusal::UnknownRegion))
}

/// The case with every amount times `factor`, none above what is computed.
pub(super) fn grown(case: Case, factor: f64) -> Case {
    let times = |minor: i64| nearest(minor as f64 * factor).clamp(0, Pay::MAX_MINOR);
    let Parts {
        bonus,
        equity,
        untaxed,
        severance,
        after_tax,
    } = case.parts;
    Case {
        gross: times(case.gross),
        parts: Parts {
            bonus: times(bonus),
            equity: times(equity),
            untaxed: times(untaxed),
            severance: times(severance),
            after_tax: times(after_tax),
        },
        ..case
    }
}

/// The case with shares that vest, support and other wage besides, none above what is computed.
pub(super) fn with(case: Case, shares: i64, support: &Support, wage: i64) -> Case {
    let more = shares.saturating_add(support.added()).saturating_add(wage);
    let gross = case.gross.saturating_add(more).min(Pay::MAX_MINOR);
    let room = |part: i64, most: i64| part.min(most.max(0));
    let after_tax = room(support.free, gross);
    let untaxed = room(case.parts.untaxed, gross - after_tax);
    Case {
        gross,
        parts: Parts {
            equity: room(
                case.parts.equity.saturating_add(shares),
                gross - after_tax - untaxed,
            ),
            untaxed,
            after_tax,
            ..case.parts
        },
        ..case
    }
}
