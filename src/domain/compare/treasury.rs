//! What the first offer costs the treasury, and what of that comes back.

use super::super::facts::Facts;
use super::super::money::Currency;
use super::super::offer::Offer;
use super::super::scenario::Scenario;
use super::super::scheme::Payer;
use super::super::tax::Assessment;
use super::payers::{Courses, course, without};
use super::reading::{Market, nearest, units};

/// The state's account of one fellow, and of as many as the reader asks for.
#[derive(Clone, PartialEq, Debug)]
pub struct Treasury {
    /// The currency of the offer's place, in whose minor units every amount is.
    pub currency: Currency,
    /// The years in which the state pays.
    pub supported: Account,
    /// Every year of the comparison.
    pub term: Account,
    /// What the fellow keeps in the supported years after tax, ...
    pub kept: i64,
    /// ... and would keep without what the state pays.
    pub kept_without: i64,
    /// All pay in them without it, before tax: what the largest tax cut could leave.
    pub paid_without: i64,
    pub fellows: u32,
    pub budget: Option<Budget>,
}

/// What is paid and comes back for one fellow, over some years. Tax is every level's income tax.
/// Contributions, the employee's and the employer's, go to insurers and funds, some into an account
/// of the fellow's own: they are no income of the budget and are told apart.
#[derive(Clone, Copy, PartialEq, Default, Debug)]
pub struct Account {
    /// Years worked in them, parts counted as parts.
    pub years: f64,
    pub matched: i64,
    /// What the state pays of schemes and fees.
    pub schemes: i64,
    /// The employer's contributions on the match, where the state pays them.
    pub charges: i64,
    /// What is taken with what the state pays, less what is taken without.
    pub of_support: Returns,
    /// What is taken from the whole pay.
    pub of_pay: Returns,
}

#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Returns {
    pub tax: i64,
    pub contributions: i64,
}

/// What the programme may cost, against what the state pays for a fellow over all years.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Budget {
    /// The part of it that the fellows take; 1 is all of it.
    pub taken: f64,
    /// For how many it suffices.
    pub suffices: i64,
}

impl Returns {
    pub const fn whole(self) -> i64 {
        self.tax.saturating_add(self.contributions)
    }

    fn of(slip: &Assessment) -> Self {
        Self {
            tax: slip.take_home.income_tax,
            contributions: slip.take_home.social.saturating_add(slip.contributions()),
        }
    }

    const fn plus(self, more: Self) -> Self {
        Self {
            tax: self.tax.saturating_add(more.tax),
            contributions: self.contributions.saturating_add(more.contributions),
        }
    }

    const fn less(self, other: Self) -> Self {
        Self {
            tax: self.tax.saturating_sub(other.tax),
            contributions: self.contributions.saturating_sub(other.contributions),
        }
    }
}

impl Account {
    /// All that the state pays.
    pub const fn outlay(&self) -> i64 {
        (self.matched)
            .saturating_add(self.schemes)
            .saturating_add(self.charges)
    }

    /// What it costs where the fellow would have stayed anyway: only what the support itself brings
    /// comes back.
    pub const fn if_staying(&self) -> i64 {
        self.outlay().saturating_sub(self.of_support.whole())
    }

    /// What it costs where the fellow would have left: nothing of the pay would have been taxed.
    pub const fn if_leaving(&self) -> i64 {
        self.outlay().saturating_sub(self.of_pay.whole())
    }

    /// A year of it on average: each part to the nearest minor unit, sums made of those.
    pub fn a_year(&self) -> Self {
        let part = |amount: i64| {
            let size = nearest(amount.unsigned_abs() as f64 / self.years);
            if amount < 0 { -size } else { size }
        };
        let returns = |all: Returns| Returns {
            tax: part(all.tax),
            contributions: part(all.contributions),
        };
        Self {
            years: 1.0,
            matched: part(self.matched),
            schemes: part(self.schemes),
            charges: part(self.charges),
            of_support: returns(self.of_support),
            of_pay: returns(self.of_pay),
        }
    }

    fn add(&mut self, year: &Self) {
        self.years += year.years;
        self.matched = self.matched.saturating_add(year.matched);
        self.schemes = self.schemes.saturating_add(year.schemes);
        self.charges = self.charges.saturating_add(year.charges);
        self.of_support = self.of_support.plus(year.of_support);
        self.of_pay = self.of_pay.plus(year.of_pay);
    }
}

impl Treasury {
    /// An amount of one fellow for all of them; `None` beyond what is counted.
    pub fn for_all(&self, amount: i64) -> Option<i64> {
        amount.checked_mul(i64::from(self.fellows))
    }
}

/// The state's account of the first offer. `None` where the state pays nothing, or the law cannot
/// be applied.
pub fn treasury(facts: &Facts, scenario: &Scenario) -> Option<Treasury> {
    let courses = Courses::of(facts, scenario, 0)?;
    let unpaid = without(scenario, 0, |scheme| scheme.payer != Payer::State);
    let unpaid = course(facts, &unpaid, 0)?;
    let (mut supported, mut term) = (Account::default(), Account::default());
    let (mut kept, mut kept_without, mut paid_without) = (0, 0, 0);
    for (year, (bare, unpaid)) in courses.years.iter().zip(courses.bare.iter().zip(&unpaid)) {
        let with = courses.law.assess(&year.case).ok()?;
        let lone = courses.law.assess(&unpaid.case).ok()?;
        let borne = bare.support.borne_by(Payer::State);
        let account = Account {
            years: year.worked,
            matched: year.support.borne_by(Payer::State) - borne,
            schemes: borne + year.support.fee_of(Payer::State),
            charges: courses.charges(year, bare, &with)?,
            of_support: Returns::of(&with).less(Returns::of(&lone)),
            of_pay: Returns::of(&with),
        };
        term.add(&account);
        if account.outlay() > 0 {
            supported.add(&account);
            kept += with.take_home.net();
            kept_without += lone.take_home.net();
            paid_without += lone.take_home.gross;
        }
    }
    let outlay = supported.outlay();
    let pays = outlay > 0 && supported.years > 0.0;
    pays.then(|| Treasury {
        currency: courses.law.currency(),
        supported,
        term,
        kept,
        kept_without,
        paid_without,
        fellows: scenario.closing.fellows,
        budget: scenario
            .offers
            .first()
            .and_then(|offer| budget(scenario, offer, outlay)),
    })
}

fn budget(scenario: &Scenario, offer: &Offer, outlay: i64) -> Option<Budget> {
    let closing = &scenario.closing;
    let local = offer.place.country.currency;
    let factor = Market::of(&scenario.exchange).factor(closing.currency, local)?;
    let budget = units(closing.budget, closing.currency) * factor;
    let budget = nearest(budget * local.minor_per_unit() as f64);
    (budget > 0).then(|| Budget {
        taken: outlay as f64 * f64::from(closing.fellows) / budget as f64,
        suffices: budget / outlay,
    })
}

/// How many more people there are where more is kept of the same pay, at the least and the most:
/// elasticity × the relative change of what is kept. The elasticities were measured on taxes; here
/// what the state pays counts as if it were a tax cut of that size. A model, not a forecast. Nobody
/// where nothing was kept before.
pub fn responds(low: f64, high: f64, net_with: i64, net_without: i64, fellows: u32) -> (f64, f64) {
    if net_without <= 0 {
        return (0.0, 0.0);
    }
    let change = net_with as f64 / net_without as f64 - 1.0;
    let people = f64::from(fellows) * change;
    (people * low, people * high)
}
