//! United Kingdom: a year's earnings of a resident employee of working age, National Insurance
//! category A. The tax year begins on 6 April.
//!
//! Absent: the High Income Child Benefit Charge, which depends on a benefit; workplace pensions;
//! student loans.

use super::{Case, CountryLaw, Refusal, Regime, Region, Slip, Years};
use crate::domain::money::{Currency, Gbp, Money, Rounding};
use crate::domain::rate::{Rate, Ratio};
use crate::domain::schedule::Schedule;

/// What falls between two pennies; no provision rounds further.
const TO_A_PENNY: Rounding = Rounding::NEAREST;
/// A reduction that ends between two pennies, before the allowance is rounded up.
const TO_A_PENNY_BELOW: Rounding = Rounding::down_to(1);
/// ITA 2007 s 35(3): what remains of the allowance, up to whole pounds.
const TO_A_POUND: Rounding = Rounding::up_to(100);
/// ITA 2007 s 55B(5): what is transferred, up to multiples of £10.
const TO_TEN_POUNDS: Rounding = Rounding::up_to(1_000);
const MONTHS: i64 = 12;

/// The law of one year.
#[derive(Clone, Copy, Debug)]
pub struct YearLaw {
    pub personal_allowance: PersonalAllowance,
    pub england: Schedule,
    pub scotland: Schedule,
    pub marriage_allowance: MarriageAllowance,
    /// Primary and secondary Class 1 contributions, by earnings of a year.
    pub employee_contributions: Schedule,
    pub employer_contributions: Schedule,
}

/// ITA 2007 s 35
#[derive(Clone, Copy, Debug)]
pub struct PersonalAllowance {
    pub amount: Money<Gbp>,
    pub limit: Money<Gbp>,
    pub reduction: Rate,
}

impl PersonalAllowance {
    fn at(&self, income: Money<Gbp>) -> Money<Gbp> {
        let excess = income.excess_over(self.limit);
        let reduction = excess.times(self.reduction, TO_A_PENNY_BELOW);
        self.amount.excess_over(reduction).rounded(TO_A_POUND)
    }
}

/// ITA 2007 ss 55A–55E: a tax reduction for a part of the spouse's personal allowance.
#[derive(Clone, Copy, Debug)]
pub struct MarriageAllowance {
    pub share: Rate,
    pub rate: Rate,
    /// Whoever is liable at a rate above it has none.
    pub highest_rate: Rate,
}

impl MarriageAllowance {
    fn reduction(&self, of_spouse: Money<Gbp>, bands: Schedule, taxable: Money<Gbp>) -> Money<Gbp> {
        let liable = bands.band(taxable);
        if liable.is_some_and(|band| band.rate > self.highest_rate) {
            return Money::ZERO;
        }
        let transferred = of_spouse.times(self.share, TO_TEN_POUNDS);
        // ITA 2007 s 29: no more than the tax.
        let tax = bands.on(taxable, TO_A_PENNY);
        transferred.times(self.rate, TO_A_PENNY).min(tax)
    }
}

/// The law of every year that has been read.
pub struct BritishLaw {
    years: Years<YearLaw>,
}

impl BritishLaw {
    pub const fn new(years: Years<YearLaw>) -> Self {
        Self { years }
    }
}

impl YearLaw {
    /// The rates that hold where the employee lives.
    fn bands(&self, region: Region) -> Result<Schedule, Refusal> {
        match region.0 {
            "ENG" => Ok(self.england),
            "SCT" => Ok(self.scotland),
            _ => Err(Refusal::UnknownRegion),
        }
    }
}

/// Contributions look at each month alone: twelve equal months of `salary` a year, one of them
/// with `once` on top.
fn contributions(year: Schedule, salary: Money<Gbp>, once: Money<Gbp>) -> Money<Gbp> {
    let at_once = once.times_count(MONTHS);
    let even = year.on(salary, TO_A_PENNY).times_count(MONTHS - 1);
    let uneven = year.on(salary + at_once, TO_A_PENNY);
    (even + uneven).times_ratio(Ratio::new(1, MONTHS), TO_A_PENNY)
}

impl CountryLaw for BritishLaw {
    fn currency(&self) -> Currency {
        Currency::Gbp
    }

    fn regimes(&self) -> &'static [Regime] {
        &[]
    }

    fn work(&self, case: &Case, slip: &mut Slip) -> Result<(), Refusal> {
        let law = self.years.law(case)?;
        let bands = law.bands(case.region)?;
        if case.regime != Regime::ORDINARY {
            return Err(Refusal::UnknownRegime);
        }
        let pay = Money::of_minor(case.taxable());
        let once = Money::of_minor(case.parts.bonus + case.parts.equity).min(pay);
        let salary = pay - once;
        let employee = contributions(law.employee_contributions, salary, once);
        slip.contribution("gb-national-insurance", employee);

        let allowance = law.personal_allowance.at(pay);
        let taxable = pay.excess_over(allowance);
        let married = if case.household.is_married() {
            let of_spouse = law.personal_allowance.amount;
            (law.marriage_allowance).reduction(of_spouse, bands, taxable)
        } else {
            Money::ZERO
        };
        slip.working("gb-personal-allowance", allowance);
        slip.working("gb-taxable-income", taxable);
        slip.working("gb-marriage-allowance", married);
        let tax = bands.on(taxable, TO_A_PENNY) - married;
        slip.tax_on("gb-income-tax", tax, taxable);

        let employer = contributions(law.employer_contributions, salary, once);
        slip.employer("gb-employer-national-insurance", employer);
        Ok(())
    }
}
