//! Numbers of an offer, parts by year, days.

use super::*;
use crate::app::number::Quantity;
use crate::domain::details::Detail;
use crate::domain::offer::Term;

#[test]
fn each_number_is_read_with_its_unit_and_within_its_bounds() {
    assert_eq!(detail("12개월", Detail::VestingCliff), Ok(12));
    assert_eq!(detail("1 month", Detail::VestingEvery), Ok(1));
    assert_eq!(detail("15일", Detail::Leave), Ok(15));
    assert_eq!(detail("4 years", Detail::VestingYears), Ok(4));
    assert_eq!(detail("33.3 %", Detail::Worthless), Ok(333));
    assert_eq!(detail("−12.5%", Detail::ShareGrowth), Ok(-125));
    assert_eq!(detail("0", Detail::Overtime), Ok(0));
    assert_eq!(detail("7.5시간", Detail::Overtime), Ok(75));
    let too_large = |max| Err(Fault::TooLarge { max });
    let too_small = |min| Err(Fault::TooSmall { min });
    assert_eq!(
        detail("13", Detail::VestingEvery),
        too_large(Quantity::Count(12))
    );
    assert_eq!(
        detail("0", Detail::VestingYears),
        too_small(Quantity::Years(1))
    );
    assert_eq!(
        detail("101%", Detail::BonusChance),
        too_large(Quantity::Percent(1_000))
    );
    assert_eq!(
        detail("-95", Detail::ShareGrowth),
        too_small(Quantity::Percent(-900))
    );
    assert_eq!(detail("-1", Detail::Leave), Err(Fault::Negative));
    assert_eq!(detail("", Detail::Leave), Err(Fault::Empty));
}

#[test]
fn parts_make_a_whole_or_are_refused() {
    let list = |text| parts(text).map(|parts| parts.list().to_vec());
    for text in [
        "40, 30, 20, 10",
        "40 30 20 10",
        "40%;30%;20%;10%",
        "40/30/20/10",
    ] {
        assert_eq!(list(text), Ok(vec![40, 30, 20, 10]), "{text}");
    }
    for text in ["", "even", "같게", " - "] {
        assert_eq!(list(text), Ok(vec![]), "{text}");
    }
    for text in ["40, 30, 20", "60, 60", "5 5 5 5 5 5 5 5 5 5 50"] {
        assert_eq!(list(text), Err(Fault::NotAWhole), "{text}");
    }
    assert_eq!(list("40, x"), Err(Fault::NotANumber));
    assert_eq!(list("-40, 140"), Err(Fault::Negative));
}

#[test]
fn a_day_is_whole_and_in_order() {
    let of = |text| start(text, Term::default());
    let term = of("2028-02-29").expect("a day");
    assert_eq!(
        term.start.map(|day| day.to_string()).as_deref(),
        Some("2028-02-29")
    );
    assert_eq!(of(""), Ok(Term::default()));
    for text in ["2027-02-29", "0002-09-01", "2150-01-01", "2026-9-1", "soon"] {
        assert_eq!(of(text), Err(Fault::NotADay), "{text}");
    }
    assert_eq!(end("2028-02-28", term), Err(Fault::Order));
    let day = end("2028-02-29", term).expect("a day of work");
    assert_eq!(day.end, term.start);
    assert_eq!(start("2028-03-01", day), Err(Fault::Order));
    assert_eq!(start("", day), Ok(Term { start: None, ..day }));
}
