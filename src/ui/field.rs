//! Words of a sentence that the reader can change: a native input or select, underlined.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::app::lang::Lang;
use crate::app::reader::{self, Fault};
use crate::domain::money::Currency;
use crate::link::MAX_NAME;
use crate::web::input;

/// What a field reads.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reads {
    Money(Currency),
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
    /// Won for a unit, to the hundredth.
    Won,
    Name,
}

/// What was read.
#[derive(Clone, PartialEq, Debug)]
pub enum Entered {
    Money(reader::Typed),
    /// Tenths of an hour or of a percent.
    Tenths(i64),
    Count(i64),
    Won(f64),
    Name(Option<String>),
}

/// The rates that a link can hold, won for a unit.
const WON_RANGE: std::ops::RangeInclusive<f64> = 0.01..=10_000_000.0;
/// Hundredths in a won: the step of a rate.
const HUNDREDTHS: f64 = 100.0;

impl Reads {
    fn read(self, text: &str) -> Result<Entered, Fault> {
        match self {
            Self::Money(currency) => reader::money(text, currency).map(Entered::Money),
            Self::Hours => reader::hours(text).map(Entered::Tenths),
            Self::Percent { min, max } => reader::percent(text, min, max).map(Entered::Tenths),
            Self::Count { min, max } => reader::count(text, min, max).map(Entered::Count),
            Self::Won => won(text),
            Self::Name => Ok(Entered::Name(name(text))),
        }
    }

    const fn mode(self) -> &'static str {
        match self {
            // Pay may be typed with 만, k or a currency sign, which a number pad does not have.
            Self::Money(_) | Self::Name => "text",
            Self::Hours | Self::Percent { .. } | Self::Won => "decimal",
            Self::Count { .. } => "numeric",
        }
    }
}

/// A rate is read as an amount with two decimals; a won sign before it is taken.
fn won(text: &str) -> Result<Entered, Fault> {
    let typed = reader::money(text, Currency::Usd)?;
    let won = match typed.currency {
        None => typed.minor as f64 / HUNDREDTHS,
        Some(Currency::Krw) => typed.minor as f64,
        Some(_) => return Err(Fault::NotANumber),
    };
    if !WON_RANGE.contains(&won) {
        return Err(Fault::NotANumber);
    }
    Ok(Entered::Won(won))
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

#[derive(Properties, PartialEq)]
pub struct FieldProps {
    pub lang: Lang,
    pub id: AttrValue,
    /// The accessible name.
    pub label: AttrValue,
    /// The value as shown while the reader does not type.
    pub value: AttrValue,
    pub reads: Reads,
    pub on_enter: Callback<Entered>,
}

/// An input in a sentence. What cannot be read stays as typed, with the reason beside it,
/// and changes nothing else.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let draft = use_state(|| None::<String>);
    let fault = use_state(|| None::<Fault>);

    // What is typed stands for the value that follows from it. A value that comes from elsewhere
    // (a step back, another currency) takes its place.
    let is_typed = use_memo((), |()| Cell::new(false));
    let stands_for = use_mut_ref(|| props.value.clone());
    if is_typed.take() {
        stands_for.replace(props.value.clone());
    }
    let is_stale = *stands_for.borrow() != props.value && draft.is_some();
    {
        let (draft, fault) = (draft.clone(), fault.clone());
        use_effect_with(is_stale, move |is_stale| {
            if *is_stale {
                draft.set(None);
                fault.set(None);
            }
        });
    }

    let oninput = {
        let (draft, fault, is_typed) = (draft.clone(), fault.clone(), is_typed.clone());
        let (reads, on_enter) = (props.reads, props.on_enter.clone());
        Callback::from(move |event: InputEvent| {
            is_typed.set(true);
            let text = input::value(&event);
            match reads.read(&text) {
                Ok(entered) => {
                    fault.set(None);
                    on_enter.emit(entered);
                }
                // A syllable in the making is not wrong yet.
                Err(_) if event.is_composing() => {}
                Err(found) => fault.set(Some(found)),
            }
            draft.set(Some(text));
        })
    };
    // Leaving a field that can be read shows the value as the page writes it.
    let settle = {
        let (draft, fault, reads) = (draft.clone(), fault.clone(), props.reads);
        Callback::from(
            move |()| match draft.as_ref().map(|text| reads.read(text)) {
                None => {}
                Some(Ok(_)) => draft.set(None),
                Some(Err(found)) => fault.set(Some(found)),
            },
        )
    };
    let onblur = {
        let settle = settle.clone();
        Callback::from(move |_: FocusEvent| settle.emit(()))
    };
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if input::is_enter(&event) {
            settle.emit(());
        }
    });
    let onfocus = Callback::from(|event: FocusEvent| {
        input::select_all(event.unchecked_ref());
    });
    let shown = (draft.as_ref())
        .filter(|_| !is_stale)
        .map_or_else(|| props.value.to_string(), Clone::clone);
    let told = fault
        .filter(|_| !is_stale)
        .map(|fault| reader::fault_text(props.lang, &fault));
    let fault_id = format!("{}-fault", props.id);
    // Browsers that do not fit a field to its text fall back to its size; Hangul is wide.
    let size: usize = shown
        .chars()
        .map(|c| if c.is_ascii() { 1 } else { 2 })
        .sum();
    html! {
        <span class="entry">
            <input
                class="word"
                id={props.id.clone()}
                aria-label={props.label.clone()}
                aria-invalid={told.is_some().then_some("true")}
                aria-describedby={told.is_some().then(|| fault_id.clone())}
                inputmode={props.reads.mode()}
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
