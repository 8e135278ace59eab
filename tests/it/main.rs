//! What the product promises, held against tables, cases and rules.

mod any;
mod compare;
mod door;
mod door_process;
mod gb;
mod golden;
mod golden_kr;
mod golden_us;
mod hk;
mod kr_cases;
mod kr_properties;
mod link;
mod outline;
mod page;
mod solve;
mod tidy;
mod us_cases;
mod us_properties;
mod view;
mod fr;
mod sg;
mod ca;
mod door_fuzz;
mod laws;
