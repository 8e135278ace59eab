//! Texts by the ten thousand: what we write is read back, and nothing makes the reader fail.

use super::*;
use crate::app::korean::final_of;
use crate::app::number::{exact, exact_with_cents, field, short, words};
use Currency::Krw;

/// A fixed sequence that looks random, so that a failure can be repeated.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }
}

#[test]
fn every_amount_that_we_write_is_read_back() {
    let mut dice = Dice(20_261_122);
    for _ in 0..20_000 {
        let size = 10_u64.pow(dice.roll(12) as u32 + 1);
        let minor = dice.roll(size) as i64;
        let currency = Currency::ALL[dice.roll(11) as usize];
        let per_unit = currency.minor_per_unit();
        for lang in Lang::ALL {
            let of = |text: &str, expected| {
                let read = money(text, expected);
                read.unwrap_or_else(|fault| panic!("{text}: {fault:?}"))
            };
            let told = exact_with_cents(lang, currency, minor);
            assert_eq!(
                of(&told, Krw),
                Typed {
                    minor,
                    currency: Some(currency)
                }
            );
            assert_eq!(
                of(&field(currency, minor), currency),
                Typed {
                    minor,
                    currency: None
                }
            );
            let told = exact(lang, currency, minor);
            assert!(
                (of(&told, Krw).minor - minor).abs() <= per_unit / 2,
                "{told}"
            );
            for write in [words, short] {
                let told = write(lang, currency, minor);
                let read = of(&told, currency);
                let rounding = (minor / 200 + 1).max(per_unit / 2);
                assert!((read.minor - minor).abs() <= rounding, "{minor}: {told}");
                assert_eq!(write(lang, currency, read.minor), told, "{minor}");
            }
        }
    }
}

#[test]
fn no_text_makes_the_reader_fail() {
    const PIECES: [&str; 48] = [
        "0",
        "1",
        "9",
        "12",
        "000",
        "2,000",
        "1.5",
        ".",
        ",",
        "'",
        " ",
        "\u{a0}",
        "-",
        "−",
        "+",
        "e",
        "E9",
        "e-",
        "십",
        "백",
        "천",
        "만",
        "억",
        "조",
        "경",
        "원",
        "달러",
        "엔",
        "$",
        "₩",
        "¥",
        "usd",
        "CHF ",
        "k",
        "M",
        "bn",
        "million",
        "%",
        "년",
        "시간",
        "연",
        "９",
        "，",
        "人",
        "é",
        "\u{301}",
        "👩‍🔬",
        "\u{0}",
    ];
    let mut dice = Dice(1);
    let mut taken = 0;
    for _ in 0..200_000 {
        let mut text = String::new();
        for _ in 0..dice.roll(8) {
            text.push_str(PIECES[dice.roll(PIECES.len() as u64) as usize]);
        }
        let currency = Currency::ALL[dice.roll(11) as usize];
        if let Ok(typed) = money(&text, currency) {
            assert!((0..=MOST).contains(&typed.minor), "{text:?}");
            taken += 1;
        }
        if let Ok(tenths) = percent(&text, -500, 1_000) {
            assert!((-500..=1_000).contains(&tenths), "{text:?}");
        }
        let _ = (hours(&text), years(&text, 0, 50), year(&text, 2020, 2030));
        let _ = final_of(&text);
    }
    assert!(taken > 1_000, "the dice hit too few amounts: {taken}");
}

#[test]
fn a_very_long_text_is_refused_quickly() {
    for piece in ["9", "1,", "만", "천", "e", " 1", "$"] {
        assert!(money(&piece.repeat(100_000), Krw).is_err());
    }
}
