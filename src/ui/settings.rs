//! What all offers share: exchange rate, currency of the results, horizon, discount.

use yew::prelude::*;

use super::bits::{button, evidence, section};
use super::context::Page;
use super::el::{el, text};
use super::field::{Choice, Choices, Entered, Field, Reads};
use super::sentence::{Slot, sentence};
use super::still::Drawn;
use crate::app::number;
use crate::app::state::Action;
use crate::app::text::Key;
use crate::app::view::evidence::countries;
use crate::app::view::provenance::{Rates, of_rates};
use crate::catalog::{self, Situation};
use crate::domain::compare::Market;
use crate::domain::money::Currency;
use crate::domain::rate::Rate;
use crate::domain::scenario::Scenario;

/// Bounds of the discount rate, in tenths of a percent.
const DISCOUNT: (i64, i64) = (-100, 300);
const PPB_PER_TENTH: i64 = 1_000_000;
const RATE_ID: &str = "exchange-rate";

/// The sentence, why the horizon is what it is in the situation, and where the rates come from.
#[derive(PartialEq)]
pub struct Settings {
    rates: Rates,
    anchor: Currency,
    horizon: u8,
}

impl Settings {
    pub fn of(scenario: &Scenario, situation: &'static Situation) -> Self {
        Self {
            rates: Rates {
                exchange: scenario.exchange.clone(),
                foreign: foreign(scenario),
                countries: countries(scenario),
                discount: scenario.discount,
                situation,
            },
            anchor: scenario.anchor,
            horizon: scenario.horizon,
        }
    }
}

impl Drawn for Settings {
    fn draw(&self, page: &Page) -> Html {
        settings(page, self)
    }
}

fn settings(page: &Page, settings: &Settings) -> Html {
    let currency = settings.rates.foreign;
    let slots = vec![
        period(page, settings),
        Slot {
            name: "unit",
            shown: number::one(page.lang, currency),
            control: text(number::one(page.lang, currency)),
        },
        rate(page, settings),
        anchor(page, settings),
        years(page, settings),
        discount(page, settings),
    ];
    let is_own = (settings.rates.exchange.own.iter()).any(|own| own.currency == currency);
    section("settings-title", page.say(Key::SettingsTitle))
        .put(
            el("div")
                .class("sentence")
                .put(sentence(page.lang, Key::SettingsSentence, slots)),
        )
        .put_if(is_own.then(|| reset(page, settings)))
        .put_if(page.has_evidence.then(|| {
            let why = page.lang.of(settings.rates.situation.horizon_why);
            el("p").class("story").say(why).into()
        }))
        .put_if(evidence(
            page,
            page.say(Key::SourceRatesSource),
            &of_rates(page.lang, &settings.rates),
        ))
        .into()
}

/// The first currency that is not the won.
fn foreign(scenario: &Scenario) -> Currency {
    (scenario.offers.iter())
        .flat_map(|offer| [offer.pay.currency, offer.place.country.currency])
        .chain([scenario.anchor])
        .find(|currency| *currency != Currency::Krw)
        .unwrap_or(Currency::Usd)
}

fn reset(page: &Page, settings: &Settings) -> Html {
    let currency = settings.rates.foreign;
    let onclick = page.click(Action::OwnRate(currency, None), vec![RATE_ID.to_owned()]);
    let period = page.lang.of(settings.rates.exchange.period.name);
    let label = page.fill(Key::SettingsReset, &[("period", period.into())]);
    button(None, label, onclick, false)
}

fn period(page: &Page, settings: &Settings) -> Slot {
    let chosen = settings.rates.exchange.period;
    let choices: Choices = (catalog::periods().iter())
        .map(|period| (period.id.into(), page.lang.of(period.name).into()))
        .collect();
    Slot {
        name: "period",
        shown: page.lang.of(chosen.name).to_owned(),
        control: Choice {
            id: "exchange-period".into(),
            label: page.say(Key::SettingsPeriod),
            chosen: chosen.id,
            choices,
            on_choose: page.on(|id: String| catalog::period(&id).map(Action::ExchangePeriod)),
        }
        .html(),
    }
}

fn rate(page: &Page, settings: &Settings) -> Slot {
    let currency = settings.rates.foreign;
    let won = Market::of(&settings.rates.exchange)
        .rate(currency)
        .map_or(0.0, |rate| rate.won);
    let shown = number::decimal(won, 2).unwrap_or_default();
    let unit = number::one(page.lang, currency);
    Slot {
        name: "rate",
        control: Field {
            id: RATE_ID.into(),
            label: page
                .fill(Key::SettingsRate, &[("unit", (&unit).into())])
                .into(),
            value: shown.clone().into(),
            reads: Reads::Won(currency),
            on_enter: page.on(|entered| match entered {
                Entered::Won(currency, won) => Some(Action::OwnRate(currency, Some(won))),
                _ => None,
            }),
        }
        .html(page),
        shown,
    }
}

fn anchor(page: &Page, settings: &Settings) -> Slot {
    let name = |currency: Currency| number::currency_name(page.lang, currency);
    let choices: Choices = catalog::anchors()
        .map(|currency| (currency.code().into(), name(currency).into()))
        .collect();
    let current = settings.anchor;
    Slot {
        name: "anchor",
        shown: name(current).to_owned(),
        control: Choice {
            id: "anchor".into(),
            label: page.say(Key::SettingsAnchor),
            chosen: current.code(),
            choices,
            on_choose: page.on(|code: String| Currency::of_code(&code).map(Action::Anchor)),
        }
        .html(),
    }
}

fn years(page: &Page, settings: &Settings) -> Slot {
    let current = settings.horizon;
    let shown = current.to_string();
    Slot {
        name: "years",
        control: Field {
            id: "horizon".into(),
            label: page.say(Key::SettingsYears).into(),
            value: shown.clone().into(),
            reads: Reads::Count {
                min: 1,
                max: i64::from(Scenario::MAX_HORIZON),
            },
            on_enter: page.on(|entered| match entered {
                Entered::Count(n) => u8::try_from(n).ok().map(Action::Horizon),
                _ => None,
            }),
        }
        .html(page),
        shown,
    }
}

fn discount(page: &Page, settings: &Settings) -> Slot {
    let current = settings.rates.discount;
    let shown = number::trimmed(current.ppb() / PPB_PER_TENTH, 1);
    let (min, max) = DISCOUNT;
    Slot {
        name: "discount",
        control: Field {
            id: "discount".into(),
            label: page.say(Key::SettingsDiscount).into(),
            value: shown.clone().into(),
            reads: Reads::Percent { min, max },
            on_enter: page.on(|entered| match entered {
                Entered::Tenths(n) => Some(Action::Discount(Rate::from_ppb(n * PPB_PER_TENTH))),
                _ => None,
            }),
        }
        .html(page),
        shown,
    }
}
