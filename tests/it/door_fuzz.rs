//! The batch door under whatever may come in: bytes of any kind and rows of the golden tables,
//! bent. Each run goes through the same inputs; `SALARY_GAP_FUZZ=1000000` sets how many.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use csv::{ByteRecord, ReaderBuilder};
use salary_gap::catalog;
use salary_gap::domain::facts::Facts;
use salary_gap::domain::tax::Unmade;

use crate::door::take_home::{ADDED, Refused, Tally, pass};

const INPUTS: u64 = 6_000;

/// SplitMix64: the same numbers on every machine.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }

    fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    fn of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

const COLUMNS: [&str; 6] = ["country", "tax_year", "region", "filing", "gross", "regime"];

/// What breaks readers: numbers beyond every bound, quotes, ends of lines, marks of encodings,
/// text that is no UTF-8 (EUC-KR, UTF-16), names of columns, formulas.
const PIECES: [&[u8]; 40] = [
    b"",
    b" ",
    b",",
    b",,,,,,,",
    b"\"",
    b"\"\"",
    b"\",\"",
    b"\n",
    b"\r\n",
    b"\r",
    b"\n\n",
    b"#",
    b"\n#",
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"k\0r\0",
    b"\xbf\xac\xba\xc0",
    b"\xed\xa0\x80",
    "연봉".as_bytes(),
    "９０".as_bytes(),
    b"-",
    b"-0",
    b"-1",
    b"0.00",
    b".",
    b"1e9",
    b"NaN",
    b"inf",
    b"9223372036854775807",
    b"9223372036854775808",
    b"99999999999999999999999999999999999999999",
    b"10000000000.00",
    b"1000000000000",
    b"1000000000000.01",
    b"0.001",
    b"=1+1",
    b"income_tax",
    b"uk",
    b"\x1b[31m",
];

/// Rows of every golden table, as its bytes are.
fn golden() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut tables: Vec<_> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "csv"))
        .collect();
    tables.sort();
    let texts = tables.iter().map(|path| fs::read(path).expect("a table"));
    texts
        .flat_map(|text| {
            let mut reader = ReaderBuilder::new()
                .comment(Some(b'#'))
                .from_reader(&text[..]);
            let header = reader.byte_headers().expect("a header").clone();
            let places = COLUMNS.map(|column| header.iter().position(|h| h == column.as_bytes()));
            let rows: Vec<Vec<u8>> = reader
                .byte_records()
                .map(|row| row.expect("a row"))
                .step_by(9)
                .map(|row| {
                    let cells = places.map(|at| at.map_or(&b""[..], |at| &row[at]));
                    cells.join(&b","[..])
                })
                .collect();
            rows
        })
        .collect()
}

fn bend(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let at = dice.below(bytes.len() + 1);
    let to = (at + dice.below(12)).min(bytes.len());
    match dice.below(7) {
        0 => drop(bytes.drain(at..to)),
        1 => drop(bytes.splice(at..at, dice.of(&PIECES).iter().copied())),
        2 => drop(bytes.splice(at..to, dice.of(&PIECES).iter().copied())),
        3 => {
            let part = bytes[at..to].to_vec();
            bytes.splice(at..at, part);
        }
        4 if at < to => bytes[at] = dice.next() as u8,
        5 if at < to => bytes[at] ^= 1 << dice.below(8),
        _ => bytes.truncate(at),
    }
}

fn soup(dice: &mut Dice) -> Vec<u8> {
    let mut bytes = Vec::new();
    for _ in 0..dice.below(40) {
        if dice.one_in(3) {
            bytes.push(dice.next() as u8);
        } else {
            bytes.extend_from_slice(dice.of::<&[u8]>(&PIECES));
        }
    }
    bytes
}

