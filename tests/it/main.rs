//! What the product promises, held against tables, cases and rules.

mod any;
mod ca;
mod ch;
mod compare;
mod de;
mod door;
mod door_fuzz;
mod door_process;
mod fr;
mod gb;
mod golden;
mod golden_kr;
mod golden_us;
mod hk;
mod kr_cases;
mod kr_properties;
mod laws;
mod link;
mod outline;
mod page;
mod sg;
mod solve;
mod tidy;
mod us_cases;
mod us_properties;
mod view;
