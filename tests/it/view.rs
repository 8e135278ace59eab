//! What the page says: sentences, names, rows, slips and notes, in both languages.

use salary_gap::app::lang::Lang;
use salary_gap::app::number::GLUE;
use salary_gap::app::state::{Asked, State, Theme};
use salary_gap::app::view::slip::SlipView;
use salary_gap::app::view::{Sight, headline, ladder, notes, rates, slip, solve, waterfall};
use salary_gap::catalog;
use salary_gap::domain::compare::{Comparison, Goal, Rung, compare};
use salary_gap::domain::money::Currency;
use salary_gap::domain::offer::Pay;
use salary_gap::domain::scenario::OwnRate;

fn open(fragment: &str, lang: Lang) -> State {
    State::open(fragment, lang, Theme::Auto).expect("the catalogue has situations")
}

/// What a view makes of a link.
fn seen<T>(fragment: &str, lang: Lang, view: impl FnOnce(&Sight<'_>, &State) -> T) -> T {
    let state = open(fragment, lang);
    assert_eq!(state.faults, [], "{fragment}");
    let comparison = compare(&catalog::all_facts(), &state.scenario);
    let names = state.names();
    view(&Sight::of(&state, &comparison, &names), &state)
}

/// Amounts are told without the space that does not break.
fn plain(text: &str) -> String {
    text.replace(GLUE, " ")
}

#[track_caller]
fn says(fragment: &str, ko: &str, en: &str) {
    for (lang, expected) in [(Lang::Ko, ko), (Lang::En, en)] {
        let said = seen(fragment, lang, |sight, _| headline::view(sight).plain());
        assert_eq!(plain(&said), expected, "{fragment}");
    }
}

#[test]
fn one_offer_ahead_throughout_is_said_in_two_sentences() {
    says(
        "v=1&situation=tenfold",
        "계약서로는 해외 20억 원이 국내 2억 원의 10배다. \
         세금을 내고 나면 7.4배, 장바구니로는 4.6배, 한 시간 값으로는 4.6배다.",
        "On paper the offer abroad pays 10 times what the Korean offer pays. \
         After tax it is 7.4 times, in the shop 4.6, and for each hour worked 4.6.",
    );
    // The same with the leader first: the particle follows the other name.
    says(
        "v=1&offers=us-nih-postdoc-5,us-nih-postdoc",
        "계약서로는 NIH 5년 차가 NIH 박사후연구원의 1.1배다. \
         세금을 내고 나면 1.1배, 장바구니로는 1.1배, 한 시간 값으로는 1.1배다.",
        "On paper the fifth-year NIH postdoc pays 1.1 times what the NIH postdoc pays. \
         After tax it is 1.1 times, in the shop 1.1, and for each hour worked 1.1.",
    );
}

#[test]
fn even_on_paper_and_ahead_in_the_shop_is_said_rung_by_rung() {
    says(
        "",
        "계약서로는 이노코어와 NIH 박사후연구원의 급여가 거의 같다. \
         세금을 내고 나면 둘이 비슷하다. 장바구니로는 이노코어가 1.6배, 한 시간 값으로는 1.6배다.",
        "On paper InnoCORE and the NIH postdoc pay about the same. \
         After tax the two are about even. \
         In the shop InnoCORE buys 1.6 times as much, and 1.6 times for each hour worked.",
    );
}

#[test]
fn a_lead_that_changes_sides_names_the_leader_at_each_rung() {
    says(
        "v=1&2.pay=85000&2.hours=52",
        "계약서로는 NIH 박사후연구원이 이노코어의 1.3배다. \
         세금을 내고 나면 NIH 박사후연구원이 1.3배를 쥔다. \
         장바구니로는 이노코어가 1.3배, 한 시간 값으로는 1.6배다.",
        "On paper the NIH postdoc pays 1.3 times what InnoCORE pays. \
         After tax the NIH postdoc leaves 1.3 times as much. \
         In the shop InnoCORE buys 1.3 times as much, and 1.6 times for each hour worked.",
    );
    says(
        "v=1&1.pay=120000000&2.pay=135000&2.place=us-tx&2.hours=42",
        "계약서로는 미국 텍사스주 제안이 이노코어의 1.6배다. \
         세금을 내고 나면 미국 텍사스주 제안이 1.6배를 쥔다. \
         장바구니로는 둘이 비슷하다. 한 시간 값으로는 이노코어가 1.1배다.",
        "On paper the offer in Texas pays 1.6 times what InnoCORE pays. \
         After tax the offer in Texas leaves 1.6 times as much. \
         In the shop they buy about the same. \
         For each hour worked InnoCORE is worth 1.1 times as much.",
    );
}

#[test]
fn two_of_a_kind_are_numbered_and_even() {
    says(
        "v=1&offers=innocore-fellow,innocore-fellow",
        "계약서로는 이노코어와 이노코어 (2)의 급여가 거의 같다. 세금을 내고 나면 둘이 비슷하다. \
         장바구니로는 둘이 비슷하다. 한 시간 값은 둘이 비슷하다.",
        "On paper InnoCORE and InnoCORE (2) pay about the same. \
         After tax the two are about even. In the shop they buy about the same. \
         For each hour worked they come to about the same.",
    );
}

#[test]
fn nothing_beside_something_is_not_compared() {
    says(
        "v=1&1.pay=0",
        "둘 가운데 급여가 0이거나 알려진 세법이 없어 비교할 수 없다.",
        "One of the two pays nothing or falls under no law that is known here, \
         so there is nothing to compare.",
    );
}

#[test]
fn names_of_the_same_kind_are_told_apart_and_the_reader_s_own_are_kept() {
    let names = |fragment: &str, lang| -> Vec<(String, String)> {
        let names = open(fragment, lang).names();
        names
            .into_iter()
            .map(|name| (name.full, name.short))
            .collect()
    };
    let pair = |full: &str, short: &str| (full.to_owned(), short.to_owned());
    let three = "v=1&offers=innocore-fellow,innocore-fellow,innocore-fellow";
    assert_eq!(
        names(three, Lang::Ko),
        [
            pair("이노코어 펠로, 대전", "이노코어"),
            pair("이노코어 펠로, 대전 (2)", "이노코어 (2)"),
            pair("이노코어 펠로, 대전 (3)", "이노코어 (3)"),
        ]
    );
    let own = "v=1&offers=innocore-fellow,innocore-fellow,kr-tenth&1.name=KAIST&3.name=KAIST";
    assert_eq!(
        names(own, Lang::En),
        [
            pair("KAIST", "KAIST"),
            pair("InnoCORE fellow, Daejeon", "InnoCORE"),
            pair("KAIST (2)", "KAIST (2)"),
        ]
    );
    says(
        "v=1&1.name=KAIST&2.name=Google&2.pay=200000",
        "계약서로는 Google이 KAIST의 3.2배다. \
         세금을 내고 나면 2.8배, 장바구니로는 1.7배, 한 시간 값으로는 1.7배다.",
        "On paper Google pays 3.2 times what KAIST pays. \
         After tax it is 2.8 times, in the shop 1.7, and for each hour worked 1.7.",
    );
}

/// The sentence names a rate, and who leads on either side of it.
#[test]
fn below_and_above_the_rate_that_is_named_the_ones_lead_that_are_named() {
    for (fragment, rate) in [
        ("", "1,418"),
        ("v=1&2.pay=62800", "1,433"),
        ("v=1&offers=us-nih-postdoc,innocore-fellow", "1,418"),
        (
            "v=1&offers=us-nih-postdoc,innocore-fellow&1.pay=62800",
            "1,433",
        ),
    ] {
        let told = |lang| {
            let flip = seen(fragment, lang, |sight, _| headline::view(sight).flip);
            plain(&flip.expect("an even verdict"))
        };
        assert_eq!(
            told(Lang::Ko),
            format!(
                "1달러가 {rate}원일 때 둘이 똑같다. \
                 그보다 싸면 이노코어가, 비싸면 NIH 박사후연구원이 앞선다."
            )
        );
        assert_eq!(
            told(Lang::En),
            format!(
                "The two are level when $1 costs ₩{rate}: \
                 below that InnoCORE is ahead, above it the NIH postdoc."
            )
        );
        let leader = |won: f64| {
            let mut scenario = open(fragment, Lang::En).scenario;
            let currency = Currency::Usd;
            scenario.exchange.own.push(OwnRate { currency, won });
            let found = compare(&catalog::all_facts(), &scenario);
            let ahead = found.gap(Rung::Headline).expect("paid").ratio > 1.0;
            scenario.offers[usize::from(ahead)].template
        };
        let rate: f64 = rate.replace(',', "").parse().expect("a rate");
        assert_eq!(leader(rate * 0.998), "innocore-fellow", "{fragment}");
        assert_eq!(leader(rate * 1.002), "us-nih-postdoc", "{fragment}");
    }
}

#[test]
fn a_rate_that_does_not_decide_alone_is_not_named() {
    // Pounds in Massachusetts are converted before tax.
    let fragment = "v=1&2.currency=gbp&2.pay=48000";
    let flip = seen(fragment, Lang::En, |sight, _| headline::view(sight).flip);
    assert_eq!(flip, None);
}

#[test]
fn a_clear_verdict_names_no_rate_at_which_it_would_turn() {
    for fragment in [
        "v=1&situation=tenfold",
        "v=1&2.pay=85000",
        "v=1&situation=foreign-fellow",
    ] {
        assert_eq!(
            seen(fragment, Lang::Ko, |sight, _| headline::view(sight).flip),
            None
        );
    }
}

#[test]
fn the_ladder_has_a_row_for_each_rung_with_its_amounts() {
    let rows = seen("", Lang::En, |sight, state| {
        ladder::view(sight, &state.keys).rows
    });
    let told: Vec<[String; 4]> = (rows.iter())
        .map(|row| {
            let labels: Vec<&str> = row.marks.iter().map(|mark| mark.label.as_str()).collect();
            [
                row.name.clone(),
                plain(&labels.join(" | ")),
                row.ratio.clone(),
                row.ahead.clone(),
            ]
        })
        .collect();
    assert_eq!(
        told,
        [
            ["On paper", "₩90M | $63.5k", "even", "1×"],
            ["Take-home", "₩71.3M | ≈ ₩71.1M", "even", "1×"],
            [
                "Purchasing power",
                "₩71.3M | ≈ ₩44M",
                "1.6×",
                "InnoCORE ahead"
            ],
            ["Per hour", "₩34.3k | ≈ ₩21.2k", "1.6×", "InnoCORE ahead"],
            ["Over 5 years", "₩327M | ≈ ₩202M", "1.6×", "InnoCORE ahead"],
        ]
    );
    for row in &rows {
        assert_eq!(row.marks.len(), 2);
        assert!(row.marks.iter().all(|mark| (0.0..=1.0).contains(&mark.at)));
        assert!(
            row.summary.contains("InnoCORE fellow, Daejeon"),
            "{}",
            row.summary
        );
    }
}

#[test]
fn offers_that_the_headline_does_not_name_are_marked_by_their_number() {
    let fragment = "v=1&situation=innocore-big-company";
    let rows = seen(fragment, Lang::Ko, |sight, state| {
        ladder::view(sight, &state.keys).rows
    });
    for row in rows {
        let labels: Vec<&str> = row.marks.iter().map(|mark| mark.label.as_str()).collect();
        assert!(labels[0].contains('만') && !labels[1].is_empty());
        assert_eq!(labels[2], "3");
        assert_eq!(
            row.marks.iter().map(|mark| mark.key).collect::<Vec<_>>(),
            [0, 1, 2]
        );
    }
}

#[test]
fn by_the_month_the_first_three_rungs_are_a_twelfth() {
    let amounts = |fragment| {
        seen(fragment, Lang::En, |sight, state| {
            let rows = ladder::view(sight, &state.keys).rows;
            rows.iter()
                .map(|row| plain(&row.marks[0].label))
                .collect::<Vec<_>>()
        })
    };
    assert_eq!(amounts("v=1&per=month")[..3], ["₩7.5M", "₩5.94M", "₩5.94M"]);
    assert_eq!(amounts("v=1&per=month")[3..], amounts("")[3..]);
}

#[test]
fn the_table_of_the_ladder_says_what_the_picture_says() {
    let view = seen("", Lang::Ko, |sight, state| {
        ladder::view(sight, &state.keys)
    });
    assert_eq!(view.table.rows.len(), 5);
    for row in &view.table.rows {
        assert_eq!(row.len(), view.table.head.len());
    }
    assert_eq!(
        plain(&view.table.rows[1].join(" | ")),
        "세후 (한 해, 소득세와 사회보험료를 뺀 뒤) | 71,275,290원 | ≈ 71,126,912원 | 1"
    );
}

/// The number in an amount, in minor units, its sign from the minus.
fn amount(text: &str) -> i64 {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let size: i64 = digits.parse().expect("an amount");
    if text.contains('−') { -size } else { size }
}

fn adds_up(slip: &SlipView) {
    let taken: i64 = slip.lines.iter().map(|line| amount(&line.amount)).sum();
    assert_eq!(amount(&slip.gross) + taken, amount(&slip.net), "{slip:?}");
}

#[test]
fn the_lines_of_every_slip_add_up_to_what_is_left() {
    for situation in catalog::situations() {
        for lang in Lang::ALL {
            let fragment = format!("v=1&situation={}", situation.id);
            seen(&fragment, lang, |sight, state| {
                for index in 0..state.scenario.offers.len() {
                    let slip = slip::view(sight, index, &|_| true).expect("a law");
                    adds_up(&slip);
                    assert!(slip.marginal.is_some());
                    for line in &slip.lines {
                        let opened = line.opened.as_ref().expect("it is open");
                        assert!(!line.name.is_empty() && !opened.rule.is_empty());
                        assert!(
                            opened.figures.iter().all(|figure| figure.source.is_some()),
                            "{}: every figure of law says where it was read",
                            line.id
                        );
                    }
                }
            });
        }
    }
}

#[test]
fn every_line_of_a_slip_rests_on_a_figure_of_law() {
    for fragment in [
        "",
        "v=1&2.place=us-nyc&2.law=2025",
        "v=1&situation=foreign-fellow",
    ] {
        seen(fragment, Lang::En, |sight, state| {
            for index in 0..state.scenario.offers.len() {
                for line in slip::view(sight, index, &|_| true).expect("a law").lines {
                    let opened = line.opened.expect("it is open");
                    assert!(!opened.figures.is_empty(), "{}", line.id);
                }
            }
        });
    }
}

fn told(fragment: &str, rung: Rung) -> Vec<String> {
    seen(fragment, Lang::En, |sight, _| {
        notes::beside(sight, rung)
            .into_iter()
            .map(|note| plain(&note.text))
            .collect()
    })
}

#[track_caller]
fn has(fragment: &str, rung: Rung, part: &str) {
    let notes = told(fragment, rung);
    assert!(
        notes.iter().any(|note| note.contains(part)),
        "{fragment}: {notes:#?}"
    );
}

#[test]
fn what_a_reader_must_know_stands_beside_the_rung_that_it_touches() {
    use Rung::{Headline, Purchasing, TakeHome, Years};
    has("", Headline, "The NIH scale sets stipends");
    has("", Headline, "between 0.96 and 1.03 times");
    has("", TakeHome, "J-1 visa");
    has("", Purchasing, "Boston");
    has("", Years, "law of the chosen year");
    has("v=1&situation=tenfold", TakeHome, "2025");
    has(
        "v=1&situation=tenfold",
        Headline,
        "₩2 billion is the whole package",
    );
    has(
        "v=1&situation=foreign-fellow",
        TakeHome,
        "InnoCORE fellow, 19% flat tax: ",
    );
    has("v=1&situation=foreign-fellow", TakeHome, "₩8.25 million");
    has(
        "v=1&1.currency=usd&1.pay=63000",
        Headline,
        "InnoCORE fellow, Daejeon: ",
    );
    // A caveat of a place goes with the place.
    assert!(
        !told("v=1&2.place=us-tx", Purchasing)
            .iter()
            .any(|note| note.contains("Boston"))
    );
    assert_eq!(
        told("v=1&situation=foreign-fellow", Headline)
            .iter()
            .filter(|n| n.contains("dearest month"))
            .count(),
        0
    );
}

#[test]
fn every_note_with_a_source_links_to_it() {
    for situation in catalog::situations() {
        let fragment = format!("v=1&situation={}", situation.id);
        for lang in Lang::ALL {
            seen(&fragment, lang, |sight, _| {
                for note in Rung::ALL
                    .iter()
                    .flat_map(|rung| notes::beside(sight, *rung))
                {
                    assert!(!note.text.contains(['{', '}']), "{}", note.text);
                    for source in note.sources {
                        assert!(source.url.starts_with("http") && !source.title.is_empty());
                    }
                }
            });
        }
    }
}

#[test]
fn the_way_is_drawn_from_one_end_to_the_other() {
    for situation in catalog::situations() {
        let fragment = format!("v=1&situation={}", situation.id);
        let way = seen(&fragment, Lang::Ko, |sight, _| waterfall::view(sight)).expect("a way");
        assert_eq!(way.rows.len(), 7);
        assert_eq!(way.table.rows.len(), 7);
        let ends = (way.rows[0].bar.to, way.rows[6].bar.to);
        let last = way.rows[5].bar.to;
        assert!(
            (last - ends.1).abs() < 1e-9,
            "{}: {last} {ends:?}",
            situation.id
        );
        assert_eq!(way.rows[1].bar.from, ends.0);
    }
}

/// A comparison is what the page is made from; two alike make the same page.
#[test]
fn the_same_comparison_is_told_in_the_same_words() {
    let views = |comparison: &Comparison, state: &State| {
        let names = state.names();
        let sight = Sight::of(state, comparison, &names);
        (
            headline::view(&sight),
            ladder::view(&sight, &state.keys),
            waterfall::view(&sight),
        )
    };
    let state = open("v=1&situation=returning-korean", Lang::Ko);
    let facts = catalog::all_facts();
    let (one, two) = (
        compare(&facts, &state.scenario),
        compare(&facts, &state.scenario),
    );
    assert!(views(&one, &state) == views(&two, &state));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(150))]

    /// Whatever a reader sets is told without a placeholder left open.
    #[test]
    fn any_comparison_can_be_told(scenario in crate::any::scenario()) {
        let comparison = compare(&catalog::all_facts(), &scenario);
        for lang in Lang::ALL {
            let mut state = open("", lang);
            state.scenario = scenario.clone();
            state.keys = (0..).take(scenario.offers.len()).collect();
            let names = state.names();
            let sight = Sight::of(&state, &comparison, &names);
            let rows = ladder::view(&sight, &state.keys).rows;
            for mark in rows.iter().flat_map(|row| &row.marks) {
                proptest::prop_assert!((0.0..=1.0).contains(&mark.at));
            }
            let mut told = headline::view(&sight).plain();
            for row in &rows {
                told.extend([row.name.as_str(), &row.summary, &row.ratio, &row.ahead]);
                told.extend(row.notes.iter().map(|note| note.text.as_str()));
            }
            for row in waterfall::view(&sight).iter().flat_map(|way| &way.rows) {
                told.extend([row.name.as_str(), &row.value]);
            }
            let own: Vec<&str> = scenario.offers.iter().filter_map(|o| o.name.as_deref()).collect();
            if !own.iter().any(|name| name.contains(['{', '}'])) {
                proptest::prop_assert!(!told.contains(['{', '}']), "{}", told);
            }
            for index in 0..scenario.offers.len() {
                if let Some(slip) = slip::view(&sight, index, &|_| true) {
                    proptest::prop_assert!(!slip.lines.is_empty());
                }
            }
        }
    }
}

