//! Words of a sentence that the reader can change: a native input or select, underlined.

use std::any::Any;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use yew::html::Scope;
use yew::prelude::*;

use super::context::Page;
use super::still::{Heard, Kept, Still, Typing, still};
use crate::app::reader::{self, Fault};
use crate::domain::details::Detail;
use crate::domain::money::Currency;
use crate::domain::offer::{Pay, Term};
use crate::domain::tax::Children;
use crate::domain::vesting::YearlyParts;
use crate::link::MAX_NAME;
use crate::web::input;

/// What a field reads.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reads {
    /// Pay in this currency, so many times a year.
    Pay(Currency, i64),
    /// An amount in this currency and no other, so many times a year.
    Amount(Currency, i64),
    /// The ages of children.
    Ages,
    Hours,
    /// Bounds in tenths of a percent.
    Percent {
        min: i64,
        max: i64,
    },
    Count {
        min: i64,
        max: i64,
    },
    /// Whole years.
    Years {
        min: i64,
        max: i64,
    },
    /// How many times, up to so many tenths.
    Times(i64),
    /// Won for a unit of a currency, to the hundredth.
    Won(Currency),
    Name,
    /// A number of an offer, within its bounds.
    Detail(Detail),
    /// Parts by year that make 100.
    Parts,
    /// The first or the last day of a term, or none.
    Start(Term),
    End(Term),
}

/// What was read.
#[derive(Clone, PartialEq, Debug)]
pub enum Entered {
    /// A year's.
    Pay(Pay),
    /// A year's, in minor units.
    Amount(i64),
    Ages(Children),
    /// Tenths of an hour, of a percent or of a number of times.
    Tenths(i64),
    Count(i64),
    Won(Currency, f64),
    Name(Option<String>),
    Parts(YearlyParts),
    Term(Term),
}

/// The rates that a link can hold, won for a unit.
const WON_RANGE: std::ops::RangeInclusive<f64> = 0.01..=10_000_000.0;
/// Hundredths in a won: the step of a rate.
const HUNDREDTHS: f64 = 100.0;

impl Reads {
    fn read(self, text: &str) -> Result<Entered, Fault> {
        match self {
            Self::Pay(currency, times) => pay(text, currency, times),
            Self::Amount(currency, times) => amount(text, currency, times),
            Self::Ages => reader::ages(text).map(Entered::Ages),
            Self::Hours => reader::hours(text).map(Entered::Tenths),
            Self::Percent { min, max } => reader::percent(text, min, max).map(Entered::Tenths),
            Self::Count { min, max } => reader::count(text, min, max).map(Entered::Count),
            Self::Years { min, max } => reader::years(text, min, max).map(Entered::Count),
            Self::Times(max) => reader::times(text, max).map(Entered::Tenths),
            Self::Won(currency) => won(text).map(|won| Entered::Won(currency, won)),
            Self::Name => Ok(Entered::Name(name(text))),
            Self::Detail(detail) => reader::detail(text, detail).map(Entered::Count),
            Self::Parts => reader::parts(text).map(Entered::Parts),
            Self::Start(term) => reader::start(text, term).map(Entered::Term),
            Self::End(term) => reader::end(text, term).map(Entered::Term),
        }
    }

    const fn mode(self) -> &'static str {
        match self {
            // Pay may be typed with 만, k or a currency sign, which a number pad does not have.
            Self::Pay(..)
            | Self::Amount(..)
            | Self::Ages
            | Self::Name
            | Self::Parts
            | Self::Start(_)
            | Self::End(_) => "text",
            // Prices may fall: a number pad has no minus.
            Self::Detail(Detail::ShareGrowth) => "text",
            Self::Hours
            | Self::Percent { .. }
            | Self::Times(_)
            | Self::Won(_)
            | Self::Detail(_) => "decimal",
            Self::Count { .. } | Self::Years { .. } => "numeric",
        }
    }
}

/// What is typed by the month counts twelve times.
fn pay(text: &str, currency: Currency, times: i64) -> Result<Entered, Fault> {
    let typed = reader::money(text, currency)?;
    Ok(Entered::Pay(Pay {
        minor: typed.minor.saturating_mul(times).min(Pay::MAX_MINOR),
        currency: typed.currency.unwrap_or(currency),
    }))
}

fn amount(text: &str, currency: Currency, times: i64) -> Result<Entered, Fault> {
    let typed = reader::money(text, currency)?;
    if typed.currency.is_some_and(|named| named != currency) {
        return Err(Fault::OtherCurrency(currency));
    }
    let minor = typed.minor.saturating_mul(times).min(Pay::MAX_MINOR);
    Ok(Entered::Amount(minor))
}

/// A rate is read as an amount with two decimals; a won sign before it is taken.
fn won(text: &str) -> Result<f64, Fault> {
    let typed = reader::money(text, Currency::Usd)?;
    let won = match typed.currency {
        None => typed.minor as f64 / HUNDREDTHS,
        Some(Currency::Krw) => typed.minor as f64,
        Some(_) => return Err(Fault::NotANumber),
    };
    if !WON_RANGE.contains(&won) {
        return Err(Fault::NotANumber);
    }
    Ok(won)
}

fn name(text: &str) -> Option<String> {
    let plain: String = text
        .chars()
        .filter(|c| !c.is_control())
        .take(MAX_NAME)
        .collect();
    let plain = plain.trim();
    (!plain.is_empty()).then(|| plain.to_owned())
}

