//! The root: one state, every way in which it changes, and what follows from a state outside the page's body.

mod careers;

use std::mem::ManuallyDrop;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use careers::{Asked, Progress};

use super::body::{Frame, Shown, body};
use super::career::Section;
use super::career::reckoned::Careers;
use super::context::Page;
use super::later;
use crate::app::state::{Action, Part, State};
use crate::app::text::{self, Key};
use crate::app::view::Sight;
use crate::app::view::headline::{self, Headline};
use crate::app::view::levers::LeversView;
use crate::catalog;
use crate::domain::compare::{Comparison, Lever, compare};
use crate::domain::facts::Facts;
use crate::web::address::{self, Step, Travels};
use crate::web::document;
use crate::web::input;
use crate::web::loaded;

/// How long nothing must change before the headline is announced, in milliseconds.
const REST: u32 = 900;
/// How long nothing must change before the address follows, in milliseconds.
const ADDRESS_REST: u32 = 250;

/// How long after a lever was moved the others follow, in milliseconds; and careers after anything
/// else than what is asked of them.
const CATCH_UP: u32 = 30;

#[derive(Properties)]
pub struct AppProps {
    /// The state to begin from.
    pub start: Rc<State>,
    pub frame: Frame,
    /// The address of the page without its fragment.
    pub base: AttrValue,
}

/// They are given once, so there is nothing to tell apart but where they are.
impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.start, &other.start)
    }
}

/// Written as a structure, not with hooks: those bring 6 KB of their own.
pub struct App {
    /// Shared with careers that are being reckoned.
    facts: Rc<Facts>,
    state: State,
    comparison: Comparison,
    headline: Headline,
    /// The fragment that holds the comparison.
    fragment: String,
    send: Callback<Action>,
    /// Whether the address has yet to show a new step for the Back button. Several changes may
    /// lie between two times that the page is drawn.
    is_new_step: bool,
    /// What the address was last told, or is about to be told.
    told: Option<String>,
    waiting: Option<Waiting>,
    /// Whether the state came from the address, so that the page's choices must be shown anew.
    has_travelled: bool,
    /// What a screen reader was last told of the headline.
    said: String,
    rest: Option<Timeout>,
    /// The strips of the levers while they are open, and when those that were not moved follow.
    levers: Option<LeversView>,
    catching_up: Option<Timeout>,
    /// The careers while they are open. It lives as long as the page, so that what drops it need not
    /// be there before the second part of the program.
    careers: ManuallyDrop<Option<Careers>>,
    progress: Progress,
    /// When their next slice is reckoned.
    reckoning: Option<Timeout>,
    /// What is shown of them, drawn anew only when there is something new.
    section: Option<Rc<Section>>,
    /// Whether all that the start asked for is there.
    has_evidence: bool,
    /// Whether a part of it will not come.
    is_cut: bool,
    _travels: Option<Travels>,
}

/// A fragment that the address will show once the hand rests.
struct Waiting {
    fragment: String,
    /// What the address showed when it began to wait.
    before: String,
    _timer: Timeout,
}

pub enum Message {
    Do(Action),
    /// The headline has stood for a while.
    Say,
    /// The hand rests: the address follows.
    Settle,
    /// The levers that were not moved follow the one that was.
    CatchUp,
    /// The next slice of the careers; from the beginning where something has changed.
    Reckon {
        anew: bool,
    },
    /// The evidence and the second part of the program are there, or will not come.
    Evidence(bool),
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let facts = Rc::new(catalog::all_facts());
        let state = State::clone(&ctx.props().start);
        let comparison = compare(&facts, &state.scenario);
        let mut app = Self {
            headline: headline_of(&state, &comparison),
            fragment: state.fragment(),
            send: ctx.link().callback(Message::Do),
            is_new_step: false,
            told: None,
            waiting: None,
            has_travelled: false,
            said: String::new(),
            rest: None,
            levers: None,
            catching_up: None,
            careers: ManuallyDrop::new(None),
            progress: Progress::Stale,
            reckoning: None,
            section: None,
            // Natively both parts of the program and all texts are at hand.
            has_evidence: cfg!(not(target_arch = "wasm32")),
            is_cut: false,
            _travels: None,
            facts,
            state,
            comparison,
        };
        app.draw_levers(ctx, None);
        app.follow_careers(ctx, Asked::Offers);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let action = match message {
            Message::Do(action) => action,
            Message::Say => {
                self.said = self.headline.plain();
                return true;
            }
            Message::Settle => {
                let waiting = self.waiting.take();
                if let Some(last) = waiting.filter(|last| address::fragment() == last.before) {
                    address::show_fragment(&last.fragment, Step::Same);
                }
                return false;
            }
            Message::Evidence(is_there) => {
                self.has_evidence = is_there;
                self.is_cut = !is_there;
                self.draw_levers(ctx, None);
                self.follow_careers(ctx, Asked::Offers);
                return true;
            }
            Message::Reckon { anew } => return self.reckon(ctx, anew),
            Message::CatchUp => {
                self.catching_up = None;
                self.draw_levers(ctx, None);
                return true;
            }
        };
        let moved = match action {
            Action::Lever(lever, _) => Some(lever),
            _ => None,
        };
        self.has_travelled |= matches!(action, Action::Travelled(_));
        let next = self.state.after(action);
        if next == self.state {
            return false;
        }
        let asked = Asked::of(&self.state.scenario, &next.scenario);
        self.is_new_step |= next.is_new_step;
        self.state = next;
        self.fragment = self.state.fragment();
        // What offers come to does not hang on what follows them.
        if asked != Asked::Careers {
            self.comparison = compare(&self.facts, &self.state.scenario);
            self.draw_levers(ctx, moved);
        }
        self.follow_careers(ctx, asked);
        let headline = headline_of(&self.state, &self.comparison);
        if headline != self.headline {
            self.headline = headline;
            let link = ctx.link().clone();
            self.rest = Some(Timeout::new(REST, move || link.send_message(Message::Say)));
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let page = self.page();
        let shown = Shown {
            state: &self.state,
            facts: &self.facts,
            comparison: &self.comparison,
            headline: &self.headline,
            levers: self.levers.as_ref(),
            careers: self.section.as_ref(),
            fragment: &self.fragment,
            frame: ctx.props().frame,
            base: &ctx.props().base,
            said: &self.said,
            is_cut: self.is_cut,
        };
        body(&page, &shown)
    }

