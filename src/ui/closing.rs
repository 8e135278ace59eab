//! What would close the gap: the match as a sentence, the answer, every lever, and who pays.

use std::rc::Rc;

use yew::prelude::*;

use super::bits::{button, lead, remarks, section, table, unfold};
use super::context::Page;
use super::el::{El, el, row, text};
use super::field::{Choice, Choices, Entered, Field, Reads};
use super::later;
use super::map::map;
use super::rungs::which_rung;
use super::sentence::{Slot, sentence};
use super::still::{Drawn, still};
use super::strip::{Control, levers};
use crate::app::number;
use crate::app::state::{Action, ClosingEdit, Part, State};
use crate::app::text::Key;
use crate::app::view::closing::{AnswerView, basis, rungs};
use crate::app::view::levers::StripView;
use crate::app::view::map::MapView;
use crate::app::view::{self, Sight, Table, lever_words, said_pay};
use crate::domain::closing::{Closing, Taxing};
use crate::domain::compare::{Lever, Rung};
use crate::domain::facts::Facts;
use crate::domain::rate::Rate;
use crate::domain::scenario::Scenario;
use crate::domain::scheme::{Basis, Payer};

/// What is drawn only while it is open.
pub struct Opened {
    pub answers: Option<(Vec<AnswerView>, Vec<String>)>,
    pub levers: Option<(Vec<(Lever, StripView)>, Table)>,
    pub map: Option<MapView>,
}

impl Opened {
    /// Reckons only what is open.
    pub fn of(sight: &Sight<'_>, facts: &Facts, state: &State) -> Self {
        let open = |part: Part| part.is_in(&state.open);
        Self {
            answers: open(Part::ANSWERS).then(|| {
                let reliefs = view::closing::relief_answers(sight, facts);
                (view::closing::answers(sight, facts), reliefs)
            }),
            levers: open(Part::LEVERS).then(|| {
                let strips = view::levers::view(sight, facts, state.situation);
                (strips, view::levers::matters(sight, facts))
            }),
            map: open(Part::MAP)
                .then(|| view::map::view(sight, facts))
                .flatten(),
        }
    }
}

const PPB_PER_TENTH: i64 = 1_000_000;
/// Hundredths of a percent in a tenth.
const HUNDREDTHS: i64 = 10;

/// The part without its heading's neighbours; `more` are the parts that follow, schemes first.
pub fn closing(
    page: &Page,
    sight: &Sight<'_>,
    answer: String,
    opened: Opened,
    [schemes, payers, treasury]: [Html; 3],
) -> Html {
    let names = [("a", sight.short_name(0).into())];
    section("closing-title", page.say(Key::CloseTitle))
        .put(lead(page.fill(Key::CloseLead, &names)))
        .put(still(page, 0, Rc::new(Match::of(sight))))
        .put(el("p").class("answer").attr("role", "status").say(answer))
        .put(schemes)
        .put(answers(page, opened.answers))
        .put(strips(page, sight, opened.levers))
        .put(two_levers(page, sight, opened.map))
        .put(payers)
        .put(treasury)
        .into()
}

fn part(page: &Page, part: Part, title: Key, opened: Option<El>) -> Html {
    let summary = text(page.say(title));
    unfold("more", part.name, summary, page.unfold(part), opened)
}

/// The match as a sentence.
#[derive(PartialEq)]
pub struct Match {
    first: String,
    closing: Closing,
    rungs: Vec<(Rung, String)>,
}

impl Match {
    fn of(sight: &Sight<'_>) -> Self {
        Self {
            first: sight.short_name(0).to_owned(),
            closing: sight.scenario.closing.clone(),
            rungs: rungs(sight),
        }
    }
}

impl Drawn for Match {
    fn draw(&self, page: &Page) -> Html {
        later::matched(page, self)
    }
}

pub fn match_sentence(page: &Page, shown: &Match) -> El {
    let closing = &shown.closing;
    let cap = closing.cap;
    let free = cap.map(|_| {
        let action = Action::Closing(ClosingEdit::Cap(None));
        let onclick = page.click(action, vec!["match-cap".to_owned()]);
        button(None, page.say(Key::CloseFreeCap), onclick, false)
    });
    let slots = vec![
        word("a", &shown.first),
        share(page, closing),
        choice(
            page,
            ("of", Key::CloseOf),
            &BASES.map(|of| (page.say(basis(of)), ClosingEdit::Of(of))),
            ClosingEdit::Of(closing.of),
        ),
        amount(page, closing, Money::Cap),
        years(page, closing),
        choice(
            page,
            ("taxing", Key::CloseTaxing),
            &[
                (
                    page.say(Key::CloseTaxed),
                    ClosingEdit::Taxing(Taxing::Taxed),
                ),
                (page.say(Key::CloseFree), ClosingEdit::Taxing(Taxing::Free)),
            ],
            ClosingEdit::Taxing(closing.taxing),
        ),
        choice(
            page,
            ("charges", Key::CloseCharges),
            &[
                (
                    page.say(Key::CloseByEmployer),
                    ClosingEdit::Charges(Payer::Employer),
                ),
                (
                    page.say(Key::CloseByState),
                    ClosingEdit::Charges(Payer::State),
                ),
            ],
            ClosingEdit::Charges(closing.charges),
        ),
        amount(page, closing, Money::Yearly),
        amount(page, closing, Money::Once),
        rung(page, shown),
    ];
    el("div")
        .class("sentence")
        .put(sentence(page.lang, Key::CloseSentence, slots))
        .put_if(free.map(|button| row([text(" "), button])))
}

