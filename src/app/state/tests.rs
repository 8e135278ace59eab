use super::*;
use crate::domain::compare::Goal;
use crate::domain::offer::{Pay, WeeklyHours};
use crate::domain::tax::{Household, Regime};

fn state(fragment: &str) -> State {
    State::open(fragment, Lang::En, Theme::Auto).expect("the catalogue has situations")
}

/// The state after actions, each of which must leave a link that opens to the same comparison.
fn after(state: &State, actions: impl IntoIterator<Item = Action>) -> State {
    let mut state = state.clone();
    for action in actions {
        state = state.after(action.clone());
        sound(&state, &action);
    }
    state
}

fn sound(state: &State, action: &Action) {
    let fragment = state.fragment();
    let opened = link::read(&fragment).expect("a situation");
    assert_eq!(opened.scenario, state.scenario, "{action:?}: {fragment}");
    assert_eq!(opened.situation.id, state.situation.id);
    assert_eq!(opened.faults, [], "{action:?}: {fragment}");
    let offers = state.scenario.offers.len();
    assert!((Scenario::MIN_OFFERS..=Scenario::MAX_OFFERS).contains(&offers));
    assert!((1..offers).contains(&state.scenario.against), "{action:?}");
    assert_eq!(state.keys.len(), offers);
    for (at, key) in state.keys.iter().enumerate() {
        assert!(
            !state.keys[..at].contains(key),
            "{action:?}: {:?}",
            state.keys
        );
    }
}

fn templates(state: &State) -> Vec<&'static str> {
    state
        .scenario
        .offers
        .iter()
        .map(|offer| offer.template)
        .collect()
}

fn pay(won: i64) -> OfferEdit {
    OfferEdit::Pay(Pay {
        minor: won,
        currency: Currency::Krw,
    })
}

const COMPANIES: &str = "v=1&situation=innocore-big-company";

#[test]
fn an_added_offer_stands_last_with_a_key_of_its_own_and_the_headline_stays() {
    let start = state("");
    let more = after(&start, [Action::Add("kr-tenth"), Action::Add("kr-tenth")]);
    assert_eq!(
        templates(&more),
        ["innocore-fellow", "us-nih-postdoc", "kr-tenth", "kr-tenth"]
    );
    assert_eq!(more.keys, [0, 1, 2, 3]);
    assert_eq!(more.scenario.against, 1);
    assert_eq!(
        start.after(Action::Add("no-such-offer")).scenario,
        start.scenario
    );
}

#[test]
fn there_are_never_more_than_six_offers_nor_fewer_than_two() {
    let full = after(&state(""), vec![Action::Add("kr-tenth"); 9]);
    assert_eq!(full.scenario.offers.len(), 6);
    let same = after(&full, [Action::Duplicate(0)]);
    assert_eq!(same.scenario.offers.len(), 6);
    assert_eq!(same.keys, full.keys);
    let least = after(&full, vec![Action::Remove(0); 9]);
    assert_eq!(least.scenario.offers.len(), 2);
    assert_eq!(least.keys, full.keys[4..]);
    let nothing = after(&full, [Action::Remove(6), Action::Remove(usize::MAX)]);
    assert_eq!(nothing.keys, full.keys);
}

#[test]
fn a_duplicate_stands_after_its_original_with_the_reader_s_changes() {
    let changed = after(
        &state(COMPANIES),
        [Action::Offer(1, pay(1)), Action::Duplicate(1)],
    );
    assert_eq!(changed.scenario.offers[1], changed.scenario.offers[2]);
    assert_eq!(changed.keys, [0, 1, 3, 2]);
    assert_eq!(
        changed.scenario.against, 1,
        "the headline stays with the original"
    );
    let before = after(&state(COMPANIES), [Action::Duplicate(0)]);
    assert_eq!(before.scenario.against, 2, "and moves with it");
    assert_eq!(before.keys, [0, 3, 1, 2]);
}

#[test]
fn a_removed_offer_takes_its_key_with_it_and_the_headline_stays_where_it_can() {
    let start = after(&state(COMPANIES), [Action::Against(2)]);
    let first_gone = after(&start, [Action::Remove(0)]);
    assert_eq!(
        (first_gone.keys, first_gone.scenario.against),
        (vec![1, 2], 1)
    );
    let middle_gone = after(&start, [Action::Remove(1)]);
    assert_eq!(
        (middle_gone.keys, middle_gone.scenario.against),
        (vec![0, 2], 1)
    );
    let other_gone = after(&start, [Action::Remove(2)]);
    assert_eq!(
        (other_gone.keys, other_gone.scenario.against),
        (vec![0, 1], 1)
    );
    // A key that is gone may come back only on an offer that is new.
    let anew = after(&start, [Action::Remove(2), Action::Add("kr-tenth")]);
    assert_eq!(anew.keys, [0, 1, 2]);
}

