//! The program in two parts: what the page begins with, and what it asks for at the same time but
//! does not wait for.
//!
//! A part of the page that is closed at first needs no code before it is opened. The functions that
//! make such parts are named in [`LATER`]; they, and all that only they call, go into a second
//! module. It shares memory, tables and globals with the first and calls its functions as imports.
//! The first reaches it through places of the table, which the second fills when it arrives: until
//! then nothing of it may be called, which `ui/body.rs` sees to.

use anyhow::{Context, Result, ensure};
use std::collections::HashSet;
use walrus::ir::{Call, RefFunc, Visitor, dfs_in_order};
use walrus::{
    ConstExpr, ElementItems, ElementKind, ExportItem, FunctionBuilder, FunctionId, FunctionKind,
    ImportKind, ImportedFunction, Module, TableId, ir::Value,
};

/// How the names begin of the functions that make what is closed at first, and of those to which only
/// their callbacks lead.
pub const LATER: [&str; 6] = [
    "salary_gap::ui::later::",
    "salary_gap::ui::career::",
    "salary_gap::app::view::career::",
    "salary_gap::domain::career::cliff::",
    "salary_gap::domain::career::setting::",
    "salary_gap::domain::career::tie::",
];
/// The module that the second part names for what it shares.
const FIRST: &str = "a";

/// The first part and the second.
pub struct Parts {
    pub first: Vec<u8>,
    pub second: Vec<u8>,
}

/// Splits a module that still has the names of its functions; `plain` says a name without what
/// tells two builds apart.
pub fn split(bytes: &[u8], plain: fn(&str) -> String) -> Result<Parts> {
    let mut first = Module::from_buffer(bytes)?;
    let mut second = Module::from_buffer(bytes)?;
    let calls = Calls::of(&first, plain)?;
    let table = first
        .tables
        .main_function_table()?
        .context("a program without a table of functions")?;
    let base = first.tables.get(table).initial;
    let shared = share(&mut first, &calls);
    leave_places(&mut first, &calls, table, base)?;
    take_up(&mut second, &calls, &shared, base)?;
    walrus::passes::gc::run(&mut first);
    walrus::passes::gc::run(&mut second);
    Ok(Parts {
        first: first.emit_wasm(),
        second: second.emit_wasm(),
    })
}

/// Functions by their place in the module, which is the same each time that it is read.
struct Calls {
    /// What goes into the second part.
    later: HashSet<usize>,
    /// Of that, what the first part reaches; in rising order.
    doors: Vec<usize>,
    /// Of the rest, what the second part calls; in rising order.
    back: Vec<usize>,
}

impl Calls {
    fn of(module: &Module, plain: fn(&str) -> String) -> Result<Self> {
        let ids: Vec<FunctionId> = module.funcs.iter().map(|function| function.id()).collect();
        let place = |id: FunctionId| ids.iter().position(|known| *known == id);
        let mut places = std::collections::HashMap::new();
        for (at, id) in ids.iter().enumerate() {
            places.insert(*id, at);
        }
        let is_named = |at: usize| {
            let name = module.funcs.get(ids[at]).name.as_deref().map(plain);
            name.is_some_and(|name| {
                LATER
                    .iter()
                    .any(|start| name.trim_start_matches('<').starts_with(start))
            })
        };
        let named: HashSet<usize> = (0..ids.len()).filter(|at| is_named(*at)).collect();
        ensure!(!named.is_empty(), "no function begins with {}", LATER[0]);
        let called: Vec<Vec<usize>> = (ids.iter())
            .map(|id| {
                let all = called_by(module, *id);
                all.into_iter()
                    .filter_map(|id| places.get(&id).copied())
                    .collect()
            })
            .collect();
        let mut waiting: Vec<usize> = roots(module).into_iter().filter_map(place).collect();
        let mut early = HashSet::new();
        let mut doors = HashSet::new();
        while let Some(at) = waiting.pop() {
            if named.contains(&at) {
                doors.insert(at);
            } else if early.insert(at) {
                waiting.extend(&called[at]);
            }
        }
        let is_local =
            |at: &usize| matches!(module.funcs.get(ids[*at]).kind, FunctionKind::Local(_));
        let later: HashSet<usize> = (0..ids.len())
            .filter(|at| !early.contains(at))
            .filter(is_local)
            .collect();
        let back: HashSet<usize> = (later.iter())
            .flat_map(|at| called[*at].iter().copied())
            .filter(|at| !later.contains(at))
            .collect();
        let sorted = |set: HashSet<usize>| {
            let mut all: Vec<usize> = set.into_iter().collect();
            all.sort_unstable();
            all
        };
        Ok(Self {
            later,
            doors: sorted(doors),
            back: sorted(back),
        })
    }
}

