//! The page under test: where it is, what it says, what it shows.

use super::driver::{chrome, driver};
use super::{Setup, Site};
use fantoccini::elements::Element;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Longer than anything on the page may take, short enough to wait for.
const PATIENCE: Duration = Duration::from_secs(10);

/// A session of its own, with an empty profile and servers of its own.
pub struct Page {
    /// The WebDriver session, for all that has no helper here.
    pub client: Client,
    /// The site that serves dist/ under the strict policy.
    pub site: Site,
    /// Another origin (and another site) that serves tests/browser/hosts/.
    pub hosts: Site,
    profile: PathBuf,
}

/// A line of the browser's console.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// `SEVERE`, `WARNING`, `INFO` or `DEBUG`.
    pub level: String,
    pub text: String,
}

impl Page {
    pub(super) async fn start(setup: &Setup) -> Self {
        let site = Site::app();
        let hosts = Site::hosts(&site.origin);
        let profile = driver().profile();
        let client = connect(&profile, &setup.language).await;
        let page = Self {
            client,
            site,
            hosts,
            profile,
        };
        // The browser's own start page may have complained, for one about a slow network.
        page.goto("about:blank").await;
        page.console().await;
        page.size(setup.width, setup.height).await;
        page.media(&setup.media).await;
        let locale = json!({"locale": setup.language});
        page.cdp("Emulation.setLocaleOverride", locale).await;
        page
    }

    /// Goes to an address below the site and waits until the page is ready.
    pub async fn open(&self, path: &str) {
        self.goto(&format!("{}{path}", self.site.origin)).await;
        self.ready().await;
    }

    /// Goes to a page of tests/browser/hosts/, in which `{{APP}}` stands for our origin.
    pub async fn open_host(&self, name: &str) {
        self.goto(&format!("{}/{name}", self.hosts.origin)).await;
    }

    /// From now on, speaks to the document in this frame; [`Page::leave_frame`] goes back.
    pub async fn frame(&self, css: &str) {
        let entered = self.find(css).await.enter_frame().await;
        entered.unwrap_or_else(|error| panic!("cannot enter the frame {css}: {error}"));
    }

    /// Speaks to the document around this frame again.
    pub async fn leave_frame(&self) {
        let left = self.client.enter_parent_frame().await;
        left.unwrap_or_else(|error| panic!("cannot leave the frame: {error}"));
    }

    /// Goes to any address and waits for its load event only.
    pub async fn goto(&self, url: &str) {
        self.client
            .goto(url)
            .await
            .unwrap_or_else(|error| panic!("cannot open {url}: {error}"));
    }

    /// Waits until the app has said `data-ready="true"` on the root element.
    pub async fn ready(&self) {
        // The second half is the empty page of the beginning, which says nothing yet.
        self.until(
            "the page is ready",
            "return document.documentElement.dataset.ready === 'true'",
        )
        .await;
    }

