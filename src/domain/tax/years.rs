//! The law of a country by tax year.

use super::{Case, Refusal, Unmade};
use crate::domain::parameter::{Known, NoValue};

/// The law `L` of every year that has been read.
#[derive(Clone, Debug)]
pub struct Years<L> {
    /// In rising order, without gaps.
    years: Vec<(i32, Known<L>)>,
    /// Why there is no law for a year outside them.
    outside: NoValue,
}

impl<L> Years<L> {
    pub const fn new(years: Vec<(i32, Known<L>)>, outside: NoValue) -> Self {
        Self { years, outside }
    }

    /// The law of the case's year.
    ///
    /// # Errors
    /// [`Refusal::NoLaw`] for a year that has not been read, and for one that is not wholly made
    /// where the case does not take what was last made.
    pub fn law(&self, case: &Case) -> Result<&L, Refusal> {
        let found = self.years.iter().find(|(year, _)| *year == case.year);
        let (_, known) = found.ok_or(Refusal::NoLaw(self.outside))?;
        known.law(case.unmade).map_err(Refusal::NoLaw)
    }
}

impl<L> Known<L> {
    /// The law, if it is made or may be taken as it was last made.
    ///
    /// # Errors
    /// [`NoValue`] of the first figure that is not made.
    pub const fn law(&self, unmade: Unmade) -> Result<&L, NoValue> {
        match (self.missing, unmade) {
            (Some(missing), Unmade::Refuse) => Err(missing),
            _ => Ok(&self.law),
        }
    }
}
