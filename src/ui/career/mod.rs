//! What comes after two offers.

pub mod fan;
