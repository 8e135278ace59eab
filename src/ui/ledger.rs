//! What is not money, in money; reckoned only while it is open.

use yew::prelude::*;

use super::bits::{evidence, lead, remarks, section, unfold};
use super::context::Page;
use super::el::{El, el, text};
use super::field::{Entered, Field, Reads};
use super::sentence::{Slot, sentence};
use crate::app::state::{Action, ClosingEdit, Part};
use crate::app::text::Key;
use crate::app::view::Sight;
use crate::app::view::ledger::LedgerView;
use crate::domain::closing::Closing;

/// `view` is there while the part is open: none where nothing can be reckoned.
pub fn ledger(page: &Page, sight: &Sight<'_>, view: Option<Option<LedgerView>>) -> Html {
    let opened = view.map(|view| match view {
        Some(view) => weighed(page, sight, &view),
        None => el("p").say(page.say(Key::SlipNone)),
    });
    let summary = text(page.say(Key::LedgerOpen));
    let ontoggle = page.unfold(Part::LEDGER);
    section("ledger-title", page.say(Key::LedgerTitle))
        .put(unfold("more", Part::LEDGER.name, summary, ontoggle, opened))
        .into()
}

fn weighed(page: &Page, sight: &Sight<'_>, view: &LedgerView) -> El {
    let told = |lines: &[String]| remarks(lines.iter().map(|line| text(line.clone())));
    let rent = (!view.rent.is_empty()).then(|| told(&view.rent).into());
    let prices = evidence(
        page,
        page.say(Key::LedgerPrices),
        std::slice::from_ref(&view.prices),
    );
    el("div")
        .put(lead(page.say(Key::LedgerLead)))
        .put(told(&view.said))
        .put(processors(page, sight))
        .put_if(rent)
        .put_if(prices)
}

fn processors(page: &Page, sight: &Sight<'_>) -> El {
    let name = |name, index| {
        let shown = sight.short_name(index).to_owned();
        let control = text(shown.clone());
        Slot {
            name,
            shown,
            control,
        }
    };
    let shown = sight.scenario.closing.gpus.to_string();
    let count = Slot {
        name: "n",
        control: Field {
            id: "gpus".into(),
            label: page.say(Key::LedgerGpusLabel).into(),
            value: shown.clone().into(),
            reads: Reads::Count {
                min: 0,
                max: i64::from(Closing::MAX_GPUS),
            },
            on_enter: page.on(|entered| match entered {
                Entered::Count(n) => {
                    let gpus = u16::try_from(n).ok()?;
                    Some(Action::Closing(ClosingEdit::Gpus(gpus)))
                }
                _ => None,
            }),
        }
        .html(page),
        shown,
    };
    let slots = vec![name("a", 0), name("b", sight.comparison.against), count];
    el("div")
        .class("sentence")
        .put(sentence(page.lang, Key::LedgerGpus, slots))
}
