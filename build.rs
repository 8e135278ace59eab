//! Embeds `data/`, or fails with every fault found there.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

fn main() {
    println!("cargo::rerun-if-changed=data");
    let data = Path::new("data");
    match datac::compile(data) {
        Ok(compiled) => {
            let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
            let files = [
                ("tables.rs", compiled.rust),
                ("ko.txt", compiled.korean),
                ("en.txt", compiled.english),
            ];
            for (name, text) in files {
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
