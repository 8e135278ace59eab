//! The page as it is published: dist/, with precompressed files.

use crate::run::{Run, dist};
use crate::{compress, tools};
use anyhow::Result;
use std::time::Instant;

pub fn build() -> Result<()> {
    let path = tools::for_build()?;
    let start = Instant::now();
    Run::new("trunk")
        .env("PATH", path)
        .args(["build", "--release"])
        .run()?;
    let count = compress::directory(&dist())?;
    let seconds = start.elapsed().as_secs_f32();
    tools::say(&format!(
        "dist/ is built, {count} files precompressed ({seconds:.0} s)"
    ));
    Ok(())
}
