//! Embeds `data/`, or fails with every fault found there.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

fn main() {
    println!("cargo::rerun-if-changed=data");
    let data = Path::new("data");
    match datac::compile(data) {
        Ok(compiled) => {
            let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
            for (name, text) in compiled
                .texts
                .into_iter()
                .chain([("tables.rs", compiled.rust)])
            {
                if let Err(error) = fs::write(out.join(name), text) {
                    println!("cargo::error={name} could not be written: {error}");
                    process::exit(1);
                }
            }
        }
        Err(faults) => {
            for fault in faults {
                println!("cargo::error={fault}");
            }
            process::exit(1);
        }
    }
}
