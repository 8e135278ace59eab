//! The inputs of what an offer holds besides its sentence.

use yew::prelude::*;

use super::context::Page;
use super::el::{el, row, text};
use super::field::{Choices, Entered, Field, Reads};
use super::offer_words::{MONTHS, choice, id, shown_pay};
use super::offers::OfferCard;
use super::sentence::Slot;
use crate::app::number;
use crate::app::state::{Action, OfferEdit};
use crate::app::text::Key;
use crate::domain::details::{Detail, Unit};
use crate::domain::money::Currency;
use crate::domain::offer::{Extra, Offer, Pay, Severance};
use crate::domain::scenario::Period;

/// What can be filled in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Item {
    Extra(Extra),
    Detail(Detail),
    Parts,
    SharesIn,
    Start,
    End,
    Severance,
    Children,
}

impl Item {
    /// How sentences and ids name it, and what it is called.
    pub const fn names(self) -> (&'static str, Key) {
        match self {
            Self::Extra(extra) => match extra {
                Extra::Bonus => ("bonus", Key::DetailBonus),
                Extra::SignOn => ("signon", Key::DetailSignOn),
                Extra::Equity => ("equity", Key::DetailEquity),
                Extra::Untaxed => ("untaxed", Key::DetailUntaxed),
                Extra::Pension => ("pension", Key::DetailPension),
                Extra::Grant => ("grant", Key::DetailGrant),
                Extra::Refresher => ("refresher", Key::DetailRefresher),
                Extra::Benefits => ("benefits", Key::DetailBenefits),
                Extra::Health => ("health", Key::DetailHealth),
                Extra::Moving => ("moving", Key::DetailMoving),
                Extra::Visa => ("visa", Key::DetailVisa),
                Extra::After => ("after", Key::DetailAfter),
            },
            Self::Detail(detail) => match detail {
                Detail::BonusChance => ("bonus_chance", Key::DetailBonusChance),
                Detail::ClawBack => ("claw_back", Key::DetailClawBack),
                Detail::Probation => ("probation", Key::DetailProbation),
                Detail::ProbationPay => ("probation_pay", Key::DetailProbationPay),
                Detail::VestingYears => ("vesting_years", Key::DetailVestingYears),
                Detail::VestingCliff => ("vesting_cliff", Key::DetailVestingCliff),
                Detail::VestingEvery => ("vesting_every", Key::DetailVestingEvery),
                Detail::ShareGrowth => ("share_growth", Key::DetailShareGrowth),
                Detail::Worthless => ("worthless", Key::DetailWorthless),
                Detail::SaleAfter => ("sale_after", Key::DetailSaleAfter),
                Detail::Overtime => ("overtime", Key::DetailOvertime),
                Detail::Leave => ("leave", Key::DetailLeave),
            },
            Self::Parts => ("vesting_parts", Key::DetailVestingParts),
            Self::SharesIn => ("shares_in", Key::DetailSharesIn),
            Self::Start => ("start", Key::DetailStart),
            Self::End => ("end", Key::DetailEnd),
            Self::Severance => ("severance", Key::DetailSeverance),
            Self::Children => ("children", Key::DetailChildren),
        }
    }

    /// What it is called, with the time that an amount is for.
    pub fn label(self, page: &Page, period: Period) -> String {
        let label = page.say(self.names().1);
        let key = match (self, period) {
            (Self::Extra(extra), Period::Year) if !extra.is_once() => Key::DetailPerYear,
            (Self::Extra(extra), Period::Month) if !extra.is_once() => Key::DetailPerMonth,
            _ => return label.to_owned(),
        };
        page.fill(key, &[("what", label.into())])
    }

