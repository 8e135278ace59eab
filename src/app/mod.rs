//! What the page knows and says: state, words, numbers, views. No DOM.

pub mod day;
mod korean;
pub mod lang;
pub mod names;
pub mod number;
pub mod reader;
pub mod state;
pub mod text;
pub mod view;
