//! Republic of Korea: a year's wage of a resident employee under sixty, in twelve equal months.
//!
//! The whole gross is taxable; the pay of the year before was the same, so that the bases of
//! the contributions are this year's.

mod income;
mod slip;
mod social;

pub use income::{ChildCredit, CreditCap, IncomeLaw};
pub use social::MonthlyContributions;

use super::super::money::{Currency, Krw, Money, Rounding};
use super::{Case, CountryLaw, Partner, Refusal, Regime, Region, Slip, TakeHome, Years};

/// 국고금 관리법 제47조: taxes and premiums drop what is below ten won.
const TO_TEN_WON: Rounding = Rounding::down_to(10);
/// The same article: bases and steps of the working drop what is below one won.
const TO_ONE_WON: Rounding = Rounding::down_to(1);

/// STTCA article 18-3: Koreans who return as researchers.
pub const RETURNING_TALENT: Regime = Regime("kr-returning-talent");
/// STTCA article 18: foreign engineers. It computes as 18-3 does.
pub const FOREIGN_ENGINEER: Regime = Regime("kr-foreign-engineer");
/// STTCA article 18-2: foreign workers who choose the flat rate.
pub const FOREIGN_FLAT: Regime = Regime("kr-foreign-flat-19");

/// The law of one year.
#[derive(Clone, Debug)]
pub struct YearLaw {
    /// January to December.
    pub months: [MonthlyContributions; 12],
    pub income: IncomeLaw,
}

/// The law of every year that has been read.
pub struct KoreanLaw {
    years: Years<YearLaw>,
}

impl KoreanLaw {
    pub const fn new(years: Years<YearLaw>) -> Self {
        Self { years }
    }

    fn year(&self, case: &Case) -> Result<&YearLaw, Refusal> {
        if case.region != Region("") {
            return Err(Refusal::UnknownRegion);
        }
        self.years.law(case)
    }
}

/// How the income tax of a case is computed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Method {
    Ordinary,
    Reduced,
    Flat,
}

impl Method {
    fn of(regime: Regime) -> Result<Self, Refusal> {
        match regime {
            Regime::ORDINARY => Ok(Self::Ordinary),
            RETURNING_TALENT | FOREIGN_ENGINEER => Ok(Self::Reduced),
            FOREIGN_FLAT => Ok(Self::Flat),
            _ => Err(Refusal::UnknownRegime),
        }
    }
}

/// The working of a case: every step that a pay slip can show.
struct Working {
    gross: Money<Krw>,
    social: social::Contributions,
    income: income::Working,
}

impl Working {
    fn of(law: &KoreanLaw, case: &Case) -> Result<Self, Refusal> {
        let year = law.year(case)?;
        let method = Method::of(case.regime)?;
        let gross = Money::of_minor(case.gross);
        let social = social::contributions(gross, &year.months);
        let persons = match case.household.partner {
            Partner::None => 1,
            Partner::WithoutIncome => 2,
        } + case.household.children.count();
        let income = match method {
            Method::Flat => year.income.flat(gross),
            Method::Ordinary | Method::Reduced => year.income.progressive(&income::Taxpayer {
                gross,
                social,
                persons,
                children: case.household.children.count(),
                reduced: method == Method::Reduced,
            }),
        };
        Ok(Self {
            gross,
            social,
            income,
        })
    }

    fn take_home(&self) -> TakeHome {
        TakeHome {
            gross: self.gross.minor(),
            income_tax: (self.income.tax + self.income.local_tax).minor(),
            social: self.social.total().minor(),
            deferred: 0,
        }
    }
}

impl CountryLaw for KoreanLaw {
    fn currency(&self) -> Currency {
        Currency::Krw
    }

    fn regimes(&self) -> &'static [Regime] {
        &[RETURNING_TALENT, FOREIGN_ENGINEER, FOREIGN_FLAT]
    }

    fn work(&self, case: &Case, slip: &mut Slip) -> Result<(), Refusal> {
        slip::write(&Working::of(self, case)?, slip);
        Ok(())
    }

    fn take_home(&self, case: &Case) -> Result<TakeHome, Refusal> {
        Ok(Working::of(self, case)?.take_home())
    }
}
