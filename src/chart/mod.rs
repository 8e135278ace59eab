//! Numbers to geometry. Positions are parts of a whole (0 to 1), so that a picture fits any width
//! without being measured. Knows nothing of the page.

pub mod bars;
pub mod fan;
pub mod ladder;
pub mod map;
pub mod rates;
pub mod scale;
pub mod spans;
pub mod split;
pub mod strip;
pub mod tree;
pub mod waterfall;

/// From the left and from the top, both from 0 to 1.
pub type At = (f64, f64);

/// A part of a whole and no more; what is not a number is nothing.
#[expect(
    clippy::manual_clamp,
    reason = "the library's own clamp brings the writing of fractions along, 5 KB"
)]
fn within(part: f64) -> f64 {
    part.max(0.0).min(1.0)
}
