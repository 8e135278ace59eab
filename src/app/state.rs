//! What the page shows, and every way in which it can change.

mod asked;
mod career;
mod closing;
mod guess;
mod offer;
mod outlook;
mod part;
mod story;
mod theme;
mod touched;

pub use asked::{Ask, Asked};
pub use career::{CareerEdit, CareerField, Drag};
pub use closing::ClosingEdit;
pub use guess::{Guess, GuessEdit};
pub use offer::OfferEdit;
pub use outlook::{Axis, Outlook, OutlookEdit};
pub use part::Part;
pub use theme::Theme;
pub use touched::{Field, Touched};

use super::lang::Lang;
use super::names;
use crate::catalog::{self, Situation};
use crate::domain::compare::Lever;
use crate::domain::money::Currency;
use crate::domain::offer::Offer;
use crate::domain::place::ExchangePeriod;
use crate::domain::rate::Rate;
use crate::domain::scenario::{OwnRate, Period, Scenario};
use crate::link;

/// Everything that decides what is on screen.
#[derive(Clone, PartialEq, Debug)]
pub struct State {
    pub lang: Lang,
    pub theme: Theme,
    pub situation: &'static Situation,
    pub scenario: Scenario,
    /// For each offer a number that stays its own when offers are moved.
    pub keys: Vec<u32>,
    /// What is asked of offers backwards; in no link.
    pub asked: Vec<Asked>,
    /// What is drawn only while it is open, and is; in no link.
    pub open: Vec<Part>,
    /// Where the reader is in the situation's story; in no link, which holds what a step changes.
    pub step: usize,
    /// What the reader guesses before the comparison is shown; in no link.
    pub guess: Option<Guess>,
    /// Any two offers, by their keys, that are held against each other; in no link.
    pub pair: [Option<u32>; 2],
    /// The levers of the map, across and upwards; in no link.
    pub map: [Lever; 2],
    /// How careers are looked at; in no link.
    pub outlook: Outlook,
    /// What the reader has ticked of the conditions of reliefs; it stays in the page.
    pub ticks: Vec<Tick>,
    /// The catalogue's offer that would be added.
    pub picked: &'static str,
    /// Whether copying the address worked, once it was tried.
    pub copied: Option<bool>,
    /// What was wrong with the link, until the reader closes the notice.
    pub faults: Vec<link::Fault>,
    /// The last change; two changes of one field in a row are one step back.
    pub last: Option<Touched>,
    /// Odds of a career that are being moved; over once anything else is touched.
    pub drag: Option<Drag>,
    /// Whether the last change is a step of its own for the Back button.
    pub is_new_step: bool,
}

/// A condition of a relief or a scheme that the reader says to meet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Tick {
    /// The offer's key.
    pub offer: u32,
    pub of: &'static str,
    /// Its place among the relief's conditions.
    pub condition: usize,
}