    /// What follows from a state outside the page's body.
    fn rendered(&mut self, ctx: &Context<Self>, is_first: bool) {
        let State { lang, theme, .. } = self.state;
        let situation = lang.of(self.state.situation.title);
        document::set_root("lang", lang.code());
        document::set_root("data-theme", theme.id());
        document::set_title(&format!(
            "{situation} – {}",
            text::plain(lang, Key::AppName)
        ));
        self.show_address(ctx);
        if is_first {
            let send = self.send.clone();
            self._travels = Some(address::on_travel(move || {
                send.emit(Action::Travelled(address::fragment()));
            }));
            ctx.link().send_future(async {
                let text = loaded::text("salaryGapEvidence").await;
                // Much of the page has its words from it: it comes whole, or the page is cut.
                Message::Evidence(text.is_some_and(catalog::texts::install_evidence))
            });
        }
        if self.has_evidence {
            document::set_root("data-ready", "true");
        }
    }
}

impl App {
    /// Reckons the strips of the levers, if they are open. While one is dragged it goes first, and
    /// the others follow a moment later, so that a step of the hand fits into a frame.
    fn draw_levers(&mut self, ctx: &Context<Self>, moved: Option<Lever>) {
        let is_open = self.has_evidence && Part::LEVERS.is_in(&self.state.open);
        let before = self.levers.take();
        let moved = moved.zip(before);
        if !is_open {
            return;
        }
        if moved.is_some() && self.catching_up.is_none() {
            let link = ctx.link().clone();
            let follow = move || link.send_message(Message::CatchUp);
            self.catching_up = Some(Timeout::new(CATCH_UP, follow));
        }
        let now = (&self.state, &self.comparison);
        self.levers = Some(later::levers(now, &self.facts, moved));
    }

    fn page(&self) -> Page {
        Page {
            lang: self.state.lang,
            has_evidence: self.has_evidence,
            send: self.send.clone(),
        }
    }

    fn reckon_in(&mut self, ctx: &Context<Self>, milliseconds: u32, anew: bool) {
        let link = ctx.link().clone();
        let next = move || link.send_message(Message::Reckon { anew });
        self.reckoning = Some(Timeout::new(milliseconds, next));
    }

    /// Keeps the address in step with the state. The first change of a step is shown at once, so
    /// that the Back button undoes it; those after it once the hand rests, as browsers take their
    /// time over an address and refuse too many.
    fn show_address(&mut self, ctx: &Context<Self>) {
        let fragment = &self.fragment;
        if self.told.as_ref() == Some(fragment) {
            return;
        }
        let is_new_step = std::mem::take(&mut self.is_new_step);
        let waiting = self.waiting.take();
        let before = address::fragment();
        if *fragment == before {
            // A step back, or a link that was opened.
        } else if is_new_step && ctx.props().frame == Frame::Page {
            if let Some(waiting) = waiting {
                address::show_fragment(&waiting.fragment, Step::Same);
            }
            address::show_fragment(fragment, Step::New);
        } else {
            // A frame's history would join that of the page around it: no new steps there.
            let link = ctx.link().clone();
            self.waiting = Some(Waiting {
                fragment: fragment.clone(),
                before,
                _timer: Timeout::new(ADDRESS_REST, move || link.send_message(Message::Settle)),
            });
        }
        self.told = Some(fragment.clone());
        if std::mem::take(&mut self.has_travelled) {
            input::show_choices();
        }
    }
}

fn headline_of(state: &State, comparison: &Comparison) -> Headline {
    let names = state.names();
    headline::view(&Sight::of(state, comparison, &names))
}
