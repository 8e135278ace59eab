//! A pay slip: the lines of a year's law and what they add up to.

use crate::domain::money::{Currency, Money};
use crate::domain::rate::Rate;

/// What is taken from a wage in a year, in minor units of the country's currency.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct TakeHome {
    pub gross: i64,
    /// Every level of income tax and surcharge, after credits; negative where a credit is paid out.
    pub income_tax: i64,
    /// Every contribution of the employee.
    pub social: i64,
    /// What the gross contains and is paid out only later, for instance Korean severance.
    pub deferred: i64,
}

impl TakeHome {
    pub const fn net(self) -> i64 {
        self.gross - self.income_tax - self.social - self.deferred
    }
}

/// A line of a pay slip; its name, rule and articles stand in the catalogue under this id.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Item(pub &'static str);

impl Item {
    /// What a Korean employer sets aside for severance: pay that comes later, no contribution.
    pub const SEVERANCE: Self = Self("kr-severance");
}

/// What a line does to the pay.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LineKind {
    /// A contribution of the employee: taken off.
    Contribution,
    /// Income tax of some level: taken off.
    IncomeTax,
    /// Kept until later: taken off.
    Deferred,
    /// A step on the way to a tax, taken from nobody: a deduction, a base, a credit.
    Working,
    /// What the employer pays beyond the gross.
    Employer,
}

/// One line, in minor units of the country's currency.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Line {
    pub item: Item,
    pub kind: LineKind,
    /// Positive where it is taken off (contributions, taxes) or paid on top (employer); as named
    /// for a step of the working.
    pub amount: i64,
    /// What the rate applies to, where there is one such amount.
    pub base: Option<i64>,
    pub rate: Option<Rate>,
}

/// A year's wage under a law, with the working.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Assessment {
    pub currency: Currency,
    pub take_home: TakeHome,
    pub lines: Vec<Line>,
}

impl Assessment {
    /// What the employer pays in the year, contributions included.
    pub fn employer_cost(&self) -> i64 {
        self.take_home.gross + self.on_top()
    }

    /// What the employer pays beyond the gross.
    pub fn on_top(&self) -> i64 {
        self.employer(|_| true)
    }

    /// What of that goes to insurers and funds, not to the employee later.
    pub fn contributions(&self) -> i64 {
        self.employer(|item| item != Item::SEVERANCE)
    }

    fn employer(&self, counts: fn(Item) -> bool) -> i64 {
        let lines =
            (self.lines.iter()).filter(|line| line.kind == LineKind::Employer && counts(line.item));
        lines.map(|line| line.amount).sum()
    }
}

/// Adds lines up as a law writes them, and keeps them where they are asked for: one way through
/// the law serves the quick answer and the whole pay slip.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Slip {
    totals: TakeHome,
    lines: Option<Vec<Line>>,
}

impl Slip {
    /// For the totals alone.
    pub const fn of_totals(gross: i64) -> Self {
        Self::of(gross, None)
    }

    /// For every line.
    pub const fn of_lines(gross: i64) -> Self {
        Self::of(gross, Some(Vec::new()))
    }

    const fn of(gross: i64, lines: Option<Vec<Line>>) -> Self {
        let totals = TakeHome {
            gross,
            income_tax: 0,
            social: 0,
            deferred: 0,
        };
        Self { totals, lines }
    }

    pub const fn take_home(&self) -> TakeHome {
        self.totals
    }

    pub fn assessment(self, currency: Currency) -> Assessment {
        Assessment {
            currency,
            take_home: self.totals,
            lines: self.lines.unwrap_or_default(),
        }
    }

    /// Whether lines are kept: what is only shown need not be worked out where they are not.
    pub const fn keeps_lines(&self) -> bool {
        self.lines.is_some()
    }

    /// A step on the way; one that comes to nothing is left out.
    pub fn working<C>(&mut self, item: &'static str, amount: Money<C>) {
        if amount.minor() != 0 {
            self.write(item, LineKind::Working, amount.minor(), None, None);
        }
    }

    pub fn tax<C>(&mut self, item: &'static str, amount: Money<C>) {
        self.write(item, LineKind::IncomeTax, amount.minor(), None, None);
    }

    /// A tax and the amount on which it is reckoned by a schedule.
    pub fn tax_on<C>(&mut self, item: &'static str, amount: Money<C>, base: Money<C>) {
        let base = Some(base.minor());
        self.write(item, LineKind::IncomeTax, amount.minor(), base, None);
    }

    /// A tax that is a rate of one amount.
    pub fn tax_at<C>(&mut self, item: &'static str, amount: Money<C>, base: Money<C>, rate: Rate) {
        let base = Some(base.minor());
        self.write(item, LineKind::IncomeTax, amount.minor(), base, Some(rate));
    }

    /// A contribution of the employee for which no single base and rate stand.
    pub fn contribution<C>(&mut self, item: &'static str, amount: Money<C>) {
        self.write(item, LineKind::Contribution, amount.minor(), None, None);
    }

    /// A contribution of the employee that is a rate of one amount.
    pub fn contribution_at<C>(
        &mut self,
        item: &'static str,
        amount: Money<C>,
        base: Money<C>,
        rate: Rate,
    ) {
        let base = Some(base.minor());
        self.write(
            item,
            LineKind::Contribution,
            amount.minor(),
            base,
            Some(rate),
        );
    }

    /// What the gross contains and is paid out later.
    pub fn deferred<C>(&mut self, item: &'static str, amount: Money<C>) {
        if amount.minor() != 0 {
            self.write(item, LineKind::Deferred, amount.minor(), None, None);
        }
    }

    /// What the employer pays beyond the gross; nothing where it comes to nothing.
    pub fn employer<C>(&mut self, item: &'static str, amount: Money<C>) {
        if amount.minor() != 0 {
            self.write(item, LineKind::Employer, amount.minor(), None, None);
        }
    }

    /// The same as a rate of one amount.
    pub fn employer_at<C>(
        &mut self,
        item: &'static str,
        amount: Money<C>,
        base: Money<C>,
        rate: Rate,
    ) {
        if amount.minor() != 0 {
            let base = Some(base.minor());
            self.write(item, LineKind::Employer, amount.minor(), base, Some(rate));
        }
    }

    fn write(
        &mut self,
        item: &'static str,
        kind: LineKind,
        amount: i64,
        base: Option<i64>,
        rate: Option<Rate>,
    ) {
        match kind {
            LineKind::Contribution => self.totals.social += amount,
            LineKind::IncomeTax => self.totals.income_tax += amount,
            LineKind::Deferred => self.totals.deferred += amount,
            LineKind::Working | LineKind::Employer => {}
        }
        if let Some(lines) = &mut self.lines {
            lines.push(Line {
                item: Item(item),
                kind,
                amount,
                base,
                rate,
            });
        }
    }
}