/// Everything that a reader can do.
#[derive(Clone, PartialEq, Debug)]
pub enum Action {
    Situation(&'static Situation),
    /// Goes to a step of the situation's story.
    Step(usize),
    Guess(GuessEdit),
    /// Chooses an offer by its key for one of the two places of the pair.
    Pair(usize, u32),
    Offer(usize, OfferEdit),
    /// Chooses the catalogue's offer that would be added.
    Pick(&'static str),
    Add(&'static str),
    Duplicate(usize),
    Remove(usize),
    Earlier(usize),
    Later(usize),
    Against(usize),
    ExchangePeriod(&'static ExchangePeriod),
    /// The reader's own rate, won for a unit; `None` goes back to the period's.
    OwnRate(Currency, Option<f64>),
    Anchor(Currency),
    Horizon(u8),
    Discount(Rate),
    Period(Period),
    /// What would close the gap.
    Closing(ClosingEdit),
    /// What comes after.
    Career(CareerEdit),
    Outlook(OutlookEdit),
    /// Moves a lever.
    Lever(Lever, i64),
    /// Puts a lever on an axis of the map: 0 across, 1 upwards.
    MapLever(usize, Lever),
    /// Opens or closes a part.
    Unfold(Part, bool),
    Theme(Theme),
    /// Says that a condition is met, or takes that back.
    Tick(Tick),
    /// The address now has this fragment.
    Travelled(String),
    CloseNotice,
    /// Whether copying the address worked.
    Copied(bool),
}

impl State {
    /// What a fragment opens to; `None` only if the catalogue is empty.
    pub fn open(fragment: &str, lang: Lang, theme: Theme) -> Option<Self> {
        let opened = link::read(fragment)?;
        let mut state = Self {
            lang,
            theme,
            situation: opened.situation,
            keys: (0..).take(opened.scenario.offers.len()).collect(),
            scenario: opened.scenario,
            asked: Vec::new(),
            open: Vec::new(),
            step: 0,
            guess: None,
            pair: [None; 2],
            map: [Lever::Share, Lever::Exchange],
            outlook: Outlook::USUAL,
            ticks: Vec::new(),
            picked: catalog::templates()
                .first()
                .map_or("", |template| template.id),
            copied: None,
            faults: opened.faults,
            last: None,
            drag: None,
            is_new_step: false,
        };
        state.find_step();
        Some(state)
    }

    /// The fragment that holds this comparison.
    pub fn fragment(&self) -> String {
        link::write(self.situation, &self.scenario)
    }

    /// The address of a comparison in another language, from the page itself.
    pub fn address_in(&self, lang: Lang, fragment: &str) -> String {
        let theme = match self.theme {
            Theme::Auto => String::new(),
            other => format!("&theme={}", other.id()),
        };
        format!("?lang={}{theme}#{fragment}", lang.code())
    }

    /// The state after an action.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        // These say themselves how the choices begin.
        let is_new = matches!(
            action,
            Action::Situation(_) | Action::Step(_) | Action::Travelled(_)
        );
        let touched = next.apply(action);
        if !is_new {
            next.follow(self);
        }
        let keys = &next.keys;
        let is_there = |key: u32| keys.contains(&key);
        next.asked.retain(|asked| is_there(asked.key));
        next.ticks.retain(|tick| is_there(tick.offer));
        next.open.retain(|part| part.offer.is_none_or(is_there));
        next.is_new_step = match touched {
            None => false,
            Some(Touched::Whole) => true,
            Some(field) => self.last != Some(field),
        };
        if touched.is_some() {
            next.copied = None;
            next.last = touched;
        }
        next
    }

    /// Changes the state and says what was touched; `None` where the comparison is as it was.
    fn apply(&mut self, action: Action) -> Option<Touched> {
        let scenario = &mut self.scenario;
        match action {
            Action::Situation(situation) => {
                self.situation = situation;
                self.scenario = situation.scenario();
                self.keys = (self.fresh_key()..)
                    .take(self.scenario.offers.len())
                    .collect();
                self.faults.clear();
                self.step = 0;
                self.guess = None;
            }
            Action::Step(step) => self.go_to_step(step)?,
            Action::Guess(edit) => {
                guess::edit(&mut self.guess, edit);
                return None;
            }
            Action::Pair(place, key) => {
                if let Some(place) = self.pair.get_mut(place) {
                    *place = Some(key);
                }
                return None;
            }
            Action::Offer(index, edit) => return self.edit(index, edit),
            Action::Add(template) => {
                let at = scenario.offers.len();
                self.insert(at, catalog::offer(template));
            }
            Action::Duplicate(index) => {
                let copy = scenario.offers.get(index).cloned();
                self.insert(index + 1, copy);
            }
            Action::Remove(index) => self.remove(index),
            Action::Earlier(index) => self.swap(index.checked_sub(1)?, index),
            Action::Later(index) => self.swap(index, index + 1),
            Action::Against(index) => scenario.against = index,
            Action::ExchangePeriod(period) => {
                scenario.exchange.period = period;
                scenario.exchange.own.clear();
            }
            Action::OwnRate(currency, won) => {
                scenario.exchange.own.retain(|own| own.currency != currency);
                if let Some(won) = won {
                    scenario.exchange.own.push(OwnRate { currency, won });
                }
                return Some(Touched::Rate(currency));
            }
            Action::Anchor(currency) => scenario.anchor = currency,
            Action::Horizon(years) => {
                scenario.horizon = years;
                return Some(Touched::Horizon);
            }
            Action::Discount(rate) => {
                scenario.discount = rate;
                return Some(Touched::Discount);
            }
            Action::Period(period) => scenario.period = period,
            Action::Closing(edit) => {
                closing::edit(&mut scenario.closing, &edit);
                return Some(Touched::Closing(edit.field()));
            }
            Action::Career(edit) => return self.edit_career(edit),
            Action::Outlook(edit) => {
                outlook::edit(&mut self.outlook, edit);
                return None;
            }
            Action::MapLever(axis, lever) => {
                if let Some(place) = self.map.get_mut(axis) {
                    *place = lever;
                }
                return None;
            }
            Action::Lever(lever, value) => {
                lever.set(scenario, value);
                return Some(Touched::Lever(lever));
            }
            Action::Unfold(part, is_open) => {
                self.open.retain(|known| *known != part);
                if is_open {
                    self.open.push(part);
                }
                return None;
            }
            Action::Theme(theme) => {
                self.theme = theme;
                return None;
            }
            Action::Tick(tick) => {
                let before = self.ticks.len();
                self.ticks.retain(|known| *known != tick);
                if self.ticks.len() == before {
                    self.ticks.push(tick);
                }
                return None;
            }
            Action::Travelled(fragment) => {
                self.travel(&fragment);
                return None;
            }
            Action::CloseNotice => {
                self.faults.clear();
                return None;
            }
            Action::Pick(template) => {
                self.picked = template;
                return None;
            }
            Action::Copied(copied) => {
                self.copied = Some(copied);
                return None;
            }
        }
        Some(Touched::Whole)
    }

    fn fresh_key(&self) -> u32 {
        self.keys.iter().max().map_or(0, |key| key + 1)
    }

    fn insert(&mut self, at: usize, offer: Option<Offer>) {
        let Some(offer) = offer else { return };
        if self.scenario.offers.len() >= Scenario::MAX_OFFERS {
            return;
        }
        let key = self.fresh_key();
        self.scenario.offers.insert(at, offer);
        self.keys.insert(at, key);
        if at <= self.scenario.against {
            self.scenario.against += 1;
        }
    }

    fn remove(&mut self, index: usize) {
        let offers = &mut self.scenario.offers;
        if offers.len() <= Scenario::MIN_OFFERS || index >= offers.len() {
            return;
        }
        offers.remove(index);
        self.keys.remove(index);
        if index <= self.scenario.against {
            self.scenario.against = self.scenario.against.saturating_sub(1).max(1);
        }
    }

    /// The headline keeps the pair that it was about, unless the first offer itself moves.
    fn swap(&mut self, a: usize, b: usize) {
        if b >= self.scenario.offers.len() {
            return;
        }
        self.scenario.offers.swap(a, b);
        self.keys.swap(a, b);
        let against = &mut self.scenario.against;
        if a > 0 && *against == a {
            *against = b;
        } else if a > 0 && *against == b {
            *against = a;
        }
    }

    /// Opens the comparison of an address; what is on screen already stays as it is.
    fn travel(&mut self, fragment: &str) {
        if fragment == self.fragment() {
            return;
        }
        if let Some(opened) = Self::open(fragment, self.lang, self.theme) {
            let is_same = opened.situation == self.situation;
            *self = Self {
                step: if is_same { self.step } else { opened.step },
                pair: self.pair,
                ticks: std::mem::take(&mut self.ticks),
                asked: std::mem::take(&mut self.asked),
                open: std::mem::take(&mut self.open),
                map: self.map,
                outlook: self.outlook,
                ..opened
            };
            self.find_step();
        }
    }

    /// Which conditions of a relief or a scheme the reader says that an offer meets.
    pub fn ticked(&self, offer: u32, of: &str) -> impl Iterator<Item = usize> {
        let holds = move |tick: &&Tick| tick.offer == offer && tick.of == of;
        self.ticks.iter().filter(holds).map(|tick| tick.condition)
    }

    /// The names of the offers as the language says them, two of a kind told apart.
    pub fn names(&self) -> Vec<names::OfferName> {
        names::of(self.lang, &self.scenario.offers)
    }
}

#[cfg(test)]
mod tests;