#[test]
fn a_moved_offer_keeps_its_key_and_the_headline_its_pair() {
    let start = state(COMPANIES);
    let later = after(&start, [Action::Later(1)]);
    assert_eq!(
        (later.keys.as_slice(), later.scenario.against),
        (&[0, 2, 1][..], 2)
    );
    let back = after(&later, [Action::Earlier(2)]);
    assert_eq!((&back.keys, &back.scenario), (&start.keys, &start.scenario));
    // A new first offer is held against the one in the headline's place.
    let first = after(&start, [Action::Earlier(1)]);
    assert_eq!(
        (first.keys.as_slice(), first.scenario.against),
        (&[1, 0, 2][..], 1)
    );
    for nowhere in [
        Action::Earlier(0),
        Action::Later(2),
        Action::Later(9),
        Action::Earlier(9),
    ] {
        let same = after(&start, [nowhere]);
        assert_eq!(same.keys, start.keys);
        assert_eq!(same.scenario, start.scenario);
    }
}

#[test]
fn a_relief_stays_within_its_country() {
    let start = state("v=1&situation=returning-korean");
    let place = |id| Action::Offer(0, OfferEdit::Place(id));
    let moved = after(&start, [place("kr-seoul")]);
    assert_eq!(
        moved.scenario.offers[0].regime,
        Regime("kr-returning-talent")
    );
    let abroad = after(&moved, [place("us-ma")]);
    assert_eq!(abroad.scenario.offers[0].regime, Regime::ORDINARY);
    let home = after(&abroad, [place("kr-seoul")]);
    assert_eq!(home.scenario.offers[0].regime, Regime::ORDINARY);
    assert_eq!(start.after(place("nowhere")).scenario, start.scenario);
}

#[test]
fn another_currency_is_the_same_pay_at_the_market_rate() {
    let start = state("v=1&fx.usd=1500");
    let in_dollars = after(
        &start,
        [Action::Offer(0, OfferEdit::Currency(Currency::Usd))],
    );
    let pay = in_dollars.scenario.offers[0].pay;
    assert_eq!((pay.minor, pay.currency), (6_000_000, Currency::Usd));
    let back = after(
        &in_dollars,
        [Action::Offer(0, OfferEdit::Currency(Currency::Krw))],
    );
    assert_eq!(back.scenario.offers[0].pay.minor, 90_000_000);
    assert_eq!(back.scenario.offers[0].place.id, "kr-daejeon");
}

#[test]
fn successive_edits_of_one_field_are_one_step_back() {
    let start = state("");
    let first = start.after(Action::Offer(0, pay(91_000_000)));
    assert!(first.is_new_step);
    let second = first.after(Action::Offer(0, pay(92_000_000)));
    assert!(!second.is_new_step, "the same field again");
    let other_offer = second.after(Action::Offer(1, pay(92_000_000)));
    assert!(other_offer.is_new_step);
    let other_field = other_offer.after(Action::Offer(1, OfferEdit::Law(2025)));
    assert!(other_field.is_new_step);
    let horizon = other_field.after(Action::Horizon(7));
    assert!(horizon.is_new_step && !horizon.after(Action::Horizon(8)).is_new_step);
    let rate = horizon.after(Action::OwnRate(Currency::Usd, Some(1400.0)));
    assert!(rate.is_new_step);
    assert!(!rate.after(Action::OwnRate(Currency::Usd, None)).is_new_step);
    assert!(
        rate.after(Action::OwnRate(Currency::Jpy, Some(9.5)))
            .is_new_step
    );
}

#[test]
fn whole_changes_are_each_a_step() {
    let start = state("");
    let added = start.after(Action::Add("kr-tenth"));
    assert!(added.is_new_step && added.after(Action::Add("kr-tenth")).is_new_step);
    let month = start.after(Action::Period(Period::Month));
    assert!(month.is_new_step && month.after(Action::Period(Period::Year)).is_new_step);
}

