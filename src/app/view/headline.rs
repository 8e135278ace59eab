//! The sentence on top: how large the gap is, at four rungs, and what would turn it.

use super::Sight;
use crate::app::number;
use crate::app::text::{self, Key, Segment};
use crate::domain::compare::{Flip, Gap, Rung, Verdict};

/// Sentences in pieces, the figures among them marked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Headline {
    pub sentences: Vec<Vec<Piece>>,
    /// What would turn an even verdict.
    pub flip: Option<String>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    Text(String),
    Figure(String),
}

impl Headline {
    /// The same as plain text, for screen readers and titles.
    pub fn plain(&self) -> String {
        let sentences: Vec<String> = (self.sentences.iter())
            .map(|pieces| {
                (pieces.iter())
                    .map(|piece| match piece {
                        Piece::Text(text) | Piece::Figure(text) => text.as_str(),
                    })
                    .collect()
            })
            .collect();
        sentences.join(" ")
    }
}

pub fn view(sight: &Sight<'_>) -> Headline {
    let gap = |rung| sight.comparison.gap(rung);
    let (Some(paper), Some(net), Some(shop), Some(hour)) = (
        gap(Rung::Headline),
        gap(Rung::TakeHome),
        gap(Rung::Purchasing),
        gap(Rung::Hour),
    ) else {
        return Headline {
            sentences: vec![sentence(sight, Key::HeadlineUnknown, &[])],
            flip: None,
        };
    };
    let mut sentences = vec![on_paper(sight, paper)];
    let leads = paper.verdict != Verdict::Even;
    if leads && [net, shop, hour].iter().all(|g| g.verdict == paper.verdict) {
        sentences.push(sentence(
            sight,
            Key::HeadlineRest,
            &[
                ("net", &times(net)),
                ("shop", &times(shop)),
                ("hour", &times(hour)),
            ],
        ));
    } else {
        sentences.push(one(sight, net, Key::HeadlineNetLead, Key::HeadlineNetEven));
        if shop.verdict == hour.verdict && shop.verdict != Verdict::Even {
            sentences.push(sentence(
                sight,
                Key::HeadlineShopHour,
                &[
                    ("lead", leader(sight, shop)),
                    ("shop", &times(shop)),
                    ("hour", &times(hour)),
                ],
            ));
        } else {
            sentences.push(one(
                sight,
                shop,
                Key::HeadlineShopLead,
                Key::HeadlineShopEven,
            ));
            sentences.push(one(
                sight,
                hour,
                Key::HeadlineHourLead,
                Key::HeadlineHourEven,
            ));
        }
    }
    Headline {
        sentences,
        flip: (paper.verdict == Verdict::Even)
            .then(|| paper.flip.and_then(|flip| turning(sight, flip)))
            .flatten(),
    }
}

/// The leader over the follower, as a figure.
pub(super) fn times(gap: &Gap) -> String {
    number::ratio(gap.times()).unwrap_or_default()
}

/// How many times the first offer the other is, below one where the first is ahead.
pub(super) fn times_of(gap: Option<&Gap>) -> String {
    gap.and_then(|gap| number::ratio(gap.ratio))
        .unwrap_or_else(|| "–".to_owned())
}

pub(super) fn leader<'a>(sight: &Sight<'a>, gap: &Gap) -> &'a str {
    match gap.verdict {
        Verdict::First => sight.short_name(0),
        Verdict::Other | Verdict::Even => sight.short_name(sight.comparison.against),
    }
}

fn on_paper(sight: &Sight<'_>, gap: &Gap) -> Vec<Piece> {
    let key = match gap.verdict {
        Verdict::Other => Key::HeadlinePaperOther,
        Verdict::First => Key::HeadlinePaperFirst,
        Verdict::Even => Key::HeadlinePaperEven,
    };
    let (a, b) = (
        sight.short_name(0),
        sight.short_name(sight.comparison.against),
    );
    sentence(sight, key, &[("a", a), ("b", b), ("times", &times(gap))])
}

fn one(sight: &Sight<'_>, gap: &Gap, lead: Key, even: Key) -> Vec<Piece> {
    match gap.verdict {
        Verdict::Even => sentence(sight, even, &[]),
        _ => sentence(
            sight,
            lead,
            &[("lead", leader(sight, gap)), ("times", &times(gap))],
        ),
    }
}

/// A sentence with its words put in; all but names are figures.
fn sentence(sight: &Sight<'_>, key: Key, words: &[(&str, &str)]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for segment in text::segments(sight.lang, key) {
        match segment {
            Segment::Text(text) => pieces.push(Piece::Text(text.to_owned())),
            Segment::Slot { name, ending } => {
                let word = (words.iter())
                    .find(|(of, _)| *of == name)
                    .map_or("", |(_, word)| word);
                pieces.push(match name {
                    "a" | "b" | "lead" => Piece::Text(word.to_owned()),
                    _ => Piece::Figure(word.to_owned()),
                });
                if let Some(ending) = ending {
                    pieces.push(Piece::Text(ending.after(word).to_owned()));
                }
            }
        }
    }
    pieces
}

/// The market rate at which both are level, and who is ahead on either side of it.
fn turning(sight: &Sight<'_>, flip: Flip) -> Option<String> {
    let lang = sight.lang;
    let against = sight.comparison.against;
    // A dearer unit helps whoever is paid in it.
    let paid_in_it = sight.scenario.offers.get(against)?.pay.currency == flip.currency;
    let (below, above) = if paid_in_it {
        (sight.short_name(0), sight.short_name(against))
    } else {
        (sight.short_name(against), sight.short_name(0))
    };
    Some(text::fill(
        lang,
        Key::HeadlineFlip,
        &[
            ("unit", (&number::one(lang, flip.currency)).into()),
            ("rate", (&number::decimal(flip.won, 0)?).into()),
            ("below", below.into()),
            ("above", above.into()),
        ],
    ))
}
