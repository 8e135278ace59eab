//! The heart: pure, total, deterministic. No input or output, no clock, no randomness from outside.

pub mod money;
pub mod parameter;
pub mod rate;
pub mod schedule;
pub mod steps;
pub mod tax;
