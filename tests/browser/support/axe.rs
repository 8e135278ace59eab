//! axe-core: what a machine can find of barriers.

use super::Page;
use serde_json::{Value, json};
use std::path::Path;

/// A rule of axe that the page breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// axe's name of the rule, such as `color-contrast`.
    pub rule: String,
    /// `minor`, `moderate`, `serious` or `critical`.
    pub impact: String,
    pub help: String,
    /// For each element: its selector, and what is wrong with it.
    pub nodes: Vec<String>,
}

impl Page {
    /// Every violation that axe finds on the page as it stands now; targets below 24 pixels
    /// count too, which axe by itself does not ask for.
    pub async fn axe(&self) -> Vec<Violation> {
        if self.js("return typeof axe").await == json!("undefined") {
            self.js(&axe_source()).await;
        }
        let run = "const done = arguments[arguments.length - 1];
            axe.run(document, {
                resultTypes: ['violations'],
                rules: {'target-size': {enabled: true}, 'label-content-name-mismatch': {enabled: true}},
            })
                .then(found => done(found.violations), error => done(String(error)));";
        let found = self.client.execute_async(run, vec![]).await;
        let found = found.unwrap_or_else(|error| panic!("axe does not run: {error}"));
        let violations = found
            .as_array()
            .unwrap_or_else(|| panic!("axe fails: {found}"));
        violations.iter().map(violation).collect()
    }
}

fn axe_source() -> String {
    let file = "target/tools/node_modules/axe-core/axe.min.js";
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap_or_else(
        |error| panic!("cannot read {file} ({error}): `cargo xtask test` installs it"),
    )
}

fn violation(value: &Value) -> Violation {
    let text = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
    let node = |node: &Value| {
        let summary = node["failureSummary"].as_str().unwrap_or_default();
        format!("{}: {summary}", node["target"])
    };
    Violation {
        rule: text("id"),
        impact: text("impact"),
        help: text("help"),
        nodes: value["nodes"]
            .as_array()
            .into_iter()
            .flatten()
            .map(node)
            .collect(),
    }
}
