//! Levers: what one can move to close the gap, each as a whole number of its own unit.

use super::super::details::Detail;
use super::super::money::Currency;
use super::super::offer::{Pay, WeeklyHours};
use super::super::rate::{NANO, Rate};
use super::super::scenario::{OwnRate, Scenario};
use super::reading::Market;

/// Something that moves the gap. The value is a whole number; its unit stands with each.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lever {
    /// The share of the match, in hundredths of a percent.
    Share,
    /// What the match adds besides, a year, in minor units of the match's currency.
    Amount,
    /// The most that the share comes to, likewise; without a cap it has no value.
    Cap,
    /// Years for which the match is paid.
    Years,
    /// The first offer's salary, in minor units of its currency.
    Pay,
    /// What every offer's holder saves, in tenths of a percent.
    Saving,
    /// Won for a unit of the foreign currency, in hundredths of a won.
    Exchange,
    /// The other offer's growth of shares a year, in tenths of a percent.
    ShareGrowth,
    /// The chance that the other offer's shares come to nothing, in tenths of a percent.
    Worthless,
    /// Hours a week of the first offer, in tenths of an hour.
    Hours,
}

const PPB_PER_HUNDREDTH: i64 = 100_000;
const PPB_PER_TENTH: i64 = 1_000_000;
const HUNDREDTHS: f64 = 100.0;
/// Ten million won for a unit, the most that a link holds, in hundredths of a won.
const MAX_RATE: i64 = 1_000_000_000;

impl Lever {
    pub const ALL: [Self; 10] = [
        Self::Share,
        Self::Amount,
        Self::Cap,
        Self::Years,
        Self::Pay,
        Self::Saving,
        Self::Exchange,
        Self::ShareGrowth,
        Self::Worthless,
        Self::Hours,
    ];

    /// Where it stands; `None` where the scenario has nothing that it moves.
    pub fn value(self, scenario: &Scenario) -> Option<i64> {
        let closing = &scenario.closing;
        let first = scenario.offers.first()?;
        let other = scenario.offers.get(scenario.against)?;
        let of_shares = |detail| {
            let granted = other.extras.grant > 0 || other.extras.refresher > 0;
            granted.then(|| i64::from(other.details.get(detail)))
        };
        Some(match self {
            Self::Share => closing.share.ppb() / PPB_PER_HUNDREDTH,
            Self::Amount => closing.amount,
            Self::Cap => closing.cap?,
            Self::Years => i64::from(closing.years),
            Self::Pay => first.pay.minor,
            Self::Saving => first.saving.ppb() / PPB_PER_TENTH,
            Self::Exchange => {
                let rate = Market::of(&scenario.exchange).rate(foreign(scenario)?)?;
                (rate.won * HUNDREDTHS + 0.5) as i64
            }
            Self::ShareGrowth => of_shares(Detail::ShareGrowth)?,
            Self::Worthless => of_shares(Detail::Worthless)?,
            Self::Hours => i64::from(first.hours.tenths()),
        })
    }

    /// Moves it; what lies outside what can be set stays at the nearer end.
    pub fn set(self, scenario: &mut Scenario, value: i64) {
        let against = scenario.against;
        let amount = value.clamp(0, Pay::MAX_MINOR);
        let part = |unit: i64| Rate::from_ppb(value.clamp(0, NANO / unit) * unit);
        match self {
            Self::Share => scenario.closing.share = part(PPB_PER_HUNDREDTH),
            Self::Amount => scenario.closing.amount = amount,
            Self::Cap => scenario.closing.cap = Some(amount),
            Self::Years => {
                let years = value.clamp(0, i64::from(Scenario::MAX_HORIZON));
                scenario.closing.years = years as u8;
            }
            Self::Pay => {
                if let Some(first) = scenario.offers.first_mut() {
                    first.pay.minor = amount;
                }
            }
            Self::Saving => {
                for offer in &mut scenario.offers {
                    offer.saving = part(PPB_PER_TENTH);
                }
            }
            Self::Exchange => {
                let Some(currency) = foreign(scenario) else {
                    return;
                };
                let won = value.clamp(1, MAX_RATE) as f64 / HUNDREDTHS;
                let own = &mut scenario.exchange.own;
                own.retain(|own| own.currency != currency);
                own.push(OwnRate { currency, won });
            }
            Self::ShareGrowth | Self::Worthless => {
                let detail = match self {
                    Self::ShareGrowth => Detail::ShareGrowth,
                    _ => Detail::Worthless,
                };
                if let Some(other) = scenario.offers.get_mut(against) {
                    let within = value.clamp(i64::from(i32::MIN), i64::from(i32::MAX));
                    other.details.set(detail, within as i32);
                }
            }
            Self::Hours => {
                if let Some(first) = scenario.offers.first_mut() {
                    let tenths = value.clamp(0, i64::from(WeeklyHours::MAX_TENTHS));
                    first.hours = WeeklyHours::from_tenths(tenths as u16);
                }
            }
        }
    }
}

/// The foreign currency that the gap turns on: of the other offer's place and pay and the first's,
/// the first that is not the won.
pub fn foreign(scenario: &Scenario) -> Option<Currency> {
    let pair = [
        scenario.offers.get(scenario.against)?,
        scenario.offers.first()?,
    ];
    (pair.into_iter())
        .flat_map(|offer| [offer.place.country.currency, offer.pay.currency])
        .find(|currency| *currency != Currency::Krw)
}
