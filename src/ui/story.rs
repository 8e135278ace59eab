//! The story of a situation, a step at a time, under its text.

use yew::prelude::*;

use super::bits::button;
use super::context::Page;
use super::el::el;
use crate::app::state::Action;
use crate::app::text::Key;
use crate::app::view::story::StoryView;

const BACK: &str = "story-back";
const NEXT: &str = "story-next";

pub fn story(page: &Page, view: &StoryView) -> Html {
    let to = |id: &str, key, step: usize, disabled| {
        let places = vec![id.to_owned(), BACK.to_owned(), NEXT.to_owned()];
        let onclick = page.click(Action::Step(step), places);
        button(Some(id.to_owned()), page.say(key), onclick, disabled)
    };
    let (step, last) = (view.step, view.last);
    // Both buttons keep their places, so that the focus stays where it is.
    let (said, back, next) = match &view.said {
        Some(said) => (
            said.clone(),
            to(BACK, Key::StoryBack, step.saturating_sub(1), step == 0),
            to(NEXT, Key::StoryNext, step + 1, step == last),
        ),
        None => (
            page.say(Key::StoryLeft).to_owned(),
            Html::default(),
            to(NEXT, Key::StoryResume, step, false),
        ),
    };
    el("section")
        .class("tale")
        .attr("aria-label", page.say(Key::StoryLabel))
        .put(el("p").class("place").say(view.place.clone()))
        .put(el("p").attr("aria-live", "polite").say(said))
        .put(el("p").class("ways").put(back).say(" ").put(next))
        .into()
}
