//! The offers as sentences whose underlined words are the inputs.

use yew::prelude::*;

use super::bits::{button, evidence, lead, more, remarks, section, sign};
use super::context::Page;
use super::el::{El, el, text};
use super::field::{Choice, Choices, Entered, Field, Reads};
use super::sentence::{Slot, sentence};
use crate::app::number;
use crate::app::number::Quantity;
use crate::app::state::{Action, OfferEdit};
use crate::app::text::Key;
use crate::app::view::Tone;
use crate::app::view::provenance::Evidence;
use crate::catalog;
use crate::domain::money::Currency;
use crate::domain::offer::{Offer, Pay, WeeklyHours};
use crate::domain::rate::Rate;
use crate::domain::scenario::{Period, Scenario};
use crate::domain::tax::{Household, Regime};
use crate::web::focus;

/// Bounds of the two percentages, in tenths of a percent.
const SAVING: (i64, i64) = (0, 1_000);
const GROWTH: (i64, i64) = (-500, 500);
/// Parts per billion in a tenth of a percent.
const PPB_PER_TENTH: i64 = 1_000_000;
const MONTHS: i64 = 12;

/// An offer and how it is called.
#[derive(Clone, PartialEq)]
pub struct OfferCard {
    pub key: u32,
    pub name: AttrValue,
    pub tone: Tone,
    pub offer: Offer,
    /// Where pay and hours come from.
    pub pay_from: Option<Evidence>,
    pub hours_from: Option<Evidence>,
}

/// What the offers are shown with.
pub struct Offers<'a> {
    pub cards: &'a [OfferCard],
    pub against: usize,
    pub period: Period,
    /// The catalogue's offer that would be added.
    pub picked: &'static str,
}

pub fn offers(page: &Page, props: &Offers<'_>) -> Html {
    let count = props.cards.len();
    let title = if count == Scenario::MIN_OFFERS {
        page.say(Key::OfferTitle).to_owned()
    } else {
        let n = Quantity::Count(count as i64);
        page.fill(Key::OfferTitleMore, &[("n", n.into())])
    };
    let cards = props.cards.iter().enumerate().map(|(index, card)| {
        el("article")
            .key(card.key)
            .attr("id", article_id(card))
            .attr("tabindex", "-1")
            .attr("aria-label", card.name.clone())
            .put(head(page, index, card))
            .put(
                el("div")
                    .class("sentence")
                    .put(said(page, index, card, props.period)),
            )
            .put_if(evidence(
                page,
                page.say(Key::SourcePaySource),
                card.pay_from.as_slice(),
            ))
            .put_if(evidence(
                page,
                page.say(Key::SourceHoursSource),
                card.hours_from.as_slice(),
            ))
            .put_if(relief(page, card))
            .put(tools(page, props.cards, index, card, props.against))
    });
    let adder = (count < Scenario::MAX_OFFERS).then(|| adder(page, props.cards, props.picked));
    section("offers-title", title)
        .put(lead(page.say(Key::OfferLead)))
        .put(el("div").class("offers").put_all(cards))
        .put_if(adder)
        .into()
}

fn edit(page: &Page, index: usize) -> Callback<OfferEdit> {
    page.send.reform(move |edit| Action::Offer(index, edit))
}

fn id(card: &OfferCard, field: &str) -> String {
    format!("offer-{}-{field}", card.key)
}

fn article_id(card: &OfferCard) -> String {
    format!("offer-{}", card.key)
}

fn head(page: &Page, index: usize, card: &OfferCard) -> Html {
    let on_enter = edit(page, index).reform(|entered| match entered {
        Entered::Name(name) => OfferEdit::Name(name),
        _ => OfferEdit::Name(None),
    });
    let name = html! {
        <Field
            lang={page.lang}
            id={id(card, "name")}
            label={page.say(Key::OfferName)}
            value={card.name.clone()}
            reads={Reads::Name}
            {on_enter}
        />
    };
    el("div")
        .class("offer-head")
        .put(sign(card.tone, index))
        .put(el("h3").put(name))
        .into()
}

/// The sentence with its controls.
fn said(page: &Page, index: usize, card: &OfferCard, period: Period) -> Html {
    let key = match period {
        Period::Year => Key::OfferSentenceYear,
        Period::Month => Key::OfferSentenceMonth,
    };
    let slots = vec![
        pay(page, index, card, period),
        currency(page, index, card),
        place(page, index, card),
        household(page, index, card),
        hours(page, index, card),
        tenths(page, index, card, "saving"),
        law(page, index, card),
        relief_choice(page, index, card),
        tenths(page, index, card, "growth"),
    ];
    sentence(page.lang, key, slots)
}

/// The pay as one reads it, if nothing is lost by it; else every digit.
fn shown_pay(page: &Page, pay: Pay) -> String {
    use crate::app::reader;
    let words = number::words(page.lang, pay.currency, pay.minor);
    let same = reader::money(&words, pay.currency).is_ok_and(|typed| {
        typed.minor == pay.minor && typed.currency.is_none_or(|c| c == pay.currency)
    });
    if same {
        words
    } else {
        let per_unit = pay.currency.minor_per_unit();
        if pay.minor % per_unit == 0 {
            number::exact(page.lang, pay.currency, pay.minor)
        } else {
            number::exact_with_cents(page.lang, pay.currency, pay.minor)
        }
    }
}

