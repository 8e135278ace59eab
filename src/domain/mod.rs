//! The heart: pure, total, deterministic. No input or output, no clock, no randomness from outside.

pub mod career;
pub mod closing;
pub mod compare;
pub mod details;
pub mod facts;
pub mod money;
pub mod offer;
pub mod order;
pub mod parameter;
pub mod place;
pub mod rate;
pub mod scenario;
pub mod schedule;
pub mod scheme;
pub mod steps;
pub mod tax;
pub mod vesting;
