//! How large a file, a function and a line may be, and how a file begins.

use syn::spanned::Spanned;
use syn::visit::{self, Visit};

use crate::source::{files, is_test, none, rust};

const FILE_LINES: usize = 400;
const STORY_LINES: usize = 80;
const FUNCTION_LINES: usize = 60;
const COLUMNS: usize = 100;

/// Drawn by a tool from another's pictures.
const GENERATED: &[&str] = &["ui/src/kit/icons.jsx"];

#[test]
fn no_file_is_longer_than_can_be_kept_in_mind() {
    let mut breaches = Vec::new();
    for source in files(&["rs", "js", "jsx", "mjs", "css", "sh"]) {
        let lines = source.text.lines().count();
        let counts = !source.path.ends_with("/tests.rs") && !source.is_in(GENERATED);
        if counts && lines > FILE_LINES {
            breaches.push(format!("{}: {lines} lines", source.path));
        }
    }
    none("A file is longer than 400 lines; split it by what it is about:", breaches);
}

#[test]
fn no_line_is_wider_than_a_page() {
    let mut breaches = Vec::new();
    for source in files(&["rs", "js", "jsx", "mjs", "sql", "sh"]) {
        if source.is_in(GENERATED) {
            continue;
        }
        for (number, line) in source.text.lines().enumerate() {
            // A sentence on a line of its own is easier to find when it is whole.
            let is_sentence = line.trim_start().starts_with('"');
            if line.chars().count() > COLUMNS && !is_sentence {
                breaches.push(format!("{}:{}", source.path, number + 1));
            }
        }
    }
    none("A line is wider than 100 columns:", breaches);
}

#[test]
fn every_rust_file_says_what_it_answers_for() {
    let silent = rust()
        .into_iter()
        .filter(|source| !source.text.starts_with("//! "))
        .map(|source| source.path)
        .collect();
    none("A file does not begin with //! and what it answers for:", silent);
}

#[test]
fn every_function_fits_a_screen() {
    let mut breaches = Vec::new();
    for source in rust() {
        let mut long = Long { path: &source.path, breaches: &mut breaches };
        long.visit_file(&source.parsed());
    }
    none("A function is longer than 60 lines:", breaches);
}

struct Long<'a> {
    path: &'a str,
    breaches: &'a mut Vec<String>,
}

impl Long<'_> {
    fn measure(&mut self, name: &syn::Ident, body: &impl Spanned) {
        let span = body.span();
        let lines = span.end().line - span.start().line + 1;
        // A test that tells a story in order may be longer: cutting it hides the order.
        let most = if self.path.starts_with("tests/") { STORY_LINES } else { FUNCTION_LINES };
        if lines > most {
            let at = name.span().start().line;
            self.breaches.push(format!("{}:{at}: {name} has {lines} lines", self.path));
        }
    }
}

impl<'ast> Visit<'ast> for Long<'_> {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        if !is_test(&item.attrs) {
            self.measure(&item.sig.ident, &item.block);
        }
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.measure(&item.sig.ident, &item.block);
        visit::visit_impl_item_fn(self, item);
    }
}
