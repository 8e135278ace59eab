//! The stages of two careers, each with what the reader can set of it.

use crate::domain::order::order;
use std::rc::Rc;

use super::Outlook;
use crate::app::lang::Lang;
use crate::app::number::{self, Quantity};
use crate::app::state::Part;
use crate::app::text::{self, Key};
use crate::app::view::notes::SourceView;
use crate::app::view::provenance::source_views;
use crate::app::view::said_pay;
use crate::catalog;
use crate::catalog::careers::{About, StageNote};
use crate::domain::career::{
    Branch, Grade, Leads, Node, PaidBy, StageFact, Term, University, whole,
};
use crate::domain::money::Currency;
use crate::domain::offer::Pay;
use crate::domain::rate::{NANO, Rate};

/// A stage in a line.
#[derive(Clone, PartialEq, Debug)]
pub struct StageView {
    pub id: &'static str,
    pub name: String,
    /// How many pass it, of each choice.
    pub reached: String,
    /// Whether the reader has changed anything of it.
    pub is_changed: bool,
    /// While it is open.
    pub opened: Option<Opened>,
}

/// What the reader can set of a stage.
#[derive(Clone, PartialEq, Debug)]
pub struct Opened {
    /// The offers that pay it: key and name.
    pub offers: Vec<(u32, String)>,
    /// Nothing where only offers pay it.
    pub pay: Option<PayView>,
    pub growth: String,
    pub spread: String,
    pub term: Term,
    /// What is known of these values.
    pub said: Vec<String>,
    pub notes: Vec<NoteView>,
    pub ways: Vec<WayView>,
    /// Why nobody goes on; empty where somebody does.
    pub stays: &'static str,
}

#[derive(Clone, PartialEq, Debug)]
pub struct PayView {
    pub currency: Currency,
    pub shown: String,
}

/// A stage that may follow.
#[derive(Clone, PartialEq, Debug)]
pub struct WayView {
    pub name: String,
    /// In tenths of a percent; those of a stage make 1,000.
    pub odds: i64,
    pub grade: (&'static str, &'static str),
    /// The odds as they are known and how sure they are.
    pub known: (String, (&'static str, &'static str)),
    /// Whether the reader has changed them.
    pub is_moved: bool,
    /// The stage's id where nobody goes, since nobody pays.
    pub unpaid: Option<&'static str>,
    pub notes: Vec<NoteView>,
}

/// What a value rests on.
#[derive(Clone, PartialEq, Debug)]
pub struct NoteView {
    pub text: String,
    pub grade: (&'static str, &'static str),
    pub sources: Vec<SourceView>,
}

/// Tenths of a percent in the whole.
const WHOLE: i64 = 1_000;
/// Billionths in a hundredth of a percent.
const PPB_PER_HUNDREDTH: i64 = 100_000;
/// Moves from stage to stage by which it is told which are passed by most.
const MOVES: usize = 8;

/// Parts of one as tenths of a percent that make 1,000: what is cut off goes to those that lost
/// the most.
pub fn tenths(parts: &[f64]) -> Vec<i64> {
    let sum: f64 = parts.iter().sum();
    if sum <= 0.0 {
        return vec![0; parts.len()];
    }
    let exact = |part: &f64| part / sum * WHOLE as f64;
    let mut cut: Vec<i64> = parts.iter().map(|part| exact(part) as i64).collect();
    let lost = |at: &usize| {
        parts
            .get(*at)
            .map_or(0.0, |part| exact(part) - exact(part) as i64 as f64)
    };
    let mut by_loss: Vec<usize> = (0..parts.len()).collect();
    order(&mut by_loss, |a, b| {
        lost(b).total_cmp(&lost(a)).then(a.cmp(b))
    });
    let left = (WHOLE - cut.iter().sum::<i64>()).max(0) as usize;
    for at in by_loss.into_iter().take(left) {
        if let Some(cut) = cut.get_mut(at) {
            *cut += 1;
        }
    }
    cut
}

/// The odds in force of a stage's branches, in tenths of a percent that make 1,000; all nothing where
/// nobody pays any of what may follow.
pub fn odds(node: &Node) -> Vec<i64> {
    let odds: Vec<Rate> = node.stage.next.iter().map(|branch| branch.odds).collect();
    if odds.iter().all(|odds| odds.ppb() <= 0) {
        return vec![0; odds.len()];
    }
    let parts: Vec<f64> = (whole(&odds).iter())
        .map(|odds| odds.ppb() as f64 / NANO as f64)
        .collect();
    tenths(&parts)
}

/// How many of a hundred.
pub fn per_hundred(part: f64) -> String {
    number::trimmed((part * WHOLE as f64).round() as i64, 1)
}

