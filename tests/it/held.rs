//! Published figures held against the model: the values that are reckoned, and what is said of them.

use salary_gap::catalog;
use salary_gap::domain::career::{
    Asked, Frame, Grade, Leads, Paid, StageFact, Term, University, held,
};
use salary_gap::domain::rate::Rate;

const fn leads(to: &'static str, percent: i64) -> Leads {
    Leads {
        to,
        odds: Rate::percent(percent),
        grade: Grade::B,
    }
}

fn stage(id: &'static str, pays: &'static [Paid], term: Term, next: &'static [Leads]) -> StageFact {
    StageFact {
        id,
        place: catalog::place("kr-daejeon").expect("a place"),
        pays,
        growth: Rate::ZERO,
        slows: Rate::ZERO,
        spread: Rate::ZERO,
        term,
        next,
        offers: &[],
        begins: true,
    }
}

const fn paid(middle: i64, is_mean: bool) -> Paid {
    Paid {
        at: None,
        low: middle,
        middle,
        high: middle,
        is_mean,
    }
}

const SIXTY: &[Paid] = &[paid(60_000_000, true)];
const EIGHTY: &[Paid] = &[paid(80_000_000, true)];
const NEVER: Term = Term::Leaving(Rate::ZERO);

/// Half leave each year, of whom three in four go to the firm and the rest to a school.
fn stages() -> [StageFact; 4] {
    const NEXT: &[Leads] = &[leads("firm", 75), leads("school", 25), leads("gone", 0)];
    [
        stage("post", SIXTY, Term::Leaving(Rate::percent(50)), NEXT),
        stage("firm", EIGHTY, NEVER, &[]),
        stage("school", SIXTY, NEVER, &[]),
        stage("gone", &[], NEVER, &[]),
    ]
}

const AT: University = University::National;

fn share(after: u8, of: &[&str]) -> Option<f64> {
    held(&stages(), AT, ("post", after), of, Asked::Share)
}

#[test]
fn a_share_is_that_of_those_who_began() {
    assert_eq!(share(0, &["post"]), Some(1.0));
    assert_eq!(share(2, &["post"]), Some(0.25));
    let firm = share(2, &["firm"]).expect("a share");
    assert!((firm - 0.5625).abs() < 1e-12);
    let both = share(2, &["firm", "school"]).expect("a share");
    assert!((both - 0.75).abs() < 1e-12);
    assert_eq!(share(2, &["gone"]), Some(0.0));
}

#[test]
fn a_mean_is_that_of_those_who_are_there() {
    let pay = |of: &[&str]| held(&stages(), AT, ("post", 1), of, Asked::Mean);
    assert!((pay(&["firm"]).expect("pay") - 80e6).abs() < 1e-3);
    // Three at 80 to one at 60.
    assert!((pay(&["firm", "school"]).expect("pay") - 75e6).abs() < 1e-3);
    // Nobody is there.
    assert_eq!(pay(&["gone"]), None);
}

#[test]
fn a_median_lies_below_the_mean_by_the_spread_and_grows_like_it() {
    let mut wide = stages();
    wide[1].spread = Rate::percent(40);
    wide[1].growth = Rate::percent(10);
    let found = |asked| held(&wide, AT, ("firm", 2), &["firm"], asked).expect("pay");
    let mean = 80e6 * 1.1 * 1.1;
    assert!((found(Asked::Mean) / mean - 1.0).abs() < 1e-8);
    assert!((found(Asked::Median) / (mean / libm::exp(0.08)) - 1.0).abs() < 1e-6);
}

#[test]
fn nobody_goes_where_no_pay_is_known() {
    let mut lost = stages();
    const GONE: &[Leads] = &[leads("gone", 100)];
    lost[0].next = GONE;
    assert_eq!(
        held(&lost, AT, ("post", 9), &["post"], Asked::Share),
        Some(1.0)
    );
}

#[test]
fn what_is_not_known_or_lies_too_far_has_no_answer() {
    assert_eq!(share(Frame::MOST_YEARS, &["post"]), None);
    assert_eq!(
        held(&stages(), AT, ("nowhere", 1), &["post"], Asked::Share),
        None
    );
    assert_eq!(held(&[], AT, ("post", 1), &["post"], Asked::Share), None);
}

#[test]
fn every_published_figure_has_a_value_of_the_model_and_those_that_are_inputs_are_met() {
    use catalog::careers::Measured;
    for outcome in catalog::outcomes() {
        let asked = match outcome.measured {
            Measured::Share => Asked::Share,
            Measured::Mean => Asked::Mean,
            Measured::Median => Asked::Median,
        };
        for university in University::ALL {
            let begins = (outcome.from, outcome.after);
            let found = held(catalog::stages(), university, begins, outcome.of, asked);
            let found = found.unwrap_or_else(|| panic!("{} has no value", outcome.id));
            if outcome.is_used && asked == Asked::Share {
                let off = found - outcome.value as f64 / 1e9;
                assert!(off.abs() < 0.005, "{}: {found}", outcome.id);
            }
        }
    }
}
