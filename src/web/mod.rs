//! Thin wrappers over what a browser offers. Knows nothing of the product.
//!
//! Everything here degrades silently: where a browser or a frame refuses (storage, clipboard,
//! history), the page goes on without.

pub mod address;
pub mod clipboard;
pub mod clock;
pub mod document;
pub mod focus;
pub mod frame;
pub mod input;
pub mod loaded;
