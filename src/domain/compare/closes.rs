//! Where a lever closes the gap between the first offer and the other: first no less than other at
//! the rung of the question.

use super::super::details::Detail;
use super::super::facts::Facts;
use super::super::offer::Offer;
use super::super::rate::Rate;
use super::super::scenario::Scenario;
use super::super::scheme::{Basis, Rule};
use super::super::tax::Regime;
use super::Rung;
use super::case::local_amount;
use super::lever::Lever;
use super::range::{Range, growths, uncapped};
use super::reading::{Anchor, units};
use super::support::basis;
use super::trial::{Pair, Trial, is_matched};
use super::walk::{Found, MOST_RISE, most, walk};
use super::window::Window;

/// Whether and where a lever closes the gap. Values are in the lever's own unit.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Closes {
    /// Nothing is needed: the gap is closed with the lever at its least or, for one that may go
    /// both ways, where it stands.
    Already,
    /// At `value` it is closed, at the value before not; `ratio` is the other over the first there.
    /// `below` for a lever that must be brought down to it: the value before is then the next one
    /// above.
    At { value: i64, ratio: f64, below: bool },
    /// Nowhere within the range: nearest is `value`, where `missing` is still lacking, in units of
    /// the anchor currency at the rung.
    Never { value: i64, missing: f64 },
}

/// A lever that may go both ways is looked at in so many steps of its range.
const GRID: i64 = 128;
/// Of the most that a lever brings, a ten-thousandth of the other offer may be passed over.
const FINE: f64 = 1e-4;

/// Where a lever closes the gap; `None` where the scenario has nothing that it moves, or an offer
/// has no value at the rung.
///
/// Share, amount, cap and pay: the smallest value, exactly, by a [`walk`] through every step of the
/// law; for the cap the end of the scale is having none. Years: the fewest. The others may help
/// either way: the value nearest to where they stand, found where neighbours of a grid of
/// [`GRID`] steps differ; a stretch that closes and opens again between two of them is not seen.
pub fn closes(facts: &Facts, scenario: &Scenario, lever: Lever) -> Option<Closes> {
    let range = lever.range(facts, scenario)?;
    let mut trial = Trial::of(facts, scenario, &[lever]);
    match lever {
        Lever::Share | Lever::Amount | Lever::Cap | Lever::Pay => {
            let way = Way::of(facts, scenario, lever)?;
            from_least(&mut trial, lever, way, range)
        }
        Lever::Years => fewest(&mut |years| trial.at(lever, years), range),
        _ => {
            let now = lever.value(scenario)?;
            let mut stands = trial.read()?;
            if stands.lead() < 0.0 && lever == Lever::Saving {
                // All saving as much as the first may be enough.
                stands = trial.at(lever, now)?;
                if stands.lead() >= 0.0 {
                    return Some(at(now, stands, false));
                }
            }
            nearest_to(&mut |value| trial.at(lever, value), (now, stands), range)
        }
    }
}

fn at(value: i64, pair: Pair, below: bool) -> Closes {
    Closes::At {
        value,
        ratio: pair.ratio(),
        below,
    }
}

fn never(value: i64, pair: Pair) -> Closes {
    Closes::Never {
        value,
        missing: -pair.lead(),
    }
}

/// What a unit of a lever can bring, and where it brings no more.
struct Way {
    rise: f64,
    last: i64,
}

impl Way {
    fn of(facts: &Facts, scenario: &Scenario, lever: Lever) -> Option<Self> {
        let anchor = Anchor::of(facts, scenario);
        let offer = scenario.offers.first()?;
        let closing = &scenario.closing;
        let local = offer.place.country.currency;
        let factor = |from| {
            let minor = units(1, from) / units(1, local);
            Some(anchor.market.factor(from, local)? * minor)
        };
        let whole = basis(&anchor.market, scenario, offer) as f64;
        let last = |capped: i64| if closing.years == 0 { 0 } else { capped };
        let (unit, last) = match lever {
            Lever::Share => {
                let unit = whole / 10_000.0;
                let capped = closing.cap.map_or(i64::MAX, |cap| {
                    let cap = local_amount(&anchor.market, closing.pay(cap), local);
                    // What is rounded to the cap already comes to it.
                    ((cap as f64 + 1.0) / unit) as i64
                });
                (
                    unit,
                    if unit > 0.0 {
                        last(capped.saturating_add(1))
                    } else {
                        0
                    },
                )
            }
            Lever::Amount => (factor(closing.currency)?, last(i64::MAX)),
            Lever::Cap => (factor(closing.currency)?, last(uncapped(facts, scenario)?)),
            _ => {
                let by_match = 1.0 + salary_shares(scenario, offer);
                (factor(offer.pay.currency)? * by_match, i64::MAX)
            }
        };
        let worth = worth(&anchor, scenario, offer, lever)?;
        Some(Self {
            rise: unit * worth * MOST_RISE,
            last,
        })
    }
}

