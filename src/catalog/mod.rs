//! The tables of `data/`, embedded when the program is built.

pub mod law_us;
pub mod tables;
