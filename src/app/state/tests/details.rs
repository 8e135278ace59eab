//! Changes of what an offer holds besides its sentence.

use chrono::NaiveDate;

use super::*;
use crate::domain::details::Detail;
use crate::domain::offer::{Extra, Term};
use crate::domain::vesting::YearlyParts;

fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

fn edit(edit: OfferEdit) -> Action {
    Action::Offer(0, edit)
}

#[test]
fn a_term_that_would_end_before_it_begins_changes_nothing() {
    let (start, end) = (day(2026, 9, 1), day(2031, 8, 31));
    let set = after(&state(""), [edit(OfferEdit::Term(Term { start, end }))]);
    assert_eq!(set.fragment(), "v=1&1.start=2026-09-01&1.end=2031-08-31");
    let before = Term {
        start,
        end: day(2026, 8, 31),
    };
    let same = set.after(edit(OfferEdit::Term(before)));
    assert_eq!(same.scenario, set.scenario);
    assert!(!same.is_new_step);
    // A single day is a term, and either end can be taken away.
    let single = Term { start, end: start };
    let open = Term { start: None, end };
    let last = after(
        &set,
        [edit(OfferEdit::Term(single)), edit(OfferEdit::Term(open))],
    );
    assert_eq!(last.fragment(), "v=1&1.end=2031-08-31");
}

#[test]
fn shares_in_the_money_of_the_pay_are_converted_with_it_and_others_are_not() {
    let dollars = edit(OfferEdit::Currency(Currency::Usd));
    let start = state("v=1&fx.usd=1500&1.grant=150000000&1.bonus=15000000");
    let together = after(&start, [dollars.clone()]).scenario.offers[0].clone();
    assert_eq!(together.extras.grant, 10_000_000);
    assert_eq!(together.extras.bonus, 1_000_000);
    assert_eq!(together.shares_in, Currency::Usd);

    let start = state("v=1&fx.usd=1500&fx.eur=1600&1.shares.in=eur&1.grant=1000");
    let apart = after(&start, [dollars]).scenario.offers[0].clone();
    assert_eq!(
        (apart.extras.grant, apart.shares_in),
        (100_000, Currency::Eur)
    );
    assert_eq!(apart.pay.currency, Currency::Usd);
}

#[test]
fn pay_that_is_typed_in_another_currency_takes_the_other_amounts_along() {
    let start = state("v=1&fx.usd=1500&1.grant=150000000&1.bonus=15000000");
    let pay = Pay {
        minor: 12_000_000,
        currency: Currency::Usd,
    };
    let typed = after(&start, [edit(OfferEdit::Pay(pay))]).scenario.offers[0].clone();
    assert_eq!((typed.pay, typed.shares_in), (pay, Currency::Usd));
    assert_eq!(typed.extras.bonus, 1_000_000);
    assert_eq!(typed.extras.grant, 10_000_000);
}

#[test]
fn another_currency_of_the_shares_is_the_same_grant_at_the_market_rate() {
    let start = state("v=1&fx.usd=1500&1.grant=150000000&1.refresher=15000000");
    let found = after(&start, [edit(OfferEdit::SharesIn(Currency::Usd))]);
    let offer = &found.scenario.offers[0];
    assert_eq!(
        (offer.extras.grant, offer.extras.refresher),
        (10_000_000, 1_000_000)
    );
    assert_eq!(
        (offer.pay.minor, offer.pay.currency),
        (90_000_000, Currency::Krw)
    );
    let back = after(&found, [edit(OfferEdit::SharesIn(Currency::Krw))]);
    assert_eq!(back.scenario, start.scenario);
}

#[test]
fn each_number_is_a_step_of_its_own_and_stays_within_its_bounds() {
    let first = state("").after(edit(OfferEdit::Detail(Detail::Worthless, 100)));
    let again = first.after(edit(OfferEdit::Detail(Detail::Worthless, 9_999)));
    assert!(first.is_new_step && !again.is_new_step);
    let offer = &again.scenario.offers[0];
    assert_eq!(offer.details.get(Detail::Worthless), 1_000);
    let other = again.after(edit(OfferEdit::Detail(Detail::Leave, 20)));
    assert!(other.is_new_step);
    let parts = YearlyParts::of(&[50, 50]).expect("a whole");
    let all = after(
        &other,
        [
            edit(OfferEdit::Parts(parts)),
            edit(OfferEdit::Extra(Extra::Grant, -5)),
            edit(OfferEdit::Extra(Extra::Moving, i64::MAX)),
        ],
    );
    let extras = all.scenario.offers[0].extras;
    assert_eq!((extras.grant, extras.moving), (0, Pay::MAX_MINOR));
}
