//! The batch door: wages in, take-home pay out, as CSV.
//!
//! `cargo run --release --example take_home -- cases.csv > results.csv`; `-` reads standard input.
//! Exit status: 0 where every row was computed, 1 where some were not, 2 where the file is refused.

mod door;

use std::fs::File;
use std::io::{self, Read};
use std::process::ExitCode;

use salary_gap::catalog;
use salary_gap::domain::tax::Unmade;

const USAGE: &str = "usage: take_home [--as-last-made] <cases.csv>   (- reads standard input)

--as-last-made: where a figure of a row's year is not yet law, take the one that was last made;
                without it such a row is an error

needed columns: country, tax_year, region, filing, gross; optional: regime
results go to standard output: the columns of the input, then income_tax, social, net_pay, error";

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1).peekable();
    let unmade = match arguments.next_if(|argument| argument == "--as-last-made") {
        Some(_) => Unmade::AsLastMade,
        None => Unmade::Refuse,
    };
    let (Some(path), None) = (arguments.next(), arguments.next()) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let input: Box<dyn Read> = if path == "-" {
        Box::new(io::stdin().lock())
    } else {
        match File::open(&path) {
            Ok(file) => Box::new(file),
            Err(error) => {
                eprintln!("error: cannot read {}: {error}", path.display());
                return ExitCode::from(2);
            }
        }
    };
    match door::pass(&catalog::all_facts(), unmade, input, io::stdout().lock()) {
        Ok(tally) => {
            for column in tally.shadowed {
                eprintln!(
                    "note: the input has a column {column} of its own; the computed one comes after it"
                );
            }
            if tally.failed == 0 {
                return ExitCode::SUCCESS;
            }
            eprintln!(
                "{} of {} rows could not be computed; the column error says why",
                tally.failed, tally.rows
            );
            ExitCode::FAILURE
        }
        Err(refused) => {
            eprintln!("error: {refused}");
            ExitCode::from(2)
        }
    }
}
