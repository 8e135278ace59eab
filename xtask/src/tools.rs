//! The tools of the build: found, or installed into target/tools at the version this repository
//! names. Looking whether they are there needs no network.

use crate::run::{Run, cargo, on_path, path_with, root};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::PathBuf;

const WASM: &str = "wasm32-unknown-unknown";
const TRUNK: &str = "0.21.14"; // 0.22 wants a newer Rust than rust-toolchain.toml names

fn home() -> PathBuf {
    root().join("target/tools")
}

/// Where tools are compiled; one place for all, as they share libraries.
fn work() -> PathBuf {
    root().join("target/tools-build")
}

/// `trunk`, with all that it needs installed and where it looks for it.
pub fn trunk() -> Result<Run> {
    wasm_target()?;
    cargo_tool("trunk", "trunk", TRUNK, &["--no-default-features"])?;
    // trunk takes the wasm-bindgen it finds only if its version is that of the library.
    let version = locked_version("wasm-bindgen")?;
    cargo_tool("wasm-bindgen-cli", "wasm-bindgen", &version, &[])?;
    npm_tools()?;
    drop(fs::remove_dir_all(work())); // hundreds of megabytes that nobody needs any more
    let path = path_with(&[home().join("bin"), home().join("node_modules/.bin")])?;
    let run = Run::new("trunk").env("PATH", path);
    Ok(run.env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        without_local_paths(),
    ))
}

/// Compiler flags that keep the directories of this machine out of the published file: the same
/// source gives the same bytes wherever it is built.
fn without_local_paths() -> String {
    let user = std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo"));
    let cargo = std::env::var_os("CARGO_HOME").map(PathBuf::from).or(user);
    let mut flags = Vec::new();
    for (directory, name) in [(cargo, "cargo"), (Some(root().to_owned()), "salary-gap")] {
        // The flags are separated by spaces; a path that holds one stays as it is.
        let directory = directory.map(|directory| directory.display().to_string());
        if let Some(directory) = directory.filter(|path| !path.contains(' ')) {
            flags.push(format!("--remap-path-prefix={directory}={name}"));
        }
    }
    flags.join(" ")
}

fn wasm_target() -> Result<()> {
    let library = Run::new("rustc")
        .args(["--print", "target-libdir", "--target", WASM])
        .output();
    if library.is_some_and(|directory| PathBuf::from(directory).is_dir()) {
        return Ok(());
    }
    if on_path("rustup").is_none() {
        bail!("Rust's standard library for {WASM} is missing, and there is no rustup to add it");
    }
    say(&format!("adding the Rust target {WASM} (some seconds)"));
    Run::new("rustup").args(["target", "add", WASM]).run()
}

/// The version of a library in Cargo.lock.
fn locked_version(name: &str) -> Result<String> {
    let file = root().join("Cargo.lock");
    let text = fs::read_to_string(&file).context("cannot read Cargo.lock")?;
    version_in_lock(&text, name).with_context(|| format!("Cargo.lock names no `{name}`"))
}

fn version_in_lock(lock: &str, name: &str) -> Option<String> {
    let (_, after) = lock.split_once(&format!("name = \"{name}\"\nversion = \""))?;
    Some(after.split_once('"')?.0.to_owned())
}

/// Is a program of this version there: our own (cargo keeps a list of what it installed), or one
/// on PATH?
fn has_cargo_tool(package: &str, program: &str, version: &str) -> bool {
    let list = fs::read_to_string(home().join(".crates.toml")).unwrap_or_default();
    let own = list.contains(&format!("\"{package} {version} "));
    if own && home().join("bin").join(program).is_file() {
        return true;
    }
    let answer = Run::new(program).arg("--version").output();
    answer.is_some_and(|text| text.split_whitespace().nth(1) == Some(version))
}

fn cargo_tool(package: &str, program: &str, version: &str, options: &[&str]) -> Result<()> {
    if has_cargo_tool(package, program, version) {
        return Ok(());
    }
    say(&format!(
        "building {package} {version} (once, about 4 minutes on two cores)"
    ));
    cargo("install")
        .args([
            "--locked",
            package,
            "--version",
            version,
            "--force",
            "--root",
        ])
        .arg(home())
        .arg("--target-dir")
        .arg(work())
        .args(options)
        // Built quickly rather than perfectly: it runs for seconds.
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "false")
        .run()
}

/// binaryen (wasm-opt), terser and axe-core, as xtask/npm/package-lock.json names them.
fn npm_tools() -> Result<()> {
    let ours = root().join("xtask/npm");
    let lock = fs::read(ours.join("package-lock.json"))
        .context("cannot read xtask/npm/package-lock.json")?;
    let installed = fs::read(home().join("package-lock.json")).unwrap_or_default();
    // npm writes the hidden file last, so a broken installation does not pass for a whole one.
    if lock == installed && home().join("node_modules/.package-lock.json").is_file() {
        return Ok(());
    }
    if on_path("npm").is_none() {
        bail!(
            "npm is missing: wasm-opt comes by it. Install Node.js 18 or newer (nodejs.org, or your package manager)"
        );
    }
    say("installing wasm-opt, terser and axe-core by npm (some seconds)");
    fs::create_dir_all(home()).context("cannot create target/tools")?;
    for name in ["package.json", "package-lock.json"] {
        fs::copy(ours.join(name), home().join(name))
            .with_context(|| format!("cannot copy xtask/npm/{name} to target/tools"))?;
    }
    let quiet = [
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ];
    Run::new("npm")
        .arg("ci")
        .arg("--prefix")
        .arg(home())
        .args(quiet)
        .run()
}

/// A program that npm installed.
pub fn npm_program(name: &str) -> PathBuf {
    home().join("node_modules/.bin").join(name)
}

/// One line on what takes time.
pub fn say(what: &str) {
    eprintln!("xtask: {what}");
}

#[cfg(test)]
mod tests {
    use super::version_in_lock;

    #[test]
    fn the_version_of_a_library_is_read_from_the_lock() {
        let lock = "name = \"wasm-bindgen-macro\"\nversion = \"9\"\n\n\
                    name = \"wasm-bindgen\"\nversion = \"0.2.129\"\nsource = \"x\"\n";
        assert_eq!(
            version_in_lock(lock, "wasm-bindgen").as_deref(),
            Some("0.2.129")
        );
        assert_eq!(version_in_lock(lock, "yew"), None);
    }
}
