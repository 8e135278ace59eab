//! What was wrong with a link.

use yew::prelude::*;

use super::context::Page;
use crate::app::state::Action;
use crate::app::text::Key;
use crate::link::{Fault, FaultKind};

pub fn notice(page: &Page, faults: &[Fault]) -> Html {
    let close = page.send.reform(|_: MouseEvent| Action::CloseNotice);
    html! {
        <div class="notices" role="status">
            if !faults.is_empty() {
                <div class="notice">
                    <ul>
                        <li>{ page.say(Key::LinkTitle) }</li>
                        for (index, fault) in faults.iter().enumerate() {
                            <li key={index}>{ told(page, fault) }</li>
                        }
                    </ul>
                    <button type="button" class="plain" onclick={close}>
                        { page.say(Key::LinkDismiss) }
                    </button>
                </div>
            }
        </div>
    }
}

fn told(page: &Page, fault: &Fault) -> String {
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
