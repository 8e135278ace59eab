//! Why the bad outcomes are bad: what the worst tenth of the runs share.

use super::super::Table;
use super::Outlook;
use super::wording::{fill, leads_to, name, part, say};
use crate::app::text::Key;
use crate::domain::career::{Event, Of, Shared};

/// The worst tenth of a choice, or of those in which the second is furthest behind.
#[derive(Clone, PartialEq, Debug)]
pub struct WorstView {
    pub title: String,
    /// The most telling, as sentences.
    pub said: Vec<String>,
    /// All that is more frequent there; nothing where nothing is.
    pub table: Option<Table>,
}

/// Events that are told as sentences.
const MOST: usize = 3;
/// So many standard errors of a part apart is more than chance.
const ERRORS: f64 = 2.0;

/// Nothing while the runs are drawn.
pub fn view(outlook: &Outlook<'_>) -> Vec<WorstView> {
    (outlook.found.worst.iter())
        .map(|(of, shared)| tenth(outlook, *of, shared))
        .collect()
}

fn tenth(outlook: &Outlook<'_>, of: Of, shared: &[Shared]) -> WorstView {
    let title = match of {
        Of::Choice(choice) => fill(
            outlook,
            Key::WorstOfChoice,
            &[("name", outlook.choice(choice))],
        ),
        Of::Lead(_) => fill(outlook, Key::WorstOfLead, &[]),
    };
    let mut said: Vec<String> = Vec::new();
    let mut told: Vec<(String, String)> = Vec::new();
    let mut stages: Vec<usize> = Vec::new();
    for one in shared.iter().filter(|one| is_telling(outlook, one)) {
        let parts = (part(one.among_worst), part(one.among_all));
        // To go to a stage and to have been there are one and the same as a rule.
        let stage = stage_of(outlook, one.event);
        let is_told = stage.is_some_and(|stage| stages.contains(&stage));
        if is_told || told.contains(&parts) || said.len() >= MOST {
            continue;
        }
        stages.extend(stage);
        let put_in = [("worst", parts.0.as_str()), ("all", parts.1.as_str())];
        said.push(event(outlook, one.event, &put_in, SENTENCES));
        told.push(parts);
    }
    if said.is_empty() {
        said.push(say(outlook, Key::WorstNothing));
    }
    let rows: Vec<Vec<String>> = (shared.iter())
        .map(|one| {
            vec![
                event(outlook, one.event, &[], NAMES),
                part(one.among_worst),
                part(one.among_all),
            ]
        })
        .collect();
    let head = [Key::WorstEvent, Key::WorstAmongWorst, Key::WorstAmongAll];
    let table = (!rows.is_empty()).then(|| Table {
        caption: title.clone(),
        head: head.map(|key| say(outlook, key)).to_vec(),
        rows,
    });
    WorstView { title, said, table }
}

/// The stage that an event is about: where one was or went.
fn stage_of(outlook: &Outlook<'_>, event: Event) -> Option<usize> {
    match event {
        Event::Stage(at) => Some(at),
        Event::Branch(at, branch) => leads_to(outlook, at, branch),
        Event::Never(_) | Event::LowRank => None,
    }
}

/// Whether an event is more frequent than chance would have it in a tenth of the runs.
fn is_telling(outlook: &Outlook<'_>, one: &Shared) -> bool {
    let runs = outlook.found.runs.as_ref();
    let tenth = runs.map_or(0, |runs| runs.ranks.len()) as f64 / 10.0;
    let error = (one.among_all * (1.0 - one.among_all) / tenth.max(1.0)).sqrt();
    one.among_worst - one.among_all > ERRORS * error
}

/// Lived in, never lived in, gone on to, begun anew, of low rank.
type Keys = [Key; 5];

const SENTENCES: Keys = [
    Key::WorstBeen,
    Key::WorstNever,
    Key::WorstWent,
    Key::WorstAgain,
    Key::WorstLow,
];
const NAMES: Keys = [
    Key::WorstNameBeen,
    Key::WorstNameNever,
    Key::WorstNameWent,
    Key::WorstNameAgain,
    Key::WorstNameLow,
];

fn event(outlook: &Outlook<'_>, event: Event, parts: &[(&str, &str)], keys: Keys) -> String {
    let [been, never, went, again, low] = keys;
    let (key, stage, to) = match event {
        Event::Stage(at) => (been, name(outlook, at), ""),
        Event::Never(at) => (never, name(outlook, at), ""),
        Event::Branch(at, branch) => {
            let to = leads_to(outlook, at, branch).unwrap_or(at);
            let key = if to == at { again } else { went };
            (key, name(outlook, at), name(outlook, to))
        }
        Event::LowRank => (low, "", ""),
    };
    let mut put_in = vec![("stage", stage), ("to", to)];
    put_in.extend_from_slice(parts);
    fill(outlook, key, &put_in)
}
