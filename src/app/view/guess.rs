//! A guess at the gap, before it is shown and held against it.

use super::headline::times_of;
use super::ladder::on_paper;
use super::{Sight, said_pay};
use crate::app::number::Quantity;
use crate::app::text::{self, Key};
use crate::domain::compare::Rung;

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum GuessView {
    /// The reader may begin to guess.
    Offered,
    Asked {
        question: String,
        /// What each of the two pays.
        known: [String; 2],
        /// The guess so far.
        value: String,
    },
    /// The guess and what it is.
    Told(String),
}

impl GuessView {
    /// Whether what would give the answer away is kept back.
    pub const fn is_asked(&self) -> bool {
        matches!(self, Self::Asked { .. })
    }
}

/// `None` where there is no gap to guess.
pub fn view(sight: &Sight<'_>) -> Option<GuessView> {
    let gap = sight.comparison.gap(Rung::Purchasing);
    let against = sight.comparison.against;
    let (a, b) = (sight.short_name(0), sight.short_name(against));
    let names = [("a", a.into()), ("b", b.into())];
    let known = |index: usize| {
        let (paid, _) = on_paper(sight, index)?;
        let pay = said_pay(sight.lang, paid);
        let put_in = [
            ("name", sight.full_name(index).into()),
            ("pay", (&pay).into()),
        ];
        Some(text::fill(sight.lang, Key::GuessKnown, &put_in))
    };
    let Some(guess) = sight.state.guess else {
        return gap.map(|_| GuessView::Offered);
    };
    let value = guess
        .tenths
        .map(|tenths| Quantity::Times(tenths).text(sight.lang));
    Some(match value {
        Some(value) if guess.is_over => {
            let found = times_of(gap);
            let put_in = [("guess", (&value).into()), ("found", (&found).into())];
            let [a, b] = names;
            let [guess, found] = put_in;
            GuessView::Told(text::fill(
                sight.lang,
                Key::GuessTold,
                &[a, b, guess, found],
            ))
        }
        value => GuessView::Asked {
            question: text::fill(sight.lang, Key::GuessQuestion, &names),
            known: [0, against].map(|index| known(index).unwrap_or_default()),
            value: value.unwrap_or_default(),
        },
    })
}