#[test]
fn language_and_theme_are_no_part_of_the_comparison() {
    let start = state(COMPANIES);
    let other = start.after(Action::Theme(Theme::Dark));
    assert_eq!(other.theme, Theme::Dark);
    assert!(!other.is_new_step);
    assert_eq!(other.fragment(), start.fragment());
    // Between two edits of one field it does not begin a new step.
    let edited = start
        .after(Action::Horizon(7))
        .after(Action::Theme(Theme::Dark));
    assert!(!edited.after(Action::Horizon(8)).is_new_step);
    // The other language is another address, of the same comparison.
    let fragment = start.fragment();
    assert_eq!(
        start.address_in(Lang::Ko, &fragment),
        format!("?lang=ko#{fragment}")
    );
    assert_eq!(
        other.address_in(Lang::En, &fragment),
        format!("?lang=en&theme=dark#{fragment}")
    );
}

#[test]
fn travelling_opens_what_the_address_holds_and_is_no_step() {
    let start = state("").after(Action::Theme(Theme::Dark));
    let there = after(&start, [Action::Travelled(format!("{COMPANIES}&years=9"))]);
    assert_eq!(
        (there.situation.id, there.scenario.horizon),
        ("innocore-big-company", 9)
    );
    assert_eq!((there.lang, there.theme), (start.lang, Theme::Dark));
    assert!(!there.is_new_step);
    let same = there.after(Action::Travelled(there.fragment()));
    assert_eq!(same, there);
    let broken = there.after(Action::Travelled("v=9".to_owned()));
    assert_eq!(broken.scenario, start.scenario);
    assert_eq!(broken.faults.len(), 1);
    assert!(!broken.is_new_step);
    // An edit after travelling is a step, even of the field last edited before.
    let edited = start
        .after(Action::Horizon(7))
        .after(Action::Travelled(COMPANIES.to_owned()));
    assert!(edited.after(Action::Horizon(8)).is_new_step);
}

#[test]
fn the_notice_of_a_broken_link_stays_until_it_is_closed_or_another_situation_chosen() {
    let broken = state("v=1&years=0");
    assert_eq!(broken.faults.len(), 1);
    assert_eq!(broken.after(Action::Horizon(7)).faults.len(), 1);
    let closed = broken.after(Action::CloseNotice);
    assert!(closed.faults.is_empty() && !closed.is_new_step);
    let tenfold = catalog::situation("tenfold").expect("in the catalogue");
    assert!(broken.after(Action::Situation(tenfold)).faults.is_empty());
}

#[test]
fn another_situation_begins_anew_with_offers_that_were_not_there_before() {
    let start = state("");
    let tenfold = catalog::situation("tenfold").expect("in the catalogue");
    let other = after(&start, [Action::Horizon(9), Action::Situation(tenfold)]);
    assert_eq!(other.scenario, tenfold.scenario());
    assert!(other.keys.iter().all(|key| !start.keys.contains(key)));
    assert_eq!(other.fragment(), "v=1&situation=tenfold");
}

#[test]
fn another_period_of_the_rates_drops_the_reader_s_own() {
    let period = catalog::period("2024").expect("in the catalogue");
    let own = after(&state(""), [Action::OwnRate(Currency::Usd, Some(1400.0))]);
    assert_eq!(own.fragment(), "v=1&fx.usd=1400");
    let other = after(&own, [Action::ExchangePeriod(period)]);
    assert_eq!(other.fragment(), "v=1&fx=2024");
    let none = after(&own, [Action::OwnRate(Currency::Usd, None)]);
    assert_eq!(none.fragment(), "");
}

#[test]
fn an_edit_of_an_offer_that_is_not_there_changes_nothing() {
    let start = state("");
    for index in [2, usize::MAX] {
        let same = start.after(Action::Offer(index, pay(1)));
        assert_eq!(same.scenario, start.scenario);
        assert!(!same.is_new_step);
    }
}

