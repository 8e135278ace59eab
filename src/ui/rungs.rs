//! The choice of a rung.

use super::context::Page;
use super::field::{Choice, Choices};
use super::sentence::Slot;
use crate::app::state::{Action, ClosingEdit};
use crate::domain::compare::Rung;

/// The rung at which the gap is to close, and offers are ranked.
pub fn which_rung(
    page: &Page,
    (id, label): (&'static str, &'static str),
    all: &[(Rung, String)],
    now: Rung,
) -> Slot {
    let choices: Choices = (all.iter())
        .map(|(rung, name)| (rung.index().to_string().into(), name.clone().into()))
        .collect();
    let shown = (all.iter()).find(|(rung, _)| *rung == now);
    Slot {
        name: "rung",
        shown: shown.map_or_else(String::new, |(_, name)| name.clone()),
        control: Choice {
            id: id.into(),
            label,
            chosen: &now.index().to_string(),
            choices,
            on_choose: page.on(|at: String| {
                let rung = Rung::ALL.get(at.parse::<usize>().ok()?)?;
                Some(Action::Closing(ClosingEdit::Rung(*rung)))
            }),
        }
        .html(),
    }
}
