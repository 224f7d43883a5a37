//! The page's types, made from the command table: what the engine says is what the page sees.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;

use ts_rs::{Config, TS, TypeVisitor};

use crate::commands;
use crate::table::COMMANDS_HEAD;

/// Collects the declarations of every type that a command speaks of.
pub(crate) struct Page {
    config: Config,
    seen: HashSet<TypeId>,
    types: BTreeMap<String, String>,
    commands: String,
}

impl Page {
    /// Adds a command with its types.
    pub(crate) fn command<A: TS + 'static, T: TS + 'static>(&mut self, name: &str, doc: &str) {
        self.visit::<A>();
        self.visit::<T>();
        let (args, result) = (A::name(&self.config), T::name(&self.config));
        writeln!(self.commands, "  /** {} */", doc.trim()).expect("text grows");
        writeln!(self.commands, "  {name}: {{ args: {args}; result: {result} }};")
            .expect("text grows");
    }
}

impl TypeVisitor for Page {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
        if T::output_path().is_some() {
            let doc = T::docs().unwrap_or_default();
            let declared = format!("{doc}export {}", T::decl(&self.config));
            self.types.insert(T::ident(&self.config), declared);
        }
    }
}

/// The declarations as they stand in the page's sources.
pub fn declarations() -> String {
    let mut page = Page {
        config: Config::new().with_large_int("number"),
        seen: HashSet::new(),
        types: BTreeMap::new(),
        commands: String::new(),
    };
    commands::declare(&mut page);
    page.visit::<crate::problem::Problem>();
    page.visit::<duebook_book::Area>();
    let types: Vec<String> = page.types.into_values().collect();
    format!(
        "{COMMANDS_HEAD}\n{}\n\n/** Every command of the desk. */\n\
         export interface Commands {{\n{}}}\n",
        types.join("\n\n"),
        page.commands
    )
}
