//! Tells the page what a write changed, so that it asks again for what it shows.

use serde::Serialize;
use tauri::{AppHandle, Emitter};

#[derive(Serialize, Clone)]
struct BookChanged<Area> {
    areas: Vec<Area>,
}

/// Sends `book-changed` with the areas; nothing when a call changed none.
pub fn tell<Area: Serialize + Clone>(app: &AppHandle, areas: Vec<Area>) {
    if areas.is_empty() {
        return;
    }
    if let Err(error) = app.emit("book-changed", BookChanged { areas }) {
        log::warn!("the page was not told of a change: {error}");
    }
}