/// The shares of a salary that are paid on top of it.
fn salary_shares(scenario: &Scenario, offer: &Offer) -> f64 {
    let of_salary = |share: Rate, of| {
        if of == Basis::Salary {
            share.to_f64()
        } else {
            0.0
        }
    };
    let schemes = offer.schemes.iter().map(|scheme| match scheme.rule {
        Rule::Match { share, of, .. } => of_salary(share, of),
        _ => 0.0,
    });
    schemes.sum::<f64>() + of_salary(scenario.closing.share, scenario.closing.of)
}

/// What a minor unit more in every year in which the lever pays is worth at the rung, were nothing
/// taken off.
fn worth(anchor: &Anchor, scenario: &Scenario, offer: &Offer, lever: Lever) -> Option<f64> {
    let local = offer.place.country.currency;
    let spent = || Some(anchor.purchasing(units(1, local), 0.0, offer)?.total());
    match scenario.closing.rung {
        Rung::Headline | Rung::TakeHome => anchor.amount(1, local),
        Rung::Purchasing => spent(),
        Rung::Hour => Some(spent()? / offer.hours_a_year()),
        Rung::Years => Some(spent()? * weights(scenario, offer, lever)),
    }
}

/// What the years in which a lever pays count for together.
fn weights(scenario: &Scenario, offer: &Offer, lever: Lever) -> f64 {
    let window = Window::of(scenario);
    let stay = window.stay(offer);
    // Growth and discount are above minus one.
    let growth = (1.0 + offer.growth.to_f64()).max(1.0);
    let discount = 1.0 + scenario.discount.to_f64();
    let (mut weight, mut grown, mut sum) = (1.0, 1.0, 0.0);
    for year in 0..window.years() {
        sum += weight
            * match lever {
                Lever::Pay => grown,
                _ => stay.within(year, u32::from(scenario.closing.years), None),
            };
        grown *= growth;
        weight /= discount;
    }
    sum
}

fn from_least(trial: &mut Trial, lever: Lever, way: Way, range: Range) -> Option<Closes> {
    let last = range.max.min(way.last);
    let mut lead = |value: i64| Some(trial.at(lever, value)?.lead());
    let found = walk(&mut lead, 0.0, way.rise, last)?;
    if found.value >= 0.0 {
        return Some(match found.at {
            0 => Closes::Already,
            value => at(value, trial.at(lever, value)?, false),
        });
    }
    let fine = trial.at(lever, 0)?.other * FINE;
    let mut lead = |value: i64| Some(trial.at(lever, value)?.lead());
    let Found { at: value, .. } = most(&mut lead, fine, way.rise, last)?;
    Some(never(value, trial.at(lever, value)?))
}

/// What both offers give with the lever at a value.
type Pairs<'a> = &'a mut dyn FnMut(i64) -> Option<Pair>;

fn fewest(pairs: Pairs<'_>, range: Range) -> Option<Closes> {
    let mut best: Option<(i64, Pair)> = None;
    for years in range.min..=range.max {
        let pair = pairs(years)?;
        if pair.lead() >= 0.0 {
            return Some(match years {
                0 => Closes::Already,
                years => at(years, pair, false),
            });
        }
        if best.is_none_or(|(_, best)| pair.lead() > best.lead()) {
            best = Some((years, pair));
        }
    }
    best.map(|(years, pair)| never(years, pair))
}

