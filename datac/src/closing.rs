//! `[closing]` of a situation: the match that is on, and what is asked of it.

use serde::Deserialize;

use crate::currency::{self, Currency};
use crate::emit;
use crate::value;

/// The largest amount, as `salary_gap::domain::offer` has it, and the largest budget.
const MAX_MINOR: i128 = 1_000_000_000_000;
const MAX_BUDGET: i128 = MAX_MINOR * 1_000;
const MAX_FELLOWS: u32 = 1_000_000;

/// As `salary_gap::domain::closing` has it; amounts in units of the currency.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(crate) struct Row {
    /// Of every amount; that of the first offer's pay where it is left out.
    currency: Option<String>,
    share: Option<String>,
    of: Option<Basis>,
    cap: Option<toml::Value>,
    amount: Option<toml::Value>,
    once: Option<toml::Value>,
    /// Those of the horizon where they are left out.
    years: Option<u8>,
    taxing: Option<Taxing>,
    charges: Option<Charges>,
    rung: Option<Rung>,
    on: Option<toml::value::Datetime>,
    fellows: Option<u32>,
    budget: Option<toml::Value>,
}

#[derive(Deserialize, Clone, Copy, Debug)]
#[serde(rename_all = "kebab-case")]
enum Basis {
    Gap,
    Salary,
    Package,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
enum Taxing {
    Before,
    After,
}

#[derive(Deserialize, Clone, Copy, Debug)]
#[serde(rename_all = "kebab-case")]
enum Charges {
    Employer,
    State,
}

/// By the words of links.
#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
enum Rung {
    Paper,
    Net,
    Power,
    Hour,
    Years,
}

impl Row {
    fn is_empty(&self) -> bool {
        let Self {
            currency,
            share,
            of,
            cap,
            amount,
            once,
            years,
            taxing,
            charges,
            rung,
            on,
            fellows,
            budget,
        } = self;
        let texts = [currency, share].iter().all(|text| text.is_none());
        let amounts = [cap, amount, once, budget];
        let choices = (of.is_none(), taxing.is_none(), charges.is_none());
        texts
            && amounts.iter().all(|amount| amount.is_none())
            && choices == (true, true, true)
            && years.is_none()
            && rung.is_none()
            && on.is_none()
            && fellows.is_none()
    }
}

/// `Some(&Closing { .. })`, or `None` where nothing is said.
pub(crate) fn rust(row: &Row, paid: Option<Currency>, horizon: u8) -> Result<String, String> {
    if row.is_empty() {
        return Ok("None".to_owned());
    }
    let currency = match (&row.currency, paid) {
        (Some(code), _) => currency::of_code(code)?,
        (None, Some(paid)) => paid,
        (None, None) => return Err("nothing says the currency of its amounts".to_owned()),
    };
    let amount = |amount: &Option<toml::Value>, most: i128| -> Result<Option<i128>, String> {
        let Some(amount) = amount else {
            return Ok(None);
        };
        let minor = value::decimal(&value::number(amount)?, currency.per_unit)?;
        if (0..=most).contains(&minor) {
            Ok(Some(minor))
        } else {
            Err(format!("{amount} is not an amount that is computed"))
        }
    };
    let share = row.share.as_deref().map(value::share).transpose()?;
    let years = row.years.unwrap_or(horizon);
    if years > 60 {
        return Err(format!("{years} years are too many"));
    }
    let fellows = row.fellows.unwrap_or(1);
    if !(1..=MAX_FELLOWS).contains(&fellows) {
        return Err(format!("{fellows} is no number of fellows"));
    }
    let on = row.on.as_ref().map(value::date).transpose()?;
    let or_none = |amount: Option<i128>| amount.unwrap_or(0);
    Ok(format!(
        "Some(&Closing {{ currency: Currency::{}, share: Rate::from_ppb({}), of: Basis::{:?}, cap: {:?}, amount: {}, once: {}, years: {years}, taxing: Taxing::{}, charges: Payer::{:?}, rung: Rung::{}, on: {}, fellows: {fellows}, budget: {}, response: None, gpus: 0 }})",
        currency.variant,
        share.unwrap_or(0),
        row.of.unwrap_or(Basis::Package),
        amount(&row.cap, MAX_MINOR)?,
        or_none(amount(&row.amount, MAX_MINOR)?),
        or_none(amount(&row.once, MAX_MINOR)?),
        match row.taxing {
            None | Some(Taxing::Before) => "Taxed",
            Some(Taxing::After) => "Free",
        },
        row.charges.unwrap_or(Charges::Employer),
        match row.rung {
            Some(Rung::Paper) => "Headline",
            Some(Rung::Net) => "TakeHome",
            None | Some(Rung::Power) => "Purchasing",
            Some(Rung::Hour) => "Hour",
            Some(Rung::Years) => "Years",
        },
        on.map_or_else(|| "DATA_DAY".to_owned(), emit::date),
        or_none(amount(&row.budget, MAX_BUDGET)?),
    ))
}
