//! What the years of two careers are counted by.

use chrono::Datelike;

use super::Outlook;
use crate::app::number::{self, Quantity};
use crate::app::state::Axis;
use crate::app::text::{self, Key};
use crate::domain::career::Term;
use crate::domain::offer::Offer;

/// The years of both choices in numbers.
#[derive(Clone, Copy)]
pub struct Years<'a> {
    outlook: &'a Outlook<'a>,
    pub axis: Axis,
    /// By choice, the number at the beginning of the first year. None where it hangs on chance.
    pub first: [Option<i64>; 2],
}

/// The stages that end with the doctorate.
const BEFORE_DOCTORATE: &str = "phd";

impl<'a> Years<'a> {
    pub fn of(outlook: &'a Outlook<'a>, axis: Axis) -> Self {
        let scenario = outlook.sight.scenario;
        let first = match axis {
            Axis::Age => [Some(scenario.career.from.into()); 2],
            Axis::SinceDoctorate => [0, 1].map(|choice| doctorate(outlook, choice)),
            Axis::Calendar => {
                let began = |offer: &Offer| {
                    let day = offer.term.start;
                    day.map_or(offer.tax_year, |day| day.year())
                };
                [scenario.offers.first().map(|offer| began(offer).into()); 2]
            }
        };
        Self {
            outlook,
            axis,
            first,
        }
    }

    /// Whether the same year has the same number in both.
    pub fn are_alike(&self) -> bool {
        self.first[0] == self.first[1] && self.first[0].is_some()
    }

    /// The number of a choice so many years after its beginning.
    pub fn number(&self, choice: usize, after: usize) -> Option<i64> {
        let first = self.first.get(choice).copied().flatten()?;
        Some(first.saturating_add(after as i64))
    }

    /// That number as it is written; a dash where there is none.
    pub fn written(&self, choice: usize, after: usize) -> String {
        match (self.number(choice, after), self.axis) {
            (None, _) => "–".to_owned(),
            (Some(number), Axis::Calendar) => number.to_string(),
            (Some(number), _) => number::grouped(number),
        }
    }

    /// The same of both, once where they are alike.
    pub fn label(&self, after: usize) -> String {
        let label = self.written(0, after);
        if self.are_alike() {
            return label;
        }
        format!("{label} / {}", self.written(1, after))
    }

    /// What the numbers are.
    pub const fn name(axis: Axis) -> Key {
        match axis {
            Axis::Age => Key::FanAge,
            Axis::SinceDoctorate => Key::FanSince,
            Axis::Calendar => Key::FanCalendar,
        }
    }

    /// `At age 44`: in a year, counted from 0.
    pub fn during(&self, year: usize) -> String {
        let keys = [Key::FanInAge, Key::FanInCalendar, Key::FanInNth];
        self.told(keys, Key::FanAtSince, year, year)
    }

    /// `By age 45`: at the end of that year.
    pub fn by(&self, year: usize) -> String {
        let keys = [Key::FanByAge, Key::FanByCalendar, Key::FanByNth];
        self.told(keys, Key::FanAtSince, year, year + 1)
    }

    /// `from age 45 on`: from the end of that year.
    pub fn on_from(&self, year: usize) -> String {
        let keys = [Key::FanFromAge, Key::FanFromCalendar, Key::FanFromNth];
        self.told(keys, Key::FanFromSince, year, year + 1)
    }

    /// An age or years since the doctorate are those `after` so many years, a year of the calendar is that
    /// of `year` itself. What has two numbers, or is before the doctorate, goes by the years since the
    /// beginning.
    fn told(
        &self,
        [age, calendar, nth]: [Key; 3],
        since: Key,
        year: usize,
        after: usize,
    ) -> String {
        let number = |after| self.number(0, after).filter(|_| self.are_alike());
        let (key, n) = match (self.axis, number(after)) {
            (Axis::Age, Some(n)) => (age, n),
            (Axis::SinceDoctorate, Some(n)) if n > 0 => (since, n),
            (Axis::Calendar, Some(_)) => (calendar, number(year).unwrap_or_default()),
            _ => (nth, year as i64 + 1),
        };
        // A year of the calendar has no comma.
        let n = match self.axis {
            Axis::Calendar => n.to_string(),
            _ => Quantity::Count(n).text(self.outlook.sight.lang),
        };
        text::fill(self.outlook.sight.lang, key, &[("n", (&n).into())])
    }
}

/// Full years since the doctorate at the beginning of a choice: below nothing where the doctorate is yet
/// to come, none where when it does is left to chance.
fn doctorate(outlook: &Outlook<'_>, choice: usize) -> Option<i64> {
    let career = &outlook.sight.scenario.career;
    let mut nodes = outlook.found.plan.nodes.iter();
    let first = nodes.find(|node| node.choice == Some(choice));
    let student = first.filter(|node| {
        let id = node.fact.map_or("", |fact| fact.id);
        id.starts_with(BEFORE_DOCTORATE)
    });
    let Some(node) = student else {
        return Some(career.since.into());
    };
    let service = career.service.get(choice).copied().unwrap_or_default();
    match node.stage.term {
        Term::Years(years) => Some(-(i64::from(service) + i64::from(years))),
        Term::Leaving(_) => None,
    }
}
