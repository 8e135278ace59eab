use super::*;
use Currency::{Cad, Chf, Cny, Eur, Gbp, Hkd, Jpy, Krw, Sgd, Twd, Usd};

#[track_caller]
fn takes(cases: &[(&str, i64, Option<Currency>)]) {
    for (text, minor, currency) in cases {
        let wanted = Typed {
            minor: *minor,
            currency: *currency,
        };
        assert_eq!(money(text, Krw), Ok(wanted), "{text:?}");
    }
}

#[track_caller]
fn refuses(fault: Fault, texts: &[&str]) {
    for text in texts {
        assert_eq!(money(text, Krw), Err(fault), "{text:?}");
    }
}

#[test]
fn a_pay_in_won_is_read_however_koreans_write_it() {
    takes(&[
        ("90000000", 90_000_000, None),
        ("90,000,000", 90_000_000, None),
        ("9,000만원", 90_000_000, Some(Krw)),
        ("9000만 원", 90_000_000, Some(Krw)),
        ("9천만원", 90_000_000, Some(Krw)),
        ("1억 2천만", 120_000_000, None),
        ("1억2천", 120_000_000, None),
        ("1억2000", 120_000_000, None),
        ("1억 2,000", 120_000_000, None),
        ("1억 500", 105_000_000, None),
        ("1억 2,346만 원", 123_460_000, Some(Krw)),
        ("1억 23,456,789원", 123_456_789, Some(Krw)),
        ("1.5억", 150_000_000, None),
        ("2억", 200_000_000, None),
        ("천만원", 10_000_000, Some(Krw)),
        ("2천5백만원", 25_000_000, Some(Krw)),
        ("3천500만", 35_000_000, None),
        ("9만 5000", 95_000, None),
        ("12000만", 120_000_000, None),
        ("90백만원", 90_000_000, Some(Krw)),
        ("90,000천원", 90_000_000, Some(Krw)),
        ("2천만 500원", 20_000_500, Some(Krw)),
        ("1.2345억", 123_450_000, None),
        ("0", 0, None),
        ("−0원", 0, Some(Krw)),
    ]);
}

#[test]
fn a_pay_from_abroad_is_read_with_its_currency() {
    takes(&[
        ("90m", 90_000_000, None),
        ("₩90M", 90_000_000, Some(Krw)),
        ("$120k", 12_000_000, Some(Usd)),
        ("120K USD", 12_000_000, Some(Usd)),
        ("USD 120,000.50", 12_000_050, Some(Usd)),
        ("US$1.2 million", 120_000_000, Some(Usd)),
        ("$120k CAD", 12_000_000, Some(Cad)),
        ("12만 달러", 12_000_000, Some(Usd)),
        ("6만 3,480달러", 6_348_000, Some(Usd)),
        ("15만 싱가포르 달러", 15_000_000, Some(Sgd)),
        ("€85.000,50", 8_500_050, Some(Eur)),
        ("CHF 120'000", 12_000_000, Some(Chf)),
        ("£ 90 000", 9_000_000, Some(Gbp)),
        ("654만 엔", 6_540_000, Some(Jpy)),
        ("RMB 300k", 30_000_000, Some(Cny)),
        ("HK$1.2M", 120_000_000, Some(Hkd)),
        ("NT$3M", 300_000_000, Some(Twd)),
        ("300만 대만달러", 300_000_000, Some(Twd)),
        ("1e5", 100_000, None),
        ("+5", 5, None),
    ]);
}

#[test]
fn a_pasted_amount_may_hold_odd_characters() {
    takes(&[
        ("９０，０００，０００원", 90_000_000, Some(Krw)),
        ("\u{a0}9,000만\u{202f}원\n", 90_000_000, Some(Krw)),
        ("￦90,000,000", 90_000_000, Some(Krw)),
        ("≈ $340,000", 34_000_000, Some(Usd)),
        ("\u{feff}90\u{2009}000\u{2009}000", 90_000_000, None),
        ("90,000,000.00", 90_000_000, None),
    ]);
}

#[test]
fn a_bare_sign_is_that_of_the_expected_currency() {
    for (text, expected, wanted) in [
        ("$5", Cad, Cad),
        ("5달러", Hkd, Hkd),
        ("$5", Gbp, Usd),
        ("¥5", Cny, Cny),
        ("¥5", Krw, Jpy),
    ] {
        let read = money(text, expected).map(|typed| typed.currency);
        assert_eq!(read, Ok(Some(wanted)), "{text} for {expected:?}");
    }
}

#[test]
fn what_can_be_read_in_two_ways_is_not_guessed() {
    refuses(
        Fault::Ambiguous,
        &[
            "1,23",
            "12,34",
            "1,2345",
            "120.000",
            "1,5억",
            "1억 5",
            "1억 20",
            "1억 2000원",
            "1,234'567",
        ],
    );
    refuses(Fault::TwoCurrencies, &["$5만 원", "£5 EUR", "¥100 USD"]);
}

#[test]
fn words_around_an_amount_are_not_skipped() {
    refuses(
        Fault::NotANumber,
        &[
            "연 9,000만원",
            "about 5",
            "5 or 6",
            "2만 1억",
            "1억 12000만",
            "1.5억 2000만",
            "천억만",
            "억만",
            "원",
            "$",
            "-",
            ".",
            "k",
            "e5",
            "A$5",
            "NaN",
            "inf",
            "5%",
        ],
    );
    refuses(Fault::Empty, &["", "  ", "\u{3000}\n", "\u{200b}"]);
    refuses(
        Fault::Negative,
        &["-5", "−9,000만 원", "$-5", "-$5", "-1e18"],
    );
}

