//! What a reader must know beside a result.

use chrono::Datelike;

use super::Sight;
use crate::app::lang::Lang;
use crate::app::number::{self, Quantity};
use crate::app::text::{self, Key};
use crate::catalog::{self, rows::Beside, texts::Source};
use crate::domain::compare::{Caveat, Rung};
use crate::domain::money::Currency;
use crate::domain::tax::{Refusal, Regime};

/// A sentence, and where it was read, if anywhere.
#[derive(Clone, PartialEq, Debug)]
pub struct Note {
    pub text: String,
    /// Empty where it rests on no single article.
    pub article: &'static str,
    pub sources: Vec<SourceView>,
}

/// A source as a link.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SourceView {
    pub title: String,
    /// Publisher, day of publication, day of reading.
    pub detail: String,
    pub url: &'static str,
}

/// The notes that stand beside a rung: first those of this comparison, then the catalogue's.
pub fn beside(sight: &Sight<'_>, rung: Rung) -> Vec<Note> {
    let mut notes = Vec::new();
    for (index, reading) in sight.comparison.offers.iter().enumerate() {
        for caveat in &reading.caveats {
            if at(*caveat) == rung {
                notes.push(own(format!(
                    "{}: {}",
                    sight.full_name(index),
                    said(sight, index, *caveat)
                )));
            }
        }
        if rung == Rung::TakeHome {
            notes.extend(deadline(sight, index));
            notes.extend(unconfirmed(sight, index));
        }
    }
    notes.extend(range(sight, rung));
    for row in catalog::caveats_of(&sight.scenario.offers) {
        if rung_of(row.beside) == rung {
            notes.push(Note {
                text: sight.lang.of(row.text).to_owned(),
                article: "",
                sources: (row.sources.iter())
                    .filter_map(|id| catalog::source(*id))
                    .map(|source| source_view(sight.lang, source))
                    .collect(),
            });
        }
    }
    notes
}

pub(super) fn own(text: String) -> Note {
    Note {
        text,
        article: "",
        sources: Vec::new(),
    }
}

fn rung_of(beside: Beside) -> Rung {
    match beside {
        Beside::Headline => Rung::Headline,
        Beside::TakeHome => Rung::TakeHome,
        Beside::Purchasing => Rung::Purchasing,
        Beside::Hour => Rung::Hour,
        Beside::Years => Rung::Years,
    }
}

fn at(caveat: Caveat) -> Rung {
    match caveat {
        Caveat::PayConverted => Rung::Headline,
        Caveat::EarlierLaw { .. }
        | Caveat::NotYetMade(_)
        | Caveat::NoLaw(_)
        | Caveat::ReliefLeavesLess { .. } => Rung::TakeHome,
    }
}

fn said(sight: &Sight<'_>, index: usize, caveat: Caveat) -> String {
    let lang = sight.lang;
    match caveat {
        Caveat::EarlierLaw { asked, used } => text::fill(
            lang,
            Key::CaveatEarlierLaw,
            &[
                ("asked", (&asked.to_string()).into()),
                ("used", (&used.to_string()).into()),
            ],
        ),
        Caveat::NotYetMade(missing) => {
            let years = [missing.day, missing.known_until].map(|day| day.year().to_string());
            let put_in = [
                ("parameter", lang.of(missing.parameter).into()),
                ("asked", (&years[0]).into()),
                ("used", (&years[1]).into()),
            ];
            text::fill(lang, Key::CaveatNotYetMade, &put_in)
        }
        Caveat::NoLaw(Refusal::UnknownHousehold) => {
            text::plain(lang, Key::CaveatNoHousehold).to_owned()
        }
        Caveat::NoLaw(_) => text::plain(lang, Key::CaveatNoLaw).to_owned(),
        Caveat::ReliefLeavesLess { by } => {
            let currency = (sight.scenario.offers.get(index))
                .map_or(Currency::Krw, |offer| offer.place.country.currency);
            let by = number::words(lang, currency, by);
            text::fill(lang, Key::CaveatReliefWorse, &[("by", (&by).into())])
        }
        Caveat::PayConverted => text::plain(lang, Key::CaveatPayConverted).to_owned(),
    }
}

/// The last day on which the work must have begun for the relief that is chosen.
fn deadline(sight: &Sight<'_>, index: usize) -> Option<Note> {
    let offer = sight.scenario.offers.get(index)?;
    if offer.regime == Regime::ORDINARY {
        return None;
    }
    let relief = catalog::relief(offer.regime)?;
    let day = relief.start_by?;
    let text = text::fill(
        sight.lang,
        Key::CaveatLate,
        &[
            ("name", sight.lang.of(relief.name).into()),
            ("date", (&day.to_string()).into()),
        ],
    );
    Some(own(text))
}

/// That the reader has not said to meet every condition of the relief that is chosen.
fn unconfirmed(sight: &Sight<'_>, index: usize) -> Option<Note> {
    let (all, ticked) = sight.conditions(index)?;
    let left = all.saturating_sub(ticked);
    let put_in = [
        ("name", sight.full_name(index).into()),
        ("n", Quantity::Count(left as i64).into()),
    ];
    (left > 0).then(|| own(text::fill(sight.lang, Key::CaveatUnconfirmed, &put_in)))
}

/// How far what is uncertain could move the ratio.
fn range(sight: &Sight<'_>, rung: Rung) -> Option<Note> {
    let gap = sight.comparison.gap(rung)?;
    if gap.high <= gap.low {
        return None;
    }
    // Told as the ratio is: the leader over the follower.
    let (low, high) = if gap.ratio < 1.0 {
        (1.0 / gap.high, 1.0 / gap.low)
    } else {
        (gap.low, gap.high)
    };
    // Finer than the ratio itself, which would often stand at one end: "between 0.96 and 1".
    let text = text::fill(
        sight.lang,
        Key::LadderRange,
        &[
            ("low", (&number::decimal(low, 2)?).into()),
            ("high", (&number::decimal(high, 2)?).into()),
        ],
    );
    Some(own(text))
}

/// A source as the page shows it.
pub fn source_view(lang: Lang, source: Source) -> SourceView {
    let title = if source.title.is_empty() {
        source.publisher
    } else {
        source.title
    };
    let mut detail = Vec::new();
    if title != source.publisher {
        detail.push(source.publisher.to_owned());
    }
    if !source.published.is_empty() {
        detail.push(text::fill(
            lang,
            Key::SourcePublished,
            &[("date", source.published.into())],
        ));
    }
    detail.push(text::fill(
        lang,
        Key::SourceRead,
        &[("date", source.retrieved.into())],
    ));
    SourceView {
        title: title.to_owned(),
        detail: detail.join(", "),
        url: source.url,
    }
}
