//! What is drawn anew only when what it shows has changed, and what is typed meanwhile.
//!
//! A part puts all that it shows into one value and draws from that value and the page alone, so
//! that nothing it shows can change unseen: there is no list of what it depends on to forget
//! something in.

use std::any::Any;
use std::rc::Rc;

use yew::html::Scope;
use yew::prelude::*;
use yew::virtual_dom::VComp;

use super::context::Page;
use crate::app::reader::Fault;

/// All that a part of the page shows.
pub trait Drawn: PartialEq + 'static {
    fn draw(&self, page: &Page) -> Html;
}

/// The same, whatever the part; a field besides keeps what is typed.
pub trait Kept: Any {
    fn is(&self, other: &dyn Any) -> bool;

    fn show(&self, page: &Page, typing: &Typing, link: &Scope<Still>) -> Html;

    /// The value of a field while the reader does not type.
    fn value(&self) -> &str {
        ""
    }

    /// What a field does on a message, and whether it is drawn anew.
    fn hear(&self, _: &mut Typing, _: Heard) -> bool {
        false
    }
}

impl<T: Drawn> Kept for T {
    fn is(&self, other: &dyn Any) -> bool {
        other.downcast_ref() == Some(self)
    }

    fn show(&self, page: &Page, _: &Typing, _: &Scope<Still>) -> Html {
        self.draw(page)
    }
}

/// A part of the page; its key tells it apart from others beside it.
#[inline(never)]
pub fn still(page: &Page, key: u32, shown: Rc<dyn Kept>) -> Html {
    let page = page.clone();
    VComp::new::<Still>(Rc::new(StillProps { page, shown }), Some(key.into())).into()
}

#[derive(Properties)]
pub struct StillProps {
    page: Page,
    shown: Rc<dyn Kept>,
}

impl PartialEq for StillProps {
    fn eq(&self, other: &Self) -> bool {
        let shown: &dyn Any = &*other.shown;
        self.page == other.page && self.shown.is(shown)
    }
}

/// What a field keeps.
#[derive(Default)]
pub struct Typing {
    /// What is typed, until it is left or a value comes from elsewhere (a step back, another
    /// currency).
    pub draft: Option<String>,
    pub fault: Option<Fault>,
    /// Whether the next value follows from what is typed.
    pub is_typed: bool,
}

/// What a field hears from its input.
pub enum Heard {
    Typed {
        text: String,
        is_composing: bool,
    },
    Left,
    /// Left with a part of a day.
    Incomplete,
    /// A key that changes nothing.
    Other,
}

/// One component for parts and fields, as each costs some 5 KB of program.
pub struct Still {
    typing: Typing,
}

impl Component for Still {
    type Message = Heard;
    type Properties = StillProps;

    fn create(_: &Context<Self>) -> Self {
        Self {
            typing: Typing::default(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, heard: Heard) -> bool {
        ctx.props().shown.hear(&mut self.typing, heard)
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &StillProps) -> bool {
        if !self.typing.is_typed && ctx.props().shown.value() != old.shown.value() {
            self.typing = Typing::default();
        }
        true
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.typing.is_typed = false;
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let StillProps { page, shown } = ctx.props();
        shown.show(page, &self.typing, ctx.link())
    }
}