fn pay(page: &Page, index: usize, card: &OfferCard, period: Period) -> Slot {
    let whole = card.offer.pay;
    let (part, label) = match period {
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
    let on_enter = edit(page, index).reform(move |entered| match entered {
        Entered::Money(typed) => OfferEdit::Pay(Pay {
            minor: typed.minor.saturating_mul(part).min(Pay::MAX_MINOR),
            currency: typed.currency.unwrap_or(whole.currency),
        }),
        _ => OfferEdit::Pay(whole),
    });
    Slot {
        name: "pay",
        control: html! {
            <Field
                lang={page.lang}
                id={id(card, "pay")}
                label={page.say(label)}
                value={shown.clone()}
                reads={Reads::Money(whole.currency)}
                {on_enter}
            />
        },
        shown,
    }
}

/// A select in an offer's sentence.
fn choice(
    page: &Page,
    index: usize,
    card: &OfferCard,
    (name, label): (&'static str, Key),
    (chosen, choices): (&str, Choices),
    to_edit: impl Fn(String) -> Option<OfferEdit> + 'static,
) -> Slot {
    let shown = (choices.iter())
        .find(|(value, _)| *value == chosen)
        .map(|(_, shown)| shown.to_string())
        .unwrap_or_default();
    let send = edit(page, index);
    let on_choose = Callback::from(move |value: String| {
        if let Some(edit) = to_edit(value) {
            send.emit(edit);
        }
    });
    Slot {
        name,
        shown,
        control: Choice {
            id: id(card, name).into(),
            label: page.say(label),
            chosen,
            choices,
            on_choose,
        }
        .html(),
    }
}

fn currency(page: &Page, index: usize, card: &OfferCard) -> Slot {
    let choices = (Currency::ALL.iter())
        .map(|c| (c.code().into(), number::currency_name(page.lang, *c).into()))
        .collect();
    choice(
        page,
        index,
        card,
        ("currency", Key::OfferCurrency),
        (card.offer.pay.currency.code(), choices),
        |code| Currency::of_code(&code).map(OfferEdit::Currency),
    )
}

fn place(page: &Page, index: usize, card: &OfferCard) -> Slot {
    let choices = (catalog::places().iter())
        .map(|place| (place.id.into(), page.lang.of(place.name).into()))
        .collect();
    choice(
        page,
        index,
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

fn household(page: &Page, index: usize, card: &OfferCard) -> Slot {
    let chosen = (HOUSEHOLDS.iter())
        .find(|(_, household, _)| *household == card.offer.household)
        .map_or("single", |(id, _, _)| id);
    let choices = (HOUSEHOLDS.iter())
        .map(|(id, _, key)| ((*id).into(), page.say(*key).into()))
        .collect();
    choice(
        page,
        index,
        card,
        ("household", Key::OfferHousehold),
        (chosen, choices),
        |chosen| {
            (HOUSEHOLDS.iter())
                .find(|(id, _, _)| *id == chosen)
                .map(|(_, household, _)| OfferEdit::Household(*household))
        },
    )
}

fn law(page: &Page, index: usize, card: &OfferCard) -> Slot {
    let choices = catalog::LAW_YEARS
        .map(|year| (year.to_string().into(), year.to_string().into()))
        .collect();
    choice(
        page,
        index,
        card,
        ("law", Key::OfferLaw),
        (&card.offer.tax_year.to_string(), choices),
        |year| year.parse().ok().map(OfferEdit::Law),
    )
}

fn relief_choice(page: &Page, index: usize, card: &OfferCard) -> Slot {
    let country = card.offer.place.country.id;
    let mut choices: Choices = vec![("".into(), page.say(Key::OfferReliefNone).into())];
    choices.extend(
        (catalog::reliefs().iter())
            .filter(|relief| relief.country == country)
            .map(|relief| (relief.id.into(), page.lang.of(relief.name).into())),
    );
    choice(
        page,
        index,
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

fn hours(page: &Page, index: usize, card: &OfferCard) -> Slot {
    let current = card.offer.hours;
    let shown = number::trimmed(i64::from(current.tenths()), 1);
    let on_enter = edit(page, index).reform(move |entered| {
        OfferEdit::Hours(match entered {
            Entered::Tenths(tenths) => {
                WeeklyHours::from_tenths(u16::try_from(tenths).unwrap_or(WeeklyHours::MAX_TENTHS))
            }
            _ => current,
        })
    });
    Slot {
        name: "hours",
        control: html! {
            <Field
                lang={page.lang}
                id={id(card, "hours")}
                label={page.say(Key::OfferHours)}
                value={shown.clone()}
                reads={Reads::Hours}
                {on_enter}
            />
        },
        shown,
    }
}

/// Saving and growth: percentages to a tenth.
fn tenths(page: &Page, index: usize, card: &OfferCard, name: &'static str) -> Slot {
    let is_saving = name == "saving";
    let (current, (min, max), label) = if is_saving {
        (card.offer.saving, SAVING, Key::OfferSaving)
    } else {
        (card.offer.growth, GROWTH, Key::OfferGrowth)
    };
    let shown = number::trimmed(current.ppb() / PPB_PER_TENTH, 1);
    let on_enter = edit(page, index).reform(move |entered| {
        let rate = match entered {
            Entered::Tenths(tenths) => Rate::from_ppb(tenths * PPB_PER_TENTH),
            _ => current,
        };
        if is_saving {
            OfferEdit::Saving(rate)
        } else {
            OfferEdit::Growth(rate)
        }
    });
    Slot {
        name,
        control: html! {
            <Field
                lang={page.lang}
                id={id(card, name)}
                label={page.say(label)}
                value={shown.clone()}
                reads={Reads::Percent { min, max }}
                {on_enter}
            />
        },
        shown,
    }
}

/// Who may claim the relief that is chosen, and until when.
fn relief(page: &Page, card: &OfferCard) -> Option<Html> {
    let relief = catalog::relief(card.offer.regime)?;
    let name = page.lang.of(relief.name);
    let mut told = vec![text(page.lang.of(relief.effect))];
    told.extend(relief.conditions.iter().map(|condition| {
        // Ticked for oneself; nothing is computed from it and nothing is kept.
        el("label")
            .put(el("input").attr("type", "checkbox"))
            .say(" ")
            .say(page.lang.of(*condition))
            .into()
    }));
    if let (Some(day), Some(years)) = (relief.start_by, relief.years) {
        let (day, years) = (day.to_string(), years.to_string());
        let put_in = [("date", (&day).into()), ("years", (&years).into())];
        told.push(text(page.fill(Key::OfferReliefUntil, &put_in)));
    }
    let article = [("article", relief.article.into())];
    told.push(text(page.fill(Key::OfferReliefArticle, &article)));
    let summary = page.fill(Key::OfferReliefWho, &[("name", name.into())]);
    Some(more(text(summary), remarks(told)).into())
}

fn tools(page: &Page, cards: &[OfferCard], index: usize, card: &OfferCard, against: usize) -> El {
    let count = cards.len();
    let full = count >= Scenario::MAX_OFFERS;
    let least = count <= Scenario::MIN_OFFERS;
    let name = [("name", card.name.as_str().into())];
    let is_other = index > 0 && index != against;
    // Whoever works by keyboard stays where they were: at the button, else at the offer, or at the
    // one that took its place.
    let next = cards
        .get(index + 1)
        .or_else(|| cards.get(index.wrapping_sub(1)));
    let after_removal = next.map(article_id);
    let tool = |id: &str, key: Key, action: Action, disabled: bool| {
        let id = self::id(card, id);
        let mut places = vec![id.clone(), article_id(card)];
        places.extend(after_removal.clone());
        let onclick = page.send.reform(move |_: MouseEvent| {
            focus::keep(places.clone());
            action.clone()
        });
        button(Some(id), page.say(key), onclick, disabled)
    };
    el("div")
        .class("offer-tools")
        .attr("role", "group")
        .attr("aria-label", page.fill(Key::OfferTools, &name))
        .put(tool(
            "earlier",
            Key::OfferEarlier,
            Action::Earlier(index),
            index == 0,
        ))
        .put(tool(
            "later",
            Key::OfferLater,
            Action::Later(index),
            index + 1 == count,
        ))
        .put(tool(
            "duplicate",
            Key::OfferDuplicate,
            Action::Duplicate(index),
            full,
        ))
        .put(tool(
            "remove",
            Key::OfferRemove,
            Action::Remove(index),
            least,
        ))
        .put_if(is_other.then(|| tool("against", Key::OfferAgainst, Action::Against(index), false)))
}

/// Adds one of the catalogue's offers.
fn adder(page: &Page, cards: &[OfferCard], picked: &'static str) -> Html {
    let pick = Choice {
        id: "add-offer".into(),
        label: page.say(Key::OfferAddWhich),
        chosen: picked,
        choices: (catalog::templates().iter())
            .map(|t| (t.id.into(), page.lang.of(t.name).into()))
            .collect(),
        on_choose: page.send.reform(|id: String| {
            catalog::template(&id).map_or(Action::CloseNotice, |t| Action::Pick(t.id))
        }),
    };
    // The button goes away with the last offer that there is room for.
    let last = cards.iter().map(|card| card.key + 1).max();
    let onclick = page.send.reform(move |_: MouseEvent| {
        focus::keep(last.iter().map(|key| format!("offer-{key}")).collect());
        Action::Add(picked)
    });
    el("p")
        .class("offer-tools adder")
        .put(pick.html())
        .put(button(None, page.say(Key::OfferAdd), onclick, false))
        .into()
}
