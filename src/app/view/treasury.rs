//! What the first offer costs the treasury: sentences, a table, and what numbers they rest on.

use super::notes::{Note, own, source_view};
use super::{Sight, Table, said_pay};
use crate::app::number::{self, Quantity};
use crate::app::text::{self, Key, Value};
use crate::catalog::{
    self,
    rows::{Response, Size},
};
use crate::domain::closing::Group;
use crate::domain::compare::{Account, Treasury, responds, treasury};
use crate::domain::facts::Facts;
use crate::domain::offer::Pay;
use crate::domain::order::order;
use crate::domain::parameter::SourceId;

#[derive(Clone, PartialEq, Debug)]
pub struct TreasuryView {
    /// How many the reader asks for, against which budget, by which model.
    pub fellows: u32,
    pub budget: Pay,
    pub group: Option<Group>,
    /// Numbers of people from articles and programmes, as they are shown.
    pub people: Vec<(u32, String)>,
    /// Budgets of programmes likewise, of the match's currency.
    pub budgets: Vec<(Pay, String)>,
    /// What the state pays and what comes back.
    pub said: Vec<String>,
    /// What the model of responses says, where one is chosen.
    pub response: Option<String>,
    /// Nothing where the state pays nothing.
    pub table: Option<Table>,
    /// Where the numbers are from and what is left out.
    pub notes: Vec<Note>,
}

pub fn view(sight: &Sight<'_>, facts: &Facts) -> TreasuryView {
    let closing = &sight.scenario.closing;
    let found = treasury(facts, sight.scenario);
    let mut all = TreasuryView {
        fellows: closing.fellows,
        budget: closing.pay(closing.budget),
        group: closing.response,
        people: vec![(1, number::grouped(1))],
        budgets: Vec::new(),
        said: Vec::new(),
        response: None,
        table: None,
        notes: vec![own(say(sight, Key::TreasuryContributions))],
    };
    for programme in catalog::programmes() {
        let shown = match programme.size {
            Size::People(people) => {
                let shown = number::grouped(i64::from(people));
                all.people.push((people, shown.clone()));
                shown
            }
            Size::Budget(pay) if pay.currency == closing.currency => {
                let shown = said_pay(sight.lang, pay);
                all.budgets.push((pay, shown.clone()));
                shown
            }
            Size::Budget(_) => continue,
        };
        let put_in = [
            ("size", (&shown).into()),
            ("what", sight.lang.of(programme.name).into()),
        ];
        let text = text::fill(sight.lang, Key::TreasuryProgramme, &put_in);
        all.notes.push(note(sight, text, programme.sources));
    }
    order(&mut all.people, Ord::cmp);
    match &found {
        None => all.said.push(say(sight, Key::TreasuryNothing)),
        Some(found) => {
            all.said = sentences(sight, found);
            all.table = Some(table(sight, found));
        }
    }
    if let Some(row) = closing.response.and_then(catalog::response) {
        all.response = found.as_ref().map(|found| response(sight, found, row));
        let measures = sight.lang.of(row.measures).to_owned();
        all.notes.push(note(sight, measures, row.sources));
    }
    all
}

fn say(sight: &Sight<'_>, key: Key) -> String {
    text::plain(sight.lang, key).to_owned()
}

fn note(sight: &Sight<'_>, text: String, sources: &[SourceId]) -> Note {
    let sources = sources.iter().filter_map(|id| catalog::source(*id));
    Note {
        sources: sources
            .map(|source| source_view(sight.lang, source))
            .collect(),
        ..own(text)
    }
}

fn years(account: &Account) -> String {
    number::trimmed((account.years * 10.0).round() as i64, 1)
}

