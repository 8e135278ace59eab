//! Sharing: the address of the comparison, and a frame for another site.

use yew::prelude::*;

use super::context::use_page;
use crate::app::text::Key;
use crate::web::{address, clipboard};

const LINK_ID: &str = "share-link";

#[derive(Properties, PartialEq)]
pub struct ShareProps {
    pub fragment: AttrValue,
}

#[component]
pub fn Share(props: &ShareProps) -> Html {
    let page = use_page();
    // Only the address of a page that is shown can be told; rendered elsewhere there is none.
    let base = use_state(String::new);
    {
        let base = base.clone();
        use_effect_with((), move |()| base.set(address::base()));
    }
    let outcome = use_state(|| None::<bool>);
    let link = if props.fragment.is_empty() {
        (*base).clone()
    } else {
        format!("{}#{}", *base, props.fragment)
    };
    let onclick = {
        let (link, outcome) = (link.clone(), outcome.clone());
        Callback::from(move |_: MouseEvent| {
            let outcome = outcome.clone();
            clipboard::copy(&link, move |copied| {
                if !copied {
                    clipboard::select(LINK_ID);
                }
                outcome.set(Some(copied));
            });
        })
    };
    let told = match *outcome {
        None => "",
        Some(true) => page.say(Key::ShareCopied),
        Some(false) => page.say(Key::ShareCopyFailed),
    };
    let snippet = frame(
        &base,
        &props.fragment,
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
