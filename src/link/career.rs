//! What comes after, as a link says it.

use super::decimal::{read_decimal, write_decimal};
use super::fields::{percent, places, read_percent, within};
use crate::domain::career::{Career, StageEdit, StageFact, Term, University};
use crate::domain::offer::Pay;
use crate::domain::rate::{NANO, Rate};

/// What stands behind `after.`, in the order in which it is written and read: the university before
/// what its professors are paid, the age at the beginning before that at the end.
const FIELDS: [&str; 17] = [
    "a",
    "b",
    "from",
    "until",
    "since",
    "university",
    "service.a",
    "service.b",
    "service.pay",
    "yearly",
    "seed",
    "pay",
    "growth",
    "spread",
    "years",
    "leaving",
    "odds",
];
/// So many of them are of careers as a whole; the others stand behind a stage's id.
const OF_CAREERS: usize = 11;

const NONE: &str = "none";

const UNIVERSITIES: [(University, &str); 3] = [
    (University::National, "national"),
    (University::Seoul, "seoul"),
    (University::Private, "private"),
];

/// A field, and the stage that it is of.
type Named = (Option<&'static StageFact>, &'static str);

/// The field that a key of a link names; `None` where it is none of these.
pub(super) fn named(key: &str, stages: &'static [StageFact]) -> Option<Named> {
    let rest = key.strip_prefix("after.")?;
    let (careers, of_stages) = FIELDS.split_at_checked(OF_CAREERS)?;
    if let Some(field) = careers.iter().find(|field| **field == rest) {
        return Some((None, field));
    }
    let (id, field) = rest.rsplit_once('.')?;
    let field = of_stages.iter().find(|known| **known == field)?;
    let stage = stages.iter().find(|stage| stage.id == id)?;
    Some((Some(stage), field))
}

/// Says what differs from the situation's career.
pub(super) fn write(
    career: &Career,
    base: &Career,
    stages: &'static [StageFact],
    add: &mut dyn FnMut(String, String),
) {
    let (careers, of_stages) = FIELDS.split_at(OF_CAREERS);
    for field in careers {
        let said = value(career, None, field);
        if said != value(base, None, field) {
            add(format!("after.{field}"), said);
        }
    }
    // As it is when the stages are read.
    let mut base = base.clone();
    base.teach_at(career.university, stages);
    for stage in stages {
        if career.edit_of(stage.id) == base.edit_of(stage.id) {
            continue;
        }
        for field in of_stages {
            let said = value(career, Some(stage), field);
            // Of the two ways in which a stage may end only one is said.
            if !said.is_empty() && said != value(&base, Some(stage), field) {
                add(format!("after.{}.{field}", stage.id), said);
            }
        }
    }
}

/// Sets every field that is said, and gives back those that cannot be used.
pub(super) fn read<'a>(
    career: &mut Career,
    pairs: &[(&'a str, &'a str)],
    stages: &'static [StageFact],
) -> Vec<(&'a str, &'a str)> {
    let mut faults = Vec::new();
    // Stages that last so many years cannot have odds of leaving as well.
    let mut lasting = Vec::new();
    for field in FIELDS {
        for (key, value) in pairs {
            let Some((stage, name)) = named(key, stages) else {
                continue;
            };
            if name != field {
                continue;
            }
            let id = stage.map(|stage| stage.id);
            let is_second = field == "leaving" && lasting.contains(&id);
            let is_set = !is_second
                && match stage {
                    None => set(career, stages, field, value),
                    Some(stage) => set_stage(career, stage, field, value),
                }
                .is_some();
            if !is_set {
                faults.push((*key, *value));
            } else if field == "years" {
                lasting.push(id);
            }
        }
    }
    faults
}

