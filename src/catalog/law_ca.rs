//! Canadian law from the tables of `data/tax/ca`.

use super::tables::ca as table;
use super::years::years;
use crate::domain::parameter::Reader;
use crate::domain::tax::ca::{
    BasicAmount, BritishColumbia, CanadianLaw, Federal, Insurance, Ontario, ParentalInsurance,
    Payroll, Pension, Quebec, YearLaw,
};

/// The law of every year that the tables know.
pub fn law() -> CanadianLaw {
    CanadianLaw::new(years(&table::FEDERAL_BRACKETS, (12, 31), |on| YearLaw {
        payroll: payroll(on),
        federal: federal(on),
        ontario: ontario(on),
        quebec: quebec(on),
        british_columbia: british_columbia(on),
    }))
}

fn payroll(on: &mut Reader) -> Payroll {
    Payroll {
        pension: Pension {
            exemption: on.read(&table::PENSION_EXEMPTION),
            ceiling: on.read(&table::PENSION_CEILING),
            second_ceiling: on.read(&table::PENSION_SECOND_CEILING),
            rate: on.read(&table::CPP_RATE),
            rate_quebec: on.read(&table::QPP_RATE),
            enhanced_rate: on.read(&table::PENSION_ENHANCED_RATE),
            second_rate: on.read(&table::PENSION_SECOND_RATE),
        },
        insurance: Insurance {
            ceiling: on.read(&table::EI_CEILING),
            rate: on.read(&table::EI_RATE),
            rate_quebec: on.read(&table::EI_RATE_QUEBEC),
            employer_multiple: on.read(&table::EI_EMPLOYER_MULTIPLE),
        },
        parental: ParentalInsurance {
            ceiling: on.read(&table::QPIP_CEILING),
            rate: on.read(&table::QPIP_RATE),
            employer_rate: on.read(&table::QPIP_EMPLOYER_RATE),
        },
    }
}

fn federal(on: &mut Reader) -> Federal {
    Federal {
        brackets: on.read(&table::FEDERAL_BRACKETS),
        basic_amount: BasicAmount {
            most: on.read(&table::BASIC_AMOUNT),
            least: on.read(&table::BASIC_AMOUNT_LEAST),
            falls_from: on.read(&table::BASIC_AMOUNT_FALLS_FROM),
            falls_to: on.read(&table::BASIC_AMOUNT_FALLS_TO),
        },
        employment_amount: on.read(&table::EMPLOYMENT_AMOUNT),
        child_age: on.read(&table::CHILD_AGE),
        quebec_abatement: on.read(&table::QUEBEC_ABATEMENT),
    }
}

fn ontario(on: &mut Reader) -> Ontario {
    Ontario {
        brackets: on.read(&table::ON_BRACKETS),
        basic_amount: on.read(&table::ON_BASIC_AMOUNT),
        dependant_amount: on.read(&table::ON_DEPENDANT_AMOUNT),
        surtax: on.read(&table::ON_SURTAX),
        reduction: on.read(&table::ON_REDUCTION),
        reduction_child: on.read(&table::ON_REDUCTION_CHILD),
        health_premium: on.read(&table::ON_HEALTH_PREMIUM),
        employer_health_rate: on.read(&table::ON_EMPLOYER_HEALTH_RATE),
    }
}

fn quebec(on: &mut Reader) -> Quebec {
    Quebec {
        brackets: on.read(&table::QC_BRACKETS),
        basic_amount: on.read(&table::QC_BASIC_AMOUNT),
        worker_deduction_rate: on.read(&table::QC_WORKER_DEDUCTION_RATE),
        worker_deduction_most: on.read(&table::QC_WORKER_DEDUCTION_MOST),
        employer_health_rate: on.read(&table::QC_EMPLOYER_HEALTH_RATE),
        labour_standards_rate: on.read(&table::QC_LABOUR_STANDARDS_RATE),
    }
}

fn british_columbia(on: &mut Reader) -> BritishColumbia {
    BritishColumbia {
        brackets: on.read(&table::BC_BRACKETS),
        basic_amount: on.read(&table::BC_BASIC_AMOUNT),
        dependant_amount: on.read(&table::BC_DEPENDANT_AMOUNT),
        reduction: on.read(&table::BC_REDUCTION),
        reduction_threshold: on.read(&table::BC_REDUCTION_THRESHOLD),
        reduction_rate: on.read(&table::BC_REDUCTION_RATE),
        employer_health_rate: on.read(&table::BC_EMPLOYER_HEALTH_RATE),
    }
}
