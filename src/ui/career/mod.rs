//! What comes after two offers, as it is shown.

pub mod stage;
pub mod tree;
