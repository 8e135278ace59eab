//! The root: one state, one reducer, and what follows from a state outside the page's body.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::body::{Frame, Shown, body};
use super::context::Page;
use crate::app::names;
use crate::app::state::{Action, State};
use crate::app::text::{self, Key};
use crate::app::view::{Sight, headline};
use crate::catalog;
use crate::domain::compare::compare;
use crate::web::address::{self, Step};
use crate::web::document;
use crate::web::input;

/// How long nothing must change before the headline is announced, in milliseconds.
const REST: u32 = 900;
/// How long nothing must change before the address follows, in milliseconds.
const ADDRESS_REST: u32 = 250;

/// The state, and how many steps for the Back button led to it: several may lie between two times
/// that the address is looked at.
#[derive(PartialEq)]
struct Store(Rc<State>, u32);

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.0.after(action);
        if next == *self.0 {
            self
        } else {
            let steps = self.1 + u32::from(next.is_new_step);
            Rc::new(Self(Rc::new(next), steps))
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The state to begin from.
    pub start: Rc<State>,
    pub frame: Frame,
    /// The address of the page without its fragment.
    pub base: AttrValue,
}

#[component]
pub fn App(props: &AppProps) -> Html {
    let store = {
        let start = props.start.clone();
        use_reducer(move || Store(start, 0))
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
    use_address(&state, store.1, props.frame, send.clone());
    use_effect_with((), |()| document::set_root("data-ready", "true"));

    let said = {
        let names = names::of(state.lang, &state.scenario.offers);
        let sight = Sight::of(&state, &comparison, &names);
        use_announcement(headline::view(&sight).plain())
    };
    let page = Page {
        lang: state.lang,
        send,
    };
    let shown = Shown {
        state: &state,
        comparison: &comparison,
        frame: props.frame,
        base: &props.base,
        said: &said,
    };
    body(&page, &shown)
}

/// What to tell a screen reader: nothing at first, then each new sentence once it has stood for
/// a while.
#[hook]
fn use_announcement(sentence: String) -> String {
    let said = use_state(String::new);
    let is_first = use_mut_ref(|| true);
    {
        let said = said.clone();
        use_effect_with(sentence, move |sentence| {
            let is_first = std::mem::replace(&mut *is_first.borrow_mut(), false);
            let sentence = sentence.clone();
            let timer = (!is_first).then(|| Timeout::new(REST, move || said.set(sentence)));
            move || drop(timer)
        });
    }
    (*said).clone()
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

/// Keeps the address in step with the state, both ways. The first key of a step is shown at once,
/// so that the Back button undoes it; those after it once the hand rests, as browsers take their
/// time over an address and refuse too many.
#[hook]
fn use_address(state: &State, steps: u32, frame: Frame, send: Callback<Action>) {
    let shown = use_mut_ref(|| 0);
    let waiting = use_mut_ref(|| None::<String>);
    let has_travelled = use_memo((), |()| Cell::new(false));
    {
        let has_travelled = has_travelled.clone();
        use_effect_with(state.fragment(), move |fragment| {
            let is_new = shown.replace(steps) != steps;
            let last = waiting.take();
            let before = address::fragment();
            let mut later = None;
            if *fragment == before {
                // A step back, or a link that was opened.
            } else if is_new && frame == Frame::Page {
                if let Some(last) = last {
                    address::show_fragment(&last, Step::Same);
                }
                address::show_fragment(fragment, Step::New);
            } else {
                // A frame's history would join that of the page around it: no new steps there.
                waiting.replace(Some(fragment.clone()));
                later = Some(Timeout::new(ADDRESS_REST, move || {
                    let last = waiting.take().filter(|_| address::fragment() == before);
                    if let Some(last) = last {
                        address::show_fragment(&last, Step::Same);
                    }
                }));
            }
            if has_travelled.take() {
                input::show_choices();
            }
            move || drop(later)
        });
    }
    use_effect_with((), move |()| {
        let listeners = address::on_travel(move || {
            has_travelled.set(true);
            send.emit(Action::Travelled(address::fragment()));
        });
        move || drop(listeners)
    });
}
