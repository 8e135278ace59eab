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
}
