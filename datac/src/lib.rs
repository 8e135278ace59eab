//! Turns the files under `data/` into Rust tables, or says what is wrong with them.
//!
//! Every row is checked: its form, its unit, its dates, its source, the ids that it names.
//! A single fault fails the build with file, key and reason, and all faults are told at once.

mod careers;
mod caveats;
mod closing;
mod compute;
mod coverage;
mod currency;
mod emit;
mod exchange;
mod exclusions;
mod fault;
mod law;
mod locale;
mod offers;
mod outcomes;
mod pay;
mod places;
mod programmes;
mod reader;
mod relief;
mod rows;
mod schemes;
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
use texts::{Language, Texts};

/// What `data` is compiled to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Compiled {
    /// The Rust source of the tables.
    pub rust: String,
    /// The files of texts: name, what it says.
    pub texts: [(&'static str, String); 4],
}

/// Reads the whole of `data` and compiles it.
///
/// # Errors
/// Every [`Fault`] found, in the order of the files.
pub fn compile(data: &Path) -> Result<Compiled, Vec<Fault>> {
    let mut faults = Faults::default();
    let sources = source::read(data, &mut faults);
    let laws = law::read(data, &sources, &mut faults);
    let locale = locale::read(data, &mut faults);
    let version = version::read(data, &mut faults);
    let world = places::read(data, &sources, &mut faults);
    let exchange = exchange::read(data, &sources, &mut faults);
    let figures = pay::read(data, &sources, &mut faults);
    let reliefs = relief::read(data, &world, &sources, &mut faults);
    let schemes = schemes::read(data, &sources, &mut faults);
    let known = offers::Known {
        sources: &sources,
        world: &world,
        figures: &figures,
        reliefs: &reliefs,
        schemes: &schemes,
    };
    let offers = offers::read(data, &known, &mut faults);
    let careers = careers::read(data, &known, &offers, &mut faults);
    let outcomes = outcomes::read(data, &careers, &sources, &mut faults);
    let situations = situations::read(data, &known, &exchange, &offers, &careers, &mut faults);
    let caveats = caveats::read(data, &known, &mut faults);
    let coverage = coverage::read(data, &world, &mut faults);
    let compute = compute::read(data, &sources, &mut faults);
    let programmes = programmes::read(data, &sources, &mut faults);
    let exclusions = exclusions::read(data, &schemes, &reliefs, &sources, &mut faults);
    faults.into_result(|| {
        let mut out = String::from("// Written by datac from data/; the truth is there.\n");
        let texts = Texts::new(&locale);
        law::emit(&laws, &texts, &mut out);
        locale::emit(&locale, &mut out);
        version::emit(version, &mut out);
        places::emit(&world, &texts, &mut out);
        exchange::emit(&exchange, &texts, &mut out);
        pay::emit(&figures, &texts, &mut out);
        relief::emit(&reliefs, &texts, &mut out);
        offers::emit(&offers, &texts, &mut out);
        situations::emit(&situations, &texts, &mut out);
        caveats::emit(&caveats, &texts, &mut out);
        coverage::emit(&coverage, &texts, &mut out);
        programmes::emit(&programmes, &texts, &mut out);
        schemes::emit(&schemes, &texts, &mut out);
        compute::emit(&compute, &texts, &mut out);
        exclusions::emit(&exclusions, &texts, &mut out);
        careers::emit(&careers, &figures, &texts, &mut out);
        outcomes::emit(&outcomes, &texts, &mut out);
        let lists = [law::origins(&laws, &texts), source::lines(&sources)];
        Compiled {
            rust: out,
            texts: [
                ("texts-ko.txt", texts.words_of(Language::Korean)),
                ("texts-en.txt", texts.words_of(Language::English)),
                (
                    "evidence-ko.txt",
                    texts.evidence_of(Language::Korean, &lists),
                ),
                (
                    "evidence-en.txt",
                    texts.evidence_of(Language::English, &lists),
                ),
            ],
        }
    })
}
