//! The match as a sentence whose words the reader can change.

use yew::prelude::*;

use super::bits::button;
use super::context::Page;
use super::el::{El, el, row, text};
use super::field::{Choice, Choices, Entered, Field, Reads};
use super::later;
use super::rungs::which_rung;
use super::sentence::{Slot, sentence};
use super::still::Drawn;
use crate::app::number;
use crate::app::state::{Action, ClosingEdit};
use crate::app::text::Key;
use crate::app::view::closing::{basis, rungs};
use crate::app::view::{Sight, said_pay};
use crate::domain::closing::{Closing, Taxing};
use crate::domain::compare::Rung;
use crate::domain::rate::Rate;
use crate::domain::scenario::Scenario;
use crate::domain::scheme::{Basis, Payer};

const PPB_PER_TENTH: i64 = 1_000_000;
/// Hundredths of a percent in a tenth.
pub(super) const HUNDREDTHS: i64 = 10;

/// The match as a sentence.
#[derive(PartialEq)]
pub struct Match {
    first: String,
    closing: Closing,
    rungs: Vec<(Rung, String)>,
}

impl Match {
    pub fn of(sight: &Sight<'_>) -> Self {
        Self {
            first: sight.short_name(0).to_owned(),
            closing: sight.scenario.closing.clone(),
            rungs: rungs(sight),
        }
    }
}

impl Drawn for Match {
    fn draw(&self, page: &Page) -> Html {
        later::matched(page, self)
    }
}

pub fn match_sentence(page: &Page, shown: &Match) -> El {
    let closing = &shown.closing;
    let cap = closing.cap;
    let free = cap.map(|_| {
        let action = Action::Closing(ClosingEdit::Cap(None));
        let onclick = page.click(action, vec!["match-cap".to_owned()]);
        button(None, page.say(Key::CloseFreeCap), onclick, false)
    });
    let slots = vec![
        word("a", &shown.first),
        share(page, closing),
        choice(
            page,
            ("of", Key::CloseOf),
            &BASES.map(|of| (page.say(basis(of)), ClosingEdit::Of(of))),
            ClosingEdit::Of(closing.of),
        ),
        amount(page, closing, Money::Cap),
        years(page, closing),
        choice(
            page,
            ("taxing", Key::CloseTaxing),
            &[
                (
                    page.say(Key::CloseTaxed),
                    ClosingEdit::Taxing(Taxing::Taxed),
                ),
                (page.say(Key::CloseFree), ClosingEdit::Taxing(Taxing::Free)),
            ],
            ClosingEdit::Taxing(closing.taxing),
        ),
        choice(
            page,
            ("charges", Key::CloseCharges),
            &[
                (
                    page.say(Key::CloseByEmployer),
                    ClosingEdit::Charges(Payer::Employer),
                ),
                (
                    page.say(Key::CloseByState),
                    ClosingEdit::Charges(Payer::State),
                ),
            ],
            ClosingEdit::Charges(closing.charges),
        ),
        amount(page, closing, Money::Yearly),
        amount(page, closing, Money::Once),
        rung(page, shown),
    ];
    el("div")
        .class("sentence")
        .put(sentence(page.lang, Key::CloseSentence, slots))
        .put_if(free.map(|button| row([text(" "), button])))
}

fn word(name: &'static str, shown: &str) -> Slot {
    Slot {
        name,
        shown: shown.to_owned(),
        control: text(shown.to_owned()),
    }
}

const BASES: [Basis; 3] = [Basis::Package, Basis::Gap, Basis::Salary];

/// A select whose choices are edits.
pub(super) fn choice(
    page: &Page,
    (name, label): (&'static str, Key),
    edits: &[(&'static str, ClosingEdit)],
    now: ClosingEdit,
) -> Slot {
    let at = edits.iter().position(|(_, edit)| *edit == now).unwrap_or(0);
    let choices: Choices = (edits.iter().enumerate())
        .map(|(at, (said, _))| (at.to_string().into(), (*said).into()))
        .collect();
    let by_place: Vec<ClosingEdit> = edits.iter().map(|(_, edit)| *edit).collect();
    let send = page.send.clone();
    let on_choose = Callback::from(move |at: String| {
        let edit = at.parse().ok().and_then(|at: usize| by_place.get(at));
        if let Some(edit) = edit {
            send.emit(Action::Closing(*edit));
        }
    });
    Slot {
        name,
        shown: edits
            .get(at)
            .map_or_else(String::new, |(said, _)| (*said).to_owned()),
        control: Choice {
            id: format!("match-{name}").into(),
            label: page.say(label),
            chosen: &at.to_string(),
            choices,
            on_choose,
        }
        .html(),
    }
}

fn rung(page: &Page, shown: &Match) -> Slot {
    let label = page.say(Key::CloseRung);
    which_rung(
        page,
        ("match-rung", label),
        &shown.rungs,
        shown.closing.rung,
    )
}

/// A field whose value becomes an edit.
pub(super) fn entry(
    page: &Page,
    (name, label): (&'static str, Key),
    shown: String,
    reads: Reads,
    on_enter: Callback<Entered>,
) -> Slot {
    Slot {
        name,
        control: Field {
            id: format!("match-{name}").into(),
            label: page.say(label).into(),
            value: shown.clone().into(),
            reads,
            on_enter,
        }
        .html(page),
        shown,
    }
}

fn share(page: &Page, closing: &Closing) -> Slot {
    let shown = number::trimmed(closing.share.ppb() / (PPB_PER_TENTH / HUNDREDTHS), 2);
    let on_enter = page.on(|entered| match entered {
        Entered::Tenths(tenths) => {
            let share = Rate::from_ppb(tenths * PPB_PER_TENTH);
            Some(Action::Closing(ClosingEdit::Share(share)))
        }
        _ => None,
    });
    let reads = Reads::Percent { min: 0, max: 1_000 };
    entry(
        page,
        ("share", Key::CloseShareLabel),
        shown,
        reads,
        on_enter,
    )
}

fn years(page: &Page, closing: &Closing) -> Slot {
    let on_enter = page.on(|entered| match entered {
        Entered::Count(n) => {
            let years = u8::try_from(n).ok()?;
            Some(Action::Closing(ClosingEdit::Years(years)))
        }
        _ => None,
    });
    let reads = Reads::Count {
        min: 0,
        max: i64::from(Scenario::MAX_HORIZON),
    };
    let shown = closing.years.to_string();
    entry(page, ("years", Key::LeverYears), shown, reads, on_enter)
}

/// The amounts of the match.
#[derive(Clone, Copy)]
enum Money {
    Cap,
    Yearly,
    Once,
}

fn amount(page: &Page, closing: &Closing, which: Money) -> Slot {
    let (name, label, minor) = match which {
        Money::Cap => ("cap", Key::LeverCap, closing.cap),
        Money::Yearly => ("amount", Key::LeverAmount, Some(closing.amount)),
        Money::Once => ("once", Key::CloseOnce, Some(closing.once)),
    };
    let shown = minor.map_or_else(
        || page.say(Key::CloseNoCap).to_owned(),
        |minor| said_pay(page.lang, closing.pay(minor)),
    );
    let send = page.send.clone();
    let on_enter = Callback::from(move |entered| {
        if let Entered::Amount(minor) = entered {
            send.emit(Action::Closing(match which {
                Money::Cap => ClosingEdit::Cap(Some(minor)),
                Money::Yearly => ClosingEdit::Amount(minor),
                Money::Once => ClosingEdit::Once(minor),
            }));
        }
    });
    let reads = Reads::Amount(closing.currency, 1);
    entry(page, (name, label), shown, reads, on_enter)
}
