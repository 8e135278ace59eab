//! The page as it is published: dist/, with precompressed files.

use crate::run::dist;
use crate::{compress, tools};
use anyhow::Result;
use std::time::Instant;

pub fn build() -> Result<()> {
    let trunk = tools::trunk()?;
    let start = Instant::now();
    trunk.args(["build", "--release"]).run()?;
    let count = compress::directory(&dist())?;
    let seconds = start.elapsed().as_secs_f32();
    tools::say(&format!(
        "dist/ is built, {count} files precompressed ({seconds:.0} s)"
    ));
    Ok(())
}
