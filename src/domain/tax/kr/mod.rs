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
use super::super::parameter::NoValue;
use super::{Assessment, Case, CountryLaw, Partner, Refusal, Regime, Region, TakeHome};

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
    pub year: i32,
    /// January to December.
    pub months: [MonthlyContributions; 12],
    pub income: IncomeLaw,
}

/// The law of every year that has been read.
pub struct KoreanLaw {
    years: Vec<YearLaw>,
    /// Why there is no law for a year outside them.
    unknown: NoValue,
}

impl KoreanLaw {
    pub fn new(years: Vec<YearLaw>, unknown: NoValue) -> Self {
        Self { years, unknown }
    }

    fn year(&self, case: &Case) -> Result<&YearLaw, Refusal> {
        if case.region != Region("") {
            return Err(Refusal::UnknownRegion);
        }
        (self.years.iter())
            .find(|law| law.year == case.year)
            .ok_or(Refusal::NoLaw(self.unknown))
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
        } + i64::from(case.household.children);
        let income = match method {
            Method::Flat => year.income.flat(gross),
            Method::Ordinary | Method::Reduced => year.income.progressive(&income::Taxpayer {
                gross,
                social,
                persons,
                children: i64::from(case.household.children),
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
        }
    }
}

impl CountryLaw for KoreanLaw {
    fn currency(&self) -> Currency {
        Currency::Krw
    }

    fn take_home(&self, case: &Case) -> Result<TakeHome, Refusal> {
        Ok(Working::of(self, case)?.take_home())
    }

    fn assess(&self, case: &Case) -> Result<Assessment, Refusal> {
        let working = Working::of(self, case)?;
        Ok(Assessment {
            currency: Currency::Krw,
            take_home: working.take_home(),
            lines: slip::lines(&working),
        })
    }
}
