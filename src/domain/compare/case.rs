//! An offer as the law of its place sees it.

use super::super::offer::{Offer, Pay};
use super::super::tax::{Case, CountryLaw, Parts, Refusal, Unmade};
use super::reading::{Market, nearest, units};

/// How far back the law of an earlier year may stand in for one that is not yet made.
const YEARS_BACK: i32 = 2;

/// The first year of an offer, or one of those that follow, which no longer hold the sign-on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Which {
    First,
    Later,
}

/// A year of an offer as the law of its place sees it, in that place's currency.
pub fn case_of(market: &Market, offer: &Offer, which: Which) -> Case {
    let local = |minor| local_amount(market, offer, minor);
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
        },
        unmade: Unmade::Refuse,
    }
}

/// An amount in the currency of the offer's pay as the place's law sees it, within the bound that the engine computes.
pub(super) fn local_amount(market: &Market, offer: &Offer, minor: i64) -> i64 {
    let currency = offer.pay.currency;
    let local = offer.place.country.currency;
    if currency == local {
        return minor.clamp(0, Pay::MAX_MINOR);
    }
    let Some(factor) = market.factor(currency, local) else {
        return 0;
    };
    let minor = units(minor, currency) * factor * local.minor_per_unit() as f64;
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
    } = case.parts;
    Case {
        gross: times(case.gross),
        parts: Parts {
            bonus: times(bonus),
            equity: times(equity),
            untaxed: times(untaxed),
            severance: times(severance),
        },
        ..case
    }
}
