//! A stage of a career: what it pays, how long it lasts, and a slider for each way on.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::number::{self, Quantity};
use crate::app::state::{Action, CareerEdit, Part};
use crate::app::text::Key;
use crate::app::view::career::stages::{NoteView, Opened, StageView, WayView, percent};
use crate::domain::career::{Career, Term};
use crate::domain::rate::{NANO, Rate};
use crate::ui::bits::{button, more, remarks, source, unfold};
use crate::ui::context::Page;
use crate::ui::el::{El, el, row, text};
use crate::ui::field::{Choice, Choices, Entered, Field, Reads};
use crate::ui::later;
use crate::ui::sentence::{Slot, sentence};
use crate::ui::still::Drawn;
use crate::web::{document, focus, input};

const PPB_PER_TENTH: i64 = 1_000_000;
/// Tenths of a percent in the whole.
const WHOLE: i64 = 1_000;

/// A stage, drawn anew only when something of it has changed.
#[derive(PartialEq)]
pub struct StageRow(pub Rc<StageView>);

impl Drawn for StageRow {
    fn draw(&self, page: &Page) -> Html {
        later::stage(page, &self.0)
    }
}

/// What an edit of careers is sent as.
pub const fn act(edit: CareerEdit) -> Action {
    Action::Career(edit)
}

