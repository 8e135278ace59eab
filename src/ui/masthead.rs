//! The top of the page: name, situation, and how amounts and the page are shown.

use std::rc::Rc;

use yew::prelude::*;

use super::bits::jump;
use super::context::Page;
use super::el::el;
use super::field::{Choice, Choices, Switch};
use super::share::LINK_ID;
use super::still::{Drawn, still};
use crate::app::lang::Lang;
use crate::app::state::{Action, State, Theme};
use crate::app::text::Key;
use crate::catalog::{self, Situation};
use crate::domain::scenario::Period;

pub fn masthead(page: &Page, state: &State, fragment: &str) -> Html {
    el("header")
        .class("masthead")
        .put(el("span").class("brand").say(page.say(Key::AppName)))
        .put(el("span").class("situation").put(still(
            page,
            0,
            Rc::new(Chosen::Situation(state.situation)),
        )))
        .put(
            el("div")
                .class("tools")
                .put(period(page, state.scenario.period))
                .put(language(page, state, fragment))
                .put(still(page, 0, Rc::new(Chosen::Theme(state.theme))))
                .put(jump("plain", LINK_ID, page.say(Key::AppShare))),
        )
        .into()
}

pub fn period(page: &Page, period: Period) -> Html {
    still(page, 0, Rc::new(Chosen::Period(period)))
}

/// What is chosen at the top of the page.
#[derive(PartialEq)]
enum Chosen {
    Situation(&'static Situation),
    Period(Period),
    Theme(Theme),
}

impl Drawn for Chosen {
    fn draw(&self, page: &Page) -> Html {
        match self {
            Self::Situation(situation) => situations(page, situation.id),
            Self::Period(period) => periods(page, *period),
            Self::Theme(theme) => themes(page, *theme),
        }
    }
}

fn situations(page: &Page, chosen: &'static str) -> Html {
    let choices: Choices = (catalog::situations().iter())
        .map(|s| (s.id.into(), page.lang.of(s.title).into()))
        .collect();
    let situation = Choice {
        id: "situation".into(),
        label: page.say(Key::AppSituation),
        chosen,
        choices,
        on_choose: page.on(|id: String| catalog::situation(&id).map(Action::Situation)),
    };
    situation.html()
}

fn themes(page: &Page, theme: Theme) -> Html {
    let theme = Switch {
        id: "theme",
        label: page.say(Key::AppTheme),
        chosen: theme.id(),
        choices: vec![
            ("auto".into(), page.say(Key::AppThemeAuto).into()),
            ("light".into(), page.say(Key::AppThemeLight).into()),
            ("dark".into(), page.say(Key::AppThemeDark).into()),
        ],
        on_choose: page.on(|id: String| Theme::of_id(&id).map(Action::Theme)),
    };
    theme.html()
}

fn periods(page: &Page, period: Period) -> Html {
    let switch = Switch {
        id: "period",
        label: page.say(Key::AppPeriod),
        chosen: match period {
            Period::Year => "year",
            Period::Month => "month",
        },
        choices: vec![
            ("year".into(), page.say(Key::AppYear).into()),
            ("month".into(), page.say(Key::AppMonth).into()),
        ],
        on_choose: page.on(|id: String| {
            Some(Action::Period(if id == "month" {
                Period::Month
            } else {
                Period::Year
            }))
        }),
    };
    switch.html()
}

/// The page in the other language: a link, since a reader loads the texts of one.
pub fn language(page: &Page, state: &State, fragment: &str) -> Html {
    let (other, name) = match page.lang {
        Lang::Ko => (Lang::En, "English"),
        Lang::En => (Lang::Ko, "한국어"),
    };
    el("a")
        .class("language")
        .attr("href", state.address_in(other, fragment))
        .attr("lang", other.code())
        .attr("hreflang", other.code())
        .say(name)
        .into()
}
