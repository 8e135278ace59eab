//! How the page starts, and what it tells a page that frames it: the embed contract, v1.
//!
//! The query holds the host's configuration, the fragment the reader's state. A message to the
//! host never holds a figure.

use std::rc::Rc;

use wasm_bindgen::JsValue;

use crate::app::lang::Lang;
use crate::app::state::{State, Theme};
use crate::catalog;
use crate::ui::Frame;
use crate::web::{address, document, frame, loaded};

/// The version of the messages, in the field that marks them as ours.
const MESSAGE_VERSION: u32 = 1;
/// The longest query that is read, in bytes.
const MAX_QUERY: usize = 512;

/// What the host's query asks for; what it does not know is dropped.
#[derive(Clone, Copy, Default, PartialEq, Debug)]
struct Configuration<'a> {
    situation: Option<&'a str>,
    theme: Option<Theme>,
}

impl<'a> Configuration<'a> {
    fn of(query: &'a str) -> Self {
        if query.len() > MAX_QUERY {
            return Self::default();
        }
        let mut found = Self::default();
        for (key, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            match key {
                "situation" => {
                    found.situation = catalog::situation(value).map(|situation| situation.id);
                }
                "theme" => found.theme = Theme::of_id(value),
                _ => {}
            }
        }
        found
    }
}

/// Waits for the texts that index.html has asked for, in the language that it has chosen.
pub async fn texts() -> Option<()> {
    let text = loaded::text("salaryGapTexts").await?;
    catalog::texts::install(text);
    Some(())
}

/// The state and the frame that an address and a browser's languages ask for.
/// `None` only if the catalogue holds no situation.
pub fn start() -> Option<(Rc<State>, Frame)> {
    let query = address::query();
    let configuration = Configuration::of(&query);
    let lang = document::root("lang")
        .and_then(|code| Lang::of_code(&code))
        .unwrap_or(Lang::En);
    let theme = configuration.theme.unwrap_or(Theme::Auto);
    let fragment = match (address::fragment(), configuration.situation) {
        (empty, Some(id)) if empty.is_empty() => format!("v=1&situation={id}"),
        (fragment, _) => fragment,
    };
    let kind = if address::path().ends_with("/embed.html") {
        Frame::Embed
    } else {
        Frame::Page
    };
    State::open(&fragment, lang, theme).map(|state| (Rc::new(state), kind))
}

/// Tells the host that the page stands, and its height now and whenever it changes, for as long
/// as the watch is kept.
pub fn report_height() -> Option<frame::HeightWatch> {
    if !frame::is_framed() {
        return None;
    }
    tell("ready", &[]);
    frame::HeightWatch::new(|height| tell("resize", &[("height", height.into())]))
}

fn tell(kind: &str, fields: &[(&str, JsValue)]) {
    let mut message = vec![
        ("salaryGap", JsValue::from(MESSAGE_VERSION)),
        ("type", JsValue::from_str(kind)),
    ];
    message.extend(fields.iter().cloned());
    frame::tell_parent(&message);
}
