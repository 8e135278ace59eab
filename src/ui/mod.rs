//! What the reader sees: components that take finished values and send actions.
//! Each returns one root element, and each item of a list is keyed.

mod bits;
mod body;
pub mod career;
mod closing;
mod context;
mod el;
mod evidence;
mod field;
mod guess;
mod headline;
mod ladder;
mod later;
mod ledger;
mod map;
mod masthead;
mod matching;
mod notice;
mod offer_details;
mod offer_fields;
mod offer_words;
mod offers;
mod payers;
mod ranking;
mod rates;
mod root;
mod rungs;
mod schemes;
mod sentence;
mod settings;
mod share;
mod slips;
mod solver;
mod still;
mod story;
mod strip;
mod treasury;
mod waterfall;
mod years;

pub use body::{Frame, Shown, body};
pub use context::Page;
pub use map::map;
pub use payers::payers;
pub use root::{App, AppProps};
pub use treasury::treasury;
