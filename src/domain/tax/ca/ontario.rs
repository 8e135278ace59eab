//! Ontario: income tax with surtax and reduction, and the health premium (form ON428).

use super::federal::at_lowest_rate;
use super::{Return, TO_THE_CENT};
use crate::domain::money::{Cad, Money};
use crate::domain::rate::Rate;
use crate::domain::schedule::Schedule;
use crate::domain::tax::Slip;

/// Ontario law of a year. Absent: the credit for low-income individuals and families (LIFT).
#[derive(Clone, Debug)]
pub struct Ontario {
    pub brackets: Schedule,
    pub basic_amount: Money<Cad>,
    pub dependant_amount: Money<Cad>,
    /// On the tax after credits.
    pub surtax: Schedule,
    pub reduction: Money<Cad>,
    pub reduction_child: Money<Cad>,
    pub health_premium: Schedule,
    pub employer_health_rate: Rate,
}

impl Ontario {
    /// Returns the employer's health tax rate.
    pub(super) fn write(&self, of: &Return, slip: &mut Slip) -> Rate {
        let income = of.taxable_income;
        let amounts =
            of.personal(self.basic_amount, self.dependant_amount) + of.contributions.credited();
        let credits = at_lowest_rate(self.brackets, amounts);
        slip.working("ca-provincial-credits", credits);
        let basic_tax = (self.brackets.on(income, TO_THE_CENT)).excess_over(credits);
        let surtax = self.surtax.on(basic_tax, TO_THE_CENT);
        slip.working("ca-on-surtax", surtax);
        let tax = basic_tax + surtax;
        let reduction = self.reduction(of.family.children, tax);
        slip.working("ca-reduction", reduction);
        slip.tax_on("ca-on-tax", tax - reduction, income);
        let premium = self.health_premium.on(income, TO_THE_CENT);
        slip.tax_on("ca-on-health-premium", premium, income);
        self.employer_health_rate
    }

    /// Twice the personal reductions less the tax, and never more than the tax.
    fn reduction(&self, children: i64, tax: Money<Cad>) -> Money<Cad> {
        let personal = self.reduction + self.reduction_child.times_count(children);
        (personal + personal).excess_over(tax).min(tax)
    }
}
