//! A static server of the kind the page is published on, with a log of what was asked of it.

use super::policy;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// Serves a directory on a port of its own until it is dropped.
pub struct Site {
    /// Such as `http://127.0.0.1:40123`.
    pub origin: String,
    address: SocketAddr,
    shared: Arc<Shared>,
}

/// A request that came in, in the order of coming.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    pub method: String,
    /// With the query.
    pub path: String,
    pub status: u16,
    /// `br`, `gzip`, or empty when the file was sent as it is.
    pub encoding: String,
    pub referer: String,
}

/// An answer in place of a file, to see what the page makes of it.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    /// The `Content-Type`.
    pub kind: &'static str,
    pub body: Vec<u8>,
    pub delay: Duration,
}

impl Answer {
    /// At once; set `delay` for one that takes its time.
    pub fn new(status: u16, kind: &'static str, body: impl Into<Vec<u8>>) -> Self {
        let (body, delay) = (body.into(), Duration::ZERO);
        Self {
            status,
            kind,
            body,
            delay,
        }
    }
}

struct Shared {
    root: PathBuf,
    headers: Mutex<Vec<(String, String)>>,
    answers: Mutex<Vec<(String, Answer)>>,
    log: Mutex<Vec<Request>>,
    /// What `{{APP}}` stands for in the pages.
    app: String,
    stopped: AtomicBool,
}

impl Site {
    /// dist/ with the headers that the documentation asks of whoever publishes the page.
    pub fn app() -> Self {
        let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        assert!(
            dist.join("index.html").is_file(),
            "dist/ is empty: run `cargo xtask build`"
        );
        let scripts = policy::inline_scripts(&dist);
        let site = Self::start(dist, "127.0.0.1", String::new());
        for (name, value) in policy::headers(&site.origin, &scripts) {
            site.header(name, Some(&value));
        }
        site
    }

    /// tests/browser/hosts/ under another host name, hence another site to the browser.
    pub fn hosts(app: &str) -> Self {
        let hosts = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/hosts");
        Self::start(hosts, "localhost", app.to_owned())
    }

    /// All requests since the start or the last `clear`.
    pub fn requests(&self) -> Vec<Request> {
        lock(&self.shared.log).clone()
    }

    /// Forgets the requests so far.
    pub fn clear(&self) {
        lock(&self.shared.log).clear();
    }

    /// From now on, sends this header with each answer, or (`None`) no longer does.
    pub fn header(&self, name: &str, value: Option<&str>) {
        let mut headers = lock(&self.shared.headers);
        headers.retain(|(known, _)| !known.eq_ignore_ascii_case(name));
        headers.extend(value.map(|value| (name.to_owned(), value.to_owned())));
    }

    /// From now on, gives this answer for each path with that ending (`.wasm`, `/embed.js`).
    pub fn answer(&self, ending: &str, answer: Answer) {
        lock(&self.shared.answers).push((ending.to_owned(), answer));
    }

    fn start(root: PathBuf, host: &str, app: String) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0))
            .unwrap_or_else(|error| panic!("no port for the test's server: {error}"));
        let address = listener
            .local_addr()
            .unwrap_or_else(|error| panic!("a port without number: {error}"));
        let shared = Arc::new(Shared {
            root,
            headers: Mutex::default(),
            answers: Mutex::default(),
            log: Mutex::default(),
            app,
            stopped: AtomicBool::new(false),
        });
        let origin = format!("http://{host}:{}", address.port());
        let server = Arc::clone(&shared);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if server.stopped.load(Ordering::Relaxed) {
                    return;
                }
                let server = Arc::clone(&server);
                // A reader who goes away in the middle is none of our business.
                thread::spawn(move || drop(server.serve(&stream)));
            }
        });
        Self {
            origin,
            address,
            shared,
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::Relaxed);
        // Wakes the thread that waits for the next request.
        drop(TcpStream::connect(self.address));
    }
}

