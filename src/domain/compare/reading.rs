//! One offer, read at every rung.

use super::super::facts::Facts;
use super::super::money::Currency;
use super::super::offer::{Offer, Pay};
use super::super::parameter::NoValue;
use super::super::place::{Country, MarketRate};
use super::super::scenario::{Exchange, Scenario};
use super::super::tax::{Assessment, Case, CountryLaw, Refusal, Regime, TakeHome, Unmade};
use super::Rung;
use super::case::local_amount;
use super::plan::{Plan, Year};
use super::support::Support;

/// An offer at every rung, in units of the anchor currency.
#[derive(Clone, PartialEq, Debug)]
pub struct Reading {
    /// The year whose law was applied: the one asked for, or the last that is known.
    pub law_year: i32,
    /// Gross pay a year in minor units of the place's currency, as the law sees it.
    pub gross: i64,
    /// What the employer pays in that year, contributions and pension included, likewise.
    pub employer_cost: Option<i64>,
    /// What of that the employer pays into a pension beyond what the law asks, likewise.
    pub pension: i64,
    /// What schemes and the match add in the first year, likewise.
    pub support: Support,
    /// Shares granted at the beginning that vest in the first twelve months, likewise.
    pub shares: i64,
    /// Benefits less yearly costs of one's own, at the market rate, in units of the anchor currency.
    pub aside: f64,
    /// The pay slip of a year, or why there is none.
    pub slip: Result<Assessment, Refusal>,
    /// By rung: a year, a year, a year, an hour, the horizon.
    pub rungs: [Option<f64>; 5],
    /// The two parts of the third rung.
    pub purchasing: Option<Purchasing>,
    pub marginal: Option<Marginal>,
    /// The years of the fifth rung, one by one.
    pub years: Vec<Year>,
    pub caveats: Vec<Caveat>,
}

/// Take-home pay by what becomes of it, a year, in units of the anchor currency.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Purchasing {
    /// What is spent, at purchasing-power parity.
    pub spent: f64,
    /// What is saved, at the market rate.
    pub saved: f64,
}

impl Purchasing {
    pub fn total(self) -> f64 {
        self.spent + self.saved
    }
}

/// What is kept of the next piece of pay, in minor units of the place's currency.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Marginal {
    pub step: i64,
    pub kept: i64,
}

/// What a reader must know beside a result.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Caveat {
    /// The law of the year asked for is not known; that of an earlier year was applied.
    EarlierLaw { asked: i32, used: i32 },
    /// A figure of the year's law is not yet made; the one last made was applied.
    NotYetMade(NoValue),
    /// There is no law to apply, so nothing after the first rung.
    NoLaw(Refusal),
    /// The relief chosen leaves less than the ordinary law, by so many minor units a year.
    ReliefLeavesLess { by: i64 },
    /// The pay is in another currency than the place's: converted before tax.
    PayConverted,
}

/// The next piece of pay that the marginal sentence speaks of, in minor units:
/// ten thousand dollars or euros, ten million won, a million yen.
pub const fn marginal_step(currency: Currency) -> i64 {
    match currency {
        Currency::Krw => 10_000_000,
        Currency::Jpy => 1_000_000,
        Currency::Usd
        | Currency::Gbp
        | Currency::Eur
        | Currency::Chf
        | Currency::Cad
        | Currency::Sgd
        | Currency::Cny
        | Currency::Hkd
        | Currency::Twd => 10_000 * currency.minor_per_unit(),
    }
}

/// Market rates as the scenario sets them.
#[derive(Clone, Copy)]
pub struct Market<'a> {
    exchange: &'a Exchange,
}

impl<'a> Market<'a> {
    pub const fn of(exchange: &'a Exchange) -> Self {
        Self { exchange }
    }

    /// Won for a unit, with the lowest and highest month; the reader's own rate has no range.
    pub fn rate(&self, currency: Currency) -> Option<MarketRate> {
        let fixed = |won| MarketRate {
            currency,
            won,
            won_low: won,
            won_high: won,
        };
        if currency == Currency::Krw {
            return Some(fixed(1.0));
        }
        (self.exchange.own.iter())
            .find(|own| own.currency == currency)
            .map(|own| fixed(own.won))
            .or_else(|| self.exchange.period.rate(currency))
    }

    /// The same pay in another currency, to its whole unit; as it was where a rate is missing.
    pub fn convert(&self, pay: Pay, currency: Currency) -> Pay {
        let Some(factor) = self.factor(pay.currency, currency) else {
            return pay;
        };
        let minor = nearest(units(pay.minor, pay.currency) * factor)
            .saturating_mul(currency.minor_per_unit())
            .clamp(0, Pay::MAX_MINOR);
        Pay { minor, currency }
    }

    /// Units of `to` for one unit of `from`.
    pub(super) fn factor(&self, from: Currency, to: Currency) -> Option<f64> {
        if from == to {
            return Some(1.0);
        }
        Some(self.rate(from)?.won / self.rate(to)?.won)
    }
}

/// The currency and the prices in which results are shown. Where countries share the currency,
/// the prices are those of the first offer there, else those of the first country.
pub(super) struct Anchor<'a> {
    pub market: Market<'a>,
    currency: Currency,
    country: Option<&'static Country>,
}

