//! What a first visit downloads, against the committed budget.

use crate::compress::{brotli, files, gzip};
use crate::run::{dist, root};
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// What the browser fetches by itself because the page or its scripts name it.
const LOADED: [&str; 6] = ["js", "mjs", "wasm", "css", "woff2", "txt"];
/// How the files begin that hold the texts of one language each: a reader loads one of them.
const TEXTS: &str = "texts-";
/// The same of what is asked for at the start but not waited for: texts, of which a reader loads
/// one language's, and the program's second part.
const EVIDENCE: &str = "evidence-";
const LATER: &str = "later-";

struct File {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// What a visit loads at its start.
struct Load {
    /// Without which the page does not stand.
    found: Vec<File>,
    /// What it does not wait for; of the evidence, that of the larger language.
    later: Vec<File>,
}

/// The limits of size-budget.toml, in bytes after brotli.
#[derive(Debug, PartialEq)]
struct Budget {
    total: usize,
    later: usize,
    kinds: BTreeMap<String, usize>,
}

/// Builds the page, then measures it.
pub fn size() -> Result<()> {
    crate::build::build()?;
    check()
}

/// Measures the page in dist/ and fails above the budget.
pub fn check() -> Result<()> {
    let text = fs::read_to_string(root().join("size-budget.toml"))
        .context("cannot read size-budget.toml")?;
    let budget = read_budget(&text)?;
    let load = first_load(&dist())?;
    print!("{}", table(&load, &budget));
    let over = over_budget(&load, &budget);
    if !over.is_empty() {
        bail!(
            "the first load is above size-budget.toml: {}",
            over.join("; ")
        );
    }
    Ok(())
}

fn read_budget(text: &str) -> Result<Budget> {
    let table: toml::Table = text.parse().context("size-budget.toml")?;
    let bytes = |name: &str, value: Option<&toml::Value>| {
        let number = value.and_then(toml::Value::as_integer);
        number
            .and_then(|number| usize::try_from(number).ok())
            .with_context(|| format!("size-budget.toml: `{name}` must be a number of bytes"))
    };
    let mut kinds = BTreeMap::new();
    for (kind, limit) in table
        .get("kinds")
        .and_then(toml::Value::as_table)
        .into_iter()
        .flatten()
    {
        kinds.insert(kind.clone(), bytes(&format!("kinds.{kind}"), Some(limit))?);
    }
    Ok(Budget {
        total: bytes("total", table.get("total"))?,
        later: bytes("later", table.get("later"))?,
        kinds,
    })
}

/// index.html and, in turn, each script, module, style sheet and text that is named there; of the
/// texts, those of the larger language.
fn first_load(dist: &Path) -> Result<Load> {
    let mut waiting: Vec<PathBuf> = files(dist)?;
    waiting.retain(|file| LOADED.contains(&extension(file)));
    let mut queue = vec![dist.join("index.html")];
    let mut found = Vec::new();
    while let Some(path) = queue.pop() {
        let bytes = fs::read(&path)
            .with_context(|| format!("cannot read {}: build the page first", path.display()))?;
        if extension(&path) != "wasm" {
            let text = String::from_utf8_lossy(&bytes);
            let (named, rest) = waiting
                .into_iter()
                .partition(|file| text.contains(&*file_name(file)));
            waiting = rest;
            queue.extend::<Vec<PathBuf>>(named);
        }
        let name = path
            .strip_prefix(dist)
            .unwrap_or(&path)
            .to_string_lossy()
            .into_owned();
        let (gzip, brotli) = (gzip(&bytes)?.len(), brotli(&bytes)?.len());
        found.push(File {
            name,
            raw: bytes.len(),
            gzip,
            brotli,
        });
    }
    let (mut texts, mut found): (Vec<File>, Vec<File>) =
        (found.into_iter()).partition(|file| file.name.starts_with(TEXTS));
    texts.sort_by_key(|file| file.brotli);
    found.extend(texts.pop()); // the larger one
    let (mut evidence, found): (Vec<File>, Vec<File>) =
        (found.into_iter()).partition(|file| file.name.starts_with(EVIDENCE));
    evidence.sort_by_key(|file| file.brotli);
    let (mut later, mut found): (Vec<File>, Vec<File>) =
        (found.into_iter()).partition(|file| file.name.starts_with(LATER));
    later.extend(evidence.pop());
    found.sort_by(|a, b| b.brotli.cmp(&a.brotli).then_with(|| a.name.cmp(&b.name)));
    Ok(Load { found, later })
}

fn extension(path: &Path) -> &str {
    path.extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default()
}

fn file_name(path: &Path) -> std::borrow::Cow<'_, str> {
    path.file_name().unwrap_or_default().to_string_lossy()
}

fn total(files: &[File], of: impl Fn(&File) -> usize) -> usize {
    files.iter().map(of).sum()
}

