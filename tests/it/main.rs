//! What the product promises, held against tables, cases and rules.

mod any;
mod ch;
mod compare;
mod de;
mod door;
mod door_process;
mod golden;
mod golden_kr;
mod golden_us;
mod kr_cases;
mod kr_properties;
mod link;
mod outline;
mod page;
mod tidy;
mod us_cases;
mod us_properties;
mod view;
