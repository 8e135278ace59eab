//! A comparison as the fragment of an address, version 1.
//!
//! It holds exactly what differs from the situation, in readable keys, in a fixed order:
//! `v=1&situation=tenfold&1.pay=250000000&2.place=us-wa&fx=2024&years=10`. Numbers before a
//! point count offers from 1. The default situation unchanged is the empty fragment.
//!
//! Every link ever published keeps opening to the same comparison: keys are added, never changed.

mod career;
mod closing;
mod decimal;
mod fields;
mod read;
mod write;

pub use fields::read_day;
pub use read::{Fault, FaultKind, Opened, read};
pub use write::write;

/// The longest fragment that is read, in bytes: six offers with every field changed and names
/// of the longest kind, and every value of every stage of careers.
pub const MAX_LENGTH: usize = 15_000;
/// The longest name of an offer, in characters.
pub const MAX_NAME: usize = 40;

const VERSION: &str = "1";

#[cfg(test)]
mod tests;
