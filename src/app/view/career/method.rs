//! How careers are reckoned, in short paragraphs, and the model beside what was published.

use super::super::Table;
use super::super::notes::{Note, own, source_view};
use super::Outlook;
use super::wording::{fill, part, say};
use crate::app::number::Quantity;
use crate::app::text::Key;
use crate::catalog;
use crate::catalog::careers::{Measured, Outcome};
use crate::domain::career::{Asked, held};
use crate::domain::money::Currency;

#[derive(Clone, PartialEq, Debug)]
pub struct MethodView {
    pub paragraphs: Vec<Paragraph>,
    pub held: HeldView,
}

/// What is done, and what that rests on.
#[derive(Clone, PartialEq, Debug)]
pub struct Paragraph {
    pub title: &'static str,
    pub said: &'static str,
    pub basis: &'static str,
}

/// Published figures beside the model's own.
#[derive(Clone, PartialEq, Debug)]
pub struct HeldView {
    /// How many the model meets, of those that it was not made from.
    pub said: String,
    /// What the model misses, one by one.
    pub misses: Vec<String>,
    pub table: Table,
    /// What each figure measures, and where it stands.
    pub notes: Vec<Note>,
}

/// Title, what is done, what it rests on.
const PARAGRAPHS: [[Key; 3]; 11] = [
    [Key::MethodStages, Key::MethodStagesSaid, Key::MethodByData],
    [Key::MethodOdds, Key::MethodOddsSaid, Key::MethodByData],
    [Key::MethodNone, Key::MethodNoneSaid, Key::MethodByRule],
    [Key::MethodPay, Key::MethodPaySaid, Key::MethodByData],
    [Key::MethodSpread, Key::MethodSpreadSaid, Key::MethodByRule],
    [Key::MethodLaw, Key::MethodLawSaid, Key::MethodByLaw],
    [Key::MethodSum, Key::MethodSumSaid, Key::MethodByRule],
    [Key::MethodRuns, Key::MethodRunsSaid, Key::MethodByMath],
    [Key::MethodExact, Key::MethodExactSaid, Key::MethodByMath],
    [
        Key::MethodChained,
        Key::MethodChainedSaid,
        Key::MethodByData,
    ],
    [Key::MethodLeft, Key::MethodLeftSaid, Key::MethodByRule],
];

pub fn view(outlook: &Outlook<'_>) -> MethodView {
    let lang = outlook.sight.lang;
    let paragraph = |keys: [Key; 3]| {
        let [title, said, basis] = keys.map(|key| crate::app::text::plain(lang, key));
        Paragraph { title, said, basis }
    };
    MethodView {
        paragraphs: PARAGRAPHS.into_iter().map(paragraph).collect(),
        held: beside(outlook, catalog::outcomes()),
    }
}

/// A published figure and the model's.
struct Pair {
    outcome: &'static Outcome,
    model: Option<f64>,
    currency: Currency,
}

impl Pair {
    fn of(outlook: &Outlook<'_>, outcome: &'static Outcome) -> Self {
        let stages = catalog::stages();
        let asked = match outcome.measured {
            Measured::Share => Asked::Share,
            Measured::Mean => Asked::Mean,
            Measured::Median => Asked::Median,
        };
        let university = outlook.sight.scenario.career.university;
        let begins = (outcome.from, outcome.after);
        let first = outcome.of.first().and_then(|id| catalog::stage(id));
        Self {
            outcome,
            model: held(stages, university, begins, outcome.of, asked),
            currency: first.map_or(Currency::Krw, |stage| stage.place.country.currency),
        }
    }

    fn shown(&self, outlook: &Outlook<'_>, value: i64) -> String {
        match self.outcome.measured {
            Measured::Share => part(value as f64 / crate::domain::rate::NANO as f64),
            _ => Quantity::Money(self.currency, value).text(outlook.sight.lang),
        }
    }

