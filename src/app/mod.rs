//! What the page shows and what it understands: words, numbers, and typed input.

pub mod korean;
pub mod lang;
pub mod number;
pub mod reader;
pub mod text;
