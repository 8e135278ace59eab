//! What the first offer costs the treasury: for how many, against which budget, with which response.

use yew::prelude::*;

use super::bits::{button, more, notes, table};

use super::context::Page;
use super::el::{el, text};
use super::field::{Entered, Reads};
use super::matching::{choice, entry};
use super::sentence::{Slot, sentence};
use crate::app::number;
use crate::app::state::{Action, ClosingEdit};
use crate::app::text::Key;
use crate::app::view::said_pay;
use crate::app::view::treasury::TreasuryView;
use crate::catalog;
use crate::domain::closing::Closing;

pub fn treasury(page: &Page, view: &TreasuryView) -> Html {
    let question = vec![fellows(page, view), budget(page, view)];
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
        .put(ask(
            Key::TreasuryResponseQuestion,
            vec![response(page, view)],
        ))
        .put_if(answer)
        .put(notes(&view.notes))
        .into()
}

/// Numbers that articles and programmes name, a button each.
fn ticks(page: &Page, view: &TreasuryView) -> Html {
    let people = (view.people.iter()).map(|(people, shown)| (ClosingEdit::Fellows(*people), shown));
    let budgets = (view.budgets.iter()).map(|(pay, shown)| (ClosingEdit::Budget(pay.minor), shown));
    let all = people.chain(budgets).enumerate();
    let items = all.map(|(index, (edit, shown))| {
        let onclick = page.click(Action::Closing(edit), Vec::new());
        el("li")
            .key(index)
            .put(button(None, shown.clone(), onclick, false))
    });
    el("ul").class("legend").put_all(items).into()
}

fn fellows(page: &Page, view: &TreasuryView) -> Slot {
    let on_enter = page.on(|entered| match entered {
        Entered::Count(n) => {
            let fellows = u32::try_from(n).ok()?;
            Some(Action::Closing(ClosingEdit::Fellows(fellows)))
        }
        _ => None,
    });
    let reads = Reads::Count {
        min: 1,
        max: i64::from(Closing::MAX_FELLOWS),
    };
    let shown = number::grouped(i64::from(view.fellows));
    let name = ("fellows", Key::TreasuryFellowsLabel);
    entry(page, name, shown, reads, on_enter)
}

fn budget(page: &Page, view: &TreasuryView) -> Slot {
    let on_enter = page.on(|entered| match entered {
        Entered::Amount(minor) => Some(Action::Closing(ClosingEdit::Budget(minor))),
        _ => None,
    });
    let shown = said_pay(page.lang, view.budget);
    let reads = Reads::Amount(view.budget.currency, 1);
    let name = ("budget", Key::TreasuryBudgetLabel);
    entry(page, name, shown, reads, on_enter)
}

/// Off until the reader asks for the model.
fn response(page: &Page, view: &TreasuryView) -> Slot {
    let mut choices = vec![(
        page.say(Key::TreasuryResponseOff),
        ClosingEdit::Response(None),
    )];
    for row in catalog::responses() {
        let edit = ClosingEdit::Response(Some(row.group));
        choices.push((page.lang.of(row.name), edit));
    }
    choice(
        page,
        ("response", Key::TreasuryResponseLabel),
        &choices,
        ClosingEdit::Response(view.group),
    )
}
