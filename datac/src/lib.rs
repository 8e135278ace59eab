//! Turns the files under `data/` into Rust tables, or says what is wrong with them.
//!
//! Every row is checked: its form, its unit, its dates, its source, the ids that it names.
//! A single fault fails the build with file, key and reason, and all faults are told at once.

mod caveats;
mod coverage;
mod currency;
mod emit;
mod exchange;
mod fault;
mod law;
mod locale;
mod offers;
mod pay;
mod places;
mod reader;
mod relief;
mod rows;
mod situations;
mod source;
#[cfg(test)]
mod tests;
mod texts;
mod value;
mod version;

use std::path::Path;

pub use fault::Fault;
use fault::Faults;
use texts::Texts;

/// Reads the whole of `data` and returns the Rust source of its tables.
///
/// # Errors
/// Every [`Fault`] found, in the order of the files.
pub fn compile(data: &Path) -> Result<String, Vec<Fault>> {
    let mut faults = Faults::default();
    let sources = source::read(data, &mut faults);
    let laws = law::read(data, &sources, &mut faults);
    let locale = locale::read(data, &mut faults);
    let version = version::read(data, &mut faults);
    let world = places::read(data, &sources, &mut faults);
    let exchange = exchange::read(data, &sources, &mut faults);
    let figures = pay::read(data, &sources, &mut faults);
    let reliefs = relief::read(data, &world, &sources, &mut faults);
    let known = offers::Known {
        sources: &sources,
        world: &world,
        figures: &figures,
        reliefs: &reliefs,
    };
    let offers = offers::read(data, &known, &mut faults);
    let situations = situations::read(data, &known, &exchange, &offers, &mut faults);
    let caveats = caveats::read(data, &known, &mut faults);
    let coverage = coverage::read(data, &world, &mut faults);
    faults.into_result(|| {
        let mut out = String::from("// Written by datac from data/; the truth is there.\n");
        let texts = Texts::new(&locale);
        source::emit(&sources, &mut out);
        law::emit(&laws, &texts, &mut out);
        locale::emit(&locale, &mut out);
        version::emit(&version, &mut out);
        places::emit(&world, &texts, &mut out);
        exchange::emit(&exchange, &texts, &mut out);
        pay::emit(&figures, &texts, &mut out);
        relief::emit(&reliefs, &texts, &mut out);
        offers::emit(&offers, &texts, &mut out);
        situations::emit(&situations, &texts, &mut out);
        caveats::emit(&caveats, &texts, &mut out);
        coverage::emit(&coverage, &texts, &mut out);
        texts.emit(&mut out);
        out
    })
}
