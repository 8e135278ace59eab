//! What the first offer costs the treasury: for how many, against which budget, with which response.

use yew::prelude::*;

use super::bits::{button, more, notes, table};
use super::context::Page;
use super::el::{el, text};
use super::field::{Choice, Choices, Entered, FieldProps, Reads, field};
use super::sentence::{Slot, sentence};
use crate::app::number;
use crate::app::state::{Action, ClosingEdit};
use crate::app::text::Key;
use crate::app::view::said_pay;
use crate::app::view::treasury::TreasuryView;
use crate::catalog;
use crate::domain::closing::{Closing, Group};

/// The value of the choice that asks for no model.
const OFF: &str = "off";

pub fn treasury(page: &Page, view: &TreasuryView) -> Html {
    let question = vec![fellows(page, view), budget(page, view)];
    let model = vec![response(page, view)];
    let ask = |key, slots| {
        let words = sentence(page.lang, key, slots);
        el("div").class("sentence").put(words)
    };
    let said = view.said.iter().enumerate();
    let shown = (view.table.as_ref())
        .map(|found| more(text(page.say(Key::LadderTable)), table(found)).into());
    let answer = (view.response.as_ref()).map(|said| el("p").say(said.clone()).into());
    el("div")
        .put(ask(Key::TreasuryQuestion, question))
        .put(ticks(page, view))
        .put_all(said.map(|(index, said)| el("p").key(index).say(said.clone())))
        .put_if(shown)
        .put(ask(Key::TreasuryResponseQuestion, model))
        .put_if(answer)
        .put(notes(&view.notes))
        .into()
}

/// Numbers that articles and programmes name, a button each.
fn ticks(page: &Page, view: &TreasuryView) -> Html {
    let tick = |edit, shown: &str| {
        let onclick = page.click(Action::Closing(edit), Vec::new());
        el("li").put(button(None, shown.to_owned(), onclick, false))
    };
    let people = (view.people.iter())
        .map(|(people, shown)| tick(ClosingEdit::Fellows(*people), shown).key(shown.clone()));
    let budget = (view.budgets.iter())
        .map(|(pay, shown)| tick(ClosingEdit::Budget(pay.minor), shown).key(shown.clone()));
    el("ul").class("ticks").put_all(people.chain(budget)).into()
}

fn fellows(page: &Page, view: &TreasuryView) -> Slot {
    let shown = number::grouped(i64::from(view.fellows));
    let on_enter = page.on(|entered| match entered {
        Entered::Count(n) => u32::try_from(n)
            .ok()
            .map(|n| Action::Closing(ClosingEdit::Fellows(n))),
        _ => None,
    });
    Slot {
        name: "fellows",
        control: field(FieldProps {
            lang: page.lang,
            id: "fellows".into(),
            label: page.say(Key::TreasuryFellowsLabel).into(),
            value: shown.clone().into(),
            reads: Reads::Count {
                min: 1,
                max: i64::from(Closing::MAX_FELLOWS),
            },
            on_enter,
        }),
        shown,
    }
}

fn budget(page: &Page, view: &TreasuryView) -> Slot {
    let shown = said_pay(page.lang, view.budget);
    let on_enter = page.on(|entered| match entered {
        Entered::Amount(minor) => Some(Action::Closing(ClosingEdit::Budget(minor))),
        _ => None,
    });
    Slot {
        name: "budget",
        control: field(FieldProps {
            lang: page.lang,
            id: "budget".into(),
            label: page.say(Key::TreasuryBudgetLabel).into(),
            value: shown.clone().into(),
            reads: Reads::Amount(view.budget.currency, 1),
            on_enter,
        }),
        shown,
    }
}

fn response(page: &Page, view: &TreasuryView) -> Slot {
    let off = page.say(Key::TreasuryResponseOff);
    let mut choices: Choices = vec![(OFF.into(), off.into())];
    let mut shown = off;
    for row in catalog::responses() {
        let name = page.lang.of(row.name);
        choices.push((value(Some(row.group)).into(), name.into()));
        if view.group == Some(row.group) {
            shown = name;
        }
    }
    let on_choose = page.on(|chosen: String| {
        let rows = catalog::responses().iter();
        let mut groups = rows.map(|row| Some(row.group)).chain([None]);
        let group = groups.find(|group| value(*group) == chosen)?;
        Some(Action::Closing(ClosingEdit::Response(group)))
    });
    let control = Choice {
        id: "response".into(),
        label: page.say(Key::TreasuryResponseLabel),
        chosen: &value(view.group),
        choices,
        on_choose,
    };
    Slot {
        name: "response",
        control: control.html(),
        shown: shown.to_owned(),
    }
}

fn value(group: Option<Group>) -> String {
    group.map_or_else(|| OFF.to_owned(), |group| (group as usize).to_string())
}
