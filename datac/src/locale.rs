//! `locales/ko.toml` and `locales/en.toml`: the words of the page, whole sentences in each language.
//!
//! A key in a table, `[ladder] take_home = "…"`, has the id `ladder.take_home`. A sentence has
//! room for words in braces, `{pay}`. What follows such a word may depend on it and stands behind
//! a colon: in Korean a particle, `{pay:은/는}` (after a final consonant / after a vowel), in
//! English a noun, `{n: year/ years}` (after 1 / after any other number).
//!
//! `locales/later.toml` names the sections, tables at the top of these files, whose texts come with
//! the evidence.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use serde::Deserialize;

use crate::emit;
use crate::fault::Faults;
use crate::reader;
use crate::texts::EVIDENCE;

const KO: &str = "locales/ko.toml";
const EN: &str = "locales/en.toml";
const LATER: &str = "locales/later.toml";

/// The particles that follow a word: after a final consonant, after a vowel.
/// `이/` is the copula's stem: `{times:이/}다`, `{times:이/}라고`, `{times:이/}며`.
const PARTICLES: [&str; 11] = [
    "은/는",
    "이/가",
    "을/를",
    "과/와",
    "으로/로",
    "이/",
    "이다/다",
    "이라/라",
    "이었/였",
    "이에요/예요",
    "아/야",
];

/// Particles that suit only one of the two endings, and so may not stand bare after a placeholder.
const BARE: [&str; 10] = ["은", "는", "이", "가", "을", "를", "과", "와", "으로", "로"];

/// The way out of writers who cannot know the word; here the word is known.
const UNDECIDED: [&str; 8] = [
    "은(는)", "는(은)", "이(가)", "가(이)", "을(를)", "를(을)", "(으)로", "와(과)",
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Language {
    Korean,
    English,
}

/// Texts by id.
type Texts = BTreeMap<String, String>;

struct Message {
    id: String,
    ko: String,
    en: String,
}

#[derive(Default)]
pub(crate) struct Locale {
    /// What the first picture says.
    first: Vec<Message>,
    /// What is said once the evidence is there.
    later: Vec<Message>,
}

impl Locale {
    /// Each text of the first picture in Korean and English, in the order of the keys.
    pub fn first(&self) -> Vec<[String; 2]> {
        pairs(&self.first)
    }

    /// The same of those that come with the evidence.
    pub fn later(&self) -> Vec<[String; 2]> {
        pairs(&self.later)
    }
}

fn pairs(messages: &[Message]) -> Vec<[String; 2]> {
    (messages.iter())
        .map(|message| [message.ko.clone(), message.en.clone()])
        .collect()
}

/// What `later.toml` says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Later {
    sections: Vec<String>,
}

pub(crate) fn read(data: &Path, faults: &mut Faults) -> Locale {
    let ko = reader::table(data, KO, faults);
    let en = reader::table(data, EN, faults);
    let later = reader::table(data, LATER, faults);
    match (ko, en, later) {
        (Some(ko), Some(en), Some(later)) => {
            let messages = check(&ko, &en, faults);
            let sections = sections(later, &ko, faults);
            let is_later = |message: &Message| sections.contains(section(&message.id));
            let (later, first) = messages.into_iter().partition(is_later);
            Locale { first, later }
        }
        _ => Locale::default(),
    }
}

/// The sections that come with the evidence: each is one of Korean's, which has all of English's.
fn sections(later: toml::Table, ko: &toml::Table, faults: &mut Faults) -> BTreeSet<String> {
    let later: Result<Later, _> = later.try_into();
    let later = later.map_err(|error| error.message().trim().to_owned());
    let named = faults.keep(LATER, "sections", later);
    let mut sections = BTreeSet::new();
    for name in named.into_iter().flat_map(|later| later.sections) {
        if !ko.get(&name).is_some_and(toml::Value::is_table) {
            faults.add(LATER, &name, format!("{KO} has no such section"));
        }
        if let Some(twice) = sections.replace(name) {
            faults.add(LATER, twice, "this section is named twice");
        }
    }
    sections
}