/// What a question to an offer of a link is answered, by the language.
fn answered(fragment: &str, index: usize, goal: Goal, amount: Pay) -> [solve::SolveView; 2] {
    let facts = catalog::all_facts();
    Lang::ALL.map(|lang| {
        seen(fragment, lang, |sight, state| {
            let asked = Asked {
                key: state.keys[index],
                goal,
                amount: Some(amount),
            };
            solve::view(sight, &facts, index, &asked).expect("a law")
        })
    })
}

#[test]
fn a_take_home_is_answered_with_the_pay_that_it_takes() {
    let won = |minor| Pay {
        minor,
        currency: Currency::Krw,
    };
    // What the fellowship leaves: see compare.rs.
    let [ko, en] = answered("", 0, Goal::TakeHome, won(71_275_290));
    assert!(
        plain(&ko.answer).starts_with("한 해 급여 (세전) "),
        "{}",
        ko.answer
    );
    assert!(
        plain(&ko.answer).ends_with("71,275,290원이 된다."),
        "{}",
        ko.answer
    );
    assert!(
        en.answer.starts_with("Gross pay a year of ₩"),
        "{}",
        en.answer
    );
    assert!(en.answer.ends_with(" gives ₩71,275,290."), "{}", en.answer);
    let pay = ko.pay.map_or(90_000_000, |pay| pay.minor);
    assert!((89_990_000..=90_000_000).contains(&pay), "{pay}");
    // By the month the same pay is told and asked for by the month.
    let [ko, en] = answered("v=1&per=month", 0, Goal::TakeHome, won(72_000_000));
    assert_eq!((ko.times, ko.amount), (12, won(6_000_000)));
    assert!(ko.answer.starts_with("한 달 급여 (세전) "), "{}", ko.answer);
    assert!(
        plain(&en.answer).ends_with(" gives ₩6 million."),
        "{}",
        en.answer
    );
    // An hour is an hour.
    let [_, en] = answered("v=1&per=month", 0, Goal::Hour, won(30_000));
    assert_eq!((en.times, en.amount), (1, won(30_000)));
    let [ko, en] = answered("", 0, Goal::TakeHome, won(Pay::MAX_MINOR));
    assert!(
        ko.answer.starts_with("계산할 수 있는 가장 큰 급여로도 "),
        "{}",
        ko.answer
    );
    assert!(
        en.answer.starts_with("Even the largest pay"),
        "{}",
        en.answer
    );
    assert_eq!(en.pay, None);
}

