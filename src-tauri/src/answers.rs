//! Answers for the system's dialogs and viewers in the window's tests, which cannot reach them,
//! and the delays and faults that a test wants to look at.
//!
//! `DUEBOOK_TEST_DIALOGS` names a folder. Its files `open` and `save` hold one path a line: each
//! dialog takes the first line away, and an empty or missing file means "Cancel". What is opened
//! with the system is copied to `opened-1-NAME`, `opened-2-NAME` and so on, since the desk
//! deletes the original. A call whose name stands in `slow` waits until it no longer does; one
//! whose name stands in `fail` fails.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use duebook_desk::FileKind;
use tauri::AppHandle;

/// The next line of `open`.
pub fn choose_open(_: &AppHandle, _: FileKind) -> Option<PathBuf> {
    next_line(&folder()?.join("open"))
}

/// The next line of `save`; a line that names a folder gets the suggested name.
pub fn choose_save(_: &AppHandle, _: FileKind, suggested: &str) -> Option<PathBuf> {
    let path = next_line(&folder()?.join("save"))?;
    Some(if path.is_dir() { path.join(suggested) } else { path })
}

/// Whether the next line of `close` is "yes"; the words that were asked stand in `close-asked`.
pub fn close_anyway(_: &AppHandle, words: &str) -> bool {
    let Some(folder) = folder() else { return true };
    if let Err(error) = fs::write(folder.join("close-asked"), words) {
        log::warn!("what was asked was not kept: {error}");
    }
    next_line(&folder.join("close")).is_some_and(|answer| answer.as_os_str() == "yes")
}

/// Keeps a copy instead of opening it.
///
/// # Errors
/// When the file cannot be copied, or `refuse-to-open` lies in the folder.
pub fn open_with_system(_: &AppHandle, path: &Path) -> Result<(), String> {
    let folder = folder().ok_or("no folder for test dialogs")?;
    if folder.join("refuse-to-open").exists() {
        return Err("told to refuse".to_owned());
    }
    let entries = fs::read_dir(&folder).map_err(|error| error.to_string())?.flatten();
    let opened =
        entries.filter(|entry| entry.file_name().to_string_lossy().starts_with("opened-")).count();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let copy = folder.join(format!("opened-{}-{name}", opened + 1));
    fs::copy(path, copy).map(drop).map_err(|error| error.to_string())
}

/// Waits as long as `slow` names the call; answers whether `fail` names it.
pub fn slow_then_fails(call: &str) -> bool {
    let Some(folder) = folder() else { return false };
    while names(&folder.join("slow"), call) {
        std::thread::sleep(Duration::from_millis(20));
    }
    names(&folder.join("fail"), call)
}

fn names(list: &Path, call: &str) -> bool {
    fs::read_to_string(list).is_ok_and(|text| text.lines().any(|line| line == call))
}

fn folder() -> Option<PathBuf> {
    std::env::var_os("DUEBOOK_TEST_DIALOGS").map(PathBuf::from)
}

fn next_line(path: &Path) -> Option<PathBuf> {
    let text = fs::read_to_string(path).ok()?;
    let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
    fs::write(path, rest).ok()?;
    let first = first.trim();
    (!first.is_empty()).then(|| first.into())
}
