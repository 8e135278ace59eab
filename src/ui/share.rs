//! Sharing: the address of the comparison, and a frame for another site.

use yew::prelude::*;

use super::context::Page;
use crate::app::state::Action;
use crate::app::text::Key;
use crate::web::clipboard;

const LINK_ID: &str = "share-link";

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
    html! {
        <section class="section share" aria-labelledby="share-title">
            <h2 id="share-title">{ page.say(Key::ShareTitle) }</h2>
            <p class="lead">{ page.say(Key::ShareLead) }</p>
            <p>
                <input
                    class="share-link"
                    id={LINK_ID}
                    readonly=true
                    value={link}
                    aria-label={page.say(Key::ShareLink)}
                />
            </p>
            <p>
                <button type="button" class="plain" {onclick}>{ page.say(Key::ShareCopy) }</button>
                <span role="status">{ told }</span>
            </p>
            <details class="more">
                <summary>{ page.say(Key::ShareEmbed) }</summary>
                <p>{ page.say(Key::ShareEmbedLead) }</p>
                <p>
                    <input
                        class="share-link"
                        readonly=true
                        value={snippet}
                        aria-label={page.say(Key::ShareEmbed)}
                    />
                </p>
            </details>
        </section>
    }
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
