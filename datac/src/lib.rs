//! Turns the files under `data/` into Rust tables, or says what is wrong with them.
//!
//! Every row is checked: its form, its unit, its dates, its source, the ids that it names.
//! A single fault fails the build with file, key and reason, and all faults are told at once.

mod emit;
mod fault;
mod law;
mod locale;
mod reader;
mod source;
mod value;

use std::path::Path;

pub use fault::Fault;
use fault::Faults;

/// Reads the whole of `data` and returns the Rust source of its tables.
///
/// # Errors
/// Every [`Fault`] found, in the order of the files.
pub fn compile(data: &Path) -> Result<String, Vec<Fault>> {
    let mut faults = Faults::default();
    let sources = source::read(data, &mut faults);
    let laws = law::read(data, &sources, &mut faults);
    let locale = locale::read(data, &mut faults);
    faults.into_result(|| {
        let mut out = String::from("// Written by datac from data/; the truth is there.\n");
        source::emit(&sources, &mut out);
        law::emit(&laws, &mut out);
        locale::emit(&locale, &mut out);
        out
    })
}
