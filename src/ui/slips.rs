//! Pay slips side by side; each line opens to its rule and its law.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::VList;

use super::bits::{article, chip, lead, scrolling, section, sign, source, unfold};
use super::context::Page;
use super::el::{El, el, row};
use super::later;
use super::still::{Drawn, still};
use crate::app::state::Part;
use crate::app::text::Key;
use crate::app::view::Tone;
use crate::app::view::provenance::Provenance;
use crate::app::view::slip::{FigureView, LineView, OpenedView, SlipView, StepView};
use crate::domain::scenario::Period;

/// An offer and its pay slip, if its law is known.
#[derive(PartialEq)]
pub struct OfferSlip {
    pub index: usize,
    pub key: u32,
    pub name: AttrValue,
    pub tone: Tone,
    pub pay_from: Provenance,
    pub slip: Option<SlipView>,
}

pub fn slips(page: &Page, slips: Vec<OfferSlip>, period: Period) -> Html {
    let (title, note) = match period {
        Period::Year => (Key::SlipTitleYear, None),
        Period::Month => (Key::SlipTitleMonth, Some(Key::SlipMonthNote)),
    };
    let slips = (slips.into_iter()).map(|slip| still(page, slip.key, Rc::new(slip)));
    section("slip-title", page.say(title))
        .put_if(note.map(|note| lead(page.say(note)).into()))
        .put(el("div").class("slips").put(slips.collect::<Html>()))
        .into()
}

impl Drawn for OfferSlip {
    fn draw(&self, page: &Page) -> Html {
        later::slip(page, self)
    }
}

impl OfferSlip {
    pub fn html(&self, page: &Page) -> Html {
        let head = el("h3")
            .put(sign(self.tone, self.index))
            .say(self.name.clone());
        let whole = el("div").put(head);
        match &self.slip {
            Some(view) => slip(page, whole, self, view).into(),
            None => whole.put(el("p").say(page.say(Key::SlipNone))).into(),
        }
    }
}

fn what() -> El {
    el("span").class("what")
}

fn amount(amount: &str) -> El {
    el("span").class("amount").say(amount.to_owned())
}

fn slip(page: &Page, whole: El, offer: &OfferSlip, slip: &SlipView) -> El {
    let gross = what()
        .say(page.say(Key::SlipGross))
        .say(" · ")
        .put(el("small").say(slip.year.clone()));
    let marginal = (slip.marginal.as_ref())
        .map(|marginal| el("p").class("marginal").say(marginal.clone()).into());
    whole
        .put(
            el("p")
                .class("slip-total")
                .put(gross)
                .put(amount(&slip.gross))
                .put(chip(page.lang, offer.pay_from)),
        )
        .put(lines(page, offer.key, &slip.lines))
        .put(
            el("p")
                .class("slip-total net")
                .put(what().say(page.say(Key::SlipNet)))
                .put(amount(&slip.net)),
        )
        .put_if(marginal)
        .put(el("p").class("employer").say(page.say(Key::SlipEmployer)))
        .put(lines(page, offer.key, &slip.employer))
        .put_if((slip.pension.as_ref()).map(|paid| whole_line(page, Key::DetailPension, paid)))
        .put_if((slip.cost.as_ref()).map(|cost| whole_line(page, Key::SlipCost, cost)))
}

/// A line that does not open.
fn whole_line(page: &Page, label: Key, paid: &str) -> Html {
    el("p")
        .class("slip-total")
        .put(what().say(page.say(label)))
        .put(amount(paid))
        .into()
}

/// Lines that open to their rule and their law.
fn lines(page: &Page, offer: u32, lines: &[LineView]) -> Html {
    let lines = lines.iter().map(|line| {
        let part = Part::line(offer, line.id);
        let summary = row([
            what().say(line.name).into(),
            amount(&line.amount).into(),
            chip(page.lang, Provenance::Law).into(),
        ]);
        let opened = (line.opened.as_ref()).map(|view| opened(page, view));
        unfold("slip-line", line.id, summary, page.unfold(part), opened)
    });
    VList::with_children(lines.collect(), None).into()
}

fn opened(page: &Page, line: &OpenedView) -> El {
    let base = (line.base.as_ref()).map(|base| el("p").say(base.clone()).into());
    let steps = (!line.steps.is_empty()).then(|| steps(page, &line.steps).into());
    let figures = (!line.figures.is_empty()).then(|| figures(page, &line.figures).into());
    el("div")
        .class("opened")
        .put(el("p").say(line.rule))
        .put_if(base)
        .put_if(steps)
        .put_if(figures)
}

fn data(caption: &'static str) -> El {
    el("table")
        .class("data")
        .put(el("caption").class("unseen").say(caption))
}

fn heading(scope: &'static str) -> El {
    el("th").attr("scope", scope)
}

fn steps(page: &Page, steps: &[StepView]) -> El {
    let rows = steps.iter().enumerate().map(|(index, step)| {
        let name = heading("row")
            .say(step.name)
            .put(el("small").class("under").say(step.rule));
        let amount = el("td").class("num").say(step.amount.clone());
        el("tr").key(index).put(name).put(amount)
    });
    data(page.say(Key::SlipWorking)).put(el("tbody").put_all(rows))
}

fn figures(page: &Page, figures: &[FigureView]) -> El {
    let head = [
        Key::SlipLaw,
        Key::SlipLawValue,
        Key::SlipLawFrom,
        Key::SlipLawArticle,
    ];
    let head = (head.into_iter().enumerate())
        .map(|(index, key)| heading("col").key(index).say(page.say(key)));
    let rows = figures.iter().enumerate().map(|(index, figure)| {
        let values = figure.value.iter().enumerate();
        let values = values.map(|(index, line)| el("div").key(index).say(line.clone()));
        let from = (figure.source.as_ref())
            .map(|from| el("small").class("under").put(source(from)).into());
        el("tr")
            .key(index)
            .put(heading("row").say(figure.name))
            .put(el("td").put_all(values))
            .put(el("td").class("date").say(figure.from.clone()))
            .put(el("td").put(article(figure.article)).put_if(from))
    });
    let table = data(page.say(Key::SlipLaw))
        .put(el("thead").put(el("tr").put_all(head)))
        .put(el("tbody").put_all(rows));
    scrolling(page.say(Key::SlipLaw), table)
}
