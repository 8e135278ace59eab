//! What comes after: careers as a whole, and stages that are made up.

use super::details::longest;
use super::{FaultKind, default, faults, only_fault, opened};
use crate::catalog;
use crate::domain::career::{Career, Grade, Leads, Paid, StageEdit, StageFact, Term, University};
use crate::domain::offer::Pay;
use crate::domain::rate::Rate;
use crate::link::MAX_LENGTH;
use crate::link::career::{named, read, write};

/// A post that leads on to three, paid by the university; a firm abroad; one whose pay nobody knows.
fn stages() -> &'static [StageFact] {
    let leads = |to, percent| Leads {
        to,
        odds: Rate::percent(percent),
        grade: Grade::A,
    };
    let paid = |at, middle| Paid {
        at,
        low: middle,
        middle,
        high: middle,
        is_mean: false,
    };
    let place = |id| catalog::place(id).expect("in the catalogue");
    let post = StageFact {
        id: "post-kr",
        place: place("kr-daejeon"),
        pays: vec![
            paid(Some(University::National), 60_000_000),
            paid(Some(University::Seoul), 80_000_000),
        ]
        .leak(),
        growth: Rate::percent(2),
        slows: Rate::ZERO,
        spread: Rate::percent(30),
        term: Term::Years(4),
        next: vec![leads("post-kr", 50), leads("firm-us", 30), leads("off", 20)].leak(),
        offers: &[],
        begins: true,
    };
    let firm = StageFact {
        id: "firm-us",
        place: place("us-ca"),
        pays: vec![paid(None, 20_000_000)].leak(),
        term: Term::Leaving(Rate::percent(10)),
        next: vec![leads("post-kr", 100)].leak(),
        ..post
    };
    let off = StageFact {
        id: "off",
        pays: &[],
        next: &[],
        begins: false,
        ..post
    };
    vec![post, firm, off].leak()
}

/// What the pairs open to, and which of them are faults.
fn read_onto(base: &Career, text: &str) -> (Career, Vec<String>) {
    let mut career = base.clone();
    let pairs: Vec<(&str, &str)> = text.split('&').filter_map(|p| p.split_once('=')).collect();
    let faults = read(&mut career, &pairs, stages());
    let keys = faults.iter().map(|(key, _)| (*key).to_owned()).collect();
    (career, keys)
}

fn written(career: &Career, base: &Career) -> String {
    let mut pairs = Vec::new();
    let mut add = |key: String, value: String| pairs.push(format!("{key}={value}"));
    write(career, base, stages(), &mut add);
    pairs.join("&")
}

/// Opens without a fault, is written as it was, and opens to the same again.
#[track_caller]
fn comes_back(base: &Career, text: &str) -> Career {
    let (career, faults) = read_onto(base, text);
    assert_eq!(faults, [""; 0], "{text}");
    assert_eq!(written(&career, base), text);
    career
}

const ALL: &str = "after.a=firm-us&after.b=post-kr&after.from=28&after.until=60&after.since=3\
    &after.university=seoul&after.service.a=2&after.service.b=1&after.service.pay=24000000\
    &after.yearly=12.5&after.seed=4294967295\
    &after.post-kr.pay=90000000&after.post-kr.growth=-1.25&after.post-kr.spread=150\
    &after.post-kr.leaving=31&after.post-kr.odds=post-kr:39,firm-us:20.3333333,off:40.6666667\
    &after.firm-us.pay=250000.5&after.firm-us.years=6&after.off.pay=0&after.off.years=60";

#[test]
fn everything_that_is_set_has_a_key_and_comes_back() {
    let career = comes_back(&Career::usual(), ALL);
    assert_eq!(career.starts, [Some("firm-us"), Some("post-kr")]);
    assert_eq!((career.from, career.until, career.since), (28, 60, 3));
    assert_eq!(career.university, University::Seoul);
    assert_eq!(
        (career.service, career.service_pay, career.seed),
        ([2, 1], 24_000_000, u32::MAX)
    );
    assert_eq!(career.yearly, Rate::from_ppb(125_000_000));
    let post = career.edit_of("post-kr").expect("changed");
    let odds = [390_000_000, 203_333_333, 406_666_667].map(Rate::from_ppb);
    let expected = StageEdit {
        pay: Some(90_000_000),
        growth: Some(Rate::from_ppb(-12_500_000)),
        spread: Some(Rate::percent(150)),
        term: Some(Term::Leaving(Rate::percent(31))),
        odds: Some(odds.to_vec()),
        ..StageEdit::none("post-kr")
    };
    assert_eq!(post, &expected);
    let firm = career.edit_of("firm-us").expect("changed");
    assert_eq!(
        (firm.pay, firm.term),
        (Some(25_000_050), Some(Term::Years(6)))
    );
    for pair in ALL.split('&') {
        let key = pair.split('=').next().expect("a key");
        assert!(named(key, stages()).is_some(), "{key}");
    }
}

