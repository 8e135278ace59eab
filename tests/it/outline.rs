//! HTML as lines that people can read and compare.

/// Elements that begin a line of their own.
const LINES: [&str; 32] = [
    "html",
    "body",
    "main",
    "header",
    "footer",
    "nav",
    "section",
    "article",
    "aside",
    "div",
    "p",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "h1",
    "h2",
    "h3",
    "h4",
    "details",
    "summary",
    "figure",
    "figcaption",
    "svg",
    "fieldset",
];

struct Outline {
    lines: Vec<String>,
    line: String,
    /// What begins the next line.
    mark: &'static str,
}

impl Outline {
    fn end_line(&mut self) {
        let words: Vec<&str> = self.line.split_whitespace().collect();
        if !words.is_empty() {
            self.lines.push(format!("{}{}", self.mark, words.join(" ")));
            self.mark = "";
        }
        self.line.clear();
    }

    fn say(&mut self, text: &str) {
        self.line.push_str(text);
    }
}

/// The text of a page line by line: headings marked, controls in brackets with their values,
/// cells of a table apart.
pub fn outline(html: &str) -> String {
    let mut outline = Outline {
        lines: Vec::new(),
        line: String::new(),
        mark: "",
    };
    let mut rest = html;
    let mut in_select = false;
    let mut in_option = false;
    let mut in_cell = false;
    while let Some((text, after)) = rest.split_once('<') {
        if !in_select || in_option {
            outline.say(&unescaped(text));
        }
        // Values in attributes are escaped, so a tag ends at the first bracket.
        let Some((tag, after)) = after.split_once('>') else {
            break;
        };
        rest = after;
        let closing = tag.starts_with('/');
        let name = tag
            .trim_start_matches('/')
            .split([' ', '/'])
            .next()
            .unwrap_or_default();
        match (name, closing) {
            ("select", false) => {
                in_select = true;
                outline.say(&format!("[{}: ", label(tag)));
            }
            ("select", true) => {
                in_select = false;
                outline.say("]");
            }
            ("option", false) => in_option = has(tag, "selected"),
            ("option", true) => in_option = false,
            ("input", _) => outline.say(&input(tag)),
            ("button", false) => outline.say(if attribute(tag, "aria-pressed") == Some("true") {
                " (✓ "
            } else {
                " ("
            }),
            ("button", true) => outline.say(") "),
            // Two pieces of a line that only the styles keep apart.
            ("span", false)
                if text.is_empty()
                    && !outline.line.trim().is_empty()
                    && attribute(tag, "class") != Some("entry") =>
            {
                outline.say(" / ");
            }
            ("small", false) if !outline.line.trim().is_empty() => outline.say(" / "),
            ("td" | "th", _) => {
                in_cell = !closing;
                if in_cell && !outline.line.trim().is_empty() {
                    outline.say(" | ");
                }
            }
            ("div", true) if in_cell => outline.say("; "),
            (_, _) if in_cell => {}
            ("text" | "title", true) => outline.say(" · "),
            (name, _) if LINES.contains(&name) => {
                outline.end_line();
                outline.mark = match (name, closing) {
                    ("h1", false) => "# ",
                    ("h2", false) => "## ",
                    ("h3", false) => "### ",
                    ("li", false) => "- ",
                    ("summary", false) => "▸ ",
                    _ => "",
                };
            }
            _ => {}
        }
    }
    outline.say(&unescaped(rest));
    outline.end_line();
    let mut text = outline.lines.join("\n");
    text.push('\n');
    text
}

fn input(tag: &str) -> String {
    let value = attribute(tag, "value").unwrap_or_default();
    let chosen = if has(tag, "checked") { "✓ " } else { "" };
    unescaped(&format!("[{}: {chosen}{value}]", label(tag)))
}

fn label(tag: &str) -> &str {
    attribute(tag, "aria-label")
        .or_else(|| attribute(tag, "name"))
        .or_else(|| attribute(tag, "id"))
        .unwrap_or_default()
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = tag.split_once(&format!(" {name}=\""))?;
    after.split('"').next()
}

fn has(tag: &str, name: &str) -> bool {
    tag.split_whitespace()
        .any(|word| word == name || word.starts_with(&format!("{name}=")))
}

fn unescaped(text: &str) -> String {
    (text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\""))
    .replace("&#x27;", "'")
    .replace("&#x2F;", "/")
    .replace("&amp;", "&")
}

#[test]
fn a_page_becomes_lines() {
    let html = "<main><h1>A &amp; B</h1><p>pays <input id=\"x\" aria-label=\"Pay\" value=\"5\"/> a \
        <select aria-label=\"Unit\"><option>day</option><option selected>year</option></select></p>\
        <table><tr><th>a</th><td>1</td></tr></table><button aria-pressed=\"true\">On</button></main>";
    assert_eq!(
        outline(html),
        "# A & B\npays [Pay: 5] a [Unit: year]\na | 1\n(✓ On)\n"
    );
}
