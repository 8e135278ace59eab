//! The texts of the tables by their places.
//!
//! What a reader is told in one language is two pieces, cut when they are first needed: the words
//! of the first picture, and the evidence with all other words, for which the page does not wait. A browser loads those of its
//! reader's language beside the program and puts them in; elsewhere both languages are at hand.

use crate::domain::parameter::{Origin, SourceId, Text, Words};

/// Where facts were read.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    pub publisher: &'static str,
    /// Empty where the page was read without its title.
    pub title: &'static str,
    pub url: &'static str,
    /// As the source dates itself; may be empty.
    pub published: &'static str,
    /// A day, year first.
    pub retrieved: &'static str,
    pub licence: &'static str,
}

/// The bit that tells a place in the evidence from one among the words.
pub(super) const EVIDENCE: i64 = 1 << 15;

/// What a figure of law and a rule rest on, in one language.
struct Evidence {
    words: Vec<&'static str>,
    /// The same in both languages.
    common: Vec<&'static str>,
    /// Source and article of each value of law.
    origins: Vec<&'static str>,
    sources: Vec<&'static str>,
}

fn cut(text: &'static str) -> Vec<&'static str> {
    text.split('\n').collect()
}

impl Evidence {
    /// `None` where a list is missing: another text, or one that was cut short.
    fn of(text: &'static str) -> Option<Self> {
        let mut lists = text.split("\n\u{c}\n").map(cut);
        Some(Self {
            words: lists.next()?,
            common: lists.next()?,
            origins: lists.next()?,
            sources: lists.next()?,
        })
    }
}

#[cfg(target_arch = "wasm32")]
mod pieces {
    use std::sync::OnceLock;

    use super::{Evidence, cut};

    static WORDS: OnceLock<Vec<&'static str>> = OnceLock::new();
    static EVIDENCE: OnceLock<Evidence> = OnceLock::new();

    /// Puts in the words that the browser has loaded; the first time counts.
    pub fn install(text: String) {
        let _ = WORDS.set(cut(text.leak()));
    }

    /// Puts in the evidence likewise, and says whether it is whole.
    pub fn install_evidence(text: String) -> bool {
        let evidence = Evidence::of(text.leak());
        evidence.is_some_and(|evidence| EVIDENCE.set(evidence).is_ok())
    }

    /// Of the language that was loaded, whichever is asked for.
    pub(super) fn words(_language: usize) -> Option<&'static Vec<&'static str>> {
        WORDS.get()
    }

    pub(super) fn evidence(_language: usize) -> Option<&'static Evidence> {
        EVIDENCE.get()
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod pieces {
    use std::sync::LazyLock;

    use super::{Evidence, cut};

    macro_rules! text {
        ($name:literal) => {
            include_str!(concat!(env!("OUT_DIR"), "/", $name, ".txt"))
        };
    }

    static WORDS: LazyLock<[Vec<&'static str>; 2]> =
        LazyLock::new(|| [cut(text!("texts-ko")), cut(text!("texts-en"))]);
    static EVIDENCE: LazyLock<[Option<Evidence>; 2]> = LazyLock::new(|| {
        [
            Evidence::of(text!("evidence-ko")),
            Evidence::of(text!("evidence-en")),
        ]
    });

    /// Both languages are at hand.
    pub fn install(_text: String) {}

    /// Likewise.
    pub fn install_evidence(_text: String) -> bool {
        true
    }

    pub(super) fn words(language: usize) -> Option<&'static Vec<&'static str>> {
        WORDS.get(language)
    }

    pub(super) fn evidence(language: usize) -> Option<&'static Evidence> {
        EVIDENCE.get(language)?.as_ref()
    }
}

use pieces::evidence;
pub use pieces::{install, install_evidence};

fn word(language: usize, words: Words) -> &'static str {
    const BIT: u16 = EVIDENCE as u16;
    let list = if words.0 & BIT == 0 {
        pieces::words(language)
    } else {
        evidence(language).map(|evidence| &evidence.words)
    };
    let place = usize::from(words.0 & !BIT);
    list.and_then(|list| list.get(place).copied())
        .unwrap_or_default()
}

pub fn korean(words: Words) -> &'static str {
    word(0, words)
}

pub fn english(words: Words) -> &'static str {
    word(1, words)
}

pub fn common(text: Text) -> &'static str {
    let common = |evidence: &'static Evidence| evidence.common.get(usize::from(text.0)).copied();
    evidence(0).and_then(common).unwrap_or_default()
}

/// Where a value of law was read: source and article.
pub fn origin(origin: Origin) -> Option<(SourceId, Text)> {
    let line = evidence(0)?.origins.get(usize::from(origin.0))?;
    let (source, article) = line.split_once(' ')?;
    Some((SourceId(source.parse().ok()?), Text(article.parse().ok()?)))
}

pub fn source(id: SourceId) -> Option<Source> {
    let line = evidence(0)?.sources.get(usize::from(id.0))?;
    let mut fields = line.split('\t');
    let mut next = || fields.next().unwrap_or_default();
    Some(Source {
        publisher: next(),
        title: next(),
        url: next(),
        published: next(),
        retrieved: next(),
        licence: next(),
    })
}
