//! Quebec: income tax (form TP-1) and what only its employers pay.

use super::federal::at_lowest_rate;
use super::{Return, TO_THE_CENT};
use crate::domain::money::{Cad, Money};
use crate::domain::rate::Rate;
use crate::domain::schedule::Schedule;
use crate::domain::tax::Slip;

/// Quebec law of a year. The basic amount stands for the contributions, which are not credited
/// apart. Absent: the amount for a person living alone, and drug insurance.
#[derive(Clone, Debug)]
pub struct Quebec {
    pub brackets: Schedule,
    pub basic_amount: Money<Cad>,
    pub worker_deduction_rate: Rate,
    pub worker_deduction_most: Money<Cad>,
    pub employer_health_rate: Rate,
    pub labour_standards_rate: Rate,
}

impl Quebec {
    /// Returns the employer's rate to the health services fund.
    pub(super) fn write(&self, of: &Return, slip: &mut Slip) -> Rate {
        let worker_deduction = (of.wages.times(self.worker_deduction_rate, TO_THE_CENT))
            .min(self.worker_deduction_most);
        let income = of.taxable_income.excess_over(worker_deduction);
        slip.working("ca-qc-taxable-income", income);
        // A partner without income hands on the whole of theirs (line 431).
        let persons = if of.family.married { 2 } else { 1 };
        let credits = at_lowest_rate(self.brackets, self.basic_amount.times_count(persons));
        slip.working("ca-provincial-credits", credits);
        let tax = (self.brackets.on(income, TO_THE_CENT)).excess_over(credits);
        slip.tax_on("ca-qc-tax", tax, income);
        self.employer_health_rate
    }
}
