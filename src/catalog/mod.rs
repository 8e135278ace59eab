//! The tables of `data/`, embedded when the program is built.

pub mod law_kr;
pub mod locale;
pub mod tables;