impl<'a> Anchor<'a> {
    pub fn of(facts: &Facts, scenario: &'a Scenario) -> Self {
        Self::in_currency(facts, scenario, scenario.anchor)
    }

    pub fn in_currency(facts: &Facts, scenario: &'a Scenario, currency: Currency) -> Self {
        Self {
            market: Market::of(&scenario.exchange),
            currency,
            country: (scenario.offers.iter().map(|offer| offer.place.country))
                .chain(facts.countries)
                .find(|country| country.currency == currency),
        }
    }

    pub fn amount(&self, minor: i64, currency: Currency) -> Option<f64> {
        Some(units(minor, currency) * self.market.factor(currency, self.currency)?)
    }

    /// What take-home pay is worth to someone who spends a part of it where they live, and what
    /// benefits spare them there.
    pub fn purchasing(&self, net: f64, benefits: f64, offer: &Offer) -> Option<Purchasing> {
        let country = offer.place.country;
        let anchor = self.country?;
        let saved = net * offer.saving.to_f64();
        let spent = net - saved + benefits;
        Some(Purchasing {
            spent: spent / country.parity.units_per_international_dollar
                * anchor.parity.units_per_international_dollar,
            saved: saved * self.market.factor(country.currency, self.currency)?,
        })
    }
}

pub(super) fn units(minor: i64, currency: Currency) -> f64 {
    minor as f64 / currency.minor_per_unit() as f64
}

/// The nearest whole number to an amount that is not negative: a half added and cut.
pub(super) fn nearest(amount: f64) -> i64 {
    (amount + 0.5) as i64
}

/// Reads one offer.
pub(super) fn read(facts: &Facts, scenario: &Scenario, anchor: &Anchor, index: usize) -> Reading {
    let offer = &scenario.offers[index];
    let place = offer.place;
    let local = place.country.currency;
    let mut caveats = Vec::new();
    if offer.pay.currency != local {
        caveats.push(Caveat::PayConverted);
    }
    let plan = Plan::of(facts, scenario, anchor, index, offer);
    let extra = Pay {
        minor: offer.extras.pension,
        ..offer.pay
    };
    let mut reading = Reading {
        law_year: offer.tax_year,
        gross: plan.first.gross,
        employer_cost: None,
        pension: local_amount(&anchor.market, extra, local),
        support: plan.support,
        shares: plan.shares,
        aside: anchor
            .amount(plan.benefits() - plan.yearly_costs(), local)
            .unwrap_or_default(),
        slip: Err(Refusal::UnknownRegion),
        rungs: [plan.headline(), None, None, None, None],
        purchasing: None,
        marginal: None,
        years: Vec::new(),
        caveats,
    };
    let (law, case) = match plan.law {
        Ok(found) => found,
        Err(refusal) => {
            reading.slip = Err(refusal);
            reading.caveats.push(Caveat::NoLaw(refusal));
            return reading;
        }
    };
    if case.year != offer.tax_year {
        reading.caveats.push(Caveat::EarlierLaw {
            asked: offer.tax_year,
            used: case.year,
        });
    }
    if let (Unmade::AsLastMade, Err(Refusal::NoLaw(missing))) = (
        case.unmade,
        law.take_home(&Case {
            unmade: Unmade::Refuse,
            ..case
        }),
    ) {
        reading.caveats.push(Caveat::NotYetMade(missing));
    }
    reading.law_year = case.year;
    reading.slip = law.assess(&case);
    if let Ok(slip) = &reading.slip {
        let taken = slip.take_home;
        reading.purchasing = plan.purchasing(taken.net());
        reading.employer_cost = Some(slip.employer_cost().saturating_add(reading.pension));
        reading.years = plan.years().unwrap_or_default();
        reading.rungs = Rung::ALL.map(|rung| plan.rung(rung, taken.net(), &reading.years));
        reading.marginal = marginal(law, case, taken, marginal_step(local));
        reading.caveats.extend(relief_caveat(law, case, taken));
    }
    reading
}

/// One rung of one offer, without its pay slip: for solvers and curves.
pub fn rung(facts: &Facts, scenario: &Scenario, index: usize, rung: Rung) -> Option<f64> {
    let anchor = Anchor::of(facts, scenario);
    let offer = scenario.offers.get(index)?;
    let plan = Plan::of(facts, scenario, &anchor, index, offer);
    if rung == Rung::Headline {
        return plan.headline();
    }
    if rung == Rung::Years {
        return plan.rung(rung, 0, &plan.years()?);
    }
    let (law, case) = plan.law.ok()?;
    plan.rung(rung, law.take_home(&case).ok()?.net(), &[])
}

fn marginal(law: &dyn CountryLaw, case: Case, taken: TakeHome, step: i64) -> Option<Marginal> {
    let more = law.take_home(&Case {
        gross: case.gross.saturating_add(step),
        ..case
    });
    Some(Marginal {
        step,
        kept: more.ok()?.net() - taken.net(),
    })
}

fn relief_caveat(law: &dyn CountryLaw, case: Case, taken: TakeHome) -> Option<Caveat> {
    if case.regime == Regime::ORDINARY {
        return None;
    }
    let ordinary = law.take_home(&Case {
        regime: Regime::ORDINARY,
        ..case
    });
    let by = ordinary.ok()?.net() - taken.net();
    (by > 0).then_some(Caveat::ReliefLeavesLess { by })
}
