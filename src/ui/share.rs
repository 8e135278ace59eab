//! Sharing: the address of the comparison, and a frame for another site.

use yew::prelude::*;

use super::bits::{button, lead, more, section};
use super::context::Page;
use super::el::{el, text};
use crate::app::state::Action;
use crate::app::text::Key;
use crate::web::clipboard;

/// The field that holds the address.
pub const LINK_ID: &str = "share-link";

/// What is shared: `base` is the address of the page without its fragment, and `copied` whether
/// copying worked, once it was tried.
pub struct Share<'a> {
    pub base: &'a str,
    pub fragment: &'a str,
    pub copied: Option<bool>,
}

pub fn share(page: &Page, share: &Share<'_>) -> Html {
    let link = if share.fragment.is_empty() {
        share.base.to_owned()
    } else {
        format!("{}#{}", share.base, share.fragment)
    };
    let onclick = {
        let (link, send) = (link.clone(), page.send.clone());
        Callback::from(move |_: MouseEvent| {
            let send = send.clone();
            clipboard::copy(&link, move |copied| {
                if !copied {
                    clipboard::select(LINK_ID);
                }
                send.emit(Action::Copied(copied));
            });
        })
    };
    let told = match share.copied {
        None => "",
        Some(true) => page.say(Key::ShareCopied),
        Some(false) => page.say(Key::ShareCopyFailed),
    };
    let snippet = frame(
        share.base,
        share.fragment,
        page.lang.code(),
        page.say(Key::ShareEmbedFrame),
    );
    let shown = |id: &'static str, value: String, label: Key| {
        let field = el("input").class("share-link").attr("readonly", "");
        let field = field.attr("id", id).attr("value", value);
        el("p").put(field.attr("aria-label", page.say(label)))
    };
    let snippet = el("div")
        .put(el("p").say(page.say(Key::ShareEmbedLead)))
        .put(shown("share-frame", snippet, Key::ShareEmbed));
    section("share-title", page.say(Key::ShareTitle))
        .put(lead(page.say(Key::ShareLead)))
        .put(shown(LINK_ID, link, Key::ShareLink))
        .put(
            el("p")
                .put(button(None, page.say(Key::ShareCopy), onclick, false))
                .put(el("span").attr("role", "status").say(told)),
        )
        .put(more(text(page.say(Key::ShareEmbed)), snippet))
        .into()
}

/// The frame that shows this comparison on another site.
fn frame(base: &str, fragment: &str, lang: &str, title: &str) -> String {
    let folder = base.split('?').next().unwrap_or_default();
    let folder = folder.rsplit_once('/').map_or("", |(folder, _)| folder);
    let hash = if fragment.is_empty() {
        String::new()
    } else {
        format!("#{}", fragment.replace('&', "&amp;"))
    };
    format!(
        "<iframe src=\"{folder}/embed.html?lang={lang}{hash}\" title=\"{title}\" loading=\"lazy\" \
         referrerpolicy=\"no-referrer\" sandbox=\"allow-scripts allow-popups \
         allow-popups-to-escape-sandbox\" style=\"width:100%;height:760px;border:0\"></iframe>"
    )
}
