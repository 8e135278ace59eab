//! How large is the gap between a Korean and a foreign AI offer, really?
//!
//! Modules in reading order: `domain` knows law and arithmetic and nothing else, `catalog` fills
//! it from `data/`, `link` writes a comparison into an address, `chart` draws, `app` says what is
//! on screen, `ui` shows it; `web` and `embed` face the browser and the page around.

pub mod app;
pub mod catalog;
pub mod chart;
pub mod domain;
pub mod embed;
pub mod link;
pub mod ui;
pub mod web;
