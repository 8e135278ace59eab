//! The texts of the tables by their places: each language is one piece, cut at the first use.

use std::sync::LazyLock;

use super::tables::{COMMON, EN, KO, SOURCES};
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

static LINES: LazyLock<[Vec<&'static str>; 4]> =
    LazyLock::new(|| [KO, EN, COMMON, SOURCES].map(|all| all.split('\n').collect()));

fn line(list: usize, place: u16) -> Option<&'static str> {
    LINES.get(list)?.get(usize::from(place)).copied()
}

pub fn korean(words: Words) -> &'static str {
    line(0, words.0).unwrap_or_default()
}

pub fn english(words: Words) -> &'static str {
    line(1, words.0).unwrap_or_default()
}

pub fn common(text: Text) -> &'static str {
    line(2, text.0).unwrap_or_default()
}

pub fn source(id: SourceId) -> Option<Source> {
    let mut fields = line(3, id.0)?.split('\t');
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
