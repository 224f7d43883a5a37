//! Who may know whom: page, window, desk, book and paper, core.

use std::process::Command;

use serde_json::Value;

use crate::source::{none, root};

struct Layer {
    package: &'static str,
    /// Of Duebook's own packages, the only ones it may depend on.
    may_use: &'static [&'static str],
    /// Beginnings of names that it must not depend on.
    never: &'static [&'static str],
}

const LAYERS: &[Layer] = &[
    Layer {
        package: "duebook-core",
        may_use: &[],
        never: &["rusqlite", "libsqlite3", "printpdf", "tokio", "tauri", "wry"],
    },
    Layer {
        package: "duebook-book",
        may_use: &["duebook-core"],
        never: &["printpdf", "tokio", "tauri", "wry"],
    },
    Layer {
        package: "duebook-paper",
        may_use: &["duebook-core"],
        never: &["rusqlite", "libsqlite3", "tokio", "tauri", "wry"],
    },
    Layer {
        package: "duebook-desk",
        may_use: &["duebook-core", "duebook-book", "duebook-paper"],
        never: &["rusqlite", "libsqlite3", "printpdf", "tokio", "tauri", "wry"],
    },
    Layer {
        package: "duebook",
        may_use: &["duebook-desk"],
        never: &["rusqlite", "libsqlite3", "printpdf", "rust_decimal"],
    },
    Layer {
        package: "duebook-tests",
        may_use: &["duebook-core", "duebook-book", "duebook-paper", "duebook-desk"],
        never: &["tauri", "wry"],
    },
];

#[test]
fn nobody_depends_upward_or_sideways() {
    let packages = packages();
    let mut breaches = Vec::new();
    for (name, dependencies) in &packages {
        let Some(layer) = LAYERS.iter().find(|layer| layer.package == name) else {
            breaches.push(format!("{name} has no place among the layers"));
            continue;
        };
        for other in dependencies {
            let own = other.starts_with("duebook");
            let banned = layer.never.iter().any(|never| other.starts_with(never));
            if banned || own && !layer.may_use.contains(&other.as_str()) {
                breaches.push(format!("{name} must not depend on {other}"));
            }
        }
    }
    assert_eq!(packages.len(), LAYERS.len(), "every layer has its package");
    none("Cargo's packages break the layers:", breaches);
}

/// Each package of the workspace with the names of all that it depends on.
fn packages() -> Vec<(String, Vec<String>)> {
    let metadata = metadata(&["--no-deps"]);
    let packages = metadata["packages"].as_array().expect("a list of packages");
    let name = |value: &Value| value["name"].as_str().expect("a name").to_owned();
    packages
        .iter()
        .map(|package| {
            let dependencies = package["dependencies"].as_array().expect("a list");
            (name(package), dependencies.iter().map(name).collect())
        })
        .collect()
}

/// What cargo knows of the workspace.
pub fn metadata(arguments: &[&str]) -> Value {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .args(arguments)
        .current_dir(root())
        .output()
        .expect("cargo runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo metadata: {said}");
    serde_json::from_slice(&output.stdout).expect("cargo speaks JSON")
}
