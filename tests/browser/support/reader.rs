//! What a reader does with the page, and reads from it.

use super::Page;
use fantoccini::key::Key;
use serde_json::{Value, json};

impl Page {
    /// Replaces what stands in a field, key by key; an empty text clears it.
    pub async fn fill(&self, css: &str, text: &str) {
        self.find(css).await;
        self.js_with(
            "const field = document.querySelector(arguments[0]); field.focus(); field.select()",
            vec![json!(css)],
        )
        .await;
        if text.is_empty() {
            self.press(&Key::Backspace).await;
        } else {
            self.press(text).await;
        }
    }

    /// Leaves the field that has the focus.
    pub async fn leave(&self) {
        self.js("document.activeElement.blur()").await;
    }

    /// Chooses an option of a select by its value.
    pub async fn choose(&self, css: &str, value: &str) {
        let chosen = self.find(css).await.select_by_value(value).await;
        chosen.unwrap_or_else(|error| panic!("cannot choose {value} in {css}: {error}"));
    }

    /// Turns a switch (`period`, `theme`) to a value.
    pub async fn switch(&self, name: &str, value: &str) {
        self.click(&format!("input[name={name}][value={value}]"))
            .await;
    }

    /// Follows the link to the page in another language, and waits until it stands.
    pub async fn follow_language(&self, code: &str) {
        self.fragment().await; // what was typed last belongs to the page that is left
        self.js("window.isLeft = true").await;
        self.click(&format!("a.language[hreflang={code}]")).await;
        self.arrived(code).await;
    }

    /// Waits for the page in another language, after what led to it.
    pub async fn arrived(&self, code: &str) {
        self.until(
            "the page stands in the other language",
            &format!(
                "const root = document.documentElement;
                return !window.isLeft && root.dataset.ready === 'true' && root.lang === '{code}'"
            ),
        )
        .await;
    }

    /// Presses a button by its label; `within` says where to look.
    pub async fn button(&self, within: &str, label: &str) {
        let script = "const all = [...document.querySelectorAll(arguments[0] + ' button')];
            const found = all.find(button => button.textContent.trim() === arguments[1]);
            if (!found) throw new Error('no such button among '
                + all.map(button => button.textContent));
            document.querySelectorAll('[data-press]').forEach(e => delete e.dataset.press);
            found.dataset.press = '';";
        self.js_with(script, vec![json!(within), json!(label)])
            .await;
        self.click("[data-press]").await;
        self.js("document.querySelectorAll('[data-press]').forEach(e => delete e.dataset.press)")
            .await;
    }

    /// Opens every disclosure, those within others too, or closes them. What some hold is made
    /// only once they say that they were opened.
    pub async fn open_all(&self, open: bool) {
        let script = "const all = [...document.querySelectorAll('details')]
                .filter(e => e.open !== arguments[0]);
            all.forEach(e => { e.open = arguments[0] });
            return new Promise(done => requestAnimationFrame(() =>
                setTimeout(() => done(all.length > 0))))";
        while self.js_with(script, vec![json!(open)]).await == json!(true) {}
    }