impl Shared {
    fn serve(&self, mut stream: &TcpStream) -> std::io::Result<()> {
        let mut lines = BufReader::new(stream).lines();
        let first = lines.next().transpose()?.unwrap_or_default();
        let mut words = first.split(' ').map(str::to_owned);
        let (method, path) = (
            words.next().unwrap_or_default(),
            words.next().unwrap_or_default(),
        );
        let (mut accepted, mut referer) = (String::new(), String::new());
        for line in lines {
            let line = line?;
            let Some((name, value)) = line.split_once(':') else {
                break;
            };
            match name.to_ascii_lowercase().as_str() {
                "accept-encoding" => accepted = value.trim().to_owned(),
                "referer" => referer = value.trim().to_owned(),
                _ => {}
            }
        }
        if path.is_empty() {
            return Ok(()); // the browser opens connections ahead of need
        }
        let (answer, encoding) = self.find(&path, &accepted);
        let status = answer.status;
        lock(&self.log).push(Request {
            method,
            path: path.clone(),
            status,
            encoding: encoding.to_owned(),
            referer,
        });
        thread::sleep(answer.delay);
        let mut head = format!(
            "HTTP/1.1 {status} -\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: {}\r\n\
             Vary: Accept-Encoding\r\nConnection: close\r\n",
            answer.kind,
            answer.body.len(),
            caching(&path),
        );
        if !encoding.is_empty() {
            head += &format!("Content-Encoding: {encoding}\r\n");
        }
        for (name, value) in lock(&self.headers).iter() {
            head += &format!("{name}: {value}\r\n");
        }
        stream.write_all(format!("{head}\r\n").as_bytes())?;
        stream.write_all(&answer.body)
    }

    /// The answer to a path, and how it is packed.
    fn find(&self, path: &str, accepted: &str) -> (Answer, &'static str) {
        let path = path.split('?').next().unwrap_or_default();
        if let Some(answer) = self.planned(path) {
            return (answer, "");
        }
        let mut file = self.root.join(path.trim_start_matches('/'));
        if path.ends_with('/') {
            file = file.join("index.html");
        }
        if path.split('/').all(|part| part != "..")
            && let Some((body, encoding)) = self.read(&file, accepted)
        {
            return (Answer::new(200, kind(&file), body), encoding);
        }
        // Browsers ask for this one by themselves where a page names no icon.
        let status = if path == "/favicon.ico" { 204 } else { 404 };
        (Answer::new(status, "text/plain", ""), "")
    }

    /// The last answer that a test has planned for the path.
    fn planned(&self, path: &str) -> Option<Answer> {
        let answers = lock(&self.answers);
        let mut latest_first = answers.iter().rev();
        let (_, answer) = latest_first.find(|(ending, _)| path.ends_with(ending))?;
        Some(answer.clone())
    }

    /// A file, packed if it lies there packed in a way that the browser accepts.
    fn read(&self, file: &Path, accepted: &str) -> Option<(Vec<u8>, &'static str)> {
        let body = fs::read(file).ok()?;
        if !self.app.is_empty() {
            let text = String::from_utf8_lossy(&body).replace("{{APP}}", &self.app);
            return Some((text.into_bytes(), ""));
        }
        for (encoding, suffix) in [("br", "br"), ("gzip", "gz")] {
            let accepts = accepted.split([',', ' ']).any(|word| word == encoding);
            let packed = fs::read(format!("{}.{suffix}", file.display()));
            if let (true, Ok(packed)) = (accepts, packed) {
                return Some((packed, encoding));
            }
        }
        Some((body, ""))
    }
}

/// A file whose name carries a hash of its contents never changes.
fn caching(path: &str) -> &'static str {
    let hashed = path.split(['-', '_', '.', '/']).any(|part| {
        (12..=16).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_hexdigit())
    });
    if hashed {
        "max-age=31536000, immutable"
    } else {
        "max-age=300"
    }
}

fn kind(file: &Path) -> &'static str {
    match file
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default()
    {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "csv" => "text/csv; charset=utf-8",
        "webmanifest" => "application/manifest+json",
        _ => "text/plain; charset=utf-8",
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
