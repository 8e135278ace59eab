//! Income tax of a household with one wage, and the levy on high incomes.

use super::{Euros, TO_A_CENT, TO_A_EURO};
use crate::domain::rate::{Rate, Ratio};
use crate::domain::schedule::Schedule;
use crate::domain::tax::{Household, Slip};

/// A figure for one person and one for a couple.
#[derive(Clone, Copy, Debug)]
pub struct Pair<T> {
    pub single: T,
    pub couple: T,
}

impl<T: Copy> Pair<T> {
    const fn of(&self, household: &Household) -> T {
        if household.is_married() {
            self.couple
        } else {
            self.single
        }
    }
}

/// The income-tax law of one year of income.
#[derive(Clone, Copy, Debug)]
pub struct IncomeLaw {
    /// For one part.
    pub brackets: Schedule,
    pub half_part_cap: Euros,
    pub single_parent_cap: Euros,
    pub decote: Pair<Euros>,
    pub decote_rate: Rate,
    pub expenses: Rate,
    pub expenses_least: Euros,
    pub expenses_most: Euros,
    pub least_tax: Euros,
    pub child_age: i64,
    pub high_income: Pair<Schedule>,
    pub impatriate_share: Rate,
}

/// Halves of a part of the family quotient (CGI art. 194, 195).
struct Halves {
    /// Of the adults alone.
    adults: i64,
    all: i64,
}

impl Halves {
    /// A half part for the first and the second child, a whole one for each further, and a half
    /// more for whoever brings them up alone.
    fn of(household: &Household, children: i64) -> Self {
        let adults = if household.is_married() { 4 } else { 2 };
        let alone = i64::from(!household.is_married() && children > 0);
        Self {
            adults,
            all: adults + children + (children - 2).max(0) + alone,
        }
    }
}

impl IncomeLaw {
    /// From pay less deductible contributions to the taxes.
    pub(super) fn work(
        &self,
        taxable: Euros,
        impatriate: bool,
        household: &Household,
        slip: &mut Slip,
    ) {
        let exempt = if impatriate {
            taxable.times(self.impatriate_share, TO_A_CENT)
        } else {
            Euros::ZERO
        };
        let wage = taxable - exempt;
        let expenses = (wage.times(self.expenses, TO_A_CENT))
            .max(self.expenses_least.min(wage))
            .min(self.expenses_most);
        let income = (wage - expenses).rounded(TO_A_EURO);
        slip.working("fr-taxable-pay", taxable);
        slip.working("fr-impatriate", exempt);
        slip.working("fr-expenses", expenses);
        let tax = self.tax(income, household, slip);
        slip.tax_on("fr-income-tax", tax, income);
        // What is exempt counts again towards the reference income (CGI art. 1417, IV).
        let reference = income + exempt.rounded(TO_A_EURO);
        let levy = self.high_income.of(household).on(reference, TO_A_EURO);
        slip.tax_on("fr-high-income-levy", levy, reference);
    }

    /// CGI art. 193, 197.
    fn tax(&self, income: Euros, household: &Household, slip: &mut Slip) -> Euros {
        let children = household.children.under(self.child_age);
        let halves = Halves::of(household, children);
        let before = self.of_parts(income, halves.adults);
        let gain = (before - self.of_parts(income, halves.all))
            .min(self.most_gain(&halves, household.is_married()));
        let gross = before - gain;
        let decote = (self.decote.of(household))
            .excess_over(gross.times(self.decote_rate, TO_A_CENT))
            .rounded(TO_A_EURO)
            .min(gross);
        slip.working("fr-family-gain", gain);
        slip.working("fr-decote", decote);
        let tax = (gross - decote).rounded(TO_A_EURO);
        if tax < self.least_tax {
            Euros::ZERO
        } else {
            tax
        }
    }

    /// The schedule on one part, times the parts.
    fn of_parts(&self, income: Euros, halves: i64) -> Euros {
        let part = income.times_ratio(Ratio::new(2, halves), TO_A_CENT);
        (self.brackets.on(part, TO_A_CENT)).times_ratio(Ratio::new(halves, 2), TO_A_CENT)
    }

    /// CGI art. 197, I, 2: so much for each half part; the first child of a single parent gives
    /// two halves, which have a cap of their own.
    fn most_gain(&self, halves: &Halves, married: bool) -> Euros {
        let more = halves.all - halves.adults;
        if married || more == 0 {
            self.half_part_cap.times_count(more)
        } else {
            self.single_parent_cap + self.half_part_cap.times_count(more - 2)
        }
    }
}
