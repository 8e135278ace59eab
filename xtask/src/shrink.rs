//! The program as it is published: without the words of its panics, then through wasm-opt.
//!
//! A panic cannot be caught in a browser, and the page says nothing of it: what a panic would
//! print, and the code that would put it into words, is 3 KB of download for nobody.

use crate::run::Run;
use crate::split::split;
use crate::tools;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use walrus::{FunctionBuilder, FunctionId, FunctionKind, Module};

/// How the names of functions begin that never return: they stop the program where it stands.
const NEVER_RETURN: [&str; 16] = [
    "alloc::alloc::handle_alloc_error",
    "alloc::raw_vec::capacity_overflow",
    "alloc::raw_vec::handle_error",
    "console_error_panic_hook::",
    "core::cell::panic_already",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::panicking::",
    "core::result::unwrap_failed",
    "core::slice::copy_from_slice_impl::len_mismatch_fail",
    "core::slice::index::slice_",
    "core::str::slice_error_fail",
    "<hashbrown::raw::Fallibility>::capacity_overflow",
    "hashbrown::raw::Fallibility::capacity_overflow",
    "std::panicking::panic_with_hook",
    "wasm_bindgen::throw_str",
];

/// How the names of functions end that put a value into words for developers: only a panic asks.
const FOR_DEVELOPERS: &str = " as core::fmt::Debug>::fmt";

/// What the compiler uses of WASM and every browser since 2023 knows; no newer form may slip in.
const FEATURES: [&str; 8] = [
    "--mvp-features",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What made the smallest file after brotli, of what was tried.
const OPTIMISE: [&str; 13] = [
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "-aimfs",
    "0",
    "-ocimfs",
    "0",
    "--converge",
    "--strip-debug",
    "--strip-producers",
    "--skip-pass=memory-packing",
    "--low-memory-unused",
];

/// Rewrites a WASM file that still holds the names of its functions, as two: the second beside it.
pub fn program(path: &Path) -> Result<PathBuf> {
    let shown = path.display();
    let bytes = fs::read(path).with_context(|| format!("cannot read {shown}"))?;
    let mut module =
        Module::from_buffer(&bytes).with_context(|| format!("cannot parse {shown}"))?;
    let count = silence(&mut module);
    anyhow::ensure!(count > 0, "{shown} names no function that panics");
    let parts = split(&module.emit_wasm(), plain)?;
    let later = path.with_file_name("later.wasm");
    for (path, bytes) in [(path, parts.first), (&later, parts.second)] {
        fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
        Run::new(tools::npm_program("wasm-opt"))
            .args(FEATURES)
            .args(OPTIMISE)
            .arg("-o")
            .arg(path)
            .arg(path)
            .run()?;
    }
    Ok(later)
}

/// Lets every function that never returns stop at once; returns how many there are.
fn silence(module: &mut Module) -> usize {
    let named = module.funcs.iter_local().filter_map(|(id, _)| {
        let name = plain(module.funcs.get(id).name.as_deref()?);
        let never = NEVER_RETURN.iter().any(|start| name.starts_with(start));
        (never || name.ends_with(FOR_DEVELOPERS)).then_some(id)
    });
    let named: Vec<FunctionId> = named.collect();
    for id in &named {
        let kind = module.types.get(module.funcs.get(*id).ty());
        let (takes, gives) = (kind.params().to_vec(), kind.results().to_vec());
        let mut stop = FunctionBuilder::new(&mut module.types, &takes, &gives);
        stop.func_body().unreachable();
        let takes = takes.iter().map(|kind| module.locals.add(*kind)).collect();
        module.funcs.get_mut(*id).kind = FunctionKind::Local(stop.local_func(takes));
    }
    named.len()
}

/// Digits of the hash that ends a name.
const HASH: usize = 16;

/// `core[c5930c85a12de822]::panicking::panic_fmt` without what tells two builds apart.
fn plain(name: &str) -> String {
    let mut plain = String::new();
    let mut depth = 0;
    for c in name.chars() {
        match c {
            '[' => depth += 1,
            ']' => depth -= 1,
            c if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    // `::h` and sixteen digits, in the older way of writing names.
    if let Some((start, end)) = plain.rsplit_once("::h")
        && end.len() == HASH
        && end.bytes().all(|byte| byte.is_ascii_hexdigit())
    {
        plain.truncate(start.len());
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::ValType;

    #[test]
    fn a_name_is_the_same_in_every_build() {
        let name = "core[c5930c85a12de822]::panicking::panic_fmt";
        assert_eq!(plain(name), "core::panicking::panic_fmt");
        let older = "core::panicking::panic_display::h81cb73abb8d17c69";
        assert_eq!(plain(older), "core::panicking::panic_display");
    }

    #[test]
    fn what_never_returns_stops_and_the_rest_is_as_it_was() -> Result<()> {
        let mut module = Module::default();
        for name in ["core[1a]::panicking::panic_fmt", "salary_gap::main"] {
            let takes = module.locals.add(ValType::I32);
            let mut body = FunctionBuilder::new(&mut module.types, &[ValType::I32], &[]);
            body.name(name.to_owned());
            body.func_body().i32_const(7).drop();
            let id = body.finish(vec![takes], &mut module.funcs);
            module.exports.add(name, id);
        }
        assert_eq!(silence(&mut module), 1);
        let again = Module::from_buffer(&module.emit_wasm())?;
        let sizes: Vec<u64> = (again.funcs.iter_local())
            .map(|(_, function)| function.size())
            .collect();
        assert_eq!(sizes.len(), 2);
        assert!(sizes.contains(&1), "{sizes:?}");
        Ok(())
    }
}
