//! Where both choices are even: odds, pay, the year; and how likely the first is the better one.

use super::super::said_pay;
use super::Outlook;
use super::ahead::share_of;
use super::hangs;
use super::wording::{age_at, fill, is_even, lead, leads_to, name, node, part, say};
use crate::app::number::{self, Quantity};
use crate::app::state::CareerEdit;
use crate::app::text::Key;
use crate::domain::career::{Node, PayTie, Side, Tie, moved};
use crate::domain::offer::Pay;
use crate::domain::order::order;
use crate::domain::rate::Rate;

#[derive(Clone, PartialEq, Debug)]
pub struct TiesView {
    /// Which is ahead when, and how likely the first is the better one in the end.
    pub said: Vec<String>,
    /// Odds at which both are even, the nearest to those that stand first.
    pub odds: Vec<TieView>,
    /// That there are none, or how many odds make nothing even.
    pub without: Option<Without>,
    /// What a post that can follow the first choice would have to pay, likewise, ...
    pub pays: Vec<TieView>,
    /// ... and any other.
    pub elsewhere: Vec<TieView>,
    pub without_pay: Option<Without>,
}

/// What makes nothing even.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Without {
    pub said: String,
    /// One by one; nothing where the sentence says it all.
    pub each: Vec<String>,
}

/// A value at which both are even.
#[derive(Clone, PartialEq, Debug)]
pub struct TieView {
    pub said: String,
    /// What puts it in.
    pub edit: CareerEdit,
}

pub fn view(outlook: &Outlook<'_>) -> TiesView {
    let found = outlook.found;
    let (odds, without) = by_odds(outlook);
    let mut pays = Vec::new();
    let mut elsewhere = Vec::new();
    let mut unpaid = Vec::new();
    let mut ties: Vec<&PayTie> = found.pay_ties.iter().collect();
    order(&mut ties, |a, b| far(a).total_cmp(&far(b)));
    let mut seen = Vec::new();
    for tie in ties {
        // A stage that both choices have is paid alike in both.
        let id = id(outlook, tie.node);
        if seen.contains(&id) {
            continue;
        }
        seen.push(id);
        let is_reached = (found.expected.first().into_iter().flatten()).any(|year| {
            let share = year.shares.get(tie.node);
            share.is_some_and(|share| *share > 0.0)
        });
        let begins = node(outlook, tie.node).is_some_and(|node| node.choice.is_some());
        let follows = is_reached && !begins;
        match by_pay(outlook, tie) {
            Some(view) if follows => pays.push(view),
            Some(view) => elsewhere.push(view),
            None => unpaid.push(name(outlook, tie.node).to_owned()),
        }
    }
    let without_pay = (!unpaid.is_empty()).then(|| counted(outlook, Key::TieNoPay, unpaid));
    TiesView {
        said: sentences(outlook),
        odds,
        without,
        pays,
        elsewhere,
        without_pay,
    }
}

/// How far a factor is from one, up or down; what is none comes last.
fn far(tie: &PayTie) -> f64 {
    tie.factor
        .filter(|factor| *factor > 0.0)
        .map_or(f64::MAX, |factor| factor.max(1.0 / factor))
}

