//! What is offered.

use chrono::NaiveDate;

use super::details::{Detail, Details};
use super::money::Currency;
use super::place::Place;
use super::rate::Rate;
use super::scheme::Scheme;
use super::tax::{Household, Regime};
use super::vesting::YearlyParts;

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
    pub details: Details,
    /// The parts of its granted shares by year of the schedule.
    pub parts: YearlyParts,
    /// The currency of its granted shares.
    pub shares_in: Currency,
    pub term: Term,
    /// The schemes that are switched on, in the order in which they were.
    pub schemes: Vec<&'static Scheme>,
}

/// From when to when the work is agreed: both days are worked. Without a beginning it begins with
/// the comparison, without an end it goes on.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Term {
    pub start: Option<NaiveDate>,
    pub end: Option<NaiveDate>,
}

impl Term {
    /// Whether it ends no earlier than it begins.
    pub fn is_sound(&self) -> bool {
        match (self.start, self.end) {
            (Some(start), Some(end)) => start <= end,
            _ => true,
        }
    }
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

    /// Everything that is paid in the first year but granted shares and schemes.
    pub const fn first_year(&self) -> Pay {
        let sign_on = self.extras.sign_on;
        Pay {
            minor: (self.later_year().minor).saturating_add(sign_on) - self.held_back(),
            currency: self.pay.currency,
        }
    }

    /// What of the first year's salary is not paid in the months of probation.
    pub const fn held_back(&self) -> i64 {
        let months = self.details.get(Detail::Probation) as i64;
        let part = 1_000 - self.details.get(Detail::ProbationPay) as i64;
        self.pay.minor * months / 12 * part / 1_000
    }

    /// Hours worked a year: fifty-two weeks with their overtime, less the days of leave, of which
    /// five are a week.
    pub fn hours_a_year(&self) -> f64 {
        let overtime = self.details.get(Detail::Overtime);
        let week = f64::from(i32::from(self.hours.tenths()) + overtime) / 10.0;
        week * self.weeks_a_year()
    }

    /// Weeks worked a year: those of leave are not.
    pub fn weeks_a_year(&self) -> f64 {
        52.0 - f64::from(self.details.get(Detail::Leave)) / 5.0
    }

    /// The currency of an amount besides the salary.
    pub const fn currency_of(&self, extra: Extra) -> Currency {
        if extra.is_shares() {
            self.shares_in
        } else {
            self.pay.currency
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

/// Amounts besides the salary, a year, in minor units of the salary's currency.
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
    /// Shares granted at the beginning, all of them at that day's value, in [`Offer::shares_in`].
    pub grant: i64,
    /// Shares granted on each later anniversary, likewise.
    pub refresher: i64,
    /// Benefits in kind, at what they would cost where one lives; not taxed here.
    pub benefits: i64,
    /// Health insurance and the like, out of one's own pocket.
    pub health: i64,
    /// Moving, once, out of one's own pocket.
    pub moving: i64,
    /// Visa and fees, once, likewise.
    pub visa: i64,
    /// What is earned a year after the term's end; nothing where it is not known.
    pub after: i64,
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
    Grant,
    Refresher,
    Benefits,
    Health,
    Moving,
    Visa,
    After,
}

impl Extra {
    pub const ALL: [Self; 12] = [
        Self::Bonus,
        Self::SignOn,
        Self::Equity,
        Self::Untaxed,
        Self::Pension,
        Self::Grant,
        Self::Refresher,
        Self::Benefits,
        Self::Health,
        Self::Moving,
        Self::Visa,
        Self::After,
    ];

    /// Whether it is a grant of shares, which has a currency of its own.
    pub const fn is_shares(self) -> bool {
        matches!(self, Self::Grant | Self::Refresher)
    }

    /// Whether it is paid once, not every year.
    pub const fn is_once(self) -> bool {
        matches!(
            self,
            Self::SignOn | Self::Grant | Self::Refresher | Self::Moving | Self::Visa
        )
    }
}

impl Extras {
    pub const fn amount(&self, extra: Extra) -> i64 {
        let mut all = *self;
        *all.amount_mut(extra)
    }

    pub const fn amount_mut(&mut self, extra: Extra) -> &mut i64 {
        match extra {
            Extra::Bonus => &mut self.bonus,
            Extra::SignOn => &mut self.sign_on,
            Extra::Equity => &mut self.equity,
            Extra::Untaxed => &mut self.untaxed,
            Extra::Pension => &mut self.pension,
            Extra::Grant => &mut self.grant,
            Extra::Refresher => &mut self.refresher,
            Extra::Benefits => &mut self.benefits,
            Extra::Health => &mut self.health,
            Extra::Moving => &mut self.moving,
            Extra::Visa => &mut self.visa,
            Extra::After => &mut self.after,
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
}
