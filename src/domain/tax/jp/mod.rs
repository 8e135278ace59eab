//! Japan (Tokyo): a year's pay of a resident employee of thirty-five, in twelve equal months and
//! one bonus, insured with the health insurance association.
//!
//! Contributions are those of the fiscal year that begins in April, on all twelve months.
//! Resident tax is that on this year's income, which falls due from June of the next year.

mod income;
mod social;

pub use income::{Ages, Allowances, EmploymentIncome, IncomeLaw, ResidentLaw};
pub use social::SocialLaw;

use super::super::money::{Currency, Jpy, Money};
use super::{Case, CountryLaw, Refusal, Regime, Region, Slip, Years};

/// The law of one year.
#[derive(Clone, Debug)]
pub struct YearLaw {
    pub social: SocialLaw,
    pub employment: EmploymentIncome,
    pub income: IncomeLaw,
    pub resident: ResidentLaw,
}

/// The law of every year that has been read.
pub struct JapaneseLaw {
    years: Years<YearLaw>,
}

impl JapaneseLaw {
    pub const fn new(years: Years<YearLaw>) -> Self {
        Self { years }
    }
}

impl CountryLaw for JapaneseLaw {
    fn currency(&self) -> Currency {
        Currency::Jpy
    }

    fn regimes(&self) -> &'static [Regime] {
        &[]
    }

    fn work(&self, case: &Case, slip: &mut Slip) -> Result<(), Refusal> {
        if case.region != Region("tokyo") {
            return Err(Refusal::UnknownRegion);
        }
        if case.regime != Regime::ORDINARY {
            return Err(Refusal::UnknownRegime);
        }
        let law = self.years.law(case)?;
        let wage: Money<Jpy> = Money::of_minor(case.taxable()).at_least_zero();
        let bonus = Money::of_minor(case.parts.bonus);
        // Shares come from the parent company, not from the employer who insures.
        let salary = wage - bonus - Money::of_minor(case.parts.equity);
        let premiums = law.social.work(salary, bonus, slip);
        let household = &case.household;
        let income = law.employment.of(wage, household);
        slip.working("jp-employment-income", income);
        law.income.work(income, premiums, household, slip);
        law.resident.work(income, premiums, household, slip);
        Ok(())
    }
}
