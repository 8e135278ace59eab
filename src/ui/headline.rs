//! The sentence on top, and its echo for screen readers once the hand rests.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::app::view::headline::{Headline as View, Piece};

/// How long nothing must change before the sentence is announced, in milliseconds.
const REST: u32 = 900;

#[derive(Properties, PartialEq)]
pub struct HeadlineProps {
    pub view: View,
}

#[component]
pub fn Headline(props: &HeadlineProps) -> Html {
    let sentences = props.view.sentences.iter().enumerate();
    html! {
        <div>
            <h1 class="headline" id="headline">
                for (index, pieces) in sentences {
                    <span key={index}>
                        { pieces.iter().map(piece).collect::<Html>() }
                        { " " }
                    </span>
                }
            </h1>
            <Echo text={props.view.plain()} />
            if let Some(flip) = &props.view.flip {
                <p class="flip">{ flip }</p>
            }
        </div>
    }
}

fn piece(piece: &Piece) -> Html {
    match piece {
        Piece::Text(text) => html! { { text } },
        Piece::Figure(text) => html! { <strong>{ text }</strong> },
    }
}

#[derive(Properties, PartialEq)]
struct EchoProps {
    text: String,
}

/// A live region: silent at first, then told each new sentence when it has stood for a while.
#[component]
fn Echo(props: &EchoProps) -> Html {
    let said = use_state(String::new);
    let first = use_mut_ref(|| true);
    {
        let said = said.clone();
        use_effect_with(props.text.clone(), move |text| {
            let is_first = std::mem::replace(&mut *first.borrow_mut(), false);
            let text = text.clone();
            let timer = (!is_first).then(|| Timeout::new(REST, move || said.set(text)));
            move || drop(timer)
        });
    }
    html! { <p class="unseen" aria-live="polite">{ &*said }</p> }
}