    /// What its input shows and reads.
    fn field(self, page: &Page, offer: &Offer, period: Period) -> (String, Reads) {
        let term = offer.term;
        let listed = |list: &[u8], none| {
            if list.is_empty() {
                return page.say(none).to_owned();
            }
            let list: Vec<String> = list.iter().map(u8::to_string).collect();
            list.join(", ")
        };
        match self {
            Self::Extra(extra) => {
                let currency = offer.currency_of(extra);
                let part = match period {
                    Period::Month if !extra.is_once() => MONTHS,
                    _ => 1,
                };
                let minor = (offer.extras.amount(extra) + part / 2) / part;
                let shown = shown_pay(page, Pay { minor, currency });
                (shown, Reads::Amount(currency, part))
            }
            Self::Detail(detail) => {
                let places = match detail.measure().unit {
                    Unit::Percent | Unit::Hours => 1,
                    Unit::Months | Unit::Years | Unit::Days => 0,
                };
                let value = offer.details.get(detail).into();
                (number::trimmed(value, places), Reads::Detail(detail))
            }
            Self::Start | Self::End => {
                let (day, reads) = if self == Self::Start {
                    (term.start, Reads::Start(term))
                } else {
                    (term.end, Reads::End(term))
                };
                (day.map(|day| day.to_string()).unwrap_or_default(), reads)
            }
            Self::Parts => {
                let list = offer.parts.list();
                (listed(list, Key::DetailVestingEven), Reads::Parts)
            }
            Self::Children | Self::SharesIn | Self::Severance => {
                let ages = offer.household.children;
                (listed(ages.ages(), Key::DetailNoChildren), Reads::Ages)
            }
        }
    }

    /// The change that what was typed stands for.
    fn edit(self, entered: Entered) -> Option<OfferEdit> {
        Some(match (self, entered) {
            (Self::Extra(extra), Entered::Amount(minor)) => OfferEdit::Extra(extra, minor),
            (Self::Detail(detail), Entered::Count(value)) => {
                OfferEdit::Detail(detail, i32::try_from(value).ok()?)
            }
            (_, Entered::Term(term)) => OfferEdit::Term(term),
            (_, Entered::Parts(parts)) => OfferEdit::Parts(parts),
            (_, Entered::Ages(children)) => OfferEdit::Children(children),
            _ => return None,
        })
    }
}

/// The input of an item as a word of a sentence.
pub fn slot(page: &Page, card: &OfferCard, item: Item) -> Slot {
    match item {
        Item::SharesIn => return shares_in(page, card),
        Item::Severance => return severance(page, card),
        _ => {}
    }
    let (name, _) = item.names();
    let (shown, reads) = item.field(page, &card.offer, card.period);
    let (send, index) = (page.send.clone(), card.index);
    let on_enter = Callback::from(move |entered| {
        if let Some(edit) = item.edit(entered) {
            send.emit(Action::Offer(index, edit));
        }
    });
    Slot {
        name,
        control: Field {
            id: id(card, name).into(),
            label: item.label(page, card.period).into(),
            value: shown.clone().into(),
            reads,
            on_enter,
        }
        .html(page),
        shown,
    }
}

fn shares_in(page: &Page, card: &OfferCard) -> Slot {
    let choices = (Currency::ALL.iter())
        .map(|c| (c.code().into(), number::currency_name(page.lang, *c).into()))
        .collect();
    let chosen = card.offer.shares_in.code();
    let names = Item::SharesIn.names();
    choice(page, card, names, (chosen, choices), |code| {
        Currency::of_code(&code).map(OfferEdit::SharesIn)
    })
}

fn severance(page: &Page, card: &OfferCard) -> Slot {
    let choices: Choices = vec![
        ("top".into(), page.say(Key::DetailSeveranceTop).into()),
        ("inside".into(), page.say(Key::DetailSeveranceInside).into()),
    ];
    let chosen = match card.offer.extras.severance {
        Severance::OnTop => "top",
        Severance::Inside => "inside",
    };
    let names = Item::Severance.names();
    choice(page, card, names, (chosen, choices), |chosen| {
        Some(OfferEdit::Severance(match chosen.as_str() {
            "inside" => Severance::Inside,
            _ => Severance::OnTop,
        }))
    })
}

/// An input after what it is called.
pub fn labelled(label: String, control: Html) -> Html {
    row([el("span").say(label).into(), text(": "), control])
}
