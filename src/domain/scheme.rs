//! Schemes: who tops a pay up, by which rule, from when and until when.

use chrono::NaiveDate;

use super::offer::Pay;
use super::rate::Rate;

/// The part of a scheme that is reckoned with.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Scheme {
    /// As links write it, for instance `sejong`.
    pub id: &'static str,
    /// The country that pays or admits (ISO 3166 alpha-2, lower case).
    pub country: &'static str,
    pub reach: Reach,
    pub payer: Payer,
    pub rule: Rule,
    /// Money for research beside it, a year, which is no pay.
    pub research: Option<Pay>,
    /// Years for which the money is paid to one person; `None` where nothing bounds them.
    pub years: Option<u8>,
    /// The days between which one can enter, where they are known.
    pub opens: Option<NaiveDate>,
    pub closes: Option<NaiveDate>,
    /// The last day on which it pays anyone.
    pub ends: Option<NaiveDate>,
}

/// For which offers a scheme can be switched on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reach {
    /// Offers in the scheme's country.
    Home,
    /// Any: a formula of abroad, tried on an offer elsewhere.
    Formula,
}

/// Who bears a cost.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Payer {
    Employer,
    /// The state of the place of work.
    State,
    /// Another state, or a union of states.
    OtherState,
    /// The fellow.
    Fellow,
}

/// What a scheme pays or asks. Amounts are a year's unless they say otherwise.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Rule {
    /// Guarantees a salary: what the offer pays less is topped up. The payer bears `share` of it,
    /// the employer the rest and whatever the offer pays beyond.
    Salary { amount: Pay, share: Rate },
    /// So much on top of the salary, up to `most` for some; counted is `least`.
    OnTop { least: Pay, most: Pay },
    /// Pays the employer so much towards what the post costs, charges included; sets no salary.
    Cost(Pay),
    /// A share of what [`Basis`] says, at most `cap`.
    Match {
        share: Rate,
        of: Basis,
        cap: Option<Pay>,
    },
    /// Paid once, with the first year.
    Once(Pay),
    /// Money for research, which is no pay.
    Research(Pay),
    /// What it costs to come: once, and a year.
    Fee { once: Pay, yearly: Pay },
    /// The least pay that it asks for; nothing is paid.
    Test(Pay),
    /// No amount is known, or none is paid.
    Words,
}

/// What a match is a share of; of the first year, on paper.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Basis {
    /// What the other offer pays more.
    Gap,
    /// The offer's own salary.
    Salary,
    /// All that the other offer pays.
    Package,
}

impl Scheme {
    /// Whether one can enter it on a day.
    pub fn is_open(&self, on: NaiveDate) -> bool {
        self.opens.is_none_or(|first| on >= first) && self.last_day().is_none_or(|last| on <= last)
    }

    /// The last day on which one can enter it; nobody enters what pays no more.
    pub fn last_day(&self) -> Option<NaiveDate> {
        match (self.closes, self.ends) {
            (Some(closes), Some(ends)) => Some(closes.min(ends)),
            (closes, ends) => closes.or(ends),
        }
    }
}