    /// The model's value in the outcome's unit.
    fn model(&self) -> Option<i64> {
        let unit = match self.outcome.measured {
            Measured::Share => crate::domain::rate::NANO as f64,
            _ => 1.0,
        };
        self.model.map(|value| (value * unit).round() as i64)
    }

    fn published(&self, outlook: &Outlook<'_>) -> String {
        let outcome = self.outcome;
        let value = self.shown(outlook, outcome.value);
        if (outcome.low, outcome.high) == (outcome.value, outcome.value) {
            return value;
        }
        let (low, high) = (
            self.shown(outlook, outcome.low),
            self.shown(outlook, outcome.high),
        );
        let put_in = [
            ("value", value.as_str()),
            ("low", low.as_str()),
            ("high", high.as_str()),
        ];
        fill(outlook, Key::MethodRange, &put_in)
    }

    /// What is said of a figure that the model does not meet.
    fn miss(&self, outlook: &Outlook<'_>) -> Option<String> {
        let key = match self.verdict() {
            Key::MethodMet => return None,
            Key::MethodUnknown => Key::MethodNoModel,
            _ => Key::MethodMiss,
        };
        let model = self.model().map(|value| self.shown(outlook, value));
        let put_in = [
            ("what", outlook.sight.lang.of(self.outcome.text)),
            ("published", &self.published(outlook)),
            ("model", &model.unwrap_or_default()),
        ];
        Some(fill(outlook, key, &put_in))
    }

    /// Within the published range, or no further from the value than a tenth of it.
    fn verdict(&self) -> Key {
        let outcome = self.outcome;
        let Some(model) = self.model() else {
            return Key::MethodUnknown;
        };
        let near = outcome.value.abs() / NEAR;
        match (
            outcome.low.min(outcome.value - near),
            outcome.high.max(outcome.value + near),
        ) {
            (low, _) if model < low => Key::MethodBelow,
            (_, high) if model > high => Key::MethodAbove,
            _ => Key::MethodMet,
        }
    }
}

/// A tenth part.
const NEAR: i64 = 10;

fn beside(outlook: &Outlook<'_>, outcomes: &'static [Outcome]) -> HeldView {
    let lang = outlook.sight.lang;
    let pairs: Vec<Pair> = (outcomes.iter())
        .map(|outcome| Pair::of(outlook, outcome))
        .collect();
    let free: Vec<&Pair> = pairs.iter().filter(|pair| !pair.outcome.is_used).collect();
    let met = (free.iter()).filter(|pair| pair.verdict() == Key::MethodMet);
    let (met, all) = (met.count().to_string(), free.len().to_string());
    let put_in = [("met", met.as_str()), ("all", all.as_str())];
    let misses = free.iter().filter_map(|pair| pair.miss(outlook));
    let misses = misses.collect();
    let rows = pairs.iter().map(|pair| {
        let used = match pair.outcome.is_used {
            true => Key::MethodUsed,
            false => Key::MethodFree,
        };
        let model = pair.model().map(|value| pair.shown(outlook, value));
        vec![
            lang.of(pair.outcome.text).to_owned(),
            pair.published(outlook),
            model.unwrap_or_else(|| "–".to_owned()),
            say(outlook, pair.verdict()),
            say(outlook, used),
        ]
    });
    let head = [
        Key::MethodWhat,
        Key::MethodPublished,
        Key::MethodModel,
        Key::MethodVerdict,
        Key::MethodIsUsed,
    ];
    let notes = outcomes.iter().map(|outcome| {
        let sources = outcome.sources.iter().filter_map(|id| catalog::source(*id));
        Note {
            sources: sources.map(|source| source_view(lang, source)).collect(),
            ..own(lang.of(outcome.text).to_owned())
        }
    });
    HeldView {
        said: fill(outlook, Key::MethodHeld, &put_in),
        misses,
        table: Table {
            caption: say(outlook, Key::MethodBeside),
            head: head.map(|key| say(outlook, key)).to_vec(),
            rows: rows.collect(),
        },
        notes: notes.collect(),
    }
}
