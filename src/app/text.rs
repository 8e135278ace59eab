//! Sentences of the locale files, with words put in.

use super::korean::{Final, final_of};
use super::lang::Lang;
use super::number::Quantity;
pub use crate::catalog::locale::Key;

/// What is put in the place of `{name}`.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Value<'a> {
    /// As it is, in the reader's language.
    Text(&'a str),
    /// Written for the reader's language.
    Quantity(Quantity),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<Quantity> for Value<'_> {
    fn from(quantity: Quantity) -> Self {
        Self::Quantity(quantity)
    }
}

/// A piece of a sentence that the page lays out itself, for instance around an input.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Segment {
    Text(&'static str),
    Slot {
        name: &'static str,
        /// What follows the word in the slot and depends on it.
        ending: Option<Ending>,
    },
}

/// A Korean particle or an English noun that depends on the word before it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ending {
    lang: Lang,
    /// After a final consonant; in English after 1.
    first: &'static str,
    /// After a vowel; in English after any other number.
    second: &'static str,
}

impl Ending {
    /// What follows `shown`: `Ending` 은/는 after "9,000만 원" is 은, after "34만 달러" 는.
    pub fn after(&self, shown: &str) -> &'static str {
        let first = match self.lang {
            Lang::En => shown.trim() == "1",
            Lang::Ko => match final_of(shown) {
                Final::Other => true,
                Final::Rieul => !self.first.starts_with("으로"),
                Final::None => false,
            },
        };
        if first { self.first } else { self.second }
    }
}

/// The text without placeholders, as it stands in the locale file.
pub fn plain(lang: Lang, key: Key) -> &'static str {
    lang.of(key.words())
}

/// The pieces of a text, in the order of its language.
pub fn segments(lang: Lang, key: Key) -> Vec<Segment> {
    pieces(lang, plain(lang, key)).collect()
}

/// The text with its words put in. A placeholder without a value stays visible, in its braces.
pub fn fill(lang: Lang, key: Key, values: &[(&str, Value<'_>)]) -> String {
    fill_text(lang, plain(lang, key), values)
}

/// As [`fill`], for a text with placeholders that stands elsewhere in `data/`.
pub fn fill_text(lang: Lang, text: &'static str, values: &[(&str, Value<'_>)]) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for piece in pieces(lang, text) {
        match piece {
            Segment::Text(text) => out.push_str(text),
            Segment::Slot { name, ending } => {
                let start = out.len();
                match values.iter().find(|(of, _)| *of == name) {
                    Some((_, Value::Text(text))) => out.push_str(text),
                    Some((_, Value::Quantity(quantity))) => out.push_str(&quantity.text(lang)),
                    None => {
                        out.push('{');
                        out.push_str(name);
                        out.push('}');
                    }
                }
                if let Some(ending) = ending {
                    let tail = ending.after(&out[start..]);
                    out.push_str(tail);
                }
            }
        }
    }
    out
}

/// The check of `data/` has found every brace closed; text after a stray one is left as it is.
fn pieces(lang: Lang, text: &'static str) -> impl Iterator<Item = Segment> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        if let Some((inside, after)) = rest.strip_prefix('{').and_then(|r| r.split_once('}')) {
            rest = after;
            return Some(slot(lang, inside));
        }
        // A brace at the very start is a stray one here, and so part of the text.
        let mut braces = rest.match_indices('{').map(|(at, _)| at);
        let end = braces.find(|at| *at > 0).unwrap_or(rest.len());
        let (text, after) = rest.split_at(end);
        rest = after;
        Some(Segment::Text(text))
    })
}

