//! What comes after two offers, as it is shown.

pub mod cliff;
pub mod costs;
pub mod hangs;
pub mod method;
pub mod parts;
pub mod ties;
pub mod worst;
