//! What a change touched, so that changes of one field in a row are one step back.

use crate::domain::money::Currency;
use crate::domain::offer::Extra;

/// Which field a change touched.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Touched {
    /// By the offer's key.
    Offer(u32, Field),
    Rate(Currency),
    Horizon,
    Discount,
    /// A change that is always a step of its own.
    Whole,
}

/// The fields of an offer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Field {
    Name,
    Pay,
    Currency,
    Place,
    Household,
    Law,
    Relief,
    Hours,
    Saving,
    Growth,
    Extra(Extra),
    Severance,
    Children,
}
