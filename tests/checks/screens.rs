//! Every screen of the router and every dialog is looked at in each of its states.

use std::process::Command;

use crate::source::{none, root};

#[test]
fn every_screen_and_dialog_has_its_test() {
    let output = Command::new("node")
        .arg(root().join("tests/window/support/list-screens.mjs"))
        .output()
        .expect("node runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "the screens could not be listed: {said}");
    let missing = String::from_utf8(output.stdout).expect("node speaks UTF-8");
    let missing = missing.lines().map(str::to_owned).collect();
    none("Screens and dialogs without a test of each state:", missing);
}
