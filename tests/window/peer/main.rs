//! An empty Tauri window with one field: what the start of Duebook's is held against. Built for
//! the benchmarks alone; the program for people knows nothing of it.

use tauri::WebviewWindowBuilder;

/// The same ear in the page that Duebook's own window has when it is driven.
const LISTENER: &str = include_str!("../../../src-tauri/src/listener.js");

fn main() {
    tauri::Builder::default()
        .setup(|app| {
            let config = app.config().app.windows.first().ok_or("no window is configured")?.clone();
            WebviewWindowBuilder::from_config(app, &config)?
                .initialization_script(LISTENER)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!("tests/window/peer/tauri.conf.json"))
        .expect("a window with a field");
}
