//! The headers that the documentation asks of whoever publishes the page.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// The headers for every file, given the inline scripts of all pages.
pub fn headers(origin: &str, inline_scripts: &[String]) -> [(&'static str, String); 5] {
    let mut hashes: Vec<String> = inline_scripts.iter().map(|script| hash(script)).collect();
    hashes.sort();
    hashes.dedup();
    let hashes = hashes.concat();
    // 'self' means nothing in a sandboxed frame, so the origin is named.
    let policy = format!(
        "default-src 'none'; script-src {origin} 'wasm-unsafe-eval'{hashes}; \
         style-src {origin}; img-src {origin} data:; font-src {origin}; \
         connect-src {origin}; base-uri 'none'; form-action 'none'; frame-ancestors *"
    );
    [
        ("Content-Security-Policy", policy),
        ("Access-Control-Allow-Origin", "*".to_owned()),
        ("Cross-Origin-Resource-Policy", "cross-origin".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
    ]
}

fn hash(script: &str) -> String {
    format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(script)))
}

/// What stands in the scripts without an address, in the pages at the top of dist/ and below.
pub fn inline_scripts(dist: &Path) -> Vec<String> {
    let mut scripts = Vec::new();
    for entry in fs::read_dir(dist).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            scripts.extend(inline_scripts(&path));
        } else if path
            .extension()
            .is_some_and(|extension| extension == "html")
        {
            scripts.extend(in_page(&fs::read_to_string(path).unwrap_or_default()));
        }
    }
    scripts
}

fn in_page(html: &str) -> Vec<String> {
    let scripts = html.split("<script").skip(1).filter_map(|rest| {
        let (tag, rest) = rest.split_once('>')?;
        let (script, _) = rest.split_once("</script>")?;
        (!tag.contains(" src=")).then(|| script.to_owned())
    });
    scripts.collect()
}
