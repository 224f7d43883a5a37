//! What Duebook is made of may be given on: every package's licence is known, and every font,
//! icon and text that is not ours is named in THIRD-PARTY.md.

use std::fs;
use std::process::Command;

use serde_json::Value;
use spdx::{Expression, ParseMode};

use crate::layers::metadata;
use crate::source::{none, root};

/// Licences under which a part may go into a program that is MIT or Apache-2.0.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OFL-1.1",
    "Unicode-3.0",
    "Unlicense",
    "WTFPL",
    "Zlib",
    "blessing",
    "bzip2-1.0.6",
];

fn is_allowed(licence: &str) -> bool {
    let Ok(expression) = Expression::parse_mode(licence, ParseMode::LAX) else {
        return false;
    };
    expression.evaluate(|wanted| wanted.license.id().is_some_and(|id| ALLOWED.contains(&id.name)))
}

#[test]
fn every_crate_has_a_licence_that_is_allowed() {
    // Of other systems' parts nothing may be on this machine; their own run looks at them.
    let metadata = metadata(&["--filter-platform", &host()]);
    let packages = metadata["packages"].as_array().expect("a list of packages");
    let breaches = packages
        .iter()
        .filter(|package| !package["license"].as_str().is_some_and(is_allowed))
        .map(|package| {
            format!("{} {}: {}", package["name"], package["version"], package["license"])
        })
        .collect();
    none("A crate's licence is not known to be allowed:", breaches);
}

/// The system that this was built for, as Rust names it.
fn host() -> String {
    let output = Command::new("rustc").arg("-vV").output().expect("rustc runs");
    let said = String::from_utf8(output.stdout).expect("rustc speaks UTF-8");
    let line = said.lines().find_map(|line| line.strip_prefix("host: "));
    line.expect("rustc names its host").to_owned()
}

#[test]
fn every_npm_package_has_a_licence_that_is_allowed() {
    let mut breaches = Vec::new();
    for lock in ["ui/package-lock.json", "tests/window/package-lock.json"] {
        let text = fs::read_to_string(root().join(lock)).expect("a lock file");
        let lock: Value = serde_json::from_str(&text).expect("JSON");
        for (name, package) in lock["packages"].as_object().expect("a map of packages") {
            // The entry without a name is our own package.
            if !name.is_empty() && !package["license"].as_str().is_some_and(is_allowed) {
                breaches.push(format!("{name}: {}", package["license"]));
            }
        }
    }
    none("An npm package's licence is not known to be allowed:", breaches);
}

#[test]
fn every_font_and_icon_is_named_with_its_licence() {
    let listed = fs::read_to_string(root().join("THIRD-PARTY.md")).expect("THIRD-PARTY.md");
    let mut needed = vec!["lucide-static".to_owned(), "@fontsource-variable/source-sans-3".into()];
    let fonts = root().join("src-tauri/crates/duebook-paper/fonts");
    for entry in fs::read_dir(fonts).expect("the letters' fonts") {
        let name = entry.expect("a font").file_name().to_string_lossy().into_owned();
        if name.ends_with(".ttf") || name.ends_with(".otf") {
            needed.push(name);
        }
    }
    let missing = needed.into_iter().filter(|name| !listed.contains(name.as_str())).collect();
    none("THIRD-PARTY.md does not name:", missing);
}
