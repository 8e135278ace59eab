//! Stages and what is said of them, as Rust.

use std::fmt::Write;

use super::notes::Note;
use super::{Careers, Row, Stage};
use crate::emit;
use crate::pay::Figure;
use crate::rows::Rows;
use crate::texts::Texts;

pub(crate) fn emit(careers: &Careers, known: &Rows<Figure>, texts: &Texts, out: &mut String) {
    out.push_str("pub static STAGES: &[StageFact] = &[\n");
    for (id, stage) in careers.stages.iter() {
        out.push_str(&fact(id, stage, &careers.notes));
    }
    out.push_str("];\npub static STAGE_ROWS: &[StageRow] = &[\n");
    for (id, Stage { row, .. }) in careers.stages.iter() {
        let _ = writeln!(
            out,
            "StageRow {{ id: {}, name: {}, short: {}, measures: {}, notes: &[{}] }},",
            emit::text(id),
            texts.evidence(&row.ko, &row.en),
            texts.evidence(&row.short_ko, &row.short_en),
            texts.evidence(&row.measures_ko, &row.measures_en),
            said(row, &careers.notes, known, texts).join(", "),
        );
    }
    out.push_str("];\n");
}

fn fact(id: &str, stage: &Stage, notes: &Rows<Note>) -> String {
    let row = &stage.row;
    let pays: Vec<String> = (row.pay.iter().zip(&stage.pays))
        .map(|(pay, [low, middle, high])| {
            let at = pay.at.map(|at| format!("University::{at:?}"));
            format!(
                "Paid {{ at: {}, low: {low}, middle: {middle}, high: {high}, is_mean: {} }}",
                emit::option(at),
                pay.mean,
            )
        })
        .collect();
    let next: Vec<String> = (row.next.iter().zip(&stage.odds))
        .map(|(next, odds)| {
            let grade = notes.get(&next.note).map_or("Own", |note| note.grade);
            format!(
                "Leads {{ to: {}, odds: Rate::from_ppb({odds}), grade: career::Grade::{grade} }}",
                emit::text(&next.to),
            )
        })
        .collect();
    let offers: Vec<String> = row.offers.iter().map(|id| emit::text(id)).collect();
    format!(
        "StageFact {{ id: {}, place: &PLACES[{}], pays: &[{}], growth: Rate::from_ppb({}), slows: Rate::from_ppb({}), spread: Rate::from_ppb({}), term: {}, next: &[{}], offers: &[{}], begins: {} }},\n",
        emit::text(id),
        stage.place,
        pays.join(", "),
        stage.growth,
        stage.slows,
        stage.spread,
        stage.term,
        next.join(", "),
        offers.join(", "),
        row.begins,
    )
}

/// What each value of a stage rests on.
fn said(row: &Row, notes: &Rows<Note>, figures: &Rows<Figure>, texts: &Texts) -> Vec<String> {
    let noted = |about: &str, id: &str| {
        let note = notes.get(id)?;
        let text = note.text(texts);
        let Note { grade, sources, .. } = note;
        Some(format!(
            "StageNote {{ about: About::{about}, text: {text}, grade: career::Grade::{grade}, sources: {sources} }}"
        ))
    };
    let measured = |id: &str| {
        let figure = figures.get(id)?;
        let (text, grade) = (figure.measures(texts), figure.grade());
        let sources = &figure.sources;
        Some(format!(
            "StageNote {{ about: About::Pay, text: {text}, grade: career::Grade::{grade}, sources: {sources} }}"
        ))
    };
    let pays = row.pay.iter().map(|pay| match (&pay.note, &pay.figure) {
        (Some(id), _) => noted("Pay", id),
        (None, Some(id)) => measured(id),
        (None, None) => None,
    });
    let unpaid = row.unpaid.iter().map(|id| noted("Pay", id));
    let rest = [
        noted("Growth", &row.growth.note),
        noted("Spread", &row.spread.note),
        noted("Term", &row.term.note),
    ];
    let next = (row.next.iter().enumerate())
        .map(|(place, next)| noted(&format!("Odds({place})"), &next.note));
    (pays.chain(unpaid).chain(rest).chain(next))
        .flatten()
        .collect()
}
