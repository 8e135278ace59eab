//! Contributions to the pension plans, Employment Insurance and Quebec's parental insurance.

use super::{Province, TO_THE_CENT};
use crate::domain::money::{Cad, Money};
use crate::domain::rate::{Rate, Ratio};
use crate::domain::tax::Slip;

/// Contributions of employee and employer in a year.
#[derive(Clone, Debug)]
pub struct Payroll {
    pub pension: Pension,
    pub insurance: Insurance,
    pub parental: ParentalInsurance,
}

/// Canada Pension Plan and Quebec Pension Plan. Their ceilings are the same.
#[derive(Clone, Debug)]
pub struct Pension {
    pub exemption: Money<Cad>,
    pub ceiling: Money<Cad>,
    pub second_ceiling: Money<Cad>,
    pub rate: Rate,
    pub rate_quebec: Rate,
    /// The part of either rate that is deducted; the rest, the base, is credited.
    pub enhanced_rate: Rate,
    pub second_rate: Rate,
}

/// Employment Insurance. Equity counts as wage, which matters below the ceiling only.
#[derive(Clone, Debug)]
pub struct Insurance {
    pub ceiling: Money<Cad>,
    pub rate: Rate,
    pub rate_quebec: Rate,
    pub employer_multiple: Ratio,
}

/// Quebec Parental Insurance Plan.
#[derive(Clone, Debug)]
pub struct ParentalInsurance {
    pub ceiling: Money<Cad>,
    pub rate: Rate,
    pub employer_rate: Rate,
}

/// A rate of one amount.
pub(super) struct Premium {
    pub base: Money<Cad>,
    rate: Rate,
    pub amount: Money<Cad>,
}

impl Premium {
    fn of(base: Money<Cad>, rate: Rate) -> Self {
        Self {
            base,
            rate,
            amount: base.times(rate, TO_THE_CENT),
        }
    }
}

/// What the employee contributes in a year.
pub(super) struct Contributions {
    pension: Premium,
    enhanced: Money<Cad>,
    second: Premium,
    insurance: Premium,
    /// On nothing outside Quebec.
    pub parental: Premium,
}

impl Payroll {
    pub(super) fn contributions(&self, wages: Money<Cad>, province: Province) -> Contributions {
        let quebec = province == Province::Quebec;
        let pension = &self.pension;
        let pensionable = wages.min(pension.ceiling).excess_over(pension.exemption);
        let above = wages
            .min(pension.second_ceiling)
            .excess_over(pension.ceiling);
        let parental = if quebec {
            wages.min(self.parental.ceiling)
        } else {
            Money::ZERO
        };
        let insurable = wages.min(self.insurance.ceiling);
        let insurance_rate = by_rate(quebec, self.insurance.rate_quebec, self.insurance.rate);
        Contributions {
            pension: Premium::of(
                pensionable,
                by_rate(quebec, pension.rate_quebec, pension.rate),
            ),
            enhanced: pensionable.times(pension.enhanced_rate, TO_THE_CENT),
            second: Premium::of(above, pension.second_rate),
            insurance: Premium::of(insurable, insurance_rate),
            parental: Premium::of(parental, self.parental.rate),
        }
    }

    pub(super) fn employer(&self, employee: &Contributions, slip: &mut Slip) {
        let pension = employee.pension.amount + employee.second.amount;
        slip.employer("ca-employer-pension", pension);
        let multiple = self.insurance.employer_multiple;
        let insurance = (employee.insurance.amount).times_ratio(multiple, TO_THE_CENT);
        slip.employer("ca-employer-ei", insurance);
        let parental = Premium::of(employee.parental.base, self.parental.employer_rate);
        slip.employer_at(
            "ca-employer-qpip",
            parental.amount,
            parental.base,
            parental.rate,
        );
    }
}

const fn by_rate(quebec: bool, quebecs: Rate, others: Rate) -> Rate {
    if quebec { quebecs } else { others }
}

impl Contributions {
    pub fn write(&self, slip: &mut Slip) {
        for (item, of) in [
            ("ca-pension", &self.pension),
            ("ca-second-pension", &self.second),
            ("ca-ei", &self.insurance),
            ("ca-qpip", &self.parental),
        ] {
            slip.contribution_at(item, of.amount, of.base, of.rate);
        }
    }

    /// Income Tax Act s. 60(e.1): the enhanced and the second contributions.
    pub fn deducted(&self) -> Money<Cad> {
        self.enhanced + self.second.amount
    }

    /// Income Tax Act s. 118.7: the base contribution and the premiums (lines 30800 to
    /// 31205).
    pub fn credited(&self) -> Money<Cad> {
        self.pension.amount - self.enhanced + self.insurance.amount + self.parental.amount
    }
}