#[test]
fn the_order_in_a_link_does_not_matter() {
    let mut pairs: Vec<&str> = ALL.split('&').collect();
    pairs.reverse();
    let usual = Career::usual();
    assert_eq!(read_onto(&usual, &pairs.join("&")), read_onto(&usual, ALL));
}

#[test]
fn only_what_differs_from_the_situation_is_said() {
    let base = comes_back(&Career::usual(), ALL);
    assert_eq!(written(&base, &base), "");
    // Back to what is usual, every field is said.
    let back = written(&Career::usual(), &base);
    assert!(back.starts_with("after.a=none&after.b=none&after.from=31"));
    assert!(back.contains("after.off.pay=none"), "{back}");
    assert!(back.contains("after.post-kr.odds=post-kr:50,firm-us:30,off:20"));
    assert_eq!(read_onto(&base, &back), (Career::usual(), vec![]));
    let one = comes_back(&base, "after.post-kr.growth=3");
    assert_eq!(one.edits.len(), base.edits.len());
    // The situation's own is the same as another university's: then nobody has changed it.
    let typed = comes_back(&Career::usual(), "after.post-kr.pay=80000000");
    let seoul = comes_back(&typed, "after.university=seoul");
    assert_eq!(seoul.edits, []);
}

#[test]
fn what_says_the_same_as_what_is_known_is_no_change() {
    let same = "after.post-kr.pay=60000000&after.post-kr.growth=2&after.post-kr.years=4\
        &after.post-kr.odds=off:20,firm-us:30,post-kr:50&after.off.pay=none&after.a=none";
    assert_eq!(read_onto(&Career::usual(), same), (Career::usual(), vec![]));
}

#[test]
fn a_branch_that_is_not_named_has_no_odds() {
    let text = "after.post-kr.odds=off:100";
    let career = comes_back(&Career::usual(), text);
    let odds = &career.edit_of("post-kr").expect("changed").odds;
    let expected = [0, 0, 100].map(Rate::percent).to_vec();
    assert_eq!(odds.as_ref(), Some(&expected));
}

#[test]
fn what_cannot_be_used_is_named_and_nothing_else_is_lost() {
    let bad: [(&str, &[&str]); 17] = [
        // A stage with which nothing begins is no beginning.
        ("after.a", &["", "gone", "off", "None"]),
        ("after.b", &["post", "post-kr,firm-us"]),
        ("after.from", &["", "14", "101", "-20", "31.5", "x"]),
        ("after.until", &["14", "92", "101", "256"]),
        ("after.since", &["61", "-1", ""]),
        ("after.university", &["", "Seoul", "kaist"]),
        ("after.service.a", &["11", "1.5"]),
        ("after.service.b", &["-1"]),
        ("after.service.pay", &["-1", "1000000000001", "0.5", "none"]),
        ("after.yearly", &["-1", "150.1", "5%"]),
        ("after.seed", &["", "-1", "4294967296", "1e3"]),
        ("after.post-kr.pay", &["", "none", "-1", "0.5"]),
        ("after.post-kr.growth", &["51", "-50.1", "1.00000001"]),
        ("after.post-kr.spread", &["-1", "151"]),
        ("after.post-kr.years", &["0", "61", "2.5", ""]),
        ("after.post-kr.leaving", &["-1", "100.1", ""]),
        (
            "after.post-kr.odds",
            &[
                "",
                "off",
                "off:",
                "off:100,",
                "off:99.9999999",
                "off:100,post-kr:0.0000001",
                "off:50,off:50",
                "gone:100",
                "off:150,post-kr:-50",
                "off=100",
                "post-kr:50.firm-us:50",
            ],
        ),
    ];
    for (key, values) in bad {
        for value in values {
            let text = format!("{key}={value}&after.firm-us.growth=7");
            let (career, faults) = read_onto(&Career::usual(), &text);
            assert_eq!(faults, [key], "{text}");
            let kept = comes_back(&Career::usual(), "after.firm-us.growth=7");
            assert_eq!(career, kept, "{text}");
        }
    }
    // A stage from which nothing follows has no odds.
    let none = read_onto(&Career::usual(), "after.off.odds=off:100");
    assert_eq!(none, (Career::usual(), vec!["after.off.odds".to_owned()]));
}