fn sentences(outlook: &Outlook<'_>) -> Vec<String> {
    let [a, b] = &outlook.found.expected;
    let leads = a.iter().zip(b).map(|(a, b)| b.sum - a.sum);
    let leads: Vec<f64> = leads.collect();
    let (Some(first), Some(last)) = (leads.first(), leads.last()) else {
        return vec![say(outlook, Key::StepNoYears)];
    };
    let who = |lead: f64| outlook.choice(usize::from(lead > 0.0));
    let told = |key, lead: f64, n: usize| {
        let put_in = [
            ("first", who(lead)),
            ("second", who(-lead)),
            ("n", &n.to_string()),
            ("age", &age_at(outlook, n)),
        ];
        fill(outlook, key, &put_in)
    };
    let mut said = vec![match outlook.found.break_even {
        Some(n) => {
            let level = told(Key::TieBreakEven, *first, n);
            // Who was caught up with may be ahead again in the end.
            let again = *first * *last > 0.0 && !is_even(outlook, *last);
            match again {
                true => level + " " + &told(Key::TieAgain, *last, leads.len()),
                false => level,
            }
        }
        None if is_even(outlook, *first) && is_even(outlook, *last) => {
            say(outlook, Key::TieAlwaysEven)
        }
        None => told(Key::TieNoBreakEven, *last, leads.len()),
    }];
    if let Some(runs) = &outlook.found.runs
        && let Some(side) = runs.sides.get(1)
    {
        said.extend(chance(outlook, side));
    }
    said
}

/// How likely the first is the better one, its error, and what that depends on.
fn chance(outlook: &Outlook<'_>, side: &Side) -> Vec<String> {
    let Some(end) = side.years.last() else {
        return Vec::new();
    };
    let count = side.ends.len();
    let runs = number::grouped(count as i64);
    let all = |choice: usize| {
        let put_in = [("who", outlook.choice(choice)), ("n", runs.as_str())];
        fill(outlook, Key::TieAlways, &put_in)
    };
    let even = 1.0 - end.ahead - end.behind;
    if end.behind >= 1.0 {
        return vec![all(0)];
    }
    if end.ahead >= 1.0 {
        return vec![all(1)];
    }
    let [chance, error] = share_of(end.behind, count as f64);
    let put_in = [("chance", chance.as_str()), ("error", error.as_str())];
    let mut said = vec![fill(outlook, Key::TieChance, &put_in)];
    // Runs that part by a rounding of the last digit are none of their own.
    if even > LEAST {
        said.push(fill(outlook, Key::TieEven, &[("even", &part(even))]));
    }
    if let Some(most) = outlook.found.hangs.first() {
        let what = hangs::what(outlook, most.what);
        said.push(fill(outlook, Key::TieDepends, &[("what", &what)]));
    }
    said
}

/// A part of the runs that is told: what a tenth of a percent shows.
const LEAST: f64 = 0.0005;

/// How many there are, and each.
fn counted(outlook: &Outlook<'_>, key: Key, each: Vec<String>) -> Without {
    let said = fill(outlook, key, &[("n", &each.len().to_string())]);
    Without { said, each }
}

fn by_odds(outlook: &Outlook<'_>) -> (Vec<TieView>, Option<Without>) {
    let mut near: Vec<(i64, TieView)> = Vec::new();
    let mut without = Vec::new();
    let mut known: Vec<(Id, Vec<Rate>)> = Vec::new();
    let mut seen = Vec::new();
    for tie in &outlook.found.ties {
        // The odds of a stage that both choices have are the same.
        let id = id(outlook, tie.node);
        if seen.contains(&(id, tie.branch)) {
            continue;
        }
        seen.push((id, tie.branch));
        // Of two ways on, one less of the one is one more of the other.
        if let (Some(odds), Some(node)) = (tie.odds, node(outlook, tie.node)) {
            let then = (id, moved(&odds_of(node), tie.branch, odds));
            if known.iter().any(|known| are_alike(known, &then)) {
                continue;
            }
            known.push(then);
        }
        let Some(to) = leads_to(outlook, tie.node, tie.branch) else {
            continue;
        };
        let names = [
            ("stage", name(outlook, tie.node)),
            ("to", name(outlook, to)),
        ];
        match odds_tie(outlook, tie, &names) {
            Some(found) => near.push(found),
            None => without.push(fill(outlook, Key::TieWay, &names)),
        }
    }
    order(&mut near, |a, b| a.0.cmp(&b.0));
    let alone = |key| Without {
        said: say(outlook, key),
        each: Vec::new(),
    };
    let without = match (outlook.found.ties.is_empty(), without.is_empty()) {
        (true, _) if !outlook.found.is_done() => None,
        (true, _) => Some(alone(Key::TieNoOdds)),
        (_, true) => None,
        _ if near.is_empty() && is_even(outlook, lead(outlook)) => Some(alone(Key::TieIsEven)),
        _ if near.is_empty() => Some(alone(Key::TieNever)),
        _ => Some(counted(outlook, Key::TieWithout, without)),
    };
    (near.into_iter().map(|(_, view)| view).collect(), without)
}

