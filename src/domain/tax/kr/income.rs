//! Income tax on wages at the annual settlement (연말정산), and the local income tax on it.

use super::super::super::money::{Krw, Money};
use super::super::super::rate::Rate;
use super::super::super::schedule::Schedule;
use super::super::Household;
use super::social::Contributions;
use super::{TO_ONE_WON, TO_TEN_WON};

/// The income-tax law of one year.
#[derive(Clone, Copy, Debug)]
pub struct IncomeLaw {
    /// 소득세법 제47조
    pub earned_income_deduction: Schedule,
    pub earned_income_deduction_cap: Money<Krw>,
    pub personal: PersonalDeductions,
    /// 소득세법 제55조
    pub brackets: Schedule,
    /// 소득세법 제59조 제1항, by computed tax
    pub earned_income_credit: Schedule,
    pub credit_cap: CreditCap,
    pub child_credit: ChildCredit,
    /// 소득세법 제59조의4 제9항
    pub standard_credit: Money<Krw>,
    /// 지방세법 제92조: local income tax as a share of the income tax
    pub local_share: Rate,
    /// 조세특례제한법 제18조, 제18조의3
    pub talent_reduction: Rate,
    /// 조세특례제한법 제18조의2
    pub flat_rate: Rate,
}

/// The cap of the earned-income credit (소득세법 제59조 제2항).
#[derive(Clone, Copy, Debug)]
pub struct CreditCap {
    /// Edges of total salary, and how fast the cap shrinks above each.
    pub taper: Schedule,
    /// The cap at the start of each band and, last, the least of all.
    pub caps: [Money<Krw>; 4],
}

impl CreditCap {
    /// The cap for a total salary: within a band it shrinks, but not below the next band's.
    fn at(&self, salary: Money<Krw>) -> Money<Krw> {
        let [first, middle, upper, top] = self.caps;
        let Some(band) = self.taper.band(salary) else {
            return first;
        };
        let place = self.taper.bands().iter().position(|b| b == band);
        let (start, least) = match place {
            None | Some(0) => (first, first),
            Some(1) => (first, middle),
            Some(2) => (middle, upper),
            Some(_) => (upper, top),
        };
        let excess = salary.excess_over(Money::of_minor(band.above));
        (start - excess.times(band.rate, TO_ONE_WON)).max(least)
    }
}

/// 인적공제
#[derive(Clone, Copy, Debug)]
pub struct PersonalDeductions {
    /// 소득세법 제50조, for each person
    pub each: Money<Krw>,
    /// The greatest age of a child for whom it is granted, reached at the year's end.
    pub oldest_child: i64,
    /// 소득세법 제51조 제1항 제6호
    pub single_parent: Money<Krw>,
}

impl PersonalDeductions {
    fn of(&self, household: &Household) -> Money<Krw> {
        let children = household.children.under(self.oldest_child + 1);
        if household.is_married() {
            return self.each.times_count(2 + children);
        }
        self.each.times_count(1 + children) + self.single_parent.times_count(children.min(1))
    }
}

/// Child credit (소득세법 제59조의2 제1항).
#[derive(Clone, Copy, Debug)]
pub struct ChildCredit {
    /// The least age of a child who counts; those too old for the basic deduction do not.
    pub youngest: i64,
    pub one: Money<Krw>,
    pub two: Money<Krw>,
    pub each_further: Money<Krw>,
}

impl ChildCredit {
    fn of(&self, children: i64) -> Money<Krw> {
        match children {
            ..=0 => Money::ZERO,
            1 => self.one,
            more => self.two + self.each_further.times_count(more - 2),
        }
    }
}

/// What the income tax depends on.
pub(super) struct Taxpayer {
    /// 총급여
    pub salary: Money<Krw>,
    pub social: Contributions,
    pub household: Household,
    /// Whether half of the tax is remitted under STTCA 18 or 18-3.
    pub reduced: bool,
}

/// The steps from total salary to tax.
#[derive(Clone, Copy, Debug)]
pub(super) struct Working {
    pub relief: Relief,
    /// 소득세, after reduction and credits
    pub tax: Money<Krw>,
    /// 지방소득세
    pub local_tax: Money<Krw>,
    pub local_share: Rate,
}