    /// Opens or closes a disclosure, as a reader does: by its line.
    pub async fn disclose(&self, within: &str, summary: &str, open: bool) {
        let script = "const all = [...document.querySelectorAll(`${arguments[0]} summary`)];
            const found = all.find(e => e.textContent.trim().startsWith(arguments[1]));
            if (!found) throw new Error('no such disclosure among '
                + all.map(e => e.textContent).join(' | '));
            document.querySelectorAll('[data-press]').forEach(e => delete e.dataset.press);
            found.dataset.press = '';
            return found.parentElement.open";
        let is_open = self
            .js_with(script, vec![json!(within), json!(summary)])
            .await;
        assert_ne!(is_open, json!(open), "{summary} is so already");
        self.click("[data-press]").await;
        self.until(
            "what the disclosure holds is there, or gone",
            &format!(
                "const details = document.querySelector('[data-press]').parentElement;
                return details.open === {open}
                    && (!details.open || details.childElementCount > 1)"
            ),
        )
        .await;
        self.js("document.querySelectorAll('[data-press]').forEach(e => delete e.dataset.press)")
            .await;
        // A slow machine draws what was closed away only in a second go.
        let settled = "const done = arguments[arguments.length - 1];
            requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => done()), 50));";
        let settled = self.client.execute_async(settled, Vec::new()).await;
        settled.unwrap_or_else(|error| panic!("{summary} does not settle: {error}"));
    }

    /// The text of every element that matches, as the document holds it, visible or not.
    pub async fn texts(&self, css: &str) -> Vec<String> {
        let texts = self
            .js_with(
                "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent)",
                vec![json!(css)],
            )
            .await;
        strings(&texts)
    }

    /// The value of a field or select.
    pub async fn value(&self, css: &str) -> String {
        let script = "return document.querySelector(arguments[0]).value";
        let value = self.js_with(script, vec![json!(css)]).await;
        value.as_str().unwrap_or_default().to_owned()
    }

    /// A computed property of the first element that matches, such as `color`.
    pub async fn computed(&self, css: &str, property: &str) -> String {
        let script = "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]";
        let value = self
            .js_with(script, vec![json!(css), json!(property)])
            .await;
        value.as_str().unwrap_or_default().to_owned()
    }

    /// The sentence on top.
    pub async fn headline(&self) -> String {
        self.texts("#headline").await.concat().trim().to_owned()
    }

    /// The table of the ladder, row by row, the head first.
    pub async fn ladder(&self) -> Vec<Vec<String>> {
        let rows = self
            .js("return [...document.querySelectorAll('.ladder table tr')]
                .map(row => [...row.cells].map(cell => cell.textContent))")
            .await;
        rows.as_array().into_iter().flatten().map(strings).collect()
    }

    /// The table with that caption, row by row, the head first.
    pub async fn table(&self, caption: &str) -> Vec<Vec<String>> {
        let script = "const all = [...document.querySelectorAll('table')];
            const found = all.find(table => table.caption?.textContent === arguments[0]);
            if (!found) throw new Error('no such table among '
                + all.map(table => table.caption?.textContent).join(' | '));
            return [...found.rows].map(row => [...row.cells].map(cell => cell.textContent))";
        let rows = self.js_with(script, vec![json!(caption)]).await;
        rows.as_array().into_iter().flatten().map(strings).collect()
    }

    /// The totals of an offer's pay slip, counted from 0: gross pay, take-home pay, and after
    /// what the employer adds, what it costs the employer.
    pub async fn totals(&self, offer: usize) -> Vec<String> {
        let script = "const slip = document.querySelectorAll('.slips > *')[arguments[0]];
            return [...slip.querySelectorAll('.slip-total .amount')].map(e => e.textContent)";
        strings(&self.js_with(script, vec![json!(offer)]).await)
    }

    /// Gross pay and take-home pay of an offer's pay slip, counted from 0.
    pub async fn slip(&self, offer: usize) -> [String; 2] {
        let totals = self.totals(offer).await;
        match totals.as_slice() {
            [gross, net, ..] => [gross.clone(), net.clone()],
            _ => panic!("not gross, net and what the employer pays: {totals:?}"),
        }
    }

    /// The fragment of the address, without its `#`, once it has followed what was typed.
    pub async fn fragment(&self) -> String {
        self.until(
            "the address follows",
            "const link = document.querySelector('#share-link');
            return !link || (link.value.split('#')[1] ?? '') === location.hash.slice(1)",
        )
        .await;
        let hash = self.js("return location.hash").await;
        let hash = hash.as_str().unwrap_or_default();
        hash.strip_prefix('#').unwrap_or(hash).to_owned()
    }

    /// What has the focus: its id if it has one, else its tag, class and text.
    pub async fn focused(&self) -> String {
        let focused = self
            .js("const e = document.activeElement;
                return e.id || [e.tagName, e.className, e.textContent.slice(0, 40)].join(' ')")
            .await;
        focused.as_str().unwrap_or_default().to_owned()
    }
}

/// A list of strings that a script returned.
pub fn strings(value: &Value) -> Vec<String> {
    let items = value.as_array().into_iter().flatten();
    items
        .map(|item| item.as_str().unwrap_or_default().to_owned())
        .collect()
}
