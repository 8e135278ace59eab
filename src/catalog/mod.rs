//! The tables of `data/`, embedded when the program is built.

pub mod law_kr;
pub mod locale;
pub mod offers;
pub mod rows;
pub mod tables;

pub use offers::{
    caveats_of, default_situation, facts, figure_of, offer, relief, situation, source, template,
};