#[test]
fn a_question_begins_with_what_the_offer_gives_now() {
    let facts = catalog::all_facts();
    for goal in Goal::ALL {
        seen("", Lang::En, |sight, state| {
            let asked = Asked {
                key: state.keys[1],
                goal,
                amount: None,
            };
            let view = solve::view(sight, &facts, 1, &asked).expect("a law");
            let local = matches!(goal, Goal::TakeHome | Goal::EmployerCost);
            let currency = if local { Currency::Usd } else { Currency::Krw };
            assert_eq!(view.amount.currency, currency);
            assert!(view.amount.minor > 0);
            assert_eq!((view.answer.as_str(), view.pay), ("", None));
        });
    }
}

#[test]
fn the_rates_stand_on_one_scale_and_say_what_the_slip_says() {
    let facts = catalog::all_facts();
    seen("v=1&situation=innocore-frontier", Lang::Ko, |sight, _| {
        let all = rates::view(sight, &facts);
        assert_eq!(all.len(), sight.scenario.offers.len());
        let views: Vec<_> = all.iter().flatten().collect();
        assert_eq!(views.len(), all.len());
        for (index, view) in views.iter().enumerate() {
            assert!(view.average.starts_with("M0 "), "{}", view.average);
            assert!(view.marginal.contains("L1000 "), "{}", view.marginal);
            assert!((0.0..=1.0).contains(&view.here.0));
            assert!(view.table.rows.len() > 8);
            assert!(view.table.rows.iter().all(|row| row.len() == 3));
            let name = sight.full_name(index);
            assert!(view.table.caption.starts_with(name));
        }
        // Who is paid more stands further right.
        let pays = |index: usize| sight.comparison.offers[index].rungs[0].expect("a pay");
        let (first, second) = (views[0].here.0, views[1].here.0);
        assert_eq!(pays(0) < pays(1), first < second);
    });
    // Where the law goes by steps all along, those nearest to the pay are told, and how many more.
    seen(
        "v=1&1.place=jp-tokyo&1.pay=90000000",
        Lang::En,
        |sight, _| {
            let all = rates::view(sight, &facts);
            let cliffs = &all[0].as_ref().expect("a law").cliffs;
            assert_eq!(cliffs.len(), 6);
            assert!(
                cliffs[5].text.ends_with(" more stretches are like these."),
                "{}",
                cliffs[5].text
            );
        },
    );
    // Nothing is paid, or no law is known: no curve, and the other's stays.
    seen("v=1&1.pay=0", Lang::En, |sight, _| {
        assert!(rates::view(sight, &facts)[1].is_some());
    });
}
