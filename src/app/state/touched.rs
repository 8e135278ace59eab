//! What a change touched, so that changes of one field in a row are one step back.

use std::mem::Discriminant;

use super::{CareerField, ClosingEdit};
use crate::domain::compare::Lever;
use crate::domain::details::Detail;
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
    Closing(Discriminant<ClosingEdit>),
    Career(CareerField),
    Lever(Lever),
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
    Detail(Detail),
    Term,
    Parts,
    SharesIn,
    Schemes,
}
