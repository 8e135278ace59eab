use super::*;
use Currency::{Cad, Chf, Cny, Eur, Gbp, Hkd, Jpy, Krw, Sgd, Twd, Usd};

type Writer = fn(Lang, Currency, i64) -> String;

/// Spaces as a keyboard has them, so that the tests can be read.
fn easy(text: String) -> String {
    text.replace(GLUE, " ")
}

#[track_caller]
fn reads(write: Writer, lang: Lang, currency: Currency, cases: &[(i64, &str)]) {
    for (minor, wanted) in cases {
        assert_eq!(easy(write(lang, currency, *minor)), *wanted, "{minor}");
    }
}

#[test]
fn a_table_shows_every_digit() {
    reads(
        exact,
        Lang::Ko,
        Krw,
        &[
            (90_000_000, "90,000,000원"),
            (-1_000, "−1,000원"),
            (0, "0원"),
        ],
    );
    reads(
        exact,
        Lang::En,
        Krw,
        &[(90_000_000, "₩90,000,000"), (-5, "−₩5")],
    );
    for lang in Lang::ALL {
        reads(
            exact,
            lang,
            Usd,
            &[
                (34_000_000, "$340,000"),
                (-34_000_050, "−$340,001"),
                (49, "$0"),
            ],
        );
        reads(
            exact_with_cents,
            lang,
            Usd,
            &[(708_333, "$7,083.33"), (-5, "−$0.05"), (0, "$0.00")],
        );
    }
    reads(exact_with_cents, Lang::Ko, Krw, &[(12_345, "12,345원")]);
}

#[test]
fn each_currency_has_its_mark() {
    let marks = [
        (Krw, "₩1,200"),
        (Usd, "$12"),
        (Gbp, "£12"),
        (Eur, "€12"),
        (Jpy, "¥1,200"),
        (Chf, "CHF 12"),
        (Cad, "C$12"),
        (Sgd, "S$12"),
        (Cny, "CN¥12"),
        (Hkd, "HK$12"),
        (Twd, "NT$12"),
    ];
    for (currency, wanted) in marks {
        assert_eq!(easy(exact(Lang::En, currency, 1_200)), wanted);
    }
    assert_eq!(marks.map(|(currency, _)| currency), Currency::ALL);
}

#[test]
fn a_korean_sentence_counts_in_man_and_eok() {
    reads(
        words,
        Lang::Ko,
        Krw,
        &[
            (90_000_000, "9,000만 원"),
            (123_456_789, "1억 2,346만 원"),
            (9_850, "9,850원"),
            (27_350, "2만 7,350원"),
            (850_000, "85만 원"),
            (7_134_999, "713만 원"),
            (7_135_000, "714만 원"),
            (2_000_000_000, "20억 원"),
            (99_999_999, "1억 원"),
            (-123_456_789, "−1억 2,346만 원"),
            (1_234_567_890_123, "1조 2,346억 원"),
            (0, "0원"),
        ],
    );
    reads(
        words,
        Lang::Ko,
        Usd,
        &[
            (34_000_000, "34만 달러"),
            (6_348_000, "6만 3,480달러"),
            (120_000_000, "120만 달러"),
            (123_456_789_012, "12억 3,457만 달러"),
            (3_846, "38.46달러"),
            (3_800, "38달러"),
            (-1, "−0.01달러"),
        ],
    );
    reads(words, Lang::Ko, Jpy, &[(6_543_210, "654만 엔")]);
    reads(words, Lang::Ko, Cad, &[(15_000_000, "15만 캐나다달러")]);
}

#[test]
fn an_english_sentence_counts_in_millions() {
    reads(
        words,
        Lang::En,
        Krw,
        &[
            (90_000_000, "₩90 million"),
            (123_456_789, "₩123 million"),
            (1_230_000_000, "₩1.23 billion"),
            (7_130_000, "₩7.13 million"),
            (999_999, "₩999,999"),
            (999_500_000, "₩1 billion"),
            (1_005_000, "₩1.01 million"),
            (1_004_999, "₩1 million"),
            (2_000_000_000_000, "₩2 trillion"),
        ],
    );
    reads(
        words,
        Lang::En,
        Usd,
        &[
            (34_000_000, "$340,000"),
            (120_000_000, "$1.2 million"),
            (-6_348_000, "−$63,480"),
            (3_846, "$38.46"),
            (99_999_950, "$1 million"),
        ],
    );
    reads(words, Lang::En, Chf, &[(120_000_000, "CHF 1.2 million")]);
}

#[test]
fn a_chart_label_is_short_and_true_to_three_digits() {
    reads(
        short,
        Lang::Ko,
        Krw,
        &[
            (90_000_000, "9,000만"),
            (348_000_000, "3억 4,800만"),
            (123_456_789, "1억 2,300만"),
            (98_760_000, "9,880만"),
            (99_960_000, "1억"),
            (2_054_000_000, "20억 5,000만"),
            (9_850, "9,850원"),
            (27_350, "2만 7,400원"),
            (0, "0원"),
            (-90_000_000, "−9,000만"),
        ],
    );
    reads(
        short,
        Lang::Ko,
        Usd,
        &[(34_000_000, "34만 달러"), (6_348_000, "6만 3,500달러")],
    );
    reads(short, Lang::Ko, Sgd, &[(15_000_000, "S$15만")]);
    reads(
        short,
        Lang::Ko,
        Chf,
        &[(15_000_000, "15만 프랑"), (850, "8.50프랑")],
    );
    reads(
        short,
        Lang::En,
        Krw,
        &[
            (90_000_000, "₩90M"),
            (348_000_000, "₩348M"),
            (2_050_000_000, "₩2.05B"),
            (999_500, "₩1M"),
            (999_499, "₩999k"),
            (999, "₩999"),
        ],
    );
    reads(
        short,
        Lang::En,
        Usd,
        &[
            (34_000_000, "$340k"),
            (120_000_000, "$1.2M"),
            (-6_348_000, "−$63.5k"),
            (99_960, "$1k"),
        ],
    );
}