#[test]
fn the_bound_and_the_smallest_unit_are_told() {
    let max = Quantity::Money(Krw, MOST);
    let long = "9".repeat(5_000);
    refuses(
        Fault::TooLarge { max },
        &[
            "1e18",
            "1조 1만",
            "1,000,000,000,001",
            "9경",
            "1e999999999",
            &long,
        ],
    );
    takes(&[("1조", MOST, None), ("1e12", MOST, None)]);
    let step = Quantity::Money(Krw, 1);
    refuses(
        Fault::TooPrecise { step },
        &["0.5", "1.23456789123억", "1e-5", "90000000.25원"],
    );
    let dollars = Fault::TooLarge {
        max: Quantity::Money(Usd, MOST),
    };
    assert_eq!(money("$10,000,000,001", Krw), Err(dollars));
    assert_eq!(
        fault_text(Lang::Ko, &dollars).replace('\u{a0}', " "),
        "100억 달러 이하로 적어 주세요."
    );
    assert_eq!(
        fault_text(
            Lang::En,
            &Fault::TooPrecise {
                step: Quantity::Money(Usd, 1)
            }
        ),
        "The smallest step here is $0.01."
    );
}

#[test]
fn shares_hours_and_years_are_read_within_their_bounds() {
    assert_eq!(percent("47.5 %", 0, 1_000), Ok(475));
    assert_eq!(percent("50퍼센트", 0, 1_000), Ok(500));
    assert_eq!(percent("−3.5%", -500, 500), Ok(-35));
    assert_eq!(percent("-3", 0, 1_000), Err(Fault::Negative));
    assert_eq!(
        percent("101", 0, 1_000),
        Err(Fault::TooLarge {
            max: Quantity::Percent(1_000)
        })
    );
    assert_eq!(
        percent("-60", -500, 500),
        Err(Fault::TooSmall {
            min: Quantity::Percent(-500)
        })
    );
    assert_eq!(
        percent("4.75", 0, 1_000),
        Err(Fault::TooPrecise {
            step: Quantity::Percent(1)
        })
    );
    assert_eq!(percent("4,75", 0, 1_000), Err(Fault::Ambiguous));
    assert_eq!(hours("52"), Ok(520));
    assert_eq!(hours("37.5시간"), Ok(375));
    assert_eq!(hours("５２ h"), Ok(520));
    assert_eq!(
        hours("0"),
        Err(Fault::TooSmall {
            min: Quantity::Hours(1)
        })
    );
    assert_eq!(hours("168"), Ok(1_680));
    assert_eq!(
        hours("169"),
        Err(Fault::TooLarge {
            max: Quantity::Hours(1_680)
        })
    );
    assert_eq!(
        hours("1e40"),
        Err(Fault::TooLarge {
            max: Quantity::Hours(1_680)
        })
    );
    assert_eq!(years("3년", 1, 10), Ok(3));
    assert_eq!(years("1 year", 1, 10), Ok(1));
    assert_eq!(
        years("2.5", 1, 10),
        Err(Fault::TooPrecise {
            step: Quantity::Years(1)
        })
    );
    assert_eq!(year("2026년", 2025, 2026), Ok(2026));
    assert_eq!(
        year("1999", 2025, 2026),
        Err(Fault::TooSmall {
            min: Quantity::Year(2025)
        })
    );
    assert_eq!(count("12,800명", 0, 100_000), Ok(12_800));
    assert_eq!(years("", 1, 10), Err(Fault::Empty));
    assert_eq!(years("three", 1, 10), Err(Fault::NotANumber));
}

#[test]
fn each_fault_is_told_in_both_languages() {
    let faults = [
        Fault::Empty,
        Fault::NotANumber,
        Fault::Negative,
        Fault::Ambiguous,
        Fault::TwoCurrencies,
        Fault::TooPrecise {
            step: Quantity::Percent(1),
        },
        Fault::TooLarge {
            max: Quantity::Hours(1_680),
        },
        Fault::TooSmall {
            min: Quantity::Year(2025),
        },
        Fault::OtherCurrency(Currency::Usd),
        Fault::NotAWhole,
        Fault::NotADay,
        Fault::Order,
    ];
    let ko = faults.map(|fault| fault_text(Lang::Ko, &fault));
    let en = faults.map(|fault| fault_text(Lang::En, &fault));
    for told in ko.iter().chain(&en) {
        assert!(told.ends_with('.') && !told.contains('{'), "{told}");
    }
    assert_eq!(ko[6], "168시간 이하로 적어 주세요.");
    assert_eq!(en[7], "Enter 2025 or more.");
    assert_eq!(ko[8], "이 금액은 달러로 적어 주세요.");
}

#[test]
fn a_number_of_times_is_read_in_tenths() {
    for (text, tenths) in [("10", 100), ("3.2배", 32), ("1.8 times", 18), ("2×", 20)] {
        assert_eq!(times(text, 10_000), Ok(tenths), "{text}");
    }
    assert_eq!(
        times("1001", 10_000),
        Err(Fault::TooLarge {
            max: Quantity::Times(10_000)
        })
    );
    assert!(times("0", 10_000).is_err() && times("1.85", 10_000).is_err());
}

mod details;
