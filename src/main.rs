//! Mounts the page.

use salary_gap::embed;
use salary_gap::ui::{App, Frame};
use salary_gap::web::document;

fn main() {
    let Some((start, frame)) = embed::start() else {
        return;
    };
    document::remove("static");
    let props = salary_gap::ui::AppProps { start, frame };
    yew::Renderer::<App>::with_props(props).render();
    if frame == Frame::Embed {
        // The watch lasts as long as the page.
        std::mem::forget(embed::report_height());
    }
}
