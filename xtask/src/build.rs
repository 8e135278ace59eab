//! The page as it is published: dist/, with precompressed files.

use crate::run::{Run, dist};
use crate::{compress, shrink, tools};
use anyhow::{Context, Result};
use std::ffi::OsStr;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
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
    for path in &programs {
        if path.extension() == Some(OsStr::new("wasm")) {
            name_later(&shrink::program(path)?)?;
        }
    }
    Ok(())
}

/// Gives the second part of the program a name that says what it holds, and writes the name into
/// the pages.
fn name_later(later: &Path) -> Result<()> {
    let mut digest = DefaultHasher::new();
    fs::read(later)?.hash(&mut digest);
    let name = format!("later-{:016x}.wasm", digest.finish());
    fs::rename(later, later.with_file_name(&name))?;
    for page in ["index.html", "embed.html"] {
        let page = dist().join(page);
        let html = fs::read_to_string(&page)?;
        let (empty, named) = (
            "content=none name=later",
            format!("content={name} name=later"),
        );
        anyhow::ensure!(
            html.contains(empty),
            "{} names no second part",
            page.display()
        );
        fs::write(&page, html.replace(empty, &named))?;
    }
    Ok(())
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
