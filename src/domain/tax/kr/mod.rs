//! Republic of Korea: a year's wage of a resident employee under sixty, in twelve equal months.
//!
//! The pay of the year before was the same, so that the bases of the contributions are this
//! year's. Bonuses and shares are wage like any other.

mod income;
mod severance;
mod slip;
mod social;
mod wage;

pub use income::{ChildCredit, CreditCap, IncomeLaw, PersonalDeductions};
pub use severance::SeveranceLaw;
pub use social::{EmployerRates, MonthlyContributions};
pub use wage::Allowances;

use super::super::money::{Currency, Rounding};
use super::super::rate::Ratio;
use super::{Case, CountryLaw, Refusal, Regime, Region, Slip, Years};
use wage::Wage;

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
/// The ordinary law, with the whole of the research allowance exempt.
pub const RESEARCH_ALLOWANCE: Regime = Regime("kr-research-allowance");

/// The law of one year.
#[derive(Clone, Debug)]
pub struct YearLaw {
    /// January to December.
    pub months: [MonthlyContributions; 12],
    pub allowances: Allowances,
    pub income: IncomeLaw,
    /// What the employer pays besides the same premiums once more.
    pub employer: EmployerRates,
    /// 근로자퇴직급여 보장법 제8조, 제20조: severance for a year of work, as a part of its wage
    pub severance_share: Ratio,
    pub severance: SeveranceLaw,
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
            Regime::ORDINARY | RESEARCH_ALLOWANCE => Ok(Self::Ordinary),
            RETURNING_TALENT | FOREIGN_ENGINEER => Ok(Self::Reduced),
            FOREIGN_FLAT => Ok(Self::Flat),
            _ => Err(Refusal::UnknownRegime),
        }
    }
}

impl CountryLaw for KoreanLaw {
    fn currency(&self) -> Currency {
        Currency::Krw
    }

    fn regimes(&self) -> &'static [Regime] {
        &[
            RETURNING_TALENT,
            FOREIGN_ENGINEER,
            FOREIGN_FLAT,
            RESEARCH_ALLOWANCE,
        ]
    }

    fn work(&self, case: &Case, slip: &mut Slip) -> Result<(), Refusal> {
        let year = self.year(case)?;
        let method = Method::of(case.regime)?;
        let claimed = case.regime == RESEARCH_ALLOWANCE;
        let wage = Wage::of(case.gross, &case.parts, &year.allowances, claimed);
        let social = social::contributions(wage.taxable(), &year.months);
        let income = match method {
            Method::Flat => year.income.flat(wage.paid),
            Method::Ordinary | Method::Reduced => year.income.progressive(&income::Taxpayer {
                salary: wage.taxable(),
                social,
                household: case.household,
                reduced: method == Method::Reduced,
            }),
        };
        slip.deferred("kr-severance-inside", wage.severance);
        slip::contributions(&social, slip);
        slip::taxes(&income, &wage, slip);
        if slip.keeps_lines() {
            let work = year.employer.on(wage.taxable());
            slip::employer(&social, work, slip);
            slip.employer("kr-severance", wage.severance_on_top(year.severance_share));
        }
        Ok(())
    }
}
