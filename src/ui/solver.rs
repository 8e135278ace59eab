//! An offer from another figure: what is asked, and the pay that it takes.

use yew::prelude::*;

use super::bits::{button, unfold};
use super::context::Page;
use super::el::{El, el, text};
use super::field::{Choices, Entered, Field, Reads};
use super::later;
use super::offer_words::{choice, id, on};
use super::offers::OfferCard;
use super::sentence::{Slot, sentence};
use crate::app::state::{Action, Ask, OfferEdit};
use crate::app::text::Key;
use crate::app::view::said_pay;
use crate::app::view::solve::{SolveView, name};
use crate::domain::compare::Goal;
use crate::web::input;

pub fn solver(page: &Page, card: &OfferCard) -> Html {
    let opened = card.asked.as_ref().map(|view| match view {
        Some(view) => later::asked(page, card, view),
        None => el("p").say(page.say(Key::SlipNone)),
    });
    let ontoggle = on(page, card, |event: Event| {
        Some(OfferEdit::Ask(Ask::Open(input::is_open(&event))))
    });
    unfold(
        "more",
        "solver",
        text(page.say(Key::OfferSolve)),
        ontoggle,
        opened,
    )
}

pub fn asked(page: &Page, card: &OfferCard, view: &SolveView) -> El {
    let slots = vec![goal(page, card, view), amount(page, card, view)];
    let put_in = view.pay.map(|pay| {
        let action = Action::Offer(card.index, OfferEdit::Pay(pay));
        // The button goes once the offer has the pay.
        let onclick = page.click(action, vec![id(card, "target")]);
        button(None, page.say(Key::SolvePutIn), onclick, false)
    });
    let question = el("div")
        .class("sentence")
        .put(sentence(page.lang, Key::SolveQuestion, slots))
        .say(" ")
        .put(el("small").say(view.unit));
    el("div")
        .put(question)
        .put(el("p").attr("role", "status").say(view.answer.clone()))
        .put_if(put_in)
}

fn goal(page: &Page, card: &OfferCard, view: &SolveView) -> Slot {
    let goals = Goal::ALL.iter().enumerate();
    let choices: Choices = goals
        .map(|(at, goal)| (at.to_string().into(), page.say(name(*goal)).into()))
        .collect();
    choice(
        page,
        card,
        ("goal", Key::SolveGoal),
        (&(view.goal as usize).to_string(), choices),
        |at| {
            let goal = Goal::ALL.get(at.parse::<usize>().ok()?);
            goal.map(|goal| OfferEdit::Ask(Ask::Goal(*goal)))
        },
    )
}

fn amount(page: &Page, card: &OfferCard, view: &SolveView) -> Slot {
    let shown = said_pay(page.lang, view.amount);
    let on_enter = on(page, card, |entered| match entered {
        Entered::Pay(amount) => Some(OfferEdit::Ask(Ask::Amount(amount))),
        _ => None,
    });
    Slot {
        name: "amount",
        control: Field {
            id: id(card, "target").into(),
            label: page.say(Key::SolveAmount).into(),
            value: shown.clone().into(),
            reads: Reads::Pay(view.amount.currency, view.times),
            on_enter,
        }
        .html(page),
        shown,
    }
}
