//! Canada: a year's wage of a resident employee in Ontario, Quebec or British Columbia.
//!
//! Contributions first, then the federal tax and the province's, in the order of the T1 return.

mod british_columbia;
mod federal;
mod ontario;
mod payroll;
mod quebec;

pub use british_columbia::BritishColumbia;
pub use federal::{BasicAmount, Federal};
pub use ontario::Ontario;
pub use payroll::{Insurance, ParentalInsurance, Payroll, Pension};
pub use quebec::Quebec;

use super::{Case, CountryLaw, Household, Refusal, Regime, Slip, Years};
use crate::domain::money::{Cad, Currency, Money, Rounding};
use payroll::Contributions;

/// Returns are made to the cent (T4127, rounding procedures: the nearest cent, halves up).
const TO_THE_CENT: Rounding = Rounding::nearest(1);

/// The law of one year.
#[derive(Clone, Debug)]
pub struct YearLaw {
    pub payroll: Payroll,
    pub federal: Federal,
    pub ontario: Ontario,
    pub quebec: Quebec,
    pub british_columbia: BritishColumbia,
}

/// The law of every year that has been read.
pub struct CanadianLaw {
    years: Years<YearLaw>,
}

impl CanadianLaw {
    pub const fn new(years: Years<YearLaw>) -> Self {
        Self { years }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Province {
    Ontario,
    Quebec,
    BritishColumbia,
}

impl Province {
    fn of(case: &Case) -> Result<Self, Refusal> {
        match case.region.0 {
            "ON" => Ok(Self::Ontario),
            "QC" => Ok(Self::Quebec),
            "BC" => Ok(Self::BritishColumbia),
            _ => Err(Refusal::UnknownRegion),
        }
    }
}

/// Those for whom the taxpayer is granted something.
struct Family {
    married: bool,
    children: i64,
}

impl Family {
    fn of(household: &Household, age: i64) -> Self {
        Self {
            married: household.is_married(),
            children: household.children.under(age),
        }
    }

    /// The partner or, of a parent without one, one child: never both (Income Tax Act s. 118(4)).
    const fn has_dependant(&self) -> bool {
        self.married || self.children > 0
    }
}

/// What the returns of both levels begin with.
struct Return {
    family: Family,
    wages: Money<Cad>,
    contributions: Contributions,
    taxable_income: Money<Cad>,
}

impl Return {
    /// An amount for oneself, and one for the partner or a lone parent's child.
    fn personal(&self, own: Money<Cad>, dependant: Money<Cad>) -> Money<Cad> {
        if self.family.has_dependant() {
            own + dependant
        } else {
            own
        }
    }
}

impl CountryLaw for CanadianLaw {
    fn currency(&self) -> Currency {
        Currency::Cad
    }

    fn regimes(&self) -> &'static [Regime] {
        &[]
    }

    fn work(&self, case: &Case, slip: &mut Slip) -> Result<(), Refusal> {
        let province = Province::of(case)?;
        if case.regime != Regime::ORDINARY {
            return Err(Refusal::UnknownRegime);
        }
        let law = self.years.law(case)?;
        let wages = Money::of_minor(case.taxable()).at_least_zero();
        let contributions = law.payroll.contributions(wages, province);
        contributions.write(slip);
        let taxable_income = wages.excess_over(contributions.deducted());
        slip.working("ca-taxable-income", taxable_income);
        let of_both = Return {
            family: Family::of(&case.household, law.federal.child_age),
            wages,
            contributions,
            taxable_income,
        };
        law.federal.write(&of_both, province, slip);
        let health_rate = match province {
            Province::Ontario => law.ontario.write(&of_both, slip),
            Province::Quebec => law.quebec.write(&of_both, slip),
            Province::BritishColumbia => law.british_columbia.write(&of_both, slip),
        };
        law.payroll.employer(&of_both.contributions, slip);
        let health = wages.times(health_rate, TO_THE_CENT);
        slip.employer_at("ca-employer-health", health, wages, health_rate);
        if province == Province::Quebec {
            let base = of_both.contributions.parental.base;
            let rate = law.quebec.labour_standards_rate;
            let amount = base.times(rate, TO_THE_CENT);
            slip.employer_at("ca-employer-labour-standards", amount, base, rate);
        }
        Ok(())
    }
}
