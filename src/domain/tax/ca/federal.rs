//! Federal income tax (Income Tax Act).

use super::{Province, Return, TO_THE_CENT};
use crate::domain::money::{Cad, Money};
use crate::domain::rate::{Rate, Ratio};
use crate::domain::schedule::Schedule;
use crate::domain::tax::Slip;

/// Federal law of a year. Absent: the top-up of credits beyond the first bracket, which no
/// household here reaches, and the Canada Workers Benefit, which is paid out apart.
#[derive(Clone, Debug)]
pub struct Federal {
    pub brackets: Schedule,
    pub basic_amount: BasicAmount,
    pub employment_amount: Money<Cad>,
    /// Children below it at the end of the year were under eighteen at some time in it.
    pub child_age: i64,
    pub quebec_abatement: Rate,
}

/// The basic personal amount, which falls over the fourth bracket (s. 118(1.1)).
#[derive(Clone, Debug)]
pub struct BasicAmount {
    pub most: Money<Cad>,
    pub least: Money<Cad>,
    pub falls_from: Money<Cad>,
    pub falls_to: Money<Cad>,
}

impl BasicAmount {
    fn at(&self, income: Money<Cad>) -> Money<Cad> {
        let width = self.falls_to - self.falls_from;
        let passed = income.excess_over(self.falls_from).min(width);
        let share = Ratio::new(passed.minor(), width.minor());
        self.most - (self.most - self.least).times_ratio(share, TO_THE_CENT)
    }
}

impl Federal {
    pub(super) fn write(&self, of: &Return, province: Province, slip: &mut Slip) {
        let income = of.taxable_income;
        // The partner's amount follows the taxpayer's own (s. 118(1)(a), (b)).
        let basic = self.basic_amount.at(income);
        let amounts = of.personal(basic, basic)
            + of.wages.min(self.employment_amount)
            + of.contributions.credited();
        let credits = at_lowest_rate(self.brackets, amounts);
        slip.working("ca-federal-credits", credits);
        let tax = (self.brackets.on(income, TO_THE_CENT)).excess_over(credits);
        let abatement = if province == Province::Quebec {
            tax.times(self.quebec_abatement, TO_THE_CENT)
        } else {
            Money::ZERO
        };
        slip.working("ca-abatement", abatement);
        slip.tax_on("ca-federal-tax", tax - abatement, income);
    }
}

/// Non-refundable credits are amounts at the rate of the first bracket (s. 118(1), s. 248(1):
/// "appropriate percentage"; the provinces alike).
pub(super) fn at_lowest_rate(brackets: Schedule, amounts: Money<Cad>) -> Money<Cad> {
    brackets
        .bands()
        .first()
        .map_or(Money::ZERO, |band| amounts.times(band.rate, TO_THE_CENT))
}
