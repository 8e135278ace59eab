//! Income tax as assessed for the year, and the solidarity surcharge on it.

use super::super::super::money::{Eur, Money};
use super::super::super::rate::{Rate, Ratio};
use super::super::{Household, Slip};
use super::social::Premiums;
use super::tariff::Tariff;
use super::{TO_CENT, TO_CENT_DOWN, TO_EURO};

/// The income-tax law of one year.
#[derive(Clone, Copy, Debug)]
pub struct IncomeLaw {
    pub tariff: Tariff,
    /// § 9a EStG
    pub employee_allowance: Money<Eur>,
    /// § 10c EStG, for each spouse
    pub special_allowance: Money<Eur>,
    /// § 10 Abs. 1 Nr. 3 EStG: the part of the health premium without sick pay
    pub health_deductible: Rate,
    /// § 10 Abs. 4 EStG, for each spouse
    pub insurance_limit: Money<Eur>,
    /// § 24b EStG
    pub single_parent: Money<Eur>,
    pub single_parent_further: Money<Eur>,
    pub child: ChildLaw,
    pub solidarity: Solidarity,
}

/// §§ 31, 32, 66 EStG, for each child.
#[derive(Clone, Copy, Debug)]
pub struct ChildLaw {
    /// The two allowances of § 32 Abs. 6, of each parent.
    pub allowance: Money<Eur>,
    pub care_allowance: Money<Eur>,
    /// § 66, a month
    pub benefit: Money<Eur>,
    pub age: i64,
}

/// §§ 3, 4 SolZG.
#[derive(Clone, Copy, Debug)]
pub struct Solidarity {
    pub rate: Rate,
    /// For each spouse.
    pub free: Money<Eur>,
    pub phase_in: Rate,
}

impl IncomeLaw {
    pub(super) fn work(
        &self,
        wage: Money<Eur>,
        premiums: &Premiums,
        household: &Household,
        slip: &mut Slip,
    ) {
        let persons = 1 + i64::from(household.is_married());
        let children = household.children.under(self.child.age);
        let lump_sums = self.employee_allowance.min(wage.at_least_zero())
            + self.special_allowance.times_count(persons)
            + self.single_parent(persons, children);
        let insurance = self.insurance(premiums, persons);
        let income = (wage - lump_sums - insurance).at_least_zero();
        let income = income.rounded(TO_EURO);
        slip.working("de-lump-sums", lump_sums);
        slip.working("de-insurance-deduction", insurance);
        slip.working("de-taxable-income", income);
        // § 31 EStG: child by child, whether the allowance saves more than the benefit, which is
        // then added to the tax (§ 2 Abs. 6 Satz 3). An unmarried parent has half of both.
        let allowance = (self.child.allowance + self.child.care_allowance).times_count(persons);
        let year = self.child.benefit.times_count(12);
        let benefit = year.times_ratio(Ratio::new(persons, 2), TO_CENT);
        let after = |children: i64| {
            let left = income - allowance.times_count(children);
            self.tax(left.at_least_zero(), persons)
        };
        let saves = |child: &i64| after(*child - 1) - after(*child) > benefit;
        let granted = (1..=children).take_while(saves).count() as i64;
        slip.working("de-child-allowance", allowance.times_count(granted));
        let tax = after(granted) + benefit.times_count(granted);
        slip.tax_on("de-income-tax", tax, income);
        // § 3 Abs. 2 SolZG: with the allowance of every child.
        let base = after(children);
        slip.tax_on("de-solidarity", self.solidarity.on(base, persons), base);
    }

    fn single_parent(&self, persons: i64, children: i64) -> Money<Eur> {
        if persons > 1 || children == 0 {
            return Money::ZERO;
        }
        self.single_parent + self.single_parent_further.times_count(children - 1)
    }

    /// § 10 Abs. 3, 4 EStG. The ceiling of § 10 Abs. 3 lies above the greatest pension premium.
    fn insurance(&self, premiums: &Premiums, persons: i64) -> Money<Eur> {
        let basic = premiums.health.times(self.health_deductible, TO_CENT) + premiums.care;
        let all = premiums.health + premiums.care + premiums.unemployment;
        let limit = self.insurance_limit.times_count(persons);
        premiums.pension + basic.max(all.min(limit))
    }

    /// § 32a Abs. 1, 5 EStG: for a couple twice the tax on half of the income.
    fn tax(&self, income: Money<Eur>, persons: i64) -> Money<Eur> {
        let share = income.times_ratio(Ratio::new(1, persons), TO_EURO);
        self.tariff.on(share).times_count(persons)
    }
}

impl Solidarity {
    fn on(&self, tax: Money<Eur>, persons: i64) -> Money<Eur> {
        let excess = tax.excess_over(self.free.times_count(persons));
        let full = tax.times(self.rate, TO_CENT_DOWN);
        excess.times(self.phase_in, TO_CENT_DOWN).min(full)
    }
}
