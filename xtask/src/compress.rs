//! Files precompressed beside themselves, so that any static server can send them as they are.

use anyhow::{Context, Result};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

const TEXT: [&str; 11] = [
    "html",
    "js",
    "mjs",
    "css",
    "wasm",
    "json",
    "svg",
    "txt",
    "xml",
    "csv",
    "webmanifest",
];

/// Writes `<file>.br` and `<file>.gz` for each file below the directory that gains by it.
pub fn directory(directory: &Path) -> Result<usize> {
    let mut count = 0;
    for file in files(directory)? {
        let extension = file
            .extension()
            .and_then(|e| e.to_str())
            .unwrap_or_default();
        if !TEXT.contains(&extension) {
            continue;
        }
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        write(&file, "br", &brotli(&bytes)?)?;
        write(&file, "gz", &gzip(&bytes)?)?;
        count += 1;
    }
    Ok(count)
}

/// Every file below a directory, in the order of their names.
pub fn files(directory: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let entries = fs::read_dir(directory)
        .with_context(|| format!("cannot read the directory {}", directory.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(self::files(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// As small as brotli gets it.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &params)?;
    Ok(packed)
}

/// As small as gzip gets it; without a time, so that the same bytes always give the same file.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

fn write(file: &Path, suffix: &str, bytes: &[u8]) -> Result<()> {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    let name = PathBuf::from(name);
    fs::write(&name, bytes).with_context(|| format!("cannot write {}", name.display()))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_same_bytes_give_the_same_file() -> anyhow::Result<()> {
        let text = "Seoul to San Francisco ".repeat(200);
        for pack in [super::brotli, super::gzip] {
            let once = pack(text.as_bytes())?;
            assert_eq!(once, pack(text.as_bytes())?);
            assert!(once.len() < text.len() / 10);
        }
        Ok(())
    }
}