/// A field in a sentence whose value becomes an edit.
pub fn slot(
    page: &Page,
    (name, id): (&'static str, String),
    label: String,
    shown: String,
    reads: Reads,
    edit: impl Fn(Entered) -> Option<CareerEdit> + 'static,
) -> Slot {
    let send = page.send.clone();
    let on_enter = Callback::from(move |entered| {
        if let Some(edit) = edit(entered) {
            send.emit(act(edit));
        }
    });
    Slot {
        name,
        control: Field {
            id: id.into(),
            label: label.into(),
            value: shown.clone().into(),
            reads,
            on_enter,
        }
        .html(page),
        shown,
    }
}

pub fn stage(page: &Page, view: &StageView) -> Html {
    let changed = view.is_changed.then(|| {
        let chip = el("span").class("chip").attr("data-kind", "yours");
        chip.say(page.say(Key::TreeChanged)).into()
    });
    let summary = el("span")
        .say(view.name.clone())
        .put_if(changed)
        .put(el("small").class("under").say(view.reached.clone()));
    let opened = (view.opened.as_ref()).map(|opened| self::opened(page, view, opened));
    unfold(
        "more part",
        view.id,
        summary.into(),
        page.unfold(Part::stage(view.id)),
        opened,
    )
}

fn opened(page: &Page, view: &StageView, opened: &Opened) -> El {
    let id = view.id;
    let offers = opened.offers.iter().map(|(key, name)| {
        let names = [("name", name.into())];
        let field = format!("offer-{key}-pay");
        let onclick = Callback::from(move |_: MouseEvent| document::go_to(&field));
        let go = button(None, page.fill(Key::TreeToOffer, &names), onclick, false);
        let said = page.fill(Key::TreeOffered, &names);
        el("p").key(*key).say(said).say(" ").put(go)
    });
    let said = opened.said.iter().enumerate();
    let said = said.map(|(at, said)| el("p").key(at).class("under").say(said.clone()));
    let known = view.is_changed.then(|| {
        let back = page.click(
            act(CareerEdit::AsKnown(id)),
            vec![format!("stage-{id}-growth")],
        );
        button(None, page.say(Key::TreeAsKnown), back, false)
    });
    let stays = opened.stays;
    let ways = opened.ways.iter().enumerate();
    let rows = ways.map(|(at, one)| way(page, id, at, one).key(at));
    let has_ways = !opened.ways.is_empty();
    let total = has_ways && stays.is_empty();
    el("div")
        .put_all(offers)
        .put(values(page, view, opened))
        .put(el("div").put_all(said))
        .put(notes(page, &opened.notes, true))
        .put_if(has_ways.then(|| el("h4").say(page.say(Key::TreeWays)).into()))
        .put(el("ul").class("ways-on").put_all(rows))
        .put_if(total.then(|| {
            el("p")
                .class("way-total")
                .say(page.say(Key::TreeTotal))
                .into()
        }))
        .put_if((!stays.is_empty()).then(|| el("p").say(stays).into()))
        .put_if(known)
}

/// Pay, growth, spread and term as a sentence.
fn values(page: &Page, view: &StageView, opened: &Opened) -> El {
    let id = view.id;
    let label = |key| page.fill(key, &[("name", (&view.name).into())]);
    let rate = |name, key, shown: &str, (min, max): (i64, i64), edit: fn(Rate) -> CareerEditOf| {
        slot(
            page,
            (name, format!("stage-{id}-{name}")),
            label(key),
            shown.to_owned(),
            Reads::Percent {
                min: min * 10,
                max: max * 10,
            },
            move |entered| match entered {
                Entered::Tenths(tenths) => {
                    Some(edit(Rate::from_ppb(tenths * PPB_PER_TENTH)).of(id))
                }
                _ => None,
            },
        )
    };
    let mut slots = vec![
        rate(
            "growth",
            Key::TreeGrowth,
            &opened.growth,
            Career::GROWTH,
            CareerEditOf::Growth,
        ),
        rate(
            "spread",
            Key::TreeSpread,
            &opened.spread,
            (0, Career::MAX_SPREAD),
            CareerEditOf::Spread,
        ),
        kind(page, view, opened.term),
        match opened.term {
            Term::Leaving(odds) => rate(
                "n",
                Key::TreeLeft,
                &percent(odds),
                (0, 100),
                CareerEditOf::Leaving,
            ),
            Term::Years(years) => slot(
                page,
                ("n", format!("stage-{id}-years")),
                label(Key::TreeYears),
                Quantity::Years(i64::from(years)).text(page.lang),
                Reads::Years {
                    min: 1,
                    max: i64::from(Career::MAX_TERM),
                },
                move |entered| match entered {
                    Entered::Count(years) => {
                        let term = Term::Years(u8::try_from(years).ok()?);
                        Some(CareerEdit::Term(id, Some(term)))
                    }
                    _ => None,
                },
            ),
        },
    ];
    let key = match &opened.pay {
        None => Key::TreeValuesOffered,
        Some(pay) => {
            slots.push(slot(
                page,
                ("pay", pay_id(id)),
                label(Key::TreePay),
                pay.shown.clone(),
                Reads::Amount(pay.currency, 1),
                move |entered| match entered {
                    Entered::Amount(minor) => Some(CareerEdit::Pay(id, Some(minor))),
                    _ => None,
                },
            ));
            Key::TreeValues
        }
    };
    el("div")
        .class("sentence")
        .put(sentence(page.lang, key, slots))
}

/// An edit of a stage that takes a rate.
enum CareerEditOf {
    Growth(Rate),
    Spread(Rate),
    Leaving(Rate),
}

impl CareerEditOf {
    const fn of(self, stage: &'static str) -> CareerEdit {
        match self {
            Self::Growth(rate) => CareerEdit::Growth(stage, Some(rate)),
            Self::Spread(rate) => CareerEdit::Spread(stage, Some(rate)),
            Self::Leaving(rate) => CareerEdit::Term(stage, Some(Term::Leaving(rate))),
        }
    }
}

fn pay_id(stage: &str) -> String {
    format!("stage-{stage}-pay")
}

/// Whether a stage lasts a term or is left year by year. The one becomes the other so that it lasts
/// as long on average.
fn kind(page: &Page, view: &StageView, term: Term) -> Slot {
    let id = view.id;
    let names = [page.say(Key::TreeFixed), page.say(Key::TreeLeaving)];
    let (now, other) = match term {
        Term::Years(years) => (
            0,
            Term::Leaving(Rate::from_ppb(NANO / i64::from(years.max(1)))),
        ),
        Term::Leaving(odds) => {
            let years = (NANO + odds.ppb() / 2) / odds.ppb().max(1);
            let years = years.max(1).min(i64::from(Career::MAX_TERM));
            (
                1,
                Term::Years(u8::try_from(years).unwrap_or(Career::MAX_TERM)),
            )
        }
    };
    let choices: Choices = (names.iter().enumerate())
        .map(|(at, name)| (at.to_string().into(), (*name).into()))
        .collect();
    let send = page.send.clone();
    let on_choose = Callback::from(move |at: String| {
        if at != now.to_string() {
            send.emit(act(CareerEdit::Term(id, Some(other))));
        }
    });
    Slot {
        name: "kind",
        shown: names.get(now).copied().unwrap_or_default().to_owned(),
        control: Choice {
            id: format!("stage-{id}-kind").into(),
            label: page.say(Key::TreeKind),
            chosen: &now.to_string(),
            choices,
            on_choose,
        }
        .html(),
    }
}

/// A way on: its name, the odds as a slider and a field, and what they rest on.
fn way(page: &Page, stage: &'static str, branch: usize, view: &WayView) -> El {
    let id: AttrValue = format!("stage-{stage}-odds-{branch}").into();
    let label = page.fill(Key::TreeOdds, &[("name", (&view.name).into())]);
    let head = el("div")
        .class("way-head")
        .put(el("label").attr("for", id.clone()).say(view.name.clone()))
        .put(chip(view.grade));
    let shown = number::percent(view.odds);
    let edit = move |tenths: i64| CareerEdit::Odds {
        stage,
        branch,
        to: Rate::from_ppb(tenths * PPB_PER_TENTH),
    };
    let typed = slot(
        page,
        ("odds", format!("{id}-value")),
        label,
        shown.clone(),
        Reads::Percent { min: 0, max: WHOLE },
        move |entered| match entered {
            Entered::Tenths(tenths) => Some(edit(tenths)),
            _ => None,
        },
    );
    // Its place is kept, so that no slider moves away from under the hand that moves another.
    let (known, grade) = &view.known;
    let class = if view.is_moved {
        "under"
    } else {
        "under unmoved"
    };
    let known = el("p").class(class).say(known.clone()).put(chip(*grade));
    let controls = match view.unpaid {
        Some(to) => unpaid(page, to, &view.name),
        None => el("div")
            .class("way-odds")
            .put(slider(page, id, view.odds, shown, edit))
            .put(typed.control),
    };
    el("li")
        .class("way")
        .put(head)
        .put(controls)
        .put(known)
        .put(notes(page, &view.notes, false))
}

/// Nobody goes where nobody pays: the reason, and the way to the field that changes it.
fn unpaid(page: &Page, to: &'static str, name: &str) -> El {
    let send = page.send.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        send.emit(Action::Unfold(Part::stage(to), true));
        focus::go_to(pay_id(to));
    });
    let go = page.fill(Key::TreeSetPay, &[("name", name.into())]);
    el("p")
        .class("way-unpaid")
        .say(page.say(Key::TreeNobody))
        .say(" ")
        .put(button(None, go, onclick, false))
}

