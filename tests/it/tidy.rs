//! The rules of the house that no compiler checks.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use salary_gap::catalog::locale::Key;
use salary_gap::catalog::{self, law_item};
use salary_gap::domain::money::Currency;
use salary_gap::domain::tax::{
    Case, Children, Household, Item, Partner, Parts, Regime, Region, Unmade,
};

/// What each room of `src` may name of the others, and why where it is not obvious.
const ROOMS: [(&str, &[&str]); 9] = [
    ("domain", &[]),
    ("chart", &[]),
    ("web", &[]),
    ("catalog", &["domain"]),
    ("link", &["domain", "catalog"]),
    ("app", &["domain", "catalog", "link", "chart"]),
    // Besides what `app` says, a control names what it lets a reader choose (places, situations:
    // `catalog`), the value that it sends (`domain`), and the longest name that a link holds.
    ("ui", &["app", "catalog", "domain", "link", "web"]),
    ("embed", &["app", "catalog", "domain", "link", "ui", "web"]),
    ("main", &["embed", "ui", "web"]),
];

/// Crates of others that a room may name. Nothing but these, and `std`.
const CRATES: [(&str, &[&str]); 9] = [
    // Dates of law: a calendar, no clock. Deterministic logarithms, exponentials and roots.
    ("domain", &["chrono", "libm"]),
    // Logarithms alike to the bit everywhere.
    ("chart", &["libm"]),
    ("web", &["gloo", "js_sys", "wasm_bindgen", "web_sys"]),
    ("catalog", &["chrono"]),
    // Days of a term, as a link writes them.
    ("link", &["chrono"]),
    ("app", &["chrono"]),
    ("ui", &["yew"]),
    ("embed", &["wasm_bindgen"]),
    ("main", &["yew"]),
];

/// Single exceptions: the file, the path that it may name, and why.
const EXCEPTIONS: [(&str, &str); 2] = [
    // A pause before the headline is announced is no wrapper's work.
    ("ui/root.rs", "gloo::timers"),
    // The type of an event's target, which Yew hands out as it is.
    ("ui/field.rs", "wasm_bindgen::JsCast"),
];

const MOST_LINES: usize = 400;

