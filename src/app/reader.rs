//! Reads the amounts and numbers that people type or paste, or says why it cannot.
//!
//! What can be read in two ways is refused, never guessed. Full-width characters, every kind of
//! space and both languages are taken, whatever the language of the page.

mod amount;
mod currency;
mod decimal;
mod quantity;

use super::lang::Lang;
use super::number::{Quantity, currency_name};
use super::text::{Key, fill, plain};
use crate::domain::money::Currency;

pub use quantity::{ages, count, detail, end, hours, parts, percent, start, times, year, years};

/// The largest amount that the engine takes, in minor units.
pub const MOST: i64 = 1_000_000_000_000;

/// An amount as typed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Typed {
    /// In minor units of `currency`, or of the expected currency if none was named.
    pub minor: i64,
    /// The currency named by a sign, a code or a word.
    pub currency: Option<Currency>,
}

/// Why a text is not taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    Empty,
    NotANumber,
    Negative,
    /// Separators or missing units allow two readings: `1,23`, `120.000`, `1억 5`.
    Ambiguous,
    TwoCurrencies,
    /// Named in another currency than this one, which it must be in.
    OtherCurrency(Currency),
    /// Parts that do not make a whole.
    NotAWhole,
    NotADay,
    /// A last day before the first.
    Order,
    TooPrecise {
        /// The smallest step that can be told.
        step: Quantity,
    },
    TooLarge {
        max: Quantity,
    },
    TooSmall {
        min: Quantity,
    },
}

/// The fault as a sentence for the person who typed.
pub fn fault_text(lang: Lang, fault: &Fault) -> String {
    let about = |key, name, quantity: Quantity| fill(lang, key, &[(name, quantity.into())]);
    let key = match *fault {
        Fault::TooPrecise { step } => return about(Key::FaultTooPrecise, "step", step),
        Fault::TooLarge { max } => return about(Key::FaultTooLarge, "max", max),
        Fault::TooSmall { min } => return about(Key::FaultTooSmall, "min", min),
        Fault::OtherCurrency(currency) => {
            let name = currency_name(lang, currency);
            return fill(lang, Key::FaultOtherCurrency, &[("currency", name.into())]);
        }
        Fault::NotAWhole => Key::FaultNotAWhole,
        Fault::NotADay => Key::FaultNotADay,
        Fault::Order => Key::FaultOrder,
        Fault::Empty => Key::FaultEmpty,
        Fault::NotANumber => Key::FaultNotANumber,
        Fault::Negative => Key::FaultNegative,
        Fault::Ambiguous => Key::FaultAmbiguous,
        Fault::TwoCurrencies => Key::FaultTwoCurrencies,
    };
    plain(lang, key).to_owned()
}

/// Reads an amount: `90,000,000`, `9천만원`, `1억 2,346만 원`, `₩90M`, `$120k`, `USD 120,000.50`.
///
/// A bare `$` or `¥` is that of `expected` if it has one. After 억 a bare group of three or four
/// digits counts in 만, as people say it: `1억 2000` is 120,000,000.
///
/// # Errors
/// A [`Fault`] for whatever is not one amount from 0 to [`MOST`].
pub fn money(text: &str, expected: Currency) -> Result<Typed, Fault> {
    let folded = fold(text);
    if folded.is_empty() {
        return Err(Fault::Empty);
    }
    let (rest, negative) = unsigned(&folded);
    let (rest, before) = currency::before(rest);
    let (rest, negative_inside) = unsigned(rest);
    let (rest, after) = currency::after(rest);
    let named = currency::agreed(before, after, expected);
    let in_currency = named.ok().flatten().unwrap_or(expected);
    let per_unit = in_currency.minor_per_unit();
    let places = i32::from(per_unit > 1) * 2;
    let minor = amount::read(rest, places, after.is_some()).and_then(|minor| {
        i64::try_from(minor)
            .ok()
            .filter(|minor| *minor <= MOST)
            .ok_or(Flaw::TooLarge)
    });
    let sign = negative || negative_inside;
    match minor {
        Err(Flaw::NotANumber) => Err(Fault::NotANumber),
        Err(Flaw::Ambiguous) => Err(Fault::Ambiguous),
        // A zero with a minus is still a zero.
        size if sign && size != Ok(0) => Err(Fault::Negative),
        Err(Flaw::TooLarge) => Err(Fault::TooLarge {
            max: Quantity::Money(in_currency, MOST),
        }),
        Err(Flaw::TooPrecise) => Err(Fault::TooPrecise {
            step: Quantity::Money(in_currency, 1),
        }),
        Ok(minor) => Ok(Typed {
            minor,
            currency: named?,
        }),
    }
}

/// What is wrong with a number, before it is known what it measures.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Flaw {
    NotANumber,
    Ambiguous,
    TooLarge,
    TooPrecise,
}

/// Lower case, plain forms of full-width characters, single spaces, `-` for every minus.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        let plain = match c {
            '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => continue,
            // The sign of an amount that was converted, when it is copied from a page of ours.
            '≈' => ' ',
            '−' | '–' | '—' | '\u{ff0d}' => '-',
            '‘' | '’' | 'ʼ' => '\'',
            '\u{ffe5}' => '¥',
            '\u{ffe6}' => '₩',
            '\u{ffe1}' => '£',
            '、' => ',',
            '。' => '.',
            // The full-width copies of ASCII lie at a fixed distance.
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
            c if c.is_whitespace() => ' ',
            c => c,
        };
        let plain = plain.to_ascii_lowercase();
        if plain != ' ' || !(folded.is_empty() || folded.ends_with(' ')) {
            folded.push(plain);
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// The text after its sign, and whether that is a minus.
fn unsigned(text: &str) -> (&str, bool) {
    match text.strip_prefix('-') {
        Some(rest) => (rest.trim_start(), true),
        None => (text.strip_prefix('+').unwrap_or(text).trim_start(), false),
    }
}

#[cfg(test)]
mod fuzz;
#[cfg(test)]
mod tests;
