//! Three or more offers in the order of a rung, and any two of them held against each other.

use super::headline::times;
use super::{Sight, Table, ladder};
use crate::app::number::Quantity;
use crate::app::text::{self, Key};
use crate::domain::compare::{Rank, Rung, Verdict, pair, rank};
use crate::domain::facts::Facts;

#[derive(Clone, PartialEq, Debug)]
pub struct RankingView {
    /// In which order, and what sharing a place means.
    pub lead: String,
    pub table: Table,
}

#[derive(Clone, PartialEq, Debug)]
pub struct PairView {
    /// The offers' places.
    pub first: usize,
    pub other: usize,
    pub table: Table,
}

/// Two offers need no ranking.
const LEAST: usize = 3;

/// `None` for two offers, which the ladder tells.
pub fn view(sight: &Sight<'_>, facts: &Facts) -> Option<RankingView> {
    let lang = sight.lang;
    let offers = sight.scenario.offers.len();
    if offers < LEAST {
        return None;
    }
    let all = Rung::ALL.map(|rung| rank(facts, sight.scenario, sight.comparison, rung));
    let chosen = sight.scenario.closing.rung;
    let order = (all[chosen.index()].iter()).map(|rank| rank.index);
    // What has no value at the rung stands last.
    let mut order: Vec<usize> = order.collect();
    order
        .extend((0..offers).filter(|index| !all[chosen.index()].iter().any(|r| r.index == *index)));
    let mut head = vec![text::plain(lang, Key::RankOffer).to_owned()];
    head.extend(Rung::ALL.map(|rung| ladder::name(sight, rung)));
    let rows = order.into_iter().map(|index| {
        let mut cells = vec![sight.full_name(index).to_owned()];
        cells.extend(all.iter().map(|ranks| place(sight, ranks, index)));
        cells
    });
    let rung = ladder::name(sight, chosen);
    Some(RankingView {
        lead: text::fill(lang, Key::RankLead, &[("rung", (&rung).into())]),
        table: Table {
            caption: text::plain(lang, Key::RankTitle).to_owned(),
            head,
            rows: rows.collect(),
        },
    })
}

/// An offer's place in words, a shared one said.
fn place(sight: &Sight<'_>, ranks: &[Rank], index: usize) -> String {
    let Some(found) = ranks.iter().find(|rank| rank.index == index) else {
        return "–".to_owned();
    };
    let key = if found.is_shared {
        Key::RankShared
    } else {
        Key::RankPlace
    };
    let place = Quantity::Count(found.rank as i64);
    text::fill(sight.lang, key, &[("n", place.into())])
}

/// The two offers that the reader has chosen; the headline's where one of them is gone.
pub fn of_two(sight: &Sight<'_>, facts: &Facts) -> PairView {
    let lang = sight.lang;
    let state = sight.state;
    let chosen = |place: usize| {
        let key = state.pair[place]?;
        state.keys.iter().position(|known| *known == key)
    };
    let first = chosen(0).unwrap_or(0);
    let other = chosen(1).unwrap_or(sight.comparison.against);
    let gaps = pair(facts, sight.scenario, sight.comparison, first, other);
    let rows = Rung::ALL.iter().zip(gaps).map(|(rung, gap)| {
        let (ratio, ahead) = match gap {
            None => (
                "–".to_owned(),
                text::plain(lang, Key::LadderNone).to_owned(),
            ),
            Some(gap) => {
                let times = times(&gap);
                let put_in = [("times", (&times).into())];
                let ratio = text::fill(lang, Key::LadderTimes, &put_in);
                let lead = match gap.verdict {
                    Verdict::First => sight.short_name(first),
                    Verdict::Other => sight.short_name(other),
                    Verdict::Even => "",
                };
                let ahead = if gap.verdict == Verdict::Even {
                    text::plain(lang, Key::LadderEven).to_owned()
                } else {
                    text::fill(lang, Key::LadderAhead, &[("lead", lead.into())])
                };
                (ratio, ahead)
            }
        };
        vec![ladder::name(sight, *rung), ratio, ahead]
    });
    let plain = |key| text::plain(lang, key).to_owned();
    PairView {
        first,
        other,
        table: Table {
            caption: plain(Key::RankPair),
            head: vec![
                plain(Key::LadderTableRung),
                plain(Key::RankTimes),
                plain(Key::RankAhead),
            ],
            rows: rows.collect(),
        },
    }
}
