//! `cargo xtask <command>`: the one list of commands of this repository.

mod browser;
mod build;
mod compress;
mod run;
mod serve;
mod shrink;
mod size;
mod split;
mod test;
mod tools;

use std::process::ExitCode;

const HELP: &str = "\
Usage: cargo xtask <command>

  serve   build the page, serve it on http://127.0.0.1:8080/ and rebuild on each change
          (further options go to `trunk serve`: --port 9000, --open, or
          --cargo-profile dev, which rebuilds sooner but runs slower)
  test    run every check: format, lints, native tests, size budget, browser tests
          (`test browser [filter]` builds the page and runs only the browser tests)
  build   build the page into dist/, with .br and .gz beside each file
  size    build, then show the size of the first load against size-budget.toml
  bench   run the benchmarks, then measure an edit in the browser (`bench browser` does only
          that; further options go to `cargo bench`)

Tools that are missing are installed into target/tools on first use.";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next();
    let rest: Vec<String> = arguments.collect();
    let result = match command.as_deref() {
        Some("serve") => serve::serve(&rest),
        Some("test") => return test::test(&rest),
        Some("build") => build::build(),
        Some("size") => size::size(),
        Some("bench") => test::bench(&rest),
        None | Some("help" | "--help" | "-h") => {
            println!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Some(unknown) => Err(anyhow::anyhow!("there is no command `{unknown}`\n\n{HELP}")),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
