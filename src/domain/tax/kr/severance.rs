//! Retirement income tax (퇴직소득세) on a severance, and the local income tax on it.

use super::super::super::money::{Krw, Money};
use super::super::super::rate::Ratio;
use super::super::super::schedule::Schedule;
use super::super::{Case, Refusal};
use super::{KoreanLaw, TO_ONE_WON, TO_TEN_WON};

/// 소득세법 제48조 제1항
#[derive(Clone, Copy, Debug)]
pub struct SeveranceLaw {
    /// What each of the first years of work deducts.
    pub year: Money<Krw>,
    /// The deduction by years of work, each taken as that amount.
    pub years: Schedule,
    /// The deduction from the pay of twelve months.
    pub pay: Schedule,
}

impl KoreanLaw {
    /// What is taken from a severance after so many years of work, one begun counted whole.
    ///
    /// # Errors
    /// [`Refusal::NoLaw`] for a year whose law has not been read.
    pub fn severance_tax(
        &self,
        total: Money<Krw>,
        years: i64,
        tax_year: i32,
    ) -> Result<Money<Krw>, Refusal> {
        let law = self.year(&Case {
            year: tax_year,
            ..Case::default()
        })?;
        let (years, of) = (years.max(1), law.severance);
        let deduction = of.years.on(of.year.times_count(years), TO_ONE_WON);
        let income = total.excess_over(deduction);
        let pay = income.times_ratio(Ratio::new(12, years), TO_ONE_WON);
        let base = pay - of.pay.on(pay, TO_ONE_WON);
        let tax = law.income.brackets.on(base, TO_ONE_WON);
        // 소득세법 제55조 제2항
        let exact = tax.times_ratio(Ratio::new(years, 12), TO_ONE_WON);
        Ok(exact.rounded(TO_TEN_WON) + exact.times(law.income.local_share, TO_TEN_WON))
    }
}