fn over_budget(load: &Load, budget: &Budget) -> Vec<String> {
    let files = load.found.as_slice();
    let mut over = Vec::new();
    let mut compare = |what: &str, is: usize, limit: usize| {
        if is > limit {
            over.push(format!("{what} {is} bytes of {limit}"));
        }
    };
    compare("total", total(files, |file| file.brotli), budget.total);
    compare(
        "later",
        total(&load.later, |file| file.brotli),
        budget.later,
    );
    for (kind, limit) in &budget.kinds {
        let of_kind = |file: &File| match extension(Path::new(&file.name)) == kind {
            true => file.brotli,
            false => 0,
        };
        compare(kind, total(files, of_kind), *limit);
    }
    over
}

fn table(load: &Load, budget: &Budget) -> String {
    let files = load.found.as_slice();
    let width = files
        .iter()
        .map(|file| file.name.len())
        .max()
        .unwrap_or(0)
        .max(10);
    let row = |name: &str, raw: usize, gzip: usize, brotli: usize| {
        let kb = |bytes: usize| format!("{:.1} KiB", bytes as f64 / 1024.0);
        format!(
            "{name:width$}  {:>10}  {:>10}  {:>10}\n",
            kb(raw),
            kb(gzip),
            kb(brotli)
        )
    };
    let mut text = format!(
        "\n{:width$}  {:>10}  {:>10}  {:>10}\n",
        "first load", "raw", "gzip", "brotli"
    );
    for file in files {
        text += &row(&file.name, file.raw, file.gzip, file.brotli);
    }
    let sum = total(files, |file| file.brotli);
    text += &row(
        "total",
        total(files, |f| f.raw),
        total(files, |f| f.gzip),
        sum,
    );
    text += "\nasked for with it, not waited for\n";
    for file in &load.later {
        text += &row(&file.name, file.raw, file.gzip, file.brotli);
    }
    let left = budget.total as f64 / 1024.0;
    text + &format!(
        "budget: {left:.1} KiB of brotli in total ({sum} bytes, {} % used)\n",
        sum * 100 / budget.total.max(1)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, brotli: usize) -> File {
        File {
            name: name.to_owned(),
            raw: 4 * brotli,
            gzip: 2 * brotli,
            brotli,
        }
    }

    #[test]
    fn what_is_above_the_budget_is_named() -> Result<()> {
        let budget = read_budget("total = 100\nlater = 30\n[kinds]\nwasm = 60\ncss = 50")?;
        let mut load = Load {
            found: vec![
                file("a.wasm", 70),
                file("a.css", 20),
                file("index.html", 11),
            ],
            later: vec![file("evidence-ko-1.txt", 21), file("later-1.wasm", 10)],
        };
        let over = over_budget(&load, &budget);
        let expected = [
            "total 101 bytes of 100",
            "later 31 bytes of 30",
            "wasm 70 bytes of 60",
        ];
        assert_eq!(over, expected);
        load.found.remove(0);
        load.later.clear();
        assert!(over_budget(&load, &budget).is_empty());
        Ok(())
    }

    #[test]
    fn a_budget_that_is_no_number_is_refused_by_name() {
        let error =
            read_budget("total = 1\nlater = 1\n[kinds]\njs = \"many\"").map_err(|e| e.to_string());
        assert_eq!(
            error,
            Err("size-budget.toml: `kinds.js` must be a number of bytes".to_owned())
        );
    }

    #[test]
    fn the_first_load_follows_names_and_leaves_other_entries_out() -> Result<()> {
        let dist = std::env::temp_dir().join(format!("salary-gap-size-{}", std::process::id()));
        fs::create_dir_all(dist.join("snippets"))?;
        for (name, text) in [
            (
                "index.html",
                "<script>import './app-1.js'; ['texts-ko-1.txt', 'texts-en-1.txt', 'evidence-ko-1.txt']</script><meta name=later content=later-1.wasm><link href=a.css>",
            ),
            (
                "app-1.js",
                "import './snippets/part.js'; fetch('app-1_bg.wasm')",
            ),
            ("snippets/part.js", ""),
            ("app-1_bg.wasm", "embed.js"),
            ("a.css", ""),
            ("texts-ko-1.txt", "abc"),
            ("texts-en-1.txt", ""),
            ("evidence-ko-1.txt", ""),
            ("later-1.wasm", ""),
            ("embed.js", ""),
            ("embed.html", ""),
        ] {
            fs::write(dist.join(name), text)?;
        }
        let load = first_load(&dist)?;
        let mut names: Vec<_> = (load.found.into_iter()).map(|file| file.name).collect();
        fs::remove_dir_all(&dist)?;
        names.sort();
        assert_eq!(
            names,
            [
                "a.css",
                "app-1.js",
                "app-1_bg.wasm",
                "index.html",
                "snippets/part.js",
                "texts-ko-1.txt"
            ]
        );
        let later: Vec<_> = (load.later.into_iter()).map(|file| file.name).collect();
        assert_eq!(later, ["later-1.wasm", "evidence-ko-1.txt"]);
        Ok(())
    }
}
