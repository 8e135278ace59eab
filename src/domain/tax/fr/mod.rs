//! France: a year's wage of an executive of the private sector, resident outside Alsace-Moselle,
//! paid by one employer of fifty or more.
//!
//! A bonus counts as pay in equal months, since the ceilings are settled over the year; so do
//! shares under a plan that does not qualify as free shares.

mod income;
mod social;

pub use income::{IncomeLaw, Pair};
pub use social::{Ceilings, Share, SocialLevies, Tiers};

use super::super::money::{Currency, Eur, Money, Rounding};
use super::super::rate::Rate;
use super::{Case, CountryLaw, Refusal, Regime, Region, Slip, Years};
use social::{Month, year};

type Euros = Money<Eur>;

/// No article rounds a contribution: a pay slip counts cents, month by month.
const TO_A_CENT: Rounding = Rounding::NEAREST;
/// CGI art. 1657, 1: bases, taxes and reductions to the nearest euro, a half counting as one.
const TO_A_EURO: Rounding = Rounding::nearest(100);
const MONTHS: i64 = 12;

/// CGI art. 155 B: people recruited from abroad.
pub const IMPATRIATE: Regime = Regime("fr-impatriate-155b");

/// A rate, and the lower one for pay up to a limit.
#[derive(Clone, Copy, Debug)]
pub struct Reduced {
    pub full: Rate,
    pub reduced: Rate,
    /// A year's pay.
    pub limit: Euros,
}

impl Reduced {
    fn at(&self, pay: Euros) -> Rate {
        if pay <= self.limit {
            self.reduced
        } else {
            self.full
        }
    }
}

/// What the employer alone pays.
#[derive(Clone, Copy, Debug)]
pub struct EmployerLaw {
    pub share: Share,
    pub health: Reduced,
    pub solidarity: Rate,
    pub family: Reduced,
    /// January to December.
    pub unemployment: [Rate; 12],
    pub wage_guarantee: Rate,
    pub housing: Rate,
    pub training: Rate,
    pub apprenticeship: Rate,
    pub dialogue: Rate,
}

/// The law of one year.
#[derive(Clone, Copy, Debug)]
pub struct YearLaw {
    pub income: IncomeLaw,
    pub ceilings: Ceilings,
    pub employee: Share,
    pub levies: SocialLevies,
    pub employer: EmployerLaw,
}

/// The law of every year that has been read.
pub struct FrenchLaw {
    years: Years<YearLaw>,
}

impl FrenchLaw {
    pub const fn new(years: Years<YearLaw>) -> Self {
        Self { years }
    }
}

impl CountryLaw for FrenchLaw {
    fn currency(&self) -> Currency {
        Currency::Eur
    }

    fn regimes(&self) -> &'static [Regime] {
        &[IMPATRIATE]
    }

    fn work(&self, case: &Case, slip: &mut Slip) -> Result<(), Refusal> {
        if case.region != Region("") {
            return Err(Refusal::UnknownRegion);
        }
        if ![Regime::ORDINARY, IMPATRIATE].contains(&case.regime) {
            return Err(Refusal::UnknownRegime);
        }
        let law = self.years.law(case)?;
        let pay = Euros::of_minor(case.taxable()).at_least_zero();
        let month = Month::of(pay, &law.ceilings);
        let deductible = law.employee(pay, &month, slip);
        let impatriate = case.regime == IMPATRIATE;
        (law.income).work(pay - deductible, impatriate, &case.household, slip);
        law.employer.work(pay, &month, slip);
        Ok(())
    }
}

impl YearLaw {
    /// Writes the employee's contributions; gives those that income tax deducts.
    fn employee(&self, pay: Euros, month: &Month, slip: &mut Slip) -> Euros {
        let amounts = month.share(&self.employee);
        let base = self.levies.base(pay, &self.ceilings);
        let levy = |rate: Rate| base.times(rate, TO_A_CENT);
        let lines = [
            ("fr-old-age-capped", amounts.old_age_capped),
            ("fr-old-age", amounts.old_age),
            ("fr-agirc-arrco", amounts.pension),
            ("fr-ceg-cet", amounts.balance + amounts.technical),
            ("fr-apec", amounts.executives),
            ("fr-csg-deductible", levy(self.levies.deductible)),
        ];
        let mut deductible = Euros::ZERO;
        for (item, amount) in lines {
            slip.contribution(item, amount);
            deductible += amount;
        }
        let other = levy(self.levies.other) + levy(self.levies.crds);
        slip.contribution("fr-csg-crds", other);
        deductible
    }
}

impl EmployerLaw {
    fn work(&self, pay: Euros, month: &Month, slip: &mut Slip) {
        if !slip.keeps_lines() {
            return;
        }
        let amounts = month.share(&self.share);
        let all =
            |rates: &[Rate]| -> Euros { rates.iter().map(|rate| year(month.all, *rate)).sum() };
        let low = month.low();
        let unemployment: Euros = (self.unemployment.iter())
            .map(|rate| low.times(*rate, TO_A_CENT))
            .sum();
        slip.employer(
            "fr-employer-old-age",
            amounts.old_age_capped + amounts.old_age,
        );
        slip.employer(
            "fr-employer-agirc-arrco",
            amounts.pension + amounts.balance + amounts.technical + amounts.executives,
        );
        slip.employer(
            "fr-employer-health",
            all(&[self.health.at(pay), self.solidarity]),
        );
        slip.employer("fr-employer-family", all(&[self.family.at(pay)]));
        slip.employer(
            "fr-employer-unemployment",
            unemployment + year(low, self.wage_guarantee),
        );
        slip.employer(
            "fr-employer-levies",
            all(&[
                self.housing,
                self.training,
                self.apprenticeship,
                self.dialogue,
            ]),
        );
    }
}
