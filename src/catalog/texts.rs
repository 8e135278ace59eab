//! The texts of the tables by their places.
//!
//! What a reader is told in one language is one piece, cut when it is first needed. A browser
//! loads the piece of its reader's language beside the program and puts it in with [`install`];
//! elsewhere both languages are at hand.

use crate::domain::parameter::{SourceId, Text, Words};

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

/// All that is said in one language.
struct Piece {
    words: Vec<&'static str>,
    /// The same in both languages.
    common: Vec<&'static str>,
    sources: Vec<&'static str>,
}

impl Piece {
    fn of(text: &'static str) -> Self {
        let mut lists = text.split("\n\u{c}\n");
        let mut next = || lists.next().unwrap_or_default().split('\n').collect();
        Self {
            words: next(),
            common: next(),
            sources: next(),
        }
    }
}

#[cfg(target_arch = "wasm32")]
mod pieces {
    use std::sync::OnceLock;

    use super::Piece;

    static PIECE: OnceLock<Piece> = OnceLock::new();

    /// Puts in what the browser has loaded; the first time counts.
    pub fn install(text: String) {
        let _ = PIECE.set(Piece::of(Box::leak(text.into_boxed_str())));
    }

    /// The language that was loaded, whichever is asked for.
    pub(super) fn piece(_language: usize) -> Option<&'static Piece> {
        PIECE.get()
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod pieces {
    use std::sync::LazyLock;

    use super::Piece;

    static PIECES: LazyLock<[Piece; 2]> = LazyLock::new(|| {
        [
            Piece::of(include_str!(concat!(env!("OUT_DIR"), "/ko.txt"))),
            Piece::of(include_str!(concat!(env!("OUT_DIR"), "/en.txt"))),
        ]
    });

    pub(super) fn piece(language: usize) -> Option<&'static Piece> {
        PIECES.get(language)
    }
}

#[cfg(target_arch = "wasm32")]
pub use pieces::install;
use pieces::piece;

fn word(language: usize, words: Words) -> &'static str {
    let words_of = |piece: &'static Piece| piece.words.get(usize::from(words.0)).copied();
    piece(language).and_then(words_of).unwrap_or_default()
}

pub fn korean(words: Words) -> &'static str {
    word(0, words)
}

pub fn english(words: Words) -> &'static str {
    word(1, words)
}

pub fn common(text: Text) -> &'static str {
    let common = |piece: &'static Piece| piece.common.get(usize::from(text.0)).copied();
    piece(0).and_then(common).unwrap_or_default()
}

pub fn source(id: SourceId) -> Option<Source> {
    let mut fields = piece(0)?.sources.get(usize::from(id.0))?.split('\t');
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
