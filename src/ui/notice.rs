//! What was wrong with a link.

use yew::prelude::*;

use super::bits::button;
use super::context::Page;
use super::el::el;
use super::headline::HEADLINE_ID;
use crate::app::state::Action;
use crate::app::text::Key;
use crate::link::{Fault, FaultKind};

pub fn notice(page: &Page, faults: &[Fault]) -> Html {
    let region = el("div").attr("role", "status");
    if faults.is_empty() {
        return region.into();
    }
    let close = page.click(Action::CloseNotice, vec![HEADLINE_ID.to_owned()]);
    let told = faults.iter().enumerate();
    let list = el("ul")
        .put(el("li").say(page.say(Key::LinkTitle)))
        .put_all(told.map(|(index, fault)| el("li").key(index).say(said(page, fault))));
    region
        .put(el("div").class("notice").put(list).put(button(
            None,
            page.say(Key::LinkDismiss),
            close,
            false,
        )))
        .into()
}

fn said(page: &Page, fault: &Fault) -> String {
    let key = match fault.kind {
        FaultKind::TooLong => Key::LinkTooLong,
        FaultKind::Version => Key::LinkVersion,
        FaultKind::UnknownSituation => Key::LinkSituation,
        FaultKind::UnknownField => Key::LinkUnknownField,
        FaultKind::BadValue => Key::LinkBadValue,
        FaultKind::Offers => Key::LinkOffers,
    };
    page.fill(
        key,
        &[
            ("field", (&fault.field).into()),
            ("value", (&fault.value).into()),
        ],
    )
}
