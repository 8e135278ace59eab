//! Hong Kong: a year's pay of a resident employee between 18 and 64. The year of assessment
//! begins on 1 April.
//!
//! Absent: rent, home loans, gifts and parents, which lower the tax only on claim.

use super::{Case, CountryLaw, Household, Refusal, Regime, Region, Slip, Years};
use crate::domain::money::{Currency, Hkd, Money, Rounding};
use crate::domain::rate::{Rate, Ratio};
use crate::domain::schedule::Schedule;

/// Wages and contributions are paid in cents.
const TO_A_CENT: Rounding = Rounding::NEAREST;
/// The Inland Revenue Department assesses whole dollars.
const TO_A_DOLLAR: Rounding = Rounding::down_to(100);
const MONTHS: i64 = 12;

/// The law of one year.
#[derive(Clone, Copy, Debug)]
pub struct YearLaw {
    pub provident_fund: ProvidentFund,
    pub allowances: Allowances,
    /// Cap. 112 s 13: on what allowances leave; no more than the standard rates on all.
    pub progressive: Schedule,
    pub standard: Schedule,
    pub reduction: Money<Hkd>,
}

/// Cap. 485: what employee and employer contribute each. All of it is deducted from income, since
/// Cap. 112 s 26G allows what is mandatory.
#[derive(Clone, Copy, Debug)]
pub struct ProvidentFund {
    pub rate: Rate,
    /// A month's income below it bears no contribution of the employee.
    pub minimum: Money<Hkd>,
    pub maximum: Money<Hkd>,
}

/// What employee and employer contribute.
#[derive(Clone, Copy)]
struct Contributions {
    employee: Money<Hkd>,
    employer: Money<Hkd>,
}

impl ProvidentFund {
    /// Twelve equal months of `salary` a year, one of them with `once` on top.
    fn year(&self, salary: Money<Hkd>, once: Money<Hkd>) -> Contributions {
        let wage = salary.times_ratio(Ratio::new(1, MONTHS), TO_A_CENT);
        let (even, uneven) = (self.month(wage), self.month(wage + once));
        let others = MONTHS - 1;
        Contributions {
            employee: even.employee.times_count(others) + uneven.employee,
            employer: even.employer.times_count(others) + uneven.employer,
        }
    }

    fn month(&self, income: Money<Hkd>) -> Contributions {
        let employer = income.min(self.maximum).times(self.rate, TO_A_CENT);
        let bears = income >= self.minimum;
        Contributions {
            employee: if bears { employer } else { Money::ZERO },
            employer,
        }
    }
}

/// Cap. 112 Part 5
#[derive(Clone, Copy, Debug)]
pub struct Allowances {
    pub basic: Money<Hkd>,
    pub married: Money<Hkd>,
    pub single_parent: Money<Hkd>,
    pub child: Money<Hkd>,
    /// The age at which a child no longer counts; from 18 on it has to study.
    pub child_age: i64,
    /// The age at which it no longer counts twice.
    pub newborn_age: i64,
}

impl Allowances {
    fn of(&self, household: &Household) -> Money<Hkd> {
        let children = household.children.under(self.child_age);
        let newborn = household.children.under(self.newborn_age);
        let adults = if household.is_married() {
            self.married
        } else if children > 0 {
            self.basic + self.single_parent
        } else {
            self.basic
        };
        adults + self.child.times_count(children + newborn)
    }
}

/// The law of every year that has been read.
pub struct HongKongLaw {
    years: Years<YearLaw>,
}

impl HongKongLaw {
    pub const fn new(years: Years<YearLaw>) -> Self {
        Self { years }
    }
}

impl CountryLaw for HongKongLaw {
    fn currency(&self) -> Currency {
        Currency::Hkd
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
        let pay = Money::of_minor(case.taxable());
        // Cap. 485 s 2(1): relevant income is what is expressed in money, which shares are not.
        let cash = pay.excess_over(Money::of_minor(case.parts.equity));
        let bonus = Money::of_minor(case.parts.bonus).min(cash);
        let fund = law.provident_fund.year(cash - bonus, bonus);
        slip.contribution("hk-provident-fund", fund.employee);

        let net = pay.excess_over(fund.employee);
        let allowances = law.allowances.of(&case.household);
        let chargeable = net.excess_over(allowances);
        let progressive = law.progressive.on(chargeable, TO_A_CENT);
        let standard = law.standard.on(net, TO_A_CENT);
        let (tax, base) = if standard < progressive {
            (standard, net)
        } else {
            (progressive, chargeable)
        };
        let reduction = tax.min(law.reduction);
        slip.working("hk-net-income", net);
        slip.working("hk-allowances", allowances);
        slip.working("hk-tax-reduction", reduction);
        let tax = (tax - reduction).rounded(TO_A_DOLLAR);
        slip.tax_on("hk-salaries-tax", tax, base);

        slip.employer("hk-employer-provident-fund", fund.employer);
        Ok(())
    }
}
