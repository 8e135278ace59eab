//! What the years of study and of military service cost.

use super::Outlook;
use super::cliff::{POWER, last_age};
use super::wording::{exact, fill, first_post, is_even, node};
use crate::app::number;
use crate::app::text::Key;
use crate::domain::career::Term;

/// What is said of a choice's years before it earns in full.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CostView {
    pub name: String,
    pub said: Vec<String>,
    /// The rule by which study is reckoned, with its figures.
    pub rule: Option<String>,
}

/// How ids of doctorates begin.
const DOCTORATE: &str = "phd";

/// Only of a choice that begins with a doctorate or with service.
pub fn view(outlook: &Outlook<'_>) -> Vec<CostView> {
    let views = (0..2).map(|choice| {
        let mut said = Vec::new();
        let mut rule = None;
        if is_doctorate(outlook, choice) {
            said.extend(year_more(outlook, choice));
            if let Some((study, figures)) = stipend(outlook, choice) {
                said.push(study);
                rule = Some(figures);
            }
        }
        said.extend(service(outlook, choice));
        CostView {
            name: outlook.choice(choice).to_owned(),
            said,
            rule,
        }
    });
    views.filter(|view| !view.said.is_empty()).collect()
}

fn is_doctorate(outlook: &Outlook<'_>, choice: usize) -> bool {
    let post = first_post(outlook, choice).and_then(|at| node(outlook, at));
    let fact = post.and_then(|node| node.fact);
    fact.is_some_and(|fact| fact.id.starts_with(DOCTORATE))
}

/// A gain in one sentence, a cost in another, nothing in a third.
fn told(outlook: &Outlook<'_>, gain: f64, keys: [Key; 3], put_in: &[(&str, &str)]) -> String {
    let [costs, even, brings] = keys;
    let amount = outlook.amount(gain.abs());
    let mut all = vec![("amount", amount.as_str())];
    all.extend_from_slice(put_in);
    let key = match gain {
        gain if is_even(outlook, gain) => even,
        gain if gain < 0.0 => costs,
        _ => brings,
    };
    fill(outlook, key, &all)
}

fn year_more(outlook: &Outlook<'_>, choice: usize) -> Option<String> {
    let gain = outlook.found.year_more.get(choice).copied().flatten()?;
    let keys = [Key::CostYearMore, Key::CostYearEven, Key::CostYearBrings];
    let age = last_age(outlook);
    Some(told(outlook, gain, keys, &[("age", &age)]))
}

/// The years times what the first after them brings beyond the last of them.
fn stipend(outlook: &Outlook<'_>, choice: usize) -> Option<(String, String)> {
    let post = node(outlook, first_post(outlook, choice)?)?;
    let Term::Years(years) = post.stage.term else {
        return None;
    };
    let cliff = outlook.found.cliffs.get(choice)?.as_ref()?;
    let (before, after) = (*cliff.before.get(POWER)?, *cliff.average.after.get(POWER)?);
    let years = years.max(1);
    let gain = (before - after) * f64::from(years);
    let shown = years.to_string();
    let keys = [Key::CostStudy, Key::CostStudyEven, Key::CostStudyBrings];
    let said = told(outlook, gain, keys, &[("years", &shown)]);
    let rule = fill(
        outlook,
        Key::CostRule,
        &[
            ("years", shown.as_str()),
            ("after", &exact(outlook, after)),
            ("before", &exact(outlook, before)),
        ],
    );
    Some((said, rule))
}

fn service(outlook: &Outlook<'_>, choice: usize) -> Option<String> {
    let cost = outlook.found.service_costs.get(choice).copied().flatten()?;
    let career = &outlook.sight.scenario.career;
    let years = career.service.get(choice).copied().unwrap_or_default();
    let years = number::grouped(i64::from(years));
    let age = last_age(outlook);
    let keys = [
        Key::CostService,
        Key::CostServiceEven,
        Key::CostServiceBrings,
    ];
    let put_in = [("years", years.as_str()), ("age", age.as_str())];
    let mut said = told(outlook, -cost, keys, &put_in);
    if career.service_pay == 0 {
        said.push(' ');
        said.push_str(&fill(outlook, Key::CostNoServicePay, &[]));
    }
    Some(said)
}
