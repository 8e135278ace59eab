//! How large is the gap between a Korean and a foreign AI offer, really?
//!
//! Modules in reading order: `domain` knows law and arithmetic and nothing else,
//! `catalog` fills it from `data/`, the rest shows it.

pub mod app;
pub mod catalog;
pub mod chart;
pub mod domain;
pub mod link;
pub mod web;
