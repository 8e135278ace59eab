//! Numbers to geometry. Positions are parts of a whole (0 to 1), so that a picture fits any width
//! without being measured. Knows nothing of the page.

pub mod bars;
pub mod ladder;
pub mod rates;
pub mod scale;
pub mod waterfall;