/// The stage of a node; none is military service.
type Id = Option<&'static str>;

fn id(outlook: &Outlook<'_>, at: usize) -> Id {
    Some(node(outlook, at)?.fact?.id)
}

fn odds_of(node: &Node) -> Vec<Rate> {
    node.stage.next.iter().map(|branch| branch.odds).collect()
}

/// Odds of one stage that part by no more than the halving that found them.
fn are_alike(a: &(Id, Vec<Rate>), b: &(Id, Vec<Rate>)) -> bool {
    let near = |(a, b): (&Rate, &Rate)| (a.ppb() - b.ppb()).abs() <= CLOSE;
    a.0 == b.0 && a.1.iter().zip(&b.1).all(near)
}

/// A millionth, in billionths.
const CLOSE: i64 = 1_000;

fn odds_tie(outlook: &Outlook<'_>, tie: &Tie, names: &[(&str, &str)]) -> Option<(i64, TieView)> {
    let (to, node) = (tie.odds?, node(outlook, tie.node)?);
    let now = node.stage.next.get(tie.branch)?.odds;
    let (shown_now, shown_tie) = apart(now, to);
    let mut put_in = names.to_vec();
    put_in.extend([("now", shown_now.as_str()), ("tie", shown_tie.as_str())]);
    let view = TieView {
        said: fill(outlook, Key::TieOdds, &put_in),
        edit: CareerEdit::Odds {
            stage: node.fact?.id,
            branch: tie.branch,
            to,
        },
    };
    Some(((to.ppb() - now.ppb()).abs(), view))
}

/// Two odds in percent to a tenth, with every place where a tenth does not tell them apart.
fn apart(a: Rate, b: Rate) -> (String, String) {
    let (short_a, short_b) = (part(a.to_f64()), part(b.to_f64()));
    if short_a == short_b && a != b {
        (number::rate(a), number::rate(b))
    } else {
        (short_a, short_b)
    }
}

fn by_pay(outlook: &Outlook<'_>, tie: &PayTie) -> Option<TieView> {
    let node = node(outlook, tie.node)?;
    let now = node.stage.pay.middle;
    let pay = now as f64 * tie.factor?;
    if !(0.0..=Pay::MAX_MINOR as f64).contains(&pay) {
        return None;
    }
    let minor = whole_units(node, pay);
    let money = |minor| Quantity::Money(node.currency, minor).text(outlook.sight.lang);
    let (mut shown_now, mut shown_tie) = (money(now), money(minor));
    if shown_now == shown_tie {
        let currency = node.currency;
        let exactly = |minor| said_pay(outlook.sight.lang, Pay { minor, currency });
        (shown_now, shown_tie) = (exactly(now), exactly(minor));
    }
    let put_in = [
        ("stage", name(outlook, tie.node)),
        ("now", shown_now.as_str()),
        ("tie", shown_tie.as_str()),
    ];
    Some(TieView {
        said: fill(outlook, Key::TiePay, &put_in),
        edit: match node.fact {
            Some(fact) => CareerEdit::Pay(fact.id, Some(minor)),
            None => CareerEdit::ServicePay(minor),
        },
    })
}

/// Pay is typed in whole units.
fn whole_units(node: &Node, pay: f64) -> i64 {
    let per_unit = node.currency.minor_per_unit();
    (pay / per_unit as f64).round() as i64 * per_unit
}
