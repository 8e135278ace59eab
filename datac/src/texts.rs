//! The texts of the tables: each once, those of a language in one piece, named by their places.
//!
//! They stand in two files for each language, so that a reader downloads one language: the words
//! without which the page cannot stand, and the evidence (rules, names of figures, articles,
//! conditions, sources, and what the page says below its first picture), which the page does not
//! wait for. A text that stands in a table would
//! also cost the browser eight bytes that point at it and pack badly.

use std::cell::RefCell;

use crate::locale::Locale;

/// Every text of the tables that are being written.
pub(crate) struct Texts {
    /// Korean and English; first the page's own, in the order of their keys.
    words: RefCell<Vec<[String; 2]>>,
    /// The same of the evidence; first what the page says below its first picture.
    evidence: RefCell<Vec<[String; 2]>>,
    /// The same in both languages, for instance an article of law.
    common: RefCell<Vec<String>>,
}

impl Texts {
    pub fn new(locale: &Locale) -> Self {
        Self {
            words: RefCell::new(locale.first()),
            evidence: RefCell::new(locale.later()),
            common: RefCell::new(Vec::new()),
        }
    }

    /// `Words(3)`.
    pub fn words(&self, ko: &str, en: &str) -> String {
        let mut words = self.words.borrow_mut();
        let place = place(&mut words, [ko.to_owned(), en.to_owned()]);
        format!("Words({place})")
    }

    /// A text of the evidence: its place has the highest bit set.
    pub fn evidence(&self, ko: &str, en: &str) -> String {
        format!("Words({})", EVIDENCE | self.evidence_place(ko, en))
    }

    pub fn evidence_place(&self, ko: &str, en: &str) -> usize {
        let mut evidence = self.evidence.borrow_mut();
        place(&mut evidence, [ko.to_owned(), en.to_owned()])
    }

    /// `Text(3)`.
    pub fn common(&self, text: &str) -> String {
        format!("Text({})", self.common_place(text))
    }

    pub fn common_place(&self, text: &str) -> usize {
        place(&mut self.common.borrow_mut(), text.to_owned())
    }

    /// The words of a language, a line each; the reader of the files has refused line breaks.
    pub fn words_of(&self, language: Language) -> String {
        lines(&self.words.borrow(), language)
    }

    /// The evidence in a language, then what is the same in both, then `more`, where values of
    /// law were read and the sources; the four lists apart by a line with a form feed.
    pub fn evidence_of(&self, language: Language, more: &[Vec<String>; 2]) -> String {
        let [origins, sources] = more;
        let lists = [
            lines(&self.evidence.borrow(), language),
            self.common.borrow().join("\n"),
            origins.join("\n"),
            sources.join("\n"),
        ];
        lists.join(BETWEEN)
    }
}

fn lines(texts: &[[String; 2]], language: Language) -> String {
    let of = texts.iter().map(|pair| pair[language as usize].as_str());
    of.collect::<Vec<_>>().join("\n")
}

/// The bit that tells a place in the evidence from one among the words.
pub(crate) const EVIDENCE: usize = 1 << 15;

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
