//! China (Beijing, and the nine mainland cities of the Greater Bay Area without their
//! contributions): a year's pay of a resident employee, in twelve equal months, a bonus paid once
//! a year and shares of a listed company.
//!
//! The base of the contributions is the mean month of the year before: the pay was the same.

use super::super::money::{Cny, Currency, Money, Rounding};
use super::super::rate::{Rate, Ratio};
use super::super::schedule::Schedule;
use super::{Case, CountryLaw, Refusal, Regime, Slip, Years};

/// Taxes and contributions are paid to the fen.
const TO_ONE_FEN: Rounding = Rounding::NEAREST;
/// 北京住房公积金管理委员会: deposits are whole yuan.
const TO_ONE_YUAN: Rounding = Rounding::nearest(100);
const MONTHS: i64 = 12;

/// The least that employer and employee may put into the housing fund.
pub const LEAST_FUND: Regime = Regime("cn-housing-fund-5");
/// Whoever is insured in another country.
pub const NOT_INSURED: Regime = Regime("cn-no-social-insurance");

/// 财税〔2023〕34号: what overseas talent in the Greater Bay Area pays above a rate is refunded.
pub const GREATER_BAY_AREA: Regime = Regime("cn-gba-15");

/// Between which amounts a month's pay counts.
#[derive(Clone, Copy, Debug)]
pub struct MonthlyBases {
    pub floor: Money<Cny>,
    pub ceiling: Money<Cny>,
    pub fund_floor: Money<Cny>,
    pub fund_ceiling: Money<Cny>,
}

/// A rate of the employee and one of the employer.
#[derive(Clone, Copy, Debug)]
pub struct Shares {
    pub own: Rate,
    pub employer: Rate,
}

/// The law of one year.
#[derive(Clone, Debug)]
pub struct YearLaw {
    /// January to December.
    pub months: [MonthlyBases; 12],
    pub pension: Shares,
    pub medical: Shares,
    /// What each pays a month for large medical bills.
    pub medical_extra: Money<Cny>,
    pub unemployment: Shares,
    pub fund: Rate,
    pub least_fund: Rate,
    pub schedule: Schedule,
    pub basic_deduction: Money<Cny>,
    /// For each child and month.
    pub child_deduction: Money<Cny>,
    pub subsidy: Subsidy,
}

/// The subsidy of the Greater Bay Area, which is itself not taxed.
#[derive(Clone, Copy, Debug)]
pub struct Subsidy {
    /// What remains of the taxable income to be paid.
    pub rate: Rate,
    pub most: Money<Cny>,
}

impl Subsidy {
    fn of(&self, tax: Money<Cny>, taxable: Money<Cny>) -> Money<Cny> {
        tax.excess_over(taxable.times(self.rate, TO_ONE_FEN))
            .min(self.most)
    }
}

/// The law of every year that has been read.
pub struct ChineseLaw {
    years: Years<YearLaw>,
}

impl ChineseLaw {
    pub const fn new(years: Years<YearLaw>) -> Self {
        Self { years }
    }
}

impl CountryLaw for ChineseLaw {
    fn currency(&self) -> Currency {
        Currency::Cny
    }

    fn regimes(&self) -> &'static [Regime] {
        &[LEAST_FUND, NOT_INSURED, GREATER_BAY_AREA]
    }

    fn work(&self, case: &Case, slip: &mut Slip) -> Result<(), Refusal> {
        let is_insured = match case.region.0 {
            "beijing" => true,
            // The bases of its cities are not known here.
            "gba" => false,
            _ => return Err(Refusal::UnknownRegion),
        };
        let law = self.years.law(case)?;
        let equity = Money::of_minor(case.parts.equity);
        let pay = (Money::of_minor(case.taxable()) - equity).at_least_zero();
        let (insured, fund) = match (case.regime, is_insured) {
            (Regime::ORDINARY, true) => (pay, law.fund),
            (LEAST_FUND, true) => (pay, law.least_fund),
            (NOT_INSURED, true) | (Regime::ORDINARY | GREATER_BAY_AREA, false) => {
                (Money::ZERO, Rate::ZERO)
            }
            _ => return Err(Refusal::UnknownRegime),
        };
        let contributions = if is_insured {
            law.contributions(insured, fund, slip)
        } else {
            Money::ZERO
        };
        law.tax(case, pay - contributions, equity, slip);
        Ok(())
    }
}

