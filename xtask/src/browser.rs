//! The browser that the tests drive: found, or installed where that is possible.

use crate::run::{Run, on_path};
use crate::tools::say;
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

/// Chromium, its driver, and whatever is told to the tests by environment variables.
pub struct Browser {
    pub chrome: PathBuf,
    pub driver: PathBuf,
}

const CHROMES: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const DRIVERS: [&str; 2] = ["chromedriver", "/usr/lib/chromium-browser/chromedriver"];
const HELP: &str = "the browser tests need Chromium (or Chrome), its driver of the same version, and a Korean font:
  Debian          apt-get install chromium chromium-driver fonts-noto-cjk
  Ubuntu, Fedora  Chrome and chromedriver from googlechromelabs.github.io/chrome-for-testing
  macOS           brew install --cask google-chrome chromedriver
Programs elsewhere are named by the environment variables CHROME and CHROMEDRIVER.";

/// Finds the browser, or installs Debian's when we may.
pub fn ensure() -> Result<Browser> {
    let mut missing = missing()?;
    if !missing.is_empty() && install(&missing)? {
        missing = self::missing()?;
    }
    if !missing.is_empty() {
        bail!("{} not found; {HELP}", missing.join(", "));
    }
    match (find("CHROME", &CHROMES)?, find("CHROMEDRIVER", &DRIVERS)?) {
        (Some(chrome), Some(driver)) => Ok(Browser { chrome, driver }),
        _ => bail!("{HELP}"),
    }
}

/// Debian's names of what is not there.
fn missing() -> Result<Vec<&'static str>> {
    let mut missing = Vec::new();
    if find("CHROME", &CHROMES)?.is_none() {
        missing.push("chromium");
    }
    if find("CHROMEDRIVER", &DRIVERS)?.is_none() {
        missing.push("chromium-driver");
    }
    if !has_korean_font() {
        missing.push("fonts-noto-cjk");
    }
    Ok(missing)
}

fn find(variable: &str, names: &[&str]) -> Result<Option<PathBuf>> {
    if let Some(named) = std::env::var_os(variable).map(PathBuf::from) {
        if !named.is_file() {
            bail!("{variable} names {}, which is not a file", named.display());
        }
        return Ok(Some(named));
    }
    Ok(names.iter().find_map(|name| on_path(name)))
}

fn has_korean_font() -> bool {
    cfg!(target_os = "macos")
        || Path::new("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc").is_file()
        || Run::new("fc-list")
            .args([":lang=ko", "family"])
            .output()
            .is_some_and(|l| !l.is_empty())
}

/// Installs Debian packages, if this is a Debian on which we may.
fn install(packages: &[&str]) -> Result<bool> {
    let debian = std::fs::read_to_string("/etc/os-release")
        .is_ok_and(|text| text.lines().any(|line| line == "ID=debian"));
    if !debian || on_path("apt-get").is_none() {
        return Ok(false);
    }
    let root = Run::new("id").arg("-u").output().as_deref() == Some("0");
    let sudo = !root && Run::new("sudo").args(["-n", "true"]).output().is_some();
    if !root && !sudo {
        return Ok(false);
    }
    say(&format!(
        "installing {} by apt-get (about a minute)",
        packages.join(", ")
    ));
    let apt = || match sudo {
        true => Run::new("sudo").args(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]),
        false => Run::new("apt-get").env("DEBIAN_FRONTEND", "noninteractive"),
    };
    if let Err(error) = apt().args(["update", "-qq"]).run() {
        // One source of packages that does not answer need not be the one that is wanted.
        say(&format!("{error:#}; trying with the lists that are there"));
    }
    apt()
        .args(["install", "-y", "-qq", "--no-install-recommends"])
        .args(packages)
        .run()?;
    Ok(true)
}
