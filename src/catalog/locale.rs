//! The texts of the page in both languages.

use std::fmt;

pub use super::tables::locale::Key;
use super::tables::locale::{FIRST, IDS, KEYS};
use super::texts::EVIDENCE;
use crate::domain::parameter::Words;

impl Key {
    /// Every text: what the first picture says, then what is said once the evidence is there, both
    /// in the order of the ids.
    pub fn all() -> &'static [Self] {
        &KEYS
    }

    /// Those without which the page does not stand.
    pub fn first() -> &'static [Self] {
        KEYS.split_at(FIRST).0
    }

    /// For instance `ladder.take_home`.
    pub fn id(self) -> &'static str {
        let place = self as usize;
        let later = EVIDENCE as usize;
        IDS[if place < later {
            place
        } else {
            FIRST + place - later
        }]
    }

    /// The text of an id that stands in data, for instance the line of a pay slip.
    pub fn of_id(id: &str) -> Option<Self> {
        let (first, later) = IDS.split_at(FIRST);
        let at = (first.binary_search(&id).ok())
            .or_else(|| Some(FIRST + later.binary_search(&id).ok()?))?;
        KEYS.get(at).copied()
    }

    /// The sentence as written in each language, placeholders included: a key is its place.
    pub fn words(self) -> Words {
        Words(self as u16)
    }
}

/// By id: the names of the variants are not carried to the browser.
impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_found_by_its_id_and_no_other_is() {
        for key in Key::all() {
            assert_eq!(Key::of_id(key.id()), Some(*key));
        }
        assert_eq!(Key::of_id("no.such.text"), None);
        assert_eq!(Key::of_id(""), None);
    }
}
