//! Reads the source that the checks look at.

use std::path::{Path, PathBuf};
use std::{env, fs};

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{Attribute, Item};

/// What nobody writes by hand, or is built.
const LEFT_OUT: &[&str] = &[".git", "target", "node_modules", "gen", "dist", "bindings"];

/// The root of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests stands in the repository")
}

/// One text file, by its path from the root.
pub struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    /// The file as Rust without its tests, or nothing when no part of it is in the program.
    pub fn production(&self) -> Option<syn::File> {
        let for_tests = ["/tests.rs", "/testing.rs"].iter().any(|end| self.path.ends_with(end));
        if for_tests || self.path.starts_with("tests/") || self.path.contains("/examples/") {
            return None;
        }
        let mut file = self.parsed();
        remove_tests(&mut file.items);
        Some(file)
    }

    /// The file as Rust.
    pub fn parsed(&self) -> syn::File {
        syn::parse_file(&self.text).unwrap_or_else(|error| panic!("{}: {error}", self.path))
    }

    /// The tokens of [`Source::production`]; none for tests.
    pub fn tokens(&self) -> TokenStream {
        self.production().map(ToTokens::into_token_stream).unwrap_or_default()
    }

    /// Whether the path begins with one of these.
    pub fn is_in(&self, places: &[&str]) -> bool {
        places.iter().any(|place| self.path.starts_with(place))
    }
}

fn remove_tests(items: &mut Vec<Item>) {
    items.retain(|item| match item {
        Item::Mod(item) => !is_test(&item.attrs),
        Item::Fn(item) => !is_test(&item.attrs),
        Item::Impl(item) => !is_test(&item.attrs),
        Item::Use(item) => !is_test(&item.attrs),
        _ => true,
    });
    for item in items {
        if let Item::Mod(syn::ItemMod { content: Some((_, inner)), .. }) = item {
            remove_tests(inner);
        }
    }
}

/// Under `#[test]` or `#[cfg(test)]`.
pub fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("test")
            || attribute.path().is_ident("cfg")
                && attribute.meta.to_token_stream().to_string().contains("(test)")
    })
}

/// Every text file with one of these endings; all text files when none is named.
pub fn files(endings: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    gather(root(), endings, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(!found.is_empty(), "no file ends in {endings:?}: the check would pass on nothing");
    found
}

/// Every Rust file.
pub fn rust() -> Vec<Source> {
    files(&["rs"])
}

fn gather(folder: &Path, endings: &[&str], found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).expect("a folder of the repository") {
        let entry = entry.expect("an entry of the repository");
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        let kind = entry.file_type().expect("a kind of file");
        if kind.is_dir() {
            let is_build = path.join("CACHEDIR.TAG").exists();
            if !LEFT_OUT.contains(&name.as_str()) && !is_build {
                gather(&path, endings, found);
            }
        } else if kind.is_file() && ends_in(&path, endings) {
            // What is no UTF-8 is no text: fonts, pictures, spreadsheets.
            if let Ok(text) = fs::read_to_string(&path) {
                found.push(Source { path: from_root(&path), text });
            }
        }
    }
}

fn ends_in(path: &Path, endings: &[&str]) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    endings.is_empty() || endings.contains(&ending.as_ref())
}

fn from_root(path: &Path) -> String {
    let short: PathBuf = path.strip_prefix(root()).expect("inside the repository").into();
    short.to_string_lossy().replace('\\', "/")
}

/// Fails with every breach, if there is one.
pub fn none(rule: &str, breaches: Vec<String>) {
    assert!(breaches.is_empty(), "{rule}\n{}", breaches.join("\n"));
}
