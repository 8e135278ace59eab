//! The working of a household's returns as lines of a pay slip. The lines of each kind add up
//! to the totals; steps of the working that come to nothing are left out.

use super::filing::{CENT, Dollars};
use super::new_york::{Contribution, NewYorkReturn};
use super::year::{Returns, StateReturn, UsYear};
use super::{
    CaliforniaReturn, FederalReturn, MassachusettsReturn, NewYorkCityReturn, WashingtonReturn,
};
use crate::domain::rate::Rate;
use crate::domain::tax::Slip;

/// Every line, in the order in which a reader would follow the working.
pub(super) fn write(law: &UsYear, returns: &Returns, slip: &mut Slip) {
    fica(law, returns, slip);
    slip.working("us-treaty-exempt", returns.treaty_exempt);
    federal(&returns.federal, slip);
    match &returns.state {
        StateReturn::California(state) => california(law, returns, state, slip),
        StateReturn::NewYork(state) => new_york(law, returns.wages, state, slip),
        StateReturn::NewYorkCity(state, city) => {
            new_york(law, returns.wages, state, slip);
            new_york_city(city, slip);
        }
        StateReturn::Massachusetts(state) => massachusetts(law, returns, state, slip),
        StateReturn::Washington(state) => washington(law, returns, state, slip),
        StateReturn::Texas => {}
    }
    if returns.is_resident {
        employer(law, returns, slip);
    }
}

fn fica(law: &UsYear, returns: &Returns, slip: &mut Slip) {
    let fica = &returns.fica;
    if !returns.is_resident {
        slip.contribution("us-social-security", fica.social_security);
        slip.contribution("us-medicare", fica.medicare);
        return;
    }
    slip.contribution_at(
        "us-social-security",
        fica.social_security,
        fica.social_security_wages,
        law.fica.social_security_rate,
    );
    let rate = law.fica.medicare_rate;
    slip.contribution_at("us-medicare", fica.medicare, returns.wages, rate);
    if fica.additional_medicare.is_positive() {
        slip.contribution_at(
            "us-additional-medicare",
            fica.additional_medicare,
            fica.additional_medicare_wages,
            law.fica.additional_medicare_rate,
        );
    }
}

fn federal(federal: &FederalReturn, slip: &mut Slip) {
    slip.working("us-federal-deduction", federal.deduction.amount());
    slip.working("us-federal-taxable-income", federal.taxable_income);
    let child = federal.child_tax_credits;
    slip.working("us-child-tax-credit", child.against_tax + child.refundable);
    slip.working("us-earned-income-credit", federal.earned_income_credit);
    let base = federal.taxable_income;
    slip.tax_on("us-federal-income-tax", federal.income_tax, base);
}

fn california(law: &UsYear, returns: &Returns, state: &CaliforniaReturn, slip: &mut Slip) {
    slip.working("us-ca-standard-deduction", state.standard_deduction);
    slip.working("us-ca-taxable-income", state.taxable_income);
    slip.working("us-ca-exemption-credits", state.exemption_credits);
    slip.working("us-ca-behavioral-health-tax", state.behavioral_health_tax);
    slip.working("us-ca-earned-income-credit", state.earned_income_credit);
    slip.tax_on("us-ca-income-tax", state.income_tax, state.taxable_income);
    let law = &law.california.law;
    if returns.is_resident {
        let rate = law.disability_insurance_rate;
        slip.contribution_at("us-ca-sdi", state.disability_insurance, returns.wages, rate);
        let base = returns.wages.min(law.training_wage_base);
        employer_share("us-ca-employer-training", base, law.training_rate, slip);
    } else {
        slip.contribution("us-ca-sdi", state.disability_insurance);
    }
}