fn input(golden: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    if dice.one_in(16) {
        return soup(dice);
    }
    let mut header = COLUMNS.join(",").into_bytes();
    let mut bytes = Vec::new();
    if dice.one_in(8) {
        bytes.extend_from_slice(b"# cases\n");
    }
    if dice.one_in(12) {
        bend(&mut header, dice);
    }
    bytes.append(&mut header);
    let line: &[u8] = if dice.one_in(4) { b"\r\n" } else { b"\n" };
    for _ in 0..dice.below(6) {
        bytes.extend_from_slice(line);
        let mut row = match dice.below(12) {
            0 => soup(dice),
            1 => {
                let cells = COLUMNS.map(|_| *dice.of(&PIECES));
                cells.join(&b","[..])
            }
            _ => dice.of(golden).clone(),
        };
        for _ in 0..dice.below(4) {
            bend(&mut row, dice);
        }
        bytes.append(&mut row);
    }
    if dice.one_in(2) {
        bytes.extend_from_slice(line);
    }
    bytes
}

fn records(bytes: &[u8], comment: Option<u8>) -> Vec<ByteRecord> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .comment(comment)
        .from_reader(bytes);
    let records = reader.byte_records();
    records.map(|record| record.expect("a record")).collect()
}

/// In hundredths of a unit.
fn hundredths(cell: &[u8]) -> i128 {
    let text = std::str::from_utf8(cell).expect("a number").trim();
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    format!("{whole}{fraction:0<2}")
        .parse()
        .expect("digits alone")
}

/// Holds what came out against what went in; returns how many rows were computed.
fn check(input: &[u8], output: &[u8], result: &Result<Tally, Refused>) -> u64 {
    let tally = match result {
        Ok(tally) => tally,
        Err(Refused::Csv(error)) => panic!("{error}"),
        Err(_) => {
            assert!(output.is_empty(), "a refused file has no results");
            return 0;
        }
    };
    let taken = records(input, Some(b'#'));
    let given = records(output, None);
    assert_eq!(given.len(), taken.len(), "a row for each row");
    assert_eq!(tally.rows, taken.len() as u64 - 1);
    let width = taken[0].len();
    let gross = (taken[0].iter())
        .position(|cell| cell.trim_ascii() == b"gross")
        .expect("a column");
    let mut failed = 0;
    for (at, (taken, given)) in taken.iter().zip(&given).enumerate() {
        assert_eq!(given.len(), width + ADDED.len());
        for cell in 0..width {
            let own = taken.get(cell).unwrap_or_default();
            assert_eq!(own, &given[cell], "the input's own cells");
        }
        let [income_tax, social, net_pay, error] = [0, 1, 2, 3].map(|n| &given[width + n]);
        if at == 0 {
            let names = [income_tax, social, net_pay, error];
            assert_eq!(names, ADDED.map(str::as_bytes));
            continue;
        }
        let figures = [income_tax, social, net_pay];
        if error.is_empty() {
            let sum: i128 = figures.into_iter().map(hundredths).sum();
            assert_eq!(sum, hundredths(taken[gross].trim_ascii()), "they add up");
        } else {
            failed += 1;
            assert_eq!(figures, [b""; 3], "an error and no figures");
            let error = std::str::from_utf8(error).expect("an error is text");
            assert!(!error.contains(char::is_control), "{error:?}");
        }
    }
    assert_eq!(tally.failed, failed);
    tally.rows - failed
}

fn try_one(facts: &Facts, input: &[u8], unmade: Unmade) -> u64 {
    let mut output = Vec::new();
    let result = pass(facts, unmade, input, &mut output);
    check(input, &output, &result)
}

#[test]
fn no_input_breaks_the_door() {
    let count = std::env::var("SALARY_GAP_FUZZ").map_or(INPUTS, |text| {
        text.parse().expect("SALARY_GAP_FUZZ is a number of inputs")
    });
    let facts = catalog::all_facts();
    let golden = golden();
    let mut computed = 0;
    for number in 0..count {
        let mut dice = Dice(number);
        let input = input(&golden, &mut dice);
        let unmade = *dice.of(&[Unmade::Refuse, Unmade::AsLastMade]);
        let tried = catch_unwind(AssertUnwindSafe(|| try_one(&facts, &input, unmade)));
        match tried {
            Ok(rows) => computed += rows,
            Err(_) => panic!("input {number}: {}", input.escape_ascii()),
        }
    }
    println!("{count} inputs, {computed} rows of them computed");
    // The rows are bent, not broken to pieces: enough must come through.
    assert!(computed > count / 8, "{computed} of {count}");
}