/// To the hundredth of a percent.
pub fn percent(rate: Rate) -> String {
    let half = PPB_PER_HUNDREDTH / 2 * rate.ppb().signum();
    number::trimmed((rate.ppb() + half) / PPB_PER_HUNDREDTH, 2) + "%"
}

/// What the mark of a grade is called, and says.
pub fn graded(lang: Lang, grade: Grade) -> (&'static str, &'static str) {
    let (id, key) = match grade {
        Grade::A => ("grade-a", Key::TreeGradeA),
        Grade::B => ("grade-b", Key::TreeGradeB),
        Grade::C => ("grade-c", Key::TreeGradeC),
        Grade::Own => ("grade-own", Key::TreeGradeOwn),
    };
    (id, text::plain(lang, key))
}

/// What a stage is called where there is little room.
pub fn short(outlook: &Outlook<'_>, at: usize) -> String {
    let fact = outlook.found.plan.nodes.get(at).and_then(|node| node.fact);
    let Some(fact) = fact else {
        return outlook.name(at).to_owned();
    };
    let row = catalog::stage_row(fact.id);
    row.map_or(fact.id, |row| outlook.sight.lang.of(row.short))
        .to_owned()
}

fn full(lang: Lang, fact: &StageFact) -> &'static str {
    catalog::stage_row(fact.id).map_or(fact.id, |row| lang.of(row.name))
}

/// Every stage that the two choices can come to, each once.
pub(super) fn views(outlook: &Outlook<'_>) -> Vec<Rc<StageView>> {
    let nodes = &outlook.found.plan.nodes;
    let passed = passed(nodes);
    let mut all: Vec<(usize, &'static StageFact, f64)> = Vec::new();
    for ((at, node), passed) in nodes.iter().enumerate().zip(passed) {
        let Some(fact) = node.fact else { continue };
        match all.iter_mut().find(|(_, known, _)| known.id == fact.id) {
            Some((_, _, sum)) => *sum += passed,
            None => all.push((at, fact, passed)),
        }
    }
    order(&mut all, |a, b| b.2.total_cmp(&a.2).then(a.0.cmp(&b.0)));
    (all.into_iter())
        .map(|(_, fact, _)| Rc::new(stage(outlook, fact)))
        .collect()
}

/// About how many pass each stage by the odds as they are known, whatever the reader moves.
fn passed(nodes: &[Node]) -> Vec<f64> {
    let begins = |node: &Node| f64::from(u8::from(node.choice.is_some()));
    let mut now: Vec<f64> = nodes.iter().map(begins).collect();
    let mut sum = now.clone();
    for _ in 0..MOVES {
        let mut then = vec![0.0; nodes.len()];
        for ((at, node), part) in nodes.iter().enumerate().zip(&now) {
            let known = node.fact.map_or(&[][..], |fact| fact.next);
            for (branch, leads) in node.stage.next.iter().zip(known) {
                if let Some(then) = then.get_mut(branch.to).filter(|_| branch.to != at) {
                    *then += part * leads.odds.to_f64();
                }
            }
        }
        for (sum, part) in sum.iter_mut().zip(&then) {
            *sum += part;
        }
        now = then;
    }
    sum
}

fn stage(outlook: &Outlook<'_>, fact: &'static StageFact) -> StageView {
    let sight = outlook.sight;
    let nodes = || {
        let all = outlook.found.plan.nodes.iter().enumerate();
        all.filter(|(_, node)| node.fact.is_some_and(|own| own.id == fact.id))
    };
    let reached = [0, 1].map(|choice: usize| {
        let ways = outlook.found.ways.get(choice);
        let entered = nodes().filter_map(|(at, _)| ways?.entered.get(at));
        per_hundred(entered.sum())
    });
    let [x, y] = &reached;
    let put_in = [("x", x.into()), ("y", y.into())];
    let is_open = Part::stage(fact.id).is_in(&sight.state.open);
    StageView {
        id: fact.id,
        name: full(sight.lang, fact).to_owned(),
        reached: outlook.fill(Key::TreeReached, &put_in),
        is_changed: sight.scenario.career.edit_of(fact.id).is_some(),
        opened: nodes()
            .next()
            .filter(|_| is_open)
            .map(|(_, node)| opened(outlook, fact, node, nodes().map(|(_, node)| node))),
    }
}

fn opened<'a>(
    outlook: &Outlook<'_>,
    fact: &'static StageFact,
    first: &Node,
    nodes: impl Iterator<Item = &'a Node> + Clone,
) -> Opened {
    let (sight, lang) = (outlook.sight, outlook.sight.lang);
    let career = &sight.scenario.career;
    let paying = nodes.clone().filter_map(|node| match node.paid {
        PaidBy::Offer(index) => Some(index),
        _ => None,
    });
    let mut offers: Vec<(u32, String)> = Vec::new();
    for index in paying {
        if let Some(key) = sight.state.keys.get(index)
            && offers.iter().all(|(known, _)| known != key)
        {
            offers.push((*key, sight.short_name(index).to_owned()));
        }
    }
    let is_usual = |node: &Node| !matches!(node.paid, PaidBy::Offer(_));
    let currency = fact.place.country.currency;
    let pay = nodes.clone().any(is_usual).then(|| PayView {
        currency,
        shown: career.pay(fact).map_or_else(
            || text::plain(lang, Key::TreePayNone).to_owned(),
            |minor| said_pay(lang, Pay { minor, currency }),
        ),
    });
    let row = catalog::stage_row(fact.id);
    let noted = |about, at: Option<usize>| {
        let notes = row.into_iter().flat_map(move |row| row.notes_on(about));
        let only = notes
            .enumerate()
            .filter(move |(place, _)| at.is_none_or(|at| at == *place));
        only.map(move |(_, note)| note_view(lang, note))
    };
    // Where it depends on the kind of university, only what is known of this one.
    let of_pay = fact
        .pays
        .iter()
        .position(|paid| paid.at.is_none_or(|at| at == career.university));
    let mut notes: Vec<NoteView> = Vec::new();
    if pay.is_some() {
        notes.extend(noted(About::Pay, of_pay));
    }
    for about in [About::Growth, About::Spread, About::Term] {
        notes.extend(noted(about, None));
    }
    let odds = odds(first);
    let ways: Vec<WayView> = (first.stage.next.iter().zip(&odds).enumerate())
        .map(|(at, (branch, odds))| way(outlook, fact, (at, branch), *odds))
        .collect();
    let stays = match () {
        () if ways.is_empty() => text::plain(lang, Key::TreeStays),
        () if odds.iter().all(|odds| *odds == 0) => text::plain(lang, Key::TreeStuck),
        () => "",
    };
    Opened {
        offers,
        said: said(
            lang,
            fact,
            first,
            pay.is_some().then_some(career.university),
        ),
        pay,
        growth: percent(first.stage.growth),
        spread: percent(
            career
                .edit_of(fact.id)
                .and_then(|edit| edit.spread)
                .unwrap_or(fact.spread),
        ),
        term: first.stage.term,
        notes,
        ways,
        stays,
    }
}

