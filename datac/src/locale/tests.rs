use super::*;

/// What is said about a pair of files, each fault on a line.
fn said(ko: &str, en: &str) -> String {
    let mut faults = Faults::default();
    check(&table(ko), &table(en), &mut faults);
    lines(faults)
}

fn lines(faults: Faults) -> String {
    match faults.into_result(|| ()) {
        Ok(()) => String::new(),
        Err(list) => {
            let lines: Vec<String> = list.iter().map(ToString::to_string).collect();
            lines.join("\n")
        }
    }
}

fn table(text: &str) -> toml::Table {
    text.parse().expect("a TOML table")
}

#[track_caller]
fn refused(ko: &str, en: &str, wanted: &str) {
    let said = said(ko, en);
    assert!(said.contains(wanted), "{wanted:?} is not in {said:?}");
}

#[test]
fn sound_files_are_taken_whole() {
    let ko = "title = '연봉 격차'\n[ladder]\ntake_home = '{pay:은/는} {years:이/}다'\n[ladder.per]\nhour = '시간당'";
    let en = "title = 'Salary gap'\n[ladder]\ntake_home = '{pay} over {years: year/ years}'\n[ladder.per]\nhour = 'An hour'";
    assert_eq!(said(ko, en), "");
    let mut out = String::new();
    let first = check(&table(ko), &table(en), &mut Faults::default());
    let later = Vec::new();
    emit(&Locale { first, later }, &mut out);
    assert!(out.contains("LadderTakeHome = 1,"));
    assert!(out.contains(
        "pub static IDS: [&str; 3] = [\n\"ladder.per.hour\",\n\"ladder.take_home\",\n\"title\",\n];"
    ));
}

/// The sections that are taken from a list, and what is said about it.
fn later(list: &str) -> (Vec<String>, String) {
    let ko = table("title = '격차'\n[fall]\nend = '끝'\n[slip]\nnet = '세후'");
    let mut faults = Faults::default();
    let sections = sections(table(list), &ko, &mut faults);
    (sections.into_iter().collect(), lines(faults))
}

#[test]
fn a_section_that_comes_later_is_one_of_the_page_s() {
    let (sections, said) = later("sections = ['slip', 'fall']");
    assert_eq!((sections.concat(), said), ("fallslip".into(), "".into()));
    for (list, wanted) in [
        ("sections = ['fal']", "data/locales/later.toml: fal: "),
        // A key above the sections is none, and neither is a key within one.
        ("sections = ['title']", "data/locales/later.toml: title: "),
        (
            "sections = ['fall.end']",
            "locales/ko.toml has no such section",
        ),
        (
            "sections = ['fall', 'fall']",
            "data/locales/later.toml: fall: this section is named twice",
        ),
        ("sections = 'fall'", "data/locales/later.toml: sections: "),
        ("section = ['fall']", "unknown field"),
    ] {
        let (_, said) = later(list);
        assert!(said.contains(wanted), "{wanted:?} is not in {said:?}");
    }
}

#[test]
fn what_is_said_later_has_its_place_in_the_evidence() {
    let message = |id: &str| Message {
        id: id.to_owned(),
        ko: "가".to_owned(),
        en: "a".to_owned(),
    };
    let locale = Locale {
        first: vec![message("app.name"), message("ladder.even")],
        later: vec![message("fall.end"), message("slip.net")],
    };
    let mut out = String::new();
    emit(&locale, &mut out);
    assert!(
        out.contains("AppName = 0,\nLadderEven = 1,\nFallEnd = 32768,\nSlipNet = 32769,\n}"),
        "{out}"
    );
    assert!(out.contains("pub const FIRST: usize = 2;"));
}

#[test]
fn a_key_of_one_language_only_is_refused() {
    refused("a = '가'\nb = '나'", "a = 'a'", "data/locales/en.toml: b: ");
    refused(
        "a = '가'",
        "a = 'a'\n[b]\nc = 'c'",
        "data/locales/ko.toml: b.c: ",
    );
}

#[test]
fn a_placeholder_of_one_language_only_is_refused() {
    refused("a = '{pay}'", "a = 'pay'", "data/locales/en.toml: a: {pay}");
    refused("a = '돈'", "a = '{pay}'", "data/locales/ko.toml: a: {pay}");
}

#[test]
fn an_empty_text_is_refused() {
    refused(
        "a = ''",
        "a = 'a'",
        "data/locales/ko.toml: a: the text is empty",
    );
    refused(
        "a = '가'",
        "a = '  '",
        "data/locales/en.toml: a: the text is empty",
    );
    refused("", "", "there is no text");
}

#[test]
fn a_fragment_that_hangs_on_a_space_is_refused() {
    refused("a = '가 '", "a = 'a'", "begins or ends with a space");
    refused("a = '가'", "a = \"a\\nb\"", "no line breaks");
}

#[test]
fn an_unknown_particle_is_refused() {
    refused(
        "a = '{pay:는/은}'",
        "a = '{pay}'",
        "data/locales/ko.toml: a: \"는/은\"",
    );
    refused("a = '{pay:}'", "a = '{pay}'", "is not one of");
}

#[test]
fn a_particle_that_ignores_its_word_is_refused() {
    refused("a = '{pay}는 많다'", "a = '{pay}'", "write {pay:은/는}");
    refused("a = '{pay}로.'", "a = '{pay}'", "suits only some words");
    refused("a = '급여은(는)'", "a = 'a'", "leaves the particle open");
    assert_eq!(said("a = '{place}은행, {n}이상'", "a = '{place} {n}'"), "");
}

#[test]
fn an_english_noun_needs_one_and_many() {
    refused("a = '{n}년'", "a = '{n: year}'", "one, then many");
    refused("a = '{n}년'", "a = '{n: years/ years}'", "one, then many");
    refused("a = '{n}년'", "a = '{n:은/는}'", "one, then many");
}

#[test]
fn broken_braces_are_refused() {
    refused("a = '{pay'", "a = '{pay}'", "a { without its }");
    refused("a = 'pay}'", "a = '{pay}'", "a } without its {");
    refused("a = '{Pay}'", "a = '{Pay}'", "{Pay} has no name");
    refused("a = '{}'", "a = '{}'", "{} has no name");
    refused("a = '{a{b}'", "a = '{a}'", "has no name");
}

#[test]
fn what_is_not_a_text_is_refused() {
    refused("a = 1", "a = 'a'", "a text was expected, not integer");
    refused("a = '가'", "a = ['a']", "a text was expected, not array");
}

#[test]
fn a_key_that_rust_could_not_name_is_refused() {
    refused("Abc = '가'", "Abc = 'a'", "begins with a letter");
    refused("'1a' = '가'", "'1a' = 'a'", "begins with a letter");
    refused(
        "a_b = '가'\n[a]\nb = '나'",
        "a_b = 'a'\n[a]\nb = 'b'",
        "its name is that of",
    );
}

#[test]
fn every_fault_is_told_at_once() {
    let said = said("a = ''\nb = '{x'\nc = '나'", "a = 'a'\nb = 'b'");
    assert_eq!(said.lines().count(), 3, "{said}");
}
