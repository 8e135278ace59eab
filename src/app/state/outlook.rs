//! How careers are looked at; in no link.

use crate::domain::career::Measure;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Outlook {
    pub measure: Measure,
    pub axis: Axis,
    /// Whether single careers are drawn besides the fan.
    pub singles: bool,
}

/// What the years are counted by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Axis {
    Age,
    /// Years since the doctorate.
    SinceDoctorate,
    /// Years of the calendar, from that of the data.
    Calendar,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OutlookEdit {
    Measure(Measure),
    Axis(Axis),
    Singles(bool),
}

impl Axis {
    pub const ALL: [Self; 3] = [Self::Age, Self::SinceDoctorate, Self::Calendar];
}

impl Outlook {
    /// What a reader begins from: what a year's pay buys, by age.
    pub const USUAL: Self = Self {
        measure: Measure::Power,
        axis: Axis::Age,
        singles: false,
    };
}

pub(super) const fn edit(outlook: &mut Outlook, edit: OutlookEdit) {
    match edit {
        OutlookEdit::Measure(measure) => outlook.measure = measure,
        OutlookEdit::Axis(axis) => outlook.axis = axis,
        OutlookEdit::Singles(singles) => outlook.singles = singles,
    }
}
