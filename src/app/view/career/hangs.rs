//! What the second choice's lead hangs on: a span for each assumption, and how much of it is the
//! reader's own.

use super::super::Table;
use super::Outlook;
use super::wording::{fill, is_even, lead, leads_to, name, node, part, say, signed, signed_exact};
use crate::app::number::Quantity;
use crate::app::text::Key;
use crate::catalog;
use crate::catalog::careers::About;
use crate::chart::spans::{Span, layout};
use crate::domain::career::{Grade, Hang, Paid, PaidBy, Varied, What};
use crate::domain::money::Currency;

#[derive(Clone, PartialEq, Debug)]
pub struct HangsView {
    pub said: String,
    /// Who is ahead on the left of no lead, and who on the right.
    pub sides: [String; 2],
    /// Where no lead lies, and the lead that is expected.
    pub zero: f64,
    pub now: f64,
    /// The first few.
    pub rows: Vec<HangView>,
    /// All of them.
    pub table: Table,
}

#[derive(Clone, PartialEq, Debug)]
pub struct HangView {
    pub name: String,
    pub grade: String,
    /// Whether nothing but the reader stands behind it.
    pub is_own: bool,
    pub span: Span,
    /// The value at the left end and the lead there, then those at the right end.
    pub ends: [String; 2],
}

/// Assumptions that are drawn; the table has all.
const MOST_ROWS: usize = 8;

/// Nothing while nothing is known to hang on anything.
pub fn view(outlook: &Outlook<'_>) -> Option<HangsView> {
    let found = outlook.found;
    if found.hangs.is_empty() {
        return None;
    }
    let now = lead(outlook);
    let drawn: Vec<&Hang> = found.hangs.iter().take(MOST_ROWS).collect();
    let ends: Vec<(f64, f64)> = drawn.iter().map(|hang| (hang.low, hang.high)).collect();
    let picture = layout(&ends, now);
    let rows = drawn.into_iter().zip(picture.spans);
    Some(HangsView {
        said: sentence(outlook, now),
        sides: [Key::HangLeft, Key::HangRight].map(|key| fill(outlook, key, &[])),
        zero: picture.zero,
        now: picture.now,
        rows: rows.map(|(hang, span)| row(outlook, hang, span)).collect(),
        table: table(outlook),
    })
}

/// What is assumed, as a noun.
pub(super) fn what(outlook: &Outlook<'_>, what: What) -> String {
    match what {
        What::Odds(at, branch) => {
            let to = leads_to(outlook, at, branch).map_or("", |to| name(outlook, to));
            let put_in = [("stage", name(outlook, at)), ("to", to)];
            fill(outlook, Key::HangOdds, &put_in)
        }
        What::Pay(at) => fill(outlook, Key::HangPay, &[("stage", name(outlook, at))]),
    }
}

/// Who vouches for what stands; `None` where that is not known.
fn grade(outlook: &Outlook<'_>, what: What) -> Option<Grade> {
    match what {
        What::Odds(at, branch) => {
            let branch = node(outlook, at)?.stage.next.get(branch)?;
            Some(branch.grade)
        }
        What::Pay(at) => match node(outlook, at)?.paid {
            PaidBy::Reader => Some(Grade::Own),
            PaidBy::Catalogue => {
                let node = node(outlook, at)?;
                let university = outlook.sight.scenario.career.university;
                let fits = |paid: &Paid| paid.at.is_none_or(|only| only == university);
                let fact = node.fact?;
                let paid = fact.pays.iter().position(fits)?;
                let row = catalog::stage_row(fact.id)?;
                let note = row.notes_on(About::Pay).nth(paid);
                note.map(|note| note.grade)
            }
            _ => None,
        },
    }
}

fn graded(outlook: &Outlook<'_>, grade: Option<Grade>) -> String {
    let letter = match grade {
        Some(Grade::Own) => return say(outlook, Key::HangOwn),
        None => return String::new(),
        Some(Grade::A) => "A",
        Some(Grade::B) => "B",
        Some(Grade::C) => "C",
    };
    fill(outlook, Key::HangGrade, &[("grade", letter)])
}

