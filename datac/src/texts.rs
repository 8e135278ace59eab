//! The texts of the tables: each once, those of a language in one piece, named by their places.
//!
//! A text that stands in a table costs the browser eight bytes that point at it and pack badly;
//! and texts of one language pack better side by side.

use std::cell::RefCell;
use std::fmt::Write;

use crate::emit;
use crate::locale::Locale;

/// Every text of the tables that are being written.
pub(crate) struct Texts {
    /// Korean and English; first the page's own, in the order of their keys.
    words: RefCell<Vec<[String; 2]>>,
    /// The same in both languages, for instance an article of law.
    common: RefCell<Vec<String>>,
}

impl Texts {
    pub fn new(locale: &Locale) -> Self {
        Self {
            words: RefCell::new(locale.texts().collect()),
            common: RefCell::new(Vec::new()),
        }
    }

    /// `Words(3)`.
    pub fn words(&self, ko: &str, en: &str) -> String {
        let place = place(&mut self.words.borrow_mut(), [ko.to_owned(), en.to_owned()]);
        format!("Words({place})")
    }

    /// `Text(3)`.
    pub fn common(&self, text: &str) -> String {
        let place = place(&mut self.common.borrow_mut(), text.to_owned());
        format!("Text({place})")
    }

    pub fn emit(&self, out: &mut String) {
        let words = self.words.borrow();
        let of = |language: usize| words.iter().map(move |pair| pair[language].as_str());
        lines("KO", of(0), out);
        lines("EN", of(1), out);
        lines(
            "COMMON",
            self.common.borrow().iter().map(String::as_str),
            out,
        );
    }
}

fn place<T: PartialEq>(all: &mut Vec<T>, new: T) -> usize {
    all.iter()
        .position(|known| *known == new)
        .unwrap_or_else(|| {
            all.push(new);
            all.len() - 1
        })
}

/// Texts as the lines of one constant; the reader has refused texts with line breaks.
pub(crate) fn lines<'a>(name: &str, texts: impl Iterator<Item = &'a str>, out: &mut String) {
    let all = emit::text(&texts.collect::<Vec<_>>().join("\n"));
    let _ = writeln!(out, "pub const {name}: &str = {all};");
}
