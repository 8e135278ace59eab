//! What an offer holds besides its sentence: bonus, shares, allowances, severance, children.

use super::bits::{remarks, unfold};
use super::context::Page;
use super::el::{El, el, row, text};
use super::field::{Choices, Entered, Field, Reads};
use super::offer_words::{MONTHS, choice, id, on, shown_pay};
use super::offers::OfferCard;
use crate::app::state::{Action, OfferEdit, Part};
use crate::app::text::Key;
use crate::domain::offer::{Extra, Pay, Severance};
use crate::domain::scenario::Period;

use yew::prelude::*;

/// The country whose contracts speak of severance in the annual figure.
const SEVERANCE_COUNTRY: &str = "kr";

/// Its fields are drawn only while it is open.
pub fn details(page: &Page, card: &OfferCard) -> Html {
    let part = Part::details(card.key);
    let opened = card.is_open.then(|| fields(page, card));
    let summary = text(page.say(Key::OfferDetails));
    unfold("more", "details", summary, page.unfold(part), opened)
}

fn fields(page: &Page, card: &OfferCard) -> El {
    let mut fields: Vec<Html> = (Extra::ALL.into_iter())
        .map(|extra| amount(page, card, extra))
        .collect();
    if card.offer.place.country.id == SEVERANCE_COUNTRY {
        fields.push(severance(page, card));
    }
    fields.push(children(page, card));
    remarks(fields)
}

/// What is said of an amount beside its field, and how a link and the page name it.
const fn names(extra: Extra) -> (&'static str, Key) {
    match extra {
        Extra::Bonus => ("bonus", Key::OfferBonus),
        Extra::SignOn => ("signon", Key::OfferSignOn),
        Extra::Equity => ("equity", Key::OfferEquity),
        Extra::Untaxed => ("untaxed", Key::OfferUntaxed),
        Extra::Pension => ("pension", Key::OfferPension),
        Extra::Grant => ("grant", Key::OfferGrant),
        Extra::Refresher => ("refresher", Key::OfferRefresher),
        Extra::Benefits => ("benefits", Key::OfferBenefits),
        Extra::Health => ("health", Key::OfferHealth),
        Extra::Moving => ("moving", Key::OfferMoving),
        Extra::Visa => ("visa", Key::OfferVisa),
        Extra::After => ("after", Key::OfferAfter),
    }
}

fn amount(page: &Page, card: &OfferCard, extra: Extra) -> Html {
    let (name, label) = names(extra);
    let currency = card.offer.currency_of(extra);
    let part = match card.period {
        Period::Month if !extra.is_once() => MONTHS,
        _ => 1,
    };
    let minor = card.offer.extras.amount(extra);
    let shown = Pay {
        minor: (minor + part / 2) / part,
        currency,
    };
    let (send, index) = (page.send.clone(), card.index);
    let on_enter = Callback::from(move |entered| {
        if let Entered::Amount(minor) = entered {
            let edit = OfferEdit::Extra(extra, minor);
            send.emit(Action::Offer(index, edit));
        }
    });
    labelled(
        page.say(label),
        Field {
            id: id(card, name).into(),
            label: page.say(label).into(),
            value: shown_pay(page, shown).into(),
            reads: Reads::Amount(currency, part),
            on_enter,
        }
        .html(page),
    )
}

fn children(page: &Page, card: &OfferCard) -> Html {
    let label = page.say(Key::OfferChildren);
    let ages = card.offer.household.children;
    let ages = ages.ages().iter().map(u8::to_string);
    let mut shown = ages.collect::<Vec<_>>().join(", ");
    if shown.is_empty() {
        page.say(Key::OfferNoChildren).clone_into(&mut shown);
    }
    let on_enter = on(page, card, |entered| match entered {
        Entered::Ages(children) => Some(OfferEdit::Children(children)),
        _ => None,
    });
    labelled(
        label,
        Field {
            id: id(card, "children").into(),
            label: label.into(),
            value: shown.into(),
            reads: Reads::Ages,
            on_enter,
        }
        .html(page),
    )
}

fn severance(page: &Page, card: &OfferCard) -> Html {
    let choices: Choices = vec![
        ("top".into(), page.say(Key::OfferSeveranceTop).into()),
        ("inside".into(), page.say(Key::OfferSeveranceInside).into()),
    ];
    let chosen = match card.offer.extras.severance {
        Severance::OnTop => "top",
        Severance::Inside => "inside",
    };
    let slot = choice(
        page,
        card,
        ("severance", Key::OfferSeverance),
        (chosen, choices),
        |chosen| {
            Some(OfferEdit::Severance(match chosen.as_str() {
                "inside" => Severance::Inside,
                _ => Severance::OnTop,
            }))
        },
    );
    labelled(page.say(Key::OfferSeverance), slot.control)
}

fn labelled(label: &'static str, control: Html) -> Html {
    row([el("span").say(label).into(), text(": "), control])
}
