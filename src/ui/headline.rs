//! The sentence on top.

use yew::prelude::*;

use super::el::{el, text};
use crate::app::view::headline::{Headline, Piece};

/// Where the link that skips to the result leads.
pub const HEADLINE_ID: &str = "headline";

/// The sentence, and `said`: what a screen reader was last told of it.
pub fn headline(view: &Headline, said: &str) -> Html {
    let sentences = view.sentences.iter().enumerate().map(|(index, pieces)| {
        let pieces = pieces.iter().map(|piece| match piece {
            Piece::Text(words) => text(words.clone()),
            Piece::Figure(figure) => el("strong").say(figure.clone()).into(),
        });
        el("span").key(index).put(pieces.collect::<Html>()).say(" ")
    });
    let flip = (view.flip.as_ref()).map(|flip| el("p").class("flip").say(flip.clone()).into());
    el("div")
        .put(
            el("h1")
                .class("headline")
                .attr("id", HEADLINE_ID)
                .attr("tabindex", "-1")
                .put_all(sentences),
        )
        .put(
            el("p")
                .class("unseen")
                .attr("aria-live", "polite")
                .say(said.to_owned()),
        )
        .put_if(flip)
        .into()
}