/// The range of what is known to be paid, slowing growth, and what a spread is; of an offer's post,
/// where no kind of university is given, only growth.
fn said(lang: Lang, fact: &StageFact, node: &Node, university: Option<University>) -> Vec<String> {
    let mut said = Vec::new();
    let currency = fact.place.country.currency;
    let paid = university.and_then(|at| fact.paid(at));
    if let Some(paid) = paid.filter(|paid| paid.low < paid.high) {
        let money = |minor| Quantity::Money(currency, minor).into();
        let ends = [("low", money(paid.low)), ("high", money(paid.high))];
        said.push(text::fill(lang, Key::TreeRange, &ends));
    }
    let slows = node.stage.slows;
    if slows.ppb() > 0 {
        let points = number::trimmed(slows.ppb() / PPB_PER_HUNDREDTH, 2);
        said.push(text::fill(
            lang,
            Key::TreeSlows,
            &[("points", (&points).into())],
        ));
    }
    if university.is_some() {
        said.push(text::plain(lang, Key::TreeSpreadIs).to_owned());
    }
    said
}

fn way(
    outlook: &Outlook<'_>,
    fact: &'static StageFact,
    (at, branch): (usize, &Branch),
    odds: i64,
) -> WayView {
    let lang = outlook.sight.lang;
    let to = outlook.found.plan.nodes.get(branch.to);
    let next = to.and_then(|node| node.fact);
    // The branches of a node are those of its fact.
    let known = fact.next.get(at).copied().unwrap_or(Leads {
        to: fact.id,
        odds: branch.odds,
        grade: branch.grade,
    });
    let known_odds = percent(known.odds);
    let said = text::fill(lang, Key::TreeKnown, &[("odds", (&known_odds).into())]);
    let about = About::Odds(u8::try_from(at).unwrap_or(u8::MAX));
    let row = catalog::stage_row(fact.id);
    let notes = row.into_iter().flat_map(|row| row.notes_on(about));
    WayView {
        name: next.map_or_else(String::new, |next| full(lang, next).to_owned()),
        odds,
        grade: graded(lang, branch.grade),
        known: (said, graded(lang, known.grade)),
        is_moved: known.odds != branch.odds,
        unpaid: (to.filter(|node| node.paid == PaidBy::Nobody))
            .and_then(|node| node.fact.map(|fact| fact.id)),
        notes: notes.map(|note| note_view(lang, note)).collect(),
    }
}

fn note_view(lang: Lang, note: &StageNote) -> NoteView {
    NoteView {
        text: lang.of(note.text).to_owned(),
        grade: graded(lang, note.grade),
        sources: source_views(lang, note.sources),
    }
}
