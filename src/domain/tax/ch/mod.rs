//! Switzerland, city of Zurich: a year's wage of an employee of 35, assessed in the ordinary way
//! and without church tax.

mod income;
mod social;

pub use income::{Costs, Federal, Insurance, Level, Zurich};
pub use social::{OccupationalPension, SocialLaw};

use super::super::money::{Chf, Currency, Money, Rounding};
use super::{Case, CountryLaw, Refusal, Regime, Region, Slip, Years};

/// A year's contributions and taxes in whole francs, as calculators give them; bills go to five
/// centimes.
const TO_FRANC: Rounding = Rounding::nearest(100);
/// Art. 36 DBG, § 35 StG ZH: the tariffs count hundreds of francs.
const TO_HUNDRED: Rounding = Rounding::down_to(10_000);

const ZURICH: Region = Region("zurich");
/// Who is not in a Swiss pension fund.
pub const NO_PENSION: Regime = Regime("ch-no-occupational-pension");
/// ExpaV: who is seconded for a time.
pub const EXPATRIATE: Regime = Regime("ch-expatriate");

/// The law of one year.
#[derive(Clone, Copy, Debug)]
pub struct YearLaw {
    pub social: SocialLaw,
    pub costs: Costs,
    /// Below it the law grants what it grants for a child.
    pub child_age: i64,
    pub federal: Federal,
    pub zurich: Zurich,
}

/// The law of every year that has been read.
pub struct SwissLaw {
    years: Years<YearLaw>,
}

impl SwissLaw {
    pub const fn new(years: Years<YearLaw>) -> Self {
        Self { years }
    }
}

impl CountryLaw for SwissLaw {
    fn currency(&self) -> Currency {
        Currency::Chf
    }

    fn regimes(&self) -> &'static [Regime] {
        &[NO_PENSION, EXPATRIATE]
    }

    fn work(&self, case: &Case, slip: &mut Slip) -> Result<(), Refusal> {
        if case.region != ZURICH {
            return Err(Refusal::UnknownRegion);
        }
        if case.regime != Regime::ORDINARY && !self.regimes().contains(&case.regime) {
            return Err(Refusal::UnknownRegime);
        }
        let law = self.years.law(case)?;
        let wage: Money<Chf> = Money::of_minor(case.taxable());
        let pension = case.regime != NO_PENSION;
        let net = wage - law.social.work(wage, pension, slip);
        let expatriate = case.regime == EXPATRIATE;
        let left = net - law.costs.work(net, expatriate, slip);
        let family = income::Family {
            married: case.household.is_married(),
            children: case.household.children.under(law.child_age),
        };
        law.federal.work(left, &family, slip);
        law.zurich.work(left, &family, slip);
        Ok(())
    }
}
