//! What an offer holds besides its sentence, in groups: pay besides the salary, shares, term, costs,
//! hours, household. What depends on an amount that is not there is not asked.

use super::bits::unfold;
use super::context::Page;
use super::el::{El, el, text};
use super::later;
use super::offer_fields::{Item, labelled, slot};
use super::offers::OfferCard;
use super::sentence::sentence;
use crate::app::state::Part;
use crate::app::text::Key;
use crate::domain::details::Detail;
use crate::domain::offer::{Extra, Offer};

use yew::prelude::*;

/// The country whose contracts speak of severance in the annual figure.
const SEVERANCE_COUNTRY: &str = "kr";

/// A line of a group.
#[derive(Clone, Copy)]
enum Line {
    /// An input after what it is called.
    One(Item),
    /// A sentence around these inputs.
    Said(Key, &'static [Item]),
    Heading(Key),
}

/// Which offers a line is for.
#[derive(Clone, Copy)]
enum For {
    All,
    Korean,
    Bonus,
    SignOn,
    Shares,
    /// Shares that vest in equal parts.
    EvenShares,
    Probation,
    Ending,
}

impl For {
    fn is_met(self, offer: &Offer) -> bool {
        let extras = &offer.extras;
        let has_shares = extras.grant > 0 || extras.refresher > 0;
        match self {
            Self::All => true,
            Self::Korean => offer.place.country.id == SEVERANCE_COUNTRY,
            Self::Bonus => extras.bonus > 0,
            Self::SignOn => extras.sign_on > 0,
            Self::Shares => has_shares,
            Self::EvenShares => has_shares && offer.parts.list().is_empty(),
            Self::Probation => offer.details.get(Detail::Probation) > 0,
            Self::Ending => offer.term.end.is_some() || extras.after > 0,
        }
    }
}

const fn one(extra: Extra) -> (For, Line) {
    (For::All, Line::One(Item::Extra(extra)))
}

const fn heading(key: Key) -> (For, Line) {
    (For::All, Line::Heading(key))
}

const fn detail(of: For, detail: Detail) -> (For, Line) {
    (of, Line::One(Item::Detail(detail)))
}

const LINES: [(For, Line); 32] = [
    heading(Key::DetailGroupPay),
    one(Extra::Bonus),
    (
        For::Bonus,
        Line::Said(Key::DetailSaidBonus, &[Item::Detail(Detail::BonusChance)]),
    ),
    one(Extra::SignOn),
    (
        For::SignOn,
        Line::Said(Key::DetailSaidClawBack, &[Item::Detail(Detail::ClawBack)]),
    ),
    one(Extra::Untaxed),
    one(Extra::Pension),
    (For::Korean, Line::One(Item::Severance)),
    heading(Key::DetailGroupShares),
    one(Extra::Equity),
    one(Extra::Grant),
    one(Extra::Refresher),
    (
        For::Shares,
        Line::Said(
            Key::DetailSaidVesting,
            &[
                Item::SharesIn,
                Item::Detail(Detail::VestingCliff),
                Item::Detail(Detail::VestingEvery),
            ],
        ),
    ),
    detail(For::EvenShares, Detail::VestingYears),
    (For::Shares, Line::One(Item::Parts)),
    (
        For::Shares,
        Line::Said(
            Key::DetailSaidPrice,
            &[
                Item::Detail(Detail::ShareGrowth),
                Item::Detail(Detail::Worthless),
                Item::Detail(Detail::SaleAfter),
            ],
        ),
    ),
    heading(Key::DetailGroupTerm),
    (For::All, Line::One(Item::Start)),
    (For::All, Line::One(Item::End)),
    (For::Ending, Line::One(Item::Extra(Extra::After))),
    detail(For::All, Detail::Probation),
    (
        For::Probation,
        Line::Said(
            Key::DetailSaidProbation,
            &[Item::Detail(Detail::ProbationPay)],
        ),
    ),
    heading(Key::DetailGroupCosts),
    one(Extra::Moving),
    one(Extra::Visa),
    one(Extra::Health),
    one(Extra::Benefits),
    heading(Key::DetailGroupTime),
    detail(For::All, Detail::Overtime),
    detail(For::All, Detail::Leave),
    heading(Key::DetailGroupHome),
    (For::All, Line::One(Item::Children)),
];

/// Its fields are drawn only while it is open.
pub fn details(page: &Page, card: &OfferCard) -> Html {
    let part = Part::details(card.key);
    let opened = card.is_open.then(|| later::details(page, card));
    let summary = text(page.say(Key::OfferDetails));
    unfold("more", "details", summary, page.unfold(part), opened)
}

/// Groups one after the other. Each line has a key, so that one that comes or goes leaves the
/// others what they are.
pub fn fields(page: &Page, card: &OfferCard) -> El {
    let mut whole = el("div");
    let mut lines: Vec<El> = Vec::new();
    for (at, (of, line)) in LINES.iter().enumerate() {
        if !of.is_met(&card.offer) {
            continue;
        }
        let slot = |item| slot(page, card, item);
        let drawn = match line {
            Line::Heading(key) => {
                whole = group(whole, &mut lines).put(el("h4").say(page.say(*key)));
                continue;
            }
            Line::One(item) => labelled(item.label(page, card.period), slot(*item).control),
            Line::Said(key, items) => {
                let slots = items.iter().map(|item| slot(*item)).collect();
                sentence(page.lang, *key, slots)
            }
        };
        lines.push(el("li").key(at).put(drawn));
    }
    group(whole, &mut lines)
}

fn group(whole: El, lines: &mut Vec<El>) -> El {
    if lines.is_empty() {
        return whole;
    }
    whole.put(el("ul").class("notes").put_all(std::mem::take(lines)))
}