/// A source file without its comments, the text of its strings, and its tests.
struct Source {
    /// From `src`, for instance `domain/money.rs`.
    path: String,
    code: String,
    lines: usize,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The files of a folder but those that hold tests alone.
fn sources(folder: &str) -> Vec<Source> {
    let folder = root().join(folder);
    let mut found = Vec::new();
    files(&folder, &mut found);
    let path_of = |file: &PathBuf| {
        let path = file.strip_prefix(&folder).expect("inside");
        path.to_string_lossy().replace('\\', "/")
    };
    let all: Vec<(String, String)> = (found.iter())
        .map(|file| (path_of(file), fs::read_to_string(file).expect("text")))
        .collect();
    let of_tests: BTreeSet<String> = all
        .iter()
        .flat_map(|(path, text)| test_files(path, text))
        .collect();
    (all.into_iter())
        .filter(|(path, _)| {
            let inside = |tests: &String| {
                path == tests || path.starts_with(&format!("{}/", tests.trim_end_matches(".rs")))
            };
            !of_tests.iter().any(inside)
        })
        .map(|(path, text)| Source {
            lines: text.lines().count(),
            code: bare(without_tests(&text)),
            path,
        })
        .collect()
}

/// `#[cfg(test)] mod name;` in a file, as the files that it names.
fn test_files(path: &str, text: &str) -> Vec<String> {
    let folder = match path.strip_suffix("/mod.rs") {
        Some(folder) => folder.to_owned(),
        None => path.trim_end_matches(".rs").to_owned(),
    };
    let after = text.split("#[cfg(test)]\nmod ").skip(1);
    after
        .filter_map(|rest| rest.split_once(';').map(|(name, _)| name))
        .filter(|name| !name.contains('{'))
        .map(|name| match path {
            "lib.rs" | "main.rs" => format!("{name}.rs"),
            _ => format!("{folder}/{name}.rs"),
        })
        .collect()
}

/// Tests inside a file stand at its end.
fn without_tests(text: &str) -> &str {
    let inline = text.match_indices("#[cfg(test)]\nmod ").find(|(at, _)| {
        let line = text[*at..].lines().nth(1).unwrap_or_default();
        line.ends_with('{')
    });
    inline.map_or(text, |(at, _)| &text[..at])
}

/// Code without comments and without what stands in strings and characters.
fn bare(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if rest.starts_with("//") {
            rest = &rest[rest.find('\n').unwrap_or(rest.len())..];
        } else if c == '"' {
            code.push_str("\"\"");
            let mut escaped = false;
            let end = rest[1..].find(|c| {
                let ends = c == '"' && !escaped;
                escaped = c == '\\' && !escaped;
                ends
            });
            rest = &rest[end.map_or(rest.len(), |end| end + 2)..];
        } else if let Some(quoted) = ["'\"'", "'\\''", "'\\\\'"]
            .iter()
            .find(|q| rest.starts_with(**q))
        {
            rest = &rest[quoted.len()..];
        } else {
            code.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    code
}

fn room(path: &str) -> &str {
    path.split(['/', '.']).next().unwrap_or(path)
}

/// The words after each `before::` in the code, braces opened: `crate::{a, b::c}` names a and b.
fn named(code: &str, before: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mark = format!("{before}::");
    for (at, _) in code.match_indices(&mark) {
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        if code[..at].ends_with(|c: char| is_word(c) || c == ':') {
            continue;
        }
        let rest = &code[at + mark.len()..];
        let word =
            |text: &str| -> String { text.trim().chars().take_while(|c| is_word(*c)).collect() };
        match rest.strip_prefix('{') {
            None => names.extend([word(rest)]),
            Some(list) => {
                let mut depth = 0;
                let mut start = 0;
                for (end, c) in list.char_indices() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => {
                            names.extend([word(&list[start..end])]);
                            break;
                        }
                        '}' => depth -= 1,
                        ',' if depth == 0 => {
                            names.extend([word(&list[start..end])]);
                            start = end + 1;
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    names.remove("");
    names
}

fn allowed<'a>(table: &[(&str, &'a [&'a str])], room: &str) -> &'a [&'a str] {
    let found = table.iter().find(|(name, _)| *name == room);
    found
        .unwrap_or_else(|| panic!("no rule for the room {room}"))
        .1
}

#[track_caller]
fn none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn no_room_knows_one_that_it_must_not() {
    let rooms: Vec<&str> = ROOMS.iter().map(|(name, _)| *name).collect();
    let mut faults = Vec::new();
    for source in sources("src")
        .iter()
        .filter(|source| source.path != "lib.rs")
    {
        let from = room(&source.path);
        let ours = if from == "main" {
            "salary_gap"
        } else {
            "crate"
        };
        for to in named(&source.code, ours) {
            assert!(
                rooms.contains(&to.as_str()),
                "{}: {to} is no room",
                source.path
            );
            if to != from && !allowed(&ROOMS, from).contains(&to.as_str()) {
                faults.push(format!("{}: {from} must not know {to}", source.path));
            }
        }
    }
    none(&faults);
}

#[test]
fn nobody_climbs_out_of_a_room() {
    let mut faults = Vec::new();
    for source in sources("src") {
        let depth =
            source.path.matches('/').count() - usize::from(source.path.ends_with("/mod.rs"));
        for climbs in (1..6).rev() {
            let path = vec!["super"; climbs].join("::");
            if climbs > depth && !named(&source.code, &path).is_empty() {
                faults.push(format!("{}: {path}", source.path));
                break;
            }
        }
    }
    none(&faults);
}

#[test]
fn only_the_rooms_that_face_the_browser_name_it() {
    let crates = [
        "chrono",
        "gloo",
        "js_sys",
        "libm",
        "serde",
        "wasm_bindgen",
        "web_sys",
        "yew",
    ];
    let mut faults = Vec::new();
    for source in sources("src") {
        let from = if source.path == "lib.rs" {
            "main"
        } else {
            room(&source.path)
        };
        for foreign in crates {
            for name in named(&source.code, foreign) {
                let path = format!("{foreign}::{name}");
                let excepted = EXCEPTIONS.contains(&(source.path.as_str(), path.as_str()));
                if !allowed(&CRATES, from).contains(&foreign) && !excepted {
                    faults.push(format!("{}: {path}", source.path));
                }
            }
        }
    }
    none(&faults);
}

#[test]
fn the_exceptions_are_still_needed() {
    let sources = sources("src");
    for (path, exception) in EXCEPTIONS {
        let source = sources.iter().find(|source| source.path == path);
        let code = &source.unwrap_or_else(|| panic!("no {path}")).code;
        assert!(
            code.contains(exception),
            "{path} no longer names {exception}"
        );
    }
}

#[test]
fn the_heart_asks_neither_clock_nor_chance_nor_the_world() {
    let outside = [
        "SystemTime",
        "Instant",
        "Local::now",
        "Utc::now",
        "std::env",
        "std::fs",
        "std::io",
        "std::net",
        "std::thread",
        "rand::",
        "unsafe",
        "static mut",
        "thread_local",
    ];
    // Powers and logarithms differ between machines; libm does not.
    let uneven = [
        ".powf(", ".powi(", ".ln(", ".log10(", ".log2(", ".exp(", ".sqrt(", ".sin(",
    ];
    let mut faults = Vec::new();
    for source in sources("src")
        .iter()
        .filter(|s| ["domain", "chart"].contains(&room(&s.path)))
    {
        for word in outside
            .iter()
            .chain(&uneven)
            .filter(|word| source.code.contains(**word))
        {
            faults.push(format!("{}: {word}", source.path));
        }
    }
    none(&faults);
}

#[test]
fn no_file_is_longer_than_a_sitting() {
    let mut faults = Vec::new();
    for folder in ["src", "datac/src", "xtask/src", "examples"] {
        for source in sources(folder) {
            let path = format!("{folder}/{}", source.path);
            let known = LONGER.iter().find(|(longer, _)| *longer == path);
            if source.lines > known.map_or(MOST_LINES, |(_, most)| *most) {
                faults.push(format!("{path}: {} lines", source.lines));
            }
        }
    }
    none(&faults);
}

/// Files that are longer, and no further: the next change that adds to one splits it.
const LONGER: [(&str, usize); 1] = [("datac/src/law.rs", 450)];

/// Numbers that code under `domain/tax` may hold; every other one is law and stands in `data/`.
const PLAIN_NUMBERS: [(&str, &str); 8] = [
    ("0", "nothing"),
    ("1", "one person, one unit, the first of a list, one won"),
    ("2", "two partners, two children as a way of filing"),
    (
        "3",
        "three children: the last of the columns that the law prints",
    ),
    ("4", "four caps of one credit, in a list"),
    ("7", "seven columns of one table of the city, by children"),
    ("12", "months of a year; December"),
    ("31", "the last day of December"),
];

/// The steps to which a law rounds stand beside the rounding, in a constant that names the step.
fn is_rounding(line: &str) -> bool {
    let line = line
        .trim_start_matches("pub(super) ")
        .trim_start_matches("pub ");
    line.starts_with("const TO_") && line.contains(": Rounding = ")
}

/// Form, not law: how many children a household may hold.
const NO_LAW: &str = "domain/tax/household.rs";

#[test]
fn no_number_of_law_stands_in_code() {
    let mut faults = Vec::new();
    for source in sources("src")
        .iter()
        .filter(|s| s.path.starts_with("domain/tax/") && s.path != NO_LAW)
    {
        for (at, line) in source.code.lines().enumerate() {
            for number in numbers(line) {
                let plain = PLAIN_NUMBERS.iter().any(|(known, _)| *known == number);
                if !plain && !is_rounding(line) {
                    faults.push(format!("{}:{}: {number}", source.path, at + 1));
                }
            }
        }
    }
    none(&faults);
}

/// The number literals of a line; digits inside names and types are none.
fn numbers(line: &str) -> Vec<&str> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_' || c == '.';
    line.split(|c| !is_word(c))
        .flat_map(|word| word.split(".."))
        .map(|word| word.trim_start_matches('.'))
        .filter(|word| word.starts_with(|c: char| c.is_ascii_digit()))
        .map(|word| {
            // A suffix of the type or a call.
            let end = word.find(|c: char| c.is_ascii_alphabetic());
            word[..end.unwrap_or(word.len())].trim_end_matches(['_', '.'])
        })
        .collect()
}

#[test]
fn nothing_that_is_shipped_can_give_up() {
    let calls = [
        ".unwrap()",
        ".expect(",
        "panic!(",
        "todo!(",
        "unimplemented!(",
        "unreachable!(",
    ];
    let mut faults = Vec::new();
    for folder in ["src", "datac/src", "xtask/src", "examples"] {
        for source in sources(folder) {
            for call in calls.iter().filter(|call| source.code.contains(**call)) {
                faults.push(format!("{folder}/{}: {call}", source.path));
            }
        }
    }
    none(&faults);
}

#[test]
fn nothing_is_left_to_do() {
    let marks = [
        ["TO", "DO"].concat(),
        ["FIX", "ME"].concat(),
        ["XX", "X"].concat(),
    ];
    let mut faults = Vec::new();
    for folder in [
        "src",
        "datac/src",
        "xtask/src",
        "examples",
        "benches",
        "tests",
    ] {
        let mut found = Vec::new();
        files(&root().join(folder), &mut found);
        for file in found {
            let text = fs::read_to_string(&file).expect("text");
            for mark in marks.iter().filter(|mark| text.contains(mark.as_str())) {
                faults.push(format!("{}: {mark}", file.display()));
            }
        }
    }
    none(&faults);
}

/// `ladder.take_home` is `LadderTakeHome`.
fn variant(id: &str) -> String {
    id.split(['.', '_', '-'])
        .map(|word| {
            let mut letters = word.chars();
            let first = letters.next().map(|c| c.to_ascii_uppercase());
            first.into_iter().chain(letters).collect::<String>()
        })
        .collect()
}

/// The keys that code names, as Rust calls them.
fn said(code: &str) -> BTreeSet<String> {
    (code.split("Key::").skip(1))
        .map(|rest| rest.chars().take_while(|c| c.is_alphanumeric()).collect())
        .collect()
}

/// What makes the first picture and nothing else, so that all it says must be among the words for
/// which the page waits. `ui/solver.rs` and `ui/offer_details.rs` draw a line of it and more besides.
const FIRST_PICTURE: [&str; 24] = [
    "app/names.rs",
    "app/number.rs",
    "app/number/money.rs",
    "app/reader.rs",
    "app/text.rs",
    "app/view/headline.rs",
    "app/view/ladder.rs",
    "app/view/mod.rs",
    "app/view/notes.rs",
    "app/view/provenance.rs",
    "ui/bits.rs",
    "ui/body.rs",
    "ui/context.rs",
    "ui/field.rs",
    "ui/headline.rs",
    "ui/ladder.rs",
    "ui/masthead.rs",
    "ui/notice.rs",
    "ui/offer_words.rs",
    "ui/offers.rs",
    "ui/root.rs",
    "ui/sentence.rs",
    "ui/settings.rs",
    "ui/still.rs",
];

#[test]
fn the_first_picture_says_nothing_that_comes_with_the_evidence() {
    let first: BTreeSet<String> = Key::first().iter().map(|key| variant(key.id())).collect();
    let all = sources("src");
    let mut faults = Vec::new();
    for path in FIRST_PICTURE {
        let source = all.iter().find(|source| source.path == path);
        let source = source.unwrap_or_else(|| panic!("no {path}"));
        let later = said(&source.code);
        let later = later.difference(&first);
        faults.extend(
            later.map(|key| format!("{path}: {key} comes later (data/locales/later.toml)")),
        );
    }
    none(&faults);
}

#[test]
fn every_text_is_said_somewhere() {
    let code: String = sources("src")
        .into_iter()
        .map(|source| source.code)
        .collect();
    let said = said(&code);
    let unsaid: Vec<String> = (Key::all().iter())
        .filter(|key| !said.contains(&variant(key.id())))
        .map(|key| format!("{} is not said", key.id()))
        .collect();
    none(&unsaid);
}

/// Every household, place, choice and year, at wages that reach each rule.
fn emitted() -> BTreeMap<&'static str, i64> {
    let facts = catalog::all_facts();
    let mut items = BTreeMap::new();
    for place in catalog::places() {
        let law = facts.law(place.country.id).expect("a law");
        let scale = match law.currency() {
            Currency::Krw => 1_400,
            Currency::Jpy => 150,
            other => other.minor_per_unit(),
        };
        let regimes = [Regime::ORDINARY]
            .into_iter()
            .chain(law.regimes().iter().copied());
        let regimes: Vec<Regime> = regimes.collect();
        for children in 0..4 {
            for partner in [Partner::None, Partner::WithoutIncome] {
                for (regime, year) in regimes.iter().flat_map(|r| [(r, 2025), (r, 2026)]) {
                    for wage in [9_000, 14_000, 22_000, 31_000, 60_000, 300_000, 3_000_000] {
                        let gross = wage * scale;
                        let mixed = Parts {
                            bonus: gross / 10,
                            equity: gross / 10,
                            untaxed: gross / 50,
                            severance: gross / 13,
                            after_tax: 0,
                        };
                        for parts in [Parts::default(), mixed] {
                            let case = Case {
                                year,
                                region: Region(place.region.0),
                                regime: *regime,
                                household: Household {
                                    partner,
                                    children: Children::of_ten_years(children),
                                },
                                gross,
                                parts,
                                unmade: Unmade::AsLastMade,
                            };
                            for line in law.assess(&case).iter().flat_map(|slip| &slip.lines) {
                                *items.entry(line.item.0).or_insert(0) += 1;
                            }
                        }
                    }
                }
            }
        }
    }
    items
}

#[test]
fn every_line_that_a_law_emits_is_explained_and_every_explanation_is_of_a_line() {
    let emitted = emitted();
    let unexplained: Vec<String> = (emitted.keys())
        .filter(|id| law_item(Item(id)).is_none())
        .map(|id| format!("{id} is not in the catalogue"))
        .collect();
    none(&unexplained);
    let unused: Vec<String> = (catalog::figures::items().iter())
        .filter(|item| !emitted.contains_key(item.id))
        .map(|item| format!("{} is emitted by no case", item.id))
        .collect();
    none(&unused);
}

#[test]
fn the_checks_themselves_see_what_they_look_for() {
    let text =
        "use crate::{app::number, domain};\n// crate::web\nlet a = \"crate::ui\"; 1_000.max(2);\n";
    let code = bare(text);
    assert_eq!(
        named(&code, "crate"),
        ["app", "domain"].map(str::to_owned).into()
    );
    assert_eq!(
        numbers(code.lines().nth(2).expect("a line")),
        ["1_000", "2"]
    );
    assert_eq!(
        numbers("0..=3, x1, i64, 2.5_f64, 7u8"),
        ["0", "3", "2.5", "7"]
    );
    assert_eq!(variant("ladder.take_home"), "LadderTakeHome");
    assert_eq!(without_tests("a\n#[cfg(test)]\nmod tests {\nb"), "a\n");
    assert_eq!(
        test_files("link/mod.rs", "#[cfg(test)]\nmod tests;\n"),
        ["link/tests.rs"]
    );
}
