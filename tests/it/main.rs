//! One integration binary: what the program promises, held against the world.

mod golden_us;
mod us_cases;
mod us_properties;