/// `ladder` of `ladder.per.hour`; a key above the sections is of none.
fn section(id: &str) -> &str {
    id.split_once('.').map_or("", |(section, _)| section)
}

/// The messages of both files in the order of their ids.
fn check(ko: &toml::Table, en: &toml::Table, faults: &mut Faults) -> Vec<Message> {
    let ko = texts(KO, ko, faults);
    let mut en = texts(EN, en, faults);
    let mut messages = Vec::new();
    let mut variants: BTreeMap<String, String> = BTreeMap::new();
    for (id, ko) in ko {
        let Some(en) = en.remove(&id) else {
            faults.add(EN, &id, format!("this key of {KO} is missing"));
            continue;
        };
        if let Some(twin) = variants.insert(variant(&id), id.clone()) {
            faults.add(KO, &id, format!("in Rust its name is that of {twin:?}"));
        }
        check_pair(&id, &ko, &en, faults);
        messages.push(Message { id, ko, en });
    }
    for id in en.keys() {
        faults.add(KO, id, format!("this key of {EN} is missing"));
    }
    messages
}

fn texts(file: &str, table: &toml::Table, faults: &mut Faults) -> Texts {
    let mut texts = Texts::new();
    flatten(file, "", table, &mut texts, faults);
    if texts.is_empty() {
        faults.add(file, "(file)", "there is no text");
    }
    texts
}

fn flatten(file: &str, above: &str, table: &toml::Table, texts: &mut Texts, faults: &mut Faults) {
    for (key, value) in table {
        let id = if above.is_empty() {
            key.clone()
        } else {
            format!("{above}.{key}")
        };
        if !is_name(key, "_-") {
            faults.add(
                file,
                &id,
                "a key is of a to z, 0 to 9, _ and -, and begins with a letter",
            );
            continue;
        }
        match value {
            toml::Value::Table(inner) => flatten(file, &id, inner, texts, faults),
            toml::Value::String(text) => {
                texts.insert(id, text.clone());
            }
            other => faults.add(
                file,
                &id,
                format!("a text was expected, not {}", other.type_str()),
            ),
        }
    }
}

fn check_pair(id: &str, ko: &str, en: &str, faults: &mut Faults) {
    let in_ko = faults.keep(KO, id, placeholders(ko, Language::Korean));
    let in_en = faults.keep(EN, id, placeholders(en, Language::English));
    if let (Some(in_ko), Some(in_en)) = (in_ko, in_en) {
        for name in in_ko.difference(&in_en) {
            faults.add(EN, id, format!("{{{name}}} stands only in {KO}"));
        }
        for name in in_en.difference(&in_ko) {
            faults.add(KO, id, format!("{{{name}}} stands only in {EN}"));
        }
    }
}

/// Notes what is wrong with the placeholders of a text that stands elsewhere in `data/`: only these
/// names, the same in both languages.
pub(crate) fn check_text(
    (file, key): (&str, &str),
    (ko, en): (&str, &str),
    allowed: &[&str],
    faults: &mut Faults,
) {
    let in_ko = faults.keep(file, key, placeholders(ko, Language::Korean));
    let in_en = faults.keep(file, key, placeholders(en, Language::English));
    let (Some(in_ko), Some(in_en)) = (in_ko, in_en) else {
        return;
    };
    for name in in_ko.symmetric_difference(&in_en) {
        faults.add(file, key, format!("{{{name}}} stands in one language only"));
    }
    for name in in_ko.union(&in_en).filter(|name| !allowed.contains(name)) {
        let reason = format!("{{{name}}} is not one of {}", allowed.join(" "));
        faults.add(file, key, reason);
    }
}

