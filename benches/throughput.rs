//! How many take-homes a second one core makes: a million rows of every law, place, choice and
//! household that the catalogue has, in the engine and through the batch door. Bar: five million a
//! second of California alone; the door's memory does not grow with the rows.

#[path = "../examples/take_home/door.rs"]
mod door;

use std::fmt::Write as _;
use std::fs;
use std::hint::black_box;
use std::io::{self, Read};
use std::time::{Duration, Instant};

use salary_gap::catalog;
use salary_gap::domain::facts::Facts;
use salary_gap::domain::money::Currency;
use salary_gap::domain::tax::{Case, CountryLaw, Household, Regime, Unmade};

const ROWS: usize = 1_000_000;
/// Each figure is the median of so many runs.
const RUNS: usize = 5;
/// Rows before which the door's memory is read first.
const FEW: usize = 10_000;

const FILINGS: [(&str, Household); 3] = [
    ("single", Household::SINGLE),
    ("married", Household::MARRIED),
    ("married2kids", Household::MARRIED_TWO_CHILDREN),
];

/// A law and a case of it, but for the wage; the cells of the batch door around it.
struct Kind<'a> {
    law: &'a dyn CountryLaw,
    case: Case,
    /// From `country` to `filing`, and `regime`.
    cells: [String; 2],
    /// About a dollar, in minor units and in units of the currency.
    dollar: i64,
    per_unit: i64,
}

/// Every kind of row that is computed. One after the other they change country each time.
fn kinds(facts: &Facts) -> Vec<Kind<'_>> {
    let mut by_country: Vec<Vec<Kind<'_>>> = Vec::new();
    for (country, law) in &facts.laws {
        let mut regions: Vec<_> = (facts.places.iter())
            .filter(|place| place.country.id == *country)
            .map(|place| place.region)
            .collect();
        regions.dedup();
        let regimes = [Regime::ORDINARY].iter().chain(law.regimes());
        let mut kinds = Vec::new();
        for regime in regimes {
            for region in &regions {
                for (filing, household) in FILINGS {
                    for year in catalog::LAW_YEARS {
                        let case = Case {
                            year,
                            region: *region,
                            regime: *regime,
                            household,
                            unmade: Unmade::AsLastMade,
                            ..Case::default()
                        };
                        if law.take_home(&case).is_err() {
                            continue;
                        }
                        let cells = format!("{country},{year},{},{filing}", region.0);
                        let per_unit = law.currency().minor_per_unit();
                        kinds.push(Kind {
                            law: law.as_ref(),
                            case,
                            cells: [cells, regime.0.to_owned()],
                            dollar: match law.currency() {
                                Currency::Krw => 1_400,
                                Currency::Jpy => 150,
                                _ => per_unit,
                            },
                            per_unit,
                        });
                    }
                }
            }
        }
        by_country.push(kinds);
    }
    let longest = by_country.iter().map(Vec::len).max().unwrap_or_default();
    let mut lists: Vec<_> = by_country.into_iter().map(Vec::into_iter).collect();
    (0..longest)
        .flat_map(|_| {
            lists
                .iter_mut()
                .filter_map(Iterator::next)
                .collect::<Vec<_>>()
        })
        .collect()
}

/// The wage of a row: from 10,000 to about 1,000,000 dollars, as many of each size, in no order.
fn wage(kind: &Kind<'_>, row: usize) -> i64 {
    let mixed = (row as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
    let (size, within) = (mixed >> 16 & 7, (mixed & 0xffff) as i64);
    let from = 10_000_i64 << (size % 7);
    let dollars = from + from * within / 0x1_0000;
    dollars * kind.dollar / kind.per_unit * kind.per_unit
}

fn case(kind: &Kind<'_>, row: usize) -> Case {
    Case {
        gross: wage(kind, row),
        ..kind.case
    }
}

/// Rows as the batch door reads them, made as they are asked for.
struct Rows<'a> {
    kinds: &'a [Kind<'a>],
    row: usize,
    rows: usize,
    line: String,
    read: usize,
}

impl<'a> Rows<'a> {
    fn new(kinds: &'a [Kind<'a>], rows: usize) -> Self {
        let line = "country,tax_year,region,filing,gross,regime\n".to_owned();
        Self {
            kinds,
            row: 0,
            rows,
            line,
            read: 0,
        }
    }
}

