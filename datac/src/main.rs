//! Puts the texts of the page beside it, when trunk has built the rest.
//!
//! `datac <data> <folder of the page>` writes the files of each language, whose names hold a digest
//! of what they say, writes the names into index.html, and copies that to embed.html: a frame on
//! another site asks for the same page under a name that says so.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

fn main() -> ExitCode {
    let mut arguments = env::args_os().skip(1);
    let (Some(data), Some(page), None) = (arguments.next(), arguments.next(), arguments.next())
    else {
        eprintln!("usage: datac <data> <folder of the page>");
        return ExitCode::from(2);
    };
    let compiled = match datac::compile(Path::new(&data)) {
        Ok(compiled) => compiled,
        Err(faults) => {
            for fault in faults {
                eprintln!("error: {fault}");
            }
            return ExitCode::FAILURE;
        }
    };
    match put(&compiled, Path::new(&page)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {}: {error}", Path::new(&page).display());
            ExitCode::FAILURE
        }
    }
}

fn put(compiled: &datac::Compiled, page: &Path) -> io::Result<()> {
    let index = page.join("index.html");
    let mut html = fs::read_to_string(&index)?;
    for (place, text) in &compiled.texts {
        let mut digest = DefaultHasher::new();
        text.hash(&mut digest);
        let stem = place.trim_end_matches(".txt");
        let name = format!("{stem}-{:016x}.txt", digest.finish());
        fs::write(page.join(&name), text)?;
        if !html.contains(place) {
            let reason = format!("index.html names no {place}");
            return Err(io::Error::new(io::ErrorKind::InvalidData, reason));
        }
        html = html.replace(place, &name);
    }
    fs::write(&index, &html)?;
    fs::write(page.join("embed.html"), &html)
}
