//! Washington: no income tax on wages; two payroll premiums and the working families tax credit.

use super::credits::EarnedIncomeCredit;
use super::filing::{ByChildren, CENT, Dollars, share_of};
use super::year::StateBase;
use crate::domain::money::{Rounding, Unit, Usd};
use crate::domain::rate::{Rate, Ratio};

/// Washington law of a year.
#[derive(Clone, Copy, Debug)]
pub struct Washington {
    pub leave_rate: Rate,
    pub leave_employee_share: Rate,
    pub cares_rate: Rate,
    pub working_families: WorkingFamiliesCredit,
}

/// Working families tax credit (RCW 82.08.0206).
#[derive(Clone, Copy, Debug)]
pub struct WorkingFamiliesCredit {
    pub maximum: ByChildren<Dollars>,
    /// The credit falls over this income below the end of the federal earned income credit.
    pub width: ByChildren<Dollars>,
    pub minimum: Dollars,
}

/// A reduced credit is in whole dollars (RCW 82.08.0206(3)(b)).
const WHOLE_DOLLAR: Rounding = Rounding::nearest(Usd::CURRENCY.minor_per_unit());

impl WorkingFamiliesCredit {
    /// `end` is the income at which the federal earned income credit ends.
    fn credit(&self, income: Dollars, end: Dollars, children: i64) -> Dollars {
        if income >= end || !income.is_positive() {
            return Dollars::ZERO;
        }
        let width = self.width.of(children);
        let left = (end - income).min(width);
        let share = Ratio::new(left.minor(), width.minor());
        (self.maximum.of(children))
            .times_ratio(share, WHOLE_DOLLAR)
            .max(self.minimum)
    }
}

/// What Washington takes and gives in a year.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct WashingtonReturn {
    pub working_families_credit: Dollars,
    pub leave: Dollars,
    pub cares: Dollars,
}

impl Washington {
    pub fn assess(&self, base: &StateBase, federal_eic: &EarnedIncomeCredit) -> WashingtonReturn {
        let working_families_credit = if base.is_resident {
            let end = federal_eic.end(base.filer);
            (self.working_families).credit(base.wages, end, base.eic_children)
        } else {
            Dollars::ZERO
        };
        let leave_wages = base.fica.social_security_wages;
        WashingtonReturn {
            working_families_credit,
            leave: leave_wages.times(self.leave_share(), CENT),
            cares: base.wages.times(self.cares_rate, CENT),
        }
    }

    /// The employee's share of the leave premium.
    pub fn leave_share(&self) -> Rate {
        share_of(self.leave_rate, self.leave_employee_share)
    }

    /// What is left to an employer of 50 or more.
    pub fn employer_leave_share(&self) -> Rate {
        share_of(self.leave_rate, self.leave_employee_share.complement())
    }
}
