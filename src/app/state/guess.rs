//! A guess at the gap before it is shown; in no link.

/// What the reader guesses.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Guess {
    /// How many times as much purchasing power the other offer gives, in tenths.
    pub tenths: Option<i64>,
    /// Whether the comparison is shown.
    pub is_over: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GuessEdit {
    Begin,
    Times(i64),
    /// Shows the comparison; a guess that was made stands beside it.
    Show,
}

impl Guess {
    /// The largest guess, in tenths.
    pub const MAX: i64 = 10_000;
}

pub(super) fn edit(guess: &mut Option<Guess>, edit: GuessEdit) {
    match (edit, guess.as_mut()) {
        (GuessEdit::Begin, _) => *guess = Some(Guess::default()),
        (GuessEdit::Times(tenths), Some(guess)) => guess.tenths = Some(tenths),
        (GuessEdit::Show, Some(made)) if made.tenths.is_some() => made.is_over = true,
        (GuessEdit::Show, _) => *guess = None,
        (GuessEdit::Times(_), None) => {}
    }
}
