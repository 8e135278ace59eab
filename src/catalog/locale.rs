//! The texts of the page in both languages.

use std::fmt;

pub use super::tables::locale::Key;
use super::tables::locale::{IDS, KEYS};
use crate::domain::parameter::Words;

impl Key {
    /// Every text, in the order of the ids.
    pub fn all() -> &'static [Self] {
        &KEYS
    }

    /// For instance `ladder.take_home`.
    pub fn id(self) -> &'static str {
        IDS[self as usize]
    }

    /// The text of an id that stands in data, for instance the line of a pay slip.
    pub fn of_id(id: &str) -> Option<Self> {
        let at = IDS.binary_search(&id).ok()?;
        KEYS.get(at).copied()
    }

    /// The sentence as written in each language, placeholders included.
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
