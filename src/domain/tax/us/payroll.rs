//! Federal Insurance Contributions Act: Social Security and Medicare (IRC § 3101).

use super::filing::{ByFiling, CENT, Dollars, Filing};
use crate::domain::rate::Rate;

/// The employee's side of FICA in a year.
#[derive(Clone, Copy, Debug)]
pub struct Fica {
    pub social_security_rate: Rate,
    /// Contribution and benefit base: wages of the year above it bear no Social Security tax.
    pub wage_base: Dollars,
    pub medicare_rate: Rate,
    pub additional_medicare_rate: Rate,
    pub additional_medicare_threshold: ByFiling<Dollars>,
}

/// Federal unemployment tax of the employer (IRC § 3301), with the full credit for the taxes of a
/// state (§ 3302).
#[derive(Clone, Copy, Debug)]
pub struct UnemploymentTax {
    pub rate: Rate,
    pub wage_base: Dollars,
}

/// FICA taxes of a year.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FicaTaxes {
    pub social_security_wages: Dollars,
    pub social_security: Dollars,
    pub medicare: Dollars,
    pub additional_medicare_wages: Dollars,
    pub additional_medicare: Dollars,
}

impl FicaTaxes {
    /// Of whom service is no employment (IRC § 3121(b)(19)). The states' schemes still ask which
    /// wages lie below the base.
    pub fn exempt(social_security_wages: Dollars) -> Self {
        Self {
            social_security_wages,
            social_security: Dollars::ZERO,
            medicare: Dollars::ZERO,
            additional_medicare_wages: Dollars::ZERO,
            additional_medicare: Dollars::ZERO,
        }
    }
}

impl Fica {
    /// IRC § 3101(a), (b)(1), (b)(2). Additional Medicare tax as the return settles it
    /// (form 8959), not as one employer withholds it.
    pub fn taxes(&self, wages: Dollars, filing: Filing) -> FicaTaxes {
        let social_security_wages = wages.min(self.wage_base);
        let additional_medicare_wages =
            wages.excess_over(self.additional_medicare_threshold.of(filing));
        FicaTaxes {
            social_security_wages,
            social_security: social_security_wages.times(self.social_security_rate, CENT),
            medicare: wages.times(self.medicare_rate, CENT),
            additional_medicare_wages,
            additional_medicare: additional_medicare_wages
                .times(self.additional_medicare_rate, CENT),
        }
    }
}

impl FicaTaxes {
    pub fn total(&self) -> Dollars {
        self.social_security + self.medicare + self.additional_medicare
    }
}