/// What was granted on the way.
#[derive(Clone, Copy, Debug)]
pub(super) enum Relief {
    /// The flat rate grants nothing.
    Flat {
        rate: Rate,
    },
    Steps(Steps),
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Steps {
    pub earned_income_deduction: Money<Krw>,
    pub personal_deductions: Money<Krw>,
    pub pension_deduction: Money<Krw>,
    pub choice: Choice,
    pub tax_base: Money<Krw>,
    pub computed_tax: Money<Krw>,
    pub reduction: Money<Krw>,
    pub earned_income_credit: Money<Krw>,
    pub child_credit: Money<Krw>,
}

/// 소득세법 제59조의4 제9항: the one excludes the other.
#[derive(Clone, Copy, Debug)]
pub(super) enum Choice {
    PremiumDeduction(Money<Krw>),
    StandardCredit(Money<Krw>),
}

impl IncomeLaw {
    /// The flat rate of STTCA 18-2 on the whole wage, exempt allowances included.
    pub(super) fn flat(&self, wage: Money<Krw>) -> Working {
        let exact = wage.times(self.flat_rate, TO_ONE_WON);
        self.working(
            Relief::Flat {
                rate: self.flat_rate,
            },
            exact,
        )
    }

    /// The ordinary way, reduced or not: of the two choices the one with the lower tax.
    pub(super) fn progressive(&self, taxpayer: &Taxpayer) -> Working {
        let premiums = Choice::PremiumDeduction(taxpayer.social.premiums());
        let standard = Choice::StandardCredit(self.standard_credit);
        let with_premiums = self.under(taxpayer, premiums);
        let with_standard = self.under(taxpayer, standard);
        if with_premiums.tax <= with_standard.tax {
            with_premiums
        } else {
            with_standard
        }
    }

    fn under(&self, taxpayer: &Taxpayer, choice: Choice) -> Working {
        let salary = taxpayer.salary;
        let earned_income_deduction = (self.earned_income_deduction.on(salary, TO_ONE_WON))
            .min(self.earned_income_deduction_cap);
        let personal_deductions = self.personal.of(&taxpayer.household);
        let pension_deduction = taxpayer.social.pension;
        let (premium_deduction, standard_credit) = match choice {
            Choice::PremiumDeduction(premiums) => (premiums, Money::ZERO),
            Choice::StandardCredit(credit) => (Money::ZERO, credit),
        };
        let tax_base = (salary
            - earned_income_deduction
            - personal_deductions
            - pension_deduction
            - premium_deduction)
            .at_least_zero();
        let computed_tax = self.brackets.on(tax_base, TO_ONE_WON);
        let reduction_rate = if taxpayer.reduced {
            self.talent_reduction
        } else {
            Rate::ZERO
        };
        let reduction = computed_tax.times(reduction_rate, TO_ONE_WON);
        let credit = (self.earned_income_credit.on(computed_tax, TO_ONE_WON))
            .min(self.credit_cap.at(salary));
        // The usual year-end form lets the credit fall with the reduced part of the tax.
        let earned_income_credit = credit.times(reduction_rate.complement(), TO_ONE_WON);
        let children = taxpayer.household.children;
        let children = children.between(self.child_credit.youngest, self.personal.oldest_child + 1);
        let child_credit = self.child_credit.of(children);
        let exact =
            (computed_tax - reduction - earned_income_credit - child_credit - standard_credit)
                .at_least_zero();
        self.working(
            Relief::Steps(Steps {
                earned_income_deduction,
                personal_deductions,
                pension_deduction,
                choice,
                tax_base,
                computed_tax,
                reduction,
                earned_income_credit,
                child_credit,
            }),
            exact,
        )
    }

    /// The local tax takes its share of the tax before either is cut to ten won.
    fn working(&self, relief: Relief, exact: Money<Krw>) -> Working {
        Working {
            relief,
            tax: exact.rounded(TO_TEN_WON),
            local_tax: exact.times(self.local_share, TO_TEN_WON),
            local_share: self.local_share,
        }
    }
}