/// The names in braces of a text, or what is wrong with it.
fn placeholders(text: &str, language: Language) -> Result<BTreeSet<&str>, String> {
    if text.trim().is_empty() {
        return Err("the text is empty".to_owned());
    }
    if text.trim() != text {
        return Err("the text begins or ends with a space".to_owned());
    }
    if text.chars().any(char::is_control) {
        return Err("a text has no line breaks or tabs".to_owned());
    }
    if let Some(pair) = UNDECIDED.iter().find(|pair| text.contains(**pair)) {
        return Err(format!(
            "{pair:?} leaves the particle open; write {{name:은/는}} or the like"
        ));
    }
    let mut names = BTreeSet::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (inside, after) = rest[at..]
            .strip_prefix('{')
            .ok_or("a } without its {")?
            .split_once('}')
            .ok_or("a { without its }")?;
        let (name, ending) = match inside.split_once(':') {
            Some((name, ending)) => (name, Some(ending)),
            None => (inside, None),
        };
        if !is_name(name, "_") {
            return Err(format!(
                "{{{inside}}} has no name of a to z, 0 to 9 and _ that begins with a letter"
            ));
        }
        match ending {
            Some(ending) => check_ending(ending, language)?,
            None => check_bare(name, after)?,
        }
        names.insert(name);
        rest = after;
    }
    Ok(names)
}

fn check_ending(ending: &str, language: Language) -> Result<(), String> {
    if language == Language::Korean {
        return if PARTICLES.contains(&ending) {
            Ok(())
        } else {
            Err(format!("{ending:?} is not one of {}", PARTICLES.join(" ")))
        };
    }
    let word = |part: &str| {
        !part.trim().is_empty() && part.chars().all(|c| c.is_ascii_alphabetic() || c == ' ')
    };
    match ending.split_once('/') {
        Some((one, many)) if one != many && word(one) && word(many) => Ok(()),
        _ => Err(format!(
            "{ending:?} is not of the form \" year/ years\": one, then many"
        )),
    }
}

/// A particle directly after a placeholder is right for some words only.
fn check_bare(name: &str, after: &str) -> Result<(), String> {
    let bare = BARE.iter().find(|particle| {
        after
            .strip_prefix(**particle)
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    });
    match bare {
        Some(particle) => Err(format!(
            "{particle:?} suits only some words; write {{{name}:은/는}} or the like"
        )),
        None => Ok(()),
    }
}

fn is_name(name: &str, joints: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && (name.chars())
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || joints.contains(c))
}

/// `ladder.take_home` as `LadderTakeHome`.
fn variant(id: &str) -> String {
    id.split(['.', '_', '-'])
        .flat_map(|word| {
            let mut letters = word.chars();
            let first = letters.next().map(|c| c.to_ascii_uppercase());
            first.into_iter().chain(letters)
        })
        .collect()
}

pub(crate) fn emit(locale: &Locale, out: &mut String) {
    let Locale { first, later } = locale;
    let all = || first.iter().chain(later);
    out.push_str("pub mod locale {\n");
    out.push_str(
        "/// A text of the page, by its place among the words or in the evidence; in each in\n",
    );
    out.push_str("/// the order of the ids.\n");
    out.push_str("#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]\n");
    out.push_str("#[repr(u16)]\npub enum Key {\n");
    for (from, messages) in [(0, first), (EVIDENCE, later)] {
        for (at, message) in messages.iter().enumerate() {
            let _ = writeln!(out, "{} = {},", variant(&message.id), from + at);
        }
    }
    let _ = writeln!(out, "}}\npub const FIRST: usize = {};", first.len());
    let mut table = |name: &str, kind: &str, row: &dyn Fn(&Message) -> String| {
        let _ = writeln!(out, "pub static {name}: [{kind}; {}] = [", all().count());
        for message in all() {
            let _ = writeln!(out, "{},", row(message));
        }
        out.push_str("];\n");
    };
    table("KEYS", "Key", &|m| format!("Key::{}", variant(&m.id)));
    table("IDS", "&str", &|m| emit::text(&m.id));
    out.push_str("}\n");
}

#[cfg(test)]
mod tests;
