//! New York City: personal income tax of residents (Tax Law, Article 30; Administrative Code,
//! title 11, chapter 17).

use super::filing::{ByFiling, CENT, Dollars, Filer, Filing};
use super::year::StateBase;
use crate::domain::money::{Rounding, Unit, Usd};
use crate::domain::rate::{Rate, Ratio};
use crate::domain::schedule::Schedule;
use crate::domain::steps::Steps;

/// New York City law of a year; its taxable income is that of the State.
#[derive(Clone, Copy, Debug)]
pub struct NewYorkCity {
    pub brackets: ByFiling<Schedule>,
    pub household_credit_single: Steps,
    /// For each member of a married household.
    pub household_credit_each: Steps,
    pub earned_income_credit: CityEarnedIncomeCredit,
    pub school_credit: SchoolCredit,
    pub elimination: EliminationCredit,
}

/// A share of the federal earned income credit that slides with income (Tax Law § 1310(f)).
#[derive(Clone, Copy, Debug)]
pub struct CityEarnedIncomeCredit {
    pub highest_share: Rate,
    /// Gives the part of an income that lies where the share slides.
    pub sliding_income: Schedule,
    pub slide_per_dollar: Rate,
}

impl CityEarnedIncomeCredit {
    fn credit(&self, income: Dollars, federal_eic: Dollars) -> Dollars {
        if federal_eic == Dollars::ZERO {
            return federal_eic;
        }
        let sliding = self.sliding_income.on(income, CENT);
        let slide = self.slide_per_dollar.ppb() * sliding.minor() / Usd::CURRENCY.minor_per_unit();
        let share = Rate::from_ppb(self.highest_share.ppb() - slide);
        federal_eic.times(share, CENT)
    }
}

/// School tax credit (Tax Law § 606(ggg)): a fixed amount, and a reduction of the rates.
#[derive(Clone, Copy, Debug)]
pub struct SchoolCredit {
    pub fixed: ByFiling<Dollars>,
    pub fixed_income_limit: Dollars,
    pub rate_reduction: ByFiling<Schedule>,
    pub rate_reduction_limit: Dollars,
}

impl SchoolCredit {
    fn credit(&self, income: Dollars, taxable_income: Dollars, filing: Filing) -> Dollars {
        let fixed = if income <= self.fixed_income_limit {
            self.fixed.of(filing)
        } else {
            Dollars::ZERO
        };
        // Taxable income is never above income, so one limit serves for both.
        let reduction = if income <= self.rate_reduction_limit {
            self.rate_reduction.of(filing).on(taxable_income, CENT)
        } else {
            Dollars::ZERO
        };
        fixed + reduction
    }
}

/// Income tax elimination credit for parents with little income (Tax Law § 1310(h)).
#[derive(Clone, Copy, Debug)]
pub struct EliminationCredit {
    /// Married filing jointly, with one child to seven or more.
    pub threshold_by_children: [Dollars; 7],
    pub width: Dollars,
    /// The form rounds the fraction to this many parts of a whole.
    pub fraction_parts: i64,
}

impl EliminationCredit {
    fn credit(&self, income: Dollars, tax: Dollars, filer: Filer) -> Dollars {
        let [.., most] = self.threshold_by_children;
        let threshold = match usize::try_from(filer.dependants() - 1) {
            Err(_) => return Dollars::ZERO,
            Ok(place) => (self.threshold_by_children.get(place).copied()).unwrap_or(most),
        };
        let left = self.width.excess_over(income.excess_over(threshold));
        let parts = Dollars::of_minor(self.fraction_parts).times_ratio(
            Ratio::new(left.minor(), self.width.minor()),
            Rounding::NEAREST,
        );
        tax.at_least_zero()
            .times_ratio(Ratio::new(parts.minor(), self.fraction_parts), CENT)
    }
}

/// New York City tax of a year, with the working.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NewYorkCityReturn {
    pub taxable_income: Dollars,
    pub tax_before_credits: Dollars,
    pub household_credit: Dollars,
    pub earned_income_credit: Dollars,
    pub school_credit: Dollars,
    pub elimination_credit: Dollars,
    pub income_tax: Dollars,
}

impl NewYorkCity {
    /// `taxable_income` is the State's.
    pub fn assess(&self, base: &StateBase, taxable_income: Dollars) -> NewYorkCityReturn {
        let (income, filer) = (base.income, base.filer);
        let tax_before_credits = self.brackets.of(filer.filing).on(taxable_income, CENT);
        let household_credit = match filer.filing {
            Filing::Single => self.household_credit_single.at(income),
            Filing::Married => (self.household_credit_each.at(income)).times_count(filer.members()),
        }
        .min(tax_before_credits);
        let earned_income_credit = self.earned_income_credit.credit(income, base.federal_eic);
        let school_credit = self
            .school_credit
            .credit(income, taxable_income, filer.filing);
        // The school tax credit is the State's, not the city's, and so does not lessen this one.
        let remaining = tax_before_credits - household_credit - earned_income_credit;
        let elimination_credit = self.elimination.credit(income, remaining, filer);
        NewYorkCityReturn {
            taxable_income,
            tax_before_credits,
            household_credit,
            earned_income_credit,
            school_credit,
            elimination_credit,
            income_tax: remaining - school_credit - elimination_credit,
        }
    }
}
