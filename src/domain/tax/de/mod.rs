//! Germany: a year's wage of a resident employee of 35 in the statutory insurances, in twelve
//! equal months, as assessed and without church tax.

mod income;
mod social;
mod tariff;

pub use income::{ChildLaw, IncomeLaw, Solidarity};
pub use social::{CareRates, SocialLaw, Transition};
pub use tariff::Tariff;

use super::super::money::{Currency, Money, Rounding};
use super::{Case, CountryLaw, Refusal, Regime, Region, Slip, Years};

/// § 32a Abs. 1 EStG: income and tax drop what is below one euro.
const TO_EURO: Rounding = Rounding::down_to(100);
/// § 4 Satz 3 SolZG: fractions of a cent are dropped.
const TO_CENT_DOWN: Rounding = Rounding::down_to(1);
/// § 2 Abs. 1 BVV: contributions are rounded to the cent.
const TO_CENT: Rounding = Rounding::NEAREST;

/// The law of one year.
#[derive(Clone, Copy, Debug)]
pub struct YearLaw {
    pub social: SocialLaw,
    pub income: IncomeLaw,
}

/// The law of every year that has been read.
pub struct GermanLaw {
    years: Years<YearLaw>,
}

impl GermanLaw {
    pub const fn new(years: Years<YearLaw>) -> Self {
        Self { years }
    }
}

impl CountryLaw for GermanLaw {
    fn currency(&self) -> Currency {
        Currency::Eur
    }

    fn regimes(&self) -> &'static [Regime] {
        &[]
    }

    fn work(&self, case: &Case, slip: &mut Slip) -> Result<(), Refusal> {
        if case.region != Region("") {
            return Err(Refusal::UnknownRegion);
        }
        if case.regime != Regime::ORDINARY {
            return Err(Refusal::UnknownRegime);
        }
        let law = self.years.law(case)?;
        let wage = Money::of_minor(case.taxable());
        let household = &case.household;
        let premiums = law.social.work(wage, &household.children, slip);
        law.income.work(wage, &premiums, household, slip);
        Ok(())
    }
}