fn new_york(law: &UsYear, wages: Dollars, state: &NewYorkReturn, slip: &mut Slip) {
    slip.working("us-ny-standard-deduction", state.standard_deduction);
    slip.working("us-ny-dependent-exemption", state.dependent_exemption);
    slip.working("us-ny-taxable-income", state.taxable_income);
    slip.working("us-ny-recapture", state.recapture);
    slip.working("us-ny-household-credit", state.household_credit);
    slip.working("us-ny-earned-income-credit", state.earned_income_credit);
    slip.working("us-ny-child-credit", state.child_credit);
    slip.tax_on("us-ny-income-tax", state.income_tax, state.taxable_income);
    let law = &law.new_york.law;
    let leave = state.paid_family_leave;
    capped("us-ny-pfl", leave, wages, &law.paid_family_leave, slip);
    let disability = state.disability_benefits;
    capped(
        "us-ny-dbl",
        disability,
        wages,
        &law.disability_benefits,
        slip,
    );
}

/// A contribution up to a maximum: base and rate are named only where they explain it.
fn capped(
    item: &'static str,
    amount: Dollars,
    wages: Dollars,
    law: &Contribution,
    slip: &mut Slip,
) {
    if amount < law.maximum {
        slip.contribution_at(item, amount, wages, law.rate);
    } else {
        slip.contribution(item, amount);
    }
}

fn new_york_city(city: &NewYorkCityReturn, slip: &mut Slip) {
    slip.working("us-nyc-household-credit", city.household_credit);
    slip.working("us-nyc-earned-income-credit", city.earned_income_credit);
    slip.working("us-nyc-school-tax-credit", city.school_credit);
    slip.working("us-nyc-elimination-credit", city.elimination_credit);
    slip.tax_on("us-nyc-income-tax", city.income_tax, city.taxable_income);
}

fn massachusetts(law: &UsYear, returns: &Returns, state: &MassachusettsReturn, slip: &mut Slip) {
    slip.working("us-ma-fica-deduction", state.fica_deduction);
    slip.working("us-ma-exemptions", state.exemptions);
    slip.working("us-ma-taxable-income", state.taxable_income);
    slip.working("us-ma-surtax", state.surtax);
    slip.working("us-ma-limited-income-credit", state.limited_income_credit);
    slip.working("us-ma-earned-income-credit", state.earned_income_credit);
    slip.working("us-ma-child-credit", state.child_credit);
    slip.tax_on("us-ma-income-tax", state.income_tax, state.taxable_income);
    let law = &law.massachusetts.law.leave;
    let base = returns.fica.social_security_wages;
    slip.contribution_at("us-ma-pfml", state.leave, base, law.rate());
    employer_share("us-employer-leave", base, law.employer_rate(), slip);
}

fn washington(law: &UsYear, returns: &Returns, state: &WashingtonReturn, slip: &mut Slip) {
    let credit = state.working_families_credit;
    if credit.is_positive() {
        slip.tax("us-wa-working-families-credit", -credit);
    }
    let law = &law.washington.law;
    let base = returns.fica.social_security_wages;
    slip.contribution_at("us-wa-pfml", state.leave, base, law.leave_share());
    slip.contribution_at("us-wa-cares", state.cares, returns.wages, law.cares_rate);
    employer_share("us-employer-leave", base, law.employer_leave_share(), slip);
}

/// The employer's side of FICA (IRC § 3111), and federal unemployment tax.
fn employer(law: &UsYear, returns: &Returns, slip: &mut Slip) {
    let fica = &returns.fica;
    slip.employer("us-employer-fica", fica.social_security + fica.medicare);
    let reduction = match returns.state {
        StateReturn::California(_) => law.california.law.unemployment_credit_reduction,
        _ => Rate::ZERO,
    };
    let rate = Rate::from_ppb(law.unemployment.rate.ppb() + reduction.ppb());
    let base = returns.wages.min(law.unemployment.wage_base);
    employer_share("us-employer-futa", base, rate, slip);
}

fn employer_share(item: &'static str, base: Dollars, rate: Rate, slip: &mut Slip) {
    slip.employer_at(item, base.times(rate, CENT), base, rate);
}
