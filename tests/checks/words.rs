//! Words that do not belong in a repository that anyone may read and build.

use crate::source::{files, none};

/// Each in two pieces, so that this list does not find itself.
const NEVER: &[(&str, &str)] = &[
    ("/ro", "ot/"),
    ("/wo", "rk/main"),
    ("/wo", "rk/shared"),
    ("/wo", "rk/."),
    ("/tmp/ba", "sh"),
    ("C:\\Us", "ers\\"),
    ("registry.npm", "js.org"),
    ("index.crates", ".io"),
    ("@ts-no", "check"),
    ("FIX", "ME"),
    ("coming s", "oon"),
    ("Lorem ip", "sum"),
];

#[test]
fn nothing_names_the_machine_it_was_written_on() {
    let never: Vec<String> = NEVER.iter().map(|(a, b)| format!("{a}{b}")).collect();
    let mut breaches = Vec::new();
    for source in files(&[]) {
        for (number, line) in source.text.lines().enumerate() {
            let found = never.iter().filter(|word| line.contains(word.as_str()));
            breaches.extend(found.map(|word| format!("{}:{}: {word}", source.path, number + 1)));
        }
    }
    none("Words that do not belong in the project:", breaches);
}

#[test]
fn a_window_test_only_clicks_types_and_reads() {
    let mut breaches = Vec::new();
    // The shell's own test is the one that tries what hostile text would try.
    let tests = files(&["mjs"]).into_iter().filter(|source| {
        source.path.starts_with("tests/window/") && source.path != "tests/window/shell.test.mjs"
    });
    for source in tests {
        for (number, line) in source.text.lines().enumerate() {
            let calls = ["__TAURI", "invoke(", ".focus(", ".click()", "dispatchEvent", ".only("];
            if calls.iter().any(|call| line.contains(call)) {
                breaches.push(format!("{}:{}: {}", source.path, number + 1, line.trim()));
            }
        }
    }
    none("A test of the window does what no person can:", breaches);
}
