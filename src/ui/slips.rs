//! Pay slips side by side; each line opens to its rule and its law.

use yew::prelude::*;

use super::bits::{chip, sign, source};
use super::context::Page;
use crate::app::text::Key;
use crate::app::view::Tone;
use crate::app::view::evidence::Provenance;
use crate::app::view::slip::{FigureView, LineView, SlipView};
use crate::domain::scenario::Period;

/// An offer and its pay slip, if its law is known.
#[derive(Clone, PartialEq)]
pub struct OfferSlip {
    pub key: u32,
    pub name: AttrValue,
    pub tone: Tone,
    pub pay_from: Provenance,
    pub slip: Option<SlipView>,
}

pub fn slips(page: &Page, slips: &[OfferSlip], period: Period) -> Html {
    let title = match period {
        Period::Year => Key::SlipTitleYear,
        Period::Month => Key::SlipTitleMonth,
    };
    html! {
        <section class="section" aria-labelledby="slip-title">
            <h2 id="slip-title">{ page.say(title) }</h2>
            if period == Period::Month {
                <p class="lead">{ page.say(Key::SlipMonthNote) }</p>
            }
            <div class="slips">
                for offer in slips.iter() {
                    <div key={offer.key}>
                        <h3>{ sign(offer.tone) }{ &offer.name }</h3>
                        { slip(page, offer) }
                    </div>
                }
            </div>
        </section>
    }
}

fn slip(page: &Page, offer: &OfferSlip) -> Html {
    let Some(slip) = &offer.slip else {
        return html! { <p>{ page.say(Key::SlipNone) }</p> };
    };
    html! {
        <>
            <p class="slip-total">
                <span class="what">
                    { page.say(Key::SlipGross) }{ " · " }<small>{ &slip.year }</small>
                </span>
                <span class="amount">{ &slip.gross }</span>
                { chip(page.lang, offer.pay_from) }
            </p>
            for line in slip.lines.iter() {
                <details class="slip-line" key={line.id}>
                    <summary>
                        <span class="what">{ line.name }</span>
                        <span class="amount">{ &line.amount }</span>
                        { chip(page.lang, Provenance::Law) }
                    </summary>
                    { opened(page, line) }
                </details>
            }
            <p class="slip-total net">
                <span class="what">{ page.say(Key::SlipNet) }</span>
                <span class="amount">{ &slip.net }</span>
            </p>
            if let Some(marginal) = &slip.marginal {
                <p class="marginal">{ marginal }</p>
            }
        </>
    }
}

fn opened(page: &Page, line: &LineView) -> Html {
    html! {
        <div class="opened">
            <p>{ line.rule }</p>
            if let Some(base) = &line.base {
                <p>{ base }</p>
            }
            if !line.steps.is_empty() {
                <table class="data">
                    <caption class="unseen">{ page.say(Key::SlipWorking) }</caption>
                    <tbody>
                        for (index, step) in line.steps.iter().enumerate() {
                            <tr key={index}>
                                <th scope="row">
                                    { step.name }
                                    <br />
                                    <small>{ step.rule }</small>
                                </th>
                                <td class="num">{ &step.amount }</td>
                            </tr>
                        }
                    </tbody>
                </table>
            }
            if !line.figures.is_empty() {
                { figures(page, &line.figures) }
            }
        </div>
    }
}

fn figures(page: &Page, figures: &[FigureView]) -> Html {
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={page.say(Key::SlipLaw)}>
            <table class="data">
                <caption class="unseen">{ page.say(Key::SlipLaw) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ page.say(Key::SlipLaw) }</th>
                        <th scope="col">{ page.say(Key::SlipLawValue) }</th>
                        <th scope="col">{ page.say(Key::SlipLawFrom) }</th>
                        <th scope="col">{ page.say(Key::SlipLawArticle) }</th>
                    </tr>
                </thead>
                <tbody>
                    for (index, figure) in figures.iter().enumerate() {
                        <tr key={index}>
                            <th scope="row">{ figure.name }</th>
                            <td>{ lines(&figure.value) }</td>
                            <td>{ &figure.from }</td>
                            <td>
                                { figure.article }
                                if let Some(from) = &figure.source {
                                    <> <br /><small>{ source(from) }</small> </>
                                }
                            </td>
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
}

fn lines(lines: &[String]) -> Html {
    (lines.iter().enumerate())
        .map(|(index, line)| html! { <div key={index}>{ line }</div> })
        .collect()
}