/// An input in a sentence. What cannot be read stays as typed, with the reason beside it,
/// and changes nothing else.
pub struct Field {
    pub id: AttrValue,
    /// The accessible name.
    pub label: AttrValue,
    /// The value as shown while the reader does not type.
    pub value: AttrValue,
    pub reads: Reads,
    pub on_enter: Callback<Entered>,
}

impl Field {
    pub fn html(self, page: &Page) -> Html {
        still(page, 0, Rc::new(self))
    }
}

impl Kept for Field {
    /// What it calls is made anew with the part that it stands in.
    fn is(&self, _: &dyn Any) -> bool {
        false
    }

    fn value(&self) -> &str {
        &self.value
    }

    fn hear(&self, typing: &mut Typing, heard: Heard) -> bool {
        match heard {
            Heard::Typed { text, is_composing } => {
                typing.is_typed = true;
                match self.reads.read(&text) {
                    Ok(entered) => {
                        typing.fault = None;
                        self.on_enter.emit(entered);
                    }
                    // A syllable in the making is not wrong yet.
                    Err(_) if is_composing => {}
                    Err(found) => typing.fault = Some(found),
                }
                typing.draft = Some(text);
            }
            // Leaving a field that can be read shows the value as the page writes it.
            Heard::Left => match typing.draft.as_ref().map(|text| self.reads.read(text)) {
                None => return false,
                Some(Ok(_)) => typing.draft = None,
                Some(Err(found)) => typing.fault = Some(found),
            },
            Heard::Incomplete => typing.fault = Some(Fault::NotADay),
            Heard::Other => return false,
        }
        true
    }

    fn show(&self, page: &Page, typing: &Typing, link: &Scope<Still>) -> Html {
        let oninput = link.callback(|event: InputEvent| {
            // A day is none while it is typed; what it was stays until it is whole.
            if input::is_incomplete(&event) {
                return Heard::Other;
            }
            Heard::Typed {
                text: input::value(&event),
                is_composing: event.is_composing(),
            }
        });
        let onblur = link.callback(|event: FocusEvent| {
            if input::is_incomplete(&event) {
                Heard::Incomplete
            } else {
                Heard::Left
            }
        });
        let onkeydown = link.callback(|event: KeyboardEvent| {
            if input::is_enter(&event) {
                Heard::Left
            } else {
                Heard::Other
            }
        });
        let onfocus = Callback::from(|event: FocusEvent| {
            input::select_all(event.unchecked_ref());
        });
        let shown = (typing.draft.as_ref()).map_or_else(|| self.value.to_string(), Clone::clone);
        let told = (typing.fault.as_ref()).map(|fault| reader::fault_text(page.lang, fault));
        let fault_id = format!("{}-fault", self.id);
        // Browsers that do not fit a field to its text fall back to its size; Hangul is wide.
        let size: usize = shown
            .chars()
            .map(|c| if c.is_ascii() { 1 } else { 2 })
            .sum();
        html! {
            <span class="entry">
                <input
                    class="word"
                    id={self.id.clone()}
                    type={matches!(self.reads, Reads::Start(_) | Reads::End(_)).then_some("date")}
                    aria-label={self.label.clone()}
                    aria-invalid={told.is_some().then_some("true")}
                    aria-describedby={told.is_some().then(|| fault_id.clone())}
                    inputmode={self.reads.mode()}
                    autocomplete="off"
                    spellcheck="false"
                    size={size.clamp(1, 40).to_string()}
                    value={shown}
                    {oninput} {onblur} {onkeydown} {onfocus}
                />
                if let Some(told) = told {
                    <span class="fault" id={fault_id} role="alert">{ told }</span>
                }
            </span>
        }
    }
}

/// A value and how it is called.
pub type Choices = Vec<(AttrValue, AttrValue)>;

/// A select in a sentence.
pub struct Choice<'a> {
    pub id: AttrValue,
    pub label: &'static str,
    pub chosen: &'a str,
    pub choices: Choices,
    pub on_choose: Callback<String>,
}

impl Choice<'_> {
    pub fn html(self) -> Html {
        let on_choose = self.on_choose;
        let onchange = Callback::from(move |event: Event| on_choose.emit(input::value(&event)));
        html! {
            <select class="word" id={self.id} aria-label={self.label} {onchange}>
                for (value, name) in self.choices {
                    <option
                        key={value.to_string()}
                        value={value.clone()}
                        selected={value == self.chosen}
                    >
                        { name }
                    </option>
                }
            </select>
        }
    }
}

/// A few choices side by side: native radio buttons.
pub struct Switch<'a> {
    /// The name that groups its radio buttons.
    pub id: &'static str,
    pub label: &'static str,
    pub chosen: &'a str,
    pub choices: Choices,
    pub on_choose: Callback<String>,
}

impl Switch<'_> {
    pub fn html(self) -> Html {
        let on_choose = self.on_choose;
        let onchange = Callback::from(move |event: Event| on_choose.emit(input::value(&event)));
        html! {
            <fieldset class="switch">
                <legend class="unseen">{ self.label }</legend>
                for (value, name) in self.choices {
                    <label key={value.to_string()}>
                        <input
                            type="radio"
                            name={self.id}
                            value={value.clone()}
                            checked={value == self.chosen}
                            onchange={onchange.clone()}
                        />
                        <span>{ name }</span>
                    </label>
                }
            </fieldset>
        }
    }
}
