//! What the reader's machine is like: window, preferences, speed.

use super::Page;
use serde_json::{Value, json};
use std::time::Duration;

impl Page {
    /// Makes the view this large, in CSS pixels; narrower than a window can be is possible.
    pub async fn size(&self, width: u32, height: u32) {
        let metrics =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.cdp("Emulation.setDeviceMetricsOverride", metrics)
            .await;
    }

    /// Sets media features such as `("prefers-color-scheme", "dark")`; all others are as usual.
    pub async fn media(&self, features: &[(&str, &str)]) {
        let feature = |(name, value): &(&str, &str)| json!({"name": name, "value": value});
        let features: Vec<Value> = features.iter().map(feature).collect();
        self.cdp(
            "Emulation.setEmulatedMedia",
            json!({"media": "", "features": features}),
        )
        .await;
    }

    /// Shows the page as it would be printed, until `media` is called.
    pub async fn print_media(&self) {
        self.cdp("Emulation.setEmulatedMedia", json!({"media": "print"}))
            .await;
    }

    /// Slows the processor: 4 stands for a phone of the middle class, 1 for this machine.
    pub async fn slow_down(&self, rate: f64) {
        self.cdp("Emulation.setCPUThrottlingRate", json!({"rate": rate}))
            .await;
    }

    /// The time that scripts (WASM among them) took on the main thread while the action ran.
    /// What a test runs by [`Page::js`] does not count, only what the page's own listeners,
    /// callbacks and timers do.
    pub async fn scripting(&self, action: impl AsyncFnOnce()) -> Duration {
        self.cdp("Performance.enable", json!({})).await;
        let before = self.metric("ScriptDuration").await;
        action().await;
        let after = self.metric("ScriptDuration").await;
        Duration::from_secs_f64((after - before).max(0.0))
    }

    /// A figure of `Performance.getMetrics`, such as `JSHeapUsedSize` or `Nodes`.
    pub async fn metric(&self, name: &str) -> f64 {
        self.cdp("Performance.enable", json!({})).await;
        let answer = self.cdp("Performance.getMetrics", json!({})).await;
        let metrics = answer["metrics"].as_array().map_or(&[][..], Vec::as_slice);
        let found = metrics.iter().find(|metric| metric["name"] == name);
        found
            .and_then(|metric| metric["value"].as_f64())
            .unwrap_or_else(|| panic!("the browser gives no metric {name}: {answer}"))
    }
}
