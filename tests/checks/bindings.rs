//! The page's types are those of the engine. `UPDATE=1` writes them anew.

use std::path::Path;

const PAGE: &str = "../ui/src/api/bindings/commands.d.ts";

#[test]
fn the_pages_types_are_those_of_the_engine() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(PAGE);
    let made = duebook_desk::bindings::declarations();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &made).expect("the page's types are written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(made == kept, "the page's types are old: run ./dev bindings");
}
