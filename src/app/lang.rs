//! The two languages of the page.

use crate::catalog::texts;
use crate::domain::parameter::Words;

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Lang {
    Ko,
    En,
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::Ko, Self::En];

    /// BCP 47 code, as the `lang` attribute and links write it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ko => "ko",
            Self::En => "en",
        }
    }

    /// Also takes a code with a region, as browsers report it: `ko-KR`.
    pub fn of_code(code: &str) -> Option<Self> {
        let language = code.split(['-', '_']).next()?;
        Self::ALL
            .into_iter()
            .find(|lang| lang.code().eq_ignore_ascii_case(language))
    }

    /// The language of a text that is shown as it is, whatever the language of the page: the name of
    /// a source, an article of law.
    pub fn of_text(text: &str) -> Self {
        let is_hangul = |c| ('\u{ac00}'..='\u{d7a3}').contains(&c);
        if text.contains(is_hangul) {
            Self::Ko
        } else {
            Self::En
        }
    }

    pub fn of(self, words: Words) -> &'static str {
        match self {
            Self::Ko => texts::korean(words),
            Self::En => texts::english(words),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_s_code_names_a_language_of_ours_or_none() {
        assert_eq!(Lang::of_code("ko-KR"), Some(Lang::Ko));
        assert_eq!(Lang::of_code("EN"), Some(Lang::En));
        assert_eq!(Lang::of_code("en_GB"), Some(Lang::En));
        assert_eq!(Lang::of_code("kok"), None);
        assert_eq!(Lang::of_code(""), None);
    }

    #[test]
    fn a_text_with_a_korean_letter_is_korean() {
        assert_eq!(Lang::of_text("소득세법 제47조 (INCOME)"), Lang::Ko);
        assert_eq!(Lang::of_text("26 U.S.C. § 3101"), Lang::En);
    }
}
