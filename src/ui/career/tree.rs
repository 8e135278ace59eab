//! The ways of each choice as a picture, the stages to be changed, and all of it as a table.

use std::rc::Rc;

use yew::prelude::*;

use super::stage::{StageRow, slot};
use crate::app::number;
use crate::app::state::{CareerEdit, Part};
use crate::app::text::Key;
use crate::app::view::career::stages::percent as said;
use crate::app::view::career::tree::{BAR, COLUMNS, PictureView, TermsView, TreeView};
use crate::app::view::{percent, said_pay};
use crate::domain::career::{Career, University};
use crate::domain::money::Currency;
use crate::domain::offer::Pay;
use crate::domain::rate::Rate;
use crate::ui::bits::{lead, remarks, sign, table, unfold};
use crate::ui::context::Page;
use crate::ui::el::{El, el, text};
use crate::ui::field::{Choice, Choices, Entered, Reads};
use crate::ui::sentence::{Slot, sentence};
use crate::ui::still::still;

const PPB_PER_TENTH: i64 = 1_000_000;
/// Between a bar and the name beside it, as a part of the width.
const AIR: f64 = 0.012;
/// The language of elements inside a picture.
const XHTML: &str = "http://www.w3.org/1999/xhtml";

pub fn tree(page: &Page, view: &TreeView) -> Html {
    let pictures = view.pictures.iter().enumerate();
    let pictures = pictures.map(|(at, view)| picture(view).key(at));
    let stages = view.stages.iter().enumerate();
    let stages: Html = stages
        .map(|(at, stage)| still(page, at as u32, Rc::new(StageRow(Rc::clone(stage)))))
        .collect();
    el("div")
        .put(terms(page, &view.terms))
        .put(lead(view.lead.clone()))
        .put(el("div").class("ways-of-two").put_all(pictures))
        .put(unfold(
            "more",
            Part::CAREER_WAYS.name,
            text(page.say(Key::TreeTableOpen)),
            page.unfold(Part::CAREER_WAYS),
            (view.table.as_ref()).map(|all| el("div").class("way-table").put(table(all))),
        ))
        .put(el("h3").say(page.say(Key::TreeStages)))
        .put(lead(page.say(Key::TreeStagesLead)))
        .put(el("div").class("stages").put(stages))
        .into()
}

fn picture(view: &PictureView) -> El {
    let heads = view.columns.iter().enumerate();
    let heads = heads.map(|(at, head)| el("span").key(at).say(*head));
    let labels = view.labels.iter().enumerate().map(|(at, label)| {
        let column = COLUMNS.get(label.column).copied().unwrap_or_default();
        let next = COLUMNS.get(label.column + 1).copied().unwrap_or(1.0);
        let left = column + BAR + AIR;
        // Style sets it higher by half of its height.
        el("foreignObject")
            .key(at)
            .class("way-name")
            .attr("x", percent(left))
            .attr("y", percent(label.y))
            .attr("width", percent(next - AIR - left))
            .attr("height", "2.6em")
            .put(
                el("div").attr("xmlns", XHTML).put(
                    el("span")
                        .say(label.name.clone())
                        .say(" ")
                        .put(el("strong").say(label.part.clone())),
                ),
            )
    });
    let bands = view.bands.iter().enumerate();
    let bands = bands.map(|(at, d)| el("path").key(at).class("way-band").attr("d", d.clone()));
    let shapes = el("svg")
        .class(view.tone.class())
        .attr("viewBox", "0 0 10000 10000")
        .attr("preserveAspectRatio", "none")
        .put_all(bands)
        .put(el("path").class("way-bar").attr("d", view.bars.clone()));
    let anew = view.anew.iter().map(|said| text(said.clone()));
    let name = el("h3").put(sign(view.tone, view.offer));
    el("div")
        .put(name.say(view.name.clone()))
        .put(
            el("div")
                .class("way-heads")
                .attr("aria-hidden", "true")
                .put_all(heads),
        )
        .put(
            el("svg")
                .class("way-picture")
                .attr("role", "img")
                .attr("aria-label", view.said.clone())
                .attr(
                    "height",
                    format!("{}em", number::fixed(view.height as i64, 1)),
                )
                .put(shapes)
                .put_all(labels),
        )
        .put_if((!view.anew.is_empty()).then(|| remarks(anew).into()))
}

/// What holds for all stages, as a sentence.
fn terms(page: &Page, view: &TermsView) -> El {
    let [a, b] = &view.names;
    let word = |name: &'static str, shown: &str| Slot {
        name,
        shown: shown.to_owned(),
        control: text(shown.to_owned()),
    };
    let yearly = slot(
        page,
        ("yearly", "career-yearly".into()),
        page.say(Key::TreeYearly).to_owned(),
        said(view.yearly),
        Reads::Percent {
            min: 0,
            max: Career::MAX_SPREAD * 10,
        },
        |entered| match entered {
            Entered::Tenths(tenths) => {
                Some(CareerEdit::Yearly(Rate::from_ppb(tenths * PPB_PER_TENTH)))
            }
            _ => None,
        },
    );
    let paid = Pay {
        minor: view.pay,
        currency: Currency::Krw,
    };
    let pay = slot(
        page,
        ("pay", "career-service-pay".into()),
        page.say(Key::TreeServicePay).to_owned(),
        said_pay(page.lang, paid),
        Reads::Amount(Currency::Krw, 1),
        |entered| match entered {
            Entered::Amount(won) => Some(CareerEdit::ServicePay(won)),
            _ => None,
        },
    );
    let slots = vec![
        university(page, view.university),
        yearly,
        word("a", a),
        word("b", b),
        service(page, view, 0),
        service(page, view, 1),
        pay,
    ];
    let note = (view.pay == 0).then(|| lead(page.say(Key::TreeServiceNone)).into());
    el("div")
        .put(
            el("div")
                .class("sentence")
                .put(sentence(page.lang, Key::TreeSentence, slots)),
        )
        .put_if(note)
}

fn university(page: &Page, now: University) -> Slot {
    let name = |one: University| match one {
        University::National => page.say(Key::TreeNational),
        University::Seoul => page.say(Key::TreeSeoul),
        University::Private => page.say(Key::TreePrivate),
    };
    let place = |one: University| (one as usize).to_string();
    let choices: Choices = (University::ALL.into_iter())
        .map(|one| (place(one).into(), name(one).into()))
        .collect();
    Slot {
        name: "university",
        shown: name(now).to_owned(),
        control: Choice {
            id: "career-university".into(),
            label: page.say(Key::TreeUniversity),
            chosen: &place(now),
            choices,
            on_choose: page.on(|at: String| {
                let one = University::ALL.get(at.parse::<usize>().ok()?)?;
                Some(super::stage::act(CareerEdit::University(*one)))
            }),
        }
        .html(),
    }
}

fn service(page: &Page, view: &TermsView, choice: usize) -> Slot {
    let (name, of) = match choice {
        0 => ("years_a", &view.names[0]),
        _ => ("years_b", &view.names[1]),
    };
    let years = view.service.get(choice).copied().unwrap_or_default();
    slot(
        page,
        (name, format!("career-service-{choice}")),
        page.fill(Key::TreeService, &[("name", of.into())]),
        number::Quantity::Years(i64::from(years)).text(page.lang),
        Reads::Years {
            min: 0,
            max: i64::from(Career::MAX_SERVICE),
        },
        move |entered| match entered {
            Entered::Count(years) => Some(CareerEdit::Service(choice, u8::try_from(years).ok()?)),
            _ => None,
        },
    )
}
