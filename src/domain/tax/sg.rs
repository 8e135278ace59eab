//! Singapore: a year's wage of a tax resident under fifty-five.
//!
//! The ordinary case is a citizen, or a permanent resident from the third year on.

use super::super::money::{Currency, Money, Rounding, Sgd};
use super::super::rate::{Rate, Ratio};
use super::super::schedule::Schedule;
use super::{Case, CountryLaw, Household, Refusal, Regime, Region, Slip, Years};

type Dollars = Money<Sgd>;

const TO_A_CENT: Rounding = Rounding::NEAREST;
/// CPF Act 1953, First Schedule: the month's total to the nearest dollar, fifty cents up.
const TO_A_DOLLAR: Rounding = Rounding::nearest(100);
/// The same Schedule: the employee's share drops its cents.
const TO_WHOLE_DOLLARS: Rounding = Rounding::down_to(100);
const MONTHS: i64 = 12;
const TWELFTH: Ratio = Ratio::new(1, MONTHS);

/// A foreigner on a work pass: no Central Provident Fund.
pub const FOREIGNER: Regime = Regime("sg-foreigner");

/// Central Provident Fund.
#[derive(Clone, Copy, Debug)]
pub struct ProvidentFund {
    /// The employee's share of a month's wage, and both shares together.
    pub employee: Schedule,
    pub total: Schedule,
    /// A month's wage up to which nothing is due.
    pub least_wage: Dollars,
    pub ordinary_ceiling: Dollars,
    pub annual_ceiling: Dollars,
}

/// Skills development levy.
#[derive(Clone, Copy, Debug)]
pub struct SkillsLevy {
    pub rate: Rate,
    pub least: Dollars,
    pub ceiling: Dollars,
}

/// The law of one year of income.
#[derive(Clone, Copy, Debug)]
pub struct YearLaw {
    pub brackets: Schedule,
    pub earned_relief: Dollars,
    pub spouse_relief: Dollars,
    pub child_relief: Dollars,
    pub child_age: i64,
    pub relief_cap: Dollars,
    pub fund: ProvidentFund,
    pub levy: SkillsLevy,
}

/// The law of every year that has been read.
pub struct SingaporeLaw {
    years: Years<YearLaw>,
}

impl SingaporeLaw {
    pub const fn new(years: Years<YearLaw>) -> Self {
        Self { years }
    }
}

/// Wages in money: eleven equal months, and one in which a bonus comes with the twelfth.
#[derive(Clone, Copy, Debug)]
struct Wages {
    month: Dollars,
    bonus: Dollars,
}

impl Wages {
    /// Shares are no wages: CPF and levy fall on cash.
    fn of(case: &Case) -> Self {
        let ordinary = case.taxable() - case.parts.bonus - case.parts.equity;
        let year = Dollars::of_minor(ordinary).at_least_zero();
        Self {
            month: year.times_ratio(TWELFTH, TO_A_CENT),
            bonus: Dollars::of_minor(case.parts.bonus),
        }
    }
}

impl ProvidentFund {
    /// The employee's and the employer's share of the year.
    fn shares(&self, wages: Wages) -> (Dollars, Dollars) {
        let ordinary = wages.month.min(self.ordinary_ceiling);
        let room = self
            .annual_ceiling
            .excess_over(ordinary.times_count(MONTHS));
        let share = |of: Schedule, rounding| {
            let month = |bonus: Dollars| {
                let wage = ordinary + bonus.min(room);
                if wage <= self.least_wage {
                    Dollars::ZERO
                } else {
                    of.on(wage, rounding)
                }
            };
            month(Dollars::ZERO).times_count(MONTHS - 1) + month(wages.bonus)
        };
        let employee = share(self.employee, TO_WHOLE_DOLLARS);
        (employee, share(self.total, TO_A_DOLLAR) - employee)
    }
}

impl SkillsLevy {
    fn of(&self, wages: Wages) -> Dollars {
        let month = |pay: Dollars| {
            if pay.is_positive() {
                (pay.min(self.ceiling).times(self.rate, TO_A_CENT)).max(self.least)
            } else {
                Dollars::ZERO
            }
        };
        month(wages.month).times_count(MONTHS - 1) + month(wages.month + wages.bonus)
    }
}

impl YearLaw {
    /// Reliefs that depend on the household.
    fn family_relief(&self, household: &Household) -> Dollars {
        let spouse = i64::from(household.is_married());
        let children = household.children.under(self.child_age);
        self.spouse_relief.times_count(spouse) + self.child_relief.times_count(children)
    }
}

impl CountryLaw for SingaporeLaw {
    fn currency(&self) -> Currency {
        Currency::Sgd
    }

    fn regimes(&self) -> &'static [Regime] {
        &[FOREIGNER]
    }

    fn work(&self, case: &Case, slip: &mut Slip) -> Result<(), Refusal> {
        if case.region != Region("") {
            return Err(Refusal::UnknownRegion);
        }
        if ![Regime::ORDINARY, FOREIGNER].contains(&case.regime) {
            return Err(Refusal::UnknownRegime);
        }
        let law = self.years.law(case)?;
        let wages = Wages::of(case);
        let (employee, employer) = if case.regime == FOREIGNER {
            (Dollars::ZERO, Dollars::ZERO)
        } else {
            law.fund.shares(wages)
        };
        slip.contribution("sg-cpf", employee);
        let income = Dollars::of_minor(case.taxable()).at_least_zero();
        let earned = law.earned_relief.min(income);
        let family = law.family_relief(&case.household);
        let reliefs = (earned + employee + family).min(law.relief_cap);
        let chargeable = income.excess_over(reliefs);
        slip.working("sg-earned-relief", earned);
        slip.working("sg-family-relief", family);
        slip.working("sg-chargeable-income", chargeable);
        let tax = law.brackets.on(chargeable, TO_A_CENT);
        slip.tax_on("sg-income-tax", tax, chargeable);
        slip.employer("sg-employer-cpf", employer);
        slip.employer("sg-skills-levy", law.levy.of(wages));
        Ok(())
    }
}