/// The value of a field as a link writes it, the reader's or what is known.
fn value(career: &Career, stage: Option<&StageFact>, field: &str) -> String {
    let [first, second] = career.service;
    let [a, b] = career.starts;
    let Some(stage) = stage else {
        return match field {
            "a" => a.unwrap_or(NONE).to_owned(),
            "b" => b.unwrap_or(NONE).to_owned(),
            "from" => career.from.to_string(),
            "until" => career.until.to_string(),
            "since" => career.since.to_string(),
            "university" => {
                let mut words = UNIVERSITIES.iter();
                let found = words.find(|(known, _)| *known == career.university);
                found.map_or("", |(_, word)| word).to_owned()
            }
            "service.a" => first.to_string(),
            "service.b" => second.to_string(),
            "service.pay" => career.service_pay.to_string(),
            "yearly" => percent(career.yearly),
            "seed" => career.seed.to_string(),
            _ => String::new(),
        };
    };
    let edit = career.edit_of(stage.id);
    let term = edit.and_then(|edit| edit.term).unwrap_or(stage.term);
    match (field, term) {
        ("pay", _) => {
            let known = stage.paid(career.university).map(|paid| paid.middle);
            let pay = edit.and_then(|edit| edit.pay).or(known);
            let decimals = places(stage.place.country.currency);
            pay.map_or_else(|| NONE.to_owned(), |pay| write_decimal(pay, decimals))
        }
        ("growth", _) => percent(edit.and_then(|edit| edit.growth).unwrap_or(stage.growth)),
        ("spread", _) => percent(edit.and_then(|edit| edit.spread).unwrap_or(stage.spread)),
        ("years", Term::Years(years)) => years.to_string(),
        ("leaving", Term::Leaving(odds)) => percent(odds),
        ("odds", _) => {
            let own = edit.and_then(|edit| edit.odds.as_deref());
            let mut said = Vec::new();
            for (at, leads) in stage.next.iter().enumerate() {
                let odds = own.and_then(|own| own.get(at)).unwrap_or(&leads.odds);
                if *odds != Rate::ZERO {
                    said.push(format!("{}:{}", leads.to, percent(*odds)));
                }
            }
            said.join(",")
        }
        _ => String::new(),
    }
}

/// Sets a field of careers as a whole; `None` where the value cannot be used, and all is as it was.
fn set(career: &mut Career, stages: &[StageFact], field: &str, value: &str) -> Option<()> {
    let whole = |low: u8, high: u8| {
        let number = within(read_decimal(value, 0)?, low.into(), high.into())?;
        u8::try_from(number).ok()
    };
    let start = || {
        if value == NONE {
            return Some(None);
        }
        let found = stages.iter().find(|stage| stage.id == value)?;
        found.begins.then_some(Some(found.id))
    };
    let [a, b] = &mut career.starts;
    let [first, second] = &mut career.service;
    match field {
        "a" => *a = start()?,
        "b" => *b = start()?,
        "from" => career.begin_at(whole(Career::AGES.0, Career::AGES.1)?),
        "until" => career.until = whole(Career::AGES.0, career.latest())?,
        "since" => career.since = whole(0, Career::MAX_SINCE)?,
        "university" => {
            let found = UNIVERSITIES.iter().find(|(_, word)| *word == value)?;
            career.teach_at(found.0, stages);
        }
        "service.a" => *first = whole(0, Career::MAX_SERVICE)?,
        "service.b" => *second = whole(0, Career::MAX_SERVICE)?,
        "service.pay" => career.service_pay = within(read_decimal(value, 0)?, 0, Pay::MAX_MINOR)?,
        "yearly" => career.yearly = read_percent(value, 0, Career::MAX_SPREAD)?,
        "seed" => career.seed = u32::try_from(read_decimal(value, 0)?).ok()?,
        _ => return None,
    }
    Some(())
}

/// Likewise a field of a stage.
fn set_stage(career: &mut Career, stage: &StageFact, field: &str, value: &str) -> Option<()> {
    let mut edit = match career.edit_of(stage.id) {
        Some(edit) => edit.clone(),
        None => StageEdit::none(stage.id),
    };
    match field {
        "pay" if value == NONE && stage.paid(career.university).is_none() => edit.pay = None,
        "pay" => {
            let minor = read_decimal(value, places(stage.place.country.currency))?;
            edit.pay = Some(within(minor, 0, Pay::MAX_MINOR)?);
        }
        "growth" => {
            let (low, high) = Career::GROWTH;
            edit.growth = Some(read_percent(value, low, high)?);
        }
        "spread" => edit.spread = Some(read_percent(value, 0, Career::MAX_SPREAD)?),
        "years" => {
            let years = within(read_decimal(value, 0)?, 1, Career::MAX_TERM.into())?;
            edit.term = Some(Term::Years(u8::try_from(years).ok()?));
        }
        "leaving" => edit.term = Some(Term::Leaving(read_percent(value, 0, 100)?)),
        "odds" => edit.odds = Some(read_odds(stage, value)?),
        _ => return None,
    }
    career.change(stage, |known| *known = edit);
    Some(())
}

/// Odds by the stages that follow, which must make exactly one; what is not named has none.
fn read_odds(stage: &StageFact, text: &str) -> Option<Vec<Rate>> {
    let mut odds = vec![Rate::ZERO; stage.next.len()];
    let mut said = Vec::new();
    for part in text.split(',') {
        let (id, percent) = part.split_once(':')?;
        let at = stage.next.iter().position(|leads| leads.to == id)?;
        if said.contains(&at) {
            return None;
        }
        said.push(at);
        *odds.get_mut(at)? = read_percent(percent, 0, 100)?;
    }
    let all: i64 = odds.iter().map(|odds| odds.ppb()).sum();
    (all == NANO).then_some(odds)
}
