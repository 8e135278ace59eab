//! Changes of what would close the gap.

use chrono::NaiveDate;

use crate::domain::closing::{Closing, Group, Taxing};
use crate::domain::compare::Rung;
use crate::domain::rate::Rate;
use crate::domain::scheme::{Basis, Payer};

/// A change of [`Closing`]. Amounts are in minor units of its currency.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum ClosingEdit {
    Share(Rate),
    Of(Basis),
    Cap(Option<i64>),
    Amount(i64),
    Once(i64),
    Years(u8),
    Taxing(Taxing),
    Charges(Payer),
    Rung(Rung),
    On(NaiveDate),
    Fellows(u32),
    Budget(i64),
    Response(Option<Group>),
    Gpus(u16),
}

impl ClosingEdit {
    /// Which of them it is, whatever its value.
    pub(super) fn field(self) -> std::mem::Discriminant<Self> {
        std::mem::discriminant(&self)
    }
}

pub(super) fn edit(closing: &mut Closing, edit: &ClosingEdit) {
    match *edit {
        ClosingEdit::Share(share) => closing.share = share,
        ClosingEdit::Of(of) => closing.of = of,
        ClosingEdit::Cap(cap) => closing.cap = cap,
        ClosingEdit::Amount(amount) => closing.amount = amount,
        ClosingEdit::Once(once) => closing.once = once,
        ClosingEdit::Years(years) => closing.years = years,
        ClosingEdit::Taxing(taxing) => closing.taxing = taxing,
        ClosingEdit::Charges(payer) => closing.charges = payer,
        ClosingEdit::Rung(rung) => closing.rung = rung,
        ClosingEdit::On(day) => closing.on = day,
        ClosingEdit::Fellows(fellows) => closing.fellows = fellows,
        ClosingEdit::Budget(budget) => closing.budget = budget,
        ClosingEdit::Response(response) => closing.response = response,
        ClosingEdit::Gpus(gpus) => closing.gpus = gpus,
    }
}
