//! British Columbia: income tax with the reduction for low incomes (form BC428).

use super::federal::at_lowest_rate;
use super::{Return, TO_THE_CENT};
use crate::domain::money::{Cad, Money};
use crate::domain::rate::Rate;
use crate::domain::schedule::Schedule;
use crate::domain::tax::Slip;

/// British Columbia law of a year.
#[derive(Clone, Debug)]
pub struct BritishColumbia {
    pub brackets: Schedule,
    pub basic_amount: Money<Cad>,
    pub dependant_amount: Money<Cad>,
    pub reduction: Money<Cad>,
    pub reduction_threshold: Money<Cad>,
    pub reduction_rate: Rate,
    pub employer_health_rate: Rate,
}

impl BritishColumbia {
    /// Returns the employer's health tax rate.
    pub(super) fn write(&self, of: &Return, slip: &mut Slip) -> Rate {
        let income = of.taxable_income;
        let amounts =
            of.personal(self.basic_amount, self.dependant_amount) + of.contributions.credited();
        let credits = at_lowest_rate(self.brackets, amounts);
        slip.working("ca-provincial-credits", credits);
        let tax = (self.brackets.on(income, TO_THE_CENT)).excess_over(credits);
        let fall =
            (income.excess_over(self.reduction_threshold)).times(self.reduction_rate, TO_THE_CENT);
        let reduction = self.reduction.excess_over(fall).min(tax);
        slip.working("ca-reduction", reduction);
        slip.tax_on("ca-bc-tax", tax - reduction, income);
        self.employer_health_rate
    }
}