/// The two values between which an assumption was varied.
fn values(outlook: &Outlook<'_>, hang: &Hang) -> [String; 2] {
    let (What::Odds(at, _) | What::Pay(at)) = hang.what;
    let currency = node(outlook, at).map_or(Currency::Krw, |node| node.currency);
    match hang.varied {
        Varied::Odds(odds) => odds.map(|odds| part(odds.to_f64())),
        Varied::Pay(pays) => {
            pays.map(|pay| Quantity::Money(currency, pay).text(outlook.sight.lang))
        }
    }
}

fn row(outlook: &Outlook<'_>, hang: &Hang, span: Span) -> HangView {
    let grade = grade(outlook, hang.what);
    let [low, high] = values(outlook, hang);
    let end = |value: &str, lead: f64| {
        let lead = signed(outlook, lead);
        fill(outlook, Key::HangEnd, &[("value", value), ("lead", &lead)])
    };
    let mut ends = [end(&low, hang.low), end(&high, hang.high)];
    // As they lie in the picture.
    if hang.low > hang.high {
        ends.reverse();
    }
    HangView {
        name: what(outlook, hang.what),
        grade: graded(outlook, grade),
        is_own: grade == Some(Grade::Own),
        span,
        ends,
    }
}

/// How much of the lead might go if one assumption of the reader's own were otherwise.
fn sentence(outlook: &Outlook<'_>, now: f64) -> String {
    let own = outlook.found.hangs.iter();
    let own: Vec<&Hang> = own
        .filter(|hang| grade(outlook, hang.what) == Some(Grade::Own))
        .collect();
    let ahead = outlook.choice(usize::from(now > 0.0));
    let size = outlook.amount(now.abs());
    let put_in = [("ahead", ahead), ("lead", size.as_str())];
    let is_even_now = is_even(outlook, now);
    let mut said = match is_even_now {
        true => say(outlook, Key::TieIsEven),
        false => fill(outlook, Key::HangAhead, &put_in),
    };
    said.push(' ');
    // What is left of the lead at the worse end of each.
    let left = |hang: &Hang| {
        let towards = if now < 0.0 { -1.0 } else { 1.0 };
        (hang.low * towards).min(hang.high * towards)
    };
    let mut least: Option<&Hang> = None;
    for hang in &own {
        if least.is_none_or(|least| left(hang) < left(least)) {
            least = Some(hang);
        }
    }
    let told = match least {
        None => say(outlook, Key::HangNoOwn),
        Some(least) => {
            let gone = now.abs() - left(least);
            let (what, gone_size) = (what(outlook, least.what), outlook.amount(gone));
            let put_in = [("what", what.as_str()), ("part", gone_size.as_str())];
            let key = match () {
                () if is_even_now || gone <= 0.0 || is_even(outlook, gone) => Key::HangOwnMore,
                () if left(least) <= 0.0 => Key::HangOwnAll,
                () => Key::HangOwnPart,
            };
            fill(outlook, key, &put_in)
        }
    };
    said + &told
}

fn table(outlook: &Outlook<'_>) -> Table {
    let rows = outlook.found.hangs.iter().map(|hang| {
        let [from, to] = values(outlook, hang);
        let put_in = [("from", from.as_str()), ("to", to.as_str())];
        vec![
            what(outlook, hang.what),
            fill(outlook, Key::CloseFromTo, &put_in),
            graded(outlook, grade(outlook, hang.what)),
            signed_exact(outlook, hang.low),
            signed_exact(outlook, hang.high),
        ]
    });
    let head = [
        Key::HangWhat,
        Key::HangVaried,
        Key::HangGradeHead,
        Key::HangLow,
        Key::HangHigh,
    ];
    Table {
        caption: fill(outlook, Key::HangLead, &[]),
        head: head.map(|key| say(outlook, key)).to_vec(),
        rows: rows.collect(),
    }
}
