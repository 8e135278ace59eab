//! Mounts the page.

use salary_gap::embed;
use salary_gap::ui::{App, AppProps, Frame};
use salary_gap::web::{address, document};

/// 2 KB less to download than the allocator that Rust brings for browsers.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    yew::platform::spawn_local(async {
        // Without its texts the page stays as it was sent, with its name and what it is for.
        if embed::texts().await.is_some() {
            mount();
        }
    });
}

fn mount() {
    let Some((start, frame)) = embed::start() else {
        return;
    };
    document::remove("static");
    let props = AppProps {
        start,
        frame,
        base: address::base().into(),
    };
    yew::Renderer::<App>::with_props(props).render();
    if frame == Frame::Embed {
        // The watch lasts as long as the page.
        std::mem::forget(embed::report_height());
    }
}
