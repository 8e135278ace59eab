//! Schemes, switched on and off for each offer, under the rules of a day that the reader chooses.

use yew::prelude::*;

use super::bits::{condition, more, remarks, sign, source};
use super::closing::part;
use super::context::Page;
use super::el::{El, el, text};
use crate::app::day;
use crate::app::state::{Action, ClosingEdit, OfferEdit, Part, Tick};
use crate::app::text::Key;
use crate::app::view::schemes::{OfferSchemes, SchemeView, Standing};
use crate::app::view::{Sight, Tone};
use crate::web::input;

pub fn schemes(page: &Page, sight: &Sight<'_>, views: Option<Vec<OfferSchemes>>) -> Html {
    let opened = views.map(|views| {
        let offers = views.into_iter().map(|view| offer(page, sight, view));
        el("div")
            .put(rules(page, sight))
            .put(el("div").class("schemes").put_all(offers))
    });
    part(page, Part::SCHEMES, Key::CloseSchemes, opened)
}

fn rules(page: &Page, sight: &Sight<'_>) -> El {
    let on = sight.scenario.closing.on;
    let send = page.send.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(day) = day::read(&input::value(&event)) {
            send.emit(Action::Closing(ClosingEdit::On(day)));
        }
    });
    let send = page.send.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        let month = input::value(&event).parse().ok();
        if let Some(day) = month.and_then(day::of_month) {
            send.emit(Action::Closing(ClosingEdit::On(day)));
        }
    });
    let month = day::month(on);
    let label = page.say(Key::SchemeDay);
    let slide = html! {
        <input
            type="range"
            class="slide"
            id="schemes-month"
            aria-label={page.say(Key::SchemeMonth)}
            aria-valuetext={on.to_string()}
            min="0"
            max={(day::MONTHS - 1).to_string()}
            value={month.to_string()}
            {oninput}
        />
    };
    let date = html! {
        <label>
            { label }
            { " " }
            <input type="date" class="word" id="schemes-day" value={on.to_string()} {onchange} />
        </label>
    };
    el("div").class("day").put(date).put(slide)
}

fn offer(page: &Page, sight: &Sight<'_>, view: OfferSchemes) -> El {
    let tone: Tone = sight.tone(view.index);
    let head = el("legend")
        .put(sign(tone, view.index))
        .say(sight.full_name(view.index).to_owned());
    let (key, index) = (view.key, view.index);
    let rows = view.rows.into_iter();
    let rows = rows.map(|row| {
        let id = row.id;
        scheme(page, (index, key), row).key(id)
    });
    el("fieldset").key(key).put(head).put_all(rows)
}

fn scheme(page: &Page, (index, key): (usize, u32), view: SchemeView) -> El {
    let id = view.id;
    let control = format!("scheme-{key}-{id}");
    let onchange = {
        let send = page.send.clone();
        Callback::from(move |_: Event| send.emit(Action::Offer(index, OfferEdit::Scheme(id))))
    };
    // A proposal can be tried; what is not in force on the day counts nothing.
    let in_force = matches!(view.standing, Standing::Open | Standing::Proposal);
    let disabled = view.refused.is_some() || !in_force && !view.is_on;
    let switch = html! {
        <label>
            <input type="checkbox" id={control} checked={view.is_on} {disabled} {onchange} />
            { " " }
            { view.name }
        </label>
    };
    let chip = el("span")
        .class("chip")
        .attr("data-kind", view.standing.id())
        .say(view.stands.clone());
    let refused = view
        .refused
        .map(|why| el("p").class("fault").say(why).into());
    let effect = (!view.effect.is_empty()).then(|| el("strong").say(view.effect.clone()).into());
    let head = el("p").put(switch).say(" ").put(chip);
    let told = el("p").say(view.pays.clone()).say(" ").put_if(effect);
    el("div")
        .class("scheme")
        .put(head)
        .put(told)
        .put_if(refused)
        .put(more(
            text(page.say(Key::SchemeMoreOf)),
            opened(page, key, &view),
        ))
}

fn opened(page: &Page, key: u32, view: &SchemeView) -> El {
    let mut told = vec![text(view.text)];
    if !view.unknown.is_empty() {
        told.push(text(view.unknown));
    }
    told.extend((view.conditions.iter().enumerate()).map(|(at, one)| {
        let tick = Tick {
            offer: key,
            of: view.id,
            condition: at,
        };
        condition(page, tick, one.is_ticked, one.words)
    }));
    told.extend(view.sources.iter().map(source));
    remarks(told)
}
