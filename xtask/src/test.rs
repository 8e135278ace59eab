//! Every check, one after another; the last line says how many passed and how many failed.

use crate::run::{Run, cargo, dist};
use crate::{browser, build, size, tools};
use anyhow::{Context, Result};
use std::io::{BufRead, BufReader, Write};
use std::process::{ExitCode, Stdio};
use std::time::Instant;

/// Counts of tests; a check that is not a test suite counts as one.
#[derive(Default)]
struct Tally {
    passed: usize,
    failed: usize,
    failures: Vec<String>,
}

pub fn test(arguments: &[String]) -> ExitCode {
    let mut tally = Tally::default();
    match arguments {
        [] => {
            tally.check("format", || cargo("fmt").args(["--all", "--check"]).run());
            tally.check("lints", || {
                let lints = ["--workspace", "--all-targets", "--", "-D", "warnings"];
                cargo("clippy").args(lints).run()
            });
            tally.suite("native tests", || {
                Ok(cargo("test").args(["--workspace", "--no-fail-fast"]))
            });
            if tally.check("page", build::build) {
                tally.check("size", size::check);
                tally.suite("browser tests", || browser_tests(&[]));
            } else {
                tally.fail("browser tests (there is no page to test)".to_owned());
            }
        }
        [which, filter @ ..] if which == "browser" => {
            if tally.check("page", build::build) {
                tally.suite("browser tests", || browser_tests(filter));
            }
        }
        _ => {
            eprintln!("error: `cargo xtask test` takes nothing, or `browser [filter]`");
            return ExitCode::FAILURE;
        }
    }
    tally.close()
}

/// The benchmarks, and what an edit costs in the browser.
pub fn bench(arguments: &[String]) -> Result<()> {
    let only_browser = arguments == ["browser"];
    if !only_browser {
        cargo("bench").args(arguments).run()?;
    }
    if only_browser || arguments.is_empty() {
        build::build()?;
        let bench = ["--ignored", "--exact", "speed::bench", "--nocapture"];
        browser_tests(&bench.map(str::to_owned))?.run()?;
    }
    Ok(())
}

fn browser_tests(filter: &[String]) -> Result<Run> {
    let browser = browser::ensure()?;
    tools::say(&format!(
        "{} shows {}",
        browser.chrome.display(),
        dist().display()
    ));
    Ok(cargo("test")
        .args(["--test", "browser", "--"])
        .args(filter)
        .env("CHROME", browser.chrome)
        .env("CHROMEDRIVER", browser.driver))
}

impl Tally {
    /// A check that passes or fails as a whole.
    fn check(&mut self, name: &str, check: impl FnOnce() -> Result<()>) -> bool {
        let start = begin(name);
        let result = check();
        match &result {
            Ok(()) => self.passed += 1,
            Err(error) => self.fail(format!("{name}: {error:#}")),
        }
        end(name, result.is_ok(), start);
        result.is_ok()
    }

    /// A run of `cargo test`, whose own counts are added up while its output passes through.
    fn suite(&mut self, name: &str, run: impl FnOnce() -> Result<Run>) {
        let start = begin(name);
        let before = self.failed;
        if let Err(error) = run().and_then(|run| self.count(run)) {
            // A failed test has been counted already; what did not even run has not.
            if self.failed == before {
                self.failed += 1;
            }
            self.failures.push(format!("{name}: {error:#}"));
        }
        end(name, self.failed == before, start);
    }

    fn count(&mut self, run: Run) -> Result<()> {
        let line = run.line();
        let mut child = run
            .into_command()
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start `{line}`"))?;
        let mut output = BufReader::new(child.stdout.take().context("no output to read")?);
        let (mut bytes, mut stdout) = (Vec::new(), std::io::stdout());
        while output.read_until(b'\n', &mut bytes)? > 0 {
            stdout.write_all(&bytes)?;
            stdout.flush()?;
            if let Some((passed, failed)) = counts(&String::from_utf8_lossy(&bytes)) {
                self.passed += passed;
                self.failed += failed;
            }
            bytes.clear();
        }
        let status = child.wait()?;
        anyhow::ensure!(status.success(), "`{line}` failed: {status}");
        Ok(())
    }

    fn fail(&mut self, what: String) {
        self.failed += 1;
        self.failures.push(what);
    }

    fn close(self) -> ExitCode {
        for failure in &self.failures {
            eprintln!("xtask: FAILED {failure}");
        }
        println!("{} passed, {} failed", self.passed, self.failed);
        match self.failed {
            0 => ExitCode::SUCCESS,
            _ => ExitCode::FAILURE,
        }
    }
}

fn begin(name: &str) -> Instant {
    println!("\n=== {name}");
    Instant::now()
}

fn end(name: &str, passed: bool, start: Instant) {
    let outcome = if passed { "passed" } else { "FAILED" };
    println!(
        "=== {name}: {outcome} ({:.0} s)",
        start.elapsed().as_secs_f32()
    );
}

/// The counts in a line such as `test result: ok. 12 passed; 0 failed; 1 ignored; …`.
fn counts(line: &str) -> Option<(usize, usize)> {
    let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let count = |name: &str| {
        let part = counts
            .split("; ")
            .find_map(|part| part.strip_suffix(name))?;
        part.trim().parse().ok()
    };
    Some((count("passed")?, count("failed")?))
}

#[cfg(test)]
mod tests {
    use super::counts;

    #[test]
    fn the_counts_are_read_from_the_line_that_cargo_test_ends_with() {
        let ok = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.10s\n";
        assert_eq!(counts(ok), Some((12, 0)));
        let bad =
            "test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out\n";
        assert_eq!(counts(bad), Some((1, 2)));
        assert_eq!(counts("test a ... ok\n"), None);
    }
}
