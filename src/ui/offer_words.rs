//! The words of an offer that the reader can change: its name, and the controls of its sentence.

use yew::prelude::*;

use super::bits::sign;
use super::context::Page;
use super::el::el;
use super::field::{Choice, Choices, Entered, Field, Reads};
use super::offers::OfferCard;
use super::sentence::{Slot, sentence};
use crate::app::number::{self, Quantity};
use crate::app::state::{Action, OfferEdit};
use crate::app::text::Key;
use crate::app::view::said_pay;
use crate::catalog;
use crate::domain::money::Currency;
use crate::domain::offer::{Pay, WeeklyHours};
use crate::domain::rate::Rate;
use crate::domain::scenario::Period;
use crate::domain::tax::{Household, Regime};

/// Bounds of the two percentages, in tenths of a percent.
const SAVING: (i64, i64) = (0, 1_000);
const GROWTH: (i64, i64) = (-500, 500);
/// Parts per billion in a tenth of a percent.
const PPB_PER_TENTH: i64 = 1_000_000;
pub(super) const MONTHS: i64 = 12;

/// As [`Page::on`], for a change of an offer.
pub(super) fn on<T: 'static>(
    page: &Page,
    card: &OfferCard,
    edit: fn(T) -> Option<OfferEdit>,
) -> Callback<T> {
    let index = card.index;
    let send = page.send.clone();
    Callback::from(move |value| {
        if let Some(edit) = edit(value) {
            send.emit(Action::Offer(index, edit));
        }
    })
}

/// The id of a control of an offer.
pub fn id(card: &OfferCard, field: &str) -> String {
    format!("offer-{}-{field}", card.key)
}

/// The offer's sign and its name.
pub fn head(page: &Page, card: &OfferCard) -> Html {
    let on_enter = on(page, card, |entered| match entered {
        Entered::Name(name) => Some(OfferEdit::Name(name)),
        _ => None,
    });
    let name = Field {
        id: id(card, "name").into(),
        label: page.say(Key::OfferName).into(),
        value: card.name.clone(),
        reads: Reads::Name,
        on_enter,
    }
    .html(page);
    el("div")
        .class("offer-head")
        .put(sign(card.tone, card.index))
        .put(el("h3").put(name))
        .into()
}

/// The sentence with its controls.
pub fn said(page: &Page, card: &OfferCard) -> Html {
    let key = match card.period {
        Period::Year => Key::OfferSentenceYear,
        Period::Month => Key::OfferSentenceMonth,
    };
    let slots = vec![
        pay(page, card),
        currency(page, card),
        place(page, card),
        household(page, card),
        hours(page, card),
        tenths(page, card, "saving"),
        law(page, card),
        relief_choice(page, card),
        tenths(page, card, "growth"),
    ];
    sentence(page.lang, key, slots)
}

/// The pay as one reads it, if nothing is lost by it; else every digit.
pub(super) fn shown_pay(page: &Page, pay: Pay) -> String {
    said_pay(page.lang, pay)
}

fn pay(page: &Page, card: &OfferCard) -> Slot {
    let whole = card.offer.pay;
    let (part, label) = match card.period {
        Period::Year => (1, Key::OfferPayYear),
        Period::Month => (MONTHS, Key::OfferPayMonth),
    };
    let shown = shown_pay(
        page,
        Pay {
            // To the nearest minor unit; what is typed by the month counts twelve times.
            minor: (whole.minor + part / 2) / part,
            ..whole
        },
    );
    let on_enter = on(page, card, |entered| match entered {
        Entered::Pay(pay) => Some(OfferEdit::Pay(pay)),
        _ => None,
    });
    Slot {
        name: "pay",
        control: Field {
            id: id(card, "pay").into(),
            label: page.say(label).into(),
            value: shown.clone().into(),
            reads: Reads::Pay(whole.currency, part),
            on_enter,
        }
        .html(page),
        shown,
    }
}

