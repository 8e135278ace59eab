//! Who pays for an offer, year by year: the employer, the state, another state, the fellow; and
//! what the fellow forgoes.

use super::super::closing::Closing;
use super::super::facts::Facts;
use super::super::money::Currency;
use super::super::rate::Rate;
use super::super::scenario::Scenario;
use super::super::scheme::{Payer, Scheme};
use super::super::tax::{Assessment, CountryLaw};
use super::Rung;
use super::plan::{Plan, Promised, Year};
use super::reading::Anchor;

/// What an offer costs and who pays it, in minor units of the currency of its place: all pay as
/// promised, shares that vest and what is earned after the term's end included. Benefits in kind
/// are told at what they would cost the fellow, not the employer, and are left out.
#[derive(Clone, PartialEq, Debug)]
pub struct Payers {
    pub currency: Currency,
    /// Units of the anchor currency for one of it, where a rate is known.
    pub rate: Option<f64>,
    /// Every year of the comparison.
    pub years: Vec<Bill>,
    /// The same added up.
    pub term: Bill,
}

/// Who pays what in a year, or in all of them.
#[derive(Clone, Copy, PartialEq, Default, Debug)]
pub struct Bill {
    /// The calendar year, where the offers have dates.
    pub calendar: Option<i32>,
    /// Years worked under the offer: 1 is a whole one.
    pub worked: f64,
    /// What each [`Payer`] pays, by the payer's number. The employer's part may be below zero,
    /// where others bear more than the pay.
    pub paid: [i64; 4],
    /// What of the state's part are the employer's contributions on the match.
    pub charges: i64,
    /// What the other offer brings more at the rung asked for, in units of the anchor currency:
    /// below zero where it brings less, `None` where it cannot be told.
    pub ahead: Option<f64>,
}

impl Bill {
    pub const fn paid_by(&self, payer: Payer) -> i64 {
        self.paid[payer as usize]
    }

    /// All that is paid: the parts of every payer.
    pub fn whole(&self) -> i64 {
        self.paid.iter().sum()
    }

    fn add(&mut self, other: &Self) {
        self.worked += other.worked;
        for (sum, part) in self.paid.iter_mut().zip(other.paid) {
            *sum = sum.saturating_add(part);
        }
        self.charges = self.charges.saturating_add(other.charges);
        self.ahead = self.ahead.zip(other.ahead).map(|(a, b)| a + b);
    }
}

/// Who pays for an offer, and what its fellow forgoes against the other of the headline's pair.
/// `None` where the law cannot be applied.
pub fn payers(facts: &Facts, scenario: &Scenario, index: usize) -> Option<Payers> {
    let courses = Courses::of(facts, scenario, index)?;
    let other = if index == 0 { scenario.against } else { 0 };
    let ahead = ahead(facts, scenario, index, other);
    let mut years = Vec::new();
    let mut term = Bill {
        ahead: Some(0.0),
        ..Bill::default()
    };
    for (at, (promised, bare)) in courses.years.iter().zip(&courses.bare).enumerate() {
        let with = courses.law.assess(&promised.case).ok()?;
        let charges = courses.charges(promised, bare, &with)?;
        let bill = Bill {
            ahead: ahead.as_ref().and_then(|all| all.get(at).copied()),
            ..bill(promised, &with, charges)
        };
        term.add(&bill);
        years.push(bill);
    }
    let currency = courses.law.currency();
    Some(Payers {
        currency,
        rate: Anchor::of(facts, scenario).amount(currency.minor_per_unit(), currency),
        years,
        term,
    })
}

/// A year's bill. What the state, another and the fellow bear of the pay the employer does not; a
/// sign-on paid back is the fellow's and lowers what the employer pays.
fn bill(promised: &Promised, with: &Assessment, charges: i64) -> Bill {
    let support = &promised.support;
    let mut paid = support.fees;
    let mut of = |payer: Payer, amount: i64| paid[payer as usize] += amount;
    of(
        Payer::Employer,
        with.employer_cost() + promised.pension - promised.paid_back - charges,
    );
    of(Payer::State, charges);
    of(Payer::Fellow, promised.costs + promised.paid_back);
    for payer in [Payer::State, Payer::OtherState, Payer::Fellow] {
        of(payer, support.borne_by(payer));
        of(Payer::Employer, -support.borne_by(payer));
    }
    Bill {
        calendar: promised.calendar,
        worked: promised.worked,
        paid,
        charges,
        ahead: None,
    }
}

/// What the other offer brings more in each year, at the rung that is asked for.
fn ahead(facts: &Facts, scenario: &Scenario, index: usize, other: usize) -> Option<Vec<f64>> {
    let (own_offer, other_offer) = (scenario.offers.get(index)?, scenario.offers.get(other)?);
    let rung = scenario.closing.rung;
    let hours = own_offer.hours_a_year() / other_offer.hours_a_year();
    let value = |year: &Year| match rung {
        Rung::Headline => year.paid,
        Rung::TakeHome => year.kept,
        Rung::Purchasing | Rung::Hour => year.power,
        Rung::Years => year.power * year.weight,
    };
    let factor = if rung == Rung::Hour { hours } else { 1.0 };
    let anchor = Anchor::of(facts, scenario);
    let own = Plan::of(facts, scenario, &anchor, index, own_offer).years()?;
    let others = Plan::of(facts, scenario, &anchor, other, other_offer).years()?;
    let pairs = own.iter().zip(&others);
    Some(pairs.map(|(a, b)| value(b) * factor - value(a)).collect())
}

/// An offer's years beside the same without the match.
pub(super) struct Courses<'a> {
    pub law: &'a dyn CountryLaw,
    charged_to_state: bool,
    pub years: Vec<Promised>,
    /// Without the match.
    pub bare: Vec<Promised>,
}

impl<'a> Courses<'a> {
    pub fn of(facts: &'a Facts, scenario: &Scenario, index: usize) -> Option<Self> {
        let country = scenario.offers.get(index)?.place.country.id;
        Some(Self {
            law: facts.law(country)?,
            charged_to_state: scenario.closing.charges == Payer::State,
            years: course(facts, scenario, index)?,
            bare: course(facts, &without(scenario, index, |_| true), index)?,
        })
    }

    /// What of the employer's contributions falls on the match, where the state pays them: what is
    /// due with it less what is due without.
    pub fn charges(&self, year: &Promised, bare: &Promised, with: &Assessment) -> Option<i64> {
        if !self.charged_to_state || year.case == bare.case {
            return Some(0);
        }
        let bare = self.law.assess(&bare.case).ok()?;
        Some((with.on_top() - bare.on_top()).max(0))
    }
}

/// The years of an offer as promised.
pub(super) fn course(facts: &Facts, scenario: &Scenario, index: usize) -> Option<Vec<Promised>> {
    let anchor = Anchor::of(facts, scenario);
    Plan::of(facts, scenario, &anchor, index, scenario.offers.get(index)?).course()
}

/// The scenario without the match, and with only those schemes of an offer that are kept.
pub(super) fn without(scenario: &Scenario, index: usize, keeps: fn(&Scheme) -> bool) -> Scenario {
    let mut all = scenario.clone();
    all.closing = Closing {
        share: Rate::ZERO,
        amount: 0,
        once: 0,
        ..all.closing
    };
    if let Some(offer) = all.offers.get_mut(index) {
        offer.schemes.retain(|scheme| keeps(scheme));
    }
    all
}