/// The value nearest to `now` from which on the gap is closed.
fn nearest_to(pairs: Pairs<'_>, (now, stands): (i64, Pair), range: Range) -> Option<Closes> {
    if stands.lead() >= 0.0 {
        return Some(Closes::Already);
    }
    let mut best = (now, stands);
    let up = side(pairs, now, range.max, grid(range), &mut best);
    // On the other side only what is nearer.
    let least = up.map_or(range.min, |(value, _)| {
        range.min.max(now - (value - now) + 1)
    });
    let down = side(pairs, now, least, grid(range), &mut best);
    Some(match (down, up) {
        (Some((value, pair)), _) => at(value, pair, true),
        (None, Some((value, pair))) => at(value, pair, false),
        (None, None) => {
            let (value, pair) = climb(pairs, best, range);
            if pair.lead() < 0.0 {
                return Some(never(value, pair));
            }
            // Closed between two neighbours of the grid after all: the first value on the way.
            let (value, pair) = side(pairs, now, value, grid(range), &mut best)?;
            at(value, pair, value < now)
        }
    })
}

fn grid(range: Range) -> i64 {
    ((range.max - range.min) / GRID).max(1)
}

/// The first value at which the gap is closed on the way from one to another, in steps of a grid,
/// then to the unit; and the most that was seen on the way.
fn side(
    pairs: Pairs<'_>,
    from: i64,
    to: i64,
    grid: i64,
    best: &mut (i64, Pair),
) -> Option<(i64, Pair)> {
    let mut open = from;
    while open != to {
        let mut shut = open + (to - open).clamp(-grid, grid);
        let next = shut;
        if let Some(mut pair) = pairs(shut) {
            if pair.lead() > best.1.lead() {
                *best = (shut, pair);
            }
            if pair.lead() >= 0.0 {
                while (shut - open).abs() > 1 {
                    let middle = open + (shut - open) / 2;
                    match pairs(middle) {
                        Some(there) if there.lead() >= 0.0 => (shut, pair) = (middle, there),
                        _ => open = middle,
                    }
                }
                return Some((shut, pair));
            }
        }
        open = next;
    }
    None
}

/// From the best of a grid to the best beside it, by ever smaller steps.
fn climb(pairs: Pairs<'_>, mut best: (i64, Pair), range: Range) -> (i64, Pair) {
    let mut step = grid(range) / 2;
    while step > 0 {
        let from = best.0;
        for value in [from - step, from + step] {
            if (range.min..=range.max).contains(&value)
                && let Some(pair) = pairs(value)
                && pair.lead() > best.1.lead()
            {
                best = (value, pair);
            }
        }
        step /= 2;
    }
    best
}

/// How an offer's shares must grow a year, in tenths of a percent, for it to be worth no less over
/// the years than the one that it is held against: for the first offer the headline's other, for
/// any other the first. [`Closes::Already`]: even at the least growth of the range. The ratio is
/// that of the rival over the offer. `None` where no shares are granted.
pub fn required_growth(facts: &Facts, scenario: &Scenario, index: usize) -> Option<Closes> {
    let offer = scenario.offers.get(index)?;
    if offer.extras.grant == 0 && offer.extras.refresher == 0 {
        return None;
    }
    let rival = if index == 0 { scenario.against } else { 0 };
    let range = growths(offer);
    let moves = [true, is_matched(scenario, rival)];
    let mut trial = Trial::between(facts, scenario, Rung::Years, [index, rival], moves);
    let mut pairs = |growth: i64| {
        let offer = trial.scenario.offers.get_mut(index)?;
        offer
            .details
            .set(Detail::ShareGrowth, i32::try_from(growth).ok()?);
        trial.read()
    };
    let least = pairs(range.min)?;
    if least.lead() >= 0.0 {
        return Some(Closes::Already);
    }
    let mut best = (range.min, least);
    let found = side(&mut pairs, range.min, range.max, grid(range), &mut best);
    Some(match found {
        Some((value, pair)) => at(value, pair, false),
        None => never(best.0, best.1),
    })
}

/// The other over the first at the rung of the question with each relief on the first offer.
pub fn reliefs(facts: &Facts, scenario: &Scenario, reliefs: &[Regime]) -> Vec<(Regime, f64)> {
    let offers = [0, scenario.against];
    let rung = scenario.closing.rung;
    let mut trial = Trial::between(facts, scenario, rung, offers, [true, false]);
    let with = |relief: &Regime| {
        trial.scenario.offers.first_mut()?.regime = *relief;
        Some((*relief, trial.read()?.gap()?))
    };
    reliefs.iter().filter_map(with).collect()
}
