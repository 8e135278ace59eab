//! The texts of the tables: each once, those of a language in one piece, named by their places.
//!
//! They stand in a file for each language, so that a reader downloads one. A text that stands in
//! a table would also cost the browser eight bytes that point at it and pack badly.

use std::cell::RefCell;

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
        format!("Words({})", self.words_place(ko, en))
    }

    pub fn words_place(&self, ko: &str, en: &str) -> usize {
        place(&mut self.words.borrow_mut(), [ko.to_owned(), en.to_owned()])
    }

    /// `Text(3)`.
    pub fn common(&self, text: &str) -> String {
        format!("Text({})", self.common_place(text))
    }

    pub fn common_place(&self, text: &str) -> usize {
        place(&mut self.common.borrow_mut(), text.to_owned())
    }

    /// All that a reader of one language is told: the words of the language, then what is the
    /// same in both, then the sources; a line each, the three lists apart by a line with a form
    /// feed. The reader of the files has refused texts with line breaks.
    pub fn of(&self, language: Language, sources: &[String]) -> String {
        let words = self.words.borrow();
        let words = words.iter().map(|pair| pair[language as usize].as_str());
        let common = self.common.borrow();
        let lists = [
            words.collect::<Vec<_>>().join("\n"),
            common.join("\n"),
            sources.join("\n"),
        ];
        lists.join(BETWEEN)
    }
}

/// What stands between two lists of texts.
const BETWEEN: &str = "\n\u{c}\n";

/// The languages of the page, in the order in which the tables hold them.
#[derive(Clone, Copy)]
pub(crate) enum Language {
    Korean,
    English,
}

fn place<T: PartialEq>(all: &mut Vec<T>, new: T) -> usize {
    all.iter()
        .position(|known| *known == new)
        .unwrap_or_else(|| {
            all.push(new);
            all.len() - 1
        })
}
