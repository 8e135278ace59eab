//! The tables of `data/`, embedded when the program is built.

pub mod tables;