/// What can be reached from outside: exports, the start, and all whose address is taken.
fn roots(module: &Module) -> Vec<FunctionId> {
    let mut all: Vec<FunctionId> = module.start.into_iter().collect();
    for export in module.exports.iter() {
        if let ExportItem::Function(id) = export.item {
            all.push(id);
        }
    }
    for element in module.elements.iter() {
        match &element.items {
            ElementItems::Functions(functions) => all.extend(functions),
            ElementItems::Expressions(_, expressions) => {
                for expression in expressions {
                    if let ConstExpr::RefFunc(id) = expression {
                        all.push(*id);
                    }
                }
            }
        }
    }
    all
}

fn called_by(module: &Module, id: FunctionId) -> Vec<FunctionId> {
    #[derive(Default)]
    struct Found(Vec<FunctionId>);
    impl<'a> Visitor<'a> for Found {
        fn visit_call(&mut self, call: &Call) {
            self.0.push(call.func);
        }
        fn visit_ref_func(&mut self, reference: &RefFunc) {
            self.0.push(reference.func);
        }
    }
    let mut found = Found::default();
    if let FunctionKind::Local(local) = &module.funcs.get(id).kind {
        dfs_in_order(&mut found, local, local.entry_block());
    }
    found.0
}

/// The names under which the first part gives what the second needs, in the order of the module.
struct Shared {
    functions: Vec<String>,
    memories: Vec<String>,
    tables: Vec<String>,
    globals: Vec<String>,
}

/// Exports what the second part needs.
fn share(first: &mut Module, calls: &Calls) -> Shared {
    let functions: Vec<FunctionId> = first.funcs.iter().map(|one| one.id()).collect();
    let memories: Vec<_> = first.memories.iter().map(|one| one.id()).collect();
    let tables: Vec<_> = first.tables.iter().map(|one| one.id()).collect();
    let globals: Vec<_> = first.globals.iter().map(|one| one.id()).collect();
    let mut name = |kind: char, at: usize, item: ExportItem| {
        let name = format!("{kind}{at}");
        first.exports.add(&name, item);
        name
    };
    Shared {
        functions: (calls.back.iter())
            .map(|at| name('f', *at, functions[*at].into()))
            .collect(),
        memories: (memories.iter().enumerate())
            .map(|(at, id)| name('m', at, (*id).into()))
            .collect(),
        tables: (tables.iter().enumerate())
            .map(|(at, id)| name('t', at, (*id).into()))
            .collect(),
        globals: (globals.iter().enumerate())
            .map(|(at, id)| name('g', at, (*id).into()))
            .collect(),
    }
}