fn slider(
    page: &Page,
    id: AttrValue,
    odds: i64,
    shown: String,
    edit: impl Fn(i64) -> CareerEdit + 'static,
) -> Html {
    let send = page.send.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        if let Ok(tenths) = input::value(&event).parse() {
            send.emit(act(edit(tenths)));
        }
    });
    html! {
        <input
            type="range"
            class="slide"
            {id}
            min="0"
            max={WHOLE.to_string()}
            step="1"
            value={odds.to_string()}
            aria-valuetext={shown}
            {oninput}
        />
    }
}

fn chip((kind, word): (&'static str, &'static str)) -> El {
    el("span").class("chip").attr("data-kind", kind).say(word)
}

/// What values rest on, with the sources behind it; how sure it is where that is not said above.
fn notes(page: &Page, notes: &[NoteView], with_grade: bool) -> Html {
    let told = notes.iter().map(|note| {
        let grade = with_grade.then(|| chip(note.grade).into());
        let said = el("span").say(note.text.clone()).put_if(grade);
        let from = (!note.sources.is_empty()).then(|| {
            let sources = remarks(note.sources.iter().map(source));
            more(text(page.say(Key::TreeSource)), sources).into()
        });
        row([said.into(), from.unwrap_or_default()])
    });
    if notes.is_empty() {
        Html::default()
    } else {
        remarks(told).into()
    }
}
