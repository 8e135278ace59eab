//! What schemes and the reader's match add to an offer, and who bears it.

use super::super::closing::Taxing;
use super::super::offer::{Offer, Pay};
use super::super::rate::Rate;
use super::super::scenario::Scenario;
use super::super::scheme::{Basis, Payer, Rule, Scheme};
use super::case::local_amount;
use super::reading::{Market, nearest};
use super::shares::first_year_shares;

/// A year's support, in minor units of the currency of the offer's place.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Support {
    /// What the fellow is paid more, taxed as wage, ...
    pub taxed: i64,
    /// ... and free of tax and contributions.
    pub free: i64,
    /// What each [`Payer`] other than the employer bears of what the work costs, support included,
    /// by the payer's number.
    pub borne: [i64; 4],
    /// What it costs to come, by who pays it.
    pub fees: [i64; 4],
}

impl Support {
    /// What the fellow is paid more.
    pub const fn added(&self) -> i64 {
        self.taxed.saturating_add(self.free)
    }

    pub const fn borne_by(&self, payer: Payer) -> i64 {
        self.borne[payer as usize]
    }

    pub const fn fee_of(&self, payer: Payer) -> i64 {
        self.fees[payer as usize]
    }
}

/// Which part of a year is supported for so many years and until when.
pub(super) type Within<'a> = &'a dyn Fn(u32, Option<chrono::NaiveDate>) -> f64;

/// What a match is reckoned from, in the money of the offer's place.
struct Bases {
    salary: i64,
    own: i64,
    other: i64,
}

impl Bases {
    fn of(market: &Market, scenario: &Scenario, index: usize, offer: &Offer) -> Self {
        let against = if index == 0 { scenario.against } else { 0 };
        let other = scenario.offers.get(against).map_or(0, |other| {
            let paid = other.first_year();
            let shares = first_year_shares(market, other, offer.place.country.currency);
            at_home(market, offer, paid).saturating_add(shares)
        });
        let shares = first_year_shares(market, offer, offer.place.country.currency);
        Self {
            salary: at_home(market, offer, offer.pay),
            own: at_home(market, offer, offer.first_year()).saturating_add(shares),
            other,
        }
    }

    fn of_basis(&self, basis: Basis) -> i64 {
        match basis {
            Basis::Salary => self.salary,
            Basis::Package => self.other,
            Basis::Gap => (self.other - self.own).max(0),
        }
    }
}

/// An amount in the money of the offer's place.
fn at_home(market: &Market, offer: &Offer, pay: Pay) -> i64 {
    local_amount(market, pay, offer.place.country.currency)
}

/// Any number of schemes may be switched on: the sum stays at what can be counted.
fn add(sum: &mut i64, paid: i64) {
    *sum = sum.saturating_add(paid);
}

fn part_of(amount: i64, share: Rate) -> i64 {
    nearest(amount as f64 * share.to_f64())
}

/// What the match of the first offer is a share of, in minor units of its place's currency.
pub(super) fn basis(market: &Market, scenario: &Scenario, offer: &Offer) -> i64 {
    Bases::of(market, scenario, 0, offer).of_basis(scenario.closing.of)
}

/// The support of an offer in a year; `is_first` where work begins in it.
pub(super) fn support(
    market: &Market,
    scenario: &Scenario,
    index: usize,
    offer: &Offer,
    is_first: bool,
    within: Within<'_>,
) -> Support {
    let mut all = Support::default();
    let closing = &scenario.closing;
    let has_match = index == 0
        && (closing.share > Rate::ZERO || closing.amount > 0 || closing.once > 0)
        && closing.years > 0;
    if !has_match && offer.schemes.is_empty() {
        return all;
    }
    let bases = Bases::of(market, scenario, index, offer);
    for scheme in &offer.schemes {
        if scheme.is_open(closing.on) {
            add_scheme(&mut all, market, offer, &bases, scheme, is_first, within);
        }
    }
    if has_match {
        let local = |minor| at_home(market, offer, closing.pay(minor));
        let share = part_of(bases.of_basis(closing.of), closing.share);
        let share = share.min(closing.cap.map_or(i64::MAX, local));
        let part = within(u32::from(closing.years), None);
        let year = nearest(share.saturating_add(local(closing.amount)) as f64 * part);
        let once = if is_first { local(closing.once) } else { 0 };
        let paid = year.saturating_add(once);
        match closing.taxing {
            Taxing::Taxed => add(&mut all.taxed, paid),
            Taxing::Free => add(&mut all.free, paid),
        }
        add(&mut all.borne[Payer::State as usize], paid);
    }
    all
}

fn add_scheme(
    all: &mut Support,
    market: &Market,
    offer: &Offer,
    bases: &Bases,
    scheme: &Scheme,
    is_first: bool,
    within: Within<'_>,
) {
    let local = |pay| at_home(market, offer, pay);
    let part = within(
        scheme.years.map_or(u32::from(u8::MAX), u32::from),
        scheme.ends,
    );
    let yearly = |minor: i64| nearest(minor as f64 * part);
    let once = |minor: i64| if is_first { minor } else { 0 };
    let payer = scheme.payer as usize;
    let paid = match scheme.rule {
        Rule::Salary { amount, share } => {
            let amount = local(amount);
            let added = yearly((amount - bases.salary).max(0));
            add(&mut all.taxed, added);
            add(&mut all.borne[payer], yearly(part_of(amount, share)));
            return;
        }
        Rule::Cost(amount) => {
            add(&mut all.borne[payer], yearly(local(amount)));
            return;
        }
        Rule::OnTop { least, .. } => yearly(local(least)),
        Rule::Match { share, of, cap } => {
            let share = part_of(bases.of_basis(of), share);
            yearly(share.min(cap.map_or(i64::MAX, local)))
        }
        Rule::Once(amount) => once(local(amount)),
        Rule::Fee {
            once: first,
            yearly: each,
        } => {
            let fee = once(local(first)).saturating_add(yearly(local(each)));
            add(&mut all.fees[payer], fee);
            return;
        }
        Rule::Research(_) | Rule::Test(_) | Rule::Words => return,
    };
    add(&mut all.taxed, paid);
    add(&mut all.borne[payer], paid);
}
