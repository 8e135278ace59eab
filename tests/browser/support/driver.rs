//! One chromedriver for all tests of this run, which ends with it, however that ends.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, OnceLock, PoisonError};

/// A shell stands between us and the driver: it waits for the end of its input, which comes even
/// when the test process is killed, then stops the driver and the browsers that it left (the lock
/// of a profile is a link to `<host>-<process>`), and tidies up.
const WATCH: &str = r#"
mkdir -p "$PROFILES"
TMPDIR="$PROFILES" "$DRIVER" --port=0 </dev/null &
driver=$!
read -r _
kill $driver
wait
for lock in "$PROFILES"/*/SingletonLock; do
    browser=$(readlink "$lock") && kill "${browser##*-}" && sleep 1
done
rm -rf "$PROFILES"
"#;

/// More browsers at once would only wait for each other.
const PLACES: usize = 2;

pub struct Driver {
    pub url: String,
    profiles: PathBuf,
    next: AtomicUsize,
    _watch: Child,
}

/// The driver, started by the first test that asks.
pub fn driver() -> &'static Driver {
    static DRIVER: OnceLock<Driver> = OnceLock::new();
    DRIVER.get_or_init(|| start().unwrap_or_else(|error| panic!("{error}")))
}

/// The browser: CHROME, or Debian's.
pub fn chrome() -> String {
    std::env::var("CHROME").unwrap_or_else(|_| "/usr/bin/chromium".to_owned())
}

impl Driver {
    /// A directory for one session's profile, not yet there.
    pub fn profile(&self) -> PathBuf {
        self.profiles
            .join(self.next.fetch_add(1, Ordering::Relaxed).to_string())
    }
}

fn start() -> Result<Driver, String> {
    let program = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
    let profiles = std::env::temp_dir().join(format!("salary-gap-browser-{}", std::process::id()));
    let mut watch = Command::new("sh")
        .args(["-c", WATCH])
        .env("DRIVER", &program)
        .env("PROFILES", &profiles)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("cannot start sh: {error}"))?;
    let output = watch.stdout.take().ok_or("chromedriver has no output")?;
    let mut lines = BufReader::new(output).lines().map_while(Result::ok);
    let port = lines
        .find_map(|line| {
            let (_, port) = line.split_once("started successfully on port ")?;
            Some(port.trim_end_matches('.').to_owned())
        })
        .ok_or_else(|| format!("{program} did not start; `cargo xtask test` installs it"))?;
    // Whatever else it says must be read, or it would stop to wait for a reader.
    std::thread::spawn(move || lines.for_each(drop));
    let url = format!("http://127.0.0.1:{port}");
    Ok(Driver {
        url,
        profiles,
        next: AtomicUsize::new(0),
        _watch: watch,
    })
}

/// A place among the browsers that may run at once; dropping it lets the next test in.
pub struct Place(());

static TAKEN: Mutex<usize> = Mutex::new(0);
static FREED: Condvar = Condvar::new();

fn taken() -> MutexGuard<'static, usize> {
    TAKEN.lock().unwrap_or_else(PoisonError::into_inner)
}

pub fn wait_for_a_place() -> Place {
    let full = FREED.wait_while(taken(), |taken| *taken >= PLACES);
    *full.unwrap_or_else(PoisonError::into_inner) += 1;
    Place(())
}

impl Drop for Place {
    fn drop(&mut self) {
        *taken() -= 1;
        FREED.notify_one();
    }
}