/// A select in an offer's sentence.
pub(super) fn choice(
    page: &Page,
    card: &OfferCard,
    (name, label): (&'static str, Key),
    (chosen, choices): (&str, Choices),
    to_edit: fn(String) -> Option<OfferEdit>,
) -> Slot {
    let shown = (choices.iter())
        .find(|(value, _)| *value == chosen)
        .map(|(_, shown)| shown.to_string())
        .unwrap_or_default();
    Slot {
        name,
        shown,
        control: Choice {
            id: id(card, name).into(),
            label: page.say(label),
            chosen,
            choices,
            on_choose: on(page, card, to_edit),
        }
        .html(),
    }
}

fn currency(page: &Page, card: &OfferCard) -> Slot {
    let choices = (Currency::ALL.iter())
        .map(|c| (c.code().into(), number::currency_name(page.lang, *c).into()))
        .collect();
    choice(
        page,
        card,
        ("currency", Key::OfferCurrency),
        (card.offer.pay.currency.code(), choices),
        |code| Currency::of_code(&code).map(OfferEdit::Currency),
    )
}

fn place(page: &Page, card: &OfferCard) -> Slot {
    let choices = (catalog::places().iter())
        .map(|place| (place.id.into(), page.lang.of(place.name).into()))
        .collect();
    choice(
        page,
        card,
        ("place", Key::OfferPlace),
        (card.offer.place.id, choices),
        |id| catalog::place(&id).map(|place| OfferEdit::Place(place.id)),
    )
}

const HOUSEHOLDS: [(&str, Household, Key); 3] = [
    ("single", Household::SINGLE, Key::OfferSingle),
    ("married", Household::MARRIED, Key::OfferMarried),
    (
        "married2kids",
        Household::MARRIED_TWO_CHILDREN,
        Key::OfferMarriedTwoChildren,
    ),
];

fn household(page: &Page, card: &OfferCard) -> Slot {
    /// A household with children of the reader's own, which no choice but itself stands for.
    const OWN: &str = "own";
    let household = card.offer.household;
    let known = HOUSEHOLDS.iter().find(|(_, known, _)| *known == household);
    let mut choices: Choices = (HOUSEHOLDS.iter())
        .map(|(id, _, key)| ((*id).into(), page.say(*key).into()))
        .collect();
    if known.is_none() {
        let key = if household.is_married() {
            Key::OfferMarriedChildren
        } else {
            Key::OfferSingleChildren
        };
        let n = Quantity::Count(household.children.count());
        let said = page.fill(key, &[("n", n.into())]);
        choices.push((OWN.into(), said.into()));
    }
    choice(
        page,
        card,
        ("household", Key::OfferHousehold),
        (known.map_or(OWN, |(id, _, _)| id), choices),
        |chosen| {
            (HOUSEHOLDS.iter())
                .find(|(id, _, _)| *id == chosen)
                .map(|(_, household, _)| OfferEdit::Household(*household))
        },
    )
}

fn law(page: &Page, card: &OfferCard) -> Slot {
    let choices = catalog::LAW_YEARS
        .map(|year| (year.to_string().into(), year.to_string().into()))
        .collect();
    choice(
        page,
        card,
        ("law", Key::OfferLaw),
        (&card.offer.tax_year.to_string(), choices),
        |year| year.parse().ok().map(OfferEdit::Law),
    )
}

fn relief_choice(page: &Page, card: &OfferCard) -> Slot {
    let mut choices: Choices = vec![("".into(), page.say(Key::OfferReliefNone).into())];
    choices.extend(
        catalog::reliefs_at(card.offer.place)
            .map(|relief| (relief.id.into(), page.lang.of(relief.name).into())),
    );
    choice(
        page,
        card,
        ("relief", Key::OfferRelief),
        (card.offer.regime.0, choices),
        |id| {
            let regime = (catalog::reliefs().iter())
                .find(|relief| relief.id == id)
                .map_or(Regime::ORDINARY, |relief| Regime(relief.id));
            Some(OfferEdit::Relief(regime))
        },
    )
}

fn hours(page: &Page, card: &OfferCard) -> Slot {
    let current = card.offer.hours;
    let shown = number::trimmed(i64::from(current.tenths()), 1);
    let on_enter = on(page, card, |entered| match entered {
        Entered::Tenths(n) => u16::try_from(n)
            .ok()
            .map(WeeklyHours::from_tenths)
            .map(OfferEdit::Hours),
        _ => None,
    });
    Slot {
        name: "hours",
        control: Field {
            id: id(card, "hours").into(),
            label: page.say(Key::OfferHours).into(),
            value: shown.clone().into(),
            reads: Reads::Hours,
            on_enter,
        }
        .html(page),
        shown,
    }
}

/// Saving and growth: percentages to a tenth.
fn tenths(page: &Page, card: &OfferCard, name: &'static str) -> Slot {
    let (current, (min, max), label, on_enter) = if name == "saving" {
        let on_enter = on(page, card, |entered| rate(entered).map(OfferEdit::Saving));
        (card.offer.saving, SAVING, Key::OfferSaving, on_enter)
    } else {
        let on_enter = on(page, card, |entered| rate(entered).map(OfferEdit::Growth));
        (card.offer.growth, GROWTH, Key::OfferGrowth, on_enter)
    };
    let shown = number::trimmed(current.ppb() / PPB_PER_TENTH, 1);
    Slot {
        name,
        control: Field {
            id: id(card, name).into(),
            label: page.say(label).into(),
            value: shown.clone().into(),
            reads: Reads::Percent { min, max },
            on_enter,
        }
        .html(page),
        shown,
    }
}

fn rate(entered: Entered) -> Option<Rate> {
    match entered {
        Entered::Tenths(tenths) => Some(Rate::from_ppb(tenths * PPB_PER_TENTH)),
        _ => None,
    }
}