fn slot(lang: Lang, inside: &'static str) -> Segment {
    let (name, ending) = match inside.split_once(':') {
        Some((name, ending)) => (name, ending.split_once('/')),
        None => (inside, None),
    };
    Segment::Slot {
        name,
        ending: ending.map(|(first, second)| Ending {
            lang,
            first,
            second,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::money::Currency;

    fn ko(text: &'static str, word: &str) -> String {
        fill_text(Lang::Ko, text, &[("x", word.into())])
    }

    fn en(text: &'static str, word: &str) -> String {
        fill_text(Lang::En, text, &[("x", word.into())])
    }

    #[test]
    fn the_particle_follows_the_word() {
        assert_eq!(ko("{x:은/는} 많다", "9,000만 원"), "9,000만 원은 많다");
        assert_eq!(ko("{x:은/는} 많다", "34만 달러"), "34만 달러는 많다");
        assert_eq!(ko("{x:을/를} 넘다", "52"), "52를 넘다");
        assert_eq!(ko("{x:이/가} 늘다", "KAIST"), "KAIST가 늘다");
        assert_eq!(
            ko("{x:과/와} 같다", "한국과학기술원(KAIST)"),
            "한국과학기술원(KAIST)과 같다"
        );
        assert_eq!(ko("{x:이/}다.", "5.6배"), "5.6배다.");
        assert_eq!(ko("{x:이/}다.", "9,000만 원"), "9,000만 원이다.");
        assert_eq!(ko("{x:이었/였}다.", "60%"), "60%였다.");
    }

    #[test]
    fn rieul_takes_the_short_form_of_one_particle_only() {
        assert_eq!(ko("{x:으로/로} 가다", "서울"), "서울로 가다");
        assert_eq!(ko("{x:으로/로} 가다", "미국"), "미국으로 가다");
        assert_eq!(ko("{x:으로/로} 가다", "독일"), "독일로 가다");
        assert_eq!(ko("{x:을/를} 보다", "서울"), "서울을 보다");
        assert_eq!(ko("{x:으로/로} 늘다", "2.7"), "2.7로 늘다");
    }

    #[test]
    fn english_counts_one_and_many() {
        assert_eq!(en("{x: year/ years} more", "1"), "1 year more");
        assert_eq!(en("{x: year/ years} more", "0"), "0 years more");
        assert_eq!(en("{x: year/ years} more", "1.5"), "1.5 years more");
    }

    #[test]
    fn a_quantity_is_written_for_the_reader() {
        let pay = Value::from(Quantity::Money(Currency::Krw, 90_000_000));
        let text = "{pay:을/를} 받다";
        assert_eq!(
            fill_text(Lang::Ko, text, &[("pay", pay)]),
            "9,000만\u{a0}원을 받다"
        );
        assert_eq!(
            fill_text(Lang::En, "Earns {pay}", &[("pay", pay)]),
            "Earns ₩90\u{a0}million"
        );
        assert_eq!(
            fill(
                Lang::En,
                Key::FaultTooLarge,
                &[("max", Quantity::Years(1).into())]
            ),
            "Enter 1 year or less."
        );
    }

    #[test]
    fn a_forgotten_word_is_seen_and_a_repeated_one_is_put_in_twice() {
        assert_eq!(fill_text(Lang::Ko, "{x:은/는} {y}", &[]), "{x}는 {y}");
        assert_eq!(en("{x} and {x}", "a"), "a and a");
    }

    #[test]
    fn a_sentence_opens_around_an_input() {
        let found: Vec<Segment> = pieces(Lang::Ko, "매칭 {share:을/를} {years}년").collect();
        let Some(Segment::Slot {
            name,
            ending: Some(ending),
        }) = found.get(1)
        else {
            panic!("no slot with a particle in {found:?}");
        };
        assert_eq!(
            (found.len(), found[0], *name),
            (5, Segment::Text("매칭 "), "share")
        );
        assert_eq!((ending.after("50%"), ending.after("3")), ("를", "을"));
        assert_eq!(
            found[3],
            Segment::Slot {
                name: "years",
                ending: None
            }
        );
        assert_eq!(
            segments(Lang::En, Key::UnitYear),
            [Segment::Slot {
                name: "n",
                ending: None
            }]
        );
    }

    #[test]
    fn every_text_of_the_page_opens_and_fills() {
        for key in Key::all() {
            for lang in Lang::ALL {
                let slots = segments(lang, *key);
                let names: Vec<_> = slots
                    .iter()
                    .filter_map(|s| match s {
                        Segment::Slot { name, .. } => Some((*name, Value::Text("1"))),
                        Segment::Text(_) => None,
                    })
                    .collect();
                let filled = fill(lang, *key, &names);
                assert!(!filled.contains(['{', '}']), "{key:?}: {filled}");
            }
        }
    }
}
