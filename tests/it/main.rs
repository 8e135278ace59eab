//! What the product promises, held against tables, cases and rules.

mod door;
mod golden;
mod golden_kr;
mod golden_us;
mod us_cases;
mod us_properties;