impl Read for Rows<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let mut filled = 0;
        while filled < into.len() {
            if self.read == self.line.len() {
                if self.row == self.rows {
                    break;
                }
                let kind = &self.kinds[self.row % self.kinds.len()];
                let units = wage(kind, self.row) / kind.per_unit;
                let [before, regime] = &kind.cells;
                self.line.clear();
                let _ = writeln!(self.line, "{before},{units},{regime}");
                (self.row, self.read) = (self.row + 1, 0);
            }
            let rest = &self.line.as_bytes()[self.read..];
            let part = rest.len().min(into.len() - filled);
            into[filled..filled + part].copy_from_slice(&rest[..part]);
            (filled, self.read) = (filled + part, self.read + part);
        }
        Ok(filled)
    }
}

/// Time that the processor spent on this process; known on Linux alone, to a hundredth of a second.
fn processor() -> Option<Duration> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let (_, after_name) = stat.rsplit_once(')')?;
    let ticks: u64 = (after_name.split_whitespace().skip(11).take(2))
        .filter_map(|ticks| ticks.parse::<u64>().ok())
        .sum();
    Some(Duration::from_millis(10 * ticks))
}

/// Rows a second: by the clock the median of the runs and the best, and by the processor's time in
/// all of them, which other jobs on the machine take nothing from.
fn measured(name: &str, rows: usize, mut run: impl FnMut()) {
    let before = processor();
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    let taken = processor()
        .zip(before)
        .map(|(after, before)| after - before);
    times.sort();
    let per_second = |rows: usize, time: Duration| rows as f64 / time.as_secs_f64() / 1e6;
    let (median, best) = (
        per_second(rows, times[RUNS / 2]),
        per_second(rows, times[0]),
    );
    println!("{name}: {median:.2} million rows a second, at best {best:.2}");
    if let Some(taken) = taken {
        println!(
            "  by the processor's time {:.2}",
            per_second(rows * RUNS, taken)
        );
    }
}

fn engine(name: &str, kinds: &[Kind<'_>]) {
    let wages: Vec<Case> = (0..ROWS)
        .map(|n| case(&kinds[n % kinds.len()], n))
        .collect();
    measured(name, ROWS, || {
        for (row, case) in wages.iter().enumerate() {
            let law = kinds[row % kinds.len()].law;
            let _ = black_box(law.take_home(black_box(case)));
        }
    });
}

/// The most memory that this process has held, in KiB; known on Linux alone.
fn peak() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

fn through_the_door(facts: &Facts, kinds: &[Kind<'_>], rows: usize) {
    let input = Rows::new(kinds, rows);
    let tally = door::pass(facts, Unmade::AsLastMade, input, io::sink());
    let tally = tally.unwrap_or_else(|refused| panic!("{refused}"));
    assert_eq!((tally.rows, tally.failed), (rows as u64, 0));
}

fn main() {
    // A filter that is meant for another benchmark.
    let filters: Vec<String> = (std::env::args().skip(1))
        .filter(|argument| !argument.starts_with('-'))
        .collect();
    if !filters.is_empty() && !filters.iter().any(|filter| "throughput".contains(filter)) {
        return;
    }
    let facts = catalog::all_facts();
    let kinds = kinds(&facts);
    // The door first: what the engine's rows take in memory would hide what the door takes.
    through_the_door(&facts, &kinds, FEW);
    let few = peak();
    measured("batch door, every law", ROWS, || {
        through_the_door(&facts, &kinds, ROWS);
    });
    if let (Some(few), Some(all)) = (few, peak()) {
        println!("  peak memory {few} KiB after {FEW} rows, {all} KiB after {RUNS} × {ROWS}");
    }
    let laws = facts.laws.len();
    engine(
        &format!("engine, {} kinds of row of {laws} laws", kinds.len()),
        &kinds,
    );
    let california: Vec<Kind<'_>> = (kinds.into_iter())
        .filter(|kind| kind.case.region.0 == "CA" && kind.case.regime == Regime::ORDINARY)
        .filter(|kind| kind.cells[0].starts_with("us,2025"))
        .collect();
    engine("engine, California alone", &california);
}
