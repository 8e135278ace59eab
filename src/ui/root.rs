//! The root: one state, one reducer, and what follows from a state outside the page's body.

use std::rc::Rc;

use yew::prelude::*;

use super::body::Body;
use super::context::Context;
use crate::app::state::{Action, State};
use crate::app::text::{self, Key};
use crate::catalog;
use crate::domain::compare::compare;
use crate::web::address::{self, Step};
use crate::web::document;

/// Whether the comparison is a page of its own or stands compactly in a frame on another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Frame {
    Page,
    Embed,
}

#[derive(PartialEq)]
struct Store(Rc<State>);

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.0.after(action);
        if next == *self.0 {
            self
        } else {
            Rc::new(Self(Rc::new(next)))
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The state to begin from.
    pub start: Rc<State>,
    pub frame: Frame,
}

#[component]
pub fn App(props: &AppProps) -> Html {
    let store = {
        let start = props.start.clone();
        use_reducer(move || Store(start))
    };
    let state = store.0.clone();
    let facts = use_memo((), |()| catalog::all_facts());
    let comparison = {
        let facts = facts.clone();
        use_memo(state.scenario.clone(), move |scenario| {
            compare(&facts, scenario)
        })
    };
    let send = {
        let dispatcher = store.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    use_page_language(&state);
    use_theme(&state);
    use_address(&state, props.frame, send.clone());
    use_effect_with((), |()| document::set_root("data-ready", "true"));

    let context = Context {
        lang: state.lang,
        send,
    };
    html! {
        <ContextProvider<Context> {context}>
            <Body {state} {comparison} frame={props.frame} />
        </ContextProvider<Context>>
    }
}

#[hook]
fn use_page_language(state: &State) {
    let title = format!(
        "{} – {}",
        state.lang.of(state.situation.title),
        text::plain(state.lang, Key::AppName)
    );
    use_effect_with((state.lang, title), |(lang, title)| {
        document::set_root("lang", lang.code());
        document::set_title(title);
    });
}

#[hook]
fn use_theme(state: &State) {
    use_effect_with(state.theme, |theme| {
        document::set_root("data-theme", theme.id());
    });
}

/// Keeps the address in step with the state, both ways.
#[hook]
fn use_address(state: &State, frame: Frame, send: Callback<Action>) {
    let step = match frame {
        Frame::Page if state.is_new_step => Step::New,
        // A frame's history would join that of the page around it.
        Frame::Page | Frame::Embed => Step::Same,
    };
    use_effect_with(state.fragment(), move |fragment| {
        if *fragment != address::fragment() {
            address::show_fragment(fragment, step);
        }
    });
    use_effect_with((), move |()| {
        let listeners =
            address::on_travel(move || send.emit(Action::Travelled(address::fragment())));
        move || drop(listeners)
    });
}