/// Every kind of action, with values that differ by round.
fn any_action(random: &mut impl FnMut(usize) -> usize) -> Action {
    let index = random(7);
    let currency = Currency::ALL[random(Currency::ALL.len())];
    let edit = match random(10) {
        0 => OfferEdit::Name((random(2) == 0).then(|| format!("Lab {}", random(9)))),
        1 => OfferEdit::Pay(Pay {
            minor: random(2_000_000_000) as i64,
            currency,
        }),
        2 => OfferEdit::Currency(currency),
        3 => OfferEdit::Place(catalog::places()[random(catalog::places().len())].id),
        4 => OfferEdit::Household(Household::MARRIED_TWO_CHILDREN),
        5 => OfferEdit::Law(2025 + random(2) as i32),
        6 => OfferEdit::Relief(Regime::ORDINARY),
        7 => OfferEdit::Hours(WeeklyHours::from_tenths(random(1_700) as u16)),
        8 => OfferEdit::Saving(Rate::percent(random(101) as i64)),
        _ => OfferEdit::Growth(Rate::percent(random(101) as i64 - 50)),
    };
    let anchors: Vec<Currency> = catalog::anchors().collect();
    match random(22) {
        0 => Action::Situation(&catalog::situations()[random(catalog::situations().len())]),
        1 => Action::Add(catalog::templates()[random(catalog::templates().len())].id),
        2 => Action::Duplicate(index),
        3 => Action::Remove(index),
        4 => Action::Earlier(index),
        5 => Action::Later(index),
        6 => Action::ExchangePeriod(&catalog::periods()[random(catalog::periods().len())]),
        7 if currency != Currency::Krw => Action::OwnRate(
            currency,
            // As it is typed: a decimal, not a sum that misses it by a bit.
            (random(3) > 0).then(|| (random(200_000) + 100) as f64 / 100.0),
        ),
        8 => Action::Anchor(anchors[random(anchors.len())]),
        9 => Action::Horizon(1 + random(60) as u8),
        10 => Action::Discount(Rate::percent(random(41) as i64 - 10)),
        11 => Action::Period([Period::Year, Period::Month][random(2)]),
        12 => Action::CloseNotice,
        16.. => Action::Career(career::any_edit(random)),
        _ => Action::Offer(index, edit),
    }
}

#[test]
fn after_whatever_a_reader_does_the_link_opens_to_what_is_on_screen() {
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = move |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed >> 11) as usize % below
    };
    for _ in 0..40 {
        let mut reader = state("");
        for _ in 0..100 {
            let action = any_action(&mut random);
            reader = after(&reader, [action]);
            if random(4) == 0 {
                let other = 1 + random(reader.scenario.offers.len() - 1);
                reader = after(&reader, [Action::Against(other)]);
            }
        }
    }
}

#[test]
fn what_is_asked_stays_out_of_the_link_and_goes_with_its_offer() {
    let start = state("");
    let asked = |ask| Action::Offer(1, OfferEdit::Ask(ask));
    let dollars = Pay {
        minor: 5_000_000,
        currency: Currency::Usd,
    };
    let open = after(&start, [asked(Ask::Open(true)), asked(Ask::Open(true))]);
    assert_eq!((open.asked.len(), open.is_new_step), (1, false));
    assert_eq!(open.fragment(), start.fragment());
    let more = after(
        &open,
        [
            asked(Ask::Goal(Goal::Hour)),
            asked(Ask::Amount(dollars)),
            // A disclosure that is drawn open says so once more.
            asked(Ask::Open(true)),
            Action::Unfold(Part::RATES, true),
            Action::Unfold(Part::details(start.keys[1]), true),
            Action::Unfold(Part::line(start.keys[0], "kr-income-tax"), true),
            // A part that is drawn open says so once more.
            Action::Unfold(Part::details(start.keys[1]), true),
            Action::Unfold(Part::line(start.keys[0], "kr-income-tax"), false),
        ],
    );
    let question = Asked {
        key: start.keys[1],
        goal: Goal::Hour,
        amount: Some(dollars),
    };
    assert_eq!(more.asked, [question]);
    assert_eq!(more.fragment(), start.fragment());
    // Another goal asks anew; so does an amount of an offer that is not asked for nothing.
    let other = after(
        &more,
        [
            asked(Ask::Goal(Goal::TakeHome)),
            Action::Offer(0, OfferEdit::Ask(Ask::Amount(dollars))),
        ],
    );
    assert_eq!(other.asked.len(), 1);
    assert_eq!(other.asked[0].amount, None);
    // A step back keeps what is open; the offer's end does not.
    let back = more.after(Action::Travelled("v=1&1.pay=80000000".to_owned()));
    let open = [Part::RATES, Part::details(start.keys[1])];
    assert_eq!(
        (back.asked.as_slice(), &back.open[..]),
        (&more.asked[..], &open[..])
    );
    assert_eq!(after(&more, [asked(Ask::Open(false))]).asked, []);
    let three = after(&more, [Action::Add("kr-tenth"), Action::Remove(1)]);
    assert_eq!((three.asked, three.open), (vec![], vec![Part::RATES]));
}

mod career;
mod details;
mod story;