#[test]
fn a_stage_ends_in_one_way_only() {
    let (career, faults) = read_onto(
        &Career::usual(),
        "after.firm-us.leaving=20&after.firm-us.years=3&after.post-kr.leaving=20",
    );
    assert_eq!(faults, ["after.firm-us.leaving"]);
    let term = |id| career.edit_of(id).and_then(|edit| edit.term);
    assert_eq!(term("firm-us"), Some(Term::Years(3)));
    assert_eq!(term("post-kr"), Some(Term::Leaving(Rate::percent(20))));
    // Where the years cannot be used, the odds of leaving are.
    let (career, faults) = read_onto(
        &Career::usual(),
        "after.firm-us.leaving=20&after.firm-us.years=0",
    );
    assert_eq!(faults, ["after.firm-us.years"]);
    assert_eq!(career.edits.len(), 1);
}

#[test]
fn no_more_years_than_can_be_looked_at() {
    let usual = Career::usual();
    for text in ["after.from=20&after.until=80", "after.until=91"] {
        comes_back(&usual, text);
    }
    assert_eq!(faults_of("after.from=20&after.until=81"), ["after.until"]);
    // The situation's end goes as far as it can.
    let base = comes_back(&usual, "after.from=40&after.until=100");
    let (early, faults) = read_onto(&base, "after.from=20");
    assert_eq!((early.until, faults.len()), (80, 0));
    comes_back(&base, "after.from=20&after.until=80");
}

fn faults_of(text: &str) -> Vec<String> {
    read_onto(&Career::usual(), text).1
}

#[test]
fn a_key_that_names_nothing_is_an_unknown_field() {
    for key in [
        "after",
        "after.",
        "after.c",
        "after.A",
        "after.service",
        "after.service.c",
        "after.gone.pay",
        "after..pay",
        "after.firm-us",
        "after.firm-us.",
        "after.firm-us.slows",
        "after.firm-us.from",
        "1.after.from",
        "After.from",
    ] {
        assert_eq!(named(key, stages()), None, "{key}");
        only_fault(&format!("v=1&{key}=5"), key, "5", FaultKind::UnknownField);
    }
}

#[test]
fn careers_stand_in_a_link_beside_everything_else() {
    let fragment = "v=1&years=7&after.from=28&after.until=60&after.seed=9";
    let found = opened(fragment);
    assert_eq!(found.faults, []);
    let career = &found.scenario.career;
    assert_eq!((career.from, career.until, career.seed), (28, 60, 9));
    assert_eq!(
        crate::link::write(found.situation, &found.scenario),
        fragment
    );
    // Of a field said twice the first counts.
    let twice = opened("v=1&after.seed=4&after.seed=5");
    assert_eq!((twice.scenario.career.seed, twice.faults.len()), (4, 1));
    only_fault("v=1&after.from=7", "after.from", "7", FaultKind::BadValue);
    assert_eq!(faults("v=1&after.from=31"), []);
    assert_eq!(opened("v=1&after.from=31").scenario, default());
}

/// Every value of every stage as long as it can be said.
fn fullest() -> Career {
    let start = (catalog::stages().iter())
        .filter(|stage| stage.begins)
        .max_by_key(|stage| stage.id.len())
        .map(|stage| stage.id);
    let mut career = Career {
        starts: [start; 2],
        from: 40,
        until: 100,
        since: 60,
        university: University::Private,
        service: [10; 2],
        service_pay: Pay::MAX_MINOR - 1,
        yearly: Rate::from_ppb(1_234_567_891),
        seed: u32::MAX,
        edits: Vec::new(),
    };
    for stage in catalog::stages() {
        let branches = stage.next.len() as i64;
        let odds = (0..branches).map(|at| match at {
            // What the others leave.
            0 => Rate::from_ppb(1_000_000_000 - (branches - 1) * 100_000_001),
            _ => Rate::from_ppb(100_000_001),
        });
        career.change(stage, |edit| {
            edit.pay = Some(Pay::MAX_MINOR - 1);
            edit.growth = Some(Rate::from_ppb(-123_456_789));
            edit.spread = Some(Rate::from_ppb(1_234_567_891));
            edit.term = Some(Term::Leaving(Rate::from_ppb(123_456_789)));
            edit.odds = (branches > 1).then(|| odds.collect());
        });
    }
    career
}

#[test]
fn the_longest_offers_and_all_of_careers_fit_into_a_link() {
    let mut scenario = longest();
    scenario.career = fullest();
    let situation = catalog::situation("tenfold").expect("in the catalogue");
    let fragment = crate::link::write(situation, &scenario);
    assert!(fragment.len() <= MAX_LENGTH, "{}", fragment.len());
    let again = opened(&fragment);
    assert_eq!((again.faults, again.scenario), (vec![], scenario));
}