#[test]
fn a_chart_label_of_any_pay_fits() {
    let mut units = 1;
    while units < 1_000_000_000 {
        for currency in Currency::ALL {
            let unit = currency.minor_per_unit();
            for lang in Lang::ALL {
                let label = short(lang, currency, units * unit);
                assert!(label.chars().count() <= 12, "{label}");
            }
        }
        units = units * 3 + 1;
    }
}

#[test]
fn what_rounds_to_nothing_has_no_sign() {
    assert_eq!(exact(Lang::En, Usd, -49), "$0");
    assert_eq!(ratio(-0.004).as_deref(), Some("0"));
    assert_eq!(ratio(-0.0).as_deref(), Some("0"));
    assert_eq!(decimal(-0.04, 1).as_deref(), Some("0.0"));
}

#[test]
fn the_largest_amounts_are_still_written() {
    for write in [exact, exact_with_cents, words, short] {
        for currency in Currency::ALL {
            for lang in Lang::ALL {
                assert!(write(lang, currency, i64::MIN).starts_with('−'));
                assert!(write(lang, currency, i64::MAX).len() > 4);
            }
        }
    }
    assert_eq!(easy(words(Lang::Ko, Krw, i64::MAX)), "922경 3,372조 원");
    assert_eq!(grouped(i64::MIN), "−9,223,372,036,854,775,808");
    assert_eq!(fixed(i64::MIN, 18), "−9.223372036854775808");
    assert_eq!(field(Usd, i64::MIN), "−92,233,720,368,547,758.08");
}

#[test]
fn times_are_told_as_people_say_them() {
    let cases = [
        (5.64, "5.6"),
        (5.65001, "5.7"),
        (9.96, "10"),
        (10.0, "10"),
        (2.0, "2"),
        (12.4, "12"),
        (0.994, "0.99"),
        (0.996, "1"),
        (0.5, "0.5"),
        (-0.56, "−0.56"),
        (1234.5, "1,235"),
    ];
    for (value, wanted) in cases {
        assert_eq!(ratio(value).as_deref(), Some(wanted), "{value}");
    }
    for none in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e300] {
        assert_eq!(ratio(none), None);
        assert_eq!(decimal(none, 1), None);
    }
}

#[test]
fn measured_figures_keep_their_places() {
    assert_eq!(decimal(-0.3, 1).as_deref(), Some("−0.3"));
    assert_eq!(decimal(4.25, 2).as_deref(), Some("4.25"));
    assert_eq!(decimal(12_800.0, 0).as_deref(), Some("12,800"));
    assert_eq!(decimal(13.140_472, 4).as_deref(), Some("13.1405"));
    assert_eq!(decimal(1.0, 18).as_deref(), Some("1.000000000000000000"));
    assert_eq!(
        decimal(1e15, 3).as_deref(),
        Some("1,000,000,000,000,000.000")
    );
    assert_eq!(decimal(1e15, 18), None);
    assert_eq!(fixed(540, 2), "5.40");
    assert_eq!(fixed(5, 2), "0.05");
    assert_eq!(trimmed(100, 0), "100");
}

#[test]
fn shares_and_rates_read_as_percent() {
    assert_eq!(percent(819), "81.9%");
    assert_eq!(percent(-50), "−5%");
    assert_eq!(percent(1_000), "100%");
    assert_eq!(rate(Rate::from_ppb(47_500_000)), "4.75%");
    assert_eq!(rate(Rate::from_ppb(6_579_840)), "0.657984%");
    assert_eq!(rate(Rate::percent(60)), "60%");
}

#[test]
fn a_quantity_has_its_unit_in_both_languages() {
    let cases = [
        (Quantity::Hours(520), "52시간", "52 hours"),
        (Quantity::Hours(375), "37.5시간", "37.5 hours"),
        (Quantity::Years(1), "1년", "1 year"),
        (Quantity::Year(2026), "2026년", "2026"),
        (Quantity::Count(12_800), "12,800", "12,800"),
        (Quantity::Percent(475), "47.5%", "47.5%"),
        (Quantity::Exact(Usd, 34_000_000), "$340,000", "$340,000"),
        (
            Quantity::Money(Krw, 90_000_000),
            "9,000만 원",
            "₩90 million",
        ),
    ];
    for (quantity, ko, en) in cases {
        assert_eq!(easy(quantity.text(Lang::Ko)), ko);
        assert_eq!(easy(quantity.text(Lang::En)), en);
    }
}

#[test]
fn an_input_shows_cents_only_if_there_are_any() {
    assert_eq!(field(Krw, 90_000_000), "90,000,000");
    assert_eq!(field(Usd, 12_000_050), "120,000.50");
    assert_eq!(field(Usd, 12_000_000), "120,000");
}
