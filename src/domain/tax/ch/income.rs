//! Direct federal tax, and the taxes of the canton and the city on one tariff.

use super::super::super::money::{Chf, Money};
use super::super::super::rate::Rate;
use super::super::super::schedule::Schedule;
use super::super::Slip;
use super::{TO_FRANC, TO_HUNDRED};

/// Professional costs, alike at both levels.
#[derive(Clone, Copy, Debug)]
pub struct Costs {
    /// Of the net wage.
    pub rate: Rate,
    pub least: Money<Chf>,
    pub most: Money<Chf>,
    /// Art. 4 ExpaV, a month
    pub expatriate: Money<Chf>,
}

impl Costs {
    pub(super) fn work(&self, net: Money<Chf>, expatriate: bool, slip: &mut Slip) -> Money<Chf> {
        let share = net.times(self.rate, TO_FRANC);
        let mut costs = share.max(self.least).min(self.most);
        if expatriate {
            costs += self.expatriate.times_count(12);
        }
        slip.working("ch-professional-costs", costs);
        costs
    }
}

/// Who lives from the pay.
pub(super) struct Family {
    pub married: bool,
    /// Those for whom there are deductions.
    pub children: i64,
}

/// What the two levels lay down in the same form.
#[derive(Clone, Copy, Debug)]
pub struct Level {
    pub single: Schedule,
    /// For couples, and for parents who live with their children.
    pub family: Schedule,
    pub insurance: Insurance,
    /// For each child.
    pub child: Money<Chf>,
}

/// Greatest deductions of insurance premiums, which the compulsory health insurance exceeds.
#[derive(Clone, Copy, Debug)]
pub struct Insurance {
    pub single: Money<Chf>,
    pub married: Money<Chf>,
    pub child: Money<Chf>,
}

impl Level {
    /// Taxable income in hundreds of francs.
    fn income(&self, left: Money<Chf>, family: &Family) -> Money<Chf> {
        let premiums = if family.married {
            self.insurance.married
        } else {
            self.insurance.single
        };
        let child = self.child + self.insurance.child;
        let income = left - premiums - child.times_count(family.children);
        income.at_least_zero().rounded(TO_HUNDRED)
    }

    fn tax(&self, income: Money<Chf>, family: &Family) -> Money<Chf> {
        let tariff = if family.married || family.children > 0 {
            self.family
        } else {
            self.single
        };
        tariff.on(income, TO_FRANC)
    }
}

/// DBG
#[derive(Clone, Copy, Debug)]
pub struct Federal {
    pub level: Level,
    /// Art. 35: of a couple
    pub married: Money<Chf>,
    /// Art. 36: no more than this share of the whole income
    pub ceiling: Rate,
    /// Art. 36 Abs. 2bis: off the tax for each child
    pub child_credit: Money<Chf>,
    /// Art. 36 Abs. 3: less is not collected
    pub least: Money<Chf>,
}

impl Federal {
    pub(super) fn work(&self, left: Money<Chf>, family: &Family, slip: &mut Slip) {
        let married = if family.married {
            self.married
        } else {
            Money::ZERO
        };
        let income = self.level.income(left - married, family);
        let most = income.times(self.ceiling, TO_FRANC);
        let credit = self.child_credit.times_count(family.children);
        let tax = self.level.tax(income, family).min(most) - credit;
        let due = if tax < self.least { Money::ZERO } else { tax };
        slip.tax_on("ch-federal-tax", due, income);
    }
}

/// StG of the canton of Zurich
#[derive(Clone, Copy, Debug)]
pub struct Zurich {
    pub level: Level,
    /// Of the tariff's tax.
    pub canton_factor: Rate,
    pub city_factor: Rate,
    /// § 199: of each adult
    pub personal_tax: Money<Chf>,
}

impl Zurich {
    pub(super) fn work(&self, left: Money<Chf>, family: &Family, slip: &mut Slip) {
        let income = self.level.income(left, family);
        let simple = self.level.tax(income, family);
        slip.working("ch-zurich-income", income);
        let levels = [
            ("ch-canton-tax", self.canton_factor),
            ("ch-city-tax", self.city_factor),
        ];
        for (item, factor) in levels {
            slip.tax_at(item, simple.times(factor, TO_FRANC), simple, factor);
        }
        let adults = 1 + i64::from(family.married);
        slip.tax("ch-personal-tax", self.personal_tax.times_count(adults));
    }
}
