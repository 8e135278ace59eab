//! The page as it is published: dist/, with precompressed files.

use crate::run::{Run, dist};
use crate::{compress, shrink, tools};
use anyhow::{Context, Result};
use std::ffi::OsStr;
use std::fs;
use std::time::Instant;

pub fn build() -> Result<()> {
    let trunk = tools::trunk()?;
    let start = Instant::now();
    trunk.args(["build", "--release"]).run()?;
    shrink_programs()?;
    minify_scripts()?;
    let count = compress::directory(&dist())?;
    let seconds = start.elapsed().as_secs_f32();
    tools::say(&format!(
        "dist/ is built, {count} files precompressed ({seconds:.0} s)"
    ));
    Ok(())
}

fn shrink_programs() -> Result<()> {
    let programs = compress::files(&dist())?;
    (programs.iter())
        .filter(|path| path.extension() == Some(OsStr::new("wasm")))
        .try_for_each(|path| shrink::program(path))
}

/// Shortens the scripts in dist/: what wasm-bindgen writes is meant for reading, and trunk's own
/// minifier does not know all of its syntax.
fn minify_scripts() -> Result<()> {
    let dist = dist();
    let entries = fs::read_dir(&dist).with_context(|| format!("cannot read {}", dist.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.extension() == Some(OsStr::new("js")) {
            Run::new(tools::npm_program("terser"))
                .args(["--module", "--compress", "passes=2", "--mangle", "--output"])
                .arg(&path)
                .arg(&path)
                .run()?;
        }
    }
    Ok(())
}