fn sentences(sight: &Sight<'_>, found: &Treasury) -> Vec<String> {
    let money = |minor| Value::from(Quantity::Money(found.currency, minor));
    let fill = |key, put_in: &[(&str, Value<'_>)]| text::fill(sight.lang, key, put_in);
    let year = found.supported.a_year();
    let mut said = vec![fill(
        Key::TreasuryOutlay,
        &[("outlay", money(year.outlay()))],
    )];
    let cases = [
        (
            year.of_support,
            year.if_staying(),
            Key::TreasuryStays,
            Key::TreasuryStaysGain,
        ),
        (
            year.of_pay,
            year.if_leaving(),
            Key::TreasuryLeaves,
            Key::TreasuryLeavesGain,
        ),
    ];
    for (returns, net, costs, gains) in cases {
        let put_in = [
            ("tax", money(returns.tax)),
            ("contributions", money(returns.contributions)),
            ("net", money(net.saturating_abs())),
        ];
        said.push(fill(if net < 0 { gains } else { costs }, &put_in));
    }
    let fellows = Value::from(Quantity::Count(i64::from(found.fellows)));
    if let Some(all) = found.for_all(found.supported.outlay()) {
        let years = years(&found.supported);
        let put_in = [
            ("fellows", fellows),
            ("years", (&years).into()),
            ("all", money(all)),
        ];
        said.push(fill(Key::TreasuryAll, &put_in));
    }
    if let Some(budget) = found.budget {
        let closing = &sight.scenario.closing;
        let put_in = [
            ("budget", said_pay(sight.lang, closing.pay(closing.budget))),
            (
                "share",
                number::decimal(budget.taken * 100.0, 1).unwrap_or_default(),
            ),
            ("suffices", number::grouped(budget.suffices)),
        ];
        let put_in = put_in
            .each_ref()
            .map(|(name, text)| (*name, Value::from(text)));
        said.push(fill(Key::TreasuryBudget, &put_in));
    }
    said
}

/// The least and the most, once where both are one.
fn band(sight: &Sight<'_>, low: &String, high: &String) -> String {
    if low == high {
        return low.clone();
    }
    let put_in = [("low", low.into()), ("high", high.into())];
    text::fill(sight.lang, Key::TreasuryBand, &put_in)
}

fn response(sight: &Sight<'_>, found: &Treasury, row: &Response) -> String {
    let elasticity = |hundredths: u16| f64::from(hundredths) / 100.0;
    let (low, high) = (elasticity(row.low), elasticity(row.high));
    let (kept, without) = (found.kept, found.kept_without);
    if without <= 0 {
        return say(sight, Key::TreasuryNoResponse);
    }
    let people = responds(low, high, kept, without, found.fellows);
    let change = (kept as f64 / without as f64 - 1.0) * 100.0;
    let whole = |number: f64| number::decimal(number, 0).unwrap_or_default();
    let exact = |hundredths: u16| number::trimmed(i64::from(hundredths), 2);
    let put_in = [
        ("change", whole(change)),
        ("elasticity", band(sight, &exact(row.low), &exact(row.high))),
        ("extra", band(sight, &whole(people.0), &whole(people.1))),
        ("fellows", number::grouped(i64::from(found.fellows))),
    ];
    let put_in = put_in
        .each_ref()
        .map(|(name, text)| (*name, Value::from(text)));
    let mut said = text::fill(sight.lang, Key::TreasuryResponse, &put_in);
    // No tax cut leaves more than all of the pay: what was measured ends there at the latest.
    if kept > found.paid_without {
        said.push(' ');
        said.push_str(text::plain(sight.lang, Key::TreasuryFar));
    }
    said
}

fn table(sight: &Sight<'_>, found: &Treasury) -> Table {
    type Of = fn(&Account) -> i64;
    const ROWS: [(Key, Of); 10] = [
        (Key::TreasuryMatch, |all| all.matched),
        (Key::TreasurySchemes, |all| all.schemes),
        (Key::TreasuryCharges, |all| all.charges),
        (Key::TreasuryWhole, Account::outlay),
        (Key::TreasurySupportTax, |all| all.of_support.tax),
        (Key::TreasurySupportContributions, |all| {
            all.of_support.contributions
        }),
        (Key::TreasuryIfStaying, Account::if_staying),
        (Key::TreasuryPayTax, |all| all.of_pay.tax),
        (Key::TreasuryPayContributions, |all| {
            all.of_pay.contributions
        }),
        (Key::TreasuryIfLeaving, Account::if_leaving),
    ];
    let year = found.supported.a_year();
    let span = |account: &Account| {
        let years = years(account);
        text::fill(
            sight.lang,
            Key::TreasuryYears,
            &[("years", (&years).into())],
        )
    };
    let mut head = vec![
        say(sight, Key::TreasuryItem),
        say(sight, Key::TreasuryYear),
        span(&found.supported),
    ];
    let beyond = found.term.years > found.supported.years;
    if beyond {
        head.push(span(&found.term));
    }
    let fellows = Quantity::Count(i64::from(found.fellows)).into();
    head.push(text::fill(
        sight.lang,
        Key::TreasuryFellows,
        &[("fellows", fellows)],
    ));
    let exact = |minor| number::exact(sight.lang, found.currency, minor);
    let rows = ROWS.map(|(name, of)| {
        let mut cells = vec![
            say(sight, name),
            exact(of(&year)),
            exact(of(&found.supported)),
        ];
        if beyond {
            cells.push(exact(of(&found.term)));
        }
        cells.push(
            found
                .for_all(of(&found.supported))
                .map_or_else(String::new, exact),
        );
        cells
    });
    Table {
        caption: say(sight, Key::CloseTreasury),
        head,
        rows: rows.into(),
    }
}
