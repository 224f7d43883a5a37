//! Asks where to open and save, and opens a finished document with the system's program.
//! The page never sees a path: of a file dropped on the window it gets a token and the name.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use duebook_desk::{FileKind, Host};
use serde::Serialize;
use tauri::{AppHandle, DragDropEvent, Emitter};

#[cfg(feature = "window-tests")]
use crate::answers as ask;
#[cfg(not(feature = "window-tests"))]
use crate::dialogs as ask;

pub use ask::close_anyway;

/// The system around the desk: dialogs, viewers, files dropped on the window.
pub struct Files {
    app: AppHandle,
    dropped: Mutex<Dropped>,
}

#[derive(Default)]
struct Dropped {
    count: u64,
    last: Option<(String, PathBuf)>,
}

#[derive(Serialize, Clone)]
struct FileDropped {
    token: String,
    name: String,
}

impl Files {
    /// Nothing dropped yet.
    pub fn new(app: AppHandle) -> Files {
        Files { app, dropped: Mutex::default() }
    }

    /// Tells the page of one file dropped on the window. Several at once are not taken: an
    /// import reads one file. Only the last drop can be opened.
    pub fn on_drag(&self, event: &DragDropEvent) {
        let DragDropEvent::Drop { paths, .. } = event else {
            return;
        };
        let [path] = paths.as_slice() else { return };
        let mut dropped = self.dropped.lock().expect("nothing panics while it holds this");
        dropped.count += 1;
        let token = format!("drop-{}", dropped.count);
        dropped.last = Some((token.clone(), path.clone()));
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if let Err(error) = self.app.emit("file-dropped", FileDropped { token, name }) {
            log::warn!("the page did not hear of a dropped file: {error}");
        }
    }
}

impl Host for Files {
    fn choose_open(&self, what: FileKind) -> Option<PathBuf> {
        ask::choose_open(&self.app, what)
    }

    fn choose_save(&self, what: FileKind, suggested: &str) -> Option<PathBuf> {
        ask::choose_save(&self.app, what, suggested)
    }

    fn open_with_system(&self, path: &Path) -> Result<(), String> {
        ask::open_with_system(&self.app, path)
    }

    fn dropped(&self, token: &str) -> Option<PathBuf> {
        let dropped = self.dropped.lock().expect("nothing panics while it holds this");
        let (last, path) = dropped.last.as_ref()?;
        (last == token).then(|| path.clone())
    }

    fn machine_name(&self) -> String {
        gethostname::gethostname().to_string_lossy().into_owned()
    }
}