impl YearLaw {
    /// Writes the year's contributions on `pay` and returns those of the employee.
    fn contributions(&self, pay: Money<Cny>, fund: Rate, slip: &mut Slip) -> Money<Cny> {
        let mean = pay.times_ratio(Ratio::new(1, MONTHS), TO_ONE_FEN);
        let months: &[MonthlyBases] = if pay.is_positive() { &self.months } else { &[] };
        let base = |month: &MonthlyBases| mean.max(month.floor).min(month.ceiling);
        let year = |rate| -> Money<Cny> {
            let premiums = months
                .iter()
                .map(|month| base(month).times(rate, TO_ONE_FEN));
            premiums.sum()
        };
        let extra = self.medical_extra.times_count(months.len() as i64);
        let fund: Money<Cny> = (months.iter())
            .map(|month| {
                let base = mean.max(month.fund_floor).min(month.fund_ceiling);
                base.times(fund, TO_ONE_YUAN)
            })
            .sum();
        let yearly_base = months.iter().map(base).sum();
        let lines = [
            (
                "cn-pension",
                self.pension,
                "cn-employer-pension",
                Money::ZERO,
            ),
            ("cn-medical", self.medical, "cn-employer-medical", extra),
            (
                "cn-unemployment",
                self.unemployment,
                "cn-employer-unemployment",
                Money::ZERO,
            ),
        ];
        let mut own = fund;
        for (item, shares, _, extra) in lines {
            let amount = year(shares.own) + extra;
            slip.contribution_at(item, amount, yearly_base, shares.own);
            own += amount;
        }
        slip.contribution("cn-housing-fund", fund);
        for (_, shares, item, _) in lines {
            slip.employer_at(item, year(shares.employer), yearly_base, shares.employer);
        }
        slip.employer("cn-employer-housing-fund", fund);
        own
    }

    /// Income tax on what is left of the pay after contributions, and on shares.
    fn tax(&self, case: &Case, pay: Money<Cny>, equity: Money<Cny>, slip: &mut Slip) {
        // Whoever has untaxed allowances as a foreigner gave up the deduction for them.
        let children = match case.parts.untaxed {
            0 => case.household.children.count(),
            _ => 0,
        };
        let child_deduction = self.child_deduction.times_count(MONTHS * children);
        slip.working("cn-child-deduction", child_deduction);
        let deductions = self.basic_deduction + child_deduction;
        let bonus = Money::of_minor(case.parts.bonus);
        let whole = pay.excess_over(deductions);
        let without = (pay - bonus).excess_over(deductions);
        let merged = self.schedule.on(whole, TO_ONE_FEN);
        let apart = self.schedule.on(without, TO_ONE_FEN);
        let of_bonus = self.on_bonus(bonus);
        let (base, tax, of_bonus) = if apart + of_bonus < merged {
            (without, apart, of_bonus)
        } else {
            (whole, merged, Money::ZERO)
        };
        let of_equity = self.schedule.on(equity, TO_ONE_FEN);
        slip.tax_on("cn-income-tax", tax, base);
        slip.tax("cn-separate-tax", of_bonus + of_equity);
        if case.regime == GREATER_BAY_AREA {
            let apart = if of_bonus.is_positive() {
                bonus
            } else {
                Money::ZERO
            };
            let paid = tax + of_bonus + of_equity;
            let subsidy = self.subsidy.of(paid, base + apart + equity);
            slip.tax("cn-gba-subsidy", -subsidy);
        }
    }

    /// The rate of the band in which a twelfth of the bonus falls by months, on all of it, less
    /// the quick deduction of one month (财政部 税务总局公告2023年第30号).
    fn on_bonus(&self, bonus: Money<Cny>) -> Money<Cny> {
        let rate = self
            .schedule
            .band(bonus)
            .map_or(Rate::ZERO, |band| band.rate);
        let flat = bonus.times(rate, TO_ONE_FEN);
        // The year's quick deduction is what the flat rate takes beyond the bands.
        let quick = flat - self.schedule.on(bonus, TO_ONE_FEN);
        flat - quick.times_ratio(Ratio::new(1, MONTHS), TO_ONE_FEN)
    }
}