/// Puts in the place of each door a call through the table, and empties the rest.
fn leave_places(first: &mut Module, calls: &Calls, table: TableId, base: u64) -> Result<()> {
    let ids: Vec<FunctionId> = first.funcs.iter().map(|one| one.id()).collect();
    for at in &calls.later {
        let id = ids[*at];
        let kind = first.funcs.get(id).ty();
        let (takes, gives) = {
            let kind = first.types.get(kind);
            (kind.params().to_vec(), kind.results().to_vec())
        };
        let locals: Vec<_> = takes.iter().map(|kind| first.locals.add(*kind)).collect();
        let mut through = FunctionBuilder::new(&mut first.types, &takes, &gives);
        let mut body = through.func_body();
        match calls.doors.binary_search(at) {
            Ok(door) => {
                for local in &locals {
                    body.local_get(*local);
                }
                let place = i32::try_from(base + door as u64)?;
                body.i32_const(place).call_indirect(kind, table);
            }
            Err(_) => {
                body.unreachable();
            }
        }
        first.funcs.get_mut(id).kind = FunctionKind::Local(through.local_func(locals));
    }
    let places = calls.doors.len() as u64;
    let table = first.tables.get_mut(table);
    table.initial += places;
    table.maximum = table.maximum.map(|most| most + places);
    Ok(())
}

/// Makes the second part: only its own functions, everything else from the first.
fn take_up(second: &mut Module, calls: &Calls, shared: &Shared, base: u64) -> Result<()> {
    let ids: Vec<FunctionId> = second.funcs.iter().map(|one| one.id()).collect();
    let exports: Vec<_> = second.exports.iter().map(|one| one.id()).collect();
    exports.into_iter().for_each(|id| second.exports.delete(id));
    second.start = None;
    for (at, name) in calls.back.iter().zip(&shared.functions) {
        let id = ids[*at];
        let old = second
            .imports
            .get_imported_func(id)
            .map(|import| import.id());
        if let Some(old) = old {
            let import = second.imports.get_mut(old);
            FIRST.clone_into(&mut import.module);
            import.name.clone_from(name);
            continue;
        }
        let ty = second.funcs.get(id).ty();
        let import = second.imports.add(FIRST, name, ImportKind::Function(id));
        second.funcs.get_mut(id).kind = FunctionKind::Import(ImportedFunction { import, ty });
    }
    let table = second
        .tables
        .main_function_table()?
        .context("a program without a table of functions")?;
    let elements: Vec<_> = second.elements.iter().map(|one| one.id()).collect();
    elements
        .into_iter()
        .for_each(|id| second.elements.delete(id));
    for table in second.tables.iter_mut() {
        table.elem_segments.clear();
    }
    let data: Vec<_> = second.data.iter().map(|one| one.id()).collect();
    data.into_iter().for_each(|id| second.data.delete(id));
    let memories: Vec<_> = second.memories.iter().map(|one| one.id()).collect();
    for (id, name) in memories.into_iter().zip(&shared.memories) {
        let import = second.imports.add(FIRST, name, ImportKind::Memory(id));
        let memory = second.memories.get_mut(id);
        memory.import = Some(import);
        memory.maximum = None; // the first part's bound holds
        memory.data_segments.clear();
    }
    let tables: Vec<_> = second.tables.iter().map(|one| one.id()).collect();
    for (id, name) in tables.into_iter().zip(&shared.tables) {
        let import = second.imports.add(FIRST, name, ImportKind::Table(id));
        let table = second.tables.get_mut(id);
        table.import = Some(import);
        table.maximum = None;
    }
    let globals: Vec<_> = second.globals.iter().map(|one| one.id()).collect();
    for (id, name) in globals.into_iter().zip(&shared.globals) {
        let import = second.imports.add(FIRST, name, ImportKind::Global(id));
        second.globals.get_mut(id).kind = walrus::GlobalKind::Import(import);
    }
    let doors = calls.doors.iter().map(|at| ids[*at]).collect();
    let offset = ConstExpr::Value(Value::I32(i32::try_from(base)?));
    let element = second.elements.add(
        ElementKind::Active { table, offset },
        ElementItems::Functions(doors),
    );
    second.tables.get_mut(table).elem_segments.insert(element);
    Ok(())
}
