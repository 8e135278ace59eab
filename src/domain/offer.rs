//! What is offered.

use super::money::Currency;
use super::place::Place;
use super::rate::Rate;
use super::tax::{Household, Regime};

/// An offer as the reader has it before them.
#[derive(Clone, PartialEq, Debug)]
pub struct Offer {
    /// The catalogue's offer that this one began as; what differs from it is the reader's own.
    pub template: &'static str,
    /// A name of the reader's own.
    pub name: Option<String>,
    pub place: &'static Place,
    /// The year whose tax law is applied.
    pub tax_year: i32,
    /// The salary: gross, a year, in equal months.
    pub pay: Pay,
    pub extras: Extras,
    pub household: Household,
    pub regime: Regime,
    pub hours: WeeklyHours,
    /// The part of take-home pay that is saved, not spent.
    pub saving: Rate,
    /// Growth of pay a year beyond prices; may be negative.
    pub growth: Rate,
}

/// An amount a year, in minor units of its currency, which need not be the place's.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pay {
    pub minor: i64,
    pub currency: Currency,
}

impl Offer {
    /// The same offer elsewhere: a relief goes where it holds, severance inside the figure stays in
    /// its country.
    pub fn move_to(&mut self, place: &'static Place, holds: impl Fn(Regime) -> bool) {
        if !holds(self.regime) {
            self.regime = Regime::ORDINARY;
        }
        if place.country.id != self.place.country.id {
            self.extras.severance = Severance::OnTop;
        }
        self.place = place;
    }

    /// Everything that is paid in the first year.
    pub const fn first_year(&self) -> Pay {
        let sign_on = self.extras.sign_on;
        Pay {
            minor: self.later_year().minor.saturating_add(sign_on),
            currency: self.pay.currency,
        }
    }

    /// What is paid in each year that follows.
    pub const fn later_year(&self) -> Pay {
        let Extras {
            bonus,
            equity,
            untaxed,
            ..
        } = self.extras;
        let salary = self.pay.minor;
        Pay {
            minor: (salary.saturating_add(bonus)).saturating_add(equity.saturating_add(untaxed)),
            currency: self.pay.currency,
        }
    }
}

impl Pay {
    /// The largest pay that is computed, in minor units: ten billion dollars, a trillion won.
    pub const MAX_MINOR: i64 = 1_000_000_000_000;
}

/// What is paid besides the salary, a year, in minor units of the salary's currency.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Extras {
    pub bonus: i64,
    /// Paid once, with the first year.
    pub sign_on: i64,
    /// Shares, at their value on the day on which they vest.
    pub equity: i64,
    /// Allowances that the law exempts.
    pub untaxed: i64,
    /// What the employer pays into a pension beyond what the law asks of it.
    pub pension: i64,
    pub severance: Severance,
}

/// The amounts besides the salary, by name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Extra {
    Bonus,
    SignOn,
    Equity,
    Untaxed,
    Pension,
}

impl Extra {
    pub const ALL: [Self; 5] = [
        Self::Bonus,
        Self::SignOn,
        Self::Equity,
        Self::Untaxed,
        Self::Pension,
    ];
}

impl Extras {
    pub const fn amount(&self, extra: Extra) -> i64 {
        match extra {
            Extra::Bonus => self.bonus,
            Extra::SignOn => self.sign_on,
            Extra::Equity => self.equity,
            Extra::Untaxed => self.untaxed,
            Extra::Pension => self.pension,
        }
    }

    pub const fn amount_mut(&mut self, extra: Extra) -> &mut i64 {
        match extra {
            Extra::Bonus => &mut self.bonus,
            Extra::SignOn => &mut self.sign_on,
            Extra::Equity => &mut self.equity,
            Extra::Untaxed => &mut self.untaxed,
            Extra::Pension => &mut self.pension,
        }
    }
}

/// Where the severance of a Korean contract stands (근로자퇴직급여 보장법 제8조: thirty days'
/// average wage for each year of work).
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Severance {
    /// The employer owes it besides the salary, as the law has it.
    #[default]
    OnTop,
    /// The annual figure contains it: a thirteenth of it is severance, twelve are pay.
    Inside,
}

impl Severance {
    /// Twelve months of pay and one of severance.
    const MONTHS_WITH_SEVERANCE: i64 = 13;

    /// What of an annual figure is severance.
    pub const fn of(self, figure: i64) -> i64 {
        match self {
            Self::OnTop => 0,
            Self::Inside => figure / Self::MONTHS_WITH_SEVERANCE,
        }
    }
}

/// Hours worked in a week, in tenths of an hour: 0.1 to 168.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct WeeklyHours(u16);

impl WeeklyHours {
    pub const MAX_TENTHS: u16 = 1_680;

    /// Keeps what lies outside 0.1 to 168 hours at the nearer end.
    pub const fn from_tenths(tenths: u16) -> Self {
        if tenths == 0 {
            Self(1)
        } else if tenths > Self::MAX_TENTHS {
            Self(Self::MAX_TENTHS)
        } else {
            Self(tenths)
        }
    }

    pub const fn tenths(self) -> u16 {
        self.0
    }

    /// Hours a year: fifty-two such weeks, leave not taken off.
    pub fn per_year(self) -> f64 {
        f64::from(self.0) / 10.0 * 52.0
    }
}
