//! Contributions to the statutory insurances (Sozialversicherung).

use super::super::super::money::{Eur, Money};
use super::super::super::rate::{Rate, Ratio};
use super::super::{Children, Slip};
use super::TO_CENT;

/// Rates are of both sides together, ceilings of a year, limits of a month.
#[derive(Clone, Copy, Debug)]
pub struct SocialLaw {
    pub pension_rate: Rate,
    pub unemployment_rate: Rate,
    pub health_rate: Rate,
    /// The average, for what each fund sets for itself.
    pub additional_rate: Rate,
    pub care: CareRates,
    /// Also of unemployment insurance and the insolvency levy.
    pub pension_ceiling: Money<Eur>,
    /// Also of care insurance.
    pub health_ceiling: Money<Eur>,
    pub transition: Transition,
    pub insolvency_levy: Rate,
}

/// § 55 SGB XI.
#[derive(Clone, Copy, Debug)]
pub struct CareRates {
    pub rate: Rate,
    /// Borne by an employee without children.
    pub childless: Rate,
    /// For the second and each further child that counts.
    pub reduction: Rate,
    pub child_age: i64,
    pub children_most: i64,
}

/// § 20 Abs. 2, 2a SGB IV: between minor and full employment the share of the employee grows from
/// nothing.
#[derive(Clone, Copy, Debug)]
pub struct Transition {
    pub from: Money<Eur>,
    pub to: Money<Eur>,
    pub factor: Ratio,
}

/// Pay on which contributions are reckoned: the employee's, and both sides' together.
#[derive(Clone, Copy)]
struct Base {
    employee: Money<Eur>,
    total: Money<Eur>,
}

impl Transition {
    fn base(&self, wage: Money<Eur>) -> Base {
        let [from, to] = [self.from, self.to].map(|month| month.times_count(12));
        let width = (to - from).minor();
        if wage > to || width <= 0 {
            return Base {
                employee: wage,
                total: wage,
            };
        }
        // The law's formula, written as the straight line between its two ends.
        let above = wage.excess_over(from);
        let least = from.times_ratio(self.factor, TO_CENT);
        let rise =
            |height: Money<Eur>| above.times_ratio(Ratio::new(height.minor(), width), TO_CENT);
        Base {
            employee: rise(to),
            total: wage.min(from).times_ratio(self.factor, TO_CENT) + rise(to - least),
        }
    }
}

/// A year's contributions of the employee that income tax deducts.
#[derive(Clone, Copy)]
pub(super) struct Premiums {
    pub pension: Money<Eur>,
    pub unemployment: Money<Eur>,
    pub health: Money<Eur>,
    pub care: Money<Eur>,
}

/// § 168 Abs. 1 Nr. 1 SGB VI and its like: each side bears half.
const fn half(rate: Rate) -> Rate {
    Rate::from_ppb(rate.ppb() / 2)
}

const fn sum(one: Rate, other: Rate) -> Rate {
    Rate::from_ppb(one.ppb() + other.ppb())
}

impl SocialLaw {
    pub(super) fn work(&self, wage: Money<Eur>, children: &Children, slip: &mut Slip) -> Premiums {
        let base = self.transition.base(wage.at_least_zero());
        let capped = |ceiling: Money<Eur>| Base {
            employee: base.employee.min(ceiling),
            total: base.total.min(ceiling),
        };
        let long = capped(self.pension_ceiling);
        let short = capped(self.health_ceiling);
        let branches = [
            ("de-pension", "de-employer-pension", long, self.pension_rate),
            (
                "de-unemployment",
                "de-employer-unemployment",
                long,
                self.unemployment_rate,
            ),
            (
                "de-health",
                "de-employer-health",
                short,
                sum(self.health_rate, self.additional_rate),
            ),
        ];
        let [pension, unemployment, health] = branches.map(|(item, employer, base, rate)| {
            let half = half(rate);
            let paid = base.employee.times(half, TO_CENT);
            slip.contribution_at(item, paid, base.employee, half);
            slip.employer(employer, base.total.times(rate, TO_CENT) - paid);
            paid
        });
        let care = self.care.of(short, children);
        slip.contribution("de-care", care);
        // Neither the surcharge of the childless nor the reduction touches the employer.
        let both = short.total.times(self.care.rate, TO_CENT);
        let employee = short.employee.times(half(self.care.rate), TO_CENT);
        slip.employer("de-employer-care", both - employee);
        let (levy, rate) = (long.total, self.insolvency_levy);
        slip.employer_at(
            "de-employer-insolvency",
            levy.times(rate, TO_CENT),
            levy,
            rate,
        );
        Premiums {
            pension,
            unemployment,
            health,
            care,
        }
    }
}

impl CareRates {
    /// In the transition range the surcharge is of the base of both sides, the reduction of the
    /// employee's.
    fn of(&self, base: Base, children: &Children) -> Money<Eur> {
        let counted = children.under(self.child_age).min(self.children_most);
        let reduction = self.reduction.ppb() * (counted - 1).max(0);
        let rate = Rate::from_ppb(half(self.rate).ppb() - reduction);
        // In minor employment, where the employee's base is nothing, nobody pays for care.
        let surcharge = if children.count() == 0 && base.employee.is_positive() {
            self.childless
        } else {
            Rate::ZERO
        };
        base.employee.times(rate, TO_CENT) + base.total.times(surcharge, TO_CENT)
    }
}
