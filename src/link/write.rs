//! From a comparison to a fragment.

use super::VERSION;
use super::decimal::write_decimal;
use super::fields::{OFFER_FIELDS, TEN_THOUSANDTHS, WON_PLACES, offer_value, percent, period_id};
use super::{career, closing};
use crate::catalog::{self, Situation};
use crate::domain::scenario::Scenario;

/// What of `scenario` differs from `situation`; empty for the default situation unchanged.
pub fn write(situation: &Situation, scenario: &Scenario) -> String {
    let base = situation.scenario();
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut add = |key: String, value: String| pairs.push((key, value));

    if !situation.default {
        add("situation".to_owned(), situation.id.to_owned());
    }
    let ids = |s: &Scenario| -> Vec<&'static str> { s.offers.iter().map(|o| o.template).collect() };
    // With other offers the headline is about the second until the link says otherwise.
    let mut against = base.against;
    if ids(scenario) != ids(&base) {
        add("offers".to_owned(), ids(scenario).join(","));
        against = 1;
    }
    for (number, offer) in (1..).zip(&scenario.offers) {
        let Some(template) = catalog::offer(offer.template) else {
            continue;
        };
        for field in OFFER_FIELDS {
            // The currency is always said before a pay in another than the template's.
            let value = offer_value(offer, field);
            // Shares in the money of the pay go with it without being named.
            let known = match field {
                "shares.in" if template.shares_in == template.pay.currency => {
                    offer.pay.currency.code().to_owned()
                }
                _ => offer_value(&template, field),
            };
            if value != known {
                add(format!("{number}.{field}"), value);
            }
        }
    }
    if scenario.against != against {
        add("against".to_owned(), (scenario.against + 1).to_string());
    }
    if scenario.exchange.period.id != base.exchange.period.id {
        add("fx".to_owned(), scenario.exchange.period.id.to_owned());
    }
    for own in &scenario.exchange.own {
        let ten_thousandths = (own.won * TEN_THOUSANDTHS).round() as i64;
        add(
            format!("fx.{}", own.currency.code()),
            write_decimal(ten_thousandths, WON_PLACES),
        );
    }
    if scenario.anchor != base.anchor {
        add("anchor".to_owned(), scenario.anchor.code().to_owned());
    }
    if scenario.horizon != base.horizon {
        add("years".to_owned(), scenario.horizon.to_string());
    }
    if scenario.discount != base.discount {
        add("discount".to_owned(), percent(scenario.discount));
    }
    if scenario.period != base.period {
        add("per".to_owned(), period_id(scenario.period).to_owned());
    }
    for field in closing::FIELDS {
        let value = closing::value(&scenario.closing, field);
        if value != closing::value(&base.closing, field) {
            add(field.to_owned(), value);
        }
    }
    career::write(&scenario.career, &base.career, catalog::stages(), &mut add);
    if pairs.is_empty() {
        return String::new();
    }
    pairs.insert(0, ("v".to_owned(), VERSION.to_owned()));
    let pairs: Vec<String> = pairs.into_iter().map(|(k, v)| format!("{k}={v}")).collect();
    pairs.join("&")
}
