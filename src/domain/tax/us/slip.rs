//! The working of a household's returns as lines of a pay slip. The lines of each kind add up
//! to the totals; steps of the working that come to nothing are left out.

use super::filing::Dollars;
use super::new_york::{Contribution, NewYorkReturn};
use super::year::{Returns, StateReturn, UsYear};
use super::{
    CaliforniaReturn, FederalReturn, FicaTaxes, MassachusettsReturn, NewYorkCityReturn,
    WashingtonReturn,
};
use crate::domain::rate::Rate;
use crate::domain::tax::Slip;

/// Every line, in the order in which a reader would follow the working.
pub(super) fn write(law: &UsYear, returns: &Returns, slip: &mut Slip) {
    let mut lines = Lines { slip };
    lines.fica(law, returns.wages, &returns.fica);
    lines.federal(&returns.federal);
    match &returns.state {
        StateReturn::California(state) => lines.california(law, returns.wages, state),
        StateReturn::NewYork(state) => lines.new_york(law, returns.wages, state),
        StateReturn::NewYorkCity(state, city) => {
            lines.new_york(law, returns.wages, state);
            lines.new_york_city(city);
        }
        StateReturn::Massachusetts(state) => lines.massachusetts(law, &returns.fica, state),
        StateReturn::Washington(state) => {
            lines.washington(law, returns.wages, &returns.fica, state);
        }
        StateReturn::Texas => {}
    }
}

struct Lines<'a> {
    slip: &'a mut Slip,
}

impl Lines<'_> {
    fn working(&mut self, item: &'static str, amount: Dollars) {
        self.slip.working(item, amount);
    }

    fn tax(&mut self, item: &'static str, amount: Dollars) {
        self.slip.tax(item, amount);
    }

    fn tax_on(&mut self, item: &'static str, amount: Dollars, base: Dollars) {
        self.slip.tax_on(item, amount, base);
    }

    fn contribution(&mut self, item: &'static str, amount: Dollars, base: Dollars, rate: Rate) {
        self.slip.contribution_at(item, amount, base, rate);
    }

    /// A contribution up to a maximum: base and rate are named only where they explain it.
    fn capped(&mut self, item: &'static str, amount: Dollars, wages: Dollars, law: &Contribution) {
        if amount < law.maximum {
            self.contribution(item, amount, wages, law.rate);
        } else {
            self.slip.contribution(item, amount);
        }
    }

    fn fica(&mut self, law: &UsYear, wages: Dollars, fica: &FicaTaxes) {
        self.contribution(
            "us-social-security",
            fica.social_security,
            fica.social_security_wages,
            law.fica.social_security_rate,
        );
        self.contribution("us-medicare", fica.medicare, wages, law.fica.medicare_rate);
        if fica.additional_medicare.is_positive() {
            self.contribution(
                "us-additional-medicare",
                fica.additional_medicare,
                fica.additional_medicare_wages,
                law.fica.additional_medicare_rate,
            );
        }
    }

    fn federal(&mut self, federal: &FederalReturn) {
        self.working("us-federal-deduction", federal.deduction.amount());
        self.working("us-federal-taxable-income", federal.taxable_income);
        let child = federal.child_tax_credits;
        self.working("us-child-tax-credit", child.against_tax + child.refundable);
        self.working("us-earned-income-credit", federal.earned_income_credit);
        self.tax_on(
            "us-federal-income-tax",
            federal.income_tax,
            federal.taxable_income,
        );
    }

    fn california(&mut self, law: &UsYear, wages: Dollars, state: &CaliforniaReturn) {
        self.working("us-ca-standard-deduction", state.standard_deduction);
        self.working("us-ca-taxable-income", state.taxable_income);
        self.working("us-ca-exemption-credits", state.exemption_credits);
        self.working("us-ca-behavioral-health-tax", state.behavioral_health_tax);
        self.working("us-ca-earned-income-credit", state.earned_income_credit);
        self.tax_on("us-ca-income-tax", state.income_tax, state.taxable_income);
        {
            let california = &law.california.law;
            let rate = california.disability_insurance_rate;
            self.contribution("us-ca-sdi", state.disability_insurance, wages, rate);
        }
    }

    fn new_york(&mut self, law: &UsYear, wages: Dollars, state: &NewYorkReturn) {
        self.working("us-ny-standard-deduction", state.standard_deduction);
        self.working("us-ny-dependent-exemption", state.dependent_exemption);
        self.working("us-ny-taxable-income", state.taxable_income);
        self.working("us-ny-recapture", state.recapture);
        self.working("us-ny-household-credit", state.household_credit);
        self.working("us-ny-earned-income-credit", state.earned_income_credit);
        self.working("us-ny-child-credit", state.child_credit);
        self.tax_on("us-ny-income-tax", state.income_tax, state.taxable_income);
        {
            let new_york = &law.new_york.law;
            self.capped(
                "us-ny-pfl",
                state.paid_family_leave,
                wages,
                &new_york.paid_family_leave,
            );
            self.capped(
                "us-ny-dbl",
                state.disability_benefits,
                wages,
                &new_york.disability_benefits,
            );
        }
    }

    fn new_york_city(&mut self, city: &NewYorkCityReturn) {
        self.working("us-nyc-household-credit", city.household_credit);
        self.working("us-nyc-earned-income-credit", city.earned_income_credit);
        self.working("us-nyc-school-tax-credit", city.school_credit);
        self.working("us-nyc-elimination-credit", city.elimination_credit);
        self.tax_on("us-nyc-income-tax", city.income_tax, city.taxable_income);
    }

    fn massachusetts(&mut self, law: &UsYear, fica: &FicaTaxes, state: &MassachusettsReturn) {
        self.working("us-ma-fica-deduction", state.fica_deduction);
        self.working("us-ma-exemptions", state.exemptions);
        self.working("us-ma-taxable-income", state.taxable_income);
        self.working("us-ma-surtax", state.surtax);
        self.working("us-ma-limited-income-credit", state.limited_income_credit);
        self.working("us-ma-earned-income-credit", state.earned_income_credit);
        self.working("us-ma-child-credit", state.child_credit);
        self.tax_on("us-ma-income-tax", state.income_tax, state.taxable_income);
        {
            let massachusetts = &law.massachusetts.law;
            let rate = massachusetts.leave.rate();
            self.contribution("us-ma-pfml", state.leave, fica.social_security_wages, rate);
        }
    }

    fn washington(
        &mut self,
        law: &UsYear,
        wages: Dollars,
        fica: &FicaTaxes,
        state: &WashingtonReturn,
    ) {
        if state.working_families_credit.is_positive() {
            self.tax(
                "us-wa-working-families-credit",
                -state.working_families_credit,
            );
        }
        {
            let washington = &law.washington.law;
            let base = fica.social_security_wages;
            self.contribution("us-wa-pfml", state.leave, base, washington.leave_share());
            self.contribution("us-wa-cares", state.cares, wages, washington.cares_rate);
        }
    }
}
