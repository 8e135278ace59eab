//! The sentence on top.

use yew::prelude::*;

use crate::app::view::headline::{Headline, Piece};

/// The sentence, and `said`: what a screen reader was last told of it.
pub fn headline(view: &Headline, said: &str) -> Html {
    let sentences = view.sentences.iter().enumerate();
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
            <p class="unseen" aria-live="polite">{ said }</p>
            if let Some(flip) = &view.flip {
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
