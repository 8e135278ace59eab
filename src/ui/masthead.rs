//! The top of the page: name, situation, and how amounts and the page are shown.

use yew::prelude::*;

use super::context::use_page;
use super::field::{Choice, Choices, Switch};
use crate::app::lang::Lang;
use crate::app::state::{Action, Theme};
use crate::app::text::Key;
use crate::catalog::{self, Situation};
use crate::domain::scenario::Period;

#[derive(Properties, PartialEq)]
pub struct MastheadProps {
    pub situation: &'static Situation,
    pub period: Period,
    pub theme: Theme,
}

#[component]
pub fn Masthead(props: &MastheadProps) -> Html {
    let page = use_page();
    let lang = page.lang;
    let situations: Choices = (catalog::situations().iter())
        .map(|s| (s.id.into(), lang.of(s.title).into()))
        .collect();
    let choose = page.send.reform(|id: String| {
        catalog::situation(&id).map_or(Action::CloseNotice, Action::Situation)
    });
    html! {
        <header class="masthead">
            <span class="brand">{ page.say(Key::AppName) }</span>
            <span class="situation">
                <label for="situation">{ page.say(Key::AppSituation) }</label>
                { " " }
                <Choice
                    id="situation"
                    label={page.say(Key::AppSituation)}
                    chosen={props.situation.id}
                    choices={situations}
                    on_choose={choose}
                />
            </span>
            <div class="tools">
                <PeriodSwitch period={props.period} />
                <LangSwitch />
                <Switch
                    id="theme"
                    label={page.say(Key::AppTheme)}
                    chosen={props.theme.id()}
                    choices={vec![
                        ("auto".into(), page.say(Key::AppThemeAuto).into()),
                        ("light".into(), page.say(Key::AppThemeLight).into()),
                        ("dark".into(), page.say(Key::AppThemeDark).into()),
                    ]}
                    on_choose={page.send.reform(|id: String| {
                        Action::Theme(Theme::of_id(&id).unwrap_or(Theme::Auto))
                    })}
                />
            </div>
        </header>
    }
}

#[derive(Properties, PartialEq)]
pub struct PeriodProps {
    pub period: Period,
}

#[component]
pub fn PeriodSwitch(props: &PeriodProps) -> Html {
    let page = use_page();
    let chosen = match props.period {
        Period::Year => "year",
        Period::Month => "month",
    };
    html! {
        <Switch
            id="period"
            label={page.say(Key::AppPeriod)}
            chosen={chosen}
            choices={vec![
                ("year".into(), page.say(Key::AppYear).into()),
                ("month".into(), page.say(Key::AppMonth).into()),
            ]}
            on_choose={page.send.reform(|id: String| {
                Action::Period(if id == "month" { Period::Month } else { Period::Year })
            })}
        />
    }
}

#[component]
pub fn LangSwitch() -> Html {
    let page = use_page();
    html! {
        <Switch
            id="language"
            label={page.say(Key::AppLanguage)}
            chosen={page.lang.code()}
            own_language=true
            choices={vec![
                ("ko".into(), page.say(Key::AppKorean).into()),
                ("en".into(), page.say(Key::AppEnglish).into()),
            ]}
            on_choose={page.send.reform(|id: String| {
                Action::Lang(Lang::of_code(&id).unwrap_or(Lang::Ko))
            })}
        />
    }
}