fn word(name: &'static str, shown: &str) -> Slot {
    Slot {
        name,
        shown: shown.to_owned(),
        control: text(shown.to_owned()),
    }
}

const BASES: [Basis; 3] = [Basis::Package, Basis::Gap, Basis::Salary];

/// A select whose choices are edits.
pub(super) fn choice(
    page: &Page,
    (name, label): (&'static str, Key),
    edits: &[(&'static str, ClosingEdit)],
    now: ClosingEdit,
) -> Slot {
    let at = edits.iter().position(|(_, edit)| *edit == now).unwrap_or(0);
    let choices: Choices = (edits.iter().enumerate())
        .map(|(at, (said, _))| (at.to_string().into(), (*said).into()))
        .collect();
    let by_place: Vec<ClosingEdit> = edits.iter().map(|(_, edit)| *edit).collect();
    let send = page.send.clone();
    let on_choose = Callback::from(move |at: String| {
        let edit = at.parse().ok().and_then(|at: usize| by_place.get(at));
        if let Some(edit) = edit {
            send.emit(Action::Closing(*edit));
        }
    });
    Slot {
        name,
        shown: edits
            .get(at)
            .map_or_else(String::new, |(said, _)| (*said).to_owned()),
        control: Choice {
            id: format!("match-{name}").into(),
            label: page.say(label),
            chosen: &at.to_string(),
            choices,
            on_choose,
        }
        .html(),
    }
}

fn rung(page: &Page, shown: &Match) -> Slot {
    let label = page.say(Key::CloseRung);
    which_rung(
        page,
        ("match-rung", label),
        &shown.rungs,
        shown.closing.rung,
    )
}

/// A field whose value becomes an edit.
pub(super) fn entry(
    page: &Page,
    (name, label): (&'static str, Key),
    shown: String,
    reads: Reads,
    on_enter: Callback<Entered>,
) -> Slot {
    Slot {
        name,
        control: Field {
            id: format!("match-{name}").into(),
            label: page.say(label).into(),
            value: shown.clone().into(),
            reads,
            on_enter,
        }
        .html(page),
        shown,
    }
}

fn share(page: &Page, closing: &Closing) -> Slot {
    let shown = number::trimmed(closing.share.ppb() / (PPB_PER_TENTH / HUNDREDTHS), 2);
    let on_enter = page.on(|entered| match entered {
        Entered::Tenths(tenths) => {
            let share = Rate::from_ppb(tenths * PPB_PER_TENTH);
            Some(Action::Closing(ClosingEdit::Share(share)))
        }
        _ => None,
    });
    let reads = Reads::Percent { min: 0, max: 1_000 };
    entry(
        page,
        ("share", Key::CloseShareLabel),
        shown,
        reads,
        on_enter,
    )
}

fn years(page: &Page, closing: &Closing) -> Slot {
    let on_enter = page.on(|entered| match entered {
        Entered::Count(n) => {
            let years = u8::try_from(n).ok()?;
            Some(Action::Closing(ClosingEdit::Years(years)))
        }
        _ => None,
    });
    let reads = Reads::Count {
        min: 0,
        max: i64::from(Scenario::MAX_HORIZON),
    };
    let shown = closing.years.to_string();
    entry(page, ("years", Key::LeverYears), shown, reads, on_enter)
}

/// The amounts of the match.
#[derive(Clone, Copy)]
enum Money {
    Cap,
    Yearly,
    Once,
}

fn amount(page: &Page, closing: &Closing, which: Money) -> Slot {
    let (name, label, minor) = match which {
        Money::Cap => ("cap", Key::LeverCap, closing.cap),
        Money::Yearly => ("amount", Key::LeverAmount, Some(closing.amount)),
        Money::Once => ("once", Key::CloseOnce, Some(closing.once)),
    };
    let shown = minor.map_or_else(
        || page.say(Key::CloseNoCap).to_owned(),
        |minor| said_pay(page.lang, closing.pay(minor)),
    );
    let send = page.send.clone();
    let on_enter = Callback::from(move |entered| {
        if let Entered::Amount(minor) = entered {
            send.emit(Action::Closing(match which {
                Money::Cap => ClosingEdit::Cap(Some(minor)),
                Money::Yearly => ClosingEdit::Amount(minor),
                Money::Once => ClosingEdit::Once(minor),
            }));
        }
    });
    let reads = Reads::Amount(closing.currency, 1);
    entry(page, (name, label), shown, reads, on_enter)
}

fn answers(page: &Page, views: Option<(Vec<AnswerView>, Vec<String>)>) -> Html {
    let opened = views.map(|(answers, reliefs)| {
        let rows = answers.into_iter().map(|answer| {
            let put_in = answer.put_in.map_or_else(Html::default, |value| {
                let onclick = page.click(
                    Action::Lever(answer.lever, value),
                    vec!["closing-title".to_owned()],
                );
                let id = format!("put-{}", lever_words::id(answer.lever));
                row([
                    text(" "),
                    button(Some(id), page.say(Key::ClosePutIn), onclick, false),
                ])
            });
            row([text(answer.said), put_in])
        });
        remarks(rows.chain(reliefs.into_iter().map(text)))
    });
    part(page, Part::ANSWERS, Key::CloseAnswers, opened)
}

fn strips(page: &Page, sight: &Sight<'_>, views: Option<(Vec<(Lever, StripView)>, Table)>) -> Html {
    let opened = views.map(|(views, matters)| {
        let all = views.into_iter().map(|(lever, view)| {
            let control = control(page, sight, lever);
            (view, control)
        });
        el("div")
            .put(lead(page.say(Key::CloseLeversLead)))
            .put(levers(page, all.collect()))
            .put(el("h3").say(page.say(Key::CloseMatters)))
            .put(table(&matters))
    });
    part(page, Part::LEVERS, Key::CloseLevers, opened)
}

/// What a lever's field reads and what its slider sends.
fn control(page: &Page, sight: &Sight<'_>, lever: Lever) -> Control {
    let percent = |min, max| Reads::Percent { min, max };
    let reads = match lever {
        Lever::Share | Lever::Saving | Lever::Worthless => percent(0, 1_000),
        Lever::ShareGrowth => percent(-900, 9_000),
        Lever::Years => Reads::Count {
            min: 0,
            max: i64::from(Scenario::MAX_HORIZON),
        },
        Lever::Hours => Reads::Hours,
        Lever::Exchange => Reads::Won(sight.foreign()),
        Lever::Amount | Lever::Cap | Lever::Pay => {
            let currency = lever_words::currency(sight, lever);
            Reads::Amount(currency.unwrap_or(sight.scenario.anchor), 1)
        }
    };
    let send = page.send.clone();
    let on_slide = Callback::from(move |value| send.emit(Action::Lever(lever, value)));
    let send = page.send.clone();
    let on_enter = Callback::from(move |entered| {
        let value = match (lever, entered) {
            (Lever::Share, Entered::Tenths(tenths)) => tenths * HUNDREDTHS,
            (_, Entered::Tenths(tenths)) => tenths,
            (_, Entered::Amount(minor)) => minor,
            (_, Entered::Count(count)) => count,
            (_, Entered::Won(_, won)) => (won * 100.0 + 0.5) as i64,
            _ => return,
        };
        send.emit(Action::Lever(lever, value));
    });
    Control {
        reads,
        on_enter,
        on_slide,
    }
}

fn two_levers(page: &Page, sight: &Sight<'_>, view: Option<MapView>) -> Html {
    let opened = view.map(|view| {
        let pick = |name, axis: usize| lever_choice(page, sight, name, axis);
        let slots = vec![pick("x", 0), pick("y", 1)];
        el("div")
            .put(
                el("div")
                    .class("sentence")
                    .put(sentence(page.lang, Key::CloseMapSentence, slots)),
            )
            .put(map(page, &view))
    });
    part(page, Part::MAP, Key::CloseMap, opened)
}

fn lever_choice(page: &Page, sight: &Sight<'_>, name: &'static str, axis: usize) -> Slot {
    let pair = sight.map_levers();
    let now = pair[axis];
    let choices: Choices = (Lever::ALL.into_iter())
        .filter(|lever| *lever == Lever::Cap || lever.value(sight.scenario).is_some())
        .filter(|lever| *lever != pair[1 - axis])
        .map(|lever| {
            let said = lever_words::name(sight, lever);
            (lever_words::id(lever).into(), said.into())
        })
        .collect();
    let send = page.send.clone();
    let on_choose = Callback::from(move |id: String| {
        let found = Lever::ALL
            .into_iter()
            .find(|lever| lever_words::id(*lever) == id);
        if let Some(lever) = found {
            send.emit(Action::MapLever(axis, lever));
        }
    });
    Slot {
        name,
        shown: lever_words::name(sight, now),
        control: Choice {
            id: format!("map-{name}").into(),
            label: page.say(if axis == 0 {
                Key::CloseMapAcross
            } else {
                Key::CloseMapUp
            }),
            chosen: lever_words::id(now),
            choices,
            on_choose,
        }
        .html(),
    }
}
