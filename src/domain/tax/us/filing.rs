//! Who files a return, and what differs with it.

use crate::domain::money::{Money, Rounding, Usd};
use crate::domain::rate::{NANO, Rate, Ratio};
use crate::domain::tax::{Children, Household, Partner, Refusal};

/// An amount of United States law, in cents.
pub type Dollars = Money<Usd>;

/// Every tax and credit to the cent. Returns may be made in whole dollars (IRC § 6102(a) and the
/// states alike), but each filer chooses, so nothing is rounded further here.
pub const CENT: Rounding = Rounding::NEAREST;

/// Filing status.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Filing {
    Single,
    /// Married filing jointly.
    Married,
}

/// A figure of law that differs with the filing status.
#[derive(Clone, Copy, Debug)]
pub struct ByFiling<T> {
    pub single: T,
    pub married: T,
}

impl<T: Copy> ByFiling<T> {
    pub const fn of(&self, filing: Filing) -> T {
        match filing {
            Filing::Single => self.single,
            Filing::Married => self.married,
        }
    }
}

/// A figure of law that differs with the number of qualifying children.
#[derive(Clone, Copy, Debug)]
pub struct ByChildren<T> {
    pub none: T,
    pub one: T,
    pub two: T,
    pub three_or_more: T,
}

impl<T: Copy> ByChildren<T> {
    pub const fn of(&self, children: i64) -> T {
        match children {
            ..=0 => self.none,
            1 => self.one,
            2 => self.two,
            3.. => self.three_or_more,
        }
    }
}

/// Those on one return. Neither the spouse nor a child earns anything, so that every child is a
/// dependant, whatever its age (IRC § 152(c), (d)); children who study count as others of their age.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Filer {
    pub filing: Filing,
    pub children: Children,
}

impl Filer {
    /// One adult and nobody else.
    pub const ALONE: Self = Self {
        filing: Filing::Single,
        children: Children::NONE,
    };

    /// # Errors
    /// [`Refusal::UnknownHousehold`] for an unmarried parent: head of household is not covered.
    pub fn of(household: Household) -> Result<Self, Refusal> {
        let children = household.children;
        match (household.partner, children.count()) {
            (Partner::None, 0) => Ok(Self::ALONE),
            (Partner::None, _) => Err(Refusal::UnknownHousehold),
            (Partner::WithoutIncome, _) => Ok(Self {
                filing: Filing::Married,
                children,
            }),
        }
    }

    pub fn dependants(self) -> i64 {
        self.children.count()
    }

    pub const fn adults(self) -> i64 {
        match self.filing {
            Filing::Single => 1,
            Filing::Married => 2,
        }
    }

    /// Everyone on the return.
    pub fn members(self) -> i64 {
        self.adults() + self.dependants()
    }
}

/// How often `step` fits into `excess`, a part of it counting in full: "for each $1,000 (or
/// fraction thereof)".
pub(super) fn steps_or_fraction(excess: Dollars, step: Dollars) -> i64 {
    full_steps(excess + step - Dollars::of_minor(1), step)
}

/// How often `step` fits into `excess` in full.
pub(super) fn full_steps(excess: Dollars, step: Dollars) -> i64 {
    excess.minor().checked_div(step.minor()).unwrap_or(0)
}

/// `amount ÷ rate`: the income over which a credit of `amount` runs at `rate`.
pub(super) fn income_over(amount: Dollars, rate: Rate) -> Dollars {
    match rate.ppb() {
        ..=0 => Dollars::ZERO,
        ppb => amount.times_ratio(Ratio::new(NANO, ppb), CENT),
    }
}

/// A share of a rate, for instance 71.52 % of 0.92 %.
pub(super) fn share_of(rate: Rate, share: Rate) -> Rate {
    let product = i128::from(rate.ppb()) * i128::from(share.ppb()) / i128::from(NANO);
    Rate::from_ppb(i64::try_from(product).unwrap_or(i64::MAX))
}