    /// Waits until a script returns something true; the text says what is awaited.
    pub async fn until(&self, what: &str, script: &str) {
        let start = Instant::now();
        while !truthy(&self.js(script).await) {
            if start.elapsed() > PATIENCE {
                panic!(
                    "waited {PATIENCE:?} in vain: {what}\n  console: {:#?}\n  requests: {:#?}",
                    self.console().await,
                    self.site.requests()
                );
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// What a script returns; the script is the body of a function.
    pub async fn js(&self, script: &str) -> Value {
        self.js_with(script, vec![]).await
    }

    /// The same, with `arguments`.
    pub async fn js_with(&self, script: &str, arguments: Vec<Value>) -> Value {
        let result = self.client.execute(script, arguments).await;
        result.unwrap_or_else(|error| panic!("the script fails: {error}\n{script}"))
    }

    /// The first element that matches, waiting for it if need be.
    pub async fn find(&self, css: &str) -> Element {
        let found = self
            .client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::Css(css))
            .await;
        found.unwrap_or_else(|error| panic!("no element matches {css}: {error}"))
    }

    /// Clicks as a reader would: where something covers the element, this fails.
    pub async fn click(&self, css: &str) {
        let clicked = self.find(css).await.click().await;
        clicked.unwrap_or_else(|error| panic!("cannot click {css}: {error}"));
    }

    /// The visible text of the first element that matches.
    pub async fn text(&self, css: &str) -> String {
        let text = self.find(css).await.text().await;
        text.unwrap_or_else(|error| panic!("cannot read {css}: {error}"))
    }

    /// Types into an element, or sends it keys such as `&fantoccini::key::Key::Enter`.
    pub async fn keys(&self, css: &str, keys: &str) {
        let typed = self.find(css).await.send_keys(keys).await;
        typed.unwrap_or_else(|error| panic!("cannot type into {css}: {error}"));
    }

    /// Presses keys where the focus is: `page.press(&Key::Tab)`, `page.press("12000")`.
    pub async fn press(&self, keys: &str) {
        let element = self.client.active_element().await;
        let element = element.unwrap_or_else(|error| panic!("nothing has the focus: {error}"));
        let pressed = element.send_keys(keys).await;
        pressed.unwrap_or_else(|error| panic!("cannot press {keys:?}: {error}"));
    }

    /// The console since it was last read. Whoever expects messages reads them; what nobody has
    /// read fails the test at its end.
    pub async fn console(&self) -> Vec<Message> {
        let log = self.command("se/log", json!({"type": "browser"})).await;
        let text = |entry: &Value, key: &str| entry[key].as_str().unwrap_or_default().to_owned();
        let message = |entry: &Value| Message {
            level: text(entry, "level"),
            text: text(entry, "message"),
        };
        log.as_array().into_iter().flatten().map(message).collect()
    }

    /// A command of the Chrome DevTools Protocol.
    pub async fn cdp(&self, method: &str, params: Value) -> Value {
        self.command("goog/cdp/execute", json!({"cmd": method, "params": params}))
            .await
    }

    /// Writes what is on screen to target/shots/<name>.png and gives the path.
    pub async fn screenshot(&self, name: &str) -> PathBuf {
        let png = self.client.screenshot().await;
        let png = png.unwrap_or_else(|error| panic!("no screenshot of {name}: {error}"));
        let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/shots");
        let file = directory.join(format!("{name}.png"));
        std::fs::create_dir_all(&directory)
            .and_then(|()| std::fs::write(&file, png))
            .unwrap_or_else(|error| panic!("cannot write {}: {error}", file.display()));
        file
    }

    /// What helps to understand a failure.
    pub(super) async fn last_words(&self) {
        let name = std::thread::current()
            .name()
            .unwrap_or("test")
            .replace("::", "-");
        let shot = self.screenshot(&format!("failed-{name}")).await;
        eprintln!("the page at the end: {}", shot.display());
        for message in self.console().await {
            eprintln!("console: {} {}", message.level, message.text);
        }
    }

    pub(super) async fn close(self) {
        if let Err(error) = self.client.close().await {
            eprintln!("the session did not close: {error}");
        }
        // What is left of the profile goes with the driver.
        drop(std::fs::remove_dir_all(&self.profile));
    }

    async fn command(&self, endpoint: &'static str, body: Value) -> Value {
        let text = body.to_string();
        let result = self.client.issue_cmd(Command { endpoint, body }).await;
        result.unwrap_or_else(|error| panic!("the browser refuses {text}: {error}"))
    }
}

async fn connect(profile: &Path, language: &str) -> Client {
    let profile = format!("--user-data-dir={}", profile.display());
    let (lang, accept) = (
        format!("--lang={language}"),
        format!("--accept-lang={language}"),
    );
    let capabilities = json!({
        "browserName": "chrome",
        "goog:loggingPrefs": {"browser": "ALL"},
        "goog:chromeOptions": {
            "binary": chrome(),
            "args": [
                "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
                "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--disable-dev-shm-usage", profile, lang, accept,
            ],
        },
    });
    let Value::Object(capabilities) = capabilities else {
        unreachable!("it is written above")
    };
    let http = hyper_util::client::legacy::connect::HttpConnector::new();
    let client = ClientBuilder::new(http)
        .capabilities(capabilities)
        .connect(&driver().url)
        .await;
    client.unwrap_or_else(|error| panic!("no session with {}: {error}", chrome()))
}

/// JavaScript's idea of truth, for what WebDriver can return.
fn truthy(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(truth) => *truth,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(_) | Value::Object(_) => true,
    }
}

/// A command that only Chromium's driver knows.
#[derive(Debug)]
struct Command {
    endpoint: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.endpoint
        ))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
